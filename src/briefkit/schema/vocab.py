"""The ontology, `vocab.ttl`: classes and properties of ours, and the core terms, beside those of other vocabularies."""

from collections.abc import Iterable, Iterator

from briefkit.schema import core, plover
from briefkit.schema.iri import BASE, term_iri
from briefkit.schema.json_schema import summary
from briefkit.schema.mapping import (
    CLOSE_CLASSES,
    CLOSE_PROPERTIES,
    CLOSE_TERMS,
    SUPERCLASSES,
    SUPERPROPERTIES,
    Matches,
)
from briefkit.schema.ontology import CLASSES, EDTF, NAMESPACES
from briefkit.schema.shape import Class, Field, fields
from briefkit.schema.turtle import iri, literal, prefixes, subject
from briefkit.schema.vocabulary import Term, Vocabulary

_NAMESPACES = {
    **NAMESPACES,
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}


def vocab() -> str:
    """Give the ontology as Turtle."""
    return prefixes(_NAMESPACES) + "".join((*_header(), *_classes(), *_properties(), *_words(), *_terms()))


def _header() -> Iterator[str]:
    title = literal("briefkit: who said what, through whom, with the words that say so", "en")
    yield subject(iri(NAMESPACES["bk"]), [("a", "owl:Ontology"), ("dct:title", title)])


def _classes() -> Iterator[str]:
    for kind, written in CLASSES.items():
        name = f"bk:{kind.__name__}"
        above = [*([] if written == name else [written]), *SUPERCLASSES.get(name, ())]
        about = [*_told(_spaced(kind.__name__), summary(kind)), *_written_as(name, written)]
        yield subject(
            name, [("a", "owl:Class"), *about, *_each("rdfs:subClassOf", above), *_close(CLOSE_CLASSES, name)]
        )


def _written_as(name: str, written: str) -> Iterator[tuple[str, str]]:
    """Say which type the objects of a class have in files, where it is not the class itself."""
    if written != name:
        yield "skos:scopeNote", literal(f"In files, its type is {written} alone, which others know.", "en")


def _properties() -> Iterator[str]:
    users: dict[str, list[tuple[Class, Field]]] = {}
    for kind in CLASSES:
        for field in fields(kind):
            if field.meaning.iri.startswith("bk:"):
                users.setdefault(field.meaning.iri, []).append((kind, field))
    for name, uses in sorted(users.items()):
        field = uses[0][1]
        above = [*_each("rdfs:subPropertyOf", SUPERPROPERTIES.get(name, ())), *_close(CLOSE_PROPERTIES, name)]
        told = _told(_spaced(name.partition(":")[2]), _description(uses))
        yield subject(name, [("a", _sort_of_property(field)), *told, *_ends(uses), *above])
    for kind in CLASSES:
        for field in fields(kind):
            if field.ordered and field.kind is None:
                about = f"The order of {field.name}, as a JSON array, since RDF has none."
                told = _told(f"{field.name} order", about)
                yield subject(f"bk:{field.name}Order", [("a", "owl:DatatypeProperty"), *told])


def _description(uses: list[tuple[Class, Field]]) -> str:
    """Give what a property means, by class where it differs."""
    told = {kind.__name__: field.meaning.description for kind, field in uses}
    if len({*told.values()}) == 1:
        return uses[0][1].meaning.description
    return " ".join(f"{name}: {description}" for name, description in told.items())


def _sort_of_property(field: Field) -> str:
    return "owl:DatatypeProperty" if field.sort in ("text", "integer", "decimal", "date") else "owl:ObjectProperty"


def _ends(uses: list[tuple[Class, Field]]) -> Iterator[tuple[str, str]]:
    """Say what a property goes from, where it is one class, and to."""
    field = uses[0][1]
    if len(uses) == 1:
        yield "rdfs:domain", CLASSES[uses[0][0]]
    if field.kind is not None:
        yield "rdfs:range", CLASSES[field.kind]
    elif field.sort == "date":
        yield "rdfs:range", iri(EDTF)
    elif field.sort in ("term", "word"):
        yield "rdfs:range", "skos:Concept"


def _words() -> Iterator[str]:
    """Give the words of closed lists, which share the names of terms where they are spelled alike."""
    known = {term.name for term in core.vocabulary.terms}
    words = {word for kind in CLASSES for field in fields(kind) for word in field.words}
    for word in sorted(words - known):
        label = literal(word.replace("_", " "), "en")
        yield subject(iri(term_iri(f"bk:{word}")), [("a", "skos:Concept"), ("skos:prefLabel", label)])


def _terms() -> Iterator[str]:
    for vocabulary in (core.vocabulary, plover.vocabulary):
        scheme = iri(f"{BASE}term/{vocabulary.prefix}")
        yield subject(scheme, [("a", "skos:ConceptScheme"), ("skos:notation", literal(vocabulary.prefix))])
        for term in vocabulary.terms:
            name = iri(term_iri(f"{vocabulary.prefix}:{term.name}"))
            yield subject(name, [*_term(vocabulary, term), ("skos:inScheme", scheme)])


def _term(vocabulary: Vocabulary, term: Term) -> Iterator[tuple[str, str]]:
    yield "a", "skos:Concept"
    yield "skos:prefLabel", literal(term.label, "en")
    yield "skos:definition", literal(term.description, "en")
    yield "skos:exactMatch", iri(f"{vocabulary.iri}{term.name}")
    if term.broader is not None:
        yield "skos:broader", iri(term_iri(term.broader))
    for notation in term.notations:
        yield "skos:notation", literal(notation)
    yield from _close(CLOSE_TERMS, f"{vocabulary.prefix}:{term.name}")


def _close(matches: Matches, name: str) -> Iterator[tuple[str, str]]:
    """Say what a name comes close to: names of other vocabularies, or terms of ours."""
    for match in matches.get(name, ()):
        yield "skos:closeMatch", match if match.partition(":")[0] in _NAMESPACES else iri(term_iri(match))


def _each(name: str, values: Iterable[str]) -> Iterable[tuple[str, str]]:
    return ((name, value) for value in values)


def _told(label: str, comment: str) -> Iterable[tuple[str, str]]:
    return ("rdfs:label", literal(label, "en")), ("rdfs:comment", literal(comment, "en"))


def _spaced(name: str) -> str:
    """Part the words of a name: `firstMention` is "first mention"."""
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()
