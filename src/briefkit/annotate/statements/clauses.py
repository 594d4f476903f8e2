"""Clauses: the finite verbs of a stretch of text and their subjects."""

from collections.abc import Iterator

from briefkit.annotate.statements.agreement import may_speak
from briefkit.annotate.statements.lexis import (
    AUXILIARY,
    CUE,
    DETERMINER,
    NOUN,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    SUBORDINATOR,
    VERB,
    is_verb,
)
from briefkit.annotate.statements.nounphrase import subject_before, verb_group_start
from briefkit.annotate.statements.reading import Range, Reading

NOUN_BEFORE = DETERMINER | POSSESSIVE | NUMBER | PREPOSITION
"""What stands right before a noun, not a verb."""
_EMBEDS = SUBORDINATOR | RELATIVE | CUE | NOUN
_REACH = 60


def clause_subject(reading: Reading, low: int, high: int) -> Range | None:
    """Find the subject of the clause that a stretch ends in: that of its last finite verb."""
    return next(clause_subjects(reading, low, high), None)


def main_subject(reading: Reading, low: int, high: int) -> Range | None:
    """Find the subject of the main clause of a stretch: "he denied that a change is coming, explaining …"."""
    nearest: Range | None = None
    for subject in clause_subjects(reading, low, high):
        nearest = nearest or subject
        before = subject[0] - 1
        if before < low or not reading.flags[before] & _EMBEDS:
            return subject
    return nearest


def clause_subjects(reading: Reading, low: int, high: int) -> Iterator[Range]:
    """Give the subjects of the finite verbs of a stretch, from the last to the first."""
    relative: Range | None = None
    found = False
    for at in range(high - 1, max(low, high - _REACH), -1):
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
    """Find the subject of a finite verb; none where a token is no such verb."""
    if reading.quoted[at] or not is_verb(reading.flags[at], reading.lowers[at]):
        return None
    listed = reading.flags[at] & (AUXILIARY | VERB)
    if reading.flags[at - 1] & NOUN_BEFORE and not listed:
        return None
    subject = subject_before(reading, verb_group_start(reading, at, low), low)
    if subject and not listed and reading.lowers[at].endswith("s") and not may_speak(reading, subject):
        return None
    return subject
