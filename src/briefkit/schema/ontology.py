"""Names in RDF: the namespaces that the model's metadata uses, and the class that each of ours is."""

from briefkit.model import (
    Actor,
    Article,
    Block,
    Decision,
    Evidence,
    Facet,
    Image,
    MadeBy,
    Mention,
    Origin,
    Relation,
    Statement,
)
from briefkit.schema.iri import BASE
from briefkit.schema.shape import Class

NAMESPACES = {
    "bk": f"{BASE}ns#",
    "gaf": "http://groundedannotationframework.org/gaf#",
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "schema": "http://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""schema.org by `http`, as its published context has it."""

IDS = f"{BASE}id/"
"""To which the ids are relative."""

EDTF = "http://id.loc.gov/datatypes/edtf"
"""The datatype of partial dates."""

CLASSES: dict[Class, str] = {
    Article: "schema:NewsArticle",
    Block: "bk:Block",
    Image: "schema:ImageObject",
    Origin: "bk:Origin",
    Actor: "prov:Agent",
    Mention: "bk:Mention",
    Statement: "bk:Statement",
    Relation: "sem:Event",
    Decision: "bk:Decision",
    Evidence: "oa:SpecificResource",
    MadeBy: "prov:Activity",
    Facet: "bk:Facet",
}
"""What each class of the model is in RDF: the one type that consumers of its kind know."""


def expand(curie: str) -> str:
    """Give the IRI of a name in one of the namespaces."""
    prefix, _, name = curie.partition(":")
    return NAMESPACES[prefix] + name
