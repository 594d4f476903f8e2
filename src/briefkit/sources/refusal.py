"""Pages that are no article although a server answers 200 OK: what they say of themselves."""

import re
from collections.abc import Sequence

from briefkit.sources.line import Line

_STUBS = (
    (
        "a challenge page",
        re.compile(
            r"just a moment\b|checking (?:your browser|if the site connection is secure)|verify(?:ing)? (?:that )?you are "
            r"(?:a )?human|attention required|enable javascript and cookies|are you a robot|ddos protection|"
            r"performing security verification|unusual traffic|complete the (?:security check|captcha)",
            re.IGNORECASE,
        ),
    ),
    (
        "an error page",
        re.compile(
            r"(?:error )?[45]\d\d(?:(?:\W+| error\W*)$|\W{1,3}(?:error|not found|forbidden|gone|page|access|bad|service|internal)\b)|"
            r"(?:this |the |that )?(?:requested )?page (?:you (?:are looking for|requested) )?(?:was |is |could |can)?"
            r"(?:\s?not|n[o’']t)(?: be)? (?:found|available|exist)|"  # noqa: RUF001
            r"(?:oops|sorry)\W.{0,60}(?:found|exist|wrong)|not found|nothing (?:was )?found|access denied|forbidden|"
            r"(?:internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out)|"
            r"that page can[’']t be found",  # noqa: RUF001
            re.IGNORECASE,
        ),
    ),
    (
        "a consent wall",
        re.compile(
            r"before you continue\b|(?:we|your) (?:value|care about|privacy).{0,30}(?:privacy|choices?|matters)|"
            r"consent to (?:the use of )?cookies|accept (?:all )?(?:cookies|and continue)|manage (?:your )?(?:consent|cookie)|"
            r"we(?: and our \d* ?partners)? (?:use|store).{0,40}\bcookies\b",
            re.IGNORECASE,
        ),
    ),
)

_PAYWALL = re.compile(
    r"(?:subscribe|register|log ?in|sign (?:in|up)|become an? (?:member|subscriber)|create an? (?:free )?account)\b.{0,40}"
    r"\b(?:to|and) (?:continue|keep|read|access|unlock|view|see)\b|"
    r"(?:to (?:continue|keep) (?:reading|viewing)|to read the (?:full|rest)).{0,80}\b(?:subscri|regist|log ?in|sign|member|account)|"
    r"(?:this|our|the full) (?:article|content|story|text)s? (?:is|are) (?:only )?(?:available |reserved |exclusive(?:ly)? )?"
    r"(?:only )?(?:for|to) (?:\w+ )?(?:subscribers|members)|already (?:a |have a )?(?:subscriber|member|subscription)",
    re.IGNORECASE,
)
_LONGEST_STUB_LINE = 300
_STUB_LINES = 12
_PAYWALL_LINES = 5


def find_stub(lines: Sequence[Line]) -> str | None:
    """Say what a page without an article is, by its first lines; None where they do not tell."""
    for line in lines[:_STUB_LINES]:
        if len(line.text) <= _LONGEST_STUB_LINE:
            for what, pattern in _STUBS:
                if pattern.match(line.text):
                    return what
    return "a paywall stub" if any(map(is_paywall, lines[:_STUB_LINES])) else None


def cut_paywall(lines: Sequence[Line]) -> tuple[list[Line], bool]:
    """Cut the lines that ask for money or registration off the end of a body, and tell whether there were any."""
    end = len(lines)
    for index in range(max(0, end - _PAYWALL_LINES), len(lines)):
        if is_paywall(lines[index]):
            end = index
            break
    return list(lines[:end]), end < len(lines)


def is_paywall(line: Line) -> bool:
    """Tell whether a line asks the reader to pay or register before the article goes on."""
    return len(line.text) <= _LONGEST_STUB_LINE and _PAYWALL.search(line.text) is not None
