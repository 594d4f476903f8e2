"""The receipt of a fact: the exact words of an article that say so, and who read them there."""

from typing import Any

import attrs

from briefkit.model.field import Limits, identity
from briefkit.model.value import (
    canonical_json,
    check_facet_key,
    check_name,
    check_offset,
    each,
    instance_of,
    is_plain,
    is_text,
    optional,
    refuse,
)

DECIMALS = 3
"""How many decimals a confidence may have: more would pretend to a precision that no measurement gives."""


def _after_start(instance: Any, attribute: "attrs.Attribute[Any]", value: int) -> None:
    check_offset(instance, attribute, value)
    if value <= instance.start:
        refuse(instance, attribute, value, f"must be greater than start, {instance.start}")


@attrs.frozen(kw_only=True, order=True, repr=False)
class Evidence:
    """A stretch of an article's text, quoted.

    `start` and `end` count Unicode code points of `Article.text`, half-open. A brief checks that `exact` stands there.
    """

    article: str = attrs.field(validator=check_name, metadata=identity("oa:hasSource", "The article.", "Article"))
    start: int = attrs.field(
        validator=check_offset,
        metadata=identity("nif:beginIndex", "Where it starts, in code points of the text."),
    )
    end: int = attrs.field(
        validator=_after_start,
        metadata=identity("nif:endIndex", "Where it ends, in code points, exclusive.", limits=Limits(after="start")),
    )
    exact: str = attrs.field(validator=check_name, metadata=identity("nif:anchorOf", "The words that stand there."))

    def __repr__(self) -> str:
        shown = self.exact if len(self.exact) <= 60 else self.exact[:59] + "…"  # noqa: PLR2004
        return f"<Evidence [{self.start}:{self.end}] {shown!r}>"


are_evidence = each(instance_of(Evidence))
"""Validates a tuple of receipts."""


def _confidence(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    if type(value) is not float or not 0 <= value <= 1 or round(value, DECIMALS) != value:
        refuse(instance, attribute, value, "must be a float from 0 to 1 with at most three decimals")


def _none_first(value: float | None) -> float:
    return -1.0 if value is None else value


@attrs.frozen(kw_only=True, order=True)
class MadeBy:
    """Which annotator, in which version and by which of its rules, states a fact."""

    annotator: str = attrs.field(validator=check_name, metadata=identity("bk:annotator", "The annotator's name."))
    version: str = attrs.field(validator=check_name, metadata=identity("bk:version", "The annotator's version."))
    rule: str = attrs.field(validator=check_name, metadata=identity("bk:rule", "The rule that fired."))
    confidence: float | None = attrs.field(
        default=None,
        validator=optional(_confidence),
        order=_none_first,
        metadata=identity("bk:confidence", "How often the rule is right; none until it has been measured."),
    )


def _canonical(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    import json  # noqa: PLC0415 - facets are rare

    if not is_text(value):
        refuse(instance, attribute, value, "must be a string without lone surrogates")
    try:
        data = json.loads(str(value))
        canonical = is_plain(data) and canonical_json(data) == value
    except (ValueError, RecursionError):
        canonical = False
    if not canonical:
        refuse(instance, attribute, value, "must be canonical JSON: sorted keys, no space, no unsafe number")


@attrs.frozen(kw_only=True, order=True)
class Facet:
    """Typed data that a plugin adds to an object: a name such as `demo:SanctionRegime` and canonical JSON."""

    key: str = attrs.field(
        validator=check_facet_key,
        metadata=identity("bk:key", "The facet's name, as a CURIE."),
    )
    json: str = attrs.field(validator=_canonical, metadata=identity("bk:json", "The facet's data, as canonical JSON."))
