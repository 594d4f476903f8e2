"""Noun phrases: the words left of a cue that name who speaks."""

from briefkit.annotate.statements.lexis import (
    ADVERB,
    AGENT,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    MARK,
    MONTH,
    NOUN,
    NUMBER,
    OBJECT,
    OPENER,
    PARTICLE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBJECT,
    SUBORDINATOR,
    TIME,
    VERB,
    WEEKDAY,
    cues,
)
from briefkit.annotate.statements.reading import Range, Reading
from briefkit.annotate.statements.speaker_list import list_start
from briefkit.annotate.statements.word import FINITE

LONGEST = 36
"""The most tokens that a noun phrase, or an apposition between commas, may have."""

_ASIDES = {",": ",", ")": "(", "—": "—", "–": "–", "--": "--", "-": "-"}  # noqa: RUF001
_NO_HEAD = PREPOSITION | SUBORDINATOR | DETERMINER | MARK | AUXILIARY | VERB | OBJECT | COORDINATOR
_FINITE = frozenset({"past", "past+participle", "s"})


def subject_before(reading: Reading, verb: int, low: int) -> Range | None:
    """Find the noun phrase that ends before a verb group, with its apposition; none where there is none."""
    last = verb - 1
    if last < low or reading.quoted[last]:
        return None
    if reading.lowers[last] not in _ASIDES:
        start = _phrase_start(reading, last, low)
        if start is None:
            return _cut_off(reading, last, low)
        return (start, verb) if start - 1 <= low else _taken_in(reading, start, verb, low)
    opening = _aside_opening(reading, last, low)
    if opening is None:
        return _before_stray_comma(reading, last, low)
    if _has_clause(reading, opening + 1, last):
        return None
    return _before_aside(reading, opening, last, low)


def _taken_in(reading: Reading, start: int, end: int, low: int) -> Range:
    """Take into a noun phrase the list or the relative clause whose last words it is."""
    if reading.lowers[start - 1] in {",", "and"}:
        start = list_start(reading, start, low)
    return _whole(reading, start, end, low)


def _has_clause(reading: Reading, start: int, end: int) -> bool:
    """Tell whether what stands between two commas is a main clause, not an aside: "…, it had been open, said Kim"."""
    for at in range(start, end):
        flag = reading.flags[at]
        if flag & (SUBORDINATOR | RELATIVE | PREPOSITION) or reading.quoted[at]:
            return False
        if flag & AUXILIARY and reading.lowers[at] not in {"be", "been", "being", "having"}:
            return at > start
    return False


def _before_aside(reading: Reading, opening: int, closing: int, low: int) -> Range | None:
    """Find the noun phrase before an aside: "Kim, 24, …," and "Kim, whose firm, Paradata, sells it," too."""
    head = _before_bracket(reading, opening - 1, low)
    if head < low:
        return None
    end = with_apposition(reading, head, (opening, closing))
    if head != opening - 1:
        end = max(end, opening)
    if reading.words[head].isdigit() and head - 2 >= low and reading.lowers[head - 1] == ",":
        head, end = head - 2, max(end, head + 1)
    start = _phrase_start(reading, head, low)
    if start is None or (start > low and reading.lowers[start - 1 : opening + 2 : opening + 2 - start] == (",", "or")):
        return None
    relative = start - 1
    if (
        relative - 2 >= low
        and reading.flags[relative] & (RELATIVE | PREPOSITION)
        and reading.lowers[relative] != "as"
        and reading.lowers[relative - 1] == ","
    ):
        outer = _phrase_start(reading, relative - 2, low)
        return None if outer is None else (outer, relative - 1)
    return start, end


def _before_bracket(reading: Reading, head: int, low: int) -> int:
    """Step over "(D-Ill.)" behind a name."""
    if head < low or reading.lowers[head] != ")":
        return head
    for at in range(head - 1, max(low, head - 8), -1):
        if reading.lowers[at] == "(":
            return at - 1
    return head


