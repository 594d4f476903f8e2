"""Who takes part: actors, and the places in a text that name them."""

from typing import Any, Literal

import attrs

from briefkit.model.evidence import Evidence, Facet, MadeBy
from briefkit.model.field import Limits, derived, identity, union
from briefkit.model.identity import derive_id
from briefkit.model.value import (
    check_country,
    check_iri,
    check_name,
    check_term,
    each,
    instance_of,
    joined,
    one_of,
    optional,
    refuse,
)

MentionForm = Literal["name", "alias", "adjective", "demonym", "metonym", "pronoun", "description", "role", "epithet"]
MENTION_FORMS = frozenset(MentionForm.__args__)  # type: ignore[attr-defined]


def _instead_of_name(instance: "Actor", attribute: "attrs.Attribute[Any]", value: Evidence | None) -> None:
    optional(instance_of(Evidence))(instance, attribute, value)
    if (value is None) == (instance.name is None):
        refuse(instance, attribute, value, "must be given if and only if the actor has no name")


@attrs.frozen(kw_only=True, repr=False)
class Actor:
    """A person, state, organisation or group.

    One that is named is the same wherever the name, kind and country are; one that is unnamed or not resolved is
    known by the place of its first mention, so that it never merges across articles.
    """

    kind: str = attrs.field(
        validator=check_term, metadata=identity("bk:kind", "What sort of actor, such as `bk:person`.", holds="term")
    )
    country: str | None = attrs.field(
        default=None,
        validator=optional(check_country),
        metadata=identity("bk:country", "The country it belongs to, as ISO 3166 capitals."),
    )
    name: str | None = attrs.field(
        default=None, validator=optional(check_name), metadata=identity("schema:name", "The canonical name.")
    )
    first_mention: Evidence | None = attrs.field(
        default=None,
        validator=_instead_of_name,
        metadata=identity(
            "bk:firstMention",
            "The first words that speak of it, for one without a name.",
            limits=Limits(instead_of="name"),
        ),
    )
    aliases: tuple[str, ...] = attrs.field(
        default=(),
        converter=joined,
        validator=each(check_name),
        metadata=union("schema:alternateName", "Its other names."),
    )
    same_as: tuple[str, ...] = attrs.field(
        default=(),
        converter=joined,
        validator=each(check_iri),
        metadata=union("schema:sameAs", "Its IRIs elsewhere.", holds="iri"),
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
        metadata=derived("@id", "Derived from the identity fields.", prefix="act"),
    )

    def __repr__(self) -> str:
        return f"<Actor {self.id[:12]} {self.label!r} {self.kind}{' ' + self.country if self.country else ''}>"

    @property
    def label(self) -> str:
        """The name, or the words of the first mention."""
        return self.name if self.name is not None else self.first_mention.exact if self.first_mention else ""


@attrs.frozen(kw_only=True, repr=False)
class Mention:
    """A place in a text that names an actor."""

    actor: str = attrs.field(validator=check_name, metadata=identity("bk:actor", "The actor.", "Actor"))
    evidence: Evidence = attrs.field(
        validator=instance_of(Evidence), metadata=identity("gaf:denotedBy", "The words that say so.")
    )
    form: MentionForm = attrs.field(
        default="name",
        validator=one_of(MENTION_FORMS, "a form of mention"),
        metadata=identity("bk:form", "How the words stand for it."),
    )
    made_by: tuple[MadeBy, ...] = attrs.field(
        default=(),
        converter=joined,
        validator=each(instance_of(MadeBy)),
        metadata=union("prov:wasGeneratedBy", "Who found it, by which rule."),
    )
    id: str = attrs.field(
        init=False,
        default=attrs.Factory(derive_id, takes_self=True),
        metadata=derived("@id", "Derived from the identity fields.", prefix="men"),
    )

    def __repr__(self) -> str:
        return f"<Mention {self.id[:12]} {self.evidence.exact!r} of {self.actor[:12]} {self.form}>"
