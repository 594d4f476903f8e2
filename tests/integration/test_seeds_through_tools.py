"""Law 3 on real extraction: the briefs of both seeds come back equal from the tools that save them anew."""

import pytest

import briefkit
from tests.conftest import SEEDS
from tests.integration.tools import GRAPHML, GRAPHOLOGY, JSONLD, JSONLD_JS, by_networkx_lxml

BRIEFS = {path.stem: path for path in sorted(SEEDS.glob("*.txt"))}
PROFILES = ("portable", "gephi", "neo4j", "cytoscape", "yed")
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning")


@pytest.fixture(scope="module", params=BRIEFS)
def brief(request):
    return briefkit.read(BRIEFS[request.param])


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("resave", GRAPHML.values(), ids=GRAPHML.keys())
def test_graphml(resave, profile, brief):
    saved = resave(briefkit.dumps(brief, "graphml", profile=profile))
    assert briefkit.loads(saved, "graphml") == brief


@pytest.mark.parametrize("profile", PROFILES)
def test_networkx_makes_no_edits(profile, brief, tmp_path):
    saved = tmp_path / "saved.graphml"
    saved.write_bytes(by_networkx_lxml(briefkit.dumps(brief, "graphml", profile=profile)))
    assert briefkit.edits(saved, brief) == ()


@pytest.mark.parametrize("profile", PROFILES)
def test_graphology(javascript, profile, brief):
    data = briefkit.dumps(brief, "graphml", profile=profile)
    assert briefkit.loads(javascript(GRAPHOLOGY, data), "graphml") == brief
    assert briefkit.loads(javascript(GRAPHOLOGY, by_networkx_lxml(data)), "graphml") == brief


@pytest.mark.parametrize("resave", JSONLD.values(), ids=JSONLD.keys())
def test_jsonld(resave, brief):
    pytest.importorskip("pyld")
    assert briefkit.loads(resave(briefkit.dumps(brief, "jsonld")), "jsonld") == brief


@pytest.mark.parametrize("tool", JSONLD_JS)
def test_jsonld_js(javascript, tool, brief):
    pytest.importorskip("pyld")
    assert briefkit.loads(javascript(tool, briefkit.dumps(brief, "jsonld")), "jsonld") == brief


def test_every_format(brief):
    for name in ("json", "jsonl", "jsonld", "graphml"):
        data = briefkit.dumps(brief, name)
        assert briefkit.loads(data, name) == brief
        assert briefkit.dumps(briefkit.loads(data, name), name) == data
