"""Sides: who does an event and to whom, out of the slots of its frame."""

from collections.abc import Sequence

from briefkit.annotate.document import Tokens
from briefkit.annotate.relations.argument import NOBODY, Argument, agent_in, object_in, sides_in, target_in
from briefkit.annotate.relations.clause import Range
from briefkit.annotate.relations.compose import HOSTILE, MODALS
from briefkit.annotate.relations.event import COMPLEMENTS
from briefkit.annotate.relations.lexicon import GAP, Event
from briefkit.annotate.relations.mention import MentionIndex
from briefkit.annotate.relations.narrow import before_partners, narrowed
from briefkit.annotate.relations.phrase import phrase_end, phrase_start, preposition_before
from briefkit.annotate.relations.reading import EventReading
from briefkit.annotate.relations.trigger import Trigger

_RECIPROCAL = frozenset("030 040 041 045 046 050 057 060 061 062 064 190".split())
"""CAMEO codes of what several do to each other."""
_EACH_OTHER = frozenset({("each", "other"), ("one", "another")})
_THINGS = frozenset({"light", "end", "stop", "transfer"})
"""Effects of verbs whose object is a thing."""
_OBJECT_INSIDE = (*COMPLEMENTS, ")")
"""Ends of phrases whose object is an actor all the same."""
_QUOTES = frozenset({("\u201c",), ('"',), ("\u2018",), ("'",)})
_AGAINST = frozenset({"on", "against"})
_SENDING = frozenset({"send", "dispatch", "deploy", "contribute"})
_HANDING = frozenset({("for",), ("on",), ("over",)})
_GIVING = frozenset("give grant send offer hand lend award".split())
_PLACED = frozenset({"MOBILIZE", "YIELD", "AID", "COERCE", "AGREE", "SANCTION", "THREATEN", "REQUEST", "ASSAULT"})


def agent_of(mentions: MentionIndex, event: EventReading) -> Argument:
    """Give who does it; of an event between several, all of them."""
    if event.frame == "between" and event.recipient is not None:
        return sides_in(mentions, event.recipient)
    if event.agent is None:
        return NOBODY
    if event.frame in {"passive", "undergo"}:
        return object_in(mentions, event.agent, ())
    return agent_in(mentions, event.agent)


def sides_of(mentions: MentionIndex, event: EventReading, root: str, agent: Argument) -> tuple[Argument, Argument]:
    """Give the agent and the recipient; the agent that was found may be a group that acts among itself."""
    if event.frame == "between":
        return _split(agent)
    if event.recipient is not None and _names(mentions.tokens, event, event.recipient):
        return agent, NOBODY
    if len(agent.entities) > 1 and (
        _is_each_other(mentions.tokens, event) or (_is_mutual(event) and not _is_directed(mentions, event))
    ):
        return _split(agent)
    if event.recipient is None:
        return agent, NOBODY
    if event.frame in {"passive", "undergo", "ought"}:
        return agent, agent_in(mentions, event.recipient)
    return agent, _recipient(mentions, event, root, narrowed(mentions.tokens, event, root, event.recipient), agent)


def _recipient(mentions: MentionIndex, event: EventReading, root: str, stretch: Range, agent: Argument) -> Argument:
    """Read whom a verb or a noun reaches, in the stretch behind it."""
    places = root in _PLACED
    if not _takes_things(event):
        return object_in(mentions, stretch, agent.entities, places=places)
    thing = next((trigger.last for trigger in event.chain if not trigger.is_verb), None)
    behind = target_in(mentions, stretch, agent.entities, places=places, thing=thing)
    given = NOBODY if root == "MOBILIZE" else _given_to(mentions, event.chain, agent.entities)
    if given.is_actor:
        return given
    if not _are_sent(mentions, event.chain, behind):
        return behind
    beyond = (mentions.tokens.range(behind.spans[0])[1], stretch[1])
    return target_in(mentions, beyond, agent.entities, places=places)


