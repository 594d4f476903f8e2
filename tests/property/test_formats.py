"""The laws of the formats, on briefs that fill every field with values that break files."""

import pytest
from hypothesis import event, example, given
from hypothesis import strategies as st

from briefkit.errors import FormatError
from briefkit.formats.format import FORMATS
from briefkit.model import Actor, Article, Brief
from briefkit.plugins import installed
from briefkit.schema.receipt import verify
from briefkit.testing import briefs

NAMES = ("json", "jsonl", "jsonld", "graphml")


@pytest.fixture(params=NAMES, scope="module")
def format_(request):
    return installed(FORMATS).get(request.param)


@given(brief=briefs())
def test_what_is_written_is_read_again(format_, brief):
    data = format_.dumps(brief)
    again = format_.loads(data)
    assert again == brief
    assert format_.dumps(again) == data


@given(brief=briefs())
def test_every_receipt_of_a_record_holds(format_, brief):
    assert verify(format_.records(format_.dumps(brief))) == ()


@given(data=st.binary() | st.text().map(str.encode))
@example(data=b"")
@example(data=b'{"@context": "http://example.org/"}')
@example(data=b"<graphml/>")
def test_any_bytes_are_a_brief_or_an_error(format_, data):
    try:
        assert isinstance(format_.loads(data), Brief)
    except FormatError as error:
        event(type(error).__name__)


@given(brief=briefs(), data=st.data())
def test_damaged_bytes_are_a_brief_or_an_error(format_, brief, data):
    whole = format_.dumps(brief)
    at = data.draw(st.integers(0, len(whole) - 1))
    until = data.draw(st.integers(at, min(len(whole), at + 20)))
    try:
        assert isinstance(format_.loads(whole[:at] + data.draw(st.binary(max_size=3)) + whole[until:]), Brief)
    except FormatError as error:
        event(type(error).__name__)


@given(brief=briefs().filter(lambda brief: any(article.text for article in brief.articles)), data=st.data())
def test_one_changed_character_flags_the_receipts_that_touch_it_and_no_other(brief, data):
    from briefkit.model.check import receipts
    from briefkit.schema.record import to_record

    record = to_record(brief)
    index = data.draw(st.sampled_from([i for i, article in enumerate(brief.articles) if article.text]))
    article = brief.articles[index]
    at = data.draw(st.integers(0, len(article.text) - 1))
    other = "x" if article.text[at] != "x" else "y"
    record["articles"][index]["text"] = article.text[:at] + other + article.text[at + 1 :]
    touched = [
        receipt
        for node in brief
        for _, receipt in receipts(node)
        if receipt.article == article.id and receipt.start <= at < receipt.end
    ]
    assert len(verify(record)) == len(touched)


def test_a_prefix_that_means_something_else_in_the_document_is_not_declared():
    brief = Brief(
        articles=[Article(url="demo:x")],
        actors=[
            Actor(kind="demo:thing", name="A", same_as=["bk:person", "urn:x"]),
            Actor(kind="title:x", name="B"),
            Actor(kind="other:thing", name="C"),
        ],
    )
    format_ = installed(FORMATS).get("jsonld")
    data = format_.dumps(brief)
    assert b'"kind":"https://w3id.org/briefkit/term/demo/thing"' in data
    assert b'"kind":"https://w3id.org/briefkit/term/title/x"' in data
    assert b'"kind":"other:thing"' in data
    assert format_.loads(data) == brief
