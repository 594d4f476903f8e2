"""The event lexicon, its inflection, the triggers it finds and the kinds of event that they make together."""

import pytest

from briefkit.annotate.document import read_document
from briefkit.annotate.relations.compose import compose
from briefkit.annotate.relations.inflection import noun_forms, verb_forms
from briefkit.annotate.relations.lexicon import event_lexicon, read_rows
from briefkit.annotate.relations.trigger import find_triggers

ROOTS = {
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
    "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}  # fmt: skip
EFFECTS = {
    "",
    "light",
    "report",
    "undergo",
    "transfer",
    "intend",
    "reject",
    "negate",
    "ask",
    "threaten",
    "end",
    "stop",
    "topic",
}


def rows() -> list[list[str]]:
    """Read the table of events."""
    return [list(row.values()) for row in read_rows("events.tsv")]


def triggers(text: str) -> list[tuple[str, str, str]]:
    """Give words, part of speech and root or effect of each trigger."""
    document = read_document(text)
    tokens = document.tokens
    return [
        (
            text[tokens.starts[found.first] : tokens.ends[found.last]],
            found.event.part,
            found.event.root or found.event.effect,
        )
        for found in find_triggers(document)
    ]


def test_table_is_whole() -> None:
    table = rows()
    assert {len(row) for row in table} == {5}
    assert {row[1] for row in table} == {"v", "n", "p"}
    assert {row[2] for row in table} - {""} == ROOTS
    assert {row[4] for row in table} <= EFFECTS
    assert all(row[3].isdigit() for row in table if row[2])


def test_table_has_each_word_once() -> None:
    keys = [(row[0], row[1]) for row in rows()]
    assert sorted(key for key in set(keys) if keys.count(key) > 1) == []


def test_weights_are_of_the_lexicons_words_alone() -> None:
    features = {row["feature"] for row in read_rows("weights.tsv")}
    words = {row[0] for row in rows()}
    assert {feature[5:] for feature in features if feature.startswith("word=")} <= words


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("reject", {"reject", "rejects", "rejected", "rejecting"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("ban", {"ban", "bans", "banned", "banning"}),
        ("free", {"free", "frees", "freed", "freeing"}),
        ("cancel", {"cancel", "cancels", "canceled", "cancelled", "canceling", "cancelling"}),
        ("impose", {"impose", "imposes", "imposed", "imposing"}),
    ],
)
def test_regular_verb(verb: str, forms: set[str]) -> None:
    assert {form for form, _ in verb_forms(verb, {})} == forms


def test_irregular_verb() -> None:
    assert dict(verb_forms("shoot", {"shoot": (("shot",), ("shot",))})) == {
        "shoot": "base",
        "shoots": "third",
        "shot": "past",
        "shooting": "gerund",
    }


def test_noun_has_two_forms() -> None:
    assert dict(noun_forms("embargo")) == {"embargo": "singular", "embargoes": "plural"}


def test_lexicon_gives_the_patterns_for_which_a_second_word_stands() -> None:
    called = event_lexicon()["called"]
    assert [pattern.event.words for pattern in called.alone] == ["call"]
    assert [pattern.event.words for pattern in called.before(("off", "the"))] == ["call off talks", "call off"]
    assert list(called.before(("it", "the"))) == []


def test_lexicon_puts_longer_patterns_first() -> None:
    held = event_lexicon()["held"].before(("a", "press", "talks", "conference"))
    assert [pattern.event.words for pattern in held] == ["hold ... press ... conference", "hold ... talks"]


@pytest.mark.parametrize(("words", "is_hollow"), [("say", True), ("begin", True), ("attack", False), ("not", False)])
def test_what_only_governs_is_hollow(words: str, *, is_hollow: bool) -> None:
    events = [pattern.event for pattern in event_lexicon()[words].alone]
    assert {event.is_hollow for event in events} == {is_hollow}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran attacks Israel.", [("attacks", "v", "ASSAULT")]),
        ("The attacks ended.", [("attacks", "n", "ASSAULT"), ("ended", "v", "YIELD")]),
        ("In the end it was over.", []),
        ("A planned visit is off.", [("visit", "n", "CONSULT")]),
        (
            "They signed 14 economic agreements.",
            [("signed 14 economic agreements", "v", "SUPPORT"), ("agreements", "n", "SUPPORT")],
        ),
        ("He went to the Munich Security Conference.", [("went to", "v", "CONSULT")]),
        ("They turned down the plan.", [("turned down", "v", "REJECT"), ("plan", "n", "AGREE")]),
        ("", []),
    ],
)
def test_triggers(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert triggers(text) == expected


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("refused to lift the ban", "REJECT"),
        ("agreed to lift the ban", "AGREE"),
        ("will bomb the base", "THREATEN"),
        ("offered to deploy troops", "AGREE"),
        ("lifted the embargo", "YIELD"),
        ("suspended aid", "SANCTION"),
        ("suspended talks", "REJECT"),
        ("suspended the embargo", "YIELD"),
        ("launched an investigation", "ACCUSE"),
        ("launched talks", "CONSULT"),
        ("did not allow it", "REJECT"),
        ("did not attack it", None),
        ("will", None),
        ("urged them to attack", "REQUEST"),
        ("threatened to leave", "THREATEN"),
        ("said", None),
    ],
)
def test_composition(text: str, root: str | None) -> None:
    assert compose(find_triggers(read_document(text))) == root
