"""JSON-LD in the hands of PyLD, rdflib and pyoxigraph: the same quads, no blank node, the same brief again."""

import json
import warnings

import pytest
from hypothesis import given, settings

from briefkit.formats import jsonld
from briefkit.formats.json import dumps as to_json
from briefkit.testing import briefs

pyld = pytest.importorskip("pyld.jsonld")
ox = pytest.importorskip("pyoxigraph")
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    rdflib = pytest.importorskip("rdflib")

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning")
few = settings(max_examples=max(10, settings.default.max_examples // 10))


def bytes_of(document):
    return json.dumps(document).encode()


def pyld_quads(data):
    """Give the quads by PyLD's dataset, never by its N-Quads text, whose reader mends what it should not."""
    dataset = pyld.to_rdf(json.loads(data))
    assert list(dataset) in (["@default"], [])
    return {tuple(map(pyld_term, (t["subject"], t["predicate"], t["object"]))) for t in dataset.get("@default", ())}


def pyld_term(term):
    if term["type"] != "literal":
        assert term["type"] == "IRI"
        return term["value"]
    return term["value"], term["datatype"]


def ox_quads(data):
    found = list(ox.parse(data, format=ox.RdfFormat.JSON_LD))
    return {tuple(map(ox_term, (q.subject, q.predicate, q.object))) for q in found}


def ox_term(term):
    return (term.value, term.datatype.value) if isinstance(term, ox.Literal) else term.value


def rdflib_quads(data):
    graph = rdflib.Dataset().parse(data=data, format="json-ld")
    return {tuple(map(rdflib_term, triple)) for triple in graph.triples((None, None, None))}


def rdflib_term(term):
    if isinstance(term, rdflib.Literal):
        return str(term), str(term.datatype or "http://www.w3.org/2001/XMLSchema#string")
    assert isinstance(term, rdflib.URIRef)
    return str(term)


@few
@given(brief=briefs())
def test_three_processors_find_the_same_quads(brief):
    data = jsonld.dumps(brief)
    quads = pyld_quads(data)
    assert ox_quads(data) == quads
    assert rdflib_quads(data) == quads


def by_pyld_expand(data):
    return bytes_of(pyld.expand(json.loads(data)))


def by_pyld_compact(data):
    document = json.loads(data)
    return bytes_of(pyld.compact(pyld.expand(document), document["@context"]))


def by_pyld_flatten(data):
    document = json.loads(data)
    return bytes_of(pyld.flatten(document, document["@context"]))


def by_pyld_frame(data):
    document = json.loads(data)
    frame = {"@context": document["@context"], "@embed": "@never"}
    return bytes_of(pyld.frame(pyld.flatten(document), frame, {"omitGraph": False}))


def by_pyld_rdf(data):
    return bytes_of(pyld.from_rdf(pyld.to_rdf(json.loads(data))))


def by_rdflib(syntax):
    def resave(data):
        graph = rdflib.Dataset().parse(data=data, format="json-ld")
        text = graph.serialize(format=syntax)
        return rdflib.Dataset().parse(data=text, format=syntax).serialize(format="json-ld").encode()

    return resave


def by_pyoxigraph(syntax):
    def resave(data):
        quads = ox.parse(data, format=ox.RdfFormat.JSON_LD)
        text = ox.serialize([quad.triple for quad in quads], format=syntax)
        return ox.serialize(ox.parse(text, format=syntax), format=ox.RdfFormat.JSON_LD)

    return resave


RESAVES = {
    "pyld expand": by_pyld_expand,
    "pyld compact": by_pyld_compact,
    "pyld flatten": by_pyld_flatten,
    "pyld frame": by_pyld_frame,
    "pyld rdf": by_pyld_rdf,
    "rdflib json-ld": by_rdflib("json-ld"),
    "rdflib trig": by_rdflib("trig"),
    "rdflib nquads": by_rdflib("nquads"),
    "pyoxigraph json-ld": by_pyoxigraph(ox.RdfFormat.JSON_LD),
    "pyoxigraph turtle": by_pyoxigraph(ox.RdfFormat.TURTLE),
    "pyoxigraph n-triples": by_pyoxigraph(ox.RdfFormat.N_TRIPLES),
}


@pytest.mark.parametrize("resave", RESAVES.values(), ids=RESAVES.keys())
@few
@given(brief=briefs())
def test_what_a_processor_has_saved_is_the_same_brief(resave, brief):
    again = jsonld.loads(resave(jsonld.dumps(brief)))
    assert to_json(again) == to_json(brief)
