"""What is read of an event: the words that name it, its clause, and where its sides stand."""

from typing import Literal, NamedTuple

from briefkit.annotate.relations.clause import Range
from briefkit.annotate.relations.trigger import Trigger

Frame = Literal["active", "passive", "undergo", "ought", "nominal", "between", "implied"]


class EventReading(NamedTuple):
    """A chain of triggers and its arguments, as ranges of tokens."""

    frame: Frame
    chain: tuple[Trigger, ...]
    clause: Range
    agent: Range | None
    """The phrase in the agent's slot; a longer stretch, whose first phrase counts, after "by" or "from"."""
    recipient: Range | None
    """The stretch in which the recipient is looked for."""

    is_first: bool = False
    """Whether it is the first event that a verb of the sentence names."""

    @property
    def is_nominal(self) -> bool:
        """Whether a noun names the event."""
        return self.frame in {"nominal", "between", "implied"}
