"""Individuals: one person who is not named where he or she is mentioned: "the Chinese ambassador", "a spokesman"."""

from briefkit.annotate.actors.name import Name, surface
from briefkit.annotate.actors.office import PAST
from briefkit.annotate.actors.register import Draft, Place, Register
from briefkit.annotate.actors.title import Title, office_name, title_starting

_DETERMINERS = frozenset("a an another the this one".split())
_INDEFINITE = frozenset("a an another one".split())
_PRONOUNS = frozenset(("his", "her"))
_POSSESSED = "individual:possessor"
_OTHERWISE = frozenset("chair head major whip chief marshal general justice".split())
"""Titles that are other nouns as well."""
_HEADING = frozenset("chair chief marshal general".split())
"""Those among them that are persons where it is said whose: "the NATO chief", but not "voters in Poland head to"."""
_AUXILIARY = len("says")
"""A longer word in -s behind a title is a plural."""
_MODIFIERS = frozenset(
    """
    senior former top new deputy acting local military foreign government political security defence defense
    police state opposition independent prominent leading young unnamed unidentified high-ranking court
    """.split()
)
_LINKS = frozenset(("of", "for", "from", "at", "in", "to"))
_FOLLOWING = frozenset(
    """
    of for from at in to on who that and or said told was is had have will would could may can did with by as
    after before when while about under against also later but met went came made took gave wrote spoke into
    over than then since until left fled won lost quit stood ran sat began became saw heard knew thought felt
    found kept held brought sent paid read swore rose fell drew spent led put hit shot cut
    """.split()
)
"""Words that may follow a person; another word may be the noun of which the role is only a part."""
_KINDS = frozenset(("office", "occupation"))
_LEADING = (
    "president",
    "prime minister",
    "premier",
    "chancellor",
    "taoiseach",
    "supreme leader",
    "king",
    "emir",
    "sultan",
)
"""Offices whose holder is called the leader of a country."""
_LEADER = "leader"
_LED_BY_PRESIDENT = frozenset("RU BY UA KZ KG TJ TM UZ AZ TR CY KR CN US FR SY EG VE BR AR MX".split())
"""States, of those with a prime minister or chancellor as well or without one, whose president is their leader."""
_PAST = frozenset(("former", "late", "onetime", "ex"))
"""What tells that an office was held before: "the former French president" is not the one of today."""
_TOWARDS = ("pro-", "anti-")
"""How words begin that tell for or against whom somebody is: "pro-Western"."""


def link_individuals(register: Register) -> None:
    """Enter persons that only a role tells of; one whose office a named person of the document holds is that person."""
    end = 0
    for position in register.occurrences.of(register.gazetteer.lexicon.title_heads):
        if position >= end and position not in register.titles:
            name = _individual(register, position)
            if name is not None:
                end = name.last
                _enter(register, name, position)


def _individual(register: Register, position: int) -> Name | None:
    title = title_starting(register.document.tokens.lowers, position, register.gazetteer.lexicon)
    if title is None or title.role.kind not in _KINDS or not stands_alone(register, title.last):
        return None
    lowers = register.document.tokens.lowers
    first = position
    while first and (lowers[first - 1] in _MODIFIERS or lowers[first - 1].startswith(_TOWARDS)):
        first -= 1
    owner = _owner(register, register.owner_before(first))
    if title.role.title in _OTHERWISE and (owner is None or not _is_person(lowers, title)):
        return None
    behind = _behind(register, title.last)
    last = behind.last if behind is not None and register.may_close(behind) else title.last
    country = next((register.country_of(place.entity) for place in (owner, behind) if place is not None), None)
    if owner is not None:
        return Name(owner.first, last, "", "individual:owner", country=country)
    if first and lowers[first - 1] in _DETERMINERS:
        return Name(first - 1, last, "", "individual:determiner", country=country)
    possessor = _possessor(register, first)
    return None if possessor is None else Name(possessor, last, "", _POSSESSED, country=country)


def _is_person(lowers: tuple[str, ...], title: Title) -> bool:
    """Tell whether a title that may be another noun is a person's: "the NATO chief", not "chief executives"."""
    plural = len(lowers[title.last]) > _AUXILIARY and lowers[title.last].endswith("s")
    return lowers[title.first] in _HEADING and not plural


def _possessor(register: Register, first: int) -> int | None:
    """Find where the person is named whose somebody is: "her lawyer", "Nowak's spokeswoman"."""
    lowers = register.document.tokens.lowers
    if not first or lowers[first - 1] in _PRONOUNS:
        return first - 1 if first else None
    if first > 1 and lowers[first - 1] == "'s":
        place = register.ending.get(first - 1)
        if place is not None and register.kind(place.entity) == "bk:person":
            return place.first
        return first - 2 if first - 2 in register.bare else None
    return None


def stands_alone(register: Register, position: int) -> bool:
    """Tell whether a role ends before a token: neither a name nor a further noun follows."""
    if position in register.starting or position in register.bare or position >= len(register.document.tokens):
        return False
    lower = register.document.tokens.lowers[position]
    return not lower[0].isalnum() or lower in _FOLLOWING or lower.endswith(("ed", "s"))


