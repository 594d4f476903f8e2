"""The page: decoding, what it is, where it is from."""

import pickle

import pytest

from briefkit.errors import InvalidValueError
from briefkit.sources import Page
from briefkit.sources.page import decode, host_of


@pytest.mark.parametrize(
    ("data", "encoding", "expected"),
    [
        (b"", None, ""),
        ("é".encode(), None, "é"),
        ("é".encode(), "iso-8859-1", "é"),
        ("é".encode("cp1252"), None, "é"),
        ("é“".encode("cp1252"), "utf-8", "é“"),
        ("ł".encode("iso8859-2"), "iso-8859-2", "ł"),
        ("я".encode("koi8-r"), "KOI8-R", "я"),
        (b"\xef\xbb\xbfa", None, "a"),
        ("aé".encode("utf-16"), None, "aé"),
        ("aé".encode("utf-16-le"), "utf-16-le", "aé"),
        ("aé".encode("utf-16-le"), "UTF-16LE", "aé"),
        (b'<meta charset="iso-8859-2">\xb3', None, '<meta charset="iso-8859-2">ł'),
        (b'<meta http-equiv=x content="text/html; charset=windows-1251">\xff', None, None),
        (b"\xff\xfe\x00", None, "\ufffd"),
        (b"\x81\xe9", None, "\ufffdé"),
        ("čas".encode()[:1], None, "Ä"),
    ],
)
def test_decode(data, encoding, expected):
    if expected is None:
        expected = data.decode("cp1251")
    assert decode(data, encoding) == expected


@pytest.mark.parametrize("label", ["idna", "punycode", "zlib_codec", "unicode_escape", "no-such", "a\0b", "x" * 500])
def test_label_that_is_no_encoding_of_the_web_is_ignored(label):
    assert decode("é".encode("cp1252"), label) == "é"


def test_a_few_bad_bytes_do_not_spoil_the_rest():
    assert decode("żółw żółw".encode() + b"\xff") == "żółw żółw\ufffd"


def test_text_that_was_cut_in_a_character_is_still_utf8():
    assert decode("czas żółw".encode()[:-3]) == "czas żó"


def test_utf8_is_the_data_itself_where_it_can_be():
    data = "é".encode()
    assert Page(data).utf8 is data
    assert Page(b"\xef\xbb\xbf" + data).utf8 == data
    assert Page("é".encode("cp1252")).utf8 == data
    assert Page("é".encode("utf-16"), encoding="utf-16").utf8 == data


@pytest.mark.parametrize(
    ("text", "media_type", "expected"),
    [
        ("<!doctype html><p>x", None, True),
        ("  <HTML><p>x", "text/plain", True),
        ("x <p>y</p>", None, True),
        ("x <p>y</p>", "text/html; charset=utf-8", True),
        ("x <p>y</p>", "text/plain", False),
        ("no markup, 3 < 4", None, False),
        ("no markup", "text/html", False),
        ("", None, False),
    ],
)
def test_is_html(text, media_type, expected):
    assert Page(text.encode(), media_type=media_type).is_html is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://example.org/a/?b=c\n\nTitle", "https://example.org/a/?b=c"),
        ("\ufeffhttps://example.org/a\r\nTitle", "https://example.org/a"),
        ("Title\nhttps://example.org/a", None),
        ("https://exa mple.org/\n", None),
        ("http://[::1/\n", None),
        ('<html><link rel="canonical" href="https://example.org/a?b&amp;c=d">', "https://example.org/a?b&c=d"),
        ("<html><link href='https://example.org/a' rel=canonical>", "https://example.org/a"),
        ('<html><link rel="canonical" href="/a">', None),
        ('<html>canonical <a href="https://example.org/b">', None),
        ('<html><meta property="og:url" content="https://example.org/o">', "https://example.org/o"),
        (
            '<html><link rel="canonical" href="nothing"><meta content=https://example.org/o property=og:url>',
            "https://example.org/o",
        ),
        ('<html><link rel="canonical" href="https://example.org/<b>">', None),
    ],
)
def test_address_is_the_pages_own_word(text, expected):
    assert Page(text.encode()).address == expected


def test_url_goes_before_the_pages_own_word():
    page = Page(b"https://example.org/a\n", url="https://example.com/b")
    assert (page.address, page.host, page.label) == ("https://example.com/b", "example.com", "https://example.com/b")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.Example.org:8080/a", "example.org"),
        ("https://news.example.org./", "news.example.org"),
        ("https://web.archive.org/web/20200101000000/https://www.example.org/a", "example.org"),
        ("https://user@example.org/", "example.org"),
    ],
)
def test_host(url, expected):
    assert host_of(url) == expected


@pytest.mark.parametrize(
    "url", ["example.org", "ftp://example.org/", "https://", "https://a b/", "/a", "", "https://\ud800/"]
)
def test_url_that_is_none_is_refused(url):
    with pytest.raises(InvalidValueError, match=r"Page\.url"):
        Page(b"", url=url)


def test_page_is_a_small_value_that_pickles():
    page = Page(b"x" * 10_000, url="https://example.org/")
    assert page.text == "x" * 10_000
    assert pickle.loads(pickle.dumps(page)) == page
    assert len(repr(page)) < 200
    assert Page(b"").label == "page e3b0c44298fc"
