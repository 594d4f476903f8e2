"""The lexicon: the closed word lists by which names, roles and groups are told."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from attrs import frozen

from briefkit.annotate.table import Row, read_table, split_cell


@frozen
class Role:
    """A word that says what a person is."""

    title: str
    kind: str
    """office, honorific, occupation, kinship or relation."""
    sex: str | None = None


@frozen
class Group:
    """What a noun for people who are not named says of them."""

    kind: str
    """A core actor kind, as a CURIE."""
    acts: bool
    """Whether the noun alone is an actor of the news."""


@frozen
class BodyPart:
    """A part of the name of a ministry, an office or another body of a state."""

    phrase: str
    role: str
    """head, portfolio or whole."""
    canonical: str
    kind: str | None = None


@frozen(kw_only=True)
class Lexicon:
    """The closed word lists: what is not a name, what tells the kind of one, who is not named."""

    not_names: frozenset[str]
    first_words: Mapping[str, str]
    """Words that begin a name and stand before "of", with the class of the name."""
    last_words: Mapping[str, str]
    """Words that end a name, with its class."""
    opening_words: Mapping[str, str]
    """Words of other languages that begin a name, with its class."""
    inside_words: frozenset[str]
    """Words that stand in names of organisations and in no name of a person."""
    nouns_before: Mapping[str, str]
    """Common nouns that tell what the name behind them is, with its class."""
    nouns_behind: Mapping[str, str]
    """Common nouns that tell what the name before them is, with its class."""
    roles: Mapping[str, Role]
    """By the title in small letters, without a full stop."""
    groups: Mapping[str, Group]
    """Nouns for people who are not named."""
    bodies: Mapping[str, BodyPart]
    given_names: Mapping[str, str]
    """Given names, with m, f or an empty string for their sex."""
    surnames_first: frozenset[str]
    """Surnames of languages that put them before the given name."""
    adherents: frozenset[str]
    """Nouns for the followers of a party: Democrat, Republican."""

    @cached_property
    def body_phrases(self) -> Mapping[str, BodyPart]:
        """The phrases for bodies, whole or of a portfolio and a head: "government", "foreign ministry"."""
        return _compose(self.bodies.values())

    @cached_property
    def body_lengths(self) -> Mapping[str, tuple[int, ...]]:
        """How many words the phrases for bodies have, by their first word, longest first."""
        return _lengths(self.body_phrases, 0)

    @cached_property
    def noun_edges(self) -> frozenset[str]:
        """The words that stand next to a name where a common noun before or behind it tells what it is."""
        before = frozenset(noun.rpartition(" ")[2] for noun in self.nouns_before)
        return before.union(noun.partition(" ")[0] for noun in self.nouns_behind)

    @cached_property
    def portfolios(self) -> frozenset[str]:
        """What a ministry or a minister can be for: "foreign affairs", "trade"."""
        return frozenset(part.phrase for part in self.bodies.values() if part.role == "portfolio")

    @cached_property
    def title_heads(self) -> frozenset[str]:
        """The first words of the titles of persons, in small letters, with and without a full stop."""
        heads = frozenset(title.split(" ")[0] for title in self.roles)
        return heads | frozenset(f"{head}." for head in heads)

    @cached_property
    def lengths_by_head(self) -> Mapping[str, tuple[int, ...]]:
        """How many words the titles have, by their first word, longest first."""
        return _lengths(self.roles, 0)

    @cached_property
    def lengths_by_end(self) -> Mapping[str, tuple[int, ...]]:
        """How many words the titles have, by their last word, longest first."""
        return _lengths(self.roles, -1)


def _lengths(phrases: Iterable[str], place: int) -> dict[str, tuple[int, ...]]:
    """Give, by the word at a place of the phrases and without its full stop, how long they are, longest first."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for phrase in phrases:
        words = phrase.split(" ")
        found[words[place].rstrip(".")].add(len(words))
    return {word: tuple(sorted(lengths, reverse=True)) for word, lengths in found.items()}


def _compose(parts: Iterable[BodyPart]) -> dict[str, BodyPart]:
    """Compose the phrases for ministries and departments of their portfolios and heads."""
    found = tuple(parts)
    phrases = {part.phrase: part for part in found if part.role == "whole"}
    heads = [part for part in found if part.role == "head"]
    for portfolio in (part for part in found if part.role == "portfolio"):
        for head in heads:
            title = f"{head.canonical} of {portfolio.canonical}"
            for phrase in (f"{portfolio.phrase} {head.phrase}", f"{head.phrase} of {portfolio.phrase}"):
                phrases[phrase] = BodyPart(phrase, "portfolio", title, head.kind)
    return phrases


def load_lexicon() -> Lexicon:
    """Load the word lists of the package."""
    classes: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for row in read_table("name_parts"):
        classes[row["position"]][row["word"]] = row["class"]
    return Lexicon(
        not_names=frozenset(row["word"] for row in read_table("not_names")),
        first_words=classes["first"],
        last_words=classes["last"],
        opening_words=classes["opening"],
        inside_words=frozenset(classes["inside"]),
        nouns_before=classes["noun-before"],
        nouns_behind=classes["noun-behind"],
        roles={row["title"].lower().rstrip("."): _role(row) for row in read_table("roles")},
        groups={row["noun"]: Group(row["kind"], row["acts"] == "yes") for row in read_table("groups")},
        bodies={row["phrase"]: _body_part(row) for row in read_table("bodies")},
        given_names={row["name"]: row["sex"] for row in read_table("given_names")},
        adherents=frozenset(noun for row in read_table("parties") for noun in split_cell(row["demonyms"])),
        surnames_first=frozenset(row["surname"] for row in read_table("surnames_first")),
    )


def _role(row: Row) -> Role:
    return Role(row["title"], row["class"], row["sex"] or None)


def _body_part(row: Row) -> BodyPart:
    return BodyPart(row["phrase"], row["role"], row["canonical"], row["kind"] or None)
