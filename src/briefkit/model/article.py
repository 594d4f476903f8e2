"""The article: what a page says, in reading order, and where it came from."""

from collections.abc import Iterable
from typing import Any, Literal, Self

import attrs

from briefkit.errors import InvalidValueError
from briefkit.model.date import PartialDate
from briefkit.model.evidence import Evidence, Facet
from briefkit.model.field import Limits, derived, identity, union
from briefkit.model.identity import derive_id
from briefkit.model.value import (
    check_iri,
    check_language,
    check_name,
    check_offset,
    check_sha256,
    check_text,
    each,
    instance_of,
    joined,
    one_of,
    optional,
    ordered,
    refuse,
)

BlockKind = Literal[
    "headline",
    "standfirst",
    "caption",
    "paragraph",
    "subheading",
    "quotation",
    "list_item",
    "speaker_turn",
    "bio",
    "correction",
]
BLOCK_KINDS = frozenset(BlockKind.__args__)  # type: ignore[attr-defined]
BLANK_LINE = "\n\n"


@attrs.frozen(kw_only=True, order=True)
class Block:
    """A typed stretch of the article's text, in code points, half-open."""

    kind: BlockKind = attrs.field(
        validator=one_of(BLOCK_KINDS, "a kind of block"), metadata=identity("bk:kind", "What the stretch is.")
    )
    start: int = attrs.field(
        validator=check_offset,
        metadata=identity("nif:beginIndex", "Where it starts, in code points of the text."),
    )
    end: int = attrs.field(
        validator=check_offset,
        metadata=identity("nif:endIndex", "Where it ends, in code points, exclusive.", limits=Limits(after="start")),
    )


@attrs.frozen(kw_only=True)
class Image:
    """A picture as the article prints it."""

    caption: str | None = attrs.field(
        default=None,
        validator=optional(check_text),
        metadata=identity("schema:caption", "The words beneath it."),
    )
    credit: str | None = attrs.field(
        default=None,
        validator=optional(check_text),
        metadata=identity("schema:creditText", "Whose picture it is."),
    )


@attrs.frozen(kw_only=True)
class Origin:
    """The bytes an article was read from, and what read them."""

    sha256: str = attrs.field(
        validator=check_sha256,
        metadata=identity("bk:sha256", "SHA-256 of the raw bytes."),
    )
    media_type: str | None = attrs.field(
        default=None,
        validator=optional(check_name),
        metadata=identity("bk:mediaType", "The bytes' media type."),
    )
    parser: str | None = attrs.field(
        default=None, validator=optional(check_name), metadata=identity("bk:parser", "The parser's name.")
    )
    parser_version: str | None = attrs.field(
        default=None,
        validator=optional(check_name),
        metadata=identity("bk:parserVersion", "The parser's version."),
    )


_are_blocks = each(instance_of(Block))


def _blocks_fit(instance: "Article", attribute: "attrs.Attribute[Any]", value: tuple[Block, ...]) -> None:
    _are_blocks(instance, attribute, value)
    end = 0
    for block in value:
        if not end <= block.start < block.end <= len(instance.text):
            refuse(
                instance,
                attribute,
                block,
                "must be stretches of the text, in order, none empty, none overlapping",
            )
        end = block.end


