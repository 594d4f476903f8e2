"""Links to the very words: an article's url with a text fragment, which browsers scroll to and highlight."""

from urllib.parse import quote

LONGEST = 80
"""Characters of a quotation that are spelled out; a longer one is given by its first and last words."""

WORDS = 4


def text_link(url: str | None, exact: str) -> str:
    """Give the link to a quotation in a page, or an empty text where the page has no url.

    See https://wicg.github.io/scroll-to-text-fragment/ for the syntax.
    """
    if url is None:
        return ""
    words = exact.split()
    if len(exact) > LONGEST and len(words) > 2 * WORDS:
        target = f"{_encode(words[:WORDS])},{_encode(words[-WORDS:])}"
    else:
        target = _encode(words)
    return f"{url}{'' if '#' in url else '#'}:~:text={target}"


def _encode(words: list[str]) -> str:
    together = "".join(words)
    if together.isascii() and together.isalnum():
        return "%20".join(words)  # most quotations are plain words, for which `quote` is slow
    return quote(" ".join(words), safe="").replace("-", "%2D")
