"""The command `briefkit read`: saved pages become briefs."""

import click

from briefkit.annotate.annotator import ANNOTATORS
from briefkit.api import DEFAULT_ANNOTATORS
from briefkit.api import read as read_page
from briefkit.cli.batch import each
from briefkit.cli.name import name_option, split
from briefkit.cli.source import read_bytes
from briefkit.cli.target import opened, output_option, profile_option, to_option
from briefkit.errors import InvalidValueError
from briefkit.sources.choose import PARSERS
from briefkit.sources.page import Page


def _check_url(_ctx: click.Context, _param: click.Parameter, url: str | None) -> str | None:
    try:
        Page(b"", url)
    except InvalidValueError as error:
        raise click.BadParameter(error.reason) from None
    return url


@click.command()
@click.argument("pages", nargs=-1, required=True, metavar="PAGES...")
@to_option
@output_option
@profile_option
@name_option("--parser", group=PARSERS, metavar="NAME", help="The parser; without it, each page decides.")
@name_option(
    "--annotators",
    group=ANNOTATORS,
    metavar="NAMES",
    default=",".join(DEFAULT_ANNOTATORS),
    show_default=True,
    help="The annotators in order, parted by commas, or none.",
)
@click.option(
    "--url", metavar="URL", callback=_check_url, help="Where the page was published, if it does not say so itself."
)
@click.pass_context
def read(
    ctx: click.Context,
    *,
    pages: tuple[str, ...],
    formats: tuple[str, ...],
    output: str,
    profile: str | None,
    parser: str | None,
    annotators: str,
    url: str | None,
) -> None:
    """Turn saved pages, HTML or text, into briefs.

    Without --to, a file's suffix decides; a folder gets JSON, standard output JSON Lines. A page that cannot be read
    is reported, and the others are done.
    """
    if url and len(pages) > 1:
        raise click.UsageError("--url is for one page")
    with opened(output, formats, profile) as write:
        done = each(pages, lambda path: write(path, read_page(Page(read_bytes(path), url), parser, split(annotators))))
    ctx.exit(int(not done))
