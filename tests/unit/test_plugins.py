"""Plugins: found by metadata, imported one at a time, and no bad one harms another."""

import pickle
import sys
from collections.abc import Callable
from importlib import invalidate_caches
from pathlib import Path
from textwrap import dedent

import attrs
import pytest

from briefkit.annotate.annotator import ANNOTATORS
from briefkit.errors import BrokenPluginError, DuplicatePluginError, UnknownPluginError
from briefkit.formats.format import FORMATS
from briefkit.plugins import Group, Registry, Status, installed, registry
from briefkit.schema.vocabulary import VOCABULARIES, Vocabulary
from briefkit.sources.choose import PARSERS


@attrs.frozen
class Tool:
    """A plugin of the tests' own group."""

    name: str
    size: int = 1


def too_large(tool: Tool) -> str | None:
    return f"is too large: {tool.size}" if tool.size > 9 else None


TOOLS: Group[Tool] = Group("briefkit_tests.tools", Tool, too_large)

Install = Callable[..., None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Install a distribution that is a folder of metadata and a module, by putting both on the path."""
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setitem(sys.modules, "tool_tests", sys.modules[__name__])

    def make(distribution: str, entry_points: str, *, version: str = "1.0", **modules: str) -> None:
        folder = tmp_path / f"{distribution}-{version}.dist-info"
        folder.mkdir()
        (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: {version}\n\nText.\n")
        (folder / "entry_points.txt").write_text(dedent(entry_points))
        for name, code in modules.items():
            (tmp_path / f"{name}.py").write_text(dedent(code))
            monkeypatch.delitem(sys.modules, name, raising=False)
        invalidate_caches()

    return make


def tools() -> Registry[Tool]:
    return installed(TOOLS)


GOOD = """
    from tool_tests import Tool
    hammer = Tool("hammer")
"""


def test_names_are_read_without_importing(install: Install) -> None:
    install("good", "[briefkit_tests.tools]\nhammer = tools_a:hammer\nsaw = tools_a:saw\n", tools_a="1 / 0")
    assert tools().names() == ("hammer", "saw")
    assert "hammer" in tools()
    assert "drill" not in tools()
    assert "tools_a" not in sys.modules


def test_what_is_installed_while_the_program_runs_is_found(install: Install) -> None:
    install("good", "[briefkit_tests.tools]\nhammer = tools_l:hammer\n", tools_l=GOOD)
    assert tools().names() == ("hammer",)
    install("other", "[briefkit_tests.tools]\nsaw = tools_l:saw\n")
    assert tools().names() == ("hammer", "saw")


def test_nothing_is_read_again_where_nothing_has_changed(install: Install) -> None:
    install("good", "[briefkit_tests.tools]\nhammer = tools_m:hammer\n", tools_m=GOOD)
    assert tools().entries is tools().entries


def test_getting_one_imports_that_one_alone(install: Install) -> None:
    install("good", "[briefkit_tests.tools]\nhammer = tools_b:hammer\n", tools_b=GOOD)
    install("other", "[briefkit_tests.tools]\nsaw = tools_c:saw\n", tools_c="saw = None")
    assert tools().get("hammer") == Tool("hammer")
    assert "tools_c" not in sys.modules


def test_an_object_within_an_object_and_a_whole_module_can_be_named(install: Install) -> None:
    install(
        "good",
        "[briefkit_tests.tools]\nhammer = tools_d:Box.hammer [extra]\nmodule = tools_d\n",
        tools_d="from tool_tests import Tool\nclass Box: hammer = Tool('hammer')\n",
    )
    assert tools().get("hammer") == Tool("hammer")
    with pytest.raises(BrokenPluginError, match="must be a Tool, not a module"):
        tools().get("module")


def test_one_that_is_not_installed_is_unknown() -> None:
    with pytest.raises(UnknownPluginError) as raised:
        registry(TOOLS, Tool("hammer")).get("saw")
    assert (raised.value.group, raised.value.name, raised.value.known) == ("briefkit_tests.tools", "saw", ("hammer",))


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("1 / 0", "ZeroDivisionError: division by zero"),
        ("import nothing_of_that_name", "ModuleNotFoundError: No module named 'nothing_of_that_name'"),
        ("raise SystemExit(3)", "SystemExit: 3"),
        ("def (", "SyntaxError"),
        ("", "AttributeError: module 'tools_e' has no attribute 'hammer'"),
        ("hammer = 'hammer'", "must be a Tool, not a str"),
        ("from tool_tests import Tool\nhammer = Tool", "must be a Tool, not a type"),
        ("from tool_tests import Tool\nhammer = Tool('mallet')", "calls itself 'mallet': the names must be the same"),
        ("from tool_tests import Tool\nhammer = Tool('hammer', 10)", "is too large: 10"),
    ],
)
def test_a_broken_one_names_its_distribution_and_harms_no_other(install: Install, code: str, reason: str) -> None:
    install("bad-tools", "[briefkit_tests.tools]\nhammer = tools_e:hammer\n", version="0.3", tools_e=code)
    install(
        "good", "[briefkit_tests.tools]\nsaw = tools_f:saw\n", tools_f="from tool_tests import Tool\nsaw=Tool('saw')"
    )
    with pytest.raises(BrokenPluginError) as raised:
        tools().get("hammer")
    assert raised.value.distribution == "bad-tools 0.3"
    assert reason in raised.value.cause
    assert "'hammer' of bad-tools 0.3 is broken" in str(raised.value)
    assert tools().get("saw") == Tool("saw")
    loaded, broken = tools().load_all()
    assert loaded == (Tool("saw"),)
    assert [error.name for error in broken] == ["hammer"]


def test_two_of_one_name_are_an_error_on_use_that_lists_both(install: Install) -> None:
    install("one", "[briefkit_tests.tools]\nhammer = tools_g:hammer\nsaw = tools_g:saw\n", tools_g=GOOD)
    install("two", "[briefkit_tests.tools]\nhammer = tools_g:hammer\n")
    assert tools().names() == ("hammer", "saw")
    with pytest.raises(DuplicatePluginError) as raised:
        tools().get("hammer")
    assert raised.value.distributions == ("one 1.0", "two 1.0")


def test_one_distribution_may_not_register_a_name_twice(install: Install) -> None:
    install("one", "[briefkit_tests.tools]\nhammer = tools_h:hammer\nhammer = tools_h:other\n", tools_h=GOOD)
    with pytest.raises(DuplicatePluginError):
        tools().get("hammer")


def test_a_distribution_that_is_on_the_path_twice_is_one(
    install: Install, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install("My_Tools", "[briefkit_tests.tools]\nhammer = tools_i:hammer\n", tools_i=GOOD)
    again = tmp_path / "again" / "my_tools-2.0.dist-info"
    again.mkdir(parents=True)
    (again / "METADATA").write_text("Name: my-tools\nVersion: 2.0\n")
    (again / "entry_points.txt").write_text("[briefkit_tests.tools]\nhammer = tools_i:nothing\n")
    monkeypatch.setattr(sys, "path", [*sys.path, str(again.parent)])
    assert tools().get("hammer") == Tool("hammer")


def test_a_file_of_entry_points_that_cannot_be_read_is_reported_and_harms_no_other(install: Install) -> None:
    install("good", "[briefkit_tests.tools]\nhammer = tools_j:hammer\n", tools_j=GOOD)
    install("ill", "[briefkit_tests.tools]\nno equals sign\n")
    assert tools().get("hammer") == Tool("hammer")
    _, broken = tools().load_all()
    assert [(error.name, error.distribution) for error in broken if isinstance(error, BrokenPluginError)] == [
        ("entry_points.txt", "ill 1.0")
    ]


def test_metadata_without_a_name_do_not_matter(install: Install, tmp_path: Path) -> None:
    install("good", "[briefkit_tests.tools]\nhammer = tools_k:hammer\n", tools_k="1 / 0")
    (tmp_path / "good-1.0.dist-info" / "METADATA").unlink()
    with pytest.raises(BrokenPluginError) as raised:
        tools().get("hammer")
    assert raised.value.distribution == "a distribution without a name"


def test_what_was_passed_in_needs_no_installation() -> None:
    given = registry(TOOLS, Tool("saw"), Tool("hammer"))
    assert given.names() == ("hammer", "saw")
    assert given.load_all() == ((Tool("hammer"), Tool("saw")), ())


def test_what_is_added_never_replaces() -> None:
    more = registry(TOOLS, Tool("saw")).plus(Tool("hammer"), Tool("saw", 2))
    assert more.get("hammer") == Tool("hammer")
    with pytest.raises(DuplicatePluginError):
        more.get("saw")


def test_what_was_passed_in_is_checked_as_well() -> None:
    with pytest.raises(BrokenPluginError, match="'saw' of this program is broken: is too large: 11"):
        registry(TOOLS, Tool("saw", 11)).get("saw")


def test_statuses_tell_of_every_name_whether_it_can_be_used() -> None:
    given = registry(TOOLS, Tool("saw"), Tool("hammer", 10), Tool("axe"), Tool("axe"))
    axe, hammer, saw = given.statuses()
    assert saw == Status(TOOLS.name, "saw", ("this program",), None)
    assert isinstance(hammer.error, BrokenPluginError)
    assert isinstance(axe.error, DuplicatePluginError)
    assert axe.distributions == ("this program", "this program")


def test_a_registry_pickles() -> None:
    given = registry(VOCABULARIES).plus(installed(VOCABULARIES).get("bk"))
    assert pickle.loads(pickle.dumps(given)).names() == ("bk",)
    assert pickle.loads(pickle.dumps(installed(VOCABULARIES))).get("bk") == installed(VOCABULARIES).get("bk")


@pytest.mark.parametrize(
    ("group", "names"),
    [
        (PARSERS, {"nee", "bne"}),
        (ANNOTATORS, {"rules"}),
        (FORMATS, {"json", "jsonl", "jsonld", "graphml"}),
        (VOCABULARIES, {"bk", "plover"}),
    ],
    ids=lambda value: value.name if isinstance(value, Group) else "",
)
def test_all_built_ins_are_registered_like_any_other_plugin(group: Group[Vocabulary], names: set[str]) -> None:
    statuses = {status.name: status for status in installed(group).statuses()}
    assert names <= statuses.keys()
    assert [status.error for name, status in statuses.items() if name in names] == [None] * len(names)


def test_core_terms_cannot_be_redefined() -> None:
    usurper = Vocabulary(prefix="bk", iri="https://example.org/mine#")
    with pytest.raises(BrokenPluginError, match="redefines core terms: the prefix 'bk' belongs to briefkit"):
        registry(VOCABULARIES, usurper).get("bk")
    with pytest.raises(DuplicatePluginError):
        installed(VOCABULARIES).plus(usurper).get("bk")
