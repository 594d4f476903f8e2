"""Records: a brief as plain JSON data, which is what every format carries."""

from collections.abc import Iterable
from typing import cast

from briefkit.errors import StructureError
from briefkit.model import Actor, Article, Brief, Decision, Mention, Node, Relation, Statement
from briefkit.schema.migration import VERSION, migrate
from briefkit.schema.plain import Record
from briefkit.schema.reader import read
from briefkit.schema.shape import Class
from briefkit.schema.writer import writer

SECTIONS: dict[str, Class] = {
    "articles": Article,
    "actors": Actor,
    "mentions": Mention,
    "statements": Statement,
    "relations": Relation,
    "decisions": Decision,
}
"""The parts of a brief, and the class of what they hold."""


def to_record(brief: Brief) -> Record:
    """Turn a brief into plain JSON data; None and empty are left out, dates are text, confidences decimals in text."""
    return {"briefkit": VERSION, **writer(Brief)(brief)}


def from_record(record: object) -> Brief:
    """Make a brief of plain JSON data.

    Raises `StructureError` with every path and reason, `BriefError` where the parts do not fit together, and
    `FormatVersionError` for a version that this release does not know.
    """
    parts = migrate(record)
    del parts["briefkit"]
    brief: Brief = read(parts, Brief)
    if len(brief) != sum(map(len, parts.values())):
        raise StructureError(tuple(_repetitions(parts)))
    return brief


def _repetitions(parts: Record) -> Iterable[tuple[str, str]]:
    seen: dict[str, str] = {}
    for section, nodes in parts.items():
        for index, node in enumerate(nodes):
            path = f"$.{section}[{index}].id"
            first = seen.setdefault(node["id"], path)
            if first != path:
                yield path, f"the same id is at {first}"


def node_to_record(node: Node) -> Record:
    """Turn an object that has an id into plain JSON data."""
    kind: Class = type(node)
    return writer(kind)(node)


def node_from_record(record: object, kind: Class) -> Node:
    """Make an object of a class from plain JSON data; raises `StructureError`."""
    return cast("Node", read(record, kind))
