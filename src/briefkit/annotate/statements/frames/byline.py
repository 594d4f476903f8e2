"""Bylines: a name and a colon before the words, or a dash and a name behind them."""

from briefkit.annotate.statements.candidate import Candidate, Utterance
from briefkit.annotate.statements.lexis import AUXILIARY, CUE, MARK, PRONOUN, SUBORDINATOR, VERB
from briefkit.annotate.statements.reading import Range, Reading

_LONGEST_NAME = 7
_MOSTLY = 0.6
_IN_NAMES = frozenset({"(", ")", ".", ","})
_DASHES = frozenset({"-", "—", "–", "--", "―"})  # noqa: RUF001
_LABELS = frozenset(
    "image images photo photos picture video source sources caption note update updated correction related "
    "more read watch tags tag credit file copyright topics keywords also contact phone email subject re date "
    "time location where when who what why results result bottom question answer example warning tip ps exclusive "
    "breaking opinion analysis".split()
)
"""Words before a colon that are labels and not speakers."""


def name_colon(utterance: Utterance) -> Candidate | None:
    """Read "KIM: …", "Kim Yo-jong: no such thing", 'From the report: "…"'."""
    low, high = utterance.low, utterance.high
    if ":" not in utterance.reading.lowers[low + 1 : low + _LONGEST_NAME + 1]:
        return None
    name = label(utterance.reading, low, high)
    if name is None or name[1] + 1 >= high:
        return None
    colon = name[1]
    return byline(utterance, (colon, colon + 1), name, ((colon + 1, high),))


def label(reading: Reading, low: int, high: int) -> Range | None:
    """Give the name that opens a stretch, with a colon behind it; none where there is none."""
    for at in range(low + 1, min(high, low + _LONGEST_NAME + 1)):
        if reading.lowers[at] == ":":
            return (low, at) if _is_name(reading, low, at) else None
        barred = reading.flags[at] & (MARK | AUXILIARY | VERB) and reading.lowers[at] not in _IN_NAMES
        if barred or reading.quoted[at]:
            return None
    return None


def dash_name(utterance: Utterance) -> Candidate | None:
    """Read '"…" — Kim Yo-jong', also where the name has a line of its own."""
    reading, dash, high = utterance.reading, utterance.low, utterance.high
    if reading.quoted[dash]:
        dash = reading.quotations[reading.quoted[dash] - 1][1]
    elif not dash or not reading.quoted[dash - 1]:
        return None
    if dash + 1 >= high or high - dash > _LONGEST_NAME + 2 or reading.lowers[dash] not in _DASHES:
        return None
    if not _is_name(reading, dash + 1, high) or any(reading.flags[at] & CUE for at in range(dash + 1, high)):
        return None
    opening = reading.quotations[reading.quoted[dash - 1] - 1][0]
    return byline(utterance, (dash, dash + 1), (dash + 1, high), ((opening, dash),))


def byline(utterance: Utterance, mark: Range, name: Range, content: tuple[Range, ...]) -> Candidate:
    """Make a candidate of a name, the mark that parts it from what is said, and what is said."""
    before = mark[0] == name[1]
    return Candidate(
        rule="name-colon" if before else "quotation-dash-name",
        lemma=":" if before else "—",
        cue=mark,
        source=(name,),
        content=content,
        utterance=utterance,
    )


def _is_name(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a few words are a name: mostly capitals, no label, not the middle of a line."""
    words = [at for at in range(start, end) if reading.words[at][0].isalpha()]
    if not words or reading.lowers[end - 1] in _LABELS:
        return False
    if start and reading.lowers[start - 1] == "." and reading.gap(start) == " ":
        return False
    capitals = sum(reading.words[at][0].isupper() for at in words)
    return capitals >= _MOSTLY * len(words) and not any(reading.flags[at] & (SUBORDINATOR | PRONOUN) for at in words)
