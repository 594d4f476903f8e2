"""The strategies are real ones: they fill every field of every class, with what breaks files."""

from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefkit import model
from briefkit.model import Brief, Decision, Statement
from briefkit.testing import briefs, nasty, texts, values

CLASSES = [kind for name in model.__all__ if attrs.has(kind := getattr(model, name)) and name != "Resolution"]
"""Every class of the model but the view that is computed."""


def drawn(strategy: st.SearchStrategy[Any], times: int) -> list[Any]:
    found: list[Any] = []

    @settings(max_examples=times, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(strategy)
    def draw(value: Any) -> None:
        found.append(value)

    draw()
    return found


@pytest.fixture(scope="module")
def many() -> list[Brief]:
    return drawn(briefs(), 250)


def parts(value: Any) -> Iterator[Any]:
    """Give a value of the model and all that it consists of."""
    if attrs.has(type(value)):
        yield value
        for field in attrs.fields(type(value)):
            if field.init:
                yield from parts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for member in value:
            yield from parts(member)


def test_every_field_of_every_class_is_filled_and_varies(many: list[Brief]) -> None:
    seen: dict[tuple[str, str], set[str]] = {}
    for brief in many:
        for part in parts(brief):
            for field in attrs.fields(type(part)):
                seen.setdefault((type(part).__name__, field.name), set()).add(repr(getattr(part, field.name)))
    fields = {(kind.__name__, field.name) for kind in CLASSES for field in attrs.fields(kind)}
    assert fields == {key for key, found in seen.items() if len(found - {"None", "()"}) > 1}


def test_every_nasty_text_iri_term_and_date_turns_up(many: list[Brief]) -> None:
    fields = ((part, field.name) for brief in many for part in parts(brief) for field in attrs.fields(type(part)))
    values_ = [getattr(part, name) for part, name in fields]
    found = {
        text for value in values_ for text in (value if isinstance(value, tuple) else (value,)) if type(text) is str
    }
    pools = (nasty.TEXTS, nasty.IRIS, nasty.TERMS, nasty.DATES, nasty.COUNTRIES, nasty.LANGUAGES, nasty.HASHES)
    assert [text for pool in pools for text in pool if text not in found] == []
    assert "" in found


def test_lists_hold_several(many: list[Brief]) -> None:
    longest: dict[tuple[str, str], int] = {}
    for brief in many:
        for part in parts(brief):
            for field in attrs.fields(type(part)):
                value = getattr(part, field.name)
                if isinstance(value, tuple):
                    key = (type(part).__name__, field.name)
                    longest[key] = max(longest.get(key, 0), len(value))
    assert {key: length for key, length in longest.items() if length < 2} == {}


def test_statements_are_carried_in_chains_and_answer_in_circles(many: list[Brief]) -> None:
    assert max(len(brief.chain(statement)) for brief in many for statement in brief.statements) >= 3
    assert any(statement.id in statement.about for brief in many for statement in brief.statements)


def test_decisions_take_back(many: list[Brief]) -> None:
    assert {decision.verdict for brief in many for decision in brief.decisions if decision.takes_back} == {
        "same",
        "different",
        "open",
    }


def test_texts_hold_every_nasty_value() -> None:
    found = set(drawn(texts(), 1000))
    assert [text for text in nasty.TEXTS if text not in found] == []
    assert "" in found


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_values_gives_objects_of_every_class(kind: type) -> None:
    @settings(max_examples=5)
    @given(values(kind))
    def check(value: Any) -> None:
        assert kind is type(value)

    check()


@given(briefs())
def test_what_refers_is_referred_to(brief: Brief) -> None:
    for node in brief:
        if isinstance(node, Statement) and node.according_to:
            assert type(brief[node.according_to]) is Statement
        if isinstance(node, Decision) and node.takes_back:
            assert type(brief[node.takes_back]) is Decision
