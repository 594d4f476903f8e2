"""The tables of the statements stage, checked whole."""

from collections import Counter

from briefkit.annotate.statements import lexis
from briefkit.annotate.statements.confidence import confidence
from briefkit.annotate.statements.lexis import cues, inflect, rows
from briefkit.annotate.statements.weight import weights

ACTS = frozenset(
    "assert deny confirm propose demand promise praise condemn threaten ask accuse reject warn estimate repeat express "
    "agree announce".split()
)


def test_cues_are_unique_and_their_terms_known() -> None:
    table = rows("cues.tsv")
    assert [word for word, count in Counter((row[0], row[1]) for row in table).items() if count > 1] == []
    assert {row[0] for row in table} == {"verb", "noun", "adjective"}
    assert {row[3] for row in table} <= {"speech", "attitude", "act"}
    assert {row[4].removeprefix("bk:") for row in table} <= ACTS
    assert all(len(row) == 5 and row[1] == row[1].strip().lower() for row in table)


def test_word_classes_are_known_and_unique() -> None:
    names = [name for name, _ in rows("words.tsv")]
    assert len(names) == len(set(names))
    assert all(isinstance(getattr(lexis, name.upper()), int) for name in names)


def test_verbs_are_inflected() -> None:
    assert dict(inflect("deny")) == {"base": "deny", "s": "denies", "ing": "denying", "past+participle": "denied"}
    assert ("ing", "admitting") in list(inflect("admit", "admitted"))
    assert ("participle", "written") in list(inflect("write", "wrote", "written"))
    assert {"signalled", "signaled"} <= set(cues("verb"))


def test_weights_are_numbers_and_features_unique() -> None:
    for name in ("weights.tsv", "ends.tsv"):
        assert len(weights(name)) == len(rows(name))


def test_confidence_is_a_share_with_at_most_three_decimals() -> None:
    for _, count, share in rows("confidence.tsv"):
        assert int(count) > 0
        assert 0 <= float(share) <= 1
        assert len(share.partition(".")[2]) <= 3


def test_rules_too_rare_to_measure_share_one_confidence() -> None:
    assert confidence("no-such-rule") == confidence("*")
    assert confidence("quotation-then-cue") != confidence("*")


def test_rule_of_another_convention_has_no_confidence() -> None:
    assert confidence("cited") is None
