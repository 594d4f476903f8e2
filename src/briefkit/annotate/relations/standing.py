"""Standing relations between actors that stand side by side: allies, members, kin, staff, seats."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from operator import attrgetter

from attrs import frozen

from briefkit.annotate.document import Document
from briefkit.annotate.relations.lexicon import read_rows
from briefkit.annotate.relations.span import ActorMention, Actors, RelationSpan, Span

_LONGEST_LINK = 90
_NEIGHBOURS = 3


@frozen(kw_only=True)
class _Links:
    """The rows of the table, in one pattern with a group for each."""

    rows: tuple[dict[str, str], ...]
    pattern: re.Pattern[str]


@cache
def _links() -> _Links:
    rows = tuple(read_rows("standing.tsv"))
    choices = "|".join(f"(?P<row{number}>{row['pattern']})" for number, row in enumerate(rows))
    return _Links(rows=rows, pattern=re.compile(rf"(?:{choices})\s*\Z".replace("'s", "['\u2019]s")))


def find_standing(document: Document, actors: Actors) -> Iterator[RelationSpan]:
    """Find the standing relations that the words between two neighbouring actors of a sentence name."""
    match = _links().pattern.match
    mentions = sorted(actors.mentions, key=attrgetter("span"))
    starts = [mention.span[0] for mention in mentions]
    ends = [end for _, end in document.sentences]
    sentence = 0
    for number, mention in enumerate(mentions):
        start, end = mention.span
        while sentence < len(ends) and ends[sentence] <= start:
            sentence += 1
        limit = min(ends[sentence], end + _LONGEST_LINK) if sentence < len(ends) else 0
        first = bisect_left(starts, end, number)
        for other in mentions[first : first + _NEIGHBOURS]:
            if other.span[0] >= limit:
                break
            found = match(document.text, end, other.span[0]) if other.entity != mention.entity else None
            if found is not None:
                yield from _fitting(actors, _linked(found, mention, other))


def _fitting(actors: Actors, relation: RelationSpan) -> Iterator[RelationSpan]:
    """Give a relation unless it makes kin of others than persons."""
    ends = (*relation.agents, *relation.recipients)
    if relation.kind != "bk:family-of" or all(actors.entities[end].kind == "bk:person" for end in ends):
        yield relation


def _linked(match: re.Match[str], left: ActorMention, right: ActorMention) -> RelationSpan:
    row = _links().rows[int(str(match.lastgroup).removeprefix("row"))]
    agent, recipient = (left, right) if row["direction"] == "forward" else (right, left)
    return _relation(row["kind"], agent, recipient, match.span(), (left.span[0], right.span[1]))


def _relation(kind: str, agent: ActorMention, recipient: ActorMention, trigger: Span, evidence: Span) -> RelationSpan:
    return RelationSpan(
        kind=kind,
        agents=(agent.entity,),
        recipients=(recipient.entity,),
        agent_spans=(agent.span,),
        recipient_spans=(recipient.span,),
        trigger=trigger,
        evidence=(evidence,),
        reciprocal=kind in {"bk:ally-of", "bk:diplomatic-relations", "bk:family-of"},
        rule=f"standing:{kind.removeprefix('bk:')}",
    )
