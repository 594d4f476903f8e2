"""How Sphinx builds the documentation."""

import sys
from importlib.metadata import version as version_of
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_extension"))

project = "briefkit"
author = "The briefkit developers"
copyright = "2026, the briefkit developers"  # noqa: A001 - the name that Sphinx asks for
version = release = version_of("briefkit")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.viewcode", "model"]
exclude_patterns = ["_build", "_extension"]
html_theme = "furo"
html_title = f"briefkit {version}"

myst_enable_extensions = ["colon_fence", "deflist", "smartquotes"]
myst_heading_anchors = 3

autodoc_typehints = "signature"
autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
python_use_unqualified_type_names = True

# Sphinx would have to ask the network for the documentation of other projects and of Python itself.
nitpick_ignore_regex = [
    (r"py:.*", r"(attrs?|collections|typing|os|pathlib|datetime|abc|re)\..*"),
    (r"py:class", r"briefkit\..*\.[A-Z]"),  # type variables
    (r"py:class", r"lxml\..*"),
    (r"py:class", r"(Any|Callable|Iterable|Iterator|Mapping|Sequence|Literal|Path|PathLike|date|datetime|Self)"),
    (r"py:exc", r"(KeyError|OSError|ValueError|LookupError|ImportError)"),
]
