"""Names: where they begin and end, and what they are."""

import pytest

from tests.unit.annotate.actors.reader import kinds, mentions, read, rules


@pytest.mark.parametrize(
    ("text", "words", "rule"),
    [
        ("Yesterday Marta Nowicka resigned.", "Marta Nowicka", "given-name"),
        ("Delegates met Choi Min-seo there.", "Choi Min-seo", "surname-first"),
        ("She thanked Sen. Zorvath for it.", "Zorvath", "title+name"),
        ("A letter from Zorvin Quellin came.", "Zorvin Quellin", "two-words"),
        ("The Movement for Honest Rivers won.", "Movement for Honest Rivers", "kind-word:party-word"),
        ("The Zorvian Institute of Soil Research won.", "Zorvian Institute of Soil Research", "kind-word:organization"),
        ("He joined the Partido Zorvino today.", "Partido Zorvino", "kind-word:party"),
        ("They lost to Zorvin Rovers today.", "Zorvin Rovers", "kind-word:organization"),
        ("They lost to Dinamo Zorvin today.", "Dinamo Zorvin", "kind-word:organization"),
        ("They rowed down the Zorva River today.", "Zorva River", "kind-word:place"),
        ("The 2018 Zorvian general election was dull.", "2018 Zorvian general election", "event:year"),
        ("In Zorvia it rained.", "Zorvia", "place-preposition"),
        ("They sold a stake in Zorvia.", "Zorvia", "stake"),
        ("They sold shares in Zorvin Quell.", "Zorvin Quell", "stake"),
        ("Energy Minister German Zorvath left.", "German Zorvath", "title+name"),
        ("The critics of Zorvath waited while Zorvath slept, Quell said.", "Quell", "human-verb"),
        ("They met in Dunmore West today.", "Dunmore West", "place+direction"),
        ("They met in West Zorvia today.", "West Zorvia", "place+direction"),
        ("It was read by the ZKW today.", "ZKW", "capitals"),
    ],
)
def test_rules_for_names_that_no_table_knows(text, words, rule):
    assert rules(text)[words] == rule


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Zorvian Army has arrested a man.", "Army"),
        ("Reinforced British troops left.", "Reinforced British"),
        ("It was hit by Cyclone Zorva.", "Cyclone Zorva"),
        ("NOWAK: It was dark.", "NOWAK"),
        ("It sold LNG there.", "LNG"),
        ("Former Miss Universe Marta Nowicka left.", "Universe Marta Nowicka"),
    ],
)
def test_what_is_no_person_or_organisation(text, words):
    named = [mention for mention, _ in mentions(text)]
    kinds_of = {entity.kind for entity in read(text).entities if entity.name == words}
    assert words not in named or kinds_of.isdisjoint({"bk:person", "bk:organization"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sadyr Zhaparov left. Japarov slept.", [("Sadyr Zhaparov", "Sadyr Japarov"), ("Japarov", "Sadyr Japarov")]),
        ("ALEXANDER LUKASHENKO: It is cold.", [("ALEXANDER LUKASHENKO", "Alexander Lukashenko")]),
        ("King Henry IV left. Henry slept.", [("Henry IV", "Henry IV"), ("Henry", "Henry IV")]),
        ("Zorvin Quellin II left.", [("Zorvin Quellin II", "Zorvin Quellin II")]),
        (
            "General Motors Corp sued Gazprom Group.",
            [("General Motors Corp", "General Motors"), ("Gazprom Group", "Gazprom")],
        ),
        ("Vice-Premier Zorvin Quellin left.", [("Zorvin Quellin", "Zorvin Quellin")]),
        ("The pro-Zorvian South Zorvia Army left.", [("South Zorvia Army", "South Zorvia Army")]),
        ("Under Article V and Title IX he sued.", []),
        ("Denouncing Nowicka, he met Eva Nowicka.", [("Nowicka", "Eva Nowicka"), ("Eva Nowicka", "Eva Nowicka")]),
        ("They met President of the United States of America Jan Lis.", [("Jan Lis", "Jan Lis")]),
        ("The Electoral Bloc of Jan Nowak won.", [("Electoral Bloc", "Electoral Bloc"), ("Jan Nowak", "Jan Nowak")]),
    ],
)
def test_where_a_name_ends(text, expected):
    assert mentions(text, "name") == expected


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The Democratic Party won in Albania.", "Democratic Party of Albania", "AL"),
        ("The Reform Party won in Estonia.", "Estonian Reform Party", "EE"),
        ("The Democratic Party won in Mongolia.", "Democratic Party", None),
        ("The Democratic Party won in Ohio.", "Democratic Party", "US"),
        ("The Democratic Party won.", "Democratic Party", "US"),
        ("The GOP won in Mongolia.", "Republican Party", "US"),
    ],
)
def test_a_party_is_of_the_country_that_the_text_speaks_of(text, name, country):
    assert kinds(text)[name] == ("bk:party", country)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Serbia licensed NIS.", "NIS"),
        ("Seoul and Serbia licensed NIS.", "National Intelligence Service"),
        ("NIS was licensed.", "National Intelligence Service"),
        ("Serbia wrote to the FBI.", "Federal Bureau of Investigation"),
    ],
)
def test_an_abbreviation_of_one_country_counts_where_the_text_speaks_of_it(text, name):
    assert name in kinds(text)


