"""Groups: people who are not named, as what they are: "many analysts", "officials in South Korea"."""

from briefkit.annotate.actors.body import Composed
from briefkit.annotate.actors.name import Name, surface
from briefkit.annotate.actors.register import Draft, Register

_QUANTIFIERS = frozenset(
    """
    many some several most multiple various numerous few other two three four five six dozens hundreds
    thousands senior top certain both all
    """.split()
)
_DETERMINERS = frozenset("the its his her their these those".split())
_LINKS = frozenset(("in", "from", "of", "at"))


def link_groups(register: Register, names: list[Name], bodies: list[Composed]) -> None:
    """Enter groups that a country, a place or a quantity goes with; a plural noun alone says too little."""
    lowers = register.document.tokens.lowers
    composed = {position for body in bodies for position in range(body.name.first, body.name.last)}
    nouns = register.gazetteer.lexicon.groups
    by_end = {name.last: name for name in names if name.kind in ("bk:state", "bk:place")}
    by_start = {name.first: name for name in names}
    for position, lower in enumerate(lowers):
        if lower in nouns and position not in composed:
            group = _group(register, position, by_end, by_start)
            if group is not None:
                _enter(register, group, nouns[lower])


def _group(register: Register, position: int, by_end: dict[int, Name], by_start: dict[int, Name]) -> Name | None:
    lowers = register.document.tokens.lowers
    first = position
    while first and lowers[first - 1] in _MODIFIERS and first not in by_end:
        first -= 1
    owner = by_end.get(first) or (by_end.get(first - 1) if first and lowers[first - 1] in ("'s", "'") else None)
    if owner is not None:
        return Name(owner.first, position + 1, "", "group:country", form="description", country=owner.country)
    follower = by_start.get(position + 2) or by_start.get(position + 3)
    if position + 1 < len(lowers) and lowers[position + 1] in _LINKS and follower is not None:
        return Name(first, follower.last, "", "group:in", form="description", country=follower.country)
    if first < position and lowers[first] in _QUANTIFIERS:
        return Name(first, position + 1, "", "group:quantity", form="description")
    return None


_MODIFIERS = _QUANTIFIERS | frozenset(
    """
    military foreign government political economic security defence defense former opposition local
    independent western international human rights state intelligence police young ordinary leading state-run
    pro-government
    """.split()
)


def _enter(register: Register, name: Name, kind: str) -> None:
    title = surface(register.document.tokens, name.first, name.last)
    entity = register.entity((kind, title.lower()), Draft(kind, title, name.country, named=False))
    register.mention(name, entity, "description", name.rule)
