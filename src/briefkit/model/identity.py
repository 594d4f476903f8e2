"""Derived ids: a kind prefix and 128 bits of a hash over the fields that make an object what it is."""

from collections.abc import Callable
from functools import cache
from hashlib import sha256
from operator import attrgetter
from typing import Any

import attrs

from briefkit.model.compact import encode
from briefkit.model.field import Role, meaning


def derive_id(value: Any) -> str:
    """Hash the canonical JSON array of the identity fields; the result is an NCName such as `stm-3f…`.

    In it, a nested value is the array of its own. Attrs asks for the id before it validates, so that nothing is
    refused here: what a field cannot hold is the validators' to say.
    """
    try:
        text = encode(_array(value), _array)
    except (TypeError, ValueError, RecursionError):
        text = b""
    return f"{id_prefix(value.__class__)}-{sha256(text).hexdigest()[:32]}"


@cache
def id_prefix(kind: Any) -> str:
    """Give what the ids of a class begin with; empty for one without ids."""
    return next((meaning(field).prefix for field in attrs.fields(kind) if field.name == "id"), "")


def _array(value: Any) -> tuple[Any, ...] | str:
    return _reader(value.__class__)(value)


@cache
def _reader(kind: type[Any]) -> Callable[[Any], tuple[Any, ...] | str]:
    """Make the function that reads off the identity fields of a class; what is no value of ours, is shown as it is."""
    if not attrs.has(kind):
        return repr
    names = _fields(kind, "identity")
    read = attrgetter(*names)
    return read if len(names) > 1 else lambda value: (read(value),)


@cache
def _fields(kind: type[Any], role: Role) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(kind) if meaning(field).role == role)


def join(one: Any, other: Any) -> Any:
    """Join two objects with one id: their sets are united, all else is the same already."""
    if one == other:
        return one
    sets = {name: (*getattr(one, name), *getattr(other, name)) for name in _fields(one.__class__, "set")}
    return attrs.evolve(one, **sets)
