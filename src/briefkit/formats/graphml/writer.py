"""Writing GraphML: nodes before edges, one typed key a column, ids that are NMTOKENs; valid against the schema."""

from collections.abc import Iterator
from html import escape

from briefkit.formats.graph import EDGE_COLUMNS, NODE_COLUMNS, Act, Columns, Link, View, acts
from briefkit.formats.graphml import payload
from briefkit.formats.graphml.profile import Profile
from briefkit.model import Brief

_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_ROOT = (
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns'
    ' http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"'
)

FOOT = "</graph>\n</graphml>\n"


def write(brief: Brief, profile: Profile) -> bytes:
    """Write a brief as GraphML."""
    return b"".join(map(str.encode, _Writer(profile).file(brief)))


def head(profile: Profile) -> str:
    """Give all that stands before the nodes."""
    keys = f"{''.join(_keys())}{profile.keys}"
    return f'{_XML}{_ROOT}{profile.namespace}>\n{keys}<graph id="brief" edgedefault="directed">\n'


class _Writer:
    """Writes by a profile; it remembers how the few sorts of edges look that only join nodes."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.looks: dict[tuple[str, str], tuple[str, str]] = {}
        self.edges: list[str] = []

    def file(self, brief: Brief) -> Iterator[str]:
        view = View(brief)
        yield head(self.profile)
        yield from self.nodes(brief, view)
        for link in view.links():
            self.add_link(link)
        yield from self.edges
        yield FOOT

    def nodes(self, brief: Brief, view: View) -> Iterator[str]:
        """Give the nodes; the edges between actors that they stand for are added."""
        listed: list[tuple[str, str, str]] = []
        for (id_, text), (node, columns) in zip(payload.pieces(brief), view.nodes(), strict=True):
            listed.append((id_, columns["label"], text))
            for act in acts(node, columns):
                self.add_act(act)
            yield self.node(id_, text, columns)
        for id_, text in payload.manifests(listed):
            yield self.node(id_, text, {"label": "briefkit", "kind": "manifest"})

    def node(self, id_: str, text: str, columns: Columns) -> str:
        kind, label = columns["kind"], columns["label"]
        return (
            f'<node id="{id_}"{self.profile.node_attributes(kind, label)}>'
            f'<data key="n_{payload.COLUMN}">{text}</data>{_data("n", columns)}'
            f"{self.profile.node_data(kind, label)}</node>\n"
        )

    def add_act(self, act: Act) -> None:
        kind, label = act.columns["kind"], act.columns["label"]
        data = f"{_data('e', act.columns)}{_weight(1)}{self.profile.edge_data(kind, label)}"
        self.add_edge(act.source, act.target, self.profile.edge_attributes(kind, label), data)

    def add_link(self, link: Link) -> None:
        source, target, kind, label, weight = link
        attributes, data = self.looks.get((kind, label)) or self.look(kind, label)
        self.add_edge(source, target, attributes, data + _weight(weight))

    def add_edge(self, source: str, target: str, attributes: str, data: str) -> None:
        number = len(self.edges) + 1
        self.edges.append(f'<edge id="e{number}" source="{source}" target="{target}"{attributes}>{data}</edge>\n')

    def look(self, kind: str, label: str) -> tuple[str, str]:
        data = _data("e", {"label": label, "kind": kind}) + self.profile.edge_data(kind, label)
        self.looks[kind, label] = look = (self.profile.edge_attributes(kind, label), data)
        return look


def _keys() -> Iterator[str]:
    yield _key("node", payload.COLUMN)
    yield from (_key("node", column) for column in NODE_COLUMNS)
    yield from (_key("edge", column) for column in EDGE_COLUMNS)
    yield _key("edge", "weight", "double")


def _key(domain: str, column: str, type_: str = "string") -> str:
    return f'<key id="{domain[0]}_{column}" for="{domain}" attr.name="{column}" attr.type="{type_}"/>\n'


def _weight(weight: int) -> str:
    return f'<data key="e_weight">{weight}.0</data>'


def _data(domain: str, columns: Columns) -> str:
    together = "".join(columns.values())
    if "&" in together or "<" in together or ">" in together:
        columns = {name: escape(value, quote=False) for name, value in columns.items()}
    return "".join([f'<data key="{domain}_{name}">{value}</data>' for name, value in columns.items() if value])
