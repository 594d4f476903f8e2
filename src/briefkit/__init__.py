"""briefkit: geopolitical news as typed, evidence-linked data.

    >>> import briefkit
    >>> brief = briefkit.from_text("Minsk denied that talks were under way.")

What can be done is in `briefkit.api`, what a brief is in `briefkit.model`, what can go wrong in `briefkit.errors`;
all of it can be had from here.
"""

from briefkit.annotate.annotator import Annotator
from briefkit.api import annotate, dumps, edits, from_text, iter_load, load, loads, parse, read, save, verify
from briefkit.errors import (
    BriefError,
    BriefkitError,
    BrokenPluginError,
    ContentError,
    DanglingReferenceError,
    DuplicatePluginError,
    EvidenceError,
    FacetError,
    FormatError,
    FormatVersionError,
    InvalidValueError,
    LanguageModelError,
    MissingExtraError,
    NoParserError,
    NotAnArticleError,
    ParseError,
    PluginError,
    SeveralParsersError,
    StructureError,
    UnknownFormatError,
    UnknownPluginError,
)
from briefkit.formats.edit import apply_edits
from briefkit.formats.format import Format
from briefkit.formats.loss import Loss
from briefkit.model import (
    Actor,
    Article,
    Block,
    Brief,
    Decision,
    Evidence,
    Facet,
    Image,
    MadeBy,
    Mention,
    Node,
    Origin,
    PartialDate,
    Relation,
    Resolution,
    Statement,
    merge,
)
from briefkit.schema.check import check
from briefkit.schema.facet import facet, facets, with_facet
from briefkit.schema.ownership import Ownership
from briefkit.schema.problem import Problem
from briefkit.schema.vocabulary import FacetType, KnownActor, Term, Vocabulary
from briefkit.sources.page import Page
from briefkit.sources.parser import Parser
from briefkit.version import __version__

__all__ = [
    "Actor",
    "Annotator",
    "Article",
    "Block",
    "Brief",
    "BriefError",
    "BriefkitError",
    "BrokenPluginError",
    "ContentError",
    "DanglingReferenceError",
    "Decision",
    "DuplicatePluginError",
    "Evidence",
    "EvidenceError",
    "Facet",
    "FacetError",
    "FacetType",
    "Format",
    "FormatError",
    "FormatVersionError",
    "Image",
    "InvalidValueError",
    "KnownActor",
    "LanguageModelError",
    "Loss",
    "MadeBy",
    "Mention",
    "MissingExtraError",
    "NoParserError",
    "Node",
    "NotAnArticleError",
    "Origin",
    "Ownership",
    "Page",
    "ParseError",
    "Parser",
    "PartialDate",
    "PluginError",
    "Problem",
    "Relation",
    "Resolution",
    "SeveralParsersError",
    "Statement",
    "StructureError",
    "Term",
    "UnknownFormatError",
    "UnknownPluginError",
    "Vocabulary",
    "__version__",
    "annotate",
    "apply_edits",
    "check",
    "dumps",
    "edits",
    "facet",
    "facets",
    "from_text",
    "iter_load",
    "load",
    "loads",
    "merge",
    "parse",
    "read",
    "save",
    "verify",
    "with_facet",
]
