"""`briefkit edits`: what an analyst changed, as lines or JSON, and applied."""

import json
from pathlib import Path

from briefkit.api import dumps, load, loads
from tests.integration.cli import embassy, invoke, write


def changed(folder: Path) -> Path:
    """Rename an actor and delete a relation in a graph file."""
    brief = embassy()
    relation = brief.relations[0].id
    lines = dumps(brief, "graphml").decode().splitlines()
    kept = (line for line in lines if not line.startswith(f'<node id="{relation}"') and relation not in line[:200])
    actor = next(actor.name for actor in brief.actors if actor.name)
    return write(
        folder / "graph.graphml",
        "\n".join(kept).replace(f'>{actor}</data><data key="n_kind"', '>X</data><data key="n_kind"'),
    )


def test_edits_are_listed(tmp_path: Path) -> None:
    result = invoke("edits", changed(tmp_path))
    assert result.exit_code == 0
    renamed, deleted = sorted(result.stdout.splitlines(), key=lambda line: "deleted" in line)
    assert renamed.endswith("to 'X'")
    assert deleted.startswith(embassy().relations[0].id)


def test_edits_are_data_for_programs(tmp_path: Path) -> None:
    result = invoke("edits", "--json", changed(tmp_path))
    assert {json.loads(line)["edit"] for line in result.stdout.splitlines()} == {"Renamed", "Deleted"}


def test_a_graph_with_a_deleted_node_needs_the_original_to_be_applied(tmp_path: Path) -> None:
    file, out = changed(tmp_path), tmp_path / "out.json"
    result = invoke("edits", file, "--apply", out)
    assert result.exit_code == 1
    assert not out.exists()


def test_edits_are_applied_as_decisions(tmp_path: Path) -> None:
    file, out = changed(tmp_path), tmp_path / "out.json"
    original = write(tmp_path / "original.json", dumps(embassy()))
    result = invoke("edits", file, "--original", original, "--apply", out, "--by", "Ann")
    assert result.exit_code == 0
    assert "not applied" in result.stderr
    made = load(out)
    assert [decision.by for decision in made.decisions if decision not in embassy().decisions] == ["Ann"]
    assert "X" in {actor.name for actor in made.actors}


def test_a_format_without_edits_says_so(tmp_path: Path) -> None:
    result = invoke("edits", write(tmp_path / "a.json", dumps(embassy())))
    assert result.exit_code == 1
    assert "only graphs" in result.stderr


def test_edits_come_from_standard_input(tmp_path: Path) -> None:
    file = changed(tmp_path)
    assert invoke("edits", "-", data=file.read_bytes()).stdout == invoke("edits", file).stdout


def test_what_is_applied_goes_to_standard_output_as_a_stream(tmp_path: Path) -> None:
    actor = next(actor.name for actor in embassy().actors if actor.name)
    graph = dumps(embassy(), "graphml").replace(
        f'>{actor}</data><data key="n_kind"'.encode(), b'>X</data><data key="n_kind"'
    )
    result = invoke("edits", "-", "--apply", "-", "--by", "Ann", data=graph)
    assert result.exit_code == 0
    made = loads(result.stdout_bytes, "jsonl")
    assert "X" in {actor.name for actor in made.actors}
    assert result.stderr.endswith("to 'X'\n")


def test_the_graph_itself_is_not_overwritten(tmp_path: Path) -> None:
    file = changed(tmp_path)
    before = file.read_bytes()
    result = invoke("edits", file, "--apply", tmp_path / "." / file.name)
    assert result.exit_code == 2
    assert "would overwrite" in result.stderr
    assert file.read_bytes() == before
