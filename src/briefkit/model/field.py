"""The part a field plays: what it means, and whether it is identity or a set. All that is derived reads this."""

from typing import Any, Literal

import attrs

Role = Literal["identity", "set", "derived"]
Holds = Literal["text", "term", "iri"]

KEY = "briefkit"


@attrs.frozen(kw_only=True)
class Limits:
    """What a field must keep to that its type does not say; the validators refuse it, the schemas read it here."""

    count: int | None = None
    """How many members a list has, exactly."""
    after: str = ""
    """The field whose value is less."""
    unless: str = ""
    """The field without which this one must be given."""
    instead_of: str = ""
    """The field without which, and only then, this one must be given."""
    needed_by: tuple[str, str] | None = None
    """The field, and its word, that need this one."""


FREE = Limits()


@attrs.frozen
class Meaning:
    """What a field stands for, in words and as an IRI."""

    role: Role
    """Hashed into the id, joined by union, or derived from the other fields."""
    iri: str
    """The property in RDF, as a CURIE of the JSON-LD context."""
    description: str
    refers_to: tuple[str, ...] = ()
    """The classes whose ids the field holds."""
    holds: Holds = "text"
    """What its strings are: text as it stands, terms such as `bk:deny`, or IRIs."""
    limits: Limits = FREE
    prefix: str = ""
    """What derived ids begin with."""


def identity(
    iri: str, description: str, *refers_to: str, holds: Holds = "text", limits: Limits = FREE
) -> dict[str, Any]:
    """Describe a field that is part of what the object is: it is hashed into the id."""
    return {KEY: Meaning("identity", iri, description, refers_to, holds, limits)}


def union(iri: str, description: str, *refers_to: str, holds: Holds = "text") -> dict[str, Any]:
    """Describe a field that is a set: two objects with one id are joined by its union."""
    return {KEY: Meaning("set", iri, description, refers_to, holds)}


def derived(iri: str, description: str, *, prefix: str = "") -> dict[str, Any]:
    """Describe a field that follows from the others; ids of each class begin with a prefix of their own."""
    return {KEY: Meaning("derived", iri, description, prefix=prefix)}


def meaning(attribute: "attrs.Attribute[Any]") -> Meaning:
    """Give the meaning of a field of the model."""
    found: Meaning = attribute.metadata[KEY]
    return found
