"""The few figures that the README shows, beside those of the best open peers."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.table import Table

README = Path(__file__).parents[2] / "README.md"
_START, _END = "<!-- written by make eval -->\n", "<!-- end -->"

_FIGURES = (
    ("statements: content found, PolNeAR", "Statements", "polnear.dev", "match", "62.3"),
    ("statements: direct speech found, PolNeAR", "Statements", "polnear.dev", "direct", "79.4"),
    ("statements: content and speaker, PolNeAR", "Statements", "polnear.dev", "content and source", "53.9"),
    ("actors: words and kind, CrossNER politics", "Actors of CrossNER politics", "rules", "actors", "47.5"),
    ("relations: both sides and category, PLV", "Relations", "end to end, all events (F1)", "figure", "51.7"),
)
"""What is measured, the table, row and column of it, and the best figure published of an open peer on the same set;
what a brief holds counts, which has no events such as elections among its actors."""


def headline(tables: Sequence[Table]) -> Table:
    """Choose the figures; how fast we are beside spaCy is told where it was measured too."""
    by_title = {table.title.partition(",")[0]: table for table in reversed(tables)}  # of one title the first
    rows = [
        (name, by_title[table].cell(row, column), peer)
        for name, table, row, column, peer in _FIGURES
        if table in by_title
    ]
    return Table("Figures", ("F1", "briefkit", "best open peer"), [*rows, *_paces(by_title.get("Cost"))])


def _paces(cost: Table | None) -> Iterator[tuple[str, str, str]]:
    if cost is not None:
        ours, peer = (cost.cell(name, "words/s") for name in ("rules", "spaCy alone"))
        yield "words a second on one core, beside a small spaCy model", ours, peer


def write(table: Table) -> None:
    """Put a table into its place in the README."""
    text = README.read_text(encoding="utf-8")
    before, _, rest = text.partition(_START)
    _, _, after = rest.partition(_END)
    figures = str(table).partition("\n\n")[2]
    README.write_text(f"{before}{_START}\n{figures}\n{_END}{after}", encoding="utf-8")
