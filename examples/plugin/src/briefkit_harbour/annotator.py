"""Ships, found by the prefix of their name."""

import re
from collections.abc import Iterator

from briefkit import Actor, Annotator, Article, Brief, MadeBy, Mention

SHIP = re.compile(r"\b(?:MV|MT|SS)\s(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+)?)")
MADE_BY = MadeBy(annotator="ships", version="1.0", rule="prefix")


def annotate(brief: Brief) -> Brief:
    """Add each ship that the articles name, and the places that name it."""
    found = [pair for article in brief.articles for pair in ships(article)]
    actors, mentions = ([pair[part] for pair in found] for part in (0, 1))
    return brief | Brief(articles=brief.articles, actors=actors, mentions=mentions)


def ships(article: Article) -> Iterator[tuple[Actor, Mention]]:
    """Find the ships of an article; one of the same name elsewhere is taken for the same ship."""
    for match in SHIP.finditer(article.text):
        ship = Actor(kind="harbour:ship", name=match["name"])
        yield ship, Mention(actor=ship.id, evidence=article.evidence(*match.span()), made_by=[MADE_BY])


annotator = Annotator("ships", annotate)
