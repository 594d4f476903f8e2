"""A brief as a graph for people: its nodes, with columns that a reader of tables understands.

Nothing here is the truth, and nothing is read back: it is what a graph tool shows. Statements and relations are nodes,
since an edge cannot be the end of an edge.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import repeat
from typing import Any

from briefkit.formats.link import in_one_line, text_link
from briefkit.model import Actor, Article, Decision, Evidence, Relation, Statement

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
SHOWN = 60
_UNSHOWABLE = re.compile("[\\x00-\\x1f\\x7f-\\x9f\\ud800-\\udfff\\ufdd0-\\ufdef\\ufffe\\uffff]")

Column = str | Sequence[str]
"""The values of a column, row by row; a text stands for itself in every row."""

Columns = dict[str, Column]

Shown = dict[str, str]
"""One row of columns."""


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
def term_name(term: str) -> str:
    """Give a term as it is shown."""
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
            return self._of_relations(nodes)
        if isinstance(first, Statement):
            return self._of_statements(nodes)
        if isinstance(first, Article):
            return self._of_articles(nodes)
        if isinstance(first, Actor):
            return self._of_actors(nodes)
        return self._of_decisions(nodes) if isinstance(first, Decision) else {}

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

    def _of_actors(self, actors: Sequence[Actor]) -> Columns:
        return {
            "label": [shorten(self._labels[one.id]) for one in actors],
            "kind": "actor",
            "term": [one.kind for one in actors],
            "country": [one.country or "" for one in actors],
            **self._receipts([() if one.first_mention is None else (one.first_mention,) for one in actors]),
        }

    def _of_statements(self, statements: Sequence[Statement]) -> Columns:
        receipts = self._receipts([words_of(one) for one in statements])
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

    def _of_relations(self, relations: Sequence[Relation]) -> Columns:
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

    def _of_decisions(self, decisions: Sequence[Decision]) -> Columns:
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
    return [shorten(f"{term_name(term)}: {quote}") for term, quote in zip(terms, quotes, strict=True)]


def _read_in(article: Article) -> tuple[str | None, str, str]:
    """Give what a receipt shows of its article: where it is, who published it, and when."""
    return article.url, clean(article.publisher or ""), article.published.edtf if article.published else ""


def words_of(statement: Statement) -> tuple[Evidence, ...]:
    """Give the words of what is said, or of the cue where there are none; the model sees to it that one is there."""
    return statement.content or tuple(cue for cue in (statement.cue,) if cue is not None)
