"""GraphML in the hands of igraph, and of igraph and networkx in turn: it comes back equal."""

import io

import pytest
from hypothesis import given, settings

from briefkit.formats import graphml
from briefkit.testing import briefs

igraph = pytest.importorskip("igraph")
few = settings(max_examples=max(10, settings.default.max_examples // 5))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("igraph")


def by_igraph(data, folder):
    given, saved = folder / "given.graphml", folder / "saved.graphml"
    given.write_bytes(data)
    igraph.Graph.Read_GraphML(str(given)).write_graphml(str(saved))
    return saved.read_bytes()


def by_networkx(data):
    networkx = pytest.importorskip("networkx")
    saved = io.BytesIO()
    networkx.write_graphml(networkx.read_graphml(io.BytesIO(data)), saved)
    return saved.getvalue()


@few
@given(brief=briefs())
def test_it_opens_with_the_nodes_that_one_expects(folder, brief):
    given = folder / "opened.graphml"
    given.write_bytes(graphml.dumps(brief))
    graph = igraph.Graph.Read_GraphML(str(given))
    assert graph.vcount() == len(brief) - len(brief.mentions) + 1


@few
@given(brief=briefs())
def test_what_it_has_saved_is_the_same_brief(folder, brief):
    data = graphml.dumps(brief)
    assert graphml.dumps(graphml.loads(by_igraph(data, folder))) == data


@few
@given(brief=briefs())
def test_pairs_of_tools(folder, brief):
    data = graphml.dumps(brief)
    assert graphml.loads(by_igraph(by_networkx(data), folder)) == brief
    assert graphml.loads(by_networkx(by_igraph(data, folder))) == brief
