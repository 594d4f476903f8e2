"""Plain JSON data from outside, of which nothing is known yet."""

from reprlib import repr as short_repr
from typing import Any, cast

Record = dict[str, Any]
"""A JSON object."""


def as_object(value: object) -> Record | None:
    """Take a value as a JSON object; None for anything else."""
    return cast("Record", value) if type(value) is dict else None


def as_list(value: object) -> list[Any] | None:
    """Take a value as a JSON array; None for anything else."""
    return cast("list[Any]", value) if type(value) is list else None


def shown(value: object) -> str:
    """Show a value of any size in a few ASCII characters, as for an error."""
    return ascii(short_repr(value))[1:-1]
