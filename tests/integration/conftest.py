"""The JavaScript tools, in one process for each file of tests."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).with_name("node")


@pytest.fixture(scope="module")
def javascript():
    """Give a function that saves a file anew with a tool; skip where Node.js or the tools are absent.

    `npm ci --prefix tests/integration/node` installs them.
    """
    node = shutil.which("node")
    if node is None or not (HERE / "node_modules").is_dir():
        pytest.skip(f"needs Node.js and `npm ci --prefix {HERE.relative_to(HERE.parents[2])}`")
    with subprocess.Popen(
        [node, "resave.mjs"], cwd=HERE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:

        def resave(tool, data):
            process.stdin.write(json.dumps({"tool": tool, "text": data.decode()}) + "\n")
            process.stdin.flush()
            answer = json.loads(process.stdout.readline())
            assert "error" not in answer, answer["error"]
            return answer["text"].encode()

        yield resave
        process.stdin.close()
