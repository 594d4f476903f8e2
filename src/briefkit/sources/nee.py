"""New Eastern Europe (neweasterneurope.eu): title, standfirst, dateline, caption, body, bio, the site's footer."""

import re
from collections.abc import Sequence

from briefkit.errors import NotAnArticleError
from briefkit.model import Brief
from briefkit.sources.block import (
    Block,
    find_credit,
    images_of,
    is_bio,
    looks_like_subheading,
    read_blocks,
    speaker,
)
from briefkit.sources.dateline import Dateline, is_known_section, read_dateline, with_links
from briefkit.sources.line import PRINTED_DATE, Line, lines_of_text
from briefkit.sources.name import split_names
from briefkit.sources.page import Page
from briefkit.sources.parser import Parser
from briefkit.sources.refusal import find_stub, is_paywall, part_paywall
from briefkit.sources.sheet import Sheet, make_brief, read_sheet
from briefkit.sources.title import find_title

NAME = "nee"
VERSION = "1"
PUBLISHER = "New Eastern Europe"
HOSTS = ("neweasterneurope.eu",)

_SITE = r"neweasterneurope\.eu(?::\d+)?/(?:(?:new|old)_site/)?"
_ARTICLE_URL = re.compile(r"/(?P<year>\d{4})/(?P<month>\d\d)/(?P<day>\d\d)/(?P<slug>[^/?#]+)/?(?:[?#]|$)")
_LISTING_URL = re.compile(
    _SITE + r"(?:(?:category|tag|author|post-author|posts|page|feed|in-the-magazine|articles-and-commentary)\b|\?s=)"
)
_HOME_URL = re.compile(r"neweasterneurope\.eu(?::\d+)?/?(?:[?#]|$)")
_LISTING_CLASSES = frozenset("archive category tag author home blog search error404".split())
"""What WordPress calls the body element of pages that are no article."""
_LISTING_HEADER = re.compile(r"(?:Tag|Category|Author|Archives?|Search results?(?: for)?)(?:: ?.*)?", re.IGNORECASE)
_READ_MORE = re.compile(r"Read more(?:: |\W{0,3}$)")

_DATELINE_LINK = re.compile(r"/(?:post-author|category)/")
_DATED = re.compile(
    rf"(?:{PRINTED_DATE}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|\d{{1,2}} \w+ \d{{4}}|[-–—])(?:\s*[-–—])?$"  # noqa: RUF001
)
_BODIES = (PUBLISHER, "TV24.UA", "Talk Eastern Europe")
"""Who signs pieces and is no person."""
_PLACEHOLDERS = frozenset({"Example Author"})
_SITE_NAME = re.compile(r"\s+[-–|]\s+New Eastern Europe$")  # noqa: RUF001
_MOST_STANDFIRSTS = 4
_SHORTEST_DESCRIPTION = 40
_MOST_EVIDENCE = 20_000

_FURNITURE = re.compile(r"Text resize:?(?: ?A)*|Change contrast|Skip to (?:main )?content")
_HEAD_FURNITURE = re.compile(r"A(?: A)*|Menu|Search|Home|Share|Tweet|Print|Email")
_PROMOTION = re.compile(
    r">{1,3} ?\w"
    r"|(?:Click here to|To) (?:subscribe|purchase)\b.{0,80}\b(?:click|issue|copy|magazine|access)\b"
    r"|Subscribe (?:now|today|to New Eastern Europe)\b"
    r"|Th(?:is|e) (?:piece|article|text|essay|interview) (?:was |has )?(?:originally |first |also )?"
    r"(?:appeared|appears|published) in (?:the )?(?:latest |current |print )?issue\b"
    r"|Dear Readers\b.{0,40}New Eastern Europe|Please support New Eastern Europe|DONATE$|Donate by clicking"
)
_FOOTER = re.compile(
    r"(?:, ?)+$|Terms of Use(?: \||$)|Copyr?[yr]ight \d{4} Kolegium|Agencja digital:|We use cookies to personalise"
    r"|Cookies? (?:settings|policy|name Active)$|Privacy & Cookies? policy$|Save settings$|Poniższa Polityka"
)
_TAGS = re.compile(r"[\w’' –-]{2,40}(?: ?, [\w’' –-]{2,40})* ?,")  # noqa: RUF001

