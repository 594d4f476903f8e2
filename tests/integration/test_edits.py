"""What an analyst changes in a graph tool: the brief is as it was, and every change is told."""

import io
import itertools

import attrs
import pytest
from hypothesis import given

import briefkit
from briefkit.errors import FormatError
from briefkit.formats import graphml
from briefkit.formats.edit import (
    Added,
    Annotated,
    Changed,
    ChangedEdge,
    Connected,
    Deleted,
    Disconnected,
    Merged,
    Renamed,
    Styled,
    apply_edits,
)
from briefkit.model import Actor, Article, Brief, Mention, Relation, Statement
from briefkit.testing import briefs
from tests.conftest import SEEDS

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


@pytest.fixture
def parallel():
    """Give a graph that keeps several edges between the same ends, with one edge that acts."""
    graph = networkx.read_graphml(io.BytesIO(graphml.dumps(BRIEF)), force_multigraph=True)
    key = next(key for *_, key, kind in graph.edges(data="kind", keys=True) if kind == "acts on")
    return graph, (SEOUL.id, MINSK.id, key)


ACTS = {"label": "protest", "kind": "acts on", "term": "plover:PROTEST", "status": "actual", "quote": "protested"}


def test_an_edge_that_acts_is_deleted(parallel):
    graph, edge = parallel
    shown = tuple((name, graph.edges[edge][name]) for name in (*ACTS, "link", "fact"))
    graph.remove_edge(*edge)
    assert edits(graph) == (Disconnected(source=SEOUL.id, target=MINSK.id, values=shown),)
    assert edits(graph, BRIEF) == edits(graph)


@pytest.mark.parametrize("column", ["label", "kind", "term", "status", "date", "fact"])
def test_a_column_of_an_edge_is_changed(parallel, column):
    graph, edge = parallel
    graph.edges[edge][column] = "other"
    ends = {"source": SEOUL.id, "target": MINSK.id, "kind": "acts on", "fact": PROTEST.id}
    old = (ACTS | {"fact": PROTEST.id}).get(column, "")
    told = edits(graph)
    if column == "date":  # no edge of the brief has one, so that the column is new
        assert told == (ChangedEdge(**ends, column=column, old="", new="other"),)
    elif column == "fact":
        assert [type(edit) for edit in told] == [Disconnected, Connected]
    else:
        assert told == (ChangedEdge(**ends, column=column, old=old, new="other"),)


def test_a_cell_of_an_edge_is_cleared(parallel):
    graph, edge = parallel
    del graph.edges[edge]["term"]
    assert [(edit.column, edit.new) for edit in edits(graph)] == [("term", "")]


@pytest.mark.parametrize("fact", [PROTEST.id, ""])
def test_a_second_edge_between_the_same_ends(parallel, fact):
    graph, _ = parallel
    graph.add_edge(SEOUL.id, MINSK.id, kind="acts on", fact=fact)
    values = tuple(filter(lambda pair: pair[1], [("kind", "acts on"), ("fact", fact)]))
    assert edits(graph) == (Connected(source=SEOUL.id, target=MINSK.id, values=values),)


def test_an_edge_is_reversed(parallel):
    graph, (source, target, key) = parallel
    values = graph.edges[source, target, key]
    graph.remove_edge(source, target, key)
    graph.add_edge(target, source, **values)
    assert [(type(edit), edit.source) for edit in edits(graph)] == [(Disconnected, source), (Connected, target)]


def test_edges_without_columns_are_compared_by_their_ends(parallel):
    graph, edge = parallel
    for *_, values in graph.edges(data=True):
        values.clear()
    assert edits(graph) == ()
    graph.remove_edge(*edge)
    graph.add_edge(OTHER.id, SEOUL.id)
    assert [(type(edit), edit.source) for edit in edits(graph)] == [(Disconnected, SEOUL.id), (Connected, OTHER.id)]


def test_edits_of_edges_are_left_and_say_what_they_are(parallel):
    graph, edge = parallel
    graph.edges[edge]["status"] = "denied"
    graph.remove_edge(MINSK.id, DENIAL.id, next(iter(graph[MINSK.id][DENIAL.id])))
    assert apply_edits(BRIEF, edits(graph), by="Ann") == (BRIEF, edits(graph))
    changed, disconnected = map(str, edits(graph))
    assert changed == f"{SEOUL.id} to {MINSK.id}, acts on: status changed from 'actual' to 'denied'"
    assert disconnected.startswith(f"{MINSK.id} to {DENIAL.id}: disconnected, ")


