"""Breaks briefkit in the ways that `mutants.toml` lists, and sees that a test notices each: `python -m tests.mutants`.

Each mutant lives in a copy of the package of its own. Exits with 1 if one survives, or does not fit the code any more.
Words on the command line pick the mutants whose names hold one of them.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import attrs

PROJECT = Path(__file__).parents[1]
PACKAGE = PROJECT / "src" / "briefkit"
LIST = Path(__file__).with_suffix(".toml")
TESTS_FAILED = 1
"""Pytest's exit code; any other means that the tests could not be run. With `-x` it also stands for a test file that
could not be imported, which is no test that notices."""


@attrs.frozen
class Mutant:
    """One way to break the code, and where the tests are that must notice."""

    name: str
    file: str
    before: str
    after: str
    tests: tuple[str, ...] = attrs.field(converter=tuple)


def read_mutants(chosen: Sequence[str] = ()) -> list[Mutant]:
    """Read the list, or of it those whose names hold one of the words chosen."""
    entries: list[dict[str, Any]] = tomllib.loads(LIST.read_text())["mutant"]
    mutants = [Mutant(**entry) for entry in entries]
    return [mutant for mutant in mutants if not chosen or any(word in mutant.name for word in chosen)]


def survives(mutant: Mutant) -> str | None:
    """Run the tests against a mutant; give what is wrong, or None where a test has noticed."""
    source = (PACKAGE / mutant.file).read_text()
    if source.count(mutant.before) != 1:
        return f"{mutant.before!r} stands {source.count(mutant.before)} times in {mutant.file}, not once"
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "briefkit"
        shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
        (copy / mutant.file).write_text(source.replace(mutant.before, mutant.after))
        done = run_tests(mutant.tests, Path(folder))
    noticed = done.returncode == TESTS_FAILED and "\nFAILED " in done.stdout
    return None if noticed else f"no test notices\n{done.stdout[-2000:]}"


def run_tests(tests: Sequence[str], path: Path) -> subprocess.CompletedProcess[str]:
    """Run tests against the package that lies in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests],
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": str(path), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def main() -> int:
    """Run all mutants, as many at a time as there are cores."""
    mutants = read_mutants(sys.argv[1:])
    tests = sorted({folder for mutant in mutants for folder in mutant.tests})
    whole = run_tests(tests, PACKAGE.parent)
    if whole.returncode:
        print(f"the tests fail without any mutant: nothing can be learnt\n{whole.stdout[-2000:]}")  # noqa: T201
        return 1
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        outcomes = list(zip(mutants, pool.map(survives, mutants), strict=True))
    for mutant, problem in outcomes:
        print(f"{'killed' if problem is None else 'ALIVE '}  {mutant.name}{f': {problem}' if problem else ''}")  # noqa: T201
    alive = sum(problem is not None for _, problem in outcomes)
    print(f"{len(mutants) - alive} of {len(mutants)} mutants were killed")  # noqa: T201
    return int(alive > 0)


if __name__ == "__main__":
    sys.exit(main())
