"""bne IntelliNews (intellinews.com): title, title again, caption / credit, signature, body, the site's footer."""

import re
from collections.abc import Sequence

import attrs

from briefkit.errors import NotAnArticleError
from briefkit.model import Brief, Image
from briefkit.sources.block import Block, is_bio, read_blocks
from briefkit.sources.byline import Byline, read_byline
from briefkit.sources.line import PRINTED_DATE, Line, lines_of_text
from briefkit.sources.page import Page
from briefkit.sources.parser import Parser
from briefkit.sources.refusal import find_stub, part_paywall
from briefkit.sources.sheet import Sheet, make_brief, read_sheet
from briefkit.sources.signature import Signature, read_signature, read_undated
from briefkit.sources.title import find_title, is_like

NAME = "bne"
VERSION = "1"
PUBLISHER = "bne IntelliNews"
HOSTS = ("intellinews.com", "bne.eu")

_STORY_URL = re.compile(r"/(?P<slug>[^/?#]+)-\d{5,7}/?(?:[?#]|$)")
_HOME_URL = re.compile(r"(?:intellinews\.com|bne\.eu)(?::\d+)?/?(?:index\.php/?)?(?:[?#]|$)")

_KINDS = frozenset(
    """COMMENT;LONG READ;SHORT READ;PANNIER;RIMMER;CENUSA;NEMETHY;STOLYPIN;INVISIBLE HAND;BLOG;bneGREEN;bneTECH;PODCAST;
    KREMLIN LEAKS;ING THINK;INTERVIEW;CONFERENCE CALL;OPINION;ANALYSIS;EXPLAINER;FEATURE;PROFILE;OBITUARY;REVIEW;
    BOOK REVIEW;VIDEO;FACTBOX;TIMELINE;BRIEFING;FORECAST;EXCLUSIVE;OUTLOOK""".replace("\n    ", "").split(";")
)
"""What stands in capitals and with a colon before a title, and says what kind of piece it is."""
_HASHTAG = re.compile(r"#([A-Z]+)\b")
_OUTLOOK = re.compile(r"OUTLOOK \d{4}\b")
_SUFFIX = re.compile(r" [-–] (Statista)$")  # noqa: RUF001
_SHORTEST_COLUMNIST = 3

_CAPTION = re.compile(r"(?P<caption>.*?)(?:^|\s)/(?:\s+(?P<credit>\S.*))?$")
"""Caption and credit, parted at the first slash that stands alone: credits have slashes of their own, captions none."""
_INLINE_CREDIT = re.compile(
    r"(?:^|(?<=[.!?\"”)])\s|\s(?=\())\(?(?:Sources?|Credits?|Photos?|Images?|Graphics?|Charts?)(?: credit)?:"
    r" ?(?P<credit>[^.:;]{1,80}?)\.?\)?\.?$"
)
_LONGEST_INLINE_CAPTION = 400

_DAY = rf"(?:{PRINTED_DATE}|\d{{1,2}} \w{{3,9}} \d{{4}}|\d{{4}}-\d\d-\d\d)"
_DATED = re.compile(rf"(?:(?:Published|Updated|Posted):? )?{_DAY}(?:.{{0,20}}\d\d:\d\d.{{0,10}})?")
_CRAWLER_DATE = re.compile(r"(?:^|\s+)date \d{4}-\d\d-\d\d\s+(?=\S)")
"""What a crawler has put before, or between, a title."""
_WARNING = re.compile(r"(?:Notice|Warning|Deprecated): .{0,300} on line \d+")
_FURNITURE = re.compile(
    r"News|Features|Dismiss|Tags?:?|Share(?: this)?|Print|Email|Advertisement|Register|Subscribe|Log ?in|Home|Menu"
    r"|Download the pdf version|Read (?:more|next)|More from .{1,40}|Get the (?:news|latest).{0,60}|Sign up .{0,80}"
)
_FOOTER = re.compile(
    r"News|Dismiss|Related (?:[Aa]rticles|[Cc]ontent|[Nn]ews)|Most [Rr]ead|Latest (?:[Nn]ews|[Ss]tories)|Read next"
    r"|.{0,20}©.{0,20}IntelliNews.*"
)
_SHORTEST_STORY = 900
"""Characters of body below which a line that asks for a registration makes a page a stub."""
_BIO_LINES = 3

_OWN_NAME = re.compile(r"<title>[^<]{0,300}\bIntelliNews\b|og:site_name[\"'] content=[\"'](?:bne )?IntelliNews")
_OWN_LINK = re.compile(
    r"(?:href|src)=[\"'](?:https?:)?//(?:(?:www|cms)\.)?(?:intellinews\.com|bne\.eu)/|>\s*Dismiss\s*<"
)
_OWN_DESK = re.compile(r"\b(?:bne|bno|bnm|IntelliNews|IntelIiNews|Newsbase|Eurasianet)\b")
_RECOGNISED = 20_000
_RECOGNISED_MARKUP = 1_000_000
"""How many characters of a text, and of markup, are looked at to recognise a page."""
_MOST_HEAD_LINES = 12


