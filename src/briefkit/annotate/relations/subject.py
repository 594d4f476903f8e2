"""Subjects: the one a verb has of its own, or the one it shares with a verb before it."""

from collections.abc import Sequence
from typing import NamedTuple

from briefkit.annotate.document import Tokens
from briefkit.annotate.relations.clause import (
    RELATIVES,
    SEMI_AUXILIARIES,
    Range,
    antecedent,
    subject_before,
    verb_group_start,
)
from briefkit.annotate.relations.joint import FINITE, is_finite
from briefkit.annotate.relations.participle import owner, suspect
from briefkit.annotate.relations.phrase import CIRCUMSTANCE, first_of
from briefkit.annotate.relations.reading import EventReading
from briefkit.annotate.relations.trigger import Trigger

BE = frozenset("is are was were be been being 's 're get got getting".split())
_PRONOUNS = frozenset({"it", "he", "she", "they"})
_FINITE = FINITE | {"said", "says"}
_MESSAGES = frozenset(
    "statement statements letter letters resolution declaration message speech address tweet post note report article "
    "interview remarks comment comments".split(),
)
"""What somebody says something in: "said in a letter urging Minsk to disarm"."""
_SPOKEN = frozenset({"ACCUSE", "REQUEST", "THREATEN"})
"""Categories of what is mostly done in words."""
_LONGEST_RELATIVE = 40


class Setting(NamedTuple):
    """A sentence, with what its earlier verbs leave behind."""

    tokens: Tokens
    sentence: Range
    triggers: Sequence[Trigger]
    subject: Range | None = None
    """Of the last verb in the active voice: a verb without one of its own shares it."""
    speaker: Range | None = None
    """The subject of the last verb of saying."""
    main: Range | None = None
    """The subject of the first verb."""
    before: EventReading | None = None
    said: int | None = None
    """The last token of a verb of saying, where no event has been told behind it."""


def shared_subject(setting: Setting, verb: Trigger, start: int) -> Range | None:
    """Give the subject that a verb shares: behind ", and" that of the sentence, else that of the verb before.

    A participle behind a comma goes on with what was said ("said that Minsk had lied, accusing Seoul of worse") or,
    where the verb of saying is an aside, with what was done ("raided a camp, police said, killing two").
    """
    tokens = setting.tokens
    if setting.main is not None and tokens.lowers[start - 2 : start] == (",", "and"):
        return setting.main
    if setting.said is not None and _is_in_what_is_said(tokens, verb, start, setting.said + 1):
        return _subject_said(tokens, setting.said + 1, start)
    if setting.speaker is not None and verb.form == "gerund" and _follows_comma(tokens, start):
        if verb.event.root in _SPOKEN:
            return setting.speaker
        if setting.said is not None and tokens.lowers[setting.speaker[0] - 1] == ",":
            return None if setting.main == setting.speaker else setting.main
    return setting.subject or _first_subject(tokens, setting.sentence[0], start)


def _is_in_what_is_said(tokens: Tokens, verb: Trigger, start: int, content: int) -> bool:
    """Tell whether an infinitive or a participle has the subject of a clause, not of the verb of saying before it.

    In "said Minsk is ready to help" it is Minsk; in "confirmed helping Kyiv" and "said so, praising Kyiv" the speaker.
    """
    group = tokens.lowers[start : verb.first]
    is_participle = verb.form == "gerund" and BE.isdisjoint(group)
    if start <= content or not (is_participle or "to" in group):
        return False
    if tokens.lowers[start - 1] in CIRCUMSTANCE and start == content + 1:
        return False
    return not _follows_comma(tokens, start) and tokens.lowers[start - 1] not in _MESSAGES


def _follows_comma(tokens: Tokens, start: int) -> bool:
    """Tell whether a comma stands before a verb, or before "while" there."""
    return tokens.lowers[start - 1] == "," or tokens.lowers[start - 2 : start] == (",", "while")


def _subject_said(tokens: Tokens, content: int, end: int) -> Range | None:
    """Give the subject of the first finite verb of what is said."""
    low = content + 1 if tokens.lowers[content] == "that" else content
    verb = next((at for at in range(low, end) if tokens.lowers[at] in FINITE or is_finite(tokens, at, end)), None)
    return None if verb is None else subject_before(tokens, verb_group_start(tokens, verb, low), low)


def own_subject(setting: Setting, verb: Trigger, start: int, low: int) -> Range | None:
    """Find a verb's own subject; an infinitive or a participle has none, nor has "it" after another subject."""
    tokens = setting.tokens
    group = tokens.lowers[start : verb.first]
    if verb.form == "gerund" and BE.isdisjoint(group):
        return owner(tokens, verb.first, low)
    if "to" in group and SEMI_AUXILIARIES.isdisjoint(group):
        return suspect(tokens, start, low) if "have" in group else None
    if start > low and (tokens.lowers[start - 1] in {"and", "or", "but"} or tokens.lowers[start] == "then"):
        return None
    relative = _relative_before(tokens, start, setting.sentence[0])
    if relative is not None:
        return subject_before(tokens, relative, setting.sentence[0])
    own = antecedent(tokens, start - 1, low) if _tells_more(tokens, verb, start) else subject_before(tokens, start, low)
    if own and tokens.lowers[own[1] - 1] in _PRONOUNS:
        own = (own[1] - 1, own[1])
        return None if setting.subject else own
    return own


def _tells_more(tokens: Tokens, verb: Trigger, start: int) -> bool:
    """Tell whether a participle tells more of the noun before a comma: "lost to Kim, backed by Minsk"."""
    behind = tokens.lowers[verb.last + 1 : verb.last + 2]
    return start == verb.first and behind == ("by",) and tokens.lowers[start - 1] == ","


def _relative_before(tokens: Tokens, start: int, low: int) -> int | None:
    """Give the comma before a relative clause that a comma closes right before a verb: "Kim, who …, said"."""
    if start <= low or tokens.lowers[start - 1] != ",":
        return None
    for at in range(start - 2, max(low, start - _LONGEST_RELATIVE), -1):
        if tokens.lowers[at] in RELATIVES and tokens.lowers[at - 1] == ",":
            return at - 1
    return None


def _first_subject(tokens: Tokens, start: int, end: int) -> Range | None:
    """Find the subject of the first auxiliary of a sentence: "Germany has been a donor, giving …"."""
    first = first_of(_FINITE, tokens, start, end)
    return subject_before(tokens, first, start) if first < end else None
