"""HTML: a safe parser, the region of a page that holds the article, and its lines in reading order.

Class names change with every redesign, so the region is found by structure and by where the prose is.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TypeAlias, cast

import attrs
from lxml import etree

from briefkit.sources.line import Line, Link, Zone, strip

Element: TypeAlias = etree._Element  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] - lxml has no other name for it

BREAK = "\u2028"
"""Stands for `<br>` in the text of an element."""

_UNSEEN = frozenset(
    """head script style noscript template svg math iframe form button select option textarea input nav aside footer object
    embed video audio canvas map dialog""".split()
)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LEAVES = frozenset({"p", *HEADINGS})
"""Elements that are a line each; HTML does not let blocks stand in them."""
_KEPT_TAGS = frozenset({"li", "blockquote", "figcaption"})
"""Elements that say what the lines in them are."""
_BLOCKS = (
    _LEAVES
    | _KEPT_TAGS
    | frozenset(
        """address article body caption center dd details div dl dt fieldset figure header hgroup hr html main ol pre section
    summary table tbody td tfoot th thead tr ul""".split()
    )
)
_BOLD = frozenset({"strong", "b"})
_INLINE_PROSE = _BOLD | frozenset({"span", "em", "i", "font"})
_NOISE = frozenset(
    """a2a ad addtoany ads advert advertisement advertising banner breadcrumb breadcrumbs comment comments consent cookie
    cookies donate footer gdpr menu modal nav navbar navigation newsletter overlay pager pagination popup related
    relatedposts respond share sharedaddy sharing sidebar skip social sr subnav toolbar visually widget widgets
    yarpp""".split()
)
"""First words of class names and ids that stand for the site's own parts: `related-posts`, `share_buttons`, `sr-only`."""
_OWNERS = frozenset({"article", "entry", "jp", "post", "print", "screen", "site", "wp"})
"""Words before such a word: `post-share`, `jp-relatedposts`."""
_LONGEST_NAMES = 400
_CAPTION_CLASS = re.compile(r"caption", re.IGNORECASE)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_STRING = cast("Callable[[Element], str]", etree.XPath("string()", smart_strings=False))
_STRINGS_OUTSIDE_SCRIPTS = cast(
    "Callable[[Element], list[str]]", etree.XPath(".//text()[not(parent::script)]", smart_strings=False)
)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_LONGEST_LINKED_LINE = 400
_SHORTEST_PROSE = 60
"""Characters outside of links that a paragraph needs to count as prose."""
_PLAIN_BODY = 200
"""Characters of paragraphs below which a page's body may do without paragraphs."""
_SHORTEST_TITLE = 12


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
    """Put `BREAK` for each `<br>`, and take out what is text to a parser but not to a reader; scripts may be JSON-LD."""
    for line_break in root.iter("br"):
        line_break.tail = BREAK + (line_break.tail or "")
    etree.strip_elements(root, "style", "noscript", "template", with_tail=False)


def region_lines(root: Element) -> tuple[Line, ...]:
    """Give the lines of the article from its title on; what stands behind its body has the zone `tail`."""
    body = _find_body(root)
    title = _find_title(root, body)
    if body is None:
        body = root.find("body")
        body = root if body is None else body
    ancestors = {body, *body.iterancestors()}
    region = body if title is None else next(node for node in _upwards(title) if node in ancestors)
    kept = ancestors if title is None else ancestors | set(_upwards(title))
    return _Reader(region, title, body, kept).read()


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


def _upwards(element: Element) -> Iterator[Element]:
    yield element
    yield from element.iterancestors()


# Where the article is


def _find_body(root: Element) -> Element | None:
    """Find the element with the most prose: its own paragraphs, and half of those of its children."""
    scores: dict[Element, int] = {}
    for paragraph in root.iter("p"):
        _score(scores, paragraph.getparent(), _prose(paragraph))
    if max(scores.values(), default=0) < _PLAIN_BODY:
        for box in root.iter("div", "td", "article", "section", "main", "body"):
            _score(scores, box, _prose(box))
    if not scores:
        return None
    return _widen(max(scores, key=scores.__getitem__), scores)


