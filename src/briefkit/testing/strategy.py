"""Strategies for every class of the model, and for whole briefs whose receipts and references hold."""

from collections.abc import Callable, Mapping
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st

from briefkit.model import (
    Actor,
    Article,
    Block,
    Brief,
    Decision,
    Evidence,
    Facet,
    Mention,
    PartialDate,
    Relation,
    Statement,
)
from briefkit.testing import nasty
from briefkit.testing.fill import BITS, Dice, World, blocks, fill

T = TypeVar("T")

SECTIONS: Mapping[str, type[Any]] = {
    "articles": Article,
    "actors": Actor,
    "mentions": Mention,
    "statements": Statement,
    "relations": Relation,
    "decisions": Decision,
}
MOST = {"articles": 3, "actors": 5, "mentions": 4, "statements": 6, "relations": 4, "decisions": 4}
PAIR = 2

_NUMBERS = st.integers(0, 2**BITS - 1)
_WORDS = st.lists(st.text(max_size=8), max_size=2).map(tuple)
_DICE = st.builds(Dice, _NUMBERS, _WORDS)


def texts() -> st.SearchStrategy[str]:
    """Draw text as nasty as the model admits, the empty text among it."""
    pool = st.integers(0, len(nasty.TEXTS) - 1).map(lambda index: nasty.TEXTS[index])
    return st.one_of(pool, st.text(max_size=8), st.lists(pool, max_size=3).map("".join))


def dates() -> st.SearchStrategy[PartialDate]:
    """Draw dates of every precision."""
    return values(PartialDate)


def facets() -> st.SearchStrategy[Facet]:
    """Draw facets of plugins that are not installed."""
    return values(Facet)


@cache
def briefs() -> st.SearchStrategy[Brief]:
    """Draw briefs that fill every field of every class, with chains, answers in circles and decisions taken back."""
    numbers = {
        section: st.lists(_NUMBERS, min_size=int(section == "articles"), max_size=most)
        for section, most in MOST.items()
    }
    return st.builds(_build, st.fixed_dictionaries(numbers), _WORDS)


def values(kind: type[T]) -> st.SearchStrategy[T]:
    """Draw objects of a class of the model; those that refer to others come out of a brief."""
    found: st.SearchStrategy[Any] = _values(kind)
    return found


def _values(kind: Any) -> st.SearchStrategy[Any]:
    if kind is Brief:
        return briefs()
    if kind is Article:
        return _DICE.map(_article)
    if kind is Evidence:
        return values(Mention).map(lambda mention: mention.evidence)
    if kind is Block:
        return values(Article).filter(lambda article: bool(article.blocks)).map(lambda article: article.blocks[0])
    for section, node_kind in SECTIONS.items():
        if kind is node_kind:
            return _any_of(attrgetter(section))
    return _DICE.map(lambda dice: kind(**fill(kind, dice)))


def _any_of(section: Callable[[Brief], tuple[Any, ...]]) -> st.SearchStrategy[Any]:
    return briefs().filter(lambda brief: bool(section(brief))).flatmap(lambda brief: st.sampled_from(section(brief)))


def _build(numbers: Mapping[str, list[int]], words: tuple[str, ...]) -> Brief:
    """Make each object, so that it refers to what was made before."""
    articles = [_article(Dice(number, words)) for number in numbers["articles"]]
    ids: dict[str, list[str]] = {}
    world = World(tuple(article for article in articles if article.text), ids)
    made: dict[str, list[Any]] = {"articles": articles}
    for section, kind in list(SECTIONS.items())[1:]:
        made[section] = []
        for number in numbers[section]:
            fitted = FIT[kind](fill(kind, Dice(number, words), world), world)
            if fitted is not None:
                node = kind(**fitted)
                made[section].append(node)
                ids.setdefault(kind.__name__, []).append(node.id)
    made["statements"] = [_answering(statement, world) for statement in made["statements"]]
    return Brief(**made)


def _answering(statement: Statement, world: World) -> Statement:
    """Let a statement answer any other, itself and later ones as well."""
    dice = Dice(int(statement.id[-BITS // 4 :], 16))
    return attrs.evolve(statement, about=dice.several(lambda: world.reference(dice, ("Statement", "Relation"))))


def _article(dice: Dice) -> Article:
    given = fill(Article, dice)
    given["blocks"] = blocks(given["text"], dice)
    return Article(**given)


Arguments = dict[str, Any]


def _fit_actor(given: Arguments, _world: World) -> Arguments:
    if given["name"] is None and given["first_mention"] is None:
        given["name"] = "unnamed"
    return {**given, "first_mention": given["first_mention"] if given["name"] is None else None}


def _fit_mention(given: Arguments, _world: World) -> Arguments | None:
    return None if given["actor"] is None or given["evidence"] is None else given


def _fit_statement(given: Arguments, world: World) -> Arguments | None:
    content = given["content"] or [each for each in (given["cue"] or world.evidence(Dice(0)),) if each]
    return {**given, "content": content, "about": ()} if content else None


def _fit_relation(given: Arguments, world: World) -> Arguments | None:
    evidence = given["evidence"] or [each for each in (world.evidence(Dice(0)),) if each]
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
"""What the arguments of a class lack: the invariants that span several fields. None where no object can be made."""