@attrs.frozen(kw_only=True, repr=False)
class Article:
    """One piece of journalism. Its text is what a reader reads, in order; site furniture is not in it."""

    url: str | None = attrs.field(
        default=None,
        validator=optional(check_iri),
        metadata=identity("schema:url", "Where it was published.", holds="iri"),
    )
    title: str | None = attrs.field(
        default=None, validator=optional(check_text), metadata=identity("schema:headline", "The headline.")
    )
    standfirst: str | None = attrs.field(
        default=None,
        validator=optional(check_text),
        metadata=identity("schema:abstract", "The lines between headline and text; paragraphs parted by a blank line."),
    )
    text: str = attrs.field(
        default="",
        validator=check_text,
        metadata=identity("schema:articleBody", "All that a reader reads, in order."),
    )
    blocks: tuple[Block, ...] = attrs.field(
        default=(),
        converter=ordered,
        validator=_blocks_fit,
        metadata=identity("bk:block", "The typed stretches of the text."),
    )
    authors: tuple[str, ...] = attrs.field(
        default=(),
        converter=ordered,
        validator=each(check_name),
        metadata=identity("schema:author", "Who wrote it, in the order of the byline."),
    )
    byline: str | None = attrs.field(
        default=None, validator=optional(check_text), metadata=identity("bk:byline", "The byline as printed.")
    )
    place: str | None = attrs.field(
        default=None,
        validator=optional(check_text),
        metadata=identity("bk:place", "The place of the bureau."),
    )
    published: PartialDate | None = attrs.field(
        default=None,
        validator=optional(instance_of(PartialDate)),
        metadata=identity("schema:datePublished", "When it was published."),
    )
    publisher: str | None = attrs.field(
        default=None, validator=optional(check_text), metadata=identity("schema:publisher", "The outlet.")
    )
    sections: tuple[str, ...] = attrs.field(
        default=(),
        converter=ordered,
        validator=each(check_name),
        metadata=identity("schema:articleSection", "The outlet's sections, in the order of the page."),
    )
    genre: str | None = attrs.field(
        default=None,
        validator=optional(check_text),
        metadata=identity("schema:genre", "The kind of piece, as the outlet names it, such as COMMENT."),
    )
    language: str | None = attrs.field(
        default=None,
        validator=optional(check_language),
        metadata=identity("schema:inLanguage", "The language, as a BCP 47 tag."),
    )
    images: tuple[Image, ...] = attrs.field(
        default=(),
        converter=ordered,
        validator=each(instance_of(Image)),
        metadata=identity("schema:image", "The pictures, in order."),
    )
    origin: Origin | None = attrs.field(
        default=None,
        validator=optional(instance_of(Origin)),
        metadata=identity("prov:wasDerivedFrom", "The bytes that it was read from."),
    )
    tags: tuple[str, ...] = attrs.field(
        default=(),
        converter=joined,
        validator=each(check_name),
        metadata=union("schema:keywords", "The outlet's tags."),
    )
    facets: tuple[Facet, ...] = attrs.field(
        default=(),
        converter=joined,
        validator=each(instance_of(Facet)),
        metadata=union("bk:facet", "Data that plugins have added."),
    )
    id: str = attrs.field(
        init=False,
        default=attrs.Factory(derive_id, takes_self=True),
        metadata=derived("@id", "Derived from the identity fields.", prefix="art"),
    )

    def __repr__(self) -> str:
        return f"<Article {self.id[:12]} {self.title!r} {self.published or 'undated'}>"

    @classmethod
    def from_blocks(cls, blocks: Iterable[tuple[BlockKind, str]], **fields: Any) -> Self:
        """Make an article of typed stretches of text; title and standfirst are read off their blocks.

        Raises `InvalidValueError` for an unknown kind or an empty stretch.
        """
        pairs = list(blocks)
        placed: list[Block] = []
        position = 0
        for kind, words in pairs:
            placed.append(Block(kind=kind, start=position, end=position + len(words)))
            position += len(words) + len(BLANK_LINE)
        read: dict[str, Any] = {
            field: BLANK_LINE.join(words for kind, words in pairs if kind == block_kind) or None
            for field, block_kind in (("title", "headline"), ("standfirst", "standfirst"))
        }
        return cls(text=BLANK_LINE.join(words for _, words in pairs), blocks=placed, **{**read, **fields})

    @property
    def section(self) -> str | None:
        """The sections in one line, parted by commas; None without one."""
        return ", ".join(self.sections) or None

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text of the body: every block but headline, standfirst, captions, bio and corrections."""
        aside = {"headline", "standfirst", "caption", "bio", "correction"}
        return tuple(self.text_of(block) for block in self.blocks if block.kind not in aside)

    def text_of(self, block: Block) -> str:
        """Give the text of a block."""
        return self.text[block.start : block.end]

    def blocks_of(self, kind: BlockKind) -> tuple[str, ...]:
        """Give the texts of all blocks of a kind."""
        return tuple(self.text_of(block) for block in self.blocks if block.kind == kind)

    def evidence(self, start: int, end: int) -> Evidence:
        """Quote the stretch between two offsets, in code points.

        Raises `InvalidValueError` for a stretch that is empty or outside of the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise InvalidValueError("Evidence", "end", str(end), f"must lie in the text, after start, {start}")
        return Evidence(article=self.id, start=start, end=end, exact=self.text[start:end])

    def quote(self, exact: str, *, nth: int = 0) -> Evidence:
        """Quote the nth place, counted from 0, where the exact words stand.

        Raises `InvalidValueError` where the text does not have them that often.
        """
        if nth < 0:
            raise InvalidValueError("Evidence", "nth", str(nth), "must be 0 or more")
        start = -1
        for _ in range(nth + 1):
            start = self.text.find(exact, start + 1)
            if start < 0 or not exact:
                raise InvalidValueError("Evidence", "exact", repr(exact), f"does not stand {nth + 1} times in the text")
        return self.evidence(start, start + len(exact))
