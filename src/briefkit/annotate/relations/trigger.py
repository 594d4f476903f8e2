"""Find the words of a document that name events, each as the verb or noun it is there."""

from collections.abc import Sequence
from typing import NamedTuple

from briefkit.annotate.document import Document, Tokens
from briefkit.annotate.relations.inflection import Form
from briefkit.annotate.relations.lexicon import FARTHEST, Event, Pattern, Patterns, Step, event_lexicon
from briefkit.annotate.relations.phrase import is_infinitive

_ENDS_PHRASE = frozenset('.,;:!?"()[]\u201c\u201d\u2013\u2014')
_ENDS_GAP = _ENDS_PHRASE | frozenset(
    "he she it they we i who which that is are was were has had will would can could might must should about".split(),
)
"""What does not stand between the words of a pattern: marks, and what begins another clause."""
_DETERMINERS = frozenset(
    "a an the this that these those its his her their our my your any some no all every each several many few new "
    "further more such another both two three four five other first second last joint own 's '".split(),
)
_ARTICLES = frozenset("a an the its his her their our my your this these those".split())
_PREPOSITIONS = frozenset(
    "of in on for with by after before during against from into over about under between amid despite following "
    "through without via at as".split(),
)
_BEFORE_PARTICIPLES = frozenset("of in on for with over about against from into between amid despite".split())
_VERB_BEFORE = frozenset(
    "to will would can could may might must should shall 'll not n't never do does did don't doesn't didn't won't "
    "cannot can't couldn't wouldn't who which that they we i you it he she also let help".split(),
)
_AUXILIARIES = frozenset("has have had having is are was were be been being 's 've 'd get got getting".split())
_NO_OBJECTS = _PREPOSITIONS | _AUXILIARIES | _ENDS_PHRASE | {"and", "or", "that", "who", "which"}
_NO_NOUNS = _NO_OBJECTS | _DETERMINERS
_BEFORE_OBJECTS = _DETERMINERS - {"'s", "'"}
_ORDINALS = frozenset({"(", ",", "far", "first", "second", "third"})
_SENTENCE_ENDS = frozenset({".", "!", "?", ":", "-", "--", "\u2013", "\u2014", "\u201c", '"'})
_ALIKE = frozenset({"base", "third"})
"""Forms of verbs that nouns have as well."""
_MOSTLY_ADJECTIVES = frozenset({"alleged", "suspected"})
_AROUND = 6
_LONG = 4
_TITLE_CASE = 0.8
"""From this share of capitals on, the words around are a headline's."""


class Trigger(NamedTuple):
    """Words that name an event."""

    first: int
    """The first token."""
    last: int
    """The last token."""
    event: Event
    form: Form
    is_verb: bool
    """Whether it is used as a verb."""


def find_triggers(document: Document, first: int = 0, last: int | None = None) -> list[Trigger]:
    """Find the triggers among some tokens of a document, in order and without overlap, the longest first."""
    tokens, lexicon = document.tokens, event_lexicon()
    end = len(tokens) if last is None else last
    found: list[Trigger] = []
    done, inside = first, first
    for index in [index for index, word in enumerate(tokens.lowers[first:end], first) if word in lexicon]:
        fitting = _fitting(tokens.lowers, lexicon[tokens.lowers[index]], index, end) if index >= done else ()
        trigger = _match(tokens, fitting, index, end) if fitting else None
        if trigger is not None and not (trigger.is_verb and index < inside):
            found.append(trigger)
            # A noun within a verb's phrase is an event of its own ("held talks"), a verb is not ("is willing to").
            inside = trigger.last + 1
            done = trigger.first + 1 if trigger.is_verb else inside
    return found


def _match(tokens: Tokens, fitting: Sequence[Pattern], index: int, last: int) -> Trigger | None:
    if tokens.words[index][0].isupper() and _is_name(tokens, index):
        return None
    pattern = _as_used(tokens, index, fitting)
    if pattern is None or not (pattern.event.root or pattern.event.effect):
        return None
    if pattern.may_modify and _is_modifier(tokens, pattern, index):
        return None
    end = _end(tokens.lowers, pattern, index, last) if pattern.rest and not pattern.peeks else index
    return Trigger(index, index if end is None else end, pattern.event, pattern.form, pattern.is_verb)


def _fitting(lowers: tuple[str, ...], patterns: Patterns, index: int, last: int) -> Sequence[Pattern]:
    """Give the patterns that fit the words from a token on, the longest first."""
    following = lowers[index + 1 : index + 1 + FARTHEST]
    if patterns.seconds.isdisjoint(following):
        return patterns.alone  # as nearly everywhere
    longer = [pattern for pattern in patterns.before(following) if _end(lowers, pattern, index, last) is not None]
    return [*longer, *patterns.alone]


def _as_used(tokens: Tokens, index: int, found: Sequence[Pattern]) -> Pattern | None:
    """Give the longest pattern of the part of speech that the word has here."""
    verbs = [pattern for pattern in found if pattern.is_verb]
    if not verbs:
        return found[0]
    if len(verbs) == len(found):
        return None if verbs[0].form in _ALIKE and _is_noun(tokens, index) else _in_tense(tokens, index, found)
    part = "v" if _is_verb(tokens, index, verbs[0].form) else "n"
    return _in_tense(tokens, index, [pattern for pattern in found if pattern.event.part in {part, "p"}] or found)


