"""Phrases behind a verb: where they end, and what the prepositions in them bring in."""

from collections.abc import Sequence
from itertools import pairwise

from briefkit.annotate.document import Tokens
from briefkit.annotate.relations.clause import CALENDAR, Range
from briefkit.annotate.relations.span import Span

LOCATIVE = frozenset("in near inside across along around outside throughout within off".split())
COMPLEMENT = frozenset("of by from for on against with to at between".split())
"""What joins an actor to the thing that is the object: "a test by", "a request from"."""
_DIRECTED = frozenset("to against on upon with at into toward towards from over between".split())
"""What stands before a recipient."""
_RANKS = {"against": 0, "from": 2, "at": 2, "over": 2}
"""How telling a preposition is of the recipient, from the most telling; the others have one."""
_OTHER = frozenset(
    "of for by about as via through under during since after before following amid than like without until "
    "despite".split(),
)
PREPOSITIONS = _DIRECTED | LOCATIVE | _OTHER
_MARKS = frozenset(', ; : . ( ) -- \u2013 \u2014 \u201c \u201d "'.split())
_CONNECTIVES = frozenset("who which that when where while and or but said says".split())
BOUNDS = _MARKS | _CONNECTIVES | PREPOSITIONS
"""What ends a plain noun phrase."""
_LEADS_AWAY = (PREPOSITIONS - COMPLEMENT) | {",", ";"}
"""What parts a word from the phrase that a preposition opens."""
_BELONGING = frozenset("of by from on against in between for".split())
"""What goes on with an object that is a thing: "the deployment of monitors in the region"."""
CIRCUMSTANCE = frozenset("during after before following since amid while until because despite under".split())
_TELLING_MORE = {
    "out": ("of",),
    "due": ("to",),
    "charged": ("with",),
    "tasked": ("with",),
    "dealing": ("with",),
    "responsible": ("for",),
}
"""Words that with those behind them say why, or what for: "due to the war", "agencies charged with promoting trade"."""
_TELLS_MORE = CIRCUMSTANCE | _TELLING_MORE.keys() | {"to"}
_DETERMINERS = frozenset(
    "the a an its his her their our this that these those all any some more both each about around almost such "
    "one two three four five six seven eight nine ten several many few".split(),
)
_SAYINGS = frozenset(
    "report reports claim claims allegation allegations accusation accusations suggestion suggestions assertion "
    "assertions rumour rumours rumor rumors speculation say comment confirm admit acknowledge accept concede".split(),
)
_AFTER_PARTICIPLE = frozenset({"from", "to", "at", "for"})
_LONGEST_OBJECT = 14
_LONGEST_HEDGE = 6


def words_of(tokens: Tokens, place: Range) -> Span:
    """Give the stretch of text that a range of tokens covers."""
    return tokens.starts[place[0]], tokens.ends[place[1] - 1]


def phrase_start(tokens: Tokens, stretch: Range) -> int:
    """Give the first token of the noun phrase in a stretch, behind prepositions and "what it sees as"."""
    start, end = stretch
    while start < end and tokens.lowers[start] in BOUNDS:
        start += 1
    if start < end and tokens.lowers[start] == "what":
        hedge = range(start, min(end, start + _LONGEST_HEDGE))
        return next((at + 1 for at in hedge if tokens.lowers[at] == "as"), start)
    return start


def first_of(words: frozenset[str], tokens: Tokens, start: int, end: int) -> int:
    """Give where the first of some words stands in a stretch; its end where none does."""
    if words.isdisjoint(tokens.lowers[start:end]):
        return end
    return next(at for at in range(start, end) if tokens.lowers[at] in words)


def phrase_end(tokens: Tokens, start: int, end: int) -> int:
    """Give where a plain noun phrase ends."""
    return first_of(BOUNDS, tokens, start, end)


