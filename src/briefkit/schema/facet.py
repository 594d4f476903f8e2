"""Facets: typed data of a plugin's own class on articles, actors, statements and relations.

Without the plugin a facet stays what it is, a name and canonical JSON text, and goes through every format untouched.
"""

import json
from typing import Any, TypeVar

import attrs

from briefkit.errors import FacetError, StructureError
from briefkit.model import Actor, Article, Facet, Relation, Statement
from briefkit.model.value import canonical_json
from briefkit.plugins import Registry, installed
from briefkit.schema.strict import structure, unstructure
from briefkit.schema.vocabulary import VOCABULARIES, FacetType, Vocabulary

Faceted = Article | Actor | Statement | Relation
"""The classes whose objects have facets."""

T = TypeVar("T")
F = TypeVar("F", bound=Faceted)


def facet(node: Faceted, cls: type[T], vocabularies: Registry[Vocabulary] | None = None) -> T | None:
    """Read the facet of a class off an object; None where it has none.

    Raises `FacetError` where the data do not fit the class, where there are several, and where no vocabulary
    declares the class for such objects.
    """
    found = facets(node, cls, vocabularies)
    if len(found) > 1:
        raise FacetError(node.id, cls.__name__, f"there are {len(found)} of them: use facets()")
    return found[0] if found else None


def facets(node: Faceted, cls: type[T], vocabularies: Registry[Vocabulary] | None = None) -> tuple[T, ...]:
    """Read all facets of a class off an object: merging may have brought several together.

    Raises `FacetError` where the data do not fit the class, or no vocabulary declares it for such objects.
    """
    key = _key_of(node, cls, vocabularies)
    return tuple(read_facet(node, each, cls) for each in node.facets if each.key == key)


def with_facet(node: F, value: object, vocabularies: Registry[Vocabulary] | None = None) -> F:
    """Give a copy of an object that has a facet, in the place of any that it had of the same class.

    Raises `FacetError` where no vocabulary declares the class for such objects, and where the value holds what JSON
    cannot keep.
    """
    key = _key_of(node, type(value), vocabularies)
    try:
        made = Facet(key=key, json=canonical_json(unstructure(value)))
    except (ValueError, TypeError) as error:
        raise FacetError(node.id, key, str(error)) from error
    read_facet(node, made, type(value))
    others = tuple(each for each in node.facets if each.key != key)
    return attrs.evolve(node, facets=(*others, made))


def read_facet(node: Faceted, raw: Facet, cls: type[T]) -> T:
    """Structure the data of one facet; raises `FacetError` with the path of each misfit."""
    try:
        return structure(json.loads(raw.json), cls)
    except StructureError as error:
        raise FacetError(node.id, raw.key, str(error)) from error


def _key_of(node: Faceted, cls: type[Any], vocabularies: Registry[Vocabulary] | None) -> str:
    """Find the name under which a vocabulary declares a class for such an object."""
    loaded, _ = (installed(VOCABULARIES) if vocabularies is None else vocabularies).load_all()
    declared = [(vocabulary.prefix, each) for vocabulary in loaded for each in vocabulary.facets if each.cls is cls]
    for prefix, each in declared:
        if each.on == type(node).__name__:
            return f"{prefix}:{each.name}"
    raise FacetError(node.id, cls.__name__, _not_declared(node, [each for _, each in declared]))


def _not_declared(node: Faceted, declared: list[FacetType]) -> str:
    if not declared:
        return "no installed vocabulary declares this class"
    owners = ", ".join(sorted({each.on for each in declared}))
    return f"it is declared for {owners}, not for {type(node).__name__}"
