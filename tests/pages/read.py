"""Reads a page of this folder and writes what came of it beside it, as the golden test expects it."""

import json
import sys
from pathlib import Path
from typing import Any

from briefkit.errors import NotAnArticleError
from briefkit.model import Article
from briefkit.sources import Page, Parser

FOLDER = Path(__file__).parent


def load(name: str) -> Page:
    """Load a page of this folder without the line that says who wrote it, where that is no comment."""
    data = (FOLDER / name).read_bytes()
    return Page(data.partition(b"\n")[2] if name.endswith(".txt") else data)


def parser_for(name: str) -> Parser:
    """Give the parser of the publisher whose page it is; stubs are shown to New Eastern Europe's."""
    from briefkit.sources import bne, nee

    return bne.parser if name.startswith("bne-") else nee.parser


def as_record(article: Article) -> dict[str, Any]:
    """Give the fields of an article as JSON data."""
    return {
        "url": article.url,
        "title": article.title,
        "standfirst": article.standfirst,
        "authors": list(article.authors),
        "byline": article.byline,
        "place": article.place,
        "published": str(article.published),
        "publisher": article.publisher,
        "sections": list(article.sections),
        "genre": article.genre,
        "language": article.language,
        "images": [[image.caption, image.credit] for image in article.images],
        "tags": list(article.tags),
        "blocks": [[block.kind, article.text_of(block)] for block in article.blocks],
    }


def read(name: str) -> dict[str, Any]:
    """Read a page of this folder: the fields of its article, or the refusal."""
    try:
        brief = parser_for(name).parse(load(name))
    except NotAnArticleError as error:
        return {"found": error.found, "missing": list(error.missing)}
    return as_record(brief.articles[0])


def write(name: str) -> None:
    """Write what a page is read as beside it."""
    text = json.dumps(read(name), ensure_ascii=False, indent=1)
    (FOLDER / name).with_suffix(".json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    for page in sys.argv[1:]:
        write(page)
