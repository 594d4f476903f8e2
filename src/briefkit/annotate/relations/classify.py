"""Classify what a given source does to a given target: the PLOVER category alone."""

from collections.abc import Sequence

from briefkit.annotate.document import Document
from briefkit.annotate.relations.clause import Range
from briefkit.annotate.relations.root import Weights, root_of
from briefkit.annotate.relations.span import Span
from briefkit.annotate.relations.trigger import Trigger, find_triggers


def classify(
    document: Document, sources: Sequence[Span], targets: Sequence[Span], weights: Weights | None = None
) -> str | None:
    """Give the PLOVER category, as `REJECT`, of what the sources do to the targets; none where no word tells.

    Without `weights` those that come with the package are used.
    """
    tokens = document.tokens
    given = [tokens.range(span) for span in (*sources, *targets)]
    return root_of(chain_between(find_triggers(document), given[0], given[len(sources)], given), weights)


def chain_between(
    triggers: Sequence[Trigger], source: Range, target: Range, given: Sequence[Range]
) -> Sequence[Trigger]:
    """Give the triggers from the stretch between source and target on; failing that, those before it."""
    free = [trigger for trigger in triggers if not any(start <= trigger.first < end for start, end in given)]
    low, high = min(source[1], target[1]), max(source[0], target[0])
    onwards = [trigger for trigger in free if trigger.first >= low]
    return onwards or [trigger for trigger in free if trigger.first < high][::-1]
