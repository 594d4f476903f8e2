"""The command `briefkit edits`: what people changed in a graph, and a new brief that takes what can be taken."""

import json
from pathlib import Path

import attrs
import click

from briefkit.api import edits as find_edits
from briefkit.api import load, save
from briefkit.cli.terminal import complain, one_line
from briefkit.formats.edit import Edit, apply_edits


@click.command()
@click.argument("file", metavar="FILE")
@click.option("--original", metavar="FILE", help="The brief as it was exported: what was deleted is taken from it.")
@click.option("--apply", "output", metavar="OUT", help="Write a new brief with the decisions that say the edits.")
@click.option("--by", metavar="NAME", default="analyst", show_default=True, help="Whose decisions they are.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object an edit, for programs.")
def edits(*, file: str, original: str | None, output: str | None, by: str, as_json: bool) -> None:
    """List what was renamed, deleted, merged, added … in a graph that a tool such as Gephi has saved.

    With --apply, new names of actors and merges become decisions in a new brief; all else is named on standard error.
    """
    known = None if original is None else load(original)
    found = find_edits(file, known)
    for edit in found:
        click.echo(_as_json(edit) if as_json else one_line(str(edit)))
    if output is not None:
        brief = load(file) if known is None else known
        made, left = apply_edits(brief, found, by=by)
        save(made, Path(output))
        for edit in left:
            complain(f"not applied: {edit}")


def _as_json(edit: Edit) -> str:
    return json.dumps({"edit": type(edit).__name__, **attrs.asdict(edit)})
