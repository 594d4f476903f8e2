"""`briefkit plugins`: what is installed, and whether it works."""

import json
from pathlib import Path

import briefkit
from tests.integration.cli import invoke, run, write

OURS = f"briefkit {briefkit.__version__}"


def test_all_built_ins_are_listed_as_plugins() -> None:
    result = invoke("plugins", "--json")
    rows = [(row["group"], row["name"]) for row in json.loads(result.stdout) if row["distributions"] == [OURS]]
    assert result.exit_code == 0
    assert rows == [
        ("briefkit.parsers", "bne"),
        ("briefkit.parsers", "nee"),
        ("briefkit.annotators", "rules"),
        ("briefkit.annotators", "spacy"),
        ("briefkit.formats", "graphml"),
        ("briefkit.formats", "json"),
        ("briefkit.formats", "jsonl"),
        ("briefkit.formats", "jsonld"),
        ("briefkit.vocabularies", "bk"),
        ("briefkit.vocabularies", "plover"),
    ]


def test_all_built_ins_work() -> None:
    result = invoke("plugins", "--check", "--json")
    assert [row for row in json.loads(result.stdout) if row["error"] and OURS in row["distributions"]] == []


def test_the_table_is_for_people() -> None:
    assert ["briefkit.parsers", "nee", *OURS.split()] in [
        line.split() for line in invoke("plugins").stdout.splitlines()
    ]


def test_a_broken_plugin_is_named_with_its_distribution(tmp_path: Path) -> None:
    distribution = tmp_path / "herald-1.0.dist-info"
    distribution.mkdir()
    write(distribution / "METADATA", "Metadata-Version: 2.1\nName: herald\nVersion: 1.0\n")
    write(distribution / "entry_points.txt", "[briefkit.parsers]\nherald = no_such_module:parser\n")
    done = run("plugins", PYTHONPATH=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, b"")
    done = run("plugins", "--check", PYTHONPATH=str(tmp_path))
    assert done.returncode == 1
    assert "'herald' of herald 1.0 is broken: ModuleNotFoundError" in done.stderr.decode()
    assert "herald (cannot be used)" in done.stdout.decode()
