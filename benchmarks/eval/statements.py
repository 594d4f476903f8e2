"""Measure the statements stage on the gold sets of ../shared, and list its errors in context.

python -m benchmarks.eval.statements [polnear.dev gum_news.dev seeds speed …] [--speech] [--nested]
                                     [--errors misses|alarms|edges|sources] [--count N] [--rule NAME]

Statements that another one carries are left out unless --nested is given: PolNeAR marks only the outermost.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.eval.statement_gold import SHARED, Match, documents, match, scorer
from briefkit.annotate.document import read_document
from briefkit.annotate.statements import StatementSpan, find_statements

SETS = ("polnear.dev", "gum_news.dev", "seeds")
PAD = 40
LONGEST = 400
Spans = list[tuple[int, int]] | tuple[tuple[int, int], ...]


def predict(text: str, *, nested: bool = True, speech: bool = False) -> list[StatementSpan]:
    """Find the statements of a text in the convention of a set."""
    found = find_statements(read_document(text))
    return [one for one in found if (nested or one.carried_by is None) and (not speech or one.cue_class == "speech")]


def score(name: str, found: list[list[StatementSpan]], *, speech: bool) -> str:
    """Run the scorer on what was found."""
    gold = SHARED / "data" / f"{name}.jsonl"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "predicted.jsonl"
        pairs = zip(documents(name), found, strict=True)
        path.write_text("\n".join(json.dumps(_record(document["id"], spans)) for document, spans in pairs))
        arguments = [sys.executable, str(SHARED / "tools" / "score.py"), "statements", str(gold), str(path)]
        arguments += ["--speech"] if speech else []
        return subprocess.run(arguments, capture_output=True, text=True, check=True).stdout


def _record(name: str, found: list[StatementSpan]) -> dict[str, Any]:
    statements = [{"source": one.source, "cue": [one.cue] if one.cue else [], "content": one.content} for one in found]
    return {"id": name, "statements": statements}


def errors(name: str, found: list[list[StatementSpan]], kind: str, rule: str | None) -> Iterator[str]:
    """List the errors of a kind, with the words around them."""
    tool = scorer()
    for document, spans in zip(documents(name), found, strict=True):
        pairs = match(document, spans, tool)
        for gold, one in LISTERS[kind](pairs, document["statements"], spans):
            if rule is None or (one is not None and one.rule == rule):
                yield "\n".join(_lines(document["text"], gold, one))


def _misses(pairs: Match, gold: list[Any], spans: list[StatementSpan]) -> Iterator[tuple[Any, StatementSpan | None]]:
    for at, one in enumerate(gold):
        if at not in pairs.found_of:
            near = (span for other, span in enumerate(spans) if pairs.found_content[other] & pairs.gold_content[at])
            yield one, next(near, None)


def _alarms(pairs: Match, gold: list[Any], spans: list[StatementSpan]) -> Iterator[tuple[Any, StatementSpan | None]]:
    for at, span in enumerate(spans):
        if at not in pairs.gold_of:
            near = (one for other, one in enumerate(gold) if pairs.gold_content[other] & pairs.found_content[at])
            yield next(near, None), span


def _edges(pairs: Match, gold: list[Any], spans: list[StatementSpan]) -> Iterator[tuple[Any, StatementSpan | None]]:
    for left, right in pairs.found_of.items():
        if pairs.gold_content[left] != pairs.found_content[right]:
            yield gold[left], spans[right]


def _sources(pairs: Match, gold: list[Any], spans: list[StatementSpan]) -> Iterator[tuple[Any, StatementSpan | None]]:
    for left, right in pairs.found_of.items():
        if not pairs.gold_source[left] & pairs.found_source[right]:
            yield gold[left], spans[right]


LISTERS = {"misses": _misses, "alarms": _alarms, "edges": _edges, "sources": _sources}


def _lines(text: str, gold: Any, found: StatementSpan | None) -> Iterator[str]:
    if gold is not None:
        yield "gold  " + _marked(text, gold["source"], gold["cue"], gold["content"])
    if found is not None:
        cue = [found.cue] if found.cue else []
        yield f"found {_marked(text, found.source, cue, found.content)}  [{found.rule}]"


def _marked(text: str, source: Spans, cue: Spans, content: Spans) -> str:
    """Give the words of a statement with its parts marked: {source} <cue> [content]."""
    marks = [(start, 1, left) for spans, left, _ in _parts(source, cue, content) for start, _ in spans]
    marks += [(end, 0, right) for spans, _, right in _parts(source, cue, content) for _, end in spans]
    position = max(0, min(at for at, _, _ in marks) - PAD)
    pieces: list[str] = []
    for at, _, mark in sorted(marks):
        pieces += [text[position:at], mark]
        position = at
    return ("".join(pieces) + text[position : position + PAD]).replace("\n", "¶")[:LONGEST]


def _parts(source: Spans, cue: Spans, content: Spans) -> list[tuple[Spans, str, str]]:
    return [(source, "{", "}"), (cue, "<", ">"), (content, "[", "]")]


def speed() -> str:
    """Measure words a second on one core, in processor time, with and without the preparation of the text."""
    texts = [document["text"] for document in documents("polnear.dev")]
    words = sum(len(text.split()) for text in texts)
    read = [read_document(text) for text in texts]
    find_statements(read[0])
    start = time.process_time()
    for document in read:
        find_statements(document)
    stage = time.process_time() - start
    for text in texts:
        read_document(text)
    return f"{words / stage:,.0f} words/s, {words / (time.process_time() - start):,.0f} with reading the document"


def main() -> None:
    """Print figures and errors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", default=SETS)
    parser.add_argument("--speech", action="store_true")
    parser.add_argument("--nested", action="store_true")
    parser.add_argument("--errors", choices=LISTERS)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--rule")
    options = parser.parse_args()
    for name in options.sets:
        print(f"== {name}")
        if name == "speed":
            print(speed())
            continue
        found = [
            predict(document["text"], nested=options.nested, speech=options.speech) for document in documents(name)
        ]
        print(score(name, found, speech=options.speech))
        if options.errors:
            listed = list(errors(name, found, options.errors, options.rule))
            random.Random(1).shuffle(listed)  # noqa: S311 - the same sample in every run
            print(f"{len(listed)} {options.errors}", *listed[: options.count], sep="\n\n")


if __name__ == "__main__":
    main()
