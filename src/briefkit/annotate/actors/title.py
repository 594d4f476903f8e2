"""Titles: the words that say what a person is, with their portfolio: "Minister of Foreign Affairs"."""

from typing import NamedTuple

from briefkit.annotate.lexicon import Lexicon, Role

_LONGEST = 4
_LONGEST_PORTFOLIO = 3


class Title(NamedTuple):
    """A title in the text, as a half-open range of tokens."""

    first: int
    last: int
    role: Role


def title_ending(lowers: tuple[str, ...], end: int, lexicon: Lexicon) -> Title | None:
    """Find the longest title that ends right before a token."""
    for length in lexicon.lengths_by_end.get(lowers[end - 1].rstrip("."), ()) if end else ():
        role = _role(lowers[end - length : end], lexicon) if length <= min(_LONGEST, end) else None
        if role is not None:
            return Title(end - length, end, role)
    return None


def title_starting(lowers: tuple[str, ...], first: int, lexicon: Lexicon) -> Title | None:
    """Find the longest title that starts at a token, with its portfolio."""
    for length in lexicon.lengths_by_head.get(lowers[first].rstrip("."), ()) if first < len(lowers) else ():
        role = _role(lowers[first : first + length], lexicon) if length <= min(_LONGEST, len(lowers) - first) else None
        if role is not None:
            return Title(first, portfolio_end(lowers, first + length, lexicon), role)
    return None


def office_name(lowers: tuple[str, ...], title: Title) -> str:
    """Give the words of a title, and of several that mean the same always those of one."""
    words = " ".join(lowers[title.first : title.last])
    return _SAME.get(words, words)


_SAME = {"premier": "prime minister", "pm": "prime minister", "fm": "foreign minister"}


def _role(words: tuple[str, ...], lexicon: Lexicon) -> Role | None:
    return lexicon.roles.get(" ".join(words).rstrip("."))


def portfolio_end(lowers: tuple[str, ...], end: int, lexicon: Lexicon) -> int:
    """Step over "of foreign affairs" or "for trade", if it follows a title."""
    if lowers[end : end + 1] in (("of",), ("for",)):
        for length in range(_LONGEST_PORTFOLIO, 0, -1):
            if " ".join(lowers[end + 1 : end + 1 + length]) in lexicon.portfolios:
                return end + 1 + length
    return end
