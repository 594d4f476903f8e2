"""Measure how often each rule of the actors stage is right, and write the table of it.

    python -m benchmarks.eval.actor_rules [--write]

A name is right where the gold has one of the same type with the same end; a pronoun, a surname or a description where
the gold puts it with another mention of the same entity. Rules with few cases are left out.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.eval.actors import ADJECTIVES, EVENTS, SETS, SHARED, entity_type
from briefkit.annotate.actors import ActorMention, ActorReading, find_actors
from briefkit.annotate.document import read_document

TABLE = Path(__file__).parents[2] / "src" / "briefkit" / "annotate" / "tables" / "actor_rules.tsv"
FEWEST = 5
_TYPED = ("seeds", "crossner", "gum")
_NAMING = frozenset(("name", "alias", "adjective", "demonym", "metonym"))
_LINKING = frozenset(("pronoun", "description", "role"))
Judged = tuple[str, bool]
"""A rule, and whether it was right."""
Groups = dict[tuple[int, int], set[str]]
"""Which entities of the gold a span is a mention of."""


def typed() -> Iterator[Judged]:
    """Judge the names by the gold's types."""
    for name in _TYPED:
        file, mapping = SETS[name]
        kinds = dict(pair.split("=") for pair in mapping.split(",")) if mapping else {}
        for line in (SHARED / "data" / file).read_text(encoding="utf-8").splitlines():
            document = json.loads(line)
            ends = {(entity["e"], kinds.get(entity["type"], entity["type"])) for entity in document["entities"]}
            reading = find_actors(read_document(document["text"]))
            for mention in reading.mentions:
                if _is_asked(reading, mention, name):
                    yield mention.rule, (mention.span[1], entity_type(reading, mention)) in ends


def _is_asked(reading: ActorReading, mention: ActorMention, name: str) -> bool:
    if mention.form not in _NAMING or mention.rule == "surname":
        return False
    if mention.form in ("adjective", "demonym"):
        return name in ADJECTIVES
    return reading.entities[mention.entity].kind != "bk:event" or name in EVENTS


def linked() -> Iterator[Judged]:
    """Judge what stands for something that is named elsewhere by the gold's coreference."""
    for text, groups in (*_gum(), *_seeds()):
        reading = find_actors(read_document(text))
        entities: defaultdict[int, set[str]] = defaultdict(set)
        for mention in reading.mentions:
            if mention.form in ("name", "alias") and mention.rule != "surname":
                entities[mention.entity] |= _of(groups, mention)
        for mention in reading.mentions:
            gold = _of(groups, mention)
            if gold and entities[mention.entity] and (mention.form in _LINKING or mention.rule == "surname"):
                yield mention.rule, bool(gold & entities[mention.entity])


def _of(groups: Groups, mention: ActorMention) -> set[str]:
    """Give the entities of a mention; the gold's span may begin earlier, with an article or a title."""
    exact = groups.get(mention.span, set())
    if exact or mention.form == "pronoun":
        return exact
    same_end = [
        span for span in groups if span[1] == mention.span[1] and 0 <= mention.span[0] - span[0] <= 2 * len("the ")
    ]
    return set[str]().union(*(groups[span] for span in same_end))


def _gum() -> Iterator[tuple[str, Groups]]:
    for line in (SHARED / "data" / SETS["gum"][0]).read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        yield document["text"], _groups(document["mentions"], "s", "e", "group")


def _seeds() -> Iterator[tuple[str, Groups]]:
    for seed in json.loads((SHARED / "gold" / "seeds.json").read_text(encoding="utf-8"))["seeds"]:
        text = (SHARED / "seeds" / seed["file"]).read_text(encoding="utf-8")
        yield text, _groups(seed["mentions"], "start", "end", "actor")


def _groups(mentions: list[dict[str, Any]], start: str, end: str, key: str) -> Groups:
    groups: defaultdict[tuple[int, int], set[str]] = defaultdict(set)
    for mention in mentions:
        groups[mention[start], mention[end]].add(mention[key])
    return dict(groups)


def measure() -> list[tuple[str, float, int]]:
    """Give each rule with its precision and its cases; a success and a failure are added: few cases prove little."""
    right: Counter[str] = Counter()
    made: Counter[str] = Counter()
    for rule, correct in (*typed(), *linked()):
        made[rule] += 1
        right[rule] += correct
    return [
        (rule, round((right[rule] + 1) / (count + 2), 3), count)
        for rule, count in sorted(made.items())
        if count >= FEWEST
    ]


def write() -> None:
    """Put the table among the tables of the package."""
    note = "# How often each rule of the actors stage is right. Source: measured by benchmarks/eval/actor_rules.py."
    TABLE.write_text("\n".join([note, *_lines()]) + "\n", encoding="utf-8")


def _lines() -> Iterator[str]:
    yield "rule\tconfidence\tcases"
    yield from (f"{rule}\t{share:g}\t{count}" for rule, share, count in measure())


def main() -> None:
    """Print the table; with --write, put it among the tables of the package."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    if parser.parse_args().write:
        write()
    print(*_lines(), sep="\n")


if __name__ == "__main__":
    main()
