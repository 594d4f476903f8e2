"""JSON-LD: our own shape, checked against itself; foreign shapes through PyLD; nothing remote is ever fetched."""

import json
import sys

import pytest

from briefkit.errors import ContentError, FormatError
from briefkit.formats import jsonld
from briefkit.model import Actor, Article, Brief, Facet, Image, MadeBy, Mention, Origin
from briefkit.schema.context import CONTEXT_IRI

ARTICLE = Article.from_blocks(
    [("headline", "Talks"), ("paragraph", "Minsk denied it.")],
    authors=["Zoë", "Ann"],
    images=[Image(caption="A"), Image()],
    origin=Origin(sha256="0" * 64),
    facets=[Facet(key="demo:x", json='{"a":[1,null]}')],
)
ACTOR = Actor(kind="bk:state", name="Belarus", same_as=["http://www.wikidata.org/entity/Q184"])
MADE_BY = MadeBy(annotator="a", version="1", rule="r", confidence=0.5)
MENTION = Mention(actor=ACTOR.id, evidence=ARTICLE.quote("Minsk"), made_by=[MADE_BY])
BRIEF = Brief(articles=[ARTICLE], actors=[ACTOR], mentions=[MENTION])
DATA = jsonld.dumps(BRIEF)


def expanded():
    return pytest.importorskip("pyld.jsonld").expand(json.loads(DATA))


def test_what_is_nested_has_an_id_and_a_type():
    document = json.loads(DATA)
    assert document["mentions"][0]["evidence"] == {
        "id": f"{ARTICLE.id}#char=7,12",
        "type": "Evidence",
        "article": ARTICLE.id,
        "start": 7,
        "end": 12,
        "exact": "Minsk",
        "selector": [
            {"id": f"{ARTICLE.id}#position=7,12", "type": "TextPositionSelector", "oa_start": 7, "oa_end": 12},
            {"id": f"{ARTICLE.id}#quote=7,12", "type": "TextQuoteSelector", "oa_exact": "Minsk"},
        ],
    }
    article = document["articles"][0]
    assert article["authors_order"] == '["Zoë","Ann"]'
    assert [block["kind"] for block in article["blocks"]] == ["bk:headline", "bk:paragraph"]
    assert [image["id"] for image in article["images"]] == [f"{ARTICLE.id}#image=0", f"{ARTICLE.id}#image=1"]


def test_the_context_can_be_named_instead_of_inlined():
    data = jsonld.dumps(BRIEF, remote_context=True)
    assert json.loads(data)["@context"] == CONTEXT_IRI
    assert jsonld.loads(data) == BRIEF


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        (b'"type":"Mention"', b'"type":"Actor"', "$.mentions[0].type"),
        (b'"oa_end":12', b'"oa_end":13', "$.mentions[0].evidence.selector[0].oa_end"),
        (b"#image=1", b"#image=2", "$.articles[0].images[1].id"),
        (b'http://schema.org/headline"', b'http://schema.org/name"', "$.@context.title.@id"),
        (b'["', b'["Bo",', None),
        (b'"authors_order":', b'"byline_order":', "$.@context.authors_order"),
    ],
)
def test_what_jsonld_adds_must_say_the_same(old, new, path):
    assert old in DATA
    with pytest.raises(FormatError) as caught:
        jsonld.loads(DATA.replace(old, new, 1))
    if path is not None and isinstance(caught.value, ContentError):
        assert caught.value.problems[0][0] == path


def test_a_foreign_shape_is_read():
    assert jsonld.loads(json.dumps(expanded()).encode()) == BRIEF
    assert len(jsonld.records(json.dumps(expanded()).encode())["articles"]) == 1


def test_without_the_extra_it_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyld.jsonld", None)
    assert jsonld.loads(DATA) == BRIEF
    with pytest.raises(FormatError, match=r"briefkit\[rdf\]"):
        jsonld.loads(b"[]")


def change(document, path, value):
    """Set what lies at a path of keys in the one node that has the first of them."""
    nodes = [node for top in document for node in top["@included"]]
    node = next(node for node in nodes if path[0] in node)
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = value
    return json.dumps(document).encode()


