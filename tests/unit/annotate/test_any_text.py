"""Any text can be annotated: nothing is found in what is no English, and nothing breaks."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import briefkit
from briefkit.testing import nasty

PIECES = [
    *nasty.TEXTS,
    *nasty.SENTENCES,
    "“",
    "”",
    '"',
    "\n\n",
    ". ",
    " — ",
    "SEOUL (Yonhap) — ",
    "A: ",
    " said",
    "Mr. ",
    "(KCNA)",
    "pushing the EU ",
    ", who ",
    "to deny ",
    "the and ,",
    "Minsk's ",
    "And, ",
    "But, ",
    "According to ",
    ", as ",
    "'s",
]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=10), max_size=12).map("".join))
@example("")
@example("\x94")
@example("a.\n\n\x94\x0f")
@example("pushing the EU people the and ,")
@example("And, he acknowledged, it is unclear how far the advice goes.")
@example("And, as Yonhap previously reported, Kim is the top recipient.")
@example('According to "The Times," by Kim, he left.')
@example("They do not see eye to eye with, most specifically, the board.")
@example("Russia announced a ceasefire in Idlib, Syria's")
def test_any_text_can_be_annotated(text: str) -> None:
    brief = briefkit.from_text(text)
    assert brief.article.text == text


@pytest.mark.parametrize(
    "text",
    ["“" * 3000, "said " * 5000, "A. " * 5000, "KCNA " * 3000, "(" * 5000, "\n" * 5000, "that Belarus denied " * 300],
    ids=lambda text: repr(text[:12]),
)
def test_monotonous_text_can_be_annotated(text: str) -> None:
    assert briefkit.from_text(text).article.text == text
