"""What a field may hold: anything that every format keeps, and nothing else."""

import pytest

from briefkit.errors import InvalidValueError
from briefkit.model import Actor, Article, Image, Origin
from briefkit.model.value import CURIE, IRI, canonical_json, is_plain, joined, ordered
from briefkit.testing import nasty


@pytest.mark.parametrize("text", nasty.TEXTS)
def test_any_text_is_admitted_as_it_stands(text: str) -> None:
    assert Article(text=text, title=text, byline=text, authors=[text], tags=[text]).text == text
    assert Actor(kind="bk:person", name=text).name == text


@pytest.mark.parametrize("text", ["\ud800", "a\udfffb", "\udbff\udc00\ud800"])
def test_a_lone_surrogate_is_refused(text: str) -> None:
    for fields in ({"text": text}, {"title": text}, {"authors": [text]}, {"images": [text]}):
        with pytest.raises(InvalidValueError):
            Article(**fields)


@pytest.mark.parametrize("value", [None, 1, 1.5, True, b"bytes", ["list"], {"a": 1}])
def test_text_is_a_string_and_nothing_is_turned_into_one(value: object) -> None:
    with pytest.raises(InvalidValueError, match=r"Article\.text"):
        Article(text=value)
    with pytest.raises(InvalidValueError, match=r"Actor\.kind"):
        Actor(kind=value, name="a")


class Subclass(str):
    """A string that is more than one."""

    __slots__ = ()


def test_a_subclass_of_str_is_refused() -> None:
    with pytest.raises(InvalidValueError):
        Article(text=Subclass("text"))


@pytest.mark.parametrize("value", ["abc", b"abc", {"k": 1}, 3, None])
def test_a_list_is_not_made_of_a_string_or_a_mapping(value: object) -> None:
    for field in ("authors", "tags", "sections"):
        with pytest.raises(InvalidValueError, match="must be a list"):
            Article(**{field: value})


@pytest.mark.parametrize("value", [[""], ["a", ""], [None], [1], [("a",)]])
def test_lists_hold_no_empty_strings_and_no_other_things(value: list[object]) -> None:
    for field in ("authors", "tags", "sections"):
        with pytest.raises(InvalidValueError):
            Article(**{field: value})


def test_any_other_iterable_makes_a_list() -> None:
    assert Article(authors=iter("ba")).authors == ("b", "a")
    assert Article(tags={"b", "a"}).tags == ("a", "b")


def test_sets_are_sorted_and_lists_are_not() -> None:
    assert joined(["b", "a", "b"]) == ("a", "b")
    assert ordered(["b", "a", "b"]) == ("b", "a", "b")


@pytest.mark.parametrize("iri", nasty.IRIS)
def test_valid_iris_are_admitted(iri: str) -> None:
    assert Article(url=iri).url == iri


@pytest.mark.parametrize(
    "iri",
    [
        "",
        "example.org",
        "/path",
        "http:",
        "http://a b",
        "http://a\u00a0b",
        "http://a<b>",
        "http://a\tb",
        "http://a\n",
        'http://a"b',
        "http://a{b}",
        "http://a|b",
        "http://a\\b",
        "http://a^b",
        "http://a`b",
        "http://a#b#c",
        "http://a%zz",
        "http://a\ue000",
        "http://a\ufffe",
        "http://a\u2028b",
        "http://a\ud800",
        "1http://a",
    ],
)
def test_invalid_iris_are_refused(iri: str) -> None:
    with pytest.raises(InvalidValueError):
        Article(url=iri)
    with pytest.raises(InvalidValueError):
        Actor(kind="bk:person", name="a", same_as=[iri])


def test_a_long_iri_takes_linear_time() -> None:
    assert IRI.fullmatch("http://a/" + "%" * 200_000) is None
    assert IRI.fullmatch("http://a/" + "é" * 200_000)


@pytest.mark.parametrize("term", nasty.TERMS)
def test_terms_are_curies(term: str) -> None:
    assert CURIE.fullmatch(term)


@pytest.mark.parametrize("country", ["", "by", "BLR", "B1", "B", "ÄÖ", "BY\n"])
def test_a_country_is_two_capitals(country: str) -> None:
    with pytest.raises(InvalidValueError, match="ISO 3166"):
        Actor(kind="bk:state", name="Belarus", country=country)


@pytest.mark.parametrize("language", ["", "e", "en_GB", "en-", "en-waytoolong1", "en\n"])
def test_a_language_is_a_tag(language: str) -> None:
    with pytest.raises(InvalidValueError, match="language tag"):
        Article(language=language)


@pytest.mark.parametrize("digest", ["", "0" * 63, "0" * 65, "A" * 64, "0" * 63 + "\n"])
def test_a_hash_is_64_lower_case_digits(digest: str) -> None:
    with pytest.raises(InvalidValueError, match="SHA-256"):
        Origin(sha256=digest)


def test_empty_text_and_none_are_not_the_same() -> None:
    assert Image(caption="") != Image()
    assert Article(title="").id != Article().id


def test_canonical_json_has_one_form() -> None:
    assert canonical_json({"b": [1.0, None, "é"], "a": {}}) == '{"a":{},"b":[1.0,null,"é"]}'
    with pytest.raises(ValueError, match="not JSON compliant"):
        canonical_json(float("nan"))


@pytest.mark.parametrize("data", nasty.DATA)
def test_data_that_every_tool_keeps_is_plain(data: object) -> None:
    assert is_plain(data)


@pytest.mark.parametrize("data", ["\ud800", {"\ud800": 1}, [[{"a": ["\ud800"]}]], 2**53, [-(2**53)]])
def test_data_that_some_tool_changes_is_not(data: object) -> None:
    assert not is_plain(data)


def test_an_error_shows_a_long_value_shortened() -> None:
    with pytest.raises(InvalidValueError) as raised:
        Article(language="x" * 10_000)
    assert len(str(raised.value)) < 200
