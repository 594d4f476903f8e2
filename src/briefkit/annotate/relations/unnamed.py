"""Unnamed actors: people and bodies without a name that stand in a slot: "a court freed ten prisoners".

Whether plain words are an actor is decided by the slot: "prisoners" is one where somebody frees them.
"""

from collections.abc import Sequence
from functools import cache

from attrs import evolve

from briefkit.annotate.actors import ActorMention, ActorReading, Entity
from briefkit.annotate.document import Document, Tokens
from briefkit.annotate.gazetteer import load_gazetteer
from briefkit.annotate.relations.clause import Range
from briefkit.annotate.relations.span import RelationSpan, Span

_QUANTITIES = frozenset(
    "dozens hundreds thousands scores number handful group groups majority members one two some many most several "
    "rest remnants hundred thousand million millions half dozen".split(),
)
_PERSONS = frozenset(
    "man woman boy girl child person baby teenager student businessman businesswoman bomber attacker gunman suspect "
    "citizen national opponent prisoner hostage employee owner seeker colleague lecturer ex-minister member patient "
    "passenger driver nurse monk deserter defendant captive mercenary guard follower backer creditor client associate "
    "bodyguard contractor critic protege successor predecessor academic presenter pilot sailor farmer gangster "
    "dissident".split(),
)
_BODIES = frozenset(
    "court courts judge judges jury tribunal police government authorities parliament senate army military troops navy "
    "cabinet prosecutor ministry embassy commission committee council agency watchdog union unions company firm ngo "
    "ngos party movement board panel junta presidency state ministries agencies companies firms coalition "
    "organization organisation organizations organisations nations countries sides neighbours capitals "
    "powers governments allies parties states bank banks lender lenders regulator regulators airline airlines "
    "operator operators delegation brigade battalion squad bloc assembly broadcaster broadcasters neighbour "
    "neighbor diaspora".split(),
)
_ROUGHLY = frozenset("about around over at least nearly almost some roughly more than".split())
_BEFORE_NUMBER = frozenset("the another all these those his her its their other nearly some least than".split())
_NUMBERS = frozenset("three four five six seven eight nine ten eleven twelve tens".split())
_LONGEST = 12


@cache
def _kinds() -> dict[str, str]:
    """Give the kind of actor for each noun that may stand for one."""
    lexicon = load_gazetteer().lexicon
    groups = {noun.lower(): "bk:group" for noun in lexicon.groups}
    roles = [title for title, role in lexicon.roles.items() if role.kind in {"office", "occupation", "relation"}]
    return {
        **{noun.removesuffix("s"): "bk:person" for noun in groups if noun.endswith("s")},
        **dict.fromkeys(roles, "bk:person"),
        **{f"{role}s": "bk:group" for role in roles},
        **groups,
        **dict.fromkeys(_PERSONS, "bk:person"),
        **{f"{noun}s": "bk:group" for noun in _PERSONS},
        **dict.fromkeys(_BODIES, "bk:group"),
    }


def unnamed_in(tokens: Tokens, phrase: Range, bounds: frozenset[str]) -> tuple[Range, str] | None:
    """Give the words at the start of a phrase that stand for unnamed people or a body, with the kind of actor."""
    start, end = phrase[0], min(phrase[1], phrase[0] + _LONGEST)
    while start < end and tokens.lowers[start] in _ROUGHLY:
        start += 1
    head = _head(tokens, start, end, bounds)
    if head is not None and tokens.lowers[head] in _QUANTITIES and tokens.lowers[head + 1 : head + 2] == ("of",):
        head = _head(tokens, head + 2, end, bounds)
    kind = None if head is None else _kinds().get(tokens.lowers[head])
    return None if head is None or kind is None else ((start, head + 1), kind)


def may_be_unnamed(tokens: Tokens, stretch: Range) -> bool:
    """Tell whether any word of a stretch can stand for people or a body without a name."""
    return not _kinds().keys().isdisjoint(tokens.lowers[slice(*stretch)])


def is_person_noun(word: str) -> bool:
    """Tell whether a noun says what somebody is: "politician", "chief"."""
    return _kinds().get(word) == "bk:person"


def is_people_noun(word: str) -> bool:
    """Tell whether a plural means people: "politicians", "migrants"."""
    return word.endswith(("s", "people", "men", "women")) and _kinds().get(word) == "bk:group"


def is_quantity(word: str) -> bool:
    """Tell whether a word counts people, or stands between those that do: "dozens of", "12"."""
    return word in _QUANTITIES or word in _NUMBERS or word.isdigit() or word == "of"


def _head(tokens: Tokens, start: int, end: int, bounds: frozenset[str]) -> int | None:
    """Give the last word before the first preposition, mark, date or number."""
    stop = start
    for word in tokens.lowers[start:end]:
        if word in bounds or (word[0].isdigit() and _counts_anew(tokens, stop, start)):
            break
        stop += 1
    return stop - 1 if stop > start else None


def _counts_anew(tokens: Tokens, at: int, start: int) -> bool:
    """Tell whether a number begins another phrase: "its owners 71 years after"."""
    return at > start and tokens.lowers[at - 1] not in _BEFORE_NUMBER


def admit_unnamed(
    document: Document, reading: ActorReading, relations: Sequence[RelationSpan]
) -> tuple[ActorReading, tuple[RelationSpan, ...]]:
    """Enter the unnamed actors of relations into the reading, each phrase once, and point the relations to them."""
    phrases = {
        (span, kind)
        for relation in relations
        for span, kind in (*relation.unnamed_agents, *relation.unnamed_recipients)
    }
    numbers = {phrase: number for number, phrase in enumerate(sorted(phrases), len(reading.entities))}
    entities = [Entity(kind=kind, name=document.text[slice(*span)], named=False) for span, kind in numbers]
    mentions = [ActorMention(span, number, "description", "slot") for (span, _), number in numbers.items()]
    return (
        evolve(
            reading,
            entities=(*reading.entities, *entities),
            mentions=tuple(sorted((*reading.mentions, *mentions), key=_place)),
        ),
        tuple(_pointed(relation, numbers) for relation in relations),
    )


def _place(mention: ActorMention) -> tuple[int, int]:
    return mention.span[0], -mention.span[1]


def _pointed(relation: RelationSpan, numbers: dict[tuple[Span, str], int]) -> RelationSpan:
    if not relation.unnamed_agents and not relation.unnamed_recipients:
        return relation
    return evolve(
        relation,
        agents=(*relation.agents, *(numbers[phrase] for phrase in relation.unnamed_agents)),
        recipients=(*relation.recipients, *(numbers[phrase] for phrase in relation.unnamed_recipients)),
        unnamed_agents=(),
        unnamed_recipients=(),
    )
