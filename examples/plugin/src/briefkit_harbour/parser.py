"""The Harbour Courier, an invented newspaper: one layout of HTML."""

import re

from briefkit import Brief, InvalidValueError, NotAnArticleError, Page, Parser, PartialDate
from briefkit.sources.html import Element, read_tree
from briefkit.sources.sheet import make_brief

BYLINE = re.compile(r"(?P<authors>.+?) · (?P<date>\d{4}-\d\d-\d\d)(?: · (?P<place>.+))?")
KINDS = {"lead": "standfirst", None: "paragraph"}


def parse(page: Page) -> Brief:
    """Read an article; raises `NotAnArticleError` for any other page."""
    root = read_tree(page.utf8)
    main = None if root is None else root.find(".//main")
    title = "" if main is None else words(main.find("h1"))
    if main is None or not title:
        raise NotAnArticleError(page.label, "some other page", ["a title"])
    paragraphs = [
        (KINDS[kind], text) for p in main.findall("p") if (kind := p.get("class")) in KINDS and (text := words(p))
    ]
    byline = BYLINE.fullmatch(words(main.find("p[@class='by']")))
    return make_brief(
        page,
        parser="harbour",
        version="1.0",
        blocks=[("headline", title), *paragraphs],
        authors=[name.strip() for name in byline["authors"].split("&") if name.strip()] if byline else (),
        byline=byline and byline[0],
        published=byline and date(byline["date"]),
        place=byline and byline["place"],
        publisher="The Harbour Courier",
        sections=list(filter(None, [words(main.find("p[@class='kicker']"))])),
    )


def words(element: Element | None) -> str:
    """Give the text of an element with single blanks; nothing for no element."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


def date(text: str) -> PartialDate | None:
    """Read a date; None for what is no day of the calendar."""
    try:
        return PartialDate(text)
    except InvalidValueError:
        return None


def recognises(page: Page) -> bool:
    """Tell by the name at the end of the title; pages with an address are told by their host."""
    return "| The Harbour Courier</title>" in page.text


parser = Parser("harbour", "The Harbour Courier", ["harbourcourier.example"], parse, recognises)
