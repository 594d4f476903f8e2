"""Cue sites: the places of an utterance where a word may report, and who its grammar says is speaking."""

from collections.abc import Iterator

from attrs import frozen

from briefkit.annotate.statements.lexis import (
    ADJECTIVE,
    AUXILIARY,
    BE,
    CUE,
    DETERMINER,
    MARK,
    NOUN,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUICK,
    RELATIVE,
    SUBORDINATOR,
    VERB,
    Cue,
    cues,
)
from briefkit.annotate.statements.agreement import agrees, may_speak
from briefkit.annotate.statements.nounphrase import noun_phrase_before, subject_before, verb_group_start
from briefkit.annotate.statements.reading import Range, Reading


@frozen(kw_only=True)
class Site:
    """One cue word with its grammar."""

    at: int
    cue: Cue
    group: int
    """The first token of its verb group."""
    subject: Range | None
    link: str
    """own, relative, infinitive, shared, gerund, passive, noun, adjective or bare: how the subject was found."""


MATRIX = frozenset(
    "went goes came used continued continues began begins started proceeded managed moved rushed failed seemed "
    "appeared stopped stood happened hastened dared happens seems appears tends tended ceased".split()
)
"""Verbs whose subject is also that of the infinitive after them."""

_INFERENCES = frozenset(
    "suggest show highlight underscore underline reflect indicate signal demonstrate prove illustrate imply mean "
    "reveal present".split()
)
"""Verbs by which an author infers, where what infers cannot speak: "her decision suggests"."""
_NOUN_BEFORE = DETERMINER | POSSESSIVE | NUMBER | PREPOSITION
_SUBJECTS_TOO = frozenset({"that", "all", "many", "some", "others", "'s", "since", "this", "both"})
"""Words that may stand right before a verb although they are determiners or prepositions."""
_GERUND_BEFORE = frozenset({",", "and", "by", "before", "after", "while", "in", "without", "of", "for", "from", "—"})


def sites(reading: Reading, low: int, high: int) -> list[Site]:
    """Find the cue sites of an utterance, left to right."""
    found: list[Site] = []
    heading = _is_title_case(reading, low, high)
    for at in range(low, high):
        flag = reading.flags[at]
        if not flag & (CUE | NOUN | ADJECTIVE) or reading.quoted[at]:
            continue
        if at > low and reading.words[at][0].isupper() and not heading and not reading.words[at].isupper():
            continue
        site = _verb_site(reading, at, low, found) if flag & CUE else None
        if site is None and flag & NOUN:
            site = _noun_site(reading, at, low, high)
        if site is None and flag & ADJECTIVE:
            site = _adjective_site(reading, at, low)
        if site is not None:
            found.append(site)
    return found


def _is_title_case(reading: Reading, low: int, high: int) -> bool:
    """Tell whether an utterance is a heading whose words are capitalised."""
    if high - low > 30:  # noqa: PLR2004
        return False
    long = [word for word in reading.words[low:high] if len(word) > 3 and word[0].isalpha()]  # noqa: PLR2004
    return len(long) > 2 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)  # noqa: PLR2004


def _verb_site(reading: Reading, at: int, low: int, before: list[Site]) -> Site | None:
    cue = cues("verb").get(reading.lowers[at])
    if cue is None or (cue.lemma in _PHRASAL and not _is_phrasal(reading, at, _PHRASAL[cue.lemma])):
        return None
    previous = reading.lowers[at - 1] if at > low else ""
    if previous == "to":
        return _infinitive(reading, at, cue, low)
    if previous == "from" and cue.form == "ing" and reading.lowers[at - 2] == "away":
        return _shied_away(reading, at, cue, low)
    if cue.form == "ing":
        return _gerund(reading, at, cue, low)
    if at > low and reading.flags[at - 1] & _NOUN_BEFORE and previous not in _SUBJECTS_TOO:
        return None
    return _finite(reading, at, cue, low, before)


_PHRASAL = {"go": "on", "put": "it"}


def _is_phrasal(reading: Reading, verb: int, particle: str) -> bool:
    """Tell "went on: …" and "as Kim put it" from going and putting."""
    if verb + 2 >= len(reading.lowers) or reading.lowers[verb + 1] != particle:
        return False
    return bool(reading.flags[verb + 2] & MARK) or bool(reading.quoted[verb + 2])


