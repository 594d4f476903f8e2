"""What an analyst changes in a graph tool: the brief is as it was, and every change is told."""

import io

import attrs
import pytest
from hypothesis import given

from briefkit.errors import FormatError
from briefkit.formats import graphml
from briefkit.formats.edit import (
    Added,
    Annotated,
    Changed,
    Connected,
    Deleted,
    Merged,
    Renamed,
    Styled,
    apply_edits,
)
from briefkit.model import Actor, Article, Brief, Mention, Relation, Statement
from briefkit.testing import briefs

networkx = pytest.importorskip("networkx")

ARTICLE = Article(text="Minsk denied that talks took place. Seoul protested.", url="https://a.example/x", title="Talks")
MINSK = Actor(kind="bk:government", country="BY", name="Minsk")
SEOUL = Actor(kind="bk:government", country="KR", name="Seoul")
OTHER = Actor(kind="bk:group", first_mention=ARTICLE.quote("talks"))
DENIAL = Statement(act="bk:deny", speakers=[MINSK.id], addressees=[SEOUL.id], content=[ARTICLE.quote("talks")])
PROTEST = Relation(
    kind="plover:PROTEST", agents=[SEOUL.id], recipients=[MINSK.id], evidence=[ARTICLE.quote("protested")]
)
BRIEF = Brief(
    articles=[ARTICLE],
    actors=[MINSK, SEOUL, OTHER],
    mentions=[Mention(actor=MINSK.id, evidence=ARTICLE.evidence(0, 5))],
    statements=[DENIAL],
    relations=[PROTEST],
)


@pytest.fixture
def graph():
    return networkx.read_graphml(io.BytesIO(graphml.dumps(BRIEF)))


def saved(graph):
    data = io.BytesIO()
    networkx.write_graphml(graph, data)
    return data.getvalue()


def edits(graph, original=None):
    return graphml.format.edits(saved(graph), original)


def merge(graph, gone, into):
    """Move the edges of one node to another and delete it, as Gephi does."""
    for source, target, values in list(graph.edges(data=True)):
        if gone in (source, target):
            ends = (into if end == gone else end for end in (source, target))
            graph.add_edge(*ends, **values)
    graph.remove_node(gone)


def test_a_file_that_was_only_saved_has_no_edits(graph):
    assert edits(graph) == ()
    assert edits(graph, BRIEF) == ()


def test_renamed_recoloured_and_moved(graph):
    graph.nodes[MINSK.id].update(label="Belarus", x=1.5, color="#ff0000", modularity_class=3)
    assert set(edits(graph)) == {
        Renamed(id=MINSK.id, old="Minsk", new="Belarus"),
        Styled(id=MINSK.id, column="x", value="1.5"),
        Styled(id=MINSK.id, column="color", value="#ff0000"),
        Annotated(id=MINSK.id, column="modularity_class", value="3"),
    }
    assert graphml.loads(saved(graph)) == BRIEF


def test_a_column_changed_and_one_emptied(graph):
    graph.nodes[SEOUL.id]["country"] = "KP"
    graph.nodes[PROTEST.id]["status"] = ""
    assert set(edits(graph)) == {
        Changed(id=SEOUL.id, column="country", old="KR", new="KP"),
        Changed(id=PROTEST.id, column="status", old="actual", new=""),
    }


def test_added_and_connected(graph):
    graph.add_node("new", label="Warsaw", kind="actor")
    graph.add_edge("new", MINSK.id, label="thinks of")
    assert set(edits(graph)) == {
        Added(node="new", values=(("label", "Warsaw"), ("kind", "actor"))),
        Connected(source="new", target=MINSK.id, values=(("label", "thinks of"),)),
    }
    assert graphml.loads(saved(graph)) == BRIEF


@pytest.mark.parametrize("node", [ARTICLE, MINSK, OTHER, DENIAL, PROTEST])
def test_deleted(graph, node):
    label = graph.nodes[node.id]["label"]
    graph.remove_node(node.id)
    assert edits(graph) == edits(graph, BRIEF) == (Deleted(id=node.id, label=label),)
    with pytest.raises(FormatError, match=node.id):
        graphml.loads(saved(graph))
    assert graphml.loads(saved(graph), original=BRIEF) == BRIEF


@pytest.mark.parametrize(("gone", "into"), [(MINSK, SEOUL), (SEOUL, MINSK), (MINSK, OTHER)])
def test_merged(graph, gone, into):
    merge(graph, gone.id, into.id)
    assert edits(graph) == (Merged(id=gone.id, label=gone.label, into=into.id),)


def test_another_original_is_refused(graph):
    with pytest.raises(FormatError, match="not written from the original"):
        edits(graph, Brief(articles=[ARTICLE]))


def test_names_and_merges_are_taken_as_decisions(graph):
    graph.nodes[MINSK.id]["label"] = "Belarus"
    graph.nodes[DENIAL.id]["label"] = "a lie"
    merge(graph, OTHER.id, SEOUL.id)
    graph.add_edge(OTHER.id, MINSK.id)
    graph.remove_node(OTHER.id)
    made, left = apply_edits(BRIEF, (*edits(graph), Merged(id=OTHER.id, label="talks", into=SEOUL.id)), by="Ann")
    belarus = attrs.evolve(MINSK, name="Belarus", aliases=["Minsk"])
    assert set(made.actors) == {*BRIEF.actors, belarus}
    assert {(decision.verdict, decision.pair, decision.by) for decision in made.decisions} == {
        ("same", tuple(sorted([MINSK.id, belarus.id])), "Ann"),
        ("same", tuple(sorted([OTHER.id, SEOUL.id])), "Ann"),
    }
    assert (made.statements, made.relations, made.mentions) == (BRIEF.statements, BRIEF.relations, BRIEF.mentions)
    assert [type(edit) for edit in left] == [Renamed, Deleted]
    assert made.resolved().same(MINSK.id) == tuple(sorted([MINSK.id, belarus.id]))


def test_every_edit_says_what_it_is(graph):
    graph.nodes[MINSK.id].update(label="Belarus", country="PL", x=1, cluster=3)
    graph.add_edge("new", SEOUL.id)
    graph.remove_node(OTHER.id)
    merged = Merged(id=OTHER.id, label="talks", into=SEOUL.id)
    printed = [str(edit) for edit in (*edits(graph), merged)]
    for word in ("renamed", "changed", "set to", "has cluster", "deleted", "added", "connected", "merged"):
        assert any(word in line for line in printed), word


@given(brief=briefs())
def test_no_tool_makes_up_edits(brief):
    data = graphml.dumps(brief)
    assert graphml.format.edits(data, None) == ()
    graph = networkx.read_graphml(io.BytesIO(data))
    assert graphml.format.edits(saved(graph), brief) == ()
