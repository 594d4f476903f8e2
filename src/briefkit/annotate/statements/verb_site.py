"""Verbs as cues, and the subject of each: its own, shared with the verb before, or of the verb that governs it."""

from briefkit.annotate.statements.agreement import agrees, is_deed
from briefkit.annotate.statements.clauses import NOUN_BEFORE, clause_subject, main_subject
from briefkit.annotate.statements.lexis import (
    ADJECTIVE,
    BE,
    CUE,
    MARK,
    NOUN,
    NUMBER,
    OBJECT,
    PREPOSITION,
    QUICK,
    RELATIVE,
    Cue,
    cues,
    is_verb,
)
from briefkit.annotate.statements.noun_site import owner
from briefkit.annotate.statements.nounphrase import noun_phrase_before, subject_before, verb_group_start
from briefkit.annotate.statements.reading import Range, Reading
from briefkit.annotate.statements.site import Site

_MATRIX = frozenset(
    "went goes came used continued continues began begins started proceeded managed moved rushed failed seemed "
    "appeared stopped stood happened hastened dared happens seems appears tends tended ceased continue begin start "
    "seem appear tend fail manage".split()
)
"""Verbs whose subject is also that of the infinitive after them."""
_INFERENCES = frozenset(
    "suggest show highlight underscore underline reflect indicate signal demonstrate prove illustrate imply mean "
    "reveal present".split()
)
"""Verbs by which an author infers, where what is done cannot speak: "her decision suggests"."""
_CAUSES = frozenset(
    f"{stem}{ending}"
    for stem in (
        "lead allow enabl permit prompt forc caus push driv encourag compel compell requir help let inspir mov persuad"
    ).split()
    for ending in ("", "e", "s", "es", "ed", "ing")
) | {"led", "for"}
"""Words whose object is the subject of the infinitive behind it."""
_PHRASAL = {"go": "on", "put": "it"}
_SUBJECTS_TOO = frozenset(
    "that all many some others 's since this both each most these those several one another either neither".split()
)
"""Words that may stand right before a verb although they are determiners or prepositions."""
_COORDINATES = frozenset({"and", "but", "then", ",", "or"})
_GERUND_BEFORE = frozenset({",", "and", "by", "before", "after", "while", "in", "without", "of", "for", "from", "—"})
_TERMINAL = frozenset({".", "!", "?", "…", "...", "”", '"', "''"})


def verb_site(reading: Reading, at: int, low: int, high: int, before: list[Site]) -> Site | None:
    """Read a verb as a cue; none where it is another part of speech here."""
    cue = cues("verb").get(reading.lowers[at])
    if cue is None or (cue.lemma in _PHRASAL and not _is_phrasal(reading, at, _PHRASAL[cue.lemma])):
        return None
    previous = reading.lowers[at - 1] if at > low else ""
    if previous == "to":
        return _infinitive(reading, at, cue, low)
    if cue.form == "ing":
        return _shied_away(reading, at, cue, low) if previous == "from" else _gerund(reading, at, cue, low)
    if at > low and _bars_verb(reading, at - 1):
        return None
    return _finite(reading, at, (low, high), cue, before)


def _bars_verb(reading: Reading, before: int) -> bool:
    """Tell whether a word calls for a noun behind it, and cannot be a subject by itself."""
    flag = reading.flags[before]
    return bool(flag & NOUN_BEFORE) and not flag & NUMBER and reading.lowers[before] not in _SUBJECTS_TOO


def _is_phrasal(reading: Reading, verb: int, particle: str) -> bool:
    """Tell "went on: …" and "as Kim put it" from going and putting."""
    if verb + 2 >= len(reading.lowers) or reading.lowers[verb + 1] != particle:
        return False
    return bool(reading.flags[verb + 2] & MARK) or bool(reading.quoted[verb + 2])


def _finite(reading: Reading, at: int, bounds: Range, cue: Cue, before: list[Site]) -> Site | None:
    low = bounds[0]
    group = verb_group_start(reading, at, low)
    subject = subject_before(reading, group, low) or _quantity(reading, group, at)
    link = "own"
    if subject is None:
        subject = _shared(reading, group, bounds, cue, before)
        link = "shared" if subject else "bare"
    elif not agrees(reading, subject, cue, at, low):
        return None
    elif reading.flags[subject[0]] & RELATIVE and subject[1] - subject[0] == 1:
        link = "relative"
    if subject and cue.lemma in _INFERENCES and is_deed(reading, subject):
        return None
    if "participle" in cue.form and _has_be(reading, group, at):
        if reading.flags[at] & ADJECTIVE and reading.lowers[at + 1 : at + 2] != ("by",):
            return None
        link = "passive"
    return Site(at=at, cue=cue, group=group, subject=subject, link=link)


