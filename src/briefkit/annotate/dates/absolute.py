"""The frames of dates that stand by themselves: "27 September 2016", "July 2024", "the 1990s", "Q1 2025"."""

import re

from briefkit.annotate.dates.edtf import day_string, interval, month_string, year_string, years
from briefkit.annotate.dates.frame import Frame
from briefkit.annotate.dates.lexis import (
    DASH,
    DAY,
    MONTH,
    ORDINALS,
    PART,
    SEASON,
    WEEKDAY,
    YEAR,
    day_number,
    month_number,
)

_LAST_MONTH = 12
_QUARTER = 3
_HALF = 6
_RECENT = 1900
_THINGS = re.compile(r"\s[a-z]+s\b")


def _iso_day(match: re.Match[str]) -> str | None:
    return day_string(int(match["year"]), int(match["month"]), int(match["day"]))


def _day_first(match: re.Match[str]) -> str | None:
    """Read 21/01/2025, but not 03/04/2025, which is two days in two countries."""
    first, second, year = int(match["day"]), int(match["month"]), int(match["year"])
    if match["mark"] == "." or first > _LAST_MONTH:
        return day_string(year, second, first)
    if second > _LAST_MONTH or first == second:
        return day_string(year, first, second)
    return year_string(year)


def _day(match: re.Match[str]) -> str | None:
    return day_string(int(match["year"]), month_number(match["month"]), day_number(match["day"]))


def _day_range(match: re.Match[str]) -> str | None:
    year, month = int(match["year"]), month_number(match["month"])
    first = day_string(year, month, day_number(match["day"]))
    return interval(first, day_string(year, month, day_number(match["last"])))


def _month(match: re.Match[str]) -> str | None:
    return month_string(int(match["year"]), month_number(match["month"]))


def _month_range(match: re.Match[str]) -> str | None:
    year = int(match["year"])
    first = month_string(int(match["first"] or year), month_number(match["from"]))
    return interval(first, month_string(year, month_number(match["to"])))


def _part_of_year(match: re.Match[str], length: int) -> str | None:
    last = _LAST_MONTH // length
    number = ORDINALS.get(match["ordinal"].lower(), 0)
    number = last if match["ordinal"].lower() == "last" else number
    year = int(match["year"])
    return interval(
        month_string(year, (number - 1) * length + 1),
        month_string(year, number * length),
    )


def _quarter(match: re.Match[str]) -> str | None:
    return _part_of_year(match, _QUARTER)


def _half(match: re.Match[str]) -> str | None:
    return _part_of_year(match, _HALF)


def _short_quarter(match: re.Match[str]) -> str | None:
    year, last = int(match["year"]), int(match["number"]) * _QUARTER
    return interval(month_string(year, last - _QUARTER + 1), month_string(year, last))


