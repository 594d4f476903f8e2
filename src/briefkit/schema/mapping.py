"""What the names of the ontology are beside those of schema.org, PROV-O, SEM, Web Annotation, FOAF and PLOVER.

A kind of (`subClassOf`, `subPropertyOf`) is said where all that is ours is theirs too, so that reasoning stays true;
`closeMatch` where the two only come close. Nothing is said of names that are others'.
"""

from collections.abc import Mapping

Matches = Mapping[str, tuple[str, ...]]

SUPERCLASSES: Matches = {
    "bk:Article": ("prov:Entity",),
    "bk:Block": ("prov:Entity",),
    "bk:Decision": ("prov:Entity",),
    "bk:Evidence": ("prov:Entity",),
    "bk:Facet": ("prov:Entity",),
    "bk:Image": ("prov:Entity",),
    "bk:Mention": ("prov:Entity",),
    "bk:Origin": ("prov:Entity",),
    "bk:Statement": ("schema:Claim", "prov:Entity"),
}
"""What our classes are kinds of, beside the class that they are written as.

None is a kind of a class that stands for another of ours: with reasoning, a statement would become a relation.
"""

SUPERPROPERTIES: Matches = {
    "bk:accordingTo": ("prov:hadPrimarySource",),
    "bk:agent": ("sem:hasActor",),
    "bk:attribution": ("gaf:denotedBy",),
    "bk:content": ("gaf:denotedBy",),
    "bk:cue": ("gaf:denotedBy",),
    "bk:firstMention": ("gaf:denotedBy",),
    "bk:happenedOn": ("dct:date",),
    "bk:mediaType": ("schema:encodingFormat",),
    "bk:recipient": ("sem:hasActor",),
    "bk:saidOn": ("dct:date",),
    "bk:sha256": ("schema:sha256",),
}
"""What our properties are kinds of."""

CLOSE_CLASSES: Matches = {
    "bk:Actor": ("sem:Actor", "foaf:Agent"),
    "bk:Article": ("schema:Article",),
    "bk:Evidence": ("oa:TextPositionSelector", "oa:TextQuoteSelector"),
    "bk:Mention": ("oa:Annotation",),
    "bk:Relation": ("schema:Action", "schema:Event"),
    "bk:Statement": ("schema:CommunicateAction", "sem:Event"),
}
"""What our classes come close to: evidence is a place in an article with its selectors in one."""

CLOSE_PROPERTIES: Matches = {
    "bk:accordingTo": ("sem:accordingTo",),
    "bk:agent": ("schema:agent",),
    "bk:country": ("schema:nationality",),
    "bk:happenedOn": ("sem:hasTimeStamp",),
    "bk:kind": ("schema:additionalType", "sem:eventType"),
    "bk:office": ("schema:roleName",),
    "bk:place": ("schema:location",),
    "bk:recipient": ("schema:object",),
    "bk:status": ("schema:actionStatus",),
}
"""What our properties come close to."""

CLOSE_TERMS: Matches = {
    "bk:accuse": ("plover:ACCUSE",),
    "bk:agree": ("plover:AGREE",),
    "bk:company": ("schema:Corporation",),
    "bk:demand": ("plover:REQUEST",),
    "bk:government-body": ("schema:GovernmentOrganization",),
    "bk:group": ("foaf:Group",),
    "bk:media": ("schema:NewsMediaOrganization",),
    "bk:organization": ("schema:Organization",),
    "bk:party": ("schema:PoliticalParty",),
    "bk:person": ("schema:Person",),
    "bk:place": ("schema:Place",),
    "bk:reject": ("plover:REJECT",),
    "bk:state": ("schema:Country",),
    "bk:threaten": ("plover:THREATEN",),
}
"""What our terms come close to: a state that acts is an agent and a place, so that it is not typed as a place."""
