"""New Eastern Europe (neweasterneurope.eu): title, standfirst, `Month D, YYYY - Authors - Sections`, caption, body, bio."""

import re
from collections.abc import Sequence

import attrs

from briefkit.errors import NotAnArticleError
from briefkit.model import Brief, PartialDate
from briefkit.sources.block import (
    Block,
    block_kind,
    find_credit,
    images_of,
    is_bio,
    is_pull_quote,
    looks_like_subheading,
    speaker,
)
from briefkit.sources.line import PRINTED_DATE, Line, lines_of_text, read_date
from briefkit.sources.name import split_names
from briefkit.sources.page import Page
from briefkit.sources.parser import Parser
from briefkit.sources.refusal import find_stub, is_paywall
from briefkit.sources.sheet import make_brief, read_sheet
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
_LISTING_HEADER = re.compile(r"(Tag|Category|Author|Archives?|Search results?(?: for)?)(?:: ?.*)?", re.IGNORECASE)
_READ_MORE = re.compile(r"Read more(?:: |\b\W{0,3}$)")

_META = re.compile(rf"(?P<date>{PRINTED_DATE})(?P<rest>\s*(?:[-–—](?:\s.*)?)?)")  # noqa: RUF001
_DASH = re.compile(r"(?:^|\s+)[-–—](?:\s+|$)")  # noqa: RUF001
_MOST_NAME_LINES = 12
_LONGEST_FIELD_LINE = 120

_GLUE = re.compile(r"(?<=[a-z0-9])(?=[A-Z#])|,\s*")
_CAMEL_CASE = re.compile(r"#?UkraineAtWar", re.IGNORECASE)
_CAMEL_CASE_SECTIONS = {"UKRAINEATWAR": "UkraineAtWar", "#UKRAINEATWAR": "#UkraineAtWar"}
_SECTION = re.compile(
    r"(?:Articles and Commentary|Analysis|Interviews?|Hot Topics|Magazine|Issue \d(?:-\d)? ?/?\d{4}|#?UkraineAtWar|"
    r"Books and Reviews|Stories and ideas|Uncategori[sz]ed|News|Podcasts?|Events?|Partner Content|Multimedia)"
)
_OWN_SECTION = re.compile(
    r"Articles and Commentary|Hot Topics|Issue \d(?:-\d)? \d{4}|UkraineAtWar|Books and Reviews|Stories and ideas"
)
_BODIES = ("New Eastern Europe", "TV24.UA", "Talk Eastern Europe")
_PLACEHOLDERS = frozenset({"Example Author"})
_BIO_LINES = 6
_LONGEST_BIO = 700

_HEAD_FURNITURE = re.compile(r"Text resize:?(?: ?A)*|A(?: A)*|Change contrast|Skip to (?:main )?content|Menu|Search|Home")
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
_TAGS = re.compile(r"[\w’'. –-]{2,40}(?: ?, [\w’'. –-]{2,40})+ ?,?")  # noqa: RUF001
_SITE_FURNITURE = re.compile(
    r"Text resize:? A|Change contrast|Kolegium Europy Wschodniej|Agencja digital|neweasterneurope\.eu", re.IGNORECASE
)
_OWN_MARKUP = re.compile(
    r"neweasterneurope\.eu/(?:wp-content|post-author|category|new_site)|New Eastern Europe</title>|"
    r"\"New Eastern Europe\"|Kolegium Europy Wschodniej"
)
_HEAD_CHARACTERS = 20_000
_INLINE_CREDIT = re.compile(r"(?:^|[\s(])(?:Photos?|Images?|Illustrations?|Maps?)(?: by)?\s*:|©|\(cc\b", re.IGNORECASE)
_LONGEST_FILE_NAME = 200
_FILE_NAME = re.compile(r"\d{5,}|_|,,|\.(?:jpe?g|png|gif|webp)\b|^(?:IMG|DSC|P\d{4})|^\d\d?\.\d\d?\.\d{4} ", re.IGNORECASE)


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
    lines = _without_address(page, sheet.lines)
    meta = _find_meta(page, lines)
    body, tags = _cut_footer(lines[meta.end :])
    body = [line for line in body if not _PROMOTION.match(line.text)]
    title, standfirsts = _read_head(page, lines[: meta.start])
    names = _names(meta, standfirsts, body)
    blocks: list[Block] = [("headline", title.text), *(("standfirst", line.text) for line in standfirsts)]
    blocks += _read_body(body, names)
    _check_body(page, blocks, body)
    return make_brief(
        page,
        NAME,
        VERSION,
        [block for block in blocks if block[1]],
        authors=tuple(name for name in names if name not in _PLACEHOLDERS),
        byline=meta.byline,
        published=meta.date,
        publisher=PUBLISHER,
        sections=meta.sections,
        language="en",
        images=images_of(blocks),
        tags=tags,
    )


