"""Relations: trigger and slots, passives, nominal events, place and date; and no co-occurrence edges."""

import pytest

from briefkit.annotate.actors import find_actors
from briefkit.annotate.document import read_document
from briefkit.annotate.relations import admit_unnamed, classify, find_relations
from briefkit.annotate.relations.root import measured_precision
from tests.unit.annotate.relations_among_names import Actor, Mention, Reading, edges, relations


def test_a_government_acts_where_its_seat_is_named() -> None:
    document = read_document("Minsk condemned Russia.")
    place, government = Mention(span=(0, 5), entity=0), Mention(span=(0, 5), entity=1, form="metonym")
    mentions = (place, government, Mention(span=(16, 22), entity=2))
    kinds = (Actor(kind="bk:place"), Actor(kind="bk:government"), Actor(kind="bk:state"))
    found = find_relations(document, Reading(mentions=mentions, entities=kinds), ())
    assert [(relation.agents, relation.recipients) for relation in found] == [((1,), (2,))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Belarus condemned North Korea.", ("Belarus", "ACCUSE", "North Korea")),
        ("Belarus has strongly condemned a test by North Korea.", ("Belarus", "ACCUSE", "North Korea")),
        ("North Korea rejects a summit with Belarus.", ("North Korea", "REJECT", "Belarus")),
        ("Belarus refused to meet North Korea.", ("Belarus", "REJECT", "North Korea")),
        ("Belarus agreed to send aid to North Korea.", ("Belarus", "AGREE", "North Korea")),
        ("Belarus will lift the ban on Poland.", ("Belarus", "AGREE", "Poland")),
        ("Belarus lifted the ban on Poland.", ("Belarus", "YIELD", "Poland")),
        ("Poland threatened to shell Belarus.", ("Poland", "THREATEN", "Belarus")),
        ("Poland was attacked by Russia.", ("Russia", "ASSAULT", "Poland")),
        ("Russia launched an attack on Ukraine.", ("Russia", "ASSAULT", "Ukraine")),
        ("Russia opened an investigation into Ukraine.", ("Russia", "ACCUSE", "Ukraine")),
        ("Poland suspended aid to Belarus.", ("Poland", "SANCTION", "Belarus")),
        ("Poland expelled an envoy of Russia.", ("Poland", "SANCTION", "Russia")),
        ("Russia provided loans to Belarus.", ("Russia", "AID", "Belarus")),
        ("Minsk called on North Korea to disarm.", ("Minsk", "REQUEST", "North Korea")),
        ("Kim visited Belarus.", ("Kim", "CONSULT", "Belarus")),
        ("Belarus praised Russia.", ("Belarus", "SUPPORT", "Russia")),
        ("Belarus and North Korea signed an agreement.", ("Belarus", "SUPPORT", "North Korea")),
        ("Talks between Poland and Ukraine failed.", ("Poland", "CONSULT", "Ukraine")),
        ("New EU rules follow Russia's attack on Ukraine.", ("Russia", "ASSAULT", "Ukraine")),
    ],
)
def test_who_does_what_to_whom(text: str, expected: tuple[str, str, str]) -> None:
    assert edges(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Poland's Kim visited Belarus.", [("Kim", "CONSULT", "Belarus")]),
        ("Belarus has not refused to meet Russia.", [("Belarus", "CONSULT", "Russia")]),
        ("Belarus did not allow Russia to leave.", [("Belarus", "REJECT", "Russia")]),
        ("Belarus did not attack Russia.", []),
        ("Belarus faces criticism from the EU.", [("the EU", "ACCUSE", "Belarus")]),
        ("Kim said Belarus must disarm.", [("Kim", "REQUEST", "Belarus")]),
        ("Kim, who met Russia, condemned Poland.", [("Kim", "CONSULT", "Russia"), ("Kim", "ACCUSE", "Poland")]),
        ("Belarus and Poland praised Ukraine.", [("Belarus+Poland", "SUPPORT", "Ukraine")]),
        ("Poland was praised and rewarded by Russia.", [("Russia", "SUPPORT", "Poland")]),
        (
            "Diplomats were expelled from Poland after Russia was blamed by Ukraine.",
            [("Poland", "SANCTION", ""), ("Ukraine", "ACCUSE", "Russia")],
        ),
        ("Belarus managed to open an embassy in Poland.", [("Belarus", "SUPPORT", "Poland")]),
        ("Belarus sent a shipment to help Ukraine.", [("Belarus", "AID", "Ukraine")]),
        ("Belarus and Poland's Kim met Russia.", [("Belarus+Kim", "CONSULT", "Russia")]),
        (
            "Poland was condemned by the EU, which praised Ukraine.",
            [("the EU", "ACCUSE", "Poland"), ("the EU", "SUPPORT", "Ukraine")],
        ),
        ("Theresa May condemned Belarus.", [("Theresa May", "ACCUSE", "Belarus")]),
        ("Poland accepted the demands by Belarus.", [("Poland", "YIELD", "Belarus")]),
        ("Poland cancelled its programme of travel for Russia to Poland.", [("Poland", "SANCTION", "Russia")]),
        ("Poland called for talks with Belarus.", [("Poland", "REQUEST", "Belarus")]),
        ("Belarus gave Poland a deadline.", [("Belarus", "THREATEN", "Poland")]),
        ("Belarus and Poland met with the EU.", [("Belarus+Poland", "CONSULT", "the EU")]),
        ("Belarus and Poland met the EU.", [("Belarus+Poland", "CONSULT", "the EU")]),
        ("Belarus and Russia are planning to attack Ukraine.", [("Belarus+Russia", "THREATEN", "Ukraine")]),
        ("Belarus and Russia will free prisoners of Ukraine.", [("Belarus+Russia", "AGREE", "Ukraine")]),
        ("Belarus and Poland met.", [("Belarus", "CONSULT", "Poland")]),
        ("Poland's party Kim condemned Russia.", [("Kim", "ACCUSE", "Russia")]),
        ("Minsk vetoed Poland's EU membership talks.", [("Minsk", "REJECT", "Poland")]),
        ("Minsk condemned the talks and praised Poland.", [("Minsk", "SUPPORT", "Poland")]),
        ("If Russia asked, Kim was silent.", []),
        ("Ukraine was jailed by a court in Minsk.", [("", "COERCE", "Ukraine")]),
        ("Poland beat Belarus in Minsk.", []),
        ("Kim beat protesters in Minsk.", [("Kim", "ASSAULT", "")]),
        ("Minsk ordered Poland to pay Russia.", [("Minsk", "REQUEST", "Poland")]),
        ("Kim discussed Ukraine with Poland.", [("Kim", "CONSULT", "Poland")]),
        ("Poland and Belarus discussed Ukraine.", [("Poland", "CONSULT", "Belarus")]),
    ],
)
def test_voices_and_slots(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected


def test_cameo_code_is_of_the_category() -> None:
    found = [*relations("Belarus visited Russia."), *relations("Poland lifted the embargo on Russia.")]
    assert [(relation.kind, relation.cameo) for relation in found] == [
        ("plover:CONSULT", "042"),
        ("plover:YIELD", "081"),
    ]


def test_place_is_where_it_happens() -> None:
    found = [*relations("Kim met Poland in Minsk."), *relations("Kim condemned Poland in Minsk.")]
    assert [relation.place for relation in found] == ["Minsk", None]


def test_confidence_is_what_was_measured() -> None:
    (relation,) = relations("Belarus condemned North Korea.")
    assert (relation.rule, relation.confidence) == ("active:ACCUSE", measured_precision()["active:ACCUSE"])


def test_people_without_a_name_become_actors_in_a_slot() -> None:
    document = read_document("Russia freed ten prisoners. Ten prisoners slept.")
    reading, found = admit_unnamed(document, find_actors(document), find_relations(document, find_actors(document)))
    (relation,) = found
    assert [(reading.entities[number].name, reading.entities[number].named) for number in relation.recipients] == [
        ("ten prisoners", False)
    ]
    assert relation.unnamed_recipients == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Poland pledged support for Russia's war against Ukraine.", [("Poland", "SUPPORT", "Russia")]),
        ("Poland condemned the attack on Ukraine by Russia.", [("Poland", "ACCUSE", "Russia")]),
        ("Poland condemned the attack on Ukraine.", []),
        ("Poland condemned Russia's attack on Ukraine.", [("Poland", "ACCUSE", "Russia")]),
        ("Belarus denied reports that Russia exists.", []),
        ("Belarus denied that Russia exists.", []),
        ("Belarus rejected claims that Russia exists.", []),
        ("Belarus and Poland accused each other of lies.", [("Belarus", "ACCUSE", "Poland")]),
        ("Russia lost to Kim, backed by Poland.", [("Poland", "SUPPORT", "Kim")]),
        ("Kim's veto of a law that pleased Poland was a surprise.", []),
        ("Belarus fought alongside Russia.", [("Belarus", "COOPERATE", "Russia")]),
        ("Belarus bought Leopard tanks from Poland.", [("Belarus", "COOPERATE", "Poland")]),
        ("Kim freed prisoners in the case of Poland.", [("Kim", "YIELD", "")]),
        ("Belarus is willing to send aid to Poland.", [("Belarus", "AGREE", "Poland")]),
        ("Belarus granted Poland permission to enter Minsk.", [("Belarus", "YIELD", "Poland")]),
        ("Belarus granted Poland's Kim a pardon.", [("Belarus", "YIELD", "Kim")]),
        ("Kim left the talks with Poland.", [("Kim", "REJECT", "Poland")]),
        ("Belarus watched the EU summit in Minsk.", []),
        ("Belarus mobilised troops against Poland.", [("Belarus", "MOBILIZE", "Poland")]),
        ("Belarus sent troops and police with an order.", [("Belarus", "MOBILIZE", "")]),
        ("Belarus must send aid to Poland.", []),
        ("Belarus insists it is loyal to Poland.", []),
        ("Kim told an armed group of Poland.", []),
        ("Miners rallied in Minsk against Poland.", [("", "PROTEST", "Poland")]),
        ("Belarus refused to say that Russia exists.", []),
        ("Belarus demanded that Russia disarm.", [("Belarus", "REQUEST", "Russia")]),
        ("Poland criticised Rozsa for blocking talks with Kim.", []),
    ],
)
def test_recipient_is_whom_the_act_is_about(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [edge for edge in edges(text) if edge[0] != "Russia"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foreign ministers' talks between Poland and Ukraine were held.", [("Poland", "CONSULT", "Ukraine")]),
        ("The visit of Kim to Minsk was short.", [("Kim", "CONSULT", "Minsk")]),
        ("The invasion of Ukraine by Russia goes on.", [("Russia", "ASSAULT", "Ukraine")]),
        ("Support for Poland, in words by Russia, is scarce.", []),
        ("Russia's strikes on Ukraine killed ten.", [("Russia", "ASSAULT", "Ukraine")]),
    ],
)
def test_events_named_by_nouns(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edges(text) == expected


def test_talks_before_an_agreement_are_of_its_sides() -> None:
    text = "Poland is exploring closer ties with Belarus, following ministers' talks in July 2024."
    assert [(relation.kind, relation.agents, relation.recipients, relation.date) for relation in relations(text)] == [
        ("plover:AGREE", (5,), (0,), None),
        ("plover:CONSULT", (5,), (0,), "2024-07"),
    ]
    assert edges("Russia attacked Ukraine, following talks in July.") == [("Russia", "ASSAULT", "Ukraine")]


def test_ministers_of_two_countries_meet_in_pairs() -> None:
    document = read_document("Talks between the foreign ministers of Armenia and Turkey took place.")
    actors = find_actors(document)
    (relation,) = find_relations(document, actors)
    assert [actors.entities[number].name for number in (*relation.agents, *relation.recipients)] == [
        "Armenia",
        "Turkey",
    ]


def test_an_open_date_gives_way_to_another() -> None:
    text = "Since 2020 Kim has visited Poland, last in May 2023."
    assert [relation.date for relation in relations(text)] == ["2023-05"]


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine closes a painful chapter with Poland.",
        "Kim sold out Poland to Russia.",
        "Kim is close to Russia.",
        "Poland took over the presidency from Belarus.",
    ],
)
def test_turns_of_phrase_are_no_events(text: str) -> None:
    assert edges(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Belarus lies between Poland and Russia.",
        "Belarus, Poland and Ukraine are states.",
        "North Korea is far from Belarus.",
        "",
        "No actor attacked anything.",
    ],
)
def test_no_relation_without_trigger_and_slots(text: str) -> None:
    assert edges(text) == []