def parse(page: Page) -> Brief:
    """Read a page of bne IntelliNews, HTML or saved text.

    Raises `NotAnArticleError` for a listing, the home page, a stub, and `ParseError` for what cannot be read at all.
    """
    sheet = read_sheet(page)
    lines = _clean(page, sheet.lines)
    signature = _find_signature(page, sheet, lines)
    byline = read_byline(signature.byline)
    title, between = _read_title(page, lines[: signature.start])
    below = lines[signature.end : _end(lines, signature.end)]
    start = _body_start(below)
    head, images = _read_head([*between, *below[:start]])
    body = _read_body(page, below[start:], byline)
    return make_brief(
        page,
        NAME,
        VERSION,
        [("headline", title), *head, *body],
        authors=byline.authors,
        byline=signature.byline,
        place=byline.place,
        published=signature.date,
        publisher=PUBLISHER,
        genre=_genre(title, byline),
        language="en",
        images=(*images, *_inline_images(body)),
    )


def _clean(page: Page, lines: Sequence[Line]) -> list[Line]:
    """Drop a saved text's address and the server's warnings, and part what a crawler has glued to the title."""
    kept = [line for line in lines if line.text != page.address and not _WARNING.match(line.text)]
    if kept and (parts := [part for part in _CRAWLER_DATE.split(kept[0].text) if part]):
        kept[:1] = [attrs.evolve(kept[0], text=part) for part in parts]
    return kept


# The signature


def _find_signature(page: Page, sheet: Sheet, lines: Sequence[Line]) -> Signature:
    """Find what makes the page an article: a "By", or a single signature where the address is a story's.

    Listings sign each item in the same way, most often without the "By"; a story says it beneath its title.
    """
    found = [
        signature
        for index, line in enumerate(lines)
        if line.zone != "tail" and (signature := read_signature(lines, index)) is not None
    ]
    if not found:
        if signature := _signature_of_markup(sheet, lines):
            return signature
        raise NotAnArticleError(page.label, _describe(page, lines, 0), ("byline", "date"))
    first = next((signature for signature in found if signature.has_by), found[0])
    story = _STORY_URL.search(page.address or "")
    head, end = lines[: first.start], _end(lines, first.end)
    is_only = sum(signature.start < end for signature in found) == 1
    is_long = end - first.end > 1
    if first.has_by:
        is_story = bool(story) or (is_only and (is_long or _has_own_head(head)))
    else:
        is_story = story is not None and is_only and is_long and any(is_like(line.text, story["slug"]) for line in head)
    if is_story:
        return first
    raise NotAnArticleError(page.label, _describe(page, lines, len(found)), ("title", "body"))


def _signature_of_markup(sheet: Sheet, lines: Sequence[Line]) -> Signature | None:
    """Make up for a signature in a shape that is not known: the date, and if need be the author, of the page's head."""
    metadata = sheet.metadata
    if not metadata.is_article or metadata.published is None:
        return None
    end = next((index for index, line in enumerate(lines) if line.zone == "body" and index), len(lines))
    for index in range(1, end):
        if byline := read_undated(lines[index]):
            return Signature(byline, metadata.published, has_by=True, start=index, end=index + 1)
    return Signature(", ".join(metadata.authors), metadata.published, has_by=False, start=end, end=end)


def _has_own_head(head: Sequence[Line]) -> bool:
    """Tell whether lines are the head of a story: its title twice, or a caption with its credit."""
    return bool(head) and (_CAPTION.fullmatch(head[-1].text) is not None or _repeated_title(head) is not None)


def _end(lines: Sequence[Line], start: int) -> int:
    """Find where the site's own lines begin below a story: its footer, or the title above another one's signature."""
    for index in range(start, len(lines)):
        if _FOOTER.fullmatch(lines[index].text):
            return index
        if index > start + 1 and read_signature(lines, index):
            return index - 1
    return len(lines)


def _describe(page: Page, lines: Sequence[Line], signatures: int) -> str:
    """Say what a page is that has no story of its own."""
    if not lines:
        return "an empty page"
    if _HOME_URL.search(page.address or ""):
        return "the home page"
    if signatures:
        return "a listing with a single story" if signatures == 1 else f"a listing of {signatures} stories"
    headlines = None if any(line.is_sentence for line in lines) else "a list of headlines"
    return find_stub(lines) or headlines or "a page without a byline and a date"


# Head


def _read_title(page: Page, head: Sequence[Line]) -> tuple[str, Sequence[Line]]:
    """Read the title, which a saved text has twice, and give the lines between it and the signature."""
    lines = [line for line in head if not _FURNITURE.fullmatch(line.text)]
    if not lines or (len(lines) == 1 and _CAPTION.fullmatch(lines[0].text)):
        raise NotAnArticleError(page.label, "a capture that begins below the title", ("title",))
    index = _repeated_title(lines)
    if index is not None:
        return max(lines[index].text, lines[index + 1].text, key=len), lines[index + 2 :]
    story = _STORY_URL.search(page.address or "")
    index = find_title(lines, story["slug"] if story else "")
    return lines[index].text, lines[index + 1 :]


