"""Sentences of news wires and analyses: days, listeners, lists, claims that others reject, those who are cited."""

import pytest

from tests.unit.annotate.statements_reader import Said, said, spans

_UNREAD = {
    "a body with a task": "Agencies charged with promoting trade left.",
    "a noun and its listener": "Her comment to journalists was short.",
    "a noun at the end": "It was her threat to",
}

_READ = {
    "a day without that": (
        "Nowak said on Monday the talks would resume.",
        Said("Nowak", "said", "the talks would resume", "cue-then-clause"),
    ),
    "a day and a daytime": (
        "The ministry said late on Friday evening Minsk had agreed.",
        Said("The ministry", "said", "Minsk had agreed", "cue-then-clause"),
    ),
    "the month of May": (
        "Nowak said in May that it was late.",
        Said("Nowak", "said", "that it was late", "cue-then-that"),
    ),
    "a day that owns something": (
        "Nowak mentioned Monday's vote.",
        Said("Nowak", "mentioned", "Monday's vote", "cue-then-phrase"),
    ),
    "told, a day, a clause": (
        'Nowak told journalists on Monday the board was "following the situation".',
        Said("Nowak", "told", 'the board was "following the situation"', "cue-then-clause"),
    ),
    "a date in commas before that": (
        "Nowak said on Friday, 24 January, that the board believes that it was late.",
        Said("Nowak", "said", "that the board believes that it was late", "cue-then-that"),
    ),
    "a day before what is judged": (
        "The ministry condemned on Wednesday the statement of the council.",
        Said("The ministry", "condemned", "the statement of the council", "cue-then-phrase"),
    ),
    "one who goes on to speak": (
        "According to her, it was late, and she warned that it would rain.",
        Said("her", "According to", "it was late", "according-to"),
    ),
    "a bracket within the speaker": (
        "The Committee for National Security (CNS) of Poland noted on June 5 that it was late.",
        Said("The Committee for National Security (CNS) of Poland", "noted", "that it was late", "cue-then-that"),
    ),
    "a list of persons and what they are": (
        "Poland's Minister of Energy Jan Lis, his Greek counterpart Ada Nowak, and Orlen CEO Eva Rak said it was late.",
        Said(
            "Poland's Minister of Energy Jan Lis, his Greek counterpart Ada Nowak, and Orlen CEO Eva Rak",
            "said",
            "it was late",
            "cue-then-clause",
        ),
    ),
    "of whom somebody says something": (
        "Police held a man who the ministry says was armed.",
        Said("the ministry", "says", "who / was armed", "relative-object"),
    ),
    "a verb in the plural is no part of a subject": (
        "The authorities say a clash on the border can be regarded as an attack.",
        Said("The authorities", "say", "a clash on the border can be regarded as an attack", "cue-then-clause"),
    ),
    "a day before what somebody is accused of": (
        "The two accused each other on Monday of breaking the truce.",
        Said("The two", "accused", "each other on Monday of breaking the truce", "cue-then-phrase"),
    ),
    "quoted as saying by somebody that": (
        "Nowak was quoted as saying by Yonhap on Monday that it was late.",
        Said("Nowak", "saying", "that it was late", "cue-then-that"),
    ),
    "a claim in a claim": (
        "The claim that Minsk has said the vote was fair is disputed.",
        Said("", "claim", "that Minsk has said the vote was fair is disputed", "noun-then-that"),
    ),
    "a second reason": (
        "The agency criticised Nowak for her visit to Minsk, and for the silence of her board.",
        Said(
            "The agency",
            "criticised",
            "Nowak for her visit to Minsk, and for the silence of her board",
            "cue-then-phrase",
        ),
    ),
    "a verb behind an aside is no noun": (
        "A report by the board, in particular, notes that Minsk refused to talk.",
        Said("A report by the board", "notes", "that Minsk refused to talk", "cue-then-that"),
    ),
    "a gerund behind what is said to be so": (
        "Nowak said it was her conclusion that trade with Minsk is over, while accusing Riga of greed.",
        Said("Nowak", "accusing", "Riga of greed", "cue-then-phrase"),
    ),
    "a gerund behind the object of another": (
        "Nowak accused Riga of breaking the rules enshrined in the treaty, saying it was late.",
        Said("Nowak", "saying", "it was late", "cue-then-clause"),
    ),
    "with somebody saying": (
        "Minsk has rejected the plan, with Energy Minister Jan Lis saying that it was too late.",
        Said("Energy Minister Jan Lis", "saying", "that it was too late", "cue-then-that"),
    ),
    "before somebody is saying": (
        "Minsk has rejected the plan, with Energy Minister Jan Lis saying that it was too late.",
        Said("Minsk", "rejected", "the plan", "cue-then-phrase"),
    ),
    "several who are told to": (
        "Poland proposed to Latvia and Estonia to build it.",
        Said("Poland", "proposed", "to build it", "cue-then-to"),
    ),
    "a long tail behind the cue": (
        "The talks will go on, Nowak said on Monday in remarks to members of the board of her party at home in Riga.",
        Said("Nowak", "said", "The talks will go on", "clause-then-cue"),
    ),
    "quoted as saying": (
        '"It was late," Nowak was quoted as saying.',
        Said("Nowak", "saying", '"It was late,"', "quotation-then-cue"),
    ),
    "confirmed to a paper": (
        "The ministry confirmed to bne IntelliNews that the two had met.",
        Said("The ministry", "confirmed", "that the two had met", "cue-then-that"),
    ),
    "the US": (
        "The US Treasury announced sanctions on the bank.",
        Said("The US Treasury", "announced", "sanctions on the bank", "cue-then-phrase"),
    ),
    "a list of speakers": (
        "Estonia, Latvia and the European Commission said that the border was closed.",
        Said("Estonia, Latvia and the European Commission", "said", "that the border was closed", "cue-then-that"),
    ),
    "a list of speakers behind a day": (
        "On Monday, Poland, Latvia and Estonia said that the border was closed.",
        Said("Poland, Latvia and Estonia", "said", "that the border was closed", "cue-then-that"),
    ),
    "a list that is part of another clause": (
        "Nowak visited Minsk, Warsaw and Riga said that it was glad.",
        Said("Warsaw and Riga", "said", "that it was glad", "cue-then-that"),
    ),
    "a list of those reported to do something": (
        "The United States, Britain and Canada are reported to be preparing new measures.",
        Said("", "reported", "The United States, Britain and Canada / to be preparing new measures", "passive-then-to"),
    ),
    "a list of the criticised": (
        "They heard her criticism of Seoul, Rome, or Minsk.",
        Said("her", "criticism", "Seoul, Rome, or Minsk", "noun-then-of"),
    ),
    "whose decision": (
        "Police were out on the fourth night of protests over the board's decision to leave.",
        Said("the board's", "decision", "to leave", "noun-then-to"),
    ),
    "according to somebody within a relative clause": (
        "He spoke to Nowak, who according to the board expressed concern and urged both sides to talk.",
        Said("the board", "according to", "expressed concern and urged both sides to talk", "according-to"),
    ),
    "a share behind a source": (
        "According to a poll published in June, 46% of voters oppose the euro.",
        Said("a poll published in June", "According to", "46% of voters oppose the euro", "according-to"),
    ),
    "a quotation that is told and then reported": (
        'Nowak said that "our brothers are not alone", Yonhap reported.',
        Said("Yonhap", "reported", 'Nowak said that "our brothers are not alone"', "clause-then-cue"),
    ),
    "a clause that a speaker interrupts behind but": (
        "The border is open, but trade, Nowak said, has stopped.",
        Said("Nowak", "said", "trade / has stopped", "clause-then-cue"),
    ),
    "claims by somebody": (
        "It came after calls from opposition leaders for a strike.",
        Said("opposition leaders", "calls", "a strike", "noun-then-for"),
    ),
    "a report by an agency is who speaks": (
        "A report by Yonhap suggested that talks had begun.",
        Said("A report by Yonhap", "suggested", "that talks had begun", "cue-then-that"),
    ),
    "an attitude in a heading": (
        "Few in Minsk want to repeat the claim.",
        Said("Few in Minsk", "repeat", "the claim", "cue-then-phrase"),
    ),
    "those who do so are somebody else's subject": (
        "Activists who criticise the war are fined.",
        Said("who", "criticise", "the war", "cue-then-phrase"),
    ),
    "a clause that a colon announces": (
        "Nowak of the Carnegie Endowment disagrees: the policy is, he writes, an answer to geography.",
        Said(
            "Nowak of the Carnegie Endowment",
            "disagrees",
            "the policy is, he writes, an answer to geography",
            "cue-then-colon",
        ),
    ),
    "an agency behind its report": (
        "The pipeline is ready, Reuters reported, citing two officials.",
        Said("Reuters", "reported", "The pipeline is ready", "clause-then-cue"),
    ),
    "a question in a quotation that is introduced": (
        'He replied: "Which drones?" Later the board admitted that it had known.',
        Said("He", "replied", '"Which drones?"', "cue-then-colon"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), _READ.values(), ids=_READ)
def test_who_says_what(text: str, expected: Said) -> None:
    assert expected in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Police were out on the fourth night of protests over the new law on foreign agents.",
        "President Nowak is expected in Belgrade on Thursday.",
        "The mission, which concluded a visit to Belgrade on Friday, has left.",
        "An official who asked not to be named has left.",
    ],
)
def test_no_words_are_reported(text: str) -> None:
    assert said(text) == []


