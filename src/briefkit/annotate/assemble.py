"""From spans to facts: what the stages read in one text becomes actors, mentions, statements and relations.

The stages take the words of the closed lists from data files; the model refuses any that it does not know.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import cast

import attrs

from briefkit.annotate.actors import ActorReading, OfficeSpan, resolve, rule_confidences
from briefkit.annotate.relations import RelationSpan
from briefkit.annotate.statements import StatementSpan
from briefkit.annotate.statements.confidence import confidence
from briefkit.model import Actor, Article, Evidence, Facet, MadeBy, Mention, Node, PartialDate, Relation, Statement
from briefkit.model.actor import MentionForm
from briefkit.model.relation import RelationStatus
from briefkit.model.statement import CueClass, StatementForm
from briefkit.model.value import canonical_json
from briefkit.schema.ownership import Ownership

Span = tuple[int, int]
Stamp = Callable[[str, float | None], MadeBy]
"""Makes the stamp of a fact out of the name of its rule and how often that rule has been found right."""
Actors = Mapping[int, Actor]
"""The actors by the index of their entity; events are entities, but no actors."""

NO_ACTOR = "bk:event"


@attrs.frozen(kw_only=True)
class Findings:
    """What the stages found in the text of one article."""

    actors: ActorReading
    statements: Sequence[StatementSpan] = ()
    days: Sequence[str | None] = ()
    """When each of the statements was made, as EDTF; None where the text does not say."""
    relations: Sequence[RelationSpan] = ()


def assemble(article: Article, found: Findings, stamp: Stamp) -> list[Node]:
    """Make the facts of one article out of what the stages found in its text."""
    actors = _actors(article, found.actors)
    statements = _statements(article, found, actors, stamp)
    offices = (span for span in found.actors.offices if span.person in actors)
    return [
        *actors.values(),
        *_mentions(article, found.actors, actors, stamp),
        *statements,
        *(_relation(article, actors, statements, span, stamp) for span in found.relations),
        *(_office(article, actors, span, stamp) for span in offices),
    ]


def _actors(article: Article, reading: ActorReading) -> Actors:
    backwards = sorted(reading.mentions, key=lambda mention: mention.span, reverse=True)
    first = {mention.entity: mention.span for mention in backwards}
    return {
        number: Actor(
            kind=entity.kind,
            country=entity.country,
            name=entity.name if entity.named else None,
            first_mention=None if entity.named else article.evidence(*first[number]),
            aliases=entity.aliases,
            same_as=entity.same_as,
            facets=_ownership(entity.state_owned),
        )
        for number, entity in enumerate(reading.entities)
        if entity.kind != NO_ACTOR
    }


@cache
def _ownership(state_owned: bool | None) -> tuple[Facet, ...]:  # noqa: FBT001 - a fact, not a switch
    if state_owned is None:
        return ()
    return (Facet(key="bk:Ownership", json=canonical_json(attrs.asdict(Ownership(state_owned=state_owned)))),)


def _mentions(article: Article, reading: ActorReading, actors: Actors, stamp: Stamp) -> Iterator[Mention]:
    confidences = rule_confidences()
    for mention in reading.mentions:
        if mention.entity in actors:
            yield Mention(
                actor=actors[mention.entity].id,
                evidence=article.evidence(*mention.span),
                form=cast("MentionForm", mention.form),
                made_by=[stamp(mention.rule, confidences.get(mention.rule))],
            )


def _date(edtf: str | None) -> PartialDate | None:
    return PartialDate(edtf) if edtf else None


def _resolved(reading: ActorReading, actors: Actors, spans: Iterable[Span | None]) -> list[str]:
    return _ids(actors, (number for span in spans if span is not None for number in resolve(reading, span)))


def _ids(actors: Actors, entities: Iterable[int]) -> list[str]:
    return [actors[number].id for number in entities if number in actors]


def _evidence(article: Article, spans: Iterable[Span]) -> list[Evidence]:
    return [article.evidence(*span) for span in spans]


def _statements(article: Article, found: Findings, actors: Actors, stamp: Stamp) -> list[Statement]:
    """Make the statements, each after the one that carries it, since its id depends on it."""
    reading, spans = found.actors, found.statements
    made: dict[int, Statement] = {}
    for number in _carriers_first([span.carried_by for span in spans]):
        span = spans[number]
        carrier = made.get(span.carried_by) if span.carried_by is not None else None
        made[number] = Statement(
            act=span.act,
            form=cast("StatementForm", span.form),
            speakers=_resolved(reading, actors, span.source),
            attribution=_evidence(article, span.source),
            cue=article.evidence(*span.cue) if span.cue else None,
            cue_class=cast("CueClass", span.cue_class),
            content=_evidence(article, span.content),
            addressees=_resolved(reading, actors, [span.addressee]),
            said_on=_date(found.days[number]),
            according_to=carrier.id if carrier else None,
            made_by=[stamp(span.rule, confidence(span.rule))],
        )
    return [
        attrs.evolve(made[number], about=[made[answered].id for answered in span.answers])
        if span.answers
        else made[number]
        for number, span in enumerate(spans)
    ]


def _carriers_first(carriers: Sequence[int | None]) -> Iterator[int]:
    """Order statements so that each follows its carrier; a ring is cut where it is entered."""
    done: set[int] = set()
    for start in range(len(carriers)):
        path: list[int] = []
        number: int | None = start
        while number is not None and number not in done and number not in path:
            path.append(number)
            number = carriers[number]
        yield from reversed(path)
        done.update(path)


def _relation(
    article: Article, actors: Actors, statements: Sequence[Statement], span: RelationSpan, stamp: Stamp
) -> Relation:
    return Relation(
        kind=span.kind,
        agents=_ids(actors, span.agents),
        recipients=_ids(actors, span.recipients),
        status=cast("RelationStatus", span.status),
        happened_on=_date(span.date),
        place=span.place,
        office=span.office,
        according_to=statements[span.carried_by].id if span.carried_by is not None else None,
        evidence=_evidence(article, span.evidence),
        made_by=[stamp(span.rule, span.confidence)],
    )


def _office(article: Article, actors: Actors, span: OfficeSpan, stamp: Stamp) -> Relation:
    return Relation(
        kind="bk:holds-office",
        agents=[actors[span.person].id],
        recipients=_ids(actors, [] if span.organization is None else [span.organization]),
        office=article.text[slice(*span.title)],
        happened_on=_ended_by(article.published) if span.past else None,
        evidence=[article.evidence(*span.span)],
        made_by=[stamp(span.rule, None)],
    )


def _ended_by(published: PartialDate | None) -> PartialDate | None:
    """Give the time of what was over when an article appeared: an interval with an open start."""
    latest = published.latest if published else None
    return PartialDate(f"../{latest}") if latest else None
