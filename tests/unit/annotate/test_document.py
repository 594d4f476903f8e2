"""The shared reading of a text: blocks, tokens, quotations."""

import pytest

from briefkit.annotate.document import read_document
from briefkit.annotate.quotation import find_quotations, quotations


def test_words_are_whole_and_clitics_apart() -> None:
    words = read_document("Kim Yo-jong's U.S. visit didn't cost $1,000.50, Mr. O'Brien said.").tokens.words
    assert words == (
        *("Kim", "Yo-jong", "'s", "U.S.", "visit", "didn't", "cost", "$", "1,000.50", ","),
        *("Mr.", "O'Brien", "said", "."),
    )


def test_range_gives_the_tokens_of_a_span() -> None:
    document = read_document("Minsk denied it.")
    assert document.tokens.range((6, 15)) == (1, 3)


def test_lines_are_blocks_where_none_are_given() -> None:
    document = read_document("Minsk denies it\n\nMinsk denied it. Nobody asked.\n\nKIM: No.")
    assert [kind for kind, _, _ in document.blocks] == ["headline", "paragraph", "speaker_turn"]
    assert len(document.sentences) == 4


def test_blocks_that_are_given_are_kept_in_order() -> None:
    document = read_document("One here.\n\nTwo here.", blocks=[("paragraph", 11, 20), ("standfirst", 0, 9)])
    assert document.blocks == (("standfirst", 0, 9), ("paragraph", 11, 20))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "yes" and "no".', ['"yes"', '"no"']),
        ("He said “yes” and „nein“ and «oui».", ["“yes”", "„nein“", "«oui»"]),
        ("He said ''yes'' twice.", ["''yes''"]),
        ("The workers' party called it 'a good day' again.", ["'a good day'"]),
        ("He said “yes and left.", ["“yes and left."]),
        ('A 6" gun', []),
        ("A stray” mark.", []),
        ("Don't stop.", []),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in find_quotations(text)] == expected


def test_quotation_that_is_left_open_ends_at_the_mark_that_closes_it() -> None:
    text = 'He said, "It went well.\nWe scored twice." They left.'
    paragraphs = [(0, 23), (24, len(text))]
    assert [text[start:end] for start, end in quotations(text, paragraphs)] == ['"It went well.', 'We scored twice."']


def test_quotation_that_two_backticks_leave_open_runs_to_the_end_of_its_paragraph() -> None:
    text = "He said, ``It went well.\nWe scored twice.'' They left."
    paragraphs = [(0, 24), (25, len(text))]
    assert [text[start:end] for start, end in quotations(text, paragraphs)] == ["``It went well."]
