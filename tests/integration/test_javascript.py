"""Our files in the hands of JavaScript tools: graphology and jsonld.js.

`npm ci --prefix tests/integration/node` installs them; where Node.js or they are absent, the tests are skipped.
"""

import io
import json
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings

from briefkit.formats import graphml, jsonld
from briefkit.testing import briefs

HERE = Path(__file__).with_name("node")
few = settings(max_examples=max(10, settings.default.max_examples // 10))


@pytest.fixture(scope="module")
def resave():
    node = shutil.which("node")
    if node is None or not (HERE / "node_modules").is_dir():
        pytest.skip(f"needs Node.js and `npm ci --prefix {HERE.relative_to(HERE.parents[2])}`")
    with subprocess.Popen(
        [node, "resave.mjs"], cwd=HERE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:

        def ask(tool, data):
            process.stdin.write(json.dumps({"tool": tool, "text": data.decode()}) + "\n")
            process.stdin.flush()
            answer = json.loads(process.stdout.readline())
            assert "error" not in answer, answer["error"]
            return answer["text"].encode()

        yield ask
        process.stdin.close()


@few
@given(brief=briefs())
def test_graphology_keeps_all(resave, brief):
    assert graphml.loads(resave("graphology", graphml.dumps(brief))) == brief


@few
@given(brief=briefs())
def test_graphology_after_networkx_keeps_all(resave, brief):
    networkx = pytest.importorskip("networkx")
    saved = io.BytesIO()
    networkx.write_graphml(networkx.read_graphml(io.BytesIO(graphml.dumps(brief))), saved)
    assert graphml.loads(resave("graphology", saved.getvalue())) == brief


@pytest.mark.parametrize("tool", ["expand", "flatten", "compact", "rdf"])
@few
@given(brief=briefs())
def test_jsonld_js_keeps_all(resave, tool, brief):
    pytest.importorskip("pyld")
    assert jsonld.loads(resave(tool, jsonld.dumps(brief))) == brief
