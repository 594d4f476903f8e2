"""The conformance kit of annotators: what every annotator must keep to."""

from collections.abc import Callable, Sequence
from functools import partial

import attrs
from hypothesis import strategies as st

from briefkit.annotate.annotator import ANNOTATORS, Annotator
from briefkit.model import Article, Brief, Mention, Relation, Statement, merge
from briefkit.testing.law import (
    Law,
    assert_equal,
    assert_registers,
    assert_same_everywhere,
    assert_survives,
    assert_true,
    check_laws,
    staying_at_home,
    try_all,
    two_way_formats,
)
from briefkit.testing.strategy import briefs


def check_annotator(annotator: Annotator, texts: Sequence[str]) -> None:
    """Check an annotator on texts in which it must find something, and on briefs made of anything.

    Raises `AssertionError`, with a note that names the law that is broken.
    """
    check_laws(annotator_laws(annotator, texts))


def annotator_laws(annotator: Annotator, texts: Sequence[str]) -> tuple[Law, ...]:
    """Give the laws of an annotator one by one, for `pytest.mark.parametrize`."""
    given_briefs = [Brief(articles=[Article(text=text)]) for text in texts]
    laws: dict[str, Callable[[Annotator, list[Brief]], None]] = {
        "it is an annotator that can be registered": _registers,
        "it finds something in each text given, and signs what it finds": _finds_and_signs,
        "it only adds": _only_adds,
        "it finds nothing more the second time": _is_idempotent,
        "it reads each article by itself": _distributes,
        "it gives the same brief each time, in any thread": _is_a_function,
        "what it finds survives every format": _survives,
        "it asks nothing of the network, and writes nothing": _stays_at_home,
    }
    return tuple(Law(name, partial(law, annotator, given_briefs)) for name, law in laws.items())


def _any_of(given_briefs: list[Brief]) -> st.SearchStrategy[Brief]:
    """Draw briefs of any kind, alone or joined with one that was given."""
    return st.one_of(briefs(), st.builds(Brief.__or__, briefs(), st.sampled_from([Brief(), *given_briefs])))


def _registers(annotator: Annotator, _briefs: list[Brief]) -> None:
    assert_registers(ANNOTATORS, annotator)


def _finds_and_signs(annotator: Annotator, given_briefs: list[Brief]) -> None:
    assert_true(given_briefs, "give at least one text in which it finds something")
    for brief in given_briefs:
        found = [node for node in annotator.annotate(brief) if node.id not in brief]
        assert_true(found, f"it finds nothing in {brief.article.text!r:.100}")
        for node in found:
            if isinstance(node, Mention | Statement | Relation):
                names = {maker.annotator for maker in node.made_by}
                assert_equal({annotator.name}, names, f"who made {node!r}")


def _only_adds(annotator: Annotator, given_briefs: list[Brief]) -> None:
    def check(brief: Brief) -> None:
        annotated = annotator.annotate(brief)
        assert_equal(annotated, annotated | brief, "the result, joined with what it was made of")
        assert_equal(brief.articles, _as_before(annotated, brief), "the articles")

    try_all(check, _any_of(given_briefs))


def _as_before(annotated: Brief, brief: Brief) -> tuple[Article, ...]:
    """Give the articles of a brief with the facets that they had: an annotator may put more on them."""
    facets = {article.id: article.facets for article in brief.articles}
    return tuple(attrs.evolve(article, facets=facets.get(article.id, ())) for article in annotated.articles)


def _is_idempotent(annotator: Annotator, given_briefs: list[Brief]) -> None:
    def check(brief: Brief) -> None:
        annotated = annotator.annotate(brief)
        assert_equal(annotated, annotator.annotate(annotated), "what it makes of its own result")

    try_all(check, _any_of(given_briefs))


def _distributes(annotator: Annotator, given_briefs: list[Brief]) -> None:
    def check(one: Brief, other: Brief) -> None:
        apart = annotator.annotate(one) | annotator.annotate(other)
        assert_equal(apart, annotator.annotate(one | other), "two briefs annotated as one")

    try_all(check, _any_of(given_briefs), _any_of(given_briefs))


def _is_a_function(annotator: Annotator, given_briefs: list[Brief]) -> None:
    assert_same_everywhere(lambda: annotator.annotate(merge(given_briefs)), "what it finds")


def _survives(annotator: Annotator, given_briefs: list[Brief]) -> None:
    formats = two_way_formats()

    def check(brief: Brief) -> None:
        assert_survives(annotator.annotate(brief), formats)

    try_all(check, _any_of(given_briefs))


def _stays_at_home(annotator: Annotator, given_briefs: list[Brief]) -> None:
    with staying_at_home():
        annotator.annotate(merge(given_briefs))
