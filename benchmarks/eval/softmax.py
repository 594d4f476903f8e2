"""Multinomial logistic regression in plain Python: deterministic, small, for tables of weights that people can read."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import exp, sqrt

Example = tuple[Sequence[str], str]
"""Features and label."""

_RATE = 0.5


def train(examples: Sequence[Example], *, epochs: int = 40, decay: float = 2e-3) -> dict[str, dict[str, float]]:
    """Learn weights by feature and label with AdaGrad, in the order of the examples."""
    labels = sorted({label for _, label in examples})
    weights: dict[str, dict[str, float]] = defaultdict(lambda: dict.fromkeys(labels, 0.0))
    squares: dict[str, dict[str, float]] = defaultdict(lambda: dict.fromkeys(labels, 1e-6))
    for _ in range(epochs):
        for features, truth in examples:
            chances = softmax(weights, features, labels)
            for feature in features:
                row, past = weights[feature], squares[feature]
                for label in labels:
                    slope = chances[label] - (label == truth) + decay * row[label]
                    past[label] += slope * slope
                    row[label] -= _RATE * slope / sqrt(past[label])
    return weights


def softmax(
    weights: Mapping[str, Mapping[str, float]], features: Sequence[str], labels: Sequence[str]
) -> dict[str, float]:
    """Give the chance of each label."""
    scores = {label: 0.0 for label in labels}
    for feature in features:
        for label, weight in weights[feature].items():
            scores[label] += weight
    top = max(scores.values())
    powers = {label: exp(score - top) for label, score in scores.items()}
    total = sum(powers.values())
    return {label: power / total for label, power in powers.items()}