def complement_end(tokens: Tokens, start: int, end: int) -> int:
    """Give where an object ends with what belongs to it: "appeals against the demolition of a village"."""
    stop = min(end, start + _LONGEST_OBJECT)
    at = first_of(BOUNDS, tokens, start, stop)
    while at < stop and _belongs(tokens, at, stop):
        at = first_of(BOUNDS, tokens, at + 1, stop)
    return at


def _belongs(tokens: Tokens, at: int, end: int) -> bool:
    return tokens.lowers[at] in _BELONGING and at + 1 < end and tokens.lowers[at + 1] not in CALENDAR


def phrase_around(tokens: Tokens, part: Range, stretch: Range) -> Range:
    """Widen some words to the noun phrase they are part of: "the Indian government's decision"."""
    start, end = part
    while start > stretch[0] and tokens.lowers[start - 1] not in BOUNDS:
        start -= 1
    return start, phrase_end(tokens, end, stretch[1])


def object_end(tokens: Tokens, stretch: Range) -> int:
    """Cut what tells when and why: "after the raid", "to end the war", "out of solidarity with Kim"."""
    if _TELLS_MORE.isdisjoint(tokens.lowers[stretch[0] : stretch[1]]):
        return stretch[1]
    for at, word in enumerate(tokens.lowers[stretch[0] : stretch[1]], stretch[0]):
        if word in CIRCUMSTANCE or (word == "to" and at > stretch[0] and is_infinitive(tokens, at, stretch[1])):
            return at
        if word in _TELLING_MORE and tokens.lowers[at + 1 : at + 2] == _TELLING_MORE[word]:
            return at
    return stretch[1]


def before_content(tokens: Tokens, stretch: Range) -> Range:
    """Cut what is only said: "denied that Russia …", "denied reports that Astana …", "refused to say that …"."""
    if "that" not in tokens.lowers[stretch[0] : stretch[1]]:
        return stretch
    at = tokens.lowers.index("that", *stretch)
    return (stretch[0], at) if at == stretch[0] or tokens.lowers[at - 1] in _SAYINGS else stretch


def is_infinitive(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether a "to" is followed by a verb and not by a noun phrase."""
    if at + 1 >= end or tokens.lowers[at] != "to":
        return False
    word = tokens.words[at + 1]
    return word.islower() and word.isalpha() and word not in _DETERMINERS and not word.endswith(("s", "ly"))


def preposition_before(tokens: Tokens, start: int, end: int) -> str | None:
    """Give the last preposition of a stretch; "about 200" has none."""
    for at in range(end - 1, start - 1, -1):
        if tokens.lowers[at] in PREPOSITIONS and not tokens.words[at + 1][:1].isdigit():
            return tokens.lowers[at]
    return None


def directions(tokens: Tokens, stretch: Range, *, places: bool) -> list[int]:
    """Give where the prepositions stand that bring in a recipient, the most telling first, places last."""
    found = [at for at in range(*stretch) if _directs(tokens, at, stretch[1])]
    placed = [at for at in range(*stretch) if places and tokens.lowers[at] in LOCATIVE]
    return sorted(found, key=lambda at: _RANKS.get(tokens.lowers[at], 1)) + placed


def _directs(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether a preposition brings in a recipient: not a date ("on Monday"), not an infinitive ("to stop")."""
    if tokens.lowers[at] not in _DIRECTED or at + 1 >= end or tokens.lowers[at + 1] in CALENDAR:
        return False
    return not is_infinitive(tokens, at, end)


def reaches(tokens: Tokens, direction: int, start: int) -> bool:
    """Tell whether a word stands in the phrase that a preposition opens, or in what belongs to it."""
    if direction >= start or not _LEADS_AWAY.isdisjoint(tokens.lowers[direction + 1 : start]):
        return False
    return not has_participle(tokens.words[direction + 1 : start])


def has_participle(words: Sequence[str]) -> bool:
    """Tell whether somebody is described by what they do: "from people arriving from Minsk"."""
    return not _AFTER_PARTICIPLE.isdisjoint(words) and any(
        word.endswith("ing") and word.islower() and after in _AFTER_PARTICIPLE for word, after in pairwise(words)
    )
