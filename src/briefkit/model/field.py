"""The part a field plays: what it means, and whether it is identity or a set. All that is derived reads this."""

from typing import Any, Literal

import attrs

Role = Literal["identity", "set", "derived"]
Holds = Literal["text", "term", "iri"]

KEY = "briefkit"


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


def identity(iri: str, description: str, *refers_to: str, holds: Holds = "text") -> dict[str, Any]:
    """Describe a field that is part of what the object is: it is hashed into the id."""
    return {KEY: Meaning("identity", iri, description, refers_to, holds)}


def union(iri: str, description: str, *refers_to: str, holds: Holds = "text") -> dict[str, Any]:
    """Describe a field that is a set: two objects with one id are joined by its union."""
    return {KEY: Meaning("set", iri, description, refers_to, holds)}


def derived(iri: str, description: str) -> dict[str, Any]:
    """Describe a field that follows from the others."""
    return {KEY: Meaning("derived", iri, description)}


def meaning(attribute: "attrs.Attribute[Any]") -> Meaning:
    """Give the meaning of a field of the model."""
    found: Meaning = attribute.metadata[KEY]
    return found
