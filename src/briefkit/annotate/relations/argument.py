"""Arguments: which words, and which actors named in them, stand in a slot of an event."""

from collections.abc import Sequence

from attrs import frozen

from briefkit.annotate.document import Tokens
from briefkit.annotate.relations.clause import CALENDAR, Range
from briefkit.annotate.relations.joint import FINITE
from briefkit.annotate.relations.mention import MentionIndex
from briefkit.annotate.relations.phrase import (
    BOUNDS,
    CIRCUMSTANCE,
    COMPLEMENT,
    LOCATIVE,
    PREPOSITIONS,
    complement_end,
    directions,
    first_of,
    has_participle,
    is_infinitive,
    object_end,
    phrase_around,
    phrase_end,
    phrase_start,
    preposition_before,
    reaches,
    words_of,
)
from briefkit.annotate.relations.span import Span
from briefkit.annotate.relations.unnamed import is_quantity, unnamed_in

_BELONGING = frozenset("of for from to".split())
"""What stands before the actor that an agent belongs to: "leaders of the party"."""
_APART = PREPOSITIONS - _BELONGING
"""What stands before those to whom an agent does not belong: "the attack on a church in the city of Minsk"."""
_SOURCES = frozenset("of by from".split())
_PLACING = frozenset({"in", "at", "near"})
_BEHIND_PEOPLE = frozenset({"of", "from"})
"""What joins an actor to people without a name: "prisoners from Minsk"."""
_NO_OBJECTS = CIRCUMSTANCE | {"as", "them", "it"}
_SITING = frozenset({"at", "near", "off"})
_POSSESSIVES = frozenset({"his", "her", "their"})
_OWNERS = _POSSESSIVES | {"its"}
_STANCES = frozenset(
    "own commitment readiness willingness intention support solidarity position stance concern concerns opposition "
    "condemnation".split(),
)
"""What is a possessor's who acts: "its own bid"."""
_OWNED = frozenset(
    "country forces office team campaign administration entourage circle camp nation family brother brothers sister "
    "sisters son sons daughter daughters wife husband widow father mother parents uncle aunt nephew niece "
    "cousin".split(),
)
"""Who and what is somebody's who is not meant by it: "his forces", "Kim's office", "Kim's sister"."""
PRIVATE = frozenset(
    "citizen citizens national nationals activist activists journalist journalists reporter reporters monk monks "
    "priest priests student students businessman businessmen woman women man men child children worker workers tourist "
    "tourists lawyer lawyers blogger bloggers teacher teachers nurse nurses passenger passengers prisoner prisoners "
    "hostage hostages refugee refugees migrant migrants protester protesters demonstrator demonstrators academic "
    "academics scholar scholars professor professors researcher researchers scientist scientists engineer engineers "
    "doctor doctors host hosts presenter presenters singer singers actor actors athlete athletes pilot pilots sailor "
    "diaspora sailors driver drivers farmer farmers dissident dissidents gangster gangsters".split(),
)
"""People who do not act for the state whose they are: "a Polish monk"."""
_FARTHEST_OWNED = 4
_PARTS_OBJECTS = frozenset(", ; ( \u2013 \u2014 it them him us me".split())
_PARTS_PEOPLE = PREPOSITIONS - _BEHIND_PEOPLE - {"than"}
ENDS_PEOPLE = BOUNDS | CALENDAR | {"suspected", "accused", "convicted"}
"""What ends the words for people without a name."""
_ENDS_OWNED = ENDS_PEOPLE | FINITE
"""What ends those for people of somebody: "Kim was sending workers" is not about workers of his."""


@frozen(kw_only=True)
class Argument:
    """What fills a slot."""

    spans: tuple[Span, ...] = ()
    entities: tuple[int, ...] = ()
    """Entity indexes; empty where the words name no known actor."""
    unnamed: tuple[tuple[Span, str], ...] = ()
    """The words for people or a body without a name, with the kind of actor."""

    @property
    def is_actor(self) -> bool:
        """Whether the words stand for an actor."""
        return bool(self.entities or self.unnamed)


NOBODY = Argument()


def agent_in(mentions: MentionIndex, phrase: Range) -> Argument:
    """Read a subject's phrase: its head, or the actor that its head belongs to, with those listed beside it."""
    own = (phrase[0], first_of(_APART, mentions.tokens, phrase[0] + 1, phrase[1]))
    for number in mentions.heads_within(own):
        before = preposition_before(mentions.tokens, phrase[0], mentions.ranges[number][0])
        if (before is None or before in _BELONGING) and not _has_people(mentions, number, before, phrase):
            return _named(mentions, number, phrase, phrase)
    return _unnamed(mentions, phrase, phrase)


