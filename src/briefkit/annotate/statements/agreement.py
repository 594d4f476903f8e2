"""Agreement: whether a noun phrase can be the subject of a verb, and whether it can speak."""

from briefkit.annotate.statements.lexis import (
    ADVERB,
    AGENT,
    AUXILIARY,
    DETERMINER,
    DOCUMENT,
    MARK,
    MODAL,
    NOUN,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBJECT,
    SUBORDINATOR,
    Cue,
)
from briefkit.annotate.statements.reading import Range, Reading

_DETERMINES = DETERMINER | POSSESSIVE | SUBJECT | RELATIVE | AGENT | DOCUMENT
_THIRD = frozenset({"he", "she", "it", "this", "that", "everyone", "nobody", "someone", "everybody", "one"})
_PLURAL = frozenset(
    "they we you i these those others many some who which people men women police media children half most both all "
    "several data majority".split()
)

_EITHER = frozenset({"who", "which", "half", "most", "many", "some", "majority", "data", "all"})
"""Words that take a verb in either number."""


def agrees(reading: Reading, subject: Range, cue: Cue, verb: int, low: int) -> bool:
    """Tell whether a noun phrase agrees with a verb in number and stands where a subject may.

    It settles much that would need a tagger: in "the TASS report" no verb is there, nor in "would dash hopes".
    """
    start, end = subject
    if cue.form == "base":
        return _is_plural(reading, start, end) or _has_helper(reading, start, verb, low)
    if start > low and reading.flags[start - 1] & _MAY_HELP and is_helped(reading, start - 1, low):
        return False
    return cue.form != "s" or not _refuses_third_person(reading, subject)


_MAY_HELP = MODAL | ADVERB | PREPOSITION


def is_helped(reading: Reading, before: int, low: int) -> bool:
    """Tell whether a modal or "to" calls for a verb behind a token: no noun phrase follows "will likely"."""
    if before > low and reading.flags[before] & ADVERB and not reading.flags[before] & MODAL:
        before -= 1
    return (bool(reading.flags[before] & MODAL) and not reading.quoted[before]) or reading.lowers[before] == "to"


def _refuses_third_person(reading: Reading, subject: Range) -> bool:
    head = head_of(reading, subject)
    word, first = reading.lowers[head], reading.flags[subject[0]]
    words = reading.lowers[subject[0] : head]
    determined = first & _DETERMINES or words[:1] == ("neither",) or "'s" in words
    if reading.words[head].islower() and not determined and not reading.flags[head] & (AGENT | DOCUMENT):
        return True
    if word in _PLURAL - _EITHER or word.isdigit():
        return True
    return reading.words[head].islower() and _ends_as_plural(word) and word not in {"news", "politics"}


def _is_plural(reading: Reading, start: int, end: int) -> bool:
    words = reading.lowers[start:end]
    head = words[head_of(reading, (start, end)) - start]
    if end - start == 1 and words[0] in _THIRD:
        return False
    if "and" in words or not _PLURAL.isdisjoint((words[0], head, words[-1])):
        return True
    if head.isdigit() or "%" in words or "percent" in words or reading.flags[head_of(reading, (start, end))] & NUMBER:
        return True
    return _ends_as_plural(head) or _ends_as_plural(words[-1])


def _ends_as_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))


def _has_helper(reading: Reading, start: int, verb: int, low: int) -> bool:
    """Tell whether an auxiliary calls for the base form: "may deny", "did Kim deny"."""
    if any(reading.flags[at] & AUXILIARY for at in range(max(start, verb - 4), verb)):
        return True
    return start > low and bool(reading.flags[start - 1] & AUXILIARY)


def head_of(reading: Reading, phrase: Range) -> int:
    """Give the token of the head of a noun phrase: the last one before a preposition, mark or clause."""
    start, end = phrase
    if end - start == 1:
        return start
    for at, flag in enumerate(reading.flags[start + 1 : end], start):
        if flag & _ENDS_HEAD:
            return at
    return max(start, end - 1)


_ENDS_HEAD = PREPOSITION | MARK | SUBORDINATOR | RELATIVE


def may_speak(reading: Reading, phrase: Range) -> bool:
    """Tell whether a noun phrase names a person, a body or a document, and no event or idea."""
    head = head_of(reading, phrase)
    flag = reading.flags[head]
    if flag & (SUBJECT | PRONOUN):
        return reading.lowers[head] not in _DEEDS
    if flag & (AGENT | DOCUMENT):
        return True
    return reading.words[head][0].isupper() and not flag & NOUN


def is_deed(reading: Reading, phrase: Range) -> bool:
    """Tell whether a phrase names what somebody did or said, and no document: "her decision", "it", "his remarks"."""
    head = head_of(reading, phrase)
    flag = reading.flags[head]
    return reading.lowers[head] in _DEEDS or (bool(flag & NOUN) and not flag & (DOCUMENT | AGENT))


_DEEDS = frozenset({"it", "this", "that"})