def _score(scores: dict[Element, int], element: Element | None, prose: int) -> None:
    if element is None or prose < _SHORTEST_PROSE:
        return
    scores[element] = scores.get(element, 0) + prose
    parent = element.getparent()
    if parent is not None:
        scores[parent] = scores.get(parent, 0) + prose // 2


def _prose(element: Element) -> int:
    """Count the characters that stand in an element itself, not in links or other blocks within it."""
    length = len(element.text or "")
    for child in element:
        length += len(child.tail or "")
        if child.tag in _INLINE_PROSE:
            length += len(child.text or "")
    return length


def _widen(body: Element, scores: dict[Element, int]) -> Element:
    """Take the parent instead where the body goes on in a sibling of the same kind, as around an advertisement."""
    parent = body.getparent()
    if parent is None or body.tag in ("body", "article", "main"):
        return body
    kind = (body.tag, body.get("class"))
    twins = [node for node in parent if (node.tag, node.get("class")) == kind and node is not body]
    enough = _PLAIN_BODY if kind[1] is None else 1
    return parent if any(scores.get(node, 0) >= enough for node in twins) else body


def _find_title(root: Element, body: Element | None) -> Element | None:
    """Find the heading that the document's title repeats; else the main heading that stands nearest to the body."""
    document = root.find("head/title")
    name = _fold(text_of(document)) if document is not None else ""
    mains = [heading for heading in root.iter("h1") if _fold(text_of(heading))]
    repeated = _find_repeated(mains, name, at_start=True)
    if repeated is None:
        repeated = _find_repeated([*mains, *root.iter("h2", "h3")], name)
    if repeated is not None:
        return repeated
    if not mains or body is None or len(mains) == 1:
        return mains[0] if mains else None
    near = {node: distance for distance, node in enumerate(_upwards(body))}
    return min(mains, key=lambda main: min(near.get(node, len(near)) for node in _upwards(main)))


def _find_repeated(headings: Iterable[Element], name: str, *, at_start: bool = False) -> Element | None:
    """Find the heading whose words are the longest part of the document's title, or begin it."""
    longest, found = _SHORTEST_TITLE - 1, None
    for heading in headings:
        words = _fold(text_of(heading))
        if len(words) > longest and (name.startswith(words) if at_start else words in name):
            longest, found = len(words), heading
    return found


def _fold(text: str) -> str:
    return " ".join(text.split()).casefold()


# Its lines


