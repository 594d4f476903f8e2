"""What the schemas know of the fields is what the model's validators keep to."""

import re

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.errors import InvalidValueError
from briefkit.model import Actor, Article, Brief, Decision, Evidence, Facet, Origin, PartialDate, Relation, Statement
from briefkit.model.date import PATTERN
from briefkit.model.identity import id_prefix
from briefkit.schema.ontology import CLASSES, id_pattern
from briefkit.schema.shape import Class, Field, fields, has_id
from briefkit.testing import briefs

OF_DATES = st.text("0123456789-.TZ:?~%+", max_size=25) | st.builds(
    "{}-{:02}-{:02}{}".format,
    st.sampled_from(["0000", "0004", "1900", "2000", "2015", "2016", "2100", "9999"]),
    st.integers(0, 13),
    st.integers(0, 32),
    st.sampled_from(["", "~", "?", "%", "T23:59:59Z", "T24:00:00Z", "T00:60:00Z", "T00:00:00+24:00", "T00:00:00"]),
)
# None of them ends before it starts, which no pattern can say.
OF_INTERVALS = st.builds("{}/{}".format, *[st.sampled_from(["..", "", "2016", "2016-13", "2016-12"])] * 2)


def field(kind: Class, name: str) -> Field:
    return next(field for field in fields(kind) if field.name == name)


@given(OF_DATES | OF_INTERVALS)
def test_the_pattern_of_dates_matches_what_is_a_date(text: str) -> None:
    matches = re.fullmatch(PATTERN, text) is not None
    try:
        PartialDate(text)
    except InvalidValueError:
        assert not matches
    else:
        assert matches


@pytest.mark.parametrize(
    ("kind", "name", "good", "bad"),
    [
        (Actor, "country", "BY", "by"),
        (Actor, "kind", "bk:person", "person"),
        (Origin, "sha256", "0" * 64, "x"),
        (Article, "language", "en-GB", "english language"),
        (Facet, "key", "demo:Note", "Note"),
    ],
)
def test_patterns_are_those_of_the_validators(kind: Class, name: str, good: str, bad: str) -> None:
    pattern = field(kind, name).pattern
    assert pattern is not None
    attribute = getattr(attrs.fields(kind), name)
    for value, holds in ((good, True), (bad, False)):
        assert bool(re.fullmatch(pattern, value)) == holds
        if holds:
            attribute.validator(None, attribute, value)
        else:
            with pytest.raises(InvalidValueError):
                attribute.validator(None, attribute, value)


def test_how_many_values_a_field_has() -> None:
    counts = {
        (Article, "text"): (1, 1),
        (Article, "title"): (0, 1),
        (Article, "authors"): (0, None),
        (Statement, "content"): (0, None),
        (Relation, "evidence"): (1, None),
        (Decision, "pair"): (2, 2),
    }
    assert {(kind, name): (field(kind, name).least, field(kind, name).most) for kind, name in counts} == counts


def test_names_that_limits_speak_of_are_fields() -> None:
    for kind in CLASSES:
        names = {field.name for field in fields(kind)}
        for limits in (field.meaning.limits for field in fields(kind)):
            needed_by = limits.needed_by[0] if limits.needed_by else ""
            assert {limits.after, limits.unless, limits.instead_of, needed_by} <= {*names, ""}
    assert field(Evidence, "end").meaning.limits.after == "start"


@given(briefs())
def test_ids_look_as_their_pattern_says(brief: Brief) -> None:
    for node in brief:
        assert re.fullmatch(id_pattern(type(node)), node.id)
    prefixes = [id_prefix(kind) for kind in CLASSES if has_id(kind)]
    assert len({*prefixes, ""}) == len(prefixes) + 1
