"""Find the words of a document that name events, each as the verb or noun it is there."""

from collections.abc import Iterator

from attrs import frozen

from briefkit.annotate.document import Document, Tokens
from briefkit.annotate.relations.inflection import Form
from briefkit.annotate.relations.lexicon import Event, Lexicon, Pattern, event_lexicon

_LONGEST_GAP = 4
_DETERMINERS = frozenset(
    "a an the this that these those its his her their our my your any some no all every each several many few new "
    "further more such another both two three four five other first second last joint own 's '".split(),
)
_ARTICLES = frozenset("a an the its his her their our my your this these those".split())
_PREPOSITIONS = frozenset(
    "of in on for with by after before during against from into over about under between amid despite following "
    "through without via at as".split(),
)
_VERB_BEFORE = frozenset(
    "to will would can could may might must should shall 'll not n't never do does did don't doesn't didn't won't "
    "cannot can't couldn't wouldn't who which that they we i you it he she also let help".split(),
)
_AUXILIARIES = frozenset("has have had having is are was were be been being 's 've 'd get got getting".split())
_ENDS_PHRASE = frozenset('.,;:!?"()[]\u201c\u201d\u2013\u2014')


@frozen
class Trigger:
    """Words that name an event."""

    first: int
    """The first token."""
    last: int
    """The last token."""
    event: Event
    form: Form

    @property
    def is_verb(self) -> bool:
        """Whether it is used as a verb."""
        return self.event.part == "v"


def find_triggers(document: Document, first: int = 0, last: int | None = None) -> list[Trigger]:
    """Find the triggers among some tokens of a document, in order and without overlap, the longest first."""
    tokens, lexicon = document.tokens, event_lexicon()
    return list(_scan(tokens, lexicon, first, len(tokens) if last is None else last))


def _scan(tokens: Tokens, lexicon: Lexicon, first: int, last: int) -> Iterator[Trigger]:
    done = first
    lowers = tokens.lowers[first:last]
    for index in [index for index, word in enumerate(lowers, first) if word in lexicon]:
        if index < done:
            continue
        found = _match(tokens, lexicon[tokens.lowers[index]], index, last)
        if found is not None:
            yield found
            done = found.first + 1 if found.is_verb else found.last + 1


def _match(tokens: Tokens, patterns: tuple[Pattern, ...], index: int, last: int) -> Trigger | None:
    ends = [(pattern, _end(tokens.lowers, pattern, index, last)) for pattern in patterns]
    found = [(pattern, end) for pattern, end in ends if end is not None]
    if not found or _is_name(tokens, index):
        return None
    if len({pattern.event.part for pattern, _ in found}) > 1:
        part = "v" if _is_verb(tokens, index, found[0][0].form) else "n"
        found = [item for item in found if item[0].event.part in {part, "p"}] or found
    pattern, end = found[0]
    if _is_modifier(tokens, pattern, index) or not (pattern.event.root or pattern.event.effect):
        return None
    return Trigger(index, end, pattern.event, pattern.form)


def _is_modifier(tokens: Tokens, pattern: Pattern, index: int) -> bool:
    """Tell whether a participle goes with a noun: "a planned visit", "the detained sailors"."""
    verbal = pattern.event.part == "v" and pattern.form in {"past", "participle", "gerund"}
    return verbal and index > 0 and tokens.lowers[index - 1] in _ARTICLES


def _is_name(tokens: Tokens, index: int) -> bool:
    """Tell whether a capital makes a word part of a name: "the Security Conference"."""
    word = tokens.words[index]
    if not word[0].isupper() or index == 0:
        return False
    before = tokens.words[index - 1]
    return before[0].isupper() and before != before.upper() or before in {"the", "of", "The", "and", "'s"}


def _end(lowers: tuple[str, ...], pattern: Pattern, index: int, last: int) -> int | None:
    """Give the last token of a pattern that begins at a token; none where it does not fit."""
    at = index
    gap = 0
    for words in pattern.rest:
        if words is None:
            gap = _LONGEST_GAP
            continue
        at = _next(lowers, words, at + 1, min(at + 2 + gap, last))
        if at < 0:
            return None
        gap = 0
    return at


def _next(lowers: tuple[str, ...], words: frozenset[str], start: int, stop: int) -> int:
    for at in range(start, stop):
        if lowers[at] in words:
            return at
        if lowers[at] in _ENDS_PHRASE:
            return -1
    return -1


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
    return _object_follows(tokens, index)


def _object_follows(tokens: Tokens, index: int) -> bool:
    if index + 1 >= len(tokens):
        return False
    after, word = tokens.lowers[index + 1], tokens.words[index + 1]
    before = tokens.words[index - 1] if index else ""
    named = before[:1].isupper() or before.endswith("s")
    return named and (after in _DETERMINERS or word[:1].isupper() or word[:1].isdigit())
