"""Boundaries: where the content of a cue ends, by a log-linear model over the places where it may."""

from collections.abc import Iterable, Iterator
from math import exp, log

from attrs import frozen

from briefkit.annotate.statements.lexis import (
    AUXILIARY,
    CONTRAST,
    COORDINATOR,
    MARK,
    PREPOSITION,
    RELATIVE,
    SUBORDINATOR,
    TIME,
    VERB,
    WEEKDAY,
    is_verb,
)
from briefkit.annotate.statements.reading import Reading
from briefkit.annotate.statements.site import Site
from briefkit.annotate.statements.weight import Facts, Group, total, word_class

_MAY_CUT = MARK | COORDINATOR | SUBORDINATOR | PREPOSITION | WEEKDAY | TIME | AUXILIARY | VERB | CONTRAST | RELATIVE


@frozen(kw_only=True)
class Content:
    """An open content: it starts at a token and ends somewhere before the end of its utterance."""

    start: int
    high: int
    kind: str
    cue_class: str
    link: str
    opening: bool
    """Whether the cue stands in a clause that opens the utterance: "While she dismissed …"."""
    heads: dict[int, str]
    """Where later cues have their subject or verb group, and how these were found."""


def site_heads(later: Iterable[Site]) -> dict[int, str]:
    """Give where the reporting clauses after a cue begin."""
    heads = {site.group: f"{site.link} {site.cue.cue_class} {site.cue.form}" for site in later if site.link != "own"}
    heads.update(
        (site.subject[0], f"subject {site.cue.cue_class} {site.cue.form}")
        for site in later
        if site.subject and site.link == "own"
    )
    return heads


Progress = tuple[int, int]
"""What a content has had before a place where it may end: finite verbs and commas, up to two of each."""
_MOST = 2


def content_end(reading: Reading, content: Content) -> int:
    """Give the likeliest end of a content."""
    best, best_score = content.high, float("-inf")
    running = 0.0
    for at, progress in places(reading, content):
        if _turns_to_gerund(reading, content, at) or _turns_to_verb(reading, content, at):
            return best if best_score > running else at
        chance = 1 / (1 + exp(-total("ends.tsv", features(reading, content, at, progress))))
        if running + log(chance) > best_score:
            best, best_score = at, running + log(chance)
        running += log(1 - chance)
        if running < best_score:
            return best
    return best if best_score > running else content.high


def _turns_to_gerund(reading: Reading, content: Content, at: int) -> bool:
    """Tell where the speaker goes on after a noun phrase: "sounded a note of doubt, saying …"."""
    if content.kind in {"that", "clause", "quote", "wh", "colon", "to"} or reading.lowers[at] != ",":
        return False
    return content.heads.get(at + 1, "").startswith("gerund speech")


def _turns_to_verb(reading: Reading, content: Content, at: int) -> bool:
    """Tell where the speaker says something else: "denied that talks had begun and insisted …"."""
    head = content.heads.get(at + 1, "")
    return reading.lowers[at] in {"and", "but"} and head.startswith("shared speech") and not head.endswith("base")


def places(reading: Reading, content: Content) -> Iterator[tuple[int, Progress]]:
    """Give the tokens before which a content may end, with what came before."""
    flags, quoted = reading.flags, reading.quoted
    verbs = commas = 0
    first = _first_place(reading, content)
    for at in range(content.start, content.high):
        if at >= first and _may_end(reading, content, at):
            yield at, (verbs, commas)
        if quoted[at]:
            continue
        if reading.lowers[at] == ",":
            commas = min(commas + 1, _MOST)
        elif verbs < _MOST and is_verb(flags[at], reading.lowers[at]):
            verbs += 1


_HARDLY_EVER = frozenset(
    "of to about or against than into between including how what whether like among through toward towards".split()
)
"""Words before which a content does not end."""
_CLAUSAL = frozenset({"that", "clause", "wh", "quote", "colon"})


def _may_end(reading: Reading, content: Content, at: int) -> bool:
    quoted, flag = reading.quoted, reading.flags[at]
    if quoted[at]:
        return bool(quoted[at - 1]) and quoted[at] != quoted[at - 1]
    if quoted[at - 1] or at in content.heads:
        return True
    if content.link in {"noun", "modifier", "authored"} and is_verb(flag, reading.lowers[at]):
        return True
    if flag & (AUXILIARY | VERB) and content.kind in _CLAUSAL and not flag & (MARK | COORDINATOR | SUBORDINATOR):
        return False
    return bool(flag & _MAY_CUT) and reading.lowers[at] not in _HARDLY_EVER


