"""What `import briefkit` gives: the names that are promised, each with its docstring, and little else."""

import inspect
import json
import re
import subprocess
import sys
from types import ModuleType

import pytest

import briefkit
from tests.conftest import PROJECT

LAZY = (
    "click",
    "rich",
    "lxml",
    "pyld",
    "hypothesis",
    "importlib.metadata",
    "spacy",
    "briefkit.cli",
    "briefkit.testing",
)
"""What must not be imported before it is needed."""


def test_all_is_exact() -> None:
    public = {
        name for name, value in vars(briefkit).items() if not name.startswith("_") and not isinstance(value, ModuleType)
    }
    assert {*briefkit.__all__} == public | {"__version__"}
    assert list(briefkit.__all__) == sorted(briefkit.__all__)


@pytest.mark.parametrize("name", sorted(set(briefkit.__all__) - {"__version__", "Node"}))
def test_every_public_name_has_a_docstring_of_its_own(name: str) -> None:
    value = getattr(briefkit, name)
    doc = value.__dict__.get("__doc__") if inspect.isclass(value) else value.__doc__
    assert doc
    assert doc.strip().splitlines()[0].endswith((".", ":"))


@pytest.mark.parametrize("name", sorted(set(briefkit.__all__) - {"__version__", "Node"}))
def test_every_public_method_has_a_docstring(name: str) -> None:
    value = getattr(briefkit, name)
    members = vars(value).items() if inspect.isclass(value) else ()
    bare = [member for member, found in members if not member.startswith("_") and callable(found) and not found.__doc__]
    assert bare == []


def test_every_public_name_is_in_the_reference() -> None:
    reference = "".join(path.read_text() for path in (PROJECT / "docs" / "reference").glob("*.md"))
    errors = {name for name in briefkit.__all__ if name.endswith("Error")}  # their module is there as a whole
    named = set(re.findall(r":: briefkit\.(\w+)$", reference, re.MULTILINE))
    assert set(briefkit.__all__) - named - errors - {"Node", "__version__"} == set()


def test_importing_does_no_more_than_it_must() -> None:
    code = "import json, sys; import briefkit; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    loaded = set(json.loads(done.stdout))
    assert loaded & set(LAZY) == set()


def test_every_error_is_in_the_tree_at_the_head_of_its_module() -> None:
    from briefkit import errors

    classes = [name for name, value in vars(errors).items() if inspect.isclass(value) and issubclass(value, Exception)]
    assert [name for name in classes if name not in (errors.__doc__ or "")] == []
    assert [name for name in classes if not issubclass(getattr(errors, name), briefkit.BriefkitError)] == []
