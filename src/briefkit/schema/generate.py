"""The files that are made from the classes: `python -m briefkit.schema.generate` writes them anew."""

import json
from collections.abc import Callable, Mapping
from importlib.resources import files
from pathlib import Path

from briefkit.schema.context import VERSION, context
from briefkit.schema.json_schema import json_schema
from briefkit.schema.shacl import shacl
from briefkit.schema.vocab import vocab

FOLDER = files("briefkit.schema") / "generated"


def _json(data: object) -> str:
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


SCHEMAS: Mapping[str, tuple[str, Callable[[], str]]] = {
    "context": (f"context-v{VERSION}.jsonld", lambda: _json({"@context": context()})),
    "json-schema": (f"brief-v{VERSION}.schema.json", lambda: _json(json_schema())),
    "shacl": ("shapes.ttl", shacl),
    "vocab": ("vocab.ttl", vocab),
}
"""What can be asked for: the name of the file, and what makes its text."""


def schema_text(name: str) -> str:
    """Give one of the schemas, as it ships."""
    return (FOLDER / SCHEMAS[name][0]).read_text(encoding="utf-8")


def generated() -> dict[str, str]:
    """Give the text of each file by its name."""
    return {file: make() for file, make in SCHEMAS.values()}


if __name__ == "__main__":
    for name, text in generated().items():
        (Path(str(FOLDER)) / name).write_text(text, encoding="utf-8")
