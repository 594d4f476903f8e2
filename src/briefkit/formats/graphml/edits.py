"""Finding what people changed in a GraphML file: its columns beside what its payloads give."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress

import attrs

from briefkit.errors import ContentError
from briefkit.formats.edit import Added, Annotated, Changed, Edit, Renamed, Styled
from briefkit.formats.graph import NODE_COLUMNS, Shown, View, clean, rows
from briefkit.formats.graphml import payload
from briefkit.formats.graphml.edge_edits import ASIDE, Edge, edges_of, edits_of_edges
from briefkit.formats.graphml.profile import NODE_COPIES, STYLES, colour_of, labels_of, shape_of
from briefkit.formats.graphml.reader import DRAWN_LABEL, Row, read_rows
from briefkit.model import Actor, Article, Brief, Node
from briefkit.schema.plain import Record, as_list
from briefkit.schema.record import SECTIONS, node_from_record

STYLE = frozenset("x y z size width height r g b a alpha color colour fill shape shape_type".split())
"""Columns in which tools keep what a node looks like and where it is."""

_ASIDE = ASIDE | {payload.COLUMN, ""}
"""Columns that tools keep for themselves; one without a name has the text of what yEd draws."""
_SHORTENED = "label"


@attrs.frozen
class _File:
    """What a file has, and what it should have."""

    rows: Mapping[str, Row]
    """The first row of each node of the brief, by the node's id."""
    others: tuple[Row, ...]
    """Rows that no fact stands behind: added or copied nodes."""
    edges: tuple[Edge, ...]
    gone: Mapping[str, str]
    """The labels of the nodes that are gone, by their ids."""


def find_edits(data: bytes, original: Brief | None = None) -> tuple[Edit, ...]:
    """List what was changed in a file since briefkit wrote it, in the order of the file.

    Where an article was deleted, the columns of what rests on it can only be compared with the original. Raises
    `FormatError` for what is no such file, or one that is not of the original.
    """
    found = tuple(read_rows(data))
    pieces = payload.read(row.values[payload.COLUMN].encode() for row in found if row.values.get(payload.COLUMN))
    lines = payload.listed(pieces)
    file = _sort(found, pieces, {line.id: line.label for key, line in lines.items() if key not in pieces})
    if original is None:
        nodes = tuple(_nodes(pieces.values()))
    else:
        _require_original(lines, original)
        nodes = tuple(original)
    shown = _shown(nodes)
    of_edges = edits_of_edges(file.edges, edges_of(nodes, shown), file.gone)
    return (*dict.fromkeys(_of_nodes(file, shown)), *of_edges)


def _require_original(lines: Iterable[str], original: Brief) -> None:
    if not payload.pieces(original).keys() >= set(lines):
        raise ContentError(payload.NAME, [("$", "this file was not written from the original that was given")])


def _sort(rows: tuple[Row, ...], pieces: Mapping[str, Record], gone: Mapping[str, str]) -> _File:
    first: dict[str, Row] = {}
    others: list[Row] = []
    ids: dict[str, str] = {}
    for row in rows:
        if row.ends is not None:
            continue
        text = row.values.get(payload.COLUMN)
        piece = pieces[payload.fingerprint(text.encode())] if text else {}
        if "manifest" in piece:
            continue
        id_ = payload.node_id(piece) if piece else row.id
        ids[row.id] = id_
        if not piece or id_ in first:
            others.append(row)
        else:
            first[id_] = row
    joined = ((*row.ends, row.values) for row in rows if row.ends is not None)
    edges = (Edge(ids.get(source, source), ids.get(target, target), values) for source, target, values in joined)
    return _File(first, tuple(others), tuple(edges), gone)


def _nodes(pieces: Iterable[Record]) -> Iterator[Node]:
    """Make the objects of all pieces, each for itself: others that they refer to may be gone."""
    for piece in pieces:
        for section, kind in SECTIONS.items():
            for record in as_list(piece.get(section)) or ():
                yield node_from_record(record, kind)


def _shown(nodes: Sequence[Node]) -> dict[str, Shown]:
    """Give what each node should show, but for those whose article or actors are gone."""
    articles = (node for node in nodes if isinstance(node, Article))
    view = View(articles, (node for node in nodes if isinstance(node, Actor)))
    shown: dict[str, Shown] = {}
    for node in nodes:
        with suppress(KeyError):
            shown[node.id] = next(rows(view.columns([node]), 1), Shown())
    return shown


def _of_nodes(file: _File, shown: Mapping[str, Shown]) -> Iterator[Edit]:
    """Compare the cells: one that is not there is empty, unless a tool has dropped the whole column."""
    columns = {**dict(zip(NODE_COLUMNS, NODE_COLUMNS, strict=True)), **_copies(file, shown)}
    there = {column: "" for column in NODE_COLUMNS if any(column in row.values for row in file.rows.values())}
    for id_, row in file.rows.items():
        expected = shown.get(id_)
        for column, value in (there | row.values).items():
            if (known := columns.get(column)) is not None:
                if expected is not None:
                    yield from _compare(id_, known, expected.get(known, ""), value)
            elif clean(value) and not _is_aside(id_, row, column) and not _is_styled(row, column):
                yield (Styled if column in STYLE else Annotated)(id=id_, column=column, value=value)
    for row in file.others:
        yield Added(node=row.id, values=_told(row))


def _copies(file: _File, shown: Mapping[str, Shown]) -> dict[str, str]:
    """Give the columns that a profile has copied from ours: in some node both still say the same."""
    return {
        copy: column
        for copy, column in (NODE_COPIES | {DRAWN_LABEL: "label"}).items()
        if any(
            row.values.get(copy) and clean(row.values[copy]) == clean(shown[id_].get(column, ""))
            for id_, row in file.rows.items()
            if id_ in shown
        )
    }


def _is_aside(id_: str, row: Row, column: str) -> bool:
    """Tell whether a value is what a tool keeps for itself: its own numbers, and names that are our ids."""
    value = row.values[column]
    is_id = column in {"name", "shared name"} and value in {id_, row.id}
    return column in _ASIDE or is_id or (column == "labels" and value == labels_of(row.values.get("kind", "")))


def _is_styled(row: Row, column: str) -> bool:
    """Tell whether a profile has given a node its colour or size, and nobody has changed it."""
    kind = row.values.get("kind", "")
    if column == "shape_type":
        return row.values[column] == shape_of(kind)
    if column == "color" and kind in STYLES:
        return row.values[column].upper() == colour_of(kind)
    given = STYLES.get(kind, {}).get(column)
    try:
        return given is not None and float(row.values[column]) == given
    except ValueError:
        return False


def _compare(id_: str, column: str, old: str, new: str) -> Iterator[Edit]:
    """Compare as tools leave it: they trim, and take an empty value for none."""
    if clean(old) == clean(new):
        return
    if column == _SHORTENED:
        yield Renamed(id=id_, old=old, new=clean(new))
    else:
        yield Changed(id=id_, column=column, old=old, new=new)


def _told(row: Row) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in row.values.items() if name not in _ASIDE and value)
