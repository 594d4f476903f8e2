"""Candidates: what a frame proposes, before it is judged."""

from attrs import frozen

from briefkit.annotate.statements.reading import Range
from briefkit.annotate.statements.site import Site


@frozen(kw_only=True)
class Candidate:
    """A proposed statement, in tokens."""

    rule: str
    lemma: str
    cue: Range | None
    source: tuple[Range, ...] = ()
    content: tuple[Range, ...]
    addressee: Range | None = None
    cue_class: str = "speech"
    act: str = "bk:assert"
    kind: str = ""
    """The kind of complement, where it follows the cue."""
    site: Site | None = None
    open_end: bool = False
    """Whether the end of the last piece of content is still to be found."""
    later: tuple[Site, ...] = ()
    """The sites after the cue."""
    low: int
    high: int
    """The utterance it stands in."""
