"""What a frame of a date expression is: a pattern, the kind of word that calls it up, and its value."""

import re
from collections.abc import Callable
from datetime import date
from typing import Literal

from attrs import frozen

Cue = Literal["year", "month", "weekday", "unit", "word"]


@frozen(kw_only=True)
class Clock:
    """What a text's relative dates count from."""

    published: date
    news_day: date
    """The last day of the week before publication that the text names; else the day of publication."""


Absolute = Callable[[re.Match[str]], str | None]
Relative = Callable[[re.Match[str], Clock], str | None]


@frozen(kw_only=True)
class Frame:
    """One way of naming a date."""

    name: str
    cue: Cue
    pattern: re.Pattern[str]
    absolute: Absolute | None = None
    """The value where no clock is needed."""
    relative: Relative | None = None
    """The value where one is."""
    from_news_day: bool = False
    """Whether it counts from the news day, so that it must wait until that is known."""

    def value(self, match: re.Match[str], clock: Clock | None) -> str | None:
        """Give the EDTF string; nothing where the words name no date, or need a clock and there is none."""
        if self.absolute is not None:
            return self.absolute(match)
        if self.relative is not None and clock is not None:
            return self.relative(match, clock)
        return None


_FUTURE = (
    r"(?:will|won't|would|shall|'ll)(?:\s(?:not|also|be|\w+ly))*\s\w+|to\sbe\s\w+|scheduled|planned|plans?|planning|due|upcoming|ahead\sof|set\sto|going\sto|"
    r"(?:is|are)\sto|expected|expects?|hopes?\sto|intends?\sto|slated|(?:next|by|until)(?=\s*\Z)"
)
_TENSE = re.compile(
    rf"\b(?:(?P<future>{_FUTURE})|\w{{2,}}ed|said|told|met|held|was|were|had|took|came|went|began|made|gave|"
    r"left|won|lost|saw|fell|sent|spoke|wrote|has|have|since)\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?;:]\s|\n")
_REACH = 120


def direction(match: re.Match[str]) -> int:
    """Tell from the verbs around a date whether it is past (-1), to come (1) or open (0).

    The last verb before it decides; where there is none, the first after it.
    """
    text = match.string
    before = _STOP.split(text[max(0, match.start() - _REACH) : match.start()])[-1]
    after = _STOP.split(text[match.end() : match.end() + _REACH])[0]
    verbs = list(_TENSE.finditer(before))[-1:] or list(_TENSE.finditer(after))[:1]
    if not verbs:
        return 0
    return 1 if verbs[0]["future"] else -1
