"""The register: the entities and mentions of one document while they are being found."""

from collections import defaultdict
from operator import itemgetter
from typing import NamedTuple

from attrs import define, field

from briefkit.annotate.actors.affiliation import country_of_people
from briefkit.annotate.actors.name import surface
from briefkit.annotate.actors.occurrence import Occurrences
from briefkit.annotate.actors.reading import ActorMention, ActorReading, Entity, OfficeSpan
from briefkit.annotate.document import Document
from briefkit.annotate.gazetteer import Entry, Gazetteer

_NAMING = frozenset(("name", "alias"))
_PASSING = frozenset(("pronoun", "role"))
"""Forms of mentions that name nothing themselves."""
_WIKIDATA = "http://www.wikidata.org/entity/"


@define
class Draft:
    """An entity in the making."""

    kind: str
    name: str
    country: str | None = None
    wikidata: str | None = None
    named: bool = True
    state_owned: bool | None = None
    sex: str | None = None
    entry: Entry | None = None
    aliases: set[str] = field(factory=set[str])

    def finish(self) -> Entity:
        """Give the entity as a value."""
        return Entity(
            kind=self.kind,
            name=self.name,
            country=self.country,
            aliases=tuple(sorted(self.aliases - {self.name})),
            same_as=(_WIKIDATA + self.wikidata,) if self.wikidata else (),
            named=self.named,
            state_owned=self.state_owned,
            sex=self.sex,
        )


class Place(NamedTuple):
    """Where an entity is mentioned, as a half-open range of tokens, and how."""

    first: int
    last: int
    entity: int
    form: str
    rule: str


@define
class Register:
    """Entities and mentions, which the rules add to; it lives as long as one call of find_actors."""

    document: Document
    gazetteer: Gazetteer
    occurrences: Occurrences
    drafts: list[Draft] = field(factory=list[Draft])
    mentions: list[Place] = field(factory=list[Place])
    offices: list[OfficeSpan] = field(factory=list[OfficeSpan])
    keys: dict[tuple[str, str], int] = field(factory=dict[tuple[str, str], int])
    owners: defaultdict[str, list[int]] = field(factory=lambda: defaultdict(list))
    """The persons who bear a surname."""
    bare: frozenset[int] = frozenset()
    """The tokens where single words start that may be surnames, before it is known whose."""
    pronouns: dict[int, int] = field(factory=dict[int, int])
    """The entities of the pronouns, by token."""
    individuals: dict[str, str] = field(factory=dict[str, str])
    """What tells the last individual without a name from others, by the role."""
    holders: defaultdict[str, set[int]] = field(factory=lambda: defaultdict(set))
    """The persons who hold an office, by its words in small letters, and by these with where it is held."""
    known_holders: defaultdict[tuple[str, str | None], set[int]] = field(factory=lambda: defaultdict(set))
    """The persons of the document of whom the tables say that they held an office, by its words and the country."""
    since: dict[int, int] = field(factory=dict[int, int])
    """The token where it is first said of a person that he or she holds an office."""
    placed: set[int] = field(factory=set[int])
    """The persons of whom it is said where they hold their office."""
    titles: set[int] = field(factory=set[int])
    """The tokens where titles of named persons start."""
    starting: dict[int, Place] = field(factory=dict[int, Place])
    """The longest name that starts at a token."""
    ending: dict[int, Place] = field(factory=dict[int, Place])
    """The longest name that ends before a token."""

    def entity(self, key: tuple[str, str], draft: Draft) -> int:
        """Give the index of the entity of a key, which the draft becomes if it is new."""
        index = self.keys.get(key)
        if index is None:
            index = self.keys[key] = len(self.drafts)
            self.drafts.append(draft)
        return index

    def known(self, entry: Entry) -> int:
        """Give the index of the entity of an entry of the tables."""
        key = (entry.kind, entry.name)
        if key in self.keys:
            return self.keys[key]
        draft = Draft(
            entry.kind,
            entry.name,
            entry.country,
            entry.wikidata,
            state_owned=entry.state_owned,
            sex=entry.sex,
            entry=entry,
        )
        entity = self.entity(key, draft)
        for term in entry.terms:
            self.known_holders[term.office.lower(), entry.country].add(entity)
        return entity

    def mention(self, place: Place) -> None:
        """Note that a range of tokens stands for an entity."""
        self.mentions.append(place)
        first, last, entity, form, _ = place
        if form in _NAMING:
            tokens = self.document.tokens
            self.drafts[entity].aliases.add(self.document.text[tokens.starts[first] : tokens.ends[last - 1]])
        if form not in _PASSING:
            self._note(place)

    def _note(self, place: Place) -> None:
        before = self.starting.get(place.first)
        if before is None or before.last <= place.last:
            self.starting[place.first] = place
        before = self.ending.get(place.last)
        if before is None or place.first <= before.first:
            self.ending[place.last] = place

    def kind(self, entity: int) -> str:
        """Give the kind of an entity."""
        return self.drafts[entity].kind

    def country_of(self, entity: int) -> str | None:
        """Give the country of those who belong to an entity."""
        return country_of_people(self.drafts[entity].name, self.drafts[entity].country)

    def owner_before(self, position: int) -> Place | None:
        """Give the name that ends right before a token, or before the clitic of a possessive that does."""
        place = self.ending.get(position)
        if place is None and position and self.document.tokens.words[position - 1] in ("'s", "'"):
            place = self.ending.get(position - 1)
        return None if place is None or self._is_broken(place.last, position) else place

    def _is_broken(self, last: int, position: int) -> bool:
        """Tell whether a line ends between the end of a name and a token."""
        starts, ends = self.document.tokens.starts, self.document.tokens.ends
        return position < len(starts) and "\n" in self.document.text[ends[last - 1] : starts[position]]

    def may_close(self, place: Place) -> bool:
        """Tell whether a noun phrase may end with a name, which neither describes nor possesses what follows."""
        tokens = self.document.tokens
        sense = self.gazetteer.senses.get(surface(tokens, place.first, place.last))
        possesses = tokens.words[place.last : place.last + 1] in (("'s",), ("'",))
        return not possesses and (sense is None or sense.form != "adjective")

    def order(self) -> None:
        """Put the mentions in text order, the longer first."""
        self.mentions.sort(key=itemgetter(1), reverse=True)
        self.mentions.sort(key=itemgetter(0))

    def reading(self) -> ActorReading:
        """Give what was found as a value."""
        self.order()
        starts, ends = self.document.tokens.starts, self.document.tokens.ends
        return ActorReading(
            text=self.document.text,
            entities=tuple(draft.finish() for draft in self.drafts),
            mentions=tuple(
                [
                    ActorMention((starts[first], ends[last - 1]), entity, form, rule)
                    for first, last, entity, form, rule in self.mentions
                ]
            ),
            offices=tuple(sorted(self.offices, key=lambda office: office.span)),
        )
