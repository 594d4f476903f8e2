"""Ids: derived from the identity fields alone, never of a joined string, never set by hand."""

import hashlib
import json
import re
import subprocess
import sys
from itertools import combinations
from typing import Any

import attrs
import pytest

from briefkit.model import Actor, Article, Decision, Evidence, Facet, MadeBy, Mention, PartialDate, Relation, Statement
from briefkit.model.field import meaning

ARTICLE = Article(text="KCNA said that the embassy is open.", url="https://example.org/a")
WORDS = ARTICLE.quote("KCNA")
OTHER_WORDS = ARTICLE.quote("said")
MADE_BY = MadeBy(annotator="rules", version="1", rule="said")
FACET = Facet(key="demo:X", json="{}")
NODES = [
    ARTICLE,
    Actor(kind="bk:media", name="KCNA"),
    Mention(actor="act-1", evidence=WORDS),
    Statement(act="bk:assert", content=[WORDS]),
    Relation(kind="plover:AGREE", evidence=[WORDS]),
    Decision(verdict="same", pair=["act-1", "act-2"], by="me"),
]
CHANGES: dict[str, Any] = {
    "url": "https://example.org/b",
    "blocks": [],
    "authors": ["A"],
    "sections": ["A"],
    "images": [],
    "published": PartialDate("2016"),
    "said_on": PartialDate("2016"),
    "happened_on": PartialDate("2016"),
    "language": "en",
    "origin": None,
    "tags": ["a"],
    "facets": [FACET],
    "made_by": [MADE_BY],
    "about": ["stm-1"],
    "aliases": ["a"],
    "same_as": ["urn:a"],
    "kind": "demo:other",
    "act": "demo:other",
    "country": "KP",
    "evidence": OTHER_WORDS,
    "first_mention": None,
    "form": "direct",
    "status": "denied",
    "cue": OTHER_WORDS,
    "cue_class": "act",
    "speakers": ["act-1"],
    "addressees": ["act-1"],
    "agents": ["act-1"],
    "recipients": ["act-1"],
    "attribution": [OTHER_WORDS],
    "content": [OTHER_WORDS],
    "verdict": "different",
    "pair": ["act-1", "act-3"],
}


def fields(role: str) -> list[Any]:
    unchangeable = {"blocks", "images", "origin", "first_mention"}
    return [
        pytest.param(node, field.name, id=f"{type(node).__name__}.{field.name}")
        for node in NODES
        for field in attrs.fields(type(node))
        if meaning(field).role == role and field.name not in unchangeable
    ]


def changed(node: Any, field: str) -> Any:
    value = CHANGES.get(field, "other")
    if (type(node), field) == (Mention, "form"):
        value = "pronoun"
    if (type(node), field) == (Relation, "evidence"):
        value = [OTHER_WORDS]
    return attrs.evolve(node, **{field: value})


@pytest.mark.parametrize(("node", "field"), fields("identity"))
def test_each_identity_field_changes_the_id(node: Any, field: str) -> None:
    assert changed(node, field).id != node.id


@pytest.mark.parametrize(("node", "field"), fields("set"))
def test_no_set_changes_the_id(node: Any, field: str) -> None:
    other = changed(node, field)
    assert other.id == node.id
    assert other != node


def test_what_is_nested_in_an_article_is_part_of_its_identity() -> None:
    plain = Article.from_blocks([("headline", "A"), ("paragraph", "B")])
    assert len({plain.id, attrs.evolve(plain, blocks=plain.blocks[:1]).id, Article(text=plain.text).id}) == 3


@pytest.mark.parametrize("node", NODES, ids=lambda node: type(node).__name__)
def test_an_id_is_a_name_that_every_format_can_use(node: Any) -> None:
    assert re.fullmatch(r"(art|act|men|stm|rel|dec)-[0-9a-f]{32}", node.id)


@pytest.mark.parametrize("node", NODES, ids=lambda node: type(node).__name__)
def test_an_id_cannot_be_set(node: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        attrs.evolve(node, id="art-0")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        node.id = "art-0"


def test_fields_that_would_be_equal_when_joined_have_different_ids() -> None:
    authors = [["a", "b"], ["a b"], ["a,b"], ["b", "a"], ["ab"], ['a","b'], ["a\x1fb"], ["a", "b", "a"]]
    ids = [Article(authors=names).id for names in authors]
    ids += [Article(title="a", byline="b").id, Article(title="ab").id, Article(title="", byline="ab").id]
    assert [pair for pair in combinations(ids, 2) if len(set(pair)) == 1] == []


def test_an_id_is_the_hash_of_the_canonical_json_array_of_the_identity_fields() -> None:
    actor = Actor(kind="bk:state", country="BY", name="Белару́сь", aliases=["not hashed"])
    array = '["bk:state","BY","Белару́сь",null]'
    assert actor.id == f"act-{hashlib.sha256(array.encode()).hexdigest()[:32]}"
    assert json.loads(array) == ["bk:state", "BY", actor.name, None]


def test_order_matters_for_lists_and_not_for_sets() -> None:
    assert Article(authors=["a", "b"]).id != Article(authors=["b", "a"]).id
    one, other = (Statement(act="bk:assert", content=[WORDS], speakers=pair) for pair in (["x", "y"], ["y", "x", "y"]))
    assert one == other


def test_unnamed_actors_of_two_articles_are_two() -> None:
    articles = [Article(text="Analysts agree.", url=url) for url in ("urn:a", "urn:b")]
    one, other = (Actor(kind="bk:group", first_mention=article.quote("Analysts")) for article in articles)
    assert one.id != other.id
    assert one.label == other.label == "Analysts"


def test_persons_are_not_one_by_their_surname() -> None:
    assert Actor(kind="bk:person", name="Lee").id != Actor(kind="bk:person", name="Lee Thae Ho").id


def test_an_id_is_the_same_in_another_process() -> None:
    code = (
        "from briefkit.model import Article;"
        "print(Article(text='KCNA said that the embassy is open.', url='https://example.org/a').id)"
    )
    for seed in ("0", "1"):
        printed = subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True, text=True
        )
        assert printed.stdout.strip() == ARTICLE.id


def test_evidence_is_hashed_with_all_that_it_says() -> None:
    shifted = Evidence(article=WORDS.article, start=WORDS.start + 1, end=WORDS.end, exact=WORDS.exact)
    assert Statement(act="bk:assert", content=[WORDS]).id != Statement(act="bk:assert", content=[shifted]).id
