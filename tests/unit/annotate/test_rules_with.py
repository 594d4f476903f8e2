"""The rules annotator that knows the actors of vocabularies as well."""

import pytest

import briefkit
from briefkit.annotate.rules import rules_with
from briefkit.errors import InvalidValueError
from briefkit.model import Actor, Brief
from briefkit.schema.vocabulary import KnownActor, Vocabulary
from briefkit.testing import Law, annotator_laws

GATE = KnownActor(
    kind="demo:militia", name="Iron Gate", country="UA", aliases=["IG"], adjectives=["Gatist"], wikidata="Q42"
)
KNOWING = rules_with(Vocabulary(prefix="demo", iri="urn:demo:", actors=[GATE]))
TEXT = "Iron Gate said that talks had failed. The IG denied the attack."


def named(brief: Brief) -> list[Actor]:
    return [actor for actor in brief.actors if actor.name == "Iron Gate"]


def test_its_names_are_found_and_mean_what_the_vocabulary_says() -> None:
    brief = briefkit.from_text(TEXT, annotators=[KNOWING])
    (gate,) = named(brief)
    assert (gate.kind, gate.country, gate.same_as) == ("demo:militia", "UA", ("http://www.wikidata.org/entity/Q42",))
    assert [mention.evidence.exact for mention in brief.mentions_of(gate)] == ["Iron Gate", "IG"]
    assert {statement.speakers for statement in brief.statements} == {(gate.id,)}


@pytest.mark.parametrize("owned", [True, False, None])
def test_an_outlet_says_whether_the_state_owns_it(owned: bool | None) -> None:  # noqa: FBT001
    outlet = KnownActor(kind="bk:media", name="Gate Herald", country="UA", state_owned=owned)
    knowing = rules_with(Vocabulary(prefix="demo", iri="urn:demo:", actors=[outlet]))
    (actor,) = briefkit.from_text("The Gate Herald said that talks had failed.", annotators=[knowing]).actors
    expected = None if owned is None else briefkit.Ownership(state_owned=owned)
    assert (actor.name, briefkit.facet(actor, briefkit.Ownership)) == ("Gate Herald", expected)


def test_without_the_vocabulary_nothing_is_different() -> None:
    before = briefkit.from_text(TEXT)
    briefkit.from_text(TEXT, annotators=[KNOWING])
    assert briefkit.from_text(TEXT) == before
    assert [actor.kind for actor in named(before)] != ["demo:militia"]


def test_without_actors_it_is_the_rules_annotator() -> None:
    assert briefkit.from_text(TEXT, annotators=[rules_with()]) == briefkit.from_text(TEXT)


@pytest.mark.parametrize("law", annotator_laws(KNOWING, [TEXT]), ids=str)
def test_it_keeps_the_laws_of_annotators(law: Law) -> None:
    law()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"kind": "militia"}, "kind"),
        ({"name": ""}, "name"),
        ({"country": "UKR"}, "country"),
        ({"aliases": "IG"}, "aliases"),
        ({"adjectives": [""]}, "adjectives"),
        ({"wikidata": "42"}, "wikidata"),
        ({"state_owned": "yes"}, "state_owned"),
    ],
)
def test_values_that_a_known_actor_cannot_hold_are_refused(change: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidValueError) as raised:
        KnownActor(**({"kind": "demo:militia", "name": "Iron Gate"} | change))
    assert (raised.value.owner, raised.value.field) == ("KnownActor", field)
