"""Made-up briefs of any size, the same ones every time: what the format benchmarks read and write."""

import random

from briefkit.model import Actor, Article, Brief, Evidence, MadeBy, Mention, PartialDate, Relation, Statement

WORDS = (
    "embassy minister denied talks border parliament sanctions agreement report authorities official visit "
    "president trade council region election partners security statement opened closed the of to a in that is was "
    "for on with as by at which were from their said would after more than between foreign Łódź “quoted”"
).split()
ACTS = ("bk:assert", "bk:deny", "bk:confirm", "bk:demand")
EVENTS = ("plover:CONSULT", "plover:REJECT", "plover:AGREE", "bk:ally-of")
MADE_BY = MadeBy(annotator="synthetic", version="1", rule="made-up", confidence=0.875)


def make_brief(size: int, seed: int = 0) -> Brief:
    """Make a brief of `size` articles, actors, statements and relations each, with two and a half receipts a piece."""
    chance = random.Random(seed)  # noqa: S311 - it only has to be the same every time
    articles = [_article(chance, seed, number) for number in range(size)]
    actors = [
        Actor(kind="bk:organization", country="PL", name=f"Organisation {seed}.{number}", aliases=[f"O {number}"])
        for number in range(size)
    ]
    statements = [_statement(chance, article, chance.choice(actors)) for article in articles]
    relations = [
        _relation(chance, article, chance.sample(actors, 2), statement)
        for article, statement in zip(articles, statements, strict=True)
    ]
    mentions = [_mention(chance, article, chance.choice(actors)) for article in articles[::2]]
    return Brief(articles=articles, actors=actors, statements=statements, relations=relations, mentions=mentions)


def _article(chance: random.Random, seed: int, number: int) -> Article:
    paragraphs = [" ".join(chance.choices(WORDS, k=40)) + "." for _ in range(3)]
    return Article.from_blocks(
        [("headline", f"Report {number} of {seed}"), *(("paragraph", words) for words in paragraphs)],
        url=f"https://news.example/{seed}/{number}",
        authors=["Anna Nowak", "Jan Kowalski"],
        published=PartialDate(f"20{chance.randrange(10, 26)}-{chance.randrange(1, 13):02}-15"),
        publisher="Example News",
    )


def _quote(chance: random.Random, article: Article) -> Evidence:
    block = chance.choice(article.blocks[1:])
    start = chance.randrange(block.start, block.end - 20)
    return article.evidence(start, start + chance.randrange(5, 20))


def _statement(chance: random.Random, article: Article, speaker: Actor) -> Statement:
    return Statement(
        act=chance.choice(ACTS),
        speakers=[speaker.id],
        content=[_quote(chance, article)],
        made_by=[MADE_BY],
    )


def _relation(chance: random.Random, article: Article, actors: list[Actor], statement: Statement) -> Relation:
    return Relation(
        kind=chance.choice(EVENTS),
        agents=[actors[0].id],
        recipients=[actors[1].id],
        happened_on=PartialDate("2024-07"),
        according_to=statement.id,
        evidence=[_quote(chance, article)],
        made_by=[MADE_BY],
    )


def _mention(chance: random.Random, article: Article, actor: Actor) -> Mention:
    return Mention(actor=actor.id, evidence=_quote(chance, article), made_by=[MADE_BY])