def test_coordinated_verbs_share_their_subject() -> None:
    assert edges("Belarus condemned North Korea and praised South Korea.") == [
        ("Belarus", "ACCUSE", "North Korea"),
        ("Belarus", "SUPPORT", "South Korea"),
    ]


def test_several_recipients() -> None:
    assert edges("Kim criticised Poland, Russia and Ukraine.") == [("Kim", "ACCUSE", "Poland+Russia+Ukraine")]


def test_one_event_is_told_once() -> None:
    assert edges("Russia launched an attack on Ukraine.") == [("Russia", "ASSAULT", "Ukraine")]


def test_date_of_the_sentence() -> None:
    text = "In March 2015 Kim visited Belarus. Poland condemned Russia last July."
    found = relations(text, published="2016-09-27")
    assert [relation.date for relation in found] == ["2015-03", "2016-07"]


def test_receipts_are_the_words() -> None:
    text = "On Monday Belarus condemned North Korea."
    (relation,) = relations(text)
    assert text[slice(*relation.trigger)] == "condemned"
    assert [text[slice(*span)] for span in relation.agent_spans] == ["Belarus"]
    assert [text[slice(*span)] for span in relation.recipient_spans] == ["North Korea"]
    assert relation.evidence == ((10, 39),)


@pytest.mark.parametrize(
    ("text", "source", "target", "root"),
    [
        ("The court freed the editor.", "The court", "the editor", "YIELD"),
        ("The editor was freed by the court.", "the court", "The editor", "YIELD"),
        ("Miners went on strike against the firm.", "Miners", "the firm", "PROTEST"),
        ("The firm and the miners exist.", "The firm", "the miners", None),
    ],
)
def test_classify(text: str, source: str, target: str, root: str | None) -> None:
    spans = [(text.index(words), text.index(words) + len(words)) for words in (source, target)]
    assert classify(read_document(text), spans[:1], spans[1:]) == root
