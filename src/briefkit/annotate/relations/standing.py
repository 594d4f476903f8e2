"""Standing relations between actors that stand side by side: allies, members, kin, staff, seats."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from operator import attrgetter

from attrs import frozen

from briefkit.annotate.document import Document
from briefkit.annotate.relations.clause import Range
from briefkit.annotate.relations.lexicon import read_rows
from briefkit.annotate.relations.phrase import words_of
from briefkit.annotate.relations.span import ActorMention, Actors, RelationSpan, Span

_LONGEST_LINK = 90
_NEIGHBOURS = 3


@frozen(kw_only=True)
class _Links:
    """The rows of the table, in one pattern with a group for each."""

    rows: tuple[dict[str, str], ...]
    pattern: re.Pattern[str]
    words: frozenset[str]
    """The cues of all rows, of which a sentence has one where any row fits."""
    endings: tuple[str, ...]
    """Those that end a word which an actor begins: "Seoul-based"."""


@cache
def _links() -> _Links:
    rows = tuple(read_rows("standing.tsv"))
    cues = {cue for row in rows for cue in row["cues"].split("|")}
    choices = "|".join(f"(?P<row{number}>{_pattern(row)})" for number, row in enumerate(rows))
    return _Links(
        rows=rows,
        pattern=re.compile(rf"(?:{choices})\s*\Z".replace("'s", "['\u2019]s")),
        words=frozenset(cues),
        endings=tuple(cue for cue in cues if cue.startswith("-")),
    )


def _pattern(row: dict[str, str]) -> str:
    return row["pattern"].replace("CUE", f"(?:{row['cues']})")


def find_standing(document: Document, actors: Actors, sentences: Sequence[Range]) -> Iterator[RelationSpan]:
    """Find the standing relations that the words between two neighbouring actors of a sentence name.

    The sentences are ranges of tokens.
    """
    mentions = sorted(actors.mentions, key=attrgetter("span"))
    starts = [mention.span[0] for mention in mentions]
    for start, end in _cued(document, sentences):
        inside = mentions[bisect_left(starts, start) : bisect_left(starts, end)]
        for left, right in _neighbours(inside, end):
            found = _links().pattern.match(document.text, left.span[1], right.span[0])
            if found is not None:
                yield from _fitting(actors, _linked(found, left, right))


def _cued(document: Document, sentences: Sequence[Range]) -> Iterator[Span]:
    """Give the sentences in which a row of the table may fit; all of them where any word has one of the endings."""
    links, tokens = _links(), document.tokens
    every = any(ending in document.text for ending in links.endings)
    for start, end in sentences:
        if every or not links.words.isdisjoint(tokens.lowers[start:end]):
            yield words_of(tokens, (start, end))


def _neighbours(mentions: Sequence[ActorMention], end: int) -> Iterator[tuple[ActorMention, ActorMention]]:
    """Give each mention of a sentence with the next few behind it that stand for another actor."""
    for number, left in enumerate(mentions):
        limit = min(end, left.span[1] + _LONGEST_LINK)
        behind = [right for right in mentions[number + 1 :] if left.span[1] <= right.span[0] < limit]
        yield from ((left, right) for right in behind[:_NEIGHBOURS] if right.entity != left.entity)


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
