"""Measure relations on the event sets of ../shared, learn their weights, and list their errors in context.

python -m benchmarks.eval.relations                 cross-validated figures on PLV train
python -m benchmarks.eval.relations errors [given]  misses and false alarms in context
python -m benchmarks.eval.relations rules           write the precision of each rule that ships with the package
python -m benchmarks.eval.relations learn           write the weights that ship with the package
python -m benchmarks.eval.relations predict FILE    predictions of a set in the scorer's form

Folds are told by a hash of the document's id; the weights that judge a fold have not seen it. The triggers and their
composition are rules, written with these examples in view: only the weights are cross-validated.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from attrs import frozen

from benchmarks.eval.softmax import train
from briefkit.annotate.actors import find_actors
from briefkit.annotate.document import Document, read_document
from briefkit.annotate.relations import RelationSpan, classify, find_relations
from briefkit.annotate.relations.classify import chain_between
from briefkit.annotate.relations.compose import compose
from briefkit.annotate.relations.root import ROOTS, Weights, as_row, features
from briefkit.annotate.relations.trigger import Trigger, find_triggers

SHARED = Path(__file__).parents[2].parent / "shared"
TRAIN = SHARED / "data" / "plv.train.jsonl"
TABLES = Path(__file__).parents[2] / "src/briefkit/annotate/relations"
WEIGHTS = TABLES / "weights.tsv"
PRECISION = TABLES / "precision.tsv"
FOLDS = 5
SMALLEST = 0.1
"""Weights nearer to zero than this are left out of the table."""
FEWEST = 10
"""Rules with fewer events than this get no precision."""
RAREST = 3
"""Features that fewer examples have are not learnt."""

Span = tuple[int, int]
Gold = dict[str, Any]


@frozen
class Case:
    """A document of the gold data."""

    gold: Gold
    document: Document

    @property
    def fold(self) -> int:
        """The fold that the document belongs to."""
        return int(sha256(self.gold["id"].encode()).hexdigest(), 16) % FOLDS


def load(path: Path) -> list[Case]:
    """Read a set, in an order that does not follow its labels."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows.sort(key=lambda row: sha256(row["id"].encode()).hexdigest())
    return [Case(row, read_document(row["text"], blocks=[("paragraph", 0, len(row["text"]))])) for row in rows]


def spans(pairs: Sequence[Sequence[int]]) -> list[Span]:
    """Make spans of the gold data's pairs."""
    return [(start, end) for start, end in pairs]


def chains(case: Case) -> Iterator[tuple[Sequence[Trigger], str]]:
    """Give the chain of triggers of each gold event, and its code."""
    triggers = find_triggers(case.document)
    for event in case.gold["events"]:
        given = [case.document.tokens.range(span) for span in spans([*event["source"], *event["target"]])]
        yield chain_between(triggers, given[0], given[len(event["source"])], given), event["code"]


def learn(cases: Sequence[Case]) -> Weights:
    """Learn the weights from the gold events of some documents."""
    examples = [
        (list(features(chain, ruled)), code)
        for case in cases
        for chain, code in chains(case)
        if (ruled := compose(chain)) is not None
    ]
    seen = Counter(feature for found, _ in examples for feature in set(found))
    known = [([feature for feature in found if seen[feature] >= RAREST], code) for found, code in examples]
    return {
        feature: as_row({root: round(weight, 2) for root, weight in row.items() if abs(weight) >= SMALLEST})
        for feature, row in train(known).items()
    }


def cross_validated(cases: Sequence[Case]) -> Iterator[tuple[Case, Weights]]:
    """Give each document with weights that have not seen it."""
    for fold in range(FOLDS):
        weights = learn([case for case in cases if case.fold != fold])
        yield from ((case, weights) for case in cases if case.fold == fold)


def relations(case: Case, weights: Weights | None) -> list[RelationSpan]:
    """Find the events of a document that have both an agent and a recipient."""
    found = find_relations(case.document, find_actors(case.document), weights=weights)
    return [one for one in found if one.kind.startswith("plover:") and one.agent_spans and one.recipient_spans]


def prediction(case: Case, weights: Weights | None, *, first: bool = False) -> Gold:
    """Write what is found in a document in the scorer's form; `first` keeps one event a document, as PLV does."""
    found = relations(case, weights)[: 1 if first else None]
    return {
        "id": case.gold["id"],
        "given": [
            classify(case.document, spans(event["source"]), spans(event["target"]), weights=weights)
            for event in case.gold["events"]
            if "source" in event
        ],
        "events": [
            {
                "source": one.agent_spans,
                "target": one.recipient_spans,
                "code": one.kind.partition(":")[2],
            }
            for one in found
        ],
    }


