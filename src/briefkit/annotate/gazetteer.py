"""The gazetteer: what the knowledge tables say, ready to look names up in a text."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property, partial
from itertools import chain

from attrs import evolve, field, frozen

from briefkit.annotate.document import Tokens, read_document
from briefkit.annotate.lexicon import Lexicon, load_lexicon
from briefkit.annotate.table import Row, read_table, split_cell


@frozen(kw_only=True)
class Entry:
    """One thing that the tables know."""

    kind: str
    """A core actor kind, as a CURIE."""
    name: str
    """The canonical name."""
    country: str | None = None
    """Two capitals, after ISO 3166."""
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    """For states: the adjectives of the regions that they lie in."""
    metonyms: tuple[str, ...] = ()
    """Names of places that stand for it."""
    wikidata: str | None = None
    """An item id, such as Q184."""
    state_owned: bool | None = None
    """For media: whether a state owns or controls it."""
    surnames: tuple[str, ...] = ()
    """For persons: the surnames under which alone everybody knows them."""
    sex: str | None = None
    """For persons: m or f."""
    terms: tuple["Term", ...] = ()
    """For persons: the offices that they held."""
    capital_of: str | None = None
    """For cities: the country whose seat of government it is."""


@frozen
class Term:
    """An office that a person held, with its first and last day as EDTF dates (empty: open)."""

    office: str
    start: str = ""
    end: str = ""


@frozen
class Sense:
    """What a name in a text stands for: an entry, and in which way."""

    entry: Entry
    form: str
    """A mention form: name, alias, adjective, demonym or metonym."""


@frozen(kw_only=True)
class Gazetteer:
    """All entries, with an index from names to what they stand for.

    Names are matched exactly, token by token: never by similarity, never by a part of a name.
    """

    entries: tuple[Entry, ...]
    lexicon: Lexicon
    ambiguous: Mapping[str, str]
    """Names with several meanings, each with its rule: prefer (the entry named first), place (only after a
    preposition of place) or never."""
    senses: Mapping[str, Sense] = field(repr=False)
    """By the tokens of the name, joined by blanks."""
    lengths: Mapping[str, tuple[int, ...]] = field(repr=False)
    """The numbers of tokens of the names that begin with a token, longest first."""
    states: Mapping[str, Entry] = field(repr=False)
    """The state of each country code."""

    @cached_property
    def bearers(self) -> Mapping[str, tuple[Entry, ...]]:
        """The persons of the tables by their surname."""
        found: defaultdict[str, tuple[Entry, ...]] = defaultdict(tuple)
        for entry in self.entries:
            if entry.kind == "bk:person":
                words = entry.name.split(" ")
                found[words[0 if words[0] in self.lexicon.surnames_first else -1]] += (entry,)
        return found

    def officeholder(self, surname: str, office: str) -> Entry | None:
        """Give the only person of the tables who bears a surname and has held an office."""
        found = [
            entry
            for entry in self.bearers.get(surname, ())
            if any(term.office.lower() == office for term in entry.terms)
        ]
        return found[0] if len(found) == 1 else None

    @cached_property
    def well_known(self) -> Mapping[str, Entry]:
        """The persons whom everybody knows by a surname alone, by it; none that several of the tables bear."""
        persons = (entry for entry in self.entries if entry.surnames)
        known = {surname: entry for entry in persons for surname in entry.surnames}
        return {surname: entry for surname, entry in known.items() if {*self.bearers.get(surname, ())} <= {entry}}

    @cached_property
    def local_parties(self) -> Mapping[str, tuple[Entry, ...]]:
        """The parties by what they are called at home: "Democratic Party of Albania", "Estonian Reform Party"."""
        found: defaultdict[str, tuple[Entry, ...]] = defaultdict(tuple)
        for entry in self.entries:
            if entry.kind == "bk:party":
                for name in self._names_at_home(entry):
                    found[name] += (entry,)
        return found

    def _names_at_home(self, entry: Entry) -> set[str]:
        state = self.states.get(entry.country or "")
        adjectives = state.adjectives if state is not None else ()
        words, link, _ = entry.name.partition(" of ")
        shortened = {entry.name.removeprefix(f"{adjective} ") for adjective in adjectives} - {entry.name}
        return shortened | {words} if link else shortened

    @cached_property
    def small_heads(self) -> Mapping[str, frozenset[str]]:
        """First words of names that are written with a small letter, with the second words (empty: there is none)."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for name in self.senses:
            head, _, rest = name.partition(" ")
            if head == head.lower() and head[0].isalpha():
                found[head].add(rest.partition(" ")[0].lower())
        return {head: frozenset(seconds) for head, seconds in found.items()}

    @cached_property
    def cues(self) -> frozenset[str]:
        """The words, in small letters, at which a title, a group or a name without a capital may begin."""
        return frozenset(self.small_heads).union(self.lexicon.title_heads, self.lexicon.groups)

    @cached_property
    def idle_words(self) -> frozenset[str]:
        """Words with a capital that alone are neither a name nor a title."""
        return frozenset(
            word
            for word in self.lexicon.not_names
            if word not in self.lengths and word.lower() not in self.lexicon.title_heads and not word[1:].isupper()
        )

    def with_entries(self, entries: Iterable[Entry]) -> "Gazetteer":
        """Give a gazetteer that knows further entries; where a name is taken already, the new one wins."""
        more = tuple(entries)
        senses, lengths = _index(more, self.ambiguous)
        longer = {word: _descending({*found, *self.lengths.get(word, ())}) for word, found in lengths.items()}
        return evolve(
            self,
            entries=self.entries + more,
            senses={**self.senses, **senses},
            lengths={**self.lengths, **longer},
            states={**self.states, **_states(more)},
        )

    def match(self, tokens: Tokens, position: int) -> tuple[int, Sense] | None:
        """Find the longest name that begins at a token: its end (a token index) and its sense."""
        words = tokens.words
        for length in self.lengths.get(words[position], ()):
            name = words[position] if length == 1 else " ".join(words[position : position + length])
            sense = self.senses.get(name)
            if sense is not None and position + length <= len(words):
                return position + length, sense
        return None


