"""Modality: whether a statement was made at all, or is denied, conditional or only possible.

"Did not say", "has never confirmed", "might announce", "if it denies": the words of the content are not said. Such a
statement is kept, since the report of it is a fact, but as the act `bk:unsaid`; its cue takes in the words that make it
so.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from attrs import evolve

from briefkit.annotate.document import Document, Span, Tokens
from briefkit.annotate.statements import StatementSpan

UNSAID = "bk:unsaid"
"""The act of a statement that was not made."""

_NEGATIONS = frozenset("not never neither nor cannot".split())
_POSSIBLE = frozenset("may might could should can shall will must".split())
_AUXILIARIES = frozenset("has have had is was were are be been being do does did would to".split())
_ADVERBS = frozenset("yet still also ever even so far either just now then again once publicly officially".split())
_CONDITIONS = frozenset("if unless whether".split())
_NOBODY = frozenset("nobody none neither".split())
_WORDS_BACK = 8


def tempered(document: Document, statements: Sequence[StatementSpan]) -> tuple[StatementSpan, ...]:
    """Give the statements with those that were not made marked so; an attitude that is denied is still an attitude."""
    return tuple(_tempered(document, statement) for statement in statements)


def _tempered(document: Document, statement: StatementSpan) -> StatementSpan:
    if statement.cue is None or statement.cue_class == "attitude":
        return statement
    start = _unsaid_from(document, statement.cue, statement.source)
    if start is None:
        return statement
    return evolve(statement, act=UNSAID, cue=(start, statement.cue[1]))


def _unsaid_from(document: Document, cue: Span, source: Sequence[Span]) -> int | None:
    """Give where the words begin that take the cue back; None where it stands."""
    tokens = document.tokens
    at = bisect_left(tokens.starts, cue[0])
    group = list(_verb_group(tokens, at))
    found = [place for place in group if _takes_back(tokens.lowers[place])]
    if found:
        return tokens.starts[found[-1]]
    first = group[-1] if group else at
    if first == at and not any(end <= cue[0] for _, end in source):
        return None
    return cue[0] if _is_empty_or_conditional(tokens, source, first) else None


def _verb_group(tokens: Tokens, at: int) -> Iterator[int]:
    """Give the auxiliaries, adverbs and negations before a verb, from it backwards."""
    for place in range(at - 1, max(-1, at - _WORDS_BACK), -1):
        word = tokens.lowers[place]
        if not (word in _AUXILIARIES or word in _ADVERBS or _takes_back(word) or word.endswith("ly")):
            return
        yield place


def _takes_back(word: str) -> bool:
    return word in _NEGATIONS or word in _POSSIBLE or word.endswith("n't")


def _is_empty_or_conditional(tokens: Tokens, source: Sequence[Span], first: int) -> bool:
    """Tell whether nobody is the subject, or a condition or "nor" stands before it."""
    subject = next((words for words in map(tokens.range, source) if words[1] <= first), None)
    if subject is None or subject[1] != first:
        return False
    opening = tokens.lowers[subject[0] : subject[0] + 2]
    if opening[:1] and (opening[0] in _NOBODY or opening == ("no", "one") or opening[0] == "no"):
        return True
    before = tokens.lowers[subject[0] - 1] if subject[0] else ""
    return before in _CONDITIONS or before == "nor"
