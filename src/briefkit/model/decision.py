"""What people have decided about identity: facts of their own, which rewrite no other fact."""

from typing import Any, Literal

import attrs

from briefkit.model.field import Limits, derived, identity
from briefkit.model.identity import derive_id
from briefkit.model.value import check_name, check_text, each, joined, one_of, optional, refuse

Verdict = Literal["same", "different", "open"]
VERDICTS = frozenset(Verdict.__args__)  # type: ignore[attr-defined]
PAIR = 2


def _pair(instance: object, attribute: "attrs.Attribute[Any]", value: tuple[str, ...]) -> None:
    each(check_name)(instance, attribute, value)
    if len(value) != PAIR:
        refuse(instance, attribute, value, "must be two different actors")


def _takes_back(instance: "Decision", attribute: "attrs.Attribute[Any]", value: str | None) -> None:
    optional(check_name)(instance, attribute, value)
    if value is None and instance.verdict == "open":
        refuse(
            instance,
            attribute,
            value,
            "must be given where the verdict is open: there is nothing else to undo",
        )


@attrs.frozen(kw_only=True, repr=False)
class Decision:
    """That two actors are one, or are not, or are undecided again; by whom and why.

    Undo is a later decision that takes back an earlier one.
    """

    verdict: Verdict = attrs.field(
        validator=one_of(VERDICTS, "a verdict"), metadata=identity("bk:verdict", "Whether the two are one.")
    )
    pair: tuple[str, ...] = attrs.field(
        converter=joined,
        validator=_pair,
        metadata=identity("bk:decidesOn", "The two actors.", "Actor", limits=Limits(count=PAIR)),
    )
    by: str = attrs.field(validator=check_name, metadata=identity("bk:decidedBy", "Who decided."))
    reason: str | None = attrs.field(
        default=None, validator=optional(check_text), metadata=identity("bk:reason", "Why.")
    )
    takes_back: str | None = attrs.field(
        default=None,
        validator=_takes_back,
        metadata=identity(
            "bk:takesBack",
            "The earlier decision that this one undoes.",
            "Decision",
            limits=Limits(needed_by=("verdict", "open")),
        ),
    )
    id: str = attrs.field(
        init=False,
        default=attrs.Factory(derive_id, takes_self=True),
        metadata=derived("@id", "Derived from the identity fields.", prefix="dec"),
    )

    def __repr__(self) -> str:
        return f"<Decision {self.id[:12]} {self.verdict} {' '.join(actor[:12] for actor in self.pair)} by {self.by}>"
