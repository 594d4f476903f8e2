"""Contents: the open ends of candidates closed, quotations that go on joined, the form told."""

from collections.abc import Callable, Iterable
from itertools import compress
from operator import itemgetter

from attrs import evolve

from briefkit.annotate.statements.boundary import Content, content_end, site_heads
from briefkit.annotate.statements.candidate import Candidate
from briefkit.annotate.statements.cited import RULE
from briefkit.annotate.statements.lexis import (
    AUXILIARY,
    COORDINATOR,
    CUE,
    MARK,
    PREPOSITION,
    RELATIVE,
    SUBORDINATOR,
    WEEKDAY,
)
from briefkit.annotate.statements.reading import Range, Reading
from briefkit.annotate.statements.site import Site
from briefkit.annotate.statements.span import Span
from briefkit.annotate.statements.word import FINITE

_EDGE = frozenset(",;:.—–-")  # noqa: RUF001
_MOST_PIECES = 60
_MOSTLY = 0.85
_NEARLY_ALL = 0.9
_FEWEST_WORDS = 3


def bounded(reading: Reading, candidate: Candidate) -> Candidate:
    """Find the end of a candidate's content."""
    if not candidate.open_end:
        return candidate
    content = open_content(reading, candidate)
    end = _over_names(reading, content, content_end(reading, content))
    end = _over_parallel(reading, content, _over_day(reading, content, candidate.act, end))
    if content.link == "relative" and content.kind == "phrase":
        end = _until_main_verb(reading, content.start, end)
    if content.link == "noun" and content.kind == "that" and _opens_clause(reading, candidate):
        end = _until_second_verb(reading, content.start, end)
    if end == candidate.content[-1][1]:
        return candidate
    return candidate.with_content((*candidate.content[:-1], (content.start, end)))


def _opens_clause(reading: Reading, candidate: Candidate) -> bool:
    """Tell whether a noun is in the subject of its utterance, with its verb to come: "The claim that … is disputed"."""
    return not any(map(FINITE.__and__, reading.steps[candidate.low : candidate.cue[0]]))


def _until_second_verb(reading: Reading, start: int, end: int) -> int:
    """End a clause in a subject before the verb of its main clause: "that the vote was fair | is disputed"."""
    verbs = 0
    for at in range(start + 1, end):
        if reading.quoted[at] or reading.flags[at] & (SUBORDINATOR | RELATIVE | MARK | COORDINATOR):
            return end
        if reading.steps[at] & FINITE and not reading.steps[at - 1] & FINITE:
            verbs += 1
            if verbs == 1 and any(map(CUE.__and__, reading.flags[at : at + 2])):
                return end  # "that Minsk has said the vote was fair"
            if verbs > 1 and reading.flags[at] & AUXILIARY:
                return at
    return end


def open_content(reading: Reading, candidate: Candidate) -> Content:
    """Describe the open content of a candidate."""
    site, utterance, start = candidate.site, candidate.utterance, candidate.content[-1][0]
    speaker = site.subject if site else None  # behind the content in "Citing the costs of it, Kim refused"
    later = utterance.after(max(start, candidate.cue[0]))
    return Content(
        start=start,
        high=speaker[0] - 1 if speaker and speaker[0] > start else _until_next_speaker(reading, later, utterance.high),
        kind=candidate.kind,
        cue_class=candidate.cue_class,
        link=site.link if site else "",
        opening=_is_in_opening(reading, utterance.low, site),
        heads=site_heads(later),
    )


def _until_next_speaker(reading: Reading, later: Iterable[Site], high: int) -> int:
    """Give the comma before who else speaks: "Minsk rejected it, with the minister saying that …"."""
    for site in later:
        if site.link == "modifier" and site.cue.cue_class == "speech" and site.subject:
            mark = site.subject[0] - 2
            if mark >= 0 and reading.lowers[mark : mark + 2] == (",", "with"):
                return mark
    return high


def _is_in_opening(reading: Reading, low: int, site: Site | None) -> bool:
    """Tell whether a cue stands in a subordinate clause that opens its utterance: "While she dismissed …"."""
    if not reading.flags[low] & SUBORDINATOR or site is None or site.subject is None:
        return False
    return site.subject[0] - low <= _LONGEST_OPENING


_LONGEST_OPENING = 2


