"""`briefkit check`: what is wrong with a file, and exit codes that scripts can use."""

import json
from pathlib import Path

import attrs

from briefkit.api import dumps
from briefkit.model import Actor, Brief
from tests.integration.cli import embassy, invoke, write


def test_a_brief_that_holds_is_exit_code_0_and_silence(tmp_path: Path) -> None:
    result = invoke("check", write(tmp_path / "good.json", dumps(embassy())))
    assert (result.exit_code, result.output) == (0, "")


def test_a_changed_character_flags_the_receipts_that_touch_it(tmp_path: Path) -> None:
    record = json.loads(dumps(embassy()))
    article = record["articles"][0]
    article["text"] = article["text"].replace("Minsk denied", "Minsk Denied")
    file = write(tmp_path / "changed.json", json.dumps(record))
    result = invoke("check", "--json", file)
    problems = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 1
    assert {problem["file"] for problem in problems} == {str(file)}
    broken = {
        problem["where"].partition(".")[2].partition("[")[0] for problem in problems if problem["code"] == "evidence"
    }
    assert broken == {"statements", "relations"}
    exact = [problem for problem in problems if problem["code"] == "evidence"]
    assert all("denied" in problem["reason"] for problem in exact)
    assert len(exact) == 3  # the report's content, the denial's cue, the relation's evidence


def test_an_unknown_term_is_a_problem(tmp_path: Path) -> None:
    actor = Actor(kind="nowhere:dragon", name="Smok")
    file = write(tmp_path / "dragon.json", dumps(Brief(actors=[actor])))
    result = invoke("check", file)
    (line,) = result.stdout.splitlines()
    assert result.exit_code == 1
    assert line.startswith(f"{file}: {actor.id}: ")
    assert "nowhere:dragon" in line


def test_problems_of_a_stream_name_the_line(tmp_path: Path) -> None:
    bad = Brief(actors=[Actor(kind="nowhere:dragon", name="Smok")])
    file = write(tmp_path / "two.jsonl", dumps(embassy(), "jsonl") + dumps(bad, "jsonl"))
    result = invoke("check", file)
    assert (result.exit_code, result.stdout.startswith(f"{file}: line 2, ")) == (1, True)


def test_standard_input_is_checked() -> None:
    assert invoke("check", "-", data=dumps(embassy(), "jsonl")).exit_code == 0
    assert invoke("check", "-", "--from", "graphml", data=dumps(embassy(), "graphml")).exit_code == 0


def test_bytes_that_are_no_brief_are_an_error(tmp_path: Path) -> None:
    result = invoke("check", write(tmp_path / "none.json", b"\x00"))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("briefkit: ")


def test_an_id_that_does_not_fit_is_a_problem(tmp_path: Path) -> None:
    brief = embassy()
    data = dumps(attrs.evolve(brief, statements=(), relations=(), mentions=()))
    forged = data.replace(brief.articles[0].id.encode(), b"art-" + b"0" * 32)
    result = invoke("check", write(tmp_path / "forged.json", forged))
    assert (result.exit_code, "$.articles[0].id" in result.stdout) == (1, True)
