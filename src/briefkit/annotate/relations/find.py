"""Find the relations of a document: events by trigger and slots, with status, date and carrier."""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from briefkit.annotate.dates import DateSpan, find_dates
from briefkit.annotate.document import Document, Tokens
from briefkit.annotate.relations.argument import Argument, agent_in, object_in, place_in, sides_in, target_in
from briefkit.annotate.relations.clause import Range
from briefkit.annotate.relations.compose import HOSTILE
from briefkit.annotate.relations.context import Context, read_context
from briefkit.annotate.relations.event import COMPLEMENTS, EventReading, read_events
from briefkit.annotate.relations.lexicon import GAP
from briefkit.annotate.relations.mention import MentionIndex, index_mentions
from briefkit.annotate.relations.phrase import PREPOSITIONS, before_content, preposition_before
from briefkit.annotate.relations.root import Weights, cameo_of, measured_precision, root_of, shipped_weights
from briefkit.annotate.relations.span import Actors, RelationSpan, Span
from briefkit.annotate.relations.standing import find_standing
from briefkit.annotate.relations.status import status_as_told, status_of
from briefkit.annotate.relations.trigger import Trigger, find_triggers
from briefkit.annotate.statements import StatementSpan

_RECIPROCAL = frozenset("030 040 041 045 046 050 057 060 061 062 064 190".split())
"""CAMEO codes of what several do to each other."""
_BACK = 4
"""How many relations before one may say the same."""
_ONE_SIDED = frozenset({"MOBILIZE", "PROTEST"})
_UPON = frozenset({"on", "against", "of"})
_LOCATED = frozenset({"CONSULT", "ASSAULT", "PROTEST", "MOBILIZE", "COOPERATE", "COERCE"})
_PLACED = frozenset(
    {"MOBILIZE", "PROTEST", "YIELD", "AID", "COERCE", "AGREE", "SANCTION", "THREATEN", "REQUEST", "ASSAULT"}
)


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
    found = [relation for event in _events(scene) for relation in _relations(scene, event)]
    events = [
        relation
        for number, relation in enumerate(found)
        if not _repeats(relation, found[max(0, number - _BACK) : number])
    ]
    standing = [_carried(scene, relation) for relation in find_standing(document, actors)]
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


def _events(scene: _Scene) -> Iterator[EventReading]:
    document, mentions = scene.document, scene.mentions
    for sentence in scene.context.pieces:
        if mentions.any_within(sentence):
            triggers = [one for one in find_triggers(document, *sentence) if not mentions.covers(one.first)]
            yield from read_events(document.tokens, sentence, triggers)


def _relations(scene: _Scene, event: EventReading) -> Iterator[RelationSpan]:
    # The agent is looked for first: where there is none, the category need not be worked out.
    agent = _agent(scene, event) if _has_names(scene.mentions, event) else Argument()
    root = root_of(event.chain, scene.weights) if _may_be_told(event, agent) else None
    if root is None:
        return
    agent, recipient = _arguments(scene, event, root, agent)
    if not _is_told(event, root, agent, recipient):
        return
    tokens, head = scene.document.tokens, event.chain[0]
    trigger = (tokens.starts[head.first], tokens.ends[head.last])
    carrier = scene.context.carrier_of(trigger)
    rule = f"{event.frame}:{root}"
    yield RelationSpan(
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
        status=_status(scene, event, root, trigger, carrier),
        place=_place(scene, event, root, (*agent.entities, *recipient.entities)),
        date=scene.context.date_near(trigger),
        carried_by=carrier,
        rule=rule,
        confidence=measured_precision().get(rule),
    )


def _has_names(mentions: MentionIndex, event: EventReading) -> bool:
    return mentions.any_within(event.clause) or (event.agent is not None and mentions.any_within(event.agent))


def _place(scene: _Scene, event: EventReading, root: str, besides: Sequence[int]) -> str | None:
    """Give the place of what happens somewhere; to condemn an attack in a country is not to condemn in it."""
    if root not in _LOCATED:
        return None
    found = place_in(scene.mentions, event.clause, besides)
    return None if found is None else scene.document.text[slice(*found)]


def _may_be_told(event: EventReading, agent: Argument) -> bool:
    return agent.is_actor if event.is_first else bool(agent.entities)


def _is_told(event: EventReading, root: str, agent: Argument, recipient: Argument) -> bool:
    """Tell whether both sides are known: of a later event in a sentence both must have names.

    To mobilise or to protest needs nobody at the other end.
    """
    if not _may_be_told(event, agent):
        return False
    return (recipient.is_actor or root in _ONE_SIDED) if event.is_first else bool(recipient.entities)


