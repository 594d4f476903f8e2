"""Chains and anaphora: who carries whom, and what a denial answers."""

from pathlib import Path

import pytest

from briefkit.annotate.statements import StatementSpan
from tests.unit.annotate.statements_reader import spans

SEEDS = Path(__file__).parents[3] / "seeds"


def _by_cue(text: str) -> dict[str, tuple[int, StatementSpan]]:
    return {text[slice(*one.cue)]: (at, one) for at, one in enumerate(spans(text)) if one.cue}


def test_denial_of_that_answers_the_claim_before() -> None:
    text = "KCNA claimed that an embassy had opened in Minsk. A spokesman for the ministry denied that."
    found = _by_cue(text)
    claim, denial = found["claimed"], found["denied"]
    assert denial[1].answers == (claim[0],)
    assert denial[1].act == "bk:deny"


def test_denial_without_a_claim_says_why_it_is_unlinked() -> None:
    (denial,) = spans("The ministry denied that.")
    assert denial.answers == ()
    assert denial.unresolved


def test_statement_within_another_names_its_carrier() -> None:
    text = "A report by KBS states that the authorities in Minsk denied that talks had begun."
    found = _by_cue(text)
    assert found["denied"][1].carried_by == found["states"][0]
    assert found["states"][1].carried_by is None


def test_as_reported_by_carries_what_it_reports() -> None:
    text = "The minister said that the embassy would open soon, as reported by Yonhap."
    found = _by_cue(text)
    assert found["said"][1].carried_by == found["as reported by"][0]
    assert [text[start:end] for start, end in found["as reported by"][1].source] == ["Yonhap"]


def test_assertion_that_is_repeated_has_the_content_of_the_first() -> None:
    text = "KCNA claimed that an embassy had opened in Minsk, an assertion repeated in the Russian media."
    found = _by_cue(text)
    claim, repeated = found["claimed"], found["an assertion repeated"]
    assert repeated[1].content == claim[1].content
    assert repeated[1].answers == (claim[0],)
    assert repeated[1].act == "bk:repeat"


def test_the_report_is_the_one_ascribed_to_a_report() -> None:
    text = (
        "The ministry said that trade was growing. A report by TASS suggested that a summit was planned. "
        "The minister dismissed the TASS report."
    )
    found = _by_cue(text)
    assert found["dismissed"][1].answers == (found["suggested"][0],)


@pytest.mark.parametrize(
    "reaction",
    [
        "Poland condemned the attack on Kyiv.",
        "Poland condemned this attack.",
        "Poland criticised the decision.",
        "Poland condemned the minister's attitude to women.",
        "Poland rejected a proposal.",
        "Poland rejected two of his claims.",
    ],
)
def test_phrase_that_is_not_anaphoric_answers_nothing(reaction: str) -> None:
    said, reacted = spans(f"Kim said that the embassy would open in May. {reaction}")[:2]
    assert said.answers == reacted.answers == ()
    assert reacted.unresolved is None


@pytest.mark.parametrize("claim", ["the claim", "this", "these claims", "that assertion"])
def test_rejection_of_a_claim_answers_it(claim: str) -> None:
    text = f"Kim said that the embassy would open in May. Poland rejected {claim}."
    found = _by_cue(text)
    assert found["rejected"][1].answers == (found["said"][0],)


def test_claim_of_somebody_named_is_looked_for_among_what_they_said() -> None:
    text = "Kim said that the embassy was open. Lee said that it was shut. Poland rejected the Kim claim."
    found = spans(text)
    assert found[2].answers == (0,)


def test_what_somebody_supports_is_a_thing_rather_than_words() -> None:
    text = "Kim said that the plan was ready. Poland supports it."
    found = _by_cue(text)
    assert found["supports"][1].answers == ()
    assert found["supports"][1].unresolved


def test_report_that_nobody_ascribed_stays_unlinked() -> None:
    text = "The ministry said that trade was growing. The minister dismissed the Yonhap report."
    found = _by_cue(text)
    assert found["dismissed"][1].answers == ()
    assert found["dismissed"][1].unresolved


def test_explicit_contradictions_of_the_first_seed_are_linked() -> None:
    text = (SEEDS / "000_a47216d700ece483.txt").read_text(encoding="utf-8")
    found = _by_cue(text)
    assert found["denied"][1].answers == (found["claimed"][0], found["an assertion repeated"][0])
    assert found["denied"][1].carried_by == found["states"][0]


def test_explicit_contradictions_of_the_second_seed_are_linked() -> None:
    text = (SEEDS / "003_b900d7e99b62958b.txt").read_text(encoding="utf-8")
    found = _by_cue(text)
    report = found["suggested"][0]
    for cue in ("refute", "stating", "dismissed"):
        assert report in found[cue][1].answers
    assert all(
        text[slice(*spans(text)[at].cue or (0, 0))] in {"suggested", "called"} for at in found["refute"][1].answers
    )


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("Riga said that the vote was fair, which Minsk denied.", (0,)),
        ("Riga said that it rained. Poland held a vote which Minsk refused to recognise.", ()),
    ],
)
def test_which_stands_for_what_was_said_only_behind_a_comma(text: str, answers: tuple[int, ...]) -> None:
    assert spans(text)[-1].answers == answers
