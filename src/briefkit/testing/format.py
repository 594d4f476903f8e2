"""The conformance kit of formats: what every format must keep to, whether it only writes or reads as well."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from hypothesis import strategies as st

from briefkit.errors import FormatError
from briefkit.formats.format import FORMATS, Format
from briefkit.model import Brief
from briefkit.schema.receipt import verify
from briefkit.testing.law import (
    Law,
    assert_equal,
    assert_is,
    assert_registers,
    assert_same_everywhere,
    assert_survives,
    check_laws,
    staying_at_home,
    try_all,
)
from briefkit.testing.strategy import briefs


def check_format(format: Format) -> None:  # noqa: A002 - the word of the field
    """Check a format on briefs made of anything, and on any bytes.

    Raises `AssertionError`, with a note that names the law that is broken.
    """
    check_laws(format_laws(format))


def format_laws(format: Format) -> tuple[Law, ...]:  # noqa: A002
    """Give the laws of a format one by one, for `pytest.mark.parametrize`."""
    laws: dict[str, Callable[[Format], None]] = {
        "it is a format that can be registered": _registers,
        "it writes any brief": _writes,
        "it writes the same bytes each time, in any thread": _is_a_function,
        "it asks nothing of the network, and writes no file": _stays_at_home,
    }
    if getattr(format, "loads", None) is not None:
        laws["it gives back what was written, and writes that as before"] = _survives
        laws["it reads a brief or raises FormatError, on any bytes"] = _takes_anything
        laws["it reads a brief or raises FormatError, where a file is damaged"] = _takes_damage
    if getattr(format, "records", None) is not None:
        laws["every receipt in its records holds"] = _keeps_receipts
    return tuple(Law(name, partial(law, format)) for name, law in laws.items())


def _registers(format_: Format) -> None:
    assert_registers(FORMATS, format_)


def _writes(format_: Format) -> None:
    def check(brief: Brief) -> None:
        assert_is(bytes, format_.dumps(brief), "what dumps gives")

    try_all(check, briefs())


def _is_a_function(format_: Format) -> None:
    def check(brief: Brief) -> None:
        assert_same_everywhere(lambda: format_.dumps(brief), "what it writes")

    try_all(check, briefs(), examples=[(Brief(),)])


def _survives(format_: Format) -> None:
    def check(brief: Brief) -> None:
        assert_survives(brief, (format_,))

    try_all(check, briefs(), examples=[(Brief(),)])


def _keeps_receipts(format_: Format) -> None:
    def check(brief: Brief) -> None:
        if format_.records is not None:
            assert_equal((), verify(format_.records(format_.dumps(brief))), "receipts that do not hold")

    try_all(check, briefs())


def _read(format_: Format, data: bytes) -> None:
    """Read bytes; any error but `FormatError` goes through."""
    if format_.loads is None:
        return
    with suppress(FormatError):
        assert_is(Brief, format_.loads(data), "what loads gives")


def _takes_anything(format_: Format) -> None:
    def check(data: bytes) -> None:
        _read(format_, data)

    try_all(
        check,
        st.one_of(st.binary(), st.text().map(str.encode)),
        examples=[(b"",), (b"\x00",), (b"null",), (b"[" * 100_000,), (b"<a>" * 100_000,)],
    )


def _takes_damage(format_: Format) -> None:
    def check(brief: Brief, where: int, length: int, instead: bytes) -> None:
        whole = format_.dumps(brief)
        at = where % (len(whole) + 1)
        _read(format_, whole[:at] + instead + whole[at + length :])
        _read(format_, whole[:at])

    try_all(check, briefs(), st.integers(0), st.integers(0, 20), st.binary(max_size=3))


def _stays_at_home(format_: Format) -> None:
    def check(brief: Brief) -> None:
        with staying_at_home():
            _read(format_, format_.dumps(brief))

    try_all(check, briefs())
