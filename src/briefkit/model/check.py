"""Whether the parts of a brief fit together: references lead somewhere, receipts hold."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, cast

import attrs

from briefkit.errors import DanglingReferenceError, EvidenceError
from briefkit.model.evidence import Evidence
from briefkit.model.field import meaning

_RECEIPTS = (Evidence, Evidence | None, tuple[Evidence, ...])


@cache
def _reference_fields(kind: type[Any]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((field.name, meaning(field).refers_to) for field in attrs.fields(kind) if meaning(field).refers_to)


@cache
def _receipt_fields(kind: type[Any]) -> tuple[str, ...]:
    """Name the fields of a class that hold evidence."""
    return tuple(field.name for field in attrs.fields(kind) if field.type in _RECEIPTS)


def references(node: Any) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Give each id that an object refers to: the field, the id, and the classes that may have it."""
    for field, classes in _reference_fields(node.__class__):
        for target in _members(getattr(node, field)):
            yield field, target, classes
    for field, receipt in receipts(node):
        yield field, receipt.article, ("Article",)


def receipts(node: Any) -> Iterator[tuple[str, Evidence]]:
    """Give each receipt of an object, with the field that holds it."""
    for field in _receipt_fields(node.__class__):
        for receipt in _members(getattr(node, field)):
            yield field, receipt


def _members(value: Any) -> tuple[Any, ...]:
    if isinstance(value, tuple):
        return cast("tuple[Any, ...]", value)
    return () if value is None else (value,)


def check_references(index: Mapping[str, Any]) -> None:
    """Raise `DanglingReferenceError` for the first id that leads nowhere, or to an object of another class."""
    for node in index.values():
        for field, target, classes in references(node):
            if type(index.get(target)).__name__ not in classes:
                raise DanglingReferenceError(node.id, field, target, " or ".join(classes).lower())


def check_evidence(index: Mapping[str, Any]) -> None:
    """Raise `EvidenceError` for the first receipt that its article does not bear out."""
    for node in index.values():
        for _, receipt in receipts(node):
            text = index[receipt.article].text
            if text[receipt.start : receipt.end] != receipt.exact:
                found = text[receipt.start : receipt.end] if receipt.end <= len(text) else None
                raise EvidenceError(node.id, receipt.article, receipt.start, receipt.end, receipt.exact, found)
