"""The laws of the actors stage, on any text and on texts made of what it looks for."""

from hypothesis import given
from hypothesis import strategies as st

from briefkit.annotate.actors import ActorReading, country_of, find_actors, resolve
from briefkit.annotate.document import read_document

NAMES = "Belarus|North Korea|Belarus-DPRK|the North|Minsk|Kim Jong Un|Kim|U.S.|Movement for the Left|(MpS)|ADAM NOWAK:"
WORDS = "President|Sen.|Mr.|foreign ministry|officials|spokesman|the country|he|his|it|her brother|said|2018|election"
MARKS = "of|and|for|in|,|.|'s|\u2019s|\u201c|\u201d|\"|\n|\n\n|J.|Jr.|-|\u2013|\u00a0|\U0001f600|e\u0301"
PIECES = st.sampled_from(f"{NAMES}|{WORDS}|{MARKS}".split("|"))
LISTS = st.lists(PIECES, max_size=40)
TEXTS = st.one_of(st.text(max_size=200), LISTS.map(" ".join), LISTS.map("".join))


def read(text: str) -> ActorReading:
    return find_actors(read_document(text))


@given(TEXTS)
def test_every_mention_and_office_lies_in_the_text(text):
    reading = read(text)
    spans = [mention.span for mention in reading.mentions]
    spans += [span for office in reading.offices for span in (office.span, office.title)]
    assert all(0 <= start < end <= len(text) for start, end in spans)


@given(TEXTS)
def test_every_entity_is_mentioned_and_every_mention_has_an_entity(text):
    reading = read(text)
    assert {mention.entity for mention in reading.mentions} == set(range(len(reading.entities)))


@given(TEXTS)
def test_mentions_begin_and_end_with_a_word(text):
    words = [text[slice(*mention.span)] for mention in read(text).mentions]
    assert [word for word in words if word != word.strip() or not word] == []


@given(TEXTS)
def test_reading_is_a_function(text):
    assert read(text) == read(text)


@given(TEXTS, st.integers(0, 200), st.integers(0, 200))
def test_any_span_can_be_resolved(text, start, length):
    reading = read(text)
    span = (min(start, len(text)), min(start + length, len(text)))
    assert all(entity < len(reading.entities) for entity in resolve(reading, span))
    country = country_of(reading, span)
    assert country is None or len(country) == 2


@given(TEXTS)
def test_what_is_not_named_has_no_identity_elsewhere(text):
    assert [entity for entity in read(text).entities if not entity.named and (entity.same_as or entity.aliases)] == []
