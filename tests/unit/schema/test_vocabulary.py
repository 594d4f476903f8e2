"""Vocabularies: terms as data, unique, described, and none of them another's."""

import re
from typing import get_args

import attrs
import pytest

from briefkit.errors import InvalidValueError
from briefkit.model import actor, article, decision, relation, statement
from briefkit.model.value import CURIE
from briefkit.schema import core, plover
from briefkit.schema.iri import BASE, term_curie, term_iri
from briefkit.schema.vocabulary import FacetType, Term, Vocabulary

BUILT_IN = {vocabulary.prefix: vocabulary for vocabulary in (core.vocabulary, plover.vocabulary)}


@attrs.frozen
class Regime:
    """A facet of the tests."""

    since: str


def term(name: str = "deny", **more: object) -> Term:
    return Term(**({"name": name, "role": "act", "label": "denies", "description": "Says no."} | more))


def test_the_acts_kinds_and_standing_relations_of_the_core() -> None:
    assert sorted(core.vocabulary.curies("actor-kind")) == [
        "bk:armed-group",
        "bk:company",
        "bk:government",
        "bk:government-body",
        "bk:group",
        "bk:intergovernmental-organization",
        "bk:media",
        "bk:organization",
        "bk:party",
        "bk:person",
        "bk:place",
        "bk:state",
    ]
    acts = """accuse agree announce ask assert condemn confirm demand deny estimate express praise promise propose
    reject repeat threaten unsaid warn"""
    assert sorted(core.vocabulary.curies("act")) == [f"bk:{act}" for act in acts.split()]
    kinds = "ally-of diplomatic-relations employed-by family-of holds-office located-in member-of part-of"
    assert sorted(core.vocabulary.curies("relation-kind")) == [f"bk:{kind}" for kind in kinds.split()]


def test_the_fifteen_categories_of_plover_share_out_the_roots_of_cameo() -> None:
    names = """AGREE CONSULT SUPPORT COOPERATE AID YIELD REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE
    ASSAULT"""
    assert list(plover.vocabulary.curies("relation-kind")) == [f"plover:{name}" for name in names.split()]
    roots = sorted(notation for term in plover.vocabulary.terms for notation in term.notations)
    assert roots == [f"CAMEO {root:02}" for root in range(2, 21)]


@pytest.mark.parametrize(
    "curie", [f"{v.prefix}:{term.name}" for v in BUILT_IN.values() for term in v.terms], ids=lambda curie: curie
)
def test_every_built_in_term_is_described_and_what_it_names_exists(curie: str) -> None:
    prefix, _, name = curie.partition(":")
    found = BUILT_IN[prefix].term(name)
    assert found is not None
    assert CURIE.fullmatch(curie)
    assert re.fullmatch(r"[A-Z].*\.", found.description)
    for other in (*found.agents, *found.recipients, *([found.broader] if found.broader else ())):
        broader = BUILT_IN[other.partition(":")[0]].term(other.partition(":")[2])
        assert broader is not None
        assert broader.role == ("actor-kind" if other != found.broader else found.role)


def test_the_closed_lists_are_those_of_the_model() -> None:
    literals = {
        "block kind": article.BlockKind,
        "statement form": statement.StatementForm,
        "cue class": statement.CueClass,
        "mention form": actor.MentionForm,
        "relation status": relation.RelationStatus,
        "verdict": decision.Verdict,
    }
    assert {name: tuple(words) for name, words in core.CLOSED_LISTS.items()} == {
        name: get_args(literal) for name, literal in literals.items()
    }


def test_a_term_has_an_iri_from_which_it_can_be_read_back() -> None:
    assert term_iri("bk:deny") == f"{BASE}term/bk/deny"
    assert term_curie(term_iri("x-1:Y_z-9")) == "x-1:Y_z-9"
    for iri in (BASE, f"{BASE}term/", f"{BASE}term/bk", f"{BASE}term/bk/", "urn:x", f"{BASE}term/a/b/c", ""):
        assert term_curie(iri) is None


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": "bk:deny"}, "name"),
        ({"name": ""}, "name"),
        ({"name": "1"}, "name"),
        ({"role": "verb"}, "role"),
        ({"label": ""}, "label"),
        ({"description": None}, "description"),
        ({"broader": "assert"}, "broader"),
        ({"agents": "bk:person"}, "agents"),
        ({"agents": ["person"]}, "agents"),
        ({"recipients": [""]}, "recipients"),
        ({"notations": [""]}, "notations"),
    ],
)
def test_values_that_a_term_cannot_hold_are_refused(change: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidValueError) as raised:
        term(**change)
    assert (raised.value.owner, raised.value.field) == ("Term", field)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"prefix": "Demo"}, "prefix"),
        ({"prefix": "demo:"}, "prefix"),
        ({"prefix": ""}, "prefix"),
        ({"iri": "demo"}, "iri"),
        ({"terms": ["deny"]}, "terms"),
        ({"terms": [term(), term(role="actor-kind")]}, "terms"),
        ({"facets": [Regime]}, "facets"),
        ({"facets": [FacetType(name="A", on=on, cls=Regime) for on in ("Actor", "Article")]}, "facets"),
    ],
)
def test_values_that_a_vocabulary_cannot_hold_are_refused(change: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidValueError) as raised:
        Vocabulary(**({"prefix": "demo", "iri": "https://example.org/demo#"} | change))
    assert (raised.value.owner, raised.value.field) == ("Vocabulary", field)


@pytest.mark.parametrize(
    ("change", "field"),
    [({"on": "Mention"}, "on"), ({"cls": str}, "cls"), ({"cls": Regime("2016")}, "cls"), ({"name": "a b"}, "name")],
)
def test_values_that_a_facet_type_cannot_hold_are_refused(change: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidValueError) as raised:
        FacetType(**({"name": "Regime", "on": "Relation", "cls": Regime} | change))
    assert (raised.value.owner, raised.value.field) == ("FacetType", field)


def test_terms_and_facets_are_found_by_name() -> None:
    regime = FacetType(name="Regime", on="Relation", cls=Regime)
    vocabulary = Vocabulary(prefix="demo", iri="urn:demo", terms=[term()], facets=[regime])
    assert (vocabulary.term("deny"), vocabulary.term("Regime")) == (term(), None)
    assert (vocabulary.facet("Regime"), vocabulary.facet("deny")) == (regime, None)
    assert vocabulary.name == "demo"
