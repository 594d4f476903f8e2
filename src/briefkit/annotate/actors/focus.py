"""Focus: whom a bare surname, he, she and it stand for, read in the order of the text."""

from bisect import bisect_right
from collections.abc import Iterator

from briefkit.annotate.actors.linking import fold, is_bare, sex_of
from briefkit.annotate.actors.name import Name
from briefkit.annotate.actors.reading import ActorMention
from briefkit.annotate.actors.register import Draft, Register

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
_MEMORY = 12
"""How many mentions back the focus looks."""


def link_in_focus(register: Register, names: list[Name]) -> None:
    """Link surnames and pronouns to the last person in focus, it to the one thing that it can mean."""
    register.order()
    bare = {name.first: name for name in names if name.first in register.bare and name.first not in register.starting}
    places = sorted([*bare, *register.positions(_PRONOUNS)])
    focus = _Focus(register)
    for position in places:
        focus.advance(position)
        if position in bare:
            _surname(register, bare[position], focus)
        else:
            _pronoun(register, position, focus)


def bare_names(names: list[Name]) -> frozenset[int]:
    """Give the tokens at which single words start that may be surnames."""
    return frozenset(name.first for name in names if is_bare(name))


def _pronoun(register: Register, position: int, focus: "_Focus") -> None:
    lower = register.document.tokens.lowers[position]
    entity = focus.person(_SEXES[lower]) if lower in _SEXES else focus.thing()
    if entity is not None:
        register.mention(Name(position, position + 1, "", ""), entity, "pronoun", f"pronoun:{lower}")
        register.pronouns[position] = entity


def _surname(register: Register, name: Name, focus: "_Focus") -> None:
    """Link a single word to the person whose surname it is: the one in focus, or the only one."""
    word = register.document.tokens.words[name.first]
    owners = register.owners.get(word)
    if owners:
        entity = owners[0] if len(owners) == 1 else focus.owner(owners)
        register.mention(name, entity, "name", "surname")
        focus.see(entity)
    elif name.kind == "bk:person":
        holder = register.gazetteer.officeholder(word, name.titled) if name.titled else None
        entity = register.known(holder) if holder is not None else _bearer(register, name, word)
        register.mention(name, entity, "name", "title+surname" if holder is not None else name.rule)
        register.owners[word].append(entity)
        focus.see(entity)


def _bearer(register: Register, name: Name, word: str) -> int:
    """Give the entity of a person of whom only the surname is known."""
    return register.entity(("bk:person", fold(word)), Draft("bk:person", word, sex=sex_of(register, name)))


class _Focus:
    """Who and what has been named up to a place in the text, by sentence."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._mentions: Iterator[ActorMention] = iter(list(register.mentions))
        self._next = next(self._mentions, None)
        self._sentences = [start for start, _ in register.document.sentences]
        self._persons: list[tuple[int, int, bool]] = []
        self._things: list[tuple[int, int]] = []
        self._sentence = 0

    def advance(self, position: int) -> None:
        """Take in all mentions before a token."""
        start = self._register.document.tokens.starts[position]
        while self._next is not None and self._next.span[0] < start:
            self._take(self._next)
            self._next = next(self._mentions, None)
        self._sentence = bisect_right(self._sentences, start)

    def _take(self, mention: ActorMention) -> None:
        self._sentence = bisect_right(self._sentences, mention.span[0])
        kind = self._register.kind(mention.entity)
        if kind == "bk:person" and mention.form != "role":
            self.see(mention.entity)
        elif kind in _ACTING and mention.form not in ("adjective", "demonym"):
            self._things.append((mention.entity, self._sentence))

    def see(self, person: int) -> None:
        """Note that a person is mentioned; the first of a sentence is its subject."""
        first = not self._persons or self._persons[-1][1] != self._sentence
        self._persons.append((person, self._sentence, first))

    def owner(self, owners: list[int]) -> int:
        """Give the one of several persons who was a subject last, else the one mentioned last."""
        seen = [(entity, first) for entity, _, first in self._persons[-_MEMORY:] if entity in owners]
        subjects = [entity for entity, first in seen if first]
        return subjects[-1] if subjects else seen[-1][0] if seen else owners[0]

    def person(self, sex: str) -> int | None:
        """Give the person in focus: of the last sentence that names one, the subject before the others."""
        fitting: list[tuple[int, int, bool]] = []
        for entity, sentence, first in reversed(self._persons[-_MEMORY:]):
            if self._sentence - sentence > _REACH or (fitting and sentence != fitting[0][1]):
                break
            if self._register.drafts[entity].sex in (sex, None):
                fitting.append((entity, sentence, first))
        if not fitting:
            return None
        chosen = next((entity for entity, _, first in fitting if first), fitting[0][0])
        self._register.drafts[chosen].sex = sex
        self.see(chosen)
        return chosen

    def thing(self) -> int | None:
        """Give the one thing that the sentence has named so far, or the only one of the sentence before."""
        recent = self._things[-_MEMORY:]
        here = {entity for entity, sentence in recent if sentence == self._sentence}
        before = {entity for entity, sentence in recent if sentence == self._sentence - 1}
        candidates = here or before
        return candidates.pop() if len(candidates) == 1 else None
