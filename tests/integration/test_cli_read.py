"""`briefkit read`: pages become briefs, and one bad page costs no other."""

import json
import shutil
from pathlib import Path

import pytest

import briefkit
from tests.conftest import SEEDS
from tests.integration.cli import invoke, run, write

PAGES = sorted(SEEDS.glob("*.txt"))
BRIEFS = [briefkit.parse(page) for page in PAGES]
PARSE = ("--annotators", "none")


def test_a_stream_of_json_lines_is_what_standard_output_gets() -> None:
    result = invoke("read", *PAGES, *PARSE)
    assert result.exit_code == 0
    assert [briefkit.loads(line) for line in result.stdout_bytes.splitlines()] == BRIEFS


def test_a_page_comes_from_standard_input() -> None:
    result = invoke("read", "-", *PARSE, data=PAGES[0].read_bytes())
    assert (result.exit_code, briefkit.loads(result.stdout_bytes)) == (0, BRIEFS[0])


def test_annotators_run_unless_none_is_wanted(tmp_path: Path) -> None:
    invoke("read", PAGES[0], "-o", tmp_path / "brief.json")
    assert briefkit.load(tmp_path / "brief.json") == briefkit.read(PAGES[0])


@pytest.mark.parametrize("suffix", [".json", ".jsonld", ".graphml"])
def test_one_file_gets_one_brief_in_the_format_of_its_suffix(tmp_path: Path, suffix: str) -> None:
    output = tmp_path / f"all{suffix}"
    assert invoke("read", *PAGES, *PARSE, "-o", output).exit_code == 0
    assert briefkit.load(output) == briefkit.merge(BRIEFS)


def test_a_folder_gets_a_file_for_each_page_and_format(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    assert invoke("read", *PAGES, *PARSE, "--to", "json", "--to", "graphml", "-o", f"{folder}/").exit_code == 0
    expected = {
        f"{page.stem}{suffix}": brief
        for page, brief in zip(PAGES, BRIEFS, strict=True)
        for suffix in (".json", ".graphml")
    }
    assert {path.name: briefkit.load(path) for path in folder.iterdir()} == expected


def test_pages_of_one_name_do_not_overwrite_each_other(tmp_path: Path) -> None:
    pages = [tmp_path / folder / "index.txt" for folder in ("a", "b", "c")]
    for page in pages:
        page.parent.mkdir()
        shutil.copy(PAGES[0], page)
    (tmp_path / "out").mkdir()
    invoke("read", *pages, *PARSE, "-o", tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["index-2.json", "index-3.json", "index.json"]


def test_bad_pages_are_reported_and_the_others_are_done(tmp_path: Path) -> None:
    empty = write(tmp_path / "empty.html", b"")
    missing = tmp_path / "missing.html"
    output = tmp_path / "out.jsonl"
    result = invoke("read", empty, PAGES[0], missing, PAGES[1], *PARSE, "-o", output)
    assert (result.exit_code, list(briefkit.iter_load(output))) == (1, BRIEFS)
    first, second, count = result.stderr.splitlines()
    assert first.startswith(f"briefkit: {empty}: ")
    assert second == f"briefkit: {missing}: No such file or directory"
    assert count == "briefkit: 2 of 4 inputs failed"


def test_a_folder_that_is_not_there_is_named_by_the_file_asked_for(tmp_path: Path) -> None:
    output = tmp_path / "nowhere" / "out.json"
    result = invoke("read", PAGES[0], *PARSE, "-o", output)
    assert (result.exit_code, result.stderr) == (1, f"briefkit: [Errno 2] No such file or directory: '{output}'\n")


def test_an_internal_error_of_one_page_is_reported_and_the_others_are_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(page: briefkit.Page, *_: object) -> briefkit.Brief:
        if b"Grinkevicha" in page.data:
            raise KeyError("surprise")
        return BRIEFS[1]

    monkeypatch.setattr("briefkit.cli.read.read_page", read)
    result = invoke("read", *PAGES, *PARSE, "-o", tmp_path / "out.json")
    assert (result.exit_code, briefkit.load(tmp_path / "out.json")) == (1, BRIEFS[1])
    assert result.stderr.splitlines()[0] == f"briefkit: {PAGES[0]}: internal error, KeyError: 'surprise'"


def test_no_file_appears_where_nothing_could_be_read(tmp_path: Path) -> None:
    result = invoke("read", write(tmp_path / "empty.html", b""), "-o", tmp_path / "out.json")
    assert (result.exit_code, (tmp_path / "out.json").exists()) == (1, False)


def test_the_url_can_be_given(tmp_path: Path) -> None:
    url = "https://neweasterneurope.eu/2016/09/27/the-embassy/"
    result = invoke("read", PAGES[0], "--url", url, *PARSE)
    assert json.loads(result.stdout)["articles"][0]["url"] == url


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "Missing argument 'PAGES...'"),
        (("a.html", "--to", "docx"), "'docx' is not installed (known: graphml, json, jsonl, jsonld)"),
        (("a.html", "--parser", "nobody"), "'nobody' is not installed (known: bne, nee)"),
        (("a.html", "--annotators", "rules,nobody"), "'nobody' is not installed (known: rules, spacy)"),
        (("a.html", "--to", "json", "--to", "graphml"), "several formats need a folder"),
        (("a.html", "-o", "out.docx"), "say which with --to"),
        (("a.html", "b.html", "--url", "https://a.example/"), "--url is for one page"),
        (("a.html", "--url", "http://[x"), "must be an absolute http or https URL"),
    ],
)
def test_wrong_usage_is_exit_code_2(arguments: tuple[str, ...], message: str) -> None:
    result = invoke("read", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in " ".join(result.stderr.split())


def test_same_bytes_in_same_bytes_out_in_any_process() -> None:
    outputs = {run("read", *PAGES, PYTHONHASHSEED=seed).stdout for seed in ("0", "1")}
    assert len(outputs) == 1
