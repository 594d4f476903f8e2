"""What other tools take from a file: each known loss still happens, and the documentation names it.

A test that fails here may be good news: the tool has become better, and the loss can go from `losses`.
"""

from json import dumps, loads
from xml.sax import SAXParseException

import pytest

import briefkit
from briefkit.formats import graphml, json, jsonl, jsonld
from tests.conftest import PROJECT
from tests.integration.tools import import_rdflib

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning")


def saved(text):
    return briefkit.dumps(briefkit.Brief(articles=[briefkit.Article(text=text)]), "jsonld")


def rdflib_graph(data):
    return import_rdflib().Dataset().parse(data=data, format="json-ld")


def by_to_rdf(pyld, document):
    return pyld.to_rdf(document, {"format": "application/n-quads"})


def by_normalize(pyld, document):
    return pyld.normalize(document, {"algorithm": "URDNA2015", "format": "application/n-quads"})


ways = pytest.mark.parametrize("write", [by_to_rdf, by_normalize])


@ways
def test_pyld_keeps_plain_text_through_nquads(write):
    pyld = pytest.importorskip("pyld.jsonld")
    data = saved("Plain words.\nAnd more.")
    again = pyld.from_rdf(write(pyld, loads(data)))
    assert briefkit.loads(dumps(again).encode(), "jsonld") == briefkit.loads(data, "jsonld")


@ways
@pytest.mark.parametrize("letter", "nrt")
def test_pyld_loses_a_backslash_through_nquads(write, letter):
    pyld = pytest.importorskip("pyld.jsonld")
    again = pyld.from_rdf(write(pyld, loads(saved(f"C:\\{letter}ew"))))
    with pytest.raises(briefkit.ContentError, match=r"articles\[0\]\.id"):
        briefkit.loads(dumps(again).encode(), "jsonld")


@ways
def test_pyld_loses_a_backslash_silently_where_no_id_is_made_of_it(write):
    pyld = pytest.importorskip("pyld.jsonld")
    maker = briefkit.MadeBy(annotator="a", version="1", rule="C:\\new")
    article = briefkit.Article(text="Minsk denied it.")
    actor = briefkit.Actor(name="Minsk", kind="bk:government")
    mention = briefkit.Mention(actor=actor.id, evidence=article.quote("Minsk"), form="name", made_by=[maker])
    brief = briefkit.Brief(articles=[article], actors=[actor], mentions=[mention])
    document = loads(briefkit.dumps(brief, "jsonld"))
    again = briefkit.loads(dumps(pyld.from_rdf(write(pyld, document))).encode(), "jsonld")
    assert [made.rule for made in again.mentions[0].made_by] == ["C:\\\new"]


@ways
@pytest.mark.parametrize("line_end", "\v\f\x1c\x1d\x1e\x85\u2028\u2029")
def test_pyld_cannot_read_the_line_ends_that_it_writes(write, line_end):
    pyld = pytest.importorskip("pyld.jsonld")
    text = write(pyld, loads(saved(f"one{line_end}two")))
    with pytest.raises(pyld.JsonLdError, match="N-Quads"):
        pyld.from_rdf(text)


@pytest.mark.parametrize("syntax", ["xml", "trix"])
@pytest.mark.parametrize("unwritable", "\0\x01\x1f\ufffe\uffff")
def test_rdflib_writes_what_xml_cannot_hold(syntax, unwritable):
    graph = rdflib_graph(saved(f"one{unwritable}two"))
    text = graph.serialize(format=syntax)
    with pytest.raises(SAXParseException):
        type(graph)().parse(data=text, format=syntax)


@pytest.mark.parametrize("syntax", ["xml", "trix"])
def test_rdflib_keeps_plain_text_in_xml(syntax):
    pytest.importorskip("pyld")
    data = saved("Plain words.\nAnd more.")
    graph = rdflib_graph(data)
    again = type(graph)().parse(data=graph.serialize(format=syntax), format=syntax)
    assert briefkit.loads(again.serialize(format="json-ld").encode(), "jsonld") == briefkit.loads(data, "jsonld")


@pytest.mark.parametrize(("syntax", "mebibytes"), [("JSON_LD", 8), ("TURTLE", 16), ("N_QUADS", 16)])
def test_pyoxigraph_refuses_a_very_long_text(syntax, mebibytes):
    oxigraph = pytest.importorskip("pyoxigraph")
    subject, predicate = map(oxigraph.NamedNode, ("https://example.org/article", "https://example.org/text"))
    syntax = getattr(oxigraph.RdfFormat, syntax)

    def read(length):
        quad = oxigraph.Triple(subject, predicate, oxigraph.Literal("w" * length))
        return len([*oxigraph.parse(oxigraph.serialize([quad], format=syntax), format=syntax)])

    assert read((mebibytes << 20) - 10_000) == 1
    with pytest.raises(MemoryError, match="buffer"):
        read((mebibytes << 20) + 10_000)


def test_the_documentation_names_each_loss():
    losses = [(each.format.name, loss) for each in (json, jsonl, jsonld, graphml) for loss in each.format.losses]
    rows = "\n".join(f"| {name} | {loss.tool} {loss.version} | {loss.way} | {loss.lost} |" for name, loss in losses)
    assert f"\n|---|---|---|---|\n{rows}\n\n" in (PROJECT / "docs" / "reference" / "formats.md").read_text()
