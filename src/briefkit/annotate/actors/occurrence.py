"""Occurrences: where the words stand that the rules of the stage ask for, found in one pass over a document."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from itertools import compress

from attrs import frozen

from briefkit.annotate.document import Tokens


@frozen
class Occurrences:
    """The tokens of some words, by the word in small letters."""

    by_word: Mapping[str, list[int]]

    def of(self, words: Container[str]) -> list[int]:
        """Give the tokens that are one of several words, in text order."""
        found: list[int] = []
        for word in filter(words.__contains__, self.by_word):
            found += self.by_word[word]
        found.sort()
        return found


def find_occurrences(tokens: Tokens, *vocabularies: Iterable[str]) -> Occurrences:
    """Find the words of several vocabularies in a document."""
    lowers = tokens.lowers
    wanted = frozenset[str]().union(*vocabularies)
    found: defaultdict[str, list[int]] = defaultdict(list)
    for position in compress(range(len(lowers)), map(wanted.__contains__, lowers)):
        found[lowers[position]].append(position)
    return Occurrences(found)
