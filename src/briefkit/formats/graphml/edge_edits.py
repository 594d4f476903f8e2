"""Finding what people changed in the edges of a GraphML file, and which nodes they merged: edges are counted."""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import attrs

from briefkit.formats.edges import EDGE_COLUMNS, MENTIONED, Edges, acting, acts, links, mentioned
from briefkit.formats.edit import ChangedEdge, Connected, Deleted, Disconnected, Edit, Merged
from briefkit.formats.graph import Shown, clean, rows
from briefkit.formats.graphml.profile import EDGE_COPIES
from briefkit.formats.graphml.reader import DRAWN_LABEL
from briefkit.model import Mention, Node

ASIDE = frozenset({"id", "SUID", "selected"})
"""Columns in which tools keep numbers and choices of their own."""

_NO_COLUMNS = dict.fromkeys(EDGE_COLUMNS, "")

Ends = tuple[str, str, str]
"""Source, target and kind of an edge."""


@attrs.frozen(eq=False)
class Edge:
    """An edge between nodes of the brief, as a file has it, or as it should be there."""

    source: str
    target: str
    columns: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        """Give what a column says; nothing where the edge does not have it."""
        return self.columns.get(column, "")


def edges_of(nodes: Sequence[Node], shown: Mapping[str, Shown]) -> Iterator[Edge]:
    """Give each edge that facts stand behind; of a fact that cannot be shown, only what its edges are known by."""
    for node in nodes:
        if node.id in shown:
            yield from _rows_of(acts([node], shown[node.id]))
        else:
            kind, ends = acting([node])
            yield from (Edge(source, target, {"kind": kind, "fact": node.id}) for _, source, target in ends)
        for edges in links([node]):
            yield from _rows_of(edges)
    yield from _rows_of(mentioned(node for node in nodes if isinstance(node, Mention)))


def _rows_of(edges: Edges) -> Iterator[Edge]:
    shown = rows(edges.columns, len(edges.sources))
    ends = zip(edges.sources, edges.targets, shown, strict=True)
    return (Edge(source, target, _NO_COLUMNS | columns) for source, target, columns in ends)


def edits_of_edges(edges: Sequence[Edge], expected: Iterable[Edge], gone: Mapping[str, str]) -> Iterator[Edit]:
    """Find what became of edges, and of the nodes that are gone, which are given with their labels.

    A tool that keeps no columns of edges leaves only their ends to compare.
    """
    columns = {column for edge in edges for column in edge.columns}
    kept: list[Edge] = []
    lost: list[Edge] = []
    for edge in expected:
        (kept if gone.keys().isdisjoint((edge.source, edge.target, edge["fact"])) else lost).append(edge)
    pairs, drawn, missing = _pair(edges, kept, is_bare="kind" not in columns)
    moving = [_ends(edge, columns) for edge in lost if edge["fact"] not in gone]
    merged = _merged(_with_strays(moving, drawn, gone), drawn, gone)
    for id_, label in gone.items():
        yield Merged(id=id_, label=label, into=merged[id_]) if id_ in merged else Deleted(id=id_, label=label)
    yield from dict.fromkeys(_changes(pairs, columns))
    moved = Counter((merged.get(source, source), merged.get(target, target), kind) for source, target, kind in moving)
    yield from _disconnected(missing, edges, moved, columns)
    yield from _connected(drawn, moved, gone, columns)


def _ends(edge: Edge, columns: set[str]) -> Ends:
    return edge.source, edge.target, edge["kind"] if "kind" in columns else ""


_Way = tuple[tuple[str, ...], Callable[[Edge], object]]

_BY_ENDS: tuple[_Way, ...] = (((), lambda _: True),)
_BY_COLUMNS: tuple[_Way, ...] = (
    (("kind", "fact"), lambda _: True),
    (("fact",), lambda edge: edge["kind"] or edge["fact"]),
    (("kind", "term", "quote"), lambda edge: edge["kind"] and not edge["fact"]),
    (("kind",), lambda edge: edge["kind"] and not edge["fact"]),
)
"""What an edge is recognised by beside its ends, surest first, and which edges of a file may be."""


def _pair(
    edges: Sequence[Edge], expected: Sequence[Edge], *, is_bare: bool
) -> tuple[list[tuple[Edge, Edge]], Sequence[Edge], Sequence[Edge]]:
    """Pair the edges that should be there with those that are; give also those that are left on either side."""
    pairs: list[tuple[Edge, Edge]] = []
    for columns, may_be in _BY_ENDS if is_bare else _BY_COLUMNS:
        waiting: dict[tuple[str, ...], deque[Edge]] = defaultdict(deque)
        for edge in expected:
            waiting[_key(edge, columns)].append(edge)
        left: list[Edge] = []
        for edge in edges:
            same = waiting.get(_key(edge, columns)) if may_be(edge) else None
            if same:
                pairs.append((same.popleft(), edge))
            else:
                left.append(edge)
        edges, expected = left, [edge for group in waiting.values() for edge in group]
        if not edges or not expected:
            break
    return pairs, edges, expected


