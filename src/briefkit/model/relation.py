"""Who does what to whom, or stands in which relation to whom."""

from typing import Any, Literal

import attrs

from briefkit.model.date import PartialDate
from briefkit.model.evidence import Evidence, Facet, MadeBy, are_evidence
from briefkit.model.field import derived, identity, union
from briefkit.model.identity import derive_id
from briefkit.model.value import (
    check_name,
    check_term,
    check_text,
    each,
    instance_of,
    joined,
    one_of,
    optional,
    refuse,
)

RelationStatus = Literal["actual", "planned", "proposed", "denied", "hypothetical", "failed", "claimed"]
RELATION_STATUSES = frozenset(RelationStatus.__args__)  # type: ignore[attr-defined]


def _evidence(instance: object, attribute: "attrs.Attribute[Any]", value: tuple[Evidence, ...]) -> None:
    are_evidence(instance, attribute, value)
    if not value:
        refuse(instance, attribute, value, "must not be empty: a fact needs its words")


@attrs.frozen(kw_only=True, repr=False)
class Relation:
    """An event between actors, or a standing relation such as an alliance or an office held.

    Without `according_to` it is told in the article's own voice; with it, by the statement named there.
    """

    kind: str = attrs.field(
        validator=check_term,
        metadata=identity("bk:kind", "What sort of relation, such as `plover:REJECT`.", holds="term"),
    )
    agents: tuple[str, ...] = attrs.field(
        default=(),
        converter=joined,
        validator=each(check_name),
        metadata=identity("bk:agent", "Who does it.", "Actor"),
    )
    recipients: tuple[str, ...] = attrs.field(
        default=(),
        converter=joined,
        validator=each(check_name),
        metadata=identity("bk:recipient", "To whom it is done.", "Actor"),
    )
    status: RelationStatus = attrs.field(
        default="actual",
        validator=one_of(RELATION_STATUSES, "a status"),
        metadata=identity("bk:status", "Whether it has come about."),
    )
    happened_on: PartialDate | None = attrs.field(
        default=None,
        validator=optional(instance_of(PartialDate)),
        metadata=identity("bk:happenedOn", "When it happened."),
    )
    place: str | None = attrs.field(
        default=None,
        validator=optional(check_text),
        metadata=identity("bk:place", "Where it happened."),
    )
    office: str | None = attrs.field(
        default=None,
        validator=optional(check_text),
        metadata=identity("bk:office", "The title of the office held, as printed."),
    )
    according_to: str | None = attrs.field(
        default=None,
        validator=optional(check_name),
        metadata=identity("bk:accordingTo", "The statement that carries this one.", "Statement"),
    )
    evidence: tuple[Evidence, ...] = attrs.field(
        converter=joined,
        validator=_evidence,
        metadata=identity("gaf:denotedBy", "The words that say so."),
    )
    made_by: tuple[MadeBy, ...] = attrs.field(
        default=(),
        converter=joined,
        validator=each(instance_of(MadeBy)),
        metadata=union("prov:wasGeneratedBy", "Who found it, by which rule."),
    )
    facets: tuple[Facet, ...] = attrs.field(
        default=(),
        converter=joined,
        validator=each(instance_of(Facet)),
        metadata=union("bk:facet", "Data that plugins have added."),
    )
    id: str = attrs.field(
        init=False,
        default=attrs.Factory(derive_id, takes_self=True),
        metadata=derived("@id", "Derived from the identity fields.", prefix="rel"),
    )

    def __repr__(self) -> str:
        words = " … ".join(part.exact for part in self.evidence)
        shown = words if len(words) <= 60 else words[:59] + "…"  # noqa: PLR2004
        return f"<Relation {self.id[:12]} {self.kind} {self.status} {shown!r}>"
