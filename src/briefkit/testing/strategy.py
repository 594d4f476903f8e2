"""Strategies for every class of the model, and for whole briefs whose receipts and references hold."""

from collections.abc import Callable, Mapping
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st

from briefkit.model import Actor, Article, Block, Brief, Decision, Evidence, Mention, Relation, Statement
from briefkit.testing.plan import World, dates, facets, plan, realise, texts

__all__ = ["briefs", "dates", "facets", "texts", "values"]

T = TypeVar("T")

SECTIONS: Mapping[str, type[Any]] = {
    "articles": Article,
    "actors": Actor,
    "mentions": Mention,
    "statements": Statement,
    "relations": Relation,
    "decisions": Decision,
}
Arguments = dict[str, Any]
MOST = {"articles": 2, "actors": 4, "mentions": 3, "statements": 4, "relations": 3, "decisions": 3}
PAIR = 2


@cache
def briefs() -> st.SearchStrategy[Brief]:
    """Draw briefs that fill every field of every class, with chains, answers in circles and decisions taken back."""
    return st.fixed_dictionaries(
        {
            section: st.lists(plan(kind), min_size=int(kind is Article), max_size=MOST[section])
            for section, kind in SECTIONS.items()
        }
    ).map(_build)


def values(kind: type[T]) -> st.SearchStrategy[T]:
    """Draw objects of a class of the model; those that refer to others come out of a brief."""
    found: st.SearchStrategy[Any] = _values(kind)
    return found


def _values(kind: Any) -> st.SearchStrategy[Any]:
    if kind is Brief:
        return briefs()
    if kind is Article:
        return plan(Article).map(_article)
    if kind is Evidence:
        return values(Mention).map(lambda mention: mention.evidence)
    if kind is Block:
        return values(Article).filter(lambda article: bool(article.blocks)).map(lambda article: article.blocks[0])
    for section, node_kind in SECTIONS.items():
        if kind is node_kind:
            return _any_of(attrgetter(section))
    return plan(kind).map(lambda planned: kind(**planned))


def _any_of(section: Callable[[Brief], tuple[Any, ...]]) -> st.SearchStrategy[Any]:
    return briefs().filter(lambda brief: bool(section(brief))).flatmap(lambda brief: st.sampled_from(section(brief)))


def _build(plans: Mapping[str, list[dict[str, Any]]]) -> Brief:
    """Make each object of its plan, so that it refers to what was made before."""
    articles = [_article(planned) for planned in plans["articles"]]
    ids: dict[str, tuple[str, ...]] = {}
    world = World(tuple(article for article in articles if article.text), ids)
    made: dict[str, list[Any]] = {"articles": articles}
    for section, kind in list(SECTIONS.items())[1:]:
        nodes = made[section] = []
        for planned in plans[section]:
            node = _make(kind, planned, world)
            if node is not None:
                nodes.append(node)
                ids[kind.__name__] = (*ids.get(kind.__name__, ()), node.id)
    answers = zip(made["statements"], plans["statements"], strict=False)
    made["statements"] = [attrs.evolve(node, about=_about(planned, world)) for node, planned in answers]
    return Brief(**made)


def _about(planned: dict[str, Any], world: World) -> tuple[str, ...]:
    """Let a statement answer any other, itself and later ones as well."""
    found = (world.reference(number, ("Statement", "Relation")) for number in planned["about"])
    return tuple(id_ for id_ in found if id_ is not None)


def _article(planned: dict[str, Any]) -> Article:
    blocks: list[Block] = []
    position = 0
    for kind, gap, length in planned["blocks"]:
        start = position + gap
        position = min(start + length, len(planned["text"]))
        if start < position:
            blocks.append(Block(kind=kind, start=start, end=position))
    arguments: dict[str, Any] = {**planned, "blocks": blocks}
    return Article(**arguments)


def _make(kind: type[Any], planned: dict[str, Any], world: World) -> Any:
    """Make an object of its plan; None where there is nothing that it could rest on."""
    fitted = FIT[kind](realise(kind, planned, world), world)
    return None if fitted is None else kind(**fitted)


def _fit_actor(given: Arguments, _world: World) -> Arguments:
    if given["name"] is None and given["first_mention"] is None:
        given["name"] = "unnamed"
    return {**given, "first_mention": given["first_mention"] if given["name"] is None else None}


def _fit_mention(given: Arguments, _world: World) -> Arguments | None:
    return None if given["actor"] is None or given["evidence"] is None else given


def _fit_statement(given: Arguments, world: World) -> Arguments | None:
    content = given["content"] or [each for each in (given["cue"], world.evidence(0)) if each]
    return {**given, "content": content, "about": ()} if content else None


def _fit_relation(given: Arguments, world: World) -> Arguments | None:
    evidence = given["evidence"] or [each for each in (world.evidence(0),) if each]
    return {**given, "evidence": evidence} if evidence else None


def _fit_decision(given: Arguments, world: World) -> Arguments | None:
    pair = sorted({*given["pair"], *world.ids.get("Actor", ())[:PAIR]})[:PAIR]
    undecidable = given["verdict"] == "open" and given["takes_back"] is None
    verdict = "same" if undecidable else given["verdict"]
    return {**given, "pair": pair, "verdict": verdict} if len(pair) == PAIR else None


FIT: Mapping[type[Any], Callable[[Arguments, World], Arguments | None]] = {
    Actor: _fit_actor,
    Mention: _fit_mention,
    Statement: _fit_statement,
    Relation: _fit_relation,
    Decision: _fit_decision,
}
"""What a plan lacks to be an object: the invariants that span several fields."""
