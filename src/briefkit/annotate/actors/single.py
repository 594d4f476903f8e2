"""Single words: of what kind a capitalised word is that stands alone and that no table knows."""

from briefkit.annotate.actors.name import Name
from briefkit.annotate.actors.noun import name_beside_noun
from briefkit.annotate.actors.scan import Scan
from briefkit.annotate.actors.segment import may_be_personal

_LOCATING = frozenset(("in", "at", "near"))
_STAKES = frozenset("stake stakes share shares shareholding shareholder shareholders holding".split())
_CAPITALS = range(2, 7)
_SHORTEST = 3
_NEAR = 2
_TELLING = 4
_ARTICLES = frozenset(("the", "a", "an"))
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


def judge_word(scan: Scan, at: int, titled: str | None) -> Name | None:
    """Say of what kind a word is, which may have a title before it; none if it is no name."""
    word = scan.words[at]
    if titled is not None and word not in scan.lexicon.last_words and _may_be_titled(scan, at, word):
        return Name(at, at + 1, "bk:person", "title+name", titled=titled)
    is_abbreviation = _is_abbreviation(scan, at, word)
    is_name = _is_name(scan, at, word)
    if (is_abbreviation or is_name) and (named := name_beside_noun(scan, at, at + 1)) is not None:
        return named
    if is_abbreviation:
        return Name(at, at + 1, "bk:organization", "capitals")
    if word in scan.gazetteer.well_known or (is_name and _is_surname(scan, at, word)):
        return Name(at, at + 1, "bk:person", "known-surname")
    if scan.before(at) in _LOCATING:
        kind, rule = ("bk:company", "stake") if is_invested_in(scan, at) else ("unknown", "place-preposition")
        return Name(at, at + 1, kind, rule)
    return _judge_slot(scan, at) if is_name else None


def _may_be_titled(scan: Scan, at: int, word: str) -> bool:
    """Tell whether a word behind a title may be a name; in a headline only one that the text below knows."""
    if not may_be_personal(word):
        return False
    return word in scan.gazetteer.bearers or _is_known_below(scan, at, word)


def is_invested_in(scan: Scan, at: int) -> bool:
    """Tell whether a name is of what one has a stake or shares in."""
    return scan.before(at) == "in" and at > 1 and scan.lowers[at - 2] in _STAKES


def _is_abbreviation(scan: Scan, at: int, word: str) -> bool:
    if not word.isupper() or len(word) not in _CAPITALS or not word.isalpha():
        return False
    speaks = scan.after(at + 1) == ":" and scan.opens_sentence(at)
    return not speaks and not _is_shouted(scan, at)


def _is_shouted(scan: Scan, at: int) -> bool:
    """Tell whether the words around are all capitals too, so that capitals tell nothing."""
    around = (*scan.words[max(0, at - _NEAR) : at], *scan.words[at + 1 : at + 1 + _NEAR])
    return any(word.isupper() and len(word) > 1 for word in around)


def _is_name(scan: Scan, at: int, word: str) -> bool:
    """Tell whether a word is nothing but a name."""
    lower = scan.lowers[at]
    common = lower in scan.written or lower in scan.lexicon.groups or lower in scan.lexicon.roles
    if word in scan.lexicon.last_words and at and (scan.words[at - 1] == "'s" or scan.words[at - 1][0].isupper()):
        return False  # the end of a longer name: "the Nigerian Army"
    return len(word) >= _SHORTEST and word[0].isupper() and not common and _is_known_below(scan, at, word)


def _is_known_below(scan: Scan, at: int, word: str) -> bool:
    """Tell whether a word with a capital stands in the text too, where it is in a headline that gives one to all."""
    return not scan.in_headline(at) or word in scan.below


def _is_surname(scan: Scan, at: int, word: str) -> bool:
    """Tell whether a word is a surname of the tables and stands for whoever bears it."""
    if word not in scan.gazetteer.bearers:
        return False
    otherwise = word in scan.lexicon.inside_words or word in scan.lexicon.given_names
    return len(word) >= _TELLING and not otherwise and not scan.opens_sentence(at)


def _judge_slot(scan: Scan, at: int) -> Name:
    """Judge a word by what stands around it."""
    if _has_human_verb(scan, at):
        return Name(at, at + 1, "bk:person", "human-verb")
    rule = "single:person" if scan.before(at) in _TOWARDS_PERSON else "single"
    return Name(at, at + 1, "unknown", rule)


def _has_human_verb(scan: Scan, at: int) -> bool:
    if scan.before(at) in _ARTICLES:
        return False
    verb = scan.after(at + 1)
    human = verb in _HUMAN or (verb in _AUXILIARY and scan.after(at + 2) in _DONE_TO_PERSONS)
    return human or (verb in _LOOSE and not scan.opens_sentence(at))