def _has_people(mentions: MentionIndex, number: int, before: str | None, phrase: Range) -> bool:
    """Tell whether an actor is only whose people a phrase is about: "her lawyer", "supporters of Kim"."""
    kind = mentions.kind_of(number)
    if kind not in {"bk:person", "bk:group", "bk:state", "bk:place"}:
        return False
    people = unnamed_in(mentions.tokens, phrase, _ENDS_OWNED)
    start, end = mentions.ranges[number]
    if kind in {"bk:state", "bk:place"}:
        return people is not None and _describes_people(mentions.tokens, end, people[0][1])
    if people is not None:
        return end < people[0][1] or (start >= people[0][1] and before == "of" and kind == "bk:person")
    owns = mentions.tokens.lowers[start] in _POSSESSIVES or mentions.tokens.lowers[end : end + 1] == ("'s",)
    behind = mentions.tokens.lowers[end : end + _FARTHEST_OWNED]
    return owns and next((word for word in behind if word in _OWNED or word in BOUNDS), "") in _OWNED


def _describes_people(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether the words behind a state or a place are people of it who do not act for it: "a Polish monk"."""
    return (
        start < end
        and tokens.lowers[end - 1] in PRIVATE
        and not any(word.endswith("ing") for word in tokens.lowers[start:end])
    )


def object_in(mentions: MentionIndex, stretch: Range, agents: Sequence[int], *, places: bool = False) -> Argument:
    """Read the object of a verb: its phrase, with the actor in it or in what belongs to it.

    "rejected the minister's plan", "condemned a test by Pyongyang", "clashed with police"; with `places` also the
    place that it is in, as in "attacked a base in Kherson".
    """
    tokens = mentions.tokens
    if stretch[0] < stretch[1] and tokens.lowers[stretch[0]] in _NO_OBJECTS:
        # The words behind "resigned as" and "exchanged them" say what for and for what.
        return NOBODY
    start = phrase_start(tokens, stretch)
    last = object_end(tokens, (start, stretch[1]))
    joins = COMPLEMENT | LOCATIVE if places else COMPLEMENT
    people = unnamed_in(tokens, (start, last), ENDS_PEOPLE)
    if people is not None:
        joins = _BEHIND_PEOPLE
        last = first_of(_PARTS_PEOPLE, tokens, start, last)
    for number in mentions.heads_within((start, last)):
        if not _is_self(mentions, number, agents):
            before = preposition_before(tokens, start, mentions.ranges[number][0])
            if before is not None and (before not in joins or _is_site(mentions, start, number, before)):
                break
            if _names_unknown(mentions, start, mentions.ranges[number][0]):
                break
            if _is_apart(tokens, (start, mentions.ranges[number][0]), people):
                break
            if _has_people(mentions, number, before, (start, last)):
                continue
            end = phrase_around(tokens, mentions.ranges[number], (start, stretch[1]))[1]
            return _named(mentions, number, stretch, (start, end))
    return _unnamed(mentions, (start, last), (start, complement_end(tokens, start, last)))


def _is_self(mentions: MentionIndex, number: int, agents: Sequence[int]) -> bool:
    """Tell whether a mention means who does it: "froze its own bid", "restated their support for Kim"."""
    if mentions.entities[number] in agents:
        return True
    lowers, (start, end) = mentions.tokens.lowers, mentions.ranges[number]
    return lowers[start] in _OWNERS and not _STANCES.isdisjoint(lowers[end : end + 1])


def _is_name(word: str) -> bool:
    return word[0].isupper() and word.isalpha() and word.lower() not in CALENDAR


def _names_unknown(mentions: MentionIndex, start: int, end: int) -> bool:
    """Tell whether a name that nobody knows is the object: "criticised Rozsa for blocking his trip"."""
    tokens = mentions.tokens
    if start in mentions.covered or not _is_name(tokens.words[start]):
        return False
    behind = next((at for at in range(start, end) if not _is_name(tokens.words[at])), end)
    return behind < end and tokens.lowers[behind] in BOUNDS


def _is_site(mentions: MentionIndex, start: int, number: int, before: str) -> bool:
    """Tell whether a mention only says where the object is: "closed the crossing at Brest", "near the border with"."""
    if "near" in mentions.tokens.lowers[start : mentions.ranges[number][0]]:
        return True
    return before in _SITING and mentions.kind_of(number) == "bk:place"


def _is_apart(tokens: Tokens, between: Range, people: tuple[Range, str] | None) -> bool:
    """Tell whether a name stands behind the object: "left the talks, a blow to Kim", but not "its envoy, Kim"."""
    if has_participle(tokens.words[slice(*between)]):
        return True
    comma = first_of(_PARTS_OBJECTS, tokens, *between)
    return comma < between[1] and (people is None or comma != people[0][1] or comma + 1 != between[1])


def sides_in(mentions: MentionIndex, stretch: Range) -> Argument:
    """Read those between whom something is."""
    first = next(iter(mentions.within(stretch)), None)
    return NOBODY if first is None else _named(mentions, first, stretch, mentions.ranges[first])


def target_in(
    mentions: MentionIndex, stretch: Range, agents: Sequence[int], *, places: bool = False, thing: int | None = None
) -> Argument:
    """Read whom an act reaches whose object is a thing: "sent aid to Kyiv", "lifted its sanctions on Iran".

    `places` says that a place may be reached, as in "deployed troops in Kherson"; `thing` is the last token of the
    noun of the event, and whom it is for comes first: "pledged support for Russia's war against Kyiv".
    """
    tokens, end = mentions.tokens, object_end(mentions.tokens, stretch)
    towards = directions(tokens, (stretch[0], end), places=places)
    served = [thing + 1] if thing is not None and tokens.lowers[thing + 1 : thing + 2] == ("for",) else []
    number = _reached(mentions, (stretch[0], end), [*served, *towards], agents)
    if number is not None:
        phrase = phrase_around(tokens, mentions.ranges[number], (stretch[0], end))
        if _has_people(mentions, number, None, phrase):
            return _unnamed(mentions, phrase, phrase)
        return _named(mentions, number, (stretch[0], end), phrase)
    if towards and tokens.lowers[towards[0]] not in LOCATIVE and not _comes_home(mentions, towards[0], end, agents):
        start = phrase_start(tokens, (towards[0] + 1, end))
        return _unnamed(mentions, (start, end), (start, phrase_end(tokens, start, end)))
    if is_infinitive(tokens, end, stretch[1]):
        return object_in(mentions, (end + 2, stretch[1]), agents, places=places)
    return object_in(mentions, (stretch[0], end), agents, places=places)


def _comes_home(mentions: MentionIndex, direction: int, end: int, agents: Sequence[int]) -> bool:
    """Tell whether a preposition leads back to who does it: "cancelled visas for Poles to the country"."""
    reached = next(iter(mentions.within((direction, end))), None)
    if reached is None or mentions.entities[reached] not in agents:
        return False
    first, last = mentions.ranges[reached]
    is_whole = last >= end or mentions.tokens.lowers[last] in BOUNDS
    return is_whole and reaches(mentions.tokens, direction, first)


def _reached(mentions: MentionIndex, stretch: Range, towards: Sequence[int], agents: Sequence[int]) -> int | None:
    """Give the actor right behind the verb ("gave Ukraine weapons"), else the first that a preposition brings in."""
    tokens = mentions.tokens
    numbers = [number for number in mentions.heads_within(stretch) if not _is_self(mentions, number, agents)]
    for number in numbers:
        start, end = mentions.ranges[number]
        if start <= stretch[0] + 1 and preposition_before(tokens, stretch[0], start) is None:
            if end >= stretch[1] or tokens.lowers[end] not in {"'s", "'"}:
                return number
            break
    return next(
        (number for at in towards for number in numbers if reaches(tokens, at, mentions.ranges[number][0])), None
    )


def place_in(mentions: MentionIndex, clause: Range, besides: Sequence[int]) -> Span | None:
    """Find where something happens: the first name behind "in", "at" or "near" that is none of the sides."""
    for number in mentions.within(clause):
        start = mentions.ranges[number][0]
        placed = start > clause[0] and mentions.tokens.lowers[start - 1] in _PLACING
        if placed and mentions.entities[number] not in besides:
            return words_of(mentions.tokens, mentions.ranges[number])
    return None


def _named(mentions: MentionIndex, number: int, stretch: Range, phrase: Range) -> Argument:
    """Give a phrase for the actor in it, or the actors that are listed there, each with its own words."""
    members = mentions.listed_from(number, stretch)
    people = _counted(mentions, number) if len(members) == 1 else None
    if people is not None:
        words = words_of(mentions.tokens, people)
        return Argument(spans=(words,), unnamed=((words, "bk:group"),))
    if len(members) == 1:
        return Argument(spans=(words_of(mentions.tokens, phrase),), entities=(mentions.entities[number],))
    return Argument(
        spans=tuple(words_of(mentions.tokens, mentions.ranges[member]) for member in members),
        entities=tuple(dict.fromkeys(mentions.entities[member] for member in members)),
    )


def _counted(mentions: MentionIndex, number: int) -> Range | None:
    """Give the words for some people of a state, who are not the state: "two Latvians", "hundreds of Latvians"."""
    lowers, (first, end) = mentions.tokens.lowers, mentions.ranges[number]
    if not lowers[end - 1].endswith("s") or mentions.kind_of(number) != "bk:state":
        return None
    start = first
    while start > 0 and (is_quantity(lowers[start - 1]) or lowers[max(0, start - 2) : start] == ("half", "a")):
        start -= 1
    return (start, end) if start < first and lowers[start] != "of" else None


def _unnamed(mentions: MentionIndex, phrase: Range, words: Range) -> Argument:
    """Read a phrase that names no actor: its words, and the people or the body that they may stand for."""
    tokens = mentions.tokens
    if words[0] >= words[1]:
        return NOBODY
    starts = (phrase[0], *(at + 1 for at in range(*words) if tokens.lowers[at] in _SOURCES))
    tried = (unnamed_in(tokens, (start, phrase[1]), ENDS_PEOPLE) for start in starts)
    found = next((people for people in tried if people is not None), None)
    unnamed = () if found is None else ((words_of(tokens, found[0]), found[1]),)
    return Argument(spans=(words_of(tokens, words),), unnamed=unnamed)
