"""Lines of a saved text, and dates as they are printed."""

import pytest

from briefkit.sources.line import Line, lines_of_text, read_date, strip


def test_lines_know_the_blank_lines_before_them():
    text = "one\r\n\r\n \xa0two\xa0\t\n\n\nthree\u2028four\rfive"
    assert [(line.text, line.gap) for line in lines_of_text(text)] == [
        ("one", 0),
        ("two", 1),
        ("three", 2),
        ("four", 0),
        ("five", 0),
    ]


def test_what_stands_within_a_line_is_kept():
    assert [line.text for line in lines_of_text("a\xa0b\u200bc  d\x85e\x0bf\n")] == ["a\xa0b\u200bc  d\x85e\x0bf"]


@pytest.mark.parametrize(("text", "expected"), [("\ufeffa", "a"), (" \u200b a \u200b ", "a"), ("", ""), ("\u200b", "")])
def test_strip(text, expected):
    assert strip(text) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("September 27, 2016", "2016-09-27"),
        ("March 1 2022", "2022-03-01"),
        ("May 3rd, 2020", "2020-05-03"),
        ("February 30, 2020", None),
        ("Smarch 1, 2020", None),
        ("May 3, 0000", None),
    ],
)
def test_read_date(printed, expected):
    found = read_date(printed)
    assert (found and str(found)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("An end.", True), ("An end.”", True), ("Is it?", True), ("No end", False), ("U.S. ships", False), ("x: ", False)],
)
def test_is_sentence(text, expected):
    assert Line(text).is_sentence is expected