def _whole(reading: Reading, start: int, end: int, low: int) -> Range:
    """Take in what a restrictive relative clause cuts off: "many of those who left Minsk said"."""
    stop = start - 1
    if reading.flags[stop] & (PREPOSITION | SUBORDINATOR) == PREPOSITION:
        stop -= 1
    if stop <= low or not reading.steps[stop] & FINITE:
        return start, end
    outer = _cut_off(reading, stop, low)
    return (start, end) if outer is None else (outer[0], end)


def _cut_off(reading: Reading, last: int, low: int) -> Range | None:
    """Find the noun phrase with a relative clause that ends at a token: "a diplomat who asked not to be named"."""
    for at in range(last - 1, max(low, last - _LONGEST_RELATIVE), -1):
        if reading.flags[at] & MARK or reading.quoted[at]:
            return None
        if reading.lowers[at] in {"who", "whose"}:
            outer = _phrase_start(reading, at - 1, low)
            return None if outer is None else (outer, last + 1)
    return None


_LONGEST_RELATIVE = 16


def _before_stray_comma(reading: Reading, comma: int, low: int) -> Range | None:
    """Find the subject in "The firm Secunia, has said": all that stands before the comma."""
    head = _before_bracket(reading, comma - 1, low)
    if head <= low or reading.lowers[comma] != ",":
        return None
    start = _phrase_start(reading, head, low)
    if start != low or any(reading.flags[at] & CUE for at in range(low, comma)):
        return None
    return low, comma


def noun_phrase_before(reading: Reading, end: int, low: int) -> Range | None:
    """Find the plain noun phrase that ends before a token: back to its determiner, or one bare word."""
    for at in range(end - 1, max(low, end - 8) - 1, -1):
        flag = reading.flags[at]
        if reading.quoted[at] or flag & (MARK | AUXILIARY | VERB | SUBORDINATOR | PREPOSITION):
            return (at + 1, end) if at + 1 < end else None
        if flag & (DETERMINER | SUBJECT):
            return at, end
    return None


def _aside_opening(reading: Reading, last: int, low: int) -> int | None:
    """Find the mark that opens the aside which a comma, bracket or dash closes."""
    opener = _ASIDES[reading.lowers[last]]
    for at in range(last - 1, max(low, last - LONGEST) - 1, -1):
        if reading.lowers[at] != opener or reading.quoted[at]:
            continue
        if reading.lowers[at + 1] == "and" or reading.flags[at + 1] & (AUXILIARY | VERB):
            continue  # the last of several things said of the speaker, or an aside within the aside
        barred = reading.flags[at + 1] & COORDINATOR and reading.lowers[at + 1] != "or"
        return at if at < last - 1 and not barred else None
    return None


def with_apposition(reading: Reading, head: int, aside: Range) -> int:
    """Give the end of a noun phrase with the aside behind it, where that says who somebody is."""
    opening, closing = aside
    first = opening + 1
    if reading.lowers[opening] == "(":
        return closing + 1
    if closing - first <= _LONGEST_SAYING and _says_so(reading, closing - 1):
        return head + 1
    if reading.lowers[first] in _OPENS_APPOSITION:
        return closing
    if reading.flags[first] & (SUBORDINATOR | RELATIVE | PREPOSITION | ADVERB | COORDINATOR | SUBJECT):
        return head + 1
    if reading.lowers[first].endswith(("ed", "ing")) and reading.words[first].islower():
        return closing if reading.lowers[first] in TITLE_WORDS else head + 1
    return closing


def _says_so(reading: Reading, last: int) -> bool:
    """Tell whether an aside ends in a verb of saying: "Most voters, polls suggest, want …"."""
    if not reading.flags[last] & CUE or reading.words[last][0].isupper():
        return False
    return last > 0 and not reading.flags[last - 1] & (DETERMINER | POSSESSIVE | PREPOSITION)


_LONGEST_SAYING = 3
_OPENS_APPOSITION = frozenset("one including along then now once formerly himself herself".split())
TITLE_WORDS = frozenset({"managing", "acting", "founding", "leading", "presiding", "retired", "supervising"})


