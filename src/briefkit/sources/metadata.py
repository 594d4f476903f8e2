"""Metadata: what the head of an HTML page says, in JSON-LD, OpenGraph and meta tags; it outlives redesigns."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from briefkit.errors import InvalidValueError
from briefkit.model import PartialDate
from briefkit.model.value import is_text
from briefkit.sources.html import Element, collapse, text_of
from briefkit.sources.line import strip

_ARTICLE_TYPES = frozenset(
    {"Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BlogPosting"}
)
_DAY = re.compile(r"\s*(\d{4}-\d\d-\d\d)(?:[T\s]|$)")
_DATES = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "date",
    "dc.date",
    "dcterms.date",
    "pubdate",
    "publish-date",
)
_TITLES = ("og:title", "twitter:title", "headline", "dc.title")
_DESCRIPTIONS = ("og:description", "description", "twitter:description")
_AUTHORS = ("author", "article:author", "dc.creator", "byl")
_LARGEST_JSON = 1_000_000


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
    data = next(filter(_is_article, _json_ld(root)), {})
    document = root.find("head/title")
    body = root.find("body")
    return Metadata(
        title=_text(data.get("headline"))
        or _first(meta, _TITLES)
        or (_text(text_of(document)) if document is not None else None),
        description=_first(meta, _DESCRIPTIONS) or _text(data.get("description")),
        published=_day(data.get("datePublished")) or _first_day(root, meta),
        authors=_names(data.get("author")) or tuple(meta.get(name, [""])[0] for name in _AUTHORS if meta.get(name))[:1],
        sections=_names(data.get("articleSection")) or tuple(meta.get("article:section", ())),
        tags=_names(data.get("keywords")) or tuple(meta.get("article:tag", ())),
        kind=_first(meta, ("og:type",)) or _text(data.get("@type")),
        body_classes=frozenset((body.get("class", "") if body is not None else "").split()),
    )


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


def _json_ld(root: Element) -> Iterator[Mapping[str, Any]]:
    """Go through the objects of the page's JSON-LD, of a graph one by one."""
    for script in root.iter("script"):
        if "ld+json" in script.get("type", ""):
            yield from _objects(_load(script.text or ""))


def _load(text: str) -> Any:
    if len(text) > _LARGEST_JSON:
        return None
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(data: Any) -> Iterator[Mapping[str, Any]]:
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            if isinstance(graph, list):
                yield from (node for node in graph if isinstance(node, dict))


def _is_article(data: Mapping[str, Any]) -> bool:
    kind = data.get("@type")
    return any(
        isinstance(name, str) and name in _ARTICLE_TYPES for name in (kind if isinstance(kind, list) else [kind])
    )


def _names(value: Any) -> tuple[str, ...]:
    """Read names off strings, things with a name, or a list of either."""
    found = []
    for item in value if isinstance(value, list) else [value]:
        name = _text(item.get("name") if isinstance(item, dict) else item)
        if name:
            found.append(name)
    return tuple(dict.fromkeys(found))


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
