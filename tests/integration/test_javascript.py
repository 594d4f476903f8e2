"""Our files in the hands of JavaScript tools: graphology and jsonld.js.

The fixture `javascript` starts them; where Node.js or they are absent, the tests are skipped.
"""

import pytest
from hypothesis import given, settings

from briefkit.formats import graphml, jsonld
from briefkit.testing import briefs
from tests.integration.tools import GRAPHOLOGY, JSONLD_JS, by_networkx_lxml

few = settings(max_examples=max(10, settings.default.max_examples // 10))


@few
@given(brief=briefs())
def test_graphology_keeps_all(javascript, brief):
    assert graphml.loads(javascript(GRAPHOLOGY, graphml.dumps(brief))) == brief


@few
@given(brief=briefs())
def test_graphology_after_networkx_keeps_all(javascript, brief):
    assert graphml.loads(javascript(GRAPHOLOGY, by_networkx_lxml(graphml.dumps(brief)))) == brief


@pytest.mark.parametrize("tool", JSONLD_JS)
@few
@given(brief=briefs())
def test_jsonld_js_keeps_all(javascript, tool, brief):
    pytest.importorskip("pyld")
    assert jsonld.loads(javascript(tool, jsonld.dumps(brief))) == brief
