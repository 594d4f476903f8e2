"""Filling: objects of the model by chance, each field by what its class says of it, so that none can be forgotten.

Hypothesis draws one number an object, not one a field: that is what makes a thousand briefs a matter of seconds.
"""

import types
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from random import Random
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

import attrs

from briefkit.errors import InvalidValueError
from briefkit.model import Article, Block, Evidence, PartialDate
from briefkit.model.article import BLOCK_KINDS
from briefkit.model.field import meaning
from briefkit.model.value import canonical_json
from briefkit.testing import nasty

T = TypeVar("T")

BITS = 24
"""Of the numbers to throw with: hypothesis draws from so many evenly."""
_BRANCHES = 3
_PIECES = 6
_LONGEST_RECEIPT = 40

# Languages come before countries: capitals are admitted as a language as well.
POOLS = (nasty.TEXTS, nasty.IRIS, nasty.TERMS, nasty.LANGUAGES, nasty.COUNTRIES, nasty.HASHES, nasty.DATES)


@attrs.frozen
class Dice:
    """Chance that can be repeated: the smaller the number to throw with, the emptier is what comes of it."""

    number: int
    words: tuple[str, ...] = ()
    """Text to use beside what is known to be nasty."""
    random: Random = attrs.field(
        init=False,
        default=attrs.Factory(lambda self: Random(self.number), takes_self=True),  # noqa: S311 - no secret
    )

    def often(self) -> bool:
        """Say whether to fill something that may stay empty."""
        return self.random.random() < 0.8 * self.number.bit_length() / BITS

    def one_of(self, pool: Sequence[T]) -> T:
        """Take one from a pool."""
        return pool[int(self.random.random() * len(pool))]

    def several(self, make: Callable[[], T | None], most: int = _BRANCHES) -> list[T]:
        """Make none to some; what cannot be made is left out."""
        count = int(self.random.random() * (most + 1)) if self.often() else 0
        found = [make() for _ in range(count)]
        return [each for each in found if each is not None]

    def text(self) -> str:
        """Take text as nasty as the model admits, the empty text among it."""
        if not self.often():
            return ""
        piece = self.one_of(nasty.TEXTS if self.random.random() < 0.7 or not self.words else self.words)  # noqa: PLR2004
        return piece if self.often() else piece + self.one_of(nasty.TEXTS)


@attrs.frozen
class World:
    """What there is to refer to: articles that have text, and ids by class."""

    articles: tuple[Article, ...] = ()
    ids: Mapping[str, Sequence[str]] = attrs.field(factory=dict[str, Sequence[str]])

    def reference(self, dice: Dice, classes: tuple[str, ...]) -> str | None:
        """Take an id of one of the classes; None where there is none."""
        candidates = [id_ for kind in classes for id_ in self.ids.get(kind, ())]
        return dice.one_of(candidates) if candidates else None

    def evidence(self, dice: Dice) -> Evidence | None:
        """Take a stretch of the text of an article; None where there is no text."""
        if not self.articles:
            return None
        article = dice.one_of(self.articles)
        start = dice.random.randrange(len(article.text))
        return article.evidence(start, min(start + 1 + dice.random.randrange(_LONGEST_RECEIPT), len(article.text)))


NOTHING = World()
Pick = Callable[[Dice, World], Any]


def fill(kind: Any, dice: Dice, world: World = NOTHING) -> dict[str, Any]:
    """Make the arguments of a class of the model."""
    return {name: pick(dice, world) for name, pick in _pickers(kind).items()}


@cache
def _pickers(kind: Any) -> dict[str, Pick]:
    return {field.name: _picker(kind, field) for field in attrs.fields(kind) if field.init}


def _picker(owner: type[Any], field: "attrs.Attribute[Any]") -> Pick:
    return _shaped(field.type, SPECIAL.get((owner.__name__, field.name)) or _member_picker(field))


def _member_picker(field: "attrs.Attribute[Any]") -> Pick:
    """Say how to make the value of a field, or one member of it."""
    inner = _innermost(field.type)
    if inner is Evidence:
        return _pick_evidence
    if meaning(field).refers_to:
        return partial(_pick_reference, meaning(field).refers_to)
    return _pick_text(field) if inner is str else _pick_value(inner)


