"""Find the statements of a document: propose by frame, judge, join what goes on, link."""

from collections.abc import Callable, Iterable, Sequence

from briefkit.annotate.document import Document
from briefkit.annotate.statements.anaphora import Link, links
from briefkit.annotate.statements.candidate import Candidate
from briefkit.annotate.statements.chain import carriers, without_weak_nesting
from briefkit.annotate.statements.cited import with_cited
from briefkit.annotate.statements.content import bounded, form, goes_on, is_quotation, joined, trimmed
from briefkit.annotate.statements.frames import candidates
from briefkit.annotate.statements.judgement import likely
from briefkit.annotate.statements.reading import Range, Reading, read, utterances
from briefkit.annotate.statements.span import StatementSpan
from briefkit.annotate.statements.turns import find_turns, is_own_view

Proposals = list[list[Candidate]]
"""What is proposed for each utterance of a document, in order."""

Choice = Callable[[Reading, Proposals], Proposals]
"""Which of the candidates of each utterance to keep."""


def find_statements(document: Document) -> tuple[StatementSpan, ...]:
    """Find who says what in a document, in the order of the cues."""
    reading = read(document)
    turns = find_turns(reading)
    found = gather(reading, _likely, turns)
    if turns:
        found = [*turns, *(one for one in found if not is_own_view(reading, one))]
    found.sort(key=lambda one: one.cue)
    carried = carriers(found)
    linked = links(reading, found, carried)
    found = [_resolved(found, one, link) for one, link in zip(found, linked, strict=True)]
    return tuple(span_of(reading, *one) for one in zip(found, carried, linked, strict=True))


def gather(reading: Reading, choose: Choice, turns: Sequence[Candidate] = ()) -> list[Candidate]:
    """Go through the utterances, keep what is chosen, and join to it the quotations that go on.

    Each step is taken for all utterances before the next one is: so its code and its tables stay in the processor's
    cache, which makes the stage a tenth faster.
    """
    spoken = _spoken(reading, turns)
    chosen = choose(reading, candidates(reading, spoken))
    found: list[Candidate] = []
    open_to: int | None = None
    for (low, high), kept in zip(spoken, chosen, strict=True):
        if kept:
            found.extend(kept)
            open_to = _open_statement(reading, found, len(kept))
        elif not is_quotation(reading, low, high):
            open_to = None
        elif open_to is not None and found[open_to].content[-1][1] <= low:
            found[open_to] = joined(found[open_to], (low, high))
    return found


def _spoken(reading: Reading, turns: Sequence[Candidate]) -> list[Range]:
    """Give the utterances; the labels of turns are stepped over: what is read is what is said there."""
    opening = {turn.low: turn.cue[1] for turn in turns}
    spoken = [(opening.get(low, low), high) for low, high in utterances(reading)]
    return [(low, high) for low, high in spoken if low < high]


def _likely(reading: Reading, proposed: Proposals) -> Proposals:
    chosen = [likely(reading, one) if one else one for one in proposed]
    ended = [_with_words(bounded(reading, one) for one in kept) for kept in chosen]
    return [with_cited(reading, without_weak_nesting(reading, kept)) if kept else kept for kept in ended]


def _with_words(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Leave out pieces of content without a word, as in "And, Kim said, it is", and what has no other piece."""
    found: list[Candidate] = []
    for one in candidates:
        pieces = tuple(piece for piece in one.content if piece[0] < piece[1])
        if pieces:
            found.append(one if len(pieces) == len(one.content) else one.with_content(pieces))
    return found


def _open_statement(reading: Reading, found: list[Candidate], count: int) -> int | None:
    """Give the statement that a quotation in the next sentence would go on from."""
    for at in range(len(found) - 1, len(found) - 1 - count, -1):
        if goes_on(reading, found[at]):
            return at
    return None


def _resolved(found: list[Candidate], one: Candidate, link: Link) -> Candidate:
    """Give "an assertion repeated in the media" the content that it repeats."""
    if one.rule != "apposed-anaphor" or not link.answers:
        return one
    return one.with_content(found[link.answers[0]].content)


def span_of(reading: Reading, one: Candidate, carrier: int | None, link: Link) -> StatementSpan:
    """Give a candidate as spans of the text."""
    return StatementSpan(
        source=tuple(map(reading.span, one.source)),
        cue=reading.span(one.cue),
        content=tuple(trimmed(reading, piece) for piece in one.content),
        form=form(reading, one.content),
        act=one.act,
        cue_class=one.cue_class,
        addressee=reading.span(one.addressee) if one.addressee else None,
        carried_by=carrier,
        answers=link.answers,
        rule=one.rule,
        unresolved=link.unresolved,
    )
