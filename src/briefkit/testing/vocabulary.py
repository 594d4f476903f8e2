"""The conformance kit of vocabularies: what every vocabulary must keep to."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from briefkit.model import Actor, Article, Brief, Relation, Statement
from briefkit.model.brief import from_nodes
from briefkit.plugins import Registry, installed, registry
from briefkit.schema.check import check
from briefkit.schema.facet import Faceted, facet, with_facet
from briefkit.schema.iri import term_curie, term_iri
from briefkit.schema.vocabulary import CORE_PREFIXES, VOCABULARIES, FacetOwner, Term, TermRole, Vocabulary
from briefkit.testing.law import (
    Law,
    assert_equal,
    assert_registers,
    assert_survives,
    assert_true,
    check_laws,
    two_way_formats,
)


def check_vocabulary(vocabulary: Vocabulary, values: Sequence[object] = ()) -> None:
    """Check a vocabulary; `values` has at least one object for each facet that it declares.

    Raises `AssertionError`, with a note that names the law that is broken.
    """
    check_laws(vocabulary_laws(vocabulary, values))


def vocabulary_laws(vocabulary: Vocabulary, values: Sequence[object] = ()) -> tuple[Law, ...]:
    """Give the laws of a vocabulary one by one, for `pytest.mark.parametrize`."""
    laws: dict[str, Callable[[Vocabulary], None]] = {
        "it is a vocabulary that can be registered": _registers,
        "what its terms refer to is there, in the role that it must have": _refers_to_terms,
        "no term is broader than itself": _has_no_circle,
        "its terms can be used, and survive every format": _terms_survive,
        "its facets can be put on and read off, and survive every format": partial(_facets_survive, values=values),
    }
    return tuple(Law(name, partial(law, vocabulary)) for name, law in laws.items())


def _beside_core(vocabulary: Vocabulary) -> Registry[Vocabulary]:
    """Give the core vocabularies and this one, whatever else is installed."""
    core = (installed(VOCABULARIES).get(prefix) for prefix in sorted(CORE_PREFIXES - {vocabulary.prefix}))
    return registry(VOCABULARIES, *core, vocabulary)


def _registers(vocabulary: Vocabulary) -> None:
    assert_registers(VOCABULARIES, vocabulary)


def _term(curie: str, vocabulary: Vocabulary) -> Term:
    """Find a term in this vocabulary or in one that is installed."""
    prefix, _, name = curie.partition(":")
    owner = vocabulary if prefix == vocabulary.prefix else installed(VOCABULARIES).get(prefix)
    term = owner.term(name)
    if term is None:
        raise AssertionError(f"there is no term {curie}")
    return term


def _refers_to_terms(vocabulary: Vocabulary) -> None:
    for term in vocabulary.terms:
        ends: list[tuple[str, TermRole]] = [(kind, "actor-kind") for kind in (*term.agents, *term.recipients)]
        if term.role != "relation-kind":
            assert_equal([], ends, f"{term.name} is no kind of relation, its ends")
        if term.broader is not None:
            ends.append((term.broader, term.role))
        for curie, role in ends:
            assert_equal(role, _term(curie, vocabulary).role, f"{term.name} refers to {curie}, whose role")


def _has_no_circle(vocabulary: Vocabulary) -> None:
    for term in vocabulary.terms:
        seen: list[str] = [f"{vocabulary.prefix}:{term.name}"]
        broader = term.broader
        while broader is not None:
            assert_true(broader not in seen, f"broader terms go round in a circle: {' < '.join([*seen, broader])}")
            seen.append(broader)
            broader = _term(broader, vocabulary).broader


ARTICLE = Article(text="words")
WORDS = ARTICLE.evidence(0, 5)


def _use(vocabulary: Vocabulary) -> Brief:
    """Make a brief that uses every term."""
    return Brief(
        articles=[ARTICLE],
        actors=[Actor(kind=curie, name=curie) for curie in vocabulary.curies("actor-kind")],
        statements=[Statement(act=curie, content=[WORDS]) for curie in vocabulary.curies("act")],
        relations=[Relation(kind=curie, evidence=[WORDS]) for curie in vocabulary.curies("relation-kind")],
    )


def _terms_survive(vocabulary: Vocabulary) -> None:
    for term in vocabulary.terms:
        curie = f"{vocabulary.prefix}:{term.name}"
        assert_equal(curie, term_curie(term_iri(curie)), "the term read back from its IRI")
    brief = _use(vocabulary)
    assert_equal((), check(brief, _beside_core(vocabulary)), "problems of a brief that uses every term")
    assert_survives(brief, two_way_formats())


BEARERS: dict[FacetOwner, Faceted] = {
    "Article": ARTICLE,
    "Actor": Actor(kind="bk:state", name="A"),
    "Statement": Statement(act="bk:assert", content=[WORDS]),
    "Relation": Relation(kind="plover:AID", evidence=[WORDS]),
}


def _facets_survive(vocabulary: Vocabulary, values: Sequence[object]) -> None:
    known = _beside_core(vocabulary)
    for declared in vocabulary.facets:
        fitting: list[Any] = [value for value in values if type(value) is declared.cls]
        assert_true(fitting, f"give a value of {declared.cls.__name__} to try the facet {declared.name} with")
        for value in fitting:
            bearer = with_facet(BEARERS[declared.on], value, known)
            assert_equal(value, facet(bearer, declared.cls, known), "the facet read off again")
            brief = from_nodes({ARTICLE.id: ARTICLE, bearer.id: bearer}.values())
            assert_equal((), check(brief, known), "problems of a brief with the facet")
            assert_survives(brief, two_way_formats())
