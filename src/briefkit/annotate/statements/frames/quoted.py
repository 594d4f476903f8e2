"""Quotations before a cue, around it, or announced by a colon at the end of a paragraph."""

from briefkit.annotate.statements.candidate import Candidate, Utterance
from briefkit.annotate.statements.frames.make import from_site, head, inverted
from briefkit.annotate.statements.lexis import (
    AUXILIARY,
    COORDINATOR,
    CUE,
    MARK,
    PREPOSITION,
    RELATIVE,
    SUBORDINATOR,
    VERB,
)
from briefkit.annotate.statements.reading import Range, Reading
from briefkit.annotate.statements.site import Site

_SHORTEST = 5
"""The fewest tokens, marks included, of a quotation that may end without a comma or full stop inside."""
_REACH = 30
_RESUMES = frozenset({",", ":", ";", "and", "that", "—", "but"})


def after_quotation(utterance: Utterance, site: Site) -> Candidate | None:
    """Read '"…," Kim said', '"…," said Kim, the minister', '"…", adding …'."""
    reading, low, high = utterance.reading, utterance.low, utterance.high
    last = head(site) - 1
    if last >= low and reading.lowers[last] == "," and not reading.quoted[last]:
        last -= 1
    if last < low or not reading.quoted[last] or site.link == "relative":
        return None
    opening, closing = reading.quotations[reading.quoted[last] - 1]
    if closing - opening < _SHORTEST and not reading.flags[closing - 2] & MARK:
        return None
    if _is_told(utterance, opening):
        return None
    speaker = site.subject if site.link == "own" else inverted(reading, site, high) or site.subject
    if speaker is None:
        return None
    begin = low if _is_lead(utterance, opening) else opening
    content, after = [(begin, closing)], max(site.at + 1, speaker[1])
    rest = _resumed(reading, after, high) or _finished(reading, after, high, leads=begin < opening)
    if rest is not None:
        content.append(rest)
    return from_site(utterance, site, rule="quotation-then-cue", source=speaker, content=content)


def _is_told(utterance: Utterance, opening: int) -> bool:
    """Tell whether a quotation is another's words already: 'Kim said that "it is", Yonhap reported'."""
    reading = utterance.reading
    after = opening - 1 if reading.lowers[opening - 1 : opening] == ("that",) else opening
    return any(site.at == after - 1 and site.link in {"own", "shared"} for site in utterance.sites)


def _is_lead(utterance: Utterance, opening: int) -> bool:
    """Tell whether the words before a quotation belong to what is said."""
    reading, low = utterance.reading, utterance.low
    if opening == low or reading.lowers[opening - 1] in {"(", ":", "["}:
        return False
    return not any(site.at < opening and site.link in _SAYS_SO for site in utterance.sites)


_SAYS_SO = frozenset({"own", "shared", "infinitive", "noun", "gerund"})
_FINISHES = AUXILIARY | VERB
_NO_REST = SUBORDINATOR | PREPOSITION | COORDINATOR | RELATIVE | CUE


def _finished(reading: Reading, at: int, high: int, *, leads: bool) -> Range | None:
    """Find the unquoted rest of a sentence whose quoted words the cue interrupts: '"Only you," she said, would try'."""
    first = at + 1
    if first + 1 >= high or reading.lowers[at] != "," or reading.quoted[first]:
        return None
    flag = reading.flags[first]
    goes_on = leads and not flag & _NO_REST and not reading.lowers[first].endswith("ing")
    return (first, high) if goes_on or flag & _FINISHES else None


def _resumed(reading: Reading, start: int, high: int) -> Range | None:
    """Find the rest of a quotation that the cue interrupts."""
    for at in range(start, min(high, start + _REACH)):
        if reading.quoted[at]:
            return (at, high) if at == start or reading.lowers[at - 1] in _RESUMES else None
        if reading.lowers[at] == "." or (reading.flags[at] & CUE and not _quotes_on(reading, at, high)):
            return None
    return None


def _quotes_on(reading: Reading, start: int, high: int) -> bool:
    """Tell whether the next quotation goes on in the middle of a sentence: it opens with a small letter."""
    for at in range(start, min(high - 1, start + _REACH)):
        if reading.quoted[at]:
            return reading.words[at + 1].islower()
    return False


def announced(utterance: Utterance, site: Site, following: Range | None) -> Candidate | None:
    """Read 'Kim said in a statement:' with the quotation in the next paragraph."""
    reading = utterance.reading
    if following is None or reading.lowers[utterance.high - 1] != ":" or site is not _announcer(utterance):
        return None
    if not site.subject or site.link == "passive" or not reading.quoted[following[0]]:
        return None
    content = (following[0], reading.quotations[reading.quoted[following[0]] - 1][1])
    return from_site(utterance, site, rule="cue-then-announced", source=site.subject, content=[content])


def _announcer(utterance: Utterance) -> Site:
    """Give the cue that announces: the last one, or the verb before a noun: "Kim wrote in her account of it:"."""
    last = utterance.sites[-1]
    if last.link != "noun":
        return last
    verbs = (site for site in reversed(utterance.sites) if site.link == "own" and site.cue.cue_class == "speech")
    return next(verbs, last)