def _innermost(kind: Any) -> Any:
    """Give the type of the members of a list, or of what may be None."""
    if get_origin(kind) is tuple or get_origin(kind) in {Union, types.UnionType}:
        return _innermost(get_args(kind)[0])
    return kind


def _shaped(kind: Any, pick: Pick) -> Pick:
    """Make a list, or None now and then, where the type says so."""
    if get_origin(kind) is tuple:
        return lambda dice, world: dice.several(lambda: pick(dice, world))
    if get_origin(kind) in {Union, types.UnionType}:
        return lambda dice, world: pick(dice, world) if dice.often() else None
    return pick


def _pick_evidence(dice: Dice, world: World) -> Evidence | None:
    return world.evidence(dice)


def _pick_reference(classes: tuple[str, ...], dice: Dice, world: World) -> str | None:
    return world.reference(dice, classes)


def _pick_text(field: "attrs.Attribute[Any]") -> Pick:
    """Take strings from the first pool that the field's own validator admits as a whole."""
    pool = next(pool for pool in POOLS if all(_admits(field, text) for text in pool))
    if pool is not nasty.TEXTS:
        return lambda dice, _: dice.one_of(pool)
    if _admits(field, ""):
        return lambda dice, _: dice.text()
    return lambda dice, _: dice.text() or "a"


def _admits(field: "attrs.Attribute[Any]", text: str) -> bool:
    validate: Any = field.validator
    try:
        validate(None, field, (text,) if get_origin(field.type) is tuple else text)
    except InvalidValueError:
        return False
    return True


def _pick_value(kind: Any) -> Pick:
    """Take a value of a type that stands for itself."""
    if get_origin(kind) is Literal:
        words: tuple[str, ...] = get_args(kind)
        return lambda dice, _: dice.one_of(words)
    if kind is int:
        return lambda dice, _: dice.random.randrange(100)
    if kind is PartialDate:
        return _pick_date
    return lambda dice, world: kind(**fill(kind, dice, world))


def _pick_date(dice: Dice, _world: World) -> PartialDate:
    """Take a date of any precision, from the pool or any day of any year."""
    if dice.often():
        return PartialDate(dice.one_of(nasty.DATES))
    day = (dice.random.randrange(first, last) for first, last in ((1, 10_000), (1, 13), (1, 29)))
    return PartialDate("{:04}-{:02}-{:02}".format(*day) + dice.one_of(("", "?", "~", "%")))


def _pick_article_text(dice: Dice, _world: World) -> str:
    """Make running text: sentences with nasty text among them."""
    count = dice.random.randrange(_PIECES) if dice.number else 0
    pieces = (dice.one_of(nasty.SENTENCES) if dice.often() else dice.text() for _ in range(count))
    return dice.one_of((" ", "", "\n\n")).join(pieces)


def _pick_data(dice: Dice, _world: World) -> str:
    """Make the data of a facet, as canonical JSON."""
    plain = dice.one_of(nasty.DATA)
    return canonical_json(plain if dice.often() else {dice.text(): plain, dice.text(): [dice.text()]})


def _pick_confidence(dice: Dice, _world: World) -> float:
    return dice.one_of((-0.0, 0.0, 1.0, dice.random.randrange(1001) / 1000))


def _no_blocks(_dice: Dice, _world: World) -> None:
    """Leave the blocks to `blocks`, which knows the text."""


SPECIAL: Mapping[tuple[str, str], Pick] = {
    ("Article", "text"): _pick_article_text,
    ("Article", "blocks"): _no_blocks,
    ("Facet", "key"): lambda dice, _: dice.one_of(nasty.FACET_KEYS),
    ("Facet", "json"): _pick_data,
    ("MadeBy", "confidence"): _pick_confidence,
}
"""What the type and the validator of a field alone do not say."""


def blocks(text: str, dice: Dice) -> list[Block]:
    """Cut text into typed stretches, some of which touch."""
    found: list[Block] = []
    position = 0
    for _ in range(dice.random.randrange(_PIECES)):
        start = position + dice.random.randrange(_BRANCHES)
        position = min(start + 1 + dice.random.randrange(_LONGEST_RECEIPT), len(text))
        if start < position:
            found.append(Block(kind=dice.one_of(_KINDS), start=start, end=position))
    return found


_KINDS: Any = sorted(BLOCK_KINDS)
