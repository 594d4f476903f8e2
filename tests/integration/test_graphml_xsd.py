"""GraphML is valid against the published schema."""

import pytest
from hypothesis import given, settings
from lxml import etree

from briefkit.formats import graphml
from briefkit.model import Brief
from briefkit.testing import briefs


@pytest.fixture(scope="module")
def schema(shared):
    return etree.XMLSchema(etree.parse(str(shared / "schemas" / "graphml.xsd")))


@given(brief=briefs())
@settings(max_examples=max(10, settings.default.max_examples // 5))
def test_every_brief_is_valid(schema, brief):
    schema.assertValid(etree.fromstring(graphml.dumps(brief)))


def test_an_empty_brief_is_valid(schema):
    schema.assertValid(etree.fromstring(graphml.dumps(Brief())))
