"""The scan: a document and a gazetteer, as the rules for names look at them."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import chain

from attrs import frozen

from briefkit.annotate.actors.occurrence import Occurrences
from briefkit.annotate.document import Document, Span
from briefkit.annotate.gazetteer import Gazetteer
from briefkit.annotate.lexicon import Lexicon

PLACE_PREPOSITIONS = frozenset(
    """
    in at from near outside inside around across throughout toward towards to into via of through between
    """.split()
)
_OPENERS = frozenset(
    (
        ".",
        "!",
        "?",
        ":",
        '"',
        "(",
        "..",
        "...",
        "\N{LEFT DOUBLE QUOTATION MARK}",
        "\N{LEFT SINGLE QUOTATION MARK}",
        "\N{HORIZONTAL ELLIPSIS}",
    )
)


@frozen(kw_only=True)
class Scan:
    """What the rules for names look at."""

    document: Document
    gazetteer: Gazetteer
    lexicon: Lexicon
    occurrences: Occurrences
    words: tuple[str, ...]
    lowers: tuple[str, ...]
    written: frozenset[str]
    """The words of the document as they are written: in small letters, those that are no names alone."""
    headlines: tuple[Span, ...]
    """The ranges of tokens in which every word of weight has a capital, so that capitals tell nothing."""

    @cached_property
    def below(self) -> frozenset[str]:
        """The words of the text outside of headlines."""
        starts = [0, *(end for _, end in self.headlines)]
        ends = [*(start for start, _ in self.headlines), len(self.words)]
        return frozenset(chain.from_iterable(self.words[start:end] for start, end in zip(starts, ends, strict=True)))

    def opens_sentence(self, index: int) -> bool:
        """Tell whether a token is the first of a sentence, a line or a quotation."""
        if index == 0 or self.words[index - 1] in _OPENERS:
            return True
        tokens = self.document.tokens
        return "\n" in self.document.text[tokens.ends[index - 1] : tokens.starts[index]]

    def in_headline(self, index: int) -> bool:
        """Tell whether a token stands in a headline that writes its words with capitals."""
        found = bisect_right(self.headlines, (index, len(self.words))) - 1
        return found >= 0 and index < self.headlines[found][1]

    def before(self, index: int) -> str:
        """Give the word before a token, in small letters; empty at the start of the text."""
        return self.lowers[index - 1] if index else ""

    def after(self, index: int) -> str:
        """Give the word at a token, in small letters; empty at the end of the text."""
        return self.lowers[index] if index < len(self.lowers) else ""


def make_scan(document: Document, gazetteer: Gazetteer, occurrences: Occurrences) -> Scan:
    """Prepare the scan of a document."""
    tokens = document.tokens
    return Scan(
        document=document,
        gazetteer=gazetteer,
        lexicon=gazetteer.lexicon,
        occurrences=occurrences,
        words=tokens.words,
        lowers=tokens.lowers,
        headlines=tuple(_headlines(document)),
        written=frozenset(tokens.words),
    )


_HEADING = frozenset(("headline", "subheading"))
_FEWEST = 4
_MOST_SMALL = 0.35
_LONGEST_TITLE = 120
_LINKING = frozenset("to on with at as is are over after from by about into up amid if his her its".split())
_LISTING = frozenset(("(", ";", "/"))


def _headlines(document: Document) -> Iterator[Span]:
    tokens = document.tokens
    for kind, start, end in document.blocks:
        if kind in _HEADING or end - start <= _LONGEST_TITLE:
            first, last = tokens.range((start, end))
            words = [word for word in tokens.words[first:last] if word[0].isalpha()]
            small = sum(map(str.islower, words))
            capitals = len(words) >= _FEWEST and small <= _MOST_SMALL * len(words)
            if capitals and (kind in _HEADING or _reads_as_title(tokens.lowers[first:last])):
                yield first, last


def _reads_as_title(lowers: tuple[str, ...]) -> bool:
    """Tell whether a line without a kind is a title: with small words of a sentence, and no list or table."""
    lists = not _LISTING.isdisjoint(lowers) or lowers.count(",") > 1 or any(map(str.isdigit, lowers))
    return not lists and not _LINKING.isdisjoint(lowers)
