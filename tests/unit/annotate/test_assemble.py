"""From spans to facts: every span arrives where it belongs."""

import attrs

from briefkit.annotate.actors import ActorReading
from briefkit.annotate.actors.reading import ActorMention, Entity, OfficeSpan
from briefkit.annotate.assemble import Findings, assemble
from briefkit.annotate.relations import RelationSpan
from briefkit.annotate.statements import StatementSpan
from briefkit.annotate.statements.confidence import confidence
from briefkit.model import Actor, Article, Brief, Facet, MadeBy, Mention, PartialDate, Relation, Statement
from briefkit.model.brief import from_nodes

TEXT = "KCNA claimed talks. KBS told Minister Kim that Belarus denied that."
ARTICLE = Article(text=TEXT)


def span(words: str, nth: int = 0) -> tuple[int, int]:
    receipt = ARTICLE.quote(words, nth=nth)
    return receipt.start, receipt.end


def stamp(rule: str, confidence: float | None = None) -> MadeBy:
    return MadeBy(annotator="test", version="1", rule=rule, confidence=confidence)


READING = ActorReading(
    text=TEXT,
    entities=[
        Entity(kind="bk:media", name="KCNA", country="KP", aliases=("the agency",), state_owned=True),
        Entity(kind="bk:media", name="KBS", country="KR"),
        Entity(kind="bk:person", name="Kim"),
        Entity(kind="bk:government", name="Government of Belarus", country="BY"),
        Entity(kind="bk:group", name="talks", named=False),
        Entity(kind="bk:event", name="an election"),
    ],
    mentions=[
        ActorMention(span("KCNA"), 0, "name", "table"),
        ActorMention(span("talks"), 4, "description", "head"),
        ActorMention(span("KBS"), 1, "name", "table"),
        ActorMention(span("Minister Kim"), 2, "name", "title"),
        ActorMention(span("that"), 5, "description", "table"),
        ActorMention(span("Belarus"), 3, "name", "table"),
    ],
    offices=[OfficeSpan(2, span("Minister"), 3, span("Minister Kim"), "title-name")],
)
STATEMENTS = [
    StatementSpan(
        source=[span("Belarus")],
        cue=span("denied"),
        content=[span("that", 1)],
        form="indirect",
        act="bk:deny",
        cue_class="speech",
        carried_by=1,
        answers=(2,),
        rule="cue-then-anaphor",
    ),
    StatementSpan(
        source=[span("KBS")],
        cue=span("told"),
        addressee=span("Minister Kim"),
        content=[span("Belarus denied that")],
        form="indirect",
        act="bk:assert",
        cue_class="speech",
        rule="cue-then-that",
    ),
    StatementSpan(
        source=[span("KCNA")],
        cue=span("claimed"),
        content=[span("talks")],
        form="indirect",
        act="bk:assert",
        cue_class="speech",
        rule="cue-then-phrase",
    ),
]
DAYS = [None, "2016-09-26", None]
RELATIONS = [
    RelationSpan(
        kind="plover:REJECT",
        agents=(3,),
        recipients=(0, 4),
        trigger=span("denied"),
        evidence=[span("Belarus denied that")],
        status="claimed",
        date="2016-09",
        carried_by=1,
        confidence=0.75,
        rule="active",
    )
]


FOUND = Findings(actors=READING, statements=STATEMENTS, days=DAYS, relations=RELATIONS)


def brief() -> Brief:
    return from_nodes([ARTICLE, *assemble(ARTICLE, FOUND, stamp)])


KCNA = Actor(
    kind="bk:media",
    name="KCNA",
    country="KP",
    aliases=["the agency"],
    facets=[Facet(key="bk:Ownership", json='{"state_owned":true}')],
)
KBS = Actor(kind="bk:media", name="KBS", country="KR")
KIM = Actor(kind="bk:person", name="Kim")
BELARUS = Actor(kind="bk:government", name="Government of Belarus", country="BY")
TALKS = Actor(kind="bk:group", first_mention=ARTICLE.quote("talks"))


def test_entities_become_actors_and_events_do_not():
    assert set(brief().actors) == {KCNA, KBS, KIM, BELARUS, TALKS}


def test_mentions_have_the_words_of_their_actors():
    expected = {
        Mention(actor=actor.id, evidence=ARTICLE.quote(words), form=form, made_by=[stamp(rule)])
        for actor, words, form, rule in (
            (KCNA, "KCNA", "name", "table"),
            (TALKS, "talks", "description", "head"),
            (KBS, "KBS", "name", "table"),
            (KIM, "Minister Kim", "name", "title"),
            (BELARUS, "Belarus", "name", "table"),
        )
    }
    assert set(brief().mentions) == expected


def test_statements_keep_speaker_words_carrier_and_what_they_answer():
    claim = Statement(
        act="bk:assert",
        speakers=[KCNA.id],
        attribution=[ARTICLE.quote("KCNA")],
        cue=ARTICLE.quote("claimed"),
        cue_class="speech",
        content=[ARTICLE.quote("talks")],
        made_by=[stamp("cue-then-phrase", confidence("cue-then-phrase"))],
    )
    report = Statement(
        act="bk:assert",
        speakers=[KBS.id],
        attribution=[ARTICLE.quote("KBS")],
        cue=ARTICLE.quote("told"),
        cue_class="speech",
        addressees=[KIM.id],
        content=[ARTICLE.quote("Belarus denied that")],
        said_on=PartialDate("2016-09-26"),
        made_by=[stamp("cue-then-that", confidence("cue-then-that"))],
    )
    denial = Statement(
        act="bk:deny",
        speakers=[BELARUS.id],
        attribution=[ARTICLE.quote("Belarus")],
        cue=ARTICLE.quote("denied"),
        cue_class="speech",
        content=[ARTICLE.quote("that", nth=1)],
        according_to=report.id,
        about=[claim.id],
        made_by=[stamp("cue-then-anaphor", confidence("cue-then-anaphor"))],
    )
    assert set(brief().statements) == {claim, report, denial}


def test_relations_and_offices():
    made = brief()
    [report] = [statement for statement in made.statements if statement.addressees]
    rejection = Relation(
        kind="plover:REJECT",
        agents=[BELARUS.id],
        recipients=[KCNA.id, TALKS.id],
        status="claimed",
        happened_on=PartialDate("2016-09"),
        according_to=report.id,
        evidence=[ARTICLE.quote("Belarus denied that")],
        made_by=[stamp("active", 0.75)],
    )
    office = Relation(
        kind="bk:holds-office",
        agents=[KIM.id],
        recipients=[BELARUS.id],
        office="Minister",
        evidence=[ARTICLE.quote("Minister Kim")],
        made_by=[stamp("title-name")],
    )
    assert set(made.relations) == {rejection, office}


def test_an_office_of_the_past_was_over_when_the_article_appeared() -> None:
    office = attrs.evolve(READING.offices[0], past=True)
    dated = attrs.evolve(ARTICLE, published=PartialDate("2016-09"))
    found = Findings(actors=attrs.evolve(READING, offices=[office]))
    held = [node.happened_on for node in assemble(dated, found, stamp) if isinstance(node, Relation)]
    assert held == [PartialDate("../2016-09-30")]
