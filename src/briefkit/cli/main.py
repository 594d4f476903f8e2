"""Where the command line begins: the entry point, which can say that click and rich are missing."""

import sys
from typing import NoReturn

from briefkit.errors import MissingExtraError

_EXTRA = ("click", "rich")


def run() -> NoReturn:
    """Run the command that `sys.argv` asks for, and exit with its code."""
    try:
        from briefkit.cli.group import briefkit  # noqa: PLC0415 - the extra may be absent
    except ModuleNotFoundError as error:
        if error.name not in _EXTRA:
            raise
        sys.exit(f"briefkit: {MissingExtraError('cli', 'the command line')}")
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr] # a terminal may know ASCII alone
    briefkit.main(prog_name="briefkit")
    sys.exit()
