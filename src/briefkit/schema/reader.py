"""Reading plain data fast: it stops at the first thing that is wrong and does not say where.

What is wrong is left for `briefkit.schema.structure` to find again, with its path.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from briefkit.errors import InvalidValueError
from briefkit.model import PartialDate
from briefkit.schema.plain import as_list
from briefkit.schema.shape import Class, Field, fields, has_id

Read = Callable[[Any], Any]

_DECIMAL = re.compile(r"\d(?:\.\d+)?", re.ASCII)


@cache
def reader(kind: Class) -> Read:
    """Make the function that reads objects of a class: the members that are not plain data are read, the rest given."""
    members = tuple((field.name, _member_reader(field)) for field in fields(kind) if _is_read(field))

    def read(data: Any) -> Any:
        given = {**data}
        for name, read_member in members:
            if name in given:
                given[name] = read_member(given[name])
        return kind(**given)

    def read_node(data: Any) -> Any:
        given = {**data}
        id_ = given.pop("id", None)
        node = read(given)
        require_id(node, id_)
        return node

    return read_node if has_id(kind) else read


def require_id(node: Any, id_: object) -> None:
    """Raise `InvalidValueError` where an id is not the one that the fields give."""
    if id_ != node.id:
        raise InvalidValueError(type(node).__name__, "id", repr(id_), f"must be {node.id!r}, as the fields have it")


def read_date(value: Any) -> PartialDate:
    """Read a partial date."""
    return PartialDate(value)


def read_decimal(value: Any) -> float | None:
    """Read a confidence, which is a decimal in a string, so that RDF keeps it."""
    if value is None:
        return None
    if type(value) is not str or not _DECIMAL.fullmatch(value):
        raise ValueError(f"must be a decimal in a string, such as '0.9', got {value!a:.80}")
    return float(value)


_SCALARS: dict[str, Read] = {"date": read_date, "decimal": read_decimal}


def _is_read(field: Field) -> bool:
    return field.sort == "object" or field.sort in _SCALARS


def _member_reader(field: Field) -> Read:
    if field.sort != "object":
        return _SCALARS[field.sort]
    read = reader(field.kind)
    return _list_reader(read) if field.many else read


def _list_reader(read: Read) -> Read:
    """Read the members of a list; anything else is left for the model to refuse."""

    def read_list(value: Any) -> Any:
        members = as_list(value)
        return value if members is None else [read(member) for member in members]

    return read_list
