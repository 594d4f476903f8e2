"""Bodies: ministries, offices and governments composed of a country and what they are."""

from typing import NamedTuple

from briefkit.annotate.actors.affiliation import SEATS, country_of_people
from briefkit.annotate.actors.name import Name, surface
from briefkit.annotate.document import Document
from briefkit.annotate.gazetteer import Gazetteer, Sense
from briefkit.annotate.lexicon import BodyPart

_LONGEST = 4


class Composed(NamedTuple):
    """A name that is composed, with the canonical name that follows from its parts."""

    name: Name
    canonical: str
    inner: range
    """The tokens that hold no name of their own."""


def compose_bodies(document: Document, names: list[Name], gazetteer: Gazetteer) -> list[Composed]:
    """Find bodies that a country goes with: "South Korea's unification ministry", "the foreign ministry in Minsk"."""
    starting = {name.first: name for name in names}
    found: list[Composed] = []
    for name in names:
        if name.country and name.kind in _PLACES:
            composed = _after_country(document, name, gazetteer, starting)
            composed = composed or _before_country(document, name, gazetteer, starting)
            if composed is not None:
                found.append(composed)
    return found


def _after_country(document: Document, name: Name, gazetteer: Gazetteer, starting: dict[int, Name]) -> Composed | None:
    position = after_possessive(document, name.last)
    match = match_body(document, position, gazetteer)
    if match is None or name.country is None:
        return None
    end, part = match
    if not ends_phrase(document, end):
        return None
    if part.canonical in _PLAIN and (name.form == "name" or name.kind != "bk:state") and position == name.last:
        return None
    known = _known_body(document, name, (position, end), gazetteer)
    if known is not None:
        body = Name(name.first, end, known.entry.kind, f"body:{part.role}", known, "alias", name.country)
        return Composed(body, known.entry.name, range(name.last, end))
    title, country = _titled(document, part, name, gazetteer)
    form = "description" if part.role == "whole" and document.tokens.words[end - 1].islower() else "name"
    title, end = _sited(document, gazetteer, part, title, starting.get(end + 1)) or (title, end)
    body = Name(name.first, end, part.kind or _BODY, f"body:{part.role}", form=form, country=country)
    return Composed(body, title, range(name.last, match[0]))


def _known_body(document: Document, name: Name, words: tuple[int, int], gazetteer: Gazetteer) -> Sense | None:
    """Find the body that the tables know by the adjective of its state: "Seoul's military", "Russia's military"."""
    state = gazetteer.states.get(name.country or "")
    if state is None or (name.kind != "bk:state" and (name.sense is None or name.sense.entry.capital_of is None)):
        return None
    body = " ".join(document.tokens.words[slice(*words)])
    found = (gazetteer.senses.get(f"{adjective} {body}") for adjective in state.adjectives)
    return next((sense for sense in found if sense is not None), None)


def ends_phrase(document: Document, end: int) -> bool:
    """Tell whether a name ends its phrase: "the Russian military", but not "Russian military bases"."""
    lowers = document.tokens.lowers
    return lowers[end - 1] != _ADJECTIVE or end >= len(lowers) or lowers[end] not in _NOUNS


def _sited(
    document: Document, gazetteer: Gazetteer, part: BodyPart, title: str, site: Name | None
) -> tuple[str, int] | None:
    """Complete the title of a body that stands in another country with where that is; give where its name ends."""
    if site is None or part.canonical not in _SITED or site.kind not in _PLACES:
        return None
    if document.tokens.lowers[site.first - 1] not in ("in", "to"):
        return None
    return f"{title} in {_seat(site, document, gazetteer)}", site.last


def _seat(site: Name, document: Document, gazetteer: Gazetteer) -> str:
    """Give the state in whose capital a body stands, so that "in Minsk" and "in Belarus" are one; else the place."""
    entry = None if site.sense is None else site.sense.entry
    state = None if entry is None else gazetteer.states.get(entry.country or "")
    if entry is not None and state is not None and (entry.capital_of or entry.kind == "bk:state"):
        return state.name
    return surface(document.tokens, site.first, site.last)


def _before_country(document: Document, name: Name, gazetteer: Gazetteer, starting: dict[int, Name]) -> Composed | None:
    """Compose a body with the country or capital behind it: "the government of Belarus"."""
    lowers = document.tokens.lowers
    link = name.first - 1 - (name.first > 1 and lowers[name.first - 1] == "the")
    if link < 1 or name.country is None or lowers[link] not in ("of", "in") or _is_seat(name):
        return None
    for length in range(min(_LONGEST, link), 0, -1):
        part = gazetteer.lexicon.body_phrases.get(" ".join(lowers[link - length : link]))
        if part is not None and part.canonical not in _PLAIN and (lowers[link] == "of" or part.canonical not in _SITED):
            form = "name" if document.tokens.words[link - length][0].isupper() else "description"
            title, country = _titled(document, part, name, gazetteer)
            title, last = _sited(document, gazetteer, part, title, starting.get(name.last + 1)) or (title, name.last)
            body = Name(link - length, last, part.kind or _BODY, "body:of", form=form, country=country)
            return Composed(body, title, range(link - length, link))
    return None


