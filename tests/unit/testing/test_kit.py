"""The kits can fail: for each law there is a plugin that breaks it, and the kit says which."""

import itertools
import socket
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import attrs
import pytest
from hypothesis import Phase, settings

from briefkit.annotate.annotator import Annotator
from briefkit.errors import FormatError, ParseError
from briefkit.formats import json
from briefkit.formats.format import Format
from briefkit.model import Article, Brief, MadeBy, Origin, Statement
from briefkit.schema.vocabulary import FacetType, Term, Vocabulary
from briefkit.sources.page import Page
from briefkit.sources.parser import Parser
from briefkit.testing import check_annotator, check_format, check_parser, check_vocabulary

PAGE = b"Title\n\nBelarus denied that.\n"
TEXTS = ["Belarus denied that.", "KCNA said so. Belarus denied that."]
MADE_BY = MadeBy(annotator="good", version="1", rule="denied")


@pytest.fixture(autouse=True)
def _no_shrinking() -> Iterator[None]:
    """Be content with the first failure: which law is broken is all that is asked here."""
    before = settings.get_current_profile_name()
    quick = settings(max_examples=10, derandomize=True, phases=[Phase.explicit, Phase.generate], database=None)
    settings.register_profile("quick", quick)
    settings.load_profile("quick")
    yield
    settings.load_profile(before)


def broken_law(check: Callable[..., None], *arguments: Any) -> str | None:
    """Give the law that the kit says is broken."""
    try:
        check(*arguments)
    except Exception as error:  # noqa: BLE001 - what a broken plugin raises
        return next(note.removeprefix("broken law: ") for note in error.__notes__ if note.startswith("broken law"))
    return None


def parse(page: Page, **more: Any) -> Brief:
    """Read any page of two lines or more."""
    title, *lines = filter(None, (line.strip() for line in page.text.splitlines())) or [""]
    if not lines:
        raise ParseError(page.label, "one line only")
    blocks = [("headline", title), *(("paragraph", line) for line in lines)]
    origin = Origin(sha256=page.sha256, parser="good")
    return Brief(articles=[Article.from_blocks(blocks, **({"origin": origin} | more))])


def tolerant(page: Page, **more: Any) -> Brief:
    """Read a page, or say why not."""
    try:
        return parse(page, **more)
    except ValueError as error:
        raise ParseError(page.label, "no lines") from error


def parser(**change: Any) -> Parser:
    return Parser(**({"name": "good", "publisher": "Good", "hosts": ["good.example"], "parse": tolerant} | change))


def calling_out(page: Page) -> Brief:
    with socket.socket() as found:
        found.connect_ex(("127.0.0.1", 9))
    return tolerant(page)


def empty(page: Page) -> Brief:
    return Brief()


def counting() -> Callable[[Page], Brief]:
    count = itertools.count()
    return lambda page: tolerant(page, byline=str(next(count)))


def remembering() -> Callable[[Page], Brief]:
    """Make a parser that takes the byline of the page before, where a page has none."""
    seen: list[str] = []

    def read(page: Page) -> Brief:
        seen.append(page.text[:20])
        return tolerant(page, byline=seen[-2] if len(seen) > 1 else None)

    return read


PARSER = [
    (parser(), None),
    (SimpleNamespace(name="good", parse=parse), "it is a parser that can be registered"),
    (parser(parse=empty), "it reads each page given as one article, and knows where it came from"),
    (
        parser(parse=lambda page: tolerant(page, origin=None)),
        "it reads each page given as one article, and knows where it came from",
    ),
    (
        parser(parse=lambda page: tolerant(page, origin=Origin(sha256=page.sha256, parser="other"))),
        "it reads each page given as one article, and knows where it came from",
    ),
    (parser(parse=parse), "it makes a brief or raises ParseError, on any page"),
    (parser(recognises=lambda page: "x" in page.url), "it says of any page whether it recognises it"),
    (parser(recognises=lambda page: page.url), "it says of any page whether it recognises it"),
    (parser(parse=counting()), "it gives the same brief each time, in any order and in any thread"),
    (parser(parse=calling_out), "it asks nothing of the network, and writes nothing"),
]


@pytest.mark.parametrize(("plugin", "law"), PARSER)
def test_the_kit_of_parsers(plugin: Any, law: str | None) -> None:
    assert broken_law(check_parser, plugin, [PAGE, b"Another\n\nKCNA said so."]) == law


def test_a_parser_that_keeps_state_between_pages_is_found_out() -> None:
    law = broken_law(check_parser, parser(parse=remembering()), [PAGE, b"Another\n\nKCNA said so."])
    assert law == "it gives the same brief each time, in any order and in any thread"


def test_a_page_must_be_given() -> None:
    assert broken_law(check_parser, parser(), []) == (
        "it reads each page given as one article, and knows where it came from"
    )


def statements(brief: Brief, **more: Any) -> list[Statement]:
    """Make a statement of each article that has someone deny something."""
    return [
        Statement(**({"act": "bk:deny", "cue": article.quote("denied"), "made_by": [MADE_BY]} | more))
        for article in brief.articles
        if "denied" in article.text
    ]


def annotator(**more: Any) -> Annotator:
    def annotate(brief: Brief) -> Brief:
        return brief | Brief(articles=brief.articles, statements=statements(brief, **more))

    return Annotator("good", annotate)


def of(annotate: Callable[[Brief], Brief]) -> Annotator:
    return Annotator("good", annotate)


def dropping(brief: Brief) -> Brief:
    return Brief(articles=brief.articles, statements=statements(brief))


