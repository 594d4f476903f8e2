"""A brief as a reader wants it: who says what and who does what, article by article, in the order of the text."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

import attrs

from briefkit.model import Actor, Article, Brief, Decision, Evidence, Facet, MadeBy, Relation, Statement
from briefkit.model.check import receipts

F = TypeVar("F", Statement, Relation)


@attrs.frozen(kw_only=True)
class Fact:
    """A statement or relation, with names instead of ids and a number by which others point to it."""

    number: int
    id: str
    depth: int = 0
    """How many statements of the same article carry it."""
    kind: str
    """The act of a statement, the kind of a relation."""
    agents: tuple[str, ...]
    """Who says it or does it."""
    recipients: tuple[str, ...]
    attribution: tuple[Evidence, ...] = ()
    """The words that name the speaker, known or not."""
    cue: Evidence | None = None
    words: tuple[Evidence, ...]
    status: str | None = None
    office: str | None = None
    date: str | None
    place: str | None = None
    according_to: int | None
    """The number of the statement that carries it."""
    answers: tuple[int, ...] = ()
    """The numbers of the facts that it answers."""
    facets: tuple[Facet, ...]
    made_by: tuple[MadeBy, ...]


@attrs.frozen(kw_only=True)
class Chapter:
    """An article and what rests on it."""

    article: Article
    statements: tuple[Fact, ...]
    relations: tuple[Fact, ...]


@attrs.frozen(kw_only=True)
class Role:
    """An actor, and the words for it."""

    id: str
    label: str
    kind: str
    country: str | None
    mentions: tuple[tuple[str, int], ...]
    """The different words, each with how often they stand there; the most frequent first."""
    facets: tuple[Facet, ...]
    made_by: tuple[MadeBy, ...]


@attrs.frozen(kw_only=True)
class Digest:
    """A whole brief, made for reading."""

    chapters: tuple[Chapter, ...]
    actors: tuple[Role, ...]
    """All actors, the one with most mentions first."""
    decisions: tuple[Decision, ...]


def digest(brief: Brief) -> Digest:
    """Put a brief into the order in which people read; a fact stands under the article of its first words."""
    articles = sorted(
        brief.articles, key=lambda article: (str(article.published or ""), article.title or "", article.id)
    )
    statements = {home: _nested(found) for home, found in _by_article(brief.statements).items()}
    relations = _by_article(brief.relations)
    listed = [
        fact.id
        for article in articles
        for fact in (*(s for s, _ in statements.get(article.id, ())), *relations.get(article.id, ()))
    ]
    numbers = {id_: number for number, id_ in enumerate(listed, 1)}
    return Digest(
        chapters=tuple(
            Chapter(
                article=article,
                statements=tuple(_statement(brief, s, d, numbers) for s, d in statements.get(article.id, ())),
                relations=tuple(_relation(brief, r, numbers) for r in relations.get(article.id, ())),
            )
            for article in articles
        ),
        actors=_roles(brief),
        decisions=brief.decisions,
    )


def _by_article(facts: Iterable[F]) -> dict[str, list[F]]:
    """Group facts by the article of their first words, in the order of the text."""
    placed = sorted(((_first_words(fact), fact) for fact in facts), key=lambda pair: pair[0])
    groups: dict[str, list[F]] = defaultdict(list)
    for words, fact in placed:
        groups[words.article].append(fact)
    return groups


def _first_words(fact: Statement | Relation) -> Evidence:
    """Give the first words of a fact itself: several statements may share the name of their speaker."""
    return min(receipt for field, receipt in receipts(fact) if field != "attribution")


def _nested(statements: Sequence[Statement]) -> list[tuple[Statement, int]]:
    """Put each statement after the one that carries it, with how deep it lies."""
    here = {statement.id for statement in statements}
    carried: dict[str | None, list[Statement]] = defaultdict(list)
    for statement in reversed(statements):
        carried[statement.according_to if statement.according_to in here else None].append(statement)
    waiting = [(statement, 0) for statement in carried[None]]
    nested: list[tuple[Statement, int]] = []
    while waiting:
        statement, depth = waiting.pop()
        nested.append((statement, depth))
        waiting += [(child, depth + 1) for child in carried[statement.id]]
    return nested


def _statement(brief: Brief, statement: Statement, depth: int, numbers: Mapping[str, int]) -> Fact:
    return Fact(
        number=numbers[statement.id],
        id=statement.id,
        depth=depth,
        kind=statement.act,
        agents=_labels(brief.speakers(statement)),
        recipients=_labels(brief.addressees(statement)),
        attribution=statement.attribution,
        cue=statement.cue,
        words=statement.content,
        date=str(statement.said_on) if statement.said_on else None,
        according_to=numbers[statement.according_to] if statement.according_to else None,
        answers=tuple(sorted(numbers[target] for target in statement.about)),
        facets=statement.facets,
        made_by=statement.made_by,
    )


def _relation(brief: Brief, relation: Relation, numbers: Mapping[str, int]) -> Fact:
    return Fact(
        number=numbers[relation.id],
        id=relation.id,
        kind=relation.kind,
        agents=_labels(brief.agents(relation)),
        recipients=_labels(brief.recipients(relation)),
        words=relation.evidence,
        status=relation.status,
        office=relation.office,
        date=str(relation.happened_on) if relation.happened_on else None,
        place=relation.place,
        according_to=numbers[relation.according_to] if relation.according_to else None,
        facets=relation.facets,
        made_by=relation.made_by,
    )


def _labels(actors: Iterable[Actor]) -> tuple[str, ...]:
    return tuple(actor.label for actor in actors)


def _roles(brief: Brief) -> tuple[Role, ...]:
    words: dict[str, Counter[str]] = defaultdict(Counter)
    makers: dict[str, set[MadeBy]] = defaultdict(set)
    for mention in sorted(brief.mentions, key=lambda mention: mention.evidence):
        words[mention.actor][mention.evidence.exact] += 1
        makers[mention.actor].update(mention.made_by)
    roles = [
        Role(
            id=actor.id,
            label=actor.label,
            kind=actor.kind,
            country=actor.country,
            mentions=tuple(words[actor.id].most_common()),
            facets=actor.facets,
            made_by=tuple(sorted(makers[actor.id])),
        )
        for actor in brief.actors
    ]
    return tuple(sorted(roles, key=lambda role: (-words[role.id].total(), role.label, role.id)))
