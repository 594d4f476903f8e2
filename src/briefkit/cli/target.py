"""Where briefs go: a file or more for each in a folder, a stream of JSON Lines, or all in one file."""

import os
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import click

from briefkit.api import dumps, format_of
from briefkit.cli.batch import STANDARD
from briefkit.cli.file import replacing
from briefkit.cli.name import name_option
from briefkit.cli.terminal import write_bytes
from briefkit.errors import UnknownFormatError
from briefkit.formats.format import FORMATS
from briefkit.formats.graphml.payload import NAME as GRAPHML
from briefkit.formats.graphml.profile import PROFILES
from briefkit.formats.jsonl import NAME as STREAM
from briefkit.model import Brief, merge

Write = Callable[[str, Brief], None]
"""Takes a brief, and the name of what it was made from."""
Encode = Callable[[Brief, str], bytes]
"""Writes a brief in the format of a name."""

to_option = name_option(
    "--to",
    "formats",
    group=FORMATS,
    metavar="FORMAT",
    multiple=True,
    help="The format to write; for a folder, there may be several.",
)
profile_option = click.option(
    "--profile",
    type=click.Choice(sorted(PROFILES)),
    help="For GraphML: the tool whose conventions to follow.",
)
output_option = click.option(
    "-o",
    "--output",
    metavar="OUT",
    default=STANDARD,
    help="A file, a folder (which exists or ends in /), or - for standard output, which is the default.",
)


@contextmanager
def opened(output: str, formats: Sequence[str], profile: str | None = None) -> Generator[Write]:
    """Give what writes briefs to the output.

    A folder gets a file for each brief and format. A file or standard output gets JSON Lines as they come, and in any
    other format one brief, into which all are merged at the end. Raises `click.UsageError` for what cannot be.
    """
    folder = output.endswith(os.sep) or Path(output).is_dir()
    if len(formats) > 1 and not folder:
        raise click.UsageError("several formats need a folder as --output: one that exists, or a name that ends in /")
    chosen = tuple(formats) or (("json",) if folder else (_format_at(output),))
    if profile is not None and GRAPHML not in chosen:
        raise click.UsageError("--profile is for --to graphml")
    encode = partial(_encoded, profile=profile)
    if folder:
        yield _into_folder(Path(output), chosen, encode)
        return
    with _into_stream(output) if chosen == (STREAM,) else _into_one(output, chosen[0], encode) as write:
        yield write


def _encoded(brief: Brief, name: str, profile: str | None) -> bytes:
    return dumps(brief, name, **({"profile": profile} if profile and name == GRAPHML else {}))


def _format_at(output: str) -> str:
    """Take the format from the suffix; what has none, is JSON Lines."""
    if output == STANDARD or not Path(output).suffix:
        return STREAM
    try:
        return format_of(output, None).name
    except UnknownFormatError as error:
        raise click.UsageError(f"{error}; say which with --to") from None


def _into_folder(folder: Path, formats: Sequence[str], encode: Encode) -> Write:
    suffixes = {name: format_of(folder, name).suffixes[0] for name in formats}
    taken: dict[str, int] = {}

    def write(source: str, brief: Brief) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        stem = _free("stdin" if source == STANDARD else Path(source).stem, taken)
        for name, suffix in suffixes.items():
            with replacing(folder / f"{stem}{suffix}") as file:
                file.write(encode(brief, name))

    return write


def _free(stem: str, taken: dict[str, int]) -> str:
    """Give a stem that no other brief of this run has: pages of one name in two folders are two files."""
    free = stem
    while free in taken:
        taken[stem] += 1
        free = f"{stem}-{taken[stem]}"
    taken[free] = 1
    return free


@contextmanager
def _into_stream(output: str) -> Generator[Write]:
    if output == STANDARD:
        yield lambda _source, brief: write_bytes(dumps(brief, STREAM))
        return
    with replacing(Path(output)) as file:

        def write(_source: str, brief: Brief) -> None:
            file.write(dumps(brief, STREAM))

        yield write


@contextmanager
def _into_one(output: str, format_name: str, encode: Encode) -> Generator[Write]:
    briefs: list[Brief] = []
    yield lambda _source, brief: briefs.append(brief)
    if not briefs:
        return
    data = encode(merge(briefs), format_name)
    if output == STANDARD:
        write_bytes(data)
    else:
        with replacing(Path(output)) as file:
            file.write(data)
