"""The document: one text with its blocks, sentences, tokens and quotations, read once for all stages."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from operator import add

from attrs import frozen

from briefkit.annotate.quotation import quotations
from briefkit.model.sentence import TITLES, sentences

Span = tuple[int, int]
"""Half-open, in Unicode code points."""

Block = tuple[str, int, int]
"""Kind (one of the core block kinds), start and end."""


@frozen(kw_only=True)
class Tokens:
    """The words and punctuation marks of a text, as parallel tuples in text order."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    """As printed, but with a straight apostrophe for a curly one."""
    lowers: tuple[str, ...]

    def __len__(self) -> int:
        """Count the tokens."""
        return len(self.words)

    def range(self, span: Span) -> Span:
        """Give the half-open range of the tokens that start within a span of the text."""
        starts, (first, last) = self.starts, span
        return bisect_left(starts, first), bisect_left(starts, last)


@frozen(kw_only=True)
class Document:
    """One text, prepared for the extraction stages."""

    text: str
    blocks: tuple[Block, ...]
    published: str | None
    """ISO date, or none where it is not known."""
    language: str | None
    paragraphs: tuple[Span, ...]
    """The spans of the blocks, in order."""
    sentences: tuple[Span, ...]
    tokens: Tokens
    quotations: tuple[Span, ...]
    """Quoted stretches with their marks; one that is left open runs to the end of its paragraph."""


def read_document(
    text: str,
    blocks: Iterable[Block] | None = None,
    published: str | None = None,
    language: str | None = None,
) -> Document:
    """Prepare a text for the extraction stages.

    Without blocks every line is one, and its kind is told from its shape.
    """
    layout = tuple(_lines(text) if blocks is None else sorted(blocks, key=lambda block: block[1:]))
    paragraphs = tuple((start, end) for _, start, end in layout)
    return Document(
        text=text,
        blocks=layout,
        published=published,
        language=language,
        paragraphs=paragraphs,
        sentences=tuple(span for start, end in paragraphs for span in sentences(text, start, end)),
        tokens=_tokens(text),
        quotations=tuple(quotations(text, paragraphs)),
    )


_PIECE = re.compile(
    r"""(?:
      [A-Za-z]++(?=[ ,]) | [^\W\d]\w*+(?![.'-])   # most words: first, so that they need no look at the rest
    | (?:[^\W\d_]\.){2,}                       # U.S., a.m., D.P.R.K.
    | (?:[A-Z]|TITLES)\.(?=[\s,])              # J., Mr., Gov.
    | \w++\.(?:com|org|net|gov|edu|info|co\.uk)\b
    | \d++(?:[.,]\d++)++                       # 1,000.5
    | '(?i:s|ve|re|ll|d|m)\b                   # the clitics of "he's", "they've"
    | \w++(?:[-'](?!(?i:s|ve|re|ll|d|m)\b)\w++)*+   # Yo-jong, O'Brien, don't
    | \.{2,} | -{2,} | '' | ``
    | .
    )\s*+
    """.replace("TITLES", "|".join(sorted(map(str.capitalize, TITLES | {"jr", "sr", "inc", "corp", "co"})))),
    re.VERBOSE | re.DOTALL,
)


def _tokens(text: str) -> Tokens:
    first = len(text) - len(text.lstrip())
    pieces = _PIECE.findall(text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"), first)
    starts = tuple(accumulate(map(len, pieces[:-1]), initial=first)) if pieces else ()
    words = tuple(map(str.rstrip, pieces))
    return Tokens(
        starts=starts,
        ends=tuple(map(add, starts, map(len, words))),
        words=words,
        lowers=tuple(map(str.lower, words)),
    )


_LINE = re.compile(r"[^\n]++")
_TURN = re.compile(r"(?:[QA]|[^\W\d_a-z][^\Wa-z]+(?:[ .'-]+[^\W\d_a-z][^\Wa-z]*){0,4}):\s")
_TERMINAL = frozenset(".!?…:;,\"”'’)")  # noqa: RUF001
_LONGEST_HEADING = 90


def _lines(text: str) -> list[Block]:
    spans = [match.span() for match in _LINE.finditer(text) if not match[0].isspace()]
    alone = len(spans) == 1
    return [(_kind(text[s:e], first=at == 0, alone=alone), s, e) for at, (s, e) in enumerate(spans)]


def _kind(line: str, *, first: bool, alone: bool) -> str:
    if _TURN.match(line):
        return "speaker_turn"
    if alone or len(line) > _LONGEST_HEADING * (2 if first else 1) or line.rstrip()[-1] in _TERMINAL:
        return "paragraph"
    return "headline" if first else "subheading"
