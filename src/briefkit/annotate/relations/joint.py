"""Joints: where "and" or "but" begins a clause with a subject of its own, and does not go on with a list."""

from functools import cache

from briefkit.annotate.document import Tokens
from briefkit.annotate.relations.lexicon import event_lexicon, read_rows

FINITE = frozenset(
    "is are was were has have had will would can could may might must should does did 'll cannot isn't aren't wasn't "
    "weren't hasn't haven't hadn't won't wouldn't can't couldn't doesn't didn't".split(),
)
_ENDS_SUBJECT = frozenset(', ; : . ? ! ( ) " \u201c \u201d \u2013 \u2014 who which that whose to if when'.split())
_BEFORE_NOUNS = frozenset(
    "a an the this that these those its his her their our my your 's ' no any some all of in on at to for from with "
    "by against over into and or".split(),
)
_BEHIND_PARTICIPLE = frozenset({"by", "in", "at", "from", "near"})
_LONGEST_SUBJECT = 12


@cache
def _finite_verbs() -> frozenset[str]:
    """Give the forms of known verbs that are finite and no nouns: "wants", "threatened", but not "talks"."""
    nouns: set[str] = set()
    verbs = {past for row in read_rows("irregular.tsv") for past in row["past"].split("|")}
    for word, patterns in event_lexicon().items():
        for pattern in (*patterns.alone, *patterns.longer):
            if pattern.event.part != "v":
                nouns.add(word)
            elif pattern.form in {"third", "past"}:
                verbs.add(word)
    return frozenset(verbs - nouns)


def begins_clause(tokens: Tokens, at: int, high: int) -> bool:
    """Tell whether a subject and its verb begin at a token: "Lithuania wants", "the minister of Poland said"."""
    for verb in range(at, min(high, at + _LONGEST_SUBJECT)):
        word = tokens.lowers[verb]
        if word in _ENDS_SUBJECT or (word == "and" and not is_capital(tokens, verb + 1)):
            return False
        if word in FINITE and tokens.words[verb] != "May":
            return verb > at
        if verb > at and is_finite(tokens, verb, high):
            return True
    return False


def is_capital(tokens: Tokens, at: int) -> bool:
    """Tell whether a token begins with a capital; there need be none at the place."""
    return at < len(tokens) and tokens.words[at][:1].isupper()


def is_finite(tokens: Tokens, at: int, high: int) -> bool:
    """Tell whether a word is likely a finite verb: not "forced" in "the forced confessions", "supplied by"."""
    before = tokens.words[at - 1]
    if before.lower() in _BEFORE_NOUNS or not looks_finite(tokens.words[at]):
        return False
    return before[:1].isupper() or at + 1 >= high or tokens.lowers[at + 1] not in _BEHIND_PARTICIPLE


def looks_finite(word: str) -> bool:
    """Tell whether a word has the form of a finite verb, and of no noun."""
    return word.islower() and (word in _finite_verbs() or (word.endswith("ed") and len(word) > len("need")))
