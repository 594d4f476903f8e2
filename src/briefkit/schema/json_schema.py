"""JSON Schema (2020-12) of the native JSON, made from the classes."""

from collections.abc import Iterator
from typing import Any

from briefkit.model.value import LARGEST_INTEGER
from briefkit.schema.iri import BASE
from briefkit.schema.migration import VERSION
from briefkit.schema.ontology import CLASSES, id_pattern
from briefkit.schema.reader import DECIMAL
from briefkit.schema.record import SECTIONS
from briefkit.schema.shape import Class, Field, fields, has_id

IRI = f"{BASE}schema/v{VERSION}"

KINDS: dict[str, Class] = {kind.__name__: kind for kind in SECTIONS.values()}
"""The classes of what has an id, by their names."""

_SORTS: dict[str, dict[str, Any]] = {
    "text": {"type": "string"},
    "integer": {"type": "integer", "minimum": 0, "maximum": LARGEST_INTEGER},
    "decimal": {"type": "string", "pattern": f"^({DECIMAL.pattern})$"},
    "date": {"type": "string", "description": "EDTF."},
    "term": {"type": "string"},
    "iri": {"type": "string", "pattern": r'^[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20\x7f<>"{}|\\^`\[\]]+$'},
    "reference": {"type": "string"},
}


def json_schema() -> dict[str, Any]:
    """Give the schema of a record.

    That receipts, references and ids hold, and which of two numbers is greater, it cannot say: reading checks them.
    """
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
    id_ = {"id": {"type": "string", "pattern": f"^{id_pattern(kind)}$", "description": "Derived from the fields."}}
    properties = {field.name: _field(field) for field in fields(kind)}
    required = [field.name for field in fields(kind) if field.required]
    choices = list(_choices(kind))
    return {
        "description": summary(kind),
        "type": "object",
        "properties": {**id_, **properties} if has_id(kind) else properties,
        "required": ["id", *required] if has_id(kind) else required,
        "additionalProperties": False,
        **({"allOf": choices} if choices else {}),
    }


def _choices(kind: Class) -> Iterator[dict[str, Any]]:
    """Say which fields one of must be given."""
    by_name = {field.name: field for field in fields(kind)}
    for field in fields(kind):
        limits, given = field.meaning.limits, _given(field)
        if limits.unless:
            yield {"anyOf": [given, _given(by_name[limits.unless])]}
        if limits.instead_of:
            yield {"oneOf": [given, _given(by_name[limits.instead_of])]}
        if limits.needed_by:
            name, word = limits.needed_by
            yield {"anyOf": [given, {"properties": {name: {"not": {"const": word}}}}]}


def _given(field: Field) -> dict[str, Any]:
    """Say that a field is there, and neither null nor empty."""
    some = {"minItems": 1} if field.many else {"not": {"type": "null"}}
    return {"required": [field.name], "properties": {field.name: some}}


def _field(field: Field) -> dict[str, Any]:
    member, described = _member(field), {"description": field.meaning.description}
    if field.many:
        least = {"minItems": field.least} if field.least else {}
        most = {"maxItems": field.most, "uniqueItems": True} if field.most else {}
        return {"type": "array", "items": member, **least, **most, **described}
    if field.nullable:
        return {"anyOf": [member, {"type": "null"}], **described}
    return {**member, **described}


def _member(field: Field) -> dict[str, Any]:
    """Say what one value of a field is."""
    if field.kind is not None:
        return {"$ref": f"#/$defs/{field.kind.__name__}"}
    if field.words:
        return {"enum": list(field.words)}
    if field.sort == "reference":
        ids = "|".join(id_pattern(KINDS[name]) for name in field.meaning.refers_to)
        return {**_SORTS["reference"], "pattern": f"^({ids})$"}
    if field.pattern is not None:
        return {**_SORTS[field.sort], "pattern": f"^({field.pattern})$"}
    return {**_SORTS[field.sort], **({"minLength": 1} if field.non_empty else {})}


def summary(kind: Class) -> str:
    """Give the first line of a class's docstring."""
    return str(kind.__doc__).partition("\n")[0]