def _year_range(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    first, last = int(groups["first"] or groups["start"]), match["last"]
    return years(first, int(str(first)[: 4 - len(last)] + last))


def _season(match: re.Match[str]) -> str | None:
    year = int(match["year"])
    if match["next"]:
        return years(year, int(str(year)[: 4 - len(match["next"])] + match["next"]))
    return year_string(year)


def _decade(match: re.Match[str]) -> str | None:
    first = int(match["decade"])
    return years(first, first + 9)


def _century(match: re.Match[str]) -> str | None:
    last = int(match["number"]) * 100
    return years(last - 99, last)


def _year(match: re.Match[str]) -> str | None:
    return year_string(int(match["year"]))


def _lone_year(match: re.Match[str]) -> str | None:
    """Read "in 2014", but not "in 1500 shops": long ago is told from a count by what follows."""
    counts = int(match["year"]) < _RECENT and _THINGS.match(match.string, match.end())
    return None if counts else _year(match)


def _short_part(match: re.Match[str]) -> str | None:
    """Read "3Q25" and "1H24"."""
    length = _QUARTER if match["part"] in "Qq" else _HALF
    year, last = 2000 + int(match["year"]), int(match["number"]) * length
    return interval(month_string(year, last - length + 1), month_string(year, last))


_NAMED = rf"(?P<month>{MONTH})"
_IN_YEAR = rf"(?P<year>{YEAR})\b"
_ON = rf"(?:{WEEKDAY},?\s)?(?:the\s)?"
_NOT_COUNTED = (
    r"(?!\s?(?:%|percent\b|people\b|men\b|women\b|soldiers\b|troops\b|km\b|kilomet|miles?\b|met(?:re|er)s?\b|"
    r"tons?\b|tonnes\b|euros?\b|dollars\b|killed\b|MW\b|years\b|seats\b|votes\b|cases\b|hours\b|GMT\b|local\stime\b)"
    r"|[,.]\d|[-:/]\d)"
)
_NOT_NUMBERED = (
    r"(?<![\d$€£#.,/:-])(?<!\bNo\.\s)(?<![Rr]esolution\s)(?<![Ff]light\s)(?<!\bAct\s)(?<![Dd]ecree\s)(?<![Rr]oom\s)"
    r"(?<![Oo]ver\s)(?<![Nn]early\s)(?<![Aa]bout\s)(?<!than\s)(?<!least\s)(?<!some\s)"
)

ABSOLUTE = (
    Frame(
        name="iso-day",
        cue="year",
        pattern=re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
        absolute=_iso_day,
    ),
    Frame(
        name="numeric-day",
        cue="year",
        pattern=re.compile(r"(?<![\d.])(?P<day>\d\d?)(?P<mark>[./])(?P<month>\d\d?)(?P=mark)(?P<year>\d{4})\b"),
        absolute=_day_first,
    ),
    Frame(
        name="month-range",
        cue="month",
        pattern=re.compile(
            rf"(?:(?:between|from)\s)?(?P<from>{MONTH})(?:\s(?P<first>{YEAR}))?(?:\s(?:and|to|until)\s|{DASH})"
            rf"(?P<to>{MONTH})\s{_IN_YEAR}",
        ),
        absolute=_month_range,
    ),
    Frame(
        name="day-range",
        cue="month",
        pattern=re.compile(
            rf"{_NAMED}\s(?P<day>{DAY})(?:{DASH}|\s(?:to|and)\s)(?P<last>{DAY}),?\s{_IN_YEAR}",
        ),
        absolute=_day_range,
    ),
    Frame(
        name="day-range",
        cue="month",
        pattern=re.compile(
            rf"\b(?P<day>{DAY})(?:{DASH}|\s(?:to|and)\s)(?P<last>{DAY})\s{_NAMED},?\s{_IN_YEAR}",
        ),
        absolute=_day_range,
    ),
    Frame(
        name="month-day-year",
        cue="month",
        pattern=re.compile(rf"{_ON}{_NAMED}\s(?P<day>{DAY}),?\s(?:of\s|in\s)?{_IN_YEAR}"),
        absolute=_day,
    ),
    Frame(
        name="day-month-year",
        cue="month",
        pattern=re.compile(rf"{_ON}\b(?P<day>{DAY})[\s-](?:of\s)?{_NAMED},?[\s-]{_IN_YEAR}"),
        absolute=_day,
    ),
    Frame(
        name="month-year",
        cue="month",
        pattern=re.compile(rf"(?:{PART}[\s-])?{_NAMED},?\s(?:of\s)?{_IN_YEAR}"),
        absolute=_month,
    ),
    Frame(
        name="quarter",
        cue="year",
        pattern=re.compile(
            rf"(?i:(?:the\s)?(?P<ordinal>first|second|third|fourth|last|[1-4](?:st|nd|rd|th))\squarter\s(?:of|in)\s)"
            rf"{_IN_YEAR}",
        ),
        absolute=_quarter,
    ),
    Frame(
        name="half",
        cue="year",
        pattern=re.compile(rf"(?i:(?:the\s)?(?P<ordinal>first|second)\shalf\sof\s){_IN_YEAR}"),
        absolute=_half,
    ),
    Frame(name="quarter", cue="year", pattern=re.compile(rf"Q(?P<number>[1-4])\s{_IN_YEAR}"), absolute=_short_quarter),
    Frame(
        name="short-part",
        cue="unit",
        pattern=re.compile(r"\b(?P<number>[1-4](?=[Qq])|[12](?=[Hh]))(?P<part>[QqHh])(?P<year>[0-3]\d)\b"),
        absolute=_short_part,
    ),
    Frame(
        name="season",
        cue="year",
        pattern=re.compile(
            rf"(?:(?i:the\s)|{PART}[\s-])?{SEASON}\s(?:of\s|in\s)?{_IN_YEAR}(?:{DASH}(?P<next>\d\d(?:\d\d)?)\b)?"
        ),
        absolute=_season,
    ),
    Frame(
        name="year-range",
        cue="year",
        pattern=re.compile(
            rf"\b(?:between\s(?P<first>{YEAR})\sand\s|(?:from\s)?(?P<start>{YEAR})(?:{DASH}|\s(?:to|until)\s))"
            rf"(?P<last>{YEAR})\b",
        ),
        absolute=_year_range,
    ),
    Frame(
        name="year-range",
        cue="year",
        pattern=re.compile(rf"{_NOT_NUMBERED}\b(?P<first>{YEAR})[-\u2013/](?P<last>\d\d)\b(?![-/.]\d)"),
        absolute=_year_range,
    ),
    Frame(
        name="part-of-year",
        cue="year",
        pattern=re.compile(rf"(?:{PART}|(?i:the end of|the turn of|end))[\s-]{_IN_YEAR}{_NOT_COUNTED}"),
        absolute=_year,
    ),
    Frame(
        name="decade",
        cue="year",
        pattern=re.compile(r"(?i:the\s)?(?:(?i:early|mid|late)[\s-])?(?P<decade>(?:1[5-9]|20)\d0)'?s\b"),
        absolute=_decade,
    ),
    Frame(
        name="century",
        cue="unit",
        pattern=re.compile(r"(?i:the\s)?(?P<number>1[0-9]|2[01]|[1-9])(?:st|nd|rd|th)[\s-](?i:century)\b"),
        absolute=_century,
    ),
    Frame(
        name="year",
        cue="year",
        pattern=re.compile(rf"{_NOT_NUMBERED}\b(?P<year>(?:1[5-9]|20)\d\d)\b{_NOT_COUNTED}"),
        absolute=_lone_year,
    ),
)
