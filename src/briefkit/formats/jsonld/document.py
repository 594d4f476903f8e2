"""Our own shape of JSON-LD: the native JSON, to which context, types, ids and selectors are added, and taken away."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import chain
from operator import eq
from typing import Any

from briefkit.model import Block, Brief, Evidence, Facet, Image, MadeBy, Origin
from briefkit.model.compact import encode
from briefkit.model.value import canonical_json
from briefkit.schema.context import CONTEXT_IRI, ORDER, SELECTORS, context, is_taken
from briefkit.schema.iri import term_curie, term_iri
from briefkit.schema.migration import VERSION
from briefkit.schema.plain import Record, as_list
from briefkit.schema.record import SECTIONS
from briefkit.schema.shape import Class, Field, fields, has_id
from briefkit.schema.writer import writer

Name = Callable[[str], str]
"""Writes a term."""

Link = Callable[[Record, str, int, Name], Record]
"""Takes an object, the id of what it is nested in, its index there, and what writes terms."""

Get = Callable[[Any, str, Any], Any]
"""Reads a field of a node, or gives a default: `getattr` of an object, `Record.get` of a record."""

CORE = "bk"
"""The prefix of the words of closed lists, which in RDF are terms like any other."""


def write(brief: Brief, *, remote: bool = False) -> Record:
    """Make a JSON-LD document of a brief; `remote` names the context by its IRI instead of inlining it."""
    nodes = {section: getattr(brief, section) for section in SECTIONS if getattr(brief, section)}
    records = {section: map(writer(SECTIONS[section]), members) for section, members in nodes.items()}
    return _document({"briefkit": VERSION, **records}, _prefixes(nodes, getattr), remote=remote)


def to_document(record: Record, *, remote: bool = False) -> Record:
    """Make a JSON-LD document of a brief's record."""
    return _document(record, _prefixes(record, Record.get), remote=remote)


def is_of(document: Record, record: Record, *, remote: bool) -> bool:
    """Tell whether a document is the one of a record; it goes node by node, so that it need not make another."""
    expected = _lazily(record, _prefixes(record, Record.get), remote=remote)
    return document.keys() == expected.keys() and all(
        all(map(eq, expected[key], value)) if key in SECTIONS else value == expected[key]
        for key, value in document.items()
    )


def _document(record: Record, prefixes: frozenset[str], *, remote: bool) -> Record:
    lazily = _lazily(record, prefixes, remote=remote)
    return {key: list(value) if key in SECTIONS else value for key, value in lazily.items()}


def _lazily(record: Record, prefixes: frozenset[str], *, remote: bool) -> Record:
    """Make a document whose sections are iterators."""
    name = _namer(prefixes)
    sections = {
        section: _linked(record[section], kind, name) for section, kind in SECTIONS.items() if section in record
    }
    return {"@context": CONTEXT_IRI if remote else context(prefixes), **record, **sections}


def to_record(document: Record) -> Record:
    """Take away what `to_document` adds; what it does not know is left, for the record's reader to refuse."""
    record = {key: value for key, value in document.items() if key != "@context"}
    for section, kind in SECTIONS.items():
        nodes = as_list(record.get(section))
        if nodes is not None:
            unlink = _unlinker(kind)
            record[section] = [unlink(node) for node in nodes]
    return record


def _linked(nodes: Iterable[Record], kind: Class, name: Name) -> Iterator[Record]:
    link = _linker(kind)
    return (link(node, "", 0, name) for node in nodes)


@cache
def _linker(kind: Class) -> Link:
    """Make the function that adds to an object of a class what it has in JSON-LD alone."""
    if kind in _SPECIAL:
        return _SPECIAL[kind]
    type_, identify = kind.__name__, _IDS.get(kind, _own_id)
    texts = tuple((field.name, field.name + ORDER) for field in _changed(kind) if field.sort == "text")
    members = tuple((field.name, _member_linker(field)) for field in _changed(kind) if field.sort != "text")

    def link(record: Record, parent: str, index: int, name: Name) -> Record:
        id_ = identify(record, parent, index)
        linked: Record = {"id": id_, "type": type_, **record}
        for key, link_member in members:
            if (value := record.get(key)) is not None:
                linked[key] = link_member(value, id_, name)
        for key, order in texts:
            if len(ordered := record.get(key) or ()) > 1:
                linked[order] = _in_order(*ordered)
        return linked

    return link


@lru_cache(maxsize=1024)
def _in_order(*texts: str) -> str:
    """Write texts in an order that RDF would lose; the same few bylines and sections come again and again."""
    return encode(texts).decode()


def _link_evidence(record: Record, _parent: str, _index: int, _name: Name) -> Record:
    """Add to evidence the selectors that Web Annotation tools read."""
    article, start, end = record["article"], record["start"], record["end"]
    place = f"{start},{end}"
    position, quote = SELECTORS
    return {
        "id": f"{article}#char={place}",
        "type": "Evidence",
        **record,
        "selector": [
            {"id": f"{article}#position={place}", "type": position, "oa_start": start, "oa_end": end},
            {"id": f"{article}#quote={place}", "type": quote, "oa_exact": record["exact"]},
        ],
    }


