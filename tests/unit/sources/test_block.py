"""The kinds of lines, the credits of captions, the bios of authors."""

import pytest

from briefkit.sources.block import find_credit, is_bio, read_blocks, speaker
from briefkit.sources.line import Line

LONG = "A paragraph that says what happened, and goes on until it ends as sentences do."


def _kinds(*lines):
    return [kind for kind, _ in read_blocks([Line(line) for line in lines], lambda _: False)]


def test_short_line_above_a_paragraph_is_a_subheading():
    assert _kinds(LONG, "Chaotic situation", LONG) == ["paragraph", "subheading", "paragraph"]


def test_last_line_heads_nothing():
    assert _kinds(LONG, "That has force") == ["paragraph", "paragraph"]


@pytest.mark.parametrize("line", ["“We lose", "and so on", "Is it?", "It is.", "word " * 15])
def test_line_that_is_no_subheading(line):
    assert _kinds(line, LONG) == ["paragraph", "paragraph"]


def test_turns_need_an_interview():
    assert _kinds("ANNA BERG: Why?", "OLOF LUND-STRÅND: Because.") == ["speaker_turn", "speaker_turn"]
    assert _kinds("NOW AVAILABLE: the issue.", LONG) == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ANNA BERG: Why?", "ANNA BERG"),
        ("AB: Why?", "AB"),
        ("O’NEILL-SMITH: Why?", "O’NEILL-SMITH"),  # noqa: RUF001
        ("Anna Berg: Why?", None),
        ("ANNA BERG said: why", None),
        ("ONE TWO THREE FOUR FIVE SIX: no", None),
        ("12:30: no", None),
        ("A" * 200_000, None),
    ],
)
def test_speaker(text, expected):
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("• one", "list_item"),
        ("1. one", "list_item"),
        ("– one", "list_item"),  # noqa: RUF001
        ("-one", "paragraph"),
        ("1980 was long ago.", "paragraph"),
        ("Correction: it was 1912.", "correction"),
        ("This article was corrected on May 3.", "correction"),
        ("This article of the treaty was long debated.", "paragraph"),
    ],
)
def test_lists_and_corrections(line, expected):
    assert _kinds(LONG, line, LONG)[1] == expected


def test_pull_quote_opens_a_body():
    assert _kinds('"A whole line."', '"A whole line."') == ["quotation", "paragraph"]
    assert _kinds('"Half," she said, "of a line."', LONG) == ["paragraph", "paragraph"]


def test_element_tells_the_kind():
    lines = [
        Line("One", tag="h3"),
        Line("Two", tag="li"),
        Line("Three", tag="blockquote"),
        Line("Why?", tag="strong"),
        Line("E"),
    ]
    assert [kind for kind, _ in read_blocks(lines, lambda _: False)] == [
        "subheading",
        "list_item",
        "quotation",
        "subheading",
        "paragraph",
    ]


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        ("A boat. Photo: X / Shutterstock", "X / Shutterstock"),
        ("A boat. Photo X / Y", "X / Y"),
        ("A boat. Photo by Olga Wren / Reuters.", "Olga Wren / Reuters"),
        ("Photo: E.Va / Shutterstock", "E.Va / Shutterstock"),
        ("A boat (Photo: X)", "X"),
        ("A boat. Photo: X (CC BY-SA 4.0)", "X (CC BY-SA 4.0)"),
        ("A boat ©Lena Hart", "Lena Hart"),
        ("(cc) flickr.com", "(cc) flickr.com"),
        ("A photo is worth a thousand words.", None),
        ("Photo opportunities were many", None),
        ("Photo: ", None),
        ("Photo: " + "x" * 700, None),
    ],
)
def test_find_credit(caption, expected):
    assert find_credit(caption) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Anna Berg is a lawyer.", True),
        ("Dr. Anna Berg, a lawyer, writes.", True),
        ("Srdja Pavlovic teaches.", True),
        ("The author is a lawyer.", True),
        ("Anna Bergman is a lawyer.", False),
        ("Then Anna Berg left.", False),
    ],
)
def test_is_bio(line, expected):
    assert is_bio(Line(line), ("Anna Berg", "Srdja Pavlović")) is expected
