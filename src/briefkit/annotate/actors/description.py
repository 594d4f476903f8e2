"""Descriptions: "the North", "the Eastern European nation", "the ministry" as the actors that they stand for."""

from bisect import bisect_left
from operator import itemgetter

from briefkit.annotate.actors.register import Place, Register

_KOREAS = {"North": "KP", "South": "KR"}
_COUNTRY_NOUNS = frozenset(("country", "nation", "state", "republic"))
_LONGEST_REGION = 3
_MEMORY = 20
"""How many mentions back a description reaches."""
_ORGANIZED = frozenset(("bk:intergovernmental-organization",))
_BODIES = frozenset(("bk:government-body",))
_MEDIA = frozenset(("bk:media",))
_FITTING: dict[str, tuple[frozenset[str], str]] = {
    "ministry": (_BODIES, "Ministry"),
    "parliament": (_BODIES, "Parliament"),
    "court": (_BODIES, "Court"),
    "embassy": (_BODIES, "Embassy"),
    "government": (frozenset(("bk:government",)), ""),
    "party": (frozenset(("bk:party",)), ""),
    "company": (frozenset(("bk:company",)), ""),
    "bloc": (_ORGANIZED, ""),
    "alliance": (_ORGANIZED, ""),
    "organisation": (_ORGANIZED, ""),
    "organization": (_ORGANIZED, ""),
    "newspaper": (_MEDIA, ""),
    "agency": (_MEDIA, ""),
    "broadcaster": (_MEDIA, ""),
    "outlet": (_MEDIA, ""),
}
"""The kinds that a noun can stand for, and a word that the name must hold."""
_SIDE = "side"
CUES = _COUNTRY_NOUNS | frozenset(_FITTING) | frozenset(("north", "south", _SIDE))
"""The words that describe."""


def link_descriptions(register: Register) -> None:
    """Link descriptions to the last actor named before that they fit."""
    register.order()
    states = {draft.country: index for index, draft in enumerate(register.drafts) if draft.kind == "bk:state"}
    koreas = "KP" in states
    lowers = register.document.tokens.lowers
    for position in register.occurrences.of(CUES):
        lower = lowers[position]
        if lower in _COUNTRY_NOUNS:
            _country(register, position)
        elif lower in _FITTING:
            _body(register, position, _FITTING[lower])
        elif lower == _SIDE:
            _side(register, position)
        elif koreas and lower not in _FITTING:
            _korea(register, position, states)


def _body(register: Register, position: int, fitting: tuple[frozenset[str], str]) -> None:
    """Link "the ministry", "the party" to the one actor of its kind that has been named lately."""
    tokens = register.document.tokens
    following = tokens.lowers[position + 1 : position + 2]
    if (
        not position
        or tokens.lowers[position - 1] != "the"
        or following in (("of",), ("in",))
        or position + 1 in register.ending
        or position + 1 in register.starting
    ):
        return
    kinds, word = fitting
    recent = {
        mention.entity
        for mention in _before(register, position - 1)
        if register.kind(mention.entity) in kinds and word in register.drafts[mention.entity].name
    }
    if len(recent) == 1:
        register.mention(Place(position - 1, position + 1, recent.pop(), "description", "the-body"))


def _side(register: Register, position: int) -> None:
    """Link "the Kazakh side" to its state, but not "the Polish side of the border"."""
    lowers, state = register.document.tokens.lowers, register.ending.get(position)
    if state is None or state.form != "adjective" or register.kind(state.entity) != "bk:state":
        return
    led = state.first > 0 and lowers[state.first - 1] in ("the", "both")
    if led and lowers[position + 1 : position + 2] not in (("of",), ("effects",), ("-",)):
        register.mention(Place(state.first, position + 1, state.entity, "description", "the-side"))


def _before(register: Register, position: int) -> list[Place]:
    """Give the last mentions before a token."""
    end = bisect_left(register.mentions, position, key=itemgetter(0))
    return register.mentions[max(0, end - _MEMORY) : end]


def _korea(register: Register, position: int, states: dict[str | None, int]) -> None:
    tokens = register.document.tokens
    entity = states.get(_KOREAS.get(tokens.words[position]))
    following = tokens.words[position + 1] if position + 1 < len(tokens) else "."
    if (
        entity is None
        or not position
        or tokens.lowers[position - 1] != "the"
        or following[0].isupper()
        or following in ("of", "-")
    ):
        return
    register.mention(Place(position - 1, position + 1, entity, "alias", "the-north"))


def _country(register: Register, position: int) -> None:
    """Link "the Eastern European nation" to the last state before it that lies there."""
    tokens = register.document.tokens
    for length in range(_LONGEST_REGION, 0, -1):
        first = position - length
        if first < 1 or tokens.lowers[first - 1] not in ("the", "this"):
            continue
        region = " ".join(tokens.words[first:position])
        entity = _last_state(register, first, region)
        if entity is not None:
            register.mention(Place(first - 1, position + 1, entity, "description", "region-noun"))
        return


def _last_state(register: Register, position: int, region: str) -> int | None:
    for mention in reversed(_before(register, position)):
        entry = register.drafts[mention.entity].entry
        if entry is not None and region in entry.regions and mention.form != "adjective":
            return mention.entity
    return None
