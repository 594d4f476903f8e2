"""What tests need: strategies for every class of the model, and a conformance kit for each group of plugins.

Needs the extra `testing`.
"""

from briefkit.errors import MissingExtraError

try:
    import hypothesis as hypothesis
except ImportError as error:
    raise MissingExtraError("testing", "briefkit.testing") from error

from briefkit.testing.annotator import annotator_laws, check_annotator
from briefkit.testing.format import check_format, format_laws
from briefkit.testing.law import Law
from briefkit.testing.parser import check_parser, parser_laws
from briefkit.testing.strategy import briefs, dates, facets, texts, values
from briefkit.testing.vocabulary import check_vocabulary, vocabulary_laws

__all__ = [
    "Law",
    "annotator_laws",
    "briefs",
    "check_annotator",
    "check_format",
    "check_parser",
    "check_vocabulary",
    "dates",
    "facets",
    "format_laws",
    "parser_laws",
    "texts",
    "values",
    "vocabulary_laws",
]
