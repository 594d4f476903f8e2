"""Profiles: what one graph tool wants beside the portable file.

All of them load back equal; only `portable` is sure to be valid against the schema, since the others use attributes and
elements of their tools.
"""

from collections.abc import Callable, Mapping
from html import escape

import attrs

from briefkit.errors import FormatError

Render = Callable[[str, str], str]
"""Takes a node's or an edge's kind and label."""


@attrs.frozen(kw_only=True)
class Profile:
    """What is added to a file, its nodes and its edges."""

    namespace: str = ""
    """Attributes of the root."""
    keys: str = ""
    """Declarations of further values."""
    node_copies: Mapping[str, str] = {}
    edge_copies: Mapping[str, str] = {}
    """Columns in which the tool looks for what stands in one of ours."""
    node_attributes: Render | None = None
    node_data: Render | None = None
    edge_attributes: Render | None = None
    edge_data: Render | None = None


def find_profile(name: str) -> Profile:
    """Give a profile by its name; raises `FormatError` for one that there is not."""
    if name not in PROFILES:
        raise FormatError("graphml", f"no profile {name!a:.40} (known: {', '.join(sorted(PROFILES))})")
    return PROFILES[name]


STYLES: Mapping[str, Mapping[str, float]] = {
    "article": {"r": 120, "g": 120, "b": 120, "size": 20},
    "actor": {"r": 31, "g": 119, "b": 180, "size": 30},
    "statement": {"r": 255, "g": 127, "b": 14, "size": 10},
    "relation": {"r": 44, "g": 160, "b": 44, "size": 10},
    "decision": {"r": 148, "g": 103, "b": 189, "size": 10},
    "manifest": {"r": 220, "g": 220, "b": 220, "size": 1},
}
"""Colours and sizes of the kinds of nodes, as Gephi takes them from columns of these names."""


def _gephi_node(kind: str, _label: str) -> str:
    return "".join(f'<data key="n_{name}">{value}</data>' for name, value in STYLES[kind].items())


def _gephi_edge(kind: str, label: str) -> str:
    """Name the edge's type: Gephi merges parallel edges of one type, unless it is told not to."""
    return f' label="{escape(kind if kind == label else f"{kind}: {label}")}"'


def labels_of(kind: str) -> str:
    """Give the labels of a kind of node, as Neo4j writes them."""
    return f":{kind.capitalize()}"


def _neo4j_node(kind: str, _label: str) -> str:
    return f' labels="{labels_of(kind)}"'


def _neo4j_edge(kind: str, label: str) -> str:
    """Name the relationship's type: what an actor does to another is what it is called."""
    type_ = label if kind in ("acts on", "speaks to") else kind
    return f' label="{escape(type_.upper().replace(" ", "_"))}"'


_SHAPES = {"article": "rectangle", "actor": "ellipse", "statement": "roundrectangle", "relation": "diamond"}


def shape_of(kind: str) -> str:
    """Give the shape that yEd draws for a kind of node; networkx keeps it as `shape_type`."""
    return _SHAPES.get(kind, "rectangle")


def colour_of(kind: str) -> str:
    """Give the colour that yEd draws a kind of node in."""
    return f"#{''.join(f'{int(STYLES[kind][part]):02X}' for part in 'rgb')}"


def _yed_node(kind: str, label: str) -> str:
    return (
        f'<data key="n_graphics"><y:ShapeNode><y:Fill color="{colour_of(kind)}" transparent="false"/>'
        f'<y:NodeLabel modelName="sandwich" modelPosition="s">{escape(label, quote=False)}</y:NodeLabel>'
        f'<y:Shape type="{shape_of(kind)}"/></y:ShapeNode></data>'
    )


def _yed_edge(_kind: str, label: str) -> str:
    return (
        '<data key="e_graphics"><y:PolyLineEdge><y:Arrows source="none" target="standard"/>'
        f"<y:EdgeLabel>{escape(label, quote=False)}</y:EdgeLabel></y:PolyLineEdge></data>"
    )


_YED_COPIES = {"url": "link", "description": "quote"}
"""What yEd opens on F8, and what it shows as a tool tip."""

PROFILES: Mapping[str, Profile] = {
    "portable": Profile(),
    "cytoscape": Profile(node_copies={"name": "label"}, edge_copies={"interaction": "label"}),
    "gephi": Profile(
        keys="".join(
            f'<key id="n_{name}" for="node" attr.name="{name}" attr.type="{type_}"/>\n'
            for name, type_ in (("r", "int"), ("g", "int"), ("b", "int"), ("size", "float"))
        ),
        node_data=_gephi_node,
        edge_attributes=_gephi_edge,
    ),
    "neo4j": Profile(node_attributes=_neo4j_node, edge_attributes=_neo4j_edge),
    "yed": Profile(
        namespace=' xmlns:y="http://www.yworks.com/xml/graphml"',
        keys='<key id="n_graphics" for="node" yfiles.type="nodegraphics"/>\n'
        '<key id="e_graphics" for="edge" yfiles.type="edgegraphics"/>\n',
        node_copies=_YED_COPIES,
        edge_copies=_YED_COPIES,
        node_data=_yed_node,
        edge_data=_yed_edge,
    ),
}

NODE_COPIES = {copy: column for profile in PROFILES.values() for copy, column in profile.node_copies.items()}
EDGE_COPIES = {copy: column for profile in PROFILES.values() for copy, column in profile.edge_copies.items()}
