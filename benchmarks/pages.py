"""Pages: parsing beside bare lxml and trafilatura, the time to import, and the memory of a stream of pages."""

import random
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from string import Template
from typing import TypeVar

import lxml.html
import trafilatura

import briefkit
from benchmarks.table import Table, in_new_process, seconds
from briefkit.plugins import installed
from briefkit.sources.choose import PARSERS

T = TypeVar("T")

_TEMPLATE = Template(Path(__file__).with_name("page.html").read_text())
_WORDS = (
    "embassy minister denied talks border parliament sanctions agreement report authorities official visit president "
    "trade council region election partners security statement opened closed Minsk Warsaw Seoul naïve “quoted” the"
).split()
_SIZES = ", ".join(f"/uploads/picture-{size}.jpg {size}w" for size in (300, 600, 768, 1024, 1536))
_MENU_ITEM = '<li id="item-{n}" class="menu-item menu-item-type-taxonomy"><a href="/category/{n}/">Topic {n}</a></li>'
_RELATED = f"""<div class="related-post"><a href="/{{n}}/"><img loading="lazy" alt="" srcset="{_SIZES}"></a>
<div class="info"><h4><a href="/{{n}}/">Another piece, number {{n}}</a></h4><span class="date">May 1, 2024</span>
<span class="author"><a href="/author/{{n}}/">Author {{n}}</a></span></div></div>"""
_FURNITURE = {
    "menu": "".join(_MENU_ITEM.format(n=n) for n in range(80)),
    "related": "".join(_RELATED.format(n=n) for n in range(40)),
    "style": "".join(f".wp-block-{n}{{margin:{n}px;color:#{n:06x}}}" for n in range(600)),
    "script": "window.dataLayer = window.dataLayer || []; function gtag() { dataLayer.push(arguments) };" * 100,
}
"""What stands around the text of such pages: as many elements as the text has, and more."""


def make_page(number: int) -> briefkit.Page:
    """Make a page of 20 paragraphs, and as much around them as such pages have."""
    chance = random.Random(number)  # noqa: S311 - it only has to be the same every time
    url = f"https://neweasterneurope.eu/2024/06/12/piece-{number}/"
    paragraphs = "\n".join(_paragraph(chance) for _ in range(20))
    html = _TEMPLATE.substitute(_FURNITURE, number=number, url=url, paragraphs=paragraphs)
    return briefkit.Page(html.encode(), url=url)


def _paragraph(chance: random.Random) -> str:
    words, linked = (" ".join(chance.choices(_WORDS, k=count)) for count in (70, 6))
    return f'<p>{words.capitalize()} <a href="/piece/">{linked}</a>.</p>'


def tables(*, quick: bool) -> Iterator[Table]:
    """Give one table after the other."""
    yield _parsing([make_page(number) for number in range(10 if quick else 100)])
    yield _importing(times=2 if quick else 7)
    yield _streaming((20, 60) if quick else (100, 1000))


def _parsing(pages: Sequence[briefkit.Page]) -> Table:
    parser = installed(PARSERS).get("nee")
    data = [page.data for page in pages]
    peers = {
        "lxml.html.fromstring": partial(_for_each, lxml.html.fromstring, data),
        "briefkit.parse, by host": partial(_for_each, briefkit.parse, pages),
        "briefkit.parse, by name": partial(_for_each, partial(briefkit.parse, parser=parser), pages),
        "trafilatura.bare_extraction": partial(_for_each, _trafilatura, data),
    }
    taken = {name: seconds(work, times=5) for name, work in peers.items()}
    floor = taken["lxml.html.fromstring"]
    size = sum(map(len, data)) / len(data) / 1000
    return Table(
        f"Parsing {len(pages)} HTML pages of {size:.0f} kB",
        ("", "ms a page", "times lxml"),
        [(name, f"{1000 * time / len(pages):.2f}", f"{time / floor:.2f}") for name, time in taken.items()],
    )


def _for_each(work: Callable[[T], object], items: Sequence[T]) -> None:
    for item in items:
        work(item)


def _trafilatura(data: bytes) -> object:
    return trafilatura.bare_extraction(data.decode(), with_metadata=True, include_comments=False)


_IMPORT = "import sys, time; start = time.perf_counter(); __import__(sys.argv[1]); print(time.perf_counter() - start)"


def _importing(times: int) -> Table:
    rows = []
    for module in ("briefkit", "lxml.html", "trafilatura"):
        shortest = min(float(in_new_process(_IMPORT, module)) for _ in range(times))
        rows.append((module, f"{1000 * shortest:.0f}"))
    return Table("Importing", ("", "ms"), rows)


_STREAM = """
import sys
import briefkit
from benchmarks.pages import make_page
from benchmarks.table import peak_memory

with open("/dev/null", "wb") as out:
    for number in range(int(sys.argv[1])):
        out.write(briefkit.dumps(briefkit.read(make_page(number)), "jsonl"))
print(peak_memory())
"""


def _streaming(counts: Sequence[int]) -> Table:
    """Read ever more pages in a stream: the peak of memory must not grow with their number."""
    peaks = [(str(count), f"{float(in_new_process(_STREAM, count)):.0f}") for count in counts]
    return Table("Reading a stream of pages into JSON Lines", ("pages", "peak memory in MB"), peaks)
