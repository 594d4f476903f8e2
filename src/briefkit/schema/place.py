"""Where in a record it stands that the parts of a brief do not fit together."""

from collections.abc import Callable
from typing import Any

from briefkit.errors import BriefError, DanglingReferenceError, EvidenceError
from briefkit.schema.plain import Record, as_list, as_object, walk


def place_of(record: Record, error: BriefError) -> str:
    """Give the path of what an error is about, such as `$.mentions[0].evidence`; `$` where it is of no one place."""
    if isinstance(error, EvidenceError):
        return _find(record, error.owner, "", lambda value: _is_receipt(value, error))
    if isinstance(error, DanglingReferenceError):
        return _find(record, error.owner, error.field, lambda value: value == error.target)
    return "$"


def _find(record: Record, owner: str, field: str, is_meant: Callable[[Any], bool]) -> str:
    """Give the first place in a field of the node with the owner's id, or in any field, that is meant."""
    for section, nodes in record.items():
        for index, node in enumerate(as_list(nodes) or ()):
            if (members := as_object(node)) is not None and members.get("id") == owner:
                start = f"$.{section}[{index}]"
                value = members.get(field) if field else members
                found = (path for path, value in walk(f"{start}.{field}" if field else start, value) if is_meant(value))
                return next(found, start)
    return "$"


def _is_receipt(value: object, error: EvidenceError) -> bool:
    given = as_object(value) or {}
    return all(given.get(name) == getattr(error, name) for name in ("article", "start", "end", "exact"))
