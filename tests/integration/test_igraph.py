"""GraphML in the hands of igraph, and of igraph and networkx in turn: it comes back equal."""

import pytest
from hypothesis import given, settings

from briefkit.formats import graphml
from briefkit.testing import briefs
from tests.integration.tools import by_igraph, by_networkx_lxml

igraph = pytest.importorskip("igraph")
few = settings(max_examples=max(10, settings.default.max_examples // 5))


@few
@given(brief=briefs())
def test_it_opens_with_the_nodes_that_one_expects(tmp_path_factory, brief):
    given = tmp_path_factory.getbasetemp() / "opened.graphml"
    given.write_bytes(graphml.dumps(brief))
    graph = igraph.Graph.Read_GraphML(str(given))
    assert graph.vcount() == len(brief) - len(brief.mentions) + 1


@few
@given(brief=briefs())
def test_what_it_has_saved_is_the_same_brief(brief):
    data = graphml.dumps(brief)
    assert graphml.dumps(graphml.loads(by_igraph(data))) == data


@few
@given(brief=briefs())
def test_pairs_of_tools(brief):
    data = graphml.dumps(brief)
    assert graphml.loads(by_igraph(by_networkx_lxml(data))) == brief
    assert graphml.loads(by_networkx_lxml(by_igraph(data))) == brief
