"""The cue sites of an utterance, left to right."""

from briefkit.annotate.statements.lexis import ADJECTIVE, CUE, NOUN
from briefkit.annotate.statements.noun_site import adjective_site, noun_site
from briefkit.annotate.statements.reading import Reading
from briefkit.annotate.statements.site import Site
from briefkit.annotate.statements.verb_site import verb_site

_LONGEST_HEADING = 30
_FUNCTION_WORD = 3
_FEWEST_WORDS = 3
_MOSTLY = 0.8


def find_sites(reading: Reading, hot: list[int], low: int, high: int) -> tuple[Site, ...]:
    """Find where the hot words of an utterance report."""
    found: list[Site] = []
    for at in hot:
        if at > low and reading.words[at][0].isupper() and _is_in_name(reading, at, low, high):
            continue
        site = _site(reading, at, low, high, found)
        if site is not None:
            found.append(site)
    return tuple(found)


def _site(reading: Reading, at: int, low: int, high: int, before: list[Site]) -> Site | None:
    """Try a word as verb, as noun and as adjective."""
    flag = reading.flags[at]
    site = verb_site(reading, at, low, high, before) if flag & CUE else None
    if flag & NOUN and (site is None or site.link == "bare"):
        noun = noun_site(reading, at, low, high)
        site = noun if site is None or (noun and noun.subject) else site
    if site is None and flag & ADJECTIVE:
        site = adjective_site(reading, at, low)
    return site


def _is_in_name(reading: Reading, at: int, low: int, high: int) -> bool:
    """Tell whether a word with a capital is a name, and not one because all words of its utterance are."""
    return not reading.words[at].isupper() and not _is_heading(reading, low, high)


def _is_heading(reading: Reading, low: int, high: int) -> bool:
    """Tell whether an utterance is a heading whose words are capitalised."""
    if high - low > _LONGEST_HEADING:
        return False
    long = [word for word in reading.words[low:high] if len(word) > _FUNCTION_WORD and word[0].isalpha()]
    return len(long) >= _FEWEST_WORDS and sum(word[0].isupper() for word in long) >= _MOSTLY * len(long)
