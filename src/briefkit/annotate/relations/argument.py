"""Arguments: which actors, or failing them which words, stand in a slot of an event."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen

from briefkit.annotate.document import Tokens
from briefkit.annotate.relations.clause import Range
from briefkit.annotate.relations.span import Actors, Span

_CONJUNCTIONS = frozenset({"and", "or", "&"})
_JOINS = _CONJUNCTIONS | {",", "both", "the", "other"}
_ENDS = frozenset(
    "of in on at to for from with by after over against about that who which when as , . ; : ( -- \u2013".split()
)


@frozen(kw_only=True)
class Argument:
    """What fills a slot."""

    spans: tuple[Span, ...]
    entities: tuple[int, ...]
    """Entity indexes; empty where the words name no known actor."""


@frozen(kw_only=True)
class MentionIndex:
    """The outermost mentions of a document, in order, as ranges of tokens."""

    ranges: tuple[Range, ...]
    entities: tuple[int, ...]

    def within(self, stretch: Range) -> Sequence[int]:
        """Give the numbers of the mentions that start in a stretch of tokens."""
        first = bisect_left(self.ranges, (stretch[0], 0))
        last = bisect_left(self.ranges, (stretch[1], 0))
        return range(first, last)


def index_mentions(tokens: Tokens, actors: Actors) -> MentionIndex:
    """Prepare the mentions; one inside another is left out."""
    found: list[tuple[Range, int]] = []
    for mention in sorted(actors.mentions, key=lambda mention: (mention.span[0], -mention.span[1])):
        place = tokens.range(mention.span)
        if found and place[1] <= found[-1][0][1]:
            continue
        found.append((place, mention.entity))
    return MentionIndex(
        ranges=tuple(place for place, _ in found),
        entities=tuple(entity for _, entity in found),
    )


def agent_in(tokens: Tokens, mentions: MentionIndex, stretch: Range) -> Argument:
    """Read a subject's phrase: its first actor, with those that are joined to it; else its words."""
    return _first(tokens, mentions, stretch, ()) or _words(tokens, stretch)


def recipient_in(tokens: Tokens, mentions: MentionIndex, stretch: Range, agents: Sequence[int]) -> Argument:
    """Read the words after a verb: the first actor that is not its agent; else the first phrase."""
    return _first(tokens, mentions, stretch, agents) or _object(tokens, stretch)


def _first(tokens: Tokens, mentions: MentionIndex, stretch: Range, besides: Sequence[int]) -> Argument | None:
    numbers = [number for number in mentions.within(stretch) if mentions.entities[number] not in besides]
    if not numbers:
        return None
    group = _members(tokens, mentions, numbers)
    return Argument(
        spans=tuple(_span(tokens, mentions.ranges[number]) for number in group),
        entities=tuple(dict.fromkeys(mentions.entities[number] for number in group)),
    )


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


def _words(tokens: Tokens, stretch: Range) -> Argument:
    if stretch[0] >= stretch[1]:
        return Argument(spans=(), entities=())
    return Argument(spans=(_span(tokens, stretch),), entities=())


def _object(tokens: Tokens, stretch: Range) -> Argument:
    start, end = stretch
    while start < end and tokens.lowers[start] in _ENDS:
        start += 1
    stop = start
    while stop < end and tokens.lowers[stop] not in _ENDS:
        stop += 1
    return _words(tokens, (start, stop))


def _span(tokens: Tokens, place: Range) -> Span:
    return tokens.starts[place[0]], tokens.ends[place[1] - 1]
