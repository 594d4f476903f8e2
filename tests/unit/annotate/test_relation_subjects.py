"""Relations and their doers: what is reported has its own subject, and nobody acts on itself."""

import pytest

from tests.unit.annotate.relations_reader import edges, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alexander Stubb said Norway is doing what it can to help Latvia.", [("Norway", "AID", "Latvia")]),
        ("Alexander Stubb said such rules prolong the war by allowing loans to Latvia.", []),
        ("Alexander Stubb stressed that only resuming loans could save Latvia.", []),
        ("Alexander Stubb warned that the purchase of jets for providing guns to Latvia would be wrong.", []),
        ("Norway said it is boycotting Latvia.", [("Norway", "PROTEST", "Latvia")]),
        ("Norway confirmed helping Latvia.", [("Norway", "AID", "Latvia")]),
        ("Norway said so in a letter urging Latvia to wait.", [("Norway", "REQUEST", "Latvia")]),
        ("Norway said the road is closed, accusing Latvia of fraud.", [("Norway", "ACCUSE", "Latvia")]),
        ("Finland noted the role of Norway in helping Latvia.", [("Norway", "AID", "Latvia")]),
        ("Finland noted Norway's role in helping Latvia.", [("Norway", "AID", "Latvia")]),
        ("The road is quiet, with Norway accusing Latvia of fraud.", [("Norway", "ACCUSE", "Latvia")]),
    ],
)
def test_what_is_reported_is_not_done_by_who_reports_it(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Alexander Stubb said it is important for Alexander Stubb to help.",
        "The Foreign Ministry of Norway voiced concern about the crash on the Norwegian coast.",
    ],
)
def test_nobody_acts_on_itself(text: str) -> None:
    assert edges(text) == []


