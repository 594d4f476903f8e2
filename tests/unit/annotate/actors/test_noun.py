"""What the common noun beside a name says of it."""

import pytest

from tests.unit.annotate.actors.reader import kinds, mentions, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He told the Polish news portal Zorvia.", ("Zorvia", "bk:media", "PL")),
        ("He told France Zorvia radio.", ("France Zorvia", "bk:media", None)),
        ("He works for the Riga-based think-tank Expert Forum.", ("Expert Forum", "bk:organization", "LV")),
        ("Members of the banned Zorvath party rallied.", ("Zorvath", "bk:party", None)),
        ("Members of the banned Shor party rallied.", ("Shor Party", "bk:party", "MD")),
        ("It rained in the Zorvath region.", ("Zorvath", "bk:place", None)),
        ("He runs the airline Zorvia.", ("Zorvia", "bk:company", None)),
    ],
)
def test_a_noun_tells_the_kind(text, expected):
    assert expected in {(name, *about) for name, about in kinds(text).items()}


@pytest.mark.parametrize(
    "text",
    [
        "Tobacco company managers left.",
        "He is of the Liberal party.",
        "It is the main Kosovo Serb party.",
        "It was a Zorvath television interview.",
        "He writes for a Zorvath-based newspaper.",
    ],
)
def test_a_noun_that_belongs_to_no_name(text):
    assert [mention.rule for mention in read(text).mentions if mention.rule.startswith("noun-behind")] == []


def test_a_broadcaster_may_be_called_so():
    assert mentions("They asked Rustavi 2 TV.") == [("Rustavi 2 TV", "Rustavi 2")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russian state media agreed.", ("Russian state media", True)),
        ("Kazakhstan's state-run media agreed.", ("Kazakhstan's state-run media", True)),
        ("Russian media agreed.", ("Russian media", None)),
    ],
)
def test_state_media_belong_to_a_state(text, expected):
    reading = read(text)
    mention = next(mention for mention in reading.mentions if reading.entities[mention.entity].kind == "bk:media")
    assert (text[slice(*mention.span)], reading.entities[mention.entity].state_owned) == expected


def test_the_side_of_a_state_is_the_state():
    assert ("Kazakh side", "Kazakhstan") in mentions("The Kazakh side agreed.", "description")


def test_the_side_of_a_border_is_nobody():
    assert mentions("They met on the Polish side of the border.", "description") == []


def test_money_is_nobody():
    assert mentions("It cost 2 billion US dollars or many Russian rubles.") == []
    assert mentions("Poland won.") == [("Poland", "Poland")]
