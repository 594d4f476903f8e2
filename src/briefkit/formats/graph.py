"""A brief as a graph for people: rows of nodes and edges with columns that a reader of tables understands.

Nothing here is the truth, and nothing is read back: it is what a graph tool shows. Statements and relations are nodes,
since an edge cannot be the end of an edge; what actors do to each other is an edge between them as well.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import repeat
from typing import Any, NamedTuple

from briefkit.formats.link import in_one_line, text_link
from briefkit.model import Actor, Article, Decision, Evidence, Mention, Relation, Statement

NODE_COLUMNS = {
    "label": "What to write beside the node.",
    "kind": "article, actor, statement, relation or decision.",
    "term": "What sort of actor, act or relation, such as bk:deny.",
    "country": "Of an actor, as ISO 3166 capitals.",
    "status": "Of a relation: actual, planned, proposed, denied, hypothetical, failed or claimed.",
    "form": "Of a statement: direct, indirect or mixed.",
    "who": "Who says or does it.",
    "whom": "To whom it is said or done.",
    "date": "When it was published, said or happened, in EDTF.",
    "outlet": "The outlet of the article that it rests on.",
    "published": "When that article was published, in EDTF.",
    "quote": "The words that say so.",
    "link": "The place in the article, as a link that a browser scrolls to.",
}
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

SHOWN = 60
_UNSHOWABLE = re.compile("[\\x00-\\x1f\\x7f-\\x9f\\ud800-\\udfff\\ufdd0-\\ufdef\\ufffe\\uffff]")

Column = str | Sequence[str]
"""The values of a column, row by row; a text stands for itself in every row."""

Columns = dict[str, Column]

Shown = dict[str, str]
"""One row of columns."""


class Edges(NamedTuple):
    """Edges, row by row: where they start and end, what is shown of them, and how often they hold."""

    sources: Sequence[str]
    targets: Sequence[str]
    columns: Columns
    weights: Column = "1.0"


def rows(columns: Columns, count: int) -> Iterator[Shown]:
    """Give so many rows, each by itself."""
    values = [repeat(column, count) if isinstance(column, str) else column for column in columns.values()]
    return (dict(zip(columns, row, strict=True)) for row in zip(*values, strict=True))


def clean(text: str) -> str:
    """Make text that every tool keeps: one line, no edges of blanks, no character that XML cannot hold."""
    return _showable(" ".join(text.split()))


def _showable(line: str) -> str:
    return line if line.isprintable() else _UNSHOWABLE.sub("\N{REPLACEMENT CHARACTER}", line)


def shorten(text: str) -> str:
    """Cut text to what fits beside a node."""
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


@lru_cache(maxsize=1024)
def _name(term: str) -> str:
    return term.partition(":")[2].replace("-", " ").lower()


class View:
    """What a graph tool is shown of nodes that refer to these articles and actors."""

    def __init__(self, articles: Iterable[Article], actors: Iterable[Actor]) -> None:
        self._articles = {article.id: _read_in(article) for article in articles}
        self._labels = {actor.id: clean(actor.label) or actor.id for actor in actors}

    def columns(self, nodes: Sequence[Any]) -> Columns:
        """Give what is shown of nodes of one class; raises `KeyError` where what they refer to is not there.

        Mentions are no nodes: they travel with their actors.
        """
        first = nodes[0]
        if isinstance(first, Relation):
            return self._relations(nodes)
        if isinstance(first, Statement):
            return self._statements(nodes)
        if isinstance(first, Article):
            return self._of_articles(nodes)
        if isinstance(first, Actor):
            return self._actors(nodes)
        return self._decisions(nodes) if isinstance(first, Decision) else {}

    def _of_articles(self, articles: Sequence[Article]) -> Columns:
        _, outlets, dates = zip(*[self._articles[article.id] for article in articles], strict=True)
        return {
            "label": [shorten(clean(one.title or one.url or "") or one.id) for one in articles],
            "kind": "article",
            "date": dates,
            "outlet": outlets,
            "published": dates,
            "link": [one.url or "" for one in articles],
        }

    def _actors(self, actors: Sequence[Actor]) -> Columns:
        return {
            "label": [shorten(self._labels[one.id]) for one in actors],
            "kind": "actor",
            "term": [one.kind for one in actors],
            "country": [one.country or "" for one in actors],
            **self._receipts([() if one.first_mention is None else (one.first_mention,) for one in actors]),
        }

    def _statements(self, statements: Sequence[Statement]) -> Columns:
        receipts = self._receipts([_words(one) for one in statements])
        terms = [one.act for one in statements]
        return {
            "label": _labels(terms, receipts["quote"]),
            "kind": "statement",
            "term": terms,
            "form": [one.form for one in statements],
            "who": self._names([one.speakers for one in statements]),
            "whom": self._names([one.addressees for one in statements]),
            "date": [one.said_on.edtf if one.said_on else "" for one in statements],
            **receipts,
        }

    def _relations(self, relations: Sequence[Relation]) -> Columns:
        receipts = self._receipts([one.evidence for one in relations])
        terms = [one.kind for one in relations]
        return {
            "label": _labels(terms, receipts["quote"]),
            "kind": "relation",
            "term": terms,
            "status": [one.status for one in relations],
            "who": self._names([one.agents for one in relations]),
            "whom": self._names([one.recipients for one in relations]),
            "date": [one.happened_on.edtf if one.happened_on else "" for one in relations],
            **receipts,
        }

    def _decisions(self, decisions: Sequence[Decision]) -> Columns:
        pairs = self._names([one.pair for one in decisions])
        return {
            "label": [shorten(f"{one.verdict}: {pair}") for one, pair in zip(decisions, pairs, strict=True)],
            "kind": "decision",
            "who": [clean(one.by) for one in decisions],
            "whom": pairs,
        }

    def _names(self, groups: Sequence[Sequence[str]]) -> Sequence[str]:
        labels = self._labels
        return [
            labels[group[0]] if len(group) == 1 else ", ".join([labels[actor] for actor in group]) for group in groups
        ]

    def _receipts(self, receipts: Sequence[tuple[Evidence, ...]]) -> dict[str, Sequence[str]]:
        """Give the words, the links to the first of them, and the outlets and days of their articles."""
        articles = [self._articles[evidence[0].article] if evidence else _NOWHERE for evidence in receipts]
        urls, outlets, published = zip(*articles, strict=True)
        first = [in_one_line(evidence[0].exact) if evidence else "" for evidence in receipts]
        return {
            "quote": [
                clean(" … ".join([part.exact for part in evidence])) if evidence[1:] else _showable(line)
                for line, evidence in zip(first, receipts, strict=True)
            ],
            "link": [text_link(url, line) for url, line in zip(urls, first, strict=True)],
            "outlet": outlets,
            "published": published,
        }


_NOWHERE = (None, "", "")


def _labels(terms: Iterable[str], quotes: Iterable[str]) -> list[str]:
    return [shorten(f"{_name(term)}: {quote}") for term, quote in zip(terms, quotes, strict=True)]


def acts(facts: Sequence[Any], shown: Mapping[str, Column]) -> Edges:
    """Give the edges between actors that facts of one class stand for, with what their nodes show."""
    kind, ends = acting(facts)
    if not ends:
        return Edges((), (), {})
    at, sources, targets = zip(*ends, strict=True)
    columns: Columns = {"label": [_name(_term(facts[row])) for row in at], "kind": kind}
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
    yield _links("rests on", [(one.id, _words(one)[0].article) for one in statements])
    says = [(speaker, one.id) for one in statements for speaker in one.speakers]
    yield _links("says", says, [_name(one.act) for one in statements for _ in one.speakers])
    yield _links("to", [(one.id, addressee) for one in statements for addressee in one.addressees])
    yield _links("answers", [(one.id, fact) for one in statements for fact in one.about])
    yield _carried(statements)


def _links_of_relations(relations: Sequence[Relation]) -> Iterator[Edges]:
    yield _links("rests on", [(one.id, one.evidence[0].article) for one in relations])
    does = [(agent, one.id) for one in relations for agent in one.agents]
    yield _links("does", does, [_name(one.kind) for one in relations for _ in one.agents])
    yield _links("on", [(one.id, recipient) for one in relations for recipient in one.recipients])
    yield _carried(relations)


def _carried(facts: Sequence[Statement | Relation]) -> Edges:
    return _links("according to", [(one.id, one.according_to) for one in facts if one.according_to is not None])


def _links(kind: str, ends: Collection[tuple[str, str]], labels: Column = "") -> Edges:
    sources, targets = zip(*ends, strict=True) if ends else ((), ())
    return Edges(sources, targets, {"label": labels or kind, "kind": kind})


def _read_in(article: Article) -> tuple[str | None, str, str]:
    """Give what a receipt shows of its article: where it is, who published it, and when."""
    return article.url, clean(article.publisher or ""), article.published.edtf if article.published else ""


def _words(statement: Statement) -> tuple[Evidence, ...]:
    """Give the words of what is said, or of the cue where there are none; the model sees to it that one is there."""
    return statement.content or tuple(cue for cue in (statement.cue,) if cue is not None)
