"""The frames of dates that count from the publication: "last July", "earlier this month", "two weeks ago"."""

import re
from datetime import date, timedelta

from briefkit.annotate.dates.edtf import (
    APPROXIMATE,
    OPEN,
    at_precision_of,
    day_string,
    interval,
    month_string,
    shift,
    shift_months,
    week_of,
    year_string,
    years,
)
from briefkit.annotate.dates.frame import Clock, Frame, direction
from briefkit.annotate.dates.lexis import (
    DASH,
    DAY,
    MONTH,
    NUMBER,
    PART,
    SEASON,
    UNIT,
    WEEKDAY,
    WEEKDAY_NUMBERS,
    day_number,
    month_number,
    number,
    unit_name,
)

_NEAR = timedelta(days=45)
_WEEK = 7
_HALF_YEAR = 6
_DIRECTIONS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}


def _day_this_year(match: re.Match[str], clock: Clock) -> str | None:
    """Give a day without a year the year in which it is nearest, or last came, or will come next."""
    month, day = month_number(match["month"]), day_number(match["day"])
    candidates = [_calendar_day(clock.published.year + step, month, day) for step in (-1, 0, 1)]
    known = [candidate for candidate in candidates if candidate is not None]
    return _settle(known, clock.published, ahead=direction(match) > 0)


def _calendar_day(year: int, month: int, day: int) -> date | None:
    text = day_string(year, month, day)
    return date.fromisoformat(text) if text else None


def _settle(candidates: list[date], published: date, *, ahead: bool) -> str | None:
    near = [day for day in candidates if abs(day - published) <= _NEAR]
    past = [day for day in candidates if day <= published]
    later = [day for day in candidates if day >= published]
    choice = near or (later[:1] if ahead else past[-1:])
    return choice[0].isoformat() if choice else None


def _day_range_this_year(match: re.Match[str], clock: Clock) -> str | None:
    first = _day_this_year(match, clock)
    if first is None:
        return None
    return interval(first, day_string(int(first[:4]), int(first[5:7]), day_number(match["last"])))


def _turned_month(match: re.Match[str], clock: Clock) -> str | None:
    """Read "last July", "this September", "next March"."""
    month, published = month_number(match["month"]), clock.published
    turn = _DIRECTIONS[match["turn"].lower()]
    year = published.year
    if turn < 0 and month >= published.month:
        year -= 1
    if turn > 0 and month <= published.month:
        year += 1
    return month_string(year, month)


def _bare_months(match: re.Match[str], clock: Clock) -> str | None:
    """Read "between May and July": the last of the months tells the year."""
    last = _bare_month(match, clock)
    first, end = month_number(match["from"]), month_number(match["month"])
    return None if last is None else interval(month_string(int(last[:4]) - (first > end), first), last)


def _bare_month(match: re.Match[str], clock: Clock) -> str | None:
    """Give a month the year in which it last came, will come next or, without a verb, is nearest."""
    year, steps = clock.published.year, month_number(match["month"]) - clock.published.month
    way = direction(match) or (1 if steps <= -_HALF_YEAR or 0 <= steps <= _HALF_YEAR else -1)
    turn = (way > 0 and steps < 0) - (way < 0 and steps > 0)
    return month_string(year + turn, month_number(match["month"]))


def _day_of_turned_year(match: re.Match[str], clock: Clock) -> str | None:
    year = clock.published.year + _DIRECTIONS[match["turn"].lower()]
    return day_string(year, month_number(match["month"]), day_number(match["day"]))


def _month_of_turned_year(match: re.Match[str], clock: Clock) -> str | None:
    year = clock.published.year + _DIRECTIONS[match["turn"].lower()]
    return month_string(year, month_number(match["month"]))


