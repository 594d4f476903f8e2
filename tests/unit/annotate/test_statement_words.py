"""What is known of a word by itself, and how a reading uses it."""

from inspect import unwrap
from types import ModuleType
from typing import get_type_hints

import pytest

from briefkit.annotate.document import read_document
from briefkit.annotate.statements import boundary, judgement
from briefkit.annotate.statements.reading import Reading, read
from briefkit.annotate.statements.weight import Names
from briefkit.annotate.statements.word import (
    BEHIND_QUOTATION,
    COMMA,
    ENDS_CLAUSE,
    ENDS_PHRASE,
    FINITE,
    class_of,
    look_up,
    step_of,
    term_of,
)


def _reading(text: str) -> Reading:
    return read(read_document(text))


@pytest.mark.parametrize(
    ("word", "name", "term"),
    [
        ("he", "subject", "he"),
        ("the", "determiner", "the"),
        ("minister", "agent", "agent"),
        ("said", "cue", "cue"),
        ("quietly", "adverb", "adverb"),
        ("Quietly", "capital", "capital"),
        ("Minsk", "capital", "capital"),
        ("1994", "digit", "digit"),
        ("sailing", "ing", "ing"),
        (",", ",", ","),
    ],
)
def test_word_is_named_by_its_class_or_its_shape(word: str, name: str, term: str) -> None:
    known = look_up(word)
    assert (class_of(known), term_of(known)) == (name, term)


@pytest.mark.parametrize(
    ("word", "step"),
    [
        ("of", 0),
        ("harbour", 0),
        ("walked", FINITE),
        ("was", FINITE | ENDS_PHRASE),
        ("and", ENDS_PHRASE | ENDS_CLAUSE),
        (",", COMMA | ENDS_PHRASE | ENDS_CLAUSE),
    ],
)
def test_word_says_what_a_content_may_do_before_it(word: str, step: int) -> None:
    assert step_of(look_up(word)) == step


def test_first_name_before_a_capital_is_a_name() -> None:
    reading = _reading("Will Kim say so? Will they?")
    assert [reading.classes[0], reading.classes[5]] == ["capital", "auxiliary"]


def test_quoted_words_are_no_cues_and_no_steps() -> None:
    reading = _reading('"He denied it, and said so," Kim said.')
    behind = reading.lowers.index("kim")
    assert reading.hot_tokens == [behind + 1]
    assert set(reading.classes[:behind]) == {"quoted"}
    assert reading.steps[:behind] == [0] * behind
    assert reading.steps[behind] & BEHIND_QUOTATION


def test_first_of_two_quotations_side_by_side_ends_where_the_second_begins() -> None:
    reading = _reading('"It is open." "It is shut."')
    second = reading.quotations[1][0]
    assert reading.steps == [BEHIND_QUOTATION if at == second else 0 for at in range(len(reading.words))]


@pytest.mark.parametrize("model", [boundary, judgement])
def test_all_that_remembers_weights_can_be_made_to_forget_them(model: ModuleType) -> None:
    remembering = {
        name
        for name, one in vars(model).items()
        if hasattr(one, "cache_clear") and get_type_hints(unwrap(one))["return"] == Names
    }
    assert {group.__name__ for group in model.GROUPS} == remembering