def _is_seat(name: Name) -> bool:
    """Tell whether a union sits in a place as well: "the government in Brussels" may be nobody's."""
    return name.sense is not None and name.sense.entry.name in SEATS


_BODY = "bk:government-body"
_ADJECTIVE = "military"
"""What is a noun only where none of these follows."""
_NOUNS = frozenset(
    """
    action adviser advisers aid aircraft alliance analyst analysts base bases budget buildup build-up camp campaign
    capabilities capability chief command commander commanders conflict contingent contract convoy cooperation court
    coup doctrine drill drills drone drones dictatorship equipment exercise exercises expert experts facilities
    facility force forces funding government hardware helicopter helicopters help history infrastructure installation
    installations instructors intelligence intervention jet jets junta leader leaders leadership manoeuvre manoeuvres
    maneuvers might mission observers officer officers official officials operation operations parade personnel plane
    planes police policy post posts power presence procurement production regime rule ruler rulers satellite satellites
    service spending spokesman spokesperson spokeswoman spy strategy strength strike strikes superiority supplies
    supply support target targets technology training transport troops unit units vehicle vehicles vessel vessels
    victory warehouse weapons
    """.split()
)
_PLACES = frozenset(("bk:state", "bk:place"))
_SITED = frozenset(("Embassy", "Consulate", "Mission", "Delegation"))
"""Bodies that stand in another country than their own."""
_PLAIN = frozenset(("Media", "Press", "Police", "Mission", "Delegation", "Army", "Navy"))
"""Bodies that need an adjective or a possessive before them."""


def after_possessive(document: Document, position: int) -> int:
    """Step over the clitic of a possessive, if one stands at a token."""
    words = document.tokens.words
    return position + 1 if position < len(words) and words[position] in ("'s", "'") else position


def match_body(document: Document, position: int, gazetteer: Gazetteer) -> tuple[int, BodyPart] | None:
    """Match the longest phrase for a body that begins at a token: its end and what it is made of."""
    lowers, lexicon = document.tokens.lowers, gazetteer.lexicon
    lengths = lexicon.body_lengths.get(lowers[position].rstrip("."), ()) if position < len(lowers) else ()
    for length in lengths:
        part = lexicon.body_phrases.get(" ".join(lowers[position : position + length]))
        if part is not None and length <= min(_LONGEST, len(lowers) - position):
            return position + length, part
    return None


def _titled(document: Document, part: BodyPart, name: Name, gazetteer: Gazetteer) -> tuple[str, str | None]:
    """Compose the canonical name and the country of a body; that of a region is not the state's."""
    entry = None if name.sense is None else name.sense.entry
    if name.country and (name.kind == "bk:state" or (entry is not None and entry.capital_of is not None)):
        return canonical_name(part, name.country, gazetteer), name.country
    region = surface(document.tokens, name.first, name.last) if entry is None else entry.name
    return canonical_name(part, region, gazetteer), country_of_people(region, name.country)


def canonical_name(part: BodyPart, country: str, gazetteer: Gazetteer) -> str:
    """Compose the canonical name: Ministry of Foreign Affairs of the United States."""
    state = gazetteer.states.get(country)
    name = country if state is None else state.name
    return f"{part.canonical} of {'the ' if name.split(' ')[-1] in _WITH_ARTICLE else ''}{name}"


_WITH_ARTICLE = frozenset(
    """
    States Kingdom Emirates Republic Islands Netherlands Philippines Bahamas Maldives Congo Union Comoros
    Seychelles
    """.split()
)


def compose_possessives(document: Document, names: list[Name], bodies: list[Composed]) -> list[Composed]:
    """Find parts of organisations: "the Workers' Party of Korea's Central Committee"."""
    by_start = {
        name.first: name for name in names if name.rule.startswith("kind-word") and name.kind == "bk:organization"
    }
    by_start |= {name.first: name for name in names if name.kind == "bk:government-body"}
    inner = {index for body in bodies for index in body.inner}
    owning = [name for name in names if name.kind in _OWNERS and name.first not in inner]
    owners = [(name, surface(document.tokens, name.first, name.last)) for name in owning]
    owners += [(body.name, body.canonical) for body in bodies]
    found: list[Composed] = []
    for owner, title in owners:
        part = by_start.get(owner.last + 1)
        if part is not None and document.tokens.words[owner.last] in ("'s", "'"):
            whole = Name(owner.first, part.last, owner.kind, "part-of", country=owner.country)
            found.append(
                Composed(
                    whole, f"{surface(document.tokens, part.first, part.last)} of {title}", range(owner.last, part.last)
                )
            )
    return found


_OWNERS = frozenset(("bk:organization", "bk:party", "bk:government-body", "bk:intergovernmental-organization"))
