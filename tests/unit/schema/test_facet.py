"""Facets: typed through a vocabulary, strict, and untouched where there is none."""

from json import loads

import attrs
import pytest

from briefkit.errors import FacetError
from briefkit.model import Actor, Article, Facet, PartialDate, Relation
from briefkit.model.value import canonical_json
from briefkit.plugins import registry
from briefkit.schema.facet import facet, facets, with_facet
from briefkit.schema.vocabulary import VOCABULARIES, FacetType, Vocabulary


@attrs.frozen(kw_only=True)
class Target:
    """Whom a regime is against."""

    country: str
    goods: frozenset[str] = frozenset()


@attrs.frozen(kw_only=True)
class Regime:
    """A sanctions regime."""

    since: PartialDate
    targets: tuple[Target, ...] = ()
    share: float | None = None
    by_year: dict[str, int] = attrs.field(factory=dict)
    span: tuple[int, str] | None = None
    binding: bool = False


@attrs.frozen
class Anything:
    """A facet that lets through what JSON cannot keep."""

    value: object


DEMO = Vocabulary(
    prefix="demo",
    iri="urn:demo:",
    facets=[
        FacetType(name="Regime", on="Relation", cls=Regime),
        FacetType(name="Home", on="Actor", cls=Target),
        FacetType(name="Anything", on="Relation", cls=Anything),
    ],
)
INSTALLED = registry(VOCABULARIES, DEMO)
NOTHING = registry(VOCABULARIES)

WORDS = Article(text="sanctions").evidence(0, 9)
REGIME = Regime(
    since=PartialDate("2016-07~"),
    targets=(Target(country="KP", goods=frozenset({"coal", "arms"})), Target(country="BY")),
    share=0.5,
    by_year={"2017": 3},
    span=(1, "a"),
    binding=True,
)


def relation(*given: Facet) -> Relation:
    return Relation(kind="plover:SANCTION", evidence=[WORDS], facets=given)


def regime(json: str) -> Relation:
    return relation(Facet(key="demo:Regime", json=json))


def test_what_is_put_on_is_read_off() -> None:
    bearer = with_facet(relation(), REGIME, INSTALLED)
    assert facet(bearer, Regime, INSTALLED) == REGIME
    assert facets(bearer, Regime, INSTALLED) == (REGIME,)


def test_the_data_are_canonical_json_whatever_the_order_of_sets() -> None:
    (raw,) = with_facet(relation(), REGIME, INSTALLED).facets
    assert raw == Facet(
        key="demo:Regime",
        json='{"binding":true,"by_year":{"2017":3},"share":0.5,"since":"2016-07~","span":[1,"a"],'
        '"targets":[{"country":"KP","goods":["arms","coal"]},{"country":"BY","goods":[]}]}',
    )


def test_one_without_the_facet_has_none() -> None:
    assert facet(relation(), Regime, INSTALLED) is None
    assert facets(relation(), Regime, INSTALLED) == ()


def test_it_takes_the_place_of_an_earlier_one_and_leaves_others_alone() -> None:
    other = Facet(key="other:X", json="[1]")
    bearer = with_facet(relation(other), REGIME, INSTALLED)
    changed = with_facet(bearer, attrs.evolve(REGIME, binding=False), INSTALLED)
    assert facet(changed, Regime, INSTALLED) == attrs.evolve(REGIME, binding=False)
    assert other in changed.facets
    assert len(changed.facets) == 2
    assert changed.id == relation().id


def test_fields_with_a_default_may_be_absent() -> None:
    assert facet(regime('{"since":"2016"}'), Regime, INSTALLED) == Regime(since=PartialDate("2016"))


