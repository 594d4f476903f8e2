"""GraphML: what is gone or altered is noticed and named; hostile files are refused."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from briefkit.errors import ContentError, FormatError
from briefkit.formats import graphml
from briefkit.formats.edit import Annotated, Renamed, Styled
from briefkit.formats.graphml import payload
from briefkit.formats.graphml.profile import PROFILES
from briefkit.formats.graphml.reader import read_rows
from briefkit.model import Actor, Article, Brief, Mention, Relation, Statement
from briefkit.schema.receipt import verify

ARTICLE = Article(
    text="Minsk denied that <talks> & “visits” \0 took place. Seoul protested.",
    url="https://a.example/x",
    title="Talks",
)
MINSK = Actor(kind="bk:government", country="BY", name="Minsk")
SEOUL = Actor(kind="bk:government", country="KR", name="Seoul")
DENIAL = Statement(
    act="bk:deny",
    speakers=[MINSK.id],
    addressees=[SEOUL.id],
    cue=ARTICLE.quote("denied"),
    content=[ARTICLE.quote("that <talks> & “visits” \0 took place")],
)
PROTEST = Relation(
    kind="plover:PROTEST", agents=[SEOUL.id], recipients=[MINSK.id], evidence=[ARTICLE.quote("protested")]
)
BRIEF = Brief(
    articles=[ARTICLE],
    actors=[MINSK, SEOUL],
    mentions=[Mention(actor=MINSK.id, evidence=ARTICLE.evidence(0, 5))],
    statements=[DENIAL],
    relations=[PROTEST],
)
DATA = graphml.dumps(BRIEF)
HEAD = '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'


def lines_without(id_):
    return b"\n".join(line for line in DATA.split(b"\n") if not line.startswith(f'<node id="{id_}'.encode()))


def problems_of(data):
    with pytest.raises(ContentError) as caught:
        graphml.loads(data)
    return dict(caught.value.problems)


def test_nodes_say_what_they_are():
    rows = {row.id: row.values for row in read_rows(DATA) if row.ends is None}
    denial = {key: value for key, value in rows[DENIAL.id].items() if key != payload.COLUMN}
    assert denial == {
        "label": "deny: that <talks> & “visits” � took place",
        "kind": "statement",
        "term": "bk:deny",
        "form": "indirect",
        "who": "Minsk",
        "whom": "Seoul",
        "quote": "that <talks> & “visits” � took place",
        "link": "https://a.example/x#:~:text=that%20%3Ctalks%3E%20%26%20%E2%80%9Cvisits%E2%80%9D%20%00%20took%20place",
    }
    assert [row["label"] for row in rows.values()] == [
        "Talks",
        *sorted(["Minsk", "Seoul"], key=[actor.name for actor in BRIEF.actors].index),
        "deny: that <talks> & “visits” � took place",
        "protest: protested",
        "briefkit",
    ]


def test_a_payload_is_plain_ascii_without_markup():
    for row in read_rows(DATA):
        text = row.values.get(payload.COLUMN, "")
        assert text.isascii()
        assert text.isprintable()
        assert not set("<>&") & set(text)


@pytest.mark.parametrize("node", [ARTICLE, MINSK, DENIAL, PROTEST])
def test_a_deleted_node_is_named(node):
    problems = problems_of(lines_without(node.id))
    assert list(problems) == [node.id]
    assert "its node is gone" in problems[node.id]


def test_a_deleted_manifest_is_an_error():
    with pytest.raises(FormatError, match="no manifest"):
        graphml.loads(lines_without("briefkit-manifest"))


def test_one_of_several_manifests_is_missed(monkeypatch):
    monkeypatch.setattr(payload, "PART", 2)
    data = graphml.dumps(BRIEF)
    assert graphml.loads(data) == BRIEF
    rest = [line for line in data.split(b"\n") if not line.startswith(b'<node id="briefkit-manifest-1')]
    assert payload.MANIFEST in problems_of(b"\n".join(rest))


def test_an_altered_payload_is_named():
    problems = problems_of(DATA.replace(b'"country":"KR"', b'"country":"KP"'))
    assert list(problems) == [SEOUL.id, SEOUL.id][:1]
    altered = DATA.replace(b'"form":"indirect"', b'"form":"direct"')
    assert list(problems_of(altered)) == [DENIAL.id]


def test_columns_that_people_changed_are_not_taken():
    assert graphml.loads(DATA.replace(b">Minsk</data>", b">Belarus</data>")) == BRIEF


def test_a_node_that_people_added_or_copied_changes_nothing():
    copied = next(line for line in DATA.split(b"\n") if MINSK.id.encode() in line)
    added = b'<node id="n0"><data key="n_label">New</data></node>' + copied.replace(MINSK.id.encode(), b"copy", 1)
    assert graphml.loads(DATA.replace(b"<edge ", added + b"<edge ", 1)) == BRIEF


def test_two_files_pasted_into_one_graph_are_one_brief():
    other = Brief(articles=[ARTICLE], actors=[Actor(kind="bk:state", name="Poland")])
    nodes = b"\n".join(line for line in graphml.dumps(other).split(b"\n") if line.startswith(b"<node"))
    both = DATA.replace(b"<edge ", nodes.replace(b"briefkit-manifest-1", b"m2") + b"<edge ", 1)
    assert graphml.loads(both) == BRIEF | other


def test_receipts_can_be_verified_before_anything_else():
    spoilt = DATA.replace(b"Seoul protested.", b"Seoul pretested.")
    problems = verify(graphml.records(spoilt))
    assert [problem.where for problem in problems] == ["$.relations[0].evidence[0]"]


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1 or chr(0)};" * 10}">'.replace("\0", "") for n in range(1, 12)
)
HOSTILE = {
    "empty": b"",
    "blank": b"  \n",
    "nul": b"\0",
    "not xml": b"graph { a -> b }",
    "other root": b"<html/>",
    "no manifest": f"{HEAD}</graphml>".encode(),
    "truncated": DATA[: len(DATA) // 2],
    "truncated at the end": DATA[:-12],
    "entity bomb": f"{BOMB}]>{HEAD}<node id='&a11;'>&a11;</node></graphml>".encode(),
    "external entity": f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>{HEAD}<node>&e;</node></graphml>'.encode(),
    "external subset": f'<!DOCTYPE graphml SYSTEM "http://127.0.0.1:9/x.dtd">{HEAD}</graphml>'.encode(),
    "undeclared entity": f"{HEAD}<node id='a'>&nbsp;</node></graphml>".encode(),
    "deep": b"<graphml>" + b"<node>" * 100_000,
    "latin": DATA.replace("“".encode(), b"\xe9"),
    "unknown charset": b'<?xml version="1.0" encoding="klingon"?><graphml/>',
    "payload is no json": f'{HEAD}<node id="a"><data key="briefkit">{{</data></node></graphml>'.encode(),
    "payload is a list": f'{HEAD}<node id="a"><data key="briefkit">[]</data></node></graphml>'.encode(),
    "payload is odd": f'{HEAD}<node id="a"><data key="briefkit">{{"a":1}}</data></node></graphml>'.encode(),
    "manifest is odd": f'{HEAD}<node id="a"><data key="briefkit">{{"manifest":[[1]]}}</data></node></graphml>'.encode(),
    "other version": DATA.replace(b'{"briefkit":1,', b'{"briefkit":2,'),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_bytes_are_refused(name):
    with pytest.raises(FormatError) as caught:
        graphml.loads(HOSTILE[name])
    assert str(caught.value)


@pytest.mark.parametrize("name", ["entity bomb", "external entity", "external subset"])
def test_a_document_type_is_refused_before_anything_in_it_is_read(name):
    with pytest.raises(FormatError, match="document type"):
        graphml.loads(HOSTILE[name])


def test_another_encoding_is_read():
    text = DATA.decode().replace('encoding="UTF-8"', 'encoding="UTF-16"')
    assert graphml.loads(text.encode("utf-16")) == BRIEF


@pytest.mark.parametrize("profile", PROFILES)
def test_every_profile_loads_back_equal(profile):
    data = graphml.dumps(BRIEF, profile=profile)
    assert graphml.loads(data) == BRIEF
    assert graphml.format.edits(data, None) == ()


def test_every_node_has_a_label():
    blank = Brief(articles=[Article(title=" ")], actors=[Actor(kind="bk:state", name=" ")])
    rows = [row.values["label"] for row in read_rows(graphml.dumps(blank)) if row.ends is None]
    assert rows == [blank.articles[0].id, blank.actors[0].id, "briefkit"]


def test_an_unknown_profile_is_named():
    with pytest.raises(FormatError, match="'gefi'"):
        graphml.dumps(BRIEF, profile="gefi")


def test_gephi_gets_colours_and_types_of_edges():
    data = graphml.dumps(BRIEF, profile="gephi").decode()
    assert f'source="{SEOUL.id}" target="{MINSK.id}" label="acts on: protest">' in data
    recoloured = data.replace('<data key="n_r">31</data>', '<data key="n_r">200</data>', 1)
    assert [type(edit).__name__ for edit in graphml.format.edits(recoloured.encode(), None)] == ["Styled"]


def test_neo4j_gets_labels_and_types():
    data = graphml.dumps(BRIEF, profile="neo4j").decode()
    assert f'<node id="{MINSK.id}" labels=":Actor">' in data
    assert f'source="{SEOUL.id}" target="{MINSK.id}" label="PROTEST">' in data
    assert 'label="RESTS_ON">' in data


def test_yed_gets_labels_that_it_draws():
    networkx = pytest.importorskip("networkx")
    graph = networkx.parse_graphml(graphml.dumps(BRIEF, profile="yed").decode())
    assert graph.nodes[MINSK.id]["label"] == "Minsk"
    assert graph.nodes[MINSK.id]["shape_type"] == "ellipse"


def test_yed_gets_what_it_opens_and_shows():
    rows = {row.id: row.values for row in read_rows(graphml.dumps(BRIEF, profile="yed"))}
    assert rows[DENIAL.id]["url"] == rows[DENIAL.id]["link"]
    assert rows[DENIAL.id]["description"] == "that <talks> & “visits” � took place"


def test_what_is_renamed_moved_and_recoloured_in_yed_is_told():
    data = graphml.dumps(BRIEF, profile="yed").decode()
    start, node, rest = data.partition(f'<node id="{MINSK.id}">')
    rest = rest.replace(">Minsk</y:NodeLabel>", ">Belarus<y:LabelModel/></y:NodeLabel>", 1)
    rest = rest.replace("<y:ShapeNode>", '<y:ShapeNode><y:Geometry height="30.0" width="30.0" x="5.0" y="7.5"/>', 1)
    rest = rest.replace('color="#1F77B4"', 'color="#FF0000"', 1)
    assert graphml.format.edits((start + node + rest).encode(), None) == (
        Styled(id=MINSK.id, column="x", value="5.0"),
        Styled(id=MINSK.id, column="y", value="7.5"),
        Styled(id=MINSK.id, column="color", value="#FF0000"),
        Renamed(id=MINSK.id, old="Minsk", new="Belarus"),
    )


def test_cytoscape_gets_names_and_interactions():
    data = graphml.dumps(BRIEF, profile="cytoscape")
    rows = {row.id: row.values for row in read_rows(data)}
    assert rows[MINSK.id]["name"] == "Minsk"
    assert [row["interaction"] for row in rows.values() if row["kind"] == "acts on"] == ["protest"]
    renamed = data.replace(b'<data key="n_name">Minsk<', b'<data key="n_name">Belarus<')
    assert graphml.format.edits(renamed, None) == (Renamed(id=MINSK.id, old="Minsk", new="Belarus"),)


@pytest.mark.parametrize(
    ("column", "value", "told"),
    [
        ("labels", ":Actor", False),
        ("labels", ":Actor:Suspect", True),
        ("shared name", MINSK.id, False),
        ("name", MINSK.id, False),
        ("name", "Belarus", True),
        ("selected", "true", False),
        ("SUID", "52", False),
    ],
)
def test_what_tools_keep_for_themselves_is_no_edit(column, value, told):
    saved = DATA.replace(b"<graph ", f'<key id="d" for="node" attr.name="{column}"/><graph '.encode())
    saved = saved.replace(b">Minsk</data>", f'>Minsk</data><data key="d">{value}</data>'.encode(), 1)
    edits = graphml.format.edits(saved, None)
    assert edits == ((Annotated(id=MINSK.id, column=column, value=value),) if told else ())


def test_columns_that_only_share_a_name_with_a_copy_are_not_ours():
    noted = DATA.replace(b"<graph ", b'<key id="d" for="node" attr.name="description"/><graph ')
    noted = noted.replace(b">Minsk</data>", b'>Minsk</data><data key="d">ask Ann</data>', 1)
    assert graphml.format.edits(noted, None) == (Annotated(id=MINSK.id, column="description", value="ask Ann"),)


def test_fifty_megabytes_of_payload_are_refused_at_once():
    with pytest.raises(FormatError) as caught:
        graphml.loads(
            f'{HEAD}<node id="a"><data key="briefkit">'.encode() + b"x" * 50_000_000 + b"</data></node></graphml>"
        )
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize("read", [graphml.loads, graphml.records, lambda data: graphml.format.edits(data, None)])
def test_a_node_with_two_payloads_is_refused_by_name(read):
    start, payload_data, rest = DATA.partition(b'<data key="n_briefkit">')[0], *DATA.split(b"</data>", 1)
    twice = payload_data + b"</data>" + payload_data[len(start) :] + b"</data>" + rest
    with pytest.raises(ContentError, match="has 2 values of 'briefkit'") as caught:
        read(twice)
    assert caught.value.problems[0][0] == ARTICLE.id


@pytest.mark.parametrize("name", ["entity bomb", "not xml", "truncated"])
def test_errors_name_the_format_once(name):
    with pytest.raises(FormatError) as caught:
        graphml.loads(HOSTILE[name])
    assert str(caught.value).count("graphml:") == 1


MANY_NODES = f"""
import re
from briefkit.errors import FormatError
from briefkit.formats import graphml
from pathlib import Path

