"""Segments: where a name of several words ends, and which of its words tells what it is."""

from briefkit.annotate.actors.body import match_body
from briefkit.annotate.actors.run import LINKS, PARTICLES
from briefkit.annotate.actors.scan import Scan

ORGANIZED = frozenset(("party", "party-word", "alliance", "organization", "military"))
"""The classes of words that end a name of people who are organised."""
DIRECTIONS = frozenset("North South East West Central North-East North-West South-East South-West".split())
NUMERALS = frozenset("II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI".split())
"""Numerals that end names of kings and popes."""
_PREPOSITIONS = frozenset(("of", "for", "on", "against"))
_LISTING = frozenset(
    """
    Ministry Department Committee Center Centre Office Institute Council Association Commission Bureau Campaign
    Conference Movement Party Organisation Organization Academy Society Forum Coalition Board College Union
    Federation
    """.split()
)
"""Words after which "of … and …" is one name."""
_LINKED = LINKS | PARTICLES
_LONGEST_PERSON = 6


def segment_end(scan: Scan, first: int, last: int) -> int:
    """Find where the name that begins at a token ends, before the end of its run."""
    index = first + 1
    while index < last:
        word = scan.words[index]
        if word in LINKS:
            if not _goes_on(scan, first, index, last):
                return index
            while index < last and scan.words[index] in _LINKED:
                index += 1
        elif _breaks(scan, first, index, last):
            return _trim(scan, first, index)
        else:
            index += 1
    return _trim(scan, first, last)


def _breaks(scan: Scan, first: int, index: int, last: int) -> bool:
    """Tell whether a word cannot belong to the name before it: a title, a day, the given name after "Democrat"."""
    word, lexicon = scan.words[index], scan.lexicon
    if word in NUMERALS:
        return False
    if word in lexicon.not_names:
        return word not in lexicon.inside_words and word not in DIRECTIONS
    if scan.lowers[index].rstrip(".") in lexicon.roles:
        stop = next((at for at in range(index, last) if scan.words[at] in LINKS), last)
        return scan.words[stop - 1] not in lexicon.last_words or stop - index == 1
    return word in lexicon.given_names and scan.words[index - 1] in lexicon.adherents and index - first == 1


def _trim(scan: Scan, first: int, last: int) -> int:
    while last - first > 1 and (scan.words[last - 1] in _LINKED or _is_stop(scan, last - 1)):
        last -= 1
    return last


def _is_stop(scan: Scan, index: int) -> bool:
    before = scan.words[index - 1]
    return scan.words[index] == "." and len(before) > 1 and before not in ("Jr", "Sr")


def _goes_on(scan: Scan, first: int, link: int, last: int) -> bool:
    """Tell whether a name goes on after "of", "for", "and" and the like."""
    word = scan.words[link]
    if word in _PREPOSITIONS:
        if word == "of" and _is_of_state(scan, first, link):
            return False
        opened = word == "of" and scan.words[first] in scan.lexicon.first_words
        leads_on = scan.words[link + 1] not in scan.lexicon.given_names  # "the Electoral Bloc of Igor Dodon"
        return opened or (leads_on and scan.words[link - 1] in scan.lexicon.last_words)
    return word in ("and", "&") and _lists(scan, first, link, last)


def _is_of_state(scan: Scan, first: int, link: int) -> bool:
    """Tell whether a body is named before a state that it is of: "Ministry of Foreign Affairs of Armenia"."""
    body = match_body(scan.document, first, scan.gazetteer)
    if body is None or body[0] != link:
        return False
    owner = scan.gazetteer.match(scan.document.tokens, link + 1 + (scan.words[link + 1] == "the"))
    return owner is not None and owner[1].entry.kind == "bk:state" and owner[1].form in ("name", "alias")


def _lists(scan: Scan, first: int, link: int, last: int) -> bool:
    """Tell whether "and" is part of a name: Law and Justice Party, Center for Strategic and International Studies."""
    words, lexicon = scan.words, scan.lexicon
    stop = next((index for index in range(link + 1, last) if words[index] in LINKS), last)
    if any(words[index] in _PREPOSITIONS for index in range(first, link)):
        own_name = not _is_common(scan, link + 1) and words[stop - 1] in lexicon.last_words
        return _head(scan, first, link) in _LISTING and _is_common(scan, stop - 1) and not own_name
    closed = lexicon.last_words.get(words[link - 1]) in ORGANIZED or words[first] in lexicon.given_names
    return not closed and words[stop - 1] in lexicon.last_words


def _head(scan: Scan, first: int, link: int) -> str:
    preposition = next(index for index in range(first, link) if scan.words[index] in _PREPOSITIONS)
    return scan.words[preposition - 1]


def _is_common(scan: Scan, index: int) -> bool:
    """Tell whether a word is such as stands in names of organisations."""
    return scan.words[index] in scan.lexicon.inside_words or scan.words[index] in scan.lexicon.last_words


def head_class(scan: Scan, first: int, stop: int) -> str | None:
    """Give the class of the word that tells what a name is: the last, or the one before "of"."""
    words, lexicon = scan.words, scan.lexicon
    link = next((index for index in range(first + 1, stop) if words[index] in _PREPOSITIONS), stop)
    found = lexicon.last_words.get(words[link - 1])
    if found is not None and stop - first > 1:
        return found
    if link < stop and words[first] in lexicon.first_words:
        return lexicon.first_words[words[first]]
    return lexicon.opening_words.get(words[first]) if stop - first > 1 else None


def person_end(scan: Scan, first: int, stop: int) -> int:
    """Find how far the words of a segment can be the name of a person; its start if they cannot."""
    words, lexicon = scan.words, scan.lexicon
    index = first
    while index < min(stop, first + _LONGEST_PERSON):
        word = words[index]
        if word in LINKS or (index > first and word in lexicon.last_words) or not may_be_personal(word):
            break
        index += 1
    while index > first and words[index - 1] in PARTICLES:
        index -= 1
    return index


def may_be_personal(word: str) -> bool:
    """Tell whether a word may stand in the name of a person: not one in capitals that is longer than initials."""
    return len(word) <= _INITIALS or not word.isupper()


_INITIALS = 3
