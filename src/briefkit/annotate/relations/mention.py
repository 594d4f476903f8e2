"""The mentions of a document as ranges of tokens, for look-ups by place."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import chain, pairwise, starmap
from operator import attrgetter, itemgetter

from attrs import frozen

from briefkit.annotate.document import Tokens
from briefkit.annotate.relations.clause import ARTICLES, Range
from briefkit.annotate.relations.phrase import BOUNDS
from briefkit.annotate.relations.span import Actors
from briefkit.annotate.relations.unnamed import is_person_noun

_CONJUNCTIONS = frozenset({"and", "or", "&"})
_JOINS = _CONJUNCTIONS | {",", "both", "the", "other"}
_GOES_ON = _JOINS | {"'s"}
"""What stands behind a mention with which others are listed, or that says whose the next is."""
_PARTS_NAMES = BOUNDS | ARTICLES
_PARTS_PHRASES = BOUNDS | {"'"}
_BODIES = frozenset({"bk:company", "bk:party", "bk:media", "bk:organization"})
_LONGEST_DESCRIPTION = 3
_DEEPEST = 4
"""How many mentions may lie in each other."""
_DESCRIBING = frozenset(
    "funded owned made style built speaking language friendly majority minority populated dominated inhabited "
    "era".split()
)
"""Second parts of compounds that only describe: "US-funded"; a militia that is "Iran-backed" acts for Iran."""


@frozen(kw_only=True)
class MentionIndex:
    """The mentions of a document, in order, the longer first, as ranges of tokens."""

    tokens: Tokens
    starts: tuple[int, ...]
    """The first tokens of the mentions, for look-ups by bisection."""
    ranges: tuple[Range, ...]
    entities: tuple[int, ...]
    kinds: tuple[str, ...]
    """The kind of each entity."""
    countries: tuple[str | None, ...]
    """The country of each entity."""
    demonym_ends: frozenset[int]
    """Where mentions end that are the people of a state: "Poles"."""
    covered: frozenset[int]
    """The tokens that are part of a mention."""

    def within(self, stretch: Range) -> Sequence[int]:
        """Give the numbers of the mentions that start in a stretch of tokens and in no other mention that does."""
        end = stretch[0]
        found: list[int] = []
        first = bisect_left(self.starts, stretch[0])
        for number, (_, last) in enumerate(self.ranges[first : bisect_left(self.starts, stretch[1], first)], first):
            if last > end:
                found.append(number)
                end = last
        return found

    def kind_of(self, number: int) -> str:
        """Give the kind of the actor that a mention stands for."""
        return self.kinds[self.entities[number]]

    def any_within(self, stretch: Range) -> bool:
        """Tell whether a mention starts in a stretch of tokens."""
        first = bisect_left(self.starts, stretch[0])
        return first < len(self.starts) and self.starts[first] < stretch[1]

    def any_two_within(self, stretch: Range) -> bool:
        """Tell whether a mention starts in a stretch of tokens behind another one."""
        first = bisect_left(self.starts, stretch[0])
        return first < len(self.starts) and self.any_within((self.ranges[first][1], stretch[1]))

    def heads_within(self, stretch: Range) -> Sequence[int]:
        """Leave out what only tells of a mention that follows: "Hungary's Viktor Orban", "Baku's oil company SOCAR"."""
        return self._heads(self.within(stretch), stretch[1])

    def _heads(self, numbers: Sequence[int], end: int) -> Sequence[int]:
        if len(numbers) <= 1:
            return numbers
        pairs = pairwise(numbers)
        lesser = {left for left, right in pairs if self._owns(left, right, end) or self._describes(left, right)}
        return [number for number in numbers if number not in lesser]

    def _describes(self, left: int, right: int) -> bool:
        """Tell whether a mention only says what is named behind it: "opposition politician Kim", "French bank BNP"."""
        between = self._between(left, right)
        if self.kind_of(right) in _BODIES:
            return 0 < len(between) <= _LONGEST_DESCRIPTION and all(map(_may_describe, between))
        if self.kind_of(right) != "bk:person":
            return False
        if not between:
            return is_person_noun(self.tokens.words[self.ranges[right][0]])
        return is_person_noun(between[-1]) and all(map(str.isalpha, between)) and _PARTS_NAMES.isdisjoint(between)

    def _owns(self, left: int, right: int, end: int) -> bool:
        """Tell whether a mention says whose the next is; of "Skopje's EU accession" it is the accession."""
        between, after = self._between(left, right), self.ranges[right][1]
        if between[:1] != ("'s",) or not _PARTS_PHRASES.isdisjoint(between):
            return False
        word = self.tokens.words[after] if after < end else ""
        return not word.islower() or word in _PARTS_NAMES

    def _tail_of(self, number: int) -> int | None:
        """Give the mention that another one ends with: "the ministers of Armenia"."""
        start, end = self.ranges[number]
        inside = range(number + 1, min(number + _DEEPEST, len(self.ranges)))
        return next((inner for inner in inside if self.ranges[inner][1] == end and self.ranges[inner][0] > start), None)

    def listed_from(self, number: int, stretch: Range) -> Sequence[int]:
        """Give a mention and those listed with it; a comma alone makes no list.

        Of "the ministers of Armenia and Turkey" it is the countries that are listed.
        """
        end = self.ranges[number][1]
        if end < len(self.tokens) and self.tokens.lowers[end] not in _GOES_ON:
            return [number]
        inside = self.within(stretch)
        numbers = [later for later in inside if later >= number]
        if len(numbers) == 1:
            return numbers
        heads = [later for later in self._heads(inside, stretch[1]) if later >= number]
        following = dict(pairwise(numbers))
        listed = 1
        for count, (left, right) in enumerate(pairwise(heads), 2):
            # Between "Serbia's Vucic" and "Hungary's Orban" stand the words before "Hungary".
            between = self._between(left, following[left])
            if not between or not _JOINS.issuperset(between) or self.owns_unknown(right):
                break
            if not _CONJUNCTIONS.isdisjoint(between):
                listed = count
        tail = self._tail_of(heads[0]) if listed > 1 and self._tail_of(heads[1]) is None else None
        return heads[:listed] if tail is None else [tail, *heads[1:listed]]

    def owns_unknown(self, number: int) -> bool:
        """Tell whether a mention only says whose a name is that nobody knows: "Hungary's Rozsa"."""
        end = self.ranges[number][1]
        behind = self.tokens.words[end : end + 2]
        return len(behind) > 1 and behind[0] == "'s" and behind[1][0].isupper()

    def _between(self, left: int, right: int) -> tuple[str, ...]:
        return self.tokens.lowers[self.ranges[left][1] : self.ranges[right][0]]


def _may_describe(word: str) -> bool:
    """Tell whether a word may stand between an adjective and a name: "state-owned", "giant"; a verb may not."""
    return "-" in word or (word.isalpha() and word not in _PARTS_NAMES and not word.endswith(("ed", "ing", "s")))


def _is_compound(word: str) -> bool:
    """Tell whether a name only describes another."""
    return word.rpartition("-")[2] in _DESCRIBING


def index_mentions(tokens: Tokens, actors: Actors) -> MentionIndex:
    """Prepare the mentions; of a place that stands for its government, the government comes first."""
    found: list[tuple[int, int, bool, int]] = []
    demonym_ends: set[int] = set()
    for one in actors.mentions:
        first, last = tokens.range(one.span)
        if first < last and (tokens.ends[last - 1] == one.span[1] or not _is_compound(tokens.words[last - 1])):
            found.append((first, -last, one.form != "metonym", one.entity))
            if one.form == "demonym":
                demonym_ends.add(last)
    found.sort()
    ranges = tuple([(first, -last) for first, last, _, _ in found])
    return MentionIndex(
        tokens=tokens,
        starts=tuple(map(itemgetter(0), found)),
        ranges=ranges,
        entities=tuple(map(itemgetter(3), found)),
        kinds=tuple(map(attrgetter("kind"), actors.entities)),
        countries=tuple(map(attrgetter("country"), actors.entities)),
        demonym_ends=frozenset(demonym_ends),
        covered=frozenset(chain.from_iterable(starmap(range, ranges))),
    )
