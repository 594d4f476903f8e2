"""Capitals that stand for their government."""

import pytest

from tests.unit.annotate.actors.reader import mentions


@pytest.mark.parametrize(
    "text",
    [
        "Minsk denied the report.",
        "Minsk also promised money.",
        "Minsk has repeatedly denied it.",
        "Ties between Minsk and Pyongyang improved.",
        "He thanked Minsk for its help.",
        "Moscow gave Minsk a loan.",
        "Vilnius and Minsk have been pressing Warsaw.",
        "Last month Minsk banned imports of fish.",
        "Minsk previously agreed to it.",
        "Minsk violates the treaty.",
        "Minsk remains reluctant.",
        "The decision surprised nobody but Minsk's foreign policy did.",
    ],
)
def test_in_an_actors_slot_a_capital_is_also_its_government(text):
    assert ("Minsk", "Government of Belarus") in mentions(text, "metonym")
    assert ("Minsk", "Minsk") in mentions(text, "name")


@pytest.mark.parametrize(
    "text",
    [
        "The embassy in Minsk opened.",
        "Minsk was cold.",
        "He flew to Minsk.",
        "Minsk's streets were empty.",
        "Minsk is a city.",
        "A Minsk ally said so.",
        "The Minsk family told him.",
        "The Minsk orders surprised him.",
    ],
)
def test_elsewhere_a_capital_is_a_place(text):
    assert mentions(text, "metonym") == []


def test_what_is_listed_with_an_actor_acts_too():
    names = [name for _, name in mentions("Seoul, Tokyo and Washington condemned it.", "metonym")]
    assert names == ["Government of South Korea", "Government of Japan", "Government of the United States"]


@pytest.mark.parametrize("text", ["Brussels said so.", "Ties between Brussels and Minsk soured."])
def test_brussels_stands_for_the_union_that_sits_there(text):
    names = [name for words, name in mentions(text, "metonym") if words == "Brussels"]
    assert names == ["European Union"]
