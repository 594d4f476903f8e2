"""The reported speech act: who says what, through whom, with which stance, in which words."""

from typing import Any, Literal

import attrs

from briefkit.model.date import PartialDate
from briefkit.model.evidence import Evidence, Facet, MadeBy, are_evidence
from briefkit.model.field import Limits, derived, identity, union
from briefkit.model.identity import derive_id
from briefkit.model.value import check_name, check_term, each, instance_of, joined, one_of, optional, refuse

StatementForm = Literal["direct", "indirect", "mixed"]
STATEMENT_FORMS = frozenset(StatementForm.__args__)  # type: ignore[attr-defined]
CueClass = Literal["speech", "attitude", "act"]
CUE_CLASSES = frozenset(CueClass.__args__)  # type: ignore[attr-defined]


def _content(instance: "Statement", attribute: "attrs.Attribute[Any]", value: tuple[Evidence, ...]) -> None:
    are_evidence(instance, attribute, value)
    if not value and instance.cue is None:
        refuse(instance, attribute, value, "must not be empty where there is no cue: a fact needs its words")


@attrs.frozen(kw_only=True, repr=False)
class Statement:
    """Something that someone is reported to say, hold or do with words.

    Without `according_to` the article itself reports it; with it, the statement named there does.
    """

    act: str = attrs.field(
        validator=check_term, metadata=identity("bk:act", "What is done by saying it, such as `bk:deny`.", holds="term")
    )
    form: StatementForm = attrs.field(
        default="indirect",
        validator=one_of(STATEMENT_FORMS, "a form of statement"),
        metadata=identity("bk:form", "Whether the words are quoted."),
    )
    speakers: tuple[str, ...] = attrs.field(
        default=(),
        converter=joined,
        validator=each(check_name),
        metadata=identity("prov:wasAttributedTo", "Who says it; none where none is named or resolved.", "Actor"),
    )
    attribution: tuple[Evidence, ...] = attrs.field(
        default=(),
        converter=joined,
        validator=are_evidence,
        metadata=identity("bk:attribution", "The words that name the speaker."),
    )
    cue: Evidence | None = attrs.field(
        default=None,
        validator=optional(instance_of(Evidence)),
        metadata=identity("bk:cue", "The words that make it a report, such as 'denied'."),
    )
    cue_class: CueClass | None = attrs.field(
        default=None,
        validator=optional(one_of(CUE_CLASSES, "a class of cue")),
        metadata=identity("bk:cueClass", "Whether the cue is of speech, of attitude, or an act done with words."),
    )
    content: tuple[Evidence, ...] = attrs.field(
        default=(),
        converter=joined,
        validator=_content,
        metadata=identity("bk:content", "The words that give what is said.", limits=Limits(unless="cue")),
    )
    addressees: tuple[str, ...] = attrs.field(
        default=(),
        converter=joined,
        validator=each(check_name),
        metadata=identity("schema:recipient", "To whom it is said.", "Actor"),
    )
    said_on: PartialDate | None = attrs.field(
        default=None,
        validator=optional(instance_of(PartialDate)),
        metadata=identity("bk:saidOn", "When it was said."),
    )
    according_to: str | None = attrs.field(
        default=None,
        validator=optional(check_name),
        metadata=identity("bk:accordingTo", "The statement that carries this one.", "Statement"),
    )
    about: tuple[str, ...] = attrs.field(
        default=(),
        converter=joined,
        validator=each(check_name),
        metadata=union("schema:about", "The statements or relations that it answers.", "Statement", "Relation"),
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
        metadata=derived("@id", "Derived from the identity fields.", prefix="stm"),
    )

    def __repr__(self) -> str:
        words = " … ".join(part.exact for part in self.content)
        shown = words if len(words) <= 60 else words[:59] + "…"  # noqa: PLR2004
        return f"<Statement {self.id[:12]} {self.act} {shown!r}>"
