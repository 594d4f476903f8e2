"""Find the relations of a document: events by trigger and slots, with status, date and carrier."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from attrs import evolve, frozen

from briefkit.annotate.dates import DateSpan, find_dates
from briefkit.annotate.document import Document, Tokens
from briefkit.annotate.relations.argument import NOBODY, Argument, agent_in, place_in
from briefkit.annotate.relations.clause import RELATIVES, Range
from briefkit.annotate.relations.compose import FRIENDLY
from briefkit.annotate.relations.context import Context, read_context
from briefkit.annotate.relations.event import read_events
from briefkit.annotate.relations.joint import FINITE
from briefkit.annotate.relations.mention import MentionIndex, index_mentions
from briefkit.annotate.relations.patient import root_with_patient
from briefkit.annotate.relations.phrase import object_end
from briefkit.annotate.relations.plausible import is_plausible
from briefkit.annotate.relations.reading import EventReading
from briefkit.annotate.relations.root import Weights, cameo_of, measured_precision, root_of, shipped_weights
from briefkit.annotate.relations.screen import ONE_SIDED, may_be_told
from briefkit.annotate.relations.sides import agent_of, sides_of
from briefkit.annotate.relations.span import Actors, RelationSpan, Span
from briefkit.annotate.relations.standing import find_standing
from briefkit.annotate.relations.status import is_denial, status_as_told, status_of
from briefkit.annotate.relations.trigger import Trigger, find_triggers
from briefkit.annotate.relations.when import date_of
from briefkit.annotate.statements import StatementSpan

_FRIENDLY = frozenset(f"plover:{root}" for root in FRIENDLY)
_IS_HOLLOW = attrgetter("event.is_hollow")
_CLAUSAL = FINITE | RELATIVES | {"he", "she", "it", "they", "we", "i", "\u201c", '"'}
"""Words of what is said as a clause, so that a verb behind it may belong to it."""
_BACK = 4
"""How many relations before one may say the same."""
_LOCATED = frozenset({"CONSULT", "ASSAULT", "PROTEST", "MOBILIZE", "COOPERATE", "COERCE"})


@frozen(kw_only=True)
class _Scene:
    """What is known of a document when its relations are read."""

    document: Document
    mentions: MentionIndex
    context: Context
    statements: Sequence[StatementSpan]
    weights: Weights


def find_relations(
    document: Document,
    actors: Actors,
    statements: Sequence[StatementSpan] = (),
    *,
    dates: Sequence[DateSpan] | None = None,
    weights: Weights | None = None,
) -> tuple[RelationSpan, ...]:
    """Find the events between the actors of a document, in text order.

    An event needs a trigger and an actor in one of its slots; actors that merely share a sentence are
    not related. Dates count from the document's publication; they are looked for where they are not given.
    Without `weights` those that come with the package are used.
    """
    scene = _Scene(
        document=document,
        mentions=index_mentions(document.tokens, actors),
        context=read_context(document, find_dates(document) if dates is None else dates, statements),
        statements=statements,
        weights=shipped_weights() if weights is None else weights,
    )
    found = list(_found(scene))
    events = [
        relation
        for number, relation in enumerate(found)
        if not _repeats(relation, found[max(0, number - _BACK) : number])
    ]
    standing = [_carried(scene, relation) for relation in find_standing(document, actors, scene.context.pieces)]
    return tuple(sorted([*events, *standing], key=lambda relation: relation.trigger))


def _carried(scene: _Scene, relation: RelationSpan) -> RelationSpan:
    return evolve(relation, carried_by=scene.context.carrier_of(relation.trigger))


def _repeats(relation: RelationSpan, earlier: Sequence[RelationSpan]) -> bool:
    """Tell whether the clause of an event before it already says that these do something to those."""
    return any(
        before.agents == relation.agents
        and before.recipients == relation.recipients
        and before.evidence[0][0] <= relation.trigger[0] < before.evidence[0][1]
        for before in earlier
    )


def _found(scene: _Scene) -> Iterator[RelationSpan]:
    # All sentences are taken through one step before the next: much faster than each through all of them.
    sentences = list(filter(scene.mentions.any_within, scene.context.pieces))
    triggers = [_triggers(scene, sentence) for sentence in sentences]
    events = [list(_events(scene, *pair)) for pair in zip(sentences, triggers, strict=True)]
    for pair in zip(events, triggers, strict=True):
        yield from _told(scene, *pair)


def _events(scene: _Scene, sentence: Range, triggers: Sequence[Trigger]) -> Iterator[EventReading]:
    """Give the events of a sentence that may be told."""
    for event in read_events(scene.document.tokens, sentence, triggers):
        if event.frame == "implied" or may_be_told(scene.mentions, event):
            yield event
        if event.is_first and not scene.mentions.any_two_within(sentence):
            break  # since a later event needs names on both sides


def _told(scene: _Scene, events: Sequence[EventReading], triggers: Sequence[Trigger]) -> Iterator[RelationSpan]:
    """Give the relations of a sentence."""
    last: RelationSpan | None = None
    for event in events:
        if event.frame != "implied":
            told = _relation(scene, event, triggers)
            if told is not None:
                yield told
                last = told
        elif last is not None and last.kind in _FRIENDLY and last.recipients:
            yield _implied(scene, event, last)


def _triggers(scene: _Scene, sentence: Range) -> list[Trigger]:
    found = find_triggers(scene.document, *sentence)
    if all(map(_IS_HOLLOW, found)):
        return []
    return [trigger for trigger in found if trigger.first not in scene.mentions.covered]


def _implied(scene: _Scene, event: EventReading, told: RelationSpan) -> RelationSpan:
    """Give the talks of those between whom a sentence has told an event: "they signed a treaty, following talks"."""
    tokens, (start, end) = scene.document.tokens, event.clause
    trigger = (tokens.starts[event.chain[0].first], tokens.ends[event.chain[0].last])
    return evolve(
        told,
        kind="plover:CONSULT",
        cameo=cameo_of(event.chain, "CONSULT"),
        trigger=trigger,
        evidence=((tokens.starts[start], tokens.ends[end - 1]), told.evidence[0]),
        status="actual",
        place=None,
        date=scene.context.date_near(trigger),
        carried_by=scene.context.carrier_of(trigger),
        rule="implied:CONSULT",
        confidence=None,
    )


def _relation(scene: _Scene, event: EventReading, triggers: Sequence[Trigger]) -> RelationSpan | None:
    # What takes least time is asked first, since most events are not told.
    agent = _agent(scene, event)
    if not _has_agent(event, agent):
        return None
    tokens, head = scene.document.tokens, event.chain[0]
    trigger = (tokens.starts[head.first], tokens.ends[head.last])
    denied = is_denial(tokens, event.chain) and scene.context.carrier_of(trigger) is not None
    root = root_of(event.chain[1:] if denied else event.chain, scene.weights)
    if root is None:
        return None
    agent, recipient = sides_of(scene.mentions, event, root, agent)
    root = root_with_patient(scene.mentions, event, root)
    if root is None or not _is_told(event, root, agent, recipient):
        return None
    if not is_plausible(scene.mentions, event.chain, root, agent, recipient):
        return None
    carrier = _carrier(scene, event, trigger)
    rule = f"{event.frame}:{root}"
    return RelationSpan(
        kind=f"plover:{root}",
        cameo=cameo_of(event.chain, root),
        agents=agent.entities,
        recipients=recipient.entities,
        agent_spans=agent.spans,
        recipient_spans=recipient.spans,
        unnamed_agents=agent.unnamed,
        unnamed_recipients=recipient.unnamed,
        trigger=trigger,
        evidence=_evidence((tokens.starts[event.clause[0]], tokens.ends[event.clause[1] - 1]), agent, recipient),
        status="denied" if denied else _status(scene, event, root, trigger, carrier),
        place=_place(scene, event, root, (*agent.entities, *recipient.entities)),
        date=_date(scene, event, triggers, trigger, carrier),
        carried_by=carrier,
        rule=rule,
        confidence=measured_precision().get(rule),
    )


def _carrier(scene: _Scene, event: EventReading, trigger: Span) -> int | None:
    """Give the statement that carries an event; in "refused to go and sent a letter" the letter was sent."""
    number = scene.context.carrier_of(trigger)
    if number is None or event.agent is None or event.chain[0].form not in {"past", "third"}:
        return number
    tokens, content = scene.document.tokens, scene.statements[number].content
    first = tokens.range(content[0])[0] if content else 0
    goes_on = event.frame == "active" and event.agent[1] <= first < event.chain[0].first
    return None if goes_on and _is_over(tokens, first, event.chain[0].first) else number


def _is_over(tokens: Tokens, content: int, verb: int) -> bool:
    """Tell whether what is said ends before a verb that shares the subject: "blamed Iran and closed its border"."""
    if tokens.lowers[content] == "to":
        return True
    return tokens.lowers[verb - 1] == "and" and _CLAUSAL.isdisjoint(tokens.lowers[content:verb])


def _agent(scene: _Scene, event: EventReading) -> Argument:
    """Give who does it; what ought to be is asked by whoever says so."""
    if event.frame != "ought" or event.agent is not None:
        return agent_of(scene.mentions, event)
    tokens = scene.document.tokens
    carrier = scene.context.carrier_of((tokens.starts[event.clause[0]], tokens.ends[event.chain[0].last]))
    source = scene.statements[carrier].source if carrier is not None else ()
    return agent_in(scene.mentions, tokens.range(source[0])) if source else NOBODY


def _place(scene: _Scene, event: EventReading, root: str, besides: Sequence[int]) -> str | None:
    """Give the place of what happens somewhere; to condemn an attack in a country is not to condemn in it."""
    if root not in _LOCATED:
        return None
    behind = object_end(scene.document.tokens, (event.chain[0].last + 1, event.clause[1]))
    found = place_in(scene.mentions, (event.clause[0], max(behind, event.chain[0].last)), besides)
    return None if found is None else scene.document.text[slice(*found)]


def _date(
    scene: _Scene, event: EventReading, triggers: Sequence[Trigger], trigger: Span, carrier: int | None
) -> str | None:
    """Give the date of an event; where it is in what somebody says, the date must be in that as well."""
    dates = scene.context.dates_beside(trigger)
    if not dates:
        return None
    content = () if carrier is None else scene.statements[carrier].content
    holds = any(start <= trigger[0] and trigger[1] <= end for start, end in content)
    verbs = [other.first for other in triggers if other.is_verb]
    return date_of(scene.document.tokens, event, verbs, dates, content if holds else ())


def _has_agent(event: EventReading, agent: Argument) -> bool:
    return agent.is_actor if event.is_first else bool(agent.entities)


def _is_told(event: EventReading, root: str, agent: Argument, recipient: Argument) -> bool:
    """Tell whether both sides are known: of a later event in a sentence both must have names.

    To mobilise or to protest needs nobody at the other end.
    """
    if not _has_agent(event, agent):
        return False
    return (recipient.is_actor or root in ONE_SIDED) if event.is_first else bool(recipient.entities)


def _evidence(clause: Span, *arguments: Argument) -> tuple[Span, ...]:
    """Give the clause, and the words of an argument that stand outside it: "Minsk …, and condemned the test"."""
    outside = {
        span for argument in arguments for span in argument.spans if not (clause[0] <= span[0] and span[1] <= clause[1])
    }
    return (clause, *sorted(outside))


def _status(scene: _Scene, event: EventReading, root: str, trigger: Span, carrier: int | None) -> str:
    tokens = scene.document.tokens
    statement = None if carrier is None else scene.statements[carrier]
    if statement is None or (statement.cue and statement.cue[0] <= trigger[0] < statement.cue[1]):
        return status_of(tokens, event.clause, event.chain, root)
    status = status_of(tokens, event.clause, event.chain, root, reported=True)
    cue = scene.document.text[slice(*statement.cue)] if statement.cue else ""
    introduction = tokens.lowers[slice(*tokens.range((statement.cue[0], trigger[0])))] if statement.cue else ()
    return status_as_told(status, statement, cue, introduction)
