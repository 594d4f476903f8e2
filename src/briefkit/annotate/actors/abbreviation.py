"""Abbreviations: the short names that a document gives in brackets: "the Movement for the Left (MpS)"."""

from briefkit.annotate.actors.name import Name
from briefkit.annotate.document import Document

_UNABBREVIATED = frozenset(("bk:person", "bk:place", "title", "unknown"))
_LONGEST = 8


def find_abbreviations(document: Document, names: list[Name]) -> dict[str, Name]:
    """Find the words in brackets right behind a name that shorten it, with that name."""
    words = (*document.tokens.words, "")
    bracketed = [name for name in names if words[name.last] == "(" and name.last - name.first > 1]
    known = {name.first for name in names if name.sense is not None} if bracketed else ()
    found: dict[str, Name] = {}
    for name in bracketed:
        if name.kind in _UNABBREVIATED:
            continue
        inside = words[name.last + 1 : name.last + 3]
        if len(inside) > 1 and inside[1] in (")", ",", ";") and _is_short(inside[0]):
            if name.last + 1 in known and not _shortens(inside[0], words[name.first : name.last]):
                continue
            found.setdefault(inside[0], name)
    return found


def _is_short(word: str) -> bool:
    return len(word) <= _LONGEST and word.replace("-", "").isalnum() and sum(map(str.isupper, word)) > 1


def _shortens(word: str, name: tuple[str, ...]) -> bool:
    """Tell whether a word begins as one of the words of a name and takes its letters from the name in order."""
    letters = iter("".join(name).lower())
    return word[0].lower() in {part[0].lower() for part in name} and all(
        letter in letters for letter in word.replace("-", "").lower()
    )
