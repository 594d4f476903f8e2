"""Clauses: the finite verbs of a stretch of text and their subjects."""

from collections.abc import Iterator
from itertools import islice

from briefkit.annotate.statements.agreement import is_helped, may_speak
from briefkit.annotate.statements.far_subject import subject_of
from briefkit.annotate.statements.lexis import (
    AUXILIARY,
    CUE,
    DETERMINER,
    MARK,
    NOUN,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    SUBORDINATOR,
    VERB,
)
from briefkit.annotate.statements.reading import Range, Reading
from briefkit.annotate.statements.verb_group import verb_group_start
from briefkit.annotate.statements.word import FINITE

NOUN_BEFORE = DETERMINER | POSSESSIVE | NUMBER | PREPOSITION
"""What stands right before a noun, not a verb."""
_EMBEDS = SUBORDINATOR | RELATIVE | CUE | NOUN
_GOES_ON = frozenset({"when", "as", "but", "which", "why", "while"})
"""Words that open a clause whose subject is whose the verbs behind it are: "when Kim took the floor, saying …"."""
_EXPLETIVES = frozenset({"it", "there"})
_REACH = 60


def clause_subject(reading: Reading, low: int, high: int) -> Range | None:
    """Find the subject of the clause that a stretch ends in: that of its last finite verb."""
    return next(clause_subjects(reading, low, high), None)


def main_subject(reading: Reading, low: int, high: int) -> Range | None:
    """Find the subject of the main clause of a stretch: "he denied that a change is coming, explaining …"."""
    nearest = open_relative(reading, low, high)
    if nearest:
        return nearest
    for subject in clause_subjects(reading, low, high):
        before = subject[0] - 1
        main = before < low or not reading.flags[before] & _EMBEDS or reading.lowers[before] in _GOES_ON
        if main:
            return nearest if nearest and reading.lowers[subject[0]] in _EXPLETIVES else subject
        nearest = nearest or subject
    return nearest


def open_relative(reading: Reading, low: int, high: int) -> Range | None:
    """Find the pronoun of a relative clause that is still open: "Nowak, who left the party and criticised …"."""
    for at in range(high - 2, max(low, high - _REACH), -1):
        if reading.lowers[at] in {"who", "which"}:
            joined = reading.lowers[at - 1] not in {",", "—"}
            verb = (reading.steps[at + 1] | reading.steps[at + 2]) & FINITE
            return (at, at + 1) if verb and not joined else None
        if reading.flags[at] & MARK or reading.quoted[at]:
            return None
    return None


def following_subject(reading: Reading, at: int, high: int) -> Range | None:
    """Find the subject of the clause behind an opening gerund: "Citing the costs of it, Kim refused"."""
    commas = (here for here in range(at, min(high, at + _REACH)) if reading.classes[here] == ",")
    for comma in islice(commas, _MOST_COMMAS):
        first = comma + 1
        verbs = (here for here in range(first + 1, min(high, first + _LONGEST_SUBJECT)) if reading.steps[here] & FINITE)
        verb = next(verbs, None)
        subject = None if verb is None else _subject_of(reading, verb, first)
        if subject and subject[0] == first:
            return subject
    return None


_MOST_COMMAS = 3
_LONGEST_SUBJECT = 12


def clause_subjects(reading: Reading, low: int, high: int) -> Iterator[Range]:
    """Give the subjects of the finite verbs of a stretch, from the last to the first."""
    relative: Range | None = None
    found = False
    titled = any(word[0].isupper() for word in reading.words[high : high + 2])
    for at in range(high - 1, max(low, high - _REACH), -1):
        if not reading.steps[at] & FINITE or (reading.words[at][0].isupper() and not titled):
            continue
        subject = _subject_of(reading, at, low)
        if subject is None:
            continue
        if not reading.flags[subject[0]] & RELATIVE:
            found = True
            yield subject
        relative = relative or subject
    if relative and not found:
        yield relative


def _subject_of(reading: Reading, at: int, low: int) -> Range | None:
    """Find the subject of what is likely a finite verb; none where it is no such verb."""
    listed = reading.flags[at] & (AUXILIARY | VERB)
    if reading.flags[at - 1] & NOUN_BEFORE and not listed:
        return None
    subject = subject_of(reading, verb_group_start(reading, at, low), low)
    if subject is None or _is_no_subject(reading, subject, low):
        return None
    if not listed and reading.lowers[at].endswith("s") and not may_speak(reading, subject):
        return None
    return subject


def _is_gerund(reading: Reading, at: int, low: int) -> bool:
    """Tell whether a word is a gerund whose object follows: "accused Minsk of breaking the rules agreed on"."""
    return at > low and reading.classes[at] == "ing" and bool(reading.flags[at - 1] & PREPOSITION)


def _is_no_subject(reading: Reading, phrase: Range, low: int) -> bool:
    """Tell what follows a helper, an owner and a gerund from a subject: "to calm fears", "Kim's proposed wall"."""
    start, end = phrase
    first, last = reading.words[start], reading.lowers[end - 1]
    if start > low and (is_helped(reading, start - 1, low) or _is_gerund(reading, start - 1, low)):
        return True
    return last == "'s" or (first.endswith("ing") and first.islower() and (end - start == 1 or last == "there"))
