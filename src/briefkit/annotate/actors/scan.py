"""The scan: a document and a gazetteer, as the rules for names look at them."""

from attrs import frozen

from briefkit.annotate.document import Document
from briefkit.annotate.gazetteer import Gazetteer, Lexicon

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
    words: tuple[str, ...]
    lowers: tuple[str, ...]
    smalls: frozenset[str]
    """The words that the document also writes with a small letter."""

    def opens_sentence(self, index: int) -> bool:
        """Tell whether a token is the first of a sentence, a line or a quotation."""
        if index == 0 or self.words[index - 1] in _OPENERS:
            return True
        tokens = self.document.tokens
        return "\n" in self.document.text[tokens.ends[index - 1] : tokens.starts[index]]

    def before(self, index: int) -> str:
        """Give the word before a token, in small letters; empty at the start of the text."""
        return self.lowers[index - 1] if index else ""

    def after(self, index: int) -> str:
        """Give the word at a token, in small letters; empty at the end of the text."""
        return self.lowers[index] if index < len(self.lowers) else ""


def make_scan(document: Document, gazetteer: Gazetteer) -> Scan:
    """Prepare the scan of a document."""
    tokens = document.tokens
    return Scan(
        document=document,
        gazetteer=gazetteer,
        lexicon=gazetteer.lexicon,
        words=tokens.words,
        lowers=tokens.lowers,
        smalls=frozenset(tokens.words).intersection(tokens.lowers),
    )
