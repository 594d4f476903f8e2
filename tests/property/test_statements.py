"""Laws of the statements stage: on any text it is total, deterministic, in bounds and linear."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.annotate.document import read_document
from briefkit.annotate.statements import find_statements
from briefkit.model.sentence import sentences

WORDS = st.sampled_from(
    'the ministry Minsk said says saying that "yes" “no” ” " \'\' , . : ; — - ( ) and denied to according by as report '
    "who asked whether of Kim's Mr. U.S. he it 24 U.N. „ « » … ? ! \n \n\n \u00a0 \U0001d54f é 平壌 Минск".split(" ")
)
TEXTS = st.one_of(st.text(), st.lists(WORDS, max_size=80).map(" ".join))


@given(TEXTS)
def test_spans_are_within_the_text_and_not_empty(text: str) -> None:
    found = find_statements(read_document(text))
    for one in found:
        for start, end in (
            *one.source,
            *one.content,
            *([one.cue] if one.cue else []),
            *([one.addressee] if one.addressee else []),
        ):
            assert 0 <= start < end <= len(text)
        assert one.content == tuple(sorted(one.content))


@given(TEXTS, st.lists(st.integers(0, 80), max_size=6))
def test_blocks_may_cut_the_text_anywhere(text: str, cuts: list[int]) -> None:
    edges = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    blocks = [("paragraph", start, end) for start, end in pairwise(edges)]
    for one in find_statements(read_document(text, blocks=blocks)):
        assert all(0 <= start < end <= len(text) for start, end in (*one.source, *one.content))


@given(TEXTS)
def test_links_point_at_other_statements(text: str) -> None:
    found = find_statements(read_document(text))
    for at, one in enumerate(found):
        assert all(0 <= other < len(found) and other != at for other in one.answers)
        assert one.carried_by is None or (0 <= one.carried_by < len(found) and one.carried_by != at)


@given(TEXTS)
def test_the_same_text_gives_the_same_statements(text: str) -> None:
    assert find_statements(read_document(text)) == find_statements(read_document(text))


@given(TEXTS)
def test_tokens_and_quotations_are_stretches_of_the_text(text: str) -> None:
    document = read_document(text)
    tokens = document.tokens
    assert len(tokens.starts) == len(tokens.ends) == len(tokens.words) == len(tokens.lowers)
    for start, end, word in zip(tokens.starts, tokens.ends, tokens.words, strict=True):
        assert text[start:end].replace("\N{RIGHT SINGLE QUOTATION MARK}", "'") == word
    assert all(start < end for start, end in document.quotations)
    assert list(document.quotations) == sorted(document.quotations)


@given(TEXTS)
def test_sentences_hold_every_visible_character_once(text: str) -> None:
    spans = sentences(text)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    inside = "".join(text[start:end] for start, end in spans)
    assert "".join(inside.split()) == "".join(text.split())


HOSTILE = {
    "no full stops": "the ministry said that it was open and ",
    "capitals": "THE MINISTRY SAID THAT IT WAS OPEN. ",
    "quotation marks": '"',
    "opening marks": "“a ",
    "quotations": '"It is open," he said. "It is open." ',
    "denials": "Kim said that it was open. The ministry denied that. ",
    "commas": "said, ",
    "full stops": ". ",
    "blanks": "\u00a0\n",
    "other script": "평양 ",
    "cues": "who said ",
    "chains": "Minsk said that Moscow said that ",
    "bare cues": "said that ",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_time_grows_with_the_length_of_the_text_and_not_faster(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = time.process_time()
        find_statements(read_document(text))
        return time.process_time() - start

    seconds(2_000)
    small, large = seconds(30_000), seconds(240_000)
    assert large < 8 * small * 3 + 0.5
