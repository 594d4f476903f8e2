"""What hostile text costs the statements stage, counted in tokens looked at, not in time."""

import pytest

from briefkit.annotate.document import read_document
from briefkit.annotate.statements.frames import candidates
from briefkit.annotate.statements.reading import Reading, read, utterances

_CUES = ("who said ", "said that ", "Minsk said that Moscow said that ", "he denied ", "saying ")


def _reading(text: str) -> Reading:
    return read(read_document(text))


@pytest.mark.parametrize("unit", _CUES)
def test_candidates_of_cue_upon_cue_have_short_contents(unit: str) -> None:
    reading = _reading(unit * (12_000 // len(unit)))
    proposed = [one for found in candidates(reading, list(utterances(reading))) for one in found]
    looked_at = sum(end - start for one in proposed for start, end in one.content)
    assert looked_at < 12 * len(reading.words)


def test_utterance_with_too_many_cues_is_cut_before_every_fifth() -> None:
    reading = _reading("Kim said " * 41)
    assert [high - low for low, high in utterances(reading)] == [9, *[8] * 9, 1]


def test_sentence_with_many_cues_is_whole() -> None:
    assert list(utterances(_reading("Kim said " * 40))) == [(0, 80)]


def test_cues_within_a_quotation_do_not_cut_it() -> None:
    reading = _reading('"' + "he said " * 60 + '," Kim said.')
    assert list(utterances(reading)) == [(0, len(reading.words))]


def test_cues_of_what_is_no_language_are_not_all_read() -> None:
    assert sum(1 for _ in utterances(_reading("said that " * 300))) == 30


def test_speech_without_full_stops_is_read_to_its_end() -> None:
    reading = _reading("the ministry said that the embassy was open and " * 66)
    assert list(utterances(reading))[-1][1] == len(reading.words)
