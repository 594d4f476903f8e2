"""Our own shape of JSON-LD: the native JSON, to which context, types, ids and selectors are added, and taken away."""

import hashlib
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from briefkit.model import Block, Evidence, Facet, Image, MadeBy, Origin
from briefkit.model.value import canonical_json
from briefkit.schema.context import CONTEXT_IRI, ORDER, SELECTORS, context, is_taken
from briefkit.schema.iri import term_curie, term_iri
from briefkit.schema.plain import Record, as_list, as_object
from briefkit.schema.record import SECTIONS
from briefkit.schema.shape import Class, Field, fields, has_id

CORE = "bk"
"""The prefix of the words of closed lists, which in RDF are terms like any other."""


def to_document(record: Record, *, remote: bool = False) -> Record:
    """Make a JSON-LD document of a brief's record; `remote` names the context by its IRI instead of inlining it."""
    prefixes = _prefixes(record)
    name = _namer(prefixes)
    document: Record = {"@context": CONTEXT_IRI if remote else context(prefixes), **record}
    for section, kind in SECTIONS.items():
        if section in record:
            document[section] = [_link(kind, node, node["id"], name) for node in record[section]]
    return document


def to_record(document: Record) -> Record:
    """Take away what `to_document` adds; what it does not know is left, for the record's reader to refuse."""
    record = {key: value for key, value in document.items() if key != "@context"}
    for section, kind in SECTIONS.items():
        nodes = as_list(record.get(section))
        if nodes is not None:
            record[section] = [_unlink(kind, node) for node in nodes]
    return record


def _link(kind: Class, record: Record, id_: str, name: Callable[[str], str]) -> Record:
    linked: Record = {"id": id_, "type": kind.__name__, **record}
    for field in _changed(kind):
        value = linked.get(field.name)
        if value is None:
            continue
        if field.kind is not None:
            linked[field.name] = _link_nested(field, value, id_, name)
        elif field.sort == "text":
            if len(value) > 1:
                linked[field.name + ORDER] = canonical_json(value)
        else:
            linked[field.name] = name(f"{CORE}:{value}" if field.sort == "word" else value)
    if kind is Evidence:
        linked["selector"] = _selectors(record)
    return linked


def _link_nested(field: Field, value: Any, parent: str, name: Callable[[str], str]) -> Any:
    kind = field.kind
    derive = _NESTED_IDS[kind]
    if not field.many:
        return _link(kind, value, derive(value, parent, 0), name)
    return [_link(kind, member, derive(member, parent, index), name) for index, member in enumerate(value)]


def _selectors(evidence: Record) -> list[Record]:
    article, start, end = evidence["article"], evidence["start"], evidence["end"]
    position, quote = SELECTORS
    return [
        {"id": f"{article}#position={start},{end}", "type": position, "oa_start": start, "oa_end": end},
        {"id": f"{article}#quote={start},{end}", "type": quote, "oa_exact": evidence["exact"]},
    ]


def _hashed(prefix: str) -> Callable[[Record, str, int], str]:
    """Derive an id from the content alone: the same rule is one node wherever it fired."""
    return lambda value, _, __: f"{prefix}-{hashlib.sha256(canonical_json(value).encode()).hexdigest()[:32]}"


_NESTED_IDS: dict[Class, Callable[[Record, str, int], str]] = {
    Block: lambda value, parent, _: f"{parent}#block={value['start']},{value['end']}",
    Image: lambda _, parent, index: f"{parent}#image={index}",
    Origin: lambda _, parent, __: f"{parent}#origin",
    Evidence: lambda value, _, __: f"{value['article']}#char={value['start']},{value['end']}",
    MadeBy: _hashed("made"),
    Facet: _hashed("facet"),
}
"""Ids of nested values, so that there is no blank node. An index is safe: an article's id hashes its images' order."""


def _unlink(kind: Class, value: Any) -> Any:
    linked = as_object(value)
    if linked is None:
        return value
    record = dict(linked)
    for key in _added(kind):
        record.pop(key, None)
    for field in _changed(kind):
        member = record.get(field.name)
        if field.kind is not None:
            members = as_list(member) if field.many else None
            if members is not None:
                record[field.name] = [_unlink(field.kind, each) for each in members]
            elif member is not None:
                record[field.name] = _unlink(field.kind, member)
        elif isinstance(member, str):
            record[field.name] = read_term(field, member)
    return record


def read_term(field: Field, name: str) -> str:
    """Read a term, or a word of a closed list, back from its CURIE or IRI."""
    curie = term_curie(name) or name
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


def _prefixes(record: Record) -> frozenset[str]:
    """Give the prefixes that the context declares: not those that mean something else in this document.

    A prefix that is a key of the context, or the scheme of an IRI such as `demo:x`, would be misread; its terms are
    written as whole IRIs instead.
    """
    used = {CORE, *(term.partition(":")[0] for term in _strings(record, "term"))}
    schemes = {
        scheme for scheme, _, rest in (iri.partition(":") for iri in _strings(record, "iri")) if rest[:2] != "//"
    }
    return frozenset(prefix for prefix in used if prefix not in schemes and not is_taken(prefix))


def _strings(record: Record, sort: str) -> Iterator[str]:
    for section, kind in SECTIONS.items():
        for field in fields(kind):
            if field.sort == sort:
                for node in record.get(section, ()):
                    value = node.get(field.name, ())
                    yield from (value,) if isinstance(value, str) else value


def _namer(prefixes: frozenset[str]) -> Callable[[str], str]:
    """Make the function that writes a term as its CURIE, or as its IRI where the prefix is not declared."""
    return lambda curie: curie if curie.partition(":")[0] in prefixes else term_iri(curie)
