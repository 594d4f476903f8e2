"""Descriptions: "the North", "the Eastern European nation", "the ministry" as the actors that they stand for."""

from bisect import bisect_left

from briefkit.annotate.actors.name import Name
from briefkit.annotate.actors.register import Register

_KOREAS = {"North": "KP", "South": "KR"}
_COUNTRY_NOUNS = frozenset(("country", "nation", "state", "republic"))
_LONGEST_REGION = 3


def link_descriptions(register: Register) -> None:
    """Link descriptions of states to the last state named before that they fit."""
    states = {draft.country: index for index, draft in enumerate(register.drafts) if draft.kind == "bk:state"}
    if not states:
        return
    register.order()
    tokens = register.document.tokens
    koreas = "KP" in states and ("KR" in states or "KP" in states)
    for position, lower in enumerate(tokens.lowers):
        if lower in _COUNTRY_NOUNS:
            _country(register, position)
        elif koreas and lower in ("north", "south"):
            _korea(register, position, states)


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
    register.mention(Name(position - 1, position + 1, "", ""), entity, "description", "the-north")


def _country(register: Register, position: int) -> None:
    """Link "the Eastern European nation" to the last state before it that lies there."""
    tokens = register.document.tokens
    for length in range(_LONGEST_REGION, 0, -1):
        first = position - length
        if first < 1 or tokens.lowers[first - 1] not in ("the", "this"):
            continue
        region = " ".join(tokens.words[first:position])
        entity = _last_state(register, tokens.starts[first], region)
        if entity is not None:
            register.mention(Name(first - 1, position + 1, "", ""), entity, "description", "region-noun")
        return


def _last_state(register: Register, position: int, region: str) -> int | None:
    end = bisect_left(register.mentions, position, key=lambda mention: mention.span[0])
    for mention in reversed(register.mentions[max(0, end - 20) : end]):
        entry = register.drafts[mention.entity].entry
        if entry is not None and region in entry.regions and mention.form != "adjective":
            return mention.entity
    return None
