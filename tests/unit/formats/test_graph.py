"""A brief as a graph for people: each column of each node, each edge of the structure, each edge between actors."""

import pytest

from briefkit.formats import graphml
from briefkit.formats.edges import EDGE_COLUMNS, acts, links, mentioned
from briefkit.formats.graph import NODE_COLUMNS, View, rows
from briefkit.formats.graphml.reader import read_rows
from briefkit.model import Actor, Article, Brief, Decision, Mention, PartialDate, Relation, Statement

ARTICLE = Article(
    text="Minsk told Seoul that talks would begin in July, the agency said. Seoul may visit Minsk. It denied that.",
    url="https://a.example/x",
    title="Talks",
    publisher="The Herald",
    published=PartialDate("2024-07-03"),
)
LINK = "https://a.example/x#:~:text="
RECEIPT = {"outlet": "The Herald", "published": "2024-07-03"}
AGENCY = Actor(kind="bk:media", first_mention=ARTICLE.quote("the agency"))
MINSK = Actor(kind="bk:government", country="BY", name="Minsk")
SEOUL = Actor(kind="bk:government", country="KR", name="Seoul")
REPORT = Statement(act="bk:assert", speakers=[AGENCY.id], cue=ARTICLE.quote("said"))
TOLD = Statement(
    act="bk:announce",
    speakers=[MINSK.id],
    addressees=[SEOUL.id],
    cue=ARTICLE.quote("told"),
    content=[ARTICLE.quote("talks would begin"), ARTICLE.quote("in July")],
    said_on=PartialDate("2024-07-02"),
    according_to=REPORT.id,
)
DENIED = Statement(act="bk:deny", speakers=[MINSK.id], cue=ARTICLE.quote("denied"), about=[TOLD.id])
VISIT = Relation(
    kind="plover:CONSULT",
    agents=[SEOUL.id],
    recipients=[MINSK.id],
    status="planned",
    happened_on=PartialDate("2024-08"),
    evidence=[ARTICLE.quote("visit Minsk")],
    according_to=REPORT.id,
)
DECISION = Decision(verdict="different", pair=[MINSK.id, SEOUL.id], by="An analyst")
PAIR = ", ".join({MINSK.id: "Minsk", SEOUL.id: "Seoul"}[actor] for actor in DECISION.pair)
MENTIONS = tuple(
    Mention(actor=actor.id, evidence=ARTICLE.quote(actor.name, nth=nth))
    for actor, nth in [(MINSK, 0), (MINSK, 1), (SEOUL, 0)]
)
BRIEF = Brief(
    articles=[ARTICLE],
    actors=[AGENCY, MINSK, SEOUL],
    mentions=MENTIONS,
    statements=[REPORT, TOLD, DENIED],
    relations=[VISIT],
    decisions=[DECISION],
)
VIEW = View(BRIEF.articles, BRIEF.actors)
SECTIONS = [[ARTICLE], BRIEF.actors, BRIEF.statements, BRIEF.relations, [DECISION]]

