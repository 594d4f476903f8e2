"""A name as it stands in a text, before it is known whose it is."""

from typing import NamedTuple

from briefkit.annotate.document import Tokens
from briefkit.annotate.gazetteer import Sense

KINDS = {
    "party": "bk:party",
    "party-word": "bk:party",
    "alliance": "bk:organization",
    "organization": "bk:organization",
    "military": "bk:armed-group",
    "media": "bk:media",
    "company": "bk:company",
    "place": "bk:place",
    "event": "bk:event",
    "work": "bk:event",
}
"""The kind of a name by the class of the word that tells it."""


class Name(NamedTuple):
    """A range of tokens that names something."""

    first: int
    last: int
    """Half-open: the token after the name."""
    kind: str
    """A core actor kind, as a CURIE."""
    rule: str
    sense: Sense | None = None
    """What the tables say of it."""
    form: str = "name"
    country: str | None = None
    titled: str | None = None
    """The title before the name of a person, in small letters."""


def surface(tokens: Tokens, first: int, last: int) -> str:
    """Give the words of a range of tokens, spaced as they are in print."""
    parts = [tokens.words[first]]
    for index in range(first + 1, last):
        parts.append(" " if tokens.starts[index] > tokens.ends[index - 1] else "")
        parts.append(tokens.words[index])
    return "".join(parts)
