"""The command `briefkit convert`: briefs from one format into another."""

import click

from briefkit.cli.batch import each
from briefkit.cli.source import briefs_in, files_argument, from_option
from briefkit.cli.target import Write, opened, output_option, profile_option, to_option


@click.command()
@files_argument
@from_option
@to_option
@output_option
@profile_option
@click.pass_context
def convert(
    ctx: click.Context,
    *,
    files: tuple[str, ...],
    format_name: str | None,
    formats: tuple[str, ...],
    output: str,
    profile: str | None,
) -> None:
    """Write briefs in another format; several into one file are merged.

    Standard input is taken for JSON Lines, unless --from says otherwise.
    """
    with opened(output, formats, profile) as write:
        done = each(files, lambda path: _copy(path, format_name, write))
    ctx.exit(int(not done))


def _copy(path: str, format_name: str | None, write: Write) -> None:
    for brief in briefs_in(path, format_name):
        write(path, brief)
