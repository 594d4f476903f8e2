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
    if published is None or _SENTENCE.search(match["byline"]):
        return None
    return Signature(match["byline"], published, _BY.match(text) is not None, start, end)


def read_undated(line: Line) -> str | None:
    """Read the byline of a line that has no date."""
    match = _BY.fullmatch(line.text)
    return match["byline"] if match else None
