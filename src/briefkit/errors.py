"""Everything that briefkit raises on purpose.

BriefkitError
├── InvalidValueError          a value that no format could keep, refused when the object is made
├── BriefError                 a brief whose parts do not fit together
│   ├── EvidenceError          a receipt that its article does not bear out
│   └── DanglingReferenceError an id that nothing in the brief has
├── StructureError             data that do not have the shape of a brief: a path and a reason each
├── ParseError                 a page that could not be read as an article
│   ├── NotAnArticleError      a listing, a consent wall, a missing page …
│   ├── NoParserError          no installed parser knows the page
│   └── SeveralParsersError    more than one does
├── FormatError                bytes that a format cannot read, or a brief that it cannot write
│   ├── UnknownFormatError     no format of that name or suffix
│   ├── ContentError           well-formed data that are no valid brief: a path and a reason each
│   └── FormatVersionError     a file of a version that this release does not know
├── PluginError                a plugin that cannot be used
│   ├── UnknownPluginError     none of that name is installed
│   ├── BrokenPluginError      it fails when it is loaded, or is not what its group asks for
│   └── DuplicatePluginError   two distributions claim the name
├── FacetError                 facets that the class asked for does not fit
├── MissingExtraError          an optional dependency that is not installed
└── LanguageModelError         a language model that is not installed, or cannot do what is asked of it

Each one keeps its facts as attributes, pickles, and says what went wrong, where and why.
"""

from collections.abc import Sequence


class BriefkitError(Exception):
    """The root of every error that briefkit raises."""


class InvalidValueError(BriefkitError, ValueError):
    """A field was given a value that it cannot hold."""

    def __init__(self, owner: str, field: str, value: str, reason: str) -> None:
        super().__init__(owner, field, value, reason)
        self.owner = owner
        self.field = field
        self.value = value
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.owner}.{self.field}: {self.reason}, got {self.value}"


class BriefError(BriefkitError, ValueError):
    """The parts of a brief do not fit together."""


class EvidenceError(BriefError):
    """A receipt quotes words that its article does not have at that place.

    `start` and `end` are Unicode code points into the article's text; `found` is what stands there.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - an error is the sum of its facts
        self, owner: str, article: str, start: int, end: int, exact: str, found: str | None
    ) -> None:
        super().__init__(owner, article, start, end, exact, found)
        self.owner = owner
        self.article = article
        self.start = start
        self.end = end
        self.exact = exact
        self.found = found

    def __str__(self) -> str:
        where = f"{self.owner}: evidence [{self.start}:{self.end}] of {self.article}"
        if self.found is None:
            return f"{where} lies outside of the article's text"
        return f"{where} says {self.exact!r}, but the article has {self.found!r} there"


class DanglingReferenceError(BriefError):
    """A fact refers to an id that the brief does not hold, or holds as something else."""

    def __init__(self, owner: str, field: str, target: str, expected: str) -> None:
        super().__init__(owner, field, target, expected)
        self.owner = owner
        self.field = field
        self.target = target
        self.expected = expected

    def __str__(self) -> str:
        return f"{self.owner}.{self.field}: the brief has no {self.expected} {self.target!r}"


class StructureError(BriefkitError, ValueError):
    """Data do not have the shape of a brief.

    `problems` pairs a path such as `$.statements[2].cue.start` with a reason.
    """

    def __init__(self, problems: Sequence[tuple[str, str]]) -> None:
        super().__init__(tuple(problems))
        self.problems = tuple(problems)

    def __str__(self) -> str:
        return "; ".join(f"{path}: {reason}" for path, reason in self.problems)


class ParseError(BriefkitError, ValueError):
    """A page could not be read; `source` names the page or the parser, as well as it is known."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(source, reason)
        self.source = source
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"


class NotAnArticleError(ParseError):
    """A page is no article: `found` says what it is, `missing` what an article would have had."""

    def __init__(self, source: str, found: str, missing: Sequence[str] = ()) -> None:
        lack = f"; missing: {', '.join(missing)}" if missing else ""
        super().__init__(source, f"not an article but {found}{lack}")
        self.args = (source, found, tuple(missing))
        self.found = found
        self.missing = tuple(missing)


class NoParserError(ParseError):
    """No installed parser takes a page; `broken` has what kept others from being asked."""

    def __init__(self, source: str, known: Sequence[str], broken: Sequence[str] = ()) -> None:
        failures = f"; could not be asked: {'; '.join(broken)}" if broken else ""
        super().__init__(source, f"no parser takes this page (installed: {', '.join(known) or 'none'}){failures}")
        self.args = (source, tuple(known), tuple(broken))
        self.known = tuple(known)
        self.broken = tuple(broken)