@cache
def load_gazetteer() -> Gazetteer:
    """Load the tables of the package (once a process)."""
    entries = tuple(chain.from_iterable(read(read_table(name)) for name, read in _READERS.items()))
    ambiguous = {row["name"]: row["rule"] for row in read_table("ambiguous")}
    senses, lengths = _index(entries, ambiguous)
    return Gazetteer(
        entries=entries,
        lexicon=load_lexicon(),
        ambiguous=ambiguous,
        senses=senses,
        lengths=lengths,
        states=_states(entries),
    )


def _states(entries: Iterable[Entry]) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for entry in entries:
        if entry.kind == "bk:state" and entry.country:
            found.setdefault(entry.country, entry)
    return found


def _index(
    entries: Iterable[Entry], ambiguous: Mapping[str, str]
) -> tuple[dict[str, Sense], dict[str, tuple[int, ...]]]:
    """Index entries by their names; of several owners the first wins."""
    owned = [pair for entry in entries for pair in surfaces(entry) if ambiguous.get(pair[0]) != "never"]
    senses: dict[str, Sense] = {}
    lengths: dict[str, tuple[int, ...]] = {}
    for words, (_, sense) in zip(_split([surface for surface, _ in owned]), owned, strict=True):
        senses.setdefault(" ".join(words), sense)
        known = lengths.get(words[0], ())
        if len(words) not in known:
            lengths[words[0]] = _descending((*known, len(words)))
    return senses, lengths


def _descending(lengths: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(lengths, reverse=True))


def surfaces(entry: Entry) -> Iterable[tuple[str, Sense]]:
    """Give the names of an entry, each with its sense."""
    if not (entry.metonyms and entry.kind.startswith("bk:government")):
        yield entry.name, Sense(entry, "name")
    for form, names in (
        ("alias", entry.aliases),
        ("metonym", entry.metonyms),
        ("adjective", entry.adjectives),
        ("demonym", entry.demonyms),
    ):
        for surface in names:
            yield surface, Sense(entry, form)


def _split(names: list[str]) -> list[tuple[str, ...]]:
    """Split names into tokens in the way that texts are."""
    tokens = read_document("\n".join(names), blocks=()).tokens
    split: list[tuple[str, ...]] = []
    end = first = 0
    for name in names:
        end += len(name) + 1
        last = bisect_left(tokens.starts, end, first)
        split.append(tokens.words[first:last])
        first = last
    return split


def _countries(rows: list[Row]) -> Iterable[Entry]:
    for row in rows:
        official = tuple(name for name in (row["official"],) if name)
        yield Entry(
            kind="bk:state",
            name=row["name"],
            country=row["code"],
            aliases=official + split_cell(row["aliases"]),
            adjectives=split_cell(row["adjectives"]),
            demonyms=split_cell(row["demonyms"]),
            regions=split_cell(row["regions"]),
            wikidata=row["wikidata"] or None,
        )
        for capital in split_cell(row["capitals"]):
            yield Entry(kind="bk:place", name=capital, country=row["code"], capital_of=row["code"])


def _former_states(rows: list[Row]) -> Iterable[Entry]:
    for row in rows:
        yield _entry(row | {"country": row["code"]}, "bk:state")


def _metonyms(rows: list[Row]) -> Iterable[Entry]:
    for row in rows:
        yield Entry(
            kind="bk:government" if row["stands_for"].startswith("Government of") else "bk:government-body",
            name=row["stands_for"],
            country=row["country"],
            metonyms=(row["name"], *split_cell(row["aliases"])),
        )


def _entry(row: Row, kind: str) -> Entry:
    return Entry(
        kind=row.get("kind") or kind,
        name=row["name"],
        country=row.get("country") or None,
        aliases=split_cell(row.get("aliases", "")),
        adjectives=split_cell(row.get("adjectives", "")),
        demonyms=split_cell(row.get("demonyms", "")),
        wikidata=row.get("wikidata") or None,
        state_owned={"yes": True, "no": False}.get(row.get("state_owned", "")),
        surnames=split_cell(row.get("surnames", "")),
        sex=row.get("sex") or None,
        terms=tuple(Term(*term.split(",")) for term in split_cell(row.get("terms", ""))),
    )


def _entries(kind: str, rows: list[Row]) -> Iterable[Entry]:
    return (_entry(row, kind) for row in rows)


_READERS: dict[str, Callable[[list[Row]], Iterable[Entry]]] = {
    "countries": _countries,
    "former_states": _former_states,
    "events": partial(_entries, "bk:event"),
    "metonyms": _metonyms,
    "institutions": partial(_entries, "bk:government-body"),
    "organizations": partial(_entries, "bk:organization"),
    "armed_groups": partial(_entries, "bk:armed-group"),
    "parties": partial(_entries, "bk:party"),
    "media": partial(_entries, "bk:media"),
    "companies": partial(_entries, "bk:company"),
    "leaders": partial(_entries, "bk:person"),
    "regions": partial(_entries, "bk:place"),
    "cities": partial(_entries, "bk:place"),
}
"""The tables of entries in the order of their right to a name, and how to read each."""
