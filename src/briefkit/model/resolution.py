"""Identity as a view: which actors are one by the decisions that stand."""

from collections.abc import Iterable, Mapping

import attrs

from briefkit.model.decision import Decision


@attrs.frozen(kw_only=True)
class Resolution:
    """Actors in groups of one identity, and the decisions that contradict the groups."""

    groups: tuple[tuple[str, ...], ...]
    """Ids of actors that are one, each group sorted; an actor on its own is a group of one."""
    conflicts: tuple[Decision, ...]
    """Decisions that two actors differ, though others make them one: shown, never folded."""

    def same(self, actor: str) -> tuple[str, ...]:
        """Give the ids of all that are one with an actor, itself among them; raises `KeyError` for an unknown id."""
        for group in self.groups:
            if actor in group:
                return group
        raise KeyError(actor)


def resolve(actors: Iterable[str], decisions: Iterable[Decision]) -> Resolution:
    """Group actors by the decisions that no other takes back."""
    standing = _standing({decision.id: decision for decision in decisions})
    leader = {actor: actor for actor in actors}

    def find(actor: str) -> str:
        while leader[actor] != actor:
            leader[actor] = leader[leader[actor]]
            actor = leader[actor]
        return actor

    for decision in standing:
        if decision.verdict == "same":
            one, other = sorted(find(actor) for actor in decision.pair)
            leader[other] = one
    groups: dict[str, list[str]] = {}
    for actor in sorted(leader):
        groups.setdefault(find(actor), []).append(actor)
    conflicts = [d for d in standing if d.verdict == "different" and len({find(actor) for actor in d.pair}) == 1]
    return Resolution(groups=tuple(map(tuple, groups.values())), conflicts=tuple(conflicts))


def _standing(decisions: Mapping[str, Decision]) -> list[Decision]:
    """Keep what is not taken back; a decision that is itself taken back takes nothing back."""
    undoers: dict[str, list[str]] = {}
    for decision in decisions.values():
        if decision.takes_back is not None:
            undoers.setdefault(decision.takes_back, []).append(decision.id)
    stands: dict[str, bool] = {}
    waiting = sorted(decisions)
    while waiting:
        open_ = [undoer for undoer in undoers.get(waiting[-1], ()) if undoer not in stands]
        if open_:
            waiting += open_
            continue
        id_ = waiting.pop()
        stands[id_] = not any(stands[undoer] for undoer in undoers.get(id_, ()))
    return [decisions[id_] for id_ in sorted(decisions) if stands[id_]]
