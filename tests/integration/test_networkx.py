"""GraphML in the hands of networkx: it opens with the counts one expects, and comes back equal."""

import io

import pytest
from hypothesis import given, settings

from briefkit.formats import graphml
from briefkit.testing import briefs
from tests.integration.tools import by_networkx_lxml, by_networkx_xml

networkx = pytest.importorskip("networkx")
few = settings(max_examples=max(10, settings.default.max_examples // 5))


def opened(data):
    return networkx.read_graphml(io.BytesIO(data))


@few
@given(brief=briefs())
def test_it_opens_with_the_nodes_and_edges_that_one_expects(brief):
    graph = opened(graphml.dumps(brief))
    facts = len(brief) - len(brief.mentions)
    assert graph.number_of_nodes() == facts + 1
    kinds = {data["kind"] for _, data in graph.nodes(data=True)}
    assert kinds <= {"article", "actor", "statement", "relation", "decision", "manifest"}
    acts_on = [edge for *edge, data in graph.edges(data=True) if data["kind"] == "acts on"]
    assert len(acts_on) == sum(len(relation.agents) * len(relation.recipients) for relation in brief.relations)


@pytest.mark.parametrize("resave", [by_networkx_lxml, by_networkx_xml])
@few
@given(brief=briefs())
def test_what_it_has_saved_is_the_same_brief(resave, brief):
    data = graphml.dumps(brief)
    assert graphml.dumps(graphml.loads(resave(data))) == data


@pytest.mark.parametrize("profile", ["cytoscape", "gephi", "neo4j", "yed"])
@few
@given(brief=briefs())
def test_what_it_has_saved_of_any_profile_is_the_same_brief(profile, brief):
    data = graphml.dumps(brief, profile=profile)
    assert graphml.loads(by_networkx_lxml(data)) == graphml.loads(data) == brief
