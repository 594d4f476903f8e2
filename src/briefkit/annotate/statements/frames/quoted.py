"""Quotations before a cue, around it, or announced by a colon at the end of a paragraph."""

from briefkit.annotate.statements.candidate import Candidate, Utterance
from briefkit.annotate.statements.frames.make import from_site, head, inverted
from briefkit.annotate.statements.lexis import CUE, MARK
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
    speaker = site.subject if site.link == "own" else inverted(reading, site, high) or site.subject
    if speaker is None:
        return None
    content = [(low if _is_lead(reading, low, opening) else opening, closing)]
    rest = _resumed(reading, max(site.at + 1, speaker[1]), high)
    if rest is not None:
        content.append(rest)
    return from_site(utterance, site, rule="quotation-then-cue", source=speaker, content=content)


def _is_lead(reading: Reading, low: int, opening: int) -> bool:
    """Tell whether the words before a quotation belong to what is said."""
    if opening == low or reading.lowers[opening - 1] in {"(", ":", "["}:
        return False
    return not any(reading.flags[at] & CUE for at in range(low, opening))


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
    if following is None or site is not utterance.sites[-1] or reading.lowers[utterance.high - 1] != ":":
        return None
    if not site.subject or site.link == "passive" or not reading.quoted[following[0]]:
        return None
    content = (following[0], reading.quotations[reading.quoted[following[0]] - 1][1])
    return from_site(utterance, site, rule="cue-then-announced", source=site.subject, content=[content])
