"""The command `briefkit show`: a brief for people."""

import json
from typing import Any

import attrs
import click

from briefkit.cli.batch import each
from briefkit.cli.digest import Digest, digest
from briefkit.cli.render import render
from briefkit.cli.source import briefs_in, files_argument, from_option
from briefkit.cli.terminal import console
from briefkit.model import PartialDate

_LONG = ("text", "blocks")
"""Fields of an article that a reader has elsewhere."""


@click.command()
@files_argument
@from_option
@click.option(
    "--explain", is_flag=True, help="Tell which rule found each fact, how sure it is, and where its words are."
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a brief, for programs.")
@click.pass_context
def show(ctx: click.Context, *, files: tuple[str, ...], format_name: str | None, explain: bool, as_json: bool) -> None:
    """Show briefs: who says what to whom and who does what, with the words that say so."""
    ctx.exit(int(not each(files, lambda path: _show(path, format_name, explain=explain, as_json=as_json))))


def _show(path: str, format_name: str | None, *, explain: bool, as_json: bool) -> None:
    for brief in briefs_in(path, format_name):
        made = digest(brief)
        if as_json:
            click.echo(json.dumps(_plain(made)))
        else:
            render(made, console(), explain=explain)


def _plain(made: Digest) -> dict[str, Any]:
    """Turn a digest into JSON data."""
    data = attrs.asdict(made, value_serializer=_date_as_text)
    for chapter in data["chapters"]:
        for field in _LONG:
            del chapter["article"][field]
    return data


def _date_as_text(_instance: type, _field: "attrs.Attribute[Any]", value: Any) -> Any:
    return str(value) if isinstance(value, PartialDate) else value
