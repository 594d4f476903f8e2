"""Confidence: how often each rule was right on annotated news that its weights had not been learnt from."""

from functools import cache

from briefkit.annotate.statements.cited import RULE
from briefkit.annotate.statements.lexis import rows

_RARE = "*"
_UNMEASURED = frozenset({RULE})
"""Rules that follow another convention than the annotated news, which takes those whom a report cites for its words."""


@cache
def confidences() -> dict[str, float]:
    """Give the confidence of each rule; `*` stands for the rules that were too rare to be measured one by one."""
    return {rule: float(confidence) for rule, _, confidence in rows("confidence.tsv")}


def confidence(rule: str) -> float | None:
    """Give the share of its statements that a rule gets right, with at most three decimals; none if not measured."""
    known = confidences()
    return None if rule in _UNMEASURED else known.get(rule, known[_RARE])
