"""Every error class pickles, and says what, where and why; derived from the class tree, so that none is forgotten."""

import inspect
import pickle
import re
from collections.abc import Iterator, Sequence
from copy import copy
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit import errors
from briefkit.errors import BriefkitError
from briefkit.testing import texts


def tree(kind: type[BriefkitError], depth: int = 0) -> Iterator[tuple[int, type[BriefkitError]]]:
    yield depth, kind
    for child in kind.__subclasses__():
        yield from tree(child, depth + 1)


CLASSES = [kind for _, kind in tree(BriefkitError)]
DRAWN: dict[Any, st.SearchStrategy[Any]] = {
    str: texts(),
    str | None: st.none() | texts(),
    int: st.integers(0, 99),
    Sequence[str]: st.lists(texts(), max_size=3),
    Sequence[int]: st.lists(st.integers(0, 99), max_size=3),
    Sequence[tuple[str, str]]: st.lists(st.tuples(texts(), texts()), max_size=3),
}


def plain(name: str, hint: Any) -> Any:
    """Give a value of a type in which each word is told apart by the name."""
    if hint is int:
        return len(name) + 100
    if hint == Sequence[int]:
        return (len(name) + 200, len(name) + 300)
    if hint == Sequence[str]:
        return (f"{name}1", f"{name}2")
    if hint == Sequence[tuple[str, str]]:
        return ((f"$.{name}", f"{name}3"),)
    return name.upper()


def hints(kind: type[BriefkitError]) -> dict[str, Any]:
    """Give the parameters of an error class and their types."""
    if "self" not in inspect.signature(kind.__init__).parameters or not inspect.isfunction(kind.__init__):
        return {"text": str}
    return {name: hint for name, hint in get_type_hints(kind.__init__).items() if name != "return"}


def same(one: BriefkitError, other: BriefkitError) -> bool:
    return (type(one), one.args, vars(one), str(one)) == (type(other), other.args, vars(other), str(other))


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_every_error_pickles_and_copies(kind: type[BriefkitError], data: st.DataObject) -> None:
    error = kind(*(data.draw(DRAWN[hint]) for hint in hints(kind).values()))
    assert same(error, pickle.loads(pickle.dumps(error)))
    assert same(error, copy(error))


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_error_keeps_its_facts_and_says_them(kind: type[BriefkitError]) -> None:
    facts = [plain(name, hint) for name, hint in hints(kind).items()]
    error = kind(*facts)
    assert facts == list(error.args)
    assert [fact for fact in facts if vars(error) and fact not in vars(error).values()] == []
    assert [word for word in words(facts) if word not in str(error)] == []


def words(fact: Any) -> Iterator[str]:
    if isinstance(fact, (tuple, list)):
        for part in fact:
            yield from words(part)
    else:
        yield str(fact)


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_error_has_a_docstring(kind: type[BriefkitError]) -> None:
    assert (kind.__doc__ or "").strip()


def test_the_tree_at_the_head_of_the_file_is_the_tree() -> None:
    drawn = []
    for line in (errors.__doc__ or "").splitlines():
        match = re.match(r"(?P<branch>[│├└─ ]*)(?P<name>\w+Error)\b", line)
        if match:
            drawn.append((len(match["branch"]) // 4, match["name"]))
    ours = [(depth, kind.__name__) for depth, kind in tree(BriefkitError) if kind.__module__ == errors.__name__]
    assert drawn == ours


def test_all_that_is_raised_on_purpose_is_in_the_tree() -> None:
    defined = {name for name, value in vars(errors).items() if inspect.isclass(value) and name.endswith("Error")}
    assert defined == {kind.__name__ for kind in CLASSES if kind.__module__ == errors.__name__}
