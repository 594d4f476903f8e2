"""Turtle, as little of it as our own files need: prefixes, and subjects with their properties."""

import json
from collections.abc import Iterable, Mapping


def literal(text: str, language: str = "") -> str:
    """Write a text as a literal; JSON's escapes are Turtle's."""
    return json.dumps(text, ensure_ascii=False) + (f"@{language}" if language else "")


def iri(value: str) -> str:
    """Write an IRI."""
    return f"<{value}>"


def prefixes(namespaces: Mapping[str, str]) -> str:
    """Declare prefixes."""
    return "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in sorted(namespaces.items()))


def subject(name: str, properties: Iterable[tuple[str, str]]) -> str:
    """Write a subject with its properties, each a predicate and an object that is Turtle already."""
    lines = [f"    {predicate} {value}" for predicate, value in properties]
    return f"\n{name}\n" + " ;\n".join(lines) + " .\n"


def nested(properties: Iterable[tuple[str, str]]) -> str:
    """Write an object that has no name, in one line."""
    return f"[ {' ; '.join(f'{predicate} {value}' for predicate, value in properties)} ]"
