"""The `spacy` annotator: what it corrects, what it leaves alone, and what it says where something is missing."""

import subprocess
import sys
from importlib.util import find_spec

import pytest

import briefkit
from briefkit.annotate.actors import ActorMention, ActorReading, Entity
from briefkit.annotate.rules import annotate as annotate_by_rules
from briefkit.annotate.spacy import NAME, annotator, model, spacy_annotator
from briefkit.annotate.spacy.refine import with_persons, with_subject
from briefkit.annotate.spacy.subject import LONGEST, Subject
from briefkit.annotate.statements import StatementSpan
from briefkit.annotate.statements.confidence import confidence
from briefkit.errors import LanguageModelError, MissingExtraError
from briefkit.testing import Law, annotator_laws
from tests.conftest import SEEDS

TEXTS = [
    "“We will not sign it,” said the mayor of Brest, whose term ends in May.",
    "The president and the first lady of Poland said they would attend. Belarus denied that.",
]

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")


@pytest.fixture
def english() -> None:
    """Skip, visibly, where spaCy or a model of English is not installed."""
    try:
        model.load_model()
    except (MissingExtraError, LanguageModelError) as error:
        pytest.skip(str(error))


needs_spacy = pytest.mark.skipif(find_spec("spacy") is None, reason="needs the extra `spacy`")


def attribution(text: str) -> list[str]:
    brief = briefkit.annotate(briefkit.from_text(text, annotators=()), [annotator])
    return [words.exact for statement in brief.statements for words in statement.attribution]


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Two deputies of the ruling party and a former judge said that the vote was fair.",
            "Two deputies of the ruling party and a former judge",
        ),
        (TEXTS[0], "the mayor of Brest, whose term ends in May"),
        ("She said that the vote was fair.", "She"),
    ],
)
def test_a_speaker_has_the_whole_of_the_phrase(text: str, speaker: str) -> None:
    assert attribution(text) == [speaker]


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem)
def test_it_finds_in_a_seed_what_the_frames_find(path) -> None:
    brief = briefkit.parse(path)
    found, ruled = annotator.annotate(brief), annotate_by_rules(brief)
    assert {statement.content for statement in found.statements} == {one.content for one in ruled.statements}
    assert {actor.id for actor in ruled.actors} <= {actor.id for actor in found.actors}


@pytest.mark.usefixtures("english")
def test_each_fact_names_its_rule_and_the_versions_that_made_it() -> None:
    text = "The mayor of a town that the river had flooded twice said that the vote was fair."
    (statement,) = annotator.annotate(briefkit.from_text(text, annotators=())).statements
    (stamp,) = statement.made_by
    assert (stamp.annotator, stamp.rule) == (NAME, "spacy:subject:cue-then-that")
    assert stamp.confidence == confidence("cue-then-that")
    assert stamp.version == f"{briefkit.__version__} ({model.load_model().version})"
    assert stamp.version.startswith(f"{briefkit.__version__} (spaCy 3.")


@pytest.mark.usefixtures("english")
def test_a_stretch_without_end_is_left_to_the_frames() -> None:
    text = f"The mayor of Brest {'and so on ' * LONGEST}said that the vote was fair"
    brief = briefkit.from_text(text, annotators=())
    assert [one.content for one in annotator.annotate(brief).statements] == [
        one.content for one in annotate_by_rules(brief).statements
    ]


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("law", annotator_laws(annotator, TEXTS), ids=str)
def test_law(law: Law) -> None:
    law()


READ = "Kim, who leads the North, said that Oakes agreed. Lena Oakes and Oakes added more."
KIM = ActorReading(
    text=READ,
    entities=(Entity(kind="bk:person", name="Kim"),),
    mentions=(ActorMention((0, 3), 0, "name", "table:name"),),
)


def span(words: str, nth: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(nth + 1):
        start = READ.index(words, start + 1)
    return start, start + len(words)


SAID = StatementSpan(
    source=(span("Kim"),),
    cue=span("said"),
    content=(span("that Oakes agreed"),),
    form="indirect",
    act="bk:assert",
    cue_class="speech",
    rule="cue-then-that",
)


def corrected(words: tuple[int, int]) -> StatementSpan:
    return with_subject(KIM, SAID, Subject(words, None))


def test_a_correction_names_both_rules_and_drops_the_marks_at_its_edges() -> None:
    whole = "Kim, who leads the North"
    statement = corrected(span(f"{whole},"))
    assert (statement.source, statement.rule) == ((span(whole),), "spacy:subject:cue-then-that")


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(span("Kim"), id="the same"),
        pytest.param(span("Lena Oakes"), id="another phrase"),
        pytest.param(span("who"), id="a pronoun elsewhere"),
        pytest.param(span("Kim, who leads the North, said"), id="the cue"),
        pytest.param((0, span("agreed")[1]), id="the content"),
        pytest.param((1, span("North")[1]), id="what stands for no actor"),
        pytest.param(span(","), id="nothing but marks"),
    ],
)
def test_a_speaker_is_left_alone_where_the_parse_has(words: tuple[int, int]) -> None:
    assert corrected(words) == SAID


def test_persons_are_added_where_the_tables_are_silent_and_only_there() -> None:
    names = [span("Oakes"), span("Lena Oakes"), span("Kim"), span("more")]
    reading = with_persons(KIM, names)
    assert reading.entities == (*KIM.entities, Entity(kind="bk:person", name="Lena Oakes"))
    assert reading.mentions == (
        *KIM.mentions,
        ActorMention(span("Oakes"), 1, "name", "spacy:person"),
        ActorMention(span("Lena Oakes"), 1, "name", "spacy:person"),
    )


def test_a_reading_with_nothing_to_add_stays_as_it_is() -> None:
    assert with_persons(KIM, []) == KIM


def test_it_is_a_plugin_that_loads_nothing_before_it_is_used() -> None:
    code = """if True:
        import sys
        from briefkit.annotate.annotator import ANNOTATORS
        from briefkit.plugins import installed
        assert installed(ANNOTATORS).get("spacy").name == "spacy"
        print("spacy" in sys.modules, "thinc" in sys.modules)
    """
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == (
        "False False\n"
    )


def test_without_spacy_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    model.load_model.cache_clear()
    with pytest.raises(MissingExtraError, match=r"briefkit\[spacy\]"):
        annotator.annotate(briefkit.Brief())


@needs_spacy
def test_a_model_that_is_not_there_is_named() -> None:
    with pytest.raises(LanguageModelError, match="spaCy model en_no_such: it is not installed") as caught:
        spacy_annotator("en_no_such").annotate(briefkit.Brief())
    assert caught.value.model == "en_no_such"


@needs_spacy
def test_without_any_model_the_error_says_which_were_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "MODELS", ("en_one", "en_two"))
    model.load_model.cache_clear()
    with pytest.raises(LanguageModelError, match="en_one, en_two: none of them is installed"):
        annotator.annotate(briefkit.Brief())


@needs_spacy
def test_a_model_must_parse(tmp_path) -> None:
    import spacy

    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(LanguageModelError, match="it has no parser"):
        spacy_annotator(str(tmp_path / "blank")).annotate(briefkit.Brief())
