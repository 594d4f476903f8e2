"""Groups: people who are not named, as what they are: "many analysts", "officials in South Korea", "protesters"."""

from briefkit.annotate.actors.body import Composed
from briefkit.annotate.actors.name import Name, surface
from briefkit.annotate.actors.register import Draft, Place, Register

_QUANTIFIERS = frozenset(
    """
    many some several most multiple various numerous few other two three four five six seven eight nine ten
    dozens hundreds thousands scores certain both all more
    """.split()
)
_MODIFIERS = _QUANTIFIERS | frozenset(
    """
    military foreign government political economic security defence defense former opposition local independent
    western international human rights state intelligence police young ordinary leading state-run pro-government
    anti-government armed senior top civilian suspected masked unidentified unknown striking angry separatist
    rebel islamist communist nationalist pro-russian pro-democracy
    """.split()
)
_LINKS = frozenset(("in", "from", "of", "at"))


def link_groups(register: Register, bodies: list[Composed]) -> None:
    """Enter the groups of a document; of plain plurals only those that act in the news."""
    nouns = register.gazetteer.lexicon.groups
    composed = {position for body in bodies for position in range(body.name.first, body.name.last)}
    for position in register.occurrences.of(nouns):
        if position not in composed and position + 1 not in register.ending:
            group = nouns[register.document.tokens.lowers[position]]
            name = _group(register, position, bare=group.acts)
            if name is not None:
                _enter(register, name, group.kind)


def _group(register: Register, position: int, *, bare: bool) -> Name | None:
    lowers = register.document.tokens.lowers
    first = position
    while first and lowers[first - 1] in _MODIFIERS and first not in register.ending:
        first -= 1
    owner = register.owner_before(first)
    if owner is not None and register.drafts[owner.entity].kind not in ("bk:person", "bk:event"):
        return _name(register, owner.first, position + 1, "group:owner", owner.entity)
    if first and first - 1 in register.pronouns and register.kind(register.pronouns[first - 1]) != "bk:person":
        return _name(register, first - 1, position + 1, "group:its", register.pronouns[first - 1])
    link = position + 1
    if link < len(lowers) and lowers[link] in _LINKS:
        follower = register.starting.get(link + 1) or register.starting.get(link + 2)
        if follower is not None and register.drafts[follower.entity].kind not in ("bk:person", "bk:event"):
            return _name(register, first, follower.last, "group:in", follower.entity)
    if first < position:
        return Name(first, position + 1, "", "group:modified")
    return Name(position, position + 1, "", "group:bare") if bare else None


def _name(register: Register, first: int, last: int, rule: str, owner: int) -> Name:
    return Name(first, last, "", rule, country=register.drafts[owner].country)


def _enter(register: Register, name: Name, kind: str) -> None:
    title = surface(register.document.tokens, name.first, name.last)
    entity = register.entity((kind, title.lower()), Draft(kind, title, name.country, named=False))
    register.mention(Place(name.first, name.last, entity, "description", name.rule))
