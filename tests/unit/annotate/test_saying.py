"""When a thing was said."""

import pytest

from briefkit.annotate.dates import find_dates
from briefkit.annotate.document import read_document
from briefkit.annotate.saying import said_on
from briefkit.annotate.statements import find_statements

PUBLISHED = "2025-03-06"  # a Thursday


def days(text: str) -> list[str | None]:
    document = read_document(text, published=PUBLISHED)
    return said_on(document, find_statements(document), find_dates(document))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Poland said on Monday that the border was open.", ["2025-03-03"]),
        ("Poland's prime minister told reporters in Warsaw on Monday that the border was open.", ["2025-03-03"]),
        ("“The border is open,” the ministry said on 5 March.", ["2025-03-05"]),
        ("On Monday, Poland said that the border was open.", ["2025-03-03"]),
        ("The ministry on Monday said that the border was open.", ["2025-03-03"]),
        ("Poland said that the border had been open since Monday.", [None]),
        ("Poland said that talks would begin on 9 March 2025.", [None]),
        ("Jan Nowak, who resigned in 2019, said that the border was open.", [None]),
        ("Poland said that the border was open. Talks begin on Monday.", [None]),
        ("Poland said that the border was open.", [None]),
        ("Monday's vote surprised Poland, which condemned the result.", [None]),
        ("Poland condemned violence during Monday's march.", [None]),
    ],
)
def test_the_date_of_saying_is_not_the_date_of_what_is_said(text, expected):
    assert days(text) == expected


def test_without_a_publication_a_weekday_is_no_date():
    document = read_document("Poland said on Monday that the border was open.")
    assert said_on(document, find_statements(document), find_dates(document)) == [None]
