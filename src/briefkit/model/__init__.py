"""What a brief is: frozen values, their invariants, and nothing else."""

from briefkit.model.actor import Actor, Mention
from briefkit.model.article import Article, Block, Image, Origin
from briefkit.model.brief import Brief, Node, merge
from briefkit.model.date import PartialDate
from briefkit.model.decision import Decision
from briefkit.model.evidence import Evidence, Facet, MadeBy
from briefkit.model.relation import Relation
from briefkit.model.resolution import Resolution
from briefkit.model.statement import Statement

__all__ = [
    "Actor",
    "Article",
    "Block",
    "Brief",
    "Decision",
    "Evidence",
    "Facet",
    "Image",
    "MadeBy",
    "Mention",
    "Node",
    "Origin",
    "PartialDate",
    "Relation",
    "Resolution",
    "Statement",
    "merge",
]
