"""The register: the entities and mentions of one document while they are being found."""

from collections import defaultdict

from attrs import define, field

from briefkit.annotate.actors.name import Name
from briefkit.annotate.actors.reading import ActorMention, ActorReading, Entity, OfficeSpan
from briefkit.annotate.document import Document
from briefkit.annotate.gazetteer import Entry, Gazetteer

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
    aliases: set[str] = field(factory=set)

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


@define
class Register:
    """Entities and mentions, which the rules add to; it lives as long as one call of find_actors."""

    document: Document
    gazetteer: Gazetteer
    drafts: list[Draft] = field(factory=list)
    mentions: list[ActorMention] = field(factory=list)
    offices: list[OfficeSpan] = field(factory=list)
    keys: dict[tuple[str, str], int] = field(factory=dict)
    owners: defaultdict[str, list[int]] = field(factory=lambda: defaultdict(list))
    """The persons who bear a surname."""

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
        return self.entity(key, draft)

    def mention(self, name: Name, entity: int, form: str, rule: str) -> None:
        """Note that a range of tokens stands for an entity."""
        tokens = self.document.tokens
        start, end = tokens.starts[name.first], tokens.ends[name.last - 1]
        self.mentions.append(ActorMention((start, end), entity, form, rule))
        if form in ("name", "alias"):
            self.drafts[entity].aliases.add(self.document.text[start:end])

    def order(self) -> None:
        """Put the mentions in text order, the longer first."""
        self.mentions.sort(key=lambda mention: (mention.span[0], -mention.span[1]))

    def reading(self) -> ActorReading:
        """Give what was found as a value."""
        self.order()
        return ActorReading(
            entities=tuple(draft.finish() for draft in self.drafts),
            mentions=tuple(self.mentions),
            offices=tuple(sorted(self.offices, key=lambda office: office.span)),
        )
