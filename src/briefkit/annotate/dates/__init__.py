"""Find the dates of a text: absolute, partial and relative to its publication, with honest precision."""

from briefkit.annotate.dates.find import DateSpan, find_dates

__all__ = ["DateSpan", "find_dates"]
