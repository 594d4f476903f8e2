"""The reading: what the actors stage finds in a document."""

from functools import cached_property
from typing import NamedTuple

from attrs import field, frozen

from briefkit.annotate.document import Span


@frozen(kw_only=True)
class Entity:
    """An actor of one document: a state, a person, an organisation, a group that is not named."""

    kind: str
    """A core actor kind, as a CURIE; bk:event for a named election, war or treaty, which is no actor."""
    name: str
    """Canonical name; for one that is not named, the words of its first mention."""
    country: str | None = None
    """Two capitals, after ISO 3166."""
    aliases: tuple[str, ...] = ()
    """The other names that the document gives it."""
    same_as: tuple[str, ...] = ()
    """IRIs of the same thing elsewhere (Wikidata)."""
    named: bool = True
    state_owned: bool | None = None
    """For media that the tables know: whether a state owns or controls them."""
    sex: str | None = None
    """For persons: m or f, where a given name, a title or a pronoun shows it."""


class ActorMention(NamedTuple):
    """A stretch of the text that stands for an entity."""

    span: Span
    entity: int
    """Index into the entities of the reading."""
    form: str
    """name, alias, adjective, demonym, metonym, pronoun, description, role, …"""
    rule: str
    """The name of the rule that made it."""


@frozen
class OfficeSpan:
    """An office that the document says a person holds."""

    person: int
    """Index into the entities of the reading."""
    title: Span
    organization: int | None
    """The entity in which the office is held, where it is named."""
    span: Span
    """From the first to the last of the words that say so."""
    rule: str
    past: bool = False
    """Whether the words say that the person no longer holds it: "former president"."""


@frozen(kw_only=True)
class ActorReading:
    """The actors of a document: entities, where they are mentioned, and the offices they hold."""

    text: str = field(default="", repr=False)
    """The text that was read."""
    entities: tuple[Entity, ...] = ()
    mentions: tuple[ActorMention, ...] = ()
    """In text order, the longer first; they may nest."""
    offices: tuple[OfficeSpan, ...] = ()

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The starts of the mentions, for look-ups by bisection."""
        return tuple(mention.span[0] for mention in self.mentions)
