"""Measure the relations of both seeds, through the public interface, and list where they differ from the gold.

python -m benchmarks.eval.seed_relations [errors]

A relation is found where one of the same kind has the gold's trigger among its words; what is right of it (agents,
recipients, status, date) is asked of those that are found. An actor is the gold's where a mention of it ends where one
of the gold's does. Optional relations are neither asked for nor punished; those of no PLOVER category are not asked
for.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

import briefkit
from benchmarks.eval.predict import Place, in_page
from benchmarks.table import Table
from briefkit import Brief, Relation

SHARED = Path(__file__).parents[2].parent / "shared"
PARTS = ("agents", "recipients", "status", "date")
_RENAMED = {"CONCEDE": "YIELD"}
Gold = dict[str, Any]


@frozen
class Seed:
    """A seed as briefkit reads it, with the gold for it."""

    brief: Brief
    gold: Gold
    place: Place

    def relations(self) -> list[Relation]:
        """Give the events that were found."""
        return [relation for relation in self.brief.relations if relation.kind.startswith("plover:")]

    def matches(self, gold: Gold, relation: Relation) -> bool:
        """Tell whether a relation is of the gold's kind, and has its trigger among its words."""
        start, end = gold["trigger"]["start"], gold["trigger"]["end"]
        words = map(self.place, relation.evidence)
        return relation.kind == _kind(gold) and any(first < end and start < last for first, last in words)

    def right_parts(self, gold: Gold, relation: Relation) -> Iterator[str]:
        """Name the parts of a relation that agree with the gold."""
        if self._same_actors(gold["sources"], relation.agents):
            yield "agents"
        if self._same_actors(gold["targets"], relation.recipients):
            yield "recipients"
        if gold["status"] in {relation.status, _as_gold(relation.status)}:
            yield "status"
        found = relation.happened_on.edtf.rstrip("~").replace("../", "..") if relation.happened_on else None
        if found == gold.get("date") or (found or "").startswith(gold.get("date", "-")):
            yield "date"

    def _same_actors(self, names: Iterable[str], actors: Iterable[str]) -> bool:
        ends = {(mention["actor"], mention["end"]) for mention in self.gold["mentions"]}
        mentions = [(mention.actor, self.place(mention.evidence)[1]) for mention in self.brief.mentions]
        found = [{end for actor, end in mentions if actor == name} for name in actors]
        expected = [{end for actor, end in ends if actor == name} for name in names]
        return len(found) == len(expected) and all(any(one & other for other in found) for one in expected)


def _kind(gold: Gold) -> str:
    return f"plover:{_RENAMED.get(gold['plover'], gold['plover'])}"


def _as_gold(status: str) -> str:
    """Give the gold's word for a plan, which it does not tell from a proposal."""
    return "proposed" if status == "planned" else status


def seeds() -> Iterator[Seed]:
    """Read the seeds."""
    for gold in json.loads((SHARED / "gold" / "seeds.json").read_text(encoding="utf-8"))["seeds"]:
        raw = (SHARED / "seeds" / gold["file"]).read_bytes()
        brief = briefkit.read(raw)
        yield Seed(brief, gold, in_page(brief.article, raw.decode()))


def measure() -> Table:
    """Count what is found, and what of it is right."""
    counts = Counter[str]()
    for seed in seeds():
        found = seed.relations()
        asked = [gold for gold in seed.gold["relations"] if gold["plover"] and not gold.get("optional")]
        pairs = [(gold, one) for gold in asked for one in found if seed.matches(gold, one)]
        counts["asked"] += len(asked)
        counts["found"] += len({gold["id"] for gold, _ in pairs})
        counts["made"] += len(found)
        counts["right"] += sum(any(seed.matches(gold, one) for gold in seed.gold["relations"]) for one in found)
        for gold in asked:
            counts.update({part for other, one in pairs if other is gold for part in seed.right_parts(gold, one)})
    rows = [
        ("kind, recall", f"{counts['found']} of {counts['asked']}"),
        ("kind, precision", f"{counts['right']} of {counts['made']}"),
        *((f"{part}, of those found", f"{counts[part]} of {counts['found']}") for part in PARTS),
    ]
    return Table("Relations of the seeds", ("", "right"), rows)


def errors() -> Iterator[str]:
    """List what is missed, wrong in part, or found in vain."""
    for seed in seeds():
        found = seed.relations()
        for gold in seed.gold["relations"]:
            pairs = [one for one in found if gold["plover"] and seed.matches(gold, one)]
            wrong = {part: [repr(one) for one in pairs if part not in seed.right_parts(gold, one)] for part in PARTS}
            if gold["plover"] and not gold.get("optional") and not pairs:
                yield f"missed {_kind(gold)} {gold['sources']} -> {gold['targets']}: {gold['evidence'][0]['text']}"
            yield from (f"{part} of {gold['id']}: {one}" for part, many in wrong.items() for one in many)
        for one in found:
            if not any(gold["plover"] and seed.matches(gold, one) for gold in seed.gold["relations"]):
                yield f"in vain {one!r}: {one.evidence[0].exact}"


if __name__ == "__main__":
    if "errors" in sys.argv[1:]:
        print(*errors(), sep="\n")
    print(measure())
