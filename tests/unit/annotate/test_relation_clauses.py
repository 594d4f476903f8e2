"""Relations and clauses: what the next clause says belongs to another event."""

import pytest

from tests.unit.annotate.relations_reader import edges, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Finland has sealed the road at Vartius and Norway wants to copy it.", []),
        ("Norway condemned the verdict, and Finland said it would wait.", []),
        ("Norway sued the firm, and the minister of Finland wept.", [("Norway", "ACCUSE", "the firm")]),
        ("Norway condemned Latvia and Finland.", [("Norway", "ACCUSE", "Latvia+Finland")]),
        ("Norway praised the talks in Latvia, Finland and Denmark.", []),
        (
            "Norway criticised Latvia, but Finland thanked Denmark.",
            [("Norway", "ACCUSE", "Latvia"), ("Finland", "SUPPORT", "Denmark")],
        ),
    ],
)
def test_a_clause_with_its_own_subject_is_of_no_concern_to_the_verb_before(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert edges(text) == expected


def test_the_comma_before_the_next_clause_is_no_evidence() -> None:
    text = "Norway thanked Latvia, and Finland wept."
    (relation,) = (one for *_, one in told(text))
    assert [text[slice(*span)] for span in relation.evidence] == ["Norway thanked Latvia"]


def test_who_is_accused_of_a_deed_accuses_nobody() -> None:
    assert edges("Norway was accused of attacking Finland.") == []
    assert edges("Norway was accused of attacking Finland by Latvia.") == [("Latvia", "ACCUSE", "Norway")]


def test_a_thing_that_is_negotiated_is_no_side() -> None:
    assert edges("Norway negotiated the release of captives.") == []
    assert edges("Norway negotiated the release of captives with Latvia.") == [("Norway", "CONSULT", "Latvia")]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Norway accused Latvia of fraud ahead of next spring's elections.", None),
        ("Norway accused Latvia of fraud on Monday.", "2025-01-13"),
        ("Jonas Gahr Store has visited Latvia twice since his election in 2021.", None),
        ("Norway has sued Latvia since 2021.", "2021/.."),
        ("Norway sued Latvia, and Finland wept in October.", None),
        ("Norway, which joined the talks in November, condemned Latvia.", None),
        ("Norway on Monday condemned Latvia.", "2025-01-13"),
        ("In October, Norway condemned Latvia.", "2024-10"),
        ("After the vote in October, Norway condemned Latvia.", None),
        ("Norway condemned Latvia for closing a road in October.", None),
        ("Norway condemned the October attack by Latvia.", None),
        ("Norway condemned an attack by Latvia in October.", None),
        ("Norway urged Latvia to open a road in October.", None),
        ("On Monday Finland said that Norway had condemned Latvia.", None),
        ("Last year's visit of Norway to Latvia went well.", "2024"),
    ],
)
def test_a_date_is_of_the_event_whose_clause_gives_it(text: str, date: str | None) -> None:
    found = [one for agents, _, recipients, one in told(text) if recipients.endswith("Latvia") and agents]
    assert [one.date for one in found] == [date]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway warned that Latvia wants war.", []),
        ("Norway warned that it would strike Latvia.", [("Norway", "THREATEN", "Latvia")]),
        ("Norway warned that it could send weapons to Latvia.", [("Norway", "AID", "Latvia")]),
        ("Norway warned Latvia that it would leave.", [("Norway", "THREATEN", "Latvia")]),
    ],
)
def test_a_warning_is_a_threat_to_whom_it_is_given(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway vetoed EU aid to Latvia.", [("Norway", "REJECT", "European Union")]),
        ("Norway refused to support EU sanctions against Latvia.", [("Norway", "REJECT", "European Union")]),
        (
            "Norway criticised EU sanctions against Latvia.",
            [("Norway", "ACCUSE", "European Union"), ("European Union", "SANCTION", "Latvia")],
        ),
        (
            "Norway asked Finland to keep to EU sanctions against Latvia.",
            [("European Union", "SANCTION", "Latvia"), ("Norway", "REQUEST", "Finland")],
        ),
    ],
)
def test_what_is_only_refused_or_asked_for_is_no_event(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted(edges(text), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Alexander Stubb, who survived an assassination attempt, condemned Latvia.", "actual"),
        ("Alexander Stubb, who might lose, condemned Latvia.", "actual"),
        ("Norway has refused to recognise the vote and sent aid to Latvia.", "actual"),
    ],
)
def test_status_is_told_by_the_clause_of_the_event(text: str, status: str) -> None:
    assert [one.status for _, _, recipients, one in told(text) if recipients == "Latvia"] == [status]


