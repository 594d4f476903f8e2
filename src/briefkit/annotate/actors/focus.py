"""Focus: whom a bare surname, he, she and it stand for, read in the order of the text."""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from briefkit.annotate.actors.linking import fold, is_bare, sex_of
from briefkit.annotate.actors.metonym import MINDED, RELATING
from briefkit.annotate.actors.name import Name
from briefkit.annotate.actors.register import Draft, Place, Register
from briefkit.annotate.gazetteer import Entry

_SEXES = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_THINGS = frozenset(("it", "its", "itself"))
_COUNTRY = frozenset(("country", "nation"))
_PRONOUNS = frozenset(_SEXES) | _THINGS
CUES = _PRONOUNS | _COUNTRY
"""The words that stand for whom or what is in focus."""
_ACTING = frozenset(("bk:state", "bk:government", "bk:government-body", "bk:intergovernmental-organization"))
"""The kinds of things that "it" is taken for; of others a text speaks too rarely as of one that acts."""
_REACH = 3
"""How many sentences back a person may have been named last."""
_MEMORY = 12
"""How many mentions back the focus looks."""
_OPENING = 24
"""Where in a sentence its subject begins, in characters."""
_MODIFYING = frozenset(("adjective", "demonym"))
_ARTICLES = frozenset(("the", "a"))
_GOVERNING = frozenset("of in for from by with to at on about against near over after".split())
_NEXT_WORD = re.compile(r"[ \u00a0]([a-z]+)")
_POSSESSIVES = frozenset({"'s", "\N{RIGHT SINGLE QUOTATION MARK}s"})
_AFTER_SUBJECT = frozenset(
    """
    will would can could may might must should and or in on at to for of with from have had did do were are also
    that who while when as than but not agreed said told made took gave went came left won lost put set kept
    began saw sent met held led
    """.split()
)
"""Words that may follow a name which stands for itself."""
_VERBS = frozenset("will would had did could should must might can also said made took gave went came lost won".split())
_SUBJECT_ENDINGS = ("ed", "s", "ly")
_EXPLETIVE = frozenset("is was 's may seems seemed appears appeared turned takes took".split())
"""Verbs before which "it" stands for nothing more often than not."""
_ADVERBS = frozenset("not also very still so too always particularly equally".split())
_SUBORDINATING = frozenset(
    "although though while whilst even if when as since after before until unless because whereas once".split()
)
"""Words with which a clause opens that stands before the main one."""
_LISTING = ((",",), ("and",), ("or",))


def link_in_focus(register: Register, names: list[Name]) -> None:
    """Link surnames and pronouns to the last person in focus, it to the one thing that it can mean."""
    register.order()
    bare = {name.first: name for name in names if name.first in register.bare and _is_free(register, name)}
    lowers = register.document.tokens.lowers
    countries = [place for place in register.occurrences.of(_COUNTRY) if place and lowers[place - 1] in ("the", "this")]
    places = sorted([*bare, *register.occurrences.of(_PRONOUNS), *countries])
    focus = _Focus(register)
    for position in places:
        focus.advance(position)
        if position in bare:
            _surname(register, bare[position], focus)
        elif lowers[position] in _COUNTRY:
            _country(register, position, focus)
        else:
            _pronoun(register, position, focus)


def _is_free(register: Register, name: Name) -> bool:
    """Tell whether no name begins where a single word stands; a description may, which the word only opens."""
    place = register.starting.get(name.first)
    return place is None or (place.form == "description" and place.last > name.last)


def bare_names(names: list[Name]) -> frozenset[int]:
    """Give the tokens at which single words start that may be surnames."""
    return frozenset(name.first for name in names if is_bare(name))


def _pronoun(register: Register, position: int, focus: "_Focus") -> None:
    lower = register.document.tokens.lowers[position]
    entity = focus.person(_SEXES[lower]) if lower in _SEXES else _thing(register, position, focus)
    if entity is not None:
        register.mention(Place(position, position + 1, entity, "pronoun", f"pronoun:{lower}"))
        register.pronouns[position] = entity


def _country(register: Register, position: int, focus: "_Focus") -> None:
    """Link "the country" to the state that is the subject of the sentence, which does nothing to itself."""
    if position > 1 and register.document.tokens.lowers[position - 2] in RELATING:
        return  # "China urged the country to": another
    entity = focus.thing(opens=register.document.tokens.words[position - 1] in ("The", "This"))
    if entity is not None and register.kind(entity) == "bk:state" and position + 1 not in register.starting:
        register.mention(Place(position - 1, position + 1, entity, "description", "the-country"))


