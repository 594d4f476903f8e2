"""HTML: a safe parser, and what the text of an element is to a reader."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias, cast

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] - lxml has no other name for it

BREAK = "\u2028"
"""Stands for `<br>` in the text of an element."""
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

_UNSEEN = frozenset(
    """head script style noscript template svg math iframe form button select option textarea input nav aside footer
    object embed video audio canvas map dialog""".split()
)
_NOISE = frozenset(
    """a2a ad addtoany ads advert advertisement advertising banner breadcrumb breadcrumbs comment comments consent
    cookie cookies donate footer gdpr menu modal nav navbar navigation newsletter overlay pager pagination popup reader
    related relatedposts respond share sharedaddy sharing sidebar skip social sr subnav toolbar visually widget widgets
    yarpp""".split()
)
"""First words of class names and ids of the site's own parts: `related-posts`, `share_buttons`, `sr-only`."""
_OWNERS = frozenset({"article", "entry", "jp", "post", "print", "screen", "site", "wp"})
"""Words before such a word: `post-share`, `jp-relatedposts`."""
_LONGEST_NAMES = 400
_WORD_BREAK = re.compile(r"[-_]+")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_STRING = cast("Callable[[Element], str]", etree.XPath("string()", smart_strings=False))
_STRINGS_OUTSIDE_SCRIPTS = cast(
    "Callable[[Element], list[str]]", etree.XPath(".//text()[not(parent::script)]", smart_strings=False)
)


def read_tree(utf8: bytes) -> Element | None:
    """Parse HTML in UTF-8, however broken; None where there is no element at all.

    Nothing is fetched and no entity but HTML's own is known. libxml2 stops at a depth of 2,048 elements.
    """
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True, recover=True
    )
    try:
        root = etree.fromstring(utf8, parser)
    except etree.LxmlError:
        return None
    if root is not None:
        _prepare(root)
    return root


def _prepare(root: Element) -> None:
    """Put `BREAK` for each `<br>`, and take out what only a parser takes for text; scripts may be JSON-LD."""
    for line_break in root.iter("br"):
        line_break.text = BREAK  # its tail may hold what lxml would not take back
    etree.strip_elements(root, "style", "noscript", "template", with_tail=False)


def text_of(element: Element) -> str:
    """Give the text of an element, `BREAK` for its line breaks, without what no reader sees."""
    if not len(element):
        return element.text or ""
    if next(element.iter("script"), None) is None:
        return _STRING(element)
    return "".join(_STRINGS_OUTSIDE_SCRIPTS(element))


def collapse(text: str) -> str:
    """Make one space of each run of white space, as browsers do; no-break spaces stay."""
    if "\n" in text or "  " in text or "\t" in text or "\r" in text or "\f" in text:
        return _SPACE.sub(" ", text)
    return text


def is_unseen(element: Element) -> bool:
    """Tell whether an element is hidden, or belongs to the site rather than to the article."""
    if element.tag in _UNSEEN:
        return True
    if not element.attrib:
        return False
    if _is_noise(element.get("class", "")[:_LONGEST_NAMES]) or _is_noise(element.get("id", "")[:_LONGEST_NAMES]):
        return True
    return "hidden" in element.attrib or _HIDDEN_STYLE.search(element.get("style", "")) is not None


@lru_cache(maxsize=1024)
def _is_noise(names: str) -> bool:
    """Tell whether a class name or an id stands for a part of the site, such as sharing buttons."""
    for name in names.lower().split():
        first, *rest = _WORD_BREAK.split(name)
        if first in _NOISE or (rest and first in _OWNERS and rest[0] in _NOISE):
            return True
    return False
