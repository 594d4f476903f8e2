"""The development pages give the fields of their index, with their address and without it; listings are refused."""

import json
from pathlib import Path

import pytest

from briefkit.errors import NotAnArticleError
from briefkit.sources import Page, bne, nee

FOLDER = Path(__file__).parents[3].parent / "shared" / "pages"


def _entries(kind):
    if not FOLDER.is_dir():
        return [pytest.param(None, marks=pytest.mark.skip(reason="needs ../shared, which is not here"))]
    lines = (FOLDER / "index.jsonl").read_text(encoding="utf-8").splitlines()
    return [entry for entry in map(json.loads, lines) if (entry["kind"] == "article") == (kind == "article")]


def _name(entry):
    return entry["file"] if entry else "absent"


def _page(entry, *, with_address=True):
    data = (FOLDER / entry["file"]).read_bytes()
    return Page(data if with_address else data.partition(b"\n")[2])


def _parser(entry):
    return nee.parser if entry["file"].startswith("nee") else bne.parser


@pytest.mark.parametrize("entry", _entries("article"), ids=_name)
@pytest.mark.parametrize("with_address", [True, False])
def test_article_has_the_fields_of_the_index(entry, with_address):
    gold = entry["gold"]
    page = _page(entry, with_address=with_address)
    article = _parser(entry).parse(page).articles[0]
    assert _parser(entry).recognises(page)
    assert article.url == (entry["url"] if with_address else None)
    assert article.title == gold["title"]
    assert article.standfirst == gold["standfirst"]
    assert list(article.authors) == gold["authors"]
    assert article.place == gold["bureau_or_place"]
    assert str(article.published) == gold["date"]
    assert list(article.sections) == (gold["section"] or [])
    assert (article.publisher, article.language) == (entry["publisher"], gold["language"])
    assert " ".join(article.paragraphs)[:60].strip() == gold["body_first60"].strip()


@pytest.mark.parametrize("entry", _entries("article"), ids=_name)
def test_caption_is_that_of_the_index(entry):
    gold = entry["gold"]
    image = next(iter(_parser(entry).parse(_page(entry)).articles[0].images), None)
    if "image_credit" in gold:  # the index prints caption and credit as one
        assert image.credit == gold["image_credit"]
        assert (image.caption and f"{image.caption} / {image.credit}") == gold["image_caption"]
    else:
        assert (image and image.caption) == gold["image_caption"]


@pytest.mark.parametrize("entry", _entries("listing"), ids=_name)
@pytest.mark.parametrize("with_address", [True, False])
def test_listing_is_refused_by_name(entry, with_address):
    with pytest.raises(NotAnArticleError, match="listing") as caught:
        _parser(entry).parse(_page(entry, with_address=with_address))
    assert "body" in caught.value.missing
