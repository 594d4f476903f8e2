"""Confidence: how often each rule of the stage has been found right."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from briefkit.annotate.table import read_table


@cache
def rule_confidences() -> Mapping[str, float]:
    """Give the measured share of right mentions by rule; a rule that is not in it has not been measured."""
    return MappingProxyType({row["rule"]: float(row["confidence"]) for row in read_table("actor_rules")})
