"""What the public functions make of plugins that misbehave."""

import pytest

import briefkit
from briefkit import Annotator, Brief, Page, Parser, PluginError
from briefkit.plugins import registry
from briefkit.sources.choose import PARSERS

PAGE = Page(b"Any page.")
BRIEF = briefkit.from_text("Belarus denied that.", annotators=())


def parser(name, parse=None, recognises=None) -> Parser:
    return Parser(name, "Any", ("any.example",), parse or (lambda page: BRIEF), recognises or (lambda page: True))


def fail(_):
    return 1 / 0


def test_a_parser_that_fails_to_recognise_keeps_no_other_from_being_asked():
    assert briefkit.parse(PAGE, parsers=registry(PARSERS, parser("bad", recognises=fail), parser("good"))) == BRIEF


def test_it_is_named_where_no_other_takes_the_page():
    with pytest.raises(briefkit.NoParserError, match="'bad' fails to recognise a page: ZeroDivisionError"):
        briefkit.parse(PAGE, parsers=registry(PARSERS, parser("bad", recognises=fail)))


@pytest.mark.parametrize(
    ("parse", "reason"), [(fail, "fails: ZeroDivisionError: division by zero"), (lambda page: None, "gives a NoneType")]
)
def test_a_parser_that_fails_or_gives_no_brief_is_named(parse, reason):
    with pytest.raises(PluginError, match=f"briefkit.parsers: 'bad' {reason}"):
        briefkit.parse(PAGE, parser("bad", parse))


@pytest.mark.parametrize(
    ("work", "reason"),
    [
        (fail, "fails: ZeroDivisionError"),
        (lambda brief: None, "gives a NoneType, not a Brief"),
        (lambda brief: Brief(), "takes art-.* away: an annotator only adds"),
    ],
)
def test_an_annotator_that_fails_or_does_not_only_add_is_named(work, reason):
    with pytest.raises(PluginError, match=f"briefkit.annotators: 'bad' {reason}"):
        briefkit.annotate(BRIEF, [Annotator("bad", work)])


def test_one_annotator_needs_no_list():
    assert briefkit.annotate(BRIEF, "rules") == briefkit.annotate(BRIEF, ["rules"]) == briefkit.annotate(BRIEF)


def test_errors_of_briefkit_pass_through():
    def refuse(page):
        raise briefkit.NotAnArticleError(page.label, "a listing")

    with pytest.raises(briefkit.NotAnArticleError):
        briefkit.parse(PAGE, parser("strict", refuse))


def test_a_stream_says_which_version_it_has():
    with pytest.raises(briefkit.FormatVersionError):
        briefkit.loads(b'{"briefkit": 99}\n', "jsonl")
