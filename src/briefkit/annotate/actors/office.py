"""Offices: which person holds which office where: "North Korean leader Kim Jong Un", "Deputy Minister Lee"."""

from bisect import bisect_left

from briefkit.annotate.actors.body import after_possessive
from briefkit.annotate.actors.name import Name
from briefkit.annotate.actors.reading import OfficeSpan
from briefkit.annotate.actors.register import Register

_LONGEST = 4


def link_offices(register: Register, names: list[Name]) -> None:
    """Enter the offices that stand before a name, with the country or body that they belong to."""
    register.order()
    persons = _by_start(register, "bk:person")
    organized = _by_end(register)
    for name in names:
        if name.kind == "bk:person":
            entity = persons.get(register.document.tokens.starts[name.first])
            title = _title_before(register, name.first)
            if entity is not None and title is not None:
                _enter(register, name, entity, title, organized)


def _by_start(register: Register, kind: str) -> dict[int, int]:
    return {
        mention.span[0]: mention.entity for mention in register.mentions if register.drafts[mention.entity].kind == kind
    }


def _by_end(register: Register) -> dict[int, int]:
    """Index states and bodies by the token after their mentions."""
    starts = register.document.tokens.starts
    return {
        bisect_left(starts, mention.span[1]): mention.entity
        for mention in register.mentions
        if register.drafts[mention.entity].kind not in ("bk:person", "bk:place", "bk:event")
        and mention.form != "pronoun"
    }


def _title_before(register: Register, first: int) -> tuple[int, int] | None:
    """Find the longest title of an office that ends right before a token."""
    lowers, roles = register.document.tokens.lowers, register.gazetteer.lexicon.roles
    end = first - 1 if first and lowers[first - 1] == "." else first
    for length in range(min(_LONGEST, end), 0, -1):
        role = roles.get(" ".join(lowers[end - length : end]).rstrip("."))
        if role is not None and role.kind == "office":
            return end - length, end
    return None


def _enter(register: Register, name: Name, person: int, title: tuple[int, int], organized: dict[int, int]) -> None:
    tokens = register.document.tokens
    first = title[0]
    owner = organized.get(first)
    if owner is None and first and after_possessive(register.document, first - 1) == first:
        owner = organized.get(first - 1)
    start = tokens.starts[first]
    office = OfficeSpan(
        person=person,
        title=(start, tokens.ends[title[1] - 1]),
        organization=owner,
        span=(start, tokens.ends[name.last - 1]),
        rule="office:before-name",
    )
    register.offices.append(office)
    draft = register.drafts[person]
    if owner is not None and draft.country is None:
        draft.country = register.drafts[owner].country
