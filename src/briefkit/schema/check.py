"""Check what a brief may hold but should not: unknown terms, wrong ends, facets that do not fit, cycles."""

from collections.abc import Callable, Iterator
from functools import cache, partial

from briefkit.errors import FacetError, PluginError
from briefkit.model import Actor, Article, Brief, Facet, Node, Relation, Statement
from briefkit.model.article import BLANK_LINE
from briefkit.plugins import Registry, installed
from briefkit.schema.cycle import find_cycles
from briefkit.schema.facet import Faceted, read_facet
from briefkit.schema.problem import Problem
from briefkit.schema.vocabulary import VOCABULARIES, FacetType, Term, TermRole, Vocabulary

PART_OF = "bk:part-of"

Find = Callable[[str], Vocabulary | PluginError | None]
"""Gives the vocabulary of a prefix, or why it cannot be used, or None where it is not installed."""


def check(brief: Brief, vocabularies: Registry[Vocabulary] | None = None) -> tuple[Problem, ...]:
    """Find what is not as it should be; a brief that has problems is still whole, and goes through every format.

    Of the vocabularies (those installed, unless others are given) only the ones that the brief uses are loaded. Facets
    that no vocabulary knows are left alone.
    """
    find = _finder(installed(VOCABULARIES) if vocabularies is None else vocabularies)
    found = {
        *(problem for node in brief for problem in _check_term(node, find)),
        *(problem for relation in brief.relations for problem in _check_ends(brief, relation, find)),
        *(problem for node in brief if isinstance(node, Faceted) for problem in _check_facets(node, find)),
        *(problem for article in brief.articles for problem in _check_title(article)),
        *_check_cycles(brief),
        *_check_decisions(brief),
    }
    return tuple(sorted(found))


def _finder(registry: Registry[Vocabulary]) -> Find:
    @cache
    def find(prefix: str) -> Vocabulary | PluginError | None:
        if prefix not in registry:
            return None
        try:
            return registry.get(prefix)
        except PluginError as error:
            return error

    return find


def _term_of(node: Node) -> tuple[str, TermRole] | None:
    match node:
        case Actor():
            return node.kind, "actor-kind"
        case Statement():
            return node.act, "act"
        case Relation():
            return node.kind, "relation-kind"
        case _:
            return None


def _check_term(node: Node, find: Find) -> Iterator[Problem]:
    """See whether the vocabularies know an object's term, in the role that it plays there."""
    used = _term_of(node)
    if used is None:
        return
    curie, role = used
    prefix, _, name = curie.partition(":")
    vocabulary = find(prefix)
    if isinstance(vocabulary, PluginError):
        yield _unusable(prefix, vocabulary)
    elif vocabulary is None:
        yield Problem(code="unknown-term", where=node.id, reason=f"{curie}: no vocabulary {prefix!r} is installed")
    elif (term := vocabulary.term(name)) is None:
        yield Problem(code="unknown-term", where=node.id, reason=f"{curie}: the vocabulary has no such term")
    elif term.role != role:
        yield Problem(code="wrong-role", where=node.id, reason=f"{curie} is of the role {term.role}, not {role}")


def _unusable(prefix: str, error: PluginError) -> Problem:
    return Problem(code="unusable-vocabulary", where=prefix, reason=str(error))


def _term(curie: str, find: Find) -> Term | None:
    prefix, _, name = curie.partition(":")
    vocabulary = find(prefix)
    return vocabulary.term(name) if isinstance(vocabulary, Vocabulary) else None


def _broader(curie: str, find: Find) -> set[str]:
    """Give a term and all that are broader; it alone where no vocabulary knows it."""
    found: set[str] = set()
    following: str | None = curie
    while following is not None and following not in found:
        found.add(following)
        term = _term(following, find)
        following = term.broader if term else None
    return found


def _check_ends(brief: Brief, relation: Relation, find: Find) -> Iterator[Problem]:
    """See whether the actors of a relation are of kinds that may stand at its ends."""
    term = _term(relation.kind, find)
    if term is None:
        return
    ends = (("agents", term.agents, brief.agents), ("recipients", term.recipients, brief.recipients))
    for field, allowed, actors in ends:
        for actor in actors(relation) if allowed else ():
            if _term(actor.kind, find) and not _broader(actor.kind, find).intersection(allowed):
                reason = f"{relation.kind} has {actor.kind} among its {field}, not {' or '.join(allowed)}"
                yield Problem(code="wrong-end", where=relation.id, reason=reason)


def _check_facets(node: Faceted, find: Find) -> Iterator[Problem]:
    for key in sorted({facet.key for facet in node.facets}):
        prefix, _, name = key.partition(":")
        vocabulary = find(prefix)
        if isinstance(vocabulary, PluginError):
            yield _unusable(prefix, vocabulary)
        elif vocabulary is not None and (declared := vocabulary.facet(name)) is not None:
            yield from _check_facet(node, declared, [facet for facet in node.facets if facet.key == key])


def _check_facet(node: Faceted, declared: FacetType, facets: list[Facet]) -> Iterator[Problem]:
    """See whether the facets of one name stand where they may, fit their class, and are not several."""
    problem = partial(Problem, where=node.id)
    key = facets[0].key
    if declared.on != type(node).__name__:
        reason = f"{key} is declared for {declared.on}, not for {type(node).__name__}"
        yield problem(code="misplaced-facet", reason=reason)
        return
    if len(facets) > 1:
        yield problem(code="several-facets", reason=f"{key} is there {len(facets)} times")
    for facet in facets:
        try:
            read_facet(node, facet, declared.cls)
        except FacetError as error:
            yield problem(code="misfit-facet", reason=f"{key}: {error.reason}")


def _check_title(article: Article) -> Iterator[Problem]:
    """See whether title and standfirst are what their blocks say."""
    for field, blocks in (("title", article.blocks_of("headline")), ("standfirst", article.blocks_of("standfirst"))):
        if blocks and getattr(article, field) != BLANK_LINE.join(blocks):
            yield Problem(code=f"{field}-differs", where=article.id, reason=f"the {field} is not the text of its block")


def _check_cycles(brief: Brief) -> Iterator[Problem]:
    wholes: dict[str, list[str]] = {}
    for relation in brief.relations:
        for agent in relation.agents if relation.kind == PART_OF and relation.status == "actual" else ():
            wholes.setdefault(agent, []).extend(relation.recipients)
    answers = {statement.id: statement.about for statement in brief.statements}
    for name, graph in (("about", answers), (PART_OF, wholes)):
        for cycle in find_cycles(graph):
            reason = f"{name} leads back to where it began: {', '.join(cycle)}"
            yield Problem(code="cycle", where=cycle[0], reason=reason)


def _check_decisions(brief: Brief) -> Iterator[Problem]:
    for decision in brief.resolved().conflicts:
        reason = f"{' and '.join(decision.pair)} differ, but other decisions make them one"
        yield Problem(code="conflicting-decisions", where=decision.id, reason=reason)
    pairs = {decision.id: decision.pair for decision in brief.decisions}
    for decision in brief.decisions:
        if decision.takes_back is not None and pairs[decision.takes_back] != decision.pair:
            reason = f"it takes back {decision.takes_back}, which is about other actors"
            yield Problem(code="takes-back-another", where=decision.id, reason=reason)