def test_the_abbreviation_of_a_party_is_that_party():
    text = "In Albania the Democratic Party (PD) won. The PD rejoiced."
    assert {name for words, name in mentions(text) if words == "PD"} == {"Democratic Party of Albania"}


def test_an_organisation_is_of_the_state_that_owns_it():
    assert kinds("Armenia's Zorvin Council met.")["Zorvin Council"] == ("bk:organization", "AM")
    assert kinds("The Zorvin Council of Armenia met.")["Zorvin Council of Armenia"] == ("bk:organization", "AM")


def test_a_body_ends_before_another_of_its_own_name():
    text = "A team from the Riga Institute of Technology and Zorvin State University came."
    assert [words for words, _ in mentions(text, "name")] == [
        "Riga Institute of Technology",
        "Zorvin State University",
    ]


def test_capitals_tell_nothing_in_a_title_that_no_layout_tells():
    title = "Jan Nowak Warns Zorvath Backers Over Fraud."
    text = f"{title}\n\nHe spoke in Riga, and Zorvin Quellin of Latvia agreed with him."
    assert [name for words, name in mentions(text, "name")] == ["Jan Nowak", "Riga", "Zorvin Quellin", "Latvia"]


@pytest.mark.parametrize("text", ["TALKS END IN MINSK", "MINSK", "ZORVATH IN NEW YORK"])
def test_a_name_in_capitals_may_end_the_text(text):
    assert mentions(text)[-1][1] in {"Minsk", "New York"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Center for Strategic and Zorvian Studies wrote.", "Center for Strategic and Zorvian Studies"),
        ("The Zorvian Workers' Party won.", "Zorvian Workers' Party"),
        ("He leads the Communist Party of Zorvia now.", "Communist Party of Zorvia"),
        ("The Zorvian Law and Justice Party won.", "Zorvian Law and Justice Party"),
        ("Then Maria von der Heide left.", "Maria von der Heide"),
        ("Then George W. Zorvath left.", "George W. Zorvath"),
    ],
)
def test_where_names_end(text, words):
    assert words in [found for found, _ in mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officials from the University of Zorvia and Marta Nowicka met.", ["University of Zorvia", "Marta Nowicka"]),
        ("Democrat Marta Nowicka won.", ["Democrat", "Marta Nowicka"]),
        ("On Monday Marta Nowicka won.", ["Marta Nowicka"]),
    ],
)
def test_names_side_by_side_stay_apart(text, expected):
    assert [words for words, _ in mentions(text, "name", "demonym")] == expected


def test_a_word_that_the_text_also_writes_small_is_no_name():
    assert mentions("Gameplay was slow. He said that the gameplay of Gameplay said much.") == []


def test_a_headline_in_capitals_is_no_list_of_persons():
    text = "North Korea Rejects Bold Summit Proposal Again\n\nNorth Korea has rejected a proposal, it said today."
    assert {words for words, _ in mentions(text, "name")} == {"North Korea"}


def test_the_speakers_of_an_interview_are_persons():
    text = "Adam Nowak met us.\n\nADAM NOWAK: I am glad to be here today."
    assert mentions(text, "name") == [("Adam Nowak", "Adam Nowak"), ("ADAM NOWAK", "Adam Nowak")]


def test_a_name_all_in_capitals_is_known_by_the_tables():
    assert mentions("MINSK (AP) \N{EM DASH} It rained in SOUTH KOREA.", "name") == [
        ("MINSK", "Minsk"),
        ("SOUTH KOREA", "South Korea"),
    ]


def test_an_ambiguous_name_needs_a_preposition_of_place():
    assert kinds("They met in Split.") == {"Split": ("bk:place", "HR")}
    assert kinds("Split it now.") == {}


def test_an_alliance_is_a_party_only_if_it_says_of_what_colour():
    assert kinds("The Zorvian Alliance met.") == {"Zorvian Alliance": ("bk:organization", None)}
    assert kinds("The Zorvian Liberal Alliance met.") == {"Zorvian Liberal Alliance": ("bk:party", None)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They fled to southern Libya today.", [("Libya", "Libya")]),
        ("They meet in mainland China today.", [("mainland China", "China")]),
        ("Then the Kremlin denied it.", [("the Kremlin", "Presidential Administration of Russia")]),
    ],
)
def test_a_small_word_belongs_to_a_name_only_where_the_tables_have_it_with_what_follows(text, expected):
    assert mentions(text) == expected


def test_the_verb_of_a_headline_is_nobodys_surname():
    text = "President Vows To Go On With Talks\n\nPresident Marta Nowicka vowed it. Minister Zorvath Agrees With Her"
    assert ("Vows", "Vows") not in mentions(text)


def test_a_surname_in_a_headline_is_that_of_the_text_below():
    text = "President Nowicka Wants To Go On With Talks\n\nPresident Marta Nowicka said it."
    assert ("Nowicka", "Marta Nowicka") in mentions(text, "name")


def test_a_family_name_behind_a_known_one_belongs_to_it():
    assert mentions("They met Mohamed bin Zayed Al Nahyan.", "name", "alias")[0][0] == "Mohamed bin Zayed Al Nahyan"
