"""Resolution: which entities a noun phrase stands for."""

from bisect import bisect_left

from briefkit.annotate.actors.reading import ActorMention, ActorReading
from briefkit.annotate.document import Span

_MODIFYING = frozenset(("adjective",))


def resolve(reading: ActorReading, span: Span) -> tuple[int, ...]:
    """Give the entities that a noun phrase stands for, as indexes into the reading; none if it is not known."""
    start, end = span
    first = bisect_left(reading.starts, start)
    inside = []
    for mention in reading.mentions[first:]:
        if mention.span[0] >= end:
            break
        if mention.span[1] <= end:
            inside.append(mention)
    return _heads(inside)


def _heads(mentions: list[ActorMention]) -> tuple[int, ...]:
    """Choose among the mentions inside a phrase: persons before all else, then what is not part of another."""
    outer = [mention for mention in mentions if not any(_contains(other, mention) for other in mentions)]
    persons = [mention for mention in outer if mention.form == "name" and mention.rule != "table:adjective"]
    chosen = [mention for mention in (persons or outer) if mention.form not in _MODIFYING]
    return tuple(dict.fromkeys(mention.entity for mention in chosen[:1]))


def _contains(outer: ActorMention, inner: ActorMention) -> bool:
    return outer.span != inner.span and outer.span[0] <= inner.span[0] and inner.span[1] <= outer.span[1]
