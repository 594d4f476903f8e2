"""Arguments: which words, and which actors named in them, stand in a slot of an event."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import pairwise

from attrs import frozen

from briefkit.annotate.document import Tokens
from briefkit.annotate.relations.clause import CALENDAR, Range
from briefkit.annotate.relations.span import Actors, Span
from briefkit.annotate.relations.unnamed import unnamed_in

_CONJUNCTIONS = frozenset({"and", "or", "&"})
_JOINS = _CONJUNCTIONS | {",", "both", "the", "other"}
_BELONGING = frozenset("of for from to".split())
"""What stands before the actor that an agent belongs to: "leaders of the party"."""
_DETERMINERS = frozenset(
    "the a an its his her their our this that these those all any some more both each about around almost such".split(),
)
_DIRECTED = frozenset("to against on upon with at into toward towards from over between".split())
"""What stands before a recipient."""
_LOCATIVE = frozenset("in near inside across along around outside throughout within off".split())
_RANKS = {"against": 0, "from": 2, "at": 2, "over": 2, "for": 2}
_SOURCES = frozenset("of by from".split())
_LONGEST_HEDGE = 6
_LONGEST_OBJECT = 14
_BELONGING_TO_THING = frozenset("of by from on against in between for".split())
"""What goes on with an object that is a thing: "the deployment of monitors in the region"."""
_COMPLEMENT = frozenset("of by from for on against with to at between".split())
"""What joins an actor to the thing that is the object: "a test by", "a request from"."""
_PLACING = frozenset({"in", "at", "near"})
_OTHER = frozenset(
    "of for by about as via through under during since after before following amid than like without until despite".split()
)
_CIRCUMSTANCE = frozenset("during after before following since amid while until because despite".split())
_PREPOSITIONS = _DIRECTED | _LOCATIVE | _OTHER
_ENDS = frozenset(
    ', ; : . ( ) -- \u2013 \u2014 \u201c \u201d " who which that when where while and or but said says'.split()
)


_DEEPEST = 4
"""How many mentions may lie in each other."""


_ALL_BOUNDS = _ENDS | _PREPOSITIONS | CALENDAR


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


@frozen(kw_only=True)
class MentionIndex:
    """The mentions of a document, in order, the longer first, as ranges of tokens."""

    ranges: tuple[Range, ...]
    entities: tuple[int, ...]

    def within(self, stretch: Range) -> Sequence[int]:
        """Give the numbers of the mentions that start in a stretch of tokens and in no other mention that does."""
        end = stretch[0]
        found: list[int] = []
        for number in range(bisect_left(self.ranges, (stretch[0], 0)), bisect_left(self.ranges, (stretch[1], 0))):
            if self.ranges[number][1] > end:
                found.append(number)
                end = self.ranges[number][1]
        return found

    def covers(self, token: int) -> bool:
        """Tell whether a token is part of a mention."""
        last = bisect_left(self.ranges, (token + 1, 0))
        return any(token < end for _, end in self.ranges[max(0, last - _DEEPEST) : last])


def index_mentions(tokens: Tokens, actors: Actors) -> MentionIndex:
    """Prepare the mentions."""
    found = [(tokens.range(mention.span), mention.entity) for mention in actors.mentions]
    found = sorted((place, entity) for place, entity in found if place[0] < place[1])
    found.sort(key=lambda item: (item[0][0], -item[0][1]))
    return MentionIndex(
        ranges=tuple(place for place, _ in found),
        entities=tuple(entity for _, entity in found),
    )


def agent_in(tokens: Tokens, mentions: MentionIndex, phrase: Range) -> Argument:
    """Read a subject's phrase: its head, or the actor that its head belongs to, with those listed beside it."""
    if phrase[0] >= phrase[1]:
        return Argument()
    for number in _heads_first(tokens, mentions, phrase):
        before = _preposition(tokens, phrase[0], mentions.ranges[number][0])
        if before is None or before in _BELONGING:
            members = _members(tokens, mentions, _from(mentions, number, phrase))
            if len(members) > 1:
                return _group(tokens, mentions, members)
            return Argument(spans=(_span(tokens, phrase),), entities=(mentions.entities[number],))
    return _unnamed(tokens, phrase, phrase)


