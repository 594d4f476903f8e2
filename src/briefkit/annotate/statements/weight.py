"""Weights: the learnt numbers of the log-linear models, and what groups of their features weigh."""

from collections.abc import Callable, Iterable
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from briefkit.annotate.statements.lexis import rows

REMEMBERED = 1 << 14
"""How many sets of facts each group of features remembers the weight of."""


@cache
def weights(name: str) -> dict[str, float]:
    """Give the weight of each feature of a model."""
    return {feature: float(weight) for feature, weight in rows(name)}


class Group(NamedTuple):
    """The features that some facts make, and what they weigh together."""

    names: tuple[str, ...]
    weight: float


def weigh(table: str, *names: str) -> Group:
    """Add up the weights of some features."""
    known = weights(table)
    return Group(names, sum(known.get(name, 0.0) for name in names))


def total(groups: Iterable[Group]) -> float:
    """Add up the weights of some groups."""
    return sum(map(_weight, groups), 0.0)


_weight: Callable[[Group], float] = itemgetter(Group._fields.index("weight"))


def names(groups: Iterable[Group]) -> tuple[str, ...]:
    """Give the features of some groups by name, to learn from them and to explain them."""
    return tuple(name for group in groups for name in group.names)
