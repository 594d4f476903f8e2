"""Dates: a hundred expressions as of Tuesday 21 January 2025, the seeds' fifteen, and what must stay unread."""

from pathlib import Path

import pytest

from briefkit.annotate.dates import DateSpan, find_dates
from briefkit.annotate.document import read_document

SEEDS = Path(__file__).parents[3] / "seeds"
PUBLISHED = "2025-01-21"

EXPRESSIONS = [
    # days
    ("The treaty of [27 September 2016] holds.", "2016-09-27"),
    ("It was signed on [September 27, 2016] in Minsk.", "2016-09-27"),
    ("It was signed on [Sept. 27, 2016].", "2016-09-27"),
    ("It was signed on [the 3rd of March 2014].", "2014-03-03"),
    ("Filed [2024-11-20] by the bureau.", "2024-11-20"),
    ("Filed [20.11.2024] by the bureau.", "2024-11-20"),
    ("Filed [21/01/2025] by the bureau.", "2025-01-21"),
    ("Filed [03/04/2025] by the bureau.", "2025"),
    ("They met on [Tuesday, 14 May 2019] in Riga.", "2019-05-14"),
    ("[MAY 9, 1945] was a Wednesday.", "1945-05-09"),
    ("The strike of [1 Jan 2020] failed.", "2020-01-01"),
    ("The summit of [20-22 July 2024] ended.", "2024-07-20/2024-07-22"),
    ("The summit ran [July 20-22, 2024].", "2024-07-20/2024-07-22"),
    ("The summit ran from [July 20 to 22, 2024].", "2024-07-20/2024-07-22"),
    # months and years
    ("Talks took place in [July 2024].", "2024-07"),
    ("Talks took place in [early July 2024].", "2024-07"),
    ("Talks took place in [mid-July 2024].", "2024-07"),
    ("Talks took place in [July of 2024].", "2024-07"),
    ("Talks took place in [Dec. 2023].", "2023-12"),
    ("Sales fell [between March and June 2023].", "2023-03/2023-06"),
    ("He served [from May 2019 to April 2021].", "2019-05/2021-04"),
    ("Ties were established in [1992].", "1992"),
    ("The [2020] election was rigged.", "2020"),
    ("In [early 2024] prices rose.", "2024"),
    ("[By the end of 2024] prices rose.", "../2024"),
    ("He ruled [from 1994 to 2020].", "1994/2020"),
    ("The war of [1939-45] changed it.", "1939/1945"),
    ("He ruled [between 1994 and 2020].", "1994/2020"),
    ("The budget for [2014/15] was cut.", "2014/2015"),
    ("In [the 1990s] the state collapsed.", "1990/1999"),
    ("In [the late 1980s] the state collapsed.", "1980/1989"),
    ("In [the 19th century] it was Prussian.", "1801/1900"),
    ("In [the first quarter of 2024] trade grew.", "2024-01/2024-03"),
    ("In [Q3 2024] trade grew.", "2024-07/2024-09"),
    ("In [the second half of 2023] trade grew.", "2023-07/2023-12"),
    ("In [1H24] trade grew.", "2024-01/2024-06"),
    ("In [3Q24] trade grew.", "2024-07/2024-09"),
    ("Trade grew in [January-September], officials said.", "2024-01/2024-09"),
    ("Trade grew [between November and December].", "2024-11/2024-12"),
    ("The plant must close [by end-2026].", "../2026"),
    ("In [the spring of 2022] they fled.", "2022"),
    ("In [winter 2022-23] they fled.", "2022/2023"),
    # bounds
    ("It has been at war [since 2014].", "2014/.."),
    ("It has been at war [since February 2022].", "2022-02/.."),
    ("It has been at war [since 24 February 2022].", "2022-02-24/.."),
    ("The force stays [until 2030].", "../2030"),
    ("The plant must close [by June 2026].", "../2026-06"),
    ("No ruler [before 1991] was elected.", "../1991"),
    ("Nobody was tried [after 1953].", "1953/.."),
    # days of the year of publication
    ("Her comments, released [January 20], come after a report.", "2025-01-20"),
    ("The court ruled on [December 5].", "2024-12-05"),
    ("The court ruled on [5 December].", "2024-12-05"),
    ("The court ruled on [the 5th of December].", "2024-12-05"),
    ("The attack of [October 7] killed many.", "2024-10-07"),
    ("The parade will be held on [May 9].", "2025-05-09"),
    ("Ministers are to meet on [February 3].", "2025-02-03"),
    ("Ministers met from [January 13 to 15].", "2025-01-13/2025-01-15"),
    ("Ministers met on [13-15 January].", "2025-01-13/2025-01-15"),
    # months without a year
    ("[Last July] an official defected.", "2024-07"),
    ("[Last January] an official defected.", "2024-01"),
    ("The forum met [this January].", "2025-01"),
    ("Elections follow [next March].", "2025-03"),
    ("Elections follow [next January].", "2026-01"),
    ("He was arrested in [November].", "2024-11"),
    ("He was arrested in [late November].", "2024-11"),
    ("Parliament will vote in [June].", "2025-06"),
    ("He has been in prison [since August].", "2024-08/.."),
    ("He was shot in [May] near Kyiv.", "2024-05"),
    ("He was shot on [June 16th of last year].", "2024-06-16"),
    ("He was shot on [16 June last year].", "2024-06-16"),
    ("He was shot in [June last year].", "2024-06"),
    ("If they win in [March] he goes.", "2025-03"),
    # weekdays
    ("The minister said on [Monday] it was over.", "2025-01-20"),
    ("The minister said on [Wednesday] it was over.", "2025-01-15"),
    ("The minister said on [Tuesday] it was over.", "2025-01-21"),
    ("The minister said [last Tuesday] it was over.", "2025-01-14"),
    ("The council will meet on [Friday].", "2025-01-24"),
    ("The council meets [next Tuesday].", "2025-01-28"),
    ("[Sunday]'s vote was free.", "2025-01-19"),
    ("He said on [Monday] that he would go.", "2025-01-20"),
    # days by word
    ("It fell silent [yesterday].", "2025-01-20"),
    ("It fell silent [today].", "2025-01-21"),
    ("It falls silent [tomorrow].", "2025-01-22"),
    ("It fell silent [the day before yesterday].", "2025-01-19"),
    ("[Today,] the country is poor.", "2025-01-21~"),
    ("It fell silent [this morning].", "2025-01-21"),
    # units
    ("It condemned the test [earlier this month].", "2025-01"),
    ("It condemned the test [this week].", "2025-01-20/2025-01-26"),
    ("It condemned the test [last week].", "2025-01-13/2025-01-19"),
    ("It condemned the test [last month].", "2024-12"),
    ("It condemned the test [last year].", "2024"),
    ("It condemned the test [late last year].", "2024"),
    ("They will sign [next year].", "2026"),
    ("They will sign [later this year].", "2025"),
    ("Output fell in [the current quarter].", "2025-01/2025-03"),
    ("Output fell [last quarter].", "2024-10/2024-12"),
    ("They fled [last summer].", "2024"),
    ("It will happen [this spring].", "2025"),
    # back from the publication
    ("He fled [three days ago].", "2025-01-18"),
    ("He fled [two weeks ago].", "2025-01~"),
    ("He fled [two months ago].", "2024-11~"),
    ("He fled [a year ago].", "2024~"),
    ("He fled [about ten years ago].", "2015~"),
    ("He fled [more than two years ago].", "../2023"),
    ("He fled [several months ago].", "2025~"),
    ("He fled [a few days ago].", "2025-01~"),
    ("It grew [over the past two years].", "2023~/2025"),
    ("It grew [in the last three months].", "2024-10~/2025-01"),
    ("It grew [during the past decade].", "2015~/2025"),
    ("Her first comment in [over two months] is sharp.", "../2024-11-21"),
    ("The claim, dating back [at least two years], is old.", "../2023-01"),
    ("Officials [recently] praised Belarus.", "2025-01~"),
    ("Shelling grew in [recent weeks].", "2025-01~"),
]


