"""Plans: what hypothesis draws for the fields of a class, before there is a brief that ids and receipts could refer to.

Everything is derived from the attrs classes, by the type and the name of a field, so that no field can be forgotten.
References and receipts are planned as numbers, which `World` turns into ids and evidence.
"""

import types
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, Literal, Union, cast, get_args, get_origin

import attrs
from hypothesis import strategies as st

from briefkit.errors import InvalidValueError
from briefkit.model import Article, Evidence, Facet, PartialDate
from briefkit.model.article import BLOCK_KINDS
from briefkit.model.field import meaning
from briefkit.model.value import canonical_json
from briefkit.testing import nasty

Strategy = st.SearchStrategy[Any]

_BRANCHES = 3
_LONGEST_RECEIPT = 40

POOLS = (nasty.TEXTS, nasty.IRIS, nasty.TERMS, nasty.COUNTRIES, nasty.LANGUAGES, nasty.HASHES, nasty.DATES)


def one_from(pool: Sequence[Any]) -> Strategy:
    """Draw from a pool; unlike hypothesis's own strategy, it does not print the whole pool with every failure."""
    return st.integers(0, len(pool) - 1).map(lambda index: pool[index])


def texts() -> st.SearchStrategy[str]:
    """Draw text as nasty as the model admits, the empty text among it."""
    pool = one_from(nasty.TEXTS)
    return st.one_of(pool, st.text(max_size=8), st.lists(pool, max_size=3).map("".join))


def dates() -> st.SearchStrategy[PartialDate]:
    """Draw dates of every precision."""
    days = st.tuples(st.dates().map(str), one_from("?~% ")).map(lambda pair: "".join(pair).rstrip())
    return st.one_of(one_from(nasty.DATES), days).map(PartialDate)


def facets() -> st.SearchStrategy[Facet]:
    """Draw facets of plugins that are not installed."""
    data = st.one_of(
        one_from(nasty.DATA),
        st.dictionaries(texts(), st.one_of(texts(), st.integers(-9, 9), st.floats(-2, 2)), max_size=2),
    )
    return st.builds(Facet, key=one_from(nasty.FACET_KEYS), json=data.map(canonical_json))


def _articles_text() -> st.SearchStrategy[str]:
    """Draw running text: sentences with nasty text among them."""
    pieces = st.one_of(one_from(nasty.SENTENCES), one_from(nasty.TEXTS), st.text(max_size=8))
    return st.lists(pieces, min_size=1, max_size=6).flatmap(
        lambda some: st.sampled_from((" ", "", "\n\n")).map(lambda by: by.join(some))
    )


SPECIAL: Mapping[tuple[str, str], Strategy] = {
    ("Article", "text"): _articles_text(),
    ("Article", "blocks"): st.lists(
        st.tuples(one_from(sorted(BLOCK_KINDS)), st.integers(0, 3), st.integers(1, 60)), max_size=4
    ),
    ("MadeBy", "confidence"): st.one_of(
        st.none(), st.just(-0.0), st.integers(0, 1000).map(lambda thousandths: thousandths / 1000)
    ),
    ("Facet", "json"): one_from(nasty.DATA).map(canonical_json),
}
"""What the type and the validator of a field alone do not say. Blocks are planned as kinds, gaps and lengths."""


@attrs.frozen
class World:
    """What there is to refer to: articles that have text, and ids by class."""

    articles: tuple[Article, ...] = ()
    ids: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict[str, tuple[str, ...]])

    def reference(self, number: int, classes: tuple[str, ...]) -> str | None:
        """Turn a number into an id of one of the classes; None where there is none."""
        candidates = [id_ for kind in classes for id_ in self.ids.get(kind, ())]
        return candidates[number % len(candidates)] if candidates else None

    def evidence(self, number: int) -> Evidence | None:
        """Turn a number into a stretch of the text of an article; None where there is no text."""
        if not self.articles:
            return None
        number, which = divmod(number, len(self.articles))
        where, length = divmod(number, _LONGEST_RECEIPT)
        article = self.articles[which]
        start = where % len(article.text)
        return article.evidence(start, min(start + 1 + length, len(article.text)))


def plan(kind: type[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Plan an object of a class of the model: a value or a number for each of its fields."""
    return st.fixed_dictionaries({field.name: _field(kind, field) for field in attrs.fields(kind) if field.init})


def realise(kind: type[Any], planned: dict[str, Any], world: World) -> dict[str, Any]:
    """Turn a plan into the arguments of the class."""
    return {
        field.name: _realise(field, planned[field.name], world) for field in attrs.fields(kind) if field.name in planned
    }


def _realise(field: "attrs.Attribute[Any]", planned: Any, world: World) -> Any:
    if planned is None or not (_is_receipt(field.type) or meaning(field).refers_to):
        return planned
    several = isinstance(planned, list)
    numbers = cast("list[int]", planned if several else [planned])
    find = world.evidence if _is_receipt(field.type) else partial(world.reference, classes=meaning(field).refers_to)
    found = [find(number) for number in numbers]
    return tuple(each for each in found if each is not None) if several else found[0]


def _is_receipt(kind: Any) -> bool:
    return kind is Evidence or Evidence in get_args(kind)


def _field(owner: type[Any], field: "attrs.Attribute[Any]") -> Strategy:
    if meaning(field).refers_to:
        return _shaped(field.type, st.integers(0, 255))
    if _is_receipt(field.type):
        return _shaped(field.type, st.integers(0, 2**16))
    if (owner.__name__, field.name) in SPECIAL:
        return SPECIAL[owner.__name__, field.name]
    inner = _innermost(field.type)
    return _shaped(field.type, _admitted_text(field) if inner is str else _value(inner))


def _admitted_text(field: "attrs.Attribute[Any]") -> Strategy:
    """Draw strings of the first pool that the field's own validator admits as a whole."""
    pool = next(pool for pool in POOLS if all(_admits(field, text) for text in pool))
    if pool is not nasty.TEXTS:
        return one_from(pool)
    return texts() if _admits(field, "") else texts().map(lambda text: text or "a")


def _admits(field: "attrs.Attribute[Any]", text: str) -> bool:
    validate: Any = field.validator
    try:
        validate(None, field, (text,) if get_origin(field.type) is tuple else text)
    except InvalidValueError:
        return False
    return True


def _innermost(kind: Any) -> Any:
    """Give the type of the members of a list, or of what may be None."""
    if get_origin(kind) is tuple or get_origin(kind) in {Union, types.UnionType}:
        return _innermost(get_args(kind)[0])
    return kind


def _shaped(kind: Any, members: Strategy) -> Strategy:
    """Draw a list, or None now and then, where the type says so."""
    if get_origin(kind) is tuple:
        return st.lists(members, max_size=_BRANCHES)
    if get_origin(kind) in {Union, types.UnionType}:
        return st.one_of(st.none(), members)
    return members


def _value(kind: Any) -> Strategy:
    """Draw a value of a type that stands for itself."""
    if get_origin(kind) is Literal:
        return st.sampled_from(get_args(kind))
    if kind is PartialDate:
        return dates()
    if kind is Facet:
        return facets()
    if attrs.has(kind):
        return plan(kind).map(lambda planned: kind(**planned))
    return st.from_type(kind)
