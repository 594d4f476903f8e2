"""The region of a page that holds the article.

Class names change with every redesign, so the region is found by where the prose is, and by the title.
"""

from collections.abc import Iterable, Iterator

import attrs

from briefkit.sources.html import Element, is_unseen, text_of

_INLINE_PROSE = frozenset({"span", "em", "i", "strong", "b", "font"})
_SHORTEST_PROSE = 60
"""Characters outside of links that a paragraph needs to count as prose."""
_MUCH_PROSE = 1000
"""Characters of prose in paragraphs below which text that stands in no paragraph is looked at as well."""
_TWIN_PROSE = 200
_MOST_CANDIDATES = 50
_SHORTEST_TITLE = 12


@attrs.frozen
class Region:
    """Where an article stands in a page."""

    root: Element
    """The smallest element that has both title and body."""
    title: Element | None
    body: Element
    kept: frozenset[Element]
    """Title, body and all that they stand in."""


def find_region(root: Element) -> Region:
    """Find the article of a page, or what comes nearest to one."""
    body = _find_body(root)
    title = _find_title(root, body)
    if body is None:
        inner = root.find("body")
        body = root if inner is None else inner
    around = frozenset(_upwards(body))
    if title is None:
        return Region(body, None, body, around)
    shared = next(element for element in _upwards(title) if element in around)
    return Region(shared, title, body, around.union(_upwards(title)))


def _upwards(element: Element) -> Iterator[Element]:
    yield element
    yield from element.iterancestors()


def _find_body(root: Element) -> Element | None:
    """Find the element with the most prose: its own paragraphs, and half of those of its children."""
    scores: dict[Element, int] = {}
    for paragraph in root.iter("p"):
        _score(scores, paragraph.getparent(), _prose(paragraph))
    if max(scores.values(), default=0) < _MUCH_PROSE:
        for box in root.iter("div", "td", "article", "section", "main", "body"):
            _score(scores, box, _prose(box))
    ranked = sorted(scores, key=scores.__getitem__, reverse=True)[:_MOST_CANDIDATES]
    seen = (element for element in ranked if not any(map(_is_aside, _upwards(element))))
    body = next(seen, ranked[0] if ranked else None)
    return None if body is None else _widen(body, scores)


def _is_aside(element: Element) -> bool:
    """Tell whether an element is the site's own; what has a main heading in it is the page, however it is called."""
    return element.tag != "form" and is_unseen(element) and next(element.iter("h1"), None) is None


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
    enough = _TWIN_PROSE if kind[1] is None else 1
    return parent if any(scores.get(node, 0) >= enough for node in twins) else body


def _find_title(root: Element, body: Element | None) -> Element | None:
    """Find the heading that the document's title repeats; else the main heading that stands nearest to the body."""
    document = root.find("head/title")
    name = _fold(text_of(document)) if document is not None else ""
    mains = [heading for heading in root.iter("h1") if _fold(text_of(heading))]
    repeated = next((heading for heading in mains if _begins(name, _fold(text_of(heading)))), None)
    if repeated is None:
        repeated = _find_repeated((*mains, *root.iter("h2", "h3")), name)
    if repeated is not None:
        return repeated
    if not mains or body is None or len(mains) == 1:
        return mains[0] if mains else None
    near = {node: distance for distance, node in enumerate(_upwards(body))}
    return min(mains, key=lambda main: min(near.get(node, len(near)) for node in _upwards(main)))


def _begins(name: str, words: str) -> bool:
    """Tell whether a document's title begins with whole words."""
    return name.startswith(words) and not name[len(words) : len(words) + 1].isalnum()


def _find_repeated(headings: Iterable[Element], name: str) -> Element | None:
    """Find the heading whose words are the longest part of the document's title."""
    longest, found = _SHORTEST_TITLE - 1, None
    for heading in headings:
        words = _fold(text_of(heading))
        if len(words) > longest and words in name:
            longest, found = len(words), heading
    return found


def _fold(text: str) -> str:
    return " ".join(text.split()).casefold()
