"""The conformance kit of parsers: what every parser must keep to."""

from collections.abc import Callable, Sequence
from functools import partial

from hypothesis import strategies as st

from briefkit.errors import ParseError
from briefkit.model import Brief
from briefkit.sources.choose import PARSERS
from briefkit.sources.page import Page
from briefkit.sources.parser import Parser
from briefkit.testing import nasty
from briefkit.testing.law import (
    Law,
    assert_equal,
    assert_is,
    assert_registers,
    assert_same_everywhere,
    assert_survives,
    assert_true,
    check_laws,
    staying_at_home,
    try_all,
    two_way_formats,
)

_MARKUP = (b"<html>", b"<h1>", b"</p>", b"<p>", b"<!--", b"<script>", b"&#0;", b"\x00", b"\xff", b"\r", b"<![CDATA[")
_MOST_PIECES = 12


def check_parser(parser: Parser, pages: Sequence[bytes | Page]) -> None:
    """Check a parser on pages that it must be able to read, and on pages made of them and of nothing.

    Raises `AssertionError`, with a note that names the law that is broken.
    """
    check_laws(parser_laws(parser, pages))


def parser_laws(parser: Parser, pages: Sequence[bytes | Page]) -> tuple[Law, ...]:
    """Give the laws of a parser one by one, for `pytest.mark.parametrize`."""
    given_pages = [page if isinstance(page, Page) else Page(page) for page in pages]
    laws: dict[str, Callable[[Parser, list[Page]], None]] = {
        "it is a parser that can be registered": _registers,
        "it reads each page given as one article, and knows where it came from": _reads,
        "it makes a brief or raises ParseError, on any page": _takes_anything,
        "it says of any page whether it recognises it": _recognises,
        "it gives the same brief each time, in any order and in any thread": _is_a_function,
        "what it reads survives every format": _survives,
        "it asks nothing of the network, and writes nothing": _stays_at_home,
    }
    return tuple(Law(name, partial(law, parser, given_pages)) for name, law in laws.items())


def any_pages(pages: Sequence[Page]) -> st.SearchStrategy[Page]:
    """Draw pages of any bytes: damaged ones, ones shuffled line by line, and noise."""
    lines = sorted({line for page in pages for line in page.data.splitlines(keepends=True)}) or [b"\n"]
    nasty_lines = [text.encode() + b"\n" for text in nasty.TEXTS]
    shuffled = st.lists(st.sampled_from([*lines, *_MARKUP, *nasty_lines]), max_size=_MOST_PIECES).map(b"".join)
    noise = st.one_of(st.binary(max_size=200), st.text(max_size=100).map(str.encode))
    damaged = [_damaged(page.data) for page in pages]
    return st.builds(
        Page,
        st.one_of(*damaged, shuffled, noise),
        url=st.sampled_from([None, "https://example.org/", *(page.url for page in pages)]),
        media_type=st.sampled_from((None, "text/html", "text/plain; charset=utf-8", "image/png", "\x00")),
        encoding=st.sampled_from((None, "utf-8", "utf-16", "iso-8859-2", "no such thing")),
    )


def _damaged(data: bytes) -> st.SearchStrategy[bytes]:
    """Cut a stretch out of bytes, and put something else in its place."""

    def cut(at: int, length: int, instead: bytes) -> bytes:
        return data[:at] + instead + data[at + length :]

    lengths = st.one_of(st.integers(0, 20), st.integers(0, len(data)))
    return st.builds(
        cut, st.integers(0, len(data)), lengths, st.one_of(st.binary(max_size=4), st.sampled_from(_MARKUP))
    )


def _again(page: Page) -> Page:
    """Give the same page without what it has worked out already."""
    return Page(page.data, page.url, page.media_type, page.encoding)


def _outcome(parser: Parser, page: Page) -> Brief | str:
    """Give the brief, or what the error says; any other error goes through."""
    try:
        return assert_is(Brief, parser.parse(_again(page)), "what parse gives")
    except ParseError as error:
        return str(error)


def _registers(parser: Parser, _pages: list[Page]) -> None:
    assert_registers(PARSERS, parser)


def _reads(parser: Parser, pages: list[Page]) -> None:
    assert_true(pages, "give at least one page that the parser can read")
    for page in pages:
        brief = parser.parse(_again(page))
        assert_equal(1, len(brief), f"the number of objects in {brief!r}")
        article = brief.article
        assert_true(article.text.strip(), f"{page.label}: the article has no text")
        assert_true(article.origin, f"{page.label}: the article does not say where it came from")
        if article.origin:
            assert_equal((page.sha256, parser.name), (article.origin.sha256, article.origin.parser), "the origin")


def _takes_anything(parser: Parser, pages: list[Page]) -> None:
    def check(page: Page) -> None:
        _outcome(parser, page)

    try_all(check, any_pages(pages))


def _recognises(parser: Parser, pages: list[Page]) -> None:
    def check(page: Page) -> None:
        assert_is(bool, parser.recognises(page), "what recognises gives")

    try_all(check, any_pages(pages))


def _is_a_function(parser: Parser, pages: list[Page]) -> None:
    assert_same_everywhere(lambda: [_outcome(parser, page) for page in pages], "what it reads")
    backwards = [_outcome(parser, page) for page in reversed(pages)]
    assert_equal([_outcome(parser, page) for page in pages], backwards[::-1], "what it reads, in another order")


def _survives(parser: Parser, pages: list[Page]) -> None:
    formats = two_way_formats()

    def check(page: Page) -> None:
        brief = _outcome(parser, page)
        if isinstance(brief, Brief):
            assert_survives(brief, formats)

    try_all(check, st.one_of(st.sampled_from(pages), any_pages(pages)))


def _stays_at_home(parser: Parser, pages: list[Page]) -> None:
    for page in pages:
        with staying_at_home():
            _outcome(parser, page)
