"""Sentences in the manner of the outlets: who speaks through whom, in asides, headings, infinitives and quotations."""

import pytest

from tests.unit.annotate.statements_reader import Said, said, spans

_READ = {
    "told by, with a day": (
        "Reporters were told by the minister on Monday that the embassy would open.",
        Said("the minister", "told", "that the embassy would open", "passive-then-that"),
    ),
    "sources close to somebody": (
        "Sources close to the Kremlin said a deal was near.",
        Said("Sources close to the Kremlin", "said", "a deal was near", "cue-then-clause"),
    ),
    "fronted as reported by": (
        "As reported by BelTA, the two sides signed a memorandum.",
        Said("BelTA", "As reported by", "the two sides signed a memorandum", "as-reported-by"),
    ),
    "according to a name without a comma": (
        "According to Nowak the embassy in Minsk was closed by the police.",
        Said("Nowak", "According to", "the embassy in Minsk was closed by the police", "according-to"),
    ),
    "according to those who cite others": (
        "According to Yonhap, citing two officials, a deal was near.",
        Said("Yonhap", "According to", "a deal was near", "according-to"),
    ),
    "who cites behind according to": (
        "The pipeline is ready, according to the operator, citing Gazprom.",
        Said("Gazprom", "citing", "The pipeline is ready", "cited"),
    ),
    "said of the saying": (
        "The talks would go on, Nowak said, without giving a date.",
        Said("Nowak", "said", "The talks would go on", "clause-then-cue"),
    ),
    "a clause around a cue, its first part short": (
        "Such talks, the minister said, would be useless.",
        Said("the minister", "said", "Such talks / would be useless", "clause-then-cue"),
    ),
    "as somebody notes, in the middle": (
        "The embassy, as Nowak noted, is still open.",
        Said("Nowak", "noted", "The embassy / is still open", "clause-then-as-cue"),
    ),
    "made it clear": (
        "The party's leader made it clear that he would not resign.",
        Said("The party's leader", "clear", "that he would not resign", "adjective-then-that"),
    ),
    "scare quotes in the speaker": (
        'The "History" section of the site explains that the attack was prompted by a video.',
        Said(
            'The "History" section of the site',
            "explains",
            "that the attack was prompted by a video",
            "cue-then-that",
        ),
    ),
    "a speaker with a relative clause that ends in an object": (
        "People who know him say he will resign.",
        Said("People who know him", "say", "he will resign", "cue-then-clause"),
    ),
    "one of two": (
        "Neither side has confirmed the deal.",
        Said("Neither side", "confirmed", "the deal", "cue-then-phrase"),
    ),
    "time before the verb": (
        "The ministry last week denied that talks were planned.",
        Said("The ministry", "denied", "that talks were planned", "cue-then-that"),
    ),
    "somebody told, then a clause that opens with a determiner": (
        "Officials told BBC News every claim would be checked.",
        Said("Officials", "told", "every claim would be checked", "cue-then-clause"),
    ),
    "somebody with an age behind the cue": (
        '"We have nothing left," said Anna Nowak, 39, a nurse from Minsk. "Nothing at all."',
        Said(
            "Anna Nowak, 39, a nurse from Minsk",
            "said",
            '"We have nothing left," / "Nothing at all."',
            "quotation-then-cue",
        ),
    ),
    "German quotation marks": (
        "„Wir werden nicht nachgeben“, said the minister in Berlin.",
        Said("the minister", "said", "„Wir werden nicht nachgeben“", "quotation-then-cue"),
    ),
    "a quotation that ends within another": (
        "''We shall hear 'No, never,''' Nowak said.",
        Said("Nowak", "said", "''We shall hear 'No, never,'''", "quotation-then-cue"),
    ),
    "led somebody to declare": (
        "The attack led Nowak to declare that the talks were over.",
        Said("Nowak", "declare", "that the talks were over", "cue-then-that"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), _READ.values(), ids=_READ)
def test_who_says_what(text: str, expected: Said) -> None:
    assert expected in said(text)


def test_short_name_and_colon_make_a_headline() -> None:
    found = said("Minsk: no talks planned\n\nThe embassy stays closed for now, and there is no date for its opening.")
    assert found == [Said("Minsk", ":", "no talks planned", "name-colon")]


def test_turns_of_an_interview_are_statements() -> None:
    found = said("PIOTR NOWAK: Why has it failed?\n\nIRINA POPA: It had no support.")
    assert [(one.source, one.content) for one in found] == [
        ("PIOTR NOWAK", "Why has it failed?"),
        ("IRINA POPA", "It had no support"),
    ]


def test_quotation_within_an_attribution_is_carried_by_it() -> None:
    chancellor, agency = spans('"It will work," said the chancellor in Berlin, according to Reuters.')
    assert (chancellor.rule, chancellor.carried_by) == ("quotation-then-cue", 1)
    assert (agency.rule, agency.carried_by) == ("according-to", None)


def test_which_somebody_denies_answers_what_was_said() -> None:
    claim, denial = spans("Ukraine has repeatedly accused Hungary of blocking the talks, which Budapest denies.")
    assert (denial.act, denial.answers) == ("bk:deny", (0,))
    assert claim.carried_by is None


def test_content_ends_where_somebody_else_reports() -> None:
    found = said("As the crowd cheered loudly, Nowak asserted that the vote was fair.")
    assert [(one.source, one.cue, one.content) for one in found] == [("Nowak", "asserted", "that the vote was fair")]


def test_what_seems_so_has_no_speaker() -> None:
    (found,) = spans("The embassy appears to be open again.")
    assert (found.source, found.act, found.cue_class, found.rule) == ((), "bk:estimate", "attitude", "seems-then-to")
