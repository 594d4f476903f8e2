"""Verifying records that nobody has checked (law 4)."""

import pytest

from briefkit.model import Actor, Article, Brief, Mention
from briefkit.schema.receipt import verify
from briefkit.schema.record import to_record


def overlapping_record():
    article = Article(text="Minsk denied that again")
    actor = Actor(kind="bk:state", name="Belarus")
    spans = [(0, 5), (0, 12), (6, 12), (13, 23)]
    mentions = [Mention(actor=actor.id, evidence=article.evidence(*span)) for span in spans]
    return to_record(Brief(articles=[article], actors=[actor], mentions=mentions))


def test_receipts_that_hold_are_no_problem():
    assert verify(overlapping_record()) == ()


@pytest.mark.parametrize("at", range(23))
def test_one_changed_character_flags_each_receipt_that_touches_it_and_no_other(at):
    record = overlapping_record()
    text = record["articles"][0]["text"]
    record["articles"][0]["text"] = text[:at] + "#" + text[at + 1 :]
    touched = {
        f"$.mentions[{index}].evidence"
        for index, mention in enumerate(record["mentions"])
        if mention["evidence"]["start"] <= at < mention["evidence"]["end"]
    }
    assert {problem.where for problem in verify(record)} == touched


@pytest.mark.parametrize(
    "change", [{"article": "art-0"}, {"article": []}, {"start": -1}, {"start": "0"}, {"end": 99}, {"end": None}]
)
def test_receipts_that_lead_nowhere_are_flagged(change):
    record = overlapping_record()
    record["mentions"][0]["evidence"].update(change)
    assert [problem.where for problem in verify(record)] == ["$.mentions[0].evidence"]


@pytest.mark.parametrize("record", [None, [], {}, {"articles": 1}, {"articles": [1, {"id": 1}]}, {"mentions": [None]}])
def test_any_data_can_be_verified(record):
    assert verify(record) == ()