def test_speaker_goes_on_where_the_content_has_a_verb_of_its_own() -> None:
    found = said('Nowak said Russia respected the right to trade, but stressed that "no one can replace it".')
    assert [(one.source, one.cue) for one in found] == [("Nowak", "said"), ("Nowak", "stressed")]


def test_noun_before_a_colon_in_a_headline_is_no_verb() -> None:
    text = "Tbilisi protests: Georgian Dream accuses West\n\nThe embassy stays closed, and there is no date."
    assert [one.source for one in said(text)] == ["Georgian Dream"]


def test_headline_needs_less() -> None:
    text = "Serbia's Vucic denies plan to sell stake to Hungary\n\nThe embassy stays closed, and there is no date."
    assert said(text) == [Said("Serbia's Vucic", "denies", "plan to sell stake to Hungary", "cue-then-phrase")]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ('The lawyer called the charges "absurd".', "bk:assert"),
        ("The lawyer called for an inquiry.", "bk:demand"),
        ("The lawyer called on the court to decide.", "bk:demand"),
        ("The court ruled that the law was void.", "bk:assert"),
        ("Nowak suggested that Minsk had lied.", "bk:assert"),
        ("Nowak suggested a meeting.", "bk:propose"),
        ("Warsaw urged Minsk to leave.", "bk:demand"),
        ("Warsaw disputes the claim.", "bk:reject"),
    ],
)
def test_act_is_told_by_verb_and_complement(text: str, act: str) -> None:
    (found,) = spans(text)
    assert found.act == act


