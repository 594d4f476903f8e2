"""Clauses without quotation marks before a cue, around it, or taken up by a relative pronoun."""

from briefkit.annotate.statements.candidate import Candidate, Utterance
from briefkit.annotate.statements.complement import listener
from briefkit.annotate.statements.frames.make import from_site, head, inverted, next_comma, opening
from briefkit.annotate.statements.lexis import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    MARK,
    PREPOSITION,
    RELATIVE,
    SUBORDINATOR,
    is_verb,
)
from briefkit.annotate.statements.nounphrase import noun_phrase_before
from briefkit.annotate.statements.reading import Range, Reading
from briefkit.annotate.statements.site import Site

_SHORTEST_CLAUSE = 4
_SHORTEST_ASIDE = 2
"""The fewest tokens before the speaker where the clause goes on behind the cue: "Costs, Kim said, would rise"."""
_SHORTEST_OPENING = 6
"""The fewest tokens before the speaker of a clause that opens with a preposition: "In Minsk, Kim said" is none."""
_ADDS = frozenset({"without", "despite", "amid", "after", "before", "during"})
"""Words that open what is said of the saying: "…, Kim said, without giving a date"."""
_LONGEST_TAIL = 18
_NO_OBJECT = MARK | PREPOSITION | SUBORDINATOR | AUXILIARY | ADVERB | COORDINATOR
_PRONOUNS = frozenset({"which", "who", "whom", "that", "what"})


def after_clause(utterance: Utterance, site: Site) -> Candidate | None:
    """Read "The embassy is open, Kim said" and "The embassy, Kim said, is open"."""
    reading, low, high = utterance.reading, utterance.low, utterance.high
    behind = inverted(reading, site, high)
    start = site.group if behind else head(site)
    if start - low < _SHORTEST_ASIDE or reading.lowers[start - 1] != "," or not _may_follow(site):
        return None
    speaker = behind or (site.subject if site.link == "own" else None)
    if speaker is None:
        return None
    told = listener(reading, site.at + 1, high, site.cue.lemma)
    stop = _end_of_tail(reading, max(told[1] if told else site.at + 1, speaker[1]), high)
    if stop is None or utterance.in_subject(site.at):
        return None
    parenthetic = site.link == "own" and _goes_on(reading, stop + 1, high) and _resumes(reading, stop + 1, high)
    if not parenthetic and _is_too_short(reading, low, start):
        return None
    content = [(_begins(utterance, start), start - 1)]
    if parenthetic:
        joint = _joint(reading, low, start - 1)
        content = [(joint, start - 1) if joint else content[0], (stop + 1, high)]
    return from_site(utterance, site, rule="clause-then-cue", source=speaker, content=content)


def _begins(utterance: Utterance, start: int) -> int:
    """Give where a clause begins, behind a colon that announces it: "Kos disagrees: it is open, she says"."""
    reading = utterance.reading
    colons = (site.at + 2 for site in utterance.sites if site.at + 2 < start and reading.lowers[site.at + 1] == ":")
    return next(colons, opening(reading, utterance.low))


def _goes_on(reading: Reading, at: int, high: int) -> bool:
    """Tell whether there is more of a clause than a word or two, or its verb."""
    return high - at >= _SHORTEST_CLAUSE or (at + 1 < high and is_verb(reading.flags[at], reading.lowers[at]))


def _joint(reading: Reading, low: int, end: int) -> int | None:
    """Find where a clause begins that a speaker interrupts early: "It is open, though trade, Kim says, has stopped"."""
    for at in range(end - 1, max(low, end - _LONGEST_HEAD), -1):
        if reading.quoted[at] or is_verb(reading.flags[at], reading.lowers[at]):
            return None
        if reading.lowers[at - 1] == "," and reading.lowers[at] in _JOINTS:
            return at + 1 if at + 1 < end else None
    return None


_LONGEST_HEAD = 8
_JOINTS = frozenset({"though", "although", "while", "but"})


