"""Statements: who says what, in which words, read out of a text by cue and frame."""

from briefkit.annotate.statements.find import find_statements
from briefkit.annotate.statements.span import StatementSpan

__all__ = ["StatementSpan", "find_statements"]
