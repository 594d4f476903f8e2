"""Writing GraphML: nodes before edges, one typed key a column, ids that are NMTOKENs; valid against the schema."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from html import escape
from itertools import chain

from briefkit.formats.graph import EDGE_COLUMNS, NODE_COLUMNS, Columns, View, acts
from briefkit.formats.graphml import payload
from briefkit.formats.graphml.profile import EDGE_COPIES, NODE_COPIES, Profile
from briefkit.model import Brief

_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_ROOT = (
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns'
    ' http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"'
)

FOOT = "</graph>\n</graphml>\n"

Ends = tuple[str, str, str]
"""An edge: its source, its target, and all that is written after them."""


def write(brief: Brief, profile: Profile) -> bytes:
    """Write a brief as GraphML."""
    view = View(brief)
    nodes, between_actors = _nodes(brief, view, profile)
    edges = _edges(chain(between_actors, _links(view, profile)))
    return b"".join(chain([head(profile).encode()], nodes, edges, [FOOT.encode()]))


def head(profile: Profile) -> str:
    """Give all that stands before the nodes."""
    keys = f"{''.join(_keys(profile))}{profile.keys}"
    return f'{_XML}{_ROOT}{profile.namespace}>\n{keys}<graph id="brief" edgedefault="directed">\n'


def _nodes(brief: Brief, view: View, profile: Profile) -> tuple[list[bytes], list[Ends]]:
    """Write the nodes; give the edges between actors as well that they stand for."""
    written: list[bytes] = []
    between_actors: list[Ends] = []
    listed: list[tuple[str, str, bytes]] = []
    for node, text in payload.pieces(brief):
        columns = view.columns(node)
        listed.append((node.id, columns["label"], text))
        between_actors += [(act.source, act.target, _edge(act.columns, 1, profile)) for act in acts(node, columns)]
        written += _node(node.id, text, columns, profile)
    for id_, text in payload.manifests(listed):
        written += _node(id_, text, {"label": "briefkit", "kind": "manifest"}, profile)
    return written, between_actors


def _node(id_: str, text: bytes, columns: Columns, profile: Profile) -> tuple[bytes, bytes, bytes]:
    kind, label = columns["kind"], columns["label"]
    start = f'<node id="{id_}"{profile.node_attributes(kind, label)}><data key="n_{payload.COLUMN}">'
    data = _data(_NODE_CELLS, _with_copies(columns, profile.node_copies))
    end = f"</data>{data}{profile.node_data(kind, label)}</node>\n"
    return start.encode(), text, end.encode()


def _edges(ends: Iterable[Ends]) -> list[bytes]:
    return [
        f'<edge id="e{number}" source="{source}" target="{target}"{rest}'.encode()
        for number, (source, target, rest) in enumerate(ends, 1)
    ]


def _links(view: View, profile: Profile) -> Iterator[Ends]:
    """Give the edges that only join nodes; there are few sorts of them."""

    @cache
    def rest(kind: str, label: str, weight: int) -> str:
        return _edge({"label": label, "kind": kind}, weight, profile)

    return ((source, target, rest(kind, label, weight)) for source, target, kind, label, weight in view.links())


def _edge(columns: Columns, weight: int, profile: Profile) -> str:
    kind, label = columns["kind"], columns["label"]
    return (
        f"{profile.edge_attributes(kind, label)}>{_data(_EDGE_CELLS, _with_copies(columns, profile.edge_copies))}"
        f'<data key="e_weight">{weight}.0</data>{profile.edge_data(kind, label)}</edge>\n'
    )


def _with_copies(columns: Columns, copies: Mapping[str, str]) -> Columns:
    return columns | {copy: columns.get(column, "") for copy, column in copies.items()} if copies else columns


def _keys(profile: Profile) -> Iterator[str]:
    yield _key("node", payload.COLUMN)
    yield from (_key("node", column) for column in (*NODE_COLUMNS, *profile.node_copies))
    yield from (_key("edge", column) for column in (*EDGE_COLUMNS, *profile.edge_copies))
    yield _key("edge", "weight", "double")


def _key(domain: str, column: str, type_: str = "string") -> str:
    return f'<key id="{domain[0]}_{column}" for="{domain}" attr.name="{column}" attr.type="{type_}"/>\n'


def _cells(domain: str, columns: Iterable[str]) -> Mapping[str, str]:
    return {column: f'<data key="{domain[0]}_{column}">' for column in columns}


_NODE_CELLS = _cells("node", (*NODE_COLUMNS, *NODE_COPIES))
_EDGE_CELLS = _cells("edge", (*EDGE_COLUMNS, *EDGE_COPIES))
"""What the values of the columns start with."""


def _data(cells: Mapping[str, str], columns: Columns) -> str:
    together = "".join(columns.values())
    if "&" in together or "<" in together or ">" in together:
        columns = {column: escape(value, quote=False) for column, value in columns.items()}
    return "".join([f"{cells[column]}{value}</data>" for column, value in columns.items() if value])
