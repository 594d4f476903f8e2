"""The root: which PLOVER category a chain of triggers is, by rule, corrected by weights learnt from examples.

The rule (`compose`) is itself one of the features; the weights say how far to trust it beside the words and
categories of the triggers. They are words of the lexicon only, so that no name can have been learnt.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from briefkit.annotate.relations.compose import compose, without_double_negation
from briefkit.annotate.relations.lexicon import GAP, Event, read_rows
from briefkit.annotate.relations.trigger import Trigger

Weights = Mapping[str, Sequence[float]]
"""By feature: what it adds to the score of each of the `ROOTS`."""

CAMEO_ROOTS = {
    "REQUEST": "02",
    "AGREE": "03",
    "CONSULT": "04",
    "SUPPORT": "05",
    "COOPERATE": "06",
    "AID": "07",
    "YIELD": "08",
    "ACCUSE": "11",
    "REJECT": "12",
    "THREATEN": "13",
    "PROTEST": "14",
    "MOBILIZE": "15",
    "SANCTION": "16",
    "COERCE": "17",
    "ASSAULT": "18",
}
"""The CAMEO root nearest to each PLOVER category."""
ROOTS = tuple(sorted(CAMEO_ROOTS))
"""The PLOVER categories."""
_FARTHEST = 4
_TRUST = 0.5
"""The head start of the rule, for words that the examples did not have."""


@cache
def shipped_weights() -> Weights:
    """Load the weights that come with the package."""
    weights: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for row in read_rows("weights.tsv"):
        weights[row["feature"]][row["root"]] = float(row["weight"])
    return {feature: as_row(by_root) for feature, by_root in weights.items()}


def as_row(by_root: Mapping[str, float]) -> tuple[float, ...]:
    """Put what a feature adds to some categories in the order of `ROOTS`."""
    return tuple(by_root.get(root, 0.0) for root in ROOTS)


@cache
def _head_starts() -> Mapping[str, Sequence[float]]:
    return {root: as_row({root: _TRUST}) for root in ROOTS}


@cache
def measured_precision() -> Mapping[str, float]:
    """Load the precision of the rules for which it has been measured."""
    return {row["rule"]: float(row["confidence"]) for row in read_rows("precision.tsv")}


def root_of(chain: Sequence[Trigger], weights: Weights | None = None) -> str | None:
    """Give the category of a chain; none where the rule finds no event in it."""
    chain = without_double_negation(chain)
    ruled = compose(chain)
    if ruled is None or _asks_to_meet(chain[0].event):
        return ruled
    known = shipped_weights() if weights is None else weights
    rows = filter(None, map(known.get, features(chain, ruled)))
    scores = list(map(sum, zip(_head_starts()[ruled], *rows, strict=True)))
    return ROOTS[scores.index(max(scores))]


def _asks_to_meet(event: Event) -> bool:
    """Tell whether a phrase asks for what is not held yet, however much it speaks of it: "called for … talks"."""
    return event.effect == "ask" and GAP in event.words


def cameo_of(chain: Sequence[Trigger], root: str) -> str:
    """Give the CAMEO code of the first trigger of a category, or the CAMEO root of the category itself."""
    return next((trigger.event.cameo for trigger in chain if trigger.event.root == root), CAMEO_ROOTS[root])


def features(chain: Sequence[Trigger], ruled: str) -> Iterator[str]:
    """Give the features of a chain: the rule's answer, its first triggers, their kinds, and pairs of kinds."""
    yield f"rule={ruled}"
    nearest = [trigger.event for trigger in chain if trigger.event.effect != "report"][:_FARTHEST]
    kinds = [event.root or event.effect for event in nearest]
    for place, (event, kind) in enumerate(zip(nearest, kinds, strict=True)):
        yield f"{min(place, 2)}={kind}"
        yield f"word={event.words}"
    for first, second in pairwise(kinds):
        yield f"pair={first}>{second}"
