"""Relations and their sides: what somebody's lawyer does is not done by him, a place is no side of a protest."""

import pytest

from tests.unit.annotate.relations_reader import edges


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alexander Stubb's lawyer sued Latvia.", [("Alexander Stubb's lawyer", "ACCUSE", "Latvia")]),
        ("Supporters of Alexander Stubb thanked Latvia.", [("Supporters", "SUPPORT", "Latvia")]),
        ("Latvia arrested Alexander Stubb's colleague.", [("Latvia", "COERCE", "Alexander Stubb's colleague")]),
        ("Latvia praised Alexander Stubb's country.", []),
        ("Latvia criticised Alexander Stubb's plan.", [("Latvia", "ACCUSE", "Alexander Stubb")]),
    ],
)
def test_people_of_a_person_are_not_the_person(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway criticised the verdict, a blow to Latvia.", []),
        ("Norway criticised its ally, Latvia.", [("Norway", "ACCUSE", "Latvia")]),
        ("Norway, which joined the talks, condemned Latvia.", [("Norway", "ACCUSE", "Latvia")]),
    ],
)
def test_a_comma_parts_a_name_from_an_object(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Miners rallied in Norway.", [("Miners", "PROTEST", "")]),
        ("Miners protested against the return of hostages to Latvia.", [("Miners", "PROTEST", "")]),
        ("Miners protested against Latvia.", [("Miners", "PROTEST", "Latvia")]),
        ("Lawyers went on strike on Monday in support of Latvia.", [("Lawyers", "PROTEST", "")]),
    ],
)
def test_a_protest_is_against_whom_it_names(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway, Finland and Latvia have offered to supply power.", []),
        ("Norway and Latvia agreed to open embassies.", [("Norway", "AGREE", "Latvia")]),
        ("Norway and Latvia want to hold talks.", [("Norway", "AGREE", "Latvia")]),
    ],
)
def test_who_offers_something_together_does_not_offer_it_to_each_other(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert edges(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway refused to be questioned by Latvia.", [("Norway", "REJECT", "Latvia")]),
        ("Norway wants to be protected by Latvia.", [("Norway", "AGREE", "Latvia")]),
        ("Norway is expected to be attacked by Latvia.", [("Latvia", "THREATEN", "Norway")]),
    ],
)
def test_who_wants_or_refuses_does_so_before_a_passive_too(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Alexander Stubb resigned as minister of Latvia.",
        "Norway exchanged them for prisoners of Latvia.",
        "Norway offered to exchange them for prisoners of Latvia.",
    ],
)
def test_what_stands_behind_the_object_is_no_object(text: str) -> None:
    assert edges(text) == []


def test_at_least_is_part_of_the_subject() -> None:
    text = "Finland said that at least 300 Norwegian soldiers had been killed fighting Latvian forces."
    assert edges(text) == [("300 Norwegian soldiers", "ASSAULT", "Latvian forces")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway imposed sanctions after the Latvian flight had landed.", []),
        ("Norway has closed the crossing at Riga.", []),
        ("Norway has closed a Latvia-funded station.", []),
    ],
)
def test_when_and_where_are_no_recipients(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway opposed sanctions on Latvia.", []),
        ("Norway opposed EU sanctions on Latvia.", [("Norway", "REJECT", "European Union")]),
        ("Norway refused to lift sanctions on Latvia.", [("Norway", "REJECT", "Latvia")]),
    ],
)
def test_who_opposes_sanctions_does_not_reject_those_whom_they_hit(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [edge for edge in edges(text) if edge[0] == "Norway"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alexander Stubb called Vladimir Putin a liar.", []),
        ('Alexander Stubb called Latvian policy "mad".', []),
        ("Alexander Stubb called Vladimir Putin on Friday.", [("Alexander Stubb", "CONSULT", "Vladimir Putin")]),
        (
            "Alexander Stubb called the Russian leader Vladimir Putin to discuss trade.",
            [("Alexander Stubb", "CONSULT", "Vladimir Putin")],
        ),
    ],
)
def test_to_call_somebody_something_is_no_telephone_call(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected


def test_where_people_come_from_is_not_hit() -> None:
    assert edges("Norway seized cash from passengers arriving from Latvia.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway lifted sanctions on four of Alexander Stubb's allies.",
            [("Norway", "YIELD", "Alexander Stubb's allies")],
        ),
        ("Norway closed offices in the Latvia-majority north.", []),
        ("Norway sent police to Latvia.", [("Norway", "MOBILIZE", "Latvia")]),
    ],
)
def test_what_is_reached_is_who_is_named(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A teacher founded a party that wants to attack Latvia.", [("a party", "THREATEN", "Latvia")]),
        ("Norway keeps its road closed out of solidarity with Latvia.", []),
        ("Norway pulled out of the deal with Latvia.", [("Norway", "YIELD", "Latvia")]),
    ],
)
def test_a_relative_clause_is_about_the_phrase_before_it(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dozens of Latvians protested against Finland.", [("Dozens of Latvians", "PROTEST", "Finland")]),
        ("Norway arrested two Latvians.", [("Norway", "COERCE", "two Latvians")]),
    ],
)
def test_some_people_of_a_state_are_not_the_state(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected


@pytest.mark.parametrize(
    "text",
    ["Norway and Latvia trade blows over jailed journalist.", "Norway lifted the veto under pressure from Latvia."],
)
def test_participles_and_pressure_are_no_deeds(text: str) -> None:
    assert edges(text) == []


def test_private_people_are_not_their_state() -> None:
    assert edges("The KGB arrested a Polish monk near Minsk.") == [("KGB", "COERCE", "a Polish monk")]


def test_a_border_is_closed_at_a_place_not_to_it() -> None:
    assert edges("Norway has closed the border crossing at Riga.") == []
