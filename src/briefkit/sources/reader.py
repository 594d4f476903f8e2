"""The reader: goes through the region of an article and makes lines of it, in reading order."""

import re

import attrs

from briefkit.sources.html import BREAK, HEADINGS, Element, collapse, is_unseen, text_of
from briefkit.sources.line import Line, Link, Zone, strip
from briefkit.sources.region import Region, find_region

_LEAVES = frozenset({"p", *HEADINGS})
"""Elements that are a line each; HTML does not let blocks stand in them."""
_KEPT_TAGS = frozenset({"li", "blockquote", "figcaption"})
"""Elements that say what the lines in them are."""
_OTHER_BLOCKS = frozenset(
    """address article body caption center dd details div dl dt fieldset figure header hgroup hr html main ol pre
    section summary table tbody td tfoot th thead tr ul""".split()
)
_BLOCKS = _LEAVES | _KEPT_TAGS | _OTHER_BLOCKS
_BOLD = frozenset({"strong", "b"})
_CAPTION_CLASS = re.compile(r"caption", re.IGNORECASE)
_LONGEST_LINKED_LINE = 400


def read_lines(root: Element) -> tuple[Line, ...]:
    """Give the lines of a page's article from its title on; what stands behind its body has the zone `tail`."""
    return _Reader(find_region(root)).read()


@attrs.define
class _Reader:
    """Reads the lines of a region element by element; what has been read so far is its state."""

    region: Region
    lines: list[Line] = attrs.field(factory=list[Line])
    parts: list[str] = attrs.field(factory=list[str])
    links: list[Link] = attrs.field(factory=list[Link])
    inside: list[Element] = attrs.field(factory=list[Element])
    """The open elements that say what the lines in them are."""
    zone: Zone = "head"
    started: bool = False

    def read(self) -> tuple[Line, ...]:
        """Go through the region in reading order."""
        self.started = self.region.title is None
        self.open(self.region.root)
        path = [(self.region.root, iter(self.region.root))]
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
        return element not in self.region.kept and is_unseen(element)

    def is_leaf(self, element: Element) -> bool:
        """Tell whether an element is nothing but text: a paragraph, a heading, a caption."""
        if element.tag in _LEAVES:
            return True
        return element not in self.region.kept and _CAPTION_CLASS.search(element.get("class", "")) is not None

    def open(self, element: Element) -> None:
        """Take in the start of an element that has others in it."""
        if element.tag in _BLOCKS:
            self.flush()
        if element is self.region.title:
            self.started = True
        if element is self.region.body:
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
        if element is self.region.body and element is not self.region.root:
            self.zone = "tail"
        if element is not self.region.root:
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
        if element is self.region.title:
            self.started = True
        self.flush()
        tag = str(element.tag)
        text = text_of(element).replace(BREAK, " ") if tag in HEADINGS else text_of(element)
        links: tuple[Link, ...] = ()
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


def _is_bold(element: Element) -> bool:
    """Tell whether all the text of an element is bold."""
    if len(element) != 1 or strip(element.text or "") or strip(element[0].tail or ""):
        return False
    return element[0].tag in _BOLD or (len(element[0]) == 1 and element[0][0].tag in _BOLD and not element[0].text)


def _link(element: Element) -> Link:
    return Link(strip(collapse(text_of(element))), element.get("href", ""), element.get("rel", ""))