def _in_tense(tokens: Tokens, index: int, found: Sequence[Pattern]) -> Pattern:
    """Give the first; of a verb like "cut", whose past looks the same, the past where no infinitive is due."""
    first = found[0]
    if first.form != "base" or not first.is_verb or (index and tokens.lowers[index - 1] in _VERB_BEFORE):
        return first
    return next((past for past in found if past.form == "past" and past.event is first.event), first)


def _is_noun(tokens: Tokens, index: int) -> bool:
    """Tell whether an article or a preposition makes a word a noun: "in the end"."""
    before = tokens.lowers[index - 1] if index else ""
    return before in _ARTICLES or (before in _PREPOSITIONS and before != "as")


def _is_modifier(tokens: Tokens, pattern: Pattern, index: int) -> bool:
    """Tell whether a participle goes with a noun: "a planned visit", "over jailed Poles"; or is no verb: "(left)"."""
    if tokens.words[index][0].isupper() and pattern.form != "gerund":
        return _opens_phrase(tokens, index)
    if index == 0:
        return False
    before = tokens.lowers[index - 1]
    if before in _BEFORE_PARTICIPLES and pattern.form != "gerund":
        return True
    if tokens.lowers[index] in _MOSTLY_ADJECTIVES or (before.endswith("ly") and _is_behind_joint(tokens, index - 1)):
        return pattern.form != "gerund" and _opens_phrase(tokens, index)
    return before in _ARTICLES or (before in _ORDINALS and tokens.lowers[index + 1 : index + 2] in {(",",), (")",)})


def _is_behind_joint(tokens: Tokens, adverb: int) -> bool:
    """Tell whether an adverb opens a noun phrase: "after newly elected", "the recently expelled"."""
    return adverb > 0 and (tokens.lowers[adverb - 1] in _PREPOSITIONS or tokens.lowers[adverb - 1] in _ARTICLES)


def _opens_phrase(tokens: Tokens, index: int) -> bool:
    """Tell whether a participle at the start of a sentence goes with what follows: "Exiled leader", "Jailed Kim"."""
    after = tokens.lowers[index + 1 : index + 2]
    return bool(after) and after[0].isalpha() and after[0] not in _NO_NOUNS


def _is_name(tokens: Tokens, index: int) -> bool:
    """Tell whether its capital makes a word a name, or part of one: "the Security Conference"."""
    if index == 0 or tokens.words[index - 1] in _SENTENCE_ENDS:
        return False
    around = [word for word in tokens.words[max(0, index - _AROUND) : index + _AROUND] if len(word) >= _LONG]
    return sum(word[0].isupper() for word in around) <= _TITLE_CASE * len(around)


def _end(lowers: tuple[str, ...], pattern: Pattern, index: int, last: int) -> int | None:
    """Give the last token of a pattern that begins at a token; none where it does not fit."""
    at = index
    for step in pattern.rest:
        following = _next(lowers, step, at, last)
        if following is None:
            return None
        at = following
    return at


def _next(lowers: tuple[str, ...], step: Step, before: int, last: int) -> int | None:
    words, reach = step
    for at in range(before + 1, min(before + 1 + reach, last)):
        if lowers[at] in words:
            return at
        if lowers[at] in _ENDS_GAP:
            return None
    return None


def _is_verb(tokens: Tokens, index: int, form: Form) -> bool:
    """Tell a verb from a noun that looks the same, by the words on either side."""
    before = tokens.lowers[index - 1] if index else ""
    if before in _VERB_BEFORE:
        return True
    if before in _DETERMINERS and not (before == "that" and form != "singular"):
        return False
    if before in _AUXILIARIES:
        return tokens.lowers[index].endswith(("ed", "ing", "en")) or form in {"past", "participle"}
    if before in _PREPOSITIONS:
        return form == "gerund"
    if form in {"past", "participle", "gerund"} or (form == "third" and before in {",", "and", "but", ""}):
        return True
    return _object_follows(tokens, index, form)


def _object_follows(tokens: Tokens, index: int, form: Form) -> bool:
    """Tell a verb by the object behind it; behind a name, by anything that does not go with a noun."""
    if index + 1 >= len(tokens):
        return False
    after, word = tokens.lowers[index + 1], tokens.words[index + 1]
    before = tokens.words[index - 1] if index else ""
    if after in _BEFORE_OBJECTS or word[:1].isupper() or word[:1].isdigit():
        return form == "third" or before[:1].isupper() or before.endswith("s")
    if form == "base" and (_follows_joint_subject(tokens, index) or _follows_plural(before)):
        is_noun = after in _NO_OBJECTS or after in event_lexicon() or not word.isalpha()
        return not is_noun or is_infinitive(tokens, index + 1, len(tokens))
    named = form == "third" and before[:1].isupper()
    return named and after not in _NO_OBJECTS


def _follows_plural(before: str) -> bool:
    """Tell whether a plural is the subject: "ministers plan to"."""
    return before.endswith("s") and before.islower() and not before.endswith(("ss", "us", "'s"))


def _follows_joint_subject(tokens: Tokens, index: int) -> bool:
    """Tell whether two names are the subject, so that a verb has no ending: "Minsk and South Korea plan to"."""
    at = index - 1
    while at > 0 and tokens.words[at][0].isupper():
        at -= 1
    return 0 < at < index - 1 and tokens.lowers[at] == "and" and tokens.words[at - 1][0].isupper()
