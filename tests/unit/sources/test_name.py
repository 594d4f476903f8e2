"""Names in a row: parted by evidence, or left whole."""

import pytest

from briefkit.sources.name import split_names

BODIES = ("New Eastern Europe", "TV24.UA")


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("Anna Berg", ["Anna Berg"]),
        ("Anna Maria Berg", ["Anna Maria Berg"]),
        ("Anna Berg Olof Lund", ["Anna Berg", "Olof Lund"]),
        ("Anna M. Berg Olof Lund", ["Anna M. Berg", "Olof Lund"]),
        ("Anna van der Berg", ["Anna van der Berg"]),
        ("Anna van der Berg Olof Lund Jr", ["Anna van der Berg", "Olof Lund Jr"]),
        ("Anna Maria Berg Olof Lund", ["Anna Maria Berg Olof Lund"]),
        ("Institute of the North", ["Institute of the North"]),
        ("Free Rivers Foundation Kraków", ["Free Rivers Foundation Kraków"]),
        ("Anna Berg, Olof Lund and Ada Wren", ["Anna Berg", "Olof Lund", "Ada Wren"]),
        ("Anna Berg & Olof Lund", ["Anna Berg", "Olof Lund"]),
        ("New Eastern Europe Anna Berg", ["New Eastern Europe", "Anna Berg"]),
        ("Anna Berg TV24.UA", ["Anna Berg", "TV24.UA"]),
        ("", []),
    ],
)
def test_without_evidence(byline, expected):
    assert list(split_names(byline, bodies=BODIES)) == expected


@pytest.mark.parametrize(
    ("byline", "evidence", "expected"),
    [
        ("Anna Lee Berg Jr Olof Lund", "Interviewer: Olof Lund.", ["Anna Lee Berg Jr", "Olof Lund"]),
        ("Anna Berg Jamala", "An interview with Jamala, a singer. Interviewer: Anna Berg", ["Anna Berg", "Jamala"]),
        ("Anna Maria Berg Olof", "ANNA MARIA BERG OLOF", ["Anna Maria Berg Olof"]),
        (
            "Anna Berg Olof Lund Ada Wren",
            "Anna Berg is a lawyer\nAda Wren is a judge",
            ["Anna Berg", "Olof Lund", "Ada Wren"],
        ),
        ("Anna Maria Berg Olof Lund", "Anna Maria Berg is a lawyer", ["Anna Maria Berg", "Olof Lund"]),
        ("Anna Bergman Olof", "Anna Berg", ["Anna Bergman Olof"]),
        (
            "Ada Wren Hill Jr Olof Lund",
            "with Ada 'Wren' Hill Jr. Interviewer: Olof Lund",
            ["Ada Wren Hill Jr", "Olof Lund"],
        ),
    ],
)
def test_with_evidence(byline, evidence, expected):
    assert list(split_names(byline, evidence)) == expected
