"""Structure plain data as the classes of a plugin, strictly: nothing is coerced, nothing is ignored."""

import math
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast, get_args, get_origin

import attrs

from briefkit.errors import StructureError
from briefkit.model.date import PartialDate
from briefkit.model.value import LARGEST_INTEGER, canonical_json, is_text

if TYPE_CHECKING:
    from cattrs import Converter

T = TypeVar("T")
COLLECTIONS = (tuple, list, set, frozenset)
ANY_LENGTH = 2
"""How many arguments `tuple[X, ...]` has."""


def structure(data: object, kind: type[T]) -> T:
    """Make an object of plain JSON data; raises `StructureError` with the path and the reason of each misfit."""
    try:
        return _converter().structure(data, kind)
    except Exception as error:
        raise StructureError(_problems(error)) from error


def unstructure(value: object) -> Any:
    """Make plain data of an object; sets are sorted, so that it has one form only."""
    return _converter().unstructure(value)


@cache
def _converter() -> "Converter":
    from cattrs.preconf.json import make_converter  # noqa: PLC0415 - 50 ms to import

    converter = make_converter(forbid_extra_keys=True, detailed_validation=True)
    converter.register_structure_hook(str, _text)
    converter.register_structure_hook(bool, _bool)
    converter.register_structure_hook(int, _integer)
    converter.register_structure_hook(float, _number)
    converter.register_structure_hook(PartialDate, lambda value, _: PartialDate(_text(value, str)))
    converter.register_unstructure_hook(PartialDate, str)
    converter.register_structure_hook_factory(_is_collection, _collection)
    converter.register_structure_hook_factory(attrs.has, _object)
    converter.register_unstructure_hook_func(
        _is_set, lambda value: sorted(map(converter.unstructure, value), key=canonical_json)
    )
    return converter


def _text(value: object, _kind: type[str]) -> str:
    if not isinstance(value, str) or not is_text(value):
        raise TypeError(_expected("a string", value))
    return value


def _bool(value: object, _kind: type[bool]) -> bool:
    if not isinstance(value, bool):
        raise TypeError(_expected("true or false", value))
    return value


def _integer(value: object, _kind: type[int]) -> int:
    if type(value) is not int or abs(value) > LARGEST_INTEGER:
        raise TypeError(_expected("an integer within 2^53-1", value))
    return value


def _number(value: object, _kind: type[float]) -> float:
    if type(value) not in {int, float} or not math.isfinite(number := float(str(value))):
        raise TypeError(_expected("a finite number", value))
    return number


def _expected(what: str, value: object) -> str:
    return (
        f"must be {what}, got {str(value)[:60]!r}" if isinstance(value, str) else f"must be {what}, got {value!r:.60}"
    )


def _is_set(kind: Any) -> bool:
    return (get_origin(kind) or kind) in {set, frozenset}


def _is_collection(kind: Any) -> bool:
    return (get_origin(kind) or kind) in COLLECTIONS


def _collection(kind: Any, converter: "Converter") -> Callable[[object, Any], Any]:
    """Structure a JSON list, and nothing else that can be gone through, as a tuple, list or set."""
    from cattrs.cols import list_structure_factory  # noqa: PLC0415 - imported already

    make = cast("Callable[[Any], Any]", get_origin(kind) or kind)
    members: tuple[Any, ...] = get_args(kind) or (Any,)
    fixed = make is cast("object", tuple) and not (len(members) == ANY_LENGTH and members[1] is Ellipsis)
    each = list_structure_factory(list[members[0]], converter)  # type: ignore[valid-type]

    def collect(value: object, _kind: Any) -> Any:
        if type(value) is not list:
            raise TypeError(_expected("a list", value))
        items = cast("list[Any]", value)
        if not fixed or members == (Any,):
            return make(each(items, kind))
        if len(items) != len(members):
            raise ValueError(f"must have {len(members)} members, got {len(items)}")
        return make(converter.structure(item, member) for item, member in zip(items, members, strict=True))

    return collect


def _object(kind: Any, converter: "Converter") -> Callable[[object, Any], Any]:
    """Structure a JSON object as a class."""
    from cattrs.gen import make_dict_structure_fn  # noqa: PLC0415 - imported already

    read: Any = make_dict_structure_fn(kind, converter)

    def structure_object(value: object, _kind: Any) -> Any:
        if type(value) is not dict:
            raise TypeError(_expected("an object", value))
        return read(value, kind)

    return structure_object


def _problems(error: Exception) -> list[tuple[str, str]]:
    from cattrs import transform_error  # noqa: PLC0415 - imported already

    pairs = [line.rpartition(" @ ") for line in transform_error(error, format_exception=_reason)]
    return [(path, reason) for reason, _, path in pairs]


def _reason(error: BaseException, kind: type | None) -> str:
    """Keep the words of whoever refused the value."""
    from cattrs.v import format_exception  # noqa: PLC0415 - imported already

    if isinstance(error, (ValueError, TypeError)) and str(error):
        return str(error)
    return format_exception(error, kind)
