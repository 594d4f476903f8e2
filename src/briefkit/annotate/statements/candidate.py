"""Candidates: what a frame proposes, before it is judged, and the utterance it stands in."""

from collections.abc import Sequence

from attrs import frozen

from briefkit.annotate.statements.reading import Range, Reading
from briefkit.annotate.statements.site import Site


@frozen(kw_only=True)
class Utterance:
    """A sentence, or as many as one quotation joins, with the cue sites in it."""

    reading: Reading
    low: int
    high: int
    hot: Sequence[int] = ()
    """The tokens at which a frame may start."""
    sites: tuple[Site, ...] = ()

    def after(self, token: int) -> list[Site]:
        """Give the cue sites behind a token."""
        return [site for site in self.sites if site.at > token]

    def in_subject(self, token: int) -> bool:
        """Tell whether a token is in the subject of a later cue: "critics of the plan say that …"."""
        later = (site.subject for site in self.after(token) if site.link == "own" and site.subject)
        return any(start <= token < end for start, end in later)


@frozen(kw_only=True)
class Candidate:
    """A proposed statement, in tokens."""

    rule: str
    lemma: str
    cue: Range
    source: tuple[Range, ...] = ()
    content: tuple[Range, ...]
    addressee: Range | None = None
    cue_class: str = "speech"
    act: str = "bk:assert"
    kind: str = ""
    """The kind of complement, where it follows the cue."""
    site: Site | None = None
    utterance: Utterance

    def with_content(self, content: tuple[Range, ...]) -> "Candidate":
        """Give the same candidate with another content; `attrs.evolve` takes three times as long."""
        return Candidate(
            rule=self.rule,
            lemma=self.lemma,
            cue=self.cue,
            source=self.source,
            content=content,
            addressee=self.addressee,
            cue_class=self.cue_class,
            act=self.act,
            kind=self.kind,
            site=self.site,
            utterance=self.utterance,
        )

    @property
    def open_end(self) -> bool:
        """Whether the end of the last piece of content is to be found: it follows the cue, and is no anaphor."""
        return self.kind not in {"", "anaphor"}

    @property
    def low(self) -> int:
        """The first token of the utterance."""
        return self.utterance.low

    @property
    def high(self) -> int:
        """The token behind the utterance."""
        return self.utterance.high
