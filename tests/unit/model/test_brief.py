"""The brief: whole or not at all, closed under its operations, and easy to ask."""

import pickle
from copy import deepcopy

import attrs
import pytest

from briefkit.errors import BriefError, DanglingReferenceError, InvalidValueError
from briefkit.model import (
    Actor,
    Article,
    Brief,
    Decision,
    Facet,
    MadeBy,
    Mention,
    PartialDate,
    Relation,
    Statement,
    merge,
)
from briefkit.model.check import references

TEXT = """Embassy row

A report from KBS states that Belarusian authorities denied that. Talks go on, Dr. Kim said.

Kim is the minister."""


@pytest.fixture
def article() -> Article:
    kinds = ("headline", "paragraph", "bio")
    return Article.from_blocks(zip(kinds, TEXT.split("\n\n"), strict=True), url="https://example.org/row")


@pytest.fixture
def brief(article: Article) -> Brief:
    kbs = Actor(kind="bk:media", country="KR", name="KBS")
    minsk = Actor(kind="bk:group", country="BY", first_mention=article.quote("Belarusian authorities"))
    kim = Actor(kind="bk:person", name="Kim")
    report = Statement(
        act="bk:assert",
        speakers=[kbs.id],
        cue=article.quote("states"),
        content=[article.quote("Belarusian authorities denied that")],
    )
    denial = Statement(
        act="bk:deny",
        speakers=[minsk.id],
        addressees=[kbs.id],
        cue=article.quote("denied"),
        content=[article.quote("that", nth=1)],
        according_to=report.id,
        about=[report.id],
    )
    talks = Relation(
        kind="plover:CONSULT",
        agents=[minsk.id],
        recipients=[kim.id],
        according_to=denial.id,
        evidence=[article.quote("Talks")],
    )
    office = Relation(
        kind="bk:holds-office", agents=[kim.id], office="minister", evidence=[article.quote("Kim is the minister")]
    )
    mentions = [Mention(actor=kim.id, evidence=article.quote("Kim", nth=nth)) for nth in (1, 0)]
    same = Decision(verdict="same", pair=[kbs.id, kim.id], by="me")
    undone = Decision(verdict="open", pair=[kbs.id, kim.id], by="you", takes_back=same.id)
    return Brief(
        articles=[article],
        actors=[kbs, minsk, kim],
        mentions=mentions,
        statements=[report, denial],
        relations=[talks, office],
        decisions=[same, undone],
    )


def statement(brief: Brief, act: str) -> Statement:
    return next(each for each in brief.statements if each.act == act)


def actor(brief: Brief, name: str | None) -> Actor:
    return next(each for each in brief.actors if each.name == name)


def test_every_part_is_sorted_by_id(brief: Brief) -> None:
    for part in (brief.articles, brief.actors, brief.mentions, brief.statements, brief.relations, brief.decisions):
        assert [node.id for node in part] == sorted(node.id for node in part)


def test_order_and_repetition_change_nothing(brief: Brief) -> None:
    again = Brief(
        articles=brief.articles * 2,
        actors=reversed(brief.actors),
        mentions=list(brief.mentions),
        statements=[*reversed(brief.statements), *brief.statements],
        relations=iter(brief.relations),
        decisions=brief.decisions[::-1],
    )
    assert again == brief


def test_objects_are_found_by_id(brief: Brief) -> None:
    assert [brief[node.id] for node in brief] == list(brief)
    assert all(node.id in brief for node in brief)
    assert len(brief) == len(list(brief)) == 12
    assert "art-0" not in brief
    with pytest.raises(KeyError):
        brief["art-0"]


def test_a_brief_is_true_if_it_holds_anything(brief: Brief) -> None:
    assert brief
    assert not Brief()


def test_the_one_article(brief: Brief, article: Article) -> None:
    assert brief.article == article
    with pytest.raises(BriefError, match="0 articles"):
        _ = Brief().article
    with pytest.raises(BriefError, match="2 articles"):
        _ = Brief(articles=[article, Article()]).article


def test_who_says_what_to_whom(brief: Brief) -> None:
    denial = statement(brief, "bk:deny")
    assert brief.speakers(denial) == (actor(brief, None),)
    assert brief.addressees(denial) == (actor(brief, "KBS"),)
    (talks,) = (relation for relation in brief.relations if relation.kind == "plover:CONSULT")
    assert (brief.agents(talks), brief.recipients(talks)) == ((actor(brief, None),), (actor(brief, "Kim"),))


