"""On any bytes a parser gives a brief or a ParseError, the same in any thread, and never anything else."""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.errors import ParseError
from briefkit.model import Brief
from briefkit.sources import Page, bne, nee
from briefkit.sources.page import decode

PROJECT = Path(__file__).parents[2]
FIXTURES = [
    path.read_bytes()
    for folder in ("tests/pages", "seeds")
    for path in sorted((PROJECT / folder).iterdir())
    if path.suffix in {".html", ".txt"}
]
ADDRESSES = [
    None,
    "https://neweasterneurope.eu/2019/05/14/the-ferry-that-two-mayors-share/",
    "https://neweasterneurope.eu/tag/ferries/",
    "https://www.intellinews.com/ice-closes-the-northern-channel-271828/",
    "https://example.org/",
]
FRAGMENTS = [
    *"< > & \" ' / - — , ; : . ? # © \xa0 \u2028 \ufeff \ufffe \U0001f600 \0 \x85 \r \n".split(" "),
    "\n",
    "\n\n",
    "\r\n",
    "<p>",
    "</p>",
    "<h1>",
    "<br>",
    "<div class='caption'>",
    "<!--",
    "<script type='application/ld+json'>",
    '{"@type": "Article", "datePublished": "2019-02-30", "headline": "\\ud800"}',
    "</script>",
    "<meta property='og:type' content='article'>",
    "<meta property='article:published_time' content='2019-05-14T00:00:00Z'>",
    "<meta charset='utf-16'>",
    "<!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
    "&a;",
    "&#xD800;",
    "&#0;",
    "<title>",
    "A title of some length",
    "May 14, 2019",
    "February 30, 2019",
    "May 14, 2019 - Anna Berg - Analysis",
    "May 14, 2019 -",
    "By Anna Berg in Riga May 14, 2019",
    "By ",
    " / bne IntelliNews",
    "News",
    "Dismiss",
    ", ,",
    "Tag: War",
    "Photo: ",
    "ANNA BERG: ",
    "https://neweasterneurope.eu/2019/05/14/a-title-of-some-length/",
    "Anna Berg is a lawyer.",
    "Subscribe to continue reading",
]
parsers = st.sampled_from([nee.parser, bne.parser])
addresses = st.sampled_from(ADDRESSES)
soup = st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=12)), max_size=40).map("".join)
encodings = st.sampled_from(["utf-8", "utf-16", "cp1252", "iso8859-2"])
soup_bytes = st.builds(lambda text, encoding: text.encode(encoding, "replace"), soup, encodings)


@st.composite
def mutations(draw: st.DrawFn) -> bytes:
    """A page that was cut, spliced with another, or damaged in some bytes."""
    data = draw(st.sampled_from(FIXTURES))
    match draw(st.sampled_from(["cut", "splice", "flip", "insert"])):
        case "cut":
            ends = sorted(draw(st.tuples(*[st.integers(0, len(data))] * 2)))
            return data[ends[0] : ends[1]]
        case "splice":
            other = draw(st.sampled_from(FIXTURES))
            return data[: draw(st.integers(0, len(data)))] + other[draw(st.integers(0, len(other))) :]
        case "flip":
            damaged = bytearray(data)
            for position, byte in draw(
                st.lists(st.tuples(st.integers(0, len(data) - 1), st.integers(0, 255)), max_size=20)
            ):
                damaged[position] = byte
            return bytes(damaged)
        case _:
            position = draw(st.integers(0, len(data)))
            return data[:position] + draw(soup_bytes) + data[position:]


def outcome(parser, page):
    """Parse a page; anything but a brief or a ParseError breaks the law and the test."""
    try:
        brief = parser.parse(page)
    except ParseError as error:
        return type(error), str(error)
    assert type(brief) is Brief
    (article,) = brief.articles
    assert article.title
    assert article.published is not None
    assert article.paragraphs
    assert article.origin is not None
    assert article.origin.sha256 == page.sha256
    return brief


@given(st.one_of(st.binary(max_size=400), soup_bytes, mutations()), addresses, parsers)
def test_any_bytes_give_a_brief_or_a_parse_error(data, url, parser):
    first = outcome(parser, Page(data, url=url))
    assert outcome(parser, Page(data, url=url)) == first
    assert parser.recognises(Page(data, url=url)) in {True, False}


@given(
    mutations(),
    st.none() | st.sampled_from(["text/html", "text/plain", "x"]),
    st.none() | st.sampled_from(["utf-8", "utf-16", "latin-1", "idna", "koi8-r", "no such"]),
)
def test_what_is_said_of_a_page_may_be_wrong(data, media_type, encoding):
    page = Page(data, media_type=media_type, encoding=encoding)
    outcome(nee.parser, page)
    outcome(bne.parser, page)


@given(soup)
def test_utf8_text_decodes_to_itself(text):
    assert decode(text.encode()) == text.removeprefix("\ufeff")


def test_threads_give_what_one_thread_gives():
    pages = [Page(data) for data in FIXTURES] * 4
    tasks = [(parser, page) for page in pages for parser in (nee.parser, bne.parser)]
    expected = [outcome(parser, Page(page.data)) for parser, page in tasks]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(8) as pool:
            assert list(pool.map(lambda task: outcome(*task), tasks)) == expected
    finally:
        sys.setswitchinterval(interval)


MEGABYTE = 1024 * 1024
HOSTILE = {
    "empty": b"",
    "nul": b"\0" * MEGABYTE,
    "50 MB": b"a" * 50 * MEGABYTE,
    "50 MB of markup": b"<html><p>" + b"hello world " * (4 * MEGABYTE),
    "one long line": b"word " * MEGABYTE,
    "one long word": b"A" * 8 * MEGABYTE,
    "line breaks": b"\n" * 8 * MEGABYTE,
    "datelines": b"May 14, 2019 - Anna Berg - Analysis\n" * 19_000,
    "spread datelines": b"May 14, 2019 -\n" * 19_000,
    "signatures": b"By Anna Berg in Riga May 14, 2019\n" * 19_000,
    "nested 100,000 deep": b"<html><body><h1>A title here</h1>" + b"<div>" * 100_000 + b"x" + b"</div>" * 100_000,
    "nested inline": b"<html><p>" + b"<b>x" * 95_000,
    "unclosed paragraphs": b"<html><h1>A title here</h1>" + b"<p>" * 95_000,
    "unterminated tag": b"<html><p " + b"a=b " * MEGABYTE,
    "unterminated attribute": b'<html><p class="' + b"a " * 4 * MEGABYTE,
    "unterminated comment": b"<html><!--" + b"x" * 8 * MEGABYTE,
    "line break elements": b"<html><div>" + b"x<br>" * 95_000,
    "headings": b"<html><head><title>x</title></head>" + b"<h1>heading heading</h1>" * 40_000,
    "deep json": b'<html><script type="application/ld+json">' + b"[" * 500_000 + b"</script><p>x",
    "long number": b'<html><script type="application/ld+json">' + b"1" * 500_000 + b"</script><p>x",
    "canonical": b"<html><head>" + b"<link rel=canonical>" * 95_000,
    "entity bomb": b"<?xml version='1.0'?><!DOCTYPE html ["
    + b"".join(b"<!ENTITY a%d '%s'>" % (n + 1, b"&a%d;" % n * 10) for n in range(12))
    + b"<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html><p>&a12;&x;</p></html>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_page_is_refused_in_time(name):
    page = Page(HOSTILE[name])
    assert isinstance(outcome(nee.parser, page), (tuple, Brief))
    assert isinstance(outcome(bne.parser, page), (tuple, Brief))
    assert nee.parser.recognises(page) in {True, False}
