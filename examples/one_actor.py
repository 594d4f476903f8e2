"""Cut out of many briefs what concerns one country: `python examples/one_actor.py BY all.jsonl > belarus.graphml`.

What is cut out is a brief again: the facts that name an actor of that country, and all that these rest on.
"""

import sys

import briefkit
from briefkit import Actor, Node


def main() -> None:
    """Load a stream of briefs, and write what concerns a country as GraphML."""
    country, stream = sys.argv[1:]
    brief = briefkit.merge(briefkit.iter_load(stream))
    actors = {actor.id for actor in brief.actors if actor.country == country}

    def concerns(node: Node) -> bool:
        named = {*getattr(node, "speakers", ()), *getattr(node, "agents", ()), *getattr(node, "recipients", ())}
        return node.id in actors if isinstance(node, Actor) else bool(named & actors)

    sys.stdout.buffer.write(briefkit.dumps(brief.select(where=concerns), "graphml"))


if __name__ == "__main__":
    main()
