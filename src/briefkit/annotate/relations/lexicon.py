"""The event lexicon: which words name which kind of event, loaded from its table on first use."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from attrs import frozen

from briefkit.annotate.relations.inflection import Form, Irregular, noun_forms, verb_forms

GAP = "..."
"""In a phrase: up to four words may stand here ("sign ... agreement")."""
_LONGEST_GAP = 4
FARTHEST = 1 + _LONGEST_GAP
"""How many tokens behind the word before it a word of a phrase may stand."""

_HOLLOW = frozenset({"report", "light", "undergo"})
_PARTICIPLES = frozenset({"past", "participle", "gerund"})

Step = tuple[frozenset[str], int]
"""A word of a pattern in all its forms, and within how many tokens of the one before it must stand."""


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

    @property
    def is_hollow(self) -> bool:
        """Whether it says nothing without an event that it governs: "said", "began"."""
        return not self.root and self.effect in _HOLLOW


@frozen(kw_only=True)
class Pattern:
    """One inflected way to write an event."""

    event: Event
    form: Form
    is_verb: bool
    may_modify: bool
    """Whether it may go with a noun instead: a verb's past form, participle or gerund."""
    rest: tuple[Step, ...]
    """The words after the first."""
    peeks: bool = False
    """Whether they must follow, but are no part of the event."""


@frozen(kw_only=True)
class Patterns:
    """The patterns that begin with one word."""

    alone: tuple[Pattern, ...]
    """Those of that word alone."""
    longer: tuple[Pattern, ...]
    """Those of more words, the longest first."""
    by_second: Mapping[str, Sequence[int]]
    """The longer ones, as indexes, by their second word."""
    seconds: frozenset[str]
    """All the second words, of which mostly none is near."""

    def before(self, following: Sequence[str]) -> Sequence[Pattern]:
        """Give the longer patterns that may fit before some words: most fail for want of a second word."""
        likely = {number for word in self.seconds.intersection(following) for number in self.by_second[word]}
        return [self.longer[number] for number in sorted(likely)]


Lexicon = Mapping[str, Patterns]
"""By first word."""


@cache
def event_lexicon() -> Lexicon:
    """Load the lexicon."""
    irregular = _irregular()
    index: dict[str, list[Pattern]] = {}
    for row in read_rows("events.tsv"):
        event = Event(**row)
        for first, pattern in _patterns(event, irregular):
            index.setdefault(first, []).append(pattern)
    return {first: _indexed(found) for first, found in index.items()}


def _indexed(patterns: Sequence[Pattern]) -> Patterns:
    longer = sorted((pattern for pattern in patterns if pattern.rest), key=_length, reverse=True)
    by_second: dict[str, list[int]] = {}
    for number, pattern in enumerate(longer):
        for word in pattern.rest[0][0]:
            by_second.setdefault(word, []).append(number)
    return Patterns(
        alone=tuple(pattern for pattern in patterns if not pattern.rest),
        longer=tuple(longer),
        by_second=by_second,
        seconds=frozenset(by_second),
    )


def _length(pattern: Pattern) -> int:
    """Count the words after the first; a gap counts as one, so that what says more comes first."""
    return sum(1 + (reach > 1) for _, reach in pattern.rest)


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
    steps = _rest(event.part, rest)
    is_verb = event.part == "v"
    for word, form in _forms(event.part, head, irregular, alone=peeks or not rest):
        may_modify = is_verb and form in _PARTICIPLES
        yield word, Pattern(event=event, form=form, is_verb=is_verb, may_modify=may_modify, rest=steps, peeks=peeks)


def _forms(part: str, head: str, irregular: Irregular, *, alone: bool) -> Iterator[tuple[str, Form]]:
    if part == "v":
        yield from verb_forms(head, irregular)
    elif part == "n" and alone:
        yield from noun_forms(head)
    else:
        yield head, "base"


def _rest(part: str, words: Sequence[str]) -> tuple[Step, ...]:
    """Give the words after the first: a verb's objects and a noun phrase's last word also as plurals."""
    last = len(words) - 1
    inflected = {"v": range(len(words)), "n": range(last, last + 1)}.get(part, range(0))
    return tuple(
        (
            frozenset(_either(word)) if place in inflected else frozenset({word}),
            FARTHEST if place and words[place - 1] == GAP else 1,
        )
        for place, word in enumerate(words)
        if word != GAP
    )


def _either(noun: str) -> Iterator[str]:
    return (form for form, _ in noun_forms(noun))
