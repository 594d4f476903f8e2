"""What briefkit asks of every parser, vocabulary and annotator, asked of these."""

from pathlib import Path

import pytest
from briefkit_harbour.annotator import annotator
from briefkit_harbour.parser import parser
from briefkit_harbour.vocabulary import Detention, Registration, vocabulary

from briefkit import PartialDate
from briefkit.testing import Law, annotator_laws, parser_laws, vocabulary_laws

PAGE = (Path(__file__).parents[1] / "pages" / "detention.html").read_bytes()
VALUES = [
    Registration(flag="PL", imo=9074729, former_names=("Dusk",)),
    Detention(reason="papers", since=PartialDate("2024-11")),
]
LAWS = [
    *parser_laws(parser, [PAGE]),
    *annotator_laws(annotator, ["The MT Northern Dusk met the SS Dawn."]),
    *vocabulary_laws(vocabulary, VALUES),
]


@pytest.mark.parametrize("law", LAWS, ids=str)
def test_law(law: Law) -> None:
    law()
