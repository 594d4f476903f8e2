"""Words: what is known of a word by itself, looked up once for each token."""

from collections.abc import Callable
from functools import lru_cache
from operator import itemgetter

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


Word = tuple[int, str, str, int, bool, bool]
"""A word as the frames and the features see it; a plain tuple, which is the quickest to take apart:

- its classes, as a sum of the constants of the lexis;
- the name of the first of its classes, or of its shape; a mark is its own class;
- a function word as it is, and the class of any other;
- what a content that comes to it may do there, as a sum of the constants above;
- whether a frame may start at it;
- whether it is printed like a first name that is also a word of another kind: "Will", "Grant".
"""
flags_of: Callable[[Word], int] = itemgetter(0)
class_of: Callable[[Word], str] = itemgetter(1)
term_of: Callable[[Word], str] = itemgetter(2)
step_of: Callable[[Word], int] = itemgetter(3)
is_hot: Callable[[Word], bool] = itemgetter(4)
is_first_name: Callable[[Word], bool] = itemgetter(5)


@lru_cache(maxsize=1 << 14)
def look_up(word: str) -> Word:
    """Give what is known of a word as it is printed."""
    lower = word.lower()
    flags = lexis.word_flags().get(lower, 0) if word != "US" else 0
    if not flags and word == lower and lexis.adverb(lower):
        flags = lexis.ADVERB
    name = lower if flags & lexis.MARK else _class_of(flags) or _shape(word)
    term = lower if flags & _FUNCTION_WORDS else name
    first_name = word[0].isupper() and lower in lexis.FIRST_NAMES
    return flags, name, term, _step(lower, flags), bool(flags & lexis.HOT), first_name


def as_name(word: str) -> Word:
    """Take a word for a name, whatever else it may be."""
    shape = _shape(word)
    return 0, shape, shape, 0, False, True


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
