"""The article: what a reader reads, in order, in typed stretches."""

import pytest

from briefkit.errors import InvalidValueError
from briefkit.model import Article, Block, Image, Origin

PIECES = [
    ("headline", "Embassy row"),
    ("standfirst", "First line."),
    ("standfirst", "Second line."),
    ("caption", "The embassy"),
    ("paragraph", "One 😀."),
    ("subheading", "Part two"),
    ("quotation", "“Two.”"),
    ("bio", "A writer."),
]


def test_text_is_the_blocks_with_a_blank_line_between() -> None:
    article = Article.from_blocks(PIECES)
    assert article.text == "\n\n".join(words for _, words in PIECES)
    assert [(block.kind, article.text_of(block)) for block in article.blocks] == PIECES


def test_title_and_standfirst_are_the_text_of_their_blocks() -> None:
    article = Article.from_blocks(PIECES)
    assert (article.title, article.standfirst) == ("Embassy row", "First line.\n\nSecond line.")
    plain = Article.from_blocks([("paragraph", "One.")])
    assert (plain.title, plain.standfirst) == (None, None)


def test_what_is_given_wins_over_what_is_read_off() -> None:
    assert Article.from_blocks(PIECES, title="Other", authors=["A"]).title == "Other"


def test_blocks_are_found_by_kind_and_the_body_is_what_is_not_aside() -> None:
    article = Article.from_blocks(PIECES)
    assert article.blocks_of("standfirst") == ("First line.", "Second line.")
    assert article.blocks_of("correction") == ()
    assert article.paragraphs == ("One 😀.", "Part two", "“Two.”")


def test_an_article_of_no_blocks_is_empty() -> None:
    assert Article.from_blocks([]) == Article()


@pytest.mark.parametrize(
    "blocks",
    [
        [(0, 0)],
        [(3, 2)],
        [(0, 12)],
        [(0, 5), (4, 6)],
        [(5, 6), (0, 4)],
        [(0, 5), (0, 5)],
    ],
)
def test_blocks_are_in_order_and_never_empty_or_overlapping(blocks: list[tuple[int, int]]) -> None:
    with pytest.raises(InvalidValueError, match=r"Article\.blocks"):
        Article(text="Hello world", blocks=[Block(kind="paragraph", start=start, end=end) for start, end in blocks])


def test_blocks_may_touch_and_leave_gaps() -> None:
    spans = [(0, 5), (5, 6), (8, 11)]
    article = Article(text="Hello world", blocks=[Block(kind="paragraph", start=a, end=b) for a, b in spans])
    assert [article.text_of(block) for block in article.blocks] == ["Hello", " ", "rld"]


@pytest.mark.parametrize("kind", ["Paragraph", "bk:paragraph", "footer", None, ""])
def test_an_unknown_kind_of_block_is_refused(kind: object) -> None:
    with pytest.raises(InvalidValueError, match="a kind of block"):
        Article.from_blocks([(kind, "text")])


def test_an_empty_block_is_refused() -> None:
    with pytest.raises(InvalidValueError):
        Article.from_blocks([("headline", ""), ("paragraph", "One.")])


def test_sections_are_shown_in_one_line() -> None:
    assert Article(sections=["Hot Topics", "Magazine"]).section == "Hot Topics, Magazine"
    assert Article().section is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("images", [("caption", "credit")]),
        ("images", Image()),
        ("origin", "0" * 64),
        ("published", "2016"),
        ("blocks", [(0, 1)]),
        ("blocks", "paragraph"),
    ],
)
def test_nested_values_are_of_their_class(field: str, value: object) -> None:
    with pytest.raises(InvalidValueError, match=rf"Article\.{field}"):
        Article(text="x", **{field: value})


def test_images_keep_their_order() -> None:
    images = [Image(caption="b"), Image(caption="a", credit="c"), Image(caption="b")]
    assert Article(images=images).images == tuple(images)


def test_the_parser_and_its_version_are_part_of_the_origin() -> None:
    origins = [Origin(sha256="0" * 64, parser="nee", parser_version=version) for version in ("1", "2")]
    assert len({Article(origin=origin).id for origin in origins}) == 2
