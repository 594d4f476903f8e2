"""check: names what is not as it should be, by a code, an id and a reason."""

import attrs
import pytest
from hypothesis import given

from briefkit.model import Actor, Article, Block, Brief, Decision, Facet, Relation, Statement
from briefkit.plugins import Registry, installed, registry
from briefkit.schema.check import check
from briefkit.schema.cycle import find_cycles
from briefkit.schema.problem import Problem
from briefkit.schema.vocabulary import VOCABULARIES, FacetType, Term, Vocabulary
from briefkit.testing import briefs


@attrs.frozen
class Regime:
    """A facet of the tests."""

    since: str


def demo(**more: object) -> Vocabulary:
    terms = [
        Term(name="militia", role="actor-kind", label="militia", description="A militia.", broader="bk:armed-group"),
        Term(name="circle", role="actor-kind", label="circle", description="Goes round.", broader="demo:circle"),
        Term(
            name="arms",
            role="relation-kind",
            label="arms",
            description="Gives arms.",
            agents=["bk:state"],
            recipients=["bk:organization"],
        ),
    ]
    facets = [FacetType(name="Regime", on="Relation", cls=Regime)]
    return Vocabulary(**({"prefix": "demo", "iri": "urn:demo:", "terms": terms, "facets": facets} | more))


CORE = registry(VOCABULARIES, *(installed(VOCABULARIES).get(prefix) for prefix in ("bk", "plover")))
WITH_DEMO = CORE.plus(demo())

ARTICLE = Article(text="Belarus denied that it arms them.")
WORDS = ARTICLE.quote("arms them")
BELARUS = Actor(kind="bk:state", name="Belarus")
MILITIA = Actor(kind="demo:militia", name="Them")


def problems(*nodes: object, vocabularies: Registry[Vocabulary] = CORE) -> list[tuple[str, str]]:
    parts: dict[str, list[object]] = {"articles": [ARTICLE]}
    for node in nodes:
        parts.setdefault(f"{type(node).__name__.lower()}s", []).append(node)
    return [(problem.code, problem.where) for problem in check(Brief(**parts), vocabularies)]


def arms(agents: list[Actor], recipients: list[Actor], **more: object) -> Relation:
    ends = {"agents": [actor.id for actor in agents], "recipients": [actor.id for actor in recipients]}
    return Relation(**({"kind": "demo:arms", "evidence": [WORDS]} | ends | more))


def test_a_sound_brief_has_no_problems() -> None:
    statement = Statement(act="bk:deny", content=[WORDS], speakers=[BELARUS.id])
    assert problems(BELARUS, statement, Relation(kind="plover:AID", evidence=[WORDS], agents=[BELARUS.id])) == []
    assert check(Brief()) == ()


@pytest.mark.parametrize(
    "node",
    [
        Actor(kind="bk:alien", name="A"),
        Actor(kind="demo:militia", name="A"),
        Statement(act="bk:sing", content=[WORDS]),
        Statement(act="demo:sing", content=[WORDS]),
        Relation(kind="plover:HUG", evidence=[WORDS]),
        Relation(kind="demo:arms", evidence=[WORDS]),
    ],
    ids=repr,
)
def test_a_term_that_no_vocabulary_has_is_unknown(node: Actor | Statement | Relation) -> None:
    assert problems(node) == [("unknown-term", node.id)]


@pytest.mark.parametrize(
    "node",
    [
        Actor(kind="bk:deny", name="A"),
        Statement(act="bk:person", content=[WORDS]),
        Statement(act="plover:AID", content=[WORDS]),
        Relation(kind="bk:deny", evidence=[WORDS]),
    ],
    ids=repr,
)
def test_a_term_in_the_wrong_place_has_the_wrong_role(node: Actor | Statement | Relation) -> None:
    assert problems(node) == [("wrong-role", node.id)]


def test_with_the_plugin_its_terms_are_known() -> None:
    assert problems(BELARUS, MILITIA, arms([BELARUS], [MILITIA]), vocabularies=WITH_DEMO) == []


def test_who_may_stand_at_the_ends_of_a_relation() -> None:
    person = Actor(kind="bk:person", name="P")
    unknown = Actor(kind="bk:alien", name="U")
    wrong = arms([MILITIA, BELARUS], [person])
    assert problems(BELARUS, MILITIA, person, wrong, vocabularies=WITH_DEMO) == [("wrong-end", wrong.id)] * 2
    unsure = arms([unknown], [])
    assert problems(unknown, unsure, vocabularies=WITH_DEMO) == [("unknown-term", unknown.id)]
    ministry, office = (Actor(kind=f"bk:{kind}", name=kind) for kind in ("government-body", "place"))
    located = Relation(kind="bk:located-in", evidence=[WORDS], agents=[person.id], recipients=[ministry.id])
    assert problems(person, ministry, office, located) == [("wrong-end", located.id)]


def test_terms_that_are_broader_in_a_circle_do_no_harm() -> None:
    circle = Actor(kind="demo:circle", name="C")
    relation = arms([circle], [])
    assert problems(circle, relation, vocabularies=WITH_DEMO) == [("wrong-end", relation.id)]


def test_a_vocabulary_that_cannot_be_used_is_reported_once() -> None:
    twice = WITH_DEMO.plus(demo())
    others = [Actor(kind="demo:militia", name=name) for name in "AB"]
    facet = Facet(key="demo:Regime", json="{}")
    relation = Relation(kind="plover:AID", evidence=[WORDS], facets=[facet])
    assert problems(*others, relation, vocabularies=twice) == [("unusable-vocabulary", "demo")]


