"""Measure the actors stage on the entity sets of ../shared, and list its errors in context.

python benchmarks/eval/actors.py [seeds|crossner|re3d|gum|country|speed ...] [--errors N] [--types PER,ORG]
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefkit.annotate.actors import ActorMention, ActorReading, country_of, find_actors
from briefkit.annotate.document import read_document

SHARED = Path(__file__).parents[2].parent / "shared"
SETS = {
    "seeds": ("seeds.jsonl", ""),
    "crossner": (
        "crossner_politics.dev.jsonl",
        "politician=PER,person=PER,politicalparty=ORG,organisation=ORG,country=LOC,location=LOC,election=MISC,event=MISC,misc=MISC",
    ),
    "re3d": ("re3d.dev.jsonl", "Organisation=ORG,Person=PER,Location=LOC,Nationality=MISC"),
    "gum": ("gum_news.dev.jsonl", "organization=ORG,person=PER,place=LOC"),
}
"""Data file and the map from its types to the four that are compared."""
NESTED = frozenset(("seeds",))
"""The sets that mark names inside names; in the others only the outermost counts."""
EVENTS = frozenset(("crossner",))
"""The sets that mark events."""
ADJECTIVES = frozenset(("seeds", "re3d"))
"""The sets that mark the adjectives of states."""
_NAMING = frozenset(("name", "alias", "adjective", "demonym", "metonym"))
_TYPES = {"bk:person": "PER", "bk:state": "LOC", "bk:place": "LOC", "bk:event": "MISC"}

Typed = tuple[int, int, str]


def entity_type(reading: ActorReading, mention: ActorMention) -> str:
    """Map a mention to PER, ORG, LOC or MISC."""
    if mention.form in ("adjective", "demonym"):
        return "MISC"
    return _TYPES.get(reading.entities[mention.entity].kind, "ORG")


def predict(text: str, name: str) -> list[Typed]:
    """Find the typed names of a text in the convention of a set."""
    reading = find_actors(read_document(text))
    by_span: dict[tuple[int, int], str] = {}
    for mention in reading.mentions:
        if mention.form not in _NAMING or (mention.form in ("adjective", "demonym") and name not in ADJECTIVES):
            continue
        if reading.entities[mention.entity].kind == "bk:event" and name not in EVENTS:
            continue
        if mention.span not in by_span or mention.form == "metonym":
            by_span[mention.span] = entity_type(reading, mention)
    typed = [(start, end, kind) for (start, end), kind in by_span.items()]
    return sorted(typed if name in NESTED else _outermost(typed))


def _outermost(typed: list[Typed]) -> list[Typed]:
    return [one for one in typed if not any(one is not two and two[0] <= one[0] and one[1] <= two[1] for two in typed)]


def score(name: str, *, errors: int = 0, types: str = "") -> None:
    """Print the figures of a set, and its errors in context."""
    file, mapping = SETS[name]
    gold = SHARED / "data" / file
    documents = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    predicted = [predict(document["text"], name) for document in documents]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "predicted.jsonl"
        path.write_text("\n".join(json.dumps(_record(*pair)) for pair in zip(documents, predicted, strict=True)))
        arguments = [sys.executable, str(SHARED / "tools" / "score.py"), "entities", str(gold), str(path)]
        arguments += ["--map", mapping] if mapping else []
        print(f"== {name}")
        print(subprocess.run(arguments, capture_output=True, text=True, check=True).stdout)
    if errors:
        listed = list(errors_of(name, set(types.split(",")) if types else None))
        print(*listed[:errors], sep="\n")


def _record(document: dict[str, Any], typed: list[Typed]) -> dict[str, Any]:
    return {"id": document["id"], "entities": [{"s": start, "e": end, "type": kind} for start, end, kind in typed]}


def errors_of(name: str, types: set[str] | None = None) -> Iterator[str]:
    """List what is missed (-) and what is found in vain or otherwise (+) in a set, with the words around it."""
    file, mapping = SETS[name]
    kinds = dict(pair.split("=") for pair in mapping.split(",")) if mapping else {}
    for line in (SHARED / "data" / file).read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        text, typed = document["text"], set(predict(document["text"], name))
        made_by = {mention.span: mention.rule for mention in find_actors(read_document(text)).mentions}
        gold = {(one["s"], one["e"], kinds.get(one["type"], one["type"])) for one in document["entities"]}
        wrong = [(one, "-") for one in gold - typed] + [(one, "+") for one in typed - gold]
        for (start, end, kind), sign in sorted(wrong):
            if types is None or kind in types:
                left, right = text[max(0, start - 40) : start], text[end : end + 30]
                rule = f" [{made_by[start, end]}]" if sign == "+" else ""
                yield f"{sign} {kind:4} …{left}[{text[start:end]}]{right}…{rule}".replace("\n", "¶")


def rules(name: str) -> None:
    """Print how often each rule is right on a set."""
    file, mapping = SETS[name]
    kinds = dict(pair.split("=") for pair in mapping.split(",")) if mapping else {}
    right: Counter[str] = Counter()
    made: Counter[str] = Counter()
    for line in (SHARED / "data" / file).read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        gold = {
            (entity["s"], entity["e"], kinds.get(entity["type"], entity["type"])) for entity in document["entities"]
        }
        allowed = set(predict(document["text"], name))
        reading = find_actors(read_document(document["text"]))
        for mention in reading.mentions:
            typed = (*mention.span, entity_type(reading, mention))
            if typed in allowed:
                made[mention.rule] += 1
                right[mention.rule] += typed in gold
    for rule, count in made.most_common():
        print(f"{rule}\t{right[rule] / count:.3f}\t{count}")


def country(*, errors: int = 0) -> None:
    """Print how often the country of an actor phrase is right on the seeds' mentions, and the entity of each form."""
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for seed in json.loads((SHARED / "gold" / "seeds.json").read_text(encoding="utf-8"))["seeds"]:
        text = (SHARED / "seeds" / seed["file"]).read_text(encoding="utf-8")
        reading = find_actors(read_document(text))
        actors = {actor["id"]: actor for actor in seed["actors"]}
        for mention in seed["mentions"]:
            expected = actors[mention["actor"]]["country"]
            found = country_of(reading, (mention["start"], mention["end"]))
            for column in ("all", mention["form"]):
                asked[column] += 1
                right[column] += found == expected
            if errors and found != expected:
                print(f"{mention['form']:12} {expected} {found} …{text[mention['start'] - 40 : mention['end'] + 20]!r}")
    for form, count in asked.most_common():
        print(f"country\t{form}\t{right[form] / count:.3f}\t{count}")


def speed() -> None:
    """Measure words a second on one core."""
    lines = (SHARED / "data" / "polnear.dev.jsonl").read_text(encoding="utf-8").splitlines()
    documents = [read_document(json.loads(line)["text"]) for line in lines]
    find_actors(documents[0])
    words = sum(len(document.text.split()) for document in documents)
    start = time.process_time()
    for document in documents:
        find_actors(document)
    print(f"speed\t{words / (time.process_time() - start):.0f} words/s")


def main() -> None:
    """Run the measurements that are asked for; all sets without arguments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", default=[*SETS, "country", "speed"])
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--types", default="")
    parser.add_argument("--rules", action="store_true")
    arguments = parser.parse_args()
    for what in arguments.what:
        if what == "speed":
            speed()
        elif what == "country":
            country(errors=arguments.errors)
        elif arguments.rules:
            rules(what)
        else:
            score(what, errors=arguments.errors, types=arguments.types)


if __name__ == "__main__":
    main()
