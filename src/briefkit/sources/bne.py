"""bne IntelliNews (intellinews.com): title, title again, caption / credit, `By Name in City Month D, YYYY`, body."""

import re
from collections.abc import Sequence

import attrs

from briefkit.errors import NotAnArticleError
from briefkit.model import Brief, Image, PartialDate
from briefkit.sources.block import Block, is_bio, read_blocks
from briefkit.sources.byline import Byline, read_byline
from briefkit.sources.line import PRINTED_DATE, Line, lines_of_text, read_date
from briefkit.sources.page import Page
from briefkit.sources.parser import Parser
from briefkit.sources.refusal import cut_paywall, find_stub
from briefkit.sources.sheet import Sheet, make_brief, read_sheet
from briefkit.sources.title import find_title, is_like

NAME = "bne"
VERSION = "1"
PUBLISHER = "bne IntelliNews"
HOSTS = ("intellinews.com", "bne.eu")

_ARTICLE_URL = re.compile(r"/(?P<slug>[^/?#]+)-\d{5,7}/?(?:[?#]|$)")
_HOME_URL = re.compile(r"(?:intellinews\.com|bne\.eu)(?::\d+)?/?(?:index\.php/?)?(?:[?#]|$)")

_SIGNED = re.compile(rf"(?P<by>By:? +)?(?P<byline>\S.{{0,300}}?)[\s,|]*(?P<date>{PRINTED_DATE})")
_DATE = re.compile(PRINTED_DATE)
_DATED = re.compile(
    rf"(?:(?:Published|Updated|Posted):? )?(?:{PRINTED_DATE}|\d{{1,2}} \w{{3,9}} \d{{4}}|\d{{4}}-\d\d-\d\d)(?:.{{0,20}}\d\d:\d\d.{{0,10}})?"
)
_BY = re.compile(r"By:? +(?P<byline>\S.{0,300})")
_SENTENCE = re.compile(r"[a-z]{3}[.!?] [A-Z]")
_LONGEST_SIGNED_LINE = 340
_CRAWLER_DATE = re.compile(r"^date \d{4}-\d\d-\d\d\s+")
_GLUED_CRAWLER_DATE = re.compile(r"\s+date \d{4}-\d\d-\d\d\s+(?=\S)")

_CAPTION = re.compile(r"(?P<caption>.*?)(?:^|\s)/(?:\s+(?P<credit>\S.*))?$")
_INLINE_CREDIT = re.compile(
    r"(?:^|(?<=[.!?\"”)])\s|\s(?=\())\(?(?:Sources?|Credits?|Photos?|Images?|Graphics?|Charts?)(?: credit)?: ?(?P<credit>[^.:;]{1,80}?)\.?\)?\.?$"
)
_LONGEST_INLINE_CAPTION = 400

_GENRE = re.compile(
    r"#?(?P<prefix>COMMENT|LONG READ|SHORT READ|PANNIER|RIMMER|CENUSA|NEMETHY|(?:[A-Z]+ )?BLOG|bneGREEN|bneTECH|bneINTERVIEW|"
    r"KREMLIN LEAKS|PODCAST|ING THINK|INTERVIEW|CONFERENCE CALL|OPINION|ANALYSIS|EXPLAINER|FEATURE|PROFILE|OBITUARY|"
    r"BOOK REVIEW|REVIEW|VIDEO|FACTBOX|TIMELINE|STOLYPIN|INVISIBLE HAND|BRIEFING|FORECAST|EXCLUSIVE|"
    r"OUTLOOK(?: \d{4})?)(?::|(?<=\d) )"
    r"|#(?P<hashtag>BREAKING|UPDATED?|EXCLUSIVE|LIVE)\b"
)
_GENRE_SUFFIX = re.compile(r" [-–] (?P<suffix>Statista)$")  # noqa: RUF001
_COLUMN = re.compile(r"(?P<prefix>[A-ZÀ-Ž][A-ZÀ-Ž'’-]{2,}):")  # noqa: RUF001

