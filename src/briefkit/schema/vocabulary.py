"""Vocabularies: the terms, facets and known actors that a plugin adds, as data."""

import re
from collections.abc import Iterator
from typing import Any, Literal

import attrs

from briefkit.model.value import (
    check_country,
    check_iri,
    check_name,
    check_term,
    each,
    instance_of,
    matching,
    one_of,
    optional,
    ordered,
    refuse,
)
from briefkit.plugins import Group
from briefkit.schema.iri import BASE

TermRole = Literal["actor-kind", "act", "relation-kind"]
TERM_ROLES = frozenset(TermRole.__args__)  # type: ignore[attr-defined]
FacetOwner = Literal["Article", "Actor", "Statement", "Relation"]
FACET_OWNERS = frozenset(FacetOwner.__args__)  # type: ignore[attr-defined]

PREFIX = re.compile(r"[a-z][a-z0-9-]*")
WIKIDATA = re.compile(r"Q[1-9][0-9]*")
LOCAL_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


@attrs.frozen(kw_only=True)
class Term:
    """A word of a vocabulary: a kind of actor, an act, or a kind of relation."""

    name: str = attrs.field(validator=matching(LOCAL_NAME, "letters, digits, '-' and '_', after a letter"))
    """The name within its vocabulary: `deny` of `bk:deny`."""
    role: TermRole = attrs.field(validator=one_of(TERM_ROLES, "a role"))
    """Where it may stand."""
    label: str = attrs.field(validator=check_name)
    """What a reader is shown."""
    description: str = attrs.field(validator=check_name)
    """What it means, in a sentence."""
    broader: str | None = attrs.field(default=None, validator=optional(check_term))
    """The term that it is a kind of."""
    agents: tuple[str, ...] = attrs.field(default=(), converter=ordered, validator=each(check_term))
    """Of a kind of relation: which kinds of actor may be agents, narrower ones included; any, where none is named."""
    recipients: tuple[str, ...] = attrs.field(default=(), converter=ordered, validator=each(check_term))
    """The same for recipients."""
    notations: tuple[str, ...] = attrs.field(default=(), converter=ordered, validator=each(check_name))
    """Codes in older schemes, such as CAMEO roots."""


@attrs.frozen(kw_only=True)
class FacetType:
    """A class of typed data that a plugin adds to objects of a core class."""

    name: str = attrs.field(validator=matching(LOCAL_NAME, "letters, digits, '-' and '_', after a letter"))
    """The name within its vocabulary: `SanctionRegime` of `demo:SanctionRegime`."""
    on: FacetOwner = attrs.field(validator=one_of(FACET_OWNERS, "a class that has facets"))
    """The core class whose objects have it."""
    cls: type[Any] = attrs.field()
    """A frozen attrs class."""

    @cls.validator
    def _is_attrs(self, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if not isinstance(value, type) or not attrs.has(value):
            refuse(self, attribute, value, "must be an attrs class")


_names = each(check_name)


@attrs.frozen(kw_only=True)
class KnownActor:
    """An actor that texts name: a row of a gazetteer. Its names are looked for as they stand, never by likeness."""

    kind: str = attrs.field(validator=check_term)
    """The kind of actor, such as `bk:party`."""
    name: str = attrs.field(validator=check_name)
    """The canonical name."""
    country: str | None = attrs.field(default=None, validator=optional(check_country))
    """The country it belongs to, as ISO 3166 capitals."""
    aliases: tuple[str, ...] = attrs.field(default=(), converter=ordered, validator=_names)
    adjectives: tuple[str, ...] = attrs.field(default=(), converter=ordered, validator=_names)
    demonyms: tuple[str, ...] = attrs.field(default=(), converter=ordered, validator=_names)
    metonyms: tuple[str, ...] = attrs.field(default=(), converter=ordered, validator=_names)
    """Names of places that stand for it."""
    wikidata: str | None = attrs.field(default=None, validator=optional(matching(WIKIDATA, "an item such as 'Q184'")))
    """Its item in Wikidata."""
    state_owned: bool | None = attrs.field(default=None, validator=optional(instance_of(bool)))
    """Of an outlet: whether a state owns or controls it."""


def _names_differ(instance: object, attribute: "attrs.Attribute[Any]", value: tuple[Term | FacetType, ...]) -> None:
    each(instance_of(Term if attribute.name == "terms" else FacetType))(instance, attribute, value)
    names = [member.name for member in value]
    repeated = sorted({name for name in names if names.count(name) > 1})
    if repeated:
        refuse(instance, attribute, repeated, "must not name anything twice")


@attrs.frozen(kw_only=True)
class Vocabulary:
    """Terms, facets and known actors under one prefix, by which they are registered.

    A term belongs to the vocabulary that has its prefix, so that no plugin can redefine another's.
    """

    prefix: str = attrs.field(validator=matching(PREFIX, "lower-case letters, digits and '-', after a letter"))
    """What stands before the colon; also the name of the entry point."""
    iri: str = attrs.field(validator=check_iri)
    """The plugin's own namespace, to which the names are added."""
    terms: tuple[Term, ...] = attrs.field(default=(), converter=ordered, validator=_names_differ)
    facets: tuple[FacetType, ...] = attrs.field(default=(), converter=ordered, validator=_names_differ)
    actors: tuple[KnownActor, ...] = attrs.field(
        default=(), converter=ordered, validator=each(instance_of(KnownActor)), repr=False
    )
    """What annotators that are given the vocabulary know by name."""

    @property
    def name(self) -> str:
        """The prefix, as the name of the plugin."""
        return self.prefix

    def curies(self, role: TermRole) -> Iterator[str]:
        """Give the terms of a role, as CURIEs, in their order."""
        return (f"{self.prefix}:{term.name}" for term in self.terms if term.role == role)

    def term(self, name: str) -> Term | None:
        """Give the term of a local name, if there is one."""
        return next((term for term in self.terms if term.name == name), None)

    def facet(self, name: str) -> FacetType | None:
        """Give the facet of a local name, if there is one."""
        return next((facet for facet in self.facets if facet.name == name), None)


CORE_PREFIXES = frozenset({"bk", "plover"})
"""Prefixes whose terms are part of briefkit."""


def _problem(vocabulary: Vocabulary) -> str | None:
    """Refuse a plugin that uses a core prefix for terms of its own."""
    if vocabulary.prefix in CORE_PREFIXES and vocabulary.iri != f"{BASE}{vocabulary.prefix}#":
        return f"redefines core terms: the prefix {vocabulary.prefix!r} belongs to briefkit"
    return None


VOCABULARIES: Group[Vocabulary] = Group("briefkit.vocabularies", Vocabulary, _problem)
"""The group of entry points."""
