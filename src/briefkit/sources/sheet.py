"""The sheet: a page laid out as lines in reading order, with what its head says; and the brief that comes of it."""

import re
from functools import cached_property
from typing import Any

import attrs

from briefkit.errors import InvalidValueError, NotAnArticleError, ParseError
from briefkit.model import Article, Brief, Origin
from briefkit.sources.block import Block
from briefkit.sources.html import HEADINGS, Element, read_tree
from briefkit.sources.line import Line, lines_of_text
from briefkit.sources.metadata import Metadata, read_metadata
from briefkit.sources.page import Page
from briefkit.sources.reader import read_lines

MOST_BYTES = 16 * 1024 * 1024
MOST_LINE_BREAKS = 20_000
MOST_TAGS = 100_000
"""What a page may have. A saved news page has a few hundred kilobytes, lines and tags; more would only cost memory."""

_FEED = re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\b")
_HTML = "text/html"
_PLAIN = "text/plain"


@attrs.frozen
class Sheet:
    """What a publisher's parser looks at. The lines of an HTML page begin with its title."""

    lines: tuple[Line, ...]
    root: Element | None = None

    @cached_property
    def metadata(self) -> Metadata:
        """What the head of an HTML page says; nothing for a saved text."""
        return Metadata() if self.root is None else read_metadata(self.root)


def read_sheet(page: Page) -> Sheet:
    """Lay a page out as lines.

    Raises `ParseError` where it is too large, and `NotAnArticleError` where it is no text at all.
    """
    _check_size(page, "bytes", len(page.data), MOST_BYTES)
    if page.data.startswith(b"%PDF-"):
        raise NotAnArticleError(page.label, "a PDF file")
    if _FEED.match(page.text):
        raise NotAnArticleError(page.label, "a feed or a site map")
    if not page.is_html:
        _check_size(page, "line breaks", sum(map(page.text.count, "\n\r\u2028\u2029")), MOST_LINE_BREAKS)
        return Sheet(lines_of_text(page.text))
    if len(page.data) > MOST_TAGS:
        _check_size(page, "tags", page.data.count(b"<"), MOST_TAGS)
    root = read_tree(page.utf8)
    if root is None:
        raise NotAnArticleError(page.label, "an empty page", ("title", "text"))
    lines = read_lines(root)
    if lines and lines[0].tag in HEADINGS:
        return Sheet(lines, root)
    sheet = Sheet((), root)
    title = sheet.metadata.title
    return attrs.evolve(sheet, lines=(Line(title, tag="h1", zone="head"), *lines)) if title else Sheet(lines, root)


def _check_size(page: Page, what: str, number: int, most: int) -> None:
    if number > most:
        raise ParseError(page.label, f"has {number:,} {what}; a news page may have {most:,}")


def make_brief(page: Page, parser: str, version: str, blocks: list[Block], **fields: Any) -> Brief:
    """Make the brief of one article; fields without a value are left out.

    Raises `ParseError` where a field holds what no format could keep.
    """
    origin = Origin(
        sha256=page.sha256,
        media_type=_HTML if page.is_html else _PLAIN,
        parser=parser,
        parser_version=version,
    )
    known = {name: value for name, value in fields.items() if value}
    try:
        return Brief(articles=(Article.from_blocks(blocks, url=page.address, origin=origin, **known),))
    except InvalidValueError as error:
        raise ParseError(page.label, str(error)) from error
