"""Plain JSON data from outside, of which nothing is known yet."""

from typing import Any, cast

Record = dict[str, Any]
"""A JSON object."""


def as_object(value: object) -> Record | None:
    """Take a value as a JSON object; None for anything else."""
    return cast("Record", value) if type(value) is dict else None


def as_list(value: object) -> list[Any] | None:
    """Take a value as a JSON array; None for anything else."""
    return cast("list[Any]", value) if type(value) is list else None
