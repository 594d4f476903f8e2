"""What goes to a person's terminal: consoles that print words as they are, and words that cannot act on it."""

import re
import sys

from rich.console import Console

_ACTING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters but tab and line feed
    "\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"  # unseen ones
)
_WIDEST = 110
"""Longer lines are hard to read."""


def printable(text: str) -> str:
    """Escape each character that could move the cursor, recolour, reorder or hide text on a terminal."""
    return _ACTING.sub(lambda match: match[0].encode("unicode_escape").decode(), text)


def one_line(text: str) -> str:
    """Make text printable, with single blanks for all white space."""
    return printable(" ".join(text.split()))


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leave it to the end of the command, which has an exit code of its own for it."""
        raise BrokenPipeError


def console(*, stderr: bool = False) -> Console:
    """Make a console that takes nothing in the text for markup."""
    made = _Console(file=sys.stderr if stderr else sys.stdout, markup=False, highlight=False, emoji=False)
    made.width = min(made.width, _WIDEST) if made.is_terminal else _WIDEST
    return made


def complain(message: str) -> None:
    """Write a line about a failure to standard error."""
    sys.stderr.write(f"briefkit: {one_line(message)}\n")


def write_bytes(data: bytes) -> None:
    """Write a file's bytes to standard output: exactly as they are, but to a terminal made printable."""
    if sys.stdout.isatty():
        sys.stdout.write(printable(data.decode("utf-8", "backslashreplace")))
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    sys.stdout.flush()