def test_two_speakers_are_not_swapped_with_addressees(brief: Brief) -> None:
    report = attrs.evolve(
        statement(brief, "bk:assert"), speakers=[actor(brief, "Kim").id], addressees=[actor(brief, "KBS").id]
    )
    whole = brief | Brief(articles=brief.articles, actors=brief.actors, statements=[report])
    assert [each.name for each in whole.speakers(report)] == ["Kim"]
    assert [each.name for each in whole.addressees(report)] == ["KBS"]


def test_mentions_come_in_the_order_of_the_text(brief: Brief) -> None:
    found = brief.mentions_of(actor(brief, "Kim"))
    assert [mention.evidence.start for mention in found] == [TEXT.index("Kim"), TEXT.rindex("Kim")]
    assert brief.mentions_of(actor(brief, "KBS")) == ()


def test_offices_are_read_off_the_relations(brief: Brief) -> None:
    assert [relation.office for relation in brief.offices(actor(brief, "Kim"))] == ["minister"]
    assert brief.offices(actor(brief, "KBS")) == ()


def test_a_chain_leads_from_a_fact_to_the_article(brief: Brief) -> None:
    report, denial = statement(brief, "bk:assert"), statement(brief, "bk:deny")
    (talks,) = (relation for relation in brief.relations if relation.kind == "plover:CONSULT")
    assert brief.chain(report) == (report,)
    assert brief.chain(denial) == (denial, report)
    assert brief.chain(talks) == (denial, report)


def test_context_is_the_sentence(brief: Brief, article: Article) -> None:
    first = "A report from KBS states that Belarusian authorities denied that."
    assert brief.context(article.quote("denied")) == first
    assert brief.context(article.quote("Kim said")) == "Talks go on, Dr. Kim said."
    assert brief.context(article.quote("that. Talks")) == f"{first} Talks go on, Dr. Kim said."
    assert brief.context(article.quote("Embassy")) == "Embassy row"
    assert brief.context(article.quote("row\n\nA")) == f"Embassy row\n\n{first}"
    assert brief.context(article.quote("\n\n")) == "\n\n"


def test_context_without_blocks_is_the_sentence_too() -> None:
    plain = Article(text=TEXT)
    assert Brief(articles=[plain]).context(plain.quote("Kim said")) == "Talks go on, Dr. Kim said."


def test_select_keeps_what_is_named_and_all_that_it_refers_to(brief: Brief, article: Article) -> None:
    denial = statement(brief, "bk:deny")
    chosen = brief.select(denial.id)
    assert chosen.statements == brief.statements
    assert {each.label for each in chosen.actors} == {"KBS", "Belarusian authorities"}
    assert (chosen.articles, chosen.mentions, chosen.relations, chosen.decisions) == ((article,), (), (), ())
    assert brief.select(*(node.id for node in brief)) == brief
    assert brief.select() == Brief()
    with pytest.raises(KeyError):
        brief.select("art-0")


def test_select_by_a_condition(brief: Brief) -> None:
    chosen = brief.select(where=lambda node: isinstance(node, Decision))
    assert chosen.decisions == brief.decisions
    assert {each.name for each in chosen.actors} == {"KBS", "Kim"}


def without(brief: Brief, part: str, index: int) -> dict[str, object]:
    parts = {field.name: getattr(brief, field.name) for field in attrs.fields(Brief) if field.init}
    members = parts[part]
    return parts | {part: members[:index] + members[index + 1 :]}


def test_nothing_that_is_referred_to_can_be_left_out(brief: Brief) -> None:
    targets = {target for node in brief for _, target, _ in references(node)}
    for part in ("articles", "actors", "statements", "decisions"):
        for index, node in enumerate(getattr(brief, part)):
            if node.id in targets:
                with pytest.raises(DanglingReferenceError) as raised:
                    Brief(**without(brief, part, index))
                assert raised.value.target == node.id
            else:
                Brief(**without(brief, part, index))
    assert {brief[target].id for target in targets} == targets


