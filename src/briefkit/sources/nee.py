"""New Eastern Europe (neweasterneurope.eu): title, standfirst, `Month D, YYYY - Authors - Sections`, caption, body, bio."""

import re
from collections.abc import Sequence

import attrs

from briefkit.errors import NotAnArticleError
from briefkit.model import Brief, PartialDate
from briefkit.sources.block import (
    Block,
    find_credit,
    images_of,
    is_bio,
    looks_like_subheading,
    read_blocks,
    speaker,
)
from briefkit.sources.line import PRINTED_DATE, Line, lines_of_text, read_date
from briefkit.sources.name import split_names
from briefkit.sources.page import Page
from briefkit.sources.parser import Parser
from briefkit.sources.refusal import cut_paywall, find_stub, is_paywall
from briefkit.sources.sheet import Sheet, make_brief, read_sheet
from briefkit.sources.title import find_title

NAME = "nee"
VERSION = "1"
PUBLISHER = "New Eastern Europe"
HOSTS = ("neweasterneurope.eu",)

_ARTICLE_URL = re.compile(r"/(?P<year>\d{4})/(?P<month>\d\d)/(?P<day>\d\d)/(?P<slug>[^/?#]+)/?(?:[?#]|$)")
_LISTING_URL = re.compile(
    r"neweasterneurope\.eu(?::\d+)?/(?:(?:new|old)_site/)?(?:(?:category|tag|author|post-author|posts|page|feed|in-the-magazine|"
    r"articles-and-commentary)\b|\?s=)"
)
_HOME_URL = re.compile(r"neweasterneurope\.eu(?::\d+)?/?(?:[?#]|$)")
_LISTING_CLASSES = frozenset("archive category tag author home blog search error404".split())
"""What WordPress calls the body element of pages that are no article."""
_META_LINK = re.compile(r"/(?:post-author|category)/")
_DATED = re.compile(rf"(?:{PRINTED_DATE}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|\d{{1,2}} \w+ \d{{4}}|[-–—])(?:\s*[-–—])?$")  # noqa: RUF001
_LISTING_HEADER = re.compile(r"(Tag|Category|Author|Archives?|Search results?(?: for)?)(?:: ?.*)?", re.IGNORECASE)
_READ_MORE = re.compile(r"Read more(?:: |\b\W{0,3}$)")

_META = re.compile(rf"(?P<date>{PRINTED_DATE})(?P<rest>\s*(?:[-–—](?:\s.*)?)?)")  # noqa: RUF001
_DASH = re.compile(r"(?:^|\s+)[-–—](?:\s+|$)")  # noqa: RUF001
_LONGEST_META = 400
_MOST_NAME_LINES = 12
_LONGEST_FIELD_LINE = 120

_GLUE = re.compile(r"(?<=[a-z0-9])(?=[A-Z#])")
_CAMEL_CASE = re.compile(r"#?UkraineAtWar")
_SECTION = re.compile(
    r"(?:Articles and Commentary|Analysis|Interviews?|Hot Topics|Magazine|Issue \d(?:-\d)? ?/?\d{4}|#?UkraineAtWar|"
    r"Books and Reviews|Stories and ideas|Uncategori[sz]ed|News|Podcasts?|Events?|Partner Content|Multimedia)"
)
_OWN_SECTION = re.compile(
    r"Articles and Commentary|Hot Topics|Issue \d(?:-\d)? \d{4}|UkraineAtWar|Books and Reviews|Stories and ideas"
)
_BODIES = ("New Eastern Europe", "TV24.UA", "Talk Eastern Europe")
_PLACEHOLDERS = frozenset({"Example Author"})
_SITE_NAME = re.compile(r"\s+[-–|]\s+New Eastern Europe$")  # noqa: RUF001
_MOST_STANDFIRSTS = 4
_SHORTEST_DESCRIPTION = 40
_SHORTEST_PIECE = 900
_MOST_EVIDENCE = 20_000
_BIO_LINES = 6
_LONGEST_BIO = 700

