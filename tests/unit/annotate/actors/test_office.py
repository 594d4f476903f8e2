"""Offices, roles and kinship around the names of persons."""

import pytest

from tests.unit.annotate.actors.reader import kinds, mentions, read


def offices(text: str) -> list[tuple[str, str, str | None]]:
    """Give the person, the title and the body of each office."""
    reading = read(text)
    return [
        (
            reading.entities[office.person].name,
            text[slice(*office.title)],
            None if office.organization is None else reading.entities[office.organization].name,
        )
        for office in reading.offices
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("North Korean leader Kim Jong Un left.", ("Kim Jong Un", "leader", "North Korea")),
        ("He met Deputy Minister Zorvath.", ("Zorvath", "Deputy Minister", None)),
        (
            "North Korea's Minister of Foreign Affairs \N{EN DASH} Ri Su Yong, visited.",
            ("Ri Su Yong", "Minister of Foreign Affairs", "North Korea"),
        ),
        ("Belarusian ambassador to South Korea Natallia Zorvath spoke.", ("Natallia Zorvath", "ambassador", "Belarus")),
        ("President Marta Nowicka of Gagauzia spoke.", ("Marta Nowicka", "President", "Gagauzia")),
        ("President Marta Nowicka of Poland spoke.", ("Marta Nowicka", "President", "Poland")),
        ("Marta Nowicka, the prime minister, spoke.", ("Marta Nowicka", "prime minister", None)),
        ("Marta Nowicka, president of Poland, spoke.", ("Marta Nowicka", "president", "Poland")),
        (
            "Marta Nowicka, who serves as foreign minister of Poland, spoke.",
            ("Marta Nowicka", "foreign minister", "Poland"),
        ),
        (
            "President of the Zorvian Republic (ZR) Marta Nowicka spoke.",
            ("Marta Nowicka", "President", "Zorvian Republic"),
        ),
        ("The head of the regional board, Marta Nowicka, spoke.", ("Marta Nowicka", "head", None)),
        (
            "The head of the Polish Foreign Ministry, Marta Nowicka, spoke.",
            ("Marta Nowicka", "head", "Ministry of Foreign Affairs of Poland"),
        ),
    ],
)
def test_offices(text, expected):
    assert offices(text) == [expected]


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("Former president Igor Dodon spoke.", True),
        ("The former Lithuanian president Dalia Grybauskaite spoke.", True),
        ("Dalia Grybauskaite, a former president of Lithuania, spoke.", True),
        ("Vladimir Makei, who was foreign minister of Belarus, spoke.", True),
        ("Lithuanian president Gitanas Nauseda spoke.", False),
        ("Vladimir Makei, who is foreign minister of Belarus, spoke.", False),
    ],
)
def test_an_office_that_is_no_longer_held(text, past):
    (office,) = read(text).offices
    assert office.past == past
    assert not past or {"former", "was"} & set(text[slice(*office.span)].lower().split())


def test_an_apposition_that_belongs_to_the_next_name_is_no_office():
    assert offices("Kim Yo-jong, North Korean leader Kim Jong Un's sister, spoke.") == [
        ("Kim Jong Un", "leader", "North Korea")
    ]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Anna left her brother Adam Nowak.", ("her brother Adam Nowak", "Adam Nowak")),
        ("He met his Belarusian counterpart, Adam Nowak.", ("his Belarusian counterpart, Adam Nowak", "Adam Nowak")),
    ],
)
def test_kinship_and_counterparts_are_roles_but_no_offices(text, role):
    assert role in mentions(text, "role")
    assert offices(text) == []


def test_a_person_has_the_country_of_the_office():
    assert kinds("Polish Foreign Minister Marta Nowicka spoke.")["Marta Nowicka"] == ("bk:person", "PL")


def test_a_title_and_a_surname_name_the_only_holder_that_the_tables_know():
    assert mentions("President Obama left.", "name") == [("Obama", "Barack Obama")]
    assert mentions("President Bush left.", "name") == [("Bush", "Bush")]


@pytest.mark.parametrize(
    "text",
    [
        "The wife of Alexei Navalny said so.",
        "A former adviser to Volodymyr Zelenskyy said so.",
        "A critic of Jan Nowak said so.",
    ],
)
def test_a_role_does_not_reach_over_a_preposition_to_a_name(text):
    assert (offices(text), mentions(text, "role")) == ([], [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kim Yo Jong, the sister of North Korean leader Kim Jong Un, spoke.", "Kim Yo Jong, the sister"),
        ("Kim Yo Jong, the sister of Belarus leader Jan Nowak, spoke.", "Kim Yo Jong, the sister"),
        ("Anna Kowalska, an adviser to Russia's president, spoke.", "Anna Kowalska, an adviser"),
    ],
)
def test_a_role_does_not_end_amid_the_name_of_another(text, words):
    assert words in [mention for mention, _ in mentions(text, "role")]


def test_a_leader_of_a_breakaway_region_is_not_of_the_state():
    (person,) = [entity for entity in read("Abkhaz president Jan Nowak left.").entities if entity.name == "Jan Nowak"]
    assert person.country is None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Georgian Foreign Minister Jan Nowak left. Abkhazia's foreign minister said so.",
            "Abkhazia's foreign minister",
            "Abkhazia's foreign minister",
        ),
        (
            "German Interior Minister Jan Nowak left. The interior minister of Bavaria said so.",
            "The interior minister of Bavaria",
            "The interior minister of Bavaria",
        ),
        ("Kharkiv mayor Jan Nowak left. The mayor of Kharkiv said so.", "The mayor of Kharkiv", "Jan Nowak"),
        (
            "Georgian Foreign Minister Jan Nowak left. The foreign minister said so.",
            "The foreign minister",
            "Jan Nowak",
        ),
    ],
)
def test_an_office_of_a_region_is_not_that_of_the_state(text, words, name):
    assert (words, name) in mentions(text)


def test_a_place_on_the_line_before_owns_no_office():
    assert offices("Talks with Poland\n\nPresident Marta Zorvath spoke.") == [("Marta Zorvath", "President", None)]
