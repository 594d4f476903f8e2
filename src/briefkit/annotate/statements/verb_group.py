"""Verb groups: a verb with the auxiliaries, adverbs and words of time before it."""

from briefkit.annotate.statements.lexis import ADVERB, AUXILIARY, HAVE, PREPOSITION, PRONOUN, RELATIVE, WEEKDAY
from briefkit.annotate.statements.reading import Reading


def verb_group_start(reading: Reading, verb: int, low: int) -> int:
    """Give the first token of the auxiliaries and adverbs that stand before a verb."""
    at = verb
    while at > low and _may_be_in_verb_group(reading, at - 1):
        if _in_verb_group(reading, at - 1, low):
            at -= 1
        elif reading.flags[at - 1] & WEEKDAY and at - 1 > low:
            at -= 2 if reading.flags[at - 2] & PREPOSITION or reading.lowers[at - 2] in {"late", "early"} else 1
        elif at - 2 > low and reading.lowers[at - 1] in _SPANS and reading.lowers[at - 2] in _WHICH_SPAN:
            at -= 2
        else:
            break
    return at


def _may_be_in_verb_group(reading: Reading, at: int) -> bool:
    if reading.quoted[at]:
        return False
    return bool(reading.flags[at] & _IN_VERB_GROUP) or reading.lowers[at] in _ALSO_IN_VERB_GROUP


_SPANS = frozenset({"week", "month", "year", "night", "morning", "afternoon", "evening", "weekend"})
_WHICH_SPAN = frozenset({"last", "this", "next"})


def _in_verb_group(reading: Reading, at: int, low: int) -> bool:
    if reading.lowers[at] == "'s":
        return at > low and bool(reading.flags[at - 1] & (PRONOUN | RELATIVE))
    if reading.lowers[at] in _REFLEXIVES:
        return at > low
    if reading.lowers[at] == "since":
        return at > low and bool(reading.flags[at - 1] & HAVE)
    return bool(reading.flags[at] & (AUXILIARY | ADVERB))


_REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves", "myself", "yourself", "ourselves"})
_IN_VERB_GROUP = AUXILIARY | ADVERB | WEEKDAY
_ALSO_IN_VERB_GROUP = _REFLEXIVES | _SPANS | {"'s", "since"}