_HEAD_FURNITURE = re.compile(
    r"Text resize:?(?: ?A)*|A(?: A)*|Change contrast|Skip to (?:main )?content|Menu|Search|Home"
)
_PROMOTION = re.compile(
    r">{1,3} ?\w|(?:Click here to|To) (?:subscribe|purchase)|Subscribe (?:now|to New Eastern Europe|today)|Buy (?:the|this) issue|"
    r"This (?:piece|article|text|essay|interview)(?: was)?(?: originally| first)? (?:appeared|published) in (?:the )?(?:issue|latest)|"
    r"Dear Readers\b.{0,40}New Eastern Europe|Please support New Eastern Europe|DONATE$|Donate by clicking|Download our app",
)
_FOOTER = re.compile(
    r"(?:, ?)+$|Terms of Use\b|.{0,60}Copy(?:right|ryight) \d{4}|Agencja digital|We use cookies\b|Cookies? (?:settings|policy|name)|"
    r"Privacy & Cookies? policy|Save settings$|Poniższa Polityka|(?:Post|Share|Tweet|Print|Like this|Related(?: posts| articles)?|"
    r"Partners|Newsletter|Comments|Leave a (?:Reply|comment)):?$"
)
_TAGS = re.compile(r"[\w’' –-]{2,40}(?: ?, [\w’' –-]{2,40})+ ?,?")  # noqa: RUF001
_SITE_FURNITURE = re.compile(
    r"Text resize:? A|Change contrast|Kolegium Europy Wschodniej|Agencja digital|neweasterneurope\.eu", re.IGNORECASE
)
_OWN_MARKUP = re.compile(
    r"neweasterneurope\.eu/(?:wp-content|post-author|category|new_site)|New Eastern Europe</title>|"
    r"\"New Eastern Europe\"|Kolegium Europy Wschodniej"
)
_RECOGNISED = 20_000
_RECOGNISED_MARKUP = 1_000_000
"""How many characters are looked at, at either end of a text and at the start of markup, to recognise a page."""
_INLINE_CREDIT = re.compile(r"\b(?:Photos?|PHOTO|Images?|Illustrations?|Maps?)(?: by)?\s*:|©|\((?:cc|CC)\b")
_LONGEST_INLINE_CAPTION = 300
_LONGEST_FILE_NAME = 200
_FILE_NAME = re.compile(
    r"\d{5,}|_|,,|\.(?:jpe?g|png|gif|webp)\b|^(?:IMG|DSC|P\d{4})|^\d\d?\.\d\d?\.\d{4} ", re.IGNORECASE
)


@attrs.frozen
class _Meta:
    """The line that dates and signs a piece, and where it stands among the lines, half-open."""

    date: PartialDate
    byline: str | None
    authors: tuple[str, ...]
    """The names as far as the line itself parts them."""
    sections: tuple[str, ...]
    start: int
    end: int


def parse(page: Page) -> Brief:
    """Read a page of New Eastern Europe, HTML or saved text.

    Raises `NotAnArticleError` for a listing, the home page, a stub, and `ParseError` for what cannot be read at all.
    """
    sheet = read_sheet(page)
    lines = _clean(page, sheet.lines)
    meta = _find_meta(page, sheet, lines)
    title, standfirsts = _read_head(page, lines[: meta.start])
    body, tags = _cut_footer(lines[meta.end :])
    if not standfirsts and sheet.root is not None:
        body, standfirsts = _part_standfirst(body, sheet)
    names = _names(meta, standfirsts, body)
    blocks: list[Block] = [("headline", title), *(("standfirst", line.text) for line in standfirsts)]
    blocks += _read_body(page, body, names)
    return make_brief(
        page,
        NAME,
        VERSION,
        blocks,
        authors=tuple(name for name in names if name not in _PLACEHOLDERS),
        byline=meta.byline,
        published=meta.date,
        publisher=PUBLISHER,
        sections=meta.sections,
        language="en",
        images=images_of(blocks),
        tags=tags,
    )


def _clean(page: Page, lines: Sequence[Line]) -> list[Line]:
    """Drop a saved text's address, the site's own lines above the title, and its promotions."""
    return [
        line
        for line in lines
        if line.text != page.address and not _HEAD_FURNITURE.fullmatch(line.text) and not _PROMOTION.match(line.text)
    ]


# The meta line


def _find_meta(page: Page, sheet: Sheet, lines: Sequence[Line]) -> _Meta:
    """Find the line that makes the page an article: date and sections, or the day that the address has.

    Listings date and sign each item in the same way, but never name a section.
    """
    metas = [meta for index, line in enumerate(lines) if line.zone != "tail" and (meta := _read_meta(lines, index))]
    signed = [meta for meta in metas if meta.sections]
    if not metas and (meta := _meta_of_markup(sheet, lines)):
        return meta
    address = _ARTICLE_URL.search(page.address or "")
    if address:
        day = "-".join(address.group("year", "month", "day"))
        matching = [meta for meta in signed if meta.date.edtf == day] or signed[:1]
        if not matching and len(metas) == 1 and metas[0].date.edtf == day:
            matching = metas
        if matching:
            return matching[0]
    elif signed and signed[0] is metas[0] and len(signed) == 1 and not _LISTING_URL.search(page.address or ""):
        return signed[0]
    raise _refusal(page, lines, metas)