def test_a_ministry_may_act_upon_another_state_and_at_home() -> None:
    assert edges("The Foreign Ministry of Norway condemned Latvia.") == [
        ("Ministry of Foreign Affairs of Norway", "ACCUSE", "Latvia")
    ]
    assert edges("The Interior Ministry of Norway imposed a curfew in Norway.") == [
        ("Ministry of Internal Affairs of Norway", "COERCE", "Norway")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway counted the refugees arriving in Latvia.", []),
        ("Poles and Finns arrived in Latvia.", []),
        ("Lorry drivers returning to Latvia saw nothing.", []),
        ("Most have left Finland, with most going to Latvia.", []),
        ("Norwegian officials arrived in Latvia.", [("Norwegian officials", "CONSULT", "Latvia")]),
        ("Norway's ministers arrived in Latvia.", [("Norway's ministers", "CONSULT", "Latvia")]),
        ("People are ready to help Latvia.", []),
        ("People protested against Latvia.", [("People", "PROTEST", "Latvia")]),
    ],
)
def test_those_who_only_travel_are_not_the_state(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway could not understand and accept the demands of Latvia.", [("Norway", "REJECT", "Latvia")]),
        ("Norway did not wait and accept the demands of Latvia.", [("Norway", "REJECT", "Latvia")]),
        ("Norway has to wait and accept the demands of Latvia.", [("Norway", "YIELD", "Latvia")]),
        ("Norway remains reluctant to recognise Latvia.", [("Norway", "REJECT", "Latvia")]),
        ("Norway was unwilling to recognise Latvia.", [("Norway", "REJECT", "Latvia")]),
    ],
)
def test_what_is_not_done_is_refused(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway fired artillery on Latvia.", [("Norway", "ASSAULT", "Latvia")]),
        ("Norway opened fire on Latvia.", [("Norway", "ASSAULT", "Latvia")]),
        ("The paper of Latvia showed a mortar round fired by Norway.", []),
        ("Norway fired its ministers.", [("Norway", "COERCE", "its ministers")]),
        ("Norway launched a blistering attack on Latvia.", [("Norway", "ACCUSE", "Latvia")]),
        (
            "Norway launched an attack on Alexander Stubb, calling him a liar.",
            [("Norway", "ACCUSE", "Alexander Stubb")],
        ),
        ("Norway launched an attack on Latvia, saying it was late.", [("Norway", "ASSAULT", "Latvia")]),
        ("Norwegian students gathered to protest at the offices.", [("Norwegian students", "PROTEST", "")]),
        ("Norway is looking for words to convince Latvia to unblock loans.", [("Norway", "REQUEST", "Latvia")]),
        ("Norway considers loans from Latvia illegal.", []),
        ("Norway considered meeting Latvia.", [("Norway", "AGREE", "Latvia")]),
        ("Norway expressed concern for the health of Latvians.", []),
        ("The latest reason Norway gave involved alleged fraud in Latvia.", []),
        ("Norway abolished agencies charged with trade with Latvia.", []),
        ("Loans from Norway stopped due to Latvia's war.", []),
        ("Norway's invasion of Finland in May, talks between Latvia and others.", [("Norway", "ASSAULT", "Finland")]),
        ("Norway's rejection of a loan for the road and debts of farmers to Latvia.", []),
        ("Norway wants to protect each other's Soviet-era roads.", []),
    ],
)
def test_what_words_mean_beside_others(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A treaty between Norway and Latvia will be signed in May.", "planned"),
        ("Talks between Norway and Latvia shall begin.", "planned"),
        ("Talks between Norway and Latvia are hard.", "actual"),
        ("He dislikes the proposed scheme of Norwegian gas supplies to Latvia.", "proposed"),
    ],
)
def test_the_status_of_what_a_noun_names(text: str, status: str) -> None:
    assert [one.status for *_, one in told(text)] == [status]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway, Latvia, and Gazprom agreed to meet.", [("Norway", "AGREE", "Latvia+Gazprom")]),
        ("Norway, Latvia, and the French state-owned Gazprom agreed to meet.", [("Norway", "AGREE", "Latvia+Gazprom")]),
        ("In Norway, and the EU agreed with it, Latvia thanked Finland.", [("Latvia", "SUPPORT", "Finland")]),
        ("Norway sued the Russian energy giant Gazprom.", [("Norway", "ACCUSE", "Gazprom")]),
        ("Norway imposed its own rules.", []),
        ("Norway imposed its rules on Latvia.", [("Norway", "COERCE", "Latvia")]),
        ("Norway took Finland and its meetings by storm.", []),
    ],
)
def test_lists_and_what_only_describes(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected


def test_who_was_told_something_does_not_say_it() -> None:
    assert edges("Norway's envoy was summoned by the Foreign Ministry of Latvia and told that Finland must leave.") == [
        ("Ministry of Foreign Affairs of Latvia", "ACCUSE", "Norway's envoy"),
        ("Ministry of Foreign Affairs of Latvia", "REQUEST", "Finland"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The attack on a church in the city of Riga killed nine people.", []),
        ("The leaders of the party in Latvia thanked Norway.", [("The leaders", "SUPPORT", "Norway")]),
        ("Norway refused to send peacekeepers to Latvia.", [("Norway", "REJECT", "Latvia")]),
        ("Norway is ready to contribute troops to Latvia.", [("Norway", "AGREE", "Latvia")]),
        ("Norway waited for talks after recently expelled diplomats of Latvia wept.", []),
        ("Norway recently expelled diplomats of Latvia.", [("Norway", "SANCTION", "diplomats of Latvia")]),
        (
            "Alexander Stubb launched an attack on Norway's ministers, calling them liars.",
            [("Alexander Stubb", "ACCUSE", "Norway's ministers")],
        ),
    ],
)
def test_whom_a_phrase_is_about(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Norway arrested ten men, Finnish officials said, expelling Latvia's envoy.", "Norway"),
        ("Norway arrested ten men, Finnish officials said, accusing Latvia of fraud.", "Finnish officials"),
        ("Norway praised Alexander Stubb's speech, urging Latvia to follow.", "Norway"),
        ("Finland said Latvia slept in Norway's capital, while accusing Latvia of fraud.", "Finland"),
        ("Finland said after visiting Latvia that it agreed.", "Finland"),
    ],
)
def test_whose_participle_it_is(text: str, agent: str) -> None:
    assert [agents for agents, *_ in told(text)][-1] == agent


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway has offered all it can to fight the epidemic in Latvia.", []),
        ("Norway has fought Latvia.", [("Norway", "ASSAULT", "Latvia")]),
        ("Norway's attack on a camp has killed Latvian troops.", [("Norway", "ASSAULT", "Latvian troops")]),
        ("Norway freed a man suspected to have attacked Latvia.", [("Norway", "YIELD", "a man")]),
        (
            "Norway's attack on Latvia has killed troops.",
            [("Norway", "ASSAULT", "Latvia"), ("Norway", "ASSAULT", "troops")],
        ),
    ],
)
def test_what_is_fought_and_what_an_attack_hits(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected
