"""The `rules` annotator: actors, statements and relations by tables and frames; no model, no network."""

from collections.abc import Callable
from functools import cache, partial

import attrs

from briefkit.annotate.actors import ActorReading, find_actors
from briefkit.annotate.annotator import Annotator
from briefkit.annotate.assemble import Findings, Stamp, assemble
from briefkit.annotate.dates import find_dates
from briefkit.annotate.document import Document, read_document
from briefkit.annotate.gazetteer import Entry, Gazetteer, load_gazetteer
from briefkit.annotate.modality import tempered
from briefkit.annotate.relations import admit_unnamed, find_relations
from briefkit.annotate.saying import said_on
from briefkit.annotate.statements import StatementSpan, find_statements
from briefkit.model import Article, Brief, MadeBy, Node
from briefkit.model.brief import from_nodes
from briefkit.schema.vocabulary import Vocabulary
from briefkit.version import __version__

NAME = "rules"

Found = tuple[ActorReading, tuple[StatementSpan, ...]]
Refine = Callable[[Document, ActorReading, tuple[StatementSpan, ...]], Found]
"""Corrects what was read in a document, before its relations are looked for."""


def document_of(article: Article) -> Document:
    """Prepare the text of an article for the stages; one without blocks is read line by line."""
    return read_document(
        article.text,
        blocks=[(block.kind, block.start, block.end) for block in article.blocks] or None,
        published=article.published.edtf if article.published else None,
        language=article.language,
    )


def annotate(brief: Brief) -> Brief:
    """Add what each article says; an article in another language than English is left alone."""
    return annotate_articles(brief, _stamp)


def rules_with(*vocabularies: Vocabulary) -> Annotator:
    """Give the annotator `rules` that knows the actors of vocabularies as well.

    Where a name is in the tables of the package already, the vocabulary's meaning of it counts.
    """
    known = load_gazetteer().with_entries(
        Entry(**attrs.asdict(actor)) for vocabulary in vocabularies for actor in vocabulary.actors
    )
    return Annotator(NAME, partial(annotate_articles, stamp=_stamp, gazetteer=known))


def annotate_articles(
    brief: Brief, stamp: Stamp, refine: Refine | None = None, gazetteer: Gazetteer | None = None
) -> Brief:
    """Add what each article says, refined by other means than tables and frames where there are any."""
    english = (article for article in brief.articles if _is_english(article))
    return from_nodes([*brief, *(fact for article in english for fact in _facts(article, stamp, refine, gazetteer))])


def _is_english(article: Article) -> bool:
    return article.language is None or article.language.lower().partition("-")[0] == "en"


def _facts(article: Article, stamp: Stamp, refine: Refine | None, gazetteer: Gazetteer | None) -> list[Node]:
    document = document_of(article)
    actors, statements = find_actors(document, gazetteer), find_statements(document)
    if refine is not None:
        actors, statements = refine(document, actors, statements)
    statements = tempered(document, statements)
    dates = find_dates(document)
    relations = find_relations(document, actors, statements, dates=dates)
    actors, relations = admit_unnamed(document, actors, relations)
    days = said_on(document, statements, dates)
    found = Findings(actors=actors, statements=statements, days=days, relations=relations)
    return assemble(article, found, stamp)


@cache
def _stamp(rule: str, confidence: float | None) -> MadeBy:
    return MadeBy(annotator=NAME, version=__version__, rule=rule, confidence=confidence)


annotator = Annotator(NAME, annotate)
