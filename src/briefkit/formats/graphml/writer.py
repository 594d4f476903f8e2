"""Writing GraphML: nodes before edges, one typed key a column, ids that are NMTOKENs; valid against the schema."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from io import BytesIO
from itertools import chain, count, islice, repeat

from briefkit.formats.edges import EDGE_COLUMNS, Edges, acts, links, mentioned
from briefkit.formats.graph import NODE_COLUMNS, Columns, View
from briefkit.formats.graphml import payload
from briefkit.formats.graphml.profile import Profile, Render
from briefkit.model import Brief

_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_ROOT = (
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns'
    ' http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"'
)

FOOT = "</graph>\n</graphml>\n"

Part = str | Iterable[str]
"""What stands at a place of each row: a text for each, or one for all of them."""


def write(brief: Brief, profile: Profile) -> bytes:
    """Write a brief as GraphML."""
    view = View(brief.articles, brief.actors)
    written = BytesIO()
    written.write(head(profile).encode())
    numbers = count(1)
    edges = [_edges(mentioned(brief.mentions), numbers, profile)]
    listed: list[tuple[str, str, str]] = []
    for nodes, texts in payload.batches(brief):
        ids = [node.id for node in nodes]
        columns = view.columns(nodes)
        listed += payload.lines(texts, ids, columns["label"])
        written.writelines(_nodes(ids, texts, columns, profile))
        edges += [_edges(found, numbers, profile) for found in (acts(nodes, columns), *links(nodes))]
    for id_, text in payload.manifests(listed):
        written.writelines(_nodes([id_], [text], {"label": "briefkit", "kind": "manifest"}, profile))
    written.writelines(edges)
    written.write(FOOT.encode())
    return written.getvalue()


def head(profile: Profile) -> str:
    """Give all that stands before the nodes."""
    keys = f"{''.join(_keys(profile))}{profile.keys}"
    return f'{_XML}{_ROOT}{profile.namespace}>\n{keys}<graph id="brief" edgedefault="directed">\n'


def _keys(profile: Profile) -> Iterator[str]:
    yield _key("node", payload.COLUMN)
    yield from (_key("node", column) for column in (*NODE_COLUMNS, *profile.node_copies))
    yield from (_key("edge", column) for column in (*EDGE_COLUMNS, *profile.edge_copies))
    yield _key("edge", "weight", "double")


def _key(domain: str, column: str, type_: str = "string") -> str:
    return f'<key id="{domain[0]}_{column}" for="{domain}" attr.name="{column}" attr.type="{type_}"/>\n'


def _nodes(ids: Sequence[str], texts: Sequence[bytes], columns: Columns, profile: Profile) -> Iterator[bytes]:
    """Write nodes with their payloads."""
    columns = _with_copies(columns, profile.node_copies)
    attributes, data = _looks(profile.node_attributes, columns), _looks(profile.node_data, columns)
    starts = _rows('<node id="', ids, '"', attributes, f'><data key="n_{payload.COLUMN}">')
    ends = _rows("</data>", *_cells("n", columns), data, "</node>\n")
    return chain.from_iterable(zip(starts, texts, ends, strict=False))


def _edges(edges: Edges, numbers: Iterator[int], profile: Profile) -> bytes:
    if not edges.sources:
        return b""
    columns = _with_copies(edges.columns, profile.edge_copies) | {"weight": edges.weights}
    attributes, data = _looks(profile.edge_attributes, columns), _looks(profile.edge_data, columns)
    ids = map(str, islice(numbers, len(edges.sources)))
    ends = ('" source="', edges.sources, '" target="', edges.targets, '"')
    return b"".join(_rows('<edge id="e', ids, *ends, attributes, ">", *_cells("e", columns), data, "</edge>\n"))


def _with_copies(columns: Columns, copies: Mapping[str, str]) -> Columns:
    return columns | {copy: columns[column] for copy, column in copies.items() if column in columns}


def _looks(render: Render | None, columns: Columns) -> Part:
    """Give what a profile adds to each row."""
    if render is None:
        return ""
    kinds, labels = (repeat(each) if isinstance(each, str) else each for each in (columns["kind"], columns["label"]))
    return map(render, kinds, labels)


def _cells(domain: str, columns: Columns) -> Iterator[Part]:
    """Give the parts of rows that hold the values of the columns; an empty value is left out."""
    for column, values in columns.items():
        start, end = f'<data key="{domain}_{column}">', "</data>"
        if isinstance(values, str):
            yield f"{start}{escape(values, quote=False)}{end}"
        elif all(values):
            yield from (start, _escaped(values), end)
        elif any(values):
            yield [value and f"{start}{value}{end}" for value in _escaped(values)]


def _escaped(values: Sequence[str]) -> Sequence[str]:
    together = "".join(values)
    if "&" in together or "<" in together or ">" in together:
        return [escape(value, quote=False) for value in values]
    return values


def _rows(*parts: Part) -> Iterator[bytes]:
    """Join the parts of each row; texts that stand side by side are joined once for all of them."""
    columns: list[Iterable[str]] = []
    text = ""
    for part in parts:
        if isinstance(part, str):
            text += part
        else:
            columns += [repeat(text), part]
            text = ""
    return map(str.encode, map("".join, zip(*columns, repeat(text), strict=False)))
