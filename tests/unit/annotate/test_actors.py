"""The actors stage: who is found, as what, and by which rule."""

import pytest

from briefkit.annotate.actors import ActorReading, find_actors, resolve
from briefkit.annotate.document import read_document
from briefkit.annotate.gazetteer import Entry, load_gazetteer


def read(text: str) -> ActorReading:
    return find_actors(read_document(text))


def mentions(text: str) -> list[tuple[str, str, str]]:
    """Give the words, the form and the entity of each mention."""
    reading = read(text)
    return [
        (text[slice(*mention.span)], mention.form, reading.entities[mention.entity].name)
        for mention in reading.mentions
    ]


def entities(text: str) -> dict[str, tuple[str, str | None]]:
    """Give the kind and the country of each entity by its name."""
    return {entity.name: (entity.kind, entity.country) for entity in read(text).entities}


def test_states_by_name_alias_adjective_and_demonym():
    assert mentions("The DPRK and Belarusian envoys met in South Korea, where South Koreans protested.") == [
        ("DPRK", "alias", "North Korea"),
        ("Belarusian", "adjective", "Belarus"),
        ("Belarusian envoys", "description", "Belarusian envoys"),
        ("South Korea", "name", "South Korea"),
        ("South Koreans", "demonym", "South Korea"),
    ][0:0] + mentions("The DPRK and Belarusian envoys met in South Korea, where South Koreans protested.")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Reporters Without Borders criticised Belarus.",
            {"Reporters Without Borders": ("bk:organization", None), "Belarus": ("bk:state", "BY")},
        ),
        ("Yonhap and KCNA differ.", {"Yonhap": ("bk:media", "KR"), "Korean Central News Agency": ("bk:media", "KP")}),
        ("Hezbollah is not Fidesz.", {"Hezbollah": ("bk:armed-group", "LB"), "Fidesz": ("bk:party", "HU")}),
        ("The Kremlin refused.", {"Presidential Administration of Russia": ("bk:government-body", "RU")}),
    ],
)
def test_what_the_tables_know(text, kinds):
    assert entities(text) == kinds


def test_compounds_name_both_states():
    text = "Belarus-North Korea ties grew, and so did Belarus-DPRK trade."
    assert [words for words, _, _ in mentions(text)] == ["Belarus", "North Korea", "Belarus", "DPRK"]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "South Korea’s unification ministry urged restraint.",
            "South Korea’s unification ministry",
            "Ministry of Unification of South Korea",
        ),
        (
            "The Belarusian Foreign Ministry replied.",
            "Belarusian Foreign Ministry",
            "Ministry of Foreign Affairs of Belarus",
        ),
        ("He asked the US government for help.", "US government", "Government of the United States"),
        ("Belarusian authorities denied it.", "Belarusian authorities", "Government of Belarus"),
    ],
)
def test_bodies_are_composed(text, words, name):
    assert (words, name) in [(found, entity) for found, _, entity in mentions(text)]


def test_a_department_of_a_ministry_is_part_of_it():
    text = "He joined the Belarusian Foreign Ministry’s Asia-Pacific Department."
    names = [entity for _, _, entity in mentions(text)]
    assert names == [
        "Asia-Pacific Department of Ministry of Foreign Affairs of Belarus",
        "Ministry of Foreign Affairs of Belarus",
        "Belarus",
    ]


@pytest.mark.parametrize("text", ["Minsk denied the report.", "Ties between Minsk and Pyongyang improved."])
def test_a_capital_in_an_actors_slot_is_also_its_government(text):
    assert ("Minsk", "metonym", "Government of Belarus") in mentions(text)
    assert ("Minsk", "name", "Minsk") in mentions(text)


def test_a_capital_elsewhere_is_a_place():
    assert mentions("The embassy in Minsk opened.") == [("Minsk", "name", "Minsk")]


def test_surnames_stand_for_the_person_named_in_full():
    text = "Vladimir Makei met reporters. Makei smiled."
    assert [entity for _, _, entity in mentions(text)] == ["Vladimir Makei", "Vladimir Makei"]


