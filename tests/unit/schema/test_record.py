"""Records: strict both ways, with every path and reason."""

import pytest

from briefkit.errors import DanglingReferenceError, EvidenceError, FormatVersionError, StructureError
from briefkit.model import Actor, Article, Brief, MadeBy, Statement
from briefkit.schema.migration import migrate
from briefkit.schema.record import from_record, node_from_record, node_to_record, to_record


def small_brief():
    article = Article.from_blocks([("headline", "Embassy"), ("paragraph", "Minsk denied it.")], authors=["Z", "A"])
    actor = Actor(kind="bk:state", country="BY", name="Belarus")
    made_by = MadeBy(annotator="a", version="1", rule="r", confidence=0.875)
    statement = Statement(
        act="bk:deny",
        speakers=[actor.id],
        cue=article.quote("denied"),
        content=[article.quote("it")],
        made_by=[made_by],
    )
    return Brief(articles=[article], actors=[actor], statements=[statement])


def problems_of(record):
    with pytest.raises(StructureError) as caught:
        from_record(record)
    return dict(caught.value.problems)


def test_a_record_is_plain_and_leaves_out_what_is_empty():
    brief = small_brief()
    record = to_record(brief)
    assert list(record) == ["briefkit", "articles", "actors", "statements"]
    assert record["actors"] == [{"id": brief.actors[0].id, "kind": "bk:state", "country": "BY", "name": "Belarus"}]
    assert record["statements"][0]["made_by"] == [
        {"annotator": "a", "version": "1", "rule": "r", "confidence": "0.875"}
    ]
    assert from_record(record) == brief


def test_an_empty_brief_is_its_version():
    assert to_record(Brief()) == {"briefkit": 1}


def test_every_problem_is_reported_with_its_path():
    record = to_record(small_brief())
    record["articles"][0]["published"] = "2025-13"
    record["articles"][0]["authors"] = "ZA"
    record["actors"][0]["id"] = "act-0"
    record["statements"][0]["cue"]["start"] = "4"
    record["statements"][0]["cue"]["colour"] = 1
    record["statements"][0]["content"][0]["start"] = True
    record["statements"][0]["made_by"] = [{"annotator": None, "version": "1"}]
    found = problems_of(record)
    assert list(found) == [
        "$.articles[0].published",
        "$.actors[0].id",
        "$.statements[0].cue.colour",
        "$.statements[0].content[0].start",
        "$.statements[0].made_by[0].rule",
    ]
    assert found["$.statements[0].cue.colour"] == "unknown field"
    assert found["$.statements[0].made_by[0].rule"] == "required field missing"


@pytest.mark.parametrize(
    ("field", "value", "path"),
    [
        ("name", None, "$.actors[0].first_mention"),
        ("name", 1, "$.actors[0].name"),
        ("name", ["Belarus"], "$.actors[0].name"),
        ("kind", None, "$.actors[0].kind"),
        ("aliases", "abc", "$.actors[0].aliases"),
        ("aliases", {"k": 1}, "$.actors[0].aliases"),
        ("aliases", [1], "$.actors[0].aliases"),
        ("first_mention", "x", "$.actors[0].first_mention"),
    ],
)
def test_scalars_and_lists_are_strict(field, value, path):
    record = to_record(small_brief())
    record["actors"][0][field] = value
    assert list(problems_of(record)) == [path]


@pytest.mark.parametrize("confidence", [0.875, "nan", "1e0", "0.8750001", "-1", "", "٣"])
def test_a_confidence_is_a_decimal_in_a_string(confidence):
    record = to_record(small_brief())
    record["statements"][0]["made_by"][0]["confidence"] = confidence
    assert next(iter(problems_of(record))).startswith("$.statements[0].made_by[0].confidence")


def test_an_id_that_does_not_fit_is_refused():
    record = to_record(small_brief())
    record["actors"][0]["name"] = "Belorussia"
    assert list(problems_of(record)) == ["$.actors[0].id"]


def test_an_id_must_be_there_and_be_there_once():
    record = to_record(small_brief())
    record["actors"].append(dict(record["actors"][0]))
    assert problems_of(record) == {"$.actors[1].id": "the same id is at $.actors[0].id"}
    del record["actors"][1]["id"]
    assert list(problems_of(record)) == ["$.actors[1].id"]


def test_parts_that_do_not_fit_together_keep_their_errors():
    record = to_record(small_brief())
    del record["actors"]
    with pytest.raises(DanglingReferenceError):
        from_record(record)
    brief = small_brief()
    statement = node_to_record(brief.statements[0])
    statement["cue"]["exact"] = "agreed"
    statement["id"] = node_id(statement, Statement)
    with pytest.raises(EvidenceError):
        from_record({**to_record(brief), "statements": [statement]})


def node_id(record, kind):
    with pytest.raises(StructureError) as caught:
        node_from_record({**record, "id": None}, kind)
    return caught.value.problems[0][1].split("'")[1]


@pytest.mark.parametrize("version", [0, 2, "1", True, 1.0, [1]])
def test_other_versions_are_refused(version):
    with pytest.raises(FormatVersionError):
        from_record({"briefkit": version})


@pytest.mark.parametrize("data", [None, 1, "x", [], {}])
def test_what_is_no_record_is_refused(data):
    with pytest.raises(StructureError):
        from_record(data)


def test_older_versions_migrate_step_by_step():
    steps = {
        1: lambda record: {**record, "briefkit": 2, "people": record["persons"]},
        2: lambda record: {"briefkit": 3, "actors": record["people"]},
    }
    old = {"briefkit": 1, "persons": [1]}
    assert migrate(old, steps, 3) == {"briefkit": 3, "actors": [1]}
    assert old == {"briefkit": 1, "persons": [1]}
    with pytest.raises(FormatVersionError) as caught:
        migrate({"briefkit": 4}, steps, 3)
    assert caught.value.supported == (1, 2, 3)


def test_one_object_at_a_time():
    brief = small_brief()
    for node in brief:
        assert node_from_record(node_to_record(node), type(node)) == node
