"""Participles: whose they are when a noun beside them tells: "her remarks criticising", "drivers returning to"."""

from briefkit.annotate.document import Tokens
from briefkit.annotate.relations.clause import Range
from briefkit.annotate.relations.phrase import BOUNDS
from briefkit.annotate.relations.unnamed import is_people_noun

_POSSESSIVES = frozenset({"his", "her", "its", "their"})
_PARTS = frozenset("role part involvement participation".split())
"""What somebody has in what is done: "the role of Minsk in ending the war"."""
_BELIEVED = frozenset("suspected believed accused alleged thought known reported said supposed".split())
_NEAR = 4
_LONGEST_PHRASE = 8


def owner(tokens: Tokens, gerund: int, low: int) -> Range | None:
    """Find whose words or deed a participle describes: "Seoul's statement condemning", "with Seoul condemning"."""
    if gerund <= low or "," in tokens.lowers[max(low, gerund - 2) : gerund]:
        return None
    for at in range(gerund - 2, max(low, gerund - _NEAR) - 1, -1):
        if tokens.lowers[at] in _POSSESSIVES:
            return at, at + 1
        if tokens.lowers[at] == "'s" and at > low:
            return at - 1, at
    if tokens.lowers[gerund - 1] == "in":
        return _of_whom(tokens, gerund - 1, low)
    start = _phrase_start(tokens, gerund, low)
    with_whom = start - 1 > low and tokens.lowers[start - 2 : start] == (",", "with")
    return (start, gerund) if start < gerund and (with_whom or is_people_noun(tokens.lowers[gerund - 1])) else None


def suspect(tokens: Tokens, start: int, low: int) -> Range | None:
    """Find of whom it is believed: "a man suspected to have planned", "people said to have fled"."""
    if start <= low or tokens.lowers[start - 1] not in _BELIEVED:
        return None
    first = _phrase_start(tokens, start - 1, low)
    return (first, start - 1) if first < start - 1 else None


def _of_whom(tokens: Tokens, end: int, low: int) -> Range | None:
    """Read "the role of Minsk in"."""
    start = _phrase_start(tokens, end, low)
    return (
        (start, end)
        if start - 1 > low and tokens.lowers[start - 1] == "of" and tokens.lowers[start - 2] in _PARTS
        else None
    )


def _phrase_start(tokens: Tokens, end: int, low: int) -> int:
    """Give where the plain noun phrase starts that ends at a token."""
    start = end
    while start > max(low, end - _LONGEST_PHRASE) and tokens.lowers[start - 1] not in BOUNDS:
        start -= 1
    return start