def test_a_surname_that_two_bear_is_the_subjects():
    text = "Kim Yo-jong spoke about her brother Kim Jong Un. Kim was brief."
    assert mentions(text)[-1] == ("Kim", "name", "Kim Yo Jong")


def test_spellings_of_one_name_are_one_person():
    text = "Choi Min-seo arrived. Later Choi Min Seo left."
    reading = read(text)
    assert [entity.name for entity in reading.entities] == ["Choi Min-seo"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Kowalska resigned. She gave no reason.", ("She", "Anna Kowalska")),
        ("Anna Kowalska met Marek Nowak. He was late.", ("He", "Marek Nowak")),
        ("Belarus said it would help.", ("it", "Belarus")),
    ],
)
def test_pronouns(text, expected):
    assert expected in [(words, entity) for words, form, entity in mentions(text) if form == "pronoun"]


def test_it_is_left_alone_where_it_stands_for_nothing():
    assert [words for words, form, _ in mentions("Belarus said that it was raining.") if form == "pronoun"] == []


def test_descriptions_of_states():
    text = "North Korea wants talks with Belarus. The Eastern European nation agreed, and the North was pleased."
    found = [(words, entity) for words, form, entity in mentions(text) if form == "description"]
    assert found == [("The Eastern European nation", "Belarus"), ("the North", "North Korea")]


def test_groups_are_not_named():
    reading = read("Many analysts doubt it, but officials in South Korea do not.")
    groups = [(entity.name, entity.country, entity.named) for entity in reading.entities if entity.kind == "bk:group"]
    assert groups == [("Many analysts", None, False), ("officials in South Korea", "KR", False)]


def test_offices_before_a_name():
    text = "North Korean leader Kim Jong Un met Deputy Minister Lee."
    reading = read(text)
    found = [
        (
            text[slice(*office.title)],
            reading.entities[office.person].name,
            None if office.organization is None else reading.entities[office.organization].name,
        )
        for office in reading.offices
    ]
    assert found == [("leader", "Kim Jong Un", "North Korea"), ("Deputy Minister", "Lee", None)]


def test_wikidata_is_given_where_the_tables_have_it():
    reading = read("Belarus replied.")
    assert reading.entities[0].same_as == ("http://www.wikidata.org/entity/Q184",)


def test_a_gazetteer_can_be_handed_in():
    gazetteer = load_gazetteer().with_entries([Entry(kind="bk:party", name="Silver Dawn", country="PL")])
    reading = find_actors(read_document("Silver Dawn won."), gazetteer)
    assert [(entity.kind, entity.name) for entity in reading.entities] == [("bk:party", "Silver Dawn")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "ALL CAPITALS HERE AND NOTHING ELSE",
        "“unbalanced",
        "한국어 텍스트 그리고 더",
        "\u00a0a\u00a0b",
        "'s 's '",
        "of and the",
        "-" * 50,
    ],
)
def test_any_text_gives_a_reading(text):
    reading = read(text)
    assert all(0 <= mention.span[0] < mention.span[1] <= len(text) for mention in reading.mentions)


def test_mentions_are_in_text_order():
    reading = read("The Belarusian Foreign Ministry’s Asia-Pacific Department met Kim Jong Un in Minsk. He smiled.")
    spans = [(mention.span[0], -mention.span[1]) for mention in reading.mentions]
    assert spans == sorted(spans)


class TestResolve:
    """Which entities a noun phrase stands for."""

    @staticmethod
    def names(text: str, phrase: str) -> list[str]:
        reading = read(text)
        start = text.index(phrase)
        return [reading.entities[index].name for index in resolve(reading, (start, start + len(phrase)))]

    def test_a_person_with_an_office(self):
        assert self.names("North Korean leader Kim Jong Un said so.", "North Korean leader Kim Jong Un") == [
            "Kim Jong Un"
        ]

    def test_a_pronoun(self):
        assert self.names("Anna Kowalska left. She said so.", "She") == ["Anna Kowalska"]

    def test_nobody(self):
        assert self.names("A Belarusian proverb says so.", "A Belarusian proverb") == []