def _owner(register: Register, place: Place | None) -> Place | None:
    kinds = ("bk:person", "bk:event", "bk:group")
    return None if place is None or register.kind(place.entity) in kinds else place


def _behind(register: Register, first: int) -> Place | None:
    """Find the state or body after "of", "for", … that the role belongs to."""
    lowers = register.document.tokens.lowers
    if first >= len(lowers) or lowers[first] not in _LINKS:
        return None
    start = first + 1 + (lowers[first + 1 : first + 2] == ("the",))
    return _owner(register, register.starting.get(start))


def _enter(register: Register, name: Name, position: int) -> None:
    holder = _holder(register, name, position)
    if holder is not None:
        register.mention(Place(name.first, name.last, holder, "role", "individual:office"))
        return
    title = surface(register.document.tokens, name.first, name.last)
    draft = Draft("bk:person", title, name.country, named=False)
    entity = register.entity(("bk:person", _key(register, name, position)), draft)
    register.mention(Place(name.first, name.last, entity, "description", name.rule))


def _key(register: Register, name: Name, position: int) -> str:
    """Give what tells individuals apart: "a mayor" is a new one, "the mayor" the one before."""
    office, region = _office(register, position), _region(register, name)
    if name.rule == _POSSESSED:
        return f"{office} at {name.first}"
    if region is not None:
        key = f"{office} of {register.drafts[region].name}"
    elif name.rule == "individual:owner":
        key = f"{office} of {name.country or surface(register.document.tokens, name.first, position)}"
    elif _is_new(register, name):
        key = f"{office} at {name.first}"
    else:
        return register.individuals.get(office, office)
    if _is_new(register, name):
        register.individuals[office] = key
    return key


def _is_new(register: Register, name: Name) -> bool:
    """Tell whether an article brings somebody in: "a mayor", "an unnamed Polish official"."""
    lowers, first = register.document.tokens.lowers, name.first
    if lowers[first] in _INDEFINITE:
        return True
    while first and lowers[first - 1] in _MODIFIERS:
        first -= 1
    return first > 0 and lowers[first - 1] in _INDEFINITE


def _office(register: Register, position: int) -> str:
    """Give the words of the title at a token."""
    tokens = register.document.tokens
    title = title_starting(tokens.lowers, position, register.gazetteer.lexicon)
    return "" if title is None else office_name(tokens.lowers, title)


def _holder(register: Register, name: Name, position: int) -> int | None:
    """Find the one named person of the document who holds the office that a definite role speaks of."""
    around = register.document.tokens.lowers[max(0, name.first - 1) : position]
    if name.rule == _POSSESSED or not _INDEFINITE.isdisjoint(around[:2]):
        return None
    office, region = _office(register, position), _region(register, name)
    former, once = not _PAST.isdisjoint(around), _once(register, office)
    if not former and region is None and name.country is not None and not _is_modified(register, position):
        leaders = [person for person in _leaders(register, office, name.country) if person not in once]
        if leaders:
            return leaders[0] if len(leaders) == 1 else None
    claimed = once if former else register.holders[office if region is None else f"{office} of {region}"] - once
    holders = [person for person in claimed if _fits(register, person, name)]
    if len(holders) > 1:
        holders = [person for person in holders if register.since.get(person, position) < position]
    return holders[0] if len(holders) == 1 else None


def _once(register: Register, office: str) -> set[int]:
    """Give the persons of whom the document says that they held an office before."""
    offices = _LEADING if office == _LEADER else (office,)
    return set[int]().union(*(register.holders.get(f"{PAST} {each}", ()) for each in offices))


def _is_modified(register: Register, position: int) -> bool:
    """Tell whether a word stands before a title that makes it another: "the military leader"."""
    return register.document.tokens.lowers[position - 1] in _MODIFIERS


def _leaders(register: Register, office: str, country: str) -> list[int]:
    """Give the persons of the document who lead a country, or of whom the tables say that they held an office in it."""
    offices = (office,) if office != _LEADER else _LEADING[:1] if country in _LED_BY_PRESIDENT else _LEADING
    claimed = (person for each in offices for person in register.holders.get(each, ()))
    leaders = {person for person in claimed if register.drafts[person].country == country}
    known = set[int]().union(*(register.known_holders.get((each, country), ()) for each in offices))
    # Of a president and a prime minister the text must tell which one leads.
    return sorted(leaders | known if office == _LEADER else leaders or known)


def _region(register: Register, name: Name) -> int | None:
    """Find the region or town that a role belongs to: the minister of Bavaria is not that of Germany."""
    places = (register.starting.get(position) for position in range(name.first, name.last))
    for draft, entity in ((register.drafts[place.entity], place.entity) for place in places if place is not None):
        if draft.kind == "bk:place" and (draft.entry is None or draft.entry.capital_of is None):
            return entity
    return None


def _fits(register: Register, person: int, name: Name) -> bool:
    country = register.drafts[person].country
    elsewhere = country is None and person in register.placed
    return name.country is None or name.country == country or (country is None and not elsewhere)
