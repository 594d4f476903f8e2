"""Events that nouns name: "EU sanctions against North Korea", "talks between Minsk and Seoul"."""

from briefkit.annotate.document import Tokens
from briefkit.annotate.relations.clause import AUXILIARIES, JOINTS, RELATIVES, Range, clause_end
from briefkit.annotate.relations.joint import is_finite, looks_finite
from briefkit.annotate.relations.phrase import PREPOSITIONS, first_of
from briefkit.annotate.relations.reading import EventReading
from briefkit.annotate.relations.trigger import Trigger

_FINITE = frozenset("is are was were has have had will would said says".split())
_GO_ON = RELATIVES | JOINTS | {","}
_IN_LISTS = frozenset("the and or its his her their both".split())
_TOWARDS = frozenset("against with on upon into to toward towards over at of from for in between by".split())
_NO_MODIFIERS = frozenset(
    ", . ; : ( ) a an the of in on at to for from with by after and or that which who as while when where because if "
    "though although unless since before than but over amid despite during following".split(),
)
_ENDS_MODIFIERS = _NO_MODIFIERS | (AUXILIARIES - {"'s"})
_PLACING = frozenset({"in", "at"})
_PLACED_EVENTS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST"})
"""Events that a noun names whose recipient may be the place: "a crackdown in Minsk"."""
_SIDED = frozenset({"between", "with", "of", "by", "to"})
_BEFORE_DEEDS = frozenset({"following", "after", "during"})
_COME_FROM = frozenset({"ACCUSE", "AID", "THREATEN", "SUPPORT", "REQUEST"})
"""Events whose doer stands behind "from": "criticism from Seoul"."""
_LONGEST_NOMINAL = 6
_FARTHEST = 12


def read_nominal(tokens: Tokens, sentence: Range, noun: Trigger) -> EventReading | None:
    """Read "EU sanctions against North Korea", "talks between Minsk and Seoul", "Israel's attack on Gaza"."""
    after = tokens.lowers[noun.last + 1] if noun.last + 1 < sentence[1] else ""
    if noun.event.part != "n" or not noun.event.root:
        return None
    if noun.event.root == "CONSULT" and after not in _SIDED:
        start = _behind_deed(tokens, noun.first, sentence[0])
        if start is not None:
            return EventReading(
                frame="implied", chain=(noun,), clause=(start, noun.last + 1), agent=None, recipient=None
            )
    if after not in _TOWARDS or (after in _PLACING and noun.event.root not in _PLACED_EVENTS):
        return None
    start = _modifiers_start(tokens, noun.first, sentence[0])
    end = clause_end(tokens, noun.last + 1, sentence[1])
    end = _where_it_goes_on(tokens, noun.last + 1, end)
    if after == "between" and end + 1 < sentence[1] and tokens.lowers[end] == "and":
        end = clause_end(tokens, end + 1, sentence[1])
    agent, recipient = _sides_of_noun(tokens, noun, (start, end))
    return EventReading(
        frame="between" if after == "between" else "nominal",
        chain=(noun,),
        clause=(start, end),
        agent=agent,
        recipient=recipient,
    )


def _where_it_goes_on(tokens: Tokens, start: int, end: int) -> int:
    """Give where the words behind a noun go on with something else: "a raid on Minsk and killed ten"."""
    at = first_of(_GO_ON, tokens, start, end)
    while at < end and not _goes_on(tokens, at, end):
        at = first_of(_GO_ON, tokens, at + 1, end)
    return at


def _goes_on(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether "and" brings in a verb or a noun with a phrase of its own, or a comma no member of a list."""
    word, after = tokens.lowers[at], tokens.lowers[at + 1 : min(end, at + 3)]
    if word in JOINTS:
        return bool(after) and (looks_finite(tokens.words[at + 1]) or after[1:] == ("of",))
    return word != "," or (bool(after) and tokens.words[at + 1].islower() and after[0] not in _IN_LISTS)


def _behind_deed(tokens: Tokens, noun: int, low: int) -> int | None:
    """Give where a noun's phrase starts that tells what came before a deed: "following foreign ministers' talks"."""
    near = range(noun - 1, max(low, noun - _LONGEST_NOMINAL), -1)
    return next((at for at in near if tokens.lowers[at] in _BEFORE_DEEDS), None)


def _sides_of_noun(tokens: Tokens, noun: Trigger, clause: Range) -> tuple[Range, Range]:
    """Tell who does it and to whom: mostly who stands before the noun and who behind it."""
    before, behind = (clause[0], noun.first), (noun.last + 1, first_of(_FINITE, tokens, noun.last + 1, clause[1]))
    first, words = behind[0], tokens.lowers[behind[0] : behind[0] + _FARTHEST]
    if words[0] == "by" or (words[0] == "from" and noun.event.root in _COME_FROM):
        return (first + 1, clause[1]), before
    second = next((at for at, word in enumerate(words[1:], first + 1) if word in PREPOSITIONS or word == ","), None)
    if second is None or second >= clause[1] or not _FINITE.isdisjoint(tokens.lowers[first:second]):
        return before, behind
    if tokens.lowers[second] == "by":
        return (second + 1, clause[1]), (first, second)
    if words[0] == "of" and noun.event.root == "CONSULT" and tokens.lowers[second] in {"to", "with"}:
        return (first + 1, second), (second, clause[1])
    return before, behind


def _modifiers_start(tokens: Tokens, noun: int, low: int) -> int:
    """Give where the words before a noun that belong to it start."""
    at = noun
    while at > max(low, noun - _LONGEST_NOMINAL) and not _ends_modifiers(tokens, at - 1, noun):
        at -= 1
    return at


def _ends_modifiers(tokens: Tokens, at: int, noun: int) -> bool:
    return tokens.lowers[at] in _ENDS_MODIFIERS or is_finite(tokens, at, noun)
