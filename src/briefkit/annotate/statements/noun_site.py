"""Nouns and adjectives as cues: "Kim's claim that", "criticism of", "is confident that", and whose they are."""

from briefkit.annotate.statements.agreement import may_speak
from briefkit.annotate.statements.clauses import clause_subject
from briefkit.annotate.statements.far_subject import subject_of
from briefkit.annotate.statements.lexis import (
    AUXILIARY,
    BE,
    COORDINATOR,
    DETERMINER,
    MARK,
    PREPOSITION,
    SUBORDINATOR,
    VERB,
    cues,
    is_verb,
)
from briefkit.annotate.statements.nounphrase import noun_phrase_before, subject_before
from briefkit.annotate.statements.reading import Range, Reading
from briefkit.annotate.statements.site import Site
from briefkit.annotate.statements.verb_group import verb_group_start

_OWNERS = frozenset({"his", "her", "their", "its", "my", "our", "your"})
_COPULAS = frozenset("sounded seemed feels felt became remained remains grew made makes".split())
_ACCOMPANIES = frozenset({"with", "amid", "despite", "in", "a", "an"})
_OWNER_REACH = 6
_HOLDER_REACH = 4
_DOER_REACH = 5
_PARTS_DOER = MARK | SUBORDINATOR | COORDINATOR | PREPOSITION
_PHRASAL = frozenset({"on", "upon", "up", "out", "off", "down"})


def noun_site(reading: Reading, at: int, low: int, high: int) -> Site | None:
    """Read a noun as a cue, with whoever it belongs to."""
    if at > low and reading.lowers[at - 1] == "to":
        return None
    speaker = _whose(reading, at, low) or _holder(reading, at, low) or _named_before(reading, at, low)
    speaker = speaker or _clause_of(reading, at, low)
    if at + 1 >= high or (reading.flags[at + 1] & MARK and not speaker):
        return None
    if speaker is None and reading.lowers[at] in _EVENTS:
        return None
    return Site(at=at, cue=cues("noun")[reading.lowers[at]], group=at, subject=speaker, link="noun")


_EVENTS = frozenset({"talks", "protest", "protests"})
"""Nouns of what goes on in a hall or in the street, where nobody is named: "the fourth night of protests over it"."""


def adjective_site(reading: Reading, at: int, low: int) -> Site | None:
    """Read an adjective behind "be" or another copula as a cue."""
    copula = at > low and reading.lowers[at - 1] in _COPULAS
    if reading.lowers[at - 2 : at] == ("made", "it") and at - 2 > low:
        return _made_clear(reading, at, low)
    group = verb_group_start(reading, at - 1 if copula else at, low)
    if not copula and not any(reading.flags[here] & BE for here in range(group, at)):
        return None
    subject = subject_before(reading, group, low)
    if subject is None:
        return None
    return Site(at=at, cue=cues("adjective")[reading.lowers[at]], group=group, subject=subject, link="adjective")


def _made_clear(reading: Reading, at: int, low: int) -> Site | None:
    """Read "Kim made it clear that …"."""
    group = verb_group_start(reading, at - 2, low)
    subject = subject_before(reading, group, low)
    if subject is None:
        return None
    return Site(at=at, cue=cues("adjective")[reading.lowers[at]], group=group, subject=subject, link="adjective")


def _whose(reading: Reading, noun: int, low: int) -> Range | None:
    """Find who a noun belongs to; a pronoun stands for the subject in "Kim stepped up her attacks on …"."""
    found = owner(reading, noun, low)
    if found is None or reading.lowers[found[0]] not in _OWNERS:
        return found
    for verb in range(found[0] - 1, max(low, found[0] - 1 - _DOER_REACH), -1):
        if reading.quoted[verb] or (reading.flags[verb] & _PARTS_DOER and reading.lowers[verb] not in _PHRASAL):
            return found
        if is_verb(reading.flags[verb], reading.lowers[verb]):
            subject = subject_of(reading, verb_group_start(reading, verb, low), low)
            return subject if subject and may_speak(reading, subject) and not _is_passive(reading, verb) else found
    return found


def _is_passive(reading: Reading, verb: int) -> bool:
    return bool(reading.flags[verb - 1] & BE) and not reading.flags[verb] & AUXILIARY


def owner(reading: Reading, at: int, low: int) -> Range | None:
    """Find who a noun belongs to: "Kim's", "their", up to six words before it."""
    for here in range(at - 1, max(low, at - _OWNER_REACH) - 1, -1):
        word, flag = reading.lowers[here], reading.flags[here]
        if word == "'s" and here > low:
            phrase = subject_before(reading, here, low)
            if phrase is None or any(_parts(reading, inside) for inside in range(*phrase)):
                phrase = noun_phrase_before(reading, here, low)
            return (phrase[0] if phrase else here - 1), here + 1
        if word in _OWNERS:
            return here, here + 1
        if word != "," and flag & (MARK | PREPOSITION | DETERMINER | AUXILIARY | VERB):
            return None
    return None


def _named_before(reading: Reading, noun: int, low: int) -> Range | None:
    """Find whose a noun is in "North Korean hopes of …", "the GOP demand that …"."""
    at = noun
    if reading.words[noun][0].isupper():
        return None
    while at - 1 > low and reading.words[at - 1][0].isupper() and not reading.quoted[at - 1]:
        at -= 1
    return (at, noun) if at < noun else None


def _parts(reading: Reading, at: int) -> bool:
    """Tell whether a preposition parts an owner from what stands before: "protests over the board's decision"."""
    return bool(reading.flags[at] & PREPOSITION) and reading.lowers[at] != "of"


def _clause_of(reading: Reading, noun: int, low: int) -> Range | None:
    """Find who is the subject of the clause in "Kim roused the crowd with criticism of …"."""
    for at in range(noun - 1, max(low, noun - _HOLDER_REACH - 1), -1):
        if reading.lowers[at] in _ACCOMPANIES:
            return clause_subject(reading, low, at)
        if reading.quoted[at] or reading.flags[at] & (MARK | SUBORDINATOR | AUXILIARY | VERB | PREPOSITION):
            return None
    return None


def _holder(reading: Reading, noun: int, low: int) -> Range | None:
    """Find who has what a noun names: "Kim expressed concern about", "Minsk has made no promise to"."""
    for at in range(noun - 1, max(low, noun - _HOLDER_REACH - 1), -1):
        flag, word = reading.flags[at], reading.lowers[at]
        if is_verb(flag, word) and not (word.endswith("ed") and reading.flags[at - 1] & DETERMINER):
            return subject_before(reading, verb_group_start(reading, at, low), low)
        if flag & (MARK | PREPOSITION | SUBORDINATOR):
            return None
    return None
