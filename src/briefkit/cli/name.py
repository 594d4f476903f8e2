"""Names of plugins as options: one that is not installed is wrong usage, and shells can complete them."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from briefkit.plugins import Group, installed

C = TypeVar("C", bound=Callable[..., object])
_NONE = "none"


def name_option(*declarations: str, group: Group[Any], **options: Any) -> Callable[[C], C]:
    """Make an option that takes the name of an installed plugin of a group; nothing is imported for it."""

    def check(ctx: click.Context, param: click.Parameter, value: Any) -> Any:
        for name in (value,) if isinstance(value, str) else value or ():
            for single in split(name):
                _check(single, group, ctx, param)
        return value

    def complete(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
        return [name for name in installed(group).names() if name.startswith(incomplete)]

    return click.option(*declarations, callback=check, shell_complete=complete, **options)


def _check(name: str, group: Group[Any], ctx: click.Context, param: click.Parameter) -> None:
    known = installed(group).names()
    if name not in known:
        raise click.BadParameter(f"{name!r} is not installed (known: {', '.join(known) or 'none'})", ctx, param)


def split(names: str) -> list[str]:
    """Give the names in a word such as `rules,spacy`; `none` has none."""
    return [] if names == _NONE else [name.strip() for name in names.split(",")]
