"""Inflect English verbs and nouns, so that a lexicon of lemmas can be looked up by word form."""

from collections.abc import Iterator
from typing import Literal

Form = Literal["base", "third", "past", "participle", "gerund", "singular", "plural"]
"""A past form that is also the participle counts as "past"."""

Irregular = dict[str, tuple[tuple[str, ...], tuple[str, ...]]]
"""Past and participle forms of each irregular verb."""

_DOUBLING = frozenset(
    "ban bar beg blog clap commit confer defer deter dim drop equip expel hem hit impel jam kidnap lag let mob nab "
    "nod occur omit outbid patrol permit plan plot prefer propel quit rebel rebut recur refer regret repel rig rob "
    "rub scrap shun shut sit slam slap snub stab stem step stop strip submit tip transfer trap trim wrap get cut "
    "put run set win begin dig forbid mug rap pin bet".split(),
)
_DOUBLING_IN_BRITAIN = frozenset("cancel travel counsel label signal fuel quarrel model".split())
_PRESENTS = {"be": ("am", "are", "is"), "have": ("has",)}
_SIBILANT = ("s", "x", "z", "ch", "sh")
_VOWELS = frozenset("aeiou")


def verb_forms(verb: str, irregular: Irregular) -> Iterator[tuple[str, Form]]:
    """Give each form of a verb with its name."""
    stem = _stem(verb)
    past, participle = irregular.get(verb, (_pasts(verb, stem), ()))
    yield verb, "base"
    for present in _PRESENTS.get(verb) or (_with_s(verb),):
        yield present, "third"
    for form in past:
        yield form, "past"
    for form in participle:
        if form not in past:
            yield form, "participle"
    yield _gerund(verb, stem), "gerund"
    if verb in _DOUBLING_IN_BRITAIN:
        yield f"{verb}{verb[-1]}ing", "gerund"


def noun_forms(noun: str) -> Iterator[tuple[str, Form]]:
    """Give the singular and the plural of a noun."""
    yield noun, "singular"
    if not noun.endswith("s"):
        yield _with_s(noun), "plural"


def _stem(verb: str) -> str:
    if verb in _DOUBLING:
        return verb + verb[-1]
    return verb


def _pasts(verb: str, stem: str) -> tuple[str, ...]:
    regular = _past(verb, stem)
    return (regular, f"{verb}{verb[-1]}ed") if verb in _DOUBLING_IN_BRITAIN else (regular,)


def _past(verb: str, stem: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if _ends_in_y(verb):
        return verb[:-1] + "ied"
    return stem + "ed"


def _gerund(verb: str, stem: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return verb[:-1] + "ing"
    return stem + "ing"


def _with_s(word: str) -> str:
    if _ends_in_y(word):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(_SIBILANT) or word in {"veto", "go", "do", "embargo"} else "s")


def _ends_in_y(word: str) -> bool:
    return word.endswith("y") and len(word) > 1 and word[-2] not in _VOWELS
