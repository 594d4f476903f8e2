"""Reading GraphML, also what other tools have saved: nodes with their values, nothing else; no entity, no network."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any
from xml.parsers import expat

import attrs
from lxml import etree

from briefkit.errors import ContentError, FormatError
from briefkit.formats.graphml.payload import COLUMN, NAME


@attrs.frozen
class Row:
    """A node or an edge as a file has it, with its values by the names of their columns."""

    id: str
    """Tools may change it."""
    values: dict[str, str]
    ends: tuple[str, str] | None
    """Of an edge: the ids of the nodes that it goes from and to."""


def read_rows(data: bytes) -> Iterator[Row]:
    """Give the nodes and edges of a GraphML file in its order; raises `FormatError` for what is no such file."""
    for element, names in _elements(data, ("node", "edge")):
        keys: list[str] = [child.get("key", "") for child in element]
        pairs = [(names.get(key, key), child.text or "") for key, child in zip(keys, element, strict=True)]
        values = dict(pairs)
        if len(values) < len(pairs):
            _require_one_payload(element, [text for name, text in pairs if name == COLUMN])
        for child in element:
            if len(child):
                values.update(_drawn(child))
        ends = (element.get("source", ""), element.get("target", "")) if element.tag.endswith("edge") else None
        yield Row(element.get("id", ""), values, ends)


DRAWN_LABEL = "NodeLabel"
"""The column under which the label is given that yEd draws: a node or an edge is renamed there, and nowhere else."""


def _drawn(data: Any) -> Iterator[tuple[str, str]]:
    """Give what yEd keeps, nested, of the looks of a node or an edge, by the names that other tools have for it."""
    for part in data.iter("{*}NodeLabel", "{*}EdgeLabel", "{*}Geometry", "{*}Fill", "{*}Shape"):
        name = etree.QName(part).localname
        if name.endswith("Label"):
            yield DRAWN_LABEL, part.text or ""
        elif name == "Geometry":
            yield from ((axis, part.get(axis, "")) for axis in ("x", "y"))
        else:
            yield ("color", part.get("color", "")) if name == "Fill" else ("shape_type", part.get("type", ""))


def read_payloads(data: bytes) -> Iterator[bytes]:
    """Give the payloads of the nodes that have one, and nothing else of the file; raises `FormatError`."""
    for element, names in _elements(data, ("node",)):
        payloads = [child.text for child in element if names.get(key := child.get("key", ""), key) == COLUMN]
        _require_one_payload(element, payloads)
        yield from (text.encode() for text in payloads if text)


def _require_one_payload(element: Any, payloads: Sequence[str]) -> None:
    if len(payloads) > 1:
        raise ContentError(NAME, [(element.get("id", "?"), f"has {len(payloads)} values of {COLUMN!r}, must have one")])


def _elements(data: bytes, tags: tuple[str, ...]) -> Iterator[tuple[Any, dict[str, str]]]:
    """Give each element of the tags, with the names of the keys."""
    _refuse_doctype(data)
    names: dict[str, str] = {}
    try:
        events: Any = etree.iterparse(
            BytesIO(data),
            events=("end",),
            tag=[f"{{*}}{tag}" for tag in (*tags, "key")],
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=True,
            remove_comments=True,
            remove_pis=True,
        )
        for number, (_, element) in enumerate(events):
            if element.tag.endswith("key"):
                names[str(element.get("id"))] = str(element.get("attr.name") or element.get("id"))
            else:
                yield element, names
                element.clear()
                if number % 1_000 == 0:
                    _forget_before(element)
    except etree.XMLSyntaxError as error:
        raise FormatError(NAME, str(error)) from None
    if etree.QName(events.root).localname != "graphml":
        raise FormatError(NAME, f"the root is {events.root.tag!a:.80}, not graphml")


def _forget_before(element: Any) -> None:
    """Free what stands before an element: it has been read, but the tree keeps an empty shell of each."""
    parent = element.getparent()
    if parent is not None:
        del parent[: parent.index(element)]


_HEAD = 4096
"""Bytes to read at once in search of the root."""


class _RootReached(Exception):  # noqa: N818 - it is no error
    pass


def _refuse_doctype(data: bytes) -> None:
    """Refuse a document type: no tool writes one here, and entities would be declared in it.

    Expat stops at the root, so that nothing is expanded before it is known that nothing can be.
    """
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _doctype
    parser.StartElementHandler = _root
    try:
        for start in range(0, len(data), _HEAD):  # it would read to the end even after an error of ours
            parser.Parse(data[start : start + _HEAD], False)  # noqa: FBT003 - expat's own signature
        parser.Parse(b"", True)  # noqa: FBT003
    except _RootReached:
        return
    except FormatError:
        raise
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise FormatError(NAME, f"not XML: {error}") from None


def _doctype(*_: object) -> None:
    raise FormatError(NAME, "has a document type, in which entities could be declared")


def _root(*_: object) -> None:
    raise _RootReached