_INLINE_CREDIT = re.compile(r"\b(?:Photos?|PHOTO|Images?|Illustrations?|Maps?)(?: by)?\s*:|©|\((?:cc|CC)\b")
_LONGEST_INLINE_CAPTION = 300
_FILE_NAME = re.compile(r"\d{5,}|_|,,|\.(?:jpe?g|png|gif|webp)\b|^(?:IMG|DSC|P\d{4})|^\d\d?\.\d\d?\.\d{4} ")
_LONGEST_FILE_NAME = 200
_SHORTEST_PIECE = 900
"""Characters of body below which a line that asks for a subscription makes a page a stub."""
_BIO_LINES = 6
_LONGEST_BIO = 700

_OWN_WORDS = re.compile(
    r"Text resize: A|Change contrast|Kolegium Europy Wschodniej|Agencja digital|neweasterneurope\.eu"
)
_OWN_MARKUP = re.compile(
    r"""og:site_name["'] content=["']New Eastern Europe|New Eastern Europe\s*</title>|Kolegium Europy Wschodniej"""
    r"""|href=["']https?://(?:www\.)?neweasterneurope\.eu/post-author/"""
)
_RECOGNISED = 20_000
_RECOGNISED_MARKUP = 1_000_000
"""How many characters are looked at, at either end of a text and at the start of markup, to recognise a page."""


def parse(page: Page) -> Brief:
    """Read a page of New Eastern Europe, HTML or saved text.

    Raises `NotAnArticleError` for a listing, the home page, a stub, and `ParseError` for what cannot be read at all.
    """
    sheet = read_sheet(page)
    lines = [line for line in sheet.lines if line.text != page.address and not _is_furniture(line)]
    dateline = _find_dateline(page, sheet, lines)
    title, standfirsts = _read_head(page, lines[: dateline.start])
    body, tags = _cut_footer(lines[dateline.end :])
    if not standfirsts and sheet.root is not None:
        body, standfirsts = _part_standfirst(body, sheet)
    names = _names(dateline, standfirsts, body)
    blocks: list[Block] = [("headline", title), *(("standfirst", line.text) for line in standfirsts)]
    blocks += _read_body(page, body, names)
    return make_brief(
        page,
        NAME,
        VERSION,
        blocks,
        authors=tuple(name for name in names if name not in _PLACEHOLDERS),
        byline=dateline.byline,
        published=dateline.date,
        publisher=PUBLISHER,
        sections=dateline.sections,
        language="en",
        images=images_of(blocks),
        tags=tags,
    )


def _is_furniture(line: Line) -> bool:
    """Tell whether a line belongs to the site wherever it stands: its switches, its promotions."""
    return _FURNITURE.fullmatch(line.text) is not None or _PROMOTION.match(line.text) is not None


def _is_head_furniture(line: Line) -> bool:
    """Tell whether a line above the dateline belongs to the site: its menu, its notices."""
    if _HEAD_FURNITURE.fullmatch(line.text) or is_known_section(line.text):
        return True
    return _FOOTER.match(line.text) is not None or is_paywall(line)


# The dateline


def _find_dateline(page: Page, sheet: Sheet, lines: Sequence[Line]) -> Dateline:
    """Find what makes the page an article: a dateline with sections, or one with the day that the address has.

    Listings date and sign each item in the same way, but never name a section.
    """
    found = [
        dateline
        for index, line in enumerate(lines)
        if line.zone != "tail" and (dateline := read_dateline(lines, index)) is not None
    ]
    if not found and (dateline := _dateline_of_markup(sheet, lines)):
        return dateline
    filed = [dateline for dateline in found if dateline.sections]
    address = _ARTICLE_URL.search(page.address or "")
    if address:
        day = "-".join(address.group("year", "month", "day"))
        fitting = [dateline for dateline in filed if dateline.date.edtf == day] or filed[:1]
        if not fitting and len(found) == 1 and found[0].date.edtf == day:
            fitting = found
        if fitting:
            return fitting[0]
    elif len(filed) == 1 and filed[0] is found[0] and not _LISTING_URL.search(page.address or ""):
        return filed[0]
    missing = ["section", "body"] if found else ["date", "author", "section", "body"]
    raise NotAnArticleError(page.label, _describe(page, lines, found), missing)


