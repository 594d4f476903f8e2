"""Laws: what the kits check, one sentence and one function each."""

import sys
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any, TypeVar

import attrs
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefkit.formats.format import FORMATS, Format
from briefkit.model import Brief
from briefkit.plugins import Group, Named, installed, registry

T = TypeVar("T")
P = TypeVar("P", bound=Named)
THREADS = 4
SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much, HealthCheck.large_base_example)


@attrs.frozen
class Law:
    """One thing that a plugin must keep to; calling it raises `AssertionError` where it does not."""

    name: str
    check: Callable[[], None]

    def __call__(self) -> None:
        """Check it."""
        self.check()

    def __str__(self) -> str:
        return self.name


def check_laws(laws: Iterable[Law]) -> None:
    """Check laws one after the other, and say which one is broken."""
    for law in laws:
        try:
            law()
        except Exception as error:
            error.add_note(f"broken law: {law}")
            raise


def try_all(
    check: Callable[..., None], *strategies: st.SearchStrategy[Any], examples: Iterable[tuple[object, ...]] = ()
) -> None:
    """Call a function with examples, then with what is drawn, as often as hypothesis's profile says."""
    for arguments in examples:
        check(*arguments)
    patient = settings(deadline=None, suppress_health_check=SLOW)
    patient(given(*strategies)(check))()


def assert_equal(expected: object, actual: object, what: str) -> None:
    """Raise `AssertionError` that names what differs."""
    if expected != actual:
        raise AssertionError(f"{what}: expected {expected!r:.300}, got {actual!r:.300}")


def assert_true(condition: object, what: str) -> None:
    """Raise `AssertionError` that says what does not hold."""
    if not condition:
        raise AssertionError(what)


def assert_is(kind: type[T], value: object, what: str) -> T:
    """Give the value back if it is of a class, else raise `AssertionError`."""
    if not isinstance(value, kind):
        # A law that is broken, not a wrong call: hence no TypeError.
        raise AssertionError(f"{what} must be a {kind.__name__}, not a {type(value).__name__}")  # noqa: TRY004
    return value


def assert_registers(group: Group[P], plugin: object) -> None:
    """See that a group takes an object as its plugin."""
    fitting = assert_is(group.kind, plugin, "the plugin")
    assert_equal(fitting, registry(group, fitting).get(fitting.name), "what the group makes of it")


def assert_same_everywhere(function: Callable[[], Any], what: str) -> None:
    """See that a function gives the same again, and in several threads at once."""
    first = function()
    assert_equal(first, function(), f"{what}, the second time")
    with ThreadPoolExecutor(THREADS) as threads:
        for again in [threads.submit(function) for _ in range(THREADS)]:
            assert_equal(first, again.result(), f"{what}, in another thread")


def two_way_formats() -> tuple[Format, ...]:
    """Give the installed formats that write and read."""
    loaded, _ = installed(FORMATS).load_all()
    return tuple(format_ for format_ in loaded if format_.loads is not None)


def assert_survives(brief: Brief, formats: Iterable[Format]) -> None:
    """See that a brief comes back equal from formats, and is written again to the same bytes."""
    for format_ in formats:
        data = format_.dumps(brief)
        again = format_.loads(data) if format_.loads else brief
        assert_equal(brief, again, f"what {format_.name} gives back")
        assert_equal(data, format_.dumps(again), f"what {format_.name} writes of what it gave back")


@contextmanager
def staying_at_home() -> Generator[None]:
    """Raise `AssertionError` at the end if the network was asked for, a program started or a file written."""
    found: list[str] = []
    _watch()
    token = _calls.set(found)
    try:
        yield
    finally:
        _calls.reset(token)
    assert_equal([], found, "calls out")


_calls: ContextVar[list[str] | None] = ContextVar("calls", default=None)
_FORBIDDEN = frozenset(
    "socket.connect socket.getaddrinfo socket.gethostbyname socket.sendto subprocess.Popen os.system os.posix_spawn "
    "os.fork os.remove os.rename os.mkdir".split()
)


@cache
def _watch() -> None:
    """Have Python tell us what is asked of the system; it cannot be told to stop, so it is asked once only."""
    sys.addaudithook(_hear)


def _hear(event: str, arguments: tuple[Any, ...]) -> None:
    found = _calls.get()
    if found is not None and (event in _FORBIDDEN or (event == "open" and set(str(arguments[1])) & set("wax+"))):
        found.append(f"{event}{arguments!r:.200}")
