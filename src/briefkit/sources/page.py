"""The page: raw bytes plus what is known of them, and how they become text."""

import codecs
import hashlib
import html
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

import attrs

from briefkit.model.value import IRI, check_name, optional, refuse

_HEAD = 1024
"""How many bytes HTML gives a page to declare its encoding, and we give it to show that it is HTML, tags apart."""

_BYTE_ORDER_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_META_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]{1,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE
)
_UTF_16 = re.compile(r"utf[-_]?16", re.IGNORECASE)
_FALLBACK = "cp1252"
_WESTERN = frozenset({"ascii", "iso8859-1", "cp1252"})
"""Labels that the web takes for windows-1252."""
_ENCODINGS = _WESTERN | frozenset(
    """utf-8 utf-16 utf-16-le utf-16-be iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9
    iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16 cp866 cp874 cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 cp1257
    cp1258 koi8-r koi8-u mac-roman mac-cyrillic gbk gb18030 big5 euc_jp iso2022_jp shift_jis euc_kr""".split()
)
"""The encodings of the web (WHATWG Encoding Standard); Python's others are slow, unsafe or no encodings of text."""

_MARKUP = re.compile(
    r"<(?:!doctype\s+html|html|head|body|meta|link|title|article|main|section|div|h1|p)\b", re.IGNORECASE
)
_MARKUP_AT_START = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_FIRST_LINE_URL = re.compile(r"\s*(https?://\S{4,2000})[ \t]*(?:\r|\n|$)", re.IGNORECASE)
_ATTRIBUTE = r"""\b{}\s*=\s*(?:"([^"]{{1,2000}})"|'([^']{{1,2000}})'|([^\s"'>]{{1,2000}}))"""
_OWN_LINKS = (
    ("canonical", "<link", re.compile(_ATTRIBUTE.format("href"), re.IGNORECASE)),
    ("og:url", "<meta", re.compile(_ATTRIBUTE.format("content"), re.IGNORECASE)),
)
_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\w+/(https?://.+)")
_LONGEST_TAG = 4000
_HEAD_CHARACTERS = 500_000
"""Where the links of a page's head are looked for; heads with their styles inlined are long."""


def _check_url(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    if value is not None and (type(value) is not str or as_url(value) != value):
        refuse(instance, attribute, value, "must be an absolute http or https URL")


@attrs.frozen
class Page:
    """A saved page: the bytes as they were fetched, and what is known about them.

    `url` is where they came from, `media_type` and `encoding` what the server said; each may be None or wrong, the
    page's own evidence is looked at as well. Raises `InvalidValueError` for a url that is no absolute http URL.
    """

    data: bytes = attrs.field(validator=attrs.validators.instance_of(bytes), repr=lambda data: f"<{len(data)} bytes>")
    url: str | None = attrs.field(default=None, validator=_check_url)
    media_type: str | None = attrs.field(default=None, validator=optional(check_name))
    encoding: str | None = attrs.field(default=None, validator=optional(check_name))

    @cached_property
    def text(self) -> str:
        """The bytes as text, without a byte-order mark; bytes that the encoding does not have become U+FFFD."""
        return decode(self.data, self.encoding) if self._utf8 is None else self._utf8[1]

    @property
    def utf8(self) -> bytes:
        """The text in UTF-8: the bytes themselves, where that is what they are."""
        return self.text.encode() if self._utf8 is None else self._utf8[0]

    @cached_property
    def _utf8(self) -> tuple[bytes, str] | None:
        """The bytes and their text, if they are UTF-8 throughout; None if not."""
        if self.encoding and _UTF_16.match(self.encoding):
            return None
        data = self.data.removeprefix(codecs.BOM_UTF8)
        try:
            return data, data.decode()
        except UnicodeDecodeError:
            return None

    @cached_property
    def is_html(self) -> bool:
        """Whether the page is HTML rather than the saved text of one; its looks win over what it is called."""
        if _MARKUP_AT_START.match(self.text):
            return True
        named = (self.media_type or "").partition(";")[0].strip().lower()
        if named and named not in _HTML_TYPES:
            return False
        return _MARKUP.search(self.text, 0, 8 * _HEAD) is not None

    @property
    def sha256(self) -> str:
        """The SHA-256 of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()

    @cached_property
    def address(self) -> str | None:
        """Where the page is from: its url, else its own canonical link, else the url on a saved text's first line."""
        if self.url is not None:
            return self.url
        if self.is_html:
            return _own_link(self.text)
        line = _FIRST_LINE_URL.match(self.text, 0, 4 * _HEAD)
        return as_url(line[1]) if line else None

    @property
    def host(self) -> str | None:
        """The host of the address, in lower case; None where there is no address."""
        return host_of(self.address) if self.address else None

    @property
    def label(self) -> str:
        """What to call the page in a message: its address, else the start of its hash."""
        return self.address or f"page {self.sha256[:12]}"


def decode(data: bytes, encoding: str | None = None) -> str:
    """Turn bytes into text: by byte-order mark, as UTF-8, as given, as the page declares, as windows-1252.

    Text that is not UTF-8 hardly ever looks like it, whereas labels are often wrong; only UTF-16 must be taken at its
    word. Of a page that is UTF-8 but for a few bytes, only those bytes are lost. Never fails.
    """
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    for label in _labels(data, encoding):
        text = _decode_strictly(data, label)
        if text is not None:
            return text.removeprefix("\ufeff")
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    if lost * 2 < len(data) - len(text) + lost:
        return text
    return data.decode(_FALLBACK, "replace")


def _labels(data: bytes, given: str | None) -> Iterator[str]:
    """Name the encodings to try, most trusted first."""
    if given and _UTF_16.match(given):
        yield given
    yield "utf-8"
    if given:
        yield given
    declared = _META_CHARSET.search(data, 0, _HEAD)
    label = declared[1].decode("ascii", "replace") if declared else ""
    if label and not _UTF_16.match(label):  # what could be read as ASCII is not UTF-16
        yield label


def _decode_strictly(data: bytes, label: str) -> str | None:
    """Decode as the label says; None where it names no encoding of the web or the bytes are not in it."""
    try:
        name = codecs.lookup(label).name
        if name not in _ENCODINGS:
            return None
        decoder = codecs.getincrementaldecoder(_FALLBACK if name in _WESTERN else name)()
        text = decoder.decode(data)
    except (LookupError, ValueError):
        return None
    # A page that was cut in the middle of a character is still in its encoding, if it has shown that it is.
    return None if decoder.getstate()[0] and text.isascii() else text


def as_url(text: str) -> str | None:
    """Give the text back if it is an absolute http URL that every format can keep, else None."""
    if not IRI.fullmatch(text) or not text.lower().startswith(("http://", "https://")):
        return None
    return text if host_of(text) else None


def host_of(url: str) -> str | None:
    """Give the host of a URL in lower case, without port or `www.`; of an archive's copy, the host of the original."""
    copied = _ARCHIVED.match(url)
    try:
        host = urlsplit(copied[1] if copied else url).hostname
    except ValueError:
        return None
    return (host or "").removesuffix(".").removeprefix("www.") or None


def _own_link(text: str) -> str | None:
    """Find the canonical link of an HTML page, else its OpenGraph url."""
    for name, tag, attribute in _OWN_LINKS:
        position = text.find(name, 0, _HEAD_CHARACTERS)
        while position >= 0:
            start = text.rfind("<", max(0, position - _LONGEST_TAG), position)
            end = text.find(">", position, position + _LONGEST_TAG)
            if start >= 0 and text[start : start + len(tag)].lower() == tag:
                value = attribute.search(text, start, end if end >= 0 else position + _LONGEST_TAG)
                url = as_url(html.unescape(next(filter(None, value.groups()))).strip()) if value else None
                if url:
                    return url
            position = text.find(name, position + len(name), _HEAD_CHARACTERS)
    return None
