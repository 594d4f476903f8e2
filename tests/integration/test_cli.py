"""The command line as a whole: exit codes, help, and ends that are no tracebacks."""

import os
import pty
import re
import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest

import briefkit
from briefkit.cli.group import briefkit as group
from tests.conftest import PROJECT, SEEDS
from tests.integration.cli import embassy, invoke, run, write

GUIDE = PROJECT / "docs" / "howto" / "command-line.md"
PAGE = next(SEEDS.glob("*.txt"))


def options() -> list[tuple[str, str]]:
    return [
        (name, flag)
        for name, command in group.commands.items()
        for option in command.params
        if isinstance(option, click.Option)
        for flag in option.opts
        if flag.startswith("--") and flag != "--help"
    ]


@pytest.mark.parametrize("name", group.commands)
def test_every_command_is_documented(name: str) -> None:
    assert re.search(rf"^## `briefkit {name}", GUIDE.read_text(), re.MULTILINE)
    assert f"briefkit {name}" in (PROJECT / "README.md").read_text()


@pytest.mark.parametrize(("name", "flag"), options())
def test_every_option_is_documented(name: str, flag: str) -> None:
    section = GUIDE.read_text().partition(f"## `briefkit {name}")[2].partition("\n## ")[0]
    assert f"`{flag}" in section


@pytest.mark.parametrize("arguments", [("--help",), *((name, "--help") for name in group.commands)])
def test_help_is_exit_code_0(arguments: tuple[str, ...]) -> None:
    result = invoke(*arguments)
    assert (result.exit_code, result.stdout.startswith("Usage: briefkit"), result.stderr) == (0, True, "")


def test_version() -> None:
    assert invoke("--version").stdout == f"briefkit, version {briefkit.__version__}\n"


@pytest.mark.parametrize("arguments", [(), ("dance",), ("show",), ("show", "--colour", "x.json")])
def test_wrong_usage_is_exit_code_2(arguments: tuple[str, ...]) -> None:
    result = invoke(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")


def test_it_runs_as_a_module() -> None:
    done = run("--version")
    assert (done.returncode, done.stdout.decode()) == (0, f"briefkit, version {briefkit.__version__}\n")


def test_without_the_extra_it_says_what_to_install(tmp_path: Path) -> None:
    write(tmp_path / "click.py", "raise ModuleNotFoundError('no click', name='click')\n")
    done = run("--version", PYTHONPATH=str(tmp_path))
    assert done.returncode == 1
    assert done.stderr.decode() == "briefkit: the command line needs an extra: pip install 'briefkit[cli]'\n"


@pytest.mark.parametrize("arguments", ["convert", "show", "show --json"])
def test_a_closed_pipe_is_an_end_without_a_word(tmp_path: Path, arguments: str) -> None:
    stream = write(tmp_path / "many.jsonl", briefkit.dumps(embassy(), "jsonl") * 500)
    command = f"{sys.executable} -m briefkit {arguments} {stream} | head -c 1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert (done.returncode, len(done.stdout), done.stderr) == (141, 1, b"")


def test_an_interrupt_is_one_line(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "briefkit", "convert", "-", "-o", str(tmp_path / "out.jsonl")]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509 - ignored by some CI
    ) as process:
        assert process.stdin
        assert process.stderr
        process.stdin.write(briefkit.dumps(embassy(), "jsonl") * 100)
        process.stdin.flush()
        part = tmp_path / ".out.jsonl.part"
        while not (part.exists() and part.stat().st_size):  # once all is loaded, and more input is waited for
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 130
        assert process.stderr.read().decode() == "briefkit: interrupted\n"
    assert list(tmp_path.iterdir()) == []


def on_terminal(*arguments: object) -> str:
    """Run the command line with a terminal for standard output and standard error; give all that it shows."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "briefkit", *map(str, arguments)]
    with subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env={**os.environ, "TERM": "xterm"}
    ) as process:
        os.close(theirs)
        shown = b"".join(iter(lambda: _read(ours), b""))
        process.wait(10)
    os.close(ours)
    return shown.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so when the other end is closed
        return b""


@pytest.mark.parametrize(
    "arguments", [("show",), ("show", "--json"), ("convert",), ("convert", "--to", "graphml"), ("check",)]
)
def test_nothing_in_a_page_acts_on_the_terminal(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    hostile = "\x1b]0;owned\x07 \x1b[2J \x9b2J \u202eevil"
    file = write(tmp_path / "hostile.json", briefkit.dumps(embassy(title=hostile, byline=hostile, place=hostile)))
    shown = on_terminal(*arguments, file)
    assert "owned" in shown or arguments == ("check",)
    assert not {"\x07", "\x9b", "\u202e"} & set(shown)
    assert set(re.findall(r"\x1b[^m]{0,8}m?", shown)) == set(re.findall(r"\x1b\[[\d;]*m", shown))


def test_many_pages_have_a_progress_bar_on_a_terminal(tmp_path: Path) -> None:
    shown = on_terminal("read", *[PAGE] * 8, "--annotators", "none", "-o", tmp_path / "out.jsonl")
    assert "8/8" in shown


def test_there_is_no_progress_bar_where_nobody_looks(tmp_path: Path) -> None:
    assert run("read", *[PAGE] * 8, "--annotators", "none", "-o", tmp_path / "out.jsonl").stderr == b""
