"""Which of several words is the cue, and who speaks, listens or says nothing by it."""

import pytest

from tests.unit.annotate.statements_reader import Said, said, spans

_READ = {
    "told, behind one of them with a name": (
        '"A song is not a poem," one of them, Anna Nowak, told Radio Minsk.',
        Said("one of them, Anna Nowak", "told", '"A song is not a poem,"', "quotation-then-cue"),
    ),
    "told by": (
        "Yonhap was told by Lee that the embassy would open.",
        Said("Lee", "told", "that the embassy would open", "passive-then-that"),
    ),
    "reduced relative clause in the subject": (
        "The North is sending more trucks, lawmakers briefed by the agency said.",
        Said("lawmakers briefed by the agency", "said", "The North is sending more trucks", "clause-then-cue"),
    ),
    "time between cue and conjunction": (
        "Anna Nowak had said a day earlier that Minsk would veto the plan.",
        Said("Anna Nowak", "said", "that Minsk would veto the plan", "cue-then-that"),
    ),
    "longer time": (
        "Anna Nowak said two weeks ago that the embassy would open.",
        Said("Anna Nowak", "said", "that the embassy would open", "cue-then-that"),
    ),
    "critics of somebody": (
        "Critics of Anna Nowak say that she controls the courts.",
        Said("Critics of Anna Nowak", "say", "that she controls the courts", "cue-then-that"),
    ),
    "a critic of somebody": (
        "A critic of Anna Nowak said that the vote was unfair.",
        Said("A critic of Anna Nowak", "said", "that the vote was unfair", "cue-then-that"),
    ),
    "nothing as a subject": (
        "The minister said nothing could be done.",
        Said("The minister", "said", "nothing could be done", "cue-then-clause"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), _READ.values(), ids=_READ)
def test_cue_and_speaker(text: str, expected: Said) -> None:
    assert said(text)[0] == expected


def test_lawmakers_who_were_briefed_speak_once() -> None:
    text = "The North is sending more trucks, lawmakers briefed by the agency said."
    assert [one.cue for one in said(text)] == ["said"]


@pytest.mark.parametrize("rest", ["", " about the talks", " when asked about the talks", ", but left early"])
def test_nothing_said_is_no_statement(rest: str) -> None:
    assert said(f"The minister said nothing{rest}.") == []


@pytest.mark.parametrize(
    ("text", "listener"),
    [
        ("Yonhap was told by Lee that the embassy would open.", "Yonhap"),
        ('"The embassy is open," Lee told Yonhap.', "Yonhap"),
        ('"The embassy is open," Lee told al Minsk.', "al Minsk"),
        ("Lee told reporters that the embassy was open.", "reporters"),
    ],
)
def test_whoever_is_told_is_the_addressee(text: str, listener: str) -> None:
    (one,) = spans(text)
    assert one.addressee is not None
    assert text[slice(*one.addressee)] == listener