def _arguments(scene: _Scene, event: EventReading, root: str, agent: Argument) -> tuple[Argument, Argument]:
    """Give the agent and the recipient; the agent that was found may be a group that acts among itself."""
    mentions = scene.mentions
    if event.frame == "between":
        return _split(agent)
    if len(agent.entities) > 1 and _is_mutual(event) and not _is_directed(scene, event):
        return _split(agent)
    if event.recipient is None:
        return agent, Argument()
    if event.frame == "active" and event.chain[0].event.effect == "topic":
        event = evolve(event, recipient=_behind_topic(scene.document.tokens, event.recipient))
    if root == "REJECT":
        event = evolve(event, recipient=before_content(scene.document.tokens, event.recipient))
    if root == "ACCUSE" and event.frame == "active":
        event = evolve(event, recipient=_blamed(scene.document.tokens, event, event.recipient))
    if event.frame in {"passive", "undergo", "ought"}:
        return agent, agent_in(mentions, event.recipient)
    if _takes_things(event):
        thing = next((trigger.last for trigger in event.chain if not trigger.is_verb), None)
        return agent, target_in(mentions, event.recipient, agent.entities, places=root in _PLACED, thing=thing)
    return agent, object_in(mentions, event.recipient, agent.entities, places=root in _PLACED)


def _behind_topic(tokens: Tokens, stretch: Range) -> Range:
    """Give where those stand with whom something is discussed: "discussed Libya with Ankara"."""
    at = next((at for at in range(*stretch) if tokens.lowers[at] == "with"), stretch[1])
    return at, stretch[1]


def _blamed(tokens: Tokens, event: EventReading, stretch: Range) -> Range:
    """Give where the blamed stand: in "condemned the attack on Georgia by Russia" not those whom it hit."""
    deed = next((trigger for trigger in event.chain[1:2] if _is_deed(tokens, trigger, stretch[0])), None)
    if deed is None or event.chain[0].event.effect:
        return stretch
    if "by" in tokens.lowers[deed.last : stretch[1]]:
        return tokens.lowers.index("by", deed.last, stretch[1]), stretch[1]
    return stretch[0], deed.last + 1


def _is_deed(tokens: Tokens, noun: Trigger, start: int) -> bool:
    """Tell whether a noun is what a verb is about, and has those whom it hits behind it."""
    hits = noun.last + 1 < len(tokens) and tokens.lowers[noun.last + 1] in _UPON
    return (
        hits
        and not noun.is_verb
        and noun.event.root in HOSTILE
        and preposition_before(tokens, start, noun.first) is None
    )


def _agent(scene: _Scene, event: EventReading) -> Argument:
    if event.frame == "between" and event.recipient is not None:
        return sides_in(scene.mentions, event.recipient)
    if event.agent is None:
        return Argument()
    if event.frame in {"passive", "undergo"}:
        return object_in(scene.mentions, event.agent, ())
    return agent_in(scene.mentions, event.agent)


def _is_mutual(event: EventReading) -> bool:
    """Tell whether several agents may do it to each other: "met", "failed to reach agreement", but not "praised"."""
    if not event.chain[0].event.effect and event.chain[0].event.cameo not in _RECIPROCAL:
        return False
    return any(trigger.event.cameo in _RECIPROCAL for trigger in event.chain)


def _is_directed(scene: _Scene, event: EventReading) -> bool:
    """Tell whether the event has an object of its own: "Minsk and Seoul met with the EU"."""
    stretch = event.recipient
    if stretch is None:
        return False
    between = scene.document.tokens.lowers[stretch[0] : stretch[1]]
    met = event.chain[0].event.effect != "topic" and between[:1] and between[0] not in PREPOSITIONS
    if met and scene.mentions.any_within((stretch[0], stretch[0] + 2)):
        return True
    return any(
        word == "with" and scene.mentions.any_within((at, at + 4)) for at, word in enumerate(between, stretch[0])
    )


def _takes_things(event: EventReading) -> bool:
    """Tell whether the object of the verb is no actor: a noun of an event, or what is handed over."""
    head = event.chain[0].event
    return (
        event.is_nominal
        or head.effect in {"light", "end", "stop", "transfer"}
        or (GAP in head.words and not head.words.endswith(COMPLEMENTS))
        or (head.effect in {"intend", "reject", "threaten"} and len(event.chain) > 1 and _governs_things(event))
    )


def _governs_things(event: EventReading) -> bool:
    inner = event.chain[1].event
    return inner.effect in {"light", "end", "stop", "transfer"} or GAP in inner.words


def _split(group: Argument) -> tuple[Argument, Argument]:
    """Take the first of a group as agent and the others as recipients."""
    return (
        Argument(spans=group.spans[:1], entities=group.entities[:1]),
        Argument(spans=group.spans[1:], entities=group.entities[1:]),
    )


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
