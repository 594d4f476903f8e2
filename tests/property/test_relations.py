"""The laws of relations and dates, on any text and on texts made of what they look for."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.annotate.actors import find_actors
from briefkit.annotate.dates import find_dates
from briefkit.annotate.document import read_document
from briefkit.annotate.relations import RelationSpan, admit_unnamed, classify, find_relations

PIECES = st.sampled_from(
    [
        "Belarus", "North Korea", "the EU", "Kim", "court", "ten prisoners", "it", "its", "condemned", "refused to",
        "lift", "the ban on", "sanctions against", "talks", "was attacked by", "will", "not", "meet", "and", ",", ".",
        "said", "denied that", "an ally of", "'s", "\u2019s", "\u201c", "\u201d", "\n", "(", "\u2013", "in March 2015",
        "last July", "on Monday", "since 2014", "two weeks ago", "over two months", "mid-May", "31 June 2020", "1990s",
        "must", "from", "to", "by", "with", "\u00a0", "\U0001f600",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES, max_size=40).map("".join)
)
DAYS = st.none() | st.dates(min_value=date(1990, 1, 1)).map(date.isoformat)


def relations(text: str, published: str | None) -> tuple[RelationSpan, ...]:
    document = read_document(text, published=published)
    return find_relations(document, find_actors(document))


@given(TEXTS, DAYS)
def test_every_span_lies_in_the_text(text: str, published: str | None) -> None:
    for relation in relations(text, published):
        spans = [relation.trigger, *relation.evidence, *relation.agent_spans, *relation.recipient_spans]
        assert all(0 <= start < end <= len(text) for start, end in spans)


@given(TEXTS, DAYS)
def test_every_index_points_to_an_actor(text: str, published: str | None) -> None:
    document = read_document(text, published=published)
    reading, found = admit_unnamed(document, find_actors(document), relations(text, published))
    for relation in found:
        assert {*relation.agents, *relation.recipients} <= set(range(len(reading.entities)))
        assert relation.agents or relation.recipients
    assert {mention.entity for mention in reading.mentions} == set(range(len(reading.entities)))


@given(TEXTS)
def test_relations_are_a_function_of_the_text(text: str) -> None:
    assert relations(text, "2016-09-27") == relations(text, "2016-09-27")


@given(TEXTS, DAYS)
def test_dates_lie_in_the_text_and_apart(text: str, published: str | None) -> None:
    found = find_dates(read_document(text, published=published))
    edges = [edge for span in found for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(0 <= span.start < span.end <= len(text) for span in found)


@given(TEXTS, DAYS)
def test_dates_are_of_the_calendar(text: str, published: str | None) -> None:
    for span in find_dates(read_document(text, published=published)):
        for end in span.value.split("/"):
            if end != "..":
                date.fromisoformat((end.rstrip("~") + "-01-01")[:10])


@given(TEXTS)
def test_what_source_and_target_share_between_them_is_no_event(text: str) -> None:
    middle = len(text) // 2
    assert classify(read_document(text), [(0, middle)], [(middle, len(text))]) is None


@pytest.mark.parametrize(
    "piece",
    [
        "Belarus condemned North Korea in March 2015 and praised Poland. ",
        "Belarus condemned North Korea and ",
        "BELARUS AND POLAND SIGNED A TREATY ",
        "\u201cPoland attacked Russia ",
        "in March 2015 since ",
    ],
)
def test_long_texts_are_read_to_their_end(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    relations(text, "2016-09-27")
