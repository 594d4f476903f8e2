"""Which parser reads a page: by name, else by host, else by asking each whether it recognises the page."""

from briefkit.errors import NoParserError, PluginError, SeveralParsersError
from briefkit.plugins import Group, Registry, installed
from briefkit.sources.page import Page
from briefkit.sources.parser import Parser

PARSERS = Group("briefkit.parsers", Parser)
"""The entry-point group of the parsers."""


def choose_parser(page: Page, name: str | None = None, parsers: Registry[Parser] | None = None) -> Parser:
    """Find the one parser for a page; with a name, only that plugin is imported.

    Raises `NoParserError` where none takes the page (broken plugins are named there), `SeveralParsersError` where
    more than one does, and `PluginError` where the parser that was named cannot be used.
    """
    registry = installed(PARSERS) if parsers is None else parsers
    if name is not None:
        return registry.get(name)
    loaded, broken = registry.load_all()
    host = page.host
    found = [parser for parser in loaded if host is not None and parser.serves(host)]
    if not found:
        asked = [(parser, _recognises(parser, page)) for parser in loaded]
        found = [parser for parser, answer in asked if answer is True]
        broken += tuple(answer for _, answer in asked if isinstance(answer, PluginError))
    if not found:
        raise NoParserError(page.label, registry.names(), [str(error) for error in broken])
    if len(found) > 1:
        raise SeveralParsersError(page.label, [parser.name for parser in found])
    return found[0]


def _recognises(parser: Parser, page: Page) -> bool | PluginError:
    """Ask a parser whether it knows a page; one that fails must not keep the others from being asked."""
    try:
        return bool(parser.recognises(page))
    except Exception as error:  # noqa: BLE001 - the code is a plugin's
        return PluginError(PARSERS.name, parser.name, f"fails to recognise a page: {type(error).__name__}: {error}")
