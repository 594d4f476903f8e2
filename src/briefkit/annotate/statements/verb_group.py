"""Verb groups: a verb with the auxiliaries, adverbs and words of time before it."""

from briefkit.annotate.statements.lexis import ADVERB, AUXILIARY, HAVE, PREPOSITION, PRONOUN, RELATIVE, WEEKDAY
from briefkit.annotate.statements.reading import Reading


def verb_group_start(reading: Reading, verb: int, low: int) -> int:
    """Give the first token of the auxiliaries and adverbs that stand before a verb."""
    flags, lowers, at = reading.flags, reading.lowers, verb
    while at > low:
        before = at - 1
        flag, word = flags[before], lowers[before]
        if not (flag & _IN_VERB_GROUP or word in _ALSO_IN_VERB_GROUP) or reading.quoted[before]:
            break
        if _is_in_verb_group(reading, before, low):
            at = before
        elif flag & WEEKDAY and before > low:
            at -= 2 if flags[at - 2] & PREPOSITION or lowers[at - 2] in {"late", "early"} else 1
        elif before - 1 > low and word in _SPANS and lowers[at - 2] in _WHICH_SPAN:
            at -= 2
        else:
            break
    return at


_SPANS = frozenset({"week", "month", "year", "night", "morning", "afternoon", "evening", "weekend"})
_WHICH_SPAN = frozenset({"last", "this", "next"})


def _is_in_verb_group(reading: Reading, at: int, low: int) -> bool:
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
