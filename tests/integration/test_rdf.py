"""JSON-LD in the hands of PyLD, rdflib and pyoxigraph: the same quads, no blank node, the same brief again."""

import json

import pytest
from hypothesis import given, settings

from briefkit.formats import jsonld
from briefkit.formats.json import dumps as to_json
from briefkit.testing import briefs
from tests.integration.tools import JSONLD, import_rdflib

pyld = pytest.importorskip("pyld.jsonld")
ox = pytest.importorskip("pyoxigraph")
rdflib = import_rdflib()

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning")
few = settings(max_examples=max(10, settings.default.max_examples // 10))


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


@pytest.mark.parametrize("resave", JSONLD.values(), ids=JSONLD.keys())
@few
@given(brief=briefs())
def test_what_a_processor_has_saved_is_the_same_brief(resave, brief):
    again = jsonld.loads(resave(jsonld.dumps(brief)))
    assert to_json(again) == to_json(brief)
