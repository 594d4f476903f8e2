"""Speakers far from their cue: behind asides, in long noun phrases, in another clause, or only led to say it."""

import pytest

from tests.unit.annotate.statements_reader import said, spans

WHOLE = {
    "Anna Nowak, who lost her seat in Vilnius, Lithuania, in May, said that the vote was fair.": "Anna Nowak",
    "Nowak, meanwhile, who leads the party, said that the vote was fair.": "Nowak",
    "A report published in May by the ministry said that the vote was fair.": (
        "A report published in May by the ministry"
    ),
    "Political observers in Minsk and around the country say that the vote was fair.": (
        "Political observers in Minsk and around the country"
    ),
    "A report released last year found that prices had fallen.": "A report released",
    "Those close to him say that he will run.": "Those close to him",
    "Groups of workers, farmers and small traders rejected the plan.": "Groups of workers, farmers and small traders",
    "Two of the parties based in Minsk have rejected the plan.": "Two of the parties based in Minsk",
    "Many of those who met with the envoy said that he was optimistic.": "Many of those who met with the envoy",
    "Jan Nowak, 39, a farmer from Gdynia, said that the vote was fair.": "Jan Nowak, 39, a farmer from Gdynia",
    "Jan Nowak, along with two other farmers, rejected the plan.": "Jan Nowak, along with two other farmers",
    '"It was fair," said Jan Nowak, 39, of Gdynia, a farmer.': "Jan Nowak, 39, of Gdynia, a farmer",
    '"It was fair," said Jan Nowak, now a farmer in Gdynia.': "Jan Nowak, now a farmer in Gdynia",
    "A new TVN/Kantar poll found that most voters want peace.": "A new TVN/Kantar poll",
    "The minister and the bishop each called the vote unfair.": "The minister and the bishop",
}


@pytest.mark.parametrize("text", WHOLE)
def test_speaker_is_the_whole_noun_phrase(text: str) -> None:
    assert [one.source for one in said(text)] == [WHOLE[text]]


ELSEWHERE = {
    "On Friday, Nowak stepped up her criticism of the government.": ("Nowak", "criticism"),
    "The union made a bitter attack on the reform.": ("The union", "attack"),
    "The party sent out a letter accusing the ministry of fraud.": ("The party", "accusing"),
    "The ministry released a video showing that the bridge was intact.": ("The ministry", "showing"),
    "He spent much of the day urging voters to stay at home.": ("He", "urging"),
    "In the square stood a crowd chanting that the vote was unfair.": ("a crowd", "chanting"),
    "The ruling forced ministers to admit that the vote was unfair.": ("ministers", "admit"),
    "The scandal broke in May, leading many voters to question whether the vote was fair.": ("many voters", "question"),
    "By refusing to recount the ballots, the board angered the opposition.": ("the board", "refusing"),
    "The market fell when the bank raised its rates, citing the war in Ukraine.": ("the bank", "citing"),
    "The party lost Nowak, who then left parliament and denounced the plan.": ("who", "denounced"),
    "The seat was lost through Nowak's failure to condemn the attack.": ("Nowak's", "condemn"),
    "It was in Minsk that Nowak ended her tour, calling the vote a farce.": ("Nowak", "calling"),
}


@pytest.mark.parametrize("text", ELSEWHERE)
def test_speaker_is_whose_the_cue_is(text: str) -> None:
    assert [(one.source, one.cue) for one in said(text)] == [ELSEWHERE[text]]


def test_what_opens_a_sentence_ends_before_its_speaker() -> None:
    citing, refused = said("Citing the costs of it, the ministry refused to pay for the bridge.")
    assert (citing.source, citing.content) == ("the ministry", "the costs of it")
    assert (refused.source, refused.content) == ("the ministry", "to pay for the bridge")


def test_who_is_summoned_and_told_is_no_speaker() -> None:
    text = "The envoy was summoned and told that the border would be closed."
    assert [(one.source, one.content) for one in said(text)] == [("", "that the border would be closed")]
    assert [one.addressee and text[slice(*one.addressee)] for one in spans(text)] == ["The envoy"]


def test_who_is_arrested_may_still_speak() -> None:
    assert [one.source for one in said("Nowak was arrested and said that he was innocent.")] == ["Nowak"]


def test_claim_ends_before_the_verb_that_it_is_the_subject_of() -> None:
    (claim,) = said("His claim that the vote was fair was disputed in Minsk.")
    assert (claim.source, claim.content) == ("His", "that the vote was fair")


def test_aside_that_says_so_is_not_part_of_a_speaker() -> None:
    assert [one.source for one in said("Most voters, polls suggest, want the talks to go on.")] == ["Most voters"]


def test_how_somebody_cheers_is_not_what_is_said() -> None:
    assert spans("The crowd cheered loudly.") == ()
