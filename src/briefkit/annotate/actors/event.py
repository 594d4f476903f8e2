"""Events: elections, summits and wars that are named by their year: "the 2018 Italian general election"."""

from briefkit.annotate.actors.name import Name
from briefkit.annotate.actors.scan import Scan

CUES = frozenset(
    """
    election elections by-election by-elections referendum referendums summit invasion war crisis coup uprising
    revolution protests riots unrest campaign offensive olympics conference
    """.split()
)
"""The nouns that name events."""
_ADJECTIVES = frozenset(
    """
    general presidential parliamentary legislative federal local provincial state municipal mayoral regional
    special snap midterm leadership primary gubernatorial senate assembly constitutional independence membership
    civil financial economic gas european early council city county district congressional judicial
    vice-presidential nuclear debt oil military and
    """.split()
)
_MONTHS = frozenset("January February March April May June July August September October November December".split())
_LONGEST = 9
_YEAR = 4
_SITED = frozenset(("senate", "parliament", "house", "representatives", "gubernatorial", "assembly", "council"))
"""Bodies whose election is held in several places, so that the place is part of the name."""


def find_events(scan: Scan) -> list[Name]:
    """Find the events that are named by their year and what they are."""
    found: list[Name] = []
    for position in scan.occurrences.of(CUES):
        first = _year_before(scan, position)
        if first is not None:
            found.append(_event(scan, first, position + 1))
    return found


def _year_before(scan: Scan, position: int) -> int | None:
    """Find the year that a name begins with; between it and the noun stand only names and adjectives of elections."""
    for index in range(position - 1, max(-1, position - _LONGEST), -1):
        word = scan.words[index]
        if len(word) == _YEAR and word.isdigit():
            return index - (index > 0 and scan.words[index - 1] in _MONTHS)
        if not word[0].isupper() and scan.lowers[index] not in _ADJECTIVES and word not in ("of", "'"):
            return None
    return None


def _event(scan: Scan, first: int, end: int) -> Name:
    sited = any(lower in _SITED for lower in scan.lowers[first:end])
    if scan.lowers[end - 1] in ("invasion", "war", "election", "elections") and scan.after(end) in ("of", "in"):
        place = scan.gazetteer.match(scan.document.tokens, end + 1) if end + 1 < len(scan.words) else None
        if place is not None and (sited or scan.lowers[end - 1] == "invasion"):
            return Name(first, place[0], "bk:event", "event:year")
    return Name(first, end, "bk:event", "event:year")
