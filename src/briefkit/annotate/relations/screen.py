"""Screening: which events may be told at all, asked before their sides are read, since most are not."""

from briefkit.annotate.document import Tokens
from briefkit.annotate.relations.mention import MentionIndex
from briefkit.annotate.relations.reading import EventReading
from briefkit.annotate.relations.unnamed import may_be_unnamed

ONE_SIDED = frozenset({"MOBILIZE", "PROTEST"})
"""Events that need nobody at the other end."""


def may_be_told(mentions: MentionIndex, event: EventReading) -> bool:
    """Tell whether there are actors where an event needs them: on both sides, with names for a later one."""
    agent, recipient = event.agent, event.recipient
    if event.frame in {"between", "ought"}:
        return mentions.any_within(event.clause) or (agent is not None and mentions.any_within(agent))
    if agent is None:
        return False
    names_behind = recipient is not None and mentions.any_within(recipient)
    if not mentions.any_within(agent):
        return event.is_first and names_behind and may_be_unnamed(mentions.tokens, agent)
    if names_behind or len(mentions.within(agent)) > 1 or _names_inside(mentions, event):
        return True
    return event.is_first and _needs_no_name(mentions.tokens, event)


def _names_inside(mentions: MentionIndex, event: EventReading) -> bool:
    """Tell whether a name stands in the words of the event: "gave Canada a deadline"."""
    return any(
        trigger.last > trigger.first and mentions.any_within((trigger.first, trigger.last)) for trigger in event.chain
    )


def _needs_no_name(tokens: Tokens, event: EventReading) -> bool:
    """Tell whether people without a name may be at the other end, or nobody need be."""
    if event.recipient is not None and may_be_unnamed(tokens, event.recipient):
        return True
    return any(trigger.event.root in ONE_SIDED for trigger in event.chain)
