"""Whether the parts of a brief fit together: references lead somewhere, receipts hold."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from operator import attrgetter
from typing import Any, get_origin

import attrs

from briefkit.errors import DanglingReferenceError, EvidenceError
from briefkit.model.evidence import Evidence
from briefkit.model.field import meaning

_RECEIPTS = (Evidence, Evidence | None, tuple[Evidence, ...])
_ARTICLE = ("Article",)

Read = Callable[[Any], tuple[Any, ...]]
"""Gives the values of a field of an object, however many it may hold."""


@cache
def _reference_fields(kind: type[Any]) -> tuple[tuple[str, Read, tuple[str, ...]], ...]:
    """Give the fields of a class that hold ids: the name, how to read it, and the classes that may have the ids."""
    found = ((field, meaning(field).refers_to) for field in attrs.fields(kind))
    return tuple((field.name, _reader(field), classes) for field, classes in found if classes)


@cache
def _receipt_fields(kind: type[Any]) -> tuple[tuple[str, Read], ...]:
    """Give the fields of a class that hold evidence: the name, and how to read it."""
    return tuple((field.name, _reader(field)) for field in attrs.fields(kind) if field.type in _RECEIPTS)


def _reader(field: "attrs.Attribute[Any]") -> Read:
    read = attrgetter(field.name)
    if get_origin(field.type) is tuple:
        return read
    return lambda node: () if (value := read(node)) is None else (value,)


def references(node: Any) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Give each id that an object refers to: the field, the id, and the classes that may have it."""
    for field, read, classes in _reference_fields(node.__class__):
        for target in read(node):
            yield field, target, classes
    for field, receipt in receipts(node):
        yield field, receipt.article, _ARTICLE


def receipts(node: Any) -> Iterator[tuple[str, Evidence]]:
    """Give each receipt of an object, with the field that holds it."""
    for field, read in _receipt_fields(node.__class__):
        for receipt in read(node):
            yield field, receipt


def check_references(index: Mapping[str, Any]) -> None:
    """Raise `DanglingReferenceError` for the first id that leads nowhere, or to an object of another class."""
    kinds = {id_: node.__class__.__name__ for id_, node in index.items()}
    for node in index.values():
        for field, read, classes in _reference_fields(node.__class__):
            for target in read(node):
                if kinds.get(target) not in classes:
                    raise DanglingReferenceError(node.id, field, target, " or ".join(classes).lower())


def check_evidence(index: Mapping[str, Any]) -> None:
    """Raise `EvidenceError` for the first receipt that its article does not bear out, or that has no article."""
    texts = {id_: node.text for id_, node in index.items() if node.__class__.__name__ in _ARTICLE}
    for node in index.values():
        for field, read in _receipt_fields(node.__class__):
            for receipt in read(node):
                text = texts.get(receipt.article)
                if text is None:
                    raise DanglingReferenceError(node.id, field, receipt.article, "article")
                if text[receipt.start : receipt.end] != receipt.exact:
                    found = text[receipt.start : receipt.end] if receipt.end <= len(text) else None
                    raise EvidenceError(node.id, receipt.article, receipt.start, receipt.end, receipt.exact, found)