def _are_sent(mentions: MentionIndex, chain: Sequence[Trigger], people: Argument) -> bool:
    """Tell whether people are who is sent, not to whom: "offered to send investigators"."""
    sending = next((trigger for trigger in chain if trigger.event.words.split()[0] in _SENDING), None)
    if sending is None or not people.is_actor or any(mentions.kinds[one] != "bk:group" for one in people.entities):
        return False
    first, _ = mentions.tokens.range(people.spans[0])
    return first > sending.last and preposition_before(mentions.tokens, sending.last + 1, first) is None


def _names(tokens: Tokens, event: EventReading, stretch: Range) -> bool:
    """Tell whether somebody is called something, not by telephone: "called Kim a liar"."""
    if event.chain[0].event.words != "call" or event.frame != "active":
        return False
    end = phrase_end(tokens, phrase_start(tokens, stretch), stretch[1])
    words = tokens.words[stretch[0] + 1 : end]
    return (bool(words) and words[-1].islower()) or tokens.words[end : end + 1] in _QUOTES


def _given_to(mentions: MentionIndex, chain: Sequence[Trigger], agents: Sequence[int]) -> Argument:
    """Read who gets what is given, where the name stands inside the words of the event: "gave Canada a deadline"."""
    giving = next((trigger for trigger in chain if trigger.event.words.split()[0] in _GIVING), None)
    lowers = mentions.tokens.lowers
    if giving is None or giving.last == giving.first or lowers[giving.last + 1 : giving.last + 2] in _HANDING:
        return NOBODY
    return object_in(mentions, (giving.first + 1, giving.last), agents)


def _is_each_other(tokens: Tokens, event: EventReading) -> bool:
    """Tell whether they do it to each other, in so many words."""
    start = event.recipient[0] if event.recipient else 0
    return event.frame == "active" and tokens.lowers[start : start + 2] in _EACH_OTHER


def _is_mutual(event: EventReading) -> bool:
    """Tell whether several agents may do it to each other: "met", "failed to reach agreement", but not "praised"."""
    head = event.chain[0].event
    if not head.effect and head.cameo not in _RECIPROCAL:
        return False
    # Who offers or plans something does not do it to those who offer it as well.
    deeds = (trigger.event for trigger in event.chain if trigger.event.effect != "intend" or _agrees(trigger.event))
    return any(deed.cameo in _RECIPROCAL for deed in deeds if deed.words not in MODALS)


def _agrees(event: Event) -> bool:
    return event.words.startswith("agree")


def _is_directed(mentions: MentionIndex, event: EventReading) -> bool:
    """Tell whether the event has an object of its own: "Minsk and Seoul met the EU", "met with the EU"."""
    if event.recipient is None:
        return False
    start, end = event.recipient
    lowers = mentions.tokens.lowers
    first = start + 1 if lowers[start : start + 1] == ("the",) else start
    if event.chain[0].event.effect != "topic" and first < end and mentions.any_within((start, first + 1)):
        return True
    against = _AGAINST if event.chain[0].event.root in HOSTILE else frozenset[str]()
    partners = before_partners(event) | against
    return any(lowers[at] in partners and mentions.any_within((at, at + 4)) for at in range(start, end))


def _takes_things(event: EventReading) -> bool:
    """Tell whether the object of the verb is no actor: a noun of an event, or what is handed over."""
    head = event.chain[0].event
    return (
        event.is_nominal
        or head.effect in _THINGS
        or (GAP in head.words and not head.words.endswith(_OBJECT_INSIDE))
        or (head.effect in {"intend", "reject", "threaten"} and len(event.chain) > 1 and _governs_things(event))
    )


def _governs_things(event: EventReading) -> bool:
    inner = event.chain[1].event
    return inner.effect in _THINGS or GAP in inner.words


def _split(group: Argument) -> tuple[Argument, Argument]:
    """Take the first of a group as agent and the others as recipients."""
    return (
        Argument(spans=group.spans[:1], entities=group.entities[:1]),
        Argument(spans=group.spans[1:], entities=group.entities[1:]),
    )