def _member_linker(field: Field) -> Callable[[Any, str, Name], Any]:
    if field.kind is None:
        prefix = f"{CORE}:" if field.sort == "word" else ""
        return lambda value, _, name: name(prefix + value)
    link = _linker(field.kind)
    if not field.many:
        return lambda value, parent, name: link(value, parent, 0, name)
    return lambda value, parent, name: [link(member, parent, index, name) for index, member in enumerate(value)]


def _own_id(record: Record, _parent: str, _index: int) -> str:
    id_: str = record["id"]
    return id_


_IDS: dict[Class, Callable[[Record, str, int], str]] = {
    Block: lambda record, parent, _: f"{parent}#block={record['start']},{record['end']}",
    Image: lambda _, parent, index: f"{parent}#image={index}",
    Origin: lambda _, parent, __: f"{parent}#origin",
}
"""Ids of nested values, so that there is no blank node. An index is safe: an article's id hashes its images' order."""


def _link_by_content(kind: Class, prefix: str) -> Link:
    """Make the linker of texts whose id comes from the content alone: the same rule is one node wherever it fired.

    A document has few different ones, many times over; equal ones are one object.
    """

    @lru_cache(maxsize=1024)
    def link(members: tuple[tuple[str, str], ...]) -> Record:
        record = dict(members)
        digest = hashlib.sha256(canonical_json(record).encode())
        return {"id": f"{prefix}-{digest.hexdigest()[:32]}", "type": kind.__name__, **record}

    return lambda record, _, __, ___: link(tuple(record.items()))


_SPECIAL: dict[Class, Link] = {
    Evidence: _link_evidence,
    MadeBy: _link_by_content(MadeBy, "made"),
    Facet: _link_by_content(Facet, "facet"),
}


@cache
def _unlinker(kind: Class) -> Callable[[Any], Any]:
    """Make the function that takes away from objects of a class what `_link` adds."""
    added = _added(kind)
    members = tuple((field.name, _member_unlinker(field)) for field in _changed(kind) if field.sort != "text")

    def unlink(value: Any) -> Any:
        if type(value) is not dict:
            return value
        record: Record = {**value}
        for key in added:
            record.pop(key, None)
        for name, unlink_member in members:
            if name in record:
                record[name] = unlink_member(record[name])
        return record

    return unlink


def _member_unlinker(field: Field) -> Callable[[Any], Any]:
    if field.kind is None:
        return lambda value: read_term(field, value) if isinstance(value, str) else value
    unlink = _unlinker(field.kind)
    if not field.many:
        return unlink

    def unlink_list(value: Any) -> Any:
        members = as_list(value)
        return unlink(value) if members is None else [unlink(member) for member in members]

    return unlink_list


def read_term(field: Field, name: str) -> str:
    """Read a term, or a word of a closed list, back from its CURIE or IRI."""
    curie = name if "/" not in name else term_curie(name) or name
    return curie.removeprefix(f"{CORE}:") if field.sort == "word" else curie


@cache
def _changed(kind: Class) -> tuple[Field, ...]:
    """Give the fields of a class that look different in JSON-LD, or need a key beside them."""
    return tuple(
        field
        for field in fields(kind)
        if field.sort in ("term", "word", "object") or (field.ordered and field.sort == "text")
    )


@cache
def _added(kind: Class) -> tuple[str, ...]:
    """Give the keys that a class has in JSON-LD alone."""
    ids = () if has_id(kind) else ("id",)
    selector = ("selector",) if kind is Evidence else ()
    return ("type", *ids, *selector, *(f.name + ORDER for f in _changed(kind) if f.sort == "text"))


def _prefixes(sections: Mapping[str, Any], get: Get) -> frozenset[str]:
    """Give the prefixes that the context declares: not those that mean something else in this document.

    A prefix that is a key of the context, or the scheme of an IRI such as `demo:x`, would be misread; its terms are
    written as whole IRIs instead.
    """
    used = {CORE, *(term.partition(":")[0] for term in _strings(sections, get, "term"))}
    schemes = {
        scheme for scheme, _, rest in (iri.partition(":") for iri in _strings(sections, get, "iri")) if rest[:2] != "//"
    }
    return frozenset(prefix for prefix in used if prefix not in schemes and not is_taken(prefix))


def _strings(sections: Mapping[str, Any], get: Get, sort: str) -> set[str]:
    """Give the different strings of a sort that the nodes hold."""
    found: set[str] = set()
    for section, kind in SECTIONS.items():
        for field in fields(kind):
            if field.sort == sort:
                given = [value for node in sections.get(section, ()) if (value := get(node, field.name, None))]
                found.update(chain.from_iterable(given) if field.many else given)
    return found


def _namer(prefixes: frozenset[str]) -> Name:
    """Make the function that writes a term as its CURIE, or as its IRI where the prefix is not declared."""

    @cache
    def name(curie: str) -> str:
        return curie if curie.partition(":")[0] in prefixes else term_iri(curie)

    return name
