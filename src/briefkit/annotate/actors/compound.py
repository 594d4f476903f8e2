"""Compounds: "Belarus-North Korea" and "Soviet-era" as the words that they are made of."""

import re
from bisect import bisect_right

from attrs import evolve

from briefkit.annotate.document import Document, Tokens
from briefkit.annotate.gazetteer import Gazetteer

_SHORTEST = 4
_HYPHEN = re.compile(r"-(?<=\w-)(?=\w)")


def split_compounds(document: Document, gazetteer: Gazetteer) -> Document:
    """Split each token at its hyphens if it is no name itself and a part of it begins one."""
    tokens = document.tokens
    compounds = [index for index in _hyphenated(document) if _is_compound(tokens.words[index], gazetteer)]
    return evolve(document, tokens=_split(tokens, compounds)) if compounds else document


def _hyphenated(document: Document) -> list[int]:
    """Find the tokens that have a letter on either side of a hyphen, by the hyphens of the text."""
    starts = document.tokens.starts
    hyphens = (match.start() for match in _HYPHEN.finditer(document.text))
    return list(dict.fromkeys(bisect_right(starts, hyphen) - 1 for hyphen in hyphens))


def _is_compound(word: str, gazetteer: Gazetteer) -> bool:
    if len(word) < _SHORTEST or word in gazetteer.lengths or not word[0].isupper():
        return False
    first, *rest = word.split("-")
    return first in gazetteer.senses and all(rest)


def _split(tokens: Tokens, compounds: list[int]) -> Tokens:
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    done = 0
    for index in compounds:
        starts += tokens.starts[done:index]
        ends += tokens.ends[done:index]
        words += tokens.words[done:index]
        position = tokens.starts[index]
        for part in tokens.words[index].replace("-", "\0-\0").split("\0"):
            starts.append(position)
            position += len(part)
            ends.append(position)
            words.append(part)
        done = index + 1
    words += tokens.words[done:]
    return Tokens(
        starts=(*starts, *tokens.starts[done:]),
        ends=(*ends, *tokens.ends[done:]),
        words=tuple(words),
        lowers=tuple(map(str.lower, words)),
    )
