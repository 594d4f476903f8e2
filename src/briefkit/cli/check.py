"""The command `briefkit check`: whether files hold and briefs make sense."""

import json
from collections.abc import Iterator

import attrs
import click

from briefkit.api import loads, verify
from briefkit.cli.batch import each, name_of
from briefkit.cli.source import files_argument, format_for, from_option, lines_of, read_bytes
from briefkit.cli.terminal import one_line
from briefkit.errors import ContentError
from briefkit.formats.format import Format
from briefkit.formats.jsonl import NAME as STREAM
from briefkit.schema.check import check as check_brief
from briefkit.schema.problem import Problem


@click.command()
@files_argument
@from_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a problem, for programs.")
@click.pass_context
def check(ctx: click.Context, *, files: tuple[str, ...], format_name: str | None, as_json: bool) -> None:
    """Check briefs: receipts, references and ids, and whether their terms and facets are known and make sense.

    Exits with 1 if there is a problem or a file cannot be read.
    """
    found = 0

    def report(path: str) -> None:
        nonlocal found
        for problem in _problems_in(path, format_name):
            found += 1
            click.echo(_as_json(path, problem) if as_json else one_line(f"{name_of(path)}: {problem}"))

    done = each(files, report)
    ctx.exit(int(not done or found > 0))


def _problems_in(path: str, format_name: str | None) -> Iterator[Problem]:
    """Find the problems of a file; of JSON Lines, line by line."""
    form = format_for(path, format_name)
    if form.name != STREAM:
        yield from problems_in(read_bytes(path), form)
        return
    for number, line in enumerate(lines_of(path), 1):
        if line.strip():
            for problem in problems_in(line, form):
                yield attrs.evolve(problem, where=f"line {number}, {problem.where}")


def problems_in(data: bytes, form: Format) -> Iterator[Problem]:
    """Find all that is wrong with a brief: receipts first, which can be checked even where nothing else holds.

    Raises `FormatError` where the bytes are not of the format at all.
    """
    yield from verify(data, form)
    try:
        yield from check_brief(loads(data, form))
    except ContentError as error:
        yield from (Problem(code="content", where=path, reason=reason) for path, reason in error.problems)


def _as_json(path: str, problem: Problem) -> str:
    return json.dumps({"file": path, **attrs.asdict(problem)})
