"""The files that are made from the classes: `python -m briefkit.schema.generate` writes them anew."""

import json
from importlib.resources import files
from pathlib import Path

from briefkit.schema.context import VERSION, context

FOLDER = files("briefkit.schema") / "generated"


def generated() -> dict[str, str]:
    """Give the text of each file by its name."""
    return {f"context-v{VERSION}.jsonld": _json({"@context": context()})}


def _json(data: object) -> str:
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    for name, text in generated().items():
        (Path(str(FOLDER)) / name).write_text(text, encoding="utf-8")
