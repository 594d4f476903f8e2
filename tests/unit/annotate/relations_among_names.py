"""Read the relations of a text among ten names that need no table of actors, for the tests of relations."""

import re

from attrs import frozen

from briefkit.annotate.document import read_document
from briefkit.annotate.relations import RelationSpan, find_relations
from briefkit.annotate.statements import StatementSpan

NAMES = (
    "Belarus",
    "North Korea",
    "South Korea",
    "Russia",
    "Ukraine",
    "Poland",
    "Kim",
    "Minsk",
    "the EU",
    "Theresa May",
)


@frozen(kw_only=True)
class Mention:
    """A mention as the actors stage gives it."""

    span: tuple[int, int]
    entity: int
    form: str = "name"


@frozen(kw_only=True)
class Actor:
    """An entity of which only the kind is told, or the country as well."""

    kind: str
    country: str | None = None


@frozen(kw_only=True)
class Reading:
    """Mentions, and the kinds of what they name."""

    mentions: tuple[Mention, ...]
    entities: tuple[Actor, ...] = tuple(Actor(kind="bk:person" if name == "Kim" else "bk:state") for name in NAMES)


def actors_in(text: str) -> Reading:
    """Mention each of the names wherever it stands."""
    found = [
        Mention(span=match.span(), entity=number)
        for number, name in enumerate(NAMES)
        for match in re.finditer(re.escape(name), text, re.IGNORECASE)
    ]
    return Reading(mentions=tuple(found))


def relations(
    text: str, statements: tuple[StatementSpan, ...] = (), published: str | None = None
) -> tuple[RelationSpan, ...]:
    """Read the relations of a text among the known names."""
    return find_relations(read_document(text, published=published), actors_in(text), statements)


def edges(text: str) -> list[tuple[str, str, str]]:
    """Give agents, kind and recipients by name."""
    return [
        (
            "+".join(NAMES[number] for number in relation.agents),
            relation.kind.removeprefix("plover:"),
            "+".join(NAMES[number] for number in relation.recipients),
        )
        for relation in relations(text)
    ]
