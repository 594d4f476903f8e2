"""Sphinx directives for tables that the code itself fills: fields of classes, terms of vocabularies, closed lists.

Nothing is written down twice: the tables say what the attrs metadata and the vocabularies say.
"""

import importlib
import re
from collections.abc import Iterable
from typing import Any

import attrs
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from briefkit.model.field import meaning
from briefkit.schema.core import CLOSED_LISTS


class Fields(SphinxDirective):
    """A table of the fields of a model class: name, type, role, IRI and description."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Make the table."""
        rows = [
            _field_row(field) for field in attrs.fields(_found(self.arguments[0])) if not field.name.startswith("_")
        ]
        return self.parse_text_to_nodes(_table(("field", "type", "role", "IRI", "what it is"), rows))


class ClosedLists(SphinxDirective):
    """A table for each list of words that no plugin can add to."""

    def run(self) -> list[nodes.Node]:
        """Make the tables."""
        parts = [
            f"**{name}**\n\n{_table(('word', 'what it means'), ((f'`{word}`', says) for word, says in words.items()))}"
            for name, words in CLOSED_LISTS.items()
        ]
        return self.parse_text_to_nodes("\n\n".join(parts))


class Terms(SphinxDirective):
    """A table of the terms of a vocabulary that have one role."""

    required_arguments = 2

    def run(self) -> list[nodes.Node]:
        """Make the table."""
        vocabulary = _found(self.arguments[0])
        rows = [
            (f"`{vocabulary.prefix}:{term.name}`", term.description, f"`{term.broader}`" if term.broader else "")
            for term in vocabulary.terms
            if term.role == self.arguments[1]
        ]
        return self.parse_text_to_nodes(_table(("term", "what it means", "broader"), rows))


def _found(path: str) -> Any:
    """Import what a dotted path names."""
    module, _, name = path.rpartition(".")
    return getattr(importlib.import_module(module), name)


def _field_row(field: "attrs.Attribute[Any]") -> tuple[str, ...]:
    means = meaning(field)
    return f"`{field.name}`", f"`{_type_name(field.type)}`", means.role, f"`{means.iri}`", means.description


def _type_name(kind: Any) -> str:
    """Write a type as a reader of the source would."""
    name = kind.__name__ if type(kind) is type else repr(kind)
    return re.sub(r"\b(?:\w+\.)+", "", re.sub(r"typing.Literal\[.*?\]", "word", name))


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [tuple(head), *map(tuple, rows)]
    lines.insert(1, ("---",) * len(lines[0]))
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)


def _without_attrs_signature(_app: Sphinx, what: str, _name: str, found: Any, *_: Any) -> tuple[str, str] | None:
    """Leave out the signature of an attrs class: the table of its fields says more."""
    return ("", "") if what == "class" and attrs.has(found) else None


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the directives."""
    app.add_directive("fields", Fields)
    app.add_directive("closed-lists", ClosedLists)
    app.add_directive("terms", Terms)
    app.connect("autodoc-process-signature", _without_attrs_signature)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
