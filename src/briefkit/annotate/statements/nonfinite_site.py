"""Gerunds and infinitives as cues, and whose they are: of the clause around them, or of who is led to say it."""

from briefkit.annotate.statements.agreement import head_of, is_deed
from briefkit.annotate.statements.clauses import clause_subject, following_subject, main_subject, open_relative
from briefkit.annotate.statements.far_subject import subject_of
from briefkit.annotate.statements.lexis import (
    AGENT,
    BE,
    CUE,
    HAVE,
    LISTENER,
    NOUN,
    OBJECT,
    PREPOSITION,
    QUICK,
    Cue,
    is_verb,
)
from briefkit.annotate.statements.noun_site import owner
from briefkit.annotate.statements.nounphrase import noun_phrase_before, subject_before
from briefkit.annotate.statements.reading import Range, Reading
from briefkit.annotate.statements.site import Site
from briefkit.annotate.statements.verb_group import verb_group_start

_MATRIX = frozenset(
    "went goes came used continued continues began begins started proceeded managed moved rushed failed seemed "
    "appeared stopped stood happened hastened dared happens seems appears tends tended ceased continue begin start "
    "seem appear tend fail manage".split()
)
"""Verbs whose subject is also that of the infinitive after them."""
_CAUSES = frozenset(
    f"{stem}{ending}"
    for stem in (
        "lead leav allow enabl permit prompt forc caus push driv encourag compel compell requir help let inspir mov "
        "persuad pressur"
    ).split()
    for ending in ("", "e", "s", "es", "ed", "ing")
) | {"led", "left", "drove", "for"}
"""Words whose object is the subject of the infinitive behind it."""
_GERUND_BEFORE = frozenset(", and by before after while besides in without of for from —".split())


def has_be(reading: Reading, group: int, at: int) -> bool:
    """Tell whether a verb group has a form of "be"."""
    return any(reading.flags[here] & BE for here in range(group, at))


def gerund_site(reading: Reading, at: int, cue: Cue, bounds: Range) -> Site | None:
    """Read "is saying", ", saying", "a crowd chanting", "shied away from criticising"."""
    if reading.flags[at] & PREPOSITION:
        return None
    low = bounds[0]
    group = verb_group_start(reading, at, low)
    if group > low and reading.lowers[group - 1] == "'s":
        group -= 1
    if has_be(reading, group, at) or (group < at and reading.lowers[group] == "'s"):
        subject = subject_before(reading, group, low)
        return Site(at=at, cue=cue, group=group, subject=subject, link="own" if subject else "bare")
    if group == low or reading.lowers[group - 1] in _GERUND_BEFORE or reading.quoted[group - 1]:
        subject = _source_named(reading, group, low) or main_subject(reading, low, group)
        if subject is None and group - low <= _OPENING:
            subject = following_subject(reading, at, bounds[1])
        if subject is None and cue.lemma in _CITES and reading.lowers[group - 1] == ",":
            subject = subject_before(reading, group - 1, low)
        return Site(at=at, cue=cue, group=group, subject=subject, link="gerund")
    return _modifier(reading, at, cue, group, low)


_CITES = frozenset({"cite", "quote"})
_OPENING = 2
"""The most words before a gerund that opens its utterance: "But by refusing to …"."""


def _source_named(reading: Reading, group: int, low: int) -> Range | None:
    """Find who is named in "…, according to Yonhap, citing …"."""
    for at in range(group - 2, max(low, group - _LONGEST_SOURCE), -1):
        if reading.lowers[at] == ",":
            return None
        if reading.lowers[at - 1 : at + 1] == ("according", "to"):
            return at + 1, group - 1
    return None


_LONGEST_SOURCE = 12


def _modifier(reading: Reading, at: int, cue: Cue, group: int, low: int) -> Site | None:
    """Read "a crowd chanting …", "her remarks criticising …", "issued a statement pledging …"."""
    subject = subject_before(reading, group, low) or noun_phrase_before(reading, group, low)
    last = group - 1
    if subject is None or (reading.lowers[last].endswith("ed") and reading.words[last].islower()):
        return None
    if reading.flags[last] & NOUN and (whose := owner(reading, last, low)):
        return Site(at=at, cue=cue, group=group, subject=whose, link="authored")
    return Site(at=at, cue=cue, group=group, subject=_doer(reading, subject, low), link="modifier")


def _doer(reading: Reading, phrase: Range, low: int) -> Range:
    """Give who speaks in "Kim issued a statement pledging …", "he spent the day urging …"; people speak themselves."""
    done, head = phrase[0] - 1, reading.flags[head_of(reading, phrase)]
    while done > low and reading.lowers[done] in _OF_TIME:
        done -= 1
    if done <= low or head & (AGENT | LISTENER) == AGENT:
        return phrase
    if reading.lowers[done] == "to" and head & LISTENER:
        doer = clause_subject(reading, low, done)
    elif is_verb(reading.flags[done], reading.lowers[done]) and not reading.flags[done] & (BE | HAVE):
        doer = subject_of(reading, verb_group_start(reading, done, low), low)
    elif reading.lowers[done].endswith("ing") and not reading.flags[done] & PREPOSITION:
        doer = clause_subject(reading, low, done)
    else:
        return phrase
    return doer if doer and not is_deed(reading, doer) else phrase


