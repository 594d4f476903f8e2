"""Native JSON and JSON Lines: strict, one way to write, and streams in flat memory."""

import sys
import tracemalloc

import pytest

from briefkit.errors import ContentError, FormatError
from briefkit.formats import codec, json, jsonl, jsonld
from briefkit.formats.jsonld.document import to_document
from briefkit.model import Actor, Article, Brief, Evidence, Mention, Relation, Statement, compact
from briefkit.schema.record import node_to_record, to_record

ARTICLE = Article(text="Minsk denied it \N{GRINNING FACE}\0\u2028\x7f\x85\ufffe", title='"\\/<&>\b\f\r\t\x1b')
ACTOR = Actor(kind="bk:state", name="Belarus")
BRIEF = Brief(articles=[ARTICLE], actors=[ACTOR], mentions=[Mention(actor=ACTOR.id, evidence=ARTICLE.evidence(0, 5))])
TRUE = ARTICLE.quote("Minsk")
FALSE = Evidence(article=ARTICLE.id, start=6, end=9, exact="lie")
ELSEWHERE = Evidence(article="z", start=0, end=1, exact="A")


def as_document(record):
    return compact.encode(to_document(record))


HOSTILE = {
    "empty": b"",
    "blank": b" \r ",
    "nul": b"\0",
    "charset": '{"briefkit":1}'.encode("utf-16"),
    "latin": b'{"briefkit":1,"articles":[{"id":"a","text":"\xe9"}]}',
    "truncated": json.dumps(BRIEF)[:-9],
    "deep lists": b"[" * 100_000,
    "deep objects": b'{"a":' * 100_000,
    "doubled key": b'{"briefkit":1,"briefkit":1}',
    "doubled key within": b'{"briefkit":1,"actors":[{"kind":"bk:a","kind":"bk:a"}]}',
    "NaN": b'{"briefkit":1,"articles":NaN}',
    "infinity": b'{"briefkit":-Infinity}',
    "large number": b'{"briefkit":1e999}',
    "long number": b"1" * 10_000,
    "surrogate": b'{"briefkit":1,"articles":[{"id":"a","text":"\\ud800"}]}',
    "surrogate key": b'{"briefkit":1,"\\ud800":1}',
    "version": b'{"briefkit":2}',
    "no version": b"{}",
    "not an object": b"[]",
    "unknown section": b'{"briefkit":1,"people":[]}',
    "null": b'{"briefkit":1,"articles":null}',
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_bytes_are_refused(name):
    with pytest.raises(FormatError) as caught:
        json.loads(HOSTILE[name])
    assert str(caught.value).isprintable()


@pytest.mark.parametrize("name", [name for name in HOSTILE if name not in ("empty", "blank")])
def test_hostile_lines_are_refused_by_number(name):
    with pytest.raises(FormatError, match=r"line [23]"):
        jsonl.loads(jsonl.dumps(BRIEF) + HOSTILE[name])


def test_the_facts_of_an_error_can_be_read():
    with pytest.raises(ContentError) as caught:
        json.loads(b'{"briefkit":1,"actors":[{"id":"act-1","kind":"person","name":"A"}]}')
    assert caught.value.problems == (("$.actors[0].kind", "must be a term such as 'bk:deny', got 'person'"),)


def test_dangling_references_and_false_receipts_are_refused():
    without_actor = json.dumps(Brief(articles=[ARTICLE])).decode()
    dangling = (
        json.dumps(BRIEF).decode().replace(f'"actors":[{{"id":"{ACTOR.id}","kind":"bk:state","name":"Belarus"}}],', "")
    )
    assert dangling != without_actor
    with pytest.raises(ContentError) as caught:
        json.loads(dangling.encode())
    assert ACTOR.id in str(caught.value)
    assert caught.value.problems[0][0] == "$.mentions[0].actor"


@pytest.mark.parametrize(
    ("node", "path"),
    [
        (Statement(act="bk:deny", content=[TRUE, FALSE]), "$.statements[0].content[1]"),
        (Statement(act="bk:deny", content=[TRUE], cue=FALSE), "$.statements[0].cue"),
        (Statement(act="bk:deny", content=[TRUE], about=["stm-0"]), "$.statements[0].about[0]"),
        (Statement(act="bk:deny", content=[TRUE, ELSEWHERE]), "$.statements[0].content[1].article"),
        (Relation(kind="bk:a", evidence=[TRUE], according_to=ARTICLE.id), "$.relations[0].according_to"),
    ],
)
def test_what_does_not_fit_is_named_by_its_path(node, path):
    section = "statements" if isinstance(node, Statement) else "relations"
    record = {**to_record(Brief(articles=[ARTICLE])), section: [node_to_record(node)]}
    for read, write in ((json.loads, compact.encode), (jsonl.loads, compact.encode), (jsonld.loads, as_document)):
        with pytest.raises(ContentError) as caught:
            read(write(record))
        assert caught.value.problems[0][0].removeprefix("line 1, ") == path


def test_all_that_text_can_hold_comes_back():
    assert json.loads(json.dumps(BRIEF)) == BRIEF
    assert jsonl.loads(jsonl.dumps(BRIEF)) == BRIEF


def test_bytes_and_ids_are_the_same_without_the_fast_encoder(monkeypatch):
    pytest.importorskip("orjson")
    fast = json.dumps(BRIEF)
    monkeypatch.setitem(sys.modules, "orjson", None)
    compact.encoder.cache_clear()
    codec._fast_decoder.cache_clear()
    try:
        assert json.dumps(BRIEF) == fast
        assert json.loads(fast) == BRIEF
    finally:
        compact.encoder.cache_clear()
        codec._fast_decoder.cache_clear()


@pytest.mark.parametrize("read", [json.loads, jsonl.loads, jsonld.loads])
def test_a_byte_order_mark_is_passed_over(read):
    write = jsonld.dumps if read is jsonld.loads else json.dumps
    assert read(b"\xef\xbb\xbf" + write(BRIEF)) == BRIEF


def test_lines_are_merged_and_blank_ones_passed_over():
    other = Brief(actors=[Actor(kind="bk:state", name="Poland")])
    data = jsonl.dumps(BRIEF) + b"\n" + jsonl.dumps(other) + jsonl.dumps(BRIEF)
    assert jsonl.loads(data) == BRIEF | other
    assert list(jsonl.iter_loads(data.split(b"\n"))) == [BRIEF, other, BRIEF]


def test_records_are_given_unchecked():
    data = json.dumps(BRIEF).replace(b"Minsk", b"Pinsk", 1)
    assert json.records(data)["articles"][0]["text"].startswith("Pinsk")
    assert len(jsonl.records(data + data)["articles"]) == 2
    with pytest.raises(FormatError):
        json.records(b"[]")


def test_a_stream_is_read_in_the_memory_of_one_brief():
    brief = Brief(articles=[Article(text="word " * 20_000)])
    line = jsonl.dumps(brief)

    def peak(count):
        tracemalloc.start()
        for read in jsonl.iter_loads(line for _ in range(count)):
            jsonl.dumps(read)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    assert peak(40) < 1.5 * peak(4)


def test_fifty_megabytes_of_nothing_are_refused_at_once():
    for data in (b"[" * 50_000_000, b'{"briefkit":1,"articles":"' + b"x" * 50_000_000 + b'"}'):
        with pytest.raises(FormatError) as caught:
            json.loads(data)
        assert len(str(caught.value)) < 300
