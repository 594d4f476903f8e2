"""The names in a byline: parted where the page says so, left whole where nothing does."""

import re
from collections.abc import Sequence

_SEPARATOR = re.compile(r"\s*[;&|]\s*|,?\s+(?:and|with)\s+|,\s+(?!(?:Jr|Sr|PhD|MD)\b)|\s+/\s+")
_PARTICLES = frozenset(
    "al bin da das de del della den der di dos du el ibn la le mac st. ten ter van von zu zur".split()
)
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV|PhD|Ph\.D|MD|OBE|MEP|MP)\.?")
_TITLE = re.compile(r"(?:Dr|Prof|Mr|Mrs|Ms|Sir|Lord|Amb|Gen|Col)\.?|Professor|Ambassador")
_INITIAL = re.compile(r"(?:[^\W\d_]\.){1,3}|[A-Z]")
_NAME_WORD = re.compile(r"[^\W\d_][\w'’.-]*")  # noqa: RUF001
_BODY_WORDS = frozenset(
    """agency alliance association bureau center centre club college committee council desk editorial editors europe
    foundation forum fund group house initiative institute journal magazine media ministry network news newsletter of
    office organisation organization platform press project radio review society staff team television the times tv
    union university""".split()
)
"""Words that show a name to be a body's, not a person's."""
_MARKS = re.compile("[“”„\"‘’'()]")  # noqa: RUF001
_TWO_NAMES = 4


def split_names(byline: str, evidence: str = "", bodies: Sequence[str] = ()) -> tuple[str, ...]:
    """Part the names of a byline.

    Commas, ampersands and "and" part names, and so do the known `bodies`. Where names stand with one space between
    them, a name that `evidence` (standfirst, bio, the names of speakers) has on its own parts them. Four names in a row
    that are no body's are two persons: first name and surname each. All else stays one name, as printed.
    """
    names: list[str] = []
    for part in _SEPARATOR.split(" ".join(byline.split())):
        for piece in _cut_bodies(part, bodies):
            names += [piece] if piece in bodies else _split_by_evidence(piece.split(" "), _fold(evidence))
    return tuple(dict.fromkeys(name for name in names if name))


def _fold(text: str) -> str:
    """Leave out capitals, and the marks that stand around nicknames."""
    return _MARKS.sub("", text).casefold()


def _cut_bodies(part: str, bodies: Sequence[str]) -> list[str]:
    if not bodies:
        return [part]
    pattern = "|".join(map(re.escape, bodies))
    return [piece.strip() for piece in re.split(rf"(?<!\S)({pattern})(?!\S)", part) if piece.strip()]


def _split_by_evidence(words: list[str], evidence: str) -> list[str]:
    """Part words at the places where one side stands alone in the evidence."""
    whole = " ".join(words)
    if len(words) <= 2 or _stands_in(whole, evidence):  # noqa: PLR2004 - first name and surname
        return [whole]
    for cut in sorted(range(1, len(words)), key=lambda cut: abs(cut - 2)):
        left, right = words[:cut], words[cut:]
        if _are_two(left, right, evidence):
            return [*_split_by_evidence(left, evidence), *_split_by_evidence(right, evidence)]
    return _split_evenly(words)


def _are_two(left: list[str], right: list[str], evidence: str) -> bool:
    """Tell whether one side is a whole name in the evidence, not a part of a longer one, and the other can be one."""
    known_left = _stands_in(" ".join(left), evidence, following=right[0])
    known_right = _stands_in(" ".join(right), evidence, preceding=left[-1])
    if known_left and known_right:
        return len(left) > 1 or len(right) > 1
    return (known_left or known_right) and min(len(left), len(right)) > 1


def _stands_in(name: str, evidence: str, *, preceding: str = "", following: str = "") -> bool:
    """Tell whether words stand in the evidence without the word that goes before or after them in the byline."""
    before = rf"(?<!{re.escape(_fold(preceding))} )" if preceding else ""
    after = rf"(?! {re.escape(_fold(following))}(?!\w))" if following else ""
    return re.search(rf"(?<!\w){before}{re.escape(_fold(name))}(?!\w){after}", evidence) is not None


def _split_evenly(words: list[str]) -> list[str]:
    units = _units(words)
    if len(units) != _TWO_NAMES or not all(map(_NAME_WORD.fullmatch, words)):
        return [" ".join(words)]
    if any(word.casefold() in _BODY_WORDS or (word.isupper() and len(word) > 2) for word in words):  # noqa: PLR2004
        return [" ".join(words)]
    return [" ".join(units[:2]), " ".join(units[2:])]


def _units(words: list[str]) -> list[str]:
    """Join initials, titles, particles and suffixes to the names that they belong to."""
    units: list[str] = []
    glued = False
    for word in words:
        suffix = bool(units) and _SUFFIX.fullmatch(word) is not None
        if glued or suffix:
            units[-1] += f" {word}"
        else:
            units.append(word)
        is_initial = len(units) > 1 and _INITIAL.fullmatch(word) is not None
        glued = word.casefold() in _PARTICLES or _TITLE.fullmatch(word) is not None or (is_initial and not suffix)
    return units
