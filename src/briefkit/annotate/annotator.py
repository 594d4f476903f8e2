"""The annotator: what a plugin gives to the `briefkit.annotators` entry-point group."""

from collections.abc import Callable

import attrs

from briefkit.model import Brief
from briefkit.model.value import check_name
from briefkit.plugins import Group


@attrs.frozen
class Annotator:
    """What reads facts out of the articles of a brief.

    `annotate` is a function from brief to brief that only adds, is idempotent, and treats each article by itself:
    `annotate(a | b) == annotate(a) | annotate(b)`. Every fact that it adds says `made_by` it.
    """

    name: str = attrs.field(validator=check_name)
    annotate: Callable[[Brief], Brief] = attrs.field(validator=attrs.validators.is_callable())


ANNOTATORS = Group("briefkit.annotators", Annotator)
"""The entry-point group of the annotators."""