def _key(edge: Edge, columns: Iterable[str]) -> tuple[str, ...]:
    return edge.source, edge.target, *[clean(edge[column]) for column in columns]


def _with_strays(lost: list[Ends], drawn: Iterable[Edge], gone: Mapping[str, str]) -> list[Ends]:
    """Take new mentions for those of the one node that is gone: without the original its own are not known."""
    if len(gone) > 1 or any(kind == MENTIONED for _, _, kind in lost):
        return lost
    return [*lost, *{(id_, edge.target, MENTIONED) for id_ in gone for edge in drawn if edge["kind"] == MENTIONED}]


def _merged(lost: Iterable[Ends], drawn: Iterable[Edge], gone: Mapping[str, str]) -> dict[str, str]:
    """Find the nodes that now have most of the edges of one that is gone; each edge counts for one of those."""
    there = Counter((edge.source, edge.target, edge["kind"]) for edge in drawn)
    heirs: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for source, target, kind in there:
        heirs[kind, source][target] = None
        heirs[kind, target][source] = None
    of_gone: dict[str, Counter[Ends]] = defaultdict(Counter)
    for source, target, kind in lost:
        if (source in gone) != (target in gone):
            of_gone[source if source in gone else target][source, target, kind] += 1
    merged: dict[str, str] = {}
    for id_, edges in of_gone.items():
        votes: Counter[str] = Counter()
        for edge, count in edges.items():
            source, target, kind = edge
            for heir in heirs.get((kind, target if source == id_ else source), ()):
                votes[heir] += min(count, there[_moved(edge, id_, heir)])
        for heir, found in votes.most_common(1):
            if 2 * found > edges.total():
                merged[id_] = heir
                there -= Counter({_moved(edge, id_, heir): count for edge, count in edges.items()})
    return merged


def _moved(edge: Ends, gone: str, heir: str) -> Ends:
    source, target, kind = edge
    return (heir if source == gone else source, heir if target == gone else target, kind)


def _changes(pairs: Iterable[tuple[Edge, Edge]], columns: set[str]) -> Iterator[ChangedEdge]:
    copies = _copies(pairs)
    for old, new in pairs:
        ends = {"source": old.source, "target": old.target, "kind": old["kind"], "fact": old["fact"]}
        now = [(column, column) for column in old.columns if column in columns]
        now += [(copy, column) for copy, column in copies.items() if copy in new.columns and column in old.columns]
        for shown, column in now:
            if clean(old[column]) != clean(new[shown]):
                yield ChangedEdge(**ends, column=column, old=old[column], new=clean(new[shown]))


def _copies(pairs: Iterable[tuple[Edge, Edge]]) -> dict[str, str]:
    """Give the columns that a profile has copied from ours: at some edge both still say the same."""
    return {
        copy: column
        for copy, column in (EDGE_COPIES | {DRAWN_LABEL: "label"}).items()
        if any(new[copy] and clean(new[copy]) == clean(old[column]) for old, new in pairs)
    }


def _disconnected(
    missing: Iterable[Edge], edges: Iterable[Edge], moved: Iterable[Ends], columns: set[str]
) -> Iterator[Disconnected]:
    """Tell edges that are gone, unless a tool may have made one of several that now have the same ends."""
    joined = {ends[:2] for ends in moved}
    if "kind" not in columns:
        joined |= {(edge.source, edge.target) for edge in edges}
    for edge in missing:
        if (edge.source, edge.target) not in joined:
            yield Disconnected(source=edge.source, target=edge.target, values=_told(edge))


def _connected(
    drawn: Iterable[Edge], moved: Counter[Ends], gone: Mapping[str, str], columns: set[str]
) -> Iterator[Connected]:
    """Tell edges that were drawn: neither moved by a merge, nor left over from what is gone."""
    for edge in drawn:
        ends = _ends(edge, columns)
        if moved[ends] > 0:
            moved[ends] -= 1
        elif not gone or ("kind" in columns and edge["fact"] not in gone and edge["kind"] != MENTIONED):
            yield Connected(source=edge.source, target=edge.target, values=_told(edge))


def _told(edge: Edge) -> tuple[tuple[str, str], ...]:
    return tuple((column, value) for column, value in edge.columns.items() if column not in ASIDE and value)
