"""Offices: what the text says a person is.

"North Korean leader Kim Jong Un"; "Vladimir Makei, his Belarusian counterpart"; "Makei, who is foreign minister".
"""

from typing import NamedTuple

from briefkit.annotate.actors.name import Name
from briefkit.annotate.actors.reading import OfficeSpan
from briefkit.annotate.actors.register import Place, Register
from briefkit.annotate.actors.title import Title, office_name, portfolio_end, title_ending, title_starting

_LONGEST = 4
_REACH = 12
_MODIFIERS = frozenset(
    """
    the a an former ex- acting deputy interim current new late then first second senior top veteran prominent
    influential powerful exiled jailed longtime long-time outgoing incoming newly appointed elected self-styled
    de facto chief his her their its and leading permanent special main
    """.split()
)
_COMPLEMENT = frozenset(("of", "for", "in", "at", "to", "the", "and", "on", "'s", "'", "from", "with"))
_BRACKETS = frozenset(("(", ")"))
_HOLDING = frozenset(("of", "for", "at", "in", "to"))
_PAST = frozenset("former ex- ex late then onetime one-time was served".split())
"""What tells that an office is no longer held."""
_POSSESSIVE = frozenset("his her their its".split())
_SET_APART = frozenset(("office", "kinship", "relation"))
"""Kinds of roles that may be set apart from the name behind them by a comma or a dash."""
_APART = frozenset((",", "\N{EN DASH}", "\N{EM DASH}", "-", "--", "("))
_COPULAS = {
    "who": (("who", "is"), ("who", "was"), ("who", "serves", "as"), ("who", "served", "as")),
    "is": (("is",),),
    "was": (("was",),),
    "became": (("became",),),
    "serves": (("serves", "as"),),
    "served": (("served", "as"),),
}
"""What joins a name and an office, by its first word."""
_COUNTERPART = "counterpart"
_GOVERNED = frozenset(("bk:state", "bk:place"))
PAST = "former"
"""What stands before an office that was held before, among those that a document tells of."""
_NEAR = 300
"""How many characters before a counterpart the one may be introduced whose counterpart it is."""
_THINGS = frozenset(("bk:person", "bk:event", "bk:group"))
"""Kinds in which no office is held."""


def link_offices(register: Register, names: list[Name]) -> None:
    """Enter what is said of the named persons right before and right after their names."""
    places = [register.starting[name.first] for name in names if name.first in register.starting]
    persons = [place for place in places if register.kind(place.entity) == "bk:person"]
    claimed = {_before(register, place) for place in persons}
    for place in persons:
        _after(register, place, claimed)


def _before(register: Register, place: Place) -> int | None:
    """Read the title before a name; give the token where it starts."""
    tokens = register.document.tokens
    end = place.first
    if end and tokens.words[end - 1] in _APART:
        end -= 1
    apposed = end < place.first and tokens.lowers[place.last : place.last + 1] == (",",)
    title = title_ending(tokens.lowers, end, register.gazetteer.lexicon) or _with_complement(
        register, end, apposed=apposed
    )
    if title is None or (end < place.first and title.role.kind not in _SET_APART):
        return None
    owner = _owner(register, title, end)
    definite = apposed and title.last < end and tokens.lowers[title.first - 1] == "the"
    if end < place.first and owner is None and title.role.kind == "office" and not definite:
        return None
    first = min(title.first, owner.first if owner is not None else title.first)
    if first and tokens.lowers[first - 1] in _POSSESSIVE | _PAST:
        first -= 1
    last = place.last
    if owner is None and (owner := _state_behind(register, place.last)) is not None:
        last = owner.last
    _enter(register, _Claim(place, title, owner, first, last, "before-name"))
    return title.first


def _state_behind(register: Register, position: int) -> Place | None:
    """Find the state or region to which a name and the title before it belong: "President Adam Nowak of Poland"."""
    if register.document.tokens.lowers[position : position + 1] != ("of",):
        return None
    place = register.starting.get(position + 1)
    return place if place is not None and register.kind(place.entity) in _GOVERNED else None


def _with_complement(register: Register, end: int, *, apposed: bool) -> Title | None:
    """Find a title with what follows it: "the head of the Foreign Ministry", "Minister of Foreign Affairs".

    Where a name in commas is apposed, it is any words: "the head of the regional board, Jan Nowak, …".
    """
    tokens, lexicon = register.document.tokens, register.gazetteer.lexicon
    if end and tokens.lowers[end - 1] in _COMPLEMENT:
        return None  # the name is in the complement itself: "the wife of Alexei Navalny"
    for index in range(end - 1, max(0, end - _REACH), -1):
        if tokens.lowers[index] in _HOLDING:
            title = title_ending(tokens.lowers, index, lexicon)
            if title is not None:
                return title._replace(last=min(portfolio_end(tokens.lowers, index, lexicon), end))
        if not (_may_be_in_complement(register, index) or (apposed and tokens.words[index].isalpha())):
            return None
    return None


def _may_be_in_complement(register: Register, index: int) -> bool:
    word, lower = register.document.tokens.words[index], register.document.tokens.lowers[index]
    return word[0].isupper() or lower in _COMPLEMENT or word in _BRACKETS or index in register.starting