@pytest.mark.parametrize(
    "aside",
    [
        ", a claim that the Labour Party (LP) dismissed",
        ", a claim the board has repeatedly rejected",
        ", something the Kremlin denies",
        ", allegations that Minsk rejects",
        ", a figure the ministry disputes",
        " — an accusation Warsaw has denied",
    ],
)
def test_what_others_reject_is_not_the_claimants(aside: str) -> None:
    claim, denial = spans(f"The party says the border is safe{aside}.")
    assert (denial.rule, denial.content, denial.answers) == ("apposed-anaphor", claim.content, (0,))
    assert (denial.carried_by, denial.act in {"bk:deny", "bk:reject"}) == (None, True)


def test_decision_is_no_claim() -> None:
    assert "apposed-anaphor" not in {one.rule for one in said("Minsk left the talks, a decision Warsaw rejects.")}


_CITED = {
    "fronted": ("According to Eurasianet, citing two diplomats, the board rejected a proposal.", "two diplomats"),
    "behind the report": ("Yonhap reported that talks had begun, citing a source in Seoul.", "a source in Seoul"),
    "before the verb": (
        "Reuters, citing two people familiar with the talks, reported that they had begun.",
        "two people familiar with the talks",
    ),
    "quoted": ("Interfax said the border was shut, quoting a senior official.", "a senior official"),
}


@pytest.mark.parametrize(("text", "origin"), _CITED.values(), ids=_CITED)
def test_who_is_cited_is_the_origin_of_the_report(text: str, origin: str) -> None:
    found = spans(text)
    cited = next(one for one in found if one.rule == "cited")
    assert text[slice(*cited.source[0])] == origin
    assert cited.carried_by is not None
    assert found[cited.carried_by].content == cited.content


def test_facts_that_are_cited_say_nothing() -> None:
    assert "cited" not in {one.rule for one in said("Gazprom said the supplies were cut, citing unpaid debts.")}


def test_thing_that_is_talked_of_answers_nothing() -> None:
    found = spans("The board said the policy was new. Few in Minsk want to discuss it.")
    assert [one.answers for one in found] == [(), ()]


@pytest.mark.parametrize(
    ("text", "listener"),
    [
        ("She told reporters in Minsk that she was tired.", "reporters in Minsk"),
        ("She told reporters on Monday that she was tired.", "reporters"),
        ('"It is late," she told a government session.', "a government session"),
        ("The board admitted to the Financial Times that it was late.", "the Financial Times"),
        ("The board has asked Washington for a delay.", "Washington"),
    ],
)
def test_who_is_told(text: str, listener: str) -> None:
    (found,) = spans(text)
    assert found.addressee is not None
    assert text[slice(*found.addressee)] == listener


@pytest.mark.parametrize(
    ("text", "through", "speaker"),
    [
        ('"It was late," Nowak was quoted as saying by Yonhap.', "Yonhap", "Nowak"),
        ("Nowak was quoted by Yonhap as saying that it was late.", "Yonhap", "Nowak"),
        ("Nowak was quoted as saying by Yonhap that it was late.", "Yonhap", "Nowak"),
        ("Yonhap quoted Nowak as saying that it was late.", "Yonhap", "Nowak"),
    ],
)
def test_who_is_quoted_speaks_through_who_quotes(text, through, speaker):
    found = spans(text)
    speakers = [text[slice(*one.source[0])] for one in found]
    assert sorted(speakers) == sorted([through, speaker])
    assert found[speakers.index(speaker)].carried_by == speakers.index(through)


@pytest.mark.parametrize("text", _UNREAD.values(), ids=_UNREAD)
def test_what_says_nothing(text):
    assert said(text) == []
