"""What sort of values each field of the model holds: read off the classes once, for all that is derived from them."""

from functools import cache
from inspect import unwrap
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import attrs

from briefkit.model import PartialDate
from briefkit.model.date import PATTERN
from briefkit.model.field import Meaning, meaning
from briefkit.model.value import PATTERNS, check_name, ordered

Class = Any
"""A class of the model; mypy does not take `type[Any]` for hashable, as a cache needs it."""

Sort = Literal["text", "integer", "decimal", "date", "term", "word", "iri", "reference", "object"]
"""What one member of a field is: a word is one of a closed list, an object a nested value of the model."""


@attrs.frozen(kw_only=True)
class Field:
    """A field of a class of the model, as the formats see it."""

    name: str
    meaning: Meaning
    sort: Sort
    kind: Class
    """The class of a nested object; None for other sorts."""
    words: tuple[str, ...]
    """The closed list, if there is one."""
    many: bool
    """Whether it holds a list."""
    ordered: bool
    """Whether the order of the list means something."""
    required: bool
    """Whether it is always written; what is None or empty in any other field is left out."""
    nullable: bool
    """Whether None may stand for nothing."""
    pattern: str | None
    """What its strings must look like, as a whole, in the syntax that Python, JavaScript and XPath share."""
    non_empty: bool
    """Whether its strings have a character at least."""
    least: int
    """How many values it has at least."""
    most: int | None
    """How many values it has at most."""


@cache
def fields(kind: Class) -> tuple[Field, ...]:
    """Give the fields of a class of the model, but for those that are derived."""
    return tuple(_field(attribute) for attribute in attrs.fields(kind) if meaning(attribute).role != "derived")


@cache
def required_with_default(kind: Class) -> tuple[str, ...]:
    """Give the names of the fields that are always written, but which a class does not miss, since it has a default."""
    defaults = {attribute.name: attribute.default for attribute in attrs.fields(kind)}
    return tuple(field.name for field in fields(kind) if field.required and defaults[field.name] is not attrs.NOTHING)


@cache
def has_id(kind: Class) -> bool:
    """Tell whether the objects of a class have ids of their own."""
    return any(attribute.name == "id" for attribute in attrs.fields(kind))


def _field(attribute: Any) -> Field:
    many = get_origin(attribute.type) is tuple
    inner = get_args(attribute.type)[0] if many else _without_none(attribute.type)
    told = meaning(attribute)
    validator: Any = unwrap(attribute.validator) if attribute.validator else None
    required = attribute.default not in {None, ()}
    return Field(
        name=attribute.name,
        meaning=told,
        sort=_sort(inner, told),
        kind=inner if _is_object(inner) else None,
        words=get_args(inner) if get_origin(inner) is Literal else (),
        many=many,
        ordered=many and attribute.converter is ordered,
        required=required,
        nullable=attribute.default is None,
        pattern=PATTERN if inner is PartialDate else PATTERNS.get(validator),
        non_empty=validator is check_name,
        least=told.limits.count or int(required),
        most=told.limits.count if many else 1,
    )


def _without_none(kind: Any) -> Any:
    if get_origin(kind) in (Union, UnionType):
        return next(member for member in get_args(kind) if member is not NoneType)
    return kind


def _is_object(kind: Any) -> bool:
    return attrs.has(kind) and kind is not PartialDate


def _sort(kind: Any, told: Meaning) -> Sort:
    if _is_object(kind):
        return "object"
    if told.refers_to:
        return "reference"
    if told.holds != "text":
        return told.holds
    if get_origin(kind) is Literal:
        return "word"
    scalars: dict[Any, Sort] = {str: "text", int: "integer", float: "decimal", PartialDate: "date"}
    return scalars[kind]