def _dateline_of_markup(sheet: Sheet, lines: Sequence[Line]) -> Dateline | None:
    """Make up for a dateline in a shape that is not known: the date of the page's head, the links above the body.

    The author in the head is who uploaded the piece, not who wrote it.
    """
    metadata = sheet.metadata
    if not metadata.is_article or metadata.published is None or metadata.body_classes & _LISTING_CLASSES:
        return None
    end = next((index for index, line in enumerate(lines) if line.zone == "body" and index), len(lines))
    linked = [index for index in range(1, end) if any(_DATELINE_LINK.search(link.href) for link in lines[index].links)]
    start, end = (linked[0], linked[-1] + 1) if linked else (end, end)
    while start > 1 and _DATED.match(lines[start - 1].text):
        start -= 1
    return with_links(Dateline(metadata.published, None, (), metadata.sections, start, end), lines)


def _describe(page: Page, lines: Sequence[Line], datelines: Sequence[Dateline]) -> str:
    """Say what a page is that has no piece of its own."""
    address = page.address or ""
    descriptions = (
        (not lines, "an empty page"),
        (lines and _LISTING_HEADER.fullmatch(lines[0].text), f"a listing, “{lines[0].text[:80] if lines else ''}”"),
        (any(_READ_MORE.match(line.text) for line in lines), "a listing (“Read more”)"),
        (len(datelines) > 1, f"a listing of {len(datelines)} pieces"),
        (datelines and _LISTING_URL.search(address), "a listing with a single piece"),
        (datelines, "a teaser, as listings have them"),
        (_HOME_URL.search(address), "the home page"),
        (_LISTING_URL.search(address), "a listing"),
    )
    found = next((what for applies, what in descriptions if applies), None)
    return found or find_stub(lines) or "a page without a dateline"


# Title, standfirst, names


def _read_head(page: Page, head: Sequence[Line]) -> tuple[str, list[Line]]:
    """Read title and standfirst: the lines above the dateline, from the one that is most like the address on."""
    head = [line for line in head if not _is_head_furniture(line)]
    if not head:
        raise NotAnArticleError(page.label, "a capture that begins below the title", ("title",))
    address = _ARTICLE_URL.search(page.address or "")
    start = find_title(head, address["slug"] if address else "")
    return _SITE_NAME.sub("", head[start].text), head[start + 1 :]


def _part_standfirst(lines: list[Line], sheet: Sheet) -> tuple[list[Line], list[Line]]:
    """Part a standfirst below the dateline: what the page's head has as description, or what stands above the body."""
    description = (sheet.metadata.description or "").rstrip(" .…[]")
    found = [
        line
        for line in lines[:_MOST_STANDFIRSTS]
        if (line.zone == "head" and line.tag != "figcaption" and line.is_sentence and not find_credit(line.text))
        or (len(description) >= _SHORTEST_DESCRIPTION and line.text.startswith(description))
    ]
    return [line for line in lines if line not in found], found


def _names(dateline: Dateline, standfirsts: Sequence[Line], body: Sequence[Line]) -> tuple[str, ...]:
    """Name the authors: one a line or link where the page parts them, else by what else the page says."""
    if len(dateline.authors) > 1:
        return tuple(dict.fromkeys(dateline.authors))
    if not dateline.byline:
        return ()
    evidence = [line.text for line in standfirsts]
    for name in sorted({speaker(line.text) or "" for line in body}):
        evidence += [name, " ".join(reversed(name.split()))]
    words = tuple(dateline.byline.split())
    evidence += [line.text[:80] for line in body[-_BIO_LINES:] if line.text.startswith(words)]
    return split_names(dateline.byline, "\n".join(evidence)[:_MOST_EVIDENCE], _BODIES)


# Body


