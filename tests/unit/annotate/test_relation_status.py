"""The status of relations: planned, proposed, denied or claimed, by their own words and by who says so."""

import pytest
from attrs import evolve

from briefkit.annotate.statements import StatementSpan
from tests.unit.annotate.relations_among_names import relations


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Belarus condemned North Korea.", "actual"),
        ("Belarus will meet North Korea.", "planned"),
        ("Belarus offered to help North Korea.", "proposed"),
        ("If Russia attacked Poland, it would lose.", "hypothetical"),
        ("Russia might attack Poland.", "hypothetical"),
        ("Kim is due to visit Poland.", "planned"),
        ("Kim has not ruled out visiting Poland.", "hypothetical"),
        ("Kim has not shied away from criticising Poland.", "actual"),
        ("Kim would condemn Poland.", "hypothetical"),
        ("Belarus attempted to attack Poland.", "failed"),
        ("Kim visited Poland in May.", "actual"),
        ("Belarus vowed to attack Poland.", "actual"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert [relation.status for relation in relations(text)] == [status]


def told(text: str, act: str, cue: str) -> StatementSpan:
    """Make the statement that carries all after its cue."""
    end = text.index(cue) + len(cue)
    return StatementSpan(
        cue=(end - len(cue), end),
        content=((end + 1, len(text)),),
        form="indirect",
        act=act,
        cue_class="speech",
        rule="test",
    )


def test_who_says_that_it_is_vital_asks() -> None:
    text = "Kim said that it is vital for Belarus to disarm."
    carrier = evolve(told(text, "bk:assert", "said that"), source=((0, 3),))
    assert [(relation.kind, relation.agents, relation.recipients) for relation in relations(text, (carrier,))] == [
        ("plover:REQUEST", (6,), (0,))
    ]


def test_what_was_not_done_is_denied_by_whom_says_so() -> None:
    text = "Kim said that Russia had not attacked Poland."
    found = relations(text, (told(text, "bk:assert", "said that"),))
    assert [(relation.kind, relation.status) for relation in found] == [("plover:ASSAULT", "denied")]
    assert [relation.kind for relation in relations("Russia had not attacked Poland.")] == []


def test_would_in_what_is_said_is_planned() -> None:
    text = "Kim said that Russia would condemn Poland."
    found = relations(text, (told(text, "bk:assert", "said that"),))
    assert [(relation.kind, relation.status) for relation in found] == [("plover:ACCUSE", "planned")]


@pytest.mark.parametrize(
    ("act", "cue", "status"),
    [
        ("bk:deny", "denied that", "denied"),
        ("bk:assert", "claimed that", "claimed"),
        ("bk:assert", "said that", "actual"),
        ("bk:reject", "rejected claims that", "denied"),
        ("bk:reject", "refused to say that", "hypothetical"),
        ("bk:unsaid", "did not say that", "hypothetical"),
    ],
)
def test_status_follows_the_statement_that_carries_it(act: str, cue: str, status: str) -> None:
    text = f"Kim {cue} Russia attacked Poland."
    found = [relation for relation in relations(text, (told(text, act, cue),)) if relation.kind == "plover:ASSAULT"]
    assert [(relation.carried_by, relation.status) for relation in found] == [(0, status)]
