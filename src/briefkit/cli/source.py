"""Briefs from files that briefkit has written: the paths and formats that every command takes alike."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from briefkit.api import format_of, loads
from briefkit.cli.batch import STANDARD
from briefkit.cli.name import name_option
from briefkit.formats.format import FORMATS, Format
from briefkit.formats.jsonl import NAME as STREAM
from briefkit.formats.jsonl import iter_loads
from briefkit.model import Brief

files_argument = click.argument("files", nargs=-1, required=True, metavar="FILES...")
from_option = name_option(
    "--from",
    "format_name",
    group=FORMATS,
    metavar="FORMAT",
    help="The files' format; without it, each suffix decides.",
)


def format_for(path: str, format_name: str | None) -> Format:
    """Find the format of a file; standard input is taken for JSON Lines."""
    return format_of(path, format_name or (STREAM if path == STANDARD else None))


def read_bytes(path: str) -> bytes:
    """Read a file, or standard input, as a whole."""
    return sys.stdin.buffer.read() if path == STANDARD else Path(path).read_bytes()


def briefs_in(path: str, format_name: str | None) -> Iterator[Brief]:
    """Give the brief of a file, or one after the other those of a stream of JSON Lines."""
    found = format_for(path, format_name)
    if found.name == STREAM:
        yield from iter_loads(lines_of(path))
    else:
        yield loads(read_bytes(path), found)


def lines_of(path: str) -> Iterator[bytes]:
    """Give the lines of a file or of standard input as they come."""
    if path == STANDARD:
        yield from sys.stdin.buffer
        return
    with Path(path).open("rb") as lines:
        yield from lines
