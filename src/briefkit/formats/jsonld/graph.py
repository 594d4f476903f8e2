"""Any other shape of JSON-LD: what a processor has expanded, flattened, framed or sent through RDF."""

import json
import re
from collections.abc import Callable
from importlib import import_module
from typing import Any, NoReturn

from briefkit.errors import ContentError, FormatError, MissingExtraError
from briefkit.formats.jsonld.document import read_term
from briefkit.schema.context import CONTEXT_IRI, SELECTORS, context, order_iri
from briefkit.schema.migration import VERSION
from briefkit.schema.ontology import CLASSES, IDS, expand
from briefkit.schema.plain import Record, as_list, as_object, shown
from briefkit.schema.record import SECTIONS
from briefkit.schema.shape import Class, Field, fields, has_id

NAME = "jsonld"

_KINDS = {expand(iri): kind for kind, iri in CLASSES.items()}
_SECTION_OF = {kind: section for section, kind in SECTIONS.items()}
_ASIDE = frozenset(expand(f"oa:{name}") for name in SELECTORS)
"""Types of nodes that only repeat what the record says."""
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
"""Some serialisers write the type as a plain property."""
_NUMBERS = re.compile(r"\d+")
_INTEGER = re.compile(r"\d{1,16}", re.ASCII)


def from_foreign(document: object) -> Record:
    """Make a record of any JSON-LD whose graph is that of a brief.

    Raises `FormatError`, which names the extra to install where PyLD is not there; no context is ever fetched, and a
    key that means nothing is an error.
    """
    if as_object(document) is None and as_list(document) is None:
        raise FormatError(NAME, f"must be an object or an array, got {shown(document)}")
    nodes = _flatten(document)
    if not nodes and not _is_empty(document):
        raise FormatError(NAME, "holds no brief: nothing in it says anything of a node")
    return _Graph(nodes).record()


def _is_empty(document: object) -> bool:
    """Tell whether a document is what processors make of an empty brief, of which nothing is left in RDF."""
    members = as_object(document)
    if members is None:
        return document == []
    said = {key: value for key, value in members.items() if key != "@context"}
    return bool(members) and said in ({}, {"@graph": []})


def _flatten(document: object) -> list[Record]:
    try:
        jsonld: Any = import_module("pyld.jsonld")
    except ImportError:
        missing = MissingExtraError("rdf", "JSON-LD in a shape that is not briefkit's own")
        raise FormatError(NAME, str(missing)) from None
    try:
        options = {"documentLoader": _load, "base": IDS}
        expanded = jsonld.expand(document, options=options, on_property_dropped=_dropped)
        nodes: list[Record] = jsonld.flatten(expanded, options=options)
    except Exception as error:  # noqa: BLE001 - PyLD raises all sorts on what is not JSON-LD
        raise FormatError(NAME, _reason(error)) from None
    return nodes


def _reason(error: BaseException) -> str:
    """Say what PyLD found; it wraps what our loader says."""
    while (cause := getattr(error, "cause", None) or error.__cause__) is not None:
        error = cause
    if isinstance(error, FormatError):
        return error.reason
    return str(error).partition("\n")[0] or type(error).__name__


def _dropped(key: object) -> NoReturn:
    raise FormatError(NAME, f"the key {key!a:.80} has no meaning here")


def _load(url: str, _options: object = None) -> Record:
    if url != CONTEXT_IRI:
        raise FormatError(NAME, f"names the remote context {url!a:.120}, which is never fetched")
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": context()}}


