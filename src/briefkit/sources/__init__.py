"""From a saved page to a brief with one article: the page, the helpers that read it, one publisher a file."""

from briefkit.sources.page import Page
from briefkit.sources.parser import Parser

__all__ = ["Page", "Parser"]