NODES = {
    ARTICLE.id: {"label": "Talks", "kind": "article", "date": "2024-07-03", "link": ARTICLE.url, **RECEIPT},
    AGENCY.id: {
        "label": "the agency",
        "kind": "actor",
        "term": "bk:media",
        "quote": "the agency",
        "link": f"{LINK}the%20agency",
        **RECEIPT,
    },
    MINSK.id: {"label": "Minsk", "kind": "actor", "term": "bk:government", "country": "BY"},
    SEOUL.id: {"label": "Seoul", "kind": "actor", "term": "bk:government", "country": "KR"},
    REPORT.id: {
        "label": "assert: said",
        "kind": "statement",
        "term": "bk:assert",
        "form": REPORT.form,
        "who": "the agency",
        "quote": "said",
        "link": f"{LINK}said",
        **RECEIPT,
    },
    TOLD.id: {
        "label": "announce: talks would begin … in July",
        "kind": "statement",
        "term": "bk:announce",
        "form": TOLD.form,
        "who": "Minsk",
        "whom": "Seoul",
        "date": "2024-07-02",
        "quote": "talks would begin … in July",
        "link": f"{LINK}talks%20would%20begin",
        **RECEIPT,
    },
    DENIED.id: {
        "label": "deny: denied",
        "kind": "statement",
        "term": "bk:deny",
        "form": DENIED.form,
        "who": "Minsk",
        "quote": "denied",
        "link": f"{LINK}denied",
        **RECEIPT,
    },
    VISIT.id: {
        "label": "consult: visit Minsk",
        "kind": "relation",
        "term": "plover:CONSULT",
        "status": "planned",
        "who": "Seoul",
        "whom": "Minsk",
        "date": "2024-08",
        "quote": "visit Minsk",
        "link": f"{LINK}visit%20Minsk",
        **RECEIPT,
    },
    DECISION.id: {"label": f"different: {PAIR}", "kind": "decision", "who": "An analyst", "whom": PAIR},
}
LINKS = {
    (MINSK.id, ARTICLE.id, "mentioned in", "mentioned in", "2.0"),
    (SEOUL.id, ARTICLE.id, "mentioned in", "mentioned in", "1.0"),
    (AGENCY.id, REPORT.id, "says", "assert", "1.0"),
    (MINSK.id, TOLD.id, "says", "announce", "1.0"),
    (MINSK.id, DENIED.id, "says", "deny", "1.0"),
    (TOLD.id, SEOUL.id, "to", "to", "1.0"),
    (DENIED.id, TOLD.id, "answers", "answers", "1.0"),
    (TOLD.id, REPORT.id, "according to", "according to", "1.0"),
    (VISIT.id, REPORT.id, "according to", "according to", "1.0"),
    *((fact.id, ARTICLE.id, "rests on", "rests on", "1.0") for fact in (REPORT, TOLD, DENIED, VISIT)),
    (SEOUL.id, VISIT.id, "does", "consult", "1.0"),
    (VISIT.id, MINSK.id, "on", "on", "1.0"),
    (DECISION.id, MINSK.id, "on", "on", "1.0"),
    (DECISION.id, SEOUL.id, "on", "on", "1.0"),
}
ACTS = {
    (MINSK.id, SEOUL.id): {
        "label": "announce",
        "kind": "speaks to",
        "term": "bk:announce",
        "date": "2024-07-02",
        "quote": "talks would begin … in July",
        "link": f"{LINK}talks%20would%20begin",
        "fact": TOLD.id,
    },
    (SEOUL.id, MINSK.id): {
        "label": "consult",
        "kind": "acts on",
        "term": "plover:CONSULT",
        "status": "planned",
        "date": "2024-08",
        "quote": "visit Minsk",
        "link": f"{LINK}visit%20Minsk",
        "fact": VISIT.id,
    },
}


def filled(columns, known):
    return {name: value for name, value in columns.items() if value and name in known}


def test_each_node_has_its_columns():
    found = {
        node.id: filled(row, NODE_COLUMNS)
        for nodes in SECTIONS
        for node, row in zip(nodes, rows(VIEW.columns(nodes), len(nodes)), strict=True)
    }
    assert found == NODES


def test_what_one_node_shows_does_not_depend_on_others():
    found = {
        node.id: filled(row, NODE_COLUMNS)
        for nodes in SECTIONS
        for node in nodes
        for row in rows(VIEW.columns([node]), 1)
    }
    assert found == NODES


def test_each_edge_of_the_structure_is_there_once():
    found = [mentioned(MENTIONS), *(edges for nodes in SECTIONS for edges in links(nodes))]
    listed = [
        (source, target, row["kind"], row["label"], weight)
        for edges in found
        for source, target, row, weight in zip(
            edges.sources, edges.targets, rows(edges.columns, len(edges.sources)), weights(edges), strict=True
        )
    ]
    assert set(listed) == LINKS
    assert len(listed) == len(LINKS)


def weights(edges):
    return [edges.weights] * len(edges.sources) if isinstance(edges.weights, str) else edges.weights


def test_each_edge_between_actors_says_all_that_the_fact_says():
    found = [acts(nodes, VIEW.columns(nodes)) for nodes in SECTIONS]
    listed = [
        ((source, target), filled(row, EDGE_COLUMNS))
        for edges in found
        for source, target, row in zip(
            edges.sources, edges.targets, rows(edges.columns, len(edges.sources)), strict=True
        )
    ]
    assert dict(listed) == ACTS
    assert len(listed) == len(ACTS)


@pytest.mark.parametrize("profile", ["portable", "gephi", "cytoscape"])
def test_the_file_has_these_edges(profile):
    edges = [row for row in read_rows(graphml.dumps(BRIEF, profile=profile)) if row.ends is not None]
    between_actors = {row.ends: filled(row.values, EDGE_COLUMNS) for row in edges if row.values.get("fact")}
    structure = {(*row.ends, row.values["kind"], row.values["label"]) for row in edges if not row.values.get("fact")}
    assert between_actors == ACTS
    assert structure == {link[:4] for link in LINKS}
    assert len(edges) == len(ACTS) + len(LINKS)