_OF_TIME = frozenset({"much", "most", "all", "nearly", "of", "part"})
"""Words between a verb and the time or turn it takes: "spent much of the day urging"."""


def infinitive_site(reading: Reading, at: int, cue: Cue, bounds: Range) -> Site | None:
    """Read "was quick to refute", "went on to say"."""
    low, matrix = bounds[0], at - 2
    if matrix > low and reading.lowers[matrix] in {"on", "out", "ahead"}:
        matrix -= 1
    if matrix < low or not (reading.flags[matrix] & QUICK or reading.lowers[matrix] in _MATRIX):
        return _purpose(reading, at, cue, bounds)
    return _governed(reading, at, cue, matrix, low)


def _purpose(reading: Reading, at: int, cue: Cue, bounds: Range) -> Site | None:
    """Read "used the summit to condemn …", "led Kim to declare …", "Kim to endorse …"."""
    low, before = bounds[0], at - 1
    subject = _causee(reading, before, low) or _whose_will(reading, before, low)
    subject = subject or open_relative(reading, low, before) or clause_subject(reading, low, before)
    subject = subject or following_subject(reading, at, bounds[1])
    if subject is None:
        return None
    return Site(at=at, cue=cue, group=before, subject=subject, link="purpose")


def _whose_will(reading: Reading, to: int, low: int) -> Range | None:
    """Find whose failure, attempt or wish it is in "Kim's failure to condemn", "his repeated efforts to explain"."""
    noun = to - 1
    return owner(reading, noun, low) if noun > low and reading.lowers[noun] in _WILLS else None


_WILLS = frozenset(
    "ability attempt attempts bid effort efforts failure haste inability need right unwillingness urge".split()
)


def _causee(reading: Reading, to: int, low: int) -> Range | None:
    """Find who acts in "led Kim to declare", "for Kim to say", and in a heading such as "Kim to declare …"."""
    phrase = subject_before(reading, to, low) or noun_phrase_before(reading, to, low)
    for at in range(to - 2, phrase[0] - 1 if phrase else to, -1):
        if reading.lowers[at] in _CAUSES:
            return at + 1, to
    if phrase is None:
        if to - 1 > low and reading.flags[to - 1] & OBJECT:
            phrase = to - 1, to
        else:
            return None
    before = phrase[0] - 1
    if before < low:
        if any(is_verb(reading.flags[at], reading.lowers[at]) for at in range(*phrase)):
            return None
        return phrase[0], _until_verb(reading, *phrase)
    return phrase if reading.lowers[before] in _CAUSES else None


def _until_verb(reading: Reading, start: int, end: int) -> int:
    """Give the end of who acts in "Few in Minsk want to discuss it": the last word may be a verb in the present."""
    last = end - 1
    return last if last > start and reading.flags[last] & CUE and reading.words[last].islower() else end


def quoted_site(reading: Reading, at: int, cue: Cue, low: int) -> Site | None:
    """Read "Kim was quoted as saying", "was quoted by Yonhap as saying", "Yonhap quoted Kim as saying"."""
    verb = at - 2
    while verb > max(low, at - _LONGEST_QUOTED) and reading.lowers[verb] not in QUOTES:
        verb -= 1
    if verb <= low or reading.lowers[verb] not in QUOTES:
        return None
    group = verb_group_start(reading, verb, low)
    if has_be(reading, group, verb):
        subject = subject_of(reading, group, low)
    else:
        subject = (verb + 1, at - 1) if at - 1 > verb + 1 else None
    return Site(at=at, cue=cue, group=group, subject=subject, link="own") if subject else None


QUOTES = frozenset({"quoted", "quotes", "quoting", "cited", "cites", "citing"})
"""Verbs that name who is behind "as saying"."""
_LONGEST_QUOTED = 14


def shied_away(reading: Reading, at: int, cue: Cue, bounds: Range) -> Site | None:
    """Read "has not shied away from criticising"; other gerunds behind "from" stand as they are."""
    if at - 3 > bounds[0] and reading.lowers[at - 2] == "away":
        return _governed(reading, at, cue, at - 3, bounds[0])
    return gerund_site(reading, at, cue, bounds)


def _governed(reading: Reading, at: int, cue: Cue, matrix: int, low: int) -> Site | None:
    group = verb_group_start(reading, matrix, low)
    subject = subject_before(reading, group, low)
    if subject is None:
        return None
    return Site(at=at, cue=cue, group=group, subject=subject, link="infinitive")
