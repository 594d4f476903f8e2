"""What a statement is at the level of the text: spans and plain terms, before any actor is known."""

from attrs import frozen

Span = tuple[int, int]
"""Half-open, in Unicode code points."""


@frozen(kw_only=True)
class StatementSpan:
    """One reported speech act, attitude or act of reporting, with the words that show it."""

    source: tuple[Span, ...] = ()
    """The words that name the speaker: a whole noun phrase, a pronoun, or nothing where none is named."""
    cue: Span | None = None
    """The words that report: "said", "according to", a colon; none where a quotation just goes on."""
    content: tuple[Span, ...]
    """What is said, in text order; one quotation may come in several pieces."""
    form: str
    """direct, indirect or mixed."""
    act: str
    """A CURIE such as `bk:deny`."""
    cue_class: str
    """speech, attitude or act."""
    addressee: Span | None = None
    carried_by: int | None = None
    """The index of the statement in whose content this one stands, or that reports it."""
    answers: tuple[int, ...] = ()
    """The indexes of the statements that this one's anaphor ("denied that") stands for."""
    rule: str
    """The name of the frame that found it."""
    unresolved: str | None = None
    """Why an anaphor in the content was left unlinked; none where there is no such anaphor."""
