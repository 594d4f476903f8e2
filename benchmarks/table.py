"""How to measure, and how to print what was measured."""

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import attrs


@attrs.frozen
class Table:
    """Rows of figures under a title; the first cell of a row says what was measured."""

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]

    def cell(self, row: str, column: str) -> str:
        """Give a figure by what its row and its column are called; raises `KeyError`."""
        return {cells[0]: dict(zip(self.head, cells, strict=True)) for cells in self.rows}[row][column]

    def __str__(self) -> str:
        lines = [tuple(self.head), *map(tuple, self.rows)]
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        printed = [_aligned(line, widths) for line in lines]
        return "\n".join(
            (f"## {self.title}", "", printed[0], _aligned(["-" * w for w in widths], widths), *printed[1:], "")
        )


def _aligned(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Put the first cell to the left and figures to the right; also a table in Markdown."""
    first, *others = (
        cell.ljust(width) if not index else cell.rjust(width)
        for index, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return f"| {' | '.join((first, *others))} |"


ENOUGH = 2.0
"""Seconds after which quick work has been run often enough."""


def seconds(work: Callable[[], object], *, times: int = 5) -> float:
    """Give the processor time of the shortest of several runs, which other work on the machine disturbs least.

    Quick work, of which little disturbs all of a few runs, is run more often.
    """
    taken = [_once(work) for _ in range(times)]
    while sum(taken) < ENOUGH:
        taken.append(_once(work))
    return min(taken)


def _once(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def in_new_process(code: str, *arguments: object) -> str:
    """Run Python code in a process of its own; give what it prints."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def peak_memory() -> float:
    """Give this process's own peak of memory in MB (Linux); `getrusage` would count what started it as well."""
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    return int(status["VmHWM"].split()[0]) / 1024
