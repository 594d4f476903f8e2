"""Measure dates on the seeds and on the project's own expressions, beside dateparser and dateutil.

python -m benchmarks.eval.dates          figures, ours and theirs
python -m benchmarks.eval.dates errors   and each expression that is read otherwise

The other two are given the expression alone, cut out by hand; briefkit has to find it in its sentence. A day is
invented where a parser names a day and the words do not.
"""

import json
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Any

from attrs import frozen

from briefkit.annotate.dates import find_dates
from briefkit.annotate.document import read_document
from tests.unit.annotate.test_dates import EXPRESSIONS, PUBLISHED

SHARED = Path(__file__).parents[2].parent / "shared"
A_DAY = 10


@frozen
class Case:
    """An expression in its text."""

    text: str
    words: str
    value: str
    published: str
    start: int


Reader = Callable[[Case], str | None]


def own() -> list[Case]:
    """Give the expressions of the tests."""
    cases: list[Case] = []
    for marked, value in EXPRESSIONS:
        start, end = marked.index("["), marked.index("]") - 1
        text = marked.replace("[", "").replace("]", "")
        cases.append(Case(text, text[start:end], value, PUBLISHED, start))
    return cases


def seeds() -> Iterator[Case]:
    """Give the expressions of the seeds; "recently" has the month of publication, as approximate."""
    gold = json.loads((SHARED / "gold" / "seeds.json").read_text(encoding="utf-8"))
    for seed in gold["seeds"]:
        text = (SHARED / "seeds" / seed["file"]).read_text(encoding="utf-8")
        published = next(date["value"] for date in seed["dates"] if date.get("note") == "publication date")
        for date in seed["dates"]:
            value = date["value"].replace("..", "../") + ("~" if "approximate" in date.get("note", "") else "")
            yield Case(text, date["text"], value, published, date["start"])


def ours(case: Case) -> str | None:
    """Find the date in its text."""
    spans = find_dates(read_document(case.text, published=case.published))
    end = case.start + len(case.words)
    return next((span.value for span in spans if span.start < end and case.start < span.end), None)


def with_dateparser() -> Reader | None:
    """Give dateparser as a reader, where it is installed."""
    module = _installed("dateparser")

    def read(case: Case) -> str | None:
        found = module.parse(case.words, settings={"RELATIVE_BASE": datetime.fromisoformat(case.published)})
        return str(found.date()) if found else None

    return read if module else None


def with_dateutil() -> Reader | None:
    """Give dateutil as a reader, where it is installed."""
    module = _installed("dateutil.parser")

    def read(case: Case) -> str | None:
        try:
            found = module.parse(case.words, fuzzy=True, default=datetime.fromisoformat(case.published))
        except (ValueError, OverflowError):
            return None
        return str(found.date())

    return read if module else None


def _installed(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        return None


def agrees(value: str | None, case: Case) -> bool:
    """Tell whether a value is the gold one; for "recently" the year alone is as good as the month."""
    if value is None or value == case.value:
        return value is not None
    return case.words == "recently" and value.startswith(case.value.rstrip("~"))


def invents_day(value: str | None, case: Case) -> bool:
    """Tell whether a day is named that the words do not give."""
    return value is not None and len(value) == A_DAY and "/" not in value and len(case.value.rstrip("~")) != A_DAY


def report(name: str, reader: Reader | None, cases: list[Case]) -> None:
    """Print the figures of one reader."""
    if reader is None:
        print(f"{name:12} not installed")
        return
    values = [(reader(case), case) for case in cases]
    right = sum(agrees(value, case) for value, case in values)
    invented = sum(invents_day(value, case) for value, case in values)
    print(f"{name:12} right {right} of {len(cases)}, invents a day {invented} times")
    if sys.argv[1:] == ["errors"]:
        for value, case in values:
            if not agrees(value, case):
                print(f"    {case.words!r} is {case.value}, read as {value}")


def main() -> None:
    """Print the figures."""
    sets = {"own": own()}
    if SHARED.exists():
        sets["seeds"] = list(seeds())
    for title, cases in sets.items():
        print(f"{title}: {len(cases)} expressions")
        report("briefkit", ours, cases)
        report("dateparser", with_dateparser(), cases)
        report("dateutil", with_dateutil(), cases)


if __name__ == "__main__":
    main()
