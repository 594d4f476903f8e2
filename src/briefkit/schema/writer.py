"""Writing values as plain data: one function a class, whose source is made of the class's fields.

What is None or empty is left out; what can never be left out comes first.
"""

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

from briefkit.schema.plain import Record
from briefkit.schema.shape import Class, Field, fields, has_id

Write = Callable[[Any], Record]


@cache
def writer(kind: Class) -> Write:
    """Make the function that writes the objects of a class."""
    nested = {field.kind.__name__: writer(field.kind) for field in fields(kind) if field.kind is not None}
    names: dict[str, Any] = {"write_decimal": write_decimal, **nested}
    always = ["'id': value.id"] if has_id(kind) else []
    always += [f"{field.name!r}: {_expression(field)}" for field in fields(kind) if field.required]
    source = [
        "def write(value):",
        f" record = {{{', '.join(always)}}}",
        *(f" {_statement(field)}" for field in fields(kind) if not field.required),
        " return record",
    ]
    exec("\n".join(source), names)  # noqa: S102 - names of our own fields, in what one would write by hand
    made: Write = names["write"]
    return made


def _statement(field: Field) -> str:
    condition = "" if field.many else " is not None"
    return f"if value.{field.name}{condition}: record[{field.name!r}] = {_expression(field)}"


def _expression(field: Field) -> str:
    """Give the expression that writes a field."""
    value = f"value.{field.name}"
    if field.kind is not None:
        write = field.kind.__name__
        return f"[{write}(member) for member in {value}]" if field.many else f"{write}({value})"
    if field.many:
        return f"[*{value}]"
    return {"date": f"{value}.edtf", "decimal": f"write_decimal({value})"}.get(field.sort, value)


@lru_cache(maxsize=1024)
def write_decimal(value: float) -> str:
    """Write a confidence as a decimal in text, so that RDF keeps it."""
    return f"{abs(value):.3f}".rstrip("0").rstrip(".")
