"""Stubs are known by what they say; prose about such things is not."""

import pytest

from briefkit.sources.line import Line
from briefkit.sources.refusal import find_stub, is_paywall, part_paywall


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Just a moment...", "a challenge page"),
        ("Checking your browser before accessing the site.", "a challenge page"),
        ("404 Not Found", "an error page"),
        ("Page not found", "an error page"),
        ("Oops! That page can’t be found.", "an error page"),  # noqa: RUF001
        ("503 Service Unavailable", "an error page"),
        ("We value your privacy", "a consent wall"),
        ("Before you continue to the site", "a consent wall"),
        ("Subscribe to continue reading", "a paywall stub"),
        ("404 ships waited in the strait for a week", None),
        ("The page was written in 1404, and nobody has found it since.", None),
        ("A quiet day at the quay", None),
    ],
)
def test_find_stub(text, expected):
    assert find_stub([Line(text)]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Register here to continue reading this article and 5 more for free.", True),
        ("Already a subscriber? Log in.", True),
        ("This content is only available to subscribers.", True),
        ("Log in to read the full story", True),
        ("Voters must register before they may enter the hall.", False),
        ("Residents had to register with the police to access the city, officials said.", False),
    ],
)
def test_is_paywall(text, expected):
    assert is_paywall(Line(text)) is expected


def test_part_paywall_looks_at_the_end():
    lines = [Line("Sign in to read more"), *[Line("A line.")] * 8]
    assert part_paywall(lines) == (lines, False)
    assert part_paywall([*lines[1:], lines[0], lines[1]]) == ([*lines[1:], lines[1]], True)
