"""Law 3 on real extraction: the briefs of both seeds come back equal from the tools that save them anew."""

import json
import warnings

import pytest

import briefkit
from tests.conftest import SEEDS

BRIEFS = {path.stem: path for path in sorted(SEEDS.glob("*.txt"))}


@pytest.fixture(scope="module", params=BRIEFS)
def brief(request):
    return briefkit.read(BRIEFS[request.param])


def test_networkx_and_igraph(brief, tmp_path):
    networkx = pytest.importorskip("networkx")
    igraph = pytest.importorskip("igraph")
    given, saved = tmp_path / "given.graphml", tmp_path / "saved.graphml"
    for profile in ("portable", "gephi", "neo4j", "yed"):
        briefkit.save(brief, given, profile=profile)
        networkx.write_graphml(networkx.read_graphml(given), saved)
        assert briefkit.load(saved) == brief
        assert briefkit.edits(saved, brief) == ()
        igraph.Graph.Read_GraphML(str(saved)).write_graphml(str(given))
        assert briefkit.load(given) == brief


def test_pyld(brief):
    pyld = pytest.importorskip("pyld.jsonld")
    document = json.loads(briefkit.dumps(brief, "jsonld"))
    for saved in (pyld.expand(document), pyld.flatten(document), pyld.from_rdf(pyld.to_rdf(document))):
        assert briefkit.loads(json.dumps(saved).encode(), "jsonld") == brief


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_rdflib_and_pyoxigraph(brief):
    pytest.importorskip("pyld")
    oxigraph = pytest.importorskip("pyoxigraph")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        rdflib = pytest.importorskip("rdflib")
    data = briefkit.dumps(brief, "jsonld")
    turtle = rdflib.Graph().parse(data=data, format="json-ld").serialize(format="turtle")
    quads = oxigraph.parse(turtle, format=oxigraph.RdfFormat.TURTLE)
    saved = oxigraph.serialize(quads, format=oxigraph.RdfFormat.JSON_LD)
    assert briefkit.loads(saved, "jsonld") == brief


def test_every_format(brief):
    for name in ("json", "jsonl", "jsonld", "graphml"):
        data = briefkit.dumps(brief, name)
        assert briefkit.loads(data, name) == brief
        assert briefkit.dumps(briefkit.loads(data, name), name) == data
