"""Complements: what follows a cue, its kind, and where it starts."""

from attrs import frozen

from briefkit.annotate.statements.kind import is_infinitive, is_relative, kind_at
from briefkit.annotate.statements.lexis import (
    ADJUNCT,
    ADVERB,
    AUXILIARY,
    CUE,
    DETERMINER,
    LISTENER,
    MARK,
    MONTH,
    NUMBER,
    OBJECT,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    SUBJECT,
    SUBORDINATOR,
    TIME,
    WEEKDAY,
    WH,
    Cue,
    is_verb,
)
from briefkit.annotate.statements.reading import Range, Reading

TELLING = frozenset(
    "tell ask urge warn assure remind inform advise notify order press encourage invite beg implore instruct command "
    "exhort challenge alert request persuade convince".split()
)
"""Verbs that may name the listener before the content."""
LEADING = frozenset("for about of toward on upon against at over with into from in as".split())
"""Prepositions that belong to the cue: "called for", "talked about"."""
_PARTICLES = frozenset({"out", "up", "off", "back", "down", "forth", "forward"})
_TAKES_OBJECT = frozenset({"bk:condemn", "bk:praise", "bk:accuse"})
"""Acts whose verbs take what they judge as their object, and seldom a clause."""
_ENDS_LISTENER = frozenset("that : to whether if how why what not about in on during at".split())
_ENDS_ADJUNCTS = frozenset({".", ";", "—", "and", "but", "who", "which"})
_NO_TIME = frozenset({"this", "next", "last"})
_TIME_ENDS = frozenset({"earlier", "ago", "later", "before"})
_TIME_UNITS = frozenset("minute hour day night week weekend month year decade".split())
_LONGEST_TIME = 5
_REACH = 26
_LISTENER_REACH = 14
_LONG_QUOTATION = 6
_NO_NOUN = MARK | PREPOSITION | SUBJECT | WH | TIME | WEEKDAY | DETERMINER


@frozen(kw_only=True)
class Complement:
    """What follows a cue."""

    kind: str
    """quote, colon, that, wh, to, clause, phrase, gerund, anaphor, a preposition, or none."""
    start: int
    addressee: Range | None = None


def complement(reading: Reading, after: int, high: int, cue: Cue | None = None) -> Complement:
    """Find what a cue verb that ends before the token `after` says."""
    lemma = cue.lemma if cue else ""
    if lemma in {"go", "put"} or (after < high and reading.lowers[after] in _PARTICLES and not reading.quoted[after]):
        after += 1
    addressee = listener(reading, after, high, lemma)
    addressee = addressee or _told_to(reading, after, high)
    start = addressee[1] if addressee else _over_adverb(reading, after, high)
    if (
        start < high
        and _may_open_adjunct(reading, start)
        and not (addressee and reading.lowers[start] in {"to", "not"})
    ):
        judges = cue is not None and cue.act in _TAKES_OBJECT
        start = _over_day(reading, _over_adjuncts(reading, start, high), high, judges=judges)
    if start + 1 < high and reading.lowers[start] == "," and reading.quoted[start + 1]:
        start += 1
    if reading.lowers[start : start + 2] == ("to", "as"):
        return at_hand(reading, start + 1, high, addressee)  # "what Kim referred to as a mistake"
    found = at_hand(reading, start, high, addressee)
    if found.kind == "clause" and cue and cue.act in _TAKES_OBJECT and not _opens_clause(reading, found.start):
        return Complement(kind="phrase", start=found.start, addressee=addressee)
    return found


def at_hand(reading: Reading, start: int, high: int, addressee: Range | None = None) -> Complement:
    """Name the complement that starts at a token, without looking further."""
    kind = kind_at(reading, start, high)
    leads = kind == "colon" or (kind in LEADING and start + 1 < high and addressee is None)
    return Complement(kind=kind, start=start + 1 if leads else start, addressee=addressee)


def _opens_clause(reading: Reading, at: int) -> bool:
    return bool(reading.flags[at] & (PRONOUN | SUBORDINATOR))


def listener(reading: Reading, after: int, high: int, lemma: str) -> Range | None:
    """Find who is told, asked, or called on."""
    if lemma in TELLING:
        end = _listener_end(reading, after, high)
        return None if end is None else (after, end)
    if lemma == "call" and reading.lowers[after : after + 1] in {("on",), ("upon",)}:
        end = _listener_end(reading, after + 1, high)
        if end is not None and end < high and reading.lowers[end] in {"to", "not"}:
            return after + 1, end
    return None


