"""Links to the very words: an article's url with a text fragment, which browsers scroll to and highlight."""

import re
from functools import lru_cache
from urllib.parse import quote

LONGEST = 80
"""Characters of a quotation that are spelled out; a longer one is given by its first and last words."""

WORDS = 4

_UNSAFE = re.compile("[^A-Za-z0-9_.~ ]")


def in_one_line(text: str) -> str:
    """Give the words of a text with one blank between any two."""
    return " ".join(text.split())


def text_link(url: str | None, line: str) -> str:
    """Give the link to a quotation, given in one line, in a page; an empty text where the page has no url.

    See https://wicg.github.io/scroll-to-text-fragment/ for the syntax.
    """
    if url is None:
        return ""
    start = url if "#" in url else f"{url}#"
    if len(line) > LONGEST and len(words := line.split(" ")) > 2 * WORDS:
        return f"{start}:~:text={_encode(' '.join(words[:WORDS]))},{_encode(' '.join(words[-WORDS:]))}"
    return f"{start}:~:text={_encode(line)}"


def _encode(line: str) -> str:
    if not (line.isascii() and line.replace(" ", "").isalnum()):  # many quotations are plain words
        line = _UNSAFE.sub(_escape, line)
    return line.replace(" ", "%20")


def _escape(found: re.Match[str]) -> str:
    return _escaped(found[0])


@lru_cache(maxsize=1024)
def _escaped(character: str) -> str:
    return quote(character, safe="").replace("-", "%2D")
