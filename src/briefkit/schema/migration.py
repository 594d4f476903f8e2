"""Versions of the record: an older one is brought up to date step by step."""

from collections.abc import Callable, Mapping

from briefkit.errors import FormatVersionError, StructureError
from briefkit.schema.plain import Record, as_object, shown

VERSION = 1
"""The version of the record that this release writes."""

Migration = Callable[[Record], Record]

MIGRATIONS: Mapping[int, Migration] = {}
"""From each older version to the next one: a function of the whole record."""


def migrate(record: object, migrations: Mapping[int, Migration] = MIGRATIONS, version: int = VERSION) -> Record:
    """Bring a record to a version; gives a copy.

    Raises `StructureError` for what is no record at all, and `FormatVersionError` for a version that no migration
    starts from.
    """
    given = as_object(record)
    if given is None:
        raise StructureError([("$", f"must be an object, got {shown(record)}")])
    current = dict(given)
    found = current.get("briefkit")
    if found is None:
        raise StructureError([("$.briefkit", "required field missing")])
    while type(found) is int and found != version and found in migrations:
        current = migrations[found](current)
        found = current["briefkit"]
    if type(found) is not int or found != version:
        raise FormatVersionError("briefkit", f"{found!a:.20}", (*sorted(migrations), version))
    return current
