"""Law 5 and its kin: merging is set union; selecting and resolving take nothing away."""

import pickle
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.model import Actor, Article, Brief, Decision, Mention, Relation, Statement, merge
from briefkit.model.brief import from_nodes
from briefkit.model.check import receipts, references
from briefkit.model.field import meaning
from briefkit.testing import briefs, values


@given(briefs(), briefs())
def test_merging_is_commutative(one: Brief, other: Brief) -> None:
    assert one | other == other | one


@given(briefs(), briefs(), briefs())
def test_merging_is_associative_and_one_pass_is_as_good_as_two(one: Brief, other: Brief, third: Brief) -> None:
    assert (one | other) | third == one | (other | third) == merge([third, one, other, one])


@given(briefs())
def test_merging_is_idempotent_and_nothing_is_its_unit(brief: Brief) -> None:
    assert brief | brief == brief == brief | Brief()


@given(briefs(), briefs())
def test_what_was_in_either_is_in_both(one: Brief, other: Brief) -> None:
    both = one | other
    assert {node.id for node in both} == {node.id for node in (*one, *other)}
    assert both | one == both == both | other
    for node in (*one, *other):
        for field in attrs.fields(type(node)):
            mine, joined = getattr(node, field.name), getattr(both[node.id], field.name)
            assert set(mine) <= set(joined) if meaning(field).role == "set" else mine == joined


@given(briefs(), st.randoms(use_true_random=False))
def test_the_order_of_objects_changes_nothing(brief: Brief, random: Any) -> None:
    nodes = [*brief, *brief]
    random.shuffle(nodes)
    assert from_nodes(nodes) == brief


@pytest.mark.parametrize(
    "kind", [Article, Actor, Mention, Statement, Relation, Decision], ids=lambda kind: kind.__name__
)
@given(data=st.data())
def test_two_objects_have_one_id_if_and_only_if_they_agree_on_what_is_hashed(kind: type, data: st.DataObject) -> None:
    one, other = data.draw(values(kind)), data.draw(values(kind))
    hashed = [field.name for field in attrs.fields(kind) if meaning(field).role == "identity"]
    agree = all(getattr(one, name) == getattr(other, name) for name in hashed)
    assert (one.id == other.id) == agree


@given(briefs().filter(lambda brief: bool(brief.statements)), st.data())
def test_opposite_statements_never_become_one(brief: Brief, data: st.DataObject) -> None:
    statement = data.draw(st.sampled_from(brief.statements))
    opposite = attrs.evolve(statement, act="bk:affirm" if statement.act == "bk:deny" else "bk:deny")
    both = brief | Brief(**_parts(brief) | {"statements": [*brief.statements, opposite]})
    assert {statement.id, opposite.id} <= {each.id for each in both.statements}
    assert both[statement.id] == statement


def _parts(brief: Brief) -> dict[str, Any]:
    return {field.name: getattr(brief, field.name) for field in attrs.fields(Brief) if field.init}


@given(briefs(), st.data())
def test_a_selection_is_closed_and_part_of_the_whole(brief: Brief, data: st.DataObject) -> None:
    ids = sorted(node.id for node in brief)
    one, other = (data.draw(st.lists(st.sampled_from(ids), max_size=3)) if ids else [] for _ in range(2))
    selected = brief.select(*one)
    assert set(one) <= {node.id for node in selected}
    assert all(brief[node.id] == node for node in selected)
    assert selected | brief == brief
    assert selected | brief.select(*other) == brief.select(*one, *other)
    assert brief.select(*ids) == brief
    needed = {*one, *(target for node in selected for _, target, _ in references(node))}
    assert {node.id for node in selected} == needed


@given(briefs())
def test_every_receipt_holds_and_stands_in_its_context(brief: Brief) -> None:
    for node in brief:
        for _, receipt in receipts(node):
            article = brief[receipt.article]
            assert isinstance(article, Article)
            assert article.text[receipt.start : receipt.end] == receipt.exact
            assert receipt.exact in brief.context(receipt)


@given(briefs())
def test_a_chain_ends_at_the_article(brief: Brief) -> None:
    for fact in (*brief.statements, *brief.relations):
        chain = brief.chain(fact)
        assert len({statement.id for statement in chain}) == len(chain)
        assert not chain or chain[-1].according_to is None


@given(briefs())
def test_resolving_shares_out_the_actors(brief: Brief) -> None:
    groups = brief.resolved().groups
    assert sorted(actor for group in groups for actor in group) == [actor.id for actor in brief.actors]


@given(briefs())
def test_any_brief_pickles_and_has_a_short_repr(brief: Brief) -> None:
    assert pickle.loads(pickle.dumps(brief)) == brief
    assert len(repr(brief)) < 200
    for node in brief:
        assert pickle.loads(pickle.dumps(node)) == node
        assert repr(node)
