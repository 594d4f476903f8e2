"""Cue sites: the places of an utterance where a word may report, and who its grammar says is speaking."""

from attrs import frozen

from briefkit.annotate.statements.lexis import (
    BE,
    CUE,
    DETERMINER,
    MARK,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUICK,
    RELATIVE,
    Cue,
    cues,
)
from briefkit.annotate.statements.nounphrase import subject_before, verb_group_start
from briefkit.annotate.statements.reading import Range, Reading


@frozen(kw_only=True)
class Site:
    """One cue word with its grammar."""

    at: int
    cue: Cue
    group: int
    """The first token of its verb group."""
    subject: Range | None
    link: str
    """own, relative, infinitive, shared, gerund, passive or bare: how the subject was found."""


MATRIX = frozenset(
    "went goes came used continued continues began begins started proceeded managed moved rushed failed seemed "
    "appeared stopped stood happened hastened dared happens seems appears tends tended ceased".split()
)
"""Verbs whose subject is also that of the infinitive after them."""

_NOUN_BEFORE = DETERMINER | POSSESSIVE | NUMBER | PREPOSITION
_GERUND_BEFORE = frozenset({",", "and", "by", "before", "after", "while", "in", "without", "of", "for", "from", "—"})


def sites(reading: Reading, low: int, high: int) -> list[Site]:
    """Find the cue sites of an utterance, left to right."""
    found: list[Site] = []
    for at in range(low, high):
        if reading.flags[at] & CUE and not reading.quoted[at] and reading.lowers[at] != "according":
            site = _site(reading, at, low, found)
            if site is not None:
                found.append(site)
    return found


def _site(reading: Reading, at: int, low: int, before: list[Site]) -> Site | None:
    cue = cues()[reading.lowers[at]]
    if at > low and reading.words[at][0].isupper() and not reading.words[at].isupper():
        return None
    previous = reading.lowers[at - 1] if at > low else ""
    if previous == "to":
        return _infinitive(reading, at, cue, low)
    if previous == "from" and cue.form == "ing" and reading.lowers[at - 2] == "away":
        return _shied_away(reading, at, cue, low)
    if cue.form == "ing":
        return _gerund(reading, at, cue, low, before)
    if at > low and reading.flags[at - 1] & _NOUN_BEFORE and previous not in {"that", "all", "many", "some", "others"}:
        return None
    return _finite(reading, at, cue, low, before)


def _finite(reading: Reading, at: int, cue: Cue, low: int, before: list[Site]) -> Site:
    group = verb_group_start(reading, at, low)
    subject = subject_before(reading, group, low)
    link = "own"
    if subject is None:
        subject, link = _shared(reading, group, low, before), "shared"
    elif reading.flags[subject[0]] & RELATIVE and subject[1] - subject[0] == 1:
        link = "relative"
    if subject is None:
        link = "bare"
    if "participle" in cue.form and any(reading.flags[here] & BE for here in range(group, at)):
        link = "passive"
    return Site(at=at, cue=cue, group=group, subject=subject, link=link)


def _shared(reading: Reading, group: int, low: int, before: list[Site]) -> Range | None:
    """Give the subject of the clause before, where the verb goes on from it: "denied it and insisted"."""
    if not before or group == low or reading.lowers[group - 1] not in {"and", "but", "then", ",", "or"}:
        return None
    return before[-1].subject


def _gerund(reading: Reading, at: int, cue: Cue, low: int, before: list[Site]) -> Site | None:
    group = verb_group_start(reading, at, low)
    if any(reading.flags[here] & BE for here in range(group, at)):
        subject = subject_before(reading, group, low)
        return Site(at=at, cue=cue, group=group, subject=subject, link="own" if subject else "bare")
    if group > low and reading.lowers[group - 1] not in _GERUND_BEFORE and not reading.quoted[group - 1]:
        return None
    subject = before[-1].subject if before else clause_subject(reading, low, group)
    return Site(at=at, cue=cue, group=group, subject=subject, link="gerund")


def _infinitive(reading: Reading, at: int, cue: Cue, low: int) -> Site | None:
    matrix = at - 2
    if matrix < low:
        return None
    if reading.lowers[matrix] in {"on", "out", "ahead"} and matrix > low:
        matrix -= 1
    if not (reading.flags[matrix] & QUICK or reading.lowers[matrix] in MATRIX):
        return None
    group = verb_group_start(reading, matrix, low)
    subject = subject_before(reading, group, low)
    if subject is None:
        return None
    return Site(at=at, cue=cue, group=group, subject=subject, link="infinitive")


def _shied_away(reading: Reading, at: int, cue: Cue, low: int) -> Site | None:
    group = verb_group_start(reading, at - 3, low)
    subject = subject_before(reading, group, low)
    return Site(at=at, cue=cue, group=group, subject=subject, link="infinitive") if subject else None


def clause_subject(reading: Reading, low: int, high: int) -> Range | None:
    """Find the first subject of a stretch: the noun phrase before its first verb."""
    for at in range(low + 1, high):
        flag, word = reading.flags[at], reading.lowers[at]
        if reading.quoted[at]:
            return None
        if is_verb(flag, word):
            return subject_before(reading, verb_group_start(reading, at, low), low)
    return None


def is_verb(flag: int, word: str) -> bool:
    """Tell whether a word is likely a finite verb: listed, or with the ending of a past."""
    from briefkit.annotate.statements.lexis import AUXILIARY, VERB

    return bool(flag & (AUXILIARY | VERB)) or (word.endswith("ed") and len(word) > len("need") and not flag & (PRONOUN | MARK))
