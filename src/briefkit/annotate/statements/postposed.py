"""Noun phrases behind a cue: who speaks in '"…," said NAME, the minister'."""

from briefkit.annotate.statements.lexis import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    MARK,
    OBJECT,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBJECT,
    SUBORDINATOR,
    TIME,
    VERB,
    WEEKDAY,
)
from briefkit.annotate.statements.nounphrase import LONGEST, TITLE_WORDS
from briefkit.annotate.statements.reading import Range, Reading

_NO_START = MARK | PREPOSITION | SUBORDINATOR | AUXILIARY | ADVERB | WEEKDAY | OBJECT | TIME | VERB | CUE


def subject_after(reading: Reading, start: int, high: int) -> Range | None:
    """Find the noun phrase that follows a verb in "…, said NAME, the minister"; none where there is none."""
    if start >= high or reading.quoted[start]:
        return None
    flag = reading.flags[start]
    if flag & PRONOUN:
        return start, start + 1
    if flag & _NO_START and not flag & DETERMINER and (reading.words[start].islower() or flag & MARK):
        return None
    end = start
    while end < high and not reading.quoted[end] and _goes_on(reading, end):
        end += 1
    if end == start:
        return None
    if end < high and reading.lowers[end] in {"who", "that"} and reading.words[end - 1].islower():
        return start, _relative_end(reading, end, high)
    return start, _with_what_follows(reading, end, high)


def _with_what_follows(reading: Reading, end: int, high: int) -> int:
    """Take in all that says who the speaker is: "Kim Jin (Seoul), 39, a waiter, who saw it"."""
    for _ in range(_MOST_APPOSITIONS):
        stop = _over_bracket(reading, end, high)
        stop = _apposition_after(reading, stop, high)
        if stop == end:
            break
        end = stop
    return end


_MOST_APPOSITIONS = 4


def _over_bracket(reading: Reading, end: int, high: int) -> int:
    """Step over "(D-Ill.)" behind a name."""
    if end + 2 < high and reading.lowers[end] == "(":
        for at in range(end + 2, min(high, end + 8)):
            if reading.lowers[at] == ")":
                return at + 1
    return end


def _relative_end(reading: Reading, relative: int, high: int) -> int:
    """Take a restrictive relative clause into the noun phrase: "said a man who saw it"."""
    for at in range(relative, min(high, relative + LONGEST)):
        if reading.quoted[at] or reading.lowers[at] in {",", ".", ";", "—", ":"}:
            return at
    return relative


_ENDS_NAME = frozenset({"in", "on", "during", "after", "when", "at", "to", "before", "via", "by", "about"})


def _goes_on(reading: Reading, at: int) -> bool:
    if reading.lowers[at] in {".", "'s", "/", "'"}:
        return reading.lowers[at] == "'s"
    stops = MARK | SUBORDINATOR | AUXILIARY | WEEKDAY
    return not reading.flags[at] & stops and reading.lowers[at] not in _ENDS_NAME


def _apposition_after(reading: Reading, end: int, high: int) -> int:
    """Give the end of the apposition or relative clause behind a comma; the comma where there is none."""
    first = end + 1
    if first >= high or reading.lowers[end] != "," or reading.quoted[end]:
        return end
    if reading.lowers[first] in {"who", "whose"}:
        return _relative_end(reading, first, high)
    if not _may_open_apposition(reading, first):
        return end
    at = first
    while at < high and not reading.quoted[at] and reading.lowers[at] not in {",", ".", ";", "—", ":"}:
        at += 1
    return at if at - first <= LONGEST else end


_ONCE = frozenset({"now", "then", "formerly"})
_FROM = frozenset({"of", "from"})
_NO_APPOSITION = SUBORDINATOR | RELATIVE | PREPOSITION | COORDINATOR | ADVERB | SUBJECT | PRONOUN | TIME | CUE | VERB


def _may_open_apposition(reading: Reading, at: int) -> bool:
    if reading.quoted[at]:
        return False
    if reading.lowers[at] in TITLE_WORDS or reading.lowers[at] in _ONCE:
        return True
    if reading.lowers[at] in _FROM:
        return reading.words[at - 2].isdigit()  # behind an age
    return not reading.flags[at] & _NO_APPOSITION and not reading.lowers[at].endswith(("ing", "ed"))
