"""The scripts in `examples/` run, and do what they say."""

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest

import briefkit
from tests.conftest import PROJECT, SEEDS

EXAMPLES = PROJECT / "examples"
PAGES = sorted(map(str, SEEDS.glob("*.txt")))


@pytest.fixture(scope="module")
def briefs() -> list[briefkit.Brief]:
    return [briefkit.read(page) for page in PAGES]


def run(name: str, *arguments: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, EXAMPLES / f"{name}.py", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=True)


def test_every_script_is_tested() -> None:
    tested = {"who_said_what", "contradictions", "stream", "one_actor"}
    assert {path.stem for path in EXAMPLES.glob("*.py")} == tested


def test_who_said_what(briefs: list[briefkit.Brief]) -> None:
    rows = list(csv.DictReader(io.StringIO(run("who_said_what", *PAGES).stdout.decode())))
    assert len(rows) == sum(len(brief.statements) for brief in briefs)
    [row] = [row for row in rows if row["words"].endswith("nuclear test earlier this month")]
    assert (row["published"], row["speakers"], row["act"]) == ("2016-09-27", "Belarus", "bk:condemn")


def test_contradictions() -> None:
    lines = run("contradictions", *PAGES).stdout.decode().splitlines()
    denials = [line.strip() for line in lines[1::2]]
    assert any(line.startswith("Kim Yo Jong [bk:deny]: ") and "refute the report" in line for line in denials)


def test_a_stream_skips_what_cannot_be_read(tmp_path: Path, briefs: list[briefkit.Brief]) -> None:
    done = run("stream", tmp_path / "missing.html", *PAGES)
    assert [briefkit.loads(line, "jsonl") for line in done.stdout.splitlines()] == briefs
    assert done.stderr.decode().startswith(f"{tmp_path}/missing.html: ")


def test_what_concerns_one_country(tmp_path: Path) -> None:
    (tmp_path / "all.jsonl").write_bytes(run("stream", *PAGES).stdout)
    cut = briefkit.loads(run("one_actor", "BY", tmp_path / "all.jsonl").stdout, "graphml")
    facts = [*cut.statements, *cut.relations]
    assert facts
    assert all("BY" in _countries(cut, fact) for fact in facts if not _is_only_referred_to(cut, fact))


def _countries(brief: briefkit.Brief, fact: briefkit.Statement | briefkit.Relation) -> set[str | None]:
    if isinstance(fact, briefkit.Statement):
        return {actor.country for actor in brief.speakers(fact)}
    return {actor.country for actor in (*brief.agents(fact), *brief.recipients(fact))}


def _is_only_referred_to(brief: briefkit.Brief, fact: briefkit.Node) -> bool:
    return any(fact.id in (*getattr(other, "about", ()), getattr(other, "according_to", None)) for other in brief)