def object_in(
    tokens: Tokens, mentions: MentionIndex, stretch: Range, agents: Sequence[int], *, places: bool = False
) -> Argument:
    """Read the object of a verb: its phrase, with the actor in it or in what belongs to it.

    "rejected the minister's plan", "condemned a test by Pyongyang", "clashed with police"; with `places` also the
    place that it is in, as in "attacked a base in Kherson".
    """
    start = _after_hedge(tokens, _skip(tokens, stretch, _bounds), stretch[1])
    last = _object_end(tokens, (start, stretch[1]))
    end = _complement_end(tokens, start, last)
    people = unnamed_in(tokens, (start, last), _ALL_BOUNDS)
    for number in _heads_first(tokens, mentions, (start, last)):
        if mentions.entities[number] in agents:
            continue
        before = _preposition(tokens, start, mentions.ranges[number][0])
        if people is not None and before not in {None, "of", "from"}:
            break
        if before is not None and before not in _COMPLEMENT and not (places and before in _LOCATIVE):
            break
        members = _members(tokens, mentions, _from(mentions, number, stretch))
        if len(members) > 1:
            return _group(tokens, mentions, members)
        phrase = _phrase_around(tokens, mentions.ranges[number], (start, stretch[1]))
        return Argument(spans=(_span(tokens, (start, phrase[1])),), entities=(mentions.entities[number],))
    return _unnamed(tokens, (start, last), (start, end))


def _heads_first(tokens: Tokens, mentions: MentionIndex, phrase: Range) -> Sequence[int]:
    """Give the mentions of a phrase, without the owner of one that follows: "Hungary's Viktor Orban"."""
    numbers = mentions.within(phrase)
    owners = {
        left
        for left, right in pairwise(numbers)
        if tokens.lowers[mentions.ranges[left][1] : mentions.ranges[right][0]] == ("'s",)
    }
    return [number for number in numbers if number not in owners]


def _after_hedge(tokens: Tokens, start: int, end: int) -> int:
    """Step over "what it sees as"."""
    if start < end and tokens.lowers[start] == "what":
        return next(
            (at + 1 for at in range(start, min(end, start + _LONGEST_HEDGE)) if tokens.lowers[at] == "as"), start
        )
    return start


def target_in(
    tokens: Tokens, mentions: MentionIndex, stretch: Range, agents: Sequence[int], *, places: bool = False
) -> Argument:
    """Read whom an act reaches whose object is a thing: "sent aid to Kyiv", "lifted its sanctions on Iran".

    `places` says that a place may be reached, as in "deployed troops in Kherson".
    """
    whole, stretch = stretch, (stretch[0], _object_end(tokens, stretch))
    found = [
        (number, _preposition(tokens, stretch[0], mentions.ranges[number][0]))
        for number in mentions.within(stretch)
        if mentions.entities[number] not in agents
    ]
    directions = _directions(tokens, stretch, places=places)
    reached = [number for at in directions for number, _ in found if _reaches(tokens, mentions, number, at)]
    given = [number for number, before in found if before is None]
    first = next(
        iter([*given[:1], *reached] if given and _is_dative(tokens, mentions, given[0], stretch) else reached), None
    )
    if first is None and not directions and _is_infinitive(tokens, stretch[1], whole[1]):
        return object_in(tokens, mentions, (stretch[1] + 2, whole[1]), agents, places=places)
    if first is None and not directions:
        return object_in(tokens, mentions, stretch, agents, places=places)
    if first is None:
        return _phrase(tokens, (directions[0] + 1, stretch[1]))
    members = _members(tokens, mentions, _from(mentions, first, stretch))
    if len(members) > 1:
        return _group(tokens, mentions, members)
    phrase = _phrase_around(tokens, mentions.ranges[first], stretch)
    return Argument(spans=(_span(tokens, phrase),), entities=(mentions.entities[first],))


def place_in(tokens: Tokens, mentions: MentionIndex, clause: Range, besides: Sequence[int]) -> Span | None:
    """Find where something happens: the first name behind "in", "at" or "near" that is none of the sides."""
    for number in mentions.within(clause):
        start, end = mentions.ranges[number]
        if tokens.lowers[start - 1] in _PLACING and start > clause[0] and mentions.entities[number] not in besides:
            return _span(tokens, (start, end))
    return None


def _directions(tokens: Tokens, stretch: Range, *, places: bool) -> list[int]:
    """Give where the prepositions stand that bring in a recipient, the most telling first."""
    found = [at for at in range(*stretch) if _directs(tokens, at, stretch[1])]
    placed = [at for at in range(*stretch) if places and tokens.lowers[at] in _LOCATIVE]
    return sorted(found, key=lambda at: _RANKS.get(tokens.lowers[at], 1)) + placed


def _reaches(tokens: Tokens, mentions: MentionIndex, number: int, direction: int) -> bool:
    """Tell whether a mention stands in the phrase that a preposition opens."""
    start = mentions.ranges[number][0]
    return direction < start and not any(
        tokens.lowers[at] in _PREPOSITIONS - _COMPLEMENT or tokens.lowers[at] in {",", ";"}
        for at in range(direction + 1, start)
    )


def _is_dative(tokens: Tokens, mentions: MentionIndex, number: int, stretch: Range) -> bool:
    """Tell whether an actor stands right behind the verb: "gave Ukraine weapons"."""
    start, end = mentions.ranges[number]
    return start <= stretch[0] + 1 and (end >= stretch[1] or tokens.lowers[end] not in {"'s", "'"})