def test_one_that_is_not_used_is_not_loaded() -> None:
    broken = CORE.plus(demo(prefix="bk", iri="urn:x"))
    assert problems(vocabularies=broken) == []


@pytest.mark.parametrize(
    ("facets", "codes"),
    [
        ([Facet(key="demo:Regime", json='{"since":"2016"}')], []),
        ([Facet(key="demo:Regime", json='{"since":2016}')], ["misfit-facet"]),
        ([Facet(key="demo:Regime", json="[]")], ["misfit-facet"]),
        ([Facet(key="demo:Other", json="[]"), Facet(key="x:Y", json="[]")], []),
        ([Facet(key="demo:Regime", json=f'{{"since":"{year}"}}') for year in (1, 2)], ["several-facets"]),
    ],
)
def test_facets_are_checked_where_their_class_is_known(facets: list[Facet], codes: list[str]) -> None:
    relation = Relation(kind="plover:AID", evidence=[WORDS], facets=facets)
    assert problems(relation, vocabularies=WITH_DEMO) == [(code, relation.id) for code in codes]
    assert problems(relation) == []


def test_a_facet_on_another_class_is_misplaced() -> None:
    actor = Actor(kind="bk:state", name="A", facets=[Facet(key="demo:Regime", json='{"since":"2016"}')])
    assert problems(actor, vocabularies=WITH_DEMO) == [("misplaced-facet", actor.id)]


def test_answers_in_a_circle_are_found() -> None:
    one, other, third = (Statement(act="bk:deny", content=[ARTICLE.quote(word)]) for word in ("it", "arms", "them"))
    circle = (attrs.evolve(one, about=[other.id]), attrs.evolve(other, about=[one.id]))
    assert problems(*circle, third) == [("cycle", min(one.id, other.id))]
    assert problems(attrs.evolve(third, about=[third.id])) == [("cycle", third.id)]
    assert problems(attrs.evolve(one, about=[other.id]), attrs.evolve(other, about=[third.id]), third) == []


def test_parts_in_a_circle_are_found_if_they_are_said_to_be_actual() -> None:
    actors = [Actor(kind="bk:organization", name=name) for name in "ABC"]
    pairs = list(zip(actors, actors[1:] + actors[:1], strict=True))
    relations = [arms([part], [whole], kind="bk:part-of") for part, whole in pairs]
    assert problems(*actors, *relations) == [("cycle", min(actor.id for actor in actors))]
    denied = attrs.evolve(relations[0], status="denied")
    assert problems(*actors, denied, *relations[1:]) == []


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ({"title": "Title"}, []),
        ({"title": "Another"}, ["title-differs"]),
        ({"title": None}, ["title-differs"]),
        ({"title": "Title", "standfirst": "Lead"}, []),
        ({"title": "Title", "standfirst": "Lead\n\nMore"}, []),
    ],
)
def test_title_and_standfirst_are_what_their_blocks_say(fields: dict[str, str | None], codes: list[str]) -> None:
    article = Article(text="Title\n\nText", blocks=[Block(kind="headline", start=0, end=5)], **fields)
    assert problems(article) == [(code, article.id) for code in codes]


def test_a_standfirst_of_two_blocks_is_parted_by_a_blank_line() -> None:
    article = Article.from_blocks([("standfirst", "One"), ("standfirst", "Two")])
    assert problems(article) == []
    wrong = attrs.evolve(article, standfirst="One Two")
    assert problems(wrong) == [("standfirst-differs", wrong.id)]


def test_decisions_that_contradict_each_other_are_found() -> None:
    actors = [Actor(kind="bk:person", name=name) for name in "ABC"]
    a, b, c = (actor.id for actor in actors)
    same, different = (Decision(verdict=verdict, pair=[a, b], by="me") for verdict in ("same", "different"))
    assert problems(*actors, same, different) == [("conflicting-decisions", different.id)]
    odd = Decision(verdict="open", pair=[b, c], by="me", takes_back=same.id)
    assert problems(*actors, same, odd) == [("takes-back-another", odd.id)]


def test_problems_say_what_and_where() -> None:
    (problem,) = check(Brief(actors=[Actor(kind="bk:alien", name="A")]), CORE)
    assert isinstance(problem, Problem)
    assert str(problem) == f"{problem.where}: bk:alien: the vocabulary has no such term [unknown-term]"


@given(briefs())
def test_any_brief_can_be_checked_and_its_problems_are_sorted(brief: Brief) -> None:
    found = check(brief, WITH_DEMO)
    assert found == tuple(sorted(set(found)))
    assert found == check(brief, WITH_DEMO)


@pytest.mark.parametrize(
    ("graph", "cycles"),
    [
        ({}, []),
        ({"a": []}, []),
        ({"a": ["a"]}, [("a",)]),
        ({"a": ["b"], "b": ["c"]}, []),
        ({"a": ["b"], "b": ["a"], "c": ["a"]}, [("a", "b")]),
        ({"a": ["b"], "b": ["c"], "c": ["a", "d"], "d": ["e"], "e": ["d"]}, [("a", "b", "c"), ("d", "e")]),
        ({"a": ["missing"]}, []),
        ({"b": ["a", "a"], "a": ["b", "b"]}, [("a", "b")]),
    ],
)
def test_cycles_of_a_graph(graph: dict[str, list[str]], cycles: list[tuple[str, ...]]) -> None:
    assert find_cycles(graph) == cycles


def test_a_long_path_and_a_long_cycle_take_linear_time_and_no_recursion() -> None:
    path = {f"{number:06}": [f"{number + 1:06}"] for number in range(50_000)}
    assert find_cycles(path) == []
    assert find_cycles({**path, "050000": ["000000"]}) == [(*path, "050000")]