def _read_meta(lines: Sequence[Line], start: int) -> _Meta | None:
    """Read `Month D, YYYY - Authors - Sections` at a line, in one line or spread over several."""
    text = lines[start].text
    match = _META.fullmatch(text) if len(text) <= _LONGEST_META else None
    published = read_date(match["date"]) if match else None
    if match is None or published is None:
        return None
    fields = [[part] if part else [] for part in _DASH.split(match["rest"].strip())[1:]]
    end = start + 1
    if fields and not fields[-1]:
        fields, end = _read_spread(lines, start + 1, fields)
    return _meta_of_links(_make_meta(published, fields, start, end), lines[start:end])


def _read_spread(lines: Sequence[Line], start: int, fields: list[list[str]]) -> tuple[list[list[str]], int]:
    """Go on reading fields whose values and dashes stand on lines of their own."""
    fields = [list(field) for field in fields]
    for index in range(start, min(len(lines), start + _MOST_NAME_LINES)):
        line = lines[index]
        if len(line.text) > _LONGEST_FIELD_LINE or _META.fullmatch(line.text):
            break
        parts = _DASH.split(line.text)
        for number, part in enumerate(parts):
            if number:
                fields.append([])
            if part:
                fields[-1].append(part)
        if len(fields) > 1 and fields[-1]:
            return fields, index + 1
    return fields[:1] if len(fields) > 1 else [[]], start


def _make_meta(published: PartialDate, fields: list[list[str]], start: int, end: int) -> _Meta:
    """Tell authors from sections: the last field has the sections, a single one only if it knows them by name."""
    filled = [field for field in fields if field]
    sections: tuple[str, ...] = ()
    if filled and (len(filled) > 1 or all(map(_SECTION.fullmatch, _split_sections(filled[0])))):
        sections = _split_sections(filled.pop())
    authors = tuple(name for field in filled for name in field)
    return _Meta(published, " ".join(authors) or None, authors, sections, start, end)


def _meta_of_links(meta: _Meta, lines: Sequence[Line]) -> _Meta:
    """Take names and sections off the links of the meta line, each of which has one."""
    links = [link for line in lines for link in line.links if link.text]
    authors = tuple(link.text for link in links if "/post-author/" in link.href)
    sections = tuple(link.text for link in links if "/category/" in link.href)
    return attrs.evolve(
        meta,
        authors=authors or meta.authors,
        sections=sections or meta.sections,
        byline=meta.byline or " ".join(authors) or None,
    )


def _meta_of_markup(sheet: Sheet, lines: Sequence[Line]) -> _Meta | None:
    """Make up for a meta line in a shape that is not known: the date of the page's head, and the links above the body.

    The head's author is who uploaded the piece, not who wrote it.
    """
    metadata = sheet.metadata
    if not metadata.is_article or metadata.published is None or metadata.body_classes & _LISTING_CLASSES:
        return None
    end = next((index for index, line in enumerate(lines) if line.zone == "body" and index), len(lines))
    signed = [index for index in range(1, end) if any(_META_LINK.search(link.href) for link in lines[index].links)]
    start, end = (signed[0], signed[-1] + 1) if signed else (end, end)
    while start > 1 and _DATED.match(lines[start - 1].text):
        start -= 1
    meta = _Meta(metadata.published, None, (), metadata.sections, start, end)
    return _meta_of_links(meta, lines[start:end])


def _split_sections(parts: Sequence[str]) -> tuple[str, ...]:
    """Part sections that were printed without a space between them, `Hot TopicsIssue 3-4 2019Magazine`."""
    apart = _CAMEL_CASE.sub(r", \g<0>, ", ", ".join(parts))
    pieces = (piece for part in apart.split(",") for piece in _cut_glue(part.strip()))
    return tuple(dict.fromkeys(piece for piece in pieces if piece))


def _cut_glue(part: str) -> list[str]:
    return [part] if _CAMEL_CASE.fullmatch(part) else _GLUE.split(part)


# What the page is, if it is no article


def _refusal(page: Page, lines: Sequence[Line], metas: Sequence[_Meta]) -> NotAnArticleError:
    missing = [] if metas else ["date", "author"]
    return NotAnArticleError(page.label, _describe(page, lines, metas), [*missing, "section", "body"])


