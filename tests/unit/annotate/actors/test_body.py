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
        (
            "The Ministry of Foreign Affairs of Armenia replied.",
            "Ministry of Foreign Affairs of Armenia",
            "Ministry of Foreign Affairs of Armenia",
        ),
        ("The National Assembly of Serbia met.", "National Assembly of Serbia", "National Assembly of Serbia"),
        (
            "The spokesman of the Polish Foreign Ministry Zorvin Quellin replied.",
            "Polish Foreign Ministry",
            "Ministry of Foreign Affairs of Poland",
        ),
        ("Seoul's military has boats.", "Seoul's military", "Republic of Korea Armed Forces"),
        ("The Estonian military has boats.", "Estonian military", "Armed Forces of Estonia"),
        ("The government of Belarus replied.", "government of Belarus", "Government of Belarus"),
        (
            "The Ministry of Health of Ethiopia replied.",
            "Ministry of Health of Ethiopia",
            "Ministry of Health of Ethiopia",
        ),
        (
            "The embassy of Japan in Tashkent closed.",
            "embassy of Japan in Tashkent",
            "Embassy of Japan in Uzbekistan",
        ),
        ("Japan's embassy in Uzbekistan closed.", "Japan's embassy in Uzbekistan", "Embassy of Japan in Uzbekistan"),
        (
            "A North Korean embassy in Minsk opened.",
            "North Korean embassy in Minsk",
            "Embassy of North Korea in Belarus",
        ),
    ],
)
def test_bodies_are_composed(text, words, name):
    assert (words, name) in mentions(text)


@pytest.mark.parametrize("text", ["It saw Estonian military bases.", "It saw Russian military satellite launches."])
def test_military_before_a_noun_is_no_body(text):
    assert [mention for mention, _ in mentions(text)] == [text.split()[2]]


def test_a_person_behind_a_body_is_no_part_of_it():
    text = "The spokesman of the Polish Foreign Ministry Zorvin Quellin replied."
    assert ("Zorvin Quellin", "Zorvin Quellin") in mentions(text, "name")


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


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Abkhazia's foreign ministry replied.", "Ministry of Foreign Affairs of Abkhazia", None),
        ("Belarusian secret services replied.", "Secret Service of Belarus", "BY"),
        ("The foreign ministry of South Ossetia replied.", "Ministry of Foreign Affairs of South Ossetia", None),
        ("Transnistria's foreign ministry replied.", "Ministry of Foreign Affairs of Transnistria", None),
        ("The Nagorno-Karabakh government replied.", "Government of Nagorno-Karabakh", None),
        ("The government of Crimea replied.", "Government of Crimea", None),
        (
            "The parliament of the Donetsk People's Republic replied.",
            "Parliament of the Donetsk People's Republic",
            None,
        ),
        (
            "The parliament of the Luhansk People's Republic replied.",
            "Parliament of the Luhansk People's Republic",
            None,
        ),
        ("Chechen authorities replied.", "Government of Chechnya", "RU"),
        ("Bavaria's interior ministry replied.", "Ministry of Internal Affairs of Bavaria", "DE"),
    ],
)
def test_the_body_of_a_region_is_not_that_of_the_state(text, name, country):
    bodies = {title: of for title, (kind, of) in kinds(text).items() if kind in ("bk:government", "bk:government-body")}
    assert bodies == {name: country}
