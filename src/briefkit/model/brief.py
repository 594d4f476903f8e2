"""The brief: a typed graph of articles and facts whose receipts and references all hold."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import attrs

from briefkit.errors import BriefError
from briefkit.model.actor import Actor, Mention
from briefkit.model.article import Article
from briefkit.model.check import check_evidence, check_references, references
from briefkit.model.decision import Decision
from briefkit.model.evidence import Evidence
from briefkit.model.field import derived, identity
from briefkit.model.identity import join
from briefkit.model.relation import Relation
from briefkit.model.resolution import Resolution, resolve
from briefkit.model.sentence import sentences
from briefkit.model.statement import Statement
from briefkit.model.value import each, instance_of, ordered

Node = Article | Actor | Mention | Statement | Relation | Decision
"""Anything in a brief that has an id."""


def _by_id(nodes: Iterable[Any]) -> tuple[Any, ...]:
    """Sort by id, and join those that are the same."""
    members = ordered(nodes)
    if type(members) is not tuple or not all(hasattr(node, "id") for node in members):
        return members
    found: dict[str, Any] = {}
    for node in members:
        found[node.id] = join(found[node.id], node) if node.id in found else node
    return tuple(found[key] for key in sorted(found))


@attrs.frozen(kw_only=True, repr=False)
class Brief:
    """Articles, and the actors, mentions, statements, relations and decisions that rest on them.

    Each is a tuple sorted by id; objects with one id are joined. Raises `EvidenceError` where a receipt does not
    match its article and `DanglingReferenceError` where an id leads nowhere: a brief that exists, holds.
    """

    articles: tuple[Article, ...] = attrs.field(
        default=(),
        converter=_by_id,
        validator=each(instance_of(Article)),
        metadata=identity("@included", "The articles."),
    )
    actors: tuple[Actor, ...] = attrs.field(
        default=(),
        converter=_by_id,
        validator=each(instance_of(Actor)),
        metadata=identity("@included", "The actors."),
    )
    mentions: tuple[Mention, ...] = attrs.field(
        default=(),
        converter=_by_id,
        validator=each(instance_of(Mention)),
        metadata=identity("@included", "The places that name the actors."),
    )
    statements: tuple[Statement, ...] = attrs.field(
        default=(),
        converter=_by_id,
        validator=each(instance_of(Statement)),
        metadata=identity("@included", "Who says what."),
    )
    relations: tuple[Relation, ...] = attrs.field(
        default=(),
        converter=_by_id,
        validator=each(instance_of(Relation)),
        metadata=identity("@included", "Who does what to whom."),
    )
    decisions: tuple[Decision, ...] = attrs.field(
        default=(),
        converter=_by_id,
        validator=each(instance_of(Decision)),
        metadata=identity("@included", "What people have decided about identity."),
    )
    _index: dict[str, Node] = attrs.field(
        init=False, eq=False, factory=dict[str, Any], metadata=derived("", "All objects by id.")
    )

    def __attrs_post_init__(self) -> None:
        self._index.update((node.id, node) for node in self)
        check_references(self._index)
        check_evidence(self._index)

    def __iter__(self) -> Iterator[Node]:
        """Go through everything that has an id, articles first."""
        for part in (
            self.articles,
            self.actors,
            self.mentions,
            self.statements,
            self.relations,
            self.decisions,
        ):
            yield from part

    def __getitem__(self, id: str) -> Node:  # noqa: A002 - it is one
        return self._index[id]

    def __contains__(self, id: object) -> bool:  # noqa: A002
        return id in self._index

    def __len__(self) -> int:
        return len(self._index)

    def __bool__(self) -> bool:
        return bool(self._index)

    def __or__(self, other: "Brief") -> "Brief":
        return merge((self, other))

    def __repr__(self) -> str:
        parts = ("articles", "actors", "mentions", "statements", "relations", "decisions")
        counts = (f"{len(getattr(self, part))} {part}" for part in parts if getattr(self, part))
        return f"<Brief {', '.join(counts) or 'empty'}>"

    @property
    def article(self) -> Article:
        """The one article of a brief that has just one; raises `BriefError` otherwise."""
        if len(self.articles) != 1:
            raise BriefError(f"this brief has {len(self.articles)} articles, not one: use .articles")
        return self.articles[0]

    def speakers(self, statement: Statement) -> tuple[Actor, ...]:
        """Give the actors who make a statement."""
        return self._actors(statement.speakers)

    def addressees(self, statement: Statement) -> tuple[Actor, ...]:
        """Give the actors to whom a statement is made."""
        return self._actors(statement.addressees)

    def agents(self, relation: Relation) -> tuple[Actor, ...]:
        """Give the actors who do something."""
        return self._actors(relation.agents)

    def recipients(self, relation: Relation) -> tuple[Actor, ...]:
        """Give the actors to whom something is done."""
        return self._actors(relation.recipients)

    def _actors(self, ids: Iterable[str]) -> tuple[Actor, ...]:
        return tuple(actor for actor in map(self._index.__getitem__, ids) if isinstance(actor, Actor))

    def mentions_of(self, actor: Actor) -> tuple[Mention, ...]:
        """Give the places that name an actor, in the order of the text."""
        found = (mention for mention in self.mentions if mention.actor == actor.id)
        return tuple(sorted(found, key=lambda mention: mention.evidence))

    def offices(self, actor: Actor) -> tuple[Relation, ...]:
        """Give the relations that say which offices an actor holds."""
        return tuple(
            relation
            for relation in self.relations
            if relation.kind == "bk:holds-office" and actor.id in relation.agents
        )

    def chain(self, fact: Statement | Relation) -> tuple[Statement, ...]:
        """Give the statements through which a fact is reported, the nearest first; a statement comes first itself."""
        found = [fact] if isinstance(fact, Statement) else []
        while fact.according_to is not None:
            carrier = self._index[fact.according_to]
            assert isinstance(carrier, Statement)  # noqa: S101 - the brief has checked it
            found.append(carrier)
            fact = carrier
        return tuple(found)

    def context(self, evidence: Evidence) -> str:
        """Give the sentence, or the sentences, in which the words of a receipt stand."""
        article = self._index[evidence.article]
        assert isinstance(article, Article)  # noqa: S101 - the brief has checked it
        spans = _around(article, evidence)
        touched = [(start, end) for start, end in spans if start < evidence.end and evidence.start < end]
        if not touched:
            return evidence.exact
        return article.text[min(touched[0][0], evidence.start) : max(touched[-1][1], evidence.end)]

    def select(self, *ids: str, where: Callable[[Node], bool] | None = None) -> "Brief":
        """Make the smallest brief with the objects named, or for which `where` holds, and all that they refer to.

        Raises `KeyError` for an id that the brief does not have.
        """
        waiting = [self._index[id_] for id_ in ids]
        if where is not None:
            waiting += [node for node in self if where(node)]
        kept: dict[str, Node] = {}
        while waiting:
            node = waiting.pop()
            if node.id not in kept:
                kept[node.id] = node
                waiting += [self._index[target] for _, target, _ in references(node)]
        return from_nodes(kept.values())

    def resolved(self) -> Resolution:
        """Say which actors are one, by the decisions that stand; no fact is rewritten."""
        return resolve((actor.id for actor in self.actors), self.decisions)


def _around(article: Article, evidence: Evidence) -> list[tuple[int, int]]:
    """Give the sentences of the blocks that a receipt touches."""
    touched = [block for block in article.blocks if block.start < evidence.end and evidence.start < block.end]
    if not touched:
        return sentences(article.text)
    return [span for block in touched for span in sentences(article.text, block.start, block.end)]


_PARTS: dict[type, str] = {
    Article: "articles",
    Actor: "actors",
    Mention: "mentions",
    Statement: "statements",
    Relation: "relations",
    Decision: "decisions",
}


def from_nodes(nodes: Iterable[Node]) -> Brief:
    """Make a brief of objects in any order."""
    parts: dict[str, list[Any]] = {part: [] for part in _PARTS.values()}
    for node in nodes:
        parts[_PARTS[type(node)]].append(node)
    return Brief(**parts)


def merge(briefs: Iterable[Brief]) -> Brief:
    """Unite briefs in one pass; order and grouping change nothing, and nothing can conflict."""
    return from_nodes(node for brief in briefs for node in brief)
