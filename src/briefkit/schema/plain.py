"""Plain JSON data from outside, of which nothing is known yet."""

from collections.abc import Iterator
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


def walk(path: str, value: object) -> Iterator[tuple[str, Any]]:
    """Give a value and all that is nested in it, each with its path, in the order of the document."""
    waiting: list[tuple[str, Any]] = [(path, value)]
    while waiting:
        path, value = waiting.pop()
        yield path, value
        if (members := as_object(value)) is not None:
            waiting += [(f"{path}.{key}", member) for key, member in reversed(members.items())]
        elif (items := as_list(value)) is not None:
            waiting += [(f"{path}[{index}]", items[index]) for index in range(len(items) - 1, -1, -1)]


def shown(value: object) -> str:
    """Show a value of any size in a few ASCII characters, as for an error."""
    return ascii(short_repr(value))[1:-1]
