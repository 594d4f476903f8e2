"""A cue site: a place where a word may report, and who its grammar says is speaking."""

from attrs import frozen

from briefkit.annotate.statements.lexis import Cue
from briefkit.annotate.statements.reading import Range


@frozen(kw_only=True)
class Site:
    """One cue word with its grammar."""

    at: int
    cue: Cue
    group: int
    """The first token of its verb group."""
    subject: Range | None
    link: str
    """own, relative, infinitive, shared, gerund, modifier, authored, passive, noun, adjective or bare: whose the subject is."""