def read(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str]]:
    """Give the words and the value of each date."""
    spans = find_dates(read_document(text, published=published))
    return [(text[span.start : span.end], span.value) for span in spans]


@pytest.mark.parametrize(("marked", "value"), EXPRESSIONS)
def test_expression(marked: str, value: str) -> None:
    words = marked[marked.index("[") + 1 : marked.index("]")]
    assert read(marked.replace("[", "").replace("]", "")) == [(words, value)]


def test_there_are_a_hundred_expressions() -> None:
    assert len(EXPRESSIONS) >= 100


@pytest.mark.parametrize(
    "text",
    [
        "Resolution 2231 was adopted.",
        "Over 2000 people fled.",
        "The army lost 1943 soldiers.",
        "It costs $2016 a head.",
        "They may march on the capital.",
        "Theresa May resigned.",
        "So wrote Russia Today in its bulletin.",
        "Call 2020-555 for help.",
        "The talks will last for two years.",
        "He was jailed for ten years.",
        "He closed 1500 shops.",
        "It shrank for decades.",
        "A 20-year-old conscript died.",
        "31 February was named.",
        "",
    ],
)
def test_what_is_no_date_stays_unread(text: str) -> None:
    assert read(text) == []


def test_impossible_day_is_not_mended() -> None:
    assert read("It happened on 30 February 2020, he said.") == []


def test_relative_dates_need_a_publication_date() -> None:
    assert read("Last July he fled; in 2016 he returned.", published=None) == [("2016", "2016")]


def test_publication_with_a_time_is_read_as_its_day() -> None:
    assert read("He fled yesterday.", published="2025-01-21T08:00:00+01:00") == [("yesterday", "2025-01-20")]


def test_publication_that_is_no_date_counts_as_unknown() -> None:
    assert read("He fled yesterday.", published="spring") == []


def test_last_july_as_of_september() -> None:
    assert read("Last July an official defected.", published="2016-09-27") == [("Last July", "2016-07")]


def test_span_and_rule_are_kept() -> None:
    document = read_document("In July 2024 they met.", published=None)
    assert find_dates(document) == (DateSpan(start=3, end=12, value="2024-07", rule="month-year"),)


SEED_DATES = {
    "000": ("2016-09-27", [
        ("recently", "2016-09~"), ("September 27, 2016", "2016-09-27"), ("1992", "1992"), ("March 2015", "2015-03"),
        ("Last July", "2016-07"), ("this September", "2016-09"), ("recently", "2016-09~"),
        ("February 2016", "2016-02"), ("earlier this month", "2016-09"), ("recently", "2016-09~"),
    ]),
    "003": ("2025-01-21", [
        ("January 21, 2025", "2025-01-21"), ("January 20", "2025-01-20"), ("over two months", "../2024-11-20"),
        ("at least two years", "../2023-01"), ("July 2024", "2024-07"),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("seed", SEED_DATES)
def test_seed(seed: str) -> None:
    published, expected = SEED_DATES[seed]
    (path,) = SEEDS.glob(f"{seed}_*.txt")
    found = read(path.read_text(encoding="utf-8"), published)
    assert [item for item in expected if item not in found] == []