def _first_place(reading: Reading, content: Content) -> int:
    """Step over the first word, and over an aside right behind it: "how, after the collapse, Minsk …"."""
    first = content.start + 1
    if reading.quoted[content.start] or content.kind not in {"that", "wh", "clause"}:
        return first
    if first < content.high and reading.lowers[first] == ",":
        for at in range(first + 1, content.high):
            if reading.lowers[at] == ",":
                return at + 1
    return first + 1


def features(reading: Reading, content: Content, at: int, progress: Progress) -> list[tuple[Group, Facts]]:
    """Gather what speaks for or against an end before a token."""
    kind, high, heads = content.kind, content.high, content.heads
    verbs, commas = progress
    here = _word(reading, at)
    following = word_class(reading, at + 1) if at + 1 < high else "end"
    length, left = min((at - content.start).bit_length(), 5), min((high - at).bit_length(), 5)
    found: list[tuple[Group, Facts]] = [
        (_place, (kind, content.cue_class, here, following)),
        (_size, (kind, here, length, left, verbs)),
        (_context, (content.link, content.opening, here, following, word_class(reading, at - 1))),
    ]
    if here == ",":
        opens = _word(reading, content.start + 1)
        found.append((_comma, (kind, commas, opens, _is_list(reading, at, high))))
    if here in _PAIRED:
        found.append((_pair, (here, _behind_pair(reading, at, high))))
    head = (heads.get(at) or heads.get(at + 1) or heads.get(at + 2)) if heads else None
    if head:
        found.append((_head, (head, here)))
    if at + 2 < high and here in _JOINS:
        found.append((_then, (here, _word(reading, at + 1), word_class(reading, at + 2))))
    return found


def _place(kind: str, cue_class: str, here: str, following: str) -> tuple[str, ...]:
    return (
        "always",
        f"here={here}",
        f"kind={kind} here={here}",
        f"kind={kind} class={cue_class}",
        f"here={here} next={following}",
        f"kind={kind} here={here} next={following}",
    )


def _size(kind: str, here: str, length: int, left: int, verbs: int) -> tuple[str, ...]:
    return (
        f"here={here} length={length}",
        f"kind={kind} length={length}",
        f"left={left} here={here}",
        f"kind={kind} verbs={verbs} here={here}",
    )


def _context(link: str, opening: bool, here: str, following: str, before: str) -> tuple[str, ...]:  # noqa: FBT001
    names = [f"here={here} before={before}"]
    if opening:
        names.append(f"opening here={here}")
    if link in {"relative", "modifier", "noun", "gerund"}:
        names += [f"link={link} here={here}", f"link={link} here={here} next={following}"]
    return tuple(names)


def _comma(kind: str, commas: int, opens: str, listed: bool) -> tuple[str, ...]:  # noqa: FBT001
    return f"kind={kind} commas={commas} opens={opens}", f"list={listed} kind={kind}"


def _pair(here: str, behind: str) -> tuple[str, ...]:
    return (f"here={here} pair={behind}",)


def _head(head: str, here: str) -> tuple[str, ...]:
    return f"head={head}", f"head={head} here={here}"


def _then(here: str, following: str, then: str) -> tuple[str, ...]:
    return (f"here={here} next={following} then={then}",)


def _is_list(reading: Reading, comma: int, high: int) -> bool:
    """Tell whether a comma is one of a list: another comma or "and" follows within a few words."""
    return any(
        reading.lowers[at] in {",", "and", "or"} and not reading.quoted[at]
        for at in range(comma + 2, min(comma + 5, high))
    )


_JOINS = frozenset({",", "and", "—"})
_PAIRED = frozenset({",", "-", "—", "–", "--", "("})  # noqa: RUF001
_CLOSER = {"(": ")"}
_LONGEST_ASIDE = 20


def _behind_pair(reading: Reading, at: int, high: int) -> str:
    """Name what stands behind the mark that would close an aside opened here."""
    closer = _CLOSER.get(reading.lowers[at], reading.lowers[at])
    for here in range(at + 2, min(at + _LONGEST_ASIDE, high - 1)):
        if reading.lowers[here] == closer and not reading.quoted[here]:
            return word_class(reading, here + 1)
    return "none"


_AS_IT_IS = MARK | COORDINATOR | SUBORDINATOR | PREPOSITION


def _word(reading: Reading, at: int) -> str:
    return reading.lowers[at] if reading.flags[at] & _AS_IT_IS else word_class(reading, at)
