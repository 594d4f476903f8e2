"""Patients: verbs that name another event, or none, by what their whole object is: "dismissed the minister"."""

from briefkit.annotate.relations.argument import ENDS_PEOPLE
from briefkit.annotate.relations.clause import Range
from briefkit.annotate.relations.mention import MentionIndex
from briefkit.annotate.relations.phrase import first_of, object_end, phrase_start
from briefkit.annotate.relations.reading import EventReading
from briefkit.annotate.relations.unnamed import unnamed_in

_DONE_TO_PEOPLE = {"dismiss": "COERCE", "seek": None, "sell": None, "buy": None, "abolish": None}
"""What is done to people by verbs that mean something else of things; none where it is no event."""
_ONLY_TO_PEOPLE = frozenset({"fire"})
_FIGHTS = frozenset({"fight", "battle"})
_EVILS = frozenset(
    "epidemic pandemic outbreak disease virus coronavirus ebola aids malaria cancer hunger famine poverty inflation "
    "fire fires wildfire wildfires blaze blazes corruption crime terrorism extremism trafficking smuggling "
    "disinformation change drugs racism discrimination drought".split(),
)
"""What is fought without anybody's being attacked."""
_ATTACKS = frozenset({"attack", "launch ... attack"})
_IN_WORDS = frozenset("accusing calling saying describing branding labelling labeling blaming".split())
"""What follows an attack on a person that is made of words: "attacked the premier, accusing him of lies"."""
_DONE_TO_PLACES = {"block": "COERCE"}
_PEOPLE = frozenset({"bk:person", "bk:group"})
_PLACES = frozenset({"bk:place"})
_OFFICES = frozenset(
    "minister president premier prime chancellor head chief chair chairman chairwoman director ambassador commander "
    "governor mayor deputy secretary spokesman spokeswoman adviser advisor leader foreign defence defense interior "
    "finance army military police justice".split(),
)
"""What somebody who is dismissed was: "dismissed him as minister"."""
_AS = frozenset({"as"})


def root_with_patient(mentions: MentionIndex, event: EventReading, root: str) -> str | None:
    """Correct the category of an event by what its object is; none where that makes no event of it."""
    words, stretch = event.chain[0].event.words, event.recipient
    if stretch is None:
        return root
    if root == "ASSAULT":
        return _of_assault(mentions, event, stretch)
    if words in _DONE_TO_PEOPLE and not _is_judged(mentions, event):
        return _DONE_TO_PEOPLE[words] if _is_people(mentions, stretch) else root
    if words in _ONLY_TO_PEOPLE:
        return root if _is_people(mentions, stretch) else None
    if words in _DONE_TO_PLACES:
        return _DONE_TO_PLACES[words] if _is_whole(mentions, stretch, _PLACES) else root
    return root


def _is_people(mentions: MentionIndex, stretch: Range) -> bool:
    start = phrase_start(mentions.tokens, stretch)
    people = unnamed_in(mentions.tokens, (start, object_end(mentions.tokens, (start, stretch[1]))), ENDS_PEOPLE)
    return people is not None or _is_whole(mentions, stretch, _PEOPLE)


def _is_whole(mentions: MentionIndex, stretch: Range, kinds: frozenset[str]) -> bool:
    """Tell whether an actor of some kinds is the whole object: "the minister", but not "the minister's claims"."""
    start = phrase_start(mentions.tokens, stretch)
    end = first_of(ENDS_PEOPLE, mentions.tokens, start, stretch[1])
    heads = mentions.heads_within((start, end))
    return any(mentions.ranges[head][1] == end and mentions.kind_of(head) in kinds for head in heads)


def _is_judged(mentions: MentionIndex, event: EventReading) -> bool:
    """Tell whether it is said what somebody is taken for: "dismissed him as a fool", but not "as minister"."""
    tokens, end = mentions.tokens, event.clause[1]
    at = first_of(_AS, tokens, event.chain[0].last + 1, end)
    return at + 1 < end and tokens.lowers[at + 1] not in _OFFICES


def _of_assault(mentions: MentionIndex, event: EventReading, stretch: Range) -> str | None:
    """Give the category of what may be an assault; that somebody fights a disease is no event."""
    fights = any(trigger.event.words in _FIGHTS for trigger in event.chain)
    start = phrase_start(mentions.tokens, stretch)
    foe = mentions.tokens.lowers[start : object_end(mentions.tokens, (start, stretch[1]))]
    if fights and not _EVILS.isdisjoint(foe):
        return None
    is_attack = event.chain[0].event.words in _ATTACKS
    return "ACCUSE" if is_attack and _is_verbal(mentions, event, stretch) else "ASSAULT"


def _is_verbal(mentions: MentionIndex, event: EventReading, stretch: Range) -> bool:
    """Tell whether people are attacked in words."""
    tokens, end = mentions.tokens, event.clause[1]
    follows = tokens.lowers[end : end + 1] == (",",) and not _IN_WORDS.isdisjoint(tokens.lowers[end + 1 : end + 2])
    return follows and _is_people(mentions, stretch)