_FURNITURE = re.compile(
    r"News|Features|Dismiss|Related (?:Articles|Content|News)|Most [Rr]ead|Latest (?:News|Stories)|Tags?:?|Share(?: this)?|"
    r"Print|Email|Advertisement|Register|Subscribe|Log ?in|Download the pdf version|Read (?:more|next)|More from .{1,40}|"
    r"Get the (?:news|latest).{0,60}|Sign up .{0,80}|Home|Menu|Search"
)
_FOOTER = re.compile(
    r"News|Dismiss|Related (?:Articles|Content|News)|Most [Rr]ead|Latest (?:News|Stories)|Read next|.{0,20}©.{0,20}IntelliNews.*"
)
_WARNING = re.compile(r"(?:Notice|Warning|Deprecated): .{0,300} on line \d+")
_DESK = re.compile(r"\b(?:bne|bno|bnm|IntelliNews|IntelIiNews|Newsbase|Eurasianet)\b")
_OWN_NAME = re.compile(r"<title>[^<]{0,300}\bIntelliNews\b|og:site_name[\"'] content=[\"'](?:bne )?IntelliNews", re.IGNORECASE)
_OWN_LINK = re.compile(r"(?:href|src)=[\"'](?:https?:)?//(?:(?:www|cms)\.)?(?:intellinews\.com|bne\.eu)/")
_DISMISS = re.compile(r">\s*Dismiss\s*<")
_HEAD_CHARACTERS = 20_000
_MARKUP_CHARACTERS = 1_000_000
_SHORTEST_STORY = 900
_BIO_LINES = 3
_MOST_HEAD_LINES = 12


@attrs.frozen
class _Signature:
    """The line that signs and dates a piece, and where it stands among the lines, half-open."""

    byline: str
    date: PartialDate
    has_by: bool
    start: int
    end: int


