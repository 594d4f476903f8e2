"""Complements: what follows a cue, its kind, and where it starts."""

from attrs import frozen

from briefkit.annotate.statements.lexis import (
    ADJUNCT,
    ADVERB,
    AUXILIARY,
    CUE,
    DETERMINER,
    LISTENER,
    MARK,
    MONTH,
    OBJECT,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    SUBJECT,
    TIME,
    VERB,
    WEEKDAY,
    SUBORDINATOR,
    WH,
    Cue,
    cues,
)
from briefkit.annotate.statements.reading import Range, Reading

TELLING = frozenset(
    "tell ask urge warn assure remind inform advise notify order press encourage invite beg implore instruct command exhort challenge alert request persuade convince".split()
)
"""Verbs that may name the listener before the content."""

_REACH = 26


@frozen(kw_only=True)
class Complement:
    """What follows a cue."""

    kind: str
    """quote, colon, that, wh, to, clause, phrase, gerund, anaphor, a preposition, or none."""
    start: int
    addressee: Range | None = None


PARTICLES = frozenset({"out", "up", "off", "back", "down", "forth", "forward"})
LEADING = frozenset("for about of toward on upon against at over with into from in as".split())
"""Prepositions that belong to the cue: "called for", "talked about"."""


_TAKES_OBJECT = frozenset({"bk:condemn", "bk:praise", "bk:accuse"})
"""Acts whose verbs take what they judge as their object, and seldom a clause."""


def complement(reading: Reading, after: int, high: int, cue: Cue | None = None) -> Complement:
    """Find what a cue verb that ends before the token `after` says."""
    addressee = None
    lemma = cue.lemma if cue else ""
    if after < high and reading.lowers[after] in PARTICLES and not reading.quoted[after]:
        after += 1
    if lemma in {"go", "put"}:
        after += 1
    start = after
    if lemma in TELLING:
        found = _listener(reading, after, high)
        if found is not None:
            addressee, start = (after, found), found
    elif lemma == "call" and reading.lowers[after : after + 1] in (("on",), ("upon",)):
        found = _listener(reading, after + 1, high)
        if found is not None and found < high and reading.lowers[found] in {"to", "not"}:
            addressee, start = (after + 1, found), found
    if addressee is None or reading.lowers[start : start + 1] not in (("to",), ("not",)):
        start = _over_adjuncts(reading, start, high)
    if start < high and reading.lowers[start] == "," and start + 1 < high and reading.quoted[start + 1]:
        start += 1
    found = at_hand(reading, start, high, addressee)
    if found.kind == "clause" and cue and cue.act in _TAKES_OBJECT and not reading.flags[found.start] & (PRONOUN | SUBORDINATOR):
        return Complement(kind="phrase", start=found.start, addressee=addressee)
    return found


def at_hand(reading: Reading, start: int, high: int, addressee: Range | None = None) -> Complement:
    """Name the complement that starts at a token, without looking further."""
    kind = kind_at(reading, start, high)
    if kind in LEADING and start + 1 < high and addressee is None:
        return Complement(kind=kind, start=start + 1)
    return Complement(kind=kind, start=_content_start(reading, start, high), addressee=addressee)


def kind_at(reading: Reading, at: int, high: int) -> str:
    """Name the kind of complement that starts at a token."""
    if at >= high:
        return "none"
    if reading.quoted[at]:
        return "quote"
    word, flag = reading.lowers[at], reading.flags[at]
    if word == ":":
        return "colon" if at + 1 < high else "none"
    if word in {"that", "this", "it"} and _stands_alone(reading, at, high):
        return "anaphor"
    if word == "that":
        return "that"
    if word == "to":
        return "to" if _is_infinitive(reading, at, high) else "toward"
    if word == "not" and at + 1 < high and reading.lowers[at + 1] == "to":
        return "to"
    if flag & MARK:
        return "none"
    if flag & WH:
        return "wh"
    if flag & (PRONOUN | SUBJECT) and not flag & DETERMINER:
        return "clause"
    if flag & SUBORDINATOR and word in _OPENS_CLAUSE:
        return "clause"
    if flag & PREPOSITION and word not in {"like", "than"}:
        return word
    if flag & AUXILIARY:
        return "none"
    if has_finite_verb(reading, at, high):
        return "clause"
    return "gerund" if word.endswith("ing") else "phrase"


def _is_infinitive(reading: Reading, at: int, high: int) -> bool:
    """Tell "to" before a verb from "to" before a noun phrase."""
    if at + 1 >= high or reading.quoted[at + 1]:
        return True
    word, flag = reading.words[at + 1], reading.flags[at + 1]
    if flag & (DETERMINER | PRONOUN | OBJECT | WH | MARK):
        return False
    return word.islower() and not word.endswith("ing")


def _is_relative(reading: Reading, that: int, high: int) -> bool:
    """Tell "a plan that would help" from "said on Monday that it would help"."""
    if reading.lowers[that - 1] == ",":
        return True
    return (
        that + 1 < high
        and bool(reading.flags[that + 1] & (AUXILIARY | VERB | CUE))
        and reading.words[that + 1].islower()
    )


