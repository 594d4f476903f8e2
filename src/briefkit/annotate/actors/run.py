"""Runs: stretches of capitalised words in which names are looked for."""

from collections.abc import Iterator
from itertools import compress
from operator import ne

from briefkit.annotate.actors.scan import Scan
from briefkit.annotate.document import Document, Span

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


def find_runs(scan: Scan) -> Iterator[Span]:
    """Find the runs of a document, as half-open ranges of tokens in text order.

    A word that is alone and names nothing is none.
    """
    words = (*scan.words, "")
    capital = _capitalised(scan)
    is_capital = set(capital)
    end = 0
    for first in capital:
        if first >= end:
            end = first + 1
            if end in is_capital or words[end] in _GOING_ON:
                end = _end(scan.document, first, is_capital)
            if end - first > 1 or words[first] not in scan.gazetteer.idle_words:
                yield first, end


def _capitalised(scan: Scan) -> list[int]:
    """Find the tokens that are not in small letters, or that begin a name of the tables which is."""
    capital = list(compress(range(len(scan.words)), map(ne, scan.words, scan.lowers)))
    small = [position for position in scan.occurrences.of(scan.gazetteer.small_heads) if _begins_name(scan, position)]
    return sorted(capital + small) if small else capital


def _begins_name(scan: Scan, position: int) -> bool:
    followers = scan.gazetteer.small_heads.get(scan.words[position], ())
    return ("" in followers or scan.after(position + 1) in followers) and (
        scan.gazetteer.match(scan.document.tokens, position) is not None
    )


def _end(document: Document, first: int, capital: set[int]) -> int:
    words, end = document.tokens.words, first + 1
    while end < len(words) and end - first < _LONGEST:
        if end in capital:
            following = end + 1 if _is_near(document, end) else None
        else:
            following = _step(document, end, capital) if words[end] in _GOING_ON else None
        if following is None:
            break
        end = following
    return min(end, len(words))


def _is_near(document: Document, index: int) -> bool:
    """Tell whether nothing but a blank stands before a token."""
    start = document.tokens.starts[index]
    return start - document.tokens.ends[index - 1] == 1 and document.text[start - 1] != "\n"


def _step(document: Document, end: int, capital: set[int]) -> int | None:
    """Step over the full stop, the clitic and the small words behind a run, to the capital word behind them."""
    words, starts, ends = document.tokens.words, document.tokens.starts, document.tokens.ends
    index = end
    if words[index] == "." and starts[index] == ends[index - 1] and _abbreviates(words[index - 1]):
        index += 1
    if index < len(words) and words[index] in ("'s", "'") and words[index - 1] in _OWNING:
        index += 1
    for _ in range(3):
        if index >= len(words) or not _is_near(document, index):
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
