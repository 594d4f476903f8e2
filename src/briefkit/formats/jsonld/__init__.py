"""JSON-LD 1.1: the native JSON with a context, types and ids, for triple stores and whatever else reads RDF.

Our own shape is written and read here; what a processor has made of it is read through PyLD (extra `rdf`).
"""

from briefkit.errors import ContentError
from briefkit.formats.codec import decode
from briefkit.formats.collector import without_collector
from briefkit.formats.format import Format, checked
from briefkit.formats.jsonld import document, graph
from briefkit.formats.jsonld.losses import LOSSES
from briefkit.model import Brief
from briefkit.model.compact import encode
from briefkit.schema.context import CONTEXT_IRI
from briefkit.schema.plain import Record, as_list, as_object

NAME = graph.NAME


@without_collector
def dumps(brief: Brief, *, remote_context: bool = False) -> bytes:
    """Write a brief as JSON-LD; `remote_context` names the context by its IRI instead of inlining it."""
    return encode(document.write(brief, remote=remote_context)) + b"\n"


@without_collector
def loads(data: bytes) -> Brief:
    """Read a brief from JSON-LD of any shape; raises `FormatError`."""
    given = decode(data, NAME)
    own = _own(given)
    if own is None:
        return checked(NAME, graph.from_foreign(given))
    record = document.to_record(own)
    brief = checked(NAME, record)
    remote = own.get("@context") == CONTEXT_IRI
    if not document.is_of(own, record, remote=remote):
        again = document.to_document(record, remote=remote)
        raise ContentError(NAME, [(_difference(again, own), "is not what the record beside it gives")])
    return brief


def records(data: bytes) -> Record:
    """Give the record unchecked."""
    given = decode(data, NAME)
    own = _own(given)
    return graph.from_foreign(given) if own is None else document.to_record(own)


def _own(given: object) -> Record | None:
    """Give a document in our own shape, which has the version on top; None for any other."""
    found = as_object(given)
    return found if found is not None and "briefkit" in found else None


def _difference(one: object, other: object) -> str:
    """Give the path of the first difference between two documents."""
    path = "$"
    while True:
        pairs = dict(_members(one)), dict(_members(other))
        keys = [key for key in {**pairs[0], **pairs[1]} if pairs[0].get(key) != pairs[1].get(key)]
        if not keys:
            return path
        path += keys[0]
        one, other = (members.get(keys[0]) for members in pairs)


def _members(value: object) -> list[tuple[str, object]]:
    items = as_list(value)
    if items is not None:
        return [(f"[{index}]", member) for index, member in enumerate(items)]
    return [(f".{key}", member) for key, member in (as_object(value) or {}).items()]


format = Format(  # noqa: A001 - the word of the field
    name=NAME,
    suffixes=(".jsonld",),
    dumps=dumps,
    loads=loads,
    records=records,
    media_type="application/ld+json",
    losses=LOSSES,
)
