"""What a format is, and the group of entry points in which formats are found."""

from collections.abc import Callable

import attrs

from briefkit.errors import BriefError, ContentError, StructureError
from briefkit.formats.edit import Edit
from briefkit.formats.loss import Loss
from briefkit.model import Brief
from briefkit.plugins import Group
from briefkit.schema.place import place_of
from briefkit.schema.plain import Record, as_object, shown
from briefkit.schema.record import from_record


@attrs.frozen(kw_only=True)
class Format:
    """A way to write a brief as bytes and, unless it only writes, to read it back.

    A format that reads keeps the law: `loads(dumps(brief)) == brief`, and `dumps` of that gives the same bytes.
    """

    name: str
    """The name of the entry point."""
    suffixes: tuple[str, ...]
    """Of file names, with their dot; the first is the one to write."""
    dumps: Callable[..., bytes]
    """Takes a brief and, by name, the options of the format."""
    loads: Callable[..., Brief] | None = None
    """Gives a valid brief or raises `FormatError`, on any bytes, which it takes with the options of the format by name;
    None for a format that only writes."""
    records: Callable[[bytes], Record] | None = None
    """Gives the record in the bytes unchecked, for `verify`; raises `FormatError` where there is none."""
    edits: Callable[[bytes, Brief | None], tuple[Edit, ...]] | None = None
    """Lists what people changed in a file, given the original brief or None; raises `FormatError`."""
    media_type: str = "application/octet-stream"
    losses: tuple[Loss, ...] = ()
    """What other tools are known to take from a file; empty where nothing is lost."""


def _problem(format_: Format) -> str | None:
    """Refuse a format without a suffix of its own."""
    if not format_.suffixes or not all(suffix.startswith(".") and len(suffix) > 1 for suffix in format_.suffixes):
        return f"needs suffixes that start with a dot, not {format_.suffixes!r}"
    return None


FORMATS: Group[Format] = Group("briefkit.formats", Format, _problem)
"""The group of entry points."""


def checked(format_name: str, record: object) -> Brief:
    """Make a brief of the record that a file holds; raises `ContentError` for one that is not valid."""
    try:
        return from_record(record)
    except StructureError as error:
        raise ContentError(format_name, error.problems) from error
    except BriefError as error:
        raise ContentError(format_name, [(place_of(as_object(record) or {}, error), str(error))]) from error


def unchecked(format_name: str, record: object) -> Record:
    """Give the record that a file holds as it stands; raises `ContentError` for what is no object."""
    found = as_object(record)
    if found is None:
        raise ContentError(format_name, [("$", f"must be an object, got {shown(record)}")])
    return found
