"""The JSON-LD context, made from the classes: what each key of the native JSON means in RDF."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from briefkit.model import Brief
from briefkit.schema.iri import BASE
from briefkit.schema.ontology import CLASSES, EDTF, IDS, NAMESPACES, expand
from briefkit.schema.shape import Field, fields

VERSION = 1
CONTEXT_IRI = f"{BASE}context/v{VERSION}"

ORDER = "_order"
"""Ends the key that keeps the order of a list of texts, as JSON, which RDF would lose."""

SELECTOR_KEYS = {"selector": "oa:hasSelector", "oa_start": "oa:start", "oa_end": "oa:end", "oa_exact": "oa:exact"}
"""What Web Annotation tools read of evidence, beside our own keys."""

SELECTORS = ("TextPositionSelector", "TextQuoteSelector")

_CORE_PREFIXES = ("bk", "plover")


def context(prefixes: Iterable[str] = _CORE_PREFIXES) -> dict[str, Any]:
    """Give the context with the prefixes of the terms that a document uses.

    Prefixes do not depend on what is installed: a term's IRI is `<base>term/<prefix>/<name>`.
    """
    used = {prefix: f"{BASE}term/{prefix}/" for prefix in sorted(prefixes)}
    return {"@version": 1.1, "@protected": True, "@base": IDS, **used, **_terms()}


@cache
def _terms() -> dict[str, Any]:
    terms: dict[str, Any] = {"id": "@id", "type": "@type", "briefkit": None}
    terms.update((section.name, section.meaning.iri) for section in fields(Brief))
    for kind, iri in CLASSES.items():
        terms[kind.__name__] = expand(iri)
        for field in fields(kind):
            _add(terms, field)
    terms.update((name, expand(f"oa:{name}")) for name in SELECTORS)
    terms.update((key, expand(iri)) for key, iri in SELECTOR_KEYS.items())
    terms["selector"] = {"@id": expand("oa:hasSelector"), "@type": "@id", "@container": "@set"}
    return terms


def is_taken(prefix: str) -> bool:
    """Tell whether a prefix is a key of the context already, so that a document cannot declare it."""
    return prefix in _terms()


def _add(terms: dict[str, Any], field: Field) -> None:
    """Define the key of a field; it is a set where any class has it as a list, but it means one thing throughout."""
    definition = {"@id": expand(field.meaning.iri)}
    if field.sort in _TYPES:
        definition["@type"] = _TYPES[field.sort]
    known: dict[str, Any] = terms.get(field.name, definition)
    if {**known, "@container": ""} != {**definition, "@container": ""}:
        raise ValueError(f"the key {field.name!r} means two things: {known} and {definition}")
    terms[field.name] = {**known, "@container": "@set"} if field.many else known
    if field.ordered and field.sort == "text":
        terms[field.name + ORDER] = order_iri(field)


def order_iri(field: Field) -> str:
    """Give the property that keeps the order of a field."""
    return expand(f"bk:{field.name}Order")


_TYPES = {
    "term": "@vocab",
    "word": "@vocab",
    "iri": "@id",
    "reference": "@id",
    "object": "@id",
    "date": EDTF,
    "decimal": f"{NAMESPACES['xsd']}decimal",
}
