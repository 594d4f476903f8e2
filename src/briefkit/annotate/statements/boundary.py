"""Boundaries: where the content of a cue ends."""

from briefkit.annotate.statements.lexis import CONTRAST, COORDINATOR, SUBORDINATOR
from briefkit.annotate.statements.reading import Reading
from briefkit.annotate.statements.site import Site

_CLAUSE_MARKS = frozenset({",", ";", "—", "–", "--"})  # noqa: RUF001


def next_clause(reading: Reading, site: Site, later: list[Site], high: int) -> int:
    """Give the token where the next reporting clause of the utterance starts, else its end."""
    for other in later:
        start = _clause_start(reading, site, other)
        if start is not None:
            return start
    return high


def _clause_start(reading: Reading, site: Site, other: Site) -> int | None:
    if other.link == "own" and other.subject and other.subject[0] > site.at + 1:
        return _before_subject(reading, site, other.subject[0])
    if other.link == "gerund" and other.at > site.at + 2 and reading.lowers[other.group - 1] == ",":
        return other.group - 1
    if other.link == "shared" and other.at > site.at + 2 and reading.lowers[other.group - 1] in {"and", "but"}:
        mark = other.group - 2
        return mark if reading.lowers[mark] == "," else other.group - 1
    return None


def _before_subject(reading: Reading, site: Site, subject: int) -> int | None:
    at = subject - 1
    joined = False
    while at > site.at and reading.flags[at] & (COORDINATOR | CONTRAST) or reading.lowers[at] in {"as", "so"}:
        joined = True
        at -= 1
    if reading.lowers[at] in _CLAUSE_MARKS and (joined or reading.lowers[at] == ";"):
        return at
    return None


def opening_clause_end(reading: Reading, site: Site, low: int, high: int) -> int | None:
    """Give the comma that ends "While she dismissed the report, …"; none where the cue is not in such a clause."""
    if not reading.flags[low] & (SUBORDINATOR | CONTRAST) or site.subject is None or site.subject[0] - low > 2:
        return None
    for at in range(site.at + 1, high):
        if reading.lowers[at] == "," and not reading.quoted[at]:
            return at
    return None
