"""The schemas that are made from the classes, in the hands of the tools that they are for."""

import copy
import json

import pytest
from hypothesis import given, settings

import briefkit
from briefkit.errors import StructureError
from briefkit.formats import jsonld
from briefkit.schema.generate import SCHEMAS, schema_text
from briefkit.schema.ontology import CLASSES, NAMESPACES, expand
from briefkit.schema.record import from_record, to_record
from briefkit.schema.shape import fields
from briefkit.testing import briefs
from tests.conftest import SEEDS
from tests.integration.cli import embassy, invoke

few = settings(max_examples=max(5, settings.default.max_examples // 10))

FAULTS = {
    "unknown section": lambda record: record.update(people=[]),
    "no version": lambda record: record.pop("briefkit"),
    "other version": lambda record: record.update(briefkit=2),
    "unknown field": lambda record: record["articles"][0].update(colour="red"),
    "no id": lambda record: record["actors"][0].pop("id"),
    "bad id": lambda record: record["actors"][0].update(id="act-1"),
    "missing field": lambda record: record["statements"][0].pop("act"),
    "no term": lambda record: record["statements"][0].update(act="deny"),
    "unknown word": lambda record: record["statements"][0].update(form="sung"),
    "text for a list": lambda record: record["statements"][0].update(speakers="abc"),
    "number for a text": lambda record: record["articles"][0].update(text=1),
    "text for a number": lambda record: record["statements"][0]["content"][0].update(start="1"),
    "negative offset": lambda record: record["statements"][0]["content"][0].update(start=-1),
    "too large a number": lambda record: record["statements"][0]["content"][0].update(end=2**60),
    "number for a confidence": lambda record: record["statements"][0]["made_by"][0].update(confidence=0.5),
    "confidence beyond 1": lambda record: record["statements"][0]["made_by"][0].update(confidence="1.5"),
    "no date": lambda record: record["articles"][0].update(published="last July"),
    "no object": lambda record: record["articles"][0].update(blocks=["headline"]),
    "no such month": lambda record: record["articles"][0].update(published="2016-13"),
    "no such day": lambda record: record["relations"][0].update(happened_on="2015-02-29"),
    "no country": lambda record: record["actors"][0].update(country="by"),
    "no language": lambda record: record["articles"][0].update(language="?"),
    "no checksum": lambda record: record["articles"][0].update(origin={"sha256": "x"}),
    "no IRI": lambda record: record["articles"][0].update(url="https://news.example/an embassy"),
    "empty name": lambda record: record["actors"][0].update(name=""),
    "empty tag": lambda record: record["articles"][0].update(tags=[""]),
    "no evidence": lambda record: record["relations"][0].update(evidence=[]),
    "speaker is an article": lambda record: record["statements"][0].update(speakers=[record["articles"][0]["id"]]),
    "evidence of an actor": lambda record: record["statements"][0]["cue"].update(article=record["actors"][0]["id"]),
    "about an actor": lambda record: record["statements"][0].update(about=[record["actors"][0]["id"]]),
    "id of another class": lambda record: record["actors"][0].update(id=record["articles"][0]["id"]),
    "article without text": lambda record: record["articles"][0].pop("text"),
    "statement without form": lambda record: record["statements"][0].pop("form"),
    "relation without status": lambda record: record["relations"][0].pop("status"),
    "mention without form": lambda record: record["mentions"][0].pop("form"),
    "neither content nor cue": lambda record: [record["statements"][0].pop(name) for name in ("content", "cue")],
    "empty content, null cue": lambda record: record["statements"][0].update(content=[], cue=None),
    "neither name nor first mention": lambda record: record["actors"][0].pop("name"),
    "both name and first mention": lambda record: record["actors"][0].update(
        first_mention=record["mentions"][0]["evidence"]
    ),
    "decision about one": lambda record: record["decisions"][0]["pair"].pop(),
    "decision about one, twice": lambda record: record["decisions"][0].update(
        pair=record["decisions"][0]["pair"][:1] * 2
    ),
    "nothing to open": lambda record: record["decisions"][0].update(verdict="open"),
    "null for a list": lambda record: record["statements"][0].update(speakers=None),
    "null for what is always written": lambda record: record["articles"][0].update(text=None),
}

SPARE = {
    "null for a date": lambda record: record["statements"][0].update(said_on=None),
    "null for an object": lambda record: record["articles"][0].update(origin=None),
    "null for a text": lambda record: record["articles"][0].update(byline=None),
    "null for a reference": lambda record: record["statements"][0].setdefault("according_to", None),
    "null for a word": lambda record: record["statements"][0].update(cue_class=None),
    "null for a confidence": lambda record: [
        maker.setdefault("confidence", None) for node in record["statements"] for maker in node.get("made_by", ())
    ],
    "an empty list": lambda record: record["statements"][0].update(addressees=[]),
    "one twice in a set": lambda record: record["actors"][0].update(aliases=["A", "A"]),
    "an empty section": lambda record: record.setdefault("decisions", []),
}


@pytest.fixture(scope="module")
def validator():
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(schema_text("json-schema"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@given(brief=briefs())
def test_every_record_is_valid_json_by_the_schema(validator, brief):
    validator.validate(to_record(brief))


@pytest.mark.parametrize("name", FAULTS)
def test_what_the_reader_refuses_for_its_shape_the_schema_refuses_too(validator, name):
    record = copy.deepcopy(to_record(embassy()))
    assert validator.is_valid(record)
    FAULTS[name](record)
    assert not validator.is_valid(record)
    with pytest.raises((StructureError, ValueError)):
        from_record(record)


@pytest.mark.parametrize("name", SPARE)
def test_what_may_be_left_out_the_reader_and_the_schema_both_admit(validator, name):
    record = copy.deepcopy(to_record(embassy()))
    SPARE[name](record)
    validator.validate(record)
    assert len(from_record(record)) == len(embassy())


def test_an_article_whose_id_is_of_no_text_must_say_so(validator):
    brief = briefkit.Brief(articles=[briefkit.Article()])
    record = to_record(brief)
    del record["articles"][0]["text"]
    assert not validator.is_valid(record)
    with pytest.raises(StructureError) as caught:
        from_record(record)
    assert caught.value.problems == (("$.articles[0].text", "required field missing"),)


@pytest.fixture(scope="module")
def conforms():
    pyshacl = pytest.importorskip("pyshacl")
    rdflib = pytest.importorskip("rdflib")
    shapes = rdflib.Graph().parse(data=schema_text("shacl"), format="turtle")

    def validate(graph):
        found, _, text = pyshacl.validate(graph, shacl_graph=shapes)
        return found, text

    return validate


def graph_of(brief):
    rdflib = pytest.importorskip("rdflib")
    return rdflib.Graph().parse(data=jsonld.dumps(brief), format="json-ld")


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@few
@given(brief=briefs())
def test_every_export_has_the_shapes(conforms, brief):
    found, text = conforms(graph_of(brief))
    assert found, text


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem)
def test_what_is_read_off_the_seeds_has_the_shapes(conforms, validator, path):
    brief = briefkit.read(path)
    validator.validate(to_record(brief))
    found, text = conforms(graph_of(brief))
    assert found, text


BK = "https://w3id.org/briefkit/ns#"


def changed(name, value):
    """Give the update that changes the values of a property."""
    return f"DELETE {{ ?s {name} ?o }} INSERT {{ ?s {name} {value} }} WHERE {{ ?s {name} ?o }}"


def renamed(kind, iri):
    """Give the update that gives one thing of a class another IRI."""
    return f"""DELETE {{ ?s ?p ?o . ?t ?q ?s }} INSERT {{ <{iri}> ?p ?o . ?t ?q <{iri}> }}
        WHERE {{ {{ SELECT ?s WHERE {{ ?s a {kind} }} LIMIT 1 }} ?s ?p ?o . OPTIONAL {{ ?t ?q ?s }} }}"""


GRAPH_FAULTS = {
    "unknown property": "INSERT DATA { <https://w3id.org/briefkit/id/x> a bk:Statement ; bk:colour 'red' }",
    "missing act": "DELETE { ?s bk:act ?act } WHERE { ?s bk:act ?act }",
    "unknown word": "DELETE { ?s bk:form ?f } INSERT { ?s bk:form bk:sung } WHERE { ?s bk:form ?f }",
    "no term": "DELETE { ?s bk:act ?a } INSERT { ?s bk:act bk:deny } WHERE { ?s bk:act ?a }",
    "text for a number": "DELETE { ?s nif:endIndex ?n } INSERT { ?s nif:endIndex 'one' } WHERE { ?s nif:endIndex ?n }",
    "two titles": "INSERT { ?a schema:headline 'Two' } WHERE { ?a schema:headline ?t }",
    "speaker is no actor": "DELETE { ?a a prov:Agent } WHERE { ?a a prov:Agent }",
    "no date": "INSERT { ?a schema:datePublished 2016 } WHERE { ?a schema:headline ?t }",
    "no such day": changed("schema:datePublished", "'2016-99-99'^^<http://id.loc.gov/datatypes/edtf>"),
    "no such interval": changed("bk:happenedOn", "'2016/2016-13'^^<http://id.loc.gov/datatypes/edtf>"),
    "no text": "DELETE { ?a schema:articleBody ?t } WHERE { ?a schema:articleBody ?t }",
    "neither content nor cue": """DELETE { ?s bk:content ?content . ?s bk:cue ?cue }
        WHERE { ?s bk:content ?content ; bk:cue ?cue }""",
    "no evidence": "DELETE { ?r gaf:denotedBy ?e } WHERE { ?r a sem:Event ; gaf:denotedBy ?e }",
    "end before start": changed("nif:endIndex", "0"),
    "negative start": changed("nif:beginIndex", "-1"),
    "too large an end": changed("nif:endIndex", "9007199254740992"),
    "no country": changed("bk:country", "'by'"),
    "empty words": changed("nif:anchorOf", "''"),
    "confidence beyond 1": changed("bk:confidence", "1.5"),
    "neither name nor first mention": "DELETE { ?a schema:name ?n } WHERE { ?a schema:name ?n }",
    "both name and first mention": """INSERT { ?a bk:firstMention ?e }
        WHERE { ?a schema:name ?n . ?m bk:actor ?a ; gaf:denotedBy ?e }""",
    "a decision about three": """INSERT { ?d bk:decidesOn ?a } WHERE { ?d a bk:Decision . ?a a prov:Agent }""",
    "nothing to open": changed("bk:verdict", "<https://w3id.org/briefkit/term/bk/open>"),
    "foreign id": renamed("prov:Agent", "https://w3id.org/briefkit/id/belarus"),
    "id of another class": renamed("sem:Event", f"https://w3id.org/briefkit/id/stm-{'0' * 32}"),
    "foreign id of a nested value": renamed("prov:Activity", "https://w3id.org/briefkit/id/rules"),
}
PREFIXES = f"""PREFIX bk: <{BK}> PREFIX schema: <http://schema.org/> PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
PREFIX gaf: <http://groundedannotationframework.org/gaf#> PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> """


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("name", GRAPH_FAULTS)
def test_planted_faults_do_not_have_the_shapes(conforms, name):
    graph = graph_of(embassy())
    assert conforms(graph)[0]
    graph.update(PREFIXES + GRAPH_FAULTS[name])
    assert not conforms(graph)[0]


def test_the_ontology_defines_every_name_of_ours():
    rdflib = pytest.importorskip("rdflib")
    graph = rdflib.Graph().parse(data=schema_text("vocab"), format="turtle")
    comment = rdflib.RDFS.comment
    for kind, iri in CLASSES.items():
        names = [iri, *(field.meaning.iri for field in fields(kind))]
        for name in names:
            if name.startswith("bk:"):
                assert (rdflib.URIRef(expand(name)), comment, None) in graph, name
    for word in ("bk/deny", "bk/person", "plover/REJECT", "bk/headline", "bk/claimed"):
        term = rdflib.URIRef(f"https://w3id.org/briefkit/term/{word}")
        assert (term, rdflib.SKOS.prefLabel, None) in graph, word


MAPPINGS = """
bk:Article rdfs:subClassOf schema:NewsArticle, prov:Entity .
bk:Actor rdfs:subClassOf prov:Agent ; skos:closeMatch sem:Actor, foaf:Agent .
bk:Relation rdfs:subClassOf sem:Event ; skos:closeMatch schema:Action .
bk:Statement rdfs:subClassOf schema:Claim, prov:Entity ; skos:closeMatch sem:Event, schema:CommunicateAction .
bk:Evidence rdfs:subClassOf oa:SpecificResource ; skos:closeMatch oa:TextPositionSelector, oa:TextQuoteSelector .
bk:MadeBy rdfs:subClassOf prov:Activity .
bk:agent rdfs:subPropertyOf sem:hasActor ; skos:closeMatch schema:agent .
bk:recipient rdfs:subPropertyOf sem:hasActor ; skos:closeMatch schema:object .
bk:accordingTo rdfs:subPropertyOf prov:hadPrimarySource ; rdfs:comment "The statement that carries this one."@en .
bk:place rdfs:comment "Article: The place of the bureau. Relation: Where it happened."@en .
term:state skos:closeMatch schema:Country .
term:reject skos:closeMatch plover:REJECT .
"""


def test_the_ontology_says_how_our_names_stand_to_those_of_others():
    rdflib = pytest.importorskip("rdflib")
    graph = rdflib.Graph().parse(data=schema_text("vocab"), format="turtle")
    names = {
        **NAMESPACES,
        "foaf": rdflib.FOAF,
        "plover": "https://w3id.org/briefkit/term/plover/",
        "rdfs": rdflib.RDFS,
        "skos": rdflib.SKOS,
        "term": "https://w3id.org/briefkit/term/bk/",
    }
    prefixes = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in names.items())
    expected = rdflib.Graph().parse(data=prefixes + MAPPINGS, format="turtle")
    assert set(expected) - set(graph) == set()


def test_the_ontology_defines_all_classes_and_nothing_of_others():
    rdflib = pytest.importorskip("rdflib")
    graph = rdflib.Graph().parse(data=schema_text("vocab"), format="turtle")
    classes = set(graph.subjects(rdflib.RDF.type, rdflib.OWL.Class))
    assert classes == {rdflib.URIRef(f"{BK}{kind.__name__}") for kind in CLASSES}
    assert all(name.startswith("https://w3id.org/briefkit/") for name in graph.subjects())


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_command_prints_each(name):
    result = invoke("schema", name)
    assert result.exit_code == 0
    assert result.stdout == schema_text(name)