def parse(page: Page) -> Brief:
    """Read a page of bne IntelliNews, HTML or saved text.

    Raises `NotAnArticleError` for a listing, the home page, a stub, and `ParseError` for what cannot be read at all.
    """
    sheet = read_sheet(page)
    lines = _clean(page, sheet.lines)
    signature = _find_signature(page, sheet, lines)
    byline = read_byline(signature.byline)
    title, rest = _read_title(page, lines[: signature.start])
    below = lines[signature.end : _end(lines, signature.end)]
    start = next(
        (index for index, line in enumerate(below) if line.zone != "head" and line.tag != "figcaption"), len(below)
    )
    head, images = _read_head([*rest, *below[:start]])
    body = _read_body(page, below[start:], byline)
    blocks: list[Block] = [("headline", title), *head, *body]
    return make_brief(
        page,
        NAME,
        VERSION,
        blocks,
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
    for index, line in enumerate(kept[:2]):
        parts = _GLUED_CRAWLER_DATE.split(_CRAWLER_DATE.sub("", line.text))
        kept[index : index + 1] = [attrs.evolve(line, text=part) for part in parts]
    return kept


# The signature


def _find_signature(page: Page, sheet: Sheet, lines: Sequence[Line]) -> _Signature:
    """Find the line that makes the page an article: a "By", or a single signature where the address is a story's.

    Listings sign each item in the same way, most often without the "By"; a story says it beneath its title.
    """
    signatures = [
        found for index, line in enumerate(lines) if line.zone != "tail" and (found := _read_signature(lines, index))
    ]
    first = next((found for found in signatures if found.has_by), None) or next(iter(signatures), None)
    if first is None and (found := _signature_of_markup(sheet, lines)):
        return found
    if first is None:
        raise _refusal(page, lines, 0)
    end = _end(lines, first.end)
    count = sum(found.start < end for found in signatures)
    story = _ARTICLE_URL.search(page.address or "")
    head = lines[: first.start]
    if first.has_by and (count == 1 or story) and (story or _has_own_head(head) or end - first.end > 1):
        return first
    if count == 1 and story and end - first.end > 1 and any(is_like(line.text, story["slug"]) for line in head):
        return first
    raise _refusal(page, lines, len(signatures))


def _read_signature(lines: Sequence[Line], start: int) -> _Signature | None:
    """Read `By Name in City Month D, YYYY` at a line, or at two if the date stands alone."""
    text = lines[start].text
    if len(text) > _LONGEST_SIGNED_LINE:
        return None
    following = lines[start + 1].text if start + 1 < len(lines) else ""
    match = _SIGNED.fullmatch(text) if text[-4:].isdigit() else None
    if match is not None:
        printed, byline, end = match["date"], match["byline"], start + 1
    elif (match := _BY.fullmatch(text)) and _DATE.fullmatch(following):
        printed, byline, end = following, match["byline"], start + 2
    else:
        return None
    published = read_date(printed)
    if published is None or _SENTENCE.search(byline):
        return None
    return _Signature(byline, published, text.startswith("By"), start, end)


def _signature_of_markup(sheet: Sheet, lines: Sequence[Line]) -> _Signature | None:
    """Make up for a signature in a shape that is not known: the date, and if need be the author, of the page's head."""
    if sheet.root is None or not sheet.metadata.is_article or sheet.metadata.published is None:
        return None
    end = next((index for index, line in enumerate(lines) if line.zone == "body" and index), len(lines))
    for index in range(1, end):
        match = _BY.fullmatch(lines[index].text)
        if match:
            return _Signature(match["byline"], sheet.metadata.published, True, index, index + 1)  # noqa: FBT003
    return _Signature(", ".join(sheet.metadata.authors), sheet.metadata.published, False, end, end)  # noqa: FBT003


def _has_own_head(head: Sequence[Line]) -> bool:
    """Tell whether lines are the head of a story: its title twice, or a caption with its credit."""
    return bool(head) and (_CAPTION.fullmatch(head[-1].text) is not None or _repeated_title(head) is not None)


def _end(lines: Sequence[Line], start: int) -> int:
    """Find where the site's own lines begin below a story."""
    return next((index for index in range(start, len(lines)) if _FOOTER.fullmatch(lines[index].text)), len(lines))


# What the page is, if it is no article


def _refusal(page: Page, lines: Sequence[Line], signatures: int) -> NotAnArticleError:
    missing = ["title", "body"] if signatures else ["byline", "date"]
    return NotAnArticleError(page.label, _describe(page, lines, signatures), missing)


def _describe(page: Page, lines: Sequence[Line], signatures: int) -> str:
    """Say what a page is that has no story of its own."""
    if not lines:
        return "an empty page"
    if _HOME_URL.search(page.address or ""):
        return "the home page"
    if signatures > 1:
        return f"a listing of {signatures} stories"
    if signatures:
        return "a listing with a single story"
    stub = find_stub(lines)
    if stub is None and not any(line.is_sentence for line in lines):
        return "a list of headlines"
    return stub or "a page without a byline and a date"


# Head


def _read_title(page: Page, head: Sequence[Line]) -> tuple[str, Sequence[Line]]:
    """Read the title, which a saved text has twice, and give the lines between it and the byline."""
    lines = [line for line in head if not _FURNITURE.fullmatch(line.text)]
    if not lines or _CAPTION.fullmatch(lines[0].text) and len(lines) == 1:
        raise NotAnArticleError(page.label, "a capture that begins below the title", ("title",))
    index = _repeated_title(lines)
    if index is not None:
        return max(lines[index].text, lines[index + 1].text, key=len), lines[index + 2 :]
    story = _ARTICLE_URL.search(page.address or "")
    index = find_title(lines, story["slug"] if story else "")
    return lines[index].text, lines[index + 1 :]


def _repeated_title(lines: Sequence[Line]) -> int | None:
    """Find a line that the next one repeats, as a whole or up to the first straight quotation mark."""
    for index in range(len(lines) - 1):
        one, other = lines[index].text, lines[index + 1].text
        if one == other or other in (one, one.split('"')[0].rstrip()) or one == other.split('"')[0].rstrip():
            return index
    return None


def _read_head(lines: Sequence[Line]) -> tuple[list[Block], list[Image]]:
    """Read standfirst and caption between title and byline.

    Caption and credit are parted at the first slash: credits have slashes of their own, captions do not.
    """
    blocks: list[Block] = []
    images: list[Image] = []
    for line in lines:
        if _DATED.fullmatch(line.text):
            continue
        match = _CAPTION.fullmatch(line.text)
        if match is None and line.is_sentence and line.tag != "figcaption":
            blocks.append(("standfirst", line.text))
            continue
        caption, credit = (match["caption"], match["credit"]) if match else (line.text, None)
        if caption:
            blocks.append(("caption", caption))
        if caption or credit:
            images.append(Image(caption=caption or None, credit=credit))
    return blocks, images


def _genre(title: str, byline: Byline) -> str | None:
    """Read the kind of piece off the title: `COMMENT:`, `#BREAKING`, ` - Statista`, or a columnist's name in capitals."""
    match = _GENRE.match(title)
    if match:
        return match["prefix"] or match["hashtag"]
    column = _COLUMN.match(title)
    if column and any(author.upper().endswith(column["prefix"]) for author in byline.authors):
        return column["prefix"]
    suffix = _GENRE_SUFFIX.search(title)
    return suffix["suffix"] if suffix else None


# Body


def _read_body(page: Page, lines: Sequence[Line], byline: Byline) -> list[Block]:
    """Read the lines below the byline. Raises `NotAnArticleError` where there are none, or only a teaser."""
    body, is_cut = cut_paywall([line for line in lines if line.zone != "tail" or is_bio(line, byline.authors)])
    while body and _FURNITURE.fullmatch(body[-1].text):
        body.pop()
    if not body or (is_cut and sum(len(line.text) for line in body) < _SHORTEST_STORY):
        raise NotAnArticleError(page.label, "a paywall stub" if is_cut else "the head of a story", ("body",))
    start = next(
        (index for index in range(max(1, len(body) - _BIO_LINES), len(body)) if is_bio(body[index], byline.authors)),
        len(body),
    )
    return [*read_blocks(body[:start], _is_inline_caption), *(("bio", line.text) for line in body[start:])]


def _is_inline_caption(line: Line) -> bool:
    if line.tag == "figcaption":
        return True
    return len(line.text) <= _LONGEST_INLINE_CAPTION and _INLINE_CREDIT.search(line.text) is not None


def _inline_images(blocks: Sequence[Block]) -> list[Image]:
    """Make an image of each caption in the body: `… Source: Tivoli.`, `… (Credit: Tivoli).`"""
    images: list[Image] = []
    for kind, words in blocks:
        match = _INLINE_CREDIT.search(words) if kind == "caption" else None
        if match:
            images.append(Image(caption=_unbracket(words[: match.start()]) or None, credit=match["credit"].strip()))
        elif kind == "caption":
            images.append(Image(caption=words))
    return images


def _unbracket(words: str) -> str:
    """Take off an opening bracket whose closing one was cut off with the credit."""
    return words.strip() if ")" in words else words.strip().removeprefix("(")


def _recognises(page: Page) -> bool:
    """Tell by the host; else by the head that every saved story has: title twice, caption / credit, `By …` with a date."""
    if page.host:
        return parser.serves(page.host)
    if page.is_html:
        text = page.text[:_MARKUP_CHARACTERS]
        return _OWN_NAME.search(text) is not None and any(mark.search(text) for mark in (_OWN_LINK, _DISMISS))
    lines = lines_of_text(page.text[:_HEAD_CHARACTERS])
    for index, line in enumerate(lines[:_MOST_HEAD_LINES]):
        if line.text.startswith("By") and _read_signature(lines, index):
            head = lines[:index]
            has_caption = bool(head) and _CAPTION.fullmatch(head[-1].text) is not None
            marks = (
                has_caption,
                _repeated_title(head) is not None,
                any(_DESK.search(part.text) for part in lines[: index + 1]),
            )
            return sum(marks) > 1
    return False


parser = Parser(NAME, PUBLISHER, HOSTS, parse, _recognises)
