"""The mentions of a document as ranges of tokens, for look-ups by place."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen

from briefkit.annotate.document import Tokens
from briefkit.annotate.relations.clause import Range
from briefkit.annotate.relations.span import Actors

_CONJUNCTIONS = frozenset({"and", "or", "&"})
_JOINS = _CONJUNCTIONS | {",", "both", "the", "other"}
_DEEPEST = 4
"""How many mentions may lie in each other."""


@frozen(kw_only=True)
class MentionIndex:
    """The mentions of a document, in order, the longer first, as ranges of tokens."""

    tokens: Tokens
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

    def heads_within(self, stretch: Range) -> Sequence[int]:
        """Leave out the owner of a mention that follows: "Hungary's Viktor Orban"."""
        numbers = self.within(stretch)
        owners = {left for left, right in pairwise(numbers) if self._between(left, right) == ("'s",)}
        return [number for number in numbers if number not in owners]

    def covers(self, token: int) -> bool:
        """Tell whether a token is part of a mention."""
        last = bisect_left(self.ranges, (token + 1, 0))
        return any(token < end for _, end in self.ranges[max(0, last - _DEEPEST) : last])

    def listed_from(self, number: int, stretch: Range) -> Sequence[int]:
        """Give a mention and those listed with it; a comma alone makes no list."""
        numbers = [later for later in self.within(stretch) if later >= number]
        listed = 1
        for count, (left, right) in enumerate(pairwise(numbers), 2):
            between = self._between(left, right)
            if not between or not _JOINS.issuperset(between):
                break
            if not _CONJUNCTIONS.isdisjoint(between):
                listed = count
        return numbers[:listed]

    def _between(self, left: int, right: int) -> tuple[str, ...]:
        return self.tokens.lowers[self.ranges[left][1] : self.ranges[right][0]]


def index_mentions(tokens: Tokens, actors: Actors) -> MentionIndex:
    """Prepare the mentions."""
    found = [(tokens.range(mention.span), mention.entity) for mention in actors.mentions]
    found = sorted((place, entity) for place, entity in found if place[0] < place[1])
    found.sort(key=lambda item: (item[0][0], -item[0][1]))
    return MentionIndex(
        tokens=tokens,
        ranges=tuple(place for place, _ in found),
        entities=tuple(entity for _, entity in found),
    )