def _thing(register: Register, position: int, focus: "_Focus") -> int | None:
    tokens = register.document.tokens
    following = tokens.lowers[position + 1] if position + 1 < len(tokens) else "."
    if tokens.lowers[position] == "it" and not _is_verb(following) and not _is_minded(tokens.lowers, position + 1):
        return None
    return focus.thing(opens=tokens.words[position][0].isupper())


def _is_verb(lower: str) -> bool:
    """Tell whether a word behind "it" makes it the subject of a clause."""
    return lower not in _EXPLETIVE and (lower in _VERBS or lower.endswith(("ed", "s")))


def _is_minded(lowers: tuple[str, ...], position: int) -> bool:
    """Tell whether a clause goes on with what only those who act can be: "was not willing to"."""
    if lowers[position : position + 1] not in (("is",), ("was",)):
        return False
    described = next((lower for lower in lowers[position + 1 : position + 3] if lower not in _ADVERBS), "")
    return described in MINDED


def _surname(register: Register, name: Name, focus: "_Focus") -> None:
    """Link a single word to the person whose surname it is: the one in focus, or the only one."""
    word = register.document.tokens.words[name.first]
    owners = register.owners.get(word) or (register.owners.get(word.title()) if word.isupper() else None) or []
    known = _well_known(register, name, word)
    if known is not None and not focus.has_seen(owners):
        entity, rule = register.known(known), name.rule
        register.owners[word] = [entity, *(owner for owner in owners if owner != entity)]
    elif owners:
        entity, rule = owners[0] if len(owners) == 1 else focus.owner(owners), "surname"
    elif name.rule == "place-preposition":
        place = register.entity(("bk:place", word), Draft("bk:place", word))
        register.mention(Place(name.first, name.last, place, "name", name.rule))
        return
    elif name.kind == "bk:person":
        entity, rule = _bearer(register, name, word)
        register.owners[word].append(entity)
    else:
        return
    register.mention(Place(name.first, name.last, entity, "name", rule))
    focus.see(entity)


def _well_known(register: Register, name: Name, word: str) -> Entry | None:
    """Give the person whom everybody knows by a surname, unless its title is for the other sex."""
    known = register.gazetteer.well_known.get(word)
    return known if known is not None and sex_of(register, name) in (known.sex, "", None) else None


def introduce_well_known(register: Register, names: list[Name]) -> None:
    """Enter those whom everybody knows by a surname that nobody else in the document bears, so that roles find them."""
    words, well_known = register.document.tokens.words, register.gazetteer.well_known
    bare = {at for at in register.bare if words[at] in well_known and words[at] not in register.owners}
    for name in (name for name in names if name.first in bare) if bare else ():
        known = _well_known(register, name, words[name.first])
        if known is not None and _is_free(register, name):
            register.known(known)


def _bearer(register: Register, name: Name, word: str) -> tuple[int, str]:
    """Give the entity of a person of whom only the surname is known, and the rule that tells who it is."""
    holder = register.gazetteer.officeholder(word, name.titled) if name.titled else None
    if holder is not None:
        return register.known(holder), "title+surname"
    draft = Draft("bk:person", word, sex=sex_of(register, name))
    return register.entity(("bk:person", fold(word)), draft), name.rule


class _Seen(NamedTuple):
    """A mention that the focus has passed."""

    entity: int
    start: int
    sentence: int
    subject: bool
    governed: bool
    """Whether it is only part of another phrase: after a preposition, or before a noun."""
    main: bool = False
    """Whether it is the subject of a main clause behind a subordinate one."""


