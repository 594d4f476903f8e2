"""When a thing was said: the date that stands with a statement's cue rather than in what is said."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from briefkit.annotate.dates import DateSpan
from briefkit.annotate.document import Document, Span
from briefkit.annotate.statements import StatementSpan

_FARTHEST = 60
"""Code points between a cue and its date: "told reporters at a briefing in the capital on Monday"."""
_APOSTROPHES = frozenset("'\N{RIGHT SINGLE QUOTATION MARK}")
_LEAD = re.compile(r"\W*(?:(?:on|in|by|late|later|earlier|early|at|during|speaking)\s+)*", re.IGNORECASE)
"""What may stand between the start of a sentence and a date that is about the whole of it."""
_BARRIER = re.compile(
    r"[,;:.!?()“”\"]|\b(?:that|who|which|whose|when|since|after|before|until|and|but)\b", re.IGNORECASE
)
"""What parts a date from a cue: it belongs to another clause."""


def said_on(document: Document, statements: Sequence[StatementSpan], dates: Sequence[DateSpan]) -> list[str | None]:
    """Give, for each statement, the date on which it was said, as EDTF; None where the text does not say.

    A date counts that stands by the cue ("said on Monday"), between speaker and cue ("the ministry on Monday said"), or
    at the start of the sentence ("On Monday, the ministry said"); never one within the content.
    """
    starts = [start for start, _ in document.sentences]
    return [_said_on(document, starts, statement, dates) for statement in statements]


def _said_on(
    document: Document, starts: Sequence[int], statement: StatementSpan, dates: Sequence[DateSpan]
) -> str | None:
    if statement.cue is None:
        return None
    place = bisect_right(starts, statement.cue[0]) - 1
    if place < 0:
        return None
    sentence = document.sentences[place]
    near = list(_outside(statement, sentence, dates))
    return next((date.value for date in near if _belongs(document.text, statement.cue, sentence, date)), None)


def _outside(statement: StatementSpan, sentence: Span, dates: Sequence[DateSpan]) -> Iterator[DateSpan]:
    """Give the dates of a sentence that are part of neither content nor speaker."""
    first = bisect_right(dates, sentence[0] - 1, key=lambda date: date.start)
    for date in dates[first:]:
        if date.start >= sentence[1]:
            return
        if not any(start < date.end and date.start < end for start, end in (*statement.content, *statement.source)):
            yield date


def _belongs(text: str, cue: Span, sentence: Span, date: DateSpan) -> bool:
    """Tell whether a date of the sentence is about the cue; a date that owns something is about that."""
    owns = text[date.end : date.end + 1] in _APOSTROPHES
    if date.start >= cue[1]:
        between = text[cue[1] : date.start]
        return not owns and len(between) <= _FARTHEST and not _BARRIER.search(between)
    if not text[date.end : cue[0]].strip():
        return True
    lead = text[sentence[0] : date.start]
    return _LEAD.fullmatch(lead) is not None and (bool(lead.strip()) or not owns)
