"""JSON Schema (2020-12) of the native JSON, made from the classes."""

from typing import Any

from briefkit.model.value import CURIE, LARGEST_INTEGER
from briefkit.schema.iri import BASE
from briefkit.schema.migration import VERSION
from briefkit.schema.ontology import CLASSES
from briefkit.schema.record import SECTIONS
from briefkit.schema.shape import Class, Field, fields, has_id

IRI = f"{BASE}schema/v{VERSION}"

_ID = "[a-z]{3}-[0-9a-f]{32}"
_SORTS: dict[str, dict[str, Any]] = {
    "text": {"type": "string"},
    "integer": {"type": "integer", "minimum": 0, "maximum": LARGEST_INTEGER},
    "decimal": {"type": "string", "pattern": r"^(0(\.[0-9]{1,3})?|1(\.0{1,3})?)$"},
    "date": {"type": "string", "pattern": r"^[0-9.][0-9T:+Z./?~%-]*$", "description": "EDTF."},
    "term": {"type": "string", "pattern": f"^{CURIE.pattern}$"},
    "iri": {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9+.-]*:"},
    "reference": {"type": "string", "pattern": f"^{_ID}$"},
}


def json_schema() -> dict[str, Any]:
    """Give the schema of a record; that receipts, references and ids hold, it cannot say: reading checks them."""
    sections = {
        name: {"type": "array", "items": {"$ref": f"#/$defs/{kind.__name__}"}} for name, kind in SECTIONS.items()
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": IRI,
        "title": "A brief",
        "type": "object",
        "properties": {"briefkit": {"const": VERSION, "description": "The version of the format."}, **sections},
        "required": ["briefkit"],
        "additionalProperties": False,
        "$defs": {kind.__name__: _class(kind) for kind in CLASSES},
    }


def _class(kind: Class) -> dict[str, Any]:
    id_ = {"id": {"type": "string", "pattern": f"^{_ID}$", "description": "Derived from the fields."}}
    properties = {field.name: _field(field) for field in fields(kind)}
    required = [field.name for field in fields(kind) if field.required]
    return {
        "description": summary(kind),
        "type": "object",
        "properties": {**id_, **properties} if has_id(kind) else properties,
        "required": ["id", *required] if has_id(kind) else required,
        "additionalProperties": False,
    }


def _field(field: Field) -> dict[str, Any]:
    if field.kind is not None:
        member: dict[str, Any] = {"$ref": f"#/$defs/{field.kind.__name__}"}
    elif field.words:
        member = {"enum": list(field.words)}
    else:
        member = _SORTS[field.sort]
    described = {"description": field.meaning.description}
    if not field.many:
        return {**member, **described}
    return {"type": "array", "items": member, "uniqueItems": not field.ordered, **described}


def summary(kind: Class) -> str:
    """Give the first line of a class's docstring."""
    return str(kind.__doc__).partition("\n")[0]
