"""Verbs as cues, and the subject of each: its own, shared with the verb before, or of the verb that governs it."""

from briefkit.annotate.statements.agreement import agrees, is_deed
from briefkit.annotate.statements.clauses import NOUN_BEFORE, main_subject
from briefkit.annotate.statements.complement import TELLING
from briefkit.annotate.statements.far_subject import subject_of
from briefkit.annotate.statements.lexis import (
    ADJECTIVE,
    MARK,
    NUMBER,
    RELATIVE,
    Cue,
    cues,
)
from briefkit.annotate.statements.nonfinite_site import gerund_site, has_be, infinitive_site, quoted_site, shied_away
from briefkit.annotate.statements.reading import Range, Reading
from briefkit.annotate.statements.site import Site
from briefkit.annotate.statements.verb_group import verb_group_start

_INFERENCES = frozenset(
    "suggest show highlight underscore underline reflect indicate signal demonstrate prove illustrate imply mean "
    "reveal present".split()
)
"""Verbs by which an author infers, where what is done cannot speak: "her decision suggests"."""
_PHRASAL = {"go": "on", "put": "it"}
_SUBJECTS_TOO = frozenset(
    "that all many some others 's since this both each most these those several one another either neither".split()
)
"""Words that may stand right before a verb although they are determiners or prepositions."""
_COORDINATES = frozenset({"and", "but", "then", ",", "or"})
_TERMINAL = frozenset({".", "!", "?", "…", "...", "”", '"', "''"})


def verb_site(reading: Reading, at: int, low: int, high: int, before: list[Site]) -> Site | None:
    """Read a verb as a cue; none where it is another part of speech here."""
    cue = cues("verb").get(reading.lowers[at])
    if cue is None or (cue.lemma in _PHRASAL and not _is_phrasal(reading, at, _PHRASAL[cue.lemma])):
        return None
    previous = reading.lowers[at - 1] if at > low else ""
    if previous == "to":
        return infinitive_site(reading, at, cue, (low, high))
    if cue.form == "ing":
        if previous == "as" and (site := quoted_site(reading, at, cue, low)) is not None:
            return site
        return (shied_away if previous == "from" else gerund_site)(reading, at, cue, (low, high))
    barred = at > low and reading.flags[at - 1] & NOUN_BEFORE and _bars_verb(reading, at - 1)
    if barred or (cue.form == "s" and previous.isdigit()):
        return None
    return _finite(reading, at, (low, high), cue, before)


def _bars_verb(reading: Reading, before: int) -> bool:
    """Tell whether a word that calls for a noun behind it cannot be a subject by itself."""
    return not reading.flags[before] & NUMBER and reading.lowers[before] not in _SUBJECTS_TOO


def _is_phrasal(reading: Reading, verb: int, particle: str) -> bool:
    """Tell "went on: …" and "as Kim put it" from going and putting."""
    if verb + 2 >= len(reading.lowers) or reading.lowers[verb + 1] != particle:
        return False
    return bool(reading.flags[verb + 2] & MARK) or bool(reading.quoted[verb + 2])


def _finite(reading: Reading, at: int, bounds: Range, cue: Cue, before: list[Site]) -> Site | None:
    low = bounds[0]
    group = verb_group_start(reading, at, low)
    subject = subject_of(reading, group, low) or _quantity(reading, group, at)
    link = "own"
    if subject is None:
        subject = _shared(reading, group, bounds, cue, before)
        link = "bare" if subject is None else "passive" if _is_told(reading, subject, group, cue) else "shared"
    elif not agrees(reading, subject, cue, at, low):
        return None
    elif reading.flags[subject[0]] & RELATIVE and subject[1] - subject[0] == 1:
        link = "relative"
    if subject and cue.lemma in _INFERENCES and is_deed(reading, subject):
        return None
    if "participle" in cue.form and has_be(reading, group, at):
        if reading.flags[at] & ADJECTIVE and reading.lowers[at + 1 : at + 2] != ("by",):
            return None
        link = "passive"
    return Site(at=at, cue=cue, group=group, subject=subject, link=link)


def _is_told(reading: Reading, subject: Range, group: int, cue: Cue) -> bool:
    """Tell whether a verb of telling goes on from a passive: "The envoy was summoned and told that …"."""
    if cue.lemma not in TELLING or "participle" not in cue.form or reading.lowers[group - 1] != "and":
        return False
    return (
        has_be(reading, subject[1], min(group, subject[1] + _LONGEST_HELP)) and group - subject[1] <= _LONGEST_PASSIVE
    )


_LONGEST_HELP = 3
_LONGEST_PASSIVE = 8
"""The most words of the first passive: what is longer has a clause of its own in which somebody may speak."""


def _quantity(reading: Reading, group: int, at: int) -> Range | None:
    """Take "both" in "both vowed" for the subject, where it is no adverb of a subject before it."""
    return (group, group + 1) if group < at and reading.lowers[group] in {"both", "all", "each"} else None


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
