"""Linking: which names of a document are names of one and the same."""

import re
from functools import partial

from briefkit.annotate.actors.abbreviation import find_abbreviations
from briefkit.annotate.actors.affiliation import SEATS
from briefkit.annotate.actors.body import Composed, canonical_name
from briefkit.annotate.actors.local import countries_named, of_country
from briefkit.annotate.actors.metonym import acting_places
from briefkit.annotate.actors.name import Name, surface
from briefkit.annotate.actors.register import Draft, Place, Register
from briefkit.annotate.actors.scan import PLACE_PREPOSITIONS
from briefkit.annotate.actors.segment import NUMERALS
from briefkit.annotate.gazetteer import Gazetteer
from briefkit.annotate.lexicon import BodyPart

_GOVERNMENT = BodyPart("government", "whole", "Government", "bk:government")


_OWNED = frozenset(("bk:organization", "bk:party"))
_PLACES = frozenset(("bk:state", "bk:place"))
_CURRENCIES = frozenset(
    (noun,)
    for noun in """
    dollar dollars pound pounds franc francs ruble rubles rouble roubles lira liras dinar dinars hryvnia hryvnias
    zloty zlotys forint forints leu lei lev leva kuna lari dram drams manat manats tenge som soms soum sum somoni
    won yen yuan rial rials riyal riyals dirham dirhams rupee rupees crowns krona kroner peso pesos shekel shekels
    denar denars lek leke tugrik
    """.split()
)
"""Money that is told by the state that issues it, which does nothing there."""
_LONGEST_NOUN = 4
"""How many tokens may stand between a place and a name that a noun tells of."""


def link(register: Register, names: list[Name], bodies: list[Composed]) -> None:
    """Enter the names and the composed bodies of a document into its register."""
    for name in names:
        if name.kind == "bk:person" and not is_bare(name):
            _person(register, name)
    absorbed = {position for body in bodies for position in body.inner}
    abbreviations = find_abbreviations(register.document, names)
    covered = {(body.name.first, body.name.last) for body in bodies}
    acting = acting_places(register.document, names)
    countries, tokens = countries_named(names), register.document.tokens
    fitted = partial(of_country, countries=countries, gazetteer=register.gazetteer, tokens=tokens)
    for body in bodies:
        known = body.name.sense
        key = body.name.kind, body.canonical
        entity = register.entity(key, _body(body)) if known is None else register.known(known.entry)
        register.mention(_place(body.name, entity))
    for position, name in enumerate(names):
        if name.first in absorbed or (name.first, name.last) in covered:
            continue
        long = abbreviations.get(tokens.words[name.first])
        if long is not None and name.last - name.first == 1:
            whole = register.ending.get(long.last)  # with its country: "Tajikistan Ministry of Foreign Affairs (MFA)"
            entity = _entity(register, fitted(long)) if whole is None else whole.entity
            register.mention(Place(name.first, name.last, entity, "alias", "abbreviation"))
        elif (person := _namesake(register, name)) is not None:
            register.mention(Place(name.first, name.last, person, "name", "surname"))
        elif name.kind not in ("bk:person", "title", "unknown"):
            owned = _with_owner(register, name, names[position - 1] if position else None)
            _thing(register, fitted(owned), acts=position in acting)


def _body(body: Composed) -> Draft:
    """Make an entity of a composed body; state media are a state's by their very name."""
    of_state = body.name.kind == "bk:media" and body.canonical.startswith("State ")
    return Draft(body.name.kind, body.canonical, body.name.country, state_owned=True if of_state else None)


def _namesake(register: Register, name: Name) -> int | None:
    """Find the person of the document whose surname is also a town's: "David Lyons … Lyons said"."""
    tokens = register.document.tokens
    before = tokens.lowers[name.first - 1] if name.first else ""
    is_town = name.kind == "bk:place" and name.sense is not None and name.sense.entry.capital_of is None
    if not is_town or name.last - name.first > 1 or before in PLACE_PREPOSITIONS:
        return None
    word = tokens.words[name.first]
    bearers = [person for person in register.owners.get(word, ()) if register.drafts[person].name.endswith(word)]
    return bearers[0] if len(bearers) == 1 else None


def _with_owner(register: Register, name: Name, before: Name | None) -> Name:
    """Give an organisation its country where the words tell it.

    "Armenia's Audit Committee", "Bank of Oman", "the Moldovan news portal NewsMaker".
    """
    words, nouns = register.document.tokens.words, register.gazetteer.lexicon.nouns_before
    if name.country or name.sense is not None or not (name.kind in _OWNED or name.rule.startswith("noun-before")):
        return name
    described = name.rule.startswith("noun-before") or (name.first > 0 and words[name.first - 1] in nouns)
    if before is not None and before.kind in _PLACES:
        between = words[before.last : name.first]
        if (between == ("'s",) and before.kind == "bk:state") or (described and _tells_country(before, between)):
            return name._replace(country=before.country)
    place = " ".join(words[name.first : name.last]).rpartition(" of ")[2].removeprefix("the ")
    sense = register.gazetteer.senses.get(place)
    return name._replace(country=sense.entry.country) if sense and sense.entry.kind == "bk:state" else name


