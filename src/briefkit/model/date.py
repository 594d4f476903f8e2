"""Dates as precise as the source is: a subset of the Extended Date/Time Format (EDTF, ISO 8601-2).

Year, month, day, or second with offset; `?` uncertain, `~` approximate, `%` both; closed and open intervals:
`2016`, `2016-07~`, `2016-09-27`, `2025-01-20T14:30:00Z`, `2016-07/2016-09`, `../2024-11-20`.
"""

import re
from calendar import monthrange
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Literal

import attrs

from briefkit.model.field import identity
from briefkit.model.value import refuse

Precision = Literal["year", "month", "day", "second", "interval"]

_DAY = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<qualifier>[?~%]?)", re.ASCII)
_SECOND = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)", re.ASCII)
_OPEN = ".."

_YEAR_PATTERN = "([0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)"
_LEAP_YEAR_PATTERN = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)"
_DAY_PATTERN = (
    f"({_YEAR_PATTERN}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    f"|02-(0[1-9]|1[0-9]|2[0-8]))|{_LEAP_YEAR_PATTERN}-02-29)"
)
_MOMENT_PATTERN = (
    f"(({_YEAR_PATTERN}(-(0[1-9]|1[0-2]))?|{_DAY_PATTERN})[?~%]?"
    f"|{_DAY_PATTERN}T([01][0-9]|2[0-3])(:[0-5][0-9]){{2}}(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9]))"
)
PATTERN = rf"({_MOMENT_PATTERN}(/({_MOMENT_PATTERN}|\.\.))?|\.\./{_MOMENT_PATTERN})"
"""What the text of a date looks like, for schemas; that an interval ends after it starts, no pattern can say."""


def _bounds(text: str) -> tuple[date, date] | None:
    """Give the first and the last day that a date without `/` may mean; None where it is none."""
    if _SECOND.fullmatch(text):
        try:
            day = datetime.fromisoformat(text).date()
        except ValueError:
            return None
        return day, day
    match = _DAY.fullmatch(text)
    if match is None:
        return None
    year, month, day_of_month = (int(match[part]) if match[part] else None for part in ("year", "month", "day"))
    try:
        first = date(year or 0, 1 if month is None else month, 1 if day_of_month is None else day_of_month)
    except ValueError:
        return None
    if day_of_month is not None:
        return first, first
    last_month = month or 12
    return first, date(first.year, last_month, monthrange(first.year, last_month)[1])


@lru_cache(maxsize=4096)
def _is_valid(text: str) -> bool:
    """Tell whether a text is in the subset; the same days come again and again."""
    if "/" not in text:
        return _bounds(text) is not None
    start, _, end = text.partition("/")
    if start == end == _OPEN:
        return False
    ends = [None if side == _OPEN else _bounds(side) for side in (start, end)]
    if any(bounds is None and side != _OPEN for bounds, side in zip(ends, (start, end), strict=True)):
        return False
    first, last = ends
    return first is None or last is None or first[0] <= last[1]


def _edtf(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    if type(value) is not str or not _is_valid(value):
        refuse(instance, attribute, value, "must be an EDTF date such as '2016-07', '2016-09-27' or '../2024-11'")


@attrs.frozen(order=True, repr=False)
class PartialDate:
    """A date, exactly as precise as it is known; it is compared and stored by its EDTF text.

    Raises `InvalidValueError` for text outside of the subset, for days that no calendar has and for times
    without an offset.
    """

    edtf: str = attrs.field(validator=_edtf, metadata=identity("bk:edtf", "The date in EDTF."))

    def __str__(self) -> str:
        return self.edtf

    def __repr__(self) -> str:
        return f"PartialDate({self.edtf!r})"

    @classmethod
    def from_date(cls, day: date) -> "PartialDate":
        """Make one of a day, or of a second where a datetime with an offset is given."""
        if isinstance(day, datetime):
            return cls(day.isoformat(timespec="seconds"))
        return cls(day.isoformat())

    @property
    def precision(self) -> Precision:
        """How precise it is."""
        if "/" in self.edtf:
            return "interval"
        if "T" in self.edtf:
            return "second"
        by_dashes: dict[int, Precision] = {0: "year", 1: "month", 2: "day"}
        return by_dashes[self.edtf.count("-")]

    @property
    def is_uncertain(self) -> bool:
        """Whether the source doubts it (`?` or `%`)."""
        return "?" in self.edtf or "%" in self.edtf

    @property
    def is_approximate(self) -> bool:
        """Whether it is only about right (`~` or `%`)."""
        return "~" in self.edtf or "%" in self.edtf

    @property
    def earliest(self) -> date | None:
        """The first day it may mean; None for an interval without a beginning."""
        bounds = _bounds(self.edtf.partition("/")[0])
        return bounds[0] if bounds else None

    @property
    def latest(self) -> date | None:
        """The last day it may mean; None for an interval without an end."""
        bounds = _bounds(self.edtf.rpartition("/")[2])
        return bounds[1] if bounds else None
