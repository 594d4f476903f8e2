"""Receipts of unchecked records: whether the words stand where they are said to stand."""

from collections.abc import Iterator

import attrs

from briefkit.model import Evidence
from briefkit.schema.plain import Record, as_list, as_object, walk
from briefkit.schema.problem import Problem

_FIELDS = frozenset(field.name for field in attrs.fields(Evidence))


def verify(record: object) -> tuple[Problem, ...]:
    """Check every receipt of a record that has not been structured, as after a file was edited.

    Ids are taken as they stand: one changed character of an article's text flags the receipts that touch it, and
    no other. `where` is the receipt's path.
    """
    texts = _texts(record)
    return tuple(
        Problem(code="evidence", where=path, reason=reason)
        for path, receipt in _receipts(record)
        if (reason := _fault(receipt, texts)) is not None
    )


def _texts(record: object) -> dict[str, str]:
    articles = map(as_object, as_list((as_object(record) or {}).get("articles")) or ())
    pairs = ((article.get("id"), article.get("text", "")) for article in articles if article is not None)
    return {id_: text for id_, text in pairs if isinstance(id_, str) and isinstance(text, str)}


def _receipts(data: object) -> Iterator[tuple[str, Record]]:
    """Give whatever looks like evidence, with its path, in the order of the document."""
    found = ((path, as_object(value)) for path, value in walk("$", data))
    return ((path, members) for path, members in found if members is not None and members.keys() >= _FIELDS)


def _fault(receipt: Record, texts: dict[str, str]) -> str | None:
    article, start, end, exact = (receipt[name] for name in ("article", "start", "end", "exact"))
    if not isinstance(article, str) or article not in texts:
        return f"the record has no article {article!a:.80}"
    text = texts[article]
    if type(start) is not int or type(end) is not int or not 0 <= start < end <= len(text):
        return f"[{start!a:.20}:{end!a:.20}] is no stretch of {article}"
    if text[start:end] != exact:
        return f"says {exact!r:.80}, but [{start}:{end}] of {article} is {text[start:end]!r:.80}"
    return None
