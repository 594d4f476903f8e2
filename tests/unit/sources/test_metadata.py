"""What the head of a page says of itself."""

import json

import pytest

from briefkit.sources.html import read_tree
from briefkit.sources.metadata import Metadata, read_metadata


def _read(head, body=""):
    root = read_tree(f"<html><head>{head}</head>{body}</html>".encode())
    assert root is not None
    return read_metadata(root)


def _ld(data):
    return f'<script type="application/ld+json">{data if isinstance(data, str) else json.dumps(data)}</script>'


def test_nothing():
    assert _read("") == Metadata()


def test_json_ld_goes_before_open_graph():
    data = {
        "@graph": [
            {"@type": "WebPage"},
            {"@type": ["NewsArticle"], "headline": "A", "datePublished": "2019-05-14T23:00Z"},
        ]
    }
    found = _read(
        _ld(data)
        + '<meta property="og:title" content="B"><meta property="article:published_time" content="2018-01-01">'
    )
    assert (found.title, str(found.published)) == ("A", "2019-05-14")


def test_open_graph_and_meta_tags():
    found = _read(
        '<title>T</title><meta property="og:title" content=" A  b "><meta name="Description" content="D">'
        '<meta property="og:type" content="article"><meta name="author" content="X">'
        '<meta property="article:tag" content="t">'
        '<meta itemprop="datePublished" content="2019-05-14">',
        '<body class="single post">',
    )
    assert (found.title, found.description, found.authors, found.tags) == ("A b", "D", ("X",), ("t",))
    assert (str(found.published), found.is_article) == ("2019-05-14", True)
    assert found.body_classes == {"single", "post"}


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("A", ("A",)),
        ({"name": "A"}, ("A",)),
        ([{"name": "A"}, "B", {"x": 1}, None, 3], ("A", "B")),
        ("\ud800", ()),
        (None, ()),
    ],
)
def test_authors(author, expected):
    assert _read(_ld({"@type": "Article", "author": author})).authors == expected


@pytest.mark.parametrize(
    "data", ["", "{", "[" * 100_000, "1" * 10_000, "null", '"x"', '{"@graph": 3}', '{"@type": {"a": 1}}', "NaN"]
)
def test_broken_json_is_nothing(data):
    assert _read(_ld(data)) == Metadata()


@pytest.mark.parametrize("day", ["2019-02-30", "yesterday", "20190514", "", "2019-05-14x"])
def test_day_that_is_none(day):
    assert _read(_ld({"@type": "Article", "datePublished": day})).published is None


def test_time_element():
    assert str(_read("", '<body><time datetime="2019-05-14 10:00">x</time>').published) == "2019-05-14"
