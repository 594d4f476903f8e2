"""Narrowing: where, in the stretch behind the words of an event, those stand whom it is about."""

from collections.abc import Callable, Mapping

from briefkit.annotate.document import Tokens
from briefkit.annotate.relations.clause import Range
from briefkit.annotate.relations.compose import HOSTILE
from briefkit.annotate.relations.phrase import (
    LOCATIVE,
    PREPOSITIONS,
    before_content,
    first_of,
    is_infinitive,
    object_end,
    phrase_end,
    preposition_before,
)
from briefkit.annotate.relations.reading import EventReading
from briefkit.annotate.relations.trigger import Trigger

_BEFORE_CHARGES = frozenset({"of", "for"})
_AGAINST = frozenset({"against"})
_BEFORE_BURDENED = frozenset({"on", "upon", "against"})
_AT = frozenset({"at"})
_AMOUNTS = frozenset({("least",), ("most",)})
_BY = frozenset({"by"})
_WITH = frozenset({"with"})
_BETWEEN = frozenset({"with", "between"})
_UPON = frozenset({"on", "against", "of"})
_MEDIATING = frozenset({"mediate", "broker"})
"""Verbs whose sides may stand behind "between"; to discuss ties between two is not to talk to them."""
_TOWARDS = LOCATIVE | {"against", "to", "for", "on", "at", "toward", "towards", "into", "from", "over"}
"""What stands before those to whom forces move."""
_PLACING = PREPOSITIONS - {"outside"}
"""What stands before the place or the time of a protest; "outside" often before whom it is against."""
_IMPRISONMENTS = frozenset({"173", "174"})
"""CAMEO codes of arrests and deportations."""
_UNDERGONE = frozenset("release pardon amnesty clemency acquittal repatriation handover".split())
"""Nouns, beside those for arrests, whose owner does not do it: "demanded his release"."""
_OWNING = frozenset({"his", "her", "its", "their", "'s", "'"})


def narrowed(tokens: Tokens, event: EventReading, root: str, stretch: Range) -> Range:
    """Cut what is not whom it is about: a topic, what is only said, those whom a condemned deed hits."""
    if event.frame == "active" and event.chain[0].event.effect == "topic":
        return _partners(tokens, event, stretch)
    if event.chain[0].event.words == "impose" and event.frame == "active":
        return _behind(_BEFORE_BURDENED, tokens, stretch) or (stretch[1], stretch[1])
    narrow = _NARROWINGS.get(root)
    return stretch if narrow is None else narrow(tokens, event, stretch)


def _behind(prepositions: frozenset[str], tokens: Tokens, stretch: Range) -> Range | None:
    """Give what a preposition brings in: "discussed Libya with Ankara", "rallied in Minsk against the law"."""
    at = first_of(prepositions, tokens, *stretch)
    return (at, stretch[1]) if at < stretch[1] else None


def _partners(tokens: Tokens, event: EventReading, stretch: Range) -> Range:
    return _behind(before_partners(event), tokens, stretch) or (stretch[1], stretch[1])


def before_partners(event: EventReading) -> frozenset[str]:
    """Give the prepositions that bring in those with whom something is done."""
    return _BETWEEN if event.chain[0].event.words in _MEDIATING else _WITH


def _before_site(tokens: Tokens, event: EventReading, stretch: Range) -> Range:
    """Cut where it happens: "closed the border at Brest", but not "fired at Brest"."""
    if event.is_nominal:
        return stretch
    at = first_of(_AT, tokens, *stretch)
    while tokens.lowers[at + 1 : at + 2] in _AMOUNTS and at < stretch[1]:
        at = first_of(_AT, tokens, at + 1, stretch[1])
    return stretch[0], at


