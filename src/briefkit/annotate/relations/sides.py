"""Sides: who does an event and to whom, out of the slots of its frame."""

from collections.abc import Sequence

from briefkit.annotate.document import Tokens
from briefkit.annotate.relations.argument import NOBODY, Argument, agent_in, object_in, sides_in, target_in
from briefkit.annotate.relations.clause import Range
from briefkit.annotate.relations.compose import HOSTILE, MODALS
from briefkit.annotate.relations.event import COMPLEMENTS
from briefkit.annotate.relations.lexicon import GAP, Event
from briefkit.annotate.relations.mention import MentionIndex
from briefkit.annotate.relations.phrase import (
    LOCATIVE,
    PREPOSITIONS,
    before_content,
    first_of,
    object_end,
    phrase_end,
    phrase_start,
    preposition_before,
)
from briefkit.annotate.relations.reading import EventReading
from briefkit.annotate.relations.trigger import Trigger

_RECIPROCAL = frozenset("030 040 041 045 046 050 057 060 061 062 064 190".split())
"""CAMEO codes of what several do to each other."""
_EACH_OTHER = frozenset({("each", "other"), ("one", "another")})
_UPON = frozenset({"on", "against", "of"})
_THINGS = frozenset({"light", "end", "stop", "transfer"})
"""Effects of verbs whose object is a thing."""
_OBJECT_INSIDE = (*COMPLEMENTS, ")")
"""Ends of phrases whose object is an actor all the same."""
_TOWARDS = LOCATIVE | {"against", "to", "for", "on", "at", "toward", "towards", "into", "from", "over"}
"""What stands before those to whom forces move."""
_PLACING = PREPOSITIONS - {"outside"}
"""What stands before the place or the time of a protest; "outside" often before whom it is against."""
_QUOTES = frozenset({("\u201c",), ('"',), ("\u2018",), ("'",)})
_UNAIMED = frozenset({"COERCE", "YIELD"})
"""Events behind whose words "at" tells where: "closed the border at Brest", but not "fired at Brest"."""
_AT = frozenset({"at"})
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
    if len(agent.entities) > 1 and (
        _is_each_other(mentions.tokens, event) or (_is_mutual(event) and not _is_directed(mentions, event))
    ):
        return _split(agent)
    if event.recipient is None:
        return agent, NOBODY
    if event.frame in {"passive", "undergo", "ought"}:
        return agent, agent_in(mentions, event.recipient)
    return agent, _recipient(mentions, event, root, _narrowed(mentions.tokens, event, root, event.recipient), agent)


def _recipient(mentions: MentionIndex, event: EventReading, root: str, stretch: Range, agent: Argument) -> Argument:
    """Read whom a verb or a noun reaches, in the stretch behind it."""
    places = root in _PLACED
    if root in _UNAIMED and not event.is_nominal:
        stretch = _before_site(mentions.tokens, stretch)
    if event.chain[0].event.words == "call" and _is_label(mentions.tokens, stretch):
        return NOBODY
    if not _takes_things(event):
        return object_in(mentions, stretch, agent.entities, places=places)
    thing = next((trigger.last for trigger in event.chain if not trigger.is_verb), None)
    behind = target_in(mentions, stretch, agent.entities, places=places, thing=thing)
    given = NOBODY if root == "MOBILIZE" else _given_to(mentions, event.chain, agent.entities)
    return given if given.is_actor else behind


def _before_site(tokens: Tokens, stretch: Range) -> Range:
    """Cut where it happens: "closed the border at Brest"."""
    return stretch[0], first_of(_AT, tokens, stretch[0] + 1, stretch[1])


def _is_label(tokens: Tokens, stretch: Range) -> bool:
    """Tell whether somebody is called something, not by telephone: "called Kim a liar"."""
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


def _narrowed(tokens: Tokens, event: EventReading, root: str, stretch: Range) -> Range:
    """Cut what is not whom it is about: a topic, what is only said, those whom a condemned deed hits."""
    if event.frame == "active" and event.chain[0].event.effect == "topic":
        return _behind("with", tokens, stretch) or (stretch[1], stretch[1])
    if root == "REJECT":
        return _blamed(tokens, event.chain[1:2], before_content(tokens, stretch))
    if root == "MOBILIZE" and not event.is_nominal:
        return _beyond_forces(tokens, stretch)
    if root == "PROTEST":
        return _opposed(tokens, event, (stretch[0], object_end(tokens, stretch)))
    if root == "ACCUSE" and event.frame == "active" and not event.chain[0].event.effect:
        return _blamed(tokens, event.chain[1:2], stretch)
    return stretch


def _behind(preposition: str, tokens: Tokens, stretch: Range) -> Range | None:
    """Give what a preposition brings in: "discussed Libya with Ankara", "rallied in Minsk against the law"."""
    at = next((at for at in range(*stretch) if tokens.lowers[at] == preposition), None)
    return None if at is None else (at, stretch[1])


def _opposed(tokens: Tokens, event: EventReading, stretch: Range) -> Range:
    """Give whom a protest is against: in "against the return of hostages to Kim" nobody who is named."""
    is_told = any(trigger.event.words.endswith("against") for trigger in event.chain)
    against = stretch if is_told else _behind("against", tokens, stretch)
    if against is not None:
        return against[0], phrase_end(tokens, against[0] + 1, against[1])
    return (stretch[0], stretch[0]) if _PLACING.issuperset(tokens.lowers[stretch[0] : stretch[0] + 1]) else stretch


def _beyond_forces(tokens: Tokens, stretch: Range) -> Range:
    """Give where those stand against whom forces move: "mobilised the army against Minsk"."""
    return first_of(_TOWARDS, tokens, *stretch), stretch[1]


def _blamed(tokens: Tokens, governed: Sequence[Trigger], stretch: Range) -> Range:
    """Give where the blamed stand: in "condemned the attack on Georgia by Russia" not those whom it hit."""
    deed = next((trigger for trigger in governed if _is_deed(tokens, trigger, stretch[0])), None)
    if deed is None:
        return stretch
    by = next((at for at in range(deed.last, stretch[1]) if tokens.lowers[at] == "by"), None)
    return (stretch[0], deed.last + 1) if by is None else (by, stretch[1])


def _is_deed(tokens: Tokens, noun: Trigger, start: int) -> bool:
    """Tell whether a noun is what a verb is about, and has those whom it hits behind it."""
    if noun.is_verb or noun.event.root not in HOSTILE or tokens.lowers[noun.last + 1] not in _UPON:
        return False
    return preposition_before(tokens, start, noun.first) is None


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
    return any(lowers[at] == "with" and mentions.any_within((at, at + 4)) for at in range(start, end))


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