def test_a_place_in_another_clause_is_not_where_it_happens() -> None:
    (relation,) = (one for *_, one in told("Alexander Stubb met Vladimir Putin in Riga after a summit in Oslo."))
    assert relation.place == "Riga"
    (relation,) = (one for *_, one in told("Alexander Stubb met Vladimir Putin after a summit in Oslo."))
    assert relation.place is None


def test_an_event_ends_where_its_circumstances_begin() -> None:
    assert edges("Norway suspended joint meetings with Latvia after Alexander Stubb had met Vladimir Putin.") == [
        ("Norway", "REJECT", "Latvia"),
        ("Alexander Stubb", "CONSULT", "Vladimir Putin"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway denied that Latvia and Finland had attacked Denmark.",
            [("Latvia+Finland", "ASSAULT", "Denmark")],
        ),
        (
            "Alexander Stubb alleged that Latvia and Finland were plotting.",
            [("Alexander Stubb", "ACCUSE", "Latvia+Finland")],
        ),
        ("Norway wants talks between Finland and Latvia.", []),
        ("Norway said Finland wanted talks with Latvia.", []),
        ("Norway drew condemnation from Latvia and Finland.", [("Latvia+Finland", "ACCUSE", "Norway")]),
        ("Norway ended its contract with Latvia.", [("Norway", "SANCTION", "Latvia")]),
        ("Norway jails opposition leader as Latvia looks on.", [("Norway", "COERCE", "opposition leader")]),
    ],
)
def test_sides_are_read_within_their_clause(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected


@pytest.mark.parametrize(
    ("text", "status", "date"),
    [
        ("Norway will wait until Alexander Stubb visits Latvia.", "planned", None),
        ("Norway wept when Alexander Stubb visited Latvia.", "actual", None),
        ("Alexander Stubb will meet Latvia in Beijing in September.", "planned", "2025-09"),
        ("Alexander Stubb was sentenced to one year in prison by Latvia in March.", "actual", "2024-03"),
        ("Finland thanked Norway and Latvia last week and will wait.", "actual", "2025-01-06/2025-01-12"),
    ],
)
def test_words_that_look_like_a_clause_do_not_part_an_event_from_its_date(
    text: str, status: str, date: str | None
) -> None:
    found = [one for agents, _, recipients, one in told(text) if "Latvia" in agents + recipients]
    assert [(one.status, one.date) for one in found] == [(status, date)]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("In September of that year, Norway attacked Latvia.", [None]),
        ("Norway sued Finland in August, and its bank signed a deal with Latvia.", ["2024-08", None]),
        ("Norway took part in a summit in Finland last week, where its envoy met Latvia.", ["2025-01-06/2025-01-12"]),
    ],
)
def test_a_date_is_not_lent_to_the_next_clause(text: str, dates: list[str | None]) -> None:
    assert [one.date for *_, one in told(text)][-len(dates) :] == dates


def test_a_noun_of_an_event_ends_where_the_next_verb_begins() -> None:
    text = "Gunmen ambushed a police patrol in the village of Riga and killed an officer."
    assert [edge for edge in edges(text) if edge[1] == "MOBILIZE"] == [("police", "MOBILIZE", "Riga")]
