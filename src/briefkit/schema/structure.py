"""Reading plain data in detail, with cattrs in its detailed mode: it finds every problem, and the path to it.

The invariants live in the model alone: scalars and wrong containers are handed over as they are, and the model's own
validators refuse them.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import attrs
import cattrs
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.gen import make_dict_structure_fn, override

from briefkit.errors import InvalidValueError, StructureError
from briefkit.model import PartialDate
from briefkit.schema.plain import Record, as_list, as_object, shown
from briefkit.schema.reader import read_decimal, require_id
from briefkit.schema.shape import Class, has_id, required_with_default


def structure(data: object, kind: Class) -> Any:
    """Turn plain data into a value of a class of the model.

    Raises `StructureError` with the path and the reason of every problem.
    """
    try:
        return _converter().structure(data, kind)
    except Exception as error:  # noqa: BLE001 - cattrs gathers what it meets into groups
        raise StructureError(tuple(_problems(error, "$"))) from None


def _problems(error: Exception, path: str) -> Iterator[tuple[str, str]]:
    """Give the path and the reason of everything in an error of detailed mode."""
    if isinstance(error, cattrs.errors.ForbiddenExtraKeysError):
        for name in sorted(error.extra_fields, key=repr):
            yield f"{path}.{name}" if str(name).isidentifier() else f"{path}[{name!a}]", "unknown field"
    elif isinstance(error, cattrs.errors.ClassValidationError):
        noted, others = error.group_exceptions()
        for inner, note in noted:
            yield from _problems(inner, f"{path}.{note.name}")
        for inner in others:
            field = f".{inner.field}" if isinstance(inner, InvalidValueError) else ""
            yield from _problems(inner, path + field)
    elif isinstance(error, cattrs.errors.IterableValidationError):
        for inner, place in error.group_exceptions()[0]:
            yield from _problems(inner, f"{path}[{place.index}]")
    else:
        misfit = isinstance(error, InvalidValueError) and error.field == "id"
        yield f"{path}.id" if misfit else path, _reason(error)


def _reason(error: Exception) -> str:
    if isinstance(error, InvalidValueError):
        return f"{error.reason}, got {error.value}" if error.value else error.reason
    if isinstance(error, KeyError):
        return "required field missing"
    return str(error)


@cache
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True)
    for scalar in (str, int, float, bool):
        converter.register_structure_hook(scalar, _as_given)
    converter.register_structure_hook_func(_is_literal, _as_given)
    converter.register_structure_hook_factory(_is_tuple, _tuple_reader)
    converter.register_structure_hook_factory(attrs.has, _reader)
    converter.register_structure_hook(PartialDate, lambda value, _: PartialDate(value))
    return converter


def _as_given(value: Any, _kind: Any) -> Any:
    return value


def _is_literal(kind: Any) -> bool:
    return str(getattr(kind, "__origin__", "")) == "typing.Literal"


def _is_tuple(kind: Any) -> bool:
    return getattr(kind, "__origin__", None) is tuple


def _tuple_reader(kind: Any, converter: cattrs.Converter) -> Callable[[Any, Any], Any]:
    """Read a list; anything else is left for the model to refuse, so that no string becomes a tuple of letters."""
    if kind.__args__[0] is str:
        return lambda value, _: value if as_list(value) is None else tuple(value)
    read_members = homogenous_tuple_structure_factory(kind, converter)
    return lambda value, _: read_members(value, kind) if type(value) is list else value


def _reader(kind: Any, converter: cattrs.Converter) -> Callable[[Any, Any], Any]:
    special: Any = (
        {"confidence": override(struct_hook=lambda value, _: read_decimal(value))}
        if hasattr(kind, "confidence")
        else {}
    )
    read_fields = make_dict_structure_fn(kind, converter, **special)

    def read(value: Any, _: Any) -> Any:
        return read_fields(_object(value), kind)

    def read_node(value: Any, _: Any) -> Any:
        given = dict(_object(value))
        id_ = given.pop("id", None)
        node = read_all(given)
        require_id(node, id_)
        return node

    def read_all(given: Record) -> Any:
        """Read the fields, and find those missing that are always written, although the class has a default."""
        try:
            node = read_fields(given, kind)
        except cattrs.errors.ClassValidationError as error:
            raise _group(kind, *error.exceptions, *_missing(kind, given)) from None
        if missing := _missing(kind, given):
            raise _group(kind, *missing)
        return node

    return read_node if has_id(kind) else read


def _group(kind: Any, *problems: Exception) -> Exception:
    group: Any = cattrs.errors.ClassValidationError  # which takes the class as well, though its type does not say so
    made: Exception = group("", problems, kind)
    return made


def _missing(kind: Any, given: Record) -> tuple[InvalidValueError, ...]:
    names = (name for name in required_with_default(kind) if name not in given)
    return tuple(InvalidValueError(kind.__name__, name, "", "required field missing") for name in names)


def _object(value: Any) -> Record:
    found = as_object(value)
    if found is None:
        raise ValueError(f"must be an object, got {shown(value)}")
    return found
