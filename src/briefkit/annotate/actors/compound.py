"""Compounds: "Belarus-North Korea" and "Soviet-era" as the words that they are made of."""

from bisect import bisect_right
from collections.abc import Iterator

from attrs import evolve

from briefkit.annotate.document import Document, Tokens
from briefkit.annotate.gazetteer import Gazetteer

_SHORTEST = 4


def split_compounds(document: Document, gazetteer: Gazetteer) -> Document:
    """Split each token at its hyphens if it is no name itself and a part of it begins one."""
    tokens = document.tokens
    compounds = [index for index in _hyphenated(document) if _is_compound(tokens.words[index], gazetteer)]
    return evolve(document, tokens=_split(tokens, compounds)) if compounds else document


def _hyphenated(document: Document) -> list[int]:
    """Find the tokens that have a letter on either side of a hyphen, by the hyphens of the text."""
    text, starts = document.text, document.tokens.starts
    inside = (at for at in _hyphens(text) if text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isalnum())
    return list(dict.fromkeys(bisect_right(starts, at) - 1 for at in inside))


def _hyphens(text: str) -> Iterator[int]:
    at = text.find("-")
    while at >= 0:
        yield at
        at = text.find("-", at + 1)


def _is_compound(word: str, gazetteer: Gazetteer) -> bool:
    if len(word) < _SHORTEST or word in gazetteer.lengths or not word[0].isupper():
        return False
    first, *rest = word.split("-")
    return first in gazetteer.senses and all(rest)


def _split(tokens: Tokens, compounds: list[int]) -> Tokens:
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    lowers: list[str] = []
    done = 0
    for index in compounds:
        starts += tokens.starts[done:index]
        ends += tokens.ends[done:index]
        words += tokens.words[done:index]
        lowers += tokens.lowers[done:index]
        position = tokens.starts[index]
        for part in tokens.words[index].replace("-", "\0-\0").split("\0"):
            starts.append(position)
            position += len(part)
            ends.append(position)
            words.append(part)
            lowers.append(part.lower())
        done = index + 1
    return Tokens(
        starts=(*starts, *tokens.starts[done:]),
        ends=(*ends, *tokens.ends[done:]),
        words=(*words, *tokens.words[done:]),
        lowers=(*lowers, *tokens.lowers[done:]),
    )
