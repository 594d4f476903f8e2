"""Measure the `spacy` annotator beside `rules`: what a parse adds, and what it costs, beside spaCy and textacy alone.

python -m benchmarks.eval.with_spacy                 figures and cost, as tables
python -m benchmarks.eval.with_spacy cost NAME       the cost of one of them, in this process

Needs the extra `models`, textacy and ../shared; textacy is left out where it is not installed.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import briefkit
from benchmarks.eval.actors import SETS
from benchmarks.eval.predict import TASKS, in_text
from benchmarks.eval.relations import TRAIN, score
from benchmarks.eval.statement_gold import documents, scorer
from benchmarks.table import Table, in_new_process, peak_memory
from briefkit.annotate.actors import find_actors
from briefkit.annotate.document import read_document
from briefkit.annotate.relations import find_relations
from briefkit.annotate.spacy.model import find_model
from briefkit.annotate.statements import find_statements

STATEMENTS = ("polnear.dev", "gum_news.dev", "seeds")
ANNOTATORS = ("rules", "spacy")
MEASURES = ("match", "direct", "content and source", "direct, both", "exact", "source half", "source exact")
STAGES = "rules, the three stages alone"
"""What finds actors, statements and relations as spans; `rules` makes a typed and checked brief of them."""
COSTS = (STAGES, "rules", "spacy", "spaCy alone", "textacy")
COST_SET = "polnear.dev"
PASSES = 3
_COST = "import sys; from benchmarks.eval.with_spacy import cost; print(*cost(sys.argv[1]))"


def predicted(task: str, documents: list[Any], annotator: str) -> list[dict[str, Any]]:
    """Write what an annotator finds in the form of the scorer."""
    return [
        {"id": one["id"], task: TASKS[task](briefkit.from_text(one["text"], annotators=(annotator,)), in_text)}
        for one in documents
    ]


def statements() -> Table:
    """Score the statements of each set, by each annotator."""
    tool = scorer()
    rows = []
    for name in STATEMENTS:
        gold = documents(name)
        for annotator in ANNOTATORS:
            found = tool.score_statements(gold, predicted("statements", gold, annotator))
            rows.append((f"{name}, {annotator}", *map(str, _figures(found))))
    return Table("Statements, with and without a parse", ("", *MEASURES), rows)


def _figures(found: dict[str, Any]) -> Iterator[float]:
    for measure in ("content_match", "match_direct", "e2e_content_and_source", "e2e_direct", "content_exact"):
        yield found[measure]["f1"]
    for measure in ("half", "exact"):
        yield found["source_given_match"][measure]


def others() -> Table:
    """Score what else might change: actors and relations."""
    tool, entities = scorer(), documents("crossner_politics.dev")
    kinds = dict(pair.split("=") for pair in SETS["crossner"][1].split(","))
    events = [json.loads(line) for line in TRAIN.read_text(encoding="utf-8").splitlines()]
    rows = []
    for annotator in ANNOTATORS:
        named = tool.score_entities(
            entities, predicted("entities", entities, annotator), lambda kind: kinds.get(kind, kind)
        )
        related = score(TRAIN, predicted("events", events, annotator))
        rows.append((annotator, str(named["exact_span_type"]["f1"]), str(related["e2e"]["f1"])))
    return Table("Actors of CrossNER politics, relations of PLV train (F1)", ("", "actors", "relations"), rows)


def costs() -> Table:
    """Measure each in a process of its own: words a second of processor time, and peak memory.

    The first pass fills what a reader remembers; in a long run it is the pace of the later ones that counts.
    """
    found = {name: in_new_process(_COST, name).split() for name in COSTS if name != "textacy" or find_spec("textacy")}
    peer = float(found["spaCy alone"][1])
    rows = [
        (name, f"{float(first):,.0f}", f"{float(best):,.0f}", f"{float(best) / peer:.1f}", memory, died)
        for name, (first, best, memory, died) in found.items()
    ]
    head = ("", "words/s, first pass", "words/s", "times spaCy alone", "peak MB", "articles it died on")
    return Table(f"Cost, {COST_SET}, the best of {PASSES} passes", head, rows)


def cost(name: str) -> tuple[float, float, int, int]:
    """Give words a second of the first and of the best pass, peak memory in MB, and how many articles it died on.

    Loading is not counted.
    """
    read, texts = _reader(name), [one["text"] for one in documents(COST_SET)]
    read("Minsk denied that talks were under way.")
    passes = [_pass(read, texts) for _ in range(PASSES)]
    words = sum(len(text.split()) for text in texts)
    paces = [words / taken for taken, _ in passes]
    return paces[0], max(paces), round(peak_memory()), passes[0][1]


def _pass(read: Callable[[str], object], texts: list[str]) -> tuple[float, int]:
    """Read all texts; give the seconds of processor time that it took, and how many could not be read."""
    start, died = time.process_time(), 0
    for text in texts:
        try:
            read(text)
        except Exception:  # noqa: BLE001 - whatever a peer dies on
            died += 1
    return time.process_time() - start, died


def _reader(name: str) -> Callable[[str], object]:
    if name == STAGES:
        return _read_stages
    if name in ANNOTATORS:
        return lambda text: briefkit.from_text(text, annotators=(name,))
    pipeline: Callable[[str], object] = import_module("spacy").load(find_model())
    if name == "spaCy alone":
        return pipeline
    extract = import_module("textacy.extract")
    return lambda text: list(extract.direct_quotations(pipeline(text)))


def _read_stages(text: str) -> object:
    document = read_document(text)
    return find_relations(document, find_actors(document), find_statements(document))


def main() -> None:
    """Print the tables, or one cost."""
    if sys.argv[1:2] == ["cost"]:
        print(*cost(" ".join(sys.argv[2:])))
        return
    for table in (statements, others, costs):
        print(table(), flush=True)


if __name__ == "__main__":
    main()
