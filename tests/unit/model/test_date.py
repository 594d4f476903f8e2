"""Dates: exactly as precise as the source, and never a made-up day."""

import pickle
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given

from briefkit.errors import InvalidValueError
from briefkit.model import PartialDate
from briefkit.testing import dates, nasty


@pytest.mark.parametrize(
    ("edtf", "precision", "earliest", "latest"),
    [
        ("2016", "year", "2016-01-01", "2016-12-31"),
        ("0001", "year", "0001-01-01", "0001-12-31"),
        ("9999", "year", "9999-01-01", "9999-12-31"),
        ("2016-07", "month", "2016-07-01", "2016-07-31"),
        ("2016-02~", "month", "2016-02-01", "2016-02-29"),
        ("2015-02?", "month", "2015-02-01", "2015-02-28"),
        ("2016-09-27%", "day", "2016-09-27", "2016-09-27"),
        ("2025-01-20T14:30:00Z", "second", "2025-01-20", "2025-01-20"),
        ("2025-01-20T23:59:59-12:00", "second", "2025-01-20", "2025-01-20"),
        ("2016-07/2016-09", "interval", "2016-07-01", "2016-09-30"),
        ("2016/2016-01-01", "interval", "2016-01-01", "2016-01-01"),
        ("../2024-11-20", "interval", None, "2024-11-20"),
        ("2024-11~/..", "interval", "2024-11-01", None),
    ],
)
def test_what_a_date_may_mean(edtf: str, precision: str, earliest: str | None, latest: str | None) -> None:
    partial = PartialDate(edtf)
    bounds = [bound and str(bound) for bound in (partial.earliest, partial.latest)]
    assert (str(partial), partial.precision, *bounds) == (edtf, precision, earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "16",
        "2016-7",
        "2016-13",
        "2016-00",
        "2016-07-00",
        "2016-02-30",
        "2015-02-29",
        "0000",
        "-0001",
        "12016",
        "2016-07-",
        "2016-07??",
        "?2016",
        "2016-07-05T14:30",
        "2016-07-05T14:30:00",
        "2016-07-05T24:00:00Z",
        "2016-07-05T14:30:60Z",
        "2016-07-05T14:30:00+25:00",
        "2016-07-05T14:30:00.5Z",
        "2016-07-05 14:30:00Z",
        "2016-07/",
        "/2016-07",
        "../..",
        "2017/2016",
        "2016-09/2016-08-31",
        "2016/2017/2018",
        "2016-07\n",
        "٢٠١٦",
        "２０１６",  # noqa: RUF001 - full-width digits are no digits of a date
        "July 2016",
        "2016-W27",
        "20160705",
    ],
)
def test_what_is_no_date_of_the_subset_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match=r"PartialDate\.edtf"):
        PartialDate(text)


@pytest.mark.parametrize("value", [None, 2016, 2016.0, date(2016, 7, 5), b"2016"])
def test_what_is_no_text_is_refused(value: object) -> None:
    with pytest.raises(InvalidValueError, match=r"PartialDate\.edtf"):
        PartialDate(value)


def test_days_and_seconds_are_taken_from_pythons_dates() -> None:
    assert PartialDate.from_date(date(2016, 9, 27)) == PartialDate("2016-09-27")
    eastern = timezone(timedelta(hours=3))
    assert str(PartialDate.from_date(datetime(2025, 1, 20, 14, 30, 5, 99, eastern))) == "2025-01-20T14:30:05+03:00"
    assert str(PartialDate.from_date(datetime(2025, 1, 20, tzinfo=UTC))) == "2025-01-20T00:00:00+00:00"


def test_a_naive_datetime_is_refused() -> None:
    with pytest.raises(InvalidValueError):
        PartialDate.from_date(datetime(2025, 1, 20, 14, 30))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("edtf", "uncertain", "approximate"),
    [("2016", False, False), ("2016?", True, False), ("2016~", False, True), ("2016%", True, True)],
)
def test_qualifiers(edtf: str, *, uncertain: bool, approximate: bool) -> None:
    partial = PartialDate(edtf)
    assert (partial.is_uncertain, partial.is_approximate) == (uncertain, approximate)


@given(dates())
def test_bounds_are_in_order_and_a_date_pickles(partial: PartialDate) -> None:
    assert partial.earliest is None or partial.latest is None or partial.earliest <= partial.latest
    assert pickle.loads(pickle.dumps(partial)) == partial


def test_the_pool_of_dates_is_valid_and_sorts() -> None:
    assert [each.edtf for each in sorted(map(PartialDate, nasty.DATES))] == sorted(nasty.DATES)
    assert repr(PartialDate("2016")) == "PartialDate('2016')"