def _may_follow(site: Site) -> bool:
    return site.link not in {"modifier", "authored", "gerund"} and site.cue.form != "ing"


def _is_too_short(reading: Reading, low: int, start: int) -> bool:
    """Tell an opening such as "In Minsk, Kim said" from a clause."""
    shortest = _SHORTEST_OPENING if reading.flags[low] & PREPOSITION else _SHORTEST_CLAUSE
    return start - low < shortest


def _resumes(reading: Reading, at: int, high: int) -> bool:
    """Tell whether what follows "…, Kim said, …" goes on with the content."""
    if reading.quoted[at]:
        return True
    if reading.lowers[at] in _ADDS and not any(
        is_verb(reading.flags[to], reading.lowers[to]) for to in range(at, high)
    ):
        return False
    return not reading.flags[at] & (RELATIVE | CUE) and not reading.lowers[at].endswith("ing")


def _end_of_tail(reading: Reading, start: int, high: int) -> int | None:
    """Give the mark that ends "… said on Monday" in the middle or at the end of an utterance."""
    if start < high and _is_bare_word(reading, start):
        return None
    for at in range(start, min(high, start + _LONGEST_TAIL)):
        if reading.lowers[at] in {",", "."}:
            return at
        if reading.quoted[at] or reading.lowers[at] in {"that", ":"}:
            return None
    return high - 1 if start + _LONGEST_TAIL >= high else None


def _is_bare_word(reading: Reading, at: int) -> bool:
    """Tell whether a word is an object or a verb: what follows a cue that has had its content is neither."""
    if reading.words[at][0].isupper() or reading.flags[at] & (PREPOSITION | DETERMINER):
        return False
    return reading.flags[at] & ~CUE == 0


def as_clause(utterance: Utterance, site: Site) -> Candidate | None:
    """Read "As Kim told Yonhap, the embassy is open", "The embassy is open, as Kim noted", "It, as Kim notes, is"."""
    reading, low, high = utterance.reading, utterance.low, utterance.high
    if site.subject is None or site.link != "own" or site.subject[0] == low:
        return None
    at = site.subject[0] - 1
    if reading.lowers[at] != "as":
        return None
    closing = next_comma(reading, site.at + 1, high)
    rest = [(closing + 1, high)] if closing + 2 < high else []
    if at - low <= 1 and rest:
        return from_site(utterance, site, rule="as-cue-then-clause", source=site.subject, content=rest)
    if at - low >= _SHORTEST_ASIDE and reading.lowers[at - 1] == "," and closing - site.at <= _SHORTEST_CLAUSE:
        content = [(opening(reading, low), at - 1), *rest]
        return from_site(utterance, site, rule="clause-then-as-cue", source=site.subject, content=content)
    return None


def relative_object(utterance: Utterance, site: Site) -> Candidate | None:
    """Read "a deal she once supported", "…, which Minsk denies", "what Kim is promising"."""
    reading, low, high = utterance.reading, utterance.low, utterance.high
    if site.subject is None or site.link != "own" or site.subject[0] <= low:
        return None
    after = site.at + 1
    goes_on = after < high and (bool(reading.flags[after] & AUXILIARY) or reading.lowers[after] == "to")
    if after < high and not goes_on and not reading.flags[after] & _NO_OBJECT:
        return None
    antecedent = _antecedent(reading, site.subject[0] - 1, low)
    if antecedent is None:
        return None
    content = [antecedent]
    if goes_on:
        content.append((after, next_comma(reading, after, high)))
    return from_site(utterance, site, rule="relative-object", source=site.subject, content=content)


def _antecedent(reading: Reading, at: int, low: int) -> Range | None:
    """Find what stands before the subject of a relative clause: its pronoun, or a noun phrase."""
    if reading.quoted[at] or reading.flags[at] & MARK:
        return None
    if reading.lowers[at] in _PRONOUNS:
        return at, at + 1
    return noun_phrase_before(reading, at + 1, low)
