"""Relations: who does what to whom, read from trigger words and the actors in their slots."""

from briefkit.annotate.relations.classify import classify
from briefkit.annotate.relations.find import find_relations
from briefkit.annotate.relations.span import RelationSpan

__all__ = ["RelationSpan", "classify", "find_relations"]
