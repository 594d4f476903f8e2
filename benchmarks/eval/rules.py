"""Write the page of the docs that tells how often each rule is right, out of the tables that were measured.

python -m benchmarks.eval.rules [--measure]     with --measure, the tables of actors and relations are made anew first

The table of statements is written where their weights are learnt: `python -m benchmarks.eval.learn_statements`.
"""

import sys
from collections.abc import Iterator, Mapping
from csv import DictReader
from pathlib import Path

from benchmarks.eval import actor_rules, relations
from benchmarks.table import Table

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "explanation" / "rules.md"
ANNOTATE = ROOT / "src" / "briefkit" / "annotate"
TABLES: Mapping[str, Path] = {
    "Actors": ANNOTATE / "tables" / "actor_rules.tsv",
    "Statements": ANNOTATE / "statements" / "confidence.tsv",
    "Relations": ANNOTATE / "relations" / "precision.tsv",
}
_COUNTS = ("cases", "statements", "examples")
"""What the tables call the number of cases that a rule was measured on."""


def tables() -> Iterator[Table]:
    """Give a table for each stage, the rules that are right most often first."""
    for title, path in TABLES.items():
        lines = (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
        measured = sorted(map(_measured, DictReader(lines, delimiter="\t")), key=lambda row: (-row[1], row[0]))
        rows = [(f"`{rule}`", f"{share:.2f}", f"{count:,}") for rule, share, count in measured]
        yield Table(title, ("rule", "right", "cases"), rows)


def _measured(row: dict[str, str]) -> tuple[str, float, int]:
    count = next(int(row[name]) for name in _COUNTS if name in row)
    return row["rule"], float(row["confidence"]), count


def write() -> None:
    """Put the tables into the page, below its introduction."""
    lead = PAGE.read_text(encoding="utf-8").partition("## ")[0]
    PAGE.write_text(lead + "\n".join(map(str, tables())), encoding="utf-8")


if __name__ == "__main__":
    if "--measure" in sys.argv[1:]:
        actor_rules.write()
        relations.write_precision()
    write()
