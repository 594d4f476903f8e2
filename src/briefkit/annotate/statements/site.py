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
    """Whose the subject is: its own, relative ("who"), infinitive or shared (of the verb before), gerund (of the main
    clause), modifier or authored (the noun before, or whose that is), passive, noun, adjective; bare where it has none.
    """
