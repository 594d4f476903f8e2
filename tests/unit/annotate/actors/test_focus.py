"""Whom surnames and pronouns stand for."""

import pytest

from tests.unit.annotate.actors.reader import mentions, read


def test_a_surname_stands_for_the_person_named_in_full():
    assert mentions("Adam Zorvath met reporters. Zorvath smiled.", "name")[-1] == ("Zorvath", "Adam Zorvath")


def test_a_surname_may_come_before_the_full_name():
    assert mentions("They met Zorvath. Adam Zorvath smiled.", "name")[0] == ("Zorvath", "Adam Zorvath")


def test_a_surname_that_two_bear_is_the_subjects():
    text = "Kim Yo-jong spoke about her brother Kim Jong Un. Kim was brief."
    assert mentions(text, "name")[-1] == ("Kim", "Kim Yo Jong")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Macron demanded talks.", ("Macron", "Emmanuel Macron")),
        ("Many fear that Lukashenka will not go.", ("Lukashenka", "Alexander Lukashenko")),
        ("Igor Tokayev arrived. Tokayev spoke.", ("Tokayev", "Igor Tokayev")),
        ("Tokayev spoke. Igor Tokayev arrived.", ("Tokayev", "Kassym-Jomart Tokayev")),
        ("Mrs Tokayev spoke.", ("Tokayev", "Tokayev")),
    ],
)
def test_surnames_that_everybody_knows(text, expected):
    assert expected in mentions(text, "name")


def test_spellings_of_one_name_are_one_person():
    names = [entity.name for entity in read("Choi Min-seo arrived. Later Choi Min Seo left.").entities]
    assert names == ["Choi Min-seo"]


def test_a_name_in_either_order_is_one_person():
    names = [entity.name for entity in read("Zoltan Zorvath arrived. Later Zorvath Zoltan left.").entities]
    assert names == ["Zoltan Zorvath"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Kowalska resigned. She gave no reason.", ("She", "Anna Kowalska")),
        ("Anna Kowalska met Marek Nowak. He was late.", ("He", "Marek Nowak")),
        ("Anna Kowalska met Marek Nowak. She was late.", ("She", "Anna Kowalska")),
        ("Adam Zorvath met Marek Nowak. He was late.", ("He", "Adam Zorvath")),
        ("Adam Zorvath said that Marek Nowak lost his hat.", ("his", "Marek Nowak")),
        ("An official fled. He is safe.", ("He", "An official")),
        ("Belarus said it would help.", ("it", "Belarus")),
        ("Belarus wants its money.", ("its", "Belarus")),
        ("Belarus closed the office. It was also quick to deny that.", ("It", "Belarus")),
        ("While Russia stalled, Armenia signed the pact. It wants more.", ("It", "Armenia")),
        (
            "Though trade with Iran fell, the Armenian government has gained. It was willing to wait.",
            ("It", "Government of Armenia"),
        ),
    ],
)
def test_pronouns(text, expected):
    assert expected in mentions(text, "pronoun")


@pytest.mark.parametrize(
    "text",
    [
        "Belarus said that it was raining.",
        "Belarus stayed away. It was hard to see why.",
        "When the latest round of talks with Iran, Armenia and Georgia failed, rain came. It wants to go on.",
        "In Belarus it rained.",
        "Anna Kowalska left. He stayed.",
        'Adam Zorvath said: "I hope he comes."',
        "A. B. C. D. Nobody here. Nothing there. Nowhere. He slept.",
    ],
)
def test_pronouns_that_stand_for_nobody_known(text):
    assert mentions(text, "pronoun") == []


def test_a_pronoun_tells_the_sex():
    assert [entity.sex for entity in read("Zorvin Quellin left. She smiled.").entities] == ["f"]


def test_the_country_is_the_subject_of_the_sentence():
    assert ("the country", "Ukraine") in mentions("Ukraine ended visas for visitors to the country.", "description")


def test_the_country_that_is_told_something_is_another():
    assert mentions("Ukraine urged the country to end visas.", "description") == []


def test_it_is_not_who_only_owns_the_subject():
    assert mentions("Hungary's ruling party lost. It has denied that.", "pronoun") == []


def test_a_surname_that_a_town_bears_too():
    text = "Jan Lyons lives in Lyons. Lyons said so. Ann Washington left. Washington said so."
    assert mentions(text, "name") == [
        ("Jan Lyons", "Jan Lyons"),
        ("Lyons", "Lyons"),
        ("Lyons", "Jan Lyons"),
        ("Ann Washington", "Ann Washington"),
        ("Washington", "Washington"),
    ]


def test_a_surname_in_capitals_opens_a_turn():
    text = "Jan Nowak spoke.\n\nNOWAK: We will not pay.\n\nQUESTION: Why not, may we ask you here and now?"
    assert mentions(text, "name") == [("Jan Nowak", "Jan Nowak"), ("NOWAK", "Jan Nowak")]


def test_nobody_is_entered_who_is_not_mentioned():
    assert [entity.name for entity in read("Igor Tokayev spoke. Tokayev left.").entities] == ["Igor Tokayev"]
    assert [entity.name for entity in read("Mrs Tokayev spoke.").entities] == ["Tokayev"]
