"""JSON Lines: one brief a line, so that any number can be written and read in the memory of one."""

from collections.abc import Iterable, Iterator

from briefkit.errors import ContentError, FormatError, FormatVersionError
from briefkit.formats.codec import decode
from briefkit.formats.collector import without_collector
from briefkit.formats.format import Format, checked, unchecked
from briefkit.formats.json import dumps
from briefkit.model import Brief, merge
from briefkit.schema.plain import Record

NAME = "jsonl"


def iter_loads(lines: Iterable[bytes]) -> Iterator[Brief]:
    """Read briefs one by one, from an open file or any lines; blank lines are passed over.

    Raises `FormatError`, with the number of the line, at the first one that is no brief.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _load(line, number)


def _load(line: bytes, number: int) -> Brief:
    try:
        return checked(NAME, decode(line, NAME))
    except ContentError as error:
        problems = [(f"line {number}, {path}", reason) for path, reason in error.problems]
        raise ContentError(NAME, problems) from error
    except FormatVersionError as error:
        raise FormatVersionError(f"{NAME}: line {number}", error.found, error.supported) from error
    except FormatError as error:
        raise FormatError(NAME, f"line {number}: {error.reason}") from error


@without_collector
def loads(data: bytes) -> Brief:
    """Read all lines into one brief, in which they are merged; raises `FormatError`."""
    return merge(iter_loads(data.split(b"\n")))


def records(data: bytes) -> Record:
    """Give the records of all lines as one, unchecked."""
    joined: Record = {}
    for line in filter(bytes.strip, data.split(b"\n")):
        for key, value in unchecked(NAME, decode(line, NAME)).items():
            joined[key] = joined[key] + value if type(value) is list and key in joined else value
    return joined


format = Format(  # noqa: A001 - the word of the field
    name=NAME, suffixes=(".jsonl", ".ndjson"), dumps=dumps, loads=loads, records=records, media_type="application/jsonl"
)
