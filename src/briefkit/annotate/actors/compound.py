"""Compounds: "Belarus-North Korea" and "Soviet-era" as the words that they are made of."""

from attrs import evolve

from briefkit.annotate.document import Document, Tokens
from briefkit.annotate.gazetteer import Gazetteer


def split_compounds(document: Document, gazetteer: Gazetteer) -> Document:
    """Split each token at its hyphens if it is no name itself and a part of it begins one."""
    tokens = document.tokens
    compounds = [index for index, word in enumerate(tokens.words) if "-" in word and _is_compound(word, gazetteer)]
    return evolve(document, tokens=_split(tokens, compounds)) if compounds else document


def _is_compound(word: str, gazetteer: Gazetteer) -> bool:
    if len(word) < 4 or word in gazetteer.lengths or not word[0].isupper():
        return False
    first, *rest = word.split("-")
    return first in gazetteer.place_heads and all(rest)


def _split(tokens: Tokens, compounds: list[int]) -> Tokens:
    starts, ends = list(tokens.starts), list(tokens.ends)
    words, lowers = list(tokens.words), list(tokens.lowers)
    for index in reversed(compounds):
        parts = words[index].replace("-", "\0-\0").split("\0")
        offsets = [starts[index]]
        for part in parts:
            offsets.append(offsets[-1] + len(part))
        starts[index : index + 1] = offsets[:-1]
        ends[index : index + 1] = offsets[1:]
        words[index : index + 1] = parts
        lowers[index : index + 1] = [part.lower() for part in parts]
    return Tokens(starts=tuple(starts), ends=tuple(ends), words=tuple(words), lowers=tuple(lowers))
