"""The title: which of the lines above the byline it is."""

import re
from collections.abc import Sequence

from briefkit.sources.line import Line

_WORD = re.compile(r"[a-z0-9]+")
_FEWEST_WORDS = 3
_MUCH_LIKE = 0.5


def find_title(lines: Sequence[Line], slug: str) -> int:
    """Find the line that is most like the words of the address; the first one where that does not tell."""
    words = set(_WORD.findall(slug.lower()))
    if len(words) < _FEWEST_WORDS or len(lines) == 1:
        return 0
    scores = [_likeness(line.text, words) for line in lines]
    best = max(scores)
    return scores.index(best) if best >= _MUCH_LIKE else 0


def is_like(title: str, slug: str) -> bool:
    """Tell whether an address was made of a title."""
    words = set(_WORD.findall(slug.lower()))
    return len(words) >= _FEWEST_WORDS and _likeness(title, words) >= _MUCH_LIKE


def _likeness(text: str, words: set[str]) -> float:
    """Give the share of words that text and slug have in common, from 0 to 1."""
    own = set(_WORD.findall(text.lower()))
    return len(own & words) / len(own | words)