data = b'{HEAD}<graph>' + b'<node id="a"/>' * 300_000 + b"</graph></graphml>"
peak = lambda: int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
before = peak()
try:
    graphml.loads(data)
except FormatError:
    print((peak() - before) // 1024)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="asks Linux for the peak of memory")
def test_nodes_that_have_been_read_are_forgotten():
    printed = subprocess.run([sys.executable, "-c", MANY_NODES], capture_output=True, check=True, text=True).stdout
    assert int(printed) < 50


@pytest.mark.parametrize(
    "text", ["é", "\U0001f600", "\\xe9", "é\\xe9", "\\U0001f600 é", '"\\"é\n', "Łódź & <é>\x7f", "\\\\x"]
)
def test_payloads_escape_all_that_is_not_plain_ascii(text):
    brief = Brief(articles=[Article(text=text)], actors=[Actor(kind="bk:state", name=text)])
    payloads = [row.values["briefkit"] for row in read_rows(graphml.dumps(brief)) if row.ends is None]
    assert all(payload.isascii() and not set(payload) & set("&<>\x7f\n") for payload in payloads)
    assert json.loads(payloads[0])["articles"][0]["text"] == text
    assert graphml.loads(graphml.dumps(brief)) == brief


def test_many_nodes_are_written_as_each_would_be():
    """They are written together, some with values that others have not, or that must be escaped."""
    names = [f"Actor {number}" if number % 3 else f"A & B <{number}>" for number in range(250)]
    actors = [Actor(kind="bk:state", name=name, country=["BY", None][name.count("&")]) for name in names]
    answers = [
        Relation(kind="plover:CONSULT", agents=[actor.id], recipients=[MINSK.id], evidence=PROTEST.evidence)
        for actor in actors
    ]
    brief = Brief(articles=[ARTICLE], actors=[MINSK, *actors], relations=answers)
    data = graphml.dumps(brief)
    rows = list(read_rows(data))
    assert graphml.loads(data) == brief
    assert {row.values["label"]: row.values.get("country") for row in rows if row.values["kind"] == "actor"} == {
        actor.name: actor.country for actor in brief.actors
    }
    edges = [row.id for row in rows if row.ends is not None]
    assert edges == [f"e{number}" for number in range(1, 4 * len(actors) + 1)]