def _describe(page: Page, lines: Sequence[Line], metas: Sequence[_Meta]) -> str:
    """Say what a page is that has no piece of its own."""
    if not lines:
        return "an empty page"
    if _LISTING_HEADER.fullmatch(lines[0].text):
        return f"a listing, “{lines[0].text}”"
    if any(_READ_MORE.match(line.text) for line in lines):
        return "a listing (“Read more”)"
    if len(metas) > 1:
        return f"a listing of {len(metas)} pieces"
    address = page.address or ""
    if metas:
        return "a listing with a single piece" if _LISTING_URL.search(address) else "a teaser, as listings have them"
    if _HOME_URL.search(address):
        return "the home page"
    if _LISTING_URL.search(address):
        return "a listing"
    return find_stub(lines) or "a page without a date and author line"


# Title, standfirst, names


def _read_head(page: Page, head: Sequence[Line]) -> tuple[str, list[Line]]:
    """Read title and standfirst: the lines above the meta line, from the one that is most like the address on."""
    if not head:
        raise NotAnArticleError(page.label, "a capture that begins below the title", ("title",))
    address = _ARTICLE_URL.search(page.address or "")
    start = find_title(head, address["slug"] if address else "")
    return _SITE_NAME.sub("", head[start].text), [line for line in head[start + 1 :] if not is_paywall(line)]


def _part_standfirst(lines: list[Line], sheet: Sheet) -> tuple[list[Line], list[Line]]:
    """Part a standfirst that an HTML page has below its meta line: the head's description, or what stands above the body."""
    description = (sheet.metadata.description or "").rstrip(" .…[]")
    found = [
        line
        for line in lines[:_MOST_STANDFIRSTS]
        if (line.zone == "head" and line.tag != "figcaption" and line.is_sentence and not find_credit(line.text))
        or (len(description) >= _SHORTEST_DESCRIPTION and line.text.startswith(description))
    ]
    return [line for line in lines if line not in found], found


def _names(meta: _Meta, standfirsts: Sequence[Line], body: Sequence[Line]) -> tuple[str, ...]:
    """Name the authors: one a line or link where the page parts them, else by what else the page says."""
    if len(meta.authors) > 1:
        return tuple(dict.fromkeys(meta.authors))
    if not meta.byline:
        return ()
    evidence = [line.text for line in standfirsts]
    for name in {speaker(line.text) or "" for line in body}:
        evidence += [name, " ".join(reversed(name.split()))]
    first_words = tuple(meta.byline.split())
    evidence += [line.text[:80] for line in body[-_BIO_LINES:] if line.text.startswith(first_words)]
    return split_names(meta.byline, "\n".join(evidence)[:_MOST_EVIDENCE], _BODIES)


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
    """Read caption, body and bio of the lines below the meta line. Raises `NotAnArticleError` where there is no body."""
    rest = [line for line in lines if line.zone != "tail" or is_bio(line, names)]
    captions: list[Block] = []
    while rest and _is_caption(rest, captions):
        captions.append(("caption", rest.pop(0).text))
    start = _bio_start(rest, names)
    body, is_cut = cut_paywall(rest[:start])
    if not body or (is_cut and sum(len(line.text) for line in body) < _SHORTEST_PIECE):
        raise NotAnArticleError(page.label, "a paywall stub" if is_cut else "the head of a piece", ("body",))
    return [*captions, *read_blocks(body, _is_inline_caption), *(("bio", line.text) for line in rest[start:])]


def _is_inline_caption(line: Line) -> bool:
    if line.tag == "figcaption":
        return True
    return len(line.text) <= _LONGEST_INLINE_CAPTION and _INLINE_CREDIT.search(line.text) is not None


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


def _bio_start(lines: Sequence[Line], names: Sequence[str]) -> int:
    """Find where the last lines begin to be about the authors; the number of lines if they do not."""
    start = max(1, len(lines) - _BIO_LINES)
    for index in range(start, len(lines)):
        if is_bio(lines[index], names) and all(len(line.text) <= _LONGEST_BIO for line in lines[index:]):
            return index
    return len(lines)


def _recognises(page: Page) -> bool:
    """Tell by the host; else by the footer's owner, or the site's own sections in the meta line."""
    if page.host:
        return parser.serves(page.host)
    if page.is_html:
        return len(set(_OWN_MARKUP.findall(page.text, 0, _RECOGNISED_MARKUP))) > 1
    head, foot = page.text[:_RECOGNISED], page.text[_RECOGNISED:][-_RECOGNISED:]
    furniture = {match.lower() for end in (head, foot) for match in _SITE_FURNITURE.findall(end)}
    lines = lines_of_text(head)
    metas = [meta for index in range(len(lines)) if (meta := _read_meta(lines, index))]
    if any(_OWN_SECTION.fullmatch(section) for meta in metas for section in meta.sections):
        return True
    return "kolegium europy wschodniej" in furniture or (len(furniture) > 1 and bool(metas))


parser = Parser(NAME, PUBLISHER, HOSTS, parse, _recognises)
