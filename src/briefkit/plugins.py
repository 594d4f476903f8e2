"""Plugins: entry points of a group, found by their metadata alone and imported one at a time.

Each room owns its `Group` (parsers, annotators, formats, vocabularies); all four are found in the same way. A
`Registry` is a value: pass one in, and nothing needs to be installed.
"""

import sys
from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

import attrs

from briefkit.errors import BriefkitError, BrokenPluginError, DuplicatePluginError, PluginError, UnknownPluginError

if TYPE_CHECKING:
    from importlib.metadata import Distribution

HERE = "this program"
"""Whose the plugins are that were not installed but passed in."""


class Named(Protocol):
    """What every plugin has: the name under which it is registered."""

    @property
    def name(self) -> str:
        """The name of the entry point."""
        ...


P = TypeVar("P", bound=Named)
A = TypeVar("A")
R = TypeVar("R")


def _no_problem(_plugin: object) -> None:
    """Find nothing wrong."""


@attrs.frozen
class Group(Generic[P]):
    """One of the groups of entry points, and what its plugins must be."""

    name: str
    """The entry-point group, such as `briefkit.parsers`."""
    kind: type[P]
    """The class of its plugins."""
    problem: Callable[[P], str | None] = _no_problem
    """Says what is wrong with a plugin of the right class, if anything."""


@attrs.frozen
class Entry:
    """One registration: a name, whose it is, and how to get at the object."""

    name: str
    distribution: str
    """Name and version of the distribution."""
    load: Callable[[], object]


@attrs.frozen
class Status:
    """What became of one name when it was loaded."""

    group: str
    name: str
    distributions: tuple[str, ...]
    error: PluginError | None
    """Why it cannot be used; None for one that can."""


@attrs.frozen
class Registry(Generic[P]):
    """The plugins of a group, none of them imported before it is asked for."""

    group: Group[P]
    entries: tuple[Entry, ...]

    def __contains__(self, name: object) -> bool:
        return any(entry.name == name for entry in self.entries)

    def names(self) -> tuple[str, ...]:
        """Give the names that are registered, sorted, without importing anything."""
        return tuple(sorted({entry.name for entry in self.entries}))

    def get(self, name: str) -> P:
        """Import one plugin and no other.

        Raises `UnknownPluginError`, `DuplicatePluginError` where several distributions have the name, and
        `BrokenPluginError` where it cannot be imported or is not what the group asks for.
        """
        found = [entry for entry in self.entries if entry.name == name]
        if not found:
            raise UnknownPluginError(self.group.name, name, self.names())
        if len(found) > 1:
            raise DuplicatePluginError(self.group.name, name, sorted(entry.distribution for entry in found))
        return _load(self.group, found[0])

    def load_all(self) -> tuple[tuple[P, ...], tuple[PluginError, ...]]:
        """Import every plugin; give those that can be used, by name, and the errors of those that cannot."""
        loaded: list[P] = []
        broken: list[PluginError] = []
        for name in self.names():
            try:
                loaded.append(self.get(name))
            except PluginError as error:
                broken.append(error)
        return tuple(loaded), tuple(broken)

    def plus(self, *plugins: P) -> "Registry[P]":
        """Give a registry that has more plugins; one whose name is taken is a duplicate, not a replacement."""
        return attrs.evolve(self, entries=(*self.entries, *_given(plugins)))

    def statuses(self) -> tuple[Status, ...]:
        """Import every plugin and say of each name whether it can be used."""
        _, broken = self.load_all()
        errors = {error.name: error for error in broken}
        owners = {name: tuple(e.distribution for e in self.entries if e.name == name) for name in self.names()}
        return tuple(Status(self.group.name, name, owners[name], errors.get(name)) for name in owners)


def registry(group: Group[P], *plugins: P) -> Registry[P]:
    """Make a registry of plugin objects, without anything installed."""
    return Registry(group, _given(plugins))


