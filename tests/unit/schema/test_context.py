"""The context: made from the classes, shipped as a file, one meaning a key."""

import json

from briefkit.model import PartialDate
from briefkit.schema.context import context
from briefkit.schema.generate import FOLDER, generated
from briefkit.schema.ontology import CLASSES, expand
from briefkit.schema.shape import fields


def test_the_files_in_the_package_are_those_that_the_classes_give():
    assert {file.name for file in FOLDER.iterdir()} == set(generated())
    for name, text in generated().items():
        assert (FOLDER / name).read_text(encoding="utf-8") == text


def test_every_field_of_every_class_has_a_key():
    terms = context()
    for kind, iri in CLASSES.items():
        assert terms[kind.__name__] == expand(iri)
        for field in fields(kind):
            assert terms[field.name]["@id"] == expand(field.meaning.iri)


def test_no_two_keys_are_one_property_and_no_two_classes_one_type():
    iris = [json.dumps(term["@id"]) for term in context().values() if isinstance(term, dict) and "@id" in term]
    assert sorted(set(iris)) == sorted(iris)
    assert len({*CLASSES.values()}) == len(CLASSES)


def test_nothing_of_the_model_is_forgotten():
    nested = {field.kind for kind in CLASSES for field in fields(kind) if field.kind is not None}
    assert nested <= {*CLASSES, PartialDate}


def test_prefixes_are_those_asked_for():
    assert context(["demo"])["demo"] == "https://w3id.org/briefkit/term/demo/"
    assert "plover" not in context(["demo"])
