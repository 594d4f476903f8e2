"""The byline of bne IntelliNews: `Name in City`, `bno - Taipei Bureau`, `Name for Eurasianet`, `A in X & B in Y`."""

import re

import attrs

_DESK = re.compile(r"(?P<desk>bne|bno|bnm)\b(?:\s+(?:-\s+)?(?P=desk)\b)*(?P<rest>.*)", re.IGNORECASE)
_BUREAU = re.compile(r"(?:\s*-)?\s+(?P<place>\S.*?)\s+(?:bureau|office|desk|correspondents?)", re.IGNORECASE)
_PLACE_WORD = r"(?:[^\W\d_a-z][\w'’.-]*|\([^()]*\))"  # noqa: RUF001
_PLACE = re.compile(
    r"(?P<who>.*\S)\s+(?:in|n|im|ni|-)\s+"
    rf"(?P<place>(?:the )?{_PLACE_WORD}(?:(?:,? (?:of |the |and |de |la |el |al |on )*){_PLACE_WORD}){{0,4}})"
)
_SEPARATOR = re.compile(r"\s*,?\s*&\s*|\s*;\s*|,?\s+and\s+(?=[A-Z])|,\s+(?!(?:Jr|Sr|PhD|MD|CEO)\b)(?=\S+ \S)")
_FOR = re.compile(r"\s+for\s+\S.*")
_AGENCIES = frozenset({"Newsbase", "NewsBase", "Eurasianet", "Statista"})
_AFFILIATION = re.compile(r"\s+(?:for|of|from|at|with)\s+(?=(?:the )?[A-Z]).*")
_ROLE = re.compile(
    r",?\s+(?:(?:chief|senior|global|head|managing|executive|deputy|former|lead|principal|associate|credit|research|co-founder|"
    r"founder|founding|director|analyst|economist|strategist|partner|president|professor|chairman|CEO|CIO|CFO|editor|"
    r"fellow|secretary|minister|manager|vice)\b).*",
    re.IGNORECASE,
)


@attrs.frozen
class Byline:
    """Who signs a piece, and from where."""

    authors: tuple[str, ...]
    place: str | None


def read_byline(printed: str) -> Byline:
    """Read the names and the place of a byline, without its "By" and date.

    A desk signs as it is printed (`bno - Taipei Bureau`), its city is the place. The outlet or office that an author
    is "of" or "for" is no part of the name. Places that differ are joined as the outlet joins authors, by ` & `.
    """
    printed = _undouble(printed.strip(" ,").split())
    desk = _DESK.fullmatch(printed)
    if desk:
        bureau = _BUREAU.fullmatch(desk["rest"])
        if bureau:
            return Byline((desk["desk"] + desk["rest"],), bureau["place"])
    authors: list[str] = []
    places: list[str] = []
    for part in _SEPARATOR.split(printed):
        match = _PLACE.fullmatch(part) or _PLACE.fullmatch(_FOR.sub("", part))
        if match:
            places.append(match["place"])
            authors.append(_name(match["who"]))
        elif places and part.isalpha() and part not in _AGENCIES:  # "in Kyiv, Sofia and Tirana"
            places.append(part)
        else:
            authors.append(_name(part))
    return Byline(tuple(dict.fromkeys(filter(None, authors))), " & ".join(dict.fromkeys(places)) or None)


def _name(part: str) -> str:
    """Cut what an author is and for whom off the name, if a name of two words is left."""
    for pattern in (_AFFILIATION, _ROLE):
        shorter = pattern.sub("", part)
        part = shorter if " " in shorter else part
    return part.strip(" ,")


def _undouble(words: list[str]) -> str:
    """Write words once that were printed twice."""
    half = len(words) // 2
    return " ".join(words[:half] if words[:half] == words[half:] else words)
