"""Lists of speakers: the names before the last, where they open a clause."""

from briefkit.annotate.statements.lexis import (
    ADVERB,
    AGENT,
    COORDINATOR,
    MARK,
    MONTH,
    OPENER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    TIME,
    WEEKDAY,
)
from briefkit.annotate.statements.reading import Reading


def list_start(reading: Reading, start: int, low: int) -> int:
    """Take in the names before the last of a list that opens a clause: "Minsk, Warsaw and the board said"."""
    before = reading.lowers[start - 1]
    if reading.flags[start] & PRONOUN or (before == "," and "and" not in reading.lowers[start : start + _REACH_OF_AND]):
        return start
    at = start - 1
    while at >= low and (reading.lowers[at] in _IN_LIST or _is_name(reading, at) or _is_person(reading, at)):
        at -= 1
    first = at + 2 if at >= low and reading.flags[at] & _OPENS_LIST and reading.lowers[at + 1] == "," else at + 1
    opens = at < low or first == at + 2 or bool(reading.flags[at] & SUBORDINATOR)
    return first if opens and reading.lowers[first] not in {",", "and"} else start


_IN_LIST = frozenset({",", "and", "the", "of", "'s"})
_REACH_OF_AND = 4
_OPENS_LIST = WEEKDAY | MONTH | TIME | ADVERB
_NO_NAME = MARK | PREPOSITION | SUBORDINATOR | ADVERB | WEEKDAY | MONTH | TIME | PRONOUN | COORDINATOR | OPENER


def _is_person(reading: Reading, at: int) -> bool:
    """Tell whether a word is part of what somebody is: "his Polish counterpart Jan Lis"."""
    return bool(reading.flags[at] & (AGENT | POSSESSIVE)) and not reading.quoted[at]


def _is_name(reading: Reading, at: int) -> bool:
    return reading.words[at][0].isupper() and not reading.flags[at] & _NO_NAME and not reading.quoted[at]
