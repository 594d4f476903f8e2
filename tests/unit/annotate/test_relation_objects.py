"""Relations and their objects: what is done to people is not what is done to a plan, nor asked of the prisoner."""

import pytest

from tests.unit.annotate.relations_reader import edges, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Latvia dismissed the finance minister.", [("Latvia", "COERCE", "the finance minister")]),
        ("The minister was dismissed by Latvia.", [("Latvia", "COERCE", "The minister")]),
        ("Latvia sacked two judges.", [("Latvia", "COERCE", "two judges")]),
        ("Latvia dismissed Alexander Stubb as a clown.", [("Latvia", "REJECT", "Alexander Stubb")]),
        ("Latvia dismissed Alexander Stubb as minister.", [("Latvia", "COERCE", "Alexander Stubb")]),
        ("Latvia dismissed Alexander Stubb's claims.", [("Latvia", "REJECT", "Alexander Stubb")]),
        ("Latvia dismissed criticism by Finland.", [("Latvia", "REJECT", "Finland")]),
        ("Latvia sought the man.", []),
        ("Latvia sought Finland's help.", [("Latvia", "REQUEST", "Finland")]),
        ("The Taliban sell people to Latvia.", []),
        ("Latvia sold timber to Finland.", [("Latvia", "COOPERATE", "Finland")]),
        ("Finland blocked the Suwalki Gap.", [("Finland", "COERCE", "Suwalki Gap")]),
        ("Finland blocked Latvia's bid.", [("Finland", "REJECT", "Latvia")]),
    ],
)
def test_what_an_act_is_depends_on_its_object(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Latvia called for his release.", []),
        ("Latvia demanded the release of Alexander Stubb.", []),
        ("Latvia demanded Alexander Stubb's arrest.", []),
        ("Latvia demanded the release of two women by Finland.", [("Latvia", "REQUEST", "Finland")]),
        ("Latvia asked Finland for the release of Alexander Stubb.", [("Latvia", "REQUEST", "Finland")]),
        ("Latvia demanded the resignation of Alexander Stubb.", [("Latvia", "REQUEST", "Alexander Stubb")]),
        ("Latvia's call for a ban on Finland is old.", []),
        ("Latvia cautioned against talks with Finland.", []),
    ],
)
def test_who_is_asked_to_free_somebody_is_not_who_is_freed(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Latvia mediated between Finland and Sweden.", [("Latvia", "CONSULT", "Finland+Sweden")]),
        ("Latvia and Norway mediated between Finland and Sweden.", [("Latvia+Norway", "CONSULT", "Finland+Sweden")]),
        ("Latvia mediated the return of ten Swedes.", []),
        ("Latvia and Norway discussed ties between Finland and Sweden.", [("Latvia", "CONSULT", "Norway")]),
    ],
)
def test_who_mediates_talks_to_those_between_whom_it_is(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Latvia offered to send investigators.", []),
        ("Latvia offered to send investigators to Finland.", [("Latvia", "AGREE", "Finland")]),
        ("Latvia accused its neighbour of helping Finland.", [("Latvia", "ACCUSE", "its neighbour")]),
        ("Latvia accused members of the Taliban of theft.", [("Latvia", "ACCUSE", "Taliban")]),
        ("Latvia delivered a letter to Finland.", [("Latvia", "CONSULT", "Finland")]),
        ("Latvia sent a frigate to Finland.", [("Latvia", "MOBILIZE", "Finland")]),
        ("Latvia's navy took part in a drill with Finland.", [("Navy of Latvia", "COOPERATE", "Finland")]),
        ("Finland, whose government froze its own bid, wept.", []),
        ("Latvia revoked the licence of the BBC.", [("Latvia", "COERCE", "BBC")]),
    ],
)
def test_who_is_sent_or_helped_is_not_whom_it_reaches(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Latvia jailed opposition politician Maris Berzins.", [("Latvia", "COERCE", "Maris Berzins")]),
        ("Latvia sent opposition politician Maris Berzins to prison.", [("Latvia", "COERCE", "Maris Berzins")]),
        ("Latvia held talks with Finland's Alexander Stubb.", [("Latvia", "CONSULT", "Alexander Stubb")]),
        ("Finland deported half a million Poles.", [("Finland", "COERCE", "half a million Poles")]),
        ("Finland closed the border at Narva.", []),
        ("Latvia alleged that Alexander Stubb was hiding workers.", [("Latvia", "ACCUSE", "Alexander Stubb")]),
        ("A Moscow television host insulted Latvia.", [("A Moscow television host", "ACCUSE", "Latvia")]),
        ("Alexander Stubb's sister insulted Latvia.", []),
        ("Finland urged Latvia to stop jailing activists.", [("Finland", "REQUEST", "Latvia")]),
        ("Finland fought Latvia amid fires in Norway.", [("Finland", "ASSAULT", "Latvia")]),
        (
            "Alexander Stubb dismissed Latvian critics as warmongers.",
            [("Alexander Stubb", "REJECT", "Latvian critics")],
        ),
        ("Finland considers new sanctions against Latvia.", [("Finland", "THREATEN", "Latvia")]),
        ("The Finns left Latvia in 2021.", [("Finland", "YIELD", "Latvia")]),
        ("Finns left Latvia in 2021.", []),
        ("The party was barred from the election in Finland.", []),
        ("The party was expelled from Finland.", [("Finland", "SANCTION", "The party")]),
    ],
)
def test_words_that_tell_of_a_side_are_not_the_side(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Finland and Latvia sign border deal.", [("Finland", "SUPPORT", "Latvia")]),
        ("Finland and Latvia plan to aid Sweden.", [("Finland+Latvia", "AGREE", "Sweden")]),
        ("Finnish ministers plan to aid Sweden.", [("Finnish ministers", "AGREE", "Sweden")]),
        ("The peace plan to aid Sweden failed.", []),
        (
            "Norway, the UAE and Latvia imposed a blockade on Sweden.",
            [("Norway+United Arab Emirates+Latvia", "ASSAULT", "Sweden")],
        ),
        ("Two days later a court jailed Alexander Stubb.", [("a court", "COERCE", "Alexander Stubb")]),
    ],
)
def test_subjects_are_read_whole(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected


def test_what_is_done_beside_a_statement_is_not_told_in_it() -> None:
    (_, (_, kind, _, relation)) = told("Latvia blamed agents of Finland and closed its embassy in Norway.")
    assert (kind, relation.status, relation.carried_by) == ("SANCTION", "actual", None)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("In March Riga and Oslo agreed to meet.", ["2024-03"]),
        ("In August Latvia praised Finland.", ["2024-08"]),
        ("Latvia charged Alexander Stubb over his speech on 3 December.", [None]),
    ],
)
def test_a_month_before_a_name_is_a_date_and_one_of_a_charge_is_not(text: str, dates: list[str | None]) -> None:
    assert [relation.date for *_, relation in told(text)] == dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Finland told Latvia to free Norway's envoy.", [("Finland", "REQUEST", "Latvia")]),
        ("Finland told Latvia it wanted to join the EU.", [("Finland", "AGREE", "European Union")]),
        ("Jailed activist Maris Berzins praised Latvia.", [("Maris Berzins", "SUPPORT", "Latvia")]),
        ("Backed by Norway, Latvia praised Finland.", [("Latvia", "SUPPORT", "Finland")]),
        ("Latvia slept as farmers faced raids in Finland.", []),
        ("Finland and Latvia spoke by telephone.", [("Finland", "CONSULT", "Latvia")]),
        ("Norway shelled a road near the border with Finland.", []),
        (
            "Norway intercepted a missile from Finland, then bombed Latvia.",
            [("Norway", "ASSAULT", "Finland"), ("Norway", "ASSAULT", "Latvia")],
        ),
        ("Norway suspended aid to Latvia and cut its losses.", [("Norway", "SANCTION", "Latvia")]),
    ],
)
def test_what_opens_a_phrase_is_no_deed_of_its_subject(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected


@pytest.mark.parametrize("text", ["Latvia praised,", "Latvia rejected the attack", "Latvia called for"])
def test_a_text_may_end_anywhere(text: str) -> None:
    assert edges(text) == []
