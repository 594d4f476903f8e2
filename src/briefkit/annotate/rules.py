"""The `rules` annotator: actors, statements and relations by tables and frames; no model, no network."""

from functools import cache

from briefkit.annotate.actors import find_actors
from briefkit.annotate.annotator import Annotator
from briefkit.annotate.assemble import assemble
from briefkit.annotate.document import Document, read_document
from briefkit.annotate.relations import admit_unnamed, find_relations
from briefkit.annotate.statements import find_statements
from briefkit.model import Article, Brief, MadeBy, Node
from briefkit.model.brief import from_nodes
from briefkit.version import __version__

NAME = "rules"


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
    facts = (fact for article in brief.articles if _is_english(article) for fact in _facts(article))
    return from_nodes([*brief, *facts])


def _is_english(article: Article) -> bool:
    return article.language is None or article.language.lower().partition("-")[0] == "en"


def _facts(article: Article) -> list[Node]:
    document = document_of(article)
    actors = find_actors(document)
    statements = find_statements(document)
    actors, relations = admit_unnamed(document, actors, find_relations(document, actors, statements))
    return assemble(article, actors, statements, relations, _stamp)


@cache
def _stamp(rule: str) -> MadeBy:
    return MadeBy(annotator=NAME, version=__version__, rule=rule)


annotator = Annotator(NAME, annotate)
