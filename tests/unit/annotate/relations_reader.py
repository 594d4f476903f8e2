"""Read the relations of a text, its actors, statements and dates found as well, for the tests of relations."""

from briefkit.annotate.actors import find_actors
from briefkit.annotate.dates import find_dates
from briefkit.annotate.document import read_document
from briefkit.annotate.relations import RelationSpan, admit_unnamed, find_relations
from briefkit.annotate.statements import find_statements


def told(text: str, published: str = "2025-01-14") -> list[tuple[str, str, str, RelationSpan]]:
    """Read agents, kind and recipients of each event by name, with the relation itself."""
    document = read_document(text, published=published)
    actors, statements = find_actors(document), find_statements(document)
    found = find_relations(document, actors, statements, dates=find_dates(document))
    reading, found = admit_unnamed(document, actors, found)
    names = [entity.name for entity in reading.entities]
    return [
        (
            "+".join(names[number] for number in one.agents),
            one.kind.removeprefix("plover:"),
            "+".join(names[number] for number in one.recipients),
            one,
        )
        for one in found
        if one.kind.startswith("plover:")
    ]


def edges(text: str) -> list[tuple[str, str, str]]:
    """Give agents, kind and recipients of each event by name."""
    return [(agents, kind, recipients) for agents, kind, recipients, _ in told(text)]
