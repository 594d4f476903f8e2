"""The command `briefkit` itself: its commands, its exit codes, and errors in one line each."""

import os
import sys
from typing import Any

import click

from briefkit.cli.check import check
from briefkit.cli.convert import convert
from briefkit.cli.edits import edits
from briefkit.cli.plugins import plugins
from briefkit.cli.read import read
from briefkit.cli.schema import schema
from briefkit.cli.show import show
from briefkit.cli.terminal import complain
from briefkit.errors import BriefkitError
from briefkit.version import __version__

FAILED = 1
INTERRUPTED = 128 + 2
"""As shells have it: 128 and the number of the signal, SIGINT."""
BROKEN_PIPE = 128 + 13
"""The same for SIGPIPE."""


class _Group(click.Group):
    """Turns what ends a command early into an exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that the flush at exit succeeds
            ctx.exit(BROKEN_PIPE)
        except KeyboardInterrupt:
            complain("interrupted")
            ctx.exit(INTERRUPTED)
        except (BriefkitError, OSError) as error:
            complain(str(error))
            ctx.exit(FAILED)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def briefkit() -> None:
    """Turn saved news pages into briefs: who said what, through whom, with the words that say so.

    A path of - is standard input or output. Exit codes: 0 all is done and well; 1 problems were found, or some input
    failed; 2 wrong usage; 130 interrupted; 141 what read our output has gone away.
    """


for command in (read, convert, show, check, edits, schema, plugins):
    briefkit.add_command(command)