def test_one_edge_that_is_drawn_anew_merges_nothing(parallel):
    graph, _ = parallel
    graph.remove_node(MINSK.id)
    graph.add_edge(OTHER.id, DENIAL.id, kind="says")
    connected = Connected(source=OTHER.id, target=DENIAL.id, values=(("kind", "says"),))
    assert edits(graph) == edits(graph, BRIEF) == (Deleted(id=MINSK.id, label="Minsk"), connected)


TOGETHER = Brief(
    articles=[ARTICLE],
    actors=[MINSK, SEOUL, OTHER],
    mentions=[Mention(actor=actor.id, evidence=ARTICLE.evidence(0, 5)) for actor in (MINSK, SEOUL)],
    relations=[attrs.evolve(PROTEST, agents=[OTHER.id], recipients=[MINSK.id, SEOUL.id])],
)
"""Two actors whose edges have the same other ends."""


@pytest.mark.parametrize("original", [None, TOGETHER])
@pytest.mark.parametrize(("gone", "into"), [(MINSK, SEOUL), (SEOUL, MINSK)])
def test_actors_that_are_mentioned_together_are_merged(gone, into, original):
    graph = networkx.read_graphml(io.BytesIO(graphml.dumps(TOGETHER)), force_multigraph=True)
    merge(graph, gone.id, into.id)
    assert edits(graph, original) == (Merged(id=gone.id, label=gone.label, into=into.id),)


@pytest.mark.parametrize("seed", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem)
def test_actors_of_the_seeds_are_merged(seed):
    brief = briefkit.read(seed)
    graph = networkx.read_graphml(io.BytesIO(graphml.dumps(brief)), force_multigraph=True)
    by_edges = sorted(brief.actors, key=lambda actor: graph.degree(actor.id))
    for gone, into in itertools.permutations([*by_edges[:2], *by_edges[-3:]], 2):
        merged = graph.copy()
        merge(merged, gone.id, into.id)
        edit = Merged(id=gone.id, label=graph.nodes[gone.id]["label"], into=into.id)
        assert edits(merged) == edits(merged, brief) == (edit,)


def test_a_cell_that_a_tool_leaves_out_was_cleared(graph):
    del graph.nodes[SEOUL.id]["country"]
    del graph.nodes[OTHER.id]["label"]
    assert set(edits(graph)) == {
        Changed(id=SEOUL.id, column="country", old="KR", new=""),
        Renamed(id=OTHER.id, old="talks", new=""),
    }


def test_a_column_that_a_tool_drops_is_no_edit(graph):
    for _, values in graph.nodes(data=True):
        values.pop("country", None)
    for *_, values in graph.edges(data=True):
        values.pop("quote", None)
    assert edits(graph) == ()


@pytest.mark.parametrize("profile", ["portable", "cytoscape", "gephi", "neo4j", "yed"])
def test_graphology_makes_up_no_edits(javascript, profile):
    data = graphml.dumps(BRIEF, profile=profile)
    assert graphml.format.edits(javascript("graphology", data), None) == ()


def test_what_yed_draws_is_no_value():
    data = graphml.dumps(BRIEF, profile="yed").replace(b"n_graphics", b"d6").replace(b"<y:Shape", b"\n  <y:Shape")
    assert graphml.format.edits(data, None) == ()


@pytest.mark.parametrize(
    ("profile", "shown"),
    [("yed", b"<y:EdgeLabel>%b</y:EdgeLabel>"), ("cytoscape", b'<data key="e_interaction">%b</data>')],
)
def test_an_edge_is_renamed_where_a_tool_shows_its_label(profile, shown):
    data = graphml.dumps(BRIEF, profile=profile)
    renamed = data.replace(shown % b"protest", shown % b"mere talk", 1)
    assert [(edit.fact, edit.column, edit.old, edit.new) for edit in graphml.format.edits(renamed, None)] == [
        (PROTEST.id, "label", "protest", "mere talk")
    ]


def test_edges_of_facts_that_cannot_be_shown_are_only_known():
    graph = networkx.read_graphml(io.BytesIO(graphml.dumps(BRIEF, profile="cytoscape")))
    graph.remove_node(ARTICLE.id)
    assert edits(graph) == edits(graph, BRIEF) == (Deleted(id=ARTICLE.id, label="Talks"),)
