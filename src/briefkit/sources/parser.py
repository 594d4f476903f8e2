"""The parser: what a publisher's module gives to the `briefkit.parsers` entry-point group."""

import re
from collections.abc import Callable
from typing import Any

import attrs

from briefkit.model import Brief
from briefkit.model.value import check_name, each, ordered, refuse
from briefkit.sources.page import Page

_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")


def _never(_: Page) -> bool:
    return False


def _check_hosts(instance: object, attribute: "attrs.Attribute[Any]", value: tuple[str, ...]) -> None:
    each(check_name)(instance, attribute, value)
    for host in value:
        if not _HOST.fullmatch(host):
            refuse(instance, attribute, host, "must be a host of two labels or more, in lower case")


@attrs.frozen
class Parser:
    """What reads the pages of one publisher.

    `parse` turns a page into a brief with one article, or raises `ParseError` (`NotAnArticleError` where the page is
    none); it is a function: same page in, same brief out. `hosts` are the publisher's, each with all hosts below it.
    `recognises` tells from the page alone, strictly and cheaply, whether it is the publisher's.
    """

    name: str = attrs.field(validator=check_name)
    publisher: str = attrs.field(validator=check_name)
    hosts: tuple[str, ...] = attrs.field(converter=ordered, validator=_check_hosts)
    parse: Callable[[Page], Brief] = attrs.field(validator=attrs.validators.is_callable())
    recognises: Callable[[Page], bool] = attrs.field(default=_never, validator=attrs.validators.is_callable())

    def serves(self, host: str) -> bool:
        """Tell whether a host is one of the publisher's, or lies below one."""
        return any(host == own or host.endswith(f".{own}") for own in self.hosts)
