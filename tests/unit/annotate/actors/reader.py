"""Short ways to read a sentence and to see what was found."""

from briefkit.annotate.actors import ActorReading, find_actors
from briefkit.annotate.document import read_document


def read(text: str) -> ActorReading:
    """Find the actors of a text."""
    return find_actors(read_document(text))


def mentions(text: str, *forms: str) -> list[tuple[str, str]]:
    """Give the words and the entity's name of each mention, of all forms or of some."""
    reading = read(text)
    return [
        (text[slice(*mention.span)], reading.entities[mention.entity].name)
        for mention in reading.mentions
        if not forms or mention.form in forms
    ]


def rules(text: str) -> dict[str, str]:
    """Give the rule that made each mention, by its words."""
    return {text[slice(*mention.span)]: mention.rule for mention in read(text).mentions}


def kinds(text: str) -> dict[str, tuple[str, str | None]]:
    """Give the kind and the country of each entity by its name."""
    return {entity.name: (entity.kind, entity.country) for entity in read(text).entities}
