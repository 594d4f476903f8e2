"""Groups: people who are not named, as what they are: "many analysts", "officials in South Korea", "protesters"."""

from briefkit.annotate.actors.body import Composed
from briefkit.annotate.actors.individual import stands_alone
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
    member neighbouring neighboring
    military foreign government political economic security defence defense former opposition local independent
    western international human rights state intelligence police young ordinary leading state-run pro-government
    anti-government armed senior top civilian suspected masked unidentified unknown striking angry separatist
    rebel islamist communist nationalist pro-russian pro-democracy
    """.split()
)
_LINKS = frozenset(("in", "from", "of", "at"))
_THINGS = frozenset("law laws bill bills legislation list lists register visa visas quota quotas pact summit".split())
"""Nouns that are named after people: "the foreign agents law"."""
_AUXILIARY = len("was")
"""A longer word in -s behind a noun may be one too: "company shares"."""
_BODIES = frozenset(("bk:company", "bk:government-body"))
CUES = frozenset({"ethnic"})
"""What makes people of a nation a group of their own."""


def link_groups(register: Register, bodies: list[Composed]) -> None:
    """Enter the groups of a document; of plain plurals only those that act in the news."""
    nouns = register.gazetteer.lexicon.groups
    composed = {position for body in bodies for position in range(body.name.first, body.name.last)}
    for position in register.occurrences.of(nouns):
        if position not in composed and position + 1 not in register.ending and not _is_part(register, position):
            group = nouns[register.document.tokens.lowers[position]]
            name = _group(register, position, bare=group.acts)
            is_body = group.kind in _BODIES and not group.acts
            if name is not None and (not is_body or _is_one_body(register, name, position)):
                _enter(register, name, group.kind)
    for position in register.occurrences.of(CUES):
        _ethnic(register, position)


def _is_part(register: Register, position: int) -> bool:
    """Tell whether a noun ends a name ("BTA Bank", not "Polish Officials"), a thing ("agents law"), or is a verb."""
    words, owner = register.document.tokens.words, register.ending.get(position)
    if words[position + 1 : position + 2] and words[position + 1] in _THINGS:
        return True
    if owner is not None and words[position] == "states":
        return True  # what a body states: "KBS states that"
    if owner is not None and owner.rule.startswith("noun-behind"):
        return True
    capital = words[position][0].isupper() and position > 0 and words[position - 1][0].isupper()
    return capital and (owner is None or owner.form != "adjective")


def _is_one_body(register: Register, name: Name, position: int) -> bool:
    """Tell whether a singular names a body, such as "a Polish court" or "the Dutch company", and not a part of it."""
    if name.rule != "group:owner" or not stands_alone(register, position + 1):
        return False
    following = register.document.tokens.lowers[position + 1]
    return len(following) <= _AUXILIARY or not following.endswith("s")


def _ethnic(register: Register, position: int) -> None:
    """Enter "five ethnic Serbs": they are not Serbia."""
    people = register.starting.get(position + 1)
    if people is not None and people.form == "demonym":
        first = position
        while first and register.document.tokens.lowers[first - 1] in _QUANTIFIERS:
            first -= 1
        _enter(register, Name(first, people.last, "", "group:ethnic"), "bk:group")


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
        joined = follower is not None and lowers[follower.last : follower.last + 1] == ("-",)
        if (
            follower is not None
            and follower.form != "adjective"
            and not joined
            and register.kind(follower.entity) not in ("bk:person", "bk:event")
        ):
            return _name(register, first, follower.last, "group:in", follower.entity)
    if first < position:
        return Name(first, position + 1, "", "group:modified")
    return Name(position, position + 1, "", "group:bare") if bare else None


def _name(register: Register, first: int, last: int, rule: str, owner: int) -> Name:
    return Name(first, last, "", rule, country=register.country_of(owner))


def _enter(register: Register, name: Name, kind: str) -> None:
    title = surface(register.document.tokens, name.first, name.last)
    entity = register.entity((kind, title.lower()), Draft(kind, title, name.country, named=False))
    register.mention(Place(name.first, name.last, entity, "description", name.rule))
