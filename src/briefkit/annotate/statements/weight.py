"""Weights: the learnt numbers of the log-linear models, and what groups of their features weigh."""

from collections.abc import Callable, Iterable
from functools import cache
from operator import itemgetter

from briefkit.annotate.statements.lexis import rows

REMEMBERED = 1 << 14
"""How many sets of facts each group of features remembers the weight of."""


@cache
def weights(name: str) -> dict[str, float]:
    """Give the weight of each feature of a model."""
    return {feature: float(weight) for feature, weight in rows(name)}


Group = tuple[tuple[str, ...], float]
"""The features that some facts make, and what they weigh together; a plain tuple, as there are many."""


def weigh(table: str, *names: str) -> Group:
    """Add up the weights of some features."""
    known = weights(table)
    return names, sum(known.get(name, 0.0) for name in names)


def total(groups: Iterable[Group]) -> float:
    """Add up the weights of some groups."""
    return sum(map(_weight, groups), 0.0)


_weight: Callable[[Group], float] = itemgetter(1)


def names(groups: Iterable[Group]) -> tuple[str, ...]:
    """Give the features of some groups by name, to learn from them and to explain them."""
    return tuple(name for group, _ in groups for name in group)