_OPENS_CLAUSE = frozenset("although though while because since unless once whereas".split())


def _stands_alone(reading: Reading, at: int, high: int) -> bool:
    """Tell whether "that" is a pronoun and not a conjunction: nothing of a clause follows it."""
    if at + 1 >= high:
        return True
    if reading.quoted[at + 1]:
        return False
    return bool(reading.flags[at + 1] & MARK) or reading.lowers[at + 1] in {"and", "but", "or"}


_NOT_FINITE = frozenset({"be", "been", "being", "having"})
_CLAUSE_REACH = 24


def has_finite_verb(reading: Reading, at: int, high: int) -> bool:
    """Tell whether a verb follows before the next mark: a clause, not a mere noun phrase."""
    for here in range(at + 1, min(high, at + _CLAUSE_REACH)):
        flag = reading.flags[here]
        if reading.quoted[here]:
            continue
        if flag & MARK or reading.lowers[here] in {"that", "who", "which", "whose"}:
            return False
        if flag & (AUXILIARY | VERB) and not flag & DETERMINER and reading.lowers[here] not in _NOT_FINITE:
            return True
        if flag & CUE and here > at + 1 and not reading.flags[here - 1] & _NOUN_FOLLOWS:
            cue = cues("verb").get(reading.lowers[here])
            if cue is not None and cue.form == "s":
                return True
    return False


_NOUN_FOLLOWS = DETERMINER | POSSESSIVE | PREPOSITION | MARK


def _content_start(reading: Reading, at: int, high: int) -> int:
    return at + 1 if at + 1 < high and reading.lowers[at] == ":" else at


def _over_adjuncts(reading: Reading, start: int, high: int) -> int:
    """Skip "on Monday in a statement" where a that-clause, a colon or a quotation follows it."""
    at = start
    if at < high and reading.lowers[at] == "to" and _is_infinitive(reading, at, high):
        return at
    if at < high and reading.flags[at] & (WEEKDAY | TIME) and reading.lowers[at] not in {"this", "next", "last"}:
        at += 1
    if (
        at >= high
        or reading.quoted[at]
        or not reading.flags[at] & (ADJUNCT | ADVERB | WEEKDAY | MONTH | TIME)
        and reading.lowers[at] != ","
    ):
        return at
    aside = reading.lowers[at] == ","
    for here in range(at, min(high, start + _REACH)):
        if reading.quoted[here]:
            return (
                here
                if reading.lowers[here - 1] in {",", ":"}
                or _LONG_ENOUGH < reading.quotations[reading.quoted[here] - 1][1] - here
                else at
            )
        if reading.lowers[here] == ":" or (
            reading.lowers[here] == "that" and (aside or not _is_relative(reading, here, high))
        ):
            return here
        if here > at and reading.flags[here] & CUE and reading.lowers[here - 1] == ",":
            return at
        if reading.lowers[here] in {".", ";", "—", "and", "but", "who", "which"} or reading.flags[here] & AUXILIARY:
            return at
    return at


_LONG_ENOUGH = 6


def _listener(reading: Reading, start: int, high: int) -> int | None:
    """Give the end of the noun phrase that names the listener; none where there is none."""
    at = start
    if at >= high or reading.quoted[at] or reading.flags[at] & MARK:
        return None
    flag = reading.flags[at]
    if flag & (OBJECT | LISTENER) and not (flag & POSSESSIVE and _is_noun(reading, at + 1, high)):
        return at + 1
    if flag & (PREPOSITION | WH | PRONOUN):
        return None
    while at < min(high, start + 14):
        word = reading.lowers[at]
        if word == "that" and _is_relative(reading, at, high):
            return _name_end(reading, start, high)
        if (
            reading.quoted[at]
            or word
            in {
                "that",
                ":",
                "to",
                "whether",
                "if",
                "how",
                "why",
                "what",
                "not",
                "about",
                "in",
                "on",
                "during",
                "at",
                "of",
            }
            and word != "of"
        ):
            return at if at > start else None
        if at > start and reading.flags[at] & PRONOUN:
            return at
        if word in {",", "."}:
            if word == "," and at + 1 < high and reading.quoted[at + 1]:
                return at + 1
            break
        at += 1
    return _name_end(reading, start, high)


def _name_end(reading: Reading, start: int, high: int) -> int | None:
    at = start
    while at < high and (
        reading.words[at][:1].isupper()
        or reading.flags[at] & (DETERMINER | LISTENER | POSSESSIVE)
        or reading.lowers[at] == "of"
    ):
        at += 1
    return at if at > start else None


def _is_noun(reading: Reading, at: int, high: int) -> bool:
    return (
        at < high
        and not reading.quoted[at]
        and not reading.flags[at] & (MARK | PREPOSITION | SUBJECT | WH | TIME | WEEKDAY | DETERMINER)
        and reading.lowers[at] != "that"
    )
