"""Sentences: where one ends and the next begins, in linear time and without a model."""

import re
from collections.abc import Iterator

TITLES = frozenset(
    "adm amb brig capt cmdr col cpl dr fr gen gov hon lt maj messrs mr mrs ms mx pres prof rep reps rev "
    "sen sens sgt st supt".split()
)
"""Abbreviations that stand before a name: the full stop after them never ends a sentence."""

SHORTENED = frozenset(
    "al approx apr aug ave bros co corp dec dept dist e.g est etc feb fig i.e inc intl jan jr jun jul ltd "
    "mar mt nov no nos oct op ph.d pp sec sep sept sr vol vs".split()
)
"""Other abbreviations: they end a sentence only before a word that opens one."""

STARTERS = frozenset(
    "a according after although an and as at because but by during for from he her his however i if in it "
    "its last meanwhile more most my nevertheless on one our she since so some still such that the their "
    "then there these they this those though to under we what when while with yet you".split()
)
"""Words that open a sentence far more often than they follow an abbreviation as part of a name."""

_END = re.compile(  # opens with one set of characters, so that the search for it runs fast
    r"(?P<mark>[.!?…。！？\n])"  # noqa: RUF001
    r"(?:(?<=\n)\s*+|(?:(?<=[.!?…])[.!?…]*+|(?<=[。！？])[。！？]*+)(?P<close>[\"'”’»)\]]*+))"  # noqa: RUF001
)
_NEXT = re.compile(r"\s*+[\"'“‘„«(\[¿¡]*+(?P<word>\w[\w'’-]*+)?")  # noqa: RUF001
_BEFORE = re.compile(r"(?:\w+\.)*\w+$")
_ON_X = re.compile(r"\b(?:on|to|via) X$")
"""The network, which is no initial: "wrote on X. The ministry …"."""


def sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Split a stretch of text into sentences.

    Gives half-open spans in Unicode code points, in order, without the blanks around them. Abbreviations,
    initials and decimals do not end a sentence; a line break before anything but a lower-case letter does,
    and so does a full stop that has lost the blank after it ("underway.Belarus").
    """
    stop = len(text) if end is None else end
    spans: list[tuple[int, int]] = []
    begin = start
    for cut in _cuts(text, start, stop):
        _append_trimmed(spans, text, begin, cut)
        begin = cut
    _append_trimmed(spans, text, begin, stop)
    return spans


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    for match in _END.finditer(text, start, end):
        if match["mark"] == "\n":
            follower = text[match.end()] if match.end() < end else ""
            if not follower.islower():
                yield match.end()
        elif _ends_sentence(text, match, start, end):
            yield match.end()


def _ends_sentence(text: str, match: re.Match[str], start: int, end: int) -> bool:
    following = _NEXT.match(text, match.end(), end)
    if following is None or following.end() == match.end():
        return match.end() >= end
    word = following["word"] or ""
    glued = not text[match.end()].isspace()
    if glued and match["mark"] not in "。！？":  # noqa: RUF001
        return not match["close"] and _is_lost_blank(text, match.start(), word)
    if word and word[0].islower():
        return False
    is_full_stop = match["mark"] == "." and match.end("mark") == match.start("close")
    return not is_full_stop or not _abbreviates(_tail(text, start, match.start(), 12), word)


def _tail(text: str, start: int, end: int, length: int) -> str:
    return text[max(start, end - length) : end]


def _is_lost_blank(text: str, at: int, word: str) -> bool:
    """Tell whether a full stop between two letters parts two sentences: "underway.Belarus", not "e.g.The"."""
    before = _tail(text, 0, at, 2)
    return before.isalpha() and before.islower() and len(word) > len("I") and word[:2].istitle()


def _abbreviates(before: str, word: str) -> bool:
    last = before.rpartition(" ")[2]
    if not last.isalnum():
        found = _BEFORE.search(last)
        if found is None:
            return False
        last = found[0]
    short = last.lower()
    if short in TITLES:
        return True
    if len(short) == 1:
        return short.isalpha() and last.isupper() and short != "i" and not _ON_X.search(before)
    if short in SHORTENED or "." in short:
        return word.lower() not in STARTERS
    return False


def _append_trimmed(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))
