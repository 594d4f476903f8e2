"""Which entities a noun phrase stands for, and its country."""

import pytest

from briefkit.annotate.actors import country_of, resolve
from tests.unit.annotate.actors.reader import read


def resolved(text: str, phrase: str) -> list[str]:
    """Give the names of the entities of a phrase of a text."""
    reading = read(text)
    start = text.index(phrase)
    return [reading.entities[index].name for index in resolve(reading, (start, start + len(phrase)))]


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("North Korean leader Kim Jong Un said so.", "North Korean leader Kim Jong Un", ["Kim Jong Un"]),
        ("European Council president Donald Tusk said so.", "European Council president Donald Tusk", ["Donald Tusk"]),
        ("China's Premier Li Keqiang said so.", "China's Premier Li Keqiang", ["Li Keqiang"]),
        ("Anna Kowalska left. She said so.", "She", ["Anna Kowalska"]),
        ("Minsk said so.", "Minsk", ["Government of Belarus"]),
        ("One of them, Jan Nowak, said so.", "One of them, Jan Nowak", ["Jan Nowak"]),
        ("One of them, nobody said.", "One of them", []),
        ("The government in Brussels said so.", "The government in Brussels", []),
        ("Poland, Latvia and Estonia said so.", "Poland, Latvia and Estonia", ["Poland", "Latvia", "Estonia"]),
        ("Kazatomprom and France's Orano said so.", "Kazatomprom and France's Orano", ["Kazatomprom", "Orano"]),
        ("EU foreign policy chief Jan Nowak said so.", "EU foreign policy chief Jan Nowak", ["Jan Nowak"]),
        (
            "The opposition Coalition for Change said so.",
            "The opposition Coalition for Change",
            ["Coalition for Change"],
        ),
        ("Some members of Fidesz said so.", "Some members of Fidesz", ["Fidesz"]),
        (
            "The foreign ministry in Minsk said so.",
            "The foreign ministry in Minsk",
            ["Ministry of Foreign Affairs of Belarus"],
        ),
        ("Anna Kowalska herself said so.", "Anna Kowalska herself", ["Anna Kowalska"]),
        ("South Korea's KBS said so.", "South Korea's KBS", ["Korean Broadcasting System"]),
        ("A report from South Korea's KBS said so.", "A report from South Korea's KBS", ["Korean Broadcasting System"]),
        ("A statement by Fidesz said so.", "A statement by Fidesz", ["Fidesz"]),
        (
            "The country's state-run media outlet BelTA said so.",
            "The country's state-run media outlet BelTA",
            ["BelTA"],
        ),
        ("Russia's state-run media outlet TASS said so.", "Russia's state-run media outlet TASS", ["TASS"]),
        (
            "Anna Kowalska, Polish leader Jan Nowak's elder sister, said so.",
            "Anna Kowalska, Polish leader Jan Nowak's elder sister",
            ["Anna Kowalska"],
        ),
    ],
)
def test_the_head_of_a_phrase(text, phrase, expected):
    assert resolved(text, phrase) == expected


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("A Belarusian proverb says so.", "A Belarusian proverb"),
        ("A report from Poland says so.", "A report from Poland"),
        ("Poland's longest river says so.", "Poland's longest river"),
        ("A US visitor said so.", "A US visitor"),
        ("The Obama administration said so.", "The Obama administration"),
        ("Nobody said so.", "Nobody"),
    ],
)
def test_a_phrase_whose_head_is_not_known(text, phrase):
    assert resolved(text, phrase) == []


@pytest.mark.parametrize("link", ["of", "to", "for"])
@pytest.mark.parametrize(
    "noun", "sister wife son father adviser aide biographer lawyer critic opponent representative".split()
)
@pytest.mark.parametrize("name", ["Alexei Navalny", "Jan Nowak", "Russia's Vladimir Putin"])
def test_who_stands_in_a_relation_to_a_person_is_another(noun, link, name):
    phrase = f"A former {noun} {link} {name}"
    assert resolved(f"{phrase} said so.", phrase) in ([], [f"A former {noun}"])


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("President of France Emmanuel Macron", "Emmanuel Macron"),
        ("Leader of Fidesz Jan Nowak", "Jan Nowak"),
        ("Minister of Foreign Affairs of Poland Jan Nowak", "Jan Nowak"),
        ("Kim Yo Jong, the sister of North Korean leader Kim Jong Un", "Kim Yo Jong"),
        ("Anna Kowalska, an adviser to Ukrainian President Jan Nowak", "Anna Kowalska"),
        ("Anna Kowalska, an adviser to Russia's president", "Anna Kowalska"),
    ],
)
def test_who_bears_the_name_beside_a_role(phrase, name):
    assert resolved(f"{phrase}, said so.", phrase) == [name]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Protesters outside the Georgian parliament", ["Protesters"]),
        ("A crowd behind the Kremlin", []),
        ("People close to the Kremlin", []),
        ("Shops around the Belarusian parliament", []),
        ("Kyiv-based analysts", ["analysts"]),
        ("Moscow-backed officials in Donetsk", ["officials in Donetsk"]),
        ("Seoul-based NK News", ["NK News"]),
        ("Moscow-born Anna Kowalska", ["Anna Kowalska"]),
    ],
)
def test_what_stands_in_a_modifier_is_not_meant(phrase, expected):
    assert resolved(f"{phrase} said so.", phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "country"),
    [
        ("A Belarusian court", "BY"),
        ("North Korean leader Kim Jong Un", "KP"),
        ("Poland's longest river", "PL"),
        ("Nobody", None),
    ],
)
def test_the_country_of_a_phrase(phrase, country):
    text = f"{phrase} said so."
    assert country_of(read(text), (0, len(phrase))) == country
