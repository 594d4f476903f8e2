"""A brief as a graph for people: rows of nodes and edges with columns that a reader of tables understands.

Nothing here is the truth, and nothing is read back: it is what a graph tool shows. Statements and relations are nodes,
since an edge cannot be the end of an edge; what actors do to each other is an edge between them as well.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from briefkit.formats.link import text_link
from briefkit.model import Actor, Article, Decision, Evidence, Mention, Node, Relation, Statement

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

Columns = dict[str, str]


Link = tuple[str, str, str, str, int]
"""An edge that says how two nodes belong together: source, target, kind, label, and how often it holds."""


class Act(NamedTuple):
    """An edge between two actors: what the one says or does to the other."""

    source: str
    target: str
    columns: Columns


def clean(text: str) -> str:
    """Make text that every tool keeps: one line, no edges of blanks, no character that XML cannot hold."""
    if text.isprintable() and not ("  " in text or text[:1].isspace() or text[-1:].isspace()):
        return text
    return _UNSHOWABLE.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split()))


def shorten(text: str) -> str:
    """Cut text to what fits beside a node."""
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


@lru_cache(maxsize=1024)
def _name(term: str) -> str:
    return term.partition(":")[2].replace("-", " ").lower()


class View:
    """What a graph tool is shown of a brief, or of some of its nodes."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        self._nodes: tuple[Node, ...] = tuple(nodes)
        self._labels = {node.id: clean(node.label) or node.id for node in self._nodes if isinstance(node, Actor)}
        self._articles = {node.id: _read_in(node) for node in self._nodes if isinstance(node, Article)}

    def columns(self, node: Node) -> Columns:
        """Give what is shown of a node; raises `KeyError` where an actor or article that it refers to is not there.

        Mentions are no nodes: they travel with their actors.
        """
        if isinstance(node, Relation):
            return self._relation(node)
        if isinstance(node, Statement):
            return self._statement(node)
        if isinstance(node, Article):
            return self._article(node)
        if isinstance(node, Actor):
            return self._actor(node)
        return self._decision(node) if isinstance(node, Decision) else {}

    def links(self) -> Iterator[Link]:
        """Give each edge of the structure: who says and does what, what answers what, on which article it rests."""
        mentions = (node for node in self._nodes if isinstance(node, Mention))
        found = Counter((mention.actor, mention.evidence.article) for mention in mentions)
        for (actor, article), count in found.items():
            yield actor, article, MENTIONED, MENTIONED, count
        for node in self._nodes:
            if isinstance(node, Statement):
                yield from _links_of_statement(node)
            elif isinstance(node, Relation):
                yield from _links_of_relation(node)
            elif isinstance(node, Decision):
                for actor in node.pair:
                    yield node.id, actor, "on", "on", 1

    def _article(self, article: Article) -> Columns:
        date = str(article.published or "")
        return {
            "label": shorten(clean(article.title or article.url or "") or article.id),
            "kind": "article",
            "date": date,
            "outlet": clean(article.publisher or ""),
            "published": date,
            "link": article.url or "",
        }

    def _actor(self, actor: Actor) -> Columns:
        quote, link, outlet, published = self._receipt((actor.first_mention,)) if actor.first_mention else _NO_RECEIPT
        return {
            "label": shorten(self._labels[actor.id]),
            "kind": "actor",
            "term": actor.kind,
            "country": actor.country or "",
            "quote": quote,
            "link": link,
            "outlet": outlet,
            "published": published,
        }

    def _statement(self, statement: Statement) -> Columns:
        quote, link, outlet, published = self._receipt(_words(statement))
        return {
            "label": shorten(f"{_name(statement.act)}: {quote}"),
            "kind": "statement",
            "term": statement.act,
            "form": statement.form,
            "who": self._names(statement.speakers),
            "whom": self._names(statement.addressees),
            "date": str(statement.said_on or ""),
            "quote": quote,
            "link": link,
            "outlet": outlet,
            "published": published,
        }

    def _relation(self, relation: Relation) -> Columns:
        quote, link, outlet, published = self._receipt(relation.evidence)
        return {
            "label": shorten(f"{_name(relation.kind)}: {quote}"),
            "kind": "relation",
            "term": relation.kind,
            "status": relation.status,
            "who": self._names(relation.agents),
            "whom": self._names(relation.recipients),
            "date": str(relation.happened_on or ""),
            "quote": quote,
            "link": link,
            "outlet": outlet,
            "published": published,
        }

    def _decision(self, decision: Decision) -> Columns:
        return {
            "label": shorten(f"{decision.verdict}: {self._names(decision.pair)}"),
            "kind": "decision",
            "who": clean(decision.by),
            "whom": self._names(decision.pair),
        }

    def _names(self, actors: Iterable[str]) -> str:
        return ", ".join([self._labels[actor] for actor in actors])

    def _receipt(self, evidence: tuple[Evidence, ...]) -> tuple[str, str, str, str]:
        """Give the words, the link to them, the outlet and the day of its article."""
        first = evidence[0]
        url, outlet, published = self._articles[first.article]
        words = first.exact if len(evidence) == 1 else " … ".join([part.exact for part in evidence])
        return clean(words), text_link(url, first.exact), outlet, published


_NO_RECEIPT = ("", "", "", "")


def acts(fact: Node, columns: Columns) -> list[Act]:
    """Give the edges between actors that a statement or relation stands for, with what its node shows."""
    kind, pairs = acting(fact)
    if not pairs:
        return []
    shown = {"label": _name(columns["term"]), "kind": kind, "term": columns["term"]}
    shown |= {name: columns[name] for name in ("status", "date", "quote", "link") if name in columns}
    shown["fact"] = fact.id
    return [Act(source, target, shown) for source, target in pairs]


def acting(fact: Node) -> tuple[str, list[tuple[str, str]]]:
    """Give the kind of the edges between actors that a fact stands for, and their ends."""
    if isinstance(fact, Statement):
        return "speaks to", list(product(fact.speakers, fact.addressees))
    if isinstance(fact, Relation):
        return "acts on", list(product(fact.agents, fact.recipients))
    return "", []


def _links_of_statement(statement: Statement) -> Iterator[Link]:
    id_ = statement.id
    yield id_, _words(statement)[0].article, "rests on", "rests on", 1
    for speaker in statement.speakers:
        yield speaker, id_, "says", _name(statement.act), 1
    for addressee in statement.addressees:
        yield id_, addressee, "to", "to", 1
    for fact in statement.about:
        yield id_, fact, "answers", "answers", 1
    if statement.according_to is not None:
        yield id_, statement.according_to, "according to", "according to", 1


def _links_of_relation(relation: Relation) -> Iterator[Link]:
    id_ = relation.id
    yield id_, relation.evidence[0].article, "rests on", "rests on", 1
    for agent in relation.agents:
        yield agent, id_, "does", _name(relation.kind), 1
    for recipient in relation.recipients:
        yield id_, recipient, "on", "on", 1
    if relation.according_to is not None:
        yield id_, relation.according_to, "according to", "according to", 1


def _read_in(article: Article) -> tuple[str | None, str, str]:
    """Give what a receipt shows of its article: where it is, who published it, and when."""
    return article.url, clean(article.publisher or ""), str(article.published or "")


def _words(statement: Statement) -> tuple[Evidence, ...]:
    """Give the words of what is said, or of the cue where there are none; the model sees to it that one is there."""
    return statement.content or tuple(cue for cue in (statement.cue,) if cue is not None)
