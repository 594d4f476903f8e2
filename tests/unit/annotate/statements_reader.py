"""How the tests look at statements: as the words of their parts."""

from typing import NamedTuple

from briefkit.annotate.document import read_document
from briefkit.annotate.statements import StatementSpan, find_statements


class Said(NamedTuple):
    """A statement by its words."""

    source: str
    cue: str
    content: str
    rule: str


def spans(text: str) -> tuple[StatementSpan, ...]:
    return find_statements(read_document(text))


def said(text: str) -> list[Said]:
    return [
        Said(
            source=" / ".join(text[start:end] for start, end in one.source),
            cue=text[slice(*one.cue)] if one.cue else "",
            content=" / ".join(text[start:end] for start, end in one.content),
            rule=one.rule,
        )
        for one in spans(text)
    ]
