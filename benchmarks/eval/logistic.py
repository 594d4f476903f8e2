"""Logistic regression over named features in plain Python: deterministic, its weights a table that people can read."""

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from math import exp, sqrt
from operator import add

Example = tuple[Sequence[str], bool]
"""Features, and whether it is what is looked for."""

_LARGEST = 30.0


def train(  # noqa: PLR0913 - what describes a descent
    examples: Sequence[Example],
    *,
    epochs: int = 6,
    rate: float = 0.06,
    penalty: float = 0.02,
    rarest: int = 3,
    orders: int = 1,
) -> dict[str, float]:
    """Learn weights by stochastic gradient descent with a step of its own for each feature (AdaGrad).

    The weights are the mean of those at the end of each epoch but the first, for each of some orders of the examples:
    so they depend little on the order. Features seen fewer than `rarest` times get no weight.
    """
    counts = Counter(feature for features, _ in examples for feature in features)
    places = {feature: at for at, feature in enumerate(one for one, count in counts.items() if count >= rarest)}
    known = [([places[one] for one in features if one in places], truth) for features, truth in examples]
    totals = [0.0] * len(places)
    for order in range(1, orders + 1):
        shuffle = random.Random(order)  # noqa: S311 - the same orders in every run
        totals = list(map(add, totals, _descended(list(known), len(places), shuffle, epochs, rate, penalty)))
    return {feature: totals[at] / orders for feature, at in places.items()}


def _descended(  # noqa: PLR0913, PLR0917 - what describes a descent
    known: list[tuple[list[int], bool]], size: int, shuffle: random.Random, epochs: int, rate: float, penalty: float
) -> list[float]:
    """Give the weights of some places after a descent over examples in one order."""
    weights, squares, totals = ([start] * size for start in (0.0, 1e-6, 0.0))
    for epoch in range(epochs):
        shuffle.shuffle(known)
        for features, truth in known:
            miss = _chance(sum(weights[at] for at in features)) - truth
            for at in features:
                slope = miss + penalty * weights[at]
                squares[at] += slope * slope
                weights[at] -= rate * slope / sqrt(squares[at])
        if epoch:
            totals = list(map(add, totals, weights))
    return [total / max(1, epochs - 1) for total in totals]


def score(weights: Mapping[str, float], features: Sequence[str]) -> float:
    """Add up the weights of some features."""
    return sum(weights.get(feature, 0.0) for feature in features)


def chance(weights: Mapping[str, float], features: Sequence[str]) -> float:
    """Give the probability that features speak for."""
    return _chance(score(weights, features))


def _chance(total: float) -> float:
    return 1 / (1 + exp(-max(-_LARGEST, min(_LARGEST, total))))
