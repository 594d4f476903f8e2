"""The event lexicon: which words name which kind of event, loaded from its table on first use."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from attrs import frozen

from briefkit.annotate.relations.inflection import Form, Irregular, noun_forms, verb_forms

GAP = "..."
"""In a phrase: up to four words may stand here ("sign ... agreement")."""


@frozen(kw_only=True)
class Event:
    """A row of the lexicon."""

    words: str
    """The lemma, or the lemmas of a phrase."""
    part: str
    """v(erb), n(oun) or p(hrase that is not inflected)."""
    root: str
    """The PLOVER category; empty for words that have none of their own."""
    cameo: str
    """The CAMEO code nearest to it."""
    effect: str
    """What the word does to an event that it governs ("lift the ban"): see `compose`."""


@frozen(kw_only=True)
class Pattern:
    """One inflected way to write an event."""

    event: Event
    form: Form
    rest: tuple[frozenset[str] | None, ...]
    """The words after the first, each in all its forms; none for a gap."""
    peeks: bool = False
    """Whether they must follow, but are no part of the event."""


Lexicon = Mapping[str, tuple[Pattern, ...]]
"""By first word; longer patterns first."""


@cache
def event_lexicon() -> Lexicon:
    """Load the lexicon."""
    irregular = _irregular()
    index: dict[str, list[Pattern]] = {}
    for row in read_rows("events.tsv"):
        event = Event(**row)
        for first, pattern in _patterns(event, irregular):
            index.setdefault(first, []).append(pattern)
    return {first: tuple(sorted(found, key=_length, reverse=True)) for first, found in index.items()}


def _length(pattern: Pattern) -> int:
    return len(pattern.rest)


def read_rows(name: str) -> Iterator[dict[str, str]]:
    """Read a table of the package; lines that begin with # are comments."""
    table = files("briefkit.annotate.relations").joinpath(name).read_text(encoding="utf-8")
    lines = (line for line in table.splitlines() if not line.startswith("#"))
    yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def _irregular() -> Irregular:
    return {
        row["verb"]: (tuple(row["past"].split("|")), tuple(row["participle"].split("|")))
        for row in read_rows("irregular.tsv")
    }


def _patterns(event: Event, irregular: Irregular) -> Iterator[tuple[str, Pattern]]:
    head, *rest = event.words.replace("(", "").replace(")", "").split()
    peeks = event.words.endswith(")")
    for form, name in _forms(event.part, head, irregular, alone=peeks or not rest):
        yield form, Pattern(event=event, form=name, rest=_rest(event.part, rest), peeks=peeks)


def _forms(part: str, head: str, irregular: Irregular, *, alone: bool) -> Iterator[tuple[str, Form]]:
    if part == "v":
        yield from verb_forms(head, irregular)
    elif part == "n" and alone:
        yield from noun_forms(head)
    else:
        yield head, "base"


def _rest(part: str, words: Sequence[str]) -> tuple[frozenset[str] | None, ...]:
    """Give the words after the first: a verb's objects and a noun phrase's last word also as plurals."""
    last = len(words) - 1
    inflected = {"v": range(len(words)), "n": range(last, last + 1)}.get(part, range(0))
    return tuple(
        None if word == GAP else frozenset(_either(word)) if place in inflected else frozenset({word})
        for place, word in enumerate(words)
    )


def _either(noun: str) -> Iterator[str]:
    return (form for form, _ in noun_forms(noun))
