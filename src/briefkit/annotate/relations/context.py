"""What surrounds an event: the dates and the statements of each sentence, found without a search of the whole text."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from briefkit.annotate.dates import DateSpan
from briefkit.annotate.document import Document
from briefkit.annotate.relations.clause import Range
from briefkit.annotate.relations.span import Span
from briefkit.annotate.statements import StatementSpan

_LONGEST_SENTENCE = 200
"""In tokens."""


@frozen(kw_only=True)
class Context:
    """Dates and statements by the number of a sentence."""

    pieces: Sequence[Range]
    """The sentences, or their pieces, as ranges of tokens."""
    starts: tuple[int, ...]
    """Where they start in the text."""
    dates: Mapping[int, Sequence[DateSpan]]
    stretches: Mapping[int, Sequence[tuple[int, int, int]]]
    """Start and end of the cue and the content of statements, and the statement's index."""

    def date_near(self, trigger: Span) -> str | None:
        """Give the date in the trigger's sentence that is nearest to it; "since 2020" only where there is no other."""
        near = [
            (".." in date.value, min(abs(date.start - trigger[1]), abs(trigger[0] - date.end)), date.start, date.value)
            for date in self.dates.get(self._sentence(trigger[0]), ())
        ]
        return min(near)[3] if near else None

    def dates_beside(self, trigger: Span) -> Sequence[DateSpan]:
        """Give the dates of the trigger's sentence."""
        return self.dates.get(self._sentence(trigger[0]), ())

    def carrier_of(self, trigger: Span) -> int | None:
        """Find the innermost statement that has the trigger in its content or as its cue."""
        holding = [
            (end - start, number)
            for start, end, number in self.stretches.get(self._sentence(trigger[0]), ())
            if start <= trigger[0] and trigger[1] <= end
        ]
        return min(holding)[1] if holding else None

    def _sentence(self, offset: int) -> int:
        return bisect_right(self.starts, offset) - 1


def _pieces(document: Document) -> list[Range]:
    """Give the sentences as ranges of tokens; what has no full stop for very long is cut, so that time stays linear."""
    sentences = map(document.tokens.range, document.sentences)
    return [
        (at, min(at + _LONGEST_SENTENCE, end))
        for start, end in sentences
        for at in range(start, end, _LONGEST_SENTENCE)
    ]


def read_context(document: Document, dates: Iterable[DateSpan], statements: Sequence[StatementSpan]) -> Context:
    """Sort the dates and statements of a document by sentence, or by piece of one."""
    pieces = _pieces(document)
    starts = tuple(document.tokens.starts[start] for start, _ in pieces)
    by_sentence: defaultdict[int, list[DateSpan]] = defaultdict(list)
    for date in dates:
        by_sentence[bisect_right(starts, date.start) - 1].append(date)
    stretches: defaultdict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for number, statement in enumerate(statements):
        for start, end in (*statement.content, *((statement.cue,) if statement.cue else ())):
            for sentence in range(bisect_right(starts, start) - 1, bisect_right(starts, end)):
                stretches[sentence].append((start, end, number))
    return Context(pieces=pieces, starts=starts, dates=by_sentence, stretches=stretches)
