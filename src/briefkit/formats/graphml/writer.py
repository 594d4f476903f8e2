"""Writing GraphML: nodes before edges, one typed key a column, ids that are NMTOKENs; valid against the schema."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import escape

from briefkit.formats.graph import EDGE_COLUMNS, NODE_COLUMNS, Act, Columns, Link, View
from briefkit.formats.graph import acts as acts_of
from briefkit.formats.graphml import payload
from briefkit.model import Brief

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""

_MARKUP = re.compile("[&<>]")


def write(brief: Brief) -> bytes:
    """Write a brief as GraphML."""
    return "".join(_pieces(brief)).encode()


def _pieces(brief: Brief) -> Iterator[str]:
    view = View(brief)
    yield _HEAD
    yield from _keys()
    yield '<graph id="brief" edgedefault="directed">\n'
    acts: list[str] = []
    yield from _nodes(brief, view, acts)
    yield from _numbered([*acts, *map(_link, view.links())])
    yield "</graph>\n</graphml>\n"


def _keys() -> Iterator[str]:
    yield f'<key id="n_{payload.COLUMN}" for="node" attr.name="{payload.COLUMN}" attr.type="string"/>\n'
    for column in NODE_COLUMNS:
        yield f'<key id="n_{column}" for="node" attr.name="{column}" attr.type="string"/>\n'
    for column in EDGE_COLUMNS:
        yield f'<key id="e_{column}" for="edge" attr.name="{column}" attr.type="string"/>\n'
    yield '<key id="e_weight" for="edge" attr.name="weight" attr.type="double"/>\n'


def _nodes(brief: Brief, view: View, acts: list[str]) -> Iterator[str]:
    """Give the nodes; the edges between actors that they stand for, are added to `acts`."""
    listed: list[tuple[str, str, str]] = []
    for (id_, text), (node, columns) in zip(payload.pieces(brief), view.nodes(), strict=True):
        listed.append((id_, columns["label"], text))
        acts += map(_act, acts_of(node, columns))
        yield _node(id_, text, columns)
    for id_, text in payload.manifests(listed):
        yield _node(id_, text, {"label": "briefkit", "kind": "manifest"})


def _node(id_: str, text: str, columns: Columns) -> str:
    return f'<node id="{id_}"><data key="n_{payload.COLUMN}">{text}</data>{_data("n", columns)}</node>\n'


def _act(act: Act) -> str:
    return f'source="{act.source}" target="{act.target}">{_data("e", act.columns)}{_weight(1)}</edge>\n'


def _link(link: Link) -> str:
    source, target, kind, label, weight = link
    return f'source="{source}" target="{target}">{_link_data(kind, label)}{_weight(weight)}</edge>\n'


def _numbered(edges: Iterable[str]) -> Iterator[str]:
    return (f'<edge id="e{number}" {edge}' for number, edge in enumerate(edges, 1))


@lru_cache
def _link_data(kind: str, label: str) -> str:
    return _data("e", {"label": label, "kind": kind})


@lru_cache
def _weight(weight: int) -> str:
    return f'<data key="e_weight">{weight}.0</data>'


def _data(domain: str, columns: Columns) -> str:
    if _MARKUP.search("".join(columns.values())):
        columns = {name: escape(value, quote=False) for name, value in columns.items()}
    return "".join([f'<data key="{domain}_{name}">{value}</data>' for name, value in columns.items() if value])
