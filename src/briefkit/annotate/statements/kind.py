"""Kinds of complement: what the words right behind a cue are, told from their first few."""

from briefkit.annotate.statements.lexis import (
    AUXILIARY,
    CUE,
    DETERMINER,
    MARK,
    OBJECT,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBJECT,
    VERB,
    WH,
    cues,
)
from briefkit.annotate.statements.reading import Reading

_COORDINATES = frozenset({"and", "but", "or"})
_OPENS_CLAUSE = frozenset("although though while because since unless once whereas".split())
_NO_PREPOSITION = frozenset({"like", "than"})
_NOT_FINITE = frozenset({"be", "been", "being", "having"})
_RELATIVES = frozenset({"that", "who", "which", "whose"})
_NOUN_FOLLOWS = DETERMINER | POSSESSIVE | PREPOSITION | MARK
_CLAUSE_REACH = 24


def kind_at(reading: Reading, at: int, high: int) -> str:
    """Name the kind of complement that starts at a token."""
    if at >= high:
        return "none"
    if reading.quoted[at]:
        return "quote"
    known = _by_word(reading, at, high) if reading.lowers[at] in _TOLD_BY_WORD else None
    return known or _by_class(reading, at, high)


_TOLD_BY_WORD = frozenset({":", "that", "this", "it", "to", "not"})
"""The words that may tell the kind by themselves."""


def _by_word(reading: Reading, at: int, high: int) -> str | None:
    """Name the kind where the first word alone tells it."""
    match reading.lowers[at]:
        case ":":
            return "colon" if at + 1 < high else "none"
        case "that" | "this" | "it" if _stands_alone(reading, at, high):
            return "anaphor"
        case "that":
            return "that"
        case "to":
            return "to" if is_infinitive(reading, at, high) else "toward"
        case "not" if at + 1 < high and reading.lowers[at + 1] == "to":
            return "to"
        case _:
            return None


def _by_class(reading: Reading, at: int, high: int) -> str:
    word, flag = reading.lowers[at], reading.flags[at]
    if flag & MARK:
        return "none"
    if flag & WH:
        return "wh"
    if (flag & (PRONOUN | SUBJECT) and not flag & DETERMINER) or word in _OPENS_CLAUSE:
        return "clause"
    if flag & PREPOSITION and word not in _NO_PREPOSITION:
        return word
    if flag & AUXILIARY:
        return "none"
    return "clause" if _has_finite_verb(reading, at, high) else "gerund" if word.endswith("ing") else "phrase"


def is_infinitive(reading: Reading, at: int, high: int) -> bool:
    """Tell "to" before a verb from "to" before a noun phrase."""
    if at + 1 >= high or reading.quoted[at + 1]:
        return True
    word, flag = reading.words[at + 1], reading.flags[at + 1]
    if flag & (DETERMINER | PRONOUN | OBJECT | WH | MARK):
        return False
    return word.islower() and not word.endswith("ing")


def is_relative(reading: Reading, that: int, high: int) -> bool:
    """Tell "a plan that would help" from "said on Monday that it would help"."""
    if reading.lowers[that - 1] == ",":
        return True
    follows = that + 1
    return (
        follows < high and bool(reading.flags[follows] & (AUXILIARY | VERB | CUE)) and reading.words[follows].islower()
    )


def _stands_alone(reading: Reading, at: int, high: int) -> bool:
    """Tell whether "that" is a pronoun and not a conjunction: nothing of a clause follows it."""
    if at + 1 >= high:
        return True
    if reading.quoted[at + 1] or (reading.lowers[at + 1] == "," and _is_aside(reading, at + 1, high)):
        return False
    return bool(reading.flags[at + 1] & MARK) or reading.lowers[at + 1] in _COORDINATES


def _is_aside(reading: Reading, comma: int, high: int) -> bool:
    """Tell whether a comma opens an aside with more of a clause behind it: "that, as far as she knew, it was"."""
    closing = (at for at in range(comma + 1, min(high, comma + _CLAUSE_REACH)) if reading.lowers[at] == ",")
    return next(closing, high) + len(("it", "was")) < high


def _has_finite_verb(reading: Reading, at: int, high: int) -> bool:
    """Tell whether a verb follows before the next mark: a clause, not a mere noun phrase."""
    for here in range(at + 1, min(high, at + _CLAUSE_REACH)):
        flag = reading.flags[here]
        if not flag & _TELLING or reading.quoted[here]:
            continue
        if flag & MARK or reading.lowers[here] in _RELATIVES:
            return False
        if _is_finite(reading, here) and (here > at + 1 or not flag & CUE):
            return True
    return False


_TELLING = MARK | RELATIVE | AUXILIARY | VERB | CUE
"""The classes of the words that tell a clause from a noun phrase."""


def _is_finite(reading: Reading, at: int) -> bool:
    flag, word = reading.flags[at], reading.lowers[at]
    if flag & (AUXILIARY | VERB) and not flag & DETERMINER and word not in _NOT_FINITE:
        return True
    if not flag & CUE or reading.flags[at - 1] & _NOUN_FOLLOWS:
        return False
    cue = cues("verb").get(word)
    return cue is not None and cue.form == "s"
