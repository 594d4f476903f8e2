"""What another tool takes from a file, or cannot do with it."""

import attrs


@attrs.frozen(kw_only=True)
class Loss:
    """A limit of a tool: known, named and pinned by a test, so that a better version of the tool is noticed."""

    tool: str
    version: str
    """The version in which it was seen."""
    way: str
    """What one does with the tool."""
    lost: str
    """Which briefs do not survive that, and whether anything tells."""
