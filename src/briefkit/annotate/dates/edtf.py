"""Write days, months, years and stretches of them as EDTF strings, without adding precision."""

from calendar import monthrange
from datetime import date, timedelta

MONTHS_A_YEAR = 12
APPROXIMATE = "~"
OPEN = ".."


def day_string(year: int, month: int, day: int) -> str | None:
    """Write a day; nothing where the calendar has no such day."""
    if not 1 <= month <= MONTHS_A_YEAR or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


def month_string(year: int, month: int) -> str | None:
    """Write a month; nothing where there is no such month."""
    return f"{year:04d}-{month:02d}" if 1 <= month <= MONTHS_A_YEAR else None


def year_string(year: int) -> str:
    """Write a year."""
    return f"{year:04d}"


def interval(start: str | None, end: str | None) -> str | None:
    """Write a closed interval; nothing where an end is missing or the ends are the wrong way round."""
    if start is None or end is None or start.rstrip(APPROXIMATE) > end.rstrip(APPROXIMATE):
        return None
    return f"{start}/{end}"


def years(first: int, last: int) -> str | None:
    """Write the interval of two years, the last one included."""
    return interval(year_string(first), year_string(last))


def week_of(day: date) -> str | None:
    """Write the week, Monday to Sunday, that holds a day."""
    monday = day - timedelta(days=day.weekday())
    return interval(monday.isoformat(), (monday + timedelta(days=6)).isoformat())


def shift_months(day: date, count: int) -> date:
    """Go some months on (or back), to the last day of the month where it is shorter."""
    year, month = divmod(day.year * MONTHS_A_YEAR + day.month - 1 + count, MONTHS_A_YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def shift(day: date, count: int, unit: str) -> date | None:
    """Go some days, weeks, months, years or decades on (or back); nothing beyond the calendar."""
    try:
        if unit in _DAYS:
            return day + timedelta(days=count * _DAYS[unit])
        return shift_months(day, count * _MONTHS[unit])
    except (OverflowError, ValueError):
        return None


def at_precision_of(day: date, unit: str) -> str:
    """Write a day as coarsely as a span counted in the unit tells it: "two years ago" names no day."""
    if unit in _DAYS:
        return day.isoformat()
    return day.isoformat()[: 7 if unit == "month" else 4]


_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
