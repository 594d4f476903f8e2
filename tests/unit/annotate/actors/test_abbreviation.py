"""Short names that a document gives in brackets."""

import pytest

from tests.unit.annotate.actors.reader import kinds, mentions


def test_an_abbreviation_is_an_alias_from_then_on():
    text = "The Movement for Honest Rivers (MfHR) won. Later MfHR lost."
    assert mentions(text, "alias") == [("MfHR", "Movement for Honest Rivers"), ("MfHR", "Movement for Honest Rivers")]


def test_a_known_abbreviation_in_brackets_belongs_to_the_name_that_it_shortens():
    text = "The Zorvian Football Union (ZFU) met. The ZFU agreed."
    assert kinds(text) == {"Zorvian Football Union": ("bk:organization", None)}


def test_the_abbreviation_of_a_composed_body_stands_for_it():
    text = "The Tajik Ministry of Foreign Affairs (MFA) replied. The MFA was calm."
    assert mentions(text, "alias") == [("MFA", "Ministry of Foreign Affairs of Tajikistan")] * 2


@pytest.mark.parametrize("text", ["The Zorvian Football Union (Warsaw) met.", "Adam Nowak (PO) spoke."])
def test_what_is_no_abbreviation(text):
    assert mentions(text, "alias") == []