def installed(group: Group[P]) -> Registry[P]:
    """Find what is installed; reads metadata only, and anew only when the folders of `sys.path` have changed."""
    return Registry(group, _entries(group.name, tuple((path, _changed(path)) for path in sys.path)))


def _changed(path: str) -> int:
    """Say when something was last put into a folder or taken out of it."""
    try:
        return Path(path).stat().st_mtime_ns
    except OSError:
        return 0


def call(group: Group[P], plugin: P, work: Callable[[A], R], given: A, kind: type[R]) -> R:
    """Let a plugin work; whatever goes wrong in it that is no error of briefkit's is said to be its own.

    Raises `PluginError` where it fails, or gives anything but a value of the class asked for.
    """
    try:
        made = work(given)
    except BriefkitError:
        raise
    except Exception as error:
        raise PluginError(group.name, plugin.name, f"fails: {type(error).__name__}: {error}") from error
    if not isinstance(made, kind):
        raise PluginError(group.name, plugin.name, f"gives a {type(made).__name__}, not a {kind.__name__}")
    return made


def _given(plugins: tuple[P, ...]) -> tuple[Entry, ...]:
    return tuple(Entry(plugin.name, HERE, partial(_same, plugin)) for plugin in plugins)


def _same(plugin: object) -> object:
    return plugin


def _load(group: Group[P], entry: Entry) -> P:
    """Import a plugin and see whether it is what its group asks for."""
    broken = partial(BrokenPluginError, group.name, entry.name, entry.distribution)
    try:
        plugin = entry.load()
    except (Exception, SystemExit) as error:
        raise broken(f"{type(error).__name__}: {error}") from error
    if not isinstance(plugin, group.kind):
        raise broken(f"must be a {group.kind.__name__}, not a {type(plugin).__name__}")
    if plugin.name != entry.name:
        raise broken(f"calls itself {plugin.name!r}: the names must be the same")
    reason = group.problem(plugin)
    if reason is not None:
        raise broken(reason)
    return plugin


@cache
def _entries(group: str, _path: tuple[tuple[str, int], ...]) -> tuple[Entry, ...]:
    """Read the entry points of a group; of a distribution that is on the path twice, the first counts."""
    from importlib.metadata import distributions  # noqa: PLC0415 - 20 ms to import

    owners: dict[str, Distribution] = {}
    for distribution in distributions():
        if f"[{group}]" in _read(distribution, "entry_points.txt"):
            owners.setdefault(_owner(distribution).partition(" ")[0].lower().replace("_", "-"), distribution)
    return tuple(entry for distribution in owners.values() for entry in _entries_of(distribution, group))


def _entries_of(distribution: "Distribution", group: str) -> Iterator[Entry]:
    """Give a distribution's entries; a file of them that cannot be read is an entry that cannot be loaded."""
    owner = _owner(distribution)
    try:
        points = tuple(distribution.entry_points.select(group=group))
    except Exception as error:  # noqa: BLE001 - the file is another project's
        yield Entry("entry_points.txt", owner, partial(_unreadable, str(error)))
        return
    for point in points:
        yield Entry(point.name, owner, partial(_import, point.value))


def _owner(distribution: "Distribution") -> str:
    """Give name and version; a hundred times faster than the parsed metadata, and never an error."""
    metadata = _read(distribution, "METADATA") or _read(distribution, "PKG-INFO")
    headers = dict(line.split(": ", 1) for line in metadata.partition("\n\n")[0].splitlines() if ": " in line)
    return f"{headers.get('Name', 'a distribution without a name')} {headers.get('Version', '')}".rstrip()


def _read(distribution: "Distribution", file: str) -> str:
    try:
        return distribution.read_text(file) or ""
    except (OSError, ValueError):
        return ""


def _unreadable(reason: str) -> object:
    raise ValueError(reason)


def _import(target: str) -> object:
    """Import what an entry point names, as `module:attribute.attribute`."""
    module, _, path = target.partition("[")[0].strip().partition(":")
    found: object = import_module(module.strip())
    for name in path.strip().split("."):
        found = getattr(found, name) if name else found
    return found
