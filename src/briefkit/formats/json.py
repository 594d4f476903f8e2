"""Native JSON: one object, the truth that every other format carries."""

from briefkit.formats.codec import decode
from briefkit.formats.collector import without_collector
from briefkit.formats.format import Format, checked, unchecked
from briefkit.model import Brief
from briefkit.model.compact import encode
from briefkit.schema.plain import Record
from briefkit.schema.record import to_record

NAME = "json"


@without_collector
def dumps(brief: Brief) -> bytes:
    """Write a brief as one line of JSON."""
    return encode(to_record(brief)) + b"\n"


@without_collector
def loads(data: bytes) -> Brief:
    """Read a brief; raises `FormatError` on anything else."""
    return checked(NAME, decode(data, NAME))


def records(data: bytes) -> Record:
    """Give the record unchecked."""
    return unchecked(NAME, decode(data, NAME))


format = Format(  # noqa: A001 - the word of the field
    name=NAME, suffixes=(".json",), dumps=dumps, loads=loads, records=records, media_type="application/json"
)
