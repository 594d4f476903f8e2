"""Metadata: what the head of an HTML page says, in JSON-LD, OpenGraph and meta tags; it outlives redesigns."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias, cast

import attrs

from briefkit.errors import InvalidValueError
from briefkit.model import PartialDate
from briefkit.model.value import is_text
from briefkit.sources.html import Element, collapse, text_of
from briefkit.sources.line import strip

_ARTICLE_TYPES = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BlogPosting".split()
)
_DAY = re.compile(r"\s*(\d{4}-\d\d-\d\d)(?:[T\s]|$)")
_TITLES = ("og:title", "twitter:title", "headline", "dc.title")
_DESCRIPTIONS = ("og:description", "description", "twitter:description")
_AUTHORS = ("author", "article:author", "dc.creator")
_DATES = ("article:published_time", "datepublished", "og:published_time", "date", "dc.date", "pubdate", "publish-date")
_LARGEST_JSON = 1_000_000

Json: TypeAlias = Mapping[str, Any]


@attrs.frozen
class Metadata:
    """A page's own word on itself; None or empty where it has none."""

    title: str | None = None
    description: str | None = None
    published: PartialDate | None = None
    """A day; the time of day that the page may give is left out, its zone being a matter of the server."""
    authors: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    kind: str | None = None
    """What the page calls itself: `og:type`, else the type of its JSON-LD."""
    body_classes: frozenset[str] = frozenset()
    """The classes of the body element, with which WordPress says what kind of page it serves."""

    @property
    def is_article(self) -> bool:
        """Whether the page calls itself an article."""
        return self.kind == "article" or self.kind in _ARTICLE_TYPES


def read_metadata(root: Element) -> Metadata:
    """Read what a page says of itself; JSON-LD goes before OpenGraph, OpenGraph before other meta tags."""
    meta = _meta_tags(root)
    nothing: Json = {}
    data = next(filter(_is_article, _json_ld(root)), nothing)
    body = root.find("body")
    return Metadata(
        title=_text(data.get("headline")) or _first(meta, _TITLES) or _document_title(root),
        description=_first(meta, _DESCRIPTIONS) or _text(data.get("description")),
        published=_day(data.get("datePublished")) or _first_day(root, meta),
        authors=_names(data.get("author")) or tuple(filter(None, [_first(meta, _AUTHORS)])),
        sections=_names(data.get("articleSection")) or tuple(meta.get("article:section", ())),
        tags=_names(data.get("keywords")) or tuple(meta.get("article:tag", ())),
        kind=_first(meta, ("og:type",)) or _text(data.get("@type")),
        body_classes=frozenset((body.get("class", "") if body is not None else "").split()),
    )


def _document_title(root: Element) -> str | None:
    title = root.find("head/title")
    return _text(text_of(title)) if title is not None else None


def _meta_tags(root: Element) -> dict[str, list[str]]:
    """Collect the contents of the meta tags by name, in lower case."""
    found: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = _text(element.get("content"))
        if name and content:
            found.setdefault(name.lower(), []).append(content)
    return found


def _first(meta: Mapping[str, list[str]], names: tuple[str, ...]) -> str | None:
    return next((meta[name][0] for name in names if name in meta), None)


def _first_day(root: Element, meta: Mapping[str, list[str]]) -> PartialDate | None:
    days = [_day(value) for name in _DATES for value in meta.get(name, ())]
    days += [_day(element.get("datetime")) for element in root.iter("time")]
    return next(filter(None, days), None)


# JSON-LD


def _json_ld(root: Element) -> Iterator[Json]:
    """Go through the objects of the page's JSON-LD, of a graph one by one."""
    for script in root.iter("script"):
        if "ld+json" in script.get("type", ""):
            for item in _objects(_load(script.text or "")):
                yield item
                yield from _objects(item.get("@graph"))


def _load(text: str) -> Any:
    if len(text) > _LARGEST_JSON:
        return None
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _listed(value: Any) -> list[Any]:
    return cast("list[Any]", value) if isinstance(value, list) else [value]


def _objects(data: Any) -> Iterator[Json]:
    yield from (cast("Json", item) for item in _listed(data) if isinstance(item, dict))


def _is_article(data: Json) -> bool:
    return any(isinstance(name, str) and name in _ARTICLE_TYPES for name in _listed(data.get("@type")))


def _names(value: Any) -> tuple[str, ...]:
    """Read names off strings, things with a name, or a list of either."""
    things = (cast("Json", item).get("name") if isinstance(item, dict) else item for item in _listed(value))
    return tuple(dict.fromkeys(filter(None, map(_text, things))))


def _text(value: Any) -> str | None:
    """Give a string in one line; None for what is none, or could not be kept."""
    return strip(collapse(value)) or None if isinstance(value, str) and is_text(value) else None


def _day(value: Any) -> PartialDate | None:
    match = _DAY.match(value) if isinstance(value, str) else None
    if match is None:
        return None
    try:
        return PartialDate(match[1])
    except InvalidValueError:
        return None
