"""Logistic regression over named features in plain Python: deterministic, its weights a table that people can read."""

import random
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import exp, sqrt

Example = tuple[Sequence[str], bool]
"""Features, and whether it is what is looked for."""

_LARGEST = 30.0


def train(
    examples: Sequence[Example], *, epochs: int = 4, rate: float = 0.15, penalty: float = 0.02, rarest: int = 3
) -> dict[str, float]:
    """Learn weights by stochastic gradient descent with a step of its own for each feature (AdaGrad).

    Features seen fewer than `rarest` times get no weight.
    """
    counts = Counter(feature for features, _ in examples for feature in features)
    known = [([one for one in features if counts[one] >= rarest], truth) for features, truth in examples]
    weights: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(lambda: 1e-6)
    shuffle = random.Random(1)  # noqa: S311 - the same order in every run
    for _ in range(epochs):
        shuffle.shuffle(known)
        for features, truth in known:
            miss = chance(weights, features) - truth
            for feature in features:
                slope = miss + penalty * weights[feature]
                squares[feature] += slope * slope
                weights[feature] -= rate * slope / sqrt(squares[feature])
    return dict(weights)


def score(weights: Mapping[str, float], features: Sequence[str]) -> float:
    """Add up the weights of some features."""
    return sum(weights.get(feature, 0.0) for feature in features)


def chance(weights: Mapping[str, float], features: Sequence[str]) -> float:
    """Give the probability that features speak for."""
    return 1 / (1 + exp(-max(-_LARGEST, min(_LARGEST, score(weights, features)))))
