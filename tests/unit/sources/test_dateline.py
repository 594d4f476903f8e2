"""The dateline of New Eastern Europe, in one line or spread."""

import pytest

from briefkit.sources.dateline import read_dateline, split_sections
from briefkit.sources.line import Line, Link


def _read(*texts):
    found = read_dateline([Line(text) for text in texts], 0)
    return found and (str(found.date), found.byline, found.authors, found.sections, found.end)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["May 2, 2019 - Anna Berg - Analysis"], ("2019-05-02", "Anna Berg", ("Anna Berg",), ("Analysis",), 1)),
        (
            ["May 2, 2019 \u2013 Anna Berg \u2013 Analysis"],
            ("2019-05-02", "Anna Berg", ("Anna Berg",), ("Analysis",), 1),
        ),
        (["May 2, 2019 - Anna Soria-Berg"], ("2019-05-02", "Anna Soria-Berg", ("Anna Soria-Berg",), (), 1)),
        (["May 2, 2019 - Hot Topics"], ("2019-05-02", None, (), ("Hot Topics",), 1)),
        (["May 2, 2019 - - Hot Topics"], ("2019-05-02", None, (), ("Hot Topics",), 1)),
        (["May 2, 2019"], ("2019-05-02", None, (), (), 1)),
        (
            ["May 2, 2019 -", "Anna Berg", "Olof Lund", "-", "Interviews", "Body"],
            ("2019-05-02", "Anna Berg Olof Lund", ("Anna Berg", "Olof Lund"), ("Interviews",), 5),
        ),
        (
            ["May 2, 2019 -", "Anna Berg -", "InterviewsMagazine", "Body"],
            ("2019-05-02", "Anna Berg", ("Anna Berg",), ("Interviews", "Magazine"), 3),
        ),
        (["May 2, 2019 - Anna Berg -", "Analysis"], ("2019-05-02", "Anna Berg", ("Anna Berg",), ("Analysis",), 2)),
        (["May 2, 2019 -", "Anna Berg", "Another title"], ("2019-05-02", None, (), (), 1)),
        (
            ["November 9, 1989 - the day it fell - changed all."],
            ("1989-11-09", "the day it fell changed all.", ("the day it fell", "changed all."), (), 1),
        ),
        (["May 2, 2019 was a Thursday"], None),
        (["May 32, 2019 - Anna Berg - Analysis"], None),
        (["On May 2, 2019 - Anna Berg - Analysis"], None),
        (["May 2, 2019 - " + "Anna " * 100 + "- Analysis"], None),
    ],
)
def test_read_dateline(texts, expected):
    assert _read(*texts) == expected


def test_links_part_names_and_sections():
    links = (
        Link("Anna Maria Berg", "https://neweasterneurope.eu/post-author/anna/", ""),
        Link("Olof Lund", "https://neweasterneurope.eu/post-author/olof/", ""),
        Link("Hot Topics", "https://neweasterneurope.eu/category/hot-topics/", "category tag"),
    )
    found = read_dateline([Line("May 2, 2019 - Anna Maria Berg Olof Lund - Hot TopicsX", tag="p", links=links)], 0)
    assert found is not None
    assert found.authors == ("Anna Maria Berg", "Olof Lund")
    assert found.sections == ("Hot Topics",)
    assert found.byline == "Anna Maria Berg Olof Lund"


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Hot TopicsIssue 3-4 2019Magazine", ["Hot Topics", "Issue 3-4 2019", "Magazine"]),
        ("InterviewsUkraineAtWar", ["Interviews", "UkraineAtWar"]),
        ("UkraineAtWarInterviews", ["UkraineAtWar", "Interviews"]),
        ("AnalysisArticles and Commentary", ["Analysis", "Articles and Commentary"]),
        ("Analysis, Magazine", ["Analysis", "Magazine"]),
        ("Analysis", ["Analysis"]),
    ],
)
def test_split_sections(printed, expected):
    assert list(split_sections([printed])) == expected