@pytest.mark.parametrize(
    ("path", "value", "reason"),
    [
        (["http://schema.org/name"], [{"@value": "A"}, {"@value": "B"}], "one value"),
        (["http://schema.org/name"], [{"@value": "A", "@language": "en"}], "plain text"),
        (["http://schema.org/name"], [{"@id": "http://a.example"}], "plain text"),
        (["http://schema.org/name"], [{"@value": 1}], "plain text"),
        (["http://schema.org/sameAs"], [{"@value": "A"}], "a node"),
        (["http://schema.org/sameAs"], [{"@id": "_:b0"}], "an absolute IRI"),
        (["https://w3id.org/briefkit/ns#authorsOrder"], [{"@value": '["Ann"]'}], "its order"),
        (["https://w3id.org/briefkit/ns#authorsOrder"], [{"@value": "["}], "its order"),
        (["https://w3id.org/briefkit/ns#block", 0, "@type"], ["http://a.example"], "type"),
        (["https://w3id.org/briefkit/ns#block"], [{"@id": "http://a.example"}], "type"),
        (["http://schema.org/name", 0, "@value"], "changed", "as the fields have it"),
    ],
)
def test_a_foreign_shape_is_read_strictly(path, value, reason):
    with pytest.raises(FormatError, match=reason):
        jsonld.loads(change(expanded(), path, value))


def test_what_a_foreign_graph_says_beside_is_not_dropped():
    document = expanded()
    nodes = [node for top in document for node in top["@included"]]
    nodes[0]["http://other.example/colour"] = [{"@value": "red"}]
    with pytest.raises(FormatError, match="colour: unknown property"):
        jsonld.loads(json.dumps(document).encode())


HOSTILE = {
    "remote context": b'{"@context":"http://127.0.0.1:9/x.jsonld","@id":"a"}',
    "remote context in ours": DATA.replace(b'{"@context":{', b'{"@context":"http://127.0.0.1:9/","x":{', 1),
    "remote import": b'{"@context":{"@version":1.1,"@import":"http://127.0.0.1:9/x"},"@id":"a"}',
    "file context": b'{"@context":"file:///etc/passwd"}',
    "unknown node": b'[{"@id":"http://a.example","@type":["http://b.example"]}]',
    "unknown property": b'[{"@id":"http://a.example","@type":["http://schema.org/NewsArticle"],"http://b.example":1}]',
    "blank node": b'[{"@type":["http://schema.org/NewsArticle"]}]',
    "number": b"1",
    "null": b"null",
    "other JSON": b'{"title":"Talks"}',
    "other JSON within": b'{"@id":"http://a.example","@type":"http://schema.org/NewsArticle","title":"Talks"}',
    "bad keyword": b'{"@id":1}',
    "deep": b"[" * 100_000,
    "deep nodes": b'{"http://a.example":' * 900 + b"1" + b"}" * 900,
    "truncated": DATA[:-9],
    "version": DATA.replace(b'"briefkit":1', b'"briefkit":2'),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_bytes_are_refused(name):
    with pytest.raises(FormatError) as caught:
        jsonld.loads(HOSTILE[name])
    assert str(caught.value)


@pytest.mark.parametrize("data", [b"[]", b'{"@graph":[]}', b'{"@context":{}}', b'{"@context":{},"@graph":[]}'])
def test_what_processors_leave_of_an_empty_brief_is_one(data):
    assert jsonld.loads(data) == Brief()


def test_an_empty_brief_is_left_empty_by_processors():
    pyld = pytest.importorskip("pyld.jsonld")
    document = json.loads(jsonld.dumps(Brief()))
    context = document["@context"]
    resaved = [
        pyld.expand(document),
        pyld.flatten(document, context),
        pyld.compact(pyld.expand(document), context),
        pyld.frame(document, {"@context": context}),
        pyld.from_rdf(pyld.to_rdf(document)),
    ]
    assert [jsonld.loads(json.dumps(each).encode()) for each in resaved] == [Brief()] * len(resaved)


@pytest.mark.parametrize(
    "data", [b"{}", b'{"@id":"http://a.example"}', b'[{"@id":"http://a.example"}]', b'{"@graph":[{}]}', b"[[]]"]
)
def test_what_says_nothing_is_no_brief(data):
    with pytest.raises(FormatError, match="no brief"):
        jsonld.loads(data)


def test_errors_name_the_format_once():
    with pytest.raises(FormatError) as caught:
        jsonld.loads(HOSTILE["remote context"])
    assert str(caught.value).count("jsonld:") == 1