def _tells_country(before: Name, between: tuple[str, ...]) -> bool:
    """Tell whether common words between a place and a name join them: "Moldovan news portal", "Bucharest-based NGO"."""
    if before.form != "adjective" and between[:1] != ("'s",) and between[:2] != ("-", "based"):
        return False
    return len(between) <= _LONGEST_NOUN and all(word == "-" or word.islower() for word in between)


def is_bare(name: Name) -> bool:
    """Tell whether a name is a single word that may be somebody's surname."""
    return name.kind in ("bk:person", "unknown") and name.last - name.first == 1 and name.sense is None


def _thing(register: Register, name: Name, *, acts: bool) -> None:
    if name.form == "adjective" and name.kind == "bk:place" and not name.country:
        return  # Asian, European: of no actor
    if _is_of_money(name, register.document.tokens.lowers[name.last : name.last + 1]):
        return
    register.mention(_place(name, _entity(register, name)))
    if acts:
        _government(register, name)


def _is_of_money(name: Name, following: tuple[str, ...]) -> bool:
    """Tell whether a state only tells of what kind money is: "US dollars", "Russian rubles", but not "Poland won"."""
    return following in _CURRENCIES and (name.form == "adjective" or following in (("dollar",), ("dollars",)))


def _government(register: Register, name: Name) -> None:
    """Note that a capital stands for the government, or for the union, that sits there."""
    seated = None if name.sense is None else register.gazetteer.senses.get(SEATS.get(name.sense.entry.name, ""))
    if seated is not None:
        register.mention(Place(name.first, name.last, register.known(seated.entry), "metonym", "metonym:seat"))
    elif name.country:
        title = canonical_name(_GOVERNMENT, name.country, register.gazetteer)
        government = register.entity(("bk:government", title), Draft("bk:government", title, name.country))
        register.mention(Place(name.first, name.last, government, "metonym", "metonym:capital"))


def _place(name: Name, entity: int) -> Place:
    return Place(name.first, name.last, entity, name.form, name.rule)


def _entity(register: Register, name: Name) -> int:
    if name.sense is not None:
        return register.known(name.sense.entry)
    title = surface(register.document.tokens, name.first, name.last)
    if name.rule == "noun-behind:party":
        party = register.gazetteer.senses.get(f"{title} Party")  # "the Shor party"
        if party is not None:
            return register.known(party.entry)
    return register.entity((name.kind, title), Draft(name.kind, title, name.country))


def _person(register: Register, name: Name) -> None:
    words = register.document.tokens.words[name.first : name.last]
    if name.sense is not None:
        entity = register.known(name.sense.entry)
    else:
        title = surface(register.document.tokens, name.first, name.last)
        title = title.title() if title.isupper() else title
        draft = Draft("bk:person", title, name.country, sex=sex_of(register, name))
        turned = ("bk:person", fold(" ".join(reversed(words))))
        entity = (
            register.keys[turned] if turned in register.keys else register.entity(("bk:person", fold(title)), draft)
        )
    register.mention(Place(name.first, name.last, entity, "name", name.rule))
    written = tuple(name.sense.entry.name.split(" ")) if name.sense is not None else words
    for word in {*_short_names(words, register.gazetteer), *_short_names(written, register.gazetteer)}:
        if entity not in register.owners[word]:
            register.owners[word].append(entity)


_SEPARATORS = re.compile(r"[\s\-.]+")


def fold(title: str) -> str:
    """Fold what is spelled in several ways: Kim Jong Un, Kim Jong-un."""
    return _SEPARATORS.sub("", title).lower()


def sex_of(register: Register, name: Name) -> str | None:
    """Tell the sex of a person from the given name or the title."""
    lexicon = register.gazetteer.lexicon
    given = lexicon.given_names.get(register.document.tokens.words[name.first])
    role = lexicon.roles.get(name.titled or "")
    return given or (role.sex if role is not None else None)


_SUFFIXES = NUMERALS | {"Jr", "Sr", ".", "Jr.", "Sr."}


def _short_names(words: tuple[str, ...], gazetteer: Gazetteer) -> tuple[str, ...]:
    """Give the words by which a person is called after the first mention: the surname, now and then the given name."""
    first, *others = words
    if first in gazetteer.lexicon.surnames_first and others:
        return (first,)
    surname = next((word for word in reversed(words) if word not in _SUFFIXES), first)
    return (surname, first) if first in gazetteer.lexicon.given_names else (surname,)