def _until_main_verb(reading: Reading, start: int, end: int) -> int:
    """End what is done in a relative clause before the verb of its main clause: "those who back it | are fined"."""
    for at in range(start + 1, end):
        if reading.quoted[at] or reading.flags[at] & (SUBORDINATOR | RELATIVE | MARK):
            return end
        if (
            reading.flags[at] & AUXILIARY
            and reading.words[at].islower()
            and not reading.flags[at - 1] & (AUXILIARY | PREPOSITION)
        ):
            return at
    return end


def _over_day(reading: Reading, content: Content, act: str, end: int) -> int:
    """Take in what behind a day somebody is accused of: "accused Minsk on Monday of breaking the truce"."""
    if act != "bk:accuse" or end + 3 >= content.high or reading.lowers[end] != "on":
        return end
    goes_on = reading.flags[end + 1] & WEEKDAY and reading.lowers[end + 2] == "of"
    return content_end(reading, evolve(content, start=end + 3)) if goes_on else end


def _over_parallel(reading: Reading, content: Content, end: int) -> int:
    """Take in a second reason: "criticised Minsk for its visit, and for its silence"."""
    lowers = reading.lowers
    if end + 2 >= content.high or lowers[end : end + 2] != (",", "and"):
        return end
    repeats = reading.flags[end + 2] & PREPOSITION and lowers[end + 2] in lowers[content.start : end]
    return content_end(reading, evolve(content, start=end + 2)) if repeats else end


def _over_names(reading: Reading, content: Content, end: int) -> int:
    """Take the rest of a list of names into a content that ends within it: "his criticism of Seoul, Rome, or Minsk"."""
    if end >= content.high or reading.lowers[end] != "," or not reading.words[end - 1][0].isupper():
        return end
    at, last = end, False
    while at < content.high and (_is_name(reading, at) or (reading.lowers[at] in _IN_LIST and not last)):
        last = last or reading.lowers[at] in {"and", "or"}
        at += 1
    return at if last and (at == content.high or reading.flags[at] & MARK) else end


_IN_LIST = frozenset({",", "and", "or", "the"})


def _is_name(reading: Reading, at: int) -> bool:
    return (
        reading.words[at][0].isupper() and not reading.flags[at] & (SUBORDINATOR | AUXILIARY) and not reading.quoted[at]
    )


def goes_on(reading: Reading, candidate: Candidate) -> bool:
    """Tell whether a quotation in the next sentence would go on from a candidate."""
    return candidate.cue_class == "speech" and candidate.rule != RULE and form(reading, candidate.content) != "indirect"


def joined(candidate: Candidate, quotation: Range) -> Candidate:
    """Give a candidate with a further piece of content."""
    if len(candidate.content) >= _MOST_PIECES:
        return candidate
    return candidate.with_content((*candidate.content, quotation))


def is_quotation(reading: Reading, low: int, high: int) -> bool:
    """Tell whether an utterance is all quotation, but for a mark or a word or two."""
    inside = high - low - reading.quoted[low:high].count(0)
    return inside >= _FEWEST_WORDS and inside >= _MOSTLY * (high - low)


def form(reading: Reading, pieces: tuple[Range, ...]) -> str:
    """Tell direct, mixed and indirect speech apart by how many of the words are quoted."""
    quoted = [reading.quoted[start:end] for start, end in pieces]
    if not any(map(any, quoted)):
        return "indirect"
    if all(map(all, quoted)):
        return "direct"
    words = [reading.words[start:end] for start, end in pieces]
    inside = sum(map(_count, map(compress, words, quoted)))
    return "direct" if inside >= _NEARLY_ALL * sum(map(_count, words)) else "mixed" if inside else "indirect"


def _count(tokens: Iterable[str]) -> int:
    """Count the tokens that are words or numbers."""
    return sum(map(str.isalnum, map(_first_character, tokens)))


_first_character: Callable[[str], str] = itemgetter(0)


def trimmed(reading: Reading, piece: Range) -> Span:
    """Give the stretch of text of a piece of content, without the marks at its edges."""
    start, end = piece
    while start < end - 1 and reading.lowers[start] in _EDGE and not reading.quoted[start]:
        start += 1
    while end > start + 1 and reading.lowers[end - 1] in _EDGE and not reading.quoted[end - 1]:
        end -= 1
    return reading.starts[start], reading.ends[end - 1]
