"""Actors, mentions, statements and relations: what each must have, and may not."""

import attrs
import pytest

from briefkit.errors import InvalidValueError
from briefkit.model import Actor, Article, Facet, MadeBy, Mention, PartialDate, Relation, Statement

ARTICLE = Article(text="Minsk denied that.")
WORDS = ARTICLE.quote("denied")
VALID = {
    Actor: {"kind": "bk:state", "name": "Belarus"},
    Mention: {"actor": "act-1", "evidence": WORDS},
    Statement: {"act": "bk:deny", "content": [WORDS]},
    Relation: {"kind": "plover:REJECT", "evidence": [WORDS]},
}


@pytest.mark.parametrize(
    ("kind", "change", "field"),
    [
        (Actor, {"kind": "person"}, "kind"),
        (Actor, {"kind": "bk:"}, "kind"),
        (Actor, {"name": None}, "first_mention"),
        (Actor, {"first_mention": WORDS}, "first_mention"),
        (Actor, {"name": None, "first_mention": "denied"}, "first_mention"),
        (Actor, {"name": ""}, "name"),
        (Actor, {"country": "blr"}, "country"),
        (Actor, {"aliases": [""]}, "aliases"),
        (Actor, {"aliases": "BY"}, "aliases"),
        (Actor, {"same_as": ["Q184"]}, "same_as"),
        (Actor, {"facets": [("demo:X", "{}")]}, "facets"),
        (Mention, {"actor": None}, "actor"),
        (Mention, {"actor": Actor(kind="bk:state", name="Belarus")}, "actor"),
        (Mention, {"evidence": None}, "evidence"),
        (Mention, {"evidence": [WORDS]}, "evidence"),
        (Mention, {"form": "nickname"}, "form"),
        (Mention, {"made_by": ["rules"]}, "made_by"),
        (Statement, {"act": "deny"}, "act"),
        (Statement, {"form": "quoted"}, "form"),
        (Statement, {"content": []}, "content"),
        (Statement, {"content": WORDS}, "content"),
        (Statement, {"content": ["denied"]}, "content"),
        (Statement, {"cue": [WORDS]}, "cue"),
        (Statement, {"cue_class": "verb"}, "cue_class"),
        (Statement, {"speakers": "act-1"}, "speakers"),
        (Statement, {"speakers": [""]}, "speakers"),
        (Statement, {"addressees": [1]}, "addressees"),
        (Statement, {"attribution": ["Minsk"]}, "attribution"),
        (Statement, {"said_on": "2016"}, "said_on"),
        (Statement, {"according_to": ""}, "according_to"),
        (Statement, {"according_to": ["stm-1"]}, "according_to"),
        (Statement, {"about": [None]}, "about"),
        (Relation, {"kind": "REJECT"}, "kind"),
        (Relation, {"evidence": []}, "evidence"),
        (Relation, {"evidence": WORDS}, "evidence"),
        (Relation, {"status": "asserted"}, "status"),
        (Relation, {"happened_on": "2016"}, "happened_on"),
        (Relation, {"agents": [WORDS]}, "agents"),
        (Relation, {"recipients": "act-1"}, "recipients"),
        (Relation, {"place": 1}, "place"),
        (Relation, {"office": ["minister"]}, "office"),
        (Relation, {"according_to": 1}, "according_to"),
    ],
)
def test_values_that_a_fact_cannot_hold_are_refused(kind: type, change: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidValueError) as raised:
        kind(**(VALID[kind] | change))
    assert (raised.value.owner, raised.value.field) == (kind.__name__, field)


@pytest.mark.parametrize("kind", VALID, ids=lambda kind: kind.__name__)
def test_an_unknown_field_is_an_error(kind: type) -> None:
    with pytest.raises(TypeError, match="colour"):
        kind(**VALID[kind], colour="red")
    with pytest.raises(TypeError, match="positional"):
        kind(*VALID[kind].values())


def test_absent_and_default_are_the_same() -> None:
    for kind, fields in VALID.items():
        least = kind(**fields)
        defaults = {
            field.name: field.default
            for field in attrs.fields(kind)
            if field.init and field.default is not attrs.NOTHING and field.name not in fields
        }
        assert kind(**fields, **defaults) == least


def test_a_statement_may_be_a_cue_alone_as_in_a_bare_denial() -> None:
    assert Statement(act="bk:deny", cue=WORDS).content == ()


def test_the_parts_of_split_content_are_kept_apart_and_in_order() -> None:
    text = Article(text="“One,” he said, “and two.”")
    parts = [text.quote("and two."), text.quote("One,")]
    assert [part.exact for part in Statement(act="bk:assert", content=parts).content] == ["One,", "and two."]


def test_three_clocks_stay_apart() -> None:
    published = Article(published=PartialDate("2016-09-27"))
    said = Statement(act="bk:assert", content=[WORDS], said_on=PartialDate("2016-09"))
    happened = Relation(kind="plover:AID", evidence=[WORDS], happened_on=PartialDate("2016-07"))
    assert [str(date) for date in (published.published, said.said_on, happened.happened_on)] == [
        "2016-09-27",
        "2016-09",
        "2016-07",
    ]


def test_an_actor_is_labelled_by_its_name_or_its_first_mention() -> None:
    assert Actor(kind="bk:state", name="Belarus").label == "Belarus"
    assert Actor(kind="bk:group", first_mention=ARTICLE.quote("Minsk")).label == "Minsk"


def test_sets_of_facets_and_makers_are_sorted_without_repetition() -> None:
    facets = [Facet(key="demo:B", json="1"), Facet(key="demo:A", json="2"), Facet(key="demo:A", json="1")]
    made_by = [MadeBy(annotator=name, version="1", rule="r", confidence=c) for name, c in (("b", None), ("a", 0.5))]
    relation = Relation(kind="plover:AID", evidence=[WORDS], facets=facets * 2, made_by=made_by * 2)
    assert [(facet.key, facet.json) for facet in relation.facets] == [("demo:A", "1"), ("demo:A", "2"), ("demo:B", "1")]
    assert [maker.annotator for maker in relation.made_by] == ["a", "b"]


def test_reprs_are_short_and_say_what_it_is() -> None:
    long = Article(text="x" * 500)
    for kind, fields in VALID.items():
        assert repr(kind(**fields)).startswith(f"<{kind.__name__} {kind(**fields).id[:12]} ")
    assert len(repr(Statement(act="bk:deny", content=[long.evidence(0, 500)]))) < 120
    assert len(repr(Relation(kind="plover:AID", evidence=[long.evidence(0, 500)]))) < 120