def _owner(register: Register, title: Title, end: int) -> Place | None:
    """Find the state or body in which an office is held: before the title, or in what follows it."""
    first = title.first
    while first and register.document.tokens.lowers[first - 1] in _MODIFIERS:
        first -= 1
    for position in (title.first, first):
        before = register.owner_before(position)
        if before is not None and register.kind(before.entity) not in _THINGS:
            return before
    return _owner_behind(register, title.last, end)


def _owner_behind(register: Register, first: int, end: int) -> Place | None:
    if first >= end or register.document.tokens.lowers[first] not in _HOLDING:
        return None
    for index in range(first + 1, end):
        place = register.starting.get(index)
        if place is not None and register.kind(place.entity) not in _THINGS:
            return place
    return None


def _after(register: Register, place: Place, claimed: set[int | None]) -> None:
    """Read an apposition or a predicate: "Alexander Lukashenko, president of Belarus, …"."""
    lowers = register.document.tokens.lowers
    first = place.last
    apposed = first < len(lowers) and lowers[first] in _APART
    first += apposed
    copula = _copula(lowers, first)
    if not (apposed or copula) or (copula[:1] == ("who",) and not apposed):
        return
    title = _title_behind(register, first + len(copula))
    if title is None or title.first in claimed:
        return
    end = min(title.last + _REACH, len(lowers))
    owner = _owner(
        register, title, next((index for index in range(title.last, end) if lowers[index] in (",", ".", ";")), end)
    )
    last = title.last
    if owner is not None and title.role.kind != "kinship" and register.may_close(owner):
        last = max(last, owner.last)
    if owner is not None or title.role.kind in ("kinship", "relation") or (apposed and _is_definite(lowers, title)):
        where = "copula" if copula else "apposition"
        _enter(register, _Claim(place, title, owner, place.first, last, where))


def _is_definite(lowers: tuple[str, ...], title: Title) -> bool:
    """Tell whether a title alone is an apposition: ", the prime minister,"."""
    closes = lowers[title.last : title.last + 1] in ((",",), (".",), (";",), (")",))
    return closes and title.role.kind == "office" and lowers[title.first - 1] == "the"


def _copula(lowers: tuple[str, ...], first: int) -> tuple[str, ...]:
    """Give the words at a token that join a name and an office; none where there are none."""
    copulas = _COPULAS.get(lowers[first], ()) if first < len(lowers) else ()
    return next((words for words in copulas if lowers[first : first + len(words)] == words), ())


def _title_behind(register: Register, first: int) -> Title | None:
    """Find a title after modifiers, a state or a possessor."""
    tokens = register.document.tokens
    index = first
    while index < min(first + _LONGEST + 2, len(tokens)):
        title = title_starting(tokens.lowers, index, register.gazetteer.lexicon)
        if title is not None and title.role.title.lower() not in ("deputy", "chief"):
            return title
        place = register.starting.get(index)
        if place is not None:
            index = place.last
        elif tokens.lowers[index] in _MODIFIERS or tokens.words[index] in ("'s", "'"):
            index += 1
        else:
            return None
    return None


class _Claim(NamedTuple):
    """What the text says a person is."""

    place: Place
    title: Title
    owner: Place | None
    """The state or body in which the office is held."""
    first: int
    last: int
    """The words that say so, as a half-open range of tokens."""
    where: str
    """Where they stand: before-name, apposition or copula."""


def _enter(register: Register, claim: _Claim) -> None:
    tokens = register.document.tokens
    person, title, owner = claim.place.entity, claim.title, claim.owner
    register.mention(Place(claim.first, claim.last, person, "role", f"role:{claim.where}"))
    register.titles.update(range(title.first, title.last))
    draft = register.drafts[person]
    if owner is not None and draft.country is None:
        draft.country = register.country_of(owner.entity)
    if draft.sex is None:
        draft.sex = title.role.sex
    if title.role.title == _COUNTERPART and owner is not None:
        _share_office(register, claim)
    if title.role.kind == "office":
        office = OfficeSpan(
            person=person,
            title=(tokens.starts[title.first], tokens.ends[title.last - 1]),
            organization=None if owner is None else owner.entity,
            span=(tokens.starts[claim.first], tokens.ends[claim.last - 1]),
            rule=f"office:{claim.where}",
            past=not _PAST.isdisjoint(tokens.lowers[claim.first : title.first]),
        )
        register.offices.append(office)
        words = office_name(tokens.lowers, title)
        register.holders[words].add(person)
        if office.past:
            register.holders[f"{PAST} {words}"].add(person)
        register.since[person] = min(claim.first, register.since.get(person, claim.first))
        if owner is not None:
            register.placed.add(person)
            register.holders[f"{words} of {owner.entity}"].add(person)


def _share_office(register: Register, claim: _Claim) -> None:
    """Note that a counterpart holds the office of the last officeholder before: "his French counterpart"."""
    starts, text = register.document.tokens.starts, register.document.text
    before = register.offices[-1] if register.offices else None
    reach = range(starts[claim.first] - _NEAR, starts[claim.first])
    if before is not None and before.span[0] in reach and before.person != claim.place.entity:
        register.holders[text[slice(*before.title)].lower()].add(claim.place.entity)