_PRONOUNS = frozenset("this that these those both each most several another neither either all".split())
"""Determiners that may also stand for a noun phrase of their own."""


def _phrase_start(reading: Reading, head: int, low: int) -> int | None:
    flags, lowers, quoted, classes = reading.flags, reading.lowers, reading.quoted, reading.classes
    if quoted[head]:
        return None
    if flags[head] & (SUBJECT | RELATIVE) or lowers[head] in _PRONOUNS:
        return head
    if not _may_be_head(reading, head, low):
        return None
    at, limit = head, max(low, head - LONGEST)
    while at > limit:
        before = at - 1
        if quoted[before]:
            if not _after_scare(reading, at, low):
                break
        elif lowers[before] == ")" and at < head and (opening := _short_bracket(reading, before, limit)) is not None:
            at = opening
            continue
        elif (flags[before] or classes[before] in _MAYBE_VERBS) and not _continues(reading, before, low):
            break
        if flags[at - 2] & DETERMINER and _opens_relative(reading, at):
            break
        at = reading.quotations[quoted[before] - 1][0] if quoted[before] else before
    return _without_opening(reading, at, head)


def _may_be_head(reading: Reading, head: int, low: int) -> bool:
    """Tell whether a noun phrase may end with a token: no function word but in "one of them", and no verb."""
    flag = reading.flags[head]
    if (
        flag & _NO_HEAD
        and not flag & NUMBER
        and not (head > low and flag & OBJECT and reading.lowers[head - 1] == "of")
    ):
        return False
    return not _is_strong_verb(reading, head)


def _short_bracket(reading: Reading, closing: int, low: int) -> int | None:
    """Give where a bracket of a word or two opens: "the Committee (KNB) of Poland"."""
    openings = (at for at in range(closing - 1, max(low, closing - _LONGEST_BRACKET), -1) if reading.lowers[at] == "(")
    return next(openings, None)


_LONGEST_BRACKET = 4
_MAYBE_VERBS = frozenset({"ed", "ing"})
"""The classes of unknown words that may be verbs; all others go on with a noun phrase."""


def _opens_relative(reading: Reading, at: int) -> bool:
    """Tell where a relative clause begins without a pronoun: "a claim the board denied", "a claim Kim denies"."""
    says = reading.flags[at - 1] & (NOUN | AGENT) == NOUN and reading.words[at - 1].islower()
    if reading.lowers[at] == "the":
        return bool(says) or reading.lowers[at - 2] in {"a", "an"}
    return bool(says) and reading.words[at][0].isupper() and not reading.flags[at] & (WEEKDAY | MONTH)


_ENDS_PHRASE = MARK | SUBORDINATOR | AUXILIARY | VERB | COORDINATOR | PRONOUN | OBJECT
_IN_PHRASE = frozenset({"both", "all", "first", "'s", "/"})


_LONGEST_SCARE = 7


def _after_scare(reading: Reading, at: int, low: int) -> bool:
    """Tell whether quoted words before a token belong to its noun phrase: "some in the "never" crowd"."""
    start, end = reading.quotations[reading.quoted[at - 1] - 1]
    if start <= low or end != at or end - start > _LONGEST_SCARE or reading.flags[end - 2] & MARK:
        return False
    return bool(reading.flags[start - 1] & (DETERMINER | POSSESSIVE))


_TAKES_TO = frozenset(
    "close loyal linked tied connected allied opposed related adviser advisers aide aides envoy ambassador".split()
)
"""Words whose "to" does not end a noun phrase: "sources close to the Kremlin"."""


def _continues(reading: Reading, at: int, low: int) -> bool:
    """Tell whether a noun phrase goes on to the left over a token that is not quoted."""
    flag, word = reading.flags[at], reading.lowers[at]
    if not flag:
        return not _is_verb_with_object(reading, at)
    if word in _IN_PHRASE:
        return True
    if word == "and" or (flag & PRONOUN and reading.lowers[at + 1] == "and"):
        return word != "and" or _joins_nouns(reading, at, low)
    ends = flag & _ENDS_PHRASE and not flag & (POSSESSIVE | NUMBER)
    if ends or (word in _RELATIVES and _is_object(reading, at)):
        return False
    if word == "to":
        return reading.words[at + 1][0].isupper() or reading.lowers[at - 1] in _TAKES_TO
    return not _is_verb_with_object(reading, at) and not _is_strong_verb(reading, at)


