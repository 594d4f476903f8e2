"""Derived ids: a kind prefix and 128 bits of a hash over the fields that make an object what it is."""

import hashlib
import json
from functools import cache
from typing import Any, cast

import attrs

from briefkit.model.field import Role, meaning

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def derive_id(prefix: str, value: Any) -> str:
    """Hash the canonical JSON array of the identity fields; the result is an NCName such as `stm-3f…`."""
    digest = hashlib.sha256(_ENCODER.encode(_array(value)).encode())
    return f"{prefix}-{digest.hexdigest()[:32]}"


def plain(value: Any) -> Any:
    """Turn a field's value into JSON data in which a nested value is the array of its fields."""
    if value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, tuple):
        members = cast("tuple[Any, ...]", value)
        return [plain(member) for member in members]
    return _array(value)


def _array(value: Any) -> list[Any]:
    return [plain(getattr(value, name)) for name in _fields(value.__class__, "identity")]


@cache
def _fields(kind: type[Any], role: Role) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(kind) if meaning(field).role == role)


def join(one: Any, other: Any) -> Any:
    """Join two objects with one id: their sets are united, all else is the same already."""
    if one == other:
        return one
    sets = {name: (*getattr(one, name), *getattr(other, name)) for name in _fields(one.__class__, "set")}
    return attrs.evolve(one, **sets)
