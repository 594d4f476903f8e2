"""Relations: who does what to whom, read from trigger words and the actors in their slots."""

from briefkit.annotate.relations.classify import classify
from briefkit.annotate.relations.find import find_relations
from briefkit.annotate.relations.span import RelationSpan
from briefkit.annotate.relations.unnamed import admit_unnamed

__all__ = ["RelationSpan", "admit_unnamed", "classify", "find_relations"]
