"""The kits that plugin authors are given, run on all that is built in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefkit.annotate.annotator import ANNOTATORS
from briefkit.formats.format import FORMATS
from briefkit.plugins import installed
from briefkit.schema.ownership import Ownership
from briefkit.schema.vocabulary import VOCABULARIES
from briefkit.sources.choose import PARSERS
from briefkit.testing import Law, annotator_laws, format_laws, parser_laws, vocabulary_laws

PROJECT = Path(__file__).parents[2]
PAGES = {
    "nee": [PROJECT / "seeds" / "000_a47216d700ece483.txt"],
    "bne": [PROJECT / "seeds" / "003_b900d7e99b62958b.txt"],
}
WRITTEN = PROJECT / "tests" / "pages"
TEXTS = [
    "Belarus denied that it had opened an embassy. “We have no plans,” the foreign ministry in Minsk said.",
    "According to Yonhap, officials in South Korea condemned the launch in July 2016 and called on Pyongyang to stop.",
]


def cases() -> Iterator[object]:
    """Give every law of every built-in plugin."""
    for name, pages in PAGES.items():
        written = sorted(WRITTEN.glob(f"{name}-theme.html")) + sorted(WRITTEN.glob(f"{name}-cms.html"))
        data = [page.read_bytes() for page in (*pages, *written)]
        yield from named(name, parser_laws(installed(PARSERS).get(name), data))
    yield from named("rules", annotator_laws(installed(ANNOTATORS).get("rules"), TEXTS))
    for name in ("json", "jsonl", "jsonld", "graphml"):
        yield from named(name, format_laws(installed(FORMATS).get(name)))
    for name, values in {"bk": [Ownership(state_owned=True)], "plover": []}.items():
        yield from named(name, vocabulary_laws(installed(VOCABULARIES).get(name), values))


def named(plugin: str, laws: tuple[Law, ...]) -> Iterator[object]:
    return (pytest.param(law, id=f"{plugin}: {law}") for law in laws)


@pytest.mark.parametrize("law", list(cases()))
def test_law(law: Law) -> None:
    law()