def _weekday(match: re.Match[str], clock: Clock) -> str | None:
    published, turn = clock.published, (match["turn"] or "").lower()
    back = (published.weekday() - WEEKDAY_NUMBERS[match["weekday"].lower()]) % _WEEK
    if turn in {"next", "coming"} or (turn != "last" and direction(match) > 0):
        return (published + timedelta(days=(_WEEK - back) % _WEEK or (_WEEK if turn else 0))).isoformat()
    return (published - timedelta(days=back or (_WEEK if turn == "last" else 0))).isoformat()


def _turned_unit(match: re.Match[str], clock: Clock) -> str | None:
    """Read "this month", "last year", "earlier this week", "next decade"."""
    unit, turn = unit_name(match["unit"]), _DIRECTIONS[match["turn"].lower()]
    if unit == "quarter":
        return _quarter(shift_months(clock.published, 3 * turn))
    day = shift(clock.published, turn, unit)
    if day is None or unit in {"century", "fortnight"}:
        return None
    return _whole(day, unit)


def _quarter(day: date) -> str | None:
    last = (day.month + 2) // 3 * 3
    return interval(month_string(day.year, last - 2), month_string(day.year, last))


def _whole(day: date, unit: str) -> str | None:
    if unit == "week":
        return week_of(day)
    if unit == "decade":
        return years(day.year // 10 * 10, day.year // 10 * 10 + 9)
    return at_precision_of(day, unit)


def _turned_season(match: re.Match[str], clock: Clock) -> str | None:
    """Read "this spring", "last summer" as the year alone; a winter has two years, so it stays unread."""
    published, turn, season = clock.published, _DIRECTIONS[match["turn"].lower()], match["season"].lower()
    if season == "winter":
        return None
    first = {"spring": 3, "summer": 6}.get(season, 9)
    year = published.year
    if turn < 0 and published.month < first + 3:
        year -= 1
    if turn > 0 and published.month >= first:
        year += 1
    return year_string(year)


def _ago(match: re.Match[str], clock: Clock) -> str | None:
    unit = unit_name(match["unit"])
    if match["number"] is None:
        return _vaguely_ago(unit, clock.published)
    day = shift(clock.published, -number(match["number"]), unit)
    if day is None:
        return None
    if match["bound"] and match["bound"].lower() in _LOWER_BOUNDS:
        return f"{OPEN}/{at_precision_of(day, unit)}"
    if unit in {"week", "fortnight"}:
        return at_precision_of(day, "month") + APPROXIMATE
    return at_precision_of(day, unit) + ("" if unit == "day" and not match["bound"] else APPROXIMATE)


def _vaguely_ago(unit: str, published: date) -> str | None:
    if unit == "month":
        return year_string(published.year) + APPROXIMATE
    return at_precision_of(published, "month") + APPROXIMATE if unit in {"day", "week", "night"} else None


def _past_stretch(match: re.Match[str], clock: Clock) -> str | None:
    """Read "the past two years" as the stretch that ends with the publication."""
    unit = unit_name(match["unit"])
    day = shift(clock.published, -number(match["number"] or "one"), unit)
    if day is None:
        return None
    return interval(at_precision_of(day, unit) + APPROXIMATE, at_precision_of(clock.published, unit))


def _stretch_back(match: re.Match[str], clock: Clock) -> str | None:
    """Read "(the first) in over two months" as: not after the day that lies two months back."""
    unit = unit_name(match["unit"])
    day = shift(clock.news_day, -number(match["number"]), unit)
    if day is None:
        return None
    finer = {"month": "day", "year": "month", "decade": "year"}.get(unit, "day")
    return f"{OPEN}/{at_precision_of(day, finer)}"


def _recently(_match: re.Match[str], clock: Clock) -> str:
    return at_precision_of(clock.published, "month") + APPROXIMATE


def _day_word(match: re.Match[str], clock: Clock) -> str:
    word = match[0].lower()
    step = 2 if word.startswith("the day") else 1
    step *= -1 if word.endswith("yesterday") else 1 if word.endswith("tomorrow") else 0
    return (clock.published + timedelta(days=step)).isoformat()


def _nowadays(_match: re.Match[str], clock: Clock) -> str:
    return clock.published.isoformat() + APPROXIMATE


_LOWER_BOUNDS = frozenset({"over", "more than", "at least"})
_BOUND = r"(?:(?P<bound>(?i:over|more than|at least|nearly|almost|about|around|some|roughly|just over|less than))\s)?"
_COUNTED = rf"(?P<number>{NUMBER})[\s-](?P<unit>{UNIT})\b"
_NAMED = rf"(?P<month>{MONTH})"
_ON = rf"(?:{WEEKDAY},?\s)?(?:the\s)?"
_TURNED_YEAR = r"\s(?:of\s)?(?P<turn>(?i:last|this|next))\syear\b"
_DURING = r"(?:(?<=\b[Ii]n\s)|(?<=\b[Ss]ince\s)|(?<=\b[Uu]ntil\s)|(?<=\b[Dd]uring\s)|(?<=\b[Tt]hroughout\s))"
"""Before a month: a name may follow, as in "In March Prague agreed"."""
_HISTORIC = r"(?:Days?|Madness|Fools?|Revolution|Uprising|War|Crisis|Movement)"
_PREPOSITION = r"(?:(?<=\b[Bb]y\s)|(?<=\b[Oo]f\s)|(?<=\b[Ff]rom\s)|(?<=\b[Bb]efore\s)|(?<=\b[Aa]fter\s))"
"""Before a month that may be a name itself: "of May Day", "after June Smith"."""

RELATIVE = (
    Frame(
        name="months",
        cue="month",
        pattern=re.compile(rf"(?:between|from)\s(?P<from>{MONTH})\s(?:and|to|until)\s{_NAMED}(?!\w|\s\d)"),
        relative=_bare_months,
    ),
    Frame(
        name="months",
        cue="month",
        pattern=re.compile(rf"(?P<from>{MONTH}){DASH}{_NAMED}(?!\w|\s\d)"),
        relative=_bare_months,
    ),
    Frame(
        name="day-range-of-month",
        cue="month",
        pattern=re.compile(rf"{_NAMED}\s(?P<day>{DAY})(?:{DASH}|\s(?:to|and)\s)(?P<last>{DAY})(?!\s*[%\d])"),
        relative=_day_range_this_year,
    ),
    Frame(
        name="day-range-of-month",
        cue="month",
        pattern=re.compile(rf"\b(?P<day>{DAY})(?:{DASH}|\s(?:to|and)\s)(?P<last>{DAY})\s{_NAMED}\b"),
        relative=_day_range_this_year,
    ),
    Frame(
        name="day-of-turned-year",
        cue="month",
        pattern=re.compile(rf"{_NAMED}\s(?P<day>{DAY}),?{_TURNED_YEAR}"),
        relative=_day_of_turned_year,
    ),
    Frame(
        name="day-of-turned-year",
        cue="month",
        pattern=re.compile(rf"(?:the\s)?\b(?P<day>{DAY})\s(?:of\s)?{_NAMED},?{_TURNED_YEAR}"),
        relative=_day_of_turned_year,
    ),
    Frame(
        name="month-of-turned-year",
        cue="month",
        pattern=re.compile(rf"(?:{PART}\s)?{_NAMED},?{_TURNED_YEAR}"),
        relative=_month_of_turned_year,
    ),
    Frame(
        name="month-day",
        cue="month",
        pattern=re.compile(rf"{_ON}{_NAMED}\s(?:the\s)?(?P<day>{DAY})(?![,.:]\d)(?!\s*(?:%|percent))"),
        relative=_day_this_year,
    ),
    Frame(
        name="day-month",
        cue="month",
        pattern=re.compile(rf"{_ON}\b(?P<day>{DAY})\s(?:of\s)?{_NAMED}(?!\w)"),
        relative=_day_this_year,
    ),
    Frame(
        name="turned-month",
        cue="month",
        pattern=re.compile(rf"(?:{PART}\s)?(?P<turn>(?i:last|past|this|next|coming))\s{_NAMED}(?!\w)"),
        relative=_turned_month,
    ),
    Frame(
        name="part-of-month",
        cue="month",
        pattern=re.compile(rf"(?:{PART}|(?i:the end of))[\s-]{_NAMED}(?!\w)"),
        relative=_bare_month,
    ),
    Frame(
        name="month",
        cue="month",
        pattern=re.compile(rf"{_DURING}{_NAMED}(?!\w)(?!\s{_HISTORIC}\b)"),
        relative=_bare_month,
    ),
    Frame(
        name="month",
        cue="month",
        pattern=re.compile(rf"{_PREPOSITION}{_NAMED}(?!\w)(?!\s[A-Z][a-z])"),
        relative=_bare_month,
    ),
    Frame(
        name="weekday",
        cue="weekday",
        pattern=re.compile(
            rf"(?:(?P<turn>(?i:last|this|next|coming))\s)?(?<!\b[Aa]\s)(?<!\bevery\s)(?P<weekday>{WEEKDAY})(?!\w)"
            rf"(?!,?\s(?:the\s)?(?:{DAY}\s)?{MONTH})",
        ),
        relative=_weekday,
    ),
    Frame(
        name="turned-unit",
        cue="unit",
        pattern=re.compile(
            r"(?i:(?:(?:early|earlier|later|late|the (?:start|beginning|end|middle) of|mid)[\s-])?(?:the\s)?"
            r"(?P<turn>this|last|next|current|coming)\s(?P<unit>week|month|quarter|year|decade))\b",
        ),
        relative=_turned_unit,
    ),
    Frame(
        name="past-stretch",
        cue="unit",
        pattern=re.compile(
            rf"(?i:(?:over|in|during|for|within)\s)?(?i:the\s)(?i:past|last)\s(?:(?P<number>{NUMBER})\s)?"
            rf"(?P<unit>{UNIT})\b",
        ),
        relative=_past_stretch,
    ),
    Frame(
        name="ago",
        cue="unit",
        pattern=re.compile(
            rf"{_BOUND}(?:(?P<number>{NUMBER})|(?i:several|a few|some|a couple of))\s"
            rf"(?P<unit>{UNIT})\s(?i:ago|earlier)\b",
        ),
        relative=_ago,
    ),
    Frame(
        name="stretch-back",
        cue="unit",
        pattern=re.compile(
            rf"(?:(?<=\b[Ii]n\s)|(?<=\bback\s)|(?<=\bback to\s))(?i:over|more than|at least|just over)\s{_COUNTED}",
        ),
        relative=_stretch_back,
        from_news_day=True,
    ),
    Frame(
        name="recent-stretch",
        cue="unit",
        pattern=re.compile(r"(?i:(?:the\s)?(?:recent|past few|last few)\s(?:days|weeks))\b"),
        relative=_recently,
    ),
    Frame(
        name="turned-season",
        cue="word",
        pattern=re.compile(rf"(?P<turn>(?i:last|this|next))\s(?P<season>{SEASON})\b"),
        relative=_turned_season,
    ),
    Frame(name="recently", cue="word", pattern=re.compile(r"(?i:recently|lately)\b"), relative=_recently),
    Frame(
        name="nowadays",
        cue="word",
        pattern=re.compile(r"(?:(?<=\A)|(?<=[.!?]\s)|(?<=\n))Today,"),
        relative=_nowadays,
    ),
    Frame(
        name="day-word",
        cue="word",
        pattern=re.compile(
            r"(?i:the day before yesterday|the day after tomorrow|yesterday|today|tonight|tomorrow|"
            r"this (?:morning|afternoon|evening))\b(?<!\w\sToday)",
        ),
        relative=_day_word,
    ),
)
