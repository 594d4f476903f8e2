"""Words: what is known of a word by itself, looked up once for each token."""

from functools import lru_cache
from typing import NamedTuple

from briefkit.annotate.statements import lexis

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
_MARKS_OFF = lexis.MARK | lexis.COORDINATOR | lexis.SUBORDINATOR
_VERBAL = lexis.AUXILIARY | lexis.VERB
_MAY_CUT = _MARKS_OFF | _VERBAL | lexis.PREPOSITION | lexis.WEEKDAY | lexis.TIME | lexis.CONTRAST | lexis.RELATIVE
_HARDLY_EVER = frozenset(
    "of to about or against than into between including how what whether like among through toward towards".split()
)
"""Words before which a content does not end."""
ENDS_PHRASE = 1
"""A content that is a noun phrase or an infinitive may end before such a word."""
ENDS_CLAUSE = 2
"""A content that is a clause may end before such a word."""
FINITE = 4
"""Likely a finite verb."""
COMMA = 8
BEHIND_QUOTATION = 16
"""What opens right behind a quotation: a place where any content may end."""


class Word(NamedTuple):
    """A word as the frames and the features see it."""

    flags: int
    """Its classes, as a sum of the constants of the lexis."""
    name: str
    """The first of its classes, or its shape; a mark is its own class."""
    term: str
    """A function word as it is, and the class of any other."""
    step: int
    """What a content that comes to it may do there, as a sum of the constants above."""
    hot: bool
    """Whether a frame may start at it."""
    first_name: bool
    """Whether it is printed like a first name that is also a word of another kind: "Will", "Grant"."""


@lru_cache(maxsize=1 << 14)
def look_up(word: str) -> Word:
    """Give what is known of a word as it is printed."""
    lower = word.lower()
    flags = lexis.word_flags().get(lower, 0) if word != "US" else 0
    if not flags and word == lower and lexis.adverb(lower):
        flags = lexis.ADVERB
    name = lower if flags & lexis.MARK else _class_of(flags) or _shape(word)
    return Word(
        flags=flags,
        name=name,
        term=lower if flags & _FUNCTION_WORDS else name,
        step=_step(lower, flags),
        hot=bool(flags & lexis.HOT),
        first_name=word[0].isupper() and lower in lexis.FIRST_NAMES,
    )


@lru_cache(maxsize=1 << 8)
def as_name(word: str) -> Word:
    """Take a word for a name, whatever else it may be."""
    shape = _shape(word)
    return Word(flags=0, name=shape, term=shape, step=0, hot=False, first_name=True)


def _step(word: str, flags: int) -> int:
    step = FINITE if lexis.is_verb(flags, word) else 0
    if word == ",":
        step |= COMMA
    if flags & _MAY_CUT and word not in _HARDLY_EVER:
        step |= ENDS_PHRASE
        if flags & _MARKS_OFF or not flags & _VERBAL:
            step |= ENDS_CLAUSE
    return step


def _class_of(flags: int) -> str | None:
    """Name the first of the classes that a word is in."""
    return next((name for name, bit in _CLASSES if flags & bit), None)


def _shape(word: str) -> str:
    if word[0].isupper():
        return "capital"
    if word[0].isdigit():
        return "digit"
    for ending in ("ing", "ed", "s"):
        if word.endswith(ending):
            return ending
    return "word"
