"""Decisions about identity: facts of their own, undone by later ones, and never folded away."""

import pytest

from briefkit.errors import InvalidValueError
from briefkit.model import Actor, Brief, Decision, Resolution
from briefkit.model.resolution import resolve

A, B, C, D = "act-a", "act-b", "act-c", "act-d"


def same(one: str, other: str, by: str = "me", **more: str) -> Decision:
    return Decision(verdict="same", pair=[one, other], by=by, **more)


def differ(one: str, other: str, by: str = "me") -> Decision:
    return Decision(verdict="different", pair=[one, other], by=by)


def undo(decision: Decision, by: str = "me") -> Decision:
    return Decision(verdict="open", pair=decision.pair, by=by, takes_back=decision.id)


def groups(*decisions: Decision) -> tuple[tuple[str, ...], ...]:
    return resolve([D, B, A, C], decisions).groups


def test_without_decisions_each_actor_is_its_own() -> None:
    assert groups() == ((A,), (B,), (C,), (D,))


def test_sameness_carries_over() -> None:
    assert groups(same(A, B), same(D, B)) == ((A, B, D), (C,))
    assert groups(same(C, D), same(B, C), same(A, B)) == ((A, B, C, D),)


def test_an_undone_decision_does_not_count() -> None:
    decided = same(A, B)
    assert groups(decided, undo(decided)) == ((A,), (B,), (C,), (D,))


def test_an_undone_undoing_does_not_count_either() -> None:
    decided = same(A, B)
    undone = undo(decided)
    assert groups(decided, undone, undo(undone)) == ((A, B), (C,), (D,))
    assert groups(decided, undone, undo(undone), undo(decided, by="you")) == ((A,), (B,), (C,), (D,))


def test_a_decision_that_takes_back_may_decide_anew() -> None:
    decided = same(A, B)
    anew = Decision(verdict="different", pair=[A, B], by="you", takes_back=decided.id)
    assert resolve([A, B], [decided, anew]) == Resolution(groups=((A,), (B,)), conflicts=())


def test_what_contradicts_the_groups_is_shown() -> None:
    against = differ(A, C)
    assert resolve([A, B, C], [same(A, B), same(B, C), against]) == Resolution(
        groups=((A, B, C),), conflicts=(against,)
    )
    assert resolve([A, B, C], [same(A, B), against]).conflicts == ()


def test_order_changes_nothing() -> None:
    decided = same(A, B)
    decisions = [decided, undo(decided), same(C, D), differ(A, D), same(A, D, by="you")]
    assert resolve([A, B, C, D], decisions) == resolve([D, C, B, A], reversed(decisions))


def test_a_long_chain_of_undoings_needs_no_recursion() -> None:
    decisions = [same(A, B)]
    for _ in range(5_001):
        decisions.append(undo(decisions[-1]))
    assert groups(*decisions) == ((A,), (B,), (C,), (D,))


def test_who_is_one_with_an_actor() -> None:
    resolution = resolve([A, B, C], [same(A, B)])
    assert resolution.same(B) == (A, B)
    assert resolution.same(C) == (C,)
    with pytest.raises(KeyError):
        resolution.same(D)


def test_resolving_rewrites_no_fact() -> None:
    actors = [Actor(kind="bk:person", name=name) for name in ("Lee", "Lee Thae Ho")]
    brief = Brief(actors=actors, decisions=[same(*(actor.id for actor in actors))])
    assert brief.resolved().groups == (tuple(sorted(actor.id for actor in actors)),)
    assert {actor.name for actor in brief.actors} == {"Lee", "Lee Thae Ho"}


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"pair": [A]}, "pair"),
        ({"pair": [A, A]}, "pair"),
        ({"pair": [A, B, C]}, "pair"),
        ({"pair": "ab"}, "pair"),
        ({"pair": [A, ""]}, "pair"),
        ({"verdict": "maybe"}, "verdict"),
        ({"verdict": "open"}, "takes_back"),
        ({"takes_back": ""}, "takes_back"),
        ({"by": ""}, "by"),
        ({"by": None}, "by"),
        ({"reason": 1}, "reason"),
    ],
)
def test_values_that_a_decision_cannot_hold_are_refused(change: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidValueError) as raised:
        Decision(**({"verdict": "same", "pair": [A, B], "by": "me"} | change))
    assert (raised.value.owner, raised.value.field) == ("Decision", field)


def test_the_pair_has_no_order() -> None:
    assert same(A, B) == same(B, A)
    assert repr(same(A, B)).endswith("same act-a act-b by me>")
