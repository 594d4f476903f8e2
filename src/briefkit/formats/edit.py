"""What people changed in a file that a graph tool has saved: typed, and taken only when asked.

A brief is never rewritten. To take an edit is to add to the brief: a new name is a new actor and the decision that it
is the same, a merge is such a decision; the model has no way to take a fact back, so that all other edits are left.
"""

from collections.abc import Iterable, Iterator

import attrs

from briefkit.model import Actor, Brief, Decision, Node


@attrs.frozen(kw_only=True)
class Renamed:
    """A node has another label."""

    id: str
    old: str
    new: str

    def __str__(self) -> str:
        return f"{self.id}: renamed from {self.old!r} to {self.new!r}"


@attrs.frozen(kw_only=True)
class Changed:
    """A node has another value in a column of ours."""

    id: str
    column: str
    old: str
    new: str

    def __str__(self) -> str:
        return f"{self.id}: {self.column} changed from {self.old!r} to {self.new!r}"


@attrs.frozen(kw_only=True)
class Styled:
    """A node was moved, coloured or sized."""

    id: str
    column: str
    value: str

    def __str__(self) -> str:
        return f"{self.id}: {self.column} set to {self.value!r}"


@attrs.frozen(kw_only=True)
class Annotated:
    """A node has a value in a column that is not ours, such as the cluster that a tool has found."""

    id: str
    column: str
    value: str

    def __str__(self) -> str:
        return f"{self.id}: has {self.column} {self.value!r}"


@attrs.frozen(kw_only=True)
class Deleted:
    """A node is gone."""

    id: str
    label: str

    def __str__(self) -> str:
        return f"{self.id}: {self.label!r} was deleted"


@attrs.frozen(kw_only=True)
class Merged:
    """An actor's node is gone, and its edges now are those of another."""

    id: str
    label: str
    into: str

    def __str__(self) -> str:
        return f"{self.id}: {self.label!r} was merged into {self.into}"


@attrs.frozen(kw_only=True)
class Added:
    """There is a node that no fact stands behind; `node` is its id in the file. A copy has the columns of another."""

    node: str
    values: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return f"{self.node}: added, {dict(self.values)}"


@attrs.frozen(kw_only=True)
class Connected:
    """There is an edge that no fact stands behind."""

    source: str
    target: str
    values: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return f"{self.source} to {self.target}: connected, {dict(self.values)}"


@attrs.frozen(kw_only=True)
class Disconnected:
    """An edge is gone, but neither its ends nor the fact that it stands for; `values` is what it showed."""

    source: str
    target: str
    values: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return f"{self.source} to {self.target}: disconnected, {dict(self.values)}"


@attrs.frozen(kw_only=True)
class ChangedEdge:
    """An edge has another value in a column of ours; `fact` is what it stands for, if it joins actors."""

    source: str
    target: str
    kind: str
    fact: str
    column: str
    old: str
    new: str

    def __str__(self) -> str:
        edge = f"{self.source} to {self.target}, {self.kind}"
        return f"{edge}: {self.column} changed from {self.old!r} to {self.new!r}"


Edit = Renamed | Changed | Styled | Annotated | Deleted | Merged | Added | Connected | Disconnected | ChangedEdge


def apply_edits(brief: Brief, edits: Iterable[Edit], *, by: str) -> tuple[Brief, tuple[Edit, ...]]:
    """Take new names of actors and merges into a brief, as decisions of whoever it is `by`.

    Gives the new brief, and the edits that are left since no decision can say them.
    """
    left: list[Edit] = []
    added: list[Node] = []
    for edit in edits:
        taken = list(_take(brief, edit, by))
        added += taken
        if not taken:
            left.append(edit)
    actors = [node for node in added if isinstance(node, Actor)]
    decisions = [node for node in added if isinstance(node, Decision)]
    grown = attrs.evolve(brief, actors=(*brief.actors, *actors), decisions=(*brief.decisions, *decisions))
    return grown, tuple(left)


def _take(brief: Brief, edit: Edit, by: str) -> Iterator[Actor | Decision]:
    if isinstance(edit, Renamed):
        actor = _actor(brief, edit.id)
        if actor is not None and edit.new:
            aliases = (*actor.aliases, *filter(None, [actor.name]))
            renamed = attrs.evolve(actor, name=edit.new, first_mention=None, aliases=aliases)
            yield renamed
            yield _same(actor.id, renamed.id, by, f"renamed to {edit.new}")
    elif isinstance(edit, Merged) and _actor(brief, edit.id) and _actor(brief, edit.into):
        yield _same(edit.id, edit.into, by, "merged in a graph tool")


def _actor(brief: Brief, id_: str) -> Actor | None:
    return next((actor for actor in brief.actors if actor.id == id_), None)


def _same(one: str, other: str, by: str, reason: str) -> Decision:
    return Decision(verdict="same", pair=(one, other), by=by, reason=reason)
