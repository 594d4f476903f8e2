"""What users call: from a page to a brief, from a brief to bytes, and back.

Plugins are looked up when they are needed; every function takes registries or plugin objects instead, so that
nothing has to be installed for it.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from briefkit.annotate.annotator import ANNOTATORS, Annotator
from briefkit.errors import FormatError, PluginError, UnknownFormatError, UnknownPluginError
from briefkit.formats.edit import Edit
from briefkit.formats.format import FORMATS, Format
from briefkit.model import Article, Brief
from briefkit.plugins import Registry, call, installed
from briefkit.schema.problem import Problem
from briefkit.schema.receipt import verify as verify_record
from briefkit.sources.choose import PARSERS, choose_parser
from briefkit.sources.page import Page
from briefkit.sources.parser import Parser

Source = str | os.PathLike[str] | bytes | Page
"""A page: a path to it, its bytes, or a `Page`."""

Annotators = str | Annotator | Iterable[str | Annotator] | None
"""One annotator or several, as objects or by name; None means the default."""

DEFAULT_ANNOTATORS = ("rules",)
"""What `annotators=None` means; installing a plugin never changes it."""


def read(
    source: Source,
    parser: str | Parser | None = None,
    annotators: Annotators = None,
    *,
    parsers: Registry[Parser] | None = None,
) -> Brief:
    """Make a brief of a saved page: parse it and annotate what it says.

    `parser` is a parser or its name; None lets the page decide. `annotators` are run in order; None means `("rules",)`,
    an empty list none. Raises `ParseError` for what is no article, `PluginError` for a plugin that cannot be used and
    `OSError` for a path that cannot be read.
    """
    return annotate(parse(source, parser, parsers=parsers), annotators)


def parse(source: Source, parser: str | Parser | None = None, *, parsers: Registry[Parser] | None = None) -> Brief:
    """Make a brief of a saved page that holds its article and nothing else; arguments and errors as for `read`."""
    page = _page(source)
    chosen = parser if isinstance(parser, Parser) else choose_parser(page, parser, parsers)
    return call(PARSERS, chosen, chosen.parse, page, Brief)


def _page(source: Source) -> Page:
    if isinstance(source, Page):
        return source
    return Page(source if isinstance(source, bytes) else Path(source).read_bytes())


def annotate(brief: Brief, annotators: Annotators = None) -> Brief:
    """Read facts out of the articles of a brief, with one annotator after the other, or with the one that is named.

    Raises `PluginError` for an annotator that cannot be used, fails, or takes something away: they only add.
    """
    wanted = DEFAULT_ANNOTATORS if annotators is None else annotators
    for annotator in (wanted,) if isinstance(wanted, (str, Annotator)) else wanted:
        chosen = annotator if isinstance(annotator, Annotator) else installed(ANNOTATORS).get(annotator)
        brief = _annotated(chosen, brief)
    return brief


def _annotated(annotator: Annotator, brief: Brief) -> Brief:
    more = call(ANNOTATORS, annotator, annotator.annotate, brief, Brief)
    lost = next((node for node in brief if node.id not in more), None)
    if lost is not None:
        raise PluginError(ANNOTATORS.name, annotator.name, f"takes {lost.id} away: an annotator only adds")
    return more


def from_text(text: str, annotators: Annotators = None, **article_fields: Any) -> Brief:
    """Make a brief of any plain text; `Article.text` is that text, character for character.

    The other fields of `Article` can be given by name, `published=PartialDate("2016-09-27")` above all: dates such as
    "last July" are read against it.
    """
    return annotate(Brief(articles=[Article(text=text, **article_fields)]), annotators)


def dumps(brief: Brief, format: str | Format = "json", **options: Any) -> bytes:  # noqa: A002 - the word of the field
    """Write a brief as bytes; `format` is a format or its name, which says what options it takes.

    The same brief gives the same bytes, always.
    """
    return _format(format).dumps(brief, **options)


def loads(data: bytes, format: str | Format = "json", **options: Any) -> Brief:  # noqa: A002
    """Read a brief from bytes; raises `FormatError` for all that is not a whole and valid brief."""
    chosen = _format(format)
    if chosen.loads is None:
        raise FormatError(chosen.name, "can only be written, not read")
    return chosen.loads(data, **options)


def save(
    brief: Brief,
    path: str | os.PathLike[str],
    format: str | Format | None = None,  # noqa: A002
    **options: Any,
) -> None:
    """Write a brief to a file, in the format of its suffix unless another is given."""
    Path(path).write_bytes(dumps(brief, format_of(path, format), **options))


def load(path: str | os.PathLike[str], format: str | Format | None = None, **options: Any) -> Brief:  # noqa: A002
    """Read a brief from a file, in the format of its suffix unless another is given."""
    chosen = format_of(path, format)
    return loads(Path(path).read_bytes(), chosen, **options)


def iter_load(path: str | os.PathLike[str]) -> Iterator[Brief]:
    """Read the briefs of a JSON Lines file one by one, in the memory of one; raises `FormatError`."""
    from briefkit.formats.jsonl import iter_loads  # noqa: PLC0415 - formats are not imported before they are used

    with Path(path).open("rb") as lines:
        yield from iter_loads(lines)


def verify(data: bytes, format: str | Format = "json") -> tuple[Problem, ...]:  # noqa: A002
    """Say which receipts a file's articles do not bear out, even where it is too damaged to be loaded.

    Raises `FormatError` where the bytes hold no record at all.
    """
    chosen = _format(format)
    if chosen.records is None:
        raise FormatError(chosen.name, "can only be written, not read")
    return verify_record(chosen.records(data))


def edits(path: str | os.PathLike[str], original: Brief | None = None) -> tuple[Edit, ...]:
    """List what people changed in a graph that they opened in a tool and saved anew; nothing of it is taken.

    `apply_edits` takes what can be taken. Without the original brief, changes beside a deleted node may be missed.
    Raises `FormatError` for a file whose format cannot tell.
    """
    find = edit_finder(format_of(path, None))
    return find(Path(path).read_bytes(), original)


def edit_finder(format: Format) -> Callable[[bytes, Brief | None], tuple[Edit, ...]]:  # noqa: A002
    """Give what finds the edits in bytes of a format; raises `FormatError` for one that cannot tell."""
    if format.edits is None:
        raise FormatError(format.name, "cannot tell what was changed: only graphs are edited by hand")
    return format.edits


def formats_by_suffix() -> dict[str, str]:
    """Give the name of the format for each suffix that an installed format claims."""
    loaded, _ = installed(FORMATS).load_all()
    return {suffix: format_.name for format_ in loaded for suffix in format_.suffixes}


def _format(format: str | Format) -> Format:  # noqa: A002
    if isinstance(format, Format):
        return format
    try:
        return installed(FORMATS).get(format)
    except UnknownPluginError as error:
        raise UnknownFormatError(format, error.known) from None


def format_of(path: str | os.PathLike[str], format: str | Format | None) -> Format:  # noqa: A002
    """Give the format asked for, else that of the suffix; a built-in is found without importing the others."""
    if format is not None:
        return _format(format)
    suffix = Path(path).suffix
    registry = installed(FORMATS)
    if suffix.removeprefix(".") in registry:
        return registry.get(suffix.removeprefix("."))
    by_suffix = formats_by_suffix()
    if suffix not in by_suffix:
        raise UnknownFormatError(suffix or os.fspath(path), sorted(by_suffix))
    return registry.get(by_suffix[suffix])
