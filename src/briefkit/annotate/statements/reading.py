"""A document as the frames read it: tokens with their word classes, the quotation each is in, utterances."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import compress, pairwise

from attrs import frozen

from briefkit.annotate.document import Document, Tokens
from briefkit.annotate.statements import lexis
from briefkit.annotate.statements.word import (
    BEHIND_QUOTATION,
    Word,
    as_name,
    class_of,
    flags_of,
    is_first_name,
    is_hot,
    look_up,
    step_of,
    term_of,
)

Range = tuple[int, int]
"""Half-open, in tokens."""


@frozen(kw_only=True)
class Reading:
    """The tokens of a document in parallel sequences."""

    document: Document
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    lowers: tuple[str, ...]
    flags: list[int]
    classes: list[str]
    """The class of each token, "quoted" within a quotation."""
    terms: list[str]
    """Function words as they are, and the classes of all others."""
    steps: list[int]
    """What a content that comes to a token may do there; nothing within a quotation."""
    quoted: list[int]
    """For each token, the number of the quotation it is in, from one; zero outside."""
    quotations: list[Range]

    def span(self, tokens: Range) -> tuple[int, int]:
        """Give the stretch of text that a range of tokens covers."""
        return self.starts[tokens[0]], self.ends[tokens[1] - 1]

    hot_tokens: list[int]
    """The tokens at which a frame may start, none of them within a quotation."""

    def hot(self, low: int, high: int) -> list[int]:
        """Give the tokens of a range at which a frame may start."""
        return self.hot_tokens[bisect_left(self.hot_tokens, low) : bisect_left(self.hot_tokens, high)]

    def is_month(self, at: int) -> bool:
        """Tell "May" and "March" from the verbs."""
        return bool(self.flags[at] & lexis.MONTH) and self.words[at][0].isupper()

    def gap(self, at: int) -> str:
        """Give what stands between a token and the one before."""
        return self.document.text[self.ends[at - 1] : self.starts[at]] if at else ""


def read(document: Document) -> Reading:
    """Look up the words of a document."""
    tokens = document.tokens
    known = _known(tokens)
    classes, terms, steps = list(map(class_of, known)), list(map(term_of, known)), list(map(step_of, known))
    hot = list(map(is_hot, known))
    quotations = [tokens.range(span) for span in document.quotations]
    quoted = [0] * len(tokens)
    for number, (start, end) in enumerate(quotations, 1):
        length = end - start
        quoted[start:end] = [number] * length
        classes[start:end] = terms[start:end] = ["quoted"] * length
        steps[start:end] = [0] * length
        hot[start:end] = [False] * length
    for start, end in quotations:
        if start < end < len(tokens):
            steps[end] |= BEHIND_QUOTATION
    return Reading(
        document=document,
        starts=tokens.starts,
        ends=tokens.ends,
        words=tokens.words,
        lowers=tokens.lowers,
        flags=list(map(flags_of, known)),
        classes=classes,
        terms=terms,
        steps=steps,
        quoted=quoted,
        quotations=quotations,
        hot_tokens=list(compress(range(len(tokens)), hot)),
    )


def _known(tokens: Tokens) -> list[Word]:
    """Look up each token; what is printed like a first name is one before another capital."""
    known = list(map(look_up, tokens.words))
    for at in compress(range(len(tokens) - 1), map(is_first_name, known)):
        if tokens.words[at + 1][0].isupper():
            known[at] = as_name(tokens.words[at])
    return known


def utterances(reading: Reading) -> Iterator[Range]:
    """Give the sentences as token ranges, in order; a quotation is never cut, a paragraph always."""
    sentences, starts, at = reading.document.sentences, reading.starts, 0
    for _, _, stop in reading.document.blocks:
        found: list[Range] = []
        while at < len(sentences) and sentences[at][1] <= stop:
            start = bisect_left(starts, sentences[at][0])
            end = bisect_left(starts, sentences[at][1], start)
            at += 1
            if start == end:  # a sentence of characters that are no tokens
                continue
            if not found:
                start = _after_dateline(reading, start, end)
            if found and reading.quoted[start - 1] and _joined(reading, start):
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
        for low, high in found:
            if high - low <= _MOST_CUES:
                yield low, high
            else:
                yield from _pieces(reading, low, high)


def _pieces(reading: Reading, low: int, high: int) -> Iterator[Range]:
    """Cut what is too long for a sentence: without full stops, or one endless quotation, or cue upon cue."""
    for at in range(low, high, _LONGEST):
        yield from pairwise([at, *_ends(reading, at, min(at + _LONGEST, high))])


def _ends(reading: Reading, low: int, high: int) -> list[int]:
    """Give where the pieces of a stretch end: it is one piece, but for more cues than any sentence has."""
    hot = reading.hot(low, high)
    return [high] if len(hot) <= _MOST_CUES else [*hot[_FEW_CUES::_FEW_CUES], high][:_MOST_PIECES]


_LONGEST = 600
_MOST_CUES = 40
"""More cues than any sentence has; the time that an utterance takes grows with their square."""
_FEW_CUES = 4
"""How many cues a piece of such an utterance has."""
_MOST_PIECES = 30
"""The pieces that are read; where there are more, every fifth word is a cue, as in no language."""
_LONGEST_DATELINE = 14


def _after_dateline(reading: Reading, start: int, end: int) -> int:
    """Skip "SEOUL (Yonhap) —" before the first sentence of a paragraph."""
    if not reading.words[start].isupper() or len(reading.words[start]) < 3:  # noqa: PLR2004
        return start
    for at in range(start + 1, min(start + _LONGEST_DATELINE, end - 2)):
        word = reading.words[at]
        if word in {"—", "–", "--"} or (word == "-" and reading.gap(at) and reading.gap(at + 1)):  # noqa: RUF001
            return at + 1
        if reading.quoted[at] or (word.islower() and reading.flags[at] & ~lexis.PREPOSITION):
            return start
    return start


_OPEN_ENDS = frozenset({"?", "!", "…", "...", "....", "—", "--"})


def _joined(reading: Reading, start: int) -> bool:
    """Tell whether a sentence belongs to the one before, which ends quoted: they share it, or it says who spoke."""
    before = reading.quoted[start - 1]
    if reading.quoted[start] == before:
        return True
    if reading.lowers[start - 2] not in _OPEN_ENDS or _is_introduced(reading, before):
        return False
    return _names_speaker(reading, start)


def _is_introduced(reading: Reading, quotation: int) -> bool:
    """Tell whether who speaks is named before a quotation: 'he asked: "Why?"'."""
    opening = reading.quotations[quotation - 1][0]
    return reading.lowers[opening - 1 : opening] in {(":",), (",",)}


_IN_NAME = lexis.DETERMINER | lexis.PREPOSITION | lexis.AGENT | lexis.COORDINATOR | lexis.ADVERB | lexis.SUBJECT


def _names_speaker(reading: Reading, start: int) -> bool:
    """Tell whether a sentence opens with a name and a verb of speech, after a quotation that ends in "?"."""
    for at in range(start, min(start + 12, len(reading.lowers))):
        cue = lexis.cues("verb").get(reading.lowers[at])
        if cue and at > start and cue.cue_class == "speech" and cue.form in {"s", "past+participle", "past"}:
            return True
        if reading.quoted[at] or not (
            reading.words[at][0].isupper() or reading.lowers[at] == "," or reading.flags[at] & _IN_NAME
        ):
            return False
    return False
