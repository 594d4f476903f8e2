"""Plausibility: what is not told although words say so, since nobody acts on itself and travellers are no states."""

from collections.abc import Sequence

from briefkit.annotate.document import Tokens
from briefkit.annotate.relations.argument import PRIVATE, Argument
from briefkit.annotate.relations.clause import Range
from briefkit.annotate.relations.mention import MentionIndex
from briefkit.annotate.relations.trigger import Trigger

_AUTHORITIES = frozenset({"bk:government", "bk:government-body"})
_SAID = frozenset({"ACCUSE", "AGREE", "CONSULT", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
_VISITS = "042"
"""The CAMEO code of visits."""
_MOVES = frozenset({"return", "return to", "leave", "flee", "enter", "cross"})
_THOUGHT_OF = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "THREATEN", "YIELD"})
"""What is planned where it is considered."""
_ANYBODY = ("people",)
_DONE_BY_ANYBODY = frozenset({"PROTEST", "ASSAULT"})


def is_plausible(
    mentions: MentionIndex, chain: Sequence[Trigger], root: str, agent: Argument, recipient: Argument
) -> bool:
    """Tell whether those who are found may be who is meant."""
    return not (
        (recipient.entities and _acts_on_itself(mentions, root, agent, recipient))
        or _is_opinion(mentions.tokens, chain)
        or (_is_travel(chain) and _are_private(mentions, agent))
        or (_is_anybody(mentions, agent) and root not in _DONE_BY_ANYBODY)
    )


def _acts_on_itself(mentions: MentionIndex, root: str, agent: Argument, recipient: Argument) -> bool:
    """Tell whether nobody else is reached; what a ministry says is not said to its own state."""
    if set(recipient.entities) <= set(agent.entities):
        return True
    if root not in _SAID:
        return False
    own = {mentions.countries[one] for one in agent.entities if mentions.kinds[one] in _AUTHORITIES} - {None}
    return bool(own) and all(
        mentions.kinds[one] == "bk:state" and mentions.countries[one] in own for one in recipient.entities
    )


def _is_travel(chain: Sequence[Trigger]) -> bool:
    """Tell whether somebody only moves: "arrived in Minsk"."""
    event = chain[0].event
    return event.part == "v" and (event.cameo == _VISITS or event.words in _MOVES)


def _are_private(mentions: MentionIndex, agent: Argument) -> bool:
    """Tell whether those who move do not do so for a state: "migrants", "Poles", but not "the Poles"."""
    return bool(agent.spans) and all(_is_private(mentions, mentions.tokens.range(span)) for span in agent.spans)


def _is_private(mentions: MentionIndex, span: Range) -> bool:
    lowers, (start, end) = mentions.tokens.lowers, span
    if end in mentions.demonym_ends:
        return "the" not in lowers[max(0, start - 1) : start + 1]
    return lowers[end - 1] in PRIVATE


def _is_anybody(mentions: MentionIndex, agent: Argument) -> bool:
    """Tell whether no one in particular does it: "people are ready to"."""
    return not agent.entities and all(
        mentions.tokens.lowers[slice(*mentions.tokens.range(span))] == _ANYBODY for span, _ in agent.unnamed
    )


def _is_opinion(tokens: Tokens, chain: Sequence[Trigger]) -> bool:
    """Tell "considers it illegal" from "considered leaving", "was considering" and "considers sanctions"."""
    verb = chain[0]
    if verb.event.words != "consider" or verb.form == "gerund":
        return False
    if any(trigger.event.root in _THOUGHT_OF for trigger in chain[1:]):
        return False
    return not any(word.endswith("ing") for word in tokens.lowers[verb.last + 1 : verb.last + 2])
