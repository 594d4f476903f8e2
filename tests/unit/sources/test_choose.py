"""Which parser reads a page: the one that is named, else the host's, else the one that recognises it."""

import pytest

from briefkit.errors import BrokenPluginError, NoParserError, SeveralParsersError, UnknownPluginError
from briefkit.model import Brief
from briefkit.plugins import Registry, registry
from briefkit.sources.choose import PARSERS, choose_parser
from briefkit.sources.page import Page
from briefkit.sources.parser import Parser


def parser(name: str, host: str, mark: bytes = b"nothing") -> Parser:
    return Parser(name, name, [host], lambda page: Brief(), lambda page: mark in page.data)


HERALD = parser("herald", "herald.example", b"Herald")
POST = parser("post", "post.example", b"Post")
NEWS = registry(PARSERS, HERALD, POST)


class Nameless:
    """A plugin that is no parser."""

    name = "broken"


def with_a_broken_one() -> Registry[Parser]:
    return NEWS.plus(Nameless())


def test_a_parser_that_is_named_is_taken_whatever_the_page_is() -> None:
    page = Page(b"Herald", url="https://herald.example/")
    assert choose_parser(page, "post", NEWS) is POST
    with pytest.raises(UnknownPluginError):
        choose_parser(page, "times", NEWS)


@pytest.mark.parametrize("host", ["post.example", "www.post.example", "news.post.example", "POST.example:8080"])
def test_the_host_decides_before_what_is_on_the_page(host: str) -> None:
    assert choose_parser(Page(b"Herald", url=f"https://{host}/a"), parsers=NEWS) is POST


@pytest.mark.parametrize("host", ["notpost.example", "post.example.org", "example"])
def test_a_host_that_only_looks_like_another_decides_nothing(host: str) -> None:
    with pytest.raises(NoParserError):
        choose_parser(Page(b"text", url=f"https://{host}/a"), parsers=NEWS)


def test_a_page_without_a_host_is_shown_to_every_parser() -> None:
    assert choose_parser(Page(b"The Herald"), parsers=NEWS) is HERALD


def test_a_page_that_nobody_takes_is_an_error_that_names_who_was_asked() -> None:
    with pytest.raises(NoParserError) as raised:
        choose_parser(Page(b"text"), parsers=NEWS)
    assert (raised.value.known, raised.value.broken) == (("herald", "post"), ())


def test_a_page_that_several_take_is_an_error_that_names_them() -> None:
    with pytest.raises(SeveralParsersError) as raised:
        choose_parser(Page(b"Herald and Post"), parsers=NEWS)
    assert raised.value.parsers == ("herald", "post")
    rival = parser("rival", "herald.example")
    with pytest.raises(SeveralParsersError) as raised:
        choose_parser(Page(b"", url="https://herald.example/"), parsers=NEWS.plus(rival))
    assert raised.value.parsers == ("herald", "rival")


def test_a_broken_parser_is_told_of_only_where_nothing_else_takes_the_page() -> None:
    assert choose_parser(Page(b"Post"), parsers=with_a_broken_one()) is POST
    with pytest.raises(NoParserError) as raised:
        choose_parser(Page(b"text"), parsers=with_a_broken_one())
    assert raised.value.broken == (
        "briefkit.parsers: 'broken' of this program is broken: must be a Parser, not a Nameless",
    )
    with pytest.raises(BrokenPluginError):
        choose_parser(Page(b"text"), "broken", with_a_broken_one())


def test_a_host_of_a_single_label_is_refused_when_the_parser_is_made() -> None:
    for host in ("localhost", "com", "", ".example", "a..b", "Post.example", "post.example/"):
        with pytest.raises(ValueError, match=r"Parser\.hosts"):
            parser("post", host)
