"""Multinomial logistic regression in plain Python: deterministic, small, for tables of weights that people can read."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import exp

Example = tuple[Sequence[str], str]
"""Features and label."""

Weights = dict[str, dict[str, float]]
"""By feature and label."""


def train(examples: Sequence[Example], *, epochs: int = 40, penalty: float = 1.0, rate: float = 10.0) -> Weights:
    """Learn weights by gradient descent on the whole set, with a squared penalty on each weight.

    A feature that is seen rarely stays near zero.
    """
    labels = sorted({label for _, label in examples})
    weights: Weights = defaultdict(lambda: dict.fromkeys(labels, 0.0))
    for epoch in range(epochs):
        step = rate / len(examples) / (1 + epoch / 20)
        for feature, slopes in _slopes(examples, weights, labels).items():
            row = weights[feature]
            for label, slope in slopes.items():
                row[label] -= step * (slope + penalty * row[label])
    return weights


def _slopes(examples: Sequence[Example], weights: Weights, labels: Sequence[str]) -> Weights:
    slopes: Weights = defaultdict(lambda: dict.fromkeys(labels, 0.0))
    for features, truth in examples:
        misses = softmax(weights, features, labels)
        misses[truth] -= 1
        for feature in features:
            row = slopes[feature]
            for label, miss in misses.items():
                row[label] += miss
    return slopes


def softmax(
    weights: Mapping[str, Mapping[str, float]], features: Sequence[str], labels: Sequence[str]
) -> dict[str, float]:
    """Give the chance of each label."""
    scores = dict.fromkeys(labels, 0.0)
    for feature in features:
        for label, weight in weights[feature].items():
            scores[label] += weight
    top = max(scores.values())
    powers = {label: exp(score - top) for label, score in scores.items()}
    total = sum(powers.values())
    return {label: power / total for label, power in powers.items()}
