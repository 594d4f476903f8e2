"""Cycles of a graph, in linear time and without recursion."""

from collections.abc import Iterable, Iterator, Mapping


def find_cycles(graph: Mapping[str, Iterable[str]]) -> list[tuple[str, ...]]:
    """Give the groups of nodes that lead back to themselves, each sorted, the groups sorted too.

    Kosaraju's method: the strongly connected components of more than one node, and the nodes that lead to themselves.
    """
    links = {node: tuple(targets) for node, targets in graph.items()}
    backward: dict[str, list[str]] = {}
    for node, targets in links.items():
        for target in targets:
            backward.setdefault(target, []).append(node)
    seen: set[str] = set()
    finished = [node for start in sorted(links) for node in _leaves_first(start, links, seen)]
    seen.clear()
    groups = [tuple(sorted(_leaves_first(node, backward, seen))) for node in reversed(finished)]
    return sorted(group for group in groups if len(group) > 1 or (group and group[0] in links.get(group[0], ())))


def _leaves_first(start: str, links: Mapping[str, Iterable[str]], seen: set[str]) -> list[str]:
    """Give what can be reached and was not seen before, each node after all that it leads to."""
    if start in seen:
        return []
    seen.add(start)
    finished: list[str] = []
    path: list[tuple[str, Iterator[str]]] = [(start, iter(links.get(start, ())))]
    while path:
        node, targets = path[-1]
        following = next((target for target in targets if target not in seen), None)
        if following is None:
            finished.append(node)
            path.pop()
        else:
            seen.add(following)
            path.append((following, iter(links.get(following, ()))))
    return finished
