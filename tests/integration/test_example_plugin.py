"""The example plugin: installed for real, used for real, and gone again without a trace in its briefs."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

import briefkit
from briefkit.plugins import installed
from briefkit.schema.vocabulary import VOCABULARIES

PROJECT = Path(__file__).parents[2]
PLUGIN = PROJECT / "examples" / "plugin"
PAGE = PLUGIN / "pages" / "detention.html"
SEEDS = sorted((PROJECT / "seeds").glob("*.txt"))
FORMAT_NAMES = ("json", "jsonl", "jsonld", "graphml")

MAKE = """
import sys
from pathlib import Path
import briefkit
from briefkit import Actor, Brief, PartialDate, Relation
from briefkit_harbour.vocabulary import Detention, Registration

page, folder = map(Path, sys.argv[1:])
brief = briefkit.read(page, annotators=["rules", "ships"])
ship = next(actor for actor in brief.actors if (actor.kind, actor.name) == ("harbour:ship", "Northern Dusk"))
registration = Registration(flag="PL", imo=9074729, former_names=("Dusk", "]]>", "\\x00"))
ship = briefkit.with_facet(ship, registration)
port = Actor(kind="harbour:port-authority", country="PL", name="Port of Gdańsk")
words = [brief.article.quote("has held the MT Northern Dusk")]
detains = Relation(kind="harbour:detains", agents=[port.id], recipients=[ship.id], evidence=words)
detention = Detention(reason="papers", since=PartialDate("2024-11-18"))
detains = briefkit.with_facet(detains, detention)
brief |= Brief(articles=brief.articles, actors=[ship, port], relations=[detains])
assert briefkit.check(brief) == (), briefkit.check(brief)
for name in ("json", "jsonl", "jsonld", "graphml"):
    briefkit.save(brief, folder / f"brief.{name}")
    again = briefkit.load(folder / f"brief.{name}")
    assert again == brief
    assert briefkit.facet(again[ship.id], Registration) == registration
    assert briefkit.facet(again[detains.id], Detention) == detention
"""

READ_SEEDS = """
import sys
from hashlib import sha256
import briefkit
print(sha256(briefkit.dumps(briefkit.merge(map(briefkit.read, sys.argv[1:])))).hexdigest())
"""


def run(*arguments: object, site: Path, **more: str) -> str:
    environment = os.environ | {"PYTHONPATH": str(site), "PYTHONIOENCODING": "utf-8"} | more
    done = subprocess.run(
        [sys.executable, *map(str, arguments)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the plugin into a folder, with pip and offline."""
    for needed in ("pip", "hatchling"):
        if importlib.util.find_spec(needed) is None:
            pytest.skip(f"needs {needed}, which is not here")
    folder = tmp_path_factory.mktemp("plugin")
    shutil.copytree(PLUGIN, folder / "source")
    target = folder / "site"
    offline = ("--no-index", "--no-deps", "--no-build-isolation", "--disable-pip-version-check", "--quiet")
    run("-m", "pip", "install", *offline, "--target", target, folder / "source", site=folder)
    return target


@pytest.fixture(scope="session")
def made(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a brief with all that the plugin adds, and write it in every format."""
    folder = tmp_path_factory.mktemp("made")
    run("-c", MAKE, PAGE, folder, site=site)
    return folder


def test_it_is_listed_and_can_be_used(site: Path) -> None:
    rows = json.loads(run("-m", "briefkit", "plugins", "--check", "--json", site=site))
    found = {
        (row["group"], row["name"]): row["error"] for row in rows if row["distributions"] == ["briefkit-harbour 1.0"]
    }
    assert found == {
        ("briefkit.parsers", "harbour"): None,
        ("briefkit.annotators", "ships"): None,
        ("briefkit.vocabularies", "harbour"): None,
    }


def test_its_parser_is_found_by_the_host_of_the_page(site: Path, tmp_path: Path) -> None:
    run("-m", "briefkit", "read", PAGE, "--to", "json", "--output", tmp_path / "page.json", site=site)
    article = briefkit.load(tmp_path / "page.json").article
    assert article.authors == ("Ewa Lis", "Jonas Berg")
    assert article.origin is not None
    assert article.origin.parser == "harbour"


def test_its_own_tests_pass(site: Path) -> None:
    source = site.parent / "source"
    (source / "conftest.py").write_text(
        "from hypothesis import settings\n"
        "settings.register_profile('few', max_examples=5, database=None)\n"
        "settings.load_profile('few')\n"
    )
    printed = run("-m", "pytest", "-q", "-p", "no:cacheprovider", source, site=site)
    assert " passed" in printed
    assert "failed" not in printed


@pytest.mark.parametrize("name", FORMAT_NAMES)
def test_without_the_plugin_its_briefs_go_through_every_format_to_the_byte(made: Path, name: str) -> None:
    assert "harbour" not in installed(VOCABULARIES)
    path = made / f"brief.{name}"
    brief = briefkit.load(path)
    assert briefkit.dumps(brief, name) == path.read_bytes()
    for other in FORMAT_NAMES:
        assert briefkit.dumps(brief, other) == (made / f"brief.{other}").read_bytes()


def test_without_the_plugin_facets_are_kept_and_terms_reported(made: Path) -> None:
    brief = briefkit.load(made / "brief.json")
    facets = {facet.key: facet.json for node in (*brief.actors, *brief.relations) for facet in node.facets}
    assert facets == {
        "harbour:Registration": '{"flag":"PL","former_names":["Dusk","]]>","\\u0000"],"imo":9074729}',
        "harbour:Detention": '{"reason":"papers","since":"2024-11-18"}',
    }
    problems = briefkit.check(brief)
    assert {problem.code for problem in problems} == {"unknown-term"}
    assert {problem.reason.partition(":")[0] for problem in problems} == {"harbour"}


def test_without_the_plugin_its_page_is_no_parsers(made: Path) -> None:
    with pytest.raises(briefkit.NoParserError):
        briefkit.parse(PAGE)


def test_installing_it_changes_no_result_unasked(site: Path) -> None:
    printed = run("-c", READ_SEEDS, *SEEDS, site=site)
    ours = briefkit.dumps(briefkit.merge(map(briefkit.read, SEEDS)))
    assert printed.strip() == sha256(ours).hexdigest()
