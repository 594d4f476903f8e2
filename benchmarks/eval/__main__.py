"""Measure all that is read out of texts on the gold data of ../shared, and write the tables that docs and README show.

python -m benchmarks.eval [--write]     with --write, into figures.md and rules.md of docs/explanation, and README.md

Statements and actors are scored on development sets, through the public interface; the weights of the relations are
learnt anew for each fold of the set that judges them. The peers' figures that cannot be run here come from the
publications of ../shared/DATA.md; those that can be installed are run by `benchmarks.eval.with_spacy`.
"""

import argparse
import io
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stdout
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import briefkit
from benchmarks.eval import actors, headline, relations, rules, seed_relations
from benchmarks.eval.predict import in_text, statements
from benchmarks.eval.statement_gold import documents, scorer
from benchmarks.table import Table, in_new_process

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "figures.md"
SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
SEEDS = Path(__file__).parents[2] / "seeds"
_PEAK = """
import sys
import briefkit
from benchmarks.table import peak_memory
for path in sys.argv[1:]:
    briefkit.read(path)
print(peak_memory())
"""


def tables() -> Iterator[Table]:
    """Give one table after the other."""
    yield found_statements()
    yield found_actors()
    yield found_relations()
    yield seed_relations.measure()
    yield calibration()
    yield pace()
    if find_spec("spacy"):
        from benchmarks.eval.with_spacy import costs, others  # noqa: PLC0415 - needs the extra `models`
        from benchmarks.eval.with_spacy import statements as by_annotator  # noqa: PLC0415

        yield from (by_annotator(), others(), costs())


def _predictions(gold: list[dict[str, Any]], *, speech: bool) -> list[dict[str, Any]]:
    classes = {"speech"} if speech else None
    briefs = ((one["id"], briefkit.from_text(one["text"])) for one in gold)
    return [{"id": name, "statements": statements(brief, in_text, classes)} for name, brief in briefs]


def found_statements() -> Table:
    """Score the statements of each set; GUM marks speech only."""
    tool, rows = scorer(), []
    for name, speech in (("polnear.dev", False), ("gum_news.dev", True), ("seeds", False)):
        gold = documents(name)
        found = tool.score_statements(gold, _predictions(gold, speech=speech))
        measures = ("content_match", "match_direct", "match_indirect", "e2e_content_and_source", "content_exact")
        source = str(found["source_given_match"]["half"])
        rows.append((name, *(str(found[measure]["f1"]) for measure in measures), source))
    head = ("F1", "match", "direct", "indirect", "content and source", "exact content", "source right, of matches")
    return Table("Statements", head, rows)


def found_actors() -> Table:
    """Score exact span and type of the actors, in the convention of each set."""
    tool, rows = scorer(), []
    for name, (file, mapping) in actors.SETS.items():
        gold = documents(file.removesuffix(".jsonl"))
        kinds = dict(pair.split("=") for pair in mapping.split(",") if pair)
        predicted = [
            {
                "id": one["id"],
                "entities": [{"s": s, "e": e, "type": kind} for s, e, kind in actors.predict(one["text"], name)],
            }
            for one in gold
        ]
        found = tool.score_entities(gold, predicted, lambda kind, kinds=kinds: kinds.get(kind, kind))
        rows.append((name, *(str(found["exact_span_type"][measure]) for measure in ("p", "r", "f1"))))
    printed = io.StringIO()
    with redirect_stdout(printed):
        actors.country()
    share = float(printed.getvalue().split("\t")[2])
    return Table("Actors", ("exact span and type", "P", "R", "F1"), [*rows, ("country, seeds", "", "", f"{share:.1%}")])


def found_relations() -> Table:
    """Score relations with weights that have not seen the text they judge."""
    judged = list(relations.cross_validated(relations.load(relations.TRAIN)))
    found = relations.score(relations.TRAIN, [relations.prediction(case, weights) for case, weights in judged])
    first = relations.score(
        relations.TRAIN, [relations.prediction(case, weights, first=True) for case, weights in judged]
    )
    rows = [
        ("root, actors given (accuracy)", str(found["given"]["accuracy"])),
        ("end to end, all events (F1)", str(found["e2e"]["f1"])),
        ("end to end, one event a text, as the set has it (F1)", str(first["e2e"]["f1"])),
    ]
    return Table("Relations, PLV train, cross-validated", ("", "figure"), rows)


def calibration() -> Table:
    """Compare the confidence of statements with how many of them are right, on a set that it was not learnt from."""
    tool, asked, right = scorer(), Counter[int](), Counter[int]()
    for one in documents("polnear.dev"):
        brief = briefkit.from_text(one["text"])
        for statement in brief.statements:
            confidence = statement.made_by[0].confidence
            if confidence is not None:
                decile = min(int(confidence * 10), 9)
                asked[decile] += 1
                right[decile] += _is_right(tool, one, statements(brief.select(statement.id), in_text)[0])
    rows = [
        (f"{decile / 10:.1f} to {(decile + 1) / 10:.1f}", f"{asked[decile]:,}", f"{right[decile] / asked[decile]:.2f}")
        for decile in sorted(asked)
    ]
    return Table("Confidence of statements, polnear.dev", ("confidence", "statements", "right"), rows)


def _is_right(tool: Any, document: dict[str, Any], statement: dict[str, Any]) -> bool:
    """Tell whether a statement by itself matches any of the gold."""
    found = tool.score_statements([document], [{"id": document["id"], "statements": [statement]}])
    return bool(found["content_match"]["p"])


def pace() -> Table:
    """Measure words a second, typed brief and all, for texts of growing length: the seeds over and over."""
    seeds = sorted(SEEDS.glob("*.txt"))
    story = "\n\n".join(briefkit.parse(path).article.text for path in seeds) + "\n\n"
    briefkit.from_text(story)
    rows = []
    for size in SIZES:
        text = (story * (size // len(story) + 1))[:size]
        start = time.process_time()
        briefkit.from_text(text)
        taken = time.process_time() - start
        rows.append((f"{size // 1000:,} kB", f"{len(text.split()) / taken:,.0f}"))
    peak = float(in_new_process(_PEAK, *seeds))
    return Table(
        "Pace by length of text", ("", "words a second"), [*rows, ("peak memory for both seeds, MB", f"{peak:.0f}")]
    )


def main() -> None:
    """Print the tables, and write them into the documentation if asked."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.eval", description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the figures of the docs and the README")
    arguments = parser.parse_args()
    if not relations.SHARED.is_dir():
        sys.exit("needs the gold data in ../shared, which is not here")
    made = []
    for table in tables():
        print(table, flush=True)
        made.append(table)
    if arguments.write:
        lead = PAGE.read_text(encoding="utf-8").partition("## ")[0]
        PAGE.write_text(lead + "\n".join(map(str, made)), encoding="utf-8")
        rules.write()
        headline.write(headline.headline(made))


if __name__ == "__main__":
    main()
