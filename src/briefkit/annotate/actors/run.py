"""Runs: stretches of capitalised words in which names are looked for."""

from collections.abc import Iterator

from briefkit.annotate.document import Document, Span
from briefkit.annotate.gazetteer import Gazetteer

PARTICLES = frozenset(
    """
    de del della der den di da do dos das du des d la le les el al bin ibn abu van von vom ter ten zu zur y e
    und et na
    """.split()
)
"""Small words inside names of persons, and of parties in other languages than English."""
LINKS = frozenset(("of", "for", "and", "the", "on", "against", "in", "&", "to", "from", "with"))
"""Small words inside names of organisations and events."""
_INNER = PARTICLES | LINKS
_GOING_ON = _INNER | {".", "'s", "'"}
_LONGEST = 24


def find_runs(document: Document, gazetteer: Gazetteer) -> Iterator[Span]:
    """Find the runs of a document, as half-open ranges of tokens in text order."""
    tokens = document.tokens
    small = gazetteer.small_heads
    capital = [
        index
        for index, (word, lower) in enumerate(zip(tokens.words, tokens.lowers, strict=True))
        if word != lower or word in small
    ]
    is_capital = set(capital)
    end = 0
    for first in capital:
        if first >= end:
            end = _end(document, first, is_capital)
            yield first, end


def _end(document: Document, first: int, capital: set[int]) -> int:
    tokens = document.tokens
    end = first + 1
    while end - first < _LONGEST:
        following = _step(document, end, capital)
        if following is None:
            return end
        end = following
    return min(end, len(tokens))


def _step(document: Document, end: int, capital: set[int]) -> int | None:
    """Take one more word into a run that ends before a token, with the small words and the full stop before it."""
    words, starts, ends = document.tokens.words, document.tokens.starts, document.tokens.ends
    index = end
    if index >= len(words) or (index not in capital and words[index] not in _GOING_ON):
        return None  # as behind most names
    if (
        index < len(words)
        and words[index] == "."
        and starts[index] == ends[index - 1]
        and _abbreviates(words[index - 1])
    ):
        index += 1
    if index < len(words) and words[index] in ("'s", "'") and words[index - 1] in _OWNING:
        index += 1
    for _ in range(3):
        if index >= len(words) or starts[index] - ends[index - 1] != 1 or document.text[ends[index - 1]] == "\n":
            return None
        if index in capital:
            return index + 1
        if words[index] not in _INNER:
            return None
        index += 1
    return None


_OWNING = frozenset(
    """
    People Peoples Workers Worker Women Men Children Farmers Peasants Teachers Nurses Veterans Citizens Students
    King Queen Lord Lords St Mother Father God Devil Young Writers Journalists Officers Soldiers Miners Voters
    Taxpayers Consumers
    """.split()
)
"""Words whose possessive stands inside names: People's Party."""
_ABBREVIATIONS = frozenset(
    """
    Mr Mrs Ms Dr Prof Sen Rep Gov Gen Col Lt Maj Capt Sgt Adm Amb Atty Pres Sens Reps St Ste Mt Ft Jr Sr Rev Hon
    Dept Supt Cpl Pvt Brig Lt
    """.split()
)


def _abbreviates(word: str) -> bool:
    return (len(word) == 1 and word.isalpha()) or word in _ABBREVIATIONS
