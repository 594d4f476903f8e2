"""Both seeds are read exactly: every field, every paragraph, and no line of the site's own."""

import json
from pathlib import Path

import pytest

from briefkit.sources import Page, bne, nee

SEEDS = Path(__file__).parents[3] / "seeds"
NEE = SEEDS / "000_a47216d700ece483.txt"
BNE = SEEDS / "003_b900d7e99b62958b.txt"


def _article(path, parser):
    return parser.parse(Page(path.read_bytes())).articles[0]


def test_fields_of_the_first_seed():
    article = _article(NEE, nee.parser)
    assert (article.url, article.place, article.genre, article.tags) == (None, None, None, ())
    assert article.authors == ("Anthony Rinna",)
    assert str(article.published) == "2016-09-27"
    assert article.publisher == "New Eastern Europe"
    assert article.sections == ("Articles and Commentary",)
    assert [image.caption for image in article.images] == ["Female soldiers in North Korea military parade 15452372509"]
    assert [image.credit for image in article.images] == [None]
    assert [block.kind for block in article.blocks] == ["headline", "standfirst", "caption", *["paragraph"] * 12, "bio"]


def test_fields_of_the_second_seed():
    article = _article(BNE, bne.parser)
    assert article.title == "North Korea rejects Belarus summit proposal, calls for clarity in relations"
    assert article.authors == ("bno - Taipei Bureau",)
    assert (article.byline, article.place) == ("bno - Taipei Bureau", "Taipei")
    assert str(article.published) == "2025-01-21"
    assert (article.publisher, article.sections, article.standfirst) == ("bne IntelliNews", (), None)
    assert article.images[0].caption == "Kim Yo-jong alongside her brother Kim Jong Un"
    assert article.images[0].credit == "Cheongwadae - Blue House - KOGL Tyoe 1"
    assert [block.kind for block in article.blocks] == ["headline", "caption", *["paragraph"] * 6]


@pytest.mark.parametrize(("path", "parser"), [(NEE, nee.parser), (BNE, bne.parser)])
def test_every_block_is_a_line_of_the_seed(path, parser):
    lines = {line.strip() for line in path.read_text(encoding="utf-8").splitlines()}
    article = _article(path, parser)
    kept = [article.text_of(block) for block in article.blocks if block.kind != "caption"]
    assert [text for text in kept if text not in lines] == []


@pytest.mark.parametrize(("path", "own", "other"), [(NEE, nee.parser, bne.parser), (BNE, bne.parser, nee.parser)])
def test_seed_is_recognised_by_its_furniture(path, own, other):
    page = Page(path.read_bytes())
    assert (own.recognises(page), other.recognises(page)) == (True, False)


@pytest.mark.parametrize(("path", "parser"), [(NEE, nee.parser), (BNE, bne.parser)])
def test_seed_agrees_with_the_gold(shared, path, parser):
    gold = json.loads((shared / "gold" / "seeds.json").read_text(encoding="utf-8"))
    fields = next(seed["article"] for seed in gold["seeds"] if seed["file"] == path.name)
    text = path.read_text(encoding="utf-8")
    article = _article(path, parser)
    assert article.title == fields["title"]["text"]
    assert article.standfirst == (fields["standfirst"] and fields["standfirst"]["text"])
    assert article.authors == (fields["author"]["text"],)
    assert str(article.published) == fields["date"]["value"]
    assert list(article.paragraphs) == [text[part["start"] : part["end"]] for part in fields["body"]["paragraphs"]]
    assert list(article.blocks_of("bio")) == ([fields["author_bio"]["text"]] if fields.get("author_bio") else [])
