"""SHACL shapes of our JSON-LD, made from the classes: what a triple store can hold an export against."""

from collections.abc import Iterator

from briefkit.schema.iri import BASE, term_iri
from briefkit.schema.json_schema import summary
from briefkit.schema.ontology import CLASSES, EDTF, NAMESPACES, expand
from briefkit.schema.record import SECTIONS
from briefkit.schema.shape import Class, Field, fields
from briefkit.schema.turtle import iri, literal, nested, prefixes, subject

_SH = "http://www.w3.org/ns/shacl#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_DATATYPES = {"text": "xsd:string", "integer": "xsd:integer", "decimal": "xsd:decimal", "date": iri(EDTF)}
_KINDS = {kind.__name__: kind for kind in SECTIONS.values()}


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
        ("sh:closed", "true"),
        ("sh:ignoredProperties", aside),
    ]
    for field in fields(kind):
        properties.append(("sh:property", nested(_field(field))))
        if field.ordered and field.kind is None:
            order = [("sh:path", f"bk:{field.name}Order"), ("sh:datatype", "xsd:string"), ("sh:maxCount", "1")]
            properties.append(("sh:property", nested(order)))
    return subject(f"shape:{kind.__name__}", properties)


def _field(field: Field) -> Iterator[tuple[str, str]]:
    yield "sh:path", iri(expand(field.meaning.iri))
    yield "sh:name", literal(field.name)
    yield "sh:description", literal(field.meaning.description, "en")
    if field.required:
        yield "sh:minCount", "1"
    if not field.many:
        yield "sh:maxCount", "1"
    yield from _values(field)


def _values(field: Field) -> Iterator[tuple[str, str]]:
    """Say what the values must be."""
    if field.sort in _DATATYPES:
        yield "sh:datatype", _DATATYPES[field.sort]
        return
    yield "sh:nodeKind", "sh:IRI"
    if field.kind is not None:
        yield "sh:class", CLASSES[field.kind]
    elif field.words:
        yield "sh:in", f"( {' '.join(iri(term_iri(f'bk:{word}')) for word in field.words)} )"
    elif field.sort == "term":
        yield "sh:pattern", literal(f"^{BASE}term/[a-z][a-z0-9-]*/[A-Za-z][A-Za-z0-9_-]*$")
    elif field.sort == "reference":
        classes = [CLASSES[_KINDS[name]] for name in field.meaning.refers_to]
        alternatives = " ".join(nested([("sh:class", name)]) for name in classes)
        yield ("sh:class", classes[0]) if len(classes) == 1 else ("sh:or", f"( {alternatives} )")
