"""Refinement: what the frames have read, corrected by the subjects of a parse."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from attrs import evolve

from briefkit.annotate.actors import ActorMention, ActorReading, Entity, resolve
from briefkit.annotate.document import Document, Span
from briefkit.annotate.spacy.model import Model
from briefkit.annotate.spacy.subject import Subject, is_pronoun, read_subjects
from briefkit.annotate.statements import StatementSpan

CORRECTED = "spacy:subject:"
"""Stands before the name of a frame whose speaker the parse has corrected."""
_PERSON = "spacy:person"
_LONGEST = 200
"""The most code points that a mention has."""
_MARKS = " \N{NO-BREAK SPACE},;:—–-\"'“”‘’"  # noqa: RUF001


def refined(
    model: Model, document: Document, actors: ActorReading, statements: Sequence[StatementSpan]
) -> tuple[ActorReading, tuple[StatementSpan, ...]]:
    """Give speakers the whole of their phrase, and persons whom the tables do not know a place among the actors."""
    subjects = read_subjects(model, document, statements)
    actors = with_persons(actors, (subject.person for subject in subjects if subject and subject.person))
    return actors, tuple(
        statement if subject is None else with_subject(actors, statement, subject)
        for statement, subject in zip(statements, subjects, strict=True)
    )


def with_subject(actors: ActorReading, statement: StatementSpan, subject: Subject) -> StatementSpan:
    """Give a statement the phrase that the parse has for its speaker, where this loses nothing.

    The phrase must share words with the one that the frame found, touch neither cue nor content, and stand for an actor
    if that one does.
    """
    found, (said,) = _without_marks(actors.text, subject.span), statement.source
    if found == said or not _touch(found, said) or is_pronoun(actors.text[slice(*found)]):
        return statement
    if any(_touch(found, other) for other in (*statement.content, *filter(None, [statement.cue]))):
        return statement
    if resolve(actors, said) and not resolve(actors, found):
        return statement
    return evolve(statement, source=(found,), rule=CORRECTED + statement.rule)


def with_persons(actors: ActorReading, names: Iterable[Span]) -> ActorReading:
    """Add the persons whose names touch no mention; a surname alone joins the one person who was named with it."""
    silent = [name for name in sorted(set(names)) if _is_name(actors.text[slice(*name)]) and not _known(actors, name)]
    titles = _full_names([actors.text[slice(*name)] for name in silent])
    persons = {title: len(actors.entities) + number for number, title in enumerate(dict.fromkeys(titles))}
    added = (ActorMention(name, persons[title], "name", _PERSON) for name, title in zip(silent, titles, strict=True))
    return evolve(
        actors,
        entities=(*actors.entities, *(Entity(kind="bk:person", name=title) for title in persons)),
        mentions=tuple(sorted((*actors.mentions, *added), key=lambda one: (one.span[0], -one.span[1]))),
    )


def _full_names(names: Sequence[str]) -> list[str]:
    """Give for each name the longer one that ends in it, where there is just one."""
    longer: dict[str, set[str]] = {}
    for name in names:
        first, _, surname = name.rpartition(" ")
        longer.setdefault(surname, set()).update([name] if first else [])
    return [next(iter(longer[name])) if len(longer.get(name, ())) == 1 else name for name in names]


def _is_name(words: str) -> bool:
    """Tell a name from what a model may take for one: every word is capitalised, and not a cry."""
    return all(word[0].isupper() and not (word.isupper() and word.isalpha()) for word in words.split())


def _known(actors: ActorReading, name: Span) -> bool:
    first, last = bisect_left(actors.starts, name[0] - _LONGEST), bisect_left(actors.starts, name[1])
    return any(_touch(mention.span, name) for mention in actors.mentions[first:last])


def _touch(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _without_marks(text: str, span: Span) -> Span:
    words = text[slice(*span)]
    start = span[0] + len(words) - len(words.lstrip(_MARKS))
    return start, max(start, span[0] + len(words.rstrip(_MARKS)))
