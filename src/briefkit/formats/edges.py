"""The edges of a brief's graph: how its nodes belong together, and what actors do to each other."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from briefkit.formats.graph import Column, Columns, term_name, words_of
from briefkit.model import Decision, Mention, Relation, Statement

EDGE_COLUMNS = {
    "label": "What to write beside the edge.",
    "kind": "says, to, answers, according to, does, on, rests on, mentioned in, speaks to or acts on.",
    "term": "What sort of act or relation.",
    "status": "Of a relation.",
    "date": "When it was said or happened, in EDTF.",
    "quote": "The words that say so.",
    "link": "The place in the article.",
    "fact": "Of an edge between actors: the node of the statement or relation that it stands for.",
}
"""Beside them an edge has a weight: how often it holds."""

MENTIONED = "mentioned in"
"""The kind of the edges from actors to articles."""


class Edges(NamedTuple):
    """Edges, row by row: where they start and end, what is shown of them, and how often they hold."""

    sources: Sequence[str]
    targets: Sequence[str]
    columns: Columns
    weights: Column = "1.0"


def acts(facts: Sequence[Any], shown: Mapping[str, Column]) -> Edges:
    """Give the edges between actors that facts of one class stand for, with what their nodes show."""
    kind, ends = acting(facts)
    if not ends:
        return Edges((), (), {})
    at, sources, targets = zip(*ends, strict=True)
    columns: Columns = {"label": [term_name(_term(facts[row])) for row in at], "kind": kind}
    columns |= {name: _at(at, shown[name]) for name in ("term", "status", "date", "quote", "link") if name in shown}
    return Edges(sources, targets, columns | {"fact": [facts[row].id for row in at]})


def _term(fact: Statement | Relation) -> str:
    return fact.act if isinstance(fact, Statement) else fact.kind


def _at(rows: Iterable[int], column: Column) -> Column:
    return column if isinstance(column, str) else [column[row] for row in rows]


def acting(facts: Sequence[Any]) -> tuple[str, list[tuple[int, str, str]]]:
    """Give the kind of the edges between actors that facts of one class stand for, and the row and ends of each."""
    if isinstance(facts[0], Statement):
        return "speaks to", [
            (row, speaker, addressee)
            for row, one in enumerate(facts)
            for speaker in one.speakers
            for addressee in one.addressees
        ]
    if isinstance(facts[0], Relation):
        return "acts on", [
            (row, agent, recipient)
            for row, one in enumerate(facts)
            for agent in one.agents
            for recipient in one.recipients
        ]
    return "", []


def mentioned(mentions: Iterable[Mention]) -> Edges:
    """Give the edges from actors to the articles that mention them."""
    found = Counter([(mention.actor, mention.evidence.article) for mention in mentions])
    return _links(MENTIONED, found)._replace(weights=[f"{count}.0" for count in found.values()])


def links(nodes: Sequence[Any]) -> Iterator[Edges]:
    """Give each edge of the structure: who says and does what, what answers what, on which article it rests."""
    if isinstance(nodes[0], Statement):
        yield from _links_of_statements(nodes)
    elif isinstance(nodes[0], Relation):
        yield from _links_of_relations(nodes)
    elif isinstance(nodes[0], Decision):
        yield _links("on", [(one.id, actor) for one in nodes for actor in one.pair])


def _links_of_statements(statements: Sequence[Statement]) -> Iterator[Edges]:
    yield _links("rests on", [(one.id, words_of(one)[0].article) for one in statements])
    says = [(speaker, one.id) for one in statements for speaker in one.speakers]
    yield _links("says", says, [term_name(one.act) for one in statements for _ in one.speakers])
    yield _links("to", [(one.id, addressee) for one in statements for addressee in one.addressees])
    yield _links("answers", [(one.id, fact) for one in statements for fact in one.about])
    yield _carried(statements)


def _links_of_relations(relations: Sequence[Relation]) -> Iterator[Edges]:
    yield _links("rests on", [(one.id, one.evidence[0].article) for one in relations])
    does = [(agent, one.id) for one in relations for agent in one.agents]
    yield _links("does", does, [term_name(one.kind) for one in relations for _ in one.agents])
    yield _links("on", [(one.id, recipient) for one in relations for recipient in one.recipients])
    yield _carried(relations)


def _carried(facts: Sequence[Statement | Relation]) -> Edges:
    return _links("according to", [(one.id, one.according_to) for one in facts if one.according_to is not None])


def _links(kind: str, ends: Collection[tuple[str, str]], labels: Column = "") -> Edges:
    sources, targets = zip(*ends, strict=True) if ends else ((), ())
    return Edges(sources, targets, {"label": labels or kind, "kind": kind})