@pytest.mark.parametrize(
    ("json", "reason"),
    [
        ("{}", "$.since: required field missing"),
        ('{"since":null}', "$.since: must be a string, got None"),
        ('{"since":2016}', "$.since: must be a string, got 2016"),
        ('{"since":"2016-13"}', "$.since: PartialDate.edtf: must be an EDTF date"),
        ('{"since":"2016","until":"2017"}', "$: extra fields found (until)"),
        ('{"since":"2016","share":"0.5"}', "$.share: must be a finite number, got '0.5'"),
        ('{"since":"2016","share":true}', "$.share: must be a finite number, got True"),
        ('{"since":"2016","binding":1}', "$.binding: must be true or false, got 1"),
        ('{"since":"2016","binding":"false"}', "$.binding: must be true or false, got 'false'"),
        ('{"since":"2016","targets":"KP"}', "$.targets: must be a list, got 'KP'"),
        ('{"since":"2016","targets":{"KP":1}}', "$.targets: must be a list"),
        ('{"since":"2016","targets":["KP"]}', "$.targets[0]: must be an object"),
        ('{"since":"2016","targets":[{"country":"KP"},{"country":1}]}', "$.targets[1].country: must be a string"),
        ('{"since":"2016","targets":[{"country":"KP","goods":"ab"}]}', "$.targets[0].goods: must be a list"),
        ('{"since":"2016","by_year":{"2017":"3"}}', "$.by_year['2017']: must be an integer"),
        ('{"since":"2016","by_year":[]}', "$.by_year: expected a mapping"),
        ('{"since":"2016","span":[1]}', "$.span: must have 2 members, got 1"),
        ('{"since":"2016","span":[1,"a","b"]}', "$.span: must have 2 members, got 3"),
        ("[]", "$: must be an object"),
        ('"text"', "$: must be an object"),
        ("null", "$: must be an object"),
    ],
)
def test_data_that_do_not_fit_are_an_error_with_path_and_reason(json: str, reason: str) -> None:
    bearer = regime(canonical_json(loads(json)))
    with pytest.raises(FacetError) as raised:
        facet(bearer, Regime, INSTALLED)
    assert reason in raised.value.reason
    assert (raised.value.owner, raised.value.facet) == (bearer.id, "demo:Regime")


def test_every_misfit_is_reported() -> None:
    with pytest.raises(FacetError, match=r"\$\.share: .*; \$\.binding: .*"):
        facet(regime('{"binding":0,"share":"1","since":"2016"}'), Regime, INSTALLED)


def test_several_of_a_class_come_one_by_one() -> None:
    bearer = relation(*(Facet(key="demo:Regime", json=f'{{"since":"{year}"}}') for year in (2016, 2017)))
    assert [str(each.since) for each in facets(bearer, Regime, INSTALLED)] == ["2016", "2017"]
    with pytest.raises(FacetError, match=r"there are 2 of them: use facets\(\)"):
        facet(bearer, Regime, INSTALLED)


def test_a_class_that_nothing_declares_is_an_error() -> None:
    with pytest.raises(FacetError, match="no installed vocabulary declares this class"):
        with_facet(relation(), REGIME, NOTHING)
    with pytest.raises(FacetError, match="no installed vocabulary declares this class"):
        facet(relation(), Regime)


def test_a_class_that_is_declared_for_other_objects_is_an_error() -> None:
    belarus = Actor(kind="bk:state", name="Belarus")
    with pytest.raises(FacetError, match="it is declared for Relation, not for Actor"):
        with_facet(belarus, REGIME, INSTALLED)
    home = with_facet(belarus, Target(country="BY"), INSTALLED)
    assert facet(home, Target, INSTALLED) == Target(country="BY")


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 2**53, "\ud800", {1: 2}.keys(), object(), b"\xff"])
def test_what_json_cannot_keep_cannot_be_put_on(value: object) -> None:
    with pytest.raises(FacetError):
        with_facet(relation(), Anything(value), INSTALLED)


def test_a_value_that_would_not_come_back_cannot_be_put_on() -> None:
    with pytest.raises(FacetError, match=r"\$\.country: must be a string"):
        with_facet(Actor(kind="bk:state", name="Belarus"), Target(country=None), INSTALLED)
