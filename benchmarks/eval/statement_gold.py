"""Gold statements of ../shared, and which found statement matches which of them, as the scorer counts it."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from briefkit.annotate.statements import StatementSpan

SHARED = Path(__file__).parents[2].parent / "shared"
Words = set[int]


class Match(NamedTuple):
    """The found statements of a document against the gold ones, by index."""

    gold_of: dict[int, int]
    found_of: dict[int, int]
    gold_content: list[Words]
    found_content: list[Words]
    gold_source: list[Words]
    found_source: list[Words]


def scorer() -> ModuleType:
    """Load the scorer."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "tools" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def documents(name: str) -> list[dict[str, Any]]:
    """Read a set of documents with gold statements."""
    lines = (SHARED / "data" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def match(document: dict[str, Any], found: list[StatementSpan], tool: ModuleType) -> Match:
    """Pair found statements with gold ones, one to one, best content first."""
    words = tool.toks(document["text"])
    starts = [start for start, _ in words]
    gold = document["statements"]
    gold_content = [tool.ids(one["content"], words, starts) for one in gold]
    gold_source = [tool.ids(one.get("source"), words, starts) for one in gold]
    found_content = [tool.ids(one.content, words, starts) for one in found]
    found_source = [tool.ids(one.source, words, starts) for one in found]
    pairs = [
        (tool.f1(one, other), tool.f1(gold_source[left], found_source[right]), -left, -right)
        for left, one in enumerate(gold_content)
        for right, other in enumerate(found_content)
        if one & other
    ]
    gold_of: dict[int, int] = {}
    found_of: dict[int, int] = {}
    for value, _, left, right in sorted(pairs, reverse=True):
        if value >= 0.5 and -left not in found_of and -right not in gold_of:
            found_of[-left], gold_of[-right] = -right, -left
    return Match(gold_of, found_of, gold_content, found_content, gold_source, found_source)
