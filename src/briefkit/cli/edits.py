"""The command `briefkit edits`: what people changed in a graph, and a new brief that takes what can be taken."""

import json
from pathlib import Path

import attrs
import click

from briefkit.api import edit_finder, format_of, load, loads
from briefkit.cli.batch import STANDARD
from briefkit.cli.source import read_bytes
from briefkit.cli.target import opened
from briefkit.cli.terminal import complain, one_line
from briefkit.formats.edit import Edit, apply_edits
from briefkit.formats.graphml.payload import NAME as GRAPHML


@click.command()
@click.argument("file", metavar="FILE")
@click.option("--original", metavar="FILE", help="The brief as it was exported: what was deleted is taken from it.")
@click.option(
    "--apply",
    "output",
    metavar="OUT",
    help="Write a new brief with the decisions that say the edits; - for standard output.",
)
@click.option("--by", metavar="NAME", default="analyst", show_default=True, help="Whose decisions they are.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object an edit, for programs.")
def edits(*, file: str, original: str | None, output: str | None, by: str, as_json: bool) -> None:
    """List what was renamed, deleted, merged, added … in a graph that a tool such as Gephi has saved.

    With --apply, new names of actors and merges become decisions in a new brief; all else is named on standard error.
    Standard input is taken for GraphML. Standard output gets JSON Lines, and the list goes to standard error then.
    """
    if output is not None and _is_same(file, output):
        raise click.UsageError(f"--apply would overwrite {file}, the file that the edits are read from")
    known = None if original is None else load(original)
    form = format_of(file, GRAPHML if file == STANDARD else None)
    find = edit_finder(form)
    data = read_bytes(file)
    found = find(data, known)
    for edit in found:
        click.echo(_as_json(edit) if as_json else one_line(str(edit)), err=output == STANDARD)
    if output is not None:
        made, left = apply_edits(loads(data, form) if known is None else known, found, by=by)
        with opened(output, ()) as write:
            write(file, made)
        for edit in left:
            complain(f"not applied: {edit}")


def _is_same(file: str, output: str) -> bool:
    return STANDARD not in {file, output} and Path(output).exists() and Path(output).samefile(file)


def _as_json(edit: Edit) -> str:
    return json.dumps({"edit": type(edit).__name__, **attrs.asdict(edit)})
