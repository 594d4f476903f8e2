"""Subjects: who a parse says is the subject of a cue."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from attrs import frozen

from briefkit.annotate.document import Document, Span
from briefkit.annotate.spacy.model import Doc, Model
from briefkit.annotate.statements import StatementSpan

LONGEST = 2000
"""The most code points that are parsed at once; a longer stretch is no sentence."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "nsubj:pass", "csubj", "csubjpass", "csubj:pass"})
_PERSONS = frozenset({"PERSON", "PER"})
_PRONOUNS = frozenset("i you he she it we they who which that this these those".split())


@frozen
class Subject:
    """The subject of a cue."""

    span: Span
    """All that depends on its head."""
    person: Span | None
    """The name in it, where its head is the name of a person."""


def read_subjects(model: Model, document: Document, statements: Sequence[StatementSpan]) -> list[Subject | None]:
    """Give the subject of the cue of each statement; none where the frames leave nothing to correct.

    Only the sentences that may need it are parsed.
    """
    starts = [start for start, _ in document.sentences]
    stretches = [_stretch(document, starts, statement) for statement in statements]
    distinct = sorted({stretch for stretch in stretches if stretch is not None})
    parsed = dict(zip(distinct, model.read(document.text[start:end] for start, end in distinct), strict=True))
    return [
        None if stretch is None or statement.cue is None else _subject(parsed[stretch], stretch[0], statement.cue)
        for statement, stretch in zip(statements, stretches, strict=True)
    ]


def is_pronoun(words: str) -> bool:
    """Tell whether a phrase is a mere pronoun, which no parse could mend."""
    return words.lower() in _PRONOUNS


def _stretch(document: Document, starts: Sequence[int], statement: StatementSpan) -> Span | None:
    """Give the sentences in which a speaker and a cue stand; none where there is nothing to gain."""
    if statement.cue is None or len(statement.source) != 1 or is_pronoun(document.text[slice(*statement.source[0])]):
        return None
    before, after = sorted((statement.cue, statement.source[0]))
    first, last = bisect_right(starts, before[0]) - 1, bisect_left(starts, after[1]) - 1
    start, end = document.sentences[first][0], document.sentences[last][1]
    return (start, end) if end - start <= LONGEST else None


def _subject(doc: Doc, offset: int, cue: Span) -> Subject | None:
    words = doc.char_span(cue[0] - offset, cue[1] - offset, alignment_mode="expand")
    if words is None:
        return None
    head = next((token for token in words.root.children if token.dep_ in _SUBJECTS), None)
    if head is None:
        return None
    last = head.right_edge
    names = (name for name in doc.ents if name.label_ in _PERSONS and name.root.i == head.i)
    person = next(((name.start_char + offset, name.end_char + offset) for name in names), None)
    return Subject((head.left_edge.idx + offset, last.idx + len(last) + offset), person)
