"""Those who are not named: groups, individuals and descriptions."""

import pytest

from tests.unit.annotate.actors.reader import mentions, read


def unnamed(text: str) -> list[tuple[str, str, str | None]]:
    """Give the kind, the words and the country of each entity that is not named."""
    return [(entity.kind, entity.name, entity.country) for entity in read(text).entities if not entity.named]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Many analysts doubt it.", ("bk:group", "Many analysts", None)),
        ("He asked officials in South Korea.", ("bk:group", "officials in South Korea", "KR")),
        ("He asked residents of Kyrgyz border villages.", ("bk:group", "residents", None)),
        ("North Korean workers left.", ("bk:group", "North Korean workers", "KP")),
        ("Belarus came, and its officials talked.", ("bk:group", "its officials", "BY")),
        ("Protesters clashed.", ("bk:group", "Protesters", None)),
        ("NATO allies refused.", ("bk:group", "NATO allies", None)),
        ("EU member states refused.", ("bk:group", "EU member states", None)),
        ("Three Kyrgyz banks closed.", ("bk:group", "Kyrgyz banks", "KG")),
        ("He met five ethnic Serbs.", ("bk:group", "five ethnic Serbs", None)),
        ("A Polish court ruled.", ("bk:government-body", "Polish court", "PL")),
        ("The Dutch company paid.", ("bk:company", "Dutch company", "NL")),
        ("Abkhaz officials left.", ("bk:group", "Abkhaz officials", None)),
        ("Officials in Brussels left.", ("bk:group", "Officials in Brussels", None)),
        ("Her lawyer left.", ("bk:person", "Her lawyer", None)),
        ("Ola Rak's former spokeswoman left.", ("bk:person", "Ola Rak's former spokeswoman", None)),
        ("Analysts at the OSCE Academy agreed.", ("bk:group", "Analysts at the OSCE Academy", None)),
        ("A Polish diplomat left.", ("bk:person", "Polish diplomat", "PL")),
        ("A spokesman for the Polish government left.", ("bk:person", "A spokesman for the Polish government", "PL")),
    ],
)
def test_groups_and_individuals(text, expected):
    assert unnamed(text) == [expected]


def test_what_a_body_states_is_no_group():
    assert unnamed("A report from KBS states that Minsk refused.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Economists exist.",
        "It is a major problem.",
        "She made an official visit.",
        "The general idea is old.",
        "A Polish court order came.",
        "Dutch company shares rose.",
        "The bank closed.",
        "The BTA Bank closed.",
        "The foreign agents law passed.",
    ],
)
def test_plain_nouns_are_no_actors(text):
    assert unnamed(text) == []


def test_a_role_that_a_named_person_holds_is_that_person():
    text = "Polish President Marta Nowicka spoke. The president was tired."
    assert ("The president", "Marta Nowicka") in mentions(text, "role")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Emmanuel Macron arrived. The French leader added nothing.", ("French leader", "Emmanuel Macron")),
        ("Polish President Ola Rak slept. The Polish PM left. PM Jan Lis of Poland came.", ("Polish PM", "Jan Lis")),
        ("Former President Ola Rak slept. The former president left.", ("The former president", "Ola Rak")),
        ("President Jan Lis met ex-president Ola Rak. The president left.", ("The president", "Jan Lis")),
        ("Macron arrived. The French president left.", ("French president", "Emmanuel Macron")),
        ("Emmanuel Macron arrived. The French president left.", ("French president", "Emmanuel Macron")),
        (
            "Poland's pro-Western president left. President Ola Rak slept.",
            ("Poland's pro-Western president", "Ola Rak"),
        ),
        ("Emmanuel Macron and Michel Barnier arrived. The French leader left.", ("French leader", "Emmanuel Macron")),
        (
            "Putin slept. The Kremlin leader called Russian Prime Minister Mikhail Mishustin.",
            ("Kremlin leader", "Vladimir Putin"),
        ),
        (
            "President Ola Rak of Poland met her German counterpart, Hans Meier. The German leader left.",
            ("German leader", "Hans Meier"),
        ),
    ],
)
def test_a_leader_of_whom_the_document_or_the_tables_know(text, expected):
    assert expected in mentions(text, "role")


def test_a_president_of_the_past_is_not_the_president():
    text = "Former Kyrgyz president Almazbek Atambayev slept. The Kyrgyz president left."
    assert ("Kyrgyz president", "Kyrgyz president") in mentions(text, "description")


@pytest.mark.parametrize("text", ["The NATO chief left.", "The NATO chief, a general, left."])
def test_the_chief_of_a_known_body_is_a_person(text):
    assert mentions(text, "description")[0] == ("NATO chief", "NATO chief")


@pytest.mark.parametrize("text", ["NATO chief executives left.", "He saw NATO head to it.", "The chief left."])
def test_what_may_be_another_noun_is_no_person(text):
    assert mentions(text, "description") == []


def test_whom_an_article_brings_in_is_meant_afterwards():
    text = "An unnamed Polish official left. The Greek official stayed. The official left."
    assert [name for _, name in mentions(text, "description")] == [
        "Polish official",
        "Greek official",
        "Polish official",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron arrived. The former French president left.",
        "Emmanuel Macron arrived. A French president left.",
        "Emmanuel Macron arrived. The French opposition leader left.",
        "Olaf Scholz and Frank-Walter Steinmeier arrived. The German leader left.",
        "Emmanuel Macron arrived. The German leader left.",
    ],
)
def test_a_leader_who_may_be_somebody_else(text):
    assert mentions(text, "role") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Prime Minister Ola Rak of Poland spoke. The premier left. Prime Minister Jan Lis of Latvia came.",
            ("The premier", "Ola Rak"),
        ),
        (
            "Abkhazia's foreign minister Oleg Zorv met Sergei Lavrov. The Russian foreign minister left.",
            ("Russian foreign minister", "Sergei Lavrov"),
        ),
    ],
)
def test_of_several_holders_the_fitting_one_is_meant(text, expected):
    assert expected in mentions(text, "role")


def test_whose_somebody_is_is_still_named():
    found = mentions("Ola Rak left. Rak's lawyer stayed.")
    assert ("Rak", "Ola Rak") in found
    assert ("Rak's lawyer", "Rak's lawyer") in found


def test_a_ministry_without_a_country_is_a_ministry():
    text = "The Interior Ministry gave a number. The ministry denied the rest."
    assert ("The ministry", "Interior Ministry") in mentions(text, "description")


def test_a_role_of_another_country_is_not():
    text = "Polish President Marta Nowicka spoke. The Czech president was tired."
    assert ("Czech president", "Czech president") in mentions(text, "description")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("North Korea met Belarus. The Eastern European nation agreed.", ("The Eastern European nation", "Belarus")),
        (
            "The Polish Foreign Ministry wrote. The ministry agreed.",
            ("The ministry", "Ministry of Foreign Affairs of Poland"),
        ),
        ("Fidesz won. The party agreed.", ("The party", "Fidesz")),
    ],
)
def test_descriptions(text, expected):
    assert expected in mentions(text, "description")


def test_the_north_is_an_alias_where_north_korea_is_spoken_of():
    assert mentions("North Korea agreed. This pleased the North.", "alias") == [("the North", "North Korea")]


@pytest.mark.parametrize(
    "text", ["Poland agreed. This pleased the North.", "Fidesz fought Smer. The party won.", "The ministry agreed."]
)
def test_descriptions_that_fit_nobody_or_two(text):
    assert mentions(text, "description", "alias") == []
