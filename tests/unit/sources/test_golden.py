"""Every page of tests/pages is read as the record beside it says."""

import importlib.util
import json
import re
from pathlib import Path
from types import ModuleType

import pytest

from briefkit.sources import Page, bne, nee

PAGES = Path(__file__).parents[2] / "pages"
NAMES = sorted(path.name for path in PAGES.iterdir() if path.suffix in {".html", ".txt"})
RECOGNISED = {name for name in NAMES if name.startswith(("nee-", "bne-"))} - {
    "bne-body-only.txt",
    "nee-joomla.txt",
    "nee-missing.html",
}


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("pages_read", PAGES / "read.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


PAGE = _load()


@pytest.mark.parametrize("name", NAMES)
def test_page_is_read_as_recorded(name):
    assert PAGE.read(name) == json.loads((PAGES / name).with_suffix(".json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_only_its_own_parser_recognises_a_page(name):
    page = PAGE.load(name)
    claims = {parser.name for parser in (nee.parser, bne.parser) if parser.recognises(page)}
    assert claims == ({name[:3]} if name in RECOGNISED else set())


@pytest.mark.parametrize(
    "name", ["bne-breaks.html", "bne-cms.html", "bne-redesign.html", "nee-plain.html", "nee-western.html"]
)
def test_body_is_found_without_any_class(name):
    page = PAGE.load(name)
    stripped = re.sub(rb""" (?:class|id)=(?:"[^"]*"|'[^']*')""", b"", page.data)
    article = PAGE.parser_for(name).parse(Page(stripped)).articles[0]
    expected = json.loads((PAGES / name).with_suffix(".json").read_text(encoding="utf-8"))
    assert [words for kind, words in PAGE.as_record(article)["blocks"]] == [words for kind, words in expected["blocks"]]


@pytest.mark.parametrize("name", NAMES)
def test_page_says_who_wrote_it(name):
    head = (PAGES / name).read_bytes()[:400]
    assert b"Written by the briefkit developers" in head
