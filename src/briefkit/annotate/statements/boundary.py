"""Boundaries: where the content of a cue ends, by a log-linear model over the places where it may."""

from collections.abc import Iterable, Iterator
from itertools import compress
from math import exp, log

from attrs import frozen

from briefkit.annotate.statements.lexis import COORDINATOR, MARK, PREPOSITION, SUBORDINATOR
from briefkit.annotate.statements.reading import Reading
from briefkit.annotate.statements.site import Site
from briefkit.annotate.statements.weight import Names, weighed
from briefkit.annotate.statements.word import BEHIND_QUOTATION, COMMA, ENDS_CLAUSE, ENDS_PHRASE, FINITE

_TABLE = "ends.tsv"


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
    heads: dict[int, str] = {}
    subjects: dict[int, str] = {}
    for site in later:
        cue = f"{site.cue.cue_class} {site.cue.form}"
        if site.link != "own":
            heads[site.group] = f"{site.link} {cue}"
        elif site.subject:
            subjects[site.subject[0]] = f"subject {cue}"
    return heads | subjects


Progress = tuple[int, int]
"""What a content has had before a place where it may end: finite verbs and commas, up to two of each."""
_MOST = 2


def content_end(reading: Reading, content: Content) -> int:
    """Give the likeliest end of a content."""
    best, best_score = content.high, float("-inf")
    running = 0.0
    for at, progress in places(reading, content):
        if at + 1 in content.heads and _turns(reading, content, at):
            return best if best_score > running else at
        chance = 1 / (1 + exp(-sum(features(reading, content, at, progress))))
        ending = running + log(chance)
        if ending > best_score:
            best, best_score = at, ending
        running += log(1 - chance)
        if running < best_score:
            return best
    return best if best_score > running else content.high


def _turns(reading: Reading, content: Content, at: int) -> bool:
    """Tell where the speaker goes on to the cue whose words begin behind a token."""
    return _turns_to_gerund(reading, content, at) or _turns_to_verb(reading, content, at)


def _turns_to_gerund(reading: Reading, content: Content, at: int) -> bool:
    """Tell where the speaker goes on after a noun phrase: "sounded a note of doubt, saying …"."""
    if content.kind in {"that", "clause", "quote", "wh", "colon", "to"} or reading.lowers[at] != ",":
        return False
    return content.heads[at + 1].startswith("gerund speech")


def _turns_to_verb(reading: Reading, content: Content, at: int) -> bool:
    """Tell where the speaker says something else: "denied that talks had begun and insisted …"."""
    head = content.heads[at + 1]
    return reading.lowers[at] in {"and", "but"} and head.startswith("shared speech") and not head.endswith("base")


def places(reading: Reading, content: Content) -> Iterator[tuple[int, Progress]]:
    """Give the tokens before which a content may end, with what came before."""
    heads, steps = content.heads, reading.steps
    first, ends = _first_place(reading, content), _ends(content)
    verbs = commas = 0
    for at in _steps(reading, content):
        step = steps[at]
        if (step & ends or at in heads) and at >= first:
            yield at, (verbs, commas)
        if step & FINITE:
            verbs = min(verbs + 1, _MOST)
        elif step & COMMA:
            commas = min(commas + 1, _MOST)


def _steps(reading: Reading, content: Content) -> Iterable[int]:
    """Give the tokens of a content that are a step of it, or where a later cue begins."""
    low, high = content.start, content.high
    steps = compress(range(low, high), reading.steps[low:high])
    return sorted({*steps, *filter(low.__lt__, content.heads)}) if content.heads else steps


_CLAUSAL = frozenset({"that", "clause", "wh", "quote", "colon"})
_NOMINAL = frozenset({"noun", "modifier", "authored"})


def _ends(content: Content) -> int:
    """Give the kinds of word before which a content may end, and it has no verb of its own behind a noun."""
    ends = BEHIND_QUOTATION | (ENDS_CLAUSE if content.kind in _CLAUSAL else ENDS_PHRASE)
    return ends | FINITE if content.link in _NOMINAL else ends


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


def features(reading: Reading, content: Content, at: int, progress: Progress) -> list[float]:
    """Gather what speaks for or against an end before a token."""
    kind, high, heads, classes = content.kind, content.high, content.heads, reading.classes
    verbs, commas = progress
    here = reading.lowers[at] if reading.flags[at] & _AS_IT_IS else classes[at]
    following = classes[at + 1] if at + 1 < high else "end"
    length, left = min((at - content.start).bit_length(), 5), min((high - at).bit_length(), 5)
    found = [
        _place(kind, content.cue_class, here, following),
        _size(kind, here, length, left, verbs),
        _context(content.link, content.opening, here, following, classes[at - 1]),
    ]
    if here in _PAIRED:
        if here == ",":
            found.append(_comma(kind, commas, _word(reading, content.start + 1), _is_list(reading, at, high)))
        found.append(_pair(here, _behind_pair(reading, at, high)))
    if heads and (head := heads.get(at) or heads.get(at + 1) or heads.get(at + 2)):
        found.append(_head(head, here))
    if here in _JOINS and at + 2 < high:
        found.append(_then(here, _word(reading, at + 1), classes[at + 2]))
    return found


@weighed(_TABLE)
def _place(kind: str, cue_class: str, here: str, following: str) -> Names:
    return (
        "always",
        f"here={here}",
        f"kind={kind} here={here}",
        f"kind={kind} class={cue_class}",
        f"here={here} next={following}",
        f"kind={kind} here={here} next={following}",
    )


@weighed(_TABLE)
def _size(kind: str, here: str, length: int, left: int, verbs: int) -> Names:
    return (
        f"here={here} length={length}",
        f"kind={kind} length={length}",
        f"left={left} here={here}",
        f"kind={kind} verbs={verbs} here={here}",
    )


@weighed(_TABLE)
def _context(link: str, opening: bool, here: str, following: str, before: str) -> Names:  # noqa: FBT001
    names = [f"here={here} before={before}"]
    if opening:
        names.append(f"opening here={here}")
    if link in {"relative", "modifier", "noun", "gerund"}:
        names += [f"link={link} here={here}", f"link={link} here={here} next={following}"]
    return tuple(names)


@weighed(_TABLE)
def _comma(kind: str, commas: int, opens: str, listed: bool) -> Names:  # noqa: FBT001
    return f"kind={kind} commas={commas} opens={opens}", f"list={listed} kind={kind}"


@weighed(_TABLE)
def _pair(here: str, behind: str) -> Names:
    return (f"here={here} pair={behind}",)


@weighed(_TABLE)
def _head(head: str, here: str) -> Names:
    return f"head={head}", f"head={head} here={here}"


@weighed(_TABLE)
def _then(here: str, following: str, then: str) -> Names:
    return (f"here={here} next={following} then={then}",)


GROUPS = (_place, _size, _context, _comma, _pair, _head, _then)
"""What remembers weights, to be cleared where other weights are to be used."""


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
            return reading.classes[here + 1]
    return "none"


_AS_IT_IS = MARK | COORDINATOR | SUBORDINATOR | PREPOSITION


def _word(reading: Reading, at: int) -> str:
    return reading.lowers[at] if reading.flags[at] & _AS_IT_IS else reading.classes[at]
