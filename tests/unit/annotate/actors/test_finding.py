"""The actors stage as a whole."""

import pytest

from briefkit.annotate.actors import find_actors
from briefkit.annotate.document import read_document
from briefkit.annotate.gazetteer import Entry, load_gazetteer
from tests.unit.annotate.actors.reader import kinds, mentions, read


def test_states_by_name_alias_adjective_and_demonym():
    text = "The DPRK wrote to South Korea. A Belarusian reply came, and South Koreans laughed."
    reading = read(text)
    found = [
        (text[slice(*mention.span)], mention.form, reading.entities[mention.entity].country)
        for mention in reading.mentions
    ]
    assert found == [
        ("DPRK", "alias", "KP"),
        ("South Korea", "name", "KR"),
        ("Belarusian", "adjective", "BY"),
        ("South Koreans", "demonym", "KR"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reporters Without Borders wrote.", {"Reporters Without Borders": ("bk:organization", None)}),
        ("NATO replied.", {"North Atlantic Treaty Organization": ("bk:intergovernmental-organization", None)}),
        ("KCNA replied.", {"Korean Central News Agency": ("bk:media", "KP")}),
        ("Hezbollah is not Fidesz.", {"Hezbollah": ("bk:armed-group", "LB"), "Fidesz": ("bk:party", "HU")}),
        ("The Kremlin refused.", {"Presidential Administration of Russia": ("bk:government-body", "RU")}),
        ("Gazprom pays.", {"Gazprom": ("bk:company", "RU")}),
        ("The USSR fell.", {"Soviet Union": ("bk:state", "SU")}),
    ],
)
def test_what_the_tables_know(text, expected):
    assert kinds(text) == expected


def test_compounds_name_both_states():
    text = "Belarus-North Korea ties grew, and so did Belarus-DPRK trade."
    assert [words for words, _ in mentions(text)] == ["Belarus", "North Korea", "Belarus", "DPRK"]


def test_media_carry_who_owns_them():
    owned = {entity.name: entity.state_owned for entity in read("TASS and Novaya Gazeta differ.").entities}
    assert owned == {"TASS": True, "Novaya Gazeta": False}


def test_wikidata_is_given_where_the_tables_have_it():
    assert [entity.same_as for entity in read("Belarus replied.").entities] == [
        ("http://www.wikidata.org/entity/Q184",)
    ]


def test_aliases_are_those_of_the_document():
    entities = read("North Korea, or the DPRK, replied.").entities
    assert [(entity.name, entity.aliases) for entity in entities] == [("North Korea", ("DPRK",))]


def test_a_gazetteer_can_be_handed_in():
    gazetteer = load_gazetteer().with_entries([Entry(kind="bk:party", name="Silver Dawn", country="PL")])
    reading = find_actors(read_document("Silver Dawn won."), gazetteer)
    assert [(entity.kind, entity.name) for entity in reading.entities] == [("bk:party", "Silver Dawn")]


@pytest.mark.parametrize(
    "text", ["", " \n\n ", "no names here at all", "\u201c", "\u00a0", "'s 's '", "-" * 50, "e.g. i.e."]
)
def test_nothing_is_found_where_nothing_is(text):
    assert read(text).mentions == ()


def test_other_scripts_are_left_alone():
    assert read("한국어 텍스트. Русский язык. 日本語。").mentions == ()


def test_mentions_are_in_text_order_the_longer_first():
    spans = [mention.span for mention in read("The Belarusian Foreign Ministry met Kim Jong Un. He smiled.").mentions]
    assert spans == sorted(spans, key=lambda span: (span[0], -span[1]))
