"""Occurrences: where the words that the rules ask for stand."""

from briefkit.annotate.actors.occurrence import find_occurrences
from briefkit.annotate.document import read_document


def test_words_are_found_in_text_order_whatever_their_capitals():
    occurrences = find_occurrences(read_document("She and he. HE, she, they.").tokens, ["she", "they"], ["he"])
    assert occurrences.of({"he", "she"}) == [0, 2, 4, 6]
    assert occurrences.of({"they"}) == [8]


def test_words_of_no_vocabulary_are_not_found():
    occurrences = find_occurrences(read_document("She and he.").tokens, ["she"])
    assert occurrences.of({"he", "and"}) == []