def only_when_alone(brief: Brief) -> Brief:
    return annotator().annotate(brief) if len(brief.articles) == 1 else brief


def more_each_time(brief: Brief) -> Brief:
    rule = f"round {len({maker.rule for statement in brief.statements for maker in statement.made_by})}"
    return annotator(made_by=[attrs.evolve(MADE_BY, rule=rule)]).annotate(brief)


def writing(brief: Brief) -> Brief:
    from tempfile import TemporaryFile

    with TemporaryFile() as file:
        file.write(b"seen")
    return annotator().annotate(brief)


ANNOTATOR = [
    (annotator(), None),
    (annotator, "it is an annotator that can be registered"),
    (of(lambda brief: brief), "it finds something in each text given, and signs what it finds"),
    (annotator(made_by=[]), "it finds something in each text given, and signs what it finds"),
    (
        annotator(made_by=[attrs.evolve(MADE_BY, annotator="other")]),
        "it finds something in each text given, and signs what it finds",
    ),
    (of(dropping), "it only adds"),
    (of(more_each_time), "it finds nothing more the second time"),
    (of(only_when_alone), "it reads each article by itself"),
    (of(writing), "it asks nothing of the network, and writes nothing"),
]


@pytest.mark.parametrize(("plugin", "law"), ANNOTATOR)
def test_the_kit_of_annotators(plugin: Any, law: str | None) -> None:
    assert broken_law(check_annotator, plugin, TEXTS) == law


def format_of(**change: Any) -> Format:
    return attrs.evolve(json.format, **change)


def without_tags(brief: Brief) -> bytes:
    return json.dumps(attrs.evolve(brief, articles=[attrs.evolve(article, tags=()) for article in brief.articles]))


def failing(data: bytes) -> Brief:
    try:
        return json.loads(data)
    except FormatError as error:
        raise KeyError(str(error)) from error


def swallowing(data: bytes) -> Brief | None:
    try:
        return json.loads(data)
    except FormatError:
        return None


def failing_late(data: bytes) -> Brief:
    return failing(data) if b"briefkit" in data else json.loads(data)


def stamped() -> Callable[[Brief], bytes]:
    count = itertools.count()
    return lambda brief: json.dumps(brief) + b" " * next(count)


def shifted(data: bytes) -> Any:
    """Give the record with the text of the articles shifted by one."""
    record = json.records(data)
    articles = [{**article, "text": " " + article.get("text", "")} for article in record.get("articles", [])]
    return {**record, "articles": articles}


FORMAT = [
    (json.format, None),
    (format_of(loads=None, records=None), None),
    ("json", "it is a format that can be registered"),
    (format_of(suffixes=()), "it is a format that can be registered"),
    (format_of(dumps=lambda brief: json.dumps(brief).decode()), "it writes any brief"),
    (format_of(dumps=stamped()), "it writes the same bytes each time, in any thread"),
    (format_of(dumps=without_tags), "it gives back what was written, and writes that as before"),
    (format_of(loads=lambda data: Brief()), "it gives back what was written, and writes that as before"),
    (format_of(loads=failing), "it reads a brief or raises FormatError, on any bytes"),
    (format_of(loads=swallowing), "it reads a brief or raises FormatError, on any bytes"),
    (format_of(loads=failing_late), "it reads a brief or raises FormatError, where a file is damaged"),
    (format_of(records=shifted), "every receipt in its records holds"),
]


@pytest.mark.parametrize(("plugin", "law"), FORMAT)
def test_the_kit_of_formats(plugin: Any, law: str | None) -> None:
    assert broken_law(check_format, plugin) == law


@attrs.frozen
class Regime:
    """A facet."""

    since: str


@attrs.frozen
class Blind:
    """A facet that is never equal to itself read again."""

    since: str = attrs.field(eq=id)


def term(name: str, **change: Any) -> Term:
    return Term(**({"name": name, "role": "actor-kind", "label": name, "description": "A thing."} | change))


def vocabulary(*terms: Term, **change: Any) -> Vocabulary:
    return Vocabulary(**({"prefix": "demo", "iri": "urn:demo:", "terms": terms} | change))


def regime(cls: type = Regime) -> list[FacetType]:
    return [FacetType(name="Regime", on="Relation", cls=cls)]


VOCABULARY = [
    (vocabulary(term("militia", broader="bk:armed-group")), [], None),
    (vocabulary(facets=regime()), [Regime("2016")], None),
    (term("militia"), [], "it is a vocabulary that can be registered"),
    (vocabulary(prefix="bk"), [], "it is a vocabulary that can be registered"),
    (
        vocabulary(term("militia", broader="bk:army")),
        [],
        "what its terms refer to is there, in the role that it must have",
    ),
    (
        vocabulary(term("militia", broader="bk:deny")),
        [],
        "what its terms refer to is there, in the role that it must have",
    ),
    (
        vocabulary(term("militia", agents=["bk:person"])),
        [],
        "what its terms refer to is there, in the role that it must have",
    ),
    (
        vocabulary(term("one", broader="demo:other"), term("other", broader="demo:one")),
        [],
        "no term is broader than itself",
    ),
    (vocabulary(facets=regime()), [], "its facets can be put on and read off, and survive every format"),
    (
        vocabulary(facets=regime(Blind)),
        [Blind("2016")],
        "its facets can be put on and read off, and survive every format",
    ),
]


@pytest.mark.parametrize(("plugin", "values", "law"), VOCABULARY)
def test_the_kit_of_vocabularies(plugin: Any, values: list[object], law: str | None) -> None:
    assert broken_law(check_vocabulary, plugin, values) == law
