"""What a check finds: typed, so that a program can act on it."""

import attrs


@attrs.frozen(kw_only=True, order=True)
class Problem:
    """One thing that is not as it should be."""

    code: str
    """A short name that stays the same, such as `unknown-term`."""
    where: str
    """The id, or the path in a file, that it is about."""
    reason: str
    """What is wrong, in a sentence."""

    def __str__(self) -> str:
        return f"{self.where}: {self.reason} [{self.code}]"