def _object_end(tokens: Tokens, stretch: Range) -> int:
    """Cut what tells when and why: "after the raid", "during a visit", "to end the war"."""
    for at in range(stretch[0] + 1, stretch[1]):
        if tokens.lowers[at] in _CIRCUMSTANCE or _is_infinitive(tokens, at, stretch[1]):
            return at
    return stretch[1]


def _is_infinitive(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether a "to" is followed by a verb and not by a noun phrase."""
    if at + 1 >= end or tokens.lowers[at] != "to":
        return False
    word = tokens.words[at + 1]
    return word.islower() and word.isalpha() and word not in _DETERMINERS and not word.endswith(("s", "ly"))


def _preposition(tokens: Tokens, start: int, end: int) -> str | None:
    """Give the last preposition of a stretch; "about 200" has none."""
    for at in range(end - 1, start - 1, -1):
        if tokens.lowers[at] in _PREPOSITIONS and not tokens.words[at + 1][:1].isdigit():
            return tokens.lowers[at]
    return None


def _members(tokens: Tokens, mentions: MentionIndex, numbers: Sequence[int]) -> Sequence[int]:
    """Give the first mention and those listed with it; a comma alone makes no list."""
    listed = 1
    for count, (left, right) in enumerate(pairwise(numbers), 2):
        between = tokens.lowers[mentions.ranges[left][1] : mentions.ranges[right][0]]
        if not between or not _JOINS.issuperset(between):
            break
        if not _CONJUNCTIONS.isdisjoint(between):
            listed = count
    return numbers[:listed]


def _from(mentions: MentionIndex, number: int, stretch: Range) -> Sequence[int]:
    return [later for later in mentions.within(stretch) if later >= number]


def _group(tokens: Tokens, mentions: MentionIndex, members: Sequence[int]) -> Argument:
    return Argument(
        spans=tuple(_span(tokens, mentions.ranges[number]) for number in members),
        entities=tuple(dict.fromkeys(mentions.entities[number] for number in members)),
    )


def _phrase_around(tokens: Tokens, mention: Range, stretch: Range) -> Range:
    """Widen a mention to the noun phrase it is part of: "the Indian government's decision"."""
    start, end = mention
    while start > stretch[0] and not _bounds(tokens.lowers[start - 1]):
        start -= 1
    while end < stretch[1] and not _bounds(tokens.lowers[end]):
        end += 1
    return start, end


def _bounds(word: str) -> bool:
    return word in _ENDS or word in _PREPOSITIONS


def _phrase(tokens: Tokens, stretch: Range) -> Argument:
    """Give the words up to the next preposition or mark."""
    start = _skip(tokens, stretch, _bounds)
    return _unnamed(tokens, (start, stretch[1]), (start, _next_bound(tokens, start, stretch[1])))


def _unnamed(tokens: Tokens, phrase: Range, words: Range) -> Argument:
    """Read a phrase that names no actor: its words, and the people or the body that they may stand for."""
    if words[0] >= words[1]:
        return Argument()
    opened = (at + 1 for at in range(*words) if tokens.lowers[at] in _SOURCES)
    starts = (phrase[0], *opened)
    tried = (unnamed_in(tokens, (start, phrase[1]), _ALL_BOUNDS) for start in starts)
    found = next((people for people in tried if people is not None), None)
    unnamed = () if found is None else ((_span(tokens, found[0]), found[1]),)
    return Argument(spans=(_span(tokens, words),), unnamed=unnamed)


def _skip(tokens: Tokens, stretch: Range, unwanted: Callable[[str], bool]) -> int:
    return next((at for at in range(*stretch) if not unwanted(tokens.lowers[at])), stretch[1])


def _next_bound(tokens: Tokens, start: int, end: int) -> int:
    return next((at for at in range(start, end) if _bounds(tokens.lowers[at])), end)


def _complement_end(tokens: Tokens, start: int, end: int) -> int:
    """Give where an object ends with what belongs to it: "appeals against the demolition of a village"."""
    stop = min(end, start + _LONGEST_OBJECT)
    return next(
        (at for at in range(start, stop) if _bounds(tokens.lowers[at]) and not _belongs(tokens, at, stop)), stop
    )


def _belongs(tokens: Tokens, at: int, end: int) -> bool:
    return tokens.lowers[at] in _BELONGING_TO_THING and at + 1 < end and tokens.lowers[at + 1] not in CALENDAR


def _directs(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether a preposition brings in a recipient: not a date ("on Monday"), not an infinitive ("to stop")."""
    if tokens.lowers[at] not in _DIRECTED or at + 1 >= end or tokens.lowers[at + 1] in CALENDAR:
        return False
    return not _is_infinitive(tokens, at, end)


def _span(tokens: Tokens, place: Range) -> Span:
    return tokens.starts[place[0]], tokens.ends[place[1] - 1]
