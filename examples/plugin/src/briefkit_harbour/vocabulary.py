"""Terms and typed data about ships."""

import attrs

from briefkit import FacetType, PartialDate, Term, Vocabulary


@attrs.frozen(kw_only=True)
class Registration:
    """Where a ship is registered."""

    flag: str
    """The country, as two capitals."""
    imo: int | None = None
    """The number of the International Maritime Organization."""
    former_names: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Detention:
    """What a ship is held for, and since when."""

    reason: str
    since: PartialDate | None = None


vocabulary = Vocabulary(
    prefix="harbour",
    iri="https://www.harbourcourier.example/terms#",
    terms=[
        Term(name="ship", role="actor-kind", label="ship", description="A ship with a name."),
        Term(
            name="port-authority",
            role="actor-kind",
            label="port authority",
            description="A body that governs a port.",
            broader="bk:government-body",
        ),
        Term(
            name="detains",
            role="relation-kind",
            label="detains",
            description="Keeps a ship from leaving.",
            broader="plover:COERCE",
            agents=["bk:state", "bk:organization"],
            recipients=["harbour:ship"],
        ),
    ],
    facets=[
        FacetType(name="Registration", on="Actor", cls=Registration),
        FacetType(name="Detention", on="Relation", cls=Detention),
    ],
)