def test_a_reference_to_an_object_of_another_class_dangles(brief: Brief) -> None:
    report = statement(brief, "bk:assert")
    for wrong in (
        attrs.evolve(report, speakers=[report.id]),
        attrs.evolve(report, according_to=actor(brief, "KBS").id),
        attrs.evolve(report, about=[actor(brief, "KBS").id]),
        attrs.evolve(report, addressees=[brief.article.id]),
    ):
        with pytest.raises(DanglingReferenceError, match=r"the brief has no (actor|statement)"):
            Brief(articles=brief.articles, actors=brief.actors, statements=[*brief.statements, wrong])


def test_statements_may_answer_each_other(article: Article) -> None:
    one, other = (Statement(act="bk:deny", content=[article.quote(words)]) for words in ("Talks go on", "denied that"))
    whole = Brief(
        articles=[article],
        statements=[attrs.evolve(one, about=[other.id]), attrs.evolve(other, about=[one.id, other.id])],
    )
    assert {each.about for each in whole.statements} == {(other.id,), tuple(sorted((one.id, other.id)))}


def test_opposite_statements_never_become_one(brief: Brief) -> None:
    report = statement(brief, "bk:assert")
    opposite = attrs.evolve(report, act="bk:deny")
    whole = brief | Brief(articles=brief.articles, actors=brief.actors, statements=[opposite])
    assert {each.act for each in whole.statements if each.content == report.content} == {"bk:assert", "bk:deny"}


def test_merging_unites_the_sets_and_nothing_else(article: Article) -> None:
    made = [MadeBy(annotator=name, version="1", rule="r") for name in "ab"]
    one, other = (
        Actor(kind="bk:state", name="Belarus", aliases=[alias], facets=[Facet(key="demo:X", json=json)])
        for alias, json in (("Minsk", "1"), ("BY", "2"))
    )
    mentions = [Mention(actor=one.id, evidence=article.quote("Belarus"), made_by=[each]) for each in made]
    joined = Brief(articles=[article], actors=[one], mentions=mentions[:1]) | Brief(
        articles=[attrs.evolve(article, tags=["new"])], actors=[other], mentions=mentions[1:]
    )
    (state,), (mention,) = joined.actors, joined.mentions
    assert state.aliases == ("BY", "Minsk")
    assert [facet.json for facet in state.facets] == ["1", "2"]
    assert mention.made_by == tuple(made)
    assert joined.article.tags == ("new",)


def test_merging_many_is_merging_two_by_two(brief: Brief) -> None:
    others = [Brief(articles=[Article(text=str(number))]) for number in range(5)]
    folded = brief
    for other in others:
        folded = folded | other
    assert merge([brief, *others]) == merge([*reversed(others), brief]) == folded
    assert merge([]) == Brief()


@pytest.mark.parametrize("value", ["articles", {"a": 1}, 3, None, [1], [None], ["art-1"]])
def test_parts_of_the_wrong_type_are_refused(value: object) -> None:
    for part in ("articles", "actors", "mentions", "statements", "relations", "decisions"):
        with pytest.raises(InvalidValueError):
            Brief(**{part: value})


def test_an_object_in_the_wrong_part_is_refused(article: Article) -> None:
    with pytest.raises(InvalidValueError, match=r"Brief\.actors"):
        Brief(actors=[article])


def test_reprs_are_compact(brief: Brief) -> None:
    assert repr(brief) == "<Brief 1 articles, 3 actors, 2 mentions, 2 statements, 2 relations, 2 decisions>"
    assert repr(Brief()) == "<Brief empty>"
    assert repr(brief.article) == f"<Article {brief.article.id[:12]} 'Embassy row' undated>"
    assert repr(attrs.evolve(brief.article, published=PartialDate("2016"))).endswith("'Embassy row' 2016>")
    kbs = actor(brief, "KBS")
    assert repr(kbs) == f"<Actor {kbs.id[:12]} 'KBS' bk:media KR>"
    denial = statement(brief, "bk:deny")
    assert repr(denial) == f"<Statement {denial.id[:12]} bk:deny 'that'>"
    assert all(len(repr(node)) < 200 for node in brief)


def test_a_brief_pickles_and_copies_to_an_equal_one(brief: Brief) -> None:
    again = pickle.loads(pickle.dumps(brief))
    assert again == brief == deepcopy(brief)
    assert [again[node.id] for node in again] == list(brief)


def test_a_brief_is_frozen(brief: Brief) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        brief.articles = ()
