"""Write what briefkit reads in the form of the scorer, one document a line, from the public interface alone.

python -m benchmarks.eval.predict statements|entities|events GOLD.jsonl > PREDICTED.jsonl
python -m benchmarks.eval.predict statements PAGE … > PREDICTED.jsonl

Documents are JSON objects with `id` and `text`; a page is a saved page text, whose predictions carry the offsets of the
raw file.
"""

import json
import sys
from collections.abc import Callable, Container, Iterable, Iterator
from pathlib import Path
from typing import Any

import briefkit
from briefkit import Actor, Article, Brief, Evidence

Span = tuple[int, int]
Place = Callable[[Evidence], Span]
"""Where a receipt stands in the document that is scored."""

NAMING = frozenset(("name", "alias", "adjective", "demonym", "metonym"))
TYPES = {"bk:person": "PER", "bk:state": "LOC", "bk:place": "LOC"}


def statements(brief: Brief, place: Place, classes: Container[str | None] | None = None) -> list[dict[str, Any]]:
    """Give source, cue and content of every statement, or of those whose cue is of certain classes."""
    return [
        {
            "source": [place(words) for words in statement.attribution],
            "cue": [place(statement.cue)] if statement.cue else [],
            "content": [place(words) for words in statement.content],
        }
        for statement in brief.statements
        if classes is None or statement.cue_class in classes
    ]


def entities(brief: Brief, place: Place) -> list[dict[str, Any]]:
    """Give the typed names: PER, ORG, LOC, or MISC for the adjectives of states; a seat that acts is a government."""
    found: dict[Span, str] = {}
    for mention in sorted(brief.mentions, key=lambda one: one.form == "metonym"):
        actor = brief[mention.actor]
        if mention.form in NAMING and isinstance(actor, Actor):
            kind = "MISC" if mention.form in {"adjective", "demonym"} else TYPES.get(actor.kind, "ORG")
            found[place(mention.evidence)] = kind
    return [{"s": start, "e": end, "type": kind} for (start, end), kind in sorted(found.items())]


def events(brief: Brief, place: Place) -> list[dict[str, Any]]:
    """Give source, target and root of every event; the actors stand where the event's own words mention them."""
    return [
        {
            "source": [place(words) for words in _within(brief, relation.agents, relation.evidence)],
            "target": [place(words) for words in _within(brief, relation.recipients, relation.evidence)],
            "code": relation.kind.partition(":")[2],
        }
        for relation in brief.relations
        if relation.kind.startswith("plover:")
    ]


def _within(brief: Brief, actors: Iterable[str], evidence: Iterable[Evidence]) -> Iterator[Evidence]:
    clauses = list(evidence)
    for mention in brief.mentions:
        words = mention.evidence
        if mention.actor in actors and any(
            words.article == clause.article and clause.start <= words.start and words.end <= clause.end
            for clause in clauses
        ):
            yield words


TASKS = {"statements": statements, "entities": entities, "events": events}


def in_text(words: Evidence) -> Span:
    """Give the offsets in the article's text, which for plain text are those of the document."""
    return words.start, words.end


def in_page(article: Article, raw: str) -> Place:
    """Find where each block of an article stands in the raw page text; of a repeated title, the last copy counts."""
    offsets: list[tuple[int, int, int]] = []
    position = len(raw)
    for block in reversed(article.blocks):
        position = raw.rindex(article.text_of(block), 0, position)
        offsets.append((block.start, block.end, position - block.start))

    def place(words: Evidence) -> Span:
        shift = next(shift for start, end, shift in offsets if start <= words.start < end)
        return words.start + shift, words.end + shift

    return place


def of_texts(task: str, path: Path) -> Iterator[dict[str, Any]]:
    """Predict for every document of a file of them."""
    for line in path.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        yield {"id": document["id"], task: TASKS[task](briefkit.from_text(document["text"]), in_text)}


def of_page(task: str, path: Path) -> dict[str, Any]:
    """Predict for a saved page text, through the whole pipeline."""
    raw = path.read_bytes()
    brief = briefkit.read(raw)
    return {"id": path.stem, task: TASKS[task](brief, in_page(brief.article, raw.decode()))}


def main() -> None:
    """Write the predictions for the files named."""
    task, *paths = sys.argv[1:]
    for path in map(Path, paths):
        for prediction in of_texts(task, path) if path.suffix == ".jsonl" else [of_page(task, path)]:
            print(json.dumps(prediction))


if __name__ == "__main__":
    main()
