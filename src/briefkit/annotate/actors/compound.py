"""Compounds: "Belarus-North Korea" and "Soviet-era" as the words that they are made of."""

from attrs import evolve

from briefkit.annotate.document import Document, Tokens
from briefkit.annotate.gazetteer import Gazetteer

_SHORTEST = 4


def split_compounds(document: Document, gazetteer: Gazetteer) -> Document:
    """Split each token at its hyphens if it is no name itself and a part of it begins one."""
    tokens = document.tokens
    compounds = [index for index, word in enumerate(tokens.words) if "-" in word and _is_compound(word, gazetteer)]
    return evolve(document, tokens=_split(tokens, compounds)) if compounds else document


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
