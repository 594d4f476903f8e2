"""Chains: which statement carries which, and which stand alone."""

from collections.abc import Sequence

from briefkit.annotate.statements.candidate import Candidate
from briefkit.annotate.statements.cited import RULE
from briefkit.annotate.statements.lexis import RELATIVE, SUBJECT
from briefkit.annotate.statements.reading import Reading

_NESTS = frozenset({"own", "infinitive"})
_PLAIN = frozenset(
    {"quotation-then-cue", "cue-then-that", "cue-then-for", "cue-then-anaphor", "cue-then-quote", "cue-then-colon"}
)
_REACTIONS = frozenset({"bk:deny", "bk:reject", "bk:accuse"})


def without_weak_nesting(reading: Reading, proposed: list[Candidate]) -> list[Candidate]:
    """Drop what stands inside the content of another, but for plain speech with a speaker of its own.

    What is kept ends where the content around it ends; a quotation with a speaker of its own ends that around it.
    """
    if len(proposed) <= 1:
        return proposed
    quoted = [one for one in proposed if one.rule == "quotation-then-cue"]
    apposed = [one for one in proposed if one.rule == "apposed-anaphor"]
    if apposed:
        nouns = {one.content[0][1] for one in apposed}
        proposed = [_until_anaphor(one, apposed) for one in proposed if one.cue[1] not in nouns]
    proposed = [_until_colon(reading, one, quoted) for one in proposed]
    kept: list[Candidate] = []
    for one in proposed:
        around = [
            other for other in proposed if contains(other, one) and not (_postposed(one) and contains(one, other))
        ]
        if not around:
            kept.append(one)
        elif all(_nests(reading, one, other) for other in around):
            kept.append(_within(one, around))
    return kept


def _until_colon(reading: Reading, one: Candidate, quoted: list[Candidate]) -> Candidate:
    """End 'Kim said it was lost: "It is gone," he added' at the colon."""
    start, end = one.content[-1]
    for other in quoted:
        opening = other.content[0][0]
        if other is not one and start < opening < end and reading.lowers[opening - 1] == ":":
            return one.with_content((*one.content[:-1], (start, opening)))
    return one


def _until_anaphor(one: Candidate, apposed: list[Candidate]) -> Candidate:
    """End "Kim said it was lost, a claim that Minsk denied" at the comma: the denial is not Kim's."""
    start, end = one.content[-1]
    for other in apposed:
        mark = other.content[0][0] - 1
        if other is not one and start < mark < end:
            return one.with_content((*one.content[:-1], (start, mark)))
    return one


def _postposed(one: Candidate) -> bool:
    """Tell whether the cue follows its content: "Kim said it would, a source recalled"."""
    return one.cue[0] >= one.content[0][1]


def carriers(found: Sequence[Candidate]) -> list[int | None]:
    """Give for each candidate the index of the smallest one in whose content its cue stands."""
    given: list[int | None] = []
    turn: int | None = None
    for at, one in enumerate(found):
        if turn is not None and one.low >= found[turn].high:
            turn = None
        given.append(_carrier(found, at, turn))
        turn = at if one.rule == "name-colon" else turn
    return given


def contains(outer: Candidate, inner: Candidate) -> bool:
    """Tell whether the cue of one candidate stands in the content of another."""
    cue = inner.cue[0]
    if inner is outer or outer.utterance.low > cue:
        return False
    return any(start <= cue < end for start, end in outer.content)


def _carrier(found: Sequence[Candidate], at: int, turn: int | None) -> int | None:
    """Look for the carrier among the neighbours, in the same utterance, and else take the turn of the interview."""
    if found[at].rule == RULE:
        return _report(found, at)
    low = found[at].utterance.low
    around: list[int] = []
    for step in (-1, 1):
        other = at + step
        while 0 <= other < len(found) and found[other].utterance.low == low:
            if contains(found[other], found[at]):
                around.append(other)
            other += step
    if not around and turn is not None and contains(found[turn], found[at]):
        return turn
    return min(around, key=lambda near: _size(found[near])) if around else None


def _report(found: Sequence[Candidate], at: int) -> int | None:
    """Find the report that rests on somebody cited: it has the same content, and is near."""
    near = (other for step in (-1, 1, -2, 2) if 0 <= (other := at + step) < len(found))
    return next((other for other in near if found[other].content[0] == found[at].content[0]), None)


def _size(candidate: Candidate) -> int:
    return sum(end - start for start, end in candidate.content)


def _nests(reading: Reading, one: Candidate, outer: Candidate) -> bool:
    """Tell whether one statement within another says who else spoke: "KBS states that Minsk denied it"."""
    if not one.source or one.site is None or one.site.cue.cue_class != "speech":
        return False
    if one.site.link not in _NESTS and one.rule != "quotation-then-cue":
        return False
    if outer.rule == "as-reported-by":
        return True
    start = one.source[0][0]
    named = not reading.flags[start] & (SUBJECT | RELATIVE) and start >= outer.content[0][0]
    return named and (one.rule in _PLAIN or one.act in _REACTIONS)


def _within(one: Candidate, around: list[Candidate]) -> Candidate:
    at = one.cue[0]
    limit = min(end for other in around for start, end in other.content if start <= at < end)
    content = tuple((start, min(end, limit)) for start, end in one.content if start < limit)
    return one.with_content(content or one.content)
