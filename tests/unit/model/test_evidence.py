"""Receipts hold: each quotes what stands in its article, or there is no brief."""

import pickle

import attrs
import pytest

from briefkit.errors import EvidenceError, InvalidValueError
from briefkit.model import Actor, Article, Brief, Evidence, Facet, MadeBy, Mention, Relation, Statement

TEXT = "KCNA said 😀 the embassy is open. Minsk denied that. Minsk denied that."


@pytest.fixture
def article() -> Article:
    return Article(text=TEXT)


def test_offsets_count_code_points_not_bytes_or_utf_16_units(article: Article) -> None:
    quoted = article.quote("the embassy")
    assert (quoted.start, quoted.end, quoted.exact) == (12, 23, "the embassy")
    assert TEXT[quoted.start : quoted.end] == quoted.exact
    assert quoted.article == article.id


def test_the_second_of_two_equal_quotations_is_another(article: Article) -> None:
    first, second = article.quote("Minsk denied that"), article.quote("Minsk denied that", nth=1)
    assert (first.start, second.start) == (33, 52)
    assert first != second


@pytest.mark.parametrize(("exact", "nth"), [("nowhere", 0), ("Minsk", 2), ("", 0)])
def test_words_that_do_not_stand_there_cannot_be_quoted(article: Article, exact: str, nth: int) -> None:
    with pytest.raises(InvalidValueError, match="does not stand"):
        article.quote(exact, nth=nth)


def test_places_are_counted_from_the_start(article: Article) -> None:
    with pytest.raises(InvalidValueError, match="nth: must be 0 or more, got -1"):
        article.quote("Minsk", nth=-1)


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 3), (0, len(TEXT) + 1)])
def test_a_stretch_outside_of_the_text_cannot_be_quoted(article: Article, start: int, end: int) -> None:
    with pytest.raises(InvalidValueError, match="must lie in the text"):
        article.evidence(start, end)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"article": ""}, "article"),
        ({"article": None}, "article"),
        ({"start": -1}, "start"),
        ({"start": True}, "start"),
        ({"start": 0.0}, "start"),
        ({"start": "0"}, "start"),
        ({"end": 0}, "end"),
        ({"end": 2**53}, "end"),
        ({"exact": ""}, "exact"),
        ({"exact": "\ud800"}, "exact"),
        ({"exact": b"KCNA"}, "exact"),
    ],
)
def test_values_that_evidence_cannot_hold_are_refused(change: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidValueError) as raised:
        Evidence(**({"article": "art-1", "start": 0, "end": 4, "exact": "KCNA"} | change))
    assert (raised.value.owner, raised.value.field) == ("Evidence", field)


def receipts_of_every_kind(article: Article, wrong: Evidence) -> list[Brief]:
    """Make, of one wrong receipt, a brief for each field that can hold it; none of them may come to be."""
    good = article.quote("KCNA")
    actor = Actor(kind="bk:media", name="KCNA")
    makers = [
        lambda: {"actors": [Actor(kind="bk:group", first_mention=wrong)]},
        lambda: {"actors": [actor], "mentions": [Mention(actor=actor.id, evidence=wrong)]},
        lambda: {"statements": [Statement(act="bk:assert", attribution=[wrong], content=[good])]},
        lambda: {"statements": [Statement(act="bk:assert", cue=wrong)]},
        lambda: {"statements": [Statement(act="bk:assert", content=[good, wrong])]},
        lambda: {"relations": [Relation(kind="plover:AGREE", evidence=[good, wrong])]},
    ]
    found = []
    for make in makers:
        with pytest.raises(EvidenceError) as raised:
            found.append(Brief(articles=[article], **make()))
        assert (raised.value.article, raised.value.start) == (article.id, wrong.start)
    return found


def test_a_brief_with_a_wrong_receipt_anywhere_cannot_be_made(article: Article) -> None:
    shifted = Evidence(article=article.id, start=1, end=5, exact="KCNA")
    longer = Evidence(article=article.id, start=0, end=10**6, exact="KCNA")
    assert receipts_of_every_kind(article, shifted) == []
    assert receipts_of_every_kind(article, longer) == []


def test_the_error_says_what_stands_there_instead(article: Article) -> None:
    relation = Relation(kind="plover:AGREE", evidence=[Evidence(article=article.id, start=5, end=9, exact="SAID")])
    with pytest.raises(EvidenceError) as raised:
        Brief(articles=[article], relations=[relation])
    assert raised.value.found == "said"
    assert (
        str(raised.value) == f"{relation.id}: evidence [5:9] of {article.id} says 'SAID', "
        "but the article has 'said' there"
    )


def test_a_receipt_of_another_version_of_the_article_does_not_fit(article: Article) -> None:
    corrected = attrs.evolve(article, text=TEXT.replace("denied", "refuted", 1))
    assert corrected.id != article.id


@pytest.mark.parametrize("confidence", [0.1234, -0.1, 1.001, 1, "0.5", float("nan"), float("inf"), True])
def test_a_confidence_is_a_float_of_three_decimals(confidence: object) -> None:
    with pytest.raises(InvalidValueError, match=r"MadeBy\.confidence"):
        MadeBy(annotator="rules", version="1", rule="said", confidence=confidence)


def test_one_without_confidence_sorts_before_one_that_has_been_measured() -> None:
    unmeasured, measured = (MadeBy(annotator="a", version="1", rule="r", confidence=c) for c in (None, 0.0))
    assert sorted([measured, unmeasured]) == [unmeasured, measured]


@pytest.mark.parametrize(
    "text",
    [
        '{"b":1,"a":2}',
        '{"a": 1}',
        "[1,]",
        "NaN",
        "1e400",
        "Infinity",
        "9007199254740992",
        '"\\u00e9"',
        '"\ud800"',
        '"\\ud800"',
        '{"a":1,"a":1}',
        "",
        "[" * 100_000,
    ],
)
def test_a_facet_holds_canonical_json_alone(text: str) -> None:
    with pytest.raises(InvalidValueError, match=r"Facet\.json"):
        Facet(key="demo:X", json=text)


@pytest.mark.parametrize("key", ["", "demo", "demo:", ":X", "Demo:X", "demo:1", "demo:a b", "demo:X\n"])
def test_a_facet_is_named_by_a_curie(key: str) -> None:
    with pytest.raises(InvalidValueError, match=r"Facet\.key"):
        Facet(key=key, json="{}")


def test_reprs_are_short(article: Article) -> None:
    assert repr(article.quote("KCNA")) == "<Evidence [0:4] 'KCNA'>"
    assert len(repr(Article(text="x" * 1000).evidence(0, 1000))) < 100


def test_evidence_pickles(article: Article) -> None:
    assert pickle.loads(pickle.dumps(article.quote("KCNA"))) == article.quote("KCNA")