def _opposed(tokens: Tokens, event: EventReading, stretch: Range) -> Range:
    """Give whom a protest is against: in "against the return of hostages to Kim" nobody who is named."""
    stretch = (stretch[0], object_end(tokens, stretch))
    is_told = any(trigger.event.words.endswith("against") for trigger in event.chain)
    against = stretch if is_told else _behind(_AGAINST, tokens, stretch)
    if against is not None:
        return against[0], phrase_end(tokens, against[0] + 1, against[1])
    return (stretch[0], stretch[0]) if _PLACING.issuperset(tokens.lowers[stretch[0] : stretch[0] + 1]) else stretch


def _beyond_forces(tokens: Tokens, event: EventReading, stretch: Range) -> Range:
    """Give where those stand against whom forces move: "mobilised the army against Minsk"."""
    return stretch if event.is_nominal else (first_of(_TOWARDS, tokens, *stretch), stretch[1])


def _refused(tokens: Tokens, event: EventReading, stretch: Range) -> Range:
    return _blamed(tokens, event, before_content(tokens, stretch))


def _accused(tokens: Tokens, event: EventReading, stretch: Range) -> Range:
    if event.frame != "active" or event.chain[0].event.effect:
        return stretch
    return _blamed(tokens, event, (stretch[0], _charge(tokens, stretch)))


def _charge(tokens: Tokens, stretch: Range) -> int:
    """Give where it is told what the accused do: "accused its neighbour of helping Kim"."""
    at = first_of(_BEFORE_CHARGES, tokens, *stretch)
    while at + 1 < stretch[1] and not tokens.words[at + 1].endswith("ing"):
        at = first_of(_BEFORE_CHARGES, tokens, at + 1, stretch[1])
    return at


def _blamed(tokens: Tokens, event: EventReading, stretch: Range) -> Range:
    """Give where the blamed stand: in "condemned the attack on Georgia by Russia" not those whom it hit."""
    deed = next((trigger for trigger in event.chain[1:2] if _is_deed(tokens, trigger, stretch[0])), None)
    if deed is None:
        return stretch
    return _behind(_BY, tokens, (deed.last, stretch[1])) or (stretch[0], deed.last + 1)


def _is_deed(tokens: Tokens, noun: Trigger, start: int) -> bool:
    """Tell whether a noun is what a verb is about, and has those whom it hits behind it."""
    behind = tokens.lowers[noun.last + 1 : noun.last + 2]
    if noun.is_verb or noun.event.root not in HOSTILE or _UPON.isdisjoint(behind):
        return False
    return preposition_before(tokens, start, noun.first) is None


def _asked(tokens: Tokens, event: EventReading, stretch: Range) -> Range:
    """Give where the asked stand: of "Kim's release" and "the arrest of Kim" not Kim, but those by whom it is done.

    Behind "call for" and "cautioned against" stands what they are asked for.
    """
    if event.is_nominal:
        is_wish = tokens.lowers[stretch[0]] == "for" or is_infinitive(tokens, *stretch)
        return (stretch[0], stretch[0]) if is_wish else stretch
    if event.chain[0].event.words.endswith(" against"):
        return stretch[0], stretch[0]
    deed = next((trigger for trigger in event.chain[1:2] if _is_undergone(tokens, trigger, stretch[0])), None)
    return stretch if deed is None else (first_of(_BY, tokens, deed.last + 1, stretch[1]), stretch[1])


def _is_undergone(tokens: Tokens, noun: Trigger, start: int) -> bool:
    """Tell whether a noun is what a verb is about, and has those beside it to whom it is done."""
    if noun.is_verb or not (noun.event.words in _UNDERGONE or noun.event.cameo in _IMPRISONMENTS):
        return False
    is_owned = not _OWNING.isdisjoint(tokens.lowers[start : noun.first])
    is_owned = is_owned or tokens.lowers[noun.last + 1 : noun.last + 2] == ("of",)
    return is_owned and preposition_before(tokens, start, noun.first) is None


_NARROWINGS: Mapping[str, Callable[[Tokens, EventReading, Range], Range]] = {
    "ACCUSE": _accused,
    "COERCE": _before_site,
    "MOBILIZE": _beyond_forces,
    "PROTEST": _opposed,
    "REJECT": _refused,
    "REQUEST": _asked,
    "YIELD": _before_site,
}