def _told_to(reading: Reading, after: int, high: int) -> Range | None:
    """Find who is told in "confirmed to the agency that …", "said to reporters that …"."""
    if after + 2 >= high or reading.lowers[after] != "to" or reading.quoted[after + 1]:
        return None
    end = _name_end(reading, after + 1, high)
    while end and end + 1 < high and reading.lowers[end] == "and" and reading.words[end + 1][0].isupper():
        end = _name_end(reading, end + 1, high)
    return (after + 1, end) if end and reading.lowers[end : end + 1] in {("that",), ("to",)} else None


def _over_adverb(reading: Reading, at: int, high: int) -> int:
    """Step over the adverb in "spoke glowingly about it"."""
    skips = at + 1 < high and reading.flags[at] & ADVERB and reading.lowers[at + 1] in LEADING
    return at + 1 if skips and not reading.quoted[at] else at


def _may_open_adjunct(reading: Reading, at: int) -> bool:
    word = reading.lowers[at]
    return bool(reading.flags[at] & _OPENS_ADJUNCT) or word in _ALSO_OPENS_ADJUNCT or word.isdigit()


_OPENS_ADJUNCT = ADJUNCT | ADVERB | WEEKDAY | MONTH | TIME | DETERMINER | NUMBER
_ALSO_OPENS_ADJUNCT = frozenset({",", "late", "early"})


def _over_adjuncts(reading: Reading, start: int, high: int) -> int:
    """Skip "on Monday in a statement" where a that-clause, a colon or a quotation follows it."""
    at = start
    if at >= high or (reading.lowers[at] == "to" and is_infinitive(reading, at, high)):
        return at
    at = _over_time(reading, at, high)
    if reading.flags[at] & (WEEKDAY | TIME) and reading.lowers[at] not in _NO_TIME and not _owns(reading, at):
        at += 1
    if at >= high or reading.quoted[at] or not _is_adjunct(reading, at):
        return at
    aside = reading.lowers[at] == ","
    for here in range(at, min(high, start + _REACH)):
        if reading.quoted[here]:
            return here if _is_what_is_said(reading, here) else at
        if reading.lowers[here] == ":" or _is_conjunction(reading, here, high, aside=aside):
            return here
        if _ends_adjuncts(reading, here, at):
            return at
    return at


def _over_day(reading: Reading, start: int, high: int, *, judges: bool) -> int:
    """Step over "on Monday", "late on Friday", "at a meeting in Minsk in May" where a clause follows without "that".

    Behind a verb that judges an object may follow as well: "condemned on Monday the statement".
    """
    if start >= high or not (reading.flags[start] & ADJUNCT or reading.lowers[start] in {"late", "early"}):
        return start
    for at in range(start, min(high - 1, start + _LONGEST_DAY)):
        month = reading.is_month(at)
        if reading.quoted[at] or (reading.flags[at] & _NO_ADJUNCT and not month):
            return start
        if month or reading.flags[at] & WEEKDAY:
            behind = _over_date(reading, at + 1, high)
            if behind is None:
                return start
            follows = kind_at(reading, behind, high)
            return behind if follows == "clause" or (judges and follows == "phrase") else start
    return start


def _over_date(reading: Reading, at: int, high: int) -> int | None:
    """Step over what goes on with a day: "Monday evening", "May 9"; none where it owns something."""
    while at < high and (reading.lowers[at].isdigit() or reading.lowers[at].rstrip("s") in _DAYTIMES):
        at += 1
    return None if at < high and reading.lowers[at] == "'s" else at


_DAYTIMES = frozenset({"morning", "afternoon", "evening", "night"})
_NO_ADJUNCT = MARK | CUE | AUXILIARY


_LONGEST_DAY = 9


def _over_time(reading: Reading, start: int, high: int) -> int:
    """Step over "a day earlier", "two weeks ago" where what is said follows."""
    if not reading.flags[start] & (DETERMINER | NUMBER) and not reading.lowers[start].isdigit():
        return start
    for at in range(start + 2, min(start + _LONGEST_TIME, high - 1)):
        if reading.lowers[at] in _TIME_ENDS and reading.lowers[at - 1].rstrip("s") in _TIME_UNITS:
            follows = reading.quoted[at + 1] or reading.lowers[at + 1] in {"that", ":", ",", "in", "at", "on"}
            return at + 1 if follows else start
    return start


