"""Frames: the shapes in which English reports what somebody says, each a small function that proposes."""

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from briefkit.annotate.statements.candidate import Candidate, Utterance
from briefkit.annotate.statements.frames.attribution import according_to, apposed_anaphor, apposed_object, as_reported
from briefkit.annotate.statements.frames.byline import dash_name, name_colon
from briefkit.annotate.statements.frames.clause import after_clause, as_clause, relative_object
from briefkit.annotate.statements.frames.complemented import asked, before_content, passive, seeming
from briefkit.annotate.statements.frames.make import head
from briefkit.annotate.statements.frames.quoted import after_quotation, announced
from briefkit.annotate.statements.lexis import HINGE, NOUN
from briefkit.annotate.statements.reading import Range, Reading
from briefkit.annotate.statements.site import Site
from briefkit.annotate.statements.sites import find_sites

Frame = Callable[[Utterance, Site], Candidate | None]


def candidates(reading: Reading, spoken: Sequence[Range]) -> list[list[Candidate]]:
    """Propose the statements of each of some utterances; the one that follows may be what a colon announces."""
    utterances = [_utterance(reading, *one) for one in spoken]
    return [_proposed(one, following) for one, following in zip_longest(utterances, spoken[1:])]


def _utterance(reading: Reading, low: int, high: int) -> Utterance:
    hot = reading.hot(low, high)
    sites = find_sites(reading, hot, low, high) if hot else ()
    return Utterance(reading=reading, low=low, high=high, hot=hot, sites=sites)


def _proposed(utterance: Utterance, following: Range | None) -> list[Candidate]:
    reading, low = utterance.reading, utterance.low
    byline = name_colon(utterance)
    if byline is None and (reading.quoted[low] or reading.quoted[low - 1]):
        byline = dash_name(utterance)
    if byline is not None:
        return [byline]
    if not utterance.hot:
        return []
    found: list[Candidate] = []
    announces = following is not None and reading.lowers[utterance.high - 1] == ":"
    for site in utterance.sites:
        alone = announced(utterance, site, following) if announces else None
        alone = alone or apposed_object(utterance, site)
        found.extend([alone] if alone else _from_site(utterance, site))
    found.extend(_from_hinges(utterance))
    return found


def _from_site(utterance: Utterance, site: Site) -> Iterator[Candidate]:
    """Try the frames that a cue may stand in; which one holds is judged later."""
    for frame in _frames(utterance, site):
        proposed = frame(utterance, site)
        if proposed is not None:
            yield proposed
            if frame is after_quotation and site.link != "gerund":
                return


def _frames(utterance: Utterance, site: Site) -> tuple[Frame, ...]:
    if site.link == "bare" and site.at == utterance.low and "participle" in site.cue.form:
        return (asked,)
    if site.link == "passive":
        return (passive,)
    if site.cue.lemma in _SEEMS:
        return (seeming,)
    if site.link in {"noun", "adjective"}:
        return (before_content,)
    return _frames_by_place(utterance, site)


def _frames_by_place(utterance: Utterance, site: Site) -> tuple[Frame, ...]:
    """Choose by what stands before speaker and cue: a quotation, a comma, a word or nothing."""
    reading = utterance.reading
    if site.group > utterance.low and reading.lowers[site.group - 1] == ",":
        return _ALL
    first = head(site)
    if first == utterance.low:
        return (before_content,)
    return _BY_CLASS_BEFORE.get(reading.classes[first - 1], _AFTER_WORDS)


_ALL: tuple[Frame, ...] = (after_quotation, after_clause, as_clause, before_content, relative_object)
_AFTER_WORDS: tuple[Frame, ...] = (as_clause, before_content, relative_object)
_BY_CLASS_BEFORE: dict[str, tuple[Frame, ...]] = {
    "quoted": (after_quotation, before_content),
    ",": (after_quotation, after_clause, before_content),
}
"""The frames that may hold by the class of the word before speaker and cue; the others would look in vain."""
_SEEMS = frozenset({"seem", "appear"})


def _from_hinges(utterance: Utterance) -> Iterator[Candidate]:
    """Try the frames that hang on "according", "as" or a noun in apposition."""
    reading = utterance.reading
    for at in utterance.hot:
        proposed = None
        if reading.flags[at] & HINGE:
            proposed = according_to(utterance, at) if reading.lowers[at] == "according" else as_reported(utterance, at)
        elif reading.flags[at] & NOUN:
            proposed = apposed_anaphor(utterance, at)
        if proposed is not None:
            yield proposed
