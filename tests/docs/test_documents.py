"""All code in the README and the documentation runs, and prints what they say.

The blocks of a document run in order, in a folder of its own that has the seeds. Python blocks are doctests or code; a
block with a caption is also a file of that name; in a `console` block, each line that starts with `$` is a command,
and the lines up to the next are what it prints, with `...` for anything.
"""

import doctest
import importlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sybil import Example, Sybil
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser, SkipParser

from tests.conftest import PROJECT

DOCUMENTS = [
    PROJECT / "README.md",
    *sorted(path for path in (PROJECT / "docs").rglob("*.md") if "_build" not in path.parts),
]
FILE = re.compile(r"^```\{code-block\} \w+\n:caption: (?P<path>\S+)\n+(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (?P<command>(?:.*\\\n)*.*)\n(?P<output>(?:(?!\$ ).*\n?)*)", re.MULTILINE)
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def run_commands(example: Example) -> str | None:
    """Run the commands of a block; give what differs from the output that it shows."""
    for match in COMMAND.finditer(str(example.parsed)):
        done = subprocess.run(
            ["bash", "-c", match["command"]],
            env=example.namespace["environment"],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if not doctest.OutputChecker().check_output(match["output"].strip() + "\n", done.stdout.strip() + "\n", FLAGS):
            return f"$ {match['command']}\nexpected:\n{match['output']}\nprinted:\n{done.stdout}"
    importlib.invalidate_caches()  # a command may have installed something
    return None


SYBIL = Sybil(
    [PythonCodeBlockParser(doctest_optionflags=FLAGS), CodeBlockParser("console", run_commands), SkipParser()]
)


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib warns of itself
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(PROJECT)))
def test_the_code_of_a_document_runs(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(PROJECT / "seeds", tmp_path / "seeds")
    for match in FILE.finditer(path.read_text()):
        file = tmp_path / match["path"]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(match["text"])
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    document = SYBIL.parse(path)
    document.namespace["environment"] = environment(tmp_path)
    try:
        for example in document.examples():
            example.evaluate()
    finally:
        forget_modules_of(tmp_path)


def forget_modules_of(folder: Path) -> None:
    """Let the next document import modules of the same names from a folder of its own."""
    for name, module in tuple(sys.modules.items()):
        if str(getattr(module, "__file__", "")).startswith(str(folder)):
            del sys.modules[name]


def environment(folder: Path) -> dict[str, str]:
    """Give commands our programs, and let pip install into the folder only, from nothing but what is there."""
    return {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(folder / "site"),
        "COLUMNS": "110",
        "PIP_TARGET": str(folder / "site"),
        "PIP_NO_BUILD_ISOLATION": "0",
        "PIP_NO_DEPS": "1",
        "PIP_NO_INDEX": "1",
        "PIP_QUIET": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }
