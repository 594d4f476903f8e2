"""The facet `bk:Ownership` of an actor: whether the state stands behind an outlet."""

import attrs


@attrs.frozen(kw_only=True)
class Ownership:
    """Who owns or controls an outlet, as far as the tables of the package know."""

    state_owned: bool
    """Whether a state owns or controls it; public broadcasters count among them."""
