"""What was not said is not given as said."""

import pytest

import briefkit
from briefkit.annotate.document import read_document
from briefkit.annotate.modality import UNSAID, tempered
from briefkit.annotate.statements import find_statements


def acts(text: str) -> list[tuple[str, str]]:
    document = read_document(text)
    found = tempered(document, find_statements(document))
    return [(text[slice(*one.cue)] if one.cue else "", one.act) for one in found]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Maia Sandu did not say that she wants a union.", "not say"),
        ("Maia Sandu has never said that she wants a union.", "never said"),
        ("Belarus hasn't denied the report.", "hasn't denied"),
        ("The ministry might announce that the border will open.", "might announce"),
        ("Tirana could say that the deal is off.", "could say"),
        ("Poland will confirm that the deal is off.", "will confirm"),
        ("If Lukashenko says that Poland attacked Belarus, few will believe it.", "says"),
        ("Nobody in Tbilisi said that the law was good.", "said"),
        ("Neither Moscow nor Kyiv confirmed that a deal was near.", "confirmed"),
    ],
)
def test_what_is_negated_possible_or_conditional_is_unsaid(text, cue):
    assert (cue, UNSAID) in acts(text)
    assert {act for _, act in acts(text)} == {UNSAID}


@pytest.mark.parametrize(
    "text",
    [
        "Maia Sandu said that she does not want a union.",
        "Belarus has repeatedly denied the report.",
        "Seoul had confirmed that talks might begin.",
        "Poland said that nobody was hurt.",
        "If talks begin, Poland will rejoice, Warsaw said.",
    ],
)
def test_what_is_said_of_things_that_are_not_is_said(text):
    assert UNSAID not in {act for _, act in acts(text)}


def test_an_attitude_that_is_denied_is_an_attitude():
    assert UNSAID not in {act for _, act in acts("Poland does not believe that the border is safe.")}


def test_what_is_carried_by_something_unsaid_is_hypothetical():
    brief = briefkit.from_text("Poland did not say that Russia attacked Georgia.")
    assert [statement.act for statement in brief.statements] == [UNSAID]
    assert {relation.status for relation in brief.relations if relation.according_to} <= {"hypothetical"}
    assert any(relation.according_to for relation in brief.relations)
