"""Standing relations: allies, members, staff and kin, where the words between two actors say so."""

import pytest

from briefkit.annotate.actors import find_actors
from briefkit.annotate.document import read_document
from briefkit.annotate.relations import find_relations
from tests.unit.annotate.relations_among_names import edges


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Belarus, an ally of Russia, was silent.", ("Belarus", "bk:ally-of", "Russia")),
        ("Russia's closest ally, Belarus, was silent.", ("Belarus", "bk:ally-of", "Russia")),
        ("Poland is a member of the EU.", ("Poland", "bk:member-of", "the EU")),
        ("Minsk is a part of Russia.", ("Minsk", "bk:part-of", "Russia")),
        ("Kim, a lecturer at Minsk, was silent.", ("Kim", "bk:employed-by", "Minsk")),
    ],
)
def test_standing_relation(text: str, expected: tuple[str, str, str]) -> None:
    assert edges(text) == [expected]


def test_what_one_only_takes_for_a_part_is_none() -> None:
    assert edges("The mayor called Minsk part of Russia.") == []


@pytest.mark.parametrize(
    ("text", "kin"),
    [
        (
            "Kim Yo Jong, the sister of North Korean leader Kim Jong Un, warned of war.",
            {("Kim Yo Jong", "Kim Jong Un")},
        ),
        ("Anna Kowalska, the mother of Poland, warned of war.", set[tuple[str, str]]()),
    ],
)
def test_only_persons_are_kin(text, kin):
    document = read_document(text)
    actors = find_actors(document)
    found = {
        (actors.entities[relation.agents[0]].name, actors.entities[relation.recipients[0]].name)
        for relation in find_relations(document, actors)
        if relation.kind == "bk:family-of"
    }
    assert found == kin
