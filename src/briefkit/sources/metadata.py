"""Metadata: what the head of an HTML page says, in JSON-LD, OpenGraph and meta tags; it outlives redesigns."""

import attrs


@attrs.frozen
class Metadata:
    """The page's own word on itself; None or empty where it has none."""

    title: str | None = None


def read_metadata(root):
    return Metadata()
