"""Weights: the learnt numbers of the log-linear models, and what the features of some facts weigh together."""

from collections.abc import Callable
from functools import cache, lru_cache, wraps
from typing import ParamSpec, Protocol, cast

from briefkit.annotate.statements.lexis import rows

REMEMBERED = 1 << 14
"""How many sets of facts each group of features remembers the weight of."""

Names = tuple[str, ...]
"""The features that some facts make."""

P = ParamSpec("P")


class Group(Protocol[P]):
    """A group of features, decorated by `weighed`: called with facts, it gives what the features they make weigh.

    Weights are remembered. What is decorated, which gives the names of the features, is what `inspect.unwrap` gives.
    """

    __name__: str

    def __call__(self, *facts: P.args, **named: P.kwargs) -> float:
        """Give what the features that some facts make weigh together."""
        ...

    def cache_clear(self) -> None:
        """Forget all weights, where others are to be used."""
        ...


@cache
def weights(name: str) -> dict[str, float]:
    """Give the weight of each feature of a model."""
    return {feature: float(weight) for feature, weight in rows(name)}


def weighed(table: str) -> Callable[[Callable[P, Names]], Group[P]]:
    """Make of a function that names the features of facts one that gives their weight, by a table of weights."""

    def decorate(names: Callable[P, Names]) -> Group[P]:
        @wraps(names)
        def weight(*facts: P.args, **named: P.kwargs) -> float:
            known = weights(table)
            return sum([known.get(name, 0.0) for name in names(*facts, **named)], 0.0)

        return cast("Group[P]", lru_cache(maxsize=REMEMBERED)(weight))

    return decorate
