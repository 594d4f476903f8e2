"""Bodies that are composed of a country and what they are."""

import pytest

from tests.unit.annotate.actors.reader import kinds, mentions


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "South Korea's unification ministry urged restraint.",
            "South Korea's unification ministry",
            "Ministry of Unification of South Korea",
        ),
        (
            "The Belarusian Foreign Ministry replied.",
            "Belarusian Foreign Ministry",
            "Ministry of Foreign Affairs of Belarus",
        ),
        ("He asked the US government for help.", "US government", "Government of the United States"),
        ("Belarusian authorities denied it.", "Belarusian authorities", "Government of Belarus"),
        (
            "The foreign ministry in Minsk replied.",
            "foreign ministry in Minsk",
            "Ministry of Foreign Affairs of Belarus",
        ),
        ("The government of Belarus replied.", "government of Belarus", "Government of Belarus"),
        (
            "The Ministry of Health of Ethiopia replied.",
            "Ministry of Health of Ethiopia",
            "Ministry of Health of Ethiopia",
        ),
        ("A North Korean embassy in Minsk opened.", "North Korean embassy in Minsk", "Embassy of North Korea in Minsk"),
    ],
)
def test_bodies_are_composed(text, words, name):
    assert (words, name) in mentions(text)


def test_a_department_of_a_ministry_is_part_of_it():
    text = "He joined the Belarusian Foreign Ministry's Asia-Pacific Department."
    assert [name for _, name in mentions(text)][:3] == [
        "Asia-Pacific Department of Ministry of Foreign Affairs of Belarus",
        "Ministry of Foreign Affairs of Belarus",
        "Belarus",
    ]


def test_a_committee_of_a_party_is_part_of_it():
    text = "He sits on the Workers' Party of Korea's Central Committee."
    assert kinds(text) == {
        "Workers' Party of Korea": ("bk:party", "KP"),
        "Central Committee of Workers' Party of Korea": ("bk:party", "KP"),
    }


def test_the_name_of_a_country_before_a_common_noun_is_no_body():
    assert "Media of Belarus" not in kinds("Belarus media stories are rare.")