def _noun_site(reading: Reading, at: int, low: int, high: int) -> Site | None:
    """Find "Kim's claim that", "her remarks criticising", "a report by Yonhap", "criticism of"."""
    if at > low and reading.lowers[at - 1] == "to":
        return None
    owner = _owner(reading, at, low) or _holder(reading, at, low)
    cue = cues("noun")[reading.lowers[at]]
    if at + 1 >= high or reading.flags[at + 1] & MARK and not owner:
        return None
    return Site(at=at, cue=cue, group=at, subject=owner, link="noun")


def _holder(reading: Reading, noun: int, low: int) -> Range | None:
    """Find who has what a noun names: "Kim expressed concern about", "Minsk has made no promise to"."""
    for at in range(noun - 1, max(low, noun - 5), -1):
        flag, word = reading.flags[at], reading.lowers[at]
        if is_verb(flag, word) and at + 1 <= noun and not (word.endswith("ed") and reading.flags[at - 1] & DETERMINER):
            return subject_before(reading, verb_group_start(reading, at, low), low)
        if flag & (MARK | PREPOSITION | SUBORDINATOR):
            return None
    return None


def _owner(reading: Reading, at: int, low: int) -> Range | None:
    """Find who a noun belongs to: "Kim's", "their", up to five words before it."""
    for here in range(at - 1, max(low, at - 6) - 1, -1):
        word, flag = reading.lowers[here], reading.flags[here]
        if word == "'s" and here > low:
            phrase = subject_before(reading, here, low) or noun_phrase_before(reading, here, low) or (here - 1, here)
            return phrase[0], here + 1
        if word in {"his", "her", "their", "its", "my", "our", "your"}:
            return here, here + 1
        if word != "," and flag & (MARK | PREPOSITION | DETERMINER | AUXILIARY | VERB):
            return None
    return None


def _adjective_site(reading: Reading, at: int, low: int) -> Site | None:
    group = verb_group_start(reading, at, low)
    if not any(reading.flags[here] & BE for here in range(group, at)) and reading.lowers[at - 1] not in _COPULAS:
        return None
    if reading.lowers[at - 1] in _COPULAS:
        group = verb_group_start(reading, at - 1, low)
    subject = subject_before(reading, group, low)
    if subject is None:
        return None
    return Site(at=at, cue=cues("adjective")[reading.lowers[at]], group=group, subject=subject, link="adjective")


_COPULAS = frozenset({"sounded", "seemed", "feels", "felt", "became", "remained", "remains", "grew", "made", "makes"})


def _finite(reading: Reading, at: int, cue: Cue, low: int, before: list[Site]) -> Site | None:
    group = verb_group_start(reading, at, low)
    subject = subject_before(reading, group, low)
    link = "own"
    if subject is None:
        subject, link = _shared(reading, group, low, before, cue), "shared"
    elif not agrees(reading, subject, cue, at, low):
        return None
    elif reading.flags[subject[0]] & RELATIVE and subject[1] - subject[0] == 1:
        link = "relative"
    if subject is None:
        link = "bare"
    elif cue.lemma in _INFERENCES and not may_speak(reading, subject):
        return None
    if "participle" in cue.form and _is_passive(reading, group, at):
        if reading.flags[at] & ADJECTIVE and not reading.lowers[at + 1 : at + 2] == ("by",):
            return None
        link = "passive"
    return Site(at=at, cue=cue, group=group, subject=subject, link=link)


def _is_passive(reading: Reading, group: int, at: int) -> bool:
    return any(reading.flags[here] & BE for here in range(group, at))


def _shared(reading: Reading, group: int, low: int, before: list[Site], cue: Cue) -> Range | None:
    """Give the subject of the clause before, where the verb goes on from it: "denied it and insisted"."""
    if group == low or reading.lowers[group - 1] not in {"and", "but", "then", ",", "or"}:
        return None
    if reading.lowers[group - 1] == "," and cue.form == "s" and not _is_heading(reading, low):
        return None
    if group - 2 > low and reading.lowers[group - 2] == ",":
        for site in reversed(before):
            if site.link in {"own", "shared"} and site.subject:
                return site.subject
    return clause_subject(reading, low, group)


def _is_heading(reading: Reading, low: int) -> bool:
    """Tell whether an utterance has no full stop before the end of its line."""
    text = reading.document.text
    end = text.find("\n", reading.starts[low])
    return not text[reading.starts[low] : len(text) if end < 0 else end].rstrip().endswith((".", "”", '"', "!", "?"))


