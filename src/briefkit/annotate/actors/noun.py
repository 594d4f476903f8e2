"""Nouns: what the common noun right before or behind a name says that it is.

"the news portal NewsMaker", "Zorvia Inter radio", "the banned Nowak party".
"""

from collections.abc import Mapping

from briefkit.annotate.actors.name import KINDS, Name
from briefkit.annotate.actors.scan import Scan

_GOING_ON = frozenset(
    "ad ads advert audience host hosts interview interviews presenter programme program show shows talk".split()
)
"""What may follow a noun so that it does not belong to the name before: "a Nowak television interview"."""


def name_beside_noun(scan: Scan, first: int, stop: int) -> Name | None:
    """Say of what kind a name is that has a telling noun behind or before it."""
    edges = scan.lexicon.noun_edges
    if scan.before(first) not in edges and scan.after(stop) not in edges:
        return None
    behind = _class(scan.lexicon.nouns_behind, scan.words[stop : stop + 1], scan.words[stop : stop + 2])
    if behind is not None and _may_go_with(scan, first, stop):
        return Name(first, stop, KINDS[behind], f"noun-behind:{behind}")
    before = _class(scan.lexicon.nouns_before, scan.words[first - 1 : first], scan.words[max(0, first - 2) : first])
    return None if before is None else Name(first, stop, KINDS[before], f"noun-before:{before}")


def _class(nouns: Mapping[str, str], one: tuple[str, ...], two: tuple[str, ...]) -> str | None:
    """Give the class of a noun of one or two words."""
    return nouns.get(one[0]) or nouns.get(" ".join(two)) if one and one[0].islower() else None


def _may_go_with(scan: Scan, first: int, stop: int) -> bool:
    """Tell whether the noun behind a word is part of one name with it, and not "the Liberal party" or "Paris-based"."""
    words = scan.words[first:stop]
    common = all(word in scan.lexicon.inside_words for word in words) or any(_is_compound(word) for word in words)
    sense = scan.gazetteer.senses.get(words[-1])
    common = common or (sense is not None and sense.form in ("adjective", "demonym"))
    return not common and scan.after(stop + 1) not in _GOING_ON and not scan.opens_sentence(first)


def _is_compound(word: str) -> bool:
    return word.rpartition("-")[2].islower() and "-" in word