class _Focus:
    """Who and what has been named up to a place in the text, by sentence."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._tokens = register.document.tokens
        self._mentions = iter([*register.mentions])
        self._next = next(self._mentions, None)
        self._sentences = [start for start, _ in register.document.sentences]
        self._persons: list[_Seen] = []
        self._known: set[int] = set()
        """The persons among them."""
        self._things: list[_Seen] = []
        self._sentence = 0
        """How many sentences have begun up to the present place."""
        self._subject_of = -1
        """The last sentence whose subject is known."""
        self._start = 0

    def advance(self, position: int) -> None:
        """Take in all mentions before a token."""
        while self._next is not None and self._next.first < position:
            self._take(self._next)
            self._next = next(self._mentions, None)
        self._move(position)

    def _move(self, position: int) -> None:
        self._start = self._tokens.starts[position]
        while self._sentence < len(self._sentences) and self._sentences[self._sentence] <= self._start:
            self._sentence += 1

    def _take(self, place: Place) -> None:
        kind = self._register.kind(place.entity)
        if kind == "bk:person" and place.form != "role":
            self._move(place.first)
            self.see(place.entity, governed=self._is_governed(place.first))
        elif kind in _ACTING and place.form not in _MODIFYING:
            self._move(place.first)
            governed = self._is_governed(place.first) or self._is_modifier(self._tokens.ends[place.last - 1])
            main = not governed and self._opens_main_clause(place)
            subject = main or (not governed and self._opens())
            self._things.append(_Seen(place.entity, self._start, self._sentence, subject, governed, main))

    def _opens(self) -> bool:
        """Tell whether the present place is at the beginning of its sentence."""
        return self._sentence > 0 and self._start - self._sentences[self._sentence - 1] <= _OPENING

    def _opens_main_clause(self, place: Place) -> bool:
        """Tell whether a mention is what the main clause begins with, behind one that is subordinate to it."""
        lowers = self._tokens.lowers
        first = place.first - (place.first > 0 and lowers[place.first - 1] in _ARTICLES)
        listed = lowers[place.last : place.last + 1] in _LISTING
        if not first or lowers[first - 1] != "," or listed or not self._sentence:
            return False
        return lowers[bisect_left(self._tokens.starts, self._sentences[self._sentence - 1])] in _SUBORDINATING

    def _is_governed(self, first: int) -> bool:
        """Tell whether a preposition stands before a mention."""
        lowers = self._tokens.lowers
        while first and lowers[first - 1] in _ARTICLES:
            first -= 1
        return first > 0 and lowers[first - 1] in _GOVERNING

    def _is_modifier(self, end: int) -> bool:
        """Tell whether a name only modifies or owns the noun behind it: "a US diplomat", "Hungary's ruling party"."""
        text = self._register.document.text
        if text[end : end + 2] in _POSSESSIVES:
            return True
        match = _NEXT_WORD.match(text, end)
        return match is not None and match[1] not in _AFTER_SUBJECT and not match[1].endswith(_SUBJECT_ENDINGS)

    def see(self, person: int, *, governed: bool = False) -> None:
        """Note that a person is mentioned; the first of a sentence is its subject, unless a preposition governs it."""
        subject = not governed and self._subject_of != self._sentence
        if subject:
            self._subject_of = self._sentence
        self._known.add(person)
        self._persons.append(_Seen(person, self._start, self._sentence, subject, governed))

    def has_seen(self, owners: list[int]) -> bool:
        """Tell whether one of several persons has been mentioned."""
        return not self._known.isdisjoint(owners)

    def owner(self, owners: list[int]) -> int:
        """Give the one of several persons who was a subject last, else the one mentioned last."""
        seen = [each for each in self._persons[-_MEMORY:] if each.entity in owners]
        subjects = [each.entity for each in seen if each.subject]
        return subjects[-1] if subjects else seen[-1].entity if seen else owners[0]

    def person(self, sex: str) -> int | None:
        """Give the person in focus: the last one of the same sentence, else the subject of the last that names one.

        Inside a quotation only those whom it names itself: the others are not called he or she by the speaker.
        """
        chosen = self._nearest(sex)
        if chosen is not None:
            self._register.drafts[chosen].sex = sex
            self.see(chosen)
        return chosen

    def _nearest(self, sex: str) -> int | None:
        nearest: _Seen | None = None
        earliest = self._quotation_start()
        for seen in reversed(self._persons[-_MEMORY:]):
            if self._sentence - seen.sentence > _REACH or seen.start < earliest:
                break
            if nearest is not None and seen.sentence != nearest.sentence:
                break
            if self._register.drafts[seen.entity].sex in (sex, None):
                if seen.subject or seen.sentence == self._sentence:
                    return seen.entity
                nearest = nearest or seen
        return None if nearest is None else nearest.entity

    def _quotation_start(self) -> int:
        """Give where the quotation around the present place starts, 0 outside of quotations."""
        quotations = self._register.document.quotations
        index = bisect_right(quotations, (self._start, len(self._register.document.text))) - 1
        return quotations[index][0] if index >= 0 and self._start < quotations[index][1] else 0

    def thing(self, *, opens: bool) -> int | None:
        """Give the thing that acts last in the sentence; for a pronoun that opens one, the subject of the one before.

        What stands after a preposition or before a noun does not act.
        """
        lately = self._things[-_MEMORY:]
        if opens:
            subjects = [seen for seen in lately if seen.subject and seen.sentence == self._sentence - 1]
            chosen = [seen for seen in subjects if seen.main] or subjects
            return chosen[0].entity if chosen else None
        acting = [seen for seen in lately if not seen.governed and seen.sentence == self._sentence]
        return acting[-1].entity if acting else None
