"""Writing GraphML: nodes before edges, one typed key a column, ids that are NMTOKENs; valid against the schema."""

from collections.abc import Iterable, Iterator
from html import escape

from briefkit.formats.graph import EDGE_COLUMNS, NODE_COLUMNS, Columns, Edge, View
from briefkit.formats.graphml import payload
from briefkit.model import Brief

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


def write(brief: Brief) -> bytes:
    """Write a brief as GraphML."""
    return "".join(_pieces(brief)).encode()


def _pieces(brief: Brief) -> Iterator[str]:
    view = View(brief)
    yield _HEAD
    yield from _keys()
    yield '<graph id="brief" edgedefault="directed">\n'
    yield from _nodes(view)
    yield from _edges(view.edges())
    yield "</graph>\n</graphml>\n"


def _keys() -> Iterator[str]:
    yield f'<key id="n_{payload.COLUMN}" for="node" attr.name="{payload.COLUMN}" attr.type="string"/>\n'
    for column in NODE_COLUMNS:
        yield f'<key id="n_{column}" for="node" attr.name="{column}" attr.type="string"/>\n'
    for column in EDGE_COLUMNS:
        yield f'<key id="e_{column}" for="edge" attr.name="{column}" attr.type="string"/>\n'
    yield '<key id="e_weight" for="edge" attr.name="weight" attr.type="double"/>\n'


def _nodes(view: View) -> Iterator[str]:
    listed: list[tuple[str, str, str]] = []
    for (id_, text), (_, columns) in zip(payload.pieces(view.brief), view.nodes(), strict=True):
        listed.append((id_, columns["label"], text))
        yield _node(id_, text, columns)
    for id_, text in payload.manifests(listed):
        yield _node(id_, text, {"label": "briefkit", "kind": "manifest"})


def _node(id_: str, text: str, columns: Columns) -> str:
    return f'<node id="{id_}"><data key="n_{payload.COLUMN}">{text}</data>{_data("n", columns)}</node>\n'


def _edges(edges: Iterable[Edge]) -> Iterator[str]:
    for number, edge in enumerate(edges, 1):
        data = _data("e", edge.columns)
        yield (
            f'<edge id="e{number}" source="{edge.source}" target="{edge.target}">{data}'
            f'<data key="e_weight">{edge.weight}.0</data></edge>\n'
        )


def _data(domain: str, columns: Columns) -> str:
    return "".join(
        [f'<data key="{domain}_{name}">{escape(value, quote=False)}</data>' for name, value in columns.items() if value]
    )