def _is_adjunct(reading: Reading, at: int) -> bool:
    classes = ADJUNCT | ADVERB | WEEKDAY | MONTH | TIME
    return reading.lowers[at] == "," or bool(reading.flags[at] & classes and not _owns(reading, at))


def _owns(reading: Reading, at: int) -> bool:
    """Tell whether a day is that of a thing: "Monday's vote"."""
    return reading.lowers[at + 1 : at + 2] == ("'s",)


def _is_what_is_said(reading: Reading, at: int) -> bool:
    """Tell a quotation that is the content from a quoted word or two in an adjunct."""
    if reading.lowers[at - 1] in {",", ":"}:
        return True
    return reading.quotations[reading.quoted[at] - 1][1] - at > _LONG_QUOTATION


def _is_conjunction(reading: Reading, at: int, high: int, *, aside: bool) -> bool:
    if reading.lowers[at] != "that":
        return False
    return aside or reading.lowers[at - 1] == "," or not is_relative(reading, at, high)


def _ends_adjuncts(reading: Reading, here: int, start: int) -> bool:
    if here > start and reading.flags[here] & CUE and _may_report(reading, here):
        return True
    helps = reading.flags[here] & AUXILIARY and not reading.is_month(here)
    return bool(helps) or reading.lowers[here] in _ENDS_ADJUNCTS


def _may_report(reading: Reading, at: int) -> bool:
    """Tell whether a cue among the adjuncts has a content of its own: "booed loudly, Kim asserted that …"."""
    if reading.lowers[at - 1] == ",":
        return True
    return is_verb(reading.flags[at], reading.lowers[at]) and not reading.flags[at - 1] & (DETERMINER | POSSESSIVE)


def _listener_end(reading: Reading, start: int, high: int) -> int | None:
    """Give the end of the noun phrase that names the listener; none where there is none."""
    if start >= high or reading.quoted[start] or reading.flags[start] & (MARK | PREPOSITION | WH | PRONOUN):
        return None
    flag = reading.flags[start]
    if flag & (OBJECT | LISTENER) and not (flag & POSSESSIVE and _is_noun(reading, start + 1, high)):
        return _with_place(reading, start + 1, high) if flag & LISTENER else start + 1
    for at in range(start, min(high, start + _LISTENER_REACH)):
        word = reading.lowers[at]
        if (word == "that" and is_relative(reading, at, high)) or word == ".":
            break
        if word == ",":
            return at + 1 if at + 1 < high and reading.quoted[at + 1] else _name_end(reading, start, high)
        if reading.quoted[at] or word in _ENDS_LISTENER or (at > start and reading.flags[at] & PRONOUN):
            return at if at > start else None
    return _name_end(reading, start, high)


def _with_place(reading: Reading, end: int, high: int) -> int:
    """Take in where the listeners are: "reporters in Minsk", "journalists at the airport"."""
    if end + 1 >= high or reading.lowers[end] not in {"in", "at"}:
        return end
    named = _name_end(reading, end + 1, high)
    return (
        named
        if named and (named == high or not reading.quoted[named]) and reading.words[named - 1][0].isupper()
        else end
    )


def _name_end(reading: Reading, start: int, high: int) -> int | None:
    at = start
    while at < high and _is_in_name(reading, at) and not _opens_phrase(reading, at, start):
        at += 1
    return at if at > start else None


def _opens_phrase(reading: Reading, at: int, start: int) -> bool:
    """Tell whether a determiner begins what is said: "tell Reuters every claim will be checked"."""
    return at > start and bool(reading.flags[at] & DETERMINER) and reading.lowers[at - 1] not in {"of", "and"}


def _is_in_name(reading: Reading, at: int) -> bool:
    if reading.words[at][0].isupper() or reading.lowers[at] == "of":
        return True
    if not reading.flags[at] and reading.words[at + 1 : at + 2] and reading.words[at + 1][0].isupper():
        return True  # "al Jazeera", "de Gaulle"
    return bool(reading.flags[at] & (DETERMINER | LISTENER | POSSESSIVE))


def _is_noun(reading: Reading, at: int, high: int) -> bool:
    if at >= high or reading.quoted[at] or reading.lowers[at] == "that":
        return False
    return not reading.flags[at] & _NO_NOUN
