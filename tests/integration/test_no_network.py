"""Nothing calls out: with sockets blocked, all that briefkit does still works."""

import socket
from pathlib import Path
from typing import NoReturn

import pytest

import briefkit
from tests.conftest import SEEDS
from tests.integration.cli import embassy, invoke

PAGES = sorted(SEEDS.glob("*.txt"))
HTML = b"""<!DOCTYPE html SYSTEM "http://tracker.example/a.dtd"><html><head>
<link rel="canonical" href="https://neweasterneurope.eu/2024/01/02/a-piece/">
<base href="http://tracker.example/"><link rel="stylesheet" href="http://tracker.example/a.css">
<script src="http://tracker.example/a.js"></script></head>
<body><img src="http://tracker.example/a.png"><iframe src="http://tracker.example/"></iframe></body></html>"""
JSON_LD = b'{"@context": "http://tracker.example/context.jsonld", "@id": "http://tracker.example/x"}'
XML = (
    b'<?xml version="1.0"?><!DOCTYPE graphml [<!ENTITY x SYSTEM "http://tracker.example/x">]>'
    b'<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    b'xsi:schemaLocation="http://tracker.example/a http://tracker.example/a.xsd">'
    b'<graph edgedefault="directed">&x;</graph></graphml>'
)


@pytest.fixture(autouse=True)
def no_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make it an error to connect, to send or to look up a name."""

    def refuse(*_: object, **__: object) -> NoReturn:
        pytest.fail("the network was asked for")

    for method in ("connect", "connect_ex", "send", "sendall", "sendto", "sendmsg"):
        monkeypatch.setattr(socket.socket, method, refuse)
    for function in ("create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, function, refuse)


def test_the_guard_holds() -> None:
    with socket.socket() as found, pytest.raises(pytest.fail.Exception):
        found.connect(("127.0.0.1", 9))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
@pytest.mark.parametrize("format_name", ["json", "jsonl", "jsonld", "graphml"])
def test_pages_are_read_and_briefs_survive_every_format(page: Path, format_name: str) -> None:
    brief = briefkit.read(page)
    assert briefkit.loads(briefkit.dumps(brief, format_name), format_name) == brief


def test_what_a_page_links_to_is_not_fetched() -> None:
    with pytest.raises(briefkit.ParseError):
        briefkit.read(HTML)


@pytest.mark.parametrize(("data", "format_name"), [(JSON_LD, "jsonld"), (XML, "graphml")])
def test_remote_contexts_and_entities_are_not_fetched(data: bytes, format_name: str) -> None:
    with pytest.raises(briefkit.FormatError):
        briefkit.loads(data, format_name)


def test_checks_and_plugins_need_no_network(tmp_path: Path) -> None:
    path = tmp_path / "brief.jsonld"
    briefkit.save(embassy(), path)
    assert briefkit.check(embassy()) == ()
    commands = (("check", path), ("show", path), ("plugins", "--check"))
    assert [invoke(*arguments).exit_code for arguments in commands] == [0, 0, 0]
