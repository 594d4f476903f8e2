"""The laws on what is really extracted: both seeds, and pages of every layout that we know."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import briefkit
from briefkit.errors import ParseError
from briefkit.formats.format import FORMATS
from briefkit.model import Brief, Mention, Relation, Statement, merge
from briefkit.plugins import installed
from briefkit.schema.receipt import verify

PROJECT = Path(__file__).parents[2]
SEEDS = sorted((PROJECT / "seeds").glob("*.txt"))
PAGES = [
    *SEEDS,
    *sorted(path for path in (PROJECT / "tests" / "pages").rglob("*.*") if path.suffix in {".txt", ".html"}),
]
FORMAT_NAMES = ("json", "jsonl", "jsonld", "graphml")

indexes = st.lists(st.integers(0, 99), min_size=1, max_size=4)


@cache
def extracted() -> tuple[Brief, ...]:
    """Read every page that is an article."""
    found = []
    for page in PAGES:
        try:
            found.append(briefkit.read(page))
        except ParseError:
            continue
    return tuple(found)


def chosen(numbers: list[int]) -> list[Brief]:
    return [extracted()[number % len(extracted())] for number in numbers]


def test_there_is_something_to_try_the_laws_on() -> None:
    whole = merge(extracted())
    assert len(whole.articles) >= 15
    assert len(briefkit.read(SEEDS[0]).statements) >= 10
    assert min(len(whole.actors), len(whole.mentions), len(whole.statements), len(whole.relations)) >= 30


@pytest.mark.parametrize("name", FORMAT_NAMES)
@given(numbers=indexes)
def test_what_is_extracted_survives_every_format_alone_and_merged(name: str, numbers: list[int]) -> None:
    format_ = installed(FORMATS).get(name)
    brief = merge(chosen(numbers))
    data = format_.dumps(brief)
    assert format_.loads is not None
    assert format_.records is not None
    assert format_.loads(data) == brief
    assert format_.dumps(format_.loads(data)) == data
    assert verify(format_.records(data)) == ()


@given(numbers=indexes)
def test_pages_can_be_read_in_any_order_and_grouping(numbers: list[int]) -> None:
    some = chosen(numbers)
    assert merge(some) == merge(some[::-1]) == merge([merge(some[:2]), merge(some[2:])])


@given(numbers=indexes)
def test_annotating_distributes_over_merging_adds_and_repeats_nothing(numbers: list[int]) -> None:
    parsed = [Brief(articles=brief.articles) for brief in chosen(numbers)]
    together = briefkit.annotate(merge(parsed))
    assert together == merge(map(briefkit.annotate, parsed))
    assert together == briefkit.annotate(together)
    assert together.articles == merge(parsed).articles


def test_facts_of_one_article_do_not_lean_on_another() -> None:
    for brief in extracted():
        for fact in (*brief.mentions, *brief.statements, *brief.relations):
            assert brief.select(fact.id).articles == brief.articles


def test_every_fact_says_which_rule_made_it() -> None:
    for brief in extracted():
        for node in brief:
            if isinstance(node, Mention | Statement | Relation):
                assert [maker.annotator for maker in node.made_by] == ["rules"] * len(node.made_by)
                assert node.made_by


def test_what_is_extracted_has_no_problems() -> None:
    found = [problem for brief in extracted() for problem in briefkit.check(brief)]
    assert [problem for problem in found if problem.code != "cycle"] == []


def test_opposite_statements_of_the_seeds_stay_apart() -> None:
    brief = briefkit.read(SEEDS[0])
    denials = [statement for statement in brief.statements if statement.act == "bk:deny"]
    assert denials
    answered = [(denial, brief[target]) for denial in denials for target in denial.about]
    assert all(isinstance(target, Statement) and target.act != "bk:deny" for _, target in answered)


def test_quoted_words_are_in_the_order_of_the_text() -> None:
    for brief in extracted():
        for statement in brief.statements:
            spans = [(part.start, part.end) for part in statement.content]
            assert all(before[1] <= after[0] for before, after in pairwise(spans))


def digests() -> dict[str, str]:
    """Read the seeds, and hash what each format writes of them."""
    brief = merge(briefkit.read(seed) for seed in SEEDS)
    return {name: sha256(briefkit.dumps(brief, name)).hexdigest() for name in FORMAT_NAMES}


PROGRAM = """
import json, sys
from hashlib import sha256
import briefkit
brief = briefkit.merge(briefkit.read(seed) for seed in sys.argv[1:])
names = ("json", "jsonl", "jsonld", "graphml")
print(json.dumps({name: sha256(briefkit.dumps(brief, name)).hexdigest() for name in names}))
"""


@pytest.mark.parametrize("seed", ["0", "1", "4294967295"])
def test_another_process_with_another_hash_seed_writes_the_same_bytes(seed: str) -> None:
    command = [sys.executable, "-c", PROGRAM, *map(str, reversed(SEEDS))]
    printed = subprocess.run(
        command, env={"PYTHONHASHSEED": seed}, check=True, capture_output=True, text=True, timeout=120
    )
    assert json.loads(printed.stdout) == digests()


def test_another_thread_writes_the_same_bytes() -> None:
    with ThreadPoolExecutor(4) as threads:
        found = [each.result() for each in [threads.submit(digests) for _ in range(4)]]
    assert found == [digests()] * 4


def test_reading_changes_nothing_for_the_next_page() -> None:
    forwards = [briefkit.read(page) for page in SEEDS]
    assert [briefkit.read(page) for page in reversed(SEEDS)] == forwards[::-1]