_RELATIVES = frozenset({"who", "whom", "which"})


def _is_object(reading: Reading, relative: int) -> bool:
    """Tell whether a name with a verb of its own follows a relative pronoun: "a man who the ministry says is armed"."""
    return reading.words[relative + 1][0].isupper() or bool(reading.flags[relative + 1] & DETERMINER)


def _is_verb_with_object(reading: Reading, at: int) -> bool:
    """Tell whether a form in -ed or -ing is a verb here: an object or particle follows it."""
    if not reading.lowers[at].endswith(("ed", "ing")) or not reading.words[at].islower():
        return False
    return bool(reading.flags[at + 1] & _TAKES_OBJECT) and not reading.flags[at + 2] & TIME


_TAKES_OBJECT = DETERMINER | POSSESSIVE | OBJECT | PARTICLE


def _is_strong_verb(reading: Reading, at: int) -> bool:
    """Tell whether a token is a cue verb that is hardly ever a noun or adjective."""
    if not reading.flags[at] & CUE or reading.words[at][:1].isupper():
        return False
    cue = cues("verb").get(reading.lowers[at])
    if cue and "participle" in cue.form and reading.lowers[at + 1 : at + 2] == ("by",):
        return False  # "lawmakers briefed by the agency"
    if reading.lowers[at] in _NEVER_NOUNS:
        return True
    return cue is None or (cue.form in {"past", "past+participle"} and cue.cue_class == "speech")


_NEVER_NOUNS = frozenset(
    "says tells insists argues writes admits denies asserts believes thinks explains say tell insist argue deny assert "
    "believe think".split()
)


def _joins_nouns(reading: Reading, at: int, low: int) -> bool:
    if at <= low or at + 1 >= len(reading.words):
        return False
    left, right = reading.words[at - 1], reading.words[at + 1]
    if reading.flags[at - 1] & PRONOUN:
        return bool(reading.flags[at + 1] & POSSESSIVE)
    if left[:1].isupper() and right[:1].isupper():
        return True
    plurals = left.endswith("s") and (right.endswith("s") or right[:1].isupper())
    return plurals or right in _COORDINATED_NOUNS


_COORDINATED_NOUNS = frozenset({"his", "her", "its", "their", "other"})


def _without_opening(reading: Reading, start: int, head: int) -> int | None:
    """Drop what opens the sentence before the noun phrase: "On Monday", "In a statement", "But"."""
    flags = reading.flags
    while start < head and flags[start] & OPENER and not flags[start] & DETERMINER:
        start += 1
    if reading.lowers[start] in {"with", "amid"} and start < head:
        start += 1
    elif flags[start] & PREPOSITION:
        cut = _after_opening_phrase(reading, start, head)
        if cut is None:
            return None
        start = cut
    while start < head and (flags[start] & (WEEKDAY | ADVERB | COORDINATOR) or reading.lowers[start] == "'"):
        start += 1
    return start


def _after_opening_phrase(reading: Reading, start: int, head: int) -> int | None:
    for at in range(head, start, -1):
        flag, before = reading.flags[at], reading.flags[at - 1]
        if flag & (WEEKDAY | MONTH) or (reading.lowers[at].isdigit() and at < head):
            return at + 1 if at < head else None
        if flag & DETERMINER and not before & (PREPOSITION | POSSESSIVE | DETERMINER) and reading.lowers[at] != "more":
            return at
        if flag & SUBJECT and at == head:
            return at
        if (
            reading.words[at][:1].isupper()
            and not reading.words[at - 1][:1].isupper()
            and not before & (PREPOSITION | DETERMINER | POSSESSIVE)
        ):
            return at
    return None
