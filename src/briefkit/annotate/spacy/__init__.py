"""The `spacy` annotator: the tables and frames of `rules`, with subjects and names read by a model of spaCy as well.

Needs the extra `spacy` and an English model; both are looked for when the annotator is first used.
"""

from functools import cache, partial

from briefkit.annotate.annotator import Annotator
from briefkit.annotate.rules import annotate_articles
from briefkit.annotate.spacy.model import Model, load_model
from briefkit.annotate.spacy.refine import CORRECTED, refined
from briefkit.annotate.statements.confidence import confidence as confidence_of
from briefkit.model import Brief, MadeBy
from briefkit.version import __version__

__all__ = ["NAME", "annotator", "spacy_annotator"]

NAME = "spacy"


def spacy_annotator(model: str | None = None) -> Annotator:
    """Make the annotator for a model: the name of an installed package, or the path of a folder.

    Without one it takes the first English model that it finds, the official ones before others. When it is used it
    raises `MissingExtraError` where spaCy is not installed, and `LanguageModelError` where the model is not, or cannot
    parse.
    """
    return Annotator(NAME, partial(_annotate, model))


def _annotate(name: str | None, brief: Brief) -> Brief:
    model = load_model(name)
    return annotate_articles(brief, partial(_stamp, model), partial(refined, model))


@cache
def _stamp(model: Model, rule: str, measured: float | None) -> MadeBy:
    frame = rule.removeprefix(CORRECTED)
    confidence = measured if frame == rule else confidence_of(frame)  # whether it is said does not hang on by whom
    return MadeBy(annotator=NAME, version=f"{__version__} ({model.version})", rule=rule, confidence=confidence)


annotator = spacy_annotator()
