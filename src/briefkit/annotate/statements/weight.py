"""Weights: the learnt numbers of the log-linear models, and the word classes their features speak of."""

from collections.abc import Callable, Hashable, Iterable
from functools import cache, lru_cache

from briefkit.annotate.statements import lexis
from briefkit.annotate.statements.lexis import rows
from briefkit.annotate.statements.reading import Reading

_CLASSES = (
    ("subject", lexis.SUBJECT),
    ("relative", lexis.RELATIVE),
    ("determiner", lexis.DETERMINER),
    ("preposition", lexis.PREPOSITION),
    ("subordinator", lexis.SUBORDINATOR),
    ("coordinator", lexis.COORDINATOR),
    ("auxiliary", lexis.AUXILIARY),
    ("agent", lexis.AGENT),
    ("document", lexis.DOCUMENT),
    ("time", lexis.WEEKDAY | lexis.TIME),
    ("adverb", lexis.ADVERB),
    ("verb", lexis.VERB),
    ("cue", lexis.CUE),
    ("noun", lexis.NOUN),
)


@cache
def weights(name: str) -> dict[str, float]:
    """Give the weight of each feature of a model."""
    return {feature: float(weight) for feature, weight in rows(name)}


Group = Callable[..., tuple[str, ...]]
"""Names the features that some facts make; a function of these facts alone, so that its weight can be remembered."""
Facts = tuple[Hashable, ...]


def total(table: str, groups: Iterable[tuple[Group, Facts]]) -> float:
    """Add up the weights of all features of some groups."""
    score = 0.0
    for group, facts in groups:
        score += weigh(table, group, facts)
    return score


def names(groups: Iterable[tuple[Group, Facts]]) -> tuple[str, ...]:
    """Give the features of some groups by name, to learn from them and to explain them."""
    return tuple(feature for group, facts in groups for feature in group(*facts))


@lru_cache(maxsize=1 << 16)
def weigh(table: str, group: Group, facts: Facts) -> float:
    """Add up the weights of the features of one group."""
    known = weights(table)
    return sum(known.get(feature, 0.0) for feature in group(*facts))


def word_class(reading: Reading, at: int) -> str:
    """Name the class of a token."""
    if reading.quoted[at]:
        return "quoted"
    flag = reading.flags[at]
    if flag & lexis.MARK:
        return reading.lowers[at]
    return _class_of(flag) or _shape(reading.words[at])


@lru_cache(maxsize=1 << 12)
def _class_of(flag: int) -> str | None:
    """Name the first of the classes that a word is in."""
    return next((name for name, bit in _CLASSES if flag & bit), None)


@lru_cache(maxsize=1 << 14)
def _shape(word: str) -> str:
    if word[0].isupper():
        return "capital"
    if word[0].isdigit():
        return "digit"
    for ending in ("ing", "ed", "s"):
        if word.endswith(ending):
            return ending
    return "word"


_FUNCTION_WORDS = (
    lexis.MARK
    | lexis.COORDINATOR
    | lexis.SUBORDINATOR
    | lexis.PREPOSITION
    | lexis.DETERMINER
    | lexis.SUBJECT
    | lexis.OBJECT
    | lexis.AUXILIARY
    | lexis.WH
)


def function_word(reading: Reading, at: int, high: int) -> str:
    """Give a function word as it is, and the class of any other."""
    if at >= high:
        return "end"
    if reading.quoted[at] or not reading.flags[at] & _FUNCTION_WORDS:
        return word_class(reading, at)
    return reading.lowers[at]
