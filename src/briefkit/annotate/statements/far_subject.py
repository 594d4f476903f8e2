"""Far subjects: noun phrases that open a clause, and are cut off from its verb by asides or are long themselves."""

from briefkit.annotate.statements.lexis import (
    ADVERB,
    AGENT,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    DOCUMENT,
    MARK,
    NOUN,
    NUMBER,
    OPENER,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBJECT,
    SUBORDINATOR,
    TIME,
    VERB,
    WEEKDAY,
    is_verb,
)
from briefkit.annotate.statements.nounphrase import subject_before, with_apposition
from briefkit.annotate.statements.reading import Range, Reading

_LONGEST = 30
_LONGEST_HEAD = 14
_ASIDES = frozenset({",", "—", "–", "--", "-", "("})  # noqa: RUF001
_CLOSERS = frozenset({",", "—", "–", "--", "-", ")"})  # noqa: RUF001
_NO_OPENING = PREPOSITION | SUBORDINATOR | AUXILIARY | VERB | CUE | MARK | PRONOUN
_OPENS_SENTENCE = OPENER | ADVERB | WEEKDAY | TIME | COORDINATOR


def subject_of(reading: Reading, verb: int, low: int) -> Range | None:
    """Find the subject of a verb group: the noun phrase before it, as far back as it goes."""
    found = subject_before(reading, verb, low)
    if found is None:
        return _subject_from_start(reading, verb, low) if verb > low else None
    start = found[0]
    if start <= low:
        return found
    if reading.lowers[verb - 1] in _CLOSERS:
        opening = _opening_subject(reading, verb, low)
        return opening if opening and opening[0] < start else found
    if reading.classes[start - 1] in _GOES_BACK and not reading.flags[start] & (SUBJECT | RELATIVE):
        return _widened(reading, found, low)
    return found


def _subject_from_start(reading: Reading, verb: int, low: int) -> Range | None:
    """Find a subject by where its clause begins, where none is found by where it ends."""
    if reading.lowers[verb - 1] in _CLOSERS:
        return _opening_subject(reading, verb, low)
    if reading.classes[verb - 1] not in _ENDS_SUBJECT and not reading.lowers[verb - 1].endswith("ed"):
        return None
    found = _widened(reading, (verb, verb), low)
    return found if found[0] < verb else None


_ENDS_SUBJECT = frozenset("word capital s agent document noun".split())
_GOES_BACK = frozenset({"preposition", "coordinator", "determiner", "document", "cue", "ed", "ing"})
"""The classes of words at which a noun phrase that seems to begin may in truth go on to the left."""
_IN_SUBJECT = frozenset("word capital digit s ing determiner agent document noun".split())


def _widened(reading: Reading, phrase: Range, low: int) -> Range:
    """Take in all that stands before in the clause, where no verb parts it: "studies done in Minsk and books"."""
    start, end = phrase
    at, comma, joined = start - 1, 0, "and" in reading.lowers[start:end]
    limit = max(low, start - _LONGEST)
    while at >= limit and (reading.classes[at] in _IN_SUBJECT or _may_be_in_subject(reading, at, joined=joined)):
        joined = joined or bool(reading.flags[at] & COORDINATOR)
        comma = at if reading.lowers[at] == "," else comma
        at -= 1
    if at >= low and not reading.flags[at] & SUBORDINATOR:
        return phrase
    first = _over_opening(reading, at + 1, start)
    if comma and reading.flags[first] & PREPOSITION:
        first = comma + 1
    return (first, end) if first < start and _may_open(reading, first) else phrase


def _may_be_in_subject(reading: Reading, at: int, *, joined: bool) -> bool:
    """Tell whether a token may be in a subject that ends behind it; a list has commas, but no participles."""
    kind, word, flag = reading.classes[at], reading.lowers[at], reading.flags[at]
    if kind == "auxiliary":
        return reading.is_month(at)
    if kind in {"preposition", "adverb", "time"}:
        return word != "ago" and not flag & SUBORDINATOR
    if kind in {",", "ed"}:
        return joined is (kind == ",")
    if kind == "coordinator":
        return word != "but" and reading.lowers[at - 1] != ","
    if kind == "cue":
        participle = not joined and word.endswith("ed") and reading.flags[at + 1] & _BEHIND_PARTICIPLE
        return bool(flag & (NOUN | AGENT | DOCUMENT) or participle) or word.endswith("ing")
    return kind == "subject" and not flag & PRONOUN


_BEHIND_PARTICIPLE = PREPOSITION | TIME | WEEKDAY
"""What stands behind a participle that no object follows: "released by", "published last year"."""


def _over_opening(reading: Reading, at: int, end: int) -> int:
    """Step over what opens a sentence before its subject: "But", "On Monday", "Meanwhile"."""
    while at < end and reading.flags[at] & _OPENS_SENTENCE and not reading.flags[at] & (DETERMINER | NUMBER):
        at += 1
    return at


def _may_open(reading: Reading, at: int) -> bool:
    """Tell whether a noun phrase may begin with a token."""
    if reading.flags[at] & PREPOSITION or reading.lowers[at].endswith("ing"):
        return False
    return not reading.flags[at] & _NO_OPENING or bool(reading.flags[at] & (NOUN | AGENT | DOCUMENT | DETERMINER))


def _opening_subject(reading: Reading, verb: int, low: int) -> Range | None:
    """Find the subject that opens a clause, with asides between it and its verb: "Kim, who won, May 9, said"."""
    first = _over_opening(reading, low, verb)
    if reading.flags[first] & PREPOSITION:
        first = _behind_comma(reading, first, verb)
    if first >= verb or not _may_open(reading, first):
        return None
    end = first
    while end < verb and _is_nominal(reading, end):
        end += 1
    if not 0 < end - first <= _LONGEST_HEAD or reading.lowers[end] not in _ASIDES or end + 1 >= verb:
        return None
    if not _is_all_aside(reading, end + 1, verb):
        return None
    return first, with_apposition(reading, end - 1, (end, verb - 1))


def _behind_comma(reading: Reading, at: int, verb: int) -> int:
    """Step over an opening phrase that a comma closes: "In the meantime, …"; to the verb where there is none."""
    for here in range(at, min(verb, at + _LONGEST_HEAD)):
        if reading.lowers[here] == ",":
            return here + 1
        if is_verb(reading.flags[here], reading.lowers[here]):
            break
    return verb


def _is_nominal(reading: Reading, at: int) -> bool:
    """Tell whether a token may be in a plain noun phrase: it is no verb, and opens no clause."""
    flag = reading.flags[at]
    if reading.quoted[at] or flag & (MARK | SUBORDINATOR | AUXILIARY | RELATIVE):
        return False
    return bool(flag & (NOUN | AGENT | DOCUMENT)) or not is_verb(flag, reading.lowers[at])


_OPENS_ASIDE = RELATIVE | ADVERB | DETERMINER | NUMBER | PREPOSITION


def _is_all_aside(reading: Reading, start: int, verb: int) -> bool:
    """Tell whether what stands between has no main verb: as many verbs as relative pronouns."""
    word = reading.lowers[start]
    if not (reading.flags[start] & _OPENS_ASIDE or word.endswith(("ed", "ing")) or word.isdigit()):
        return False
    verbs = 0
    for at in range(start, verb):
        flag = reading.flags[at]
        if reading.quoted[at] or (flag & SUBORDINATOR and not flag & RELATIVE):
            return False
        if flag & RELATIVE:
            verbs -= 1
        elif flag & (AUXILIARY | VERB) and not reading.flags[at - 1] & AUXILIARY and not reading.is_month(at):
            verbs += 1
    return verbs <= 0
