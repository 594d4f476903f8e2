"""Each frame of the statements stage, on sentences written for it."""

import pytest

from tests.unit.annotate.statements_reader import Said, said

DIRECT = {
    "speaker before the cue": (
        '"The talks will go on in Minsk," the minister said.',
        Said("the minister", "said", '"The talks will go on in Minsk,"', "quotation-then-cue"),
    ),
    "speaker behind the cue": (
        "“The talks will go on,” said Anna Nowak, a spokeswoman for the ministry.",
        Said("Anna Nowak, a spokeswoman for the ministry", "said", "“The talks will go on,”", "quotation-then-cue"),
    ),
    "quotation in two pieces": (
        '"The talks," Mr. Nowak said, "will go on."',
        Said("Mr. Nowak", "said", '"The talks," / "will go on."', "quotation-then-cue"),
    ),
    "quotation that goes on in the next sentence": (
        '"The talks will go on," Nowak said. "Nobody has asked us to stop them."',
        Said(
            "Nowak",
            "said",
            '"The talks will go on," / "Nobody has asked us to stop them."',
            "quotation-then-cue",
        ),
    ),
    "quotation that goes on in the next paragraph": (
        '"The talks will go on," Nowak said.\n\n"Nobody has asked us to stop them."',
        Said(
            "Nowak",
            "said",
            '"The talks will go on," / "Nobody has asked us to stop them."',
            "quotation-then-cue",
        ),
    ),
    "question before the speaker": (
        '"Who asked us to stop?" Nowak said on Monday.',
        Said("Nowak", "said", '"Who asked us to stop?"', "quotation-then-cue"),
    ),
    "quotation behind the cue": (
        'Nowak said: "The talks will go on."',
        Said("Nowak", "said", '"The talks will go on."', "cue-then-colon"),
    ),
    "quotation in the paragraph behind a colon": (
        'Nowak said in a statement:\n\n"The talks will go on."',
        Said("Nowak", "said", '"The talks will go on."', "cue-then-announced"),
    ),
    "German marks": (
        "Nowak said, „The talks will go on.“",
        Said("Nowak", "said", "„The talks will go on.“", "cue-then-quote"),
    ),
    "doubled single marks": (
        "''The talks will go on,'' Nowak said.",
        Said("Nowak", "said", "''The talks will go on,''", "quotation-then-cue"),
    ),
    "one word": ('"Nonsense," Nowak said.', Said("Nowak", "said", '"Nonsense,"', "quotation-then-cue")),
    "name behind a dash": (
        '"The talks will go on and on."\n\n— Anna Nowak',
        Said("Anna Nowak", "—", '"The talks will go on and on."', "quotation-dash-name"),
    ),
}
INDIRECT = {
    "that-clause": (
        "The ministry said that the embassy is open.",
        Said("The ministry", "said", "that the embassy is open", "cue-then-that"),
    ),
    "clause": (
        "The ministry said the embassy is open.",
        Said("The ministry", "said", "the embassy is open", "cue-then-clause"),
    ),
    "adjuncts before the clause": (
        "The ministry said on Monday in a statement that the embassy is open.",
        Said("The ministry", "said", "that the embassy is open", "cue-then-that"),
    ),
    "cue behind": (
        "The embassy is open to all visitors, the ministry said.",
        Said("the ministry", "said", "The embassy is open to all visitors", "clause-then-cue"),
    ),
    "according to, in front": (
        "According to Yonhap, the embassy is open.",
        Said("Yonhap", "According to", "the embassy is open", "according-to"),
    ),
    "according to, behind": (
        "The embassy in Minsk is open, according to Yonhap.",
        Said("Yonhap", "according to", "The embassy in Minsk is open", "according-to"),
    ),
    "according to, within": (
        "The embassy in Minsk, according to the agency, is open to visitors.",
        Said("the agency", "according to", "The embassy in Minsk / is open to visitors", "according-to"),
    ),
    "addressee": (
        "The ministry told reporters that the embassy is open.",
        Said("The ministry", "told", "that the embassy is open", "cue-then-that"),
    ),
    "object": (
        "Minsk condemned the nuclear test.",
        Said("Minsk", "condemned", "the nuclear test", "cue-then-phrase"),
    ),
    "infinitive": (
        "The president vowed to open the embassy.",
        Said("The president", "vowed", "to open the embassy", "cue-then-to"),
    ),
    "quick to": (
        "The minister was quick to reject the proposal.",
        Said("The minister", "reject", "the proposal", "cue-then-phrase"),
    ),
    "called on": (
        "The ministry called on both sides to show restraint.",
        Said("The ministry", "called", "to show restraint", "cue-then-to"),
    ),
    "relative clause": (
        "The plan was drawn up by Nowak, who said that it would work.",
        Said("who", "said", "that it would work", "cue-then-that"),
    ),
    "heading": (
        "Minsk rejects summit proposal",
        Said("Minsk", "rejects", "summit proposal", "cue-then-phrase"),
    ),
    "interview turn": (
        "NOWAK ANNA: The talks will go on. Nobody has asked us to stop.",
        Said("NOWAK ANNA", ":", "The talks will go on. Nobody has asked us to stop", "name-colon"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), [*DIRECT.values(), *INDIRECT.values()], ids=[*DIRECT, *INDIRECT])
def test_frame(text: str, expected: Said) -> None:
    assert expected in said(text)


def test_two_verbs_share_a_speaker() -> None:
    found = said("The ministry denied that talks had begun and insisted that none were planned.")
    assert [(one.source, one.cue, one.content) for one in found] == [
        ("The ministry", "denied", "that talks had begun"),
        ("The ministry", "insisted", "that none were planned"),
    ]


def test_gerund_has_the_subject_of_the_main_clause() -> None:
    found = said("The minister rejected the claim that talks were under way, stating that none were planned.")
    assert ("The minister", "stating", "that none were planned") in [one[:3] for one in found]


def test_opening_clause_ends_where_the_main_one_begins() -> None:
    found = said("While she dismissed the report, she acknowledged that there had been talks.")
    assert [one.content for one in found] == ["the report", "that there had been talks"]


def test_apposition_is_part_of_the_source_and_a_relative_clause_is_not() -> None:
    first = said("Anna Nowak, the foreign minister, said that the embassy is open.")
    second = said("Anna Nowak, who took office in May, said that the embassy is open.")
    assert [one.source for one in first] == ["Anna Nowak, the foreign minister"]
    assert [one.source for one in second] == ["Anna Nowak"]


@pytest.mark.parametrize(
    "text",
    [
        "The North Korea of Europe, as it is called, has few friends.",
        "Needless to say, the sanctions would hamper trade.",
        'He took on the epithet of the "last dictator".',
        "The TASS report, dated Monday, was long.",
        "It seems that this setback has not been an obstacle.",
        "Image: Anna Nowak.",
        "The working visit ended in the offices of the trade mission.",
    ],
)
def test_trap(text: str) -> None:
    assert said(text) == []


def test_quotation_with_a_speaker_of_its_own_ends_the_content_before_it() -> None:
    found = said('The minister said that the talks had failed: "There is nothing left," she added.')
    assert [(one.cue, one.content) for one in found] == [
        ("said", "that the talks had failed"),
        ("added", '"There is nothing left,"'),
    ]


@pytest.mark.parametrize("subject", ["Her decision to travel", "It", "All this"])
def test_what_cannot_speak_only_lets_the_author_infer(subject: str) -> None:
    found = said(f"{subject} suggests that the summit matters.")
    assert "suggests" not in [one.cue for one in found]


def test_words_inside_a_quotation_are_no_cues() -> None:
    found = said('The ministry urged them to "heed what Minsk has to say for peace".')
    assert [one.cue for one in found] == ["urged"]


def test_negation_and_hedges_stay_in_the_content() -> None:
    found = said("The minister said that, as far as she knew, there was no such plan.")
    assert [one.content for one in found] == ["that, as far as she knew, there was no such plan"]
