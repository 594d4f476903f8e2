"""Scan a document for date expressions: by cue word, the earliest start and the first frame win."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import compress, count, filterfalse

from attrs import evolve, frozen

from briefkit.annotate.dates.absolute import ABSOLUTE
from briefkit.annotate.dates.edtf import OPEN
from briefkit.annotate.dates.frame import Clock, Cue, Frame
from briefkit.annotate.dates.lexis import MONTH_NUMBERS, OPENERS, SEASONS, UNITS, WEEKDAY_NAMES
from briefkit.annotate.dates.relative import RELATIVE
from briefkit.annotate.document import Document, Tokens


@frozen(kw_only=True)
class DateSpan:
    """A date that a text names."""

    start: int
    end: int
    value: str
    """EDTF: a year, month or day, `~` where approximate, or an interval, open at `..`."""
    rule: str
    """The name of the frame that read it."""


_Found = tuple[Frame, re.Match[str]]

_FRAMES: dict[Cue, tuple[Frame, ...]] = {
    cue: tuple(frame for frame in (*ABSOLUTE, *RELATIVE) if frame.cue == cue)
    for cue in ("year", "month", "weekday", "unit", "word")
}
_CUES: dict[str, Cue] = {
    **dict.fromkeys(("recently", "lately", "yesterday", "today", "tonight", "tomorrow"), "word"),
    **dict.fromkeys(("morning", "afternoon", "evening", *SEASONS), "word"),
    **dict.fromkeys((*UNITS, *(f"{unit}s" for unit in UNITS), "centuries"), "unit"),
    **dict.fromkeys(WEEKDAY_NAMES, "weekday"),
    **dict.fromkeys(MONTH_NUMBERS, "month"),
    **dict.fromkeys(
        (f"{part}{year:02}" for part in ("1h", "2h", "1q", "2q", "3q", "4q") for year in range(40)), "unit"
    ),
    **dict.fromkeys(map(str, range(1000, 2100)), "year"),
    **dict.fromkeys((f"{year}s" for year in range(1500, 2100, 10)), "year"),
}
_WORDS_BACK = 6
_WEEK = timedelta(days=7)


def find_dates(document: Document) -> tuple[DateSpan, ...]:
    """Find the dates that a document names, in text order, none inside another.

    Relative ones count from the publication; where that is not known they are left out, as is all
    that names no date of its own. No day, month or year is added that the words do not give.
    """
    found = list(_find(document))
    clock = _clock(document.published)
    first = [_read(document.text, item, clock) for item in found if not item[0].from_news_day]
    if clock is not None:
        clock = evolve(clock, news_day=_news_day(first, clock.published))
    late = [_read(document.text, item, clock) for item in found if item[0].from_news_day]
    return tuple(sorted((span for span in (*first, *late) if span), key=lambda span: span.start))


def _clock(published: str | None) -> Clock | None:
    if published is None:
        return None
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return None
    return Clock(published=day, news_day=day)


def _news_day(spans: list[DateSpan | None], published: date) -> date:
    days = [date.fromisoformat(span.value) for span in spans if span and _DAY.fullmatch(span.value)]
    return max((day for day in days if published - _WEEK <= day < published), default=published)


_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def _find(document: Document) -> Iterator[_Found]:
    tokens, cues = document.tokens, _cues(document.tokens)
    done = 0
    for index in compress(count(), map(cues.__contains__, tokens.lowers)) if cues else ():
        window = _window(tokens, cues, index, done)
        for cue in cues[tokens.lowers[index]]:
            found = _match(document.text, window, _FRAMES[cue])
            if found is not None:
                yield found
                done = found[1].end()
                break


def _cues(tokens: Tokens) -> Mapping[str, tuple[Cue, ...]]:
    """Give the cues of a text by word: also of the parts of "mid-January" and "20.11.2024"."""
    words = set(tokens.lowers)
    cues: dict[str, tuple[Cue, ...]] = {word: (_CUES[word],) for word in _CUES.keys() & words}
    for word in filterfalse(str.isalnum, words):
        named: list[Cue] = [_CUES[part] for part in _PART.split(word) if part in _CUES]
        if named:
            cues[word] = tuple(dict.fromkeys(named))
    return cues


_PART = re.compile(r"[-.]")


def _window(tokens: Tokens, cues: Mapping[str, tuple[Cue, ...]], index: int, done: int) -> list[int]:
    """Give where the date of a cue may start: at a few words before it that can open one, or at the cue itself."""
    near = range(max(0, index - _WORDS_BACK), index + 1)
    return [
        start
        for at in near
        if ((word := tokens.lowers[at]) in OPENERS or word in cues or word[0].isdigit())
        and (start := tokens.starts[at]) >= done
    ]


def _match(text: str, window: list[int], frames: tuple[Frame, ...]) -> _Found | None:
    for start in window:
        for frame in frames:
            match = frame.pattern.match(text, start)
            if match is not None and match.end() > window[-1]:
                return frame, match
    return None


def _read(text: str, found: _Found, clock: Clock | None) -> DateSpan | None:
    frame, match = found
    value = frame.value(match, clock)
    if value is None:
        return None
    start, value = _bounded(text, match.start(), match.end(), value)
    return DateSpan(start=start, end=match.end(), value=value, rule=frame.name)


_BOUND = re.compile(r"\b(?:(since)|(until|till|by|before)|(after))\s(?:the\s)?\Z", re.IGNORECASE)
_LONGEST_BOUND = 12


def _bounded(text: str, start: int, end: int, value: str) -> tuple[int, str]:
    """Open the interval of "since 2014" and "by June 2030"; "after Monday's attack" is Monday."""
    bound = _BOUND.search(text, max(0, start - _LONGEST_BOUND), start)
    if bound is None or "/" in value or text[end : end + 2] in {"'s", "\u2019s"}:
        return start, value
    opened = f"{OPEN}/{value}" if bound[2] else f"{value}/{OPEN}"
    return bound.start(), opened