class SeveralParsersError(ParseError):
    """Several installed parsers take a page; name one of `parsers`."""

    def __init__(self, source: str, parsers: Sequence[str]) -> None:
        super().__init__(source, f"several parsers take this page, name one: {', '.join(parsers)}")
        self.args = (source, tuple(parsers))
        self.parsers = tuple(parsers)


class FormatError(BriefkitError, ValueError):
    """Bytes could not be read as a format, or a brief not written in it."""

    def __init__(self, format: str, reason: str) -> None:  # noqa: A002 - the word of the field
        super().__init__(format, reason)
        self.format = format
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.format}: {self.reason}"


class UnknownFormatError(FormatError):
    """No installed format has the name or the suffix asked for."""

    def __init__(self, wanted: str, known: Sequence[str]) -> None:
        super().__init__(wanted, f"no such format (known: {', '.join(known) or 'none'})")
        self.args = (wanted, tuple(known))
        self.known = tuple(known)


class ContentError(FormatError):
    """A file is well formed, but what it holds is no valid brief; `problems` pairs a path or an id with a reason."""

    SHOWN = 5

    def __init__(self, format: str, problems: Sequence[tuple[str, str]]) -> None:  # noqa: A002
        shown = "; ".join(f"{path}: {reason}" for path, reason in problems[: self.SHOWN])
        more = len(problems) - self.SHOWN
        super().__init__(format, f"{shown}; and {more} more" if more > 0 else shown)
        self.args = (format, tuple(problems))
        self.problems = tuple(problems)


class FormatVersionError(FormatError):
    """A file says that it is of a version which this release cannot read."""

    def __init__(self, format: str, found: str, supported: Sequence[int]) -> None:  # noqa: A002
        versions = ", ".join(map(str, supported))
        super().__init__(format, f"version {found} is not one that this release reads ({versions})")
        self.args = (format, found, tuple(supported))
        self.found = found
        self.supported = tuple(supported)


class PluginError(BriefkitError):
    """A plugin of a group (`briefkit.parsers`, …) cannot be used."""

    def __init__(self, group: str, name: str, reason: str) -> None:
        super().__init__(group, name, reason)
        self.group = group
        self.name = name
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.group}: {self.name!r} {self.reason}"


class UnknownPluginError(PluginError, LookupError):
    """No plugin of that name is installed in the group."""

    def __init__(self, group: str, name: str, known: Sequence[str]) -> None:
        super().__init__(group, name, f"is not installed (known: {', '.join(known) or 'none'})")
        self.args = (group, name, tuple(known))
        self.known = tuple(known)


class BrokenPluginError(PluginError):
    """A plugin fails to load or is not the object that its group asks for; `distribution` is whose it is."""

    def __init__(self, group: str, name: str, distribution: str, reason: str) -> None:
        super().__init__(group, name, f"of {distribution} is broken: {reason}")
        self.args = (group, name, distribution, reason)
        self.distribution = distribution
        self.cause = reason


class DuplicatePluginError(PluginError):
    """Several distributions register one name in one group."""

    def __init__(self, group: str, name: str, distributions: Sequence[str]) -> None:
        super().__init__(group, name, f"is registered more than once, by {', '.join(distributions)}")
        self.args = (group, name, tuple(distributions))
        self.distributions = tuple(distributions)


class FacetError(BriefkitError, ValueError):
    """The facets of an object cannot be read as the class asked for."""

    def __init__(self, owner: str, facet: str, reason: str) -> None:
        super().__init__(owner, facet, reason)
        self.owner = owner
        self.facet = facet
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.owner}: facet {self.facet}: {self.reason}"


class MissingExtraError(BriefkitError, ImportError):
    """An optional dependency is not installed; `extra` names what to install."""

    def __init__(self, extra: str, purpose: str) -> None:
        super().__init__(extra, purpose)
        self.extra = extra
        self.purpose = purpose

    def __str__(self) -> str:
        return f"{self.purpose} needs an extra: pip install 'briefkit[{self.extra}]'"


class LanguageModelError(BriefkitError, LookupError):
    """A model of spaCy cannot be used; `model` is its name, or all that were looked for."""

    def __init__(self, model: str, reason: str) -> None:
        super().__init__(model, reason)
        self.model = model
        self.reason = reason

    def __str__(self) -> str:
        install = "pip install 'briefkit[models]', or python -m spacy download en_core_web_sm"
        return f"spaCy model {self.model}: {self.reason}; to get an English one: {install}"
