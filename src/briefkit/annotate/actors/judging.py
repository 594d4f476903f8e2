"""Judging: of what kind a name of capitalised words is that no table knows.

Each rule is a small function; the first that answers wins.
"""

from collections.abc import Callable
from typing import NamedTuple

from briefkit.annotate.actors.body import match_body
from briefkit.annotate.actors.name import KINDS, Name
from briefkit.annotate.actors.noun import name_beside_noun
from briefkit.annotate.actors.run import PARTICLES
from briefkit.annotate.actors.scan import Scan
from briefkit.annotate.actors.segment import DIRECTIONS, NUMERALS, head_class, person_end
from briefkit.annotate.actors.single import is_invested_in, judge_word

_IDEOLOGIES = frozenset(
    """
    Democratic Democrats Liberal Social Socialist Christian Conservative Communist Progressive Radical
    Republican Nationalist Left Right Green Labour Labor Civic Reform Freedom People Peoples Popular Unionist
    Patriotic Revolutionary Fatherland
    """.split()
)
"""Words that tell that an alliance stands for elections."""
_LOCATING = frozenset(("in", "at", "near"))
_PERSON_WORDS = range(2, 5)
_SHORTEST = 3


class Candidate(NamedTuple):
    """A segment of a run, to be judged."""

    first: int
    stop: int
    person: int
    """How far it can be the name of a person."""
    titled: str | None
    """The title before it, in small letters."""
    head: str | None
    """The class of the word that tells what it is."""


Rule = Callable[[Scan, Candidate], Name | None]


def judge(scan: Scan, first: int, stop: int, titled: str | None) -> Name | None:
    """Say of what kind the name of a segment is; none if it is no name."""
    if stop - first == 1:
        return judge_word(scan, first, titled)
    if all(map(str.isupper, scan.words[first:stop])):
        return None
    candidate = Candidate(first, stop, person_end(scan, first, stop), titled, head_class(scan, first, stop))
    for rule in _IN_HEADLINES if scan.in_headline(first) else _SEVERAL:
        name = rule(scan, candidate)
        if name is not None:
            return name
    return None


def _titled_person(scan: Scan, candidate: Candidate) -> Name | None:
    if candidate.titled is None or candidate.head is not None or candidate.person == candidate.first:
        return None
    last = _end_known_below(scan, candidate) if scan.in_headline(candidate.first) else candidate.person
    return Name(candidate.first, last, "bk:person", "title+name", titled=candidate.titled)


def _end_known_below(scan: Scan, candidate: Candidate) -> int:
    """Give where a name in a headline ends, behind which come words that the text writes with no capital."""
    last = candidate.person
    while last > candidate.first + 1 and scan.words[last - 1] not in scan.below:
        last -= 1
    return last


def _kind_word(scan: Scan, candidate: Candidate) -> Name | None:
    if candidate.head is None:
        return None
    body = match_body(scan.document, candidate.first, scan.gazetteer) if candidate.head == "organization" else None
    if body is not None and body[0] == candidate.stop and body[1].kind == "bk:government-body":
        return Name(candidate.first, candidate.stop, body[1].kind, f"kind-word:{candidate.head}")
    kind = kind_of(scan, candidate.head, candidate.first, candidate.stop)
    return Name(candidate.first, candidate.stop, kind, f"kind-word:{candidate.head}")


def kind_of(scan: Scan, head: str, first: int, stop: int) -> str:
    """Give the kind that a class of words tells; an alliance is a party only if it says of what colour."""
    if head == "alliance" and any(word in _IDEOLOGIES for word in scan.words[first:stop]):
        return "bk:party"
    return KINDS[head]


def _given_name(scan: Scan, candidate: Candidate) -> Name | None:
    if (
        scan.words[candidate.first] not in scan.lexicon.given_names
        or candidate.person - candidate.first < _PERSON_WORDS[0]
    ):
        return None
    last = _end_in_headline(scan, candidate) if scan.in_headline(candidate.first) else candidate.person
    return Name(candidate.first, last, "bk:person", "given-name")


def _beside_noun(scan: Scan, candidate: Candidate) -> Name | None:
    return name_beside_noun(scan, candidate.first, candidate.stop)


def _end_in_headline(scan: Scan, candidate: Candidate) -> int:
    """Give where a person's name ends whom a verb with a capital may follow: "Jan Nowak Warns", "George W. Bush"."""
    last = candidate.first + 1
    while last < candidate.person - 1 and (len(scan.words[last].rstrip(".")) == 1 or scan.words[last] in PARTICLES):
        last += 1
    return min(last + 1, candidate.person)


def _surname_first(scan: Scan, candidate: Candidate) -> Name | None:
    last = _end_known_below(scan, candidate) if scan.in_headline(candidate.first) else candidate.person
    if scan.words[candidate.first] not in scan.lexicon.surnames_first or last - candidate.first not in _PERSON_WORDS:
        return None
    return Name(candidate.first, last, "bk:person", "surname-first")


def _direction(scan: Scan, candidate: Candidate) -> Name | None:
    if scan.words[candidate.stop - 1] not in DIRECTIONS and scan.words[candidate.first] not in DIRECTIONS:
        return None
    return Name(candidate.first, candidate.stop, "bk:place", "place+direction")


def _common_words(scan: Scan, candidate: Candidate) -> Name | None:
    words = scan.words[candidate.first : candidate.stop]
    if not any(word in scan.lexicon.inside_words for word in words):
        return None
    return Name(candidate.first, candidate.stop, "bk:organization", "common-words")


def _place_words(scan: Scan, candidate: Candidate) -> Name | None:
    if scan.before(candidate.first) not in _LOCATING:
        return None
    if is_invested_in(scan, candidate.first):
        return Name(candidate.first, candidate.stop, "bk:company", "stake")
    return Name(candidate.first, candidate.stop, "bk:place", "place-preposition")


def _two_words(scan: Scan, candidate: Candidate) -> Name | None:
    length = candidate.person - candidate.first
    if length not in _PERSON_WORDS or len(max(scan.words[candidate.first : candidate.person], key=len)) < _SHORTEST:
        return None
    if (
        len(scan.words[candidate.person - 1]) == 1
        or (length == _PERSON_WORDS[0] and scan.words[candidate.person - 1] in NUMERALS)
        or scan.before(candidate.first) == "the"
        or _opens_clause(scan, candidate.first)
        or not scan.written.isdisjoint(scan.lowers[candidate.first : candidate.person])
        or any(_is_of_state(scan, word) for word in scan.words[candidate.first : candidate.person])
    ):
        return None
    return Name(candidate.first, candidate.person, "bk:person", "two-words")


def _opens_clause(scan: Scan, first: int) -> bool:
    """Tell whether a participle with a capital opens a sentence: "Denouncing Nowak, the board said"."""
    return scan.words[first].endswith("ing") and scan.opens_sentence(first)


def _is_of_state(scan: Scan, word: str) -> bool:
    """Tell whether a word is the adjective of a state: "Imprisoned Russian" is nobody."""
    sense = scan.gazetteer.senses.get(word)
    return sense is not None and sense.form == "adjective" and sense.entry.kind == "bk:state"


_SEVERAL: tuple[Rule, ...] = (
    _titled_person,
    _kind_word,
    _given_name,
    _beside_noun,
    _surname_first,
    _direction,
    _common_words,
    _place_words,
    _two_words,
)
_IN_HEADLINES: tuple[Rule, ...] = (_titled_person, _kind_word, _given_name, _surname_first)
