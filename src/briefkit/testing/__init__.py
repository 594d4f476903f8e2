"""What tests need: strategies for every class of the model, and a conformance kit for each group of plugins.

Needs the extra `testing`.
"""

from briefkit.errors import MissingExtraError

try:
    import hypothesis as hypothesis
except ImportError as error:
    raise MissingExtraError("testing", "briefkit.testing") from error

from briefkit.testing.strategy import briefs, dates, facets, texts, values

__all__ = ["briefs", "dates", "facets", "texts", "values"]