def _without_address(page: Page, lines: Sequence[Line]) -> list[Line]:
    """Drop a saved text's first line, if it is the page's address, and the site's own lines above the title."""
    kept = [line for line in lines if not _HEAD_FURNITURE.fullmatch(line.text)]
    return kept[1:] if kept and kept[0].text == page.address else kept


# The meta line


def _find_meta(page: Page, lines: Sequence[Line]) -> _Meta:
    """Find the line that makes the page an article: date and sections, or the day that the address has.

    Listings date and sign each item in the same way, but never name a section.
    """
    metas = [meta for index in range(len(lines)) if (meta := _read_meta(lines, index))]
    signed = [meta for meta in metas if meta.sections]
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
    match = _META.fullmatch(lines[start].text)
    published = read_date(match["date"]) if match else None
    if match is None or published is None:
        return None
    fields = [[part] if part else [] for part in _DASH.split(match["rest"].strip())[1:]]
    end = start + 1
    if fields and not fields[-1]:
        fields, end = _read_spread(lines, start + 1, fields)
    return _make_meta(published, fields, start, end)


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


def _split_sections(parts: Sequence[str]) -> tuple[str, ...]:
    """Part sections that were printed without a space between them, `Hot TopicsIssue 3-4 2019Magazine`."""
    glued = _CAMEL_CASE.sub(lambda match: match[0].upper(), ", ".join(parts))
    pieces = (piece.strip() for piece in _GLUE.split(glued))
    return tuple(dict.fromkeys(_CAMEL_CASE_SECTIONS.get(piece, piece) for piece in pieces if piece))


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


def _read_head(page: Page, head: Sequence[Line]) -> tuple[Line, list[Line]]:
    """Read title and standfirst: the lines above the meta line, from the one that is most like the address on."""
    if not head:
        raise NotAnArticleError(page.label, "a capture that begins below the title", ("title",))
    address = _ARTICLE_URL.search(page.address or "")
    start = find_title(head, address["slug"] if address else "")
    return head[start], [line for line in head[start + 1 :] if not is_paywall(line) and not _PROMOTION.match(line.text)]


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
    return split_names(meta.byline, "\n".join(evidence), _BODIES)


# Body


def _cut_footer(lines: Sequence[Line]) -> tuple[list[Line], tuple[str, ...]]:
    """Part the piece from the site's footer, and take the tags that stand between them."""
    for index, line in enumerate(lines):
        if _FOOTER.match(line.text):
            body = list(lines[:index])
            if body and _TAGS.fullmatch(body[-1].text) and not body[-1].is_sentence:
                return body[:-1], tuple(tag for tag in map(str.strip, body[-1].text.split(",")) if tag)
            return body, ()
    return list(lines), ()


def _read_body(lines: list[Line], names: Sequence[str]) -> list[Block]:
    """Read caption, body and bio of the lines below the meta line."""
    blocks: list[Block] = []
    while lines and _is_caption(lines, blocks):
        blocks.append(("caption", lines.pop(0).text))
    bio = _bio_start(lines, names)
    body = lines[:bio]
    for index, line in enumerate(body):
        following = body[index + 1] if index + 1 < len(body) else None
        if index == 0 and is_pull_quote(line):
            blocks.append(("quotation", line.text))
        elif _is_inline_caption(line):
            blocks.append(("caption", line.text))
        else:
            blocks.append((block_kind(line, following), line.text))
    return [*blocks, *(("bio", line.text) for line in lines[bio:])]


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
    return line.tag == "figcaption" or (_INLINE_CREDIT.search(line.text) is not None and bool(find_credit(line.text)))


def _bio_start(lines: Sequence[Line], names: Sequence[str]) -> int:
    """Find where the last lines begin to be about the authors; the number of lines if they do not."""
    start = max(1, len(lines) - _BIO_LINES)
    for index in range(start, len(lines)):
        if is_bio(lines[index], names) and all(len(line.text) <= _LONGEST_BIO for line in lines[index:]):
            return index
    return len(lines)


def _check_body(page: Page, blocks: Sequence[Block], lines: Sequence[Line]) -> None:
    """Refuse a page that has the head of a piece but not the piece."""
    body = [words for kind, words in blocks if kind not in {"headline", "standfirst", "caption", "bio"}]
    if not body:
        raise NotAnArticleError(page.label, "the head of a piece", ("body",))


def _recognises(page: Page) -> bool:
    """Tell by the host; else by the footer's owner, or the site's own sections in the meta line."""
    if page.host:
        return parser.serves(page.host)
    if page.is_html:
        return len(set(_OWN_MARKUP.findall(page.text))) > 1
    furniture = {match.lower() for match in _SITE_FURNITURE.findall(page.text)}
    lines = lines_of_text(page.text[:_HEAD_CHARACTERS])
    metas = [meta for index in range(len(lines)) if (meta := _read_meta(lines, index))]
    if any(_OWN_SECTION.fullmatch(section) for meta in metas for section in meta.sections):
        return True
    return "kolegium europy wschodniej" in furniture or (len(furniture) > 1 and bool(metas))


parser = Parser(NAME, PUBLISHER, HOSTS, parse, _recognises)
