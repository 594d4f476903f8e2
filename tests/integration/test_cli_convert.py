"""`briefkit convert`: the same brief in another format."""

from pathlib import Path

import pytest

from briefkit.api import dumps, iter_load, load, loads
from briefkit.model import merge
from tests.integration.cli import embassy, invoke, write

BRIEF = embassy()
OTHER = embassy(url="https://herald.example/2")


@pytest.mark.parametrize("first", ["json", "jsonl", "jsonld", "graphml"])
@pytest.mark.parametrize("second", ["json", "jsonl", "jsonld", "graphml"])
def test_every_format_becomes_every_other(tmp_path: Path, first: str, second: str) -> None:
    source = write(tmp_path / f"in.{first}", dumps(BRIEF, first))
    result = invoke("convert", source, "-o", tmp_path / f"out.{second}")
    assert (result.exit_code, result.stderr, load(tmp_path / f"out.{second}")) == (0, "", BRIEF)


def test_several_files_into_one_are_merged(tmp_path: Path) -> None:
    files = [write(tmp_path / f"{number}.json", dumps(brief)) for number, brief in enumerate((BRIEF, OTHER))]
    invoke("convert", *files, "-o", tmp_path / "all.json")
    assert load(tmp_path / "all.json") == merge((BRIEF, OTHER))


def test_several_files_into_json_lines_stay_apart(tmp_path: Path) -> None:
    files = [write(tmp_path / f"{number}.json", dumps(brief)) for number, brief in enumerate((BRIEF, OTHER))]
    invoke("convert", *files, "-o", tmp_path / "all.jsonl")
    assert list(iter_load(tmp_path / "all.jsonl")) == [BRIEF, OTHER]


def test_a_stream_goes_into_a_folder_brief_by_brief(tmp_path: Path) -> None:
    stream = write(tmp_path / "all.jsonl", dumps(BRIEF, "jsonl") + dumps(OTHER, "jsonl"))
    invoke("convert", stream, "--to", "graphml", "-o", f"{tmp_path}/out/")
    found = [load(tmp_path / "out" / name) for name in ("all.graphml", "all-2.graphml")]
    assert found == [BRIEF, OTHER]


def test_standard_input_and_output() -> None:
    result = invoke("convert", "-", "--to", "graphml", data=dumps(BRIEF, "jsonl"))
    assert loads(result.stdout_bytes, "graphml") == BRIEF
    result = invoke("convert", "-", "--from", "graphml", data=result.stdout_bytes)
    assert result.stdout_bytes == dumps(BRIEF, "jsonl")


def test_a_file_can_be_converted_onto_itself(tmp_path: Path) -> None:
    stream = write(tmp_path / "all.jsonl", dumps(BRIEF, "jsonl") * 3)
    before = stream.read_bytes()
    assert invoke("convert", stream, "-o", stream).exit_code == 0
    assert (stream.read_bytes(), [path.name for path in tmp_path.iterdir()]) == (before, ["all.jsonl"])


def test_an_unreadable_file_is_reported(tmp_path: Path) -> None:
    bad = write(tmp_path / "bad.graphml", b"<graphml")
    result = invoke("convert", bad, "--to", "json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"briefkit: {bad}: graphml: ")
    assert "Traceback" not in result.stderr


def test_an_unknown_suffix_is_reported(tmp_path: Path) -> None:
    result = invoke("convert", write(tmp_path / "brief.docx", b""))
    assert result.exit_code == 1
    assert "no such format (known: " in result.stderr


def test_a_graph_follows_the_conventions_of_a_tool(tmp_path: Path) -> None:
    source = write(tmp_path / "brief.json", dumps(BRIEF))
    assert invoke("convert", source, "--profile", "gephi", "-o", tmp_path / "brief.graphml").exit_code == 0
    assert (tmp_path / "brief.graphml").read_bytes() == dumps(BRIEF, "graphml", profile="gephi")


def test_a_profile_is_for_graphs_only(tmp_path: Path) -> None:
    source = write(tmp_path / "brief.json", dumps(BRIEF))
    result = invoke("convert", source, "--profile", "gephi", "-o", tmp_path / "brief.jsonld")
    assert (result.exit_code, "--profile is for --to graphml" in result.stderr) == (2, True)