def _gerund(reading: Reading, at: int, cue: Cue, low: int) -> Site | None:
    if reading.flags[at] & PREPOSITION:
        return None
    group = verb_group_start(reading, at, low)
    if group > low and reading.lowers[group - 1] == "'s":
        group -= 1
    if group < at and (_is_passive(reading, group, at) or reading.lowers[group] == "'s"):
        subject = subject_before(reading, group, low)
        return Site(at=at, cue=cue, group=group, subject=subject, link="own" if subject else "bare")
    if group == low or reading.lowers[group - 1] in _GERUND_BEFORE or reading.quoted[group - 1]:
        return Site(at=at, cue=cue, group=group, subject=main_subject(reading, low, group), link="gerund")
    subject = subject_before(reading, group, low) or noun_phrase_before(reading, group, low)
    if subject and reading.lowers[group - 1].endswith("ed") and reading.words[group - 1].islower():
        return None
    if subject and reading.flags[group - 1] & NOUN:
        subject = _author(reading, group - 1, subject, low)
    return Site(at=at, cue=cue, group=group, subject=subject, link="modifier") if subject else None


def _author(reading: Reading, noun: int, phrase: Range, low: int) -> Range:
    """Give who speaks in "her remarks criticising …" or "he issued a statement pledging …"."""
    owner = _owner(reading, noun, low)
    if owner:
        return owner
    issued = phrase[0] - 1
    if issued > low and is_verb(reading.flags[issued], reading.lowers[issued]):
        return subject_before(reading, verb_group_start(reading, issued, low), low) or phrase
    return phrase


def _infinitive(reading: Reading, at: int, cue: Cue, low: int) -> Site | None:
    matrix = at - 2
    if matrix < low:
        return None
    if reading.lowers[matrix] in {"on", "out", "ahead"} and matrix > low:
        matrix -= 1
    if not (reading.flags[matrix] & QUICK or reading.lowers[matrix] in MATRIX):
        return None
    group = verb_group_start(reading, matrix, low)
    subject = subject_before(reading, group, low)
    if subject is None:
        return None
    return Site(at=at, cue=cue, group=group, subject=subject, link="infinitive")


def _shied_away(reading: Reading, at: int, cue: Cue, low: int) -> Site | None:
    group = verb_group_start(reading, at - 3, low)
    subject = subject_before(reading, group, low)
    return Site(at=at, cue=cue, group=group, subject=subject, link="infinitive") if subject else None


def clause_subject(reading: Reading, low: int, high: int) -> Range | None:
    """Find the subject of the clause that a stretch ends in: that of its last finite verb."""
    return next(clause_subjects(reading, low, high), None)


def main_subject(reading: Reading, low: int, high: int) -> Range | None:
    """Find the subject of the main clause of a stretch: "he denied that a change is coming, explaining …"."""
    nearest: Range | None = None
    for subject in clause_subjects(reading, low, high):
        nearest = nearest or subject
        before = subject[0] - 1
        if before < low or not reading.flags[before] & _EMBEDS:
            return subject
    return nearest


_EMBEDS = SUBORDINATOR | RELATIVE | CUE | NOUN


def clause_subjects(reading: Reading, low: int, high: int) -> Iterator[Range]:
    """Give the subjects of the finite verbs of a stretch, from the last to the first."""
    relative: Range | None = None
    found = False
    for at in range(high - 1, max(low, high - _CLAUSE), -1):
        if reading.quoted[at] or not is_verb(reading.flags[at], reading.lowers[at]):
            continue
        if reading.flags[at - 1] & _NOUN_BEFORE and not reading.flags[at] & (AUXILIARY | VERB):
            continue
        subject = subject_before(reading, verb_group_start(reading, at, low), low)
        if subject is None or (_is_plain_s(reading, at) and not may_speak(reading, subject)):
            continue
        if not reading.flags[subject[0]] & RELATIVE:
            found = True
            yield subject
        relative = relative or subject
    if relative and not found:
        yield relative


def _is_plain_s(reading: Reading, at: int) -> bool:
    return not reading.flags[at] & (AUXILIARY | VERB) and reading.lowers[at].endswith("s")


_CLAUSE = 60


def is_verb(flag: int, word: str) -> bool:
    """Tell whether a word is likely a finite verb: listed, or with the ending of a past."""
    if flag & (AUXILIARY | VERB):
        return True
    if flag & CUE:
        cue = cues("verb").get(word)
        return cue is not None and cue.form in {"s", "past", "past+participle"}
    return word.endswith("ed") and len(word) > len("need") and not flag & (PRONOUN | MARK)
