"""List what a stage misses and what it finds in vain, in context.

python -m benchmarks.eval.errors statements|actors|relations [--set NAME] [--count N] [--rule NAME]

Marks in statements: {speaker} <cue> [content]. In actors, - is missed and + found in vain.
"""

import argparse
import random
from collections.abc import Callable, Iterator

from benchmarks.eval import actors, relations, statements
from benchmarks.eval.statement_gold import documents


def of_statements(name: str) -> Iterator[str]:
    """List the misses and false alarms of a set of statements."""
    found = [statements.predict(document["text"], nested=False) for document in documents(name)]
    for kind in ("misses", "alarms"):
        yield from statements.errors(name, found, kind, None)


def of_relations(_name: str) -> Iterator[str]:
    """List the texts of the one set in which the event is not found."""
    return relations.errors()


STAGES: dict[str, tuple[str, Callable[[str], Iterator[str]]]] = {
    "statements": ("polnear.dev", of_statements),
    "actors": ("crossner", actors.errors_of),
    "relations": ("plv.train", of_relations),
}
"""The set that is used unless another is named, and what lists its errors."""


def main() -> None:
    """Print a sample of the errors, the same in every run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stage", choices=STAGES)
    parser.add_argument("--set", help="a set that the stage is measured on")
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--rule", help="only what a rule has found")
    options = parser.parse_args()
    usual, lister = STAGES[options.stage]
    listed = [one for one in lister(options.set or usual) if options.rule is None or f"[{options.rule}]" in one]
    random.Random(1).shuffle(listed)  # noqa: S311 - a sample, not a secret
    print(*listed[: options.count], f"{len(listed)} in all", sep="\n\n")


if __name__ == "__main__":
    main()