def _cut_footer(lines: Sequence[Line]) -> tuple[list[Line], tuple[str, ...]]:
    """Part the piece from the site's footer, and take the tags that stand between them or are linked as such."""
    linked = [line for line in lines if line.links and all("/tag/" in link.href for link in line.links)]
    tags = [link.text for line in linked for link in line.links if link.text]
    end = next((index for index, line in enumerate(lines) if _FOOTER.match(line.text)), len(lines))
    body = [line for line in lines[:end] if line not in linked]
    if end < len(lines) and body and _TAGS.fullmatch(body[-1].text):
        tags += filter(None, map(str.strip, body.pop().text.split(",")))
    return body, tuple(tags)


def _read_body(page: Page, lines: Sequence[Line], names: Sequence[str]) -> list[Block]:
    """Read caption, body and bio of the lines below the dateline. Raises `NotAnArticleError` where there is no body."""
    rest = [line for line in lines if line.zone != "tail" or is_bio(line, names)]
    captions: list[Block] = []
    while rest and _is_caption(rest, captions):
        captions.append(("caption", rest.pop(0).text))
    start = _bio_start(rest, names)
    body, is_cut = part_paywall(rest[:start])
    if not body or (is_cut and sum(len(line.text) for line in body) < _SHORTEST_PIECE):
        raise NotAnArticleError(page.label, "a paywall stub" if is_cut else "the head of a piece", ("body",))
    return [*captions, *read_blocks(body, _is_inline_caption), *(("bio", line.text) for line in rest[start:])]


def _is_caption(lines: Sequence[Line], captions: Sequence[Block]) -> bool:
    """Tell whether the first line is a caption: it names a photographer, or is the name of a file."""
    line, following = lines[0], lines[1] if len(lines) > 1 else None
    if line.tag == "figcaption" or find_credit(line.text):
        return True
    if captions or len(line.text) > _LONGEST_FILE_NAME or line.is_sentence:
        return False
    if _FILE_NAME.search(line.text):
        return True
    # Of two short lines in a row, only the second can head the paragraph below.
    return bool(following and line.tag == "" and looks_like_subheading(line) and looks_like_subheading(following))


def _is_inline_caption(line: Line) -> bool:
    if line.tag == "figcaption":
        return True
    return len(line.text) <= _LONGEST_INLINE_CAPTION and _INLINE_CREDIT.search(line.text) is not None


def _bio_start(lines: Sequence[Line], names: Sequence[str]) -> int:
    """Find where the last lines begin to be about the authors; the number of lines if they do not."""
    for index in range(max(1, len(lines) - _BIO_LINES), len(lines)):
        if is_bio(lines[index], names) and all(len(line.text) <= _LONGEST_BIO for line in lines[index:]):
            return index
    return len(lines)


def _recognises(page: Page) -> bool:
    """Tell by the host; else by the site's name and owner, or by a dateline with the site's own sections."""
    if page.host:
        return parser.serves(page.host)
    if page.is_html:
        return len({match[:12] for match in _OWN_MARKUP.findall(page.text, 0, _RECOGNISED_MARKUP)}) > 1
    head, foot = page.text[:_RECOGNISED], page.text[_RECOGNISED:][-_RECOGNISED:]
    own = {match for end in (head, foot) for match in _OWN_WORDS.findall(end)}
    lines = lines_of_text(head)
    datelines = [found for index in range(len(lines)) if (found := read_dateline(lines, index))]
    if "Kolegium Europy Wschodniej" in own or any(dateline.has_own_section for dateline in datelines):
        return True
    return any(len(own) > 1 or _is_own_style(dateline, lines) for dateline in datelines)


def _is_own_style(dateline: Dateline, lines: Sequence[Line]) -> bool:
    """Tell whether below a dateline with sections, as others may have, a caption or a turn is in the site's style."""
    below = lines[dateline.end : dateline.end + 2]
    byline = (dateline.byline or "").upper()
    turns = [name for line in below if (name := speaker(line.text)) and name in byline]
    return bool(dateline.sections and below and (turns or find_credit(below[0].text)))


parser = Parser(NAME, PUBLISHER, HOSTS, parse, _recognises)
