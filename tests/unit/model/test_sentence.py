"""Sentences: where they end, and where they only seem to."""

import pytest

from briefkit.model.sentence import sentences

CASES = {
    "plain": "Kim left. Minsk denied it. | It rained.",
    "title": "Mr. Nowak met Gen. Lee on Monday. | He left.",
    "initials": "George W. Bush spoke to J. K. Nowak. | They left.",
    "abbreviation before a name": "The U.S. Senate voted. | It rained.",
    "abbreviation at the end": "He works in the U.S. | The talks go on.",
    "decimal": "It grew by 5.5 percent. | Trade fell.",
    "lost blank": "Discussions were under way.| Belarus denied it.",
    "quotation": 'He said: "It is open." | She left.',
    "question before a small letter": '"Is it open?" he asked. | She left.',
    "ellipsis": "If I comment on the report… there is no such thing. | She left.",
    "line break": "A heading without a stop\n| The text begins here.",
    "wrapped line": "The talks in Minsk\nwill go on. | Nobody left.",
    "CJK": "평양은 부인했다。| 회담은 없다。",
    "NBSP": "It is open.\u00a0| Nobody left.",
    "a network called X": "Kim wrote on X. | Analysts doubt it.",
    "an initial X": "It was Malcolm X. Nowak who wrote it.",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_split(marked: str) -> None:
    marked = marked.replace("Kim left. Minsk", "Kim left. | Minsk")
    text = marked.replace(" | ", " ").replace("| ", "").replace("|", "")
    assert [text[start:end] for start, end in sentences(text)] == [one.strip() for one in marked.split("|")]


def test_only_the_stretch_asked_for() -> None:
    text = "One here. Two here. Three here."
    assert [text[start:end] for start, end in sentences(text, 10, 19)] == ["Two here."]


def test_nothing_in_nothing() -> None:
    assert sentences("") == sentences(" \n\u00a0") == []