class _Graph:
    """The nodes of a flattened document, by their ids."""

    def __init__(self, nodes: list[Record]) -> None:
        self.nodes = {node["@id"]: node for node in nodes}

    def record(self) -> Record:
        record: Record = {"briefkit": VERSION}
        for id_, node in self.nodes.items():
            kind = self._kind(id_, node)
            if kind in _SECTION_OF:
                record.setdefault(_SECTION_OF[kind], []).append(self._object(kind, id_))
        return record

    def _kind(self, id_: str, node: Record) -> Class:
        """Give the class of a node; None for a selector. Raises for what is no part of a brief."""
        given = [*node.get("@type", ()), *(value.get("@id") for value in node.get(_TYPE, ()))]
        types = [type_ for type_ in given if type_ in _KINDS or type_ in _ASIDE]
        if len(types) != 1:
            _refuse(id_, f"must have one type that briefkit knows, has {given!a:.120}")
        return _KINDS.get(types[0])

    def _object(self, kind: Class, id_: str) -> Record:
        node = self.nodes.get(id_)
        if node is None or self._kind(id_, node) is not kind:
            _refuse(id_, f"must be a node of the type {expand(CLASSES[kind])}")
        found: Record = {"id": _short(id_)} if has_id(kind) else {}
        for field in fields(kind):
            values = node.get(expand(field.meaning.iri))
            if values is not None:
                found[field.name] = self._field(field, id_, node, values)
        self._refuse_unknown(kind, id_, node)
        return found

    def _refuse_unknown(self, kind: Class, id_: str, node: Record) -> None:
        known = {"@id", "@type", _TYPE, expand("oa:hasSelector")}
        for field in fields(kind):
            known |= {expand(field.meaning.iri), order_iri(field)}
        for key in node.keys() - known:
            _refuse(f"{id_} {key}", "unknown property")

    def _field(self, field: Field, id_: str, node: Record, values: list[Record]) -> Any:
        where = f"{id_} {field.name}"
        if field.kind is not None:
            ids = sorted((_id(value, where) for value in values), key=_place)
            members = [self._object(field.kind, each) for each in ids]
        else:
            read = _READERS.get(field.sort, _text)
            members = [read(field, value, where) for value in values]
        if field.many:
            return _in_order(field, node, members, where) if field.ordered and field.kind is None else members
        if len(members) != 1:
            _refuse(where, "must have one value")
        return members[0]


def _in_order(field: Field, node: Record, members: list[Any], where: str) -> list[Any]:
    """Put texts into the order that the key beside them has kept."""
    told = node.get(order_iri(field))
    if told is None:
        return members
    try:
        kept = as_list(json.loads(_text(field, told[0], where)))
    except (ValueError, RecursionError):
        kept = None
    if kept is None or {*map(repr, kept)} != {*map(repr, members)}:
        _refuse(where, "does not fit its order")
    return kept


def _place(id_: str) -> tuple[int, ...]:
    """Read the place in the text, or the index, which the id of a nested value keeps."""
    return tuple(map(int, _NUMBERS.findall(id_.partition("#")[2])))


def _short(id_: str) -> str:
    return id_.removeprefix(IDS)


def _id(value: Record, where: str) -> str:
    id_ = value.get("@id")
    if not isinstance(id_, str):
        _refuse(where, f"must be a node, got {value!a:.80}")
    return id_


def _text(_field: Field, value: Record, where: str) -> str:
    text = value.get("@value")
    if not isinstance(text, str) or "@language" in value:
        _refuse(where, f"must be a plain text, got {value!a:.80}")
    return text


def _integer(_field: Field, value: Record, where: str) -> int:
    number = value.get("@value")
    if isinstance(number, str) and _INTEGER.fullmatch(number):
        return int(number)
    if type(number) is not int:
        _refuse(where, f"must be an integer, got {value!a:.80}")
    return number


def _iri(_field: Field, value: Record, where: str) -> str:
    return _id(value, where)


def _reference(_field: Field, value: Record, where: str) -> str:
    return _short(_id(value, where))


def _term(field: Field, value: Record, where: str) -> str:
    return read_term(field, _id(value, where))


_READERS: dict[str, Callable[[Field, Record, str], Any]] = {
    "integer": _integer,
    "iri": _iri,
    "reference": _reference,
    "term": _term,
    "word": _term,
}


def _refuse(where: str, reason: str) -> NoReturn:
    raise ContentError(NAME, [(where, reason)])