def _repeated_title(lines: Sequence[Line]) -> int | None:
    """Find a line that the next one repeats, as a whole or up to the first straight quotation mark."""
    for index in range(len(lines) - 1):
        one, other = lines[index].text, lines[index + 1].text
        if one == other or one == other.split('"')[0].rstrip() or other == one.split('"')[0].rstrip():
            return index
    return None


def _body_start(lines: Sequence[Line]) -> int:
    """Find where the body begins: an HTML page may have caption or date between it and the signature."""
    for index, line in enumerate(lines):
        if line.zone != "head" and line.tag != "figcaption":
            return index
    return len(lines)


def _read_head(lines: Sequence[Line]) -> tuple[list[Block], list[Image]]:
    """Read what stands between title and body: caption and credit, perhaps a standfirst."""
    blocks: list[Block] = []
    images: list[Image] = []
    for line in lines:
        match = _CAPTION.fullmatch(line.text)
        if match is None and line.is_sentence and line.tag != "figcaption":
            blocks.append(("standfirst", line.text))
        elif match or line.tag == "figcaption" or (line is lines[-1] and not line.zone):
            caption, credit = (match["caption"], match["credit"]) if match else (line.text, None)
            images.append(Image(caption=caption or None, credit=credit))
            if caption:
                blocks.append(("caption", caption))
    return blocks, images


def _genre(title: str, byline: Byline) -> str | None:
    """Read the kind of piece off the title: `COMMENT:`, `#BREAKING`, ` - Statista`, a columnist's name in capitals."""
    prefix, colon, _ = title.partition(":")
    if colon and (prefix in _KINDS or prefix.endswith(" BLOG")):
        return prefix
    if colon and len(prefix) >= _SHORTEST_COLUMNIST and prefix.isupper():
        columnists = [author for author in byline.authors if author.upper().endswith(prefix)]
        if columnists:
            return prefix
    match = _HASHTAG.match(title) or _SUFFIX.search(title)
    outlook = _OUTLOOK.match(title)
    return match[1] if match else outlook and outlook[0]


# Body


def _read_body(page: Page, lines: Sequence[Line], byline: Byline) -> list[Block]:
    """Read the lines below the signature. Raises `NotAnArticleError` where there are none, or only a teaser."""
    own = [line for line in lines if line.zone != "tail" or is_bio(line, byline.authors)]
    body, is_cut = part_paywall(_trim(own))
    if not body or (is_cut and sum(len(line.text) for line in body) < _SHORTEST_STORY):
        raise NotAnArticleError(page.label, "a paywall stub" if is_cut else "the head of a story", ("body",))
    last = range(max(1, len(body) - _BIO_LINES), len(body))
    start = next((index for index in last if is_bio(body[index], byline.authors)), len(body))
    return [*read_blocks(body[:start], _is_inline_caption), *(("bio", line.text) for line in body[start:])]


def _trim(lines: list[Line]) -> list[Line]:
    """Drop the site's own lines at either end of a body."""
    own = [index for index, line in enumerate(lines) if not _FURNITURE.fullmatch(line.text)]
    return lines[own[0] : own[-1] + 1] if own else []


def _is_inline_caption(line: Line) -> bool:
    if line.tag == "figcaption":
        return True
    return len(line.text) <= _LONGEST_INLINE_CAPTION and _INLINE_CREDIT.search(line.text) is not None


def _inline_images(blocks: Sequence[Block]) -> list[Image]:
    """Make an image of each caption in the body, such as `… Source: Tivoli.` or `… (Credit: Tivoli).`."""
    images: list[Image] = []
    for kind, words in blocks:
        match = _INLINE_CREDIT.search(words) if kind == "caption" else None
        if match:
            caption = words[: match.start()].strip()
            caption = caption if ")" in caption else caption.removeprefix("(")
            images.append(Image(caption=caption or None, credit=match["credit"].strip()))
        elif kind == "caption":
            images.append(Image(caption=words))
    return images


def _recognises(page: Page) -> bool:
    """Tell by the host; else by the name in the markup, or by two marks of the head that every saved story has."""
    if page.host:
        return parser.serves(page.host)
    if page.is_html:
        text = page.text[:_RECOGNISED_MARKUP]
        return _OWN_NAME.search(text) is not None and _OWN_LINK.search(text) is not None
    lines = lines_of_text(page.text[:_RECOGNISED])
    for index, line in enumerate(lines[:_MOST_HEAD_LINES]):
        if line.text.startswith("By") and read_signature(lines, index):
            head = lines[:index]
            has_caption = bool(head) and _CAPTION.fullmatch(head[-1].text) is not None
            has_desk = any(_OWN_DESK.search(part.text) for part in lines[: index + 1])
            return has_caption + has_desk + (_repeated_title(head) is not None) > 1
    return False


parser = Parser(NAME, PUBLISHER, HOSTS, parse, _recognises)