@attrs.define
class _Reader:
    """Reads the lines of a region element by element; what has been read so far is its state."""

    region: Element
    title: Element | None
    body: Element
    kept: set[Element]
    """Title, body and what they stand in: never skipped."""
    lines: list[Line] = attrs.field(factory=list)
    parts: list[str] = attrs.field(factory=list)
    links: list[Link] = attrs.field(factory=list)
    inside: list[Element] = attrs.field(factory=list)
    """The open elements that say what the lines in them are."""
    zone: Zone = "head"
    started: bool = False

    def read(self) -> tuple[Line, ...]:
        """Go through the region in reading order."""
        self.started = self.title is None
        self.open(self.region)
        path = [(self.region, iter(self.region))]
        while path:
            element, children = path[-1]
            child = next(children, None)
            if child is None:
                path.pop()
                self.close(element)
            elif self.is_skipped(child):
                self.add_tail(child)
            elif self.is_leaf(child):
                self.read_leaf(child)
                self.add_tail(child)
            else:
                self.open(child)
                path.append((child, iter(child)))
        self.flush()
        return tuple(self.lines)

    def is_skipped(self, element: Element) -> bool:
        """Tell whether an element is no part of the article; what holds title or body always is."""
        return element not in self.kept and _is_unseen(element)

    def is_leaf(self, element: Element) -> bool:
        """Tell whether an element is nothing but text: a paragraph, a heading, a caption."""
        if element.tag in _LEAVES:
            return True
        return element not in self.kept and _CAPTION_CLASS.search(element.get("class", "")) is not None

    def open(self, element: Element) -> None:
        """Take in the start of an element that has others in it."""
        if element.tag in _BLOCKS:
            self.flush()
        if element is self.title:
            self.started = True
        if element is self.body:
            self.zone = "body"
        if element.tag in _KEPT_TAGS:
            self.inside.append(element)
        elif element.tag == "a":
            self.links.append(_link(element))
        if element.text:
            self.parts.append(element.text)

    def close(self, element: Element) -> None:
        """Take in the end of an element, and the text behind it."""
        if element.tag in _BLOCKS:
            self.flush()
        if self.inside and self.inside[-1] is element:
            self.inside.pop()
        if element is self.body and element is not self.region:
            self.zone = "tail"
        if element is not self.region:
            self.add_tail(element)

    def add_tail(self, element: Element) -> None:
        """Take in the text behind an element; white space only between words."""
        tail = element.tail
        if tail and (self.parts or not tail.isspace()):
            self.parts.append(tail)

    def flush(self) -> None:
        """Make lines of the text that has come together outside of paragraphs."""
        if self.parts:
            self.add("".join(self.parts), "div", tuple(self.links))
            self.parts.clear()
            self.links.clear()

    def read_leaf(self, element: Element) -> None:
        """Make lines of an element that is nothing but text."""
        if element is self.title:
            self.started = True
        self.flush()
        text = text_of(element)
        links: tuple[Link, ...] = ()
        tag = str(element.tag)
        if len(element) and len(text) < _LONGEST_LINKED_LINE:
            links = tuple(_link(link) for link in element.iter("a"))
            tag = "strong" if tag == "p" and _is_bold(element) else tag
        self.add(text, "figcaption" if tag not in _LEAVES and tag != "strong" else tag, links)

    def add(self, text: str, tag: str, links: tuple[Link, ...]) -> None:
        """Add the lines of a stretch of text."""
        if not self.started:
            return
        if self.inside:
            tag = str(self.inside[-1].tag)
        for piece in text.split(BREAK) if BREAK in text else (text,):
            words = strip(collapse(piece))
            if words:
                self.lines.append(Line(words, tag=tag, links=links, zone=self.zone))


def _is_unseen(element: Element) -> bool:
    """Tell whether an element is hidden, or belongs to the site rather than to the article."""
    if element.tag in _UNSEEN:
        return True
    attributes = element.attrib
    if not attributes:
        return False
    if _is_noise(attributes.get("class", "")[:_LONGEST_NAMES]) or _is_noise(attributes.get("id", "")[:_LONGEST_NAMES]):
        return True
    return "hidden" in attributes or ("style" in attributes and _HIDDEN_STYLE.search(attributes["style"]) is not None)


@lru_cache(maxsize=1024)
def _is_noise(names: str) -> bool:
    """Tell whether a class name or an id stands for a part of the site, such as sharing buttons."""
    for name in names.lower().split():
        first, _, rest = name.replace("_", "-").partition("-")
        if first in _NOISE or (first in _OWNERS and rest.partition("-")[0] in _NOISE | {"reader"}):
            return True
    return False


def _is_bold(element: Element) -> bool:
    """Tell whether all the text of an element is bold."""
    if len(element) != 1 or strip(element.text or "") or strip(element[0].tail or ""):
        return False
    return element[0].tag in _BOLD or (len(element[0]) == 1 and element[0][0].tag in _BOLD and not element[0].text)


def _link(element: Element) -> Link:
    return Link(strip(collapse(text_of(element))), element.get("href", ""), element.get("rel", ""))
