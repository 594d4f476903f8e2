"""Pages that are no article although a server answers 200 OK: what they say of themselves."""

import re
from collections.abc import Sequence

from briefkit.sources.line import Line


def _any_of(*phrases: str) -> re.Pattern[str]:
    return re.compile("|".join(phrases), re.IGNORECASE)


_STUBS = {
    "a challenge page": _any_of(
        r"just a moment\b",
        r"checking (?:your browser|if the site connection is secure)",
        r"verify(?:ing)? (?:that )?you are (?:a )?human",
        r"attention required",
        r"enable javascript and cookies",
        r"are you a robot",
        r"ddos protection",
        r"performing security verification",
        r"unusual traffic",
        r"complete the (?:security check|captcha)",
    ),
    "an error page": _any_of(
        r"(?:error )?[45]\d\d(?:\W+| error\W*)?$",
        r"(?:error )?[45]\d\d\W{1,3}(?:error|not found|forbidden|gone|page|access|bad|service|internal)\b",
        r"(?:this |the |that )?(?:requested )?page (?:you (?:are looking for|requested) )?"
        r"(?:(?:was|is|could|can) ?not|isn[’']t|can[’']t|not)(?: be)? (?:found|available|exist)",  # noqa: RUF001
        r"(?:oops|sorry)\W.{0,60}(?:found|exist|wrong)",
        r"not found",
        r"nothing (?:was )?found",
        r"access denied",
        r"forbidden",
        r"(?:internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out)",
    ),
    "a consent wall": _any_of(
        r"before you continue\b",
        r"(?:we|your) (?:value|care about|privacy).{0,30}(?:privacy|choices?|matters)",
        r"consent to (?:the use of )?cookies",
        r"accept (?:all )?(?:cookies|and continue)",
        r"manage (?:your )?(?:consent|cookie)",
        r"we(?: and our \d* ?partners)? (?:use|store).{0,40}\bcookies\b",
    ),
}
_PAYWALL = _any_of(
    r"\b(?:subscribe|register|log ?in|sign (?:in|up)|become an? (?:member|subscriber)|create an? (?:free )?account)\b"
    r".{0,40}\b(?:to|and) (?:(?:continue|keep) (?:reading|viewing)|(?:read|access|unlock|view|see) (?:the |this |our )?"
    r"(?:full |rest of |whole |more\b|entire )*(?:the )?(?:article|story|content|text|piece|site)?\W*$)",
    r"\bto (?:(?:continue|keep) (?:reading|viewing)|read the (?:full|rest))\b"
    r".{0,80}\b(?:subscri|regist|log ?in|sign|member|account)",
    r"\b(?:this|our|the full) (?:article|content|story|text)s? (?:is|are) (?:only )?"
    r"(?:available |reserved |exclusive(?:ly)? )?(?:only )?(?:for|to) (?:\w+ )?(?:subscribers|members)\b",
    r"^already (?:a |have a )?(?:subscriber|member|subscription)\b",
)
_PAYWALL_HINTS = ("ubscri", "egist", "og in", "ogin", "ign in", "ign up", "ember", "ccount")
"""One of these is in every such line; to look for them costs a tenth of the pattern."""
_LONGEST_STUB_LINE = 300
_STUB_LINES = 12
_PAYWALL_LINES = 5


def find_stub(lines: Sequence[Line]) -> str | None:
    """Say what a page without an article is, by its first lines; None where they do not tell."""
    for line in lines[:_STUB_LINES]:
        if len(line.text) <= _LONGEST_STUB_LINE:
            for what, pattern in _STUBS.items():
                if pattern.match(line.text):
                    return what
    return "a paywall stub" if any(map(is_paywall, lines[:_STUB_LINES])) else None


def part_paywall(lines: Sequence[Line]) -> tuple[list[Line], bool]:
    """Take the lines that ask for money or registration out of the end of a body, and tell whether there were any."""
    start = max(0, len(lines) - _PAYWALL_LINES)
    kept = [*lines[:start], *(line for line in lines[start:] if not is_paywall(line))]
    return kept, len(kept) < len(lines)


def is_paywall(line: Line) -> bool:
    """Tell whether a line asks the reader to pay or register before the article goes on."""
    text = line.text
    if len(text) > _LONGEST_STUB_LINE or not any(hint in text for hint in _PAYWALL_HINTS):
        return False
    return _PAYWALL.search(text) is not None
