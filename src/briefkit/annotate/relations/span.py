"""What a relation is at the level of the text, and what the stage needs to know of the actors."""

from collections.abc import Sequence
from typing import Protocol

from attrs import frozen

Span = tuple[int, int]
"""Half-open, in Unicode code points."""


class ActorMention(Protocol):
    """A mention as the actors stage gives it."""

    @property
    def span(self) -> Span:
        """The words."""
        ...

    @property
    def entity(self) -> int:
        """The index of the entity."""
        ...

    @property
    def form(self) -> str:
        """What kind of words they are: a name, a metonym, a pronoun."""
        ...


class Actor(Protocol):
    """An entity as the actors stage gives it."""

    @property
    def kind(self) -> str:
        """What it is, as a CURIE: `bk:person`."""
        ...

    @property
    def country(self) -> str | None:
        """The country that it belongs to, in two capitals."""
        ...


class Actors(Protocol):
    """The part of the actors' reading that relations rest on."""

    @property
    def mentions(self) -> Sequence[ActorMention]:
        """The mentions, which may nest."""
        ...

    @property
    def entities(self) -> Sequence[Actor]:
        """The entities, to whose indexes the mentions point."""
        ...


@frozen(kw_only=True)
class RelationSpan:
    """An event between actors or a standing relation, with the words that say so."""

    kind: str
    """A CURIE: `plover:REJECT`, `bk:ally-of`."""
    cameo: str | None = None
    """The nearest CAMEO code; its first two digits are the root."""
    agents: tuple[int, ...] = ()
    """Indexes of the entities that do it; empty where none is known."""
    recipients: tuple[int, ...] = ()
    """Indexes of the entities to whom it is done."""
    agent_spans: tuple[Span, ...] = ()
    """The words in the agent's slot, also where they name no known entity."""
    recipient_spans: tuple[Span, ...] = ()
    unnamed_agents: tuple[tuple[Span, str], ...] = ()
    """People or bodies without a name in the agent's slot, with their kind: see `admit_unnamed`."""
    unnamed_recipients: tuple[tuple[Span, str], ...] = ()
    trigger: Span
    """The words that name the event."""
    evidence: tuple[Span, ...]
    """The clause."""
    status: str = "actual"
    date: str | None = None
    """EDTF."""
    place: str | None = None
    office: str | None = None
    """The title, for an office held."""
    carried_by: int | None = None
    """The index of the statement that carries it."""
    reciprocal: bool = False
    """Whether agents and recipients do it to each other."""
    rule: str
    """The name of the frame that found it, and of the category."""
    confidence: float | None = None
    """How often the rule's event was one of the gold data's; none where that has not been measured."""
