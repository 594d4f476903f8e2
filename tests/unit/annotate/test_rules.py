"""The `rules` annotator as a whole: what it adds, and what it leaves alone."""

import pytest

import briefkit
from briefkit import Article, Brief, PartialDate
from briefkit.annotate.rules import NAME, annotate
from tests.conftest import SEEDS

PAGES = sorted(SEEDS.glob("*.txt"))


@pytest.fixture(scope="module", params=PAGES, ids=lambda path: path.stem)
def seed(request) -> Brief:
    return briefkit.read(request.param)


def test_every_fact_of_a_seed_says_who_made_it(seed):
    facts = [*seed.mentions, *seed.statements, *seed.relations]
    stamps = {(stamp.annotator, stamp.version) for fact in facts for stamp in fact.made_by}
    assert facts
    assert stamps == {(NAME, briefkit.__version__)}
    assert all(len(fact.made_by) == 1 and fact.made_by[0].rule for fact in facts)


def test_all_terms_of_a_seed_are_known(seed):
    assert briefkit.check(seed) == ()


def test_annotating_again_adds_nothing(seed):
    assert annotate(seed) == seed


def test_articles_are_read_each_by_itself():
    one, other = (briefkit.parse(path) for path in PAGES)
    assert annotate(one | other) == annotate(one) | annotate(other)


def test_an_article_in_another_language_is_left_alone():
    brief = Brief(articles=[Article(text="Belarus denied that.", language="pl")])
    assert annotate(brief) == brief


def test_a_regional_tag_is_english_too():
    brief = Brief(articles=[Article(text="Belarus denied that talks had begun.", language="en-GB")])
    assert [statement.act for statement in annotate(brief).statements] == ["bk:deny"]


SILENT = ["", " ", "\n\n\u00a0\n", "\u0000", "“", "Беларусь отрицает это.", "白俄罗斯否认。", "...", "A" * 10_000]


@pytest.mark.parametrize("text", SILENT)
def test_text_that_says_nothing_gives_nothing(text):
    brief = briefkit.from_text(text)
    assert brief.article.text == text
    assert brief.statements == ()
    assert brief.relations == ()


def test_who_denies_what_whom():
    brief = briefkit.from_text(
        "TASS reported that Belarus had closed its embassy in Seoul. The Belarusian foreign ministry denied that.",
        published=PartialDate("2025-03-04"),
    )
    report, denial = sorted(brief.statements, key=lambda statement: statement.content)
    assert [actor.name for actor in brief.speakers(report)] == ["TASS"]
    assert report.act == "bk:assert"
    assert [actor.country for actor in brief.speakers(denial)] == ["BY"]
    assert denial.act == "bk:deny"
    assert denial.about == (report.id,)
    assert report.about == ()


def test_contradicting_statements_stay_two():
    brief = briefkit.from_text("Serbia said the border was open. Kosovo denied that the border was open.")
    assert sorted(statement.act for statement in brief.statements) == ["bk:assert", "bk:deny"]


def test_every_part_of_a_split_quotation_is_kept():
    text = "“We will open an embassy,” the foreign minister of Belarus said, “and we will do so next year.”"
    (statement,) = briefkit.from_text(text).statements
    parts = [part.exact for part in statement.content]
    assert parts == ["“We will open an embassy,”", "“and we will do so next year.”"]
