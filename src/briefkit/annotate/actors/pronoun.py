"""Pronouns: who he, she and it are."""

from bisect import bisect_right
from collections.abc import Iterator

from briefkit.annotate.actors.name import Name
from briefkit.annotate.actors.reading import ActorMention
from briefkit.annotate.actors.register import Register

_SEXES = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_THINGS = frozenset(("it", "its", "itself"))
_PRONOUNS = frozenset(_SEXES) | _THINGS
_ACTING = frozenset(
    (
        "bk:state",
        "bk:government",
        "bk:government-body",
        "bk:organization",
        "bk:intergovernmental-organization",
        "bk:party",
        "bk:company",
        "bk:media",
        "bk:armed-group",
    )
)
_REACH = 3
"""How many sentences back a person may have been named last."""


def link_pronouns(register: Register) -> None:
    """Link he and she to the last person in focus, it to the one thing that the sentence can mean."""
    register.order()
    tokens = register.document.tokens
    focus = _Focus(register)
    found = []
    for position, lower in enumerate(tokens.lowers):
        if lower in _PRONOUNS:
            focus.advance(tokens.starts[position])
            entity = focus.person(_SEXES[lower]) if lower in _SEXES else focus.thing()
            if entity is not None:
                found.append((position, entity))
    for position, entity in found:
        register.mention(Name(position, position + 1, "", ""), entity, "pronoun", f"pronoun:{tokens.lowers[position]}")


class _Focus:
    """What has been named up to a place in the text, by sentence."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._mentions: Iterator[ActorMention] = iter(list(register.mentions))
        self._next = next(self._mentions, None)
        self._sentences = [start for start, _ in register.document.sentences]
        self._persons: list[tuple[int, int, bool]] = []
        self._things: list[tuple[int, int]] = []
        self._sentence = 0

    def advance(self, position: int) -> None:
        """Take in all mentions before a position of the text."""
        while self._next is not None and self._next.span[0] < position:
            self._take(self._next)
            self._next = next(self._mentions, None)
        self._sentence = bisect_right(self._sentences, position)

    def _take(self, mention: ActorMention) -> None:
        sentence = bisect_right(self._sentences, mention.span[0])
        kind = self._register.drafts[mention.entity].kind
        if kind == "bk:person":
            first = not self._persons or self._persons[-1][1] != sentence
            self._persons.append((mention.entity, sentence, first))
        elif kind in _ACTING and mention.form not in ("adjective", "demonym"):
            self._things.append((mention.entity, sentence))

    def person(self, sex: str) -> int | None:
        """Give the person in focus: of the last sentence that names one, the subject before the others."""
        fitting: list[tuple[int, int, bool]] = []
        for entity, sentence, first in reversed(self._persons[-12:]):
            if self._sentence - sentence > _REACH or (fitting and sentence != fitting[0][1]):
                break
            if self._register.drafts[entity].sex in (sex, None):
                fitting.append((entity, sentence, first))
        if not fitting:
            return None
        chosen = next((entity for entity, _, first in fitting if first), fitting[0][0])
        self._register.drafts[chosen].sex = sex
        self._persons.append((chosen, self._sentence, not self._persons or self._persons[-1][1] != self._sentence))
        return chosen

    def thing(self) -> int | None:
        """Give the one thing that the sentence has named so far, or the subject of the sentence before."""
        here = {entity for entity, sentence in self._things[-8:] if sentence == self._sentence}
        if here:
            return here.pop() if len(here) == 1 else None
        before = [entity for entity, sentence in self._things[-8:] if sentence == self._sentence - 1]
        return before[0] if len(set(before)) == 1 else None
