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
from briefkit.model.identity import id_prefix
from briefkit.schema.iri import BASE
from briefkit.schema.shape import Class, has_id

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


_HASH = "[0-9a-f]{32}"
_SPAN = "[0-9]+,[0-9]+"
_ARTICLE_ID = f"{id_prefix(Article)}-{_HASH}"

_NESTED_IDS: dict[Class, str] = {
    Block: f"{_ARTICLE_ID}#block={_SPAN}",
    Image: f"{_ARTICLE_ID}#image=[0-9]+",
    Origin: f"{_ARTICLE_ID}#origin",
    Evidence: f"{_ARTICLE_ID}#char={_SPAN}",
    MadeBy: f"made-{_HASH}",
    Facet: f"facet-{_HASH}",
}
"""What the ids look like that nested values have in RDF."""


def id_pattern(kind: Class) -> str:
    """Give what the ids of a class look like."""
    return f"{id_prefix(kind)}-{_HASH}" if has_id(kind) else _NESTED_IDS[kind]


def expand(curie: str) -> str:
    """Give the IRI of a name in one of the namespaces."""
    prefix, _, name = curie.partition(":")
    return NAMESPACES[prefix] + name
