"""SHACL shapes of our JSON-LD, made from the classes: what a triple store can hold an export against."""

import re
from collections.abc import Iterable, Iterator

from briefkit.model.value import LARGEST_INTEGER
from briefkit.schema.iri import BASE, term_iri
from briefkit.schema.json_schema import KINDS, summary
from briefkit.schema.ontology import CLASSES, EDTF, IDS, NAMESPACES, expand, id_pattern
from briefkit.schema.shape import Class, Field, fields
from briefkit.schema.turtle import iri, literal, nested, prefixes, subject

_SH = "http://www.w3.org/ns/shacl#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_DATATYPES = {"text": "xsd:string", "integer": "xsd:integer", "decimal": "xsd:decimal", "date": iri(EDTF)}
_LARGEST = {"integer": LARGEST_INTEGER, "decimal": 1}


def shacl() -> str:
    """Give the shapes as Turtle. Each class is closed: what is not known to be a property is a fault."""
    head = prefixes({**NAMESPACES, "sh": _SH, "rdf": _RDF, "shape": f"{BASE}shape/"})
    return head + "".join(map(_class, CLASSES))


def _class(kind: Class) -> str:
    aside = "( rdf:type oa:hasSelector )"
    properties = [
        ("a", "sh:NodeShape"),
        ("sh:targetClass", CLASSES[kind]),
        ("sh:description", literal(summary(kind), "en")),
        ("sh:nodeKind", "sh:IRI"),
        ("sh:pattern", _whole(f"{re.escape(IDS)}{id_pattern(kind)}")),
        ("sh:closed", "true"),
        ("sh:ignoredProperties", aside),
        *_choices(kind),
    ]
    for field in fields(kind):
        properties.append(("sh:property", nested((*_field(field), *_less(kind, field)))))
        if field.ordered and field.kind is None:
            order = [("sh:path", f"bk:{field.name}Order"), ("sh:datatype", "xsd:string"), ("sh:maxCount", "1")]
            properties.append(("sh:property", nested(order)))
    return subject(f"shape:{kind.__name__}", properties)


def _whole(pattern: str) -> str:
    return literal(f"^({pattern})$")


def _choices(kind: Class) -> Iterator[tuple[str, str]]:
    """Say which fields one of must be given."""
    by_name = {field.name: field for field in fields(kind)}
    for field in fields(kind):
        limits, given = field.meaning.limits, _given(field)
        if limits.unless:
            yield "sh:or", f"( {given} {_given(by_name[limits.unless])} )"
        if limits.instead_of:
            yield "sh:xone", f"( {given} {_given(by_name[limits.instead_of])} )"
        if limits.needed_by:
            name, word = limits.needed_by
            others = [other for other in by_name[name].words if other != word]
            yield "sh:or", f"( {given} {nested([_path(by_name[name]), _words(others)])} )"


def _given(field: Field) -> str:
    return nested([_path(field), ("sh:minCount", "1")])


def _less(kind: Class, field: Field) -> Iterator[tuple[str, str]]:
    """Say which field's value is greater."""
    for other in fields(kind):
        if other.meaning.limits.after == field.name:
            yield "sh:lessThan", iri(expand(other.meaning.iri))


def _path(field: Field) -> tuple[str, str]:
    return "sh:path", iri(expand(field.meaning.iri))


def _words(words: Iterable[str]) -> tuple[str, str]:
    return "sh:in", f"( {' '.join(iri(term_iri(f'bk:{word}')) for word in words)} )"


def _field(field: Field) -> Iterator[tuple[str, str]]:
    yield _path(field)
    yield "sh:name", literal(field.name)
    yield "sh:description", literal(field.meaning.description, "en")
    if field.least:
        yield "sh:minCount", str(field.least)
    if field.most is not None:
        yield "sh:maxCount", str(field.most)
    yield from _values(field)


def _values(field: Field) -> Iterator[tuple[str, str]]:
    """Say what the values must be."""
    if field.sort in _DATATYPES:
        yield "sh:datatype", _DATATYPES[field.sort]
        yield from _literals(field)
        return
    yield "sh:nodeKind", "sh:IRI"
    if field.kind is not None:
        yield "sh:class", CLASSES[field.kind]
    elif field.words:
        yield _words(field.words)
    elif field.sort == "term":
        yield "sh:pattern", _whole(f"{re.escape(BASE)}term/[a-z][a-z0-9-]*/[A-Za-z][A-Za-z0-9_-]*")
    elif field.sort == "reference":
        classes = [CLASSES[KINDS[name]] for name in field.meaning.refers_to]
        alternatives = " ".join(nested([("sh:class", name)]) for name in classes)
        yield ("sh:class", classes[0]) if len(classes) == 1 else ("sh:or", f"( {alternatives} )")


def _literals(field: Field) -> Iterator[tuple[str, str]]:
    """Say what texts look like, and how large numbers are."""
    if field.pattern is not None:
        yield "sh:pattern", _whole(field.pattern)
    elif field.non_empty:
        yield "sh:minLength", "1"
    if field.sort in _LARGEST:
        yield "sh:minInclusive", "0"
        yield "sh:maxInclusive", str(_LARGEST[field.sort])
