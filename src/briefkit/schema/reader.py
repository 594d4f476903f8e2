"""Reading values from plain data, fast: it stops at the first thing that is wrong and does not know where.

What is wrong is found again, with its path, by `briefkit.schema.structure`.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

from briefkit.errors import BriefError, InvalidValueError
from briefkit.model import MadeBy, PartialDate
from briefkit.schema.shape import Class, Field, fields, has_id, required_with_default

Read = Callable[[Any], Any]

DECIMAL = re.compile(r"0(\.[0-9]{1,3})?|1(\.0{1,3})?")
"""A confidence: from 0 to 1, with at most three decimals."""


def read(data: object, kind: Class) -> Any:
    """Turn plain data into a value of a class of the model.

    Raises `StructureError` with the path and the reason of every problem, and `BriefError` where all parts are well
    formed but do not fit together.
    """
    try:
        return reader(kind)(data)
    except BriefError:
        raise
    except (ValueError, TypeError):
        from briefkit.schema.structure import structure  # noqa: PLC0415 - cattrs is needed to say what is wrong only

        return structure(data, kind)


@cache
def reader(kind: Class) -> Read:
    """Make the function that reads objects of a class: the members that are not plain data are read, the rest given."""
    members = tuple((field.name, _member_reader(field)) for field in fields(kind) if _is_read(field))

    def make(given: Any) -> Any:
        for name, read_member in members:
            if name in given:
                given[name] = read_member(given[name])
        return kind(**given)

    needed = required_with_default(kind)

    def read_node(data: Any) -> Any:
        given = {**data}
        for name in needed:
            if name not in given:
                raise ValueError(f"a {kind.__name__} needs the field {name!r}")
        id_ = given.pop("id", None)
        node = make(given)
        require_id(node, id_)
        return node

    if has_id(kind):
        return read_node
    if kind is MadeBy:
        return _remembering(make)
    return (lambda data: make({**data})) if members else (lambda data: kind(**data))


def _remembering(make: Read) -> Read:
    """Make what comes again and again only once: a brief has few annotators and rules, in every one of its facts."""

    @lru_cache(maxsize=1024)
    def remembered(**given: Any) -> Any:
        return make(given)

    return lambda data: remembered(**data)


def require_id(node: Any, id_: object) -> None:
    """Raise `InvalidValueError` where an id is not the one that the fields give."""
    if id_ != node.id:
        raise InvalidValueError(type(node).__name__, "id", repr(id_), f"must be {node.id!r}, as the fields have it")


def read_decimal(value: Any) -> float | None:
    """Read a confidence, which is a decimal in a string, so that RDF keeps it."""
    if value is None:
        return None
    if type(value) is not str or not DECIMAL.fullmatch(value):
        raise ValueError(f"must be a decimal from 0 to 1 in a string, such as '0.905', got {value!a:.80}")
    return float(value)


_SCALARS: dict[str, Read] = {"date": lru_cache(maxsize=1024)(PartialDate), "decimal": read_decimal}


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
        return [read(member) for member in value] if value.__class__ is list else value

    return read_list
