"""When an event happens: the date that its own clause gives, not one of another clause or of a noun."""

from collections.abc import Iterator, Sequence

from briefkit.annotate.dates import DateSpan
from briefkit.annotate.document import Tokens
from briefkit.annotate.relations.clause import RELATIVES, Range
from briefkit.annotate.relations.event import verb_run
from briefkit.annotate.relations.phrase import CIRCUMSTANCE, PREPOSITIONS, is_infinitive
from briefkit.annotate.relations.reading import EventReading
from briefkit.annotate.relations.span import Span

_PARTS = (
    CIRCUMSTANCE | RELATIVES | frozenset("as over ahead when where since until if though although hours days ;".split())
)
"""What parts a date from a verb: "accused them ahead of the vote in May"."""
_OPENS_DATES = frozenset({"since", "until"})
"""What ends a clause elsewhere, and is part of a date here."""
_OF_ANOTHER = frozenset({("of", "that"), ("of", "the"), ("that", "year")})
"""What makes a date depend on one told before: "in June of that year"."""
_BEFORE_NOUNS = frozenset("the a an this that its his her their".split())
_JUDGING = frozenset({"ACCUSE", "SUPPORT", "REJECT", "REQUEST", "PROTEST", "THREATEN"})
"""Events whose object may be another event with a date of its own: "condemned the attack in March"."""


def date_of(
    tokens: Tokens, event: EventReading, verbs: Sequence[int], dates: Sequence[DateSpan], content: Sequence[Span]
) -> str | None:
    """Give the date of an event among the dates of its sentence, the nearest first; an open one gives way.

    `verbs` are the tokens of the sentence that are verbs of events; `content` is what the statement that carries the
    event says, outside of which no date counts.
    """
    fitting = _fitting_dates(tokens, event, verbs, [date for date in dates if _is_told_in(date, content)])
    return min(((".." in value, distance, value) for distance, value in fitting), default=(None, None, None))[2]


def _is_told_in(date: DateSpan, content: Sequence[Span]) -> bool:
    return not content or any(start <= date.start and date.end <= end for start, end in content)


def _fitting_dates(
    tokens: Tokens, event: EventReading, verbs: Sequence[int], dates: Sequence[DateSpan]
) -> Iterator[tuple[int, str]]:
    head, last = event.chain[0].first, verb_run(tokens, event.chain)[-1].last
    for date in dates:
        place = tokens.range((date.start, date.end))
        if place[0] > last and _follows(tokens, event, last, place):
            yield place[0] - last, date.value
        elif place[1] <= head and _precedes(tokens, event, verbs, place):
            yield head - place[1], date.value


def _follows(tokens: Tokens, event: EventReading, last: int, date: Range) -> bool:
    """Tell whether nothing between the verb and a date behind it takes the date: "praised them for landing in May"."""
    end = event.clause[1]
    if date[0] > end or (date[0] == end and tokens.lowers[end] not in _OPENS_DATES) or _modifies(tokens, date):
        return False
    if any(_takes(tokens, at, date[0]) for at in range(last + 1, date[0])):
        return False
    deeds = (trigger for trigger in event.chain[1:] if not trigger.is_verb and last < trigger.first < date[0])
    judges = not event.is_nominal and not event.chain[0].event.effect and event.chain[0].event.root in _JUDGING
    return not judges or tokens.lowers[date[0] - 1] != "in" or next(deeds, None) is None


def _takes(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether a word opens a phrase to which a date at its end belongs."""
    word = tokens.lowers[at]
    if word in _PARTS:
        return at < end - 1
    if word.endswith("ing") and tokens.words[at].islower():
        return tokens.lowers[at - 1] in PREPOSITIONS
    return is_infinitive(tokens, at, end)


def _precedes(tokens: Tokens, event: EventReading, verbs: Sequence[int], date: Range) -> bool:
    """Tell whether a date before the verb is in its own group, or opens the sentence: "In May 2020 they met"."""
    first = event.chain[0].first
    if event.is_nominal and event.clause[0] <= date[0]:
        return True
    start = min(event.clause[0], event.agent[0]) if event.agent and event.agent[0] < first else event.clause[0]
    if _modifies(tokens, date):
        return False
    if date[1] > start:
        between, words = range(start, date[0]), tokens.lowers[start : date[0]]
        return RELATIVES.isdisjoint(words) and not any(at in between for at in verbs)
    # Behind "where" the event is told of the place and the time that the words before have named.
    first = date[1] if "where" in tokens.lowers[date[1] : start] else 0
    return not any(first <= at < start for at in verbs) and not _is_of_noun(tokens, date[0])


def _is_of_noun(tokens: Tokens, date: int) -> bool:
    """Tell whether an opening date tells of something else: "After the vote in 2023, …"."""
    for at in range(date - 2, max(-1, date - 12), -1):
        if tokens.lowers[at] in {",", "."}:
            return False
        if tokens.lowers[at] in _PARTS:
            return True
    return False


def _modifies(tokens: Tokens, date: Range) -> bool:
    """Tell whether a date goes with a noun: "next autumn's elections", "the October vote"."""
    after = tokens.words[date[1]] if date[1] < len(tokens) else ""
    if after in {"'s", "\u2019s", "'", "\u2019"} or tokens.lowers[date[1] : date[1] + 2] in _OF_ANOTHER:
        return True
    is_noun = after.isalpha() and after.islower() and after not in PREPOSITIONS and after not in {"and", "or"}
    return is_noun and date[0] > 0 and tokens.lowers[date[0] - 1] in _BEFORE_NOUNS
