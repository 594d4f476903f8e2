"""Anaphora: contents that only point back ("denied that", "the report") and the statements they stand for."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from briefkit.annotate.statements.candidate import Candidate
from briefkit.annotate.statements.chain import contains
from briefkit.annotate.statements.lexis import AGENT, DEEDS, MARK, NOUN, PREPOSITION, cues
from briefkit.annotate.statements.reading import Range, Reading

_REACH = 250
"""The most tokens between an anaphor and the cue of what it stands for."""
_LONGEST = 5
_REACTIONS = frozenset({"bk:deny", "bk:reject", "bk:confirm", "bk:repeat", "bk:condemn", "bk:praise", "bk:agree"})
_SETS_OFF = frozenset({",", "\N{EN DASH}", "\N{EM DASH}", "-"})
_PUBLICATIONS = frozenset({"report", "story", "letter", "memo", "article", "poll", "survey", "tweet", "statement"})
_POINTING = frozenset({"the", "this", "that", "these", "those", "such", "both", "all"})
NO_ANTECEDENT = "no earlier statement of another speaker that it could stand for"
NO_WORDS = "what somebody likes, wants, fears or talks of may be a thing and not what was said"
NO_PUBLICATION = "no earlier statement is ascribed to such a publication"


@frozen(kw_only=True)
class Link:
    """What the anaphor of a statement stands for."""

    answers: tuple[int, ...] = ()
    unresolved: str | None = None


def links(reading: Reading, found: Sequence[Candidate], carriers: Sequence[int | None]) -> list[Link]:
    """Link each statement whose content is an anaphor to those that it answers."""
    made: list[Link] = []
    for at, one in enumerate(found):
        made.append(
            _link(reading, found, carriers, made, at) if points_back(reading, one) else _inherited(found, made, at)
        )
    return made


def points_back(reading: Reading, one: Candidate) -> bool:
    """Tell whether the content of a statement is an anaphor and nothing more."""
    if one.rule in {"cue-then-anaphor", "apposed-anaphor"}:
        return True
    start = one.content[0][0]
    if one.rule == "relative-object" and one.act in _REACTIONS and reading.lowers[start] == "which":
        # Not "a vote which Minsk refused to recognise", which is the vote.
        return len(one.content) == 1 and reading.lowers[start - 1] in _SETS_OFF
    return len(one.content) == 1 and one.act in _REACTIONS and _head_noun(reading, one.content[0]) is not None


def _head_noun(reading: Reading, piece: Range) -> str | None:
    """Give the reporting noun of "the TASS report", "these claims"; none where the content says more."""
    start, end = piece
    while end > start + 1 and reading.flags[end - 1] & MARK:
        end -= 1
    last = end - 1
    if not 1 < end - start <= _LONGEST or not reading.flags[last] & NOUN or reading.quoted[start]:
        return None
    if reading.lowers[start] not in _POINTING or any(reading.flags[at] & PREPOSITION for at in range(start, last)):
        return None
    noun = cues("noun")[reading.lowers[last]].lemma
    return None if noun in DEEDS or reading.flags[last] & AGENT else noun


def _link(
    reading: Reading, found: Sequence[Candidate], carriers: Sequence[int | None], made: list[Link], at: int
) -> Link:
    one, anaphor = found[at], found[at].content[0]
    is_thing = one.cue_class == "attitude" or one.act not in _REACTIONS
    if is_thing and reading.lowers[anaphor[0]] == "it":
        return Link(unresolved=NO_WORDS)
    noun, names = _head_noun(reading, anaphor), _names(reading, anaphor)
    earlier = [other for other in _near(found, at) if _may_answer(reading, one, found[other])]
    if noun in _PUBLICATIONS or (noun and names):
        earlier = [other for other in earlier if _ascribed(reading, found[other], names, noun)]
    if earlier:
        return Link(answers=_spread(found, carriers, made, earlier[0]))
    return Link(unresolved=NO_PUBLICATION if noun in _PUBLICATIONS else NO_ANTECEDENT)


def _near(found: Sequence[Candidate], at: int) -> Iterator[int]:
    """Give the statements before one that are near it, the nearest first."""
    for other in range(at - 1, -1, -1):
        if found[at].cue[0] - found[other].cue[0] > _REACH:
            return
        yield other


def _may_answer(reading: Reading, one: Candidate, other: Candidate) -> bool:
    """Tell whether a statement can be what an anaphor stands for: spoken, and by somebody else."""
    if contains(other, one):
        return False
    if other.cue_class == "attitude" or points_back(reading, other) or _asks(reading, other):
        return False
    return not one.source or not other.source or _words(reading, one.source[0]) != _words(reading, other.source[0])


def _asks(reading: Reading, turn: Candidate) -> bool:
    """Tell whether a turn of an interview is a question: it asserts nothing that could be denied."""
    return turn.rule == "name-colon" and reading.lowers[turn.content[-1][1] - 1] == "?"


def _words(reading: Reading, piece: Range) -> tuple[str, ...]:
    return reading.lowers[piece[0] : piece[1]]


def _names(reading: Reading, anaphor: Range) -> set[str]:
    """Give the words that say whose words an anaphor points to: "the TASS report", "the minister's claim"."""
    inside = range(anaphor[0] + 1, anaphor[1] - 1)
    return {reading.lowers[at] for at in inside if reading.words[at][0].isupper() or reading.lowers[at + 1] == "'s"}


def _ascribed(reading: Reading, other: Candidate, names: set[str], noun: str) -> bool:
    """Tell whether a statement is ascribed to those named by an anaphor, and to a publication where it is one."""
    source = {word for piece in other.source for word in _words(reading, piece)}
    return names <= source and (noun not in _PUBLICATIONS or noun in source or other.lemma == noun)


def _spread(
    found: Sequence[Candidate], carriers: Sequence[int | None], made: list[Link], antecedent: int
) -> tuple[int, ...]:
    """Add to an antecedent what it carries and what repeats it: whoever denies the one denies the others."""
    spoken = {at for at in _near(found, len(made)) if found[at].site is None or found[at].cue_class != "attitude"}
    carried = {at for at in spoken if carriers[at] == antecedent}
    repeated = {at for at in spoken if found[at].act == "bk:repeat" and antecedent in made[at].answers}
    return tuple(sorted({antecedent} | carried | repeated))


def _inherited(found: Sequence[Candidate], made: list[Link], at: int) -> Link:
    """Let "refuted the report, stating …" answer the report in both its parts."""
    one = found[at]
    if not at or one.site is None or one.site.link != "gerund":
        return Link()
    before = found[at - 1]
    same = before.low == one.low and before.source == one.source and before.act in {"bk:deny", "bk:reject"}
    return Link(answers=made[at - 1].answers) if same else Link()
