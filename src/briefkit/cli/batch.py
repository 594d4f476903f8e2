"""Many inputs, one at a time: one that fails is reported, and the others are done."""

import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from briefkit.cli.terminal import complain, console, one_line
from briefkit.errors import BriefkitError

STANDARD = "-"
"""The path that stands for standard input or output."""
_MANY = 5
"""From how many inputs on a progress bar is of use."""


def each(inputs: Sequence[str], work: Callable[[str], None]) -> bool:
    """Do the work for each input; tell whether all of it succeeded."""
    failures = 0
    with _progress(len(inputs)) as advance:
        for path in inputs:
            try:
                work(path)
            except BrokenPipeError:
                raise
            except (BriefkitError, OSError) as error:
                failures += 1
                complain(f"{name_of(path)}: {_reason(error)}")
            except Exception as error:  # noqa: BLE001 - a fault of one page or plugin must not cost the other pages
                failures += 1
                complain(f"{name_of(path)}: internal error, {type(error).__name__}: {error}")
            advance(path)
    if failures and len(inputs) > 1:
        complain(f"{failures} of {len(inputs)} inputs failed")
    return not failures


def name_of(path: str) -> str:
    """Name an input in a message."""
    return "standard input" if path == STANDARD else path


def _reason(error: Exception) -> str:
    """Say why, without the path again that an error of the operating system carries."""
    return error.strerror if isinstance(error, OSError) and error.strerror else str(error)


@contextmanager
def _progress(total: int) -> Generator[Callable[[str], None]]:
    """Show a bar on standard error, if that is a terminal and the inputs are many."""
    if total < _MANY or not sys.stderr.isatty():
        yield lambda _path: None
        return
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda path: bar.update(task, advance=1, description=one_line(path))