def _quantity(reading: Reading, group: int, at: int) -> Range | None:
    """Take "both" in "both vowed" for the subject, where it is no adverb of a subject before it."""
    return (group, group + 1) if group < at and reading.lowers[group] in {"both", "all"} else None


def _has_be(reading: Reading, group: int, at: int) -> bool:
    return any(reading.flags[here] & BE for here in range(group, at))


def _shared(reading: Reading, group: int, bounds: Range, cue: Cue, before: list[Site]) -> Range | None:
    """Give the subject of the clause before, where the verb goes on from it: "denied it and insisted"."""
    low, high = bounds
    if group == low or reading.lowers[group - 1] not in _COORDINATES:
        return None
    if reading.lowers[group - 1] == "," and cue.form == "s" and reading.lowers[high - 1] in _TERMINAL:
        return None  # only a heading strings verbs together by commas
    linked = [site for site in reversed(before) if site.link in {"own", "shared"} and site.subject]
    alike = (site for site in linked if site.cue.cue_class == cue.cue_class == "speech" and site.cue.form == cue.form)
    comma = group - 2 > low and reading.lowers[group - 2] == ","
    goes_on = next(alike, linked[0] if comma and linked else None)
    return goes_on.subject if goes_on else main_subject(reading, low, group)


def _gerund(reading: Reading, at: int, cue: Cue, low: int) -> Site | None:
    if reading.flags[at] & PREPOSITION:
        return None
    group = verb_group_start(reading, at, low)
    if group > low and reading.lowers[group - 1] == "'s":
        group -= 1
    if _has_be(reading, group, at) or (group < at and reading.lowers[group] == "'s"):
        subject = subject_before(reading, group, low)
        return Site(at=at, cue=cue, group=group, subject=subject, link="own" if subject else "bare")
    if group == low or reading.lowers[group - 1] in _GERUND_BEFORE or reading.quoted[group - 1]:
        subject = _source_named(reading, group, low) or main_subject(reading, low, group)
        if subject is None and cue.lemma in _CITES and reading.lowers[group - 1] == ",":
            subject = subject_before(reading, group - 1, low)
        return Site(at=at, cue=cue, group=group, subject=subject, link="gerund")
    return _modifier(reading, at, cue, group, low)


_CITES = frozenset({"cite", "quote"})


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
    if not reading.flags[last] & NOUN:
        return Site(at=at, cue=cue, group=group, subject=subject, link="modifier")
    whose = owner(reading, last, low)
    if whose:
        return Site(at=at, cue=cue, group=group, subject=whose, link="authored")
    return Site(at=at, cue=cue, group=group, subject=_issuer(reading, subject, low), link="modifier")


def _issuer(reading: Reading, phrase: Range, low: int) -> Range:
    """Give who speaks in "he issued a statement pledging …"."""
    issued = phrase[0] - 1
    if issued > low and is_verb(reading.flags[issued], reading.lowers[issued]):
        return subject_before(reading, verb_group_start(reading, issued, low), low) or phrase
    return phrase


def _infinitive(reading: Reading, at: int, cue: Cue, low: int) -> Site | None:
    """Read "was quick to refute", "went on to say"."""
    matrix = at - 2
    if matrix > low and reading.lowers[matrix] in {"on", "out", "ahead"}:
        matrix -= 1
    if matrix < low or not (reading.flags[matrix] & QUICK or reading.lowers[matrix] in _MATRIX):
        return _purpose(reading, at, cue, low)
    return _governed(reading, at, cue, matrix, low)


def _purpose(reading: Reading, at: int, cue: Cue, low: int) -> Site | None:
    """Read "used the summit to condemn …", "led Kim to declare …", "Kim to endorse …"."""
    before = at - 1
    subject = _causee(reading, before, low) or clause_subject(reading, low, before)
    if subject is None:
        return None
    return Site(at=at, cue=cue, group=before, subject=subject, link="purpose")


def _causee(reading: Reading, to: int, low: int) -> Range | None:
    """Find who acts in "led Kim to declare", "for Kim to say", and in a heading such as "Kim to declare …"."""
    phrase = subject_before(reading, to, low) or noun_phrase_before(reading, to, low)
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


def _shied_away(reading: Reading, at: int, cue: Cue, low: int) -> Site | None:
    """Read "has not shied away from criticising"; other gerunds behind "from" stand as they are."""
    if at - 3 > low and reading.lowers[at - 2] == "away":
        return _governed(reading, at, cue, at - 3, low)
    return _gerund(reading, at, cue, low)


def _governed(reading: Reading, at: int, cue: Cue, matrix: int, low: int) -> Site | None:
    group = verb_group_start(reading, matrix, low)
    subject = subject_before(reading, group, low)
    if subject is None:
        return None
    return Site(at=at, cue=cue, group=group, subject=subject, link="infinitive")
