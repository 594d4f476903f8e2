"""The line: what a publisher's parser reads, one after the other, whether the page is HTML or saved text."""

import re
from datetime import date
from typing import Literal

import attrs

from briefkit.model import PartialDate

MONTHS = "January February March April May June July August September October November December".split()
PRINTED_DATE = rf"(?:{'|'.join(MONTHS)})\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
"""A day as both publishers print it, `September 27, 2016`."""

_MONTH_NUMBERS: dict[str, int] = {name: number for number, name in enumerate(MONTHS, 1)}
_PRINTED_DATE = re.compile(r"(\w+)\s+(\d+)\w*,?\s+(\d+)")
_SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")  # noqa: RUF001
_LINE_BREAK = re.compile(r"\r\n|[\r\n\u2028\u2029]")
_EDGE = "\u200b\u200e\u200f\u2060\ufeff"


Zone = Literal["", "head", "body", "tail"]


@attrs.frozen
class Link:
    """A link within a line."""

    text: str
    href: str
    rel: str


@attrs.frozen
class Line:
    """A line as a reader sees it, without white space at its ends, and what the page shows beside the words."""

    text: str
    gap: int = 0
    """How many blank lines a saved text has before it."""
    tag: str = ""
    """The HTML element it is, `strong` for a paragraph that is bold as a whole; empty in a saved text."""
    links: tuple[Link, ...] = ()
    zone: Zone = ""
    """Where it stands in an HTML page: before, in or behind the element that has the article's body."""

    @property
    def is_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return _SENTENCE_END.search(self.text[-8:]) is not None

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


def lines_of_text(text: str) -> tuple[Line, ...]:
    """Split a saved page text into its lines that are not blank."""
    lines: list[Line] = []
    gap = 0
    for raw in _LINE_BREAK.split(text):
        words = strip(raw)
        if words:
            lines.append(Line(words, gap))
            gap = 0
        else:
            gap += 1
    return tuple(lines)


def strip(text: str) -> str:
    """Take white space, no-break spaces and marks without width off the ends."""
    text = text.strip()
    return text.strip(_EDGE).strip() if text[:1] in _EDGE or text[-1:] in _EDGE else text


def read_date(printed: str) -> PartialDate | None:
    """Read a day such as `September 27, 2016`; None for one that no calendar has."""
    match = _PRINTED_DATE.fullmatch(printed)
    month, day, year = match.groups() if match else ("", "", "")
    if month not in _MONTH_NUMBERS:
        return None
    try:
        return PartialDate.from_date(date(int(year), _MONTH_NUMBERS[month], int(day)))
    except ValueError:
        return None
