"""Derived ids: a kind prefix and 128 bits of a hash over the fields that make an object what it is."""

import hashlib
import json
from functools import cache
from typing import Any

import attrs

from briefkit.model.field import meaning

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def derive_id(prefix: str, value: Any) -> str:
    """Hash the canonical JSON array of the identity fields; the result is an NCName such as `stm-3f…`."""
    array = [plain(getattr(value, name)) for name in _fields(type(value), "identity")]
    digest = hashlib.sha256(_ENCODER.encode(array).encode())
    return f"{prefix}-{digest.hexdigest()[:32]}"


def plain(value: Any) -> Any:
    """Turn a field's value into JSON data in which a nested value is the array of its fields."""
    if value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, tuple):
        return [plain(member) for member in value]
    return [plain(getattr(value, name)) for name in _fields(type(value), "identity")]


@cache
def _fields(kind: type, role: str) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(kind) if meaning(field).role == role)


def join(one: Any, other: Any) -> Any:
    """Join two objects with one id: their sets are united, all else is the same already."""
    if one == other:
        return one
    sets = {name: (*getattr(one, name), *getattr(other, name)) for name in _fields(type(one), "set")}
    return attrs.evolve(one, **sets)
