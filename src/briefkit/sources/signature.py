"""The line that signs and dates a story of bne IntelliNews: `By Name in City Month D, YYYY`."""

import re
from collections.abc import Sequence

import attrs

from briefkit.model import PartialDate
from briefkit.sources.line import PRINTED_DATE, Line, read_date

_SIGNED = re.compile(rf"(?:By:? +)?(?P<byline>\S.{{0,300}}?)[\s,|]*(?P<date>{PRINTED_DATE})")
_BY = re.compile(r"By:? +(?P<byline>\S.{0,300})")
_DATE = re.compile(PRINTED_DATE)
_SENTENCE = re.compile(r"[a-z]{3}[.!?] [A-Z]")
_PREPOSITIONS = frozenset("in n on of for at by from since until to and".split())
_BYLINE_WORDS = _PREPOSITIONS | frozenset(
    """bne bno bnm - & the a with bureau office desk correspondent correspondents founder van von den der de da di
    la""".split()
)
"""What a byline has in lower case."""
_LONGEST = 340


@attrs.frozen
class Signature:
    """Who signs a story, and when, as printed."""

    byline: str
    """Without the "By" and the date."""
    date: PartialDate
    has_by: bool
    start: int
    end: int
    """Where it stands among the lines, half-open."""


def read_signature(lines: Sequence[Line], start: int) -> Signature | None:
    """Read the signature at a line, or at two where the date stands on its own; None where there is none."""
    text = lines[start].text
    if len(text) > _LONGEST:
        return None
    if text[-4:].isdigit() and (match := _SIGNED.fullmatch(text)):
        printed, end = match["date"], start + 1
    elif (match := _BY.fullmatch(text)) and start + 1 < len(lines) and _DATE.fullmatch(lines[start + 1].text):
        printed, end = lines[start + 1].text, start + 2
    else:
        return None
    published = read_date(printed)
    has_by = _BY.match(text) is not None
    if published is None or _SENTENCE.search(match["byline"]) or not (has_by or _is_byline(match["byline"])):
        return None
    return Signature(match["byline"], published, has_by, start, end)


def _is_byline(words: str) -> bool:
    """Tell names and places from a clause that ends with a date, such as "Elections on May 5, 2024"."""
    every = words.split()
    rest = [word for word in every if word not in _BYLINE_WORDS]
    return bool(rest) and every[-1] not in _PREPOSITIONS and not any(word[0].islower() for word in rest)


def read_undated(line: Line) -> str | None:
    """Read the byline of a line that has no date."""
    match = _BY.fullmatch(line.text)
    return match["byline"] if match else None
