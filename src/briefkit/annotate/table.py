"""The knowledge tables of the package, as they are read from its data files."""

from importlib.resources import files

Row = dict[str, str]
"""A row of a table, by the names of its columns."""


def read_table(name: str) -> list[dict[str, str]]:
    """Read a table of the package: tab-separated, comments before the line of column names."""
    text = files("briefkit.annotate").joinpath("tables", f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    columns = lines[0].split("\t")
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in lines[1:]]


def split_cell(cell: str) -> tuple[str, ...]:
    """Split a cell that holds a list."""
    return tuple(cell.split("|")) if cell else ()