def score(path: Path, predictions: Sequence[Gold]) -> dict[str, Any]:
    """Run the scorer of ../shared."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in predictions)
        file.flush()
        command = [sys.executable, str(SHARED / "tools" / "score.py"), "events", str(path), file.name, "--json"]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    scores: dict[str, Any] = json.loads(done.stdout)
    return scores


def figures() -> None:
    """Print the figures."""
    judged = list(cross_validated(load(TRAIN)))
    every = score(TRAIN, [prediction(case, weights) for case, weights in judged])
    first = score(TRAIN, [prediction(case, weights, first=True) for case, weights in judged])
    rules = score(TRAIN, [prediction(case, {}) for case, _ in judged])
    print(f"root, actors given: {every['given']['accuracy']} (by rules alone {rules['given']['accuracy']})")
    for name, result in (("all events", every), ("first event of each text", first)):
        for measure in ("e2e", "e2e_actors_only"):
            values = result[measure]
            print(f"{name}, {measure}: P {values['p']} R {values['r']} F1 {values['f1']}")


def speed() -> None:
    """Print how many words a second the stage reads, the actors known."""
    lines = (SHARED / "data" / "polnear.dev.jsonl").read_text(encoding="utf-8").splitlines()
    text = "\n\n".join(json.loads(line)["text"] for line in lines)
    document = read_document(text, published="2016-09-27")
    actors = find_actors(document)
    find_relations(read_document("Warm up."), find_actors(read_document("Warm up.")))
    start = time.perf_counter()
    found = find_relations(document, actors)
    print(f"{len(text.split()) / (time.perf_counter() - start):,.0f} words/s, {len(found)} relations")


def misreadings() -> Iterator[str]:
    """List the events whose category is read otherwise where source and target are given."""
    for case, weights in cross_validated(load(TRAIN)):
        read = prediction(case, weights)["given"]
        for event, code in zip(case.gold["events"], read, strict=True):
            if code != event["code"]:
                words = f"{event['source_text']} -> {event['target_text']}"
                yield f"{event['code']} read as {code}: {words}\n    {case.gold['text']}"


def errors() -> Iterator[str]:
    """List the texts in which no gold event is found, with what is read in them: misses and false alarms in context."""
    for case, weights in cross_validated(load(TRAIN)):
        found = prediction(case, weights)["events"]
        if not any(agrees(event, one) for event in case.gold["events"] for one in found):
            yield "\n".join(_lines(case, weights))


def _lines(case: Case, weights: Weights) -> Iterator[str]:
    text = case.gold["text"]
    yield text
    for event in case.gold["events"]:
        yield f"    gold  {event['code']}: {event['source_text']} -> {event['target_text']}"
    for one in relations(case, weights):
        sides = (" + ".join(text[slice(*span)] for span in side) for side in (one.agent_spans, one.recipient_spans))
        yield f"    found {' -> '.join(sides)} by {text[slice(*one.trigger)]!r}  [{one.rule}]"


def agrees(gold: Gold, found: Gold) -> bool:
    """Tell whether a prediction counts as the gold event."""
    return gold["code"] == found["code"] and all(
        any(one[0] < other[1] and other[0] < one[1] for one in gold[side] for other in found[side])
        for side in ("source", "target")
    )


def write_precision() -> None:
    """Write how often the event of a rule is one that the gold data has, for rules with enough examples.

    PLV marks one event a sentence: true events beside it count as wrong, so these figures are lower bounds.
    """
    right, total = Counter[str](), Counter[str]()
    for case, weights in cross_validated(load(TRAIN)):
        result = prediction(case, weights)
        for one, event in zip(relations(case, weights), result["events"], strict=True):
            total[one.rule] += 1
            right[one.rule] += any(agrees(gold, event) for gold in case.gold["events"])
    rows = [f"{rule}\t{right[rule] / count:.3f}\t{count}" for rule, count in sorted(total.items()) if count >= FEWEST]
    about = "# How often a rule's event is one of the gold data's. Source: measured by benchmarks/eval/relations.py."
    PRECISION.write_text("\n".join([about, "rule\tconfidence\texamples", *rows]) + "\n", encoding="utf-8")
    print(f"{len(rows)} rules")


def write_weights() -> None:
    """Learn from the whole set and write the table that ships."""
    rows = [
        (feature, root, weight)
        for feature, row in sorted(learn(load(TRAIN)).items())
        for root, weight in zip(ROOTS, row, strict=True)
        if weight
    ]
    about = "# What a feature adds to the score of a category. Source: learnt by benchmarks/eval/relations.py."
    lines = [about, "feature\troot\tweight", *(f"{feature}\t{root}\t{weight}" for feature, root, weight in rows)]
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(rows)} weights, {WEIGHTS.stat().st_size:,} bytes")


def predict(path: Path) -> None:
    """Print predictions for a set."""
    for case in load(path):
        print(json.dumps(prediction(case, None)))


def main() -> None:
    """Do what the arguments say."""
    match sys.argv[1:]:
        case ["errors"]:
            print(*errors(), sep="\n")
        case ["errors", "given"]:
            print(*misreadings(), sep="\n")
        case ["rules"]:
            write_precision()
        case ["learn"]:
            write_weights()
        case ["predict", path]:
            predict(Path(path))
        case _:
            figures()
            speed()


if __name__ == "__main__":
    main()
