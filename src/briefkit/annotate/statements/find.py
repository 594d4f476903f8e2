"""Find the statements of a document: propose by frame, judge, join what goes on, link."""

from attrs import evolve

from briefkit.annotate.document import Document
from briefkit.annotate.statements.boundary import Content, content_end, site_heads
from briefkit.annotate.statements.candidate import Candidate
from briefkit.annotate.statements.frames import candidates
from briefkit.annotate.statements.judgement import probability
from briefkit.annotate.statements.lexis import SUBORDINATOR
from briefkit.annotate.statements.reading import Range, Reading, read, utterances
from briefkit.annotate.statements.span import Span, StatementSpan

_THRESHOLD = 0.5


def find_statements(document: Document) -> tuple[StatementSpan, ...]:
    """Find who says what in a document, in the order of the cues."""
    reading = read(document)
    return tuple(_statement(reading, candidate) for candidate in propose(reading, judge=True))


def propose(reading: Reading, *, judge: bool = False) -> list[Candidate]:
    """Propose statements by frame; with `judge` only those that are likely ones."""
    found: list[Candidate] = []
    open_to: int | None = None
    for _, ranges in utterances(reading):
        for low, high in ranges:
            proposed = candidates(reading, low, high)
            if judge:
                proposed = _best(reading, proposed)
            proposed = [bounded(reading, one) for one in proposed]
            if judge:
                proposed = _outermost(proposed)
            if proposed:
                found.extend(proposed)
                open_to = _open_statement(reading, found, len(proposed))
            elif open_to is not None and _is_quotation(reading, low, high):
                found[open_to] = evolve(found[open_to], content=(*found[open_to].content, (low, high)))
            elif not _is_quotation(reading, low, high):
                open_to = None
    return found


def bounded(reading: Reading, candidate: Candidate) -> Candidate:
    """Find the end of a candidate's content."""
    if not candidate.open_end:
        return candidate
    content = open_content(reading, candidate)
    end = content_end(reading, content)
    return evolve(candidate, content=(*candidate.content[:-1], (content.start, end)))


def open_content(reading: Reading, candidate: Candidate) -> Content:
    """Describe the open content of a candidate."""
    site, start = candidate.site, candidate.content[-1][0]
    assert site is not None
    opening = bool(reading.flags[candidate.low] & SUBORDINATOR) and bool(site.subject) and site.subject[0] - candidate.low < 3
    return Content(
        start=start,
        high=candidate.high,
        kind=candidate.kind,
        cue_class=candidate.cue_class,
        link=site.link,
        opening=opening,
        heads=site_heads([other for other in candidate.later if other.at > start]),
    )


def _best(reading: Reading, proposed: list[Candidate]) -> list[Candidate]:
    """Keep the likely candidates, one for each cue."""
    best: dict[Range | None, tuple[float, Candidate]] = {}
    for one in proposed:
        likely = probability(reading, one)
        if likely >= _THRESHOLD and (one.cue not in best or likely > best[one.cue][0]):
            best[one.cue] = (likely, one)
    return [one for _, one in best.values()]


def _outermost(proposed: list[Candidate]) -> list[Candidate]:
    """Drop what is proposed inside the content of another."""
    return [one for one in proposed if not any(one is not other and _inside(one, other) for other in proposed)]


def _inside(one: Candidate, other: Candidate) -> bool:
    return one.cue is not None and any(start <= one.cue[0] < end for start, end in other.content)


def _open_statement(reading: Reading, found: list[Candidate], count: int) -> int | None:
    """Give the statement that a quotation in the next sentence would go on from."""
    for at in range(len(found) - 1, len(found) - 1 - count, -1):
        if found[at].cue_class == "speech" and _form(reading, found[at].content) != "indirect":
            return at
    return None


def _is_quotation(reading: Reading, low: int, high: int) -> bool:
    """Tell whether an utterance is all quotation, but for a mark or a word or two."""
    inside = sum(1 for at in range(low, high) if reading.quoted[at])
    return inside > 2 and inside >= 0.85 * (high - low)


def _statement(reading: Reading, candidate: Candidate) -> StatementSpan:
    content = tuple(_trimmed(reading, piece) for piece in candidate.content)
    return StatementSpan(
        source=tuple(reading.span(piece) for piece in candidate.source),
        cue=reading.span(candidate.cue) if candidate.cue else None,
        content=content,
        form=_form(reading, candidate.content),
        act=candidate.act,
        cue_class=candidate.cue_class,
        addressee=reading.span(candidate.addressee) if candidate.addressee else None,
        rule=candidate.rule,
    )


_EDGE = frozenset(",;:.—–-")  # noqa: RUF001


def _trimmed(reading: Reading, piece: Range) -> Span:
    start, end = piece
    while start < end - 1 and reading.lowers[start] in _EDGE and not reading.quoted[start]:
        start += 1
    while end > start + 1 and reading.lowers[end - 1] in _EDGE and not reading.quoted[end - 1]:
        end -= 1
    return reading.span((start, end))


def _form(reading: Reading, pieces: tuple[Range, ...]) -> str:
    words = [bool(reading.quoted[at]) for start, end in pieces for at in range(start, end) if reading.words[at][0].isalnum()]
    if not any(words):
        return "indirect"
    return "direct" if sum(words) >= 0.9 * len(words) else "mixed"
