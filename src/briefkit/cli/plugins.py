"""The command `briefkit plugins`: what is installed, and whether it works."""

import json
from collections.abc import Iterator
from typing import Any

import attrs
import click
from rich.table import Table
from rich.text import Text

from briefkit.annotate.annotator import ANNOTATORS
from briefkit.cli.terminal import complain, console, one_line
from briefkit.formats.format import FORMATS
from briefkit.plugins import Group, installed
from briefkit.schema.vocabulary import VOCABULARIES
from briefkit.sources.choose import PARSERS

GROUPS: tuple[Group[Any], ...] = (PARSERS, ANNOTATORS, FORMATS, VOCABULARIES)


@attrs.frozen
class Row:
    """One name that is registered."""

    group: str
    name: str
    distributions: tuple[str, ...]
    error: str | None = None
    """Why it cannot be used, as far as has been looked."""


@click.command()
@click.option("--check", "load", is_flag=True, help="Load each plugin; exit with 1 if one cannot be used.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON array, for programs.")
@click.pass_context
def plugins(ctx: click.Context, *, load: bool, as_json: bool) -> None:
    """List the plugins that are installed: parsers, annotators, formats and vocabularies."""
    rows = [row for group in GROUPS for row in (_checked(group) if load else _registered(group))]
    if as_json:
        click.echo(json.dumps([attrs.asdict(row) for row in rows], indent=2))
    else:
        console().print(_table(rows))
    for row in rows:
        if row.error:
            complain(row.error)
    ctx.exit(int(any(row.error for row in rows)))


def _registered(group: Group[Any]) -> Iterator[Row]:
    """Give what the metadata say, without importing anything."""
    owners: dict[str, list[str]] = {}
    for entry in installed(group).entries:
        owners.setdefault(entry.name, []).append(entry.distribution)
    return (Row(group.name, name, tuple(owners[name])) for name in sorted(owners))


def _checked(group: Group[Any]) -> Iterator[Row]:
    for status in installed(group).statuses():
        yield Row(group.name, status.name, status.distributions, str(status.error) if status.error else None)


def _table(rows: list[Row]) -> Table:
    table = Table("group", "name", "from", box=None, pad_edge=False, header_style="bold")
    for row in rows:
        state = "" if row.error is None else " (cannot be used)"
        table.add_row(row.group, Text(one_line(row.name) + state), Text(one_line(", ".join(row.distributions))))
    return table
