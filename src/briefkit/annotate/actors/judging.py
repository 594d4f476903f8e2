"""Judging: of what kind a capitalised name is that no table knows.

Each rule is a small function; the first that answers wins.
"""

from collections.abc import Callable
from typing import NamedTuple

from briefkit.annotate.actors.name import Name
from briefkit.annotate.actors.scan import Scan
from briefkit.annotate.actors.segment import DIRECTIONS, head_class, person_end

KINDS = {
    "party": "bk:party",
    "party-word": "bk:party",
    "alliance": "bk:organization",
    "organization": "bk:organization",
    "military": "bk:armed-group",
    "place": "bk:place",
    "event": "bk:event",
    "work": "bk:event",
}
"""The kind of a name by the class of the word that tells it."""
_IDEOLOGIES = frozenset(
    """
    Democratic Democrats Liberal Social Socialist Christian Conservative Communist Progressive Radical
    Republican Nationalist Left Right Green Labour Labor Civic Reform Freedom People Peoples Popular Unionist
    Patriotic Revolutionary Fatherland
    """.split()
)
"""Words that tell that an alliance stands for elections."""
_LOCATING = frozenset(("in", "at", "near"))
_CAPITALS = range(2, 7)
_PERSON_WORDS = range(2, 5)
_SHORTEST = 3
_NEAR = 2
_TELLING = 4
_HUMAN = frozenset(
    """
    said says told tells asked added wrote writes argued argues claimed claims warned insisted tweeted replied
    explained noted campaigned served ran resigned married joined moved studied graduated represented succeeded
    declined refused believes believed thinks wants wanted denied criticised criticized recalled testified
    acknowledged admitted smiled laughed shrugged contested defeated regained stood retired
    """.split()
)
"""Verbs whose subject is a person."""
_AUXILIARY = frozenset(("was", "is", "has", "had", "also", "later", "first", "then", "himself", "herself", "did"))
_DONE_TO_PERSONS = frozenset(
    """
    elected re-elected born appointed named nominated educated married sworn succeeded defeated arrested jailed
    sentenced charged convicted fired sacked dismissed killed raised unavailable asked said told served worked
    been run campaigned campaigning running
    """.split()
)
"""Participles after an auxiliary that tell of a person."""
_LOOSE = frozenset(
    """
    was is has had remained supported opposed lost won left returned finished placed voted holds held continued
    began died became does did announced
    """.split()
)
"""Verbs that tell of a person only where the name is certainly one, in the middle of a sentence."""
_TOWARDS_PERSON = frozenset("with by against defeating over under beat defeated and".split())


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
    candidate = Candidate(first, stop, person_end(scan, first, stop), titled, head_class(scan, first, stop))
    for rule in _rules(scan, first, stop):
        name = rule(scan, candidate)
        if name is not None:
            return name
    return None


def _rules(scan: Scan, first: int, stop: int) -> "tuple[Rule, ...]":
    if stop - first == 1:
        return _SINGLE
    if all(map(str.isupper, scan.words[first:stop])):
        return ()
    return _IN_HEADLINES if scan.in_headline(first) else _SEVERAL


def _titled_person(_: Scan, candidate: Candidate) -> Name | None:
    if candidate.titled is None or candidate.head is not None or candidate.person == candidate.first:
        return None
    return Name(candidate.first, candidate.person, "bk:person", "title+name", titled=candidate.titled)


def _kind_word(scan: Scan, candidate: Candidate) -> Name | None:
    if candidate.head is None:
        return None
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
    return Name(candidate.first, candidate.person, "bk:person", "given-name")


def _surname_first(scan: Scan, candidate: Candidate) -> Name | None:
    length = candidate.person - candidate.first
    if scan.words[candidate.first] not in scan.lexicon.surnames_first or length not in _PERSON_WORDS:
        return None
    return Name(candidate.first, candidate.person, "bk:person", "surname-first")


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
    kind = "bk:place" if candidate.stop - candidate.first > 1 else "unknown"
    return Name(candidate.first, candidate.stop, kind, "place-preposition")


def _two_words(scan: Scan, candidate: Candidate) -> Name | None:
    length = candidate.person - candidate.first
    if length not in _PERSON_WORDS or len(max(scan.words[candidate.first : candidate.person], key=len)) < _SHORTEST:
        return None
    if (
        len(scan.words[candidate.person - 1]) == 1
        or scan.before(candidate.first) == "the"
        or not scan.smalls.isdisjoint(scan.lowers[candidate.first : candidate.person])
    ):
        return None
    return Name(candidate.first, candidate.person, "bk:person", "two-words")


def _capitals(scan: Scan, candidate: Candidate) -> Name | None:
    word = scan.words[candidate.first]
    if not word.isupper() or len(word) not in _CAPITALS or not word.isalpha() or _is_shouted(scan, candidate):
        return None
    return Name(candidate.first, candidate.stop, "bk:organization", "capitals")


def _is_shouted(scan: Scan, candidate: Candidate) -> bool:
    """Tell whether the words around are all capitals too, so that capitals tell nothing."""
    before = scan.words[max(0, candidate.first - _NEAR) : candidate.first]
    around = (*before, *scan.words[candidate.stop : candidate.stop + _NEAR])
    return any(word.isupper() and len(word) > 1 for word in around)


def _human_verb(scan: Scan, candidate: Candidate) -> Name | None:
    if not _is_word(scan, candidate) or scan.before(candidate.first) in ("the", "a", "an"):
        return None
    verb = scan.after(candidate.stop)
    human = verb in _HUMAN or (verb in _AUXILIARY and scan.after(candidate.stop + 1) in _DONE_TO_PERSONS)
    if human or (verb in _LOOSE and not scan.opens_sentence(candidate.first)):
        return Name(candidate.first, candidate.stop, "bk:person", "human-verb")
    return None


def _known_surname(scan: Scan, candidate: Candidate) -> Name | None:
    word = scan.words[candidate.first]
    if word not in scan.gazetteer.bearers or len(word) < _TELLING or not _is_word(scan, candidate):
        return None
    if word in scan.lexicon.inside_words or word in scan.lexicon.given_names or scan.opens_sentence(candidate.first):
        return None
    return Name(candidate.first, candidate.stop, "bk:person", "known-surname")


def _towards_person(scan: Scan, candidate: Candidate) -> Name | None:
    if not _is_word(scan, candidate) or scan.before(candidate.first) not in _TOWARDS_PERSON:
        return None
    return Name(candidate.first, candidate.stop, "unknown", "single:person")


def _unknown(scan: Scan, candidate: Candidate) -> Name | None:
    if not _is_word(scan, candidate):
        return None
    return Name(candidate.first, candidate.stop, "unknown", "single")


def _is_word(scan: Scan, candidate: Candidate) -> bool:
    word = scan.words[candidate.first]
    lower = scan.lowers[candidate.first]
    common = lower in scan.smalls or lower in scan.lexicon.groups or lower in scan.lexicon.roles
    return len(word) >= _SHORTEST and word[0].isupper() and not common


_SEVERAL: tuple[Rule, ...] = (
    _titled_person,
    _kind_word,
    _given_name,
    _surname_first,
    _direction,
    _common_words,
    _place_words,
    _two_words,
)
_IN_HEADLINES: tuple[Rule, ...] = (_titled_person, _kind_word, _given_name, _surname_first)
_SINGLE: tuple[Rule, ...] = (
    _titled_person,
    _capitals,
    _known_surname,
    _place_words,
    _human_verb,
    _towards_person,
    _unknown,
)
