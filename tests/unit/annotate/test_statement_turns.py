"""Interviews: who has the floor, over which paragraphs, and what is reported within a turn."""

import pytest

from briefkit.annotate.document import read_document
from briefkit.annotate.statements import StatementSpan, find_statements
from tests.unit.annotate.statements_reader import said, spans

_OPENING = "PIOTR NOWAK: Why has it failed?\n\nIRINA POPA: It had no support."


def _turns(text: str) -> list[tuple[str, str]]:
    return [(one.source, one.content) for one in said(text) if one.rule == "name-colon"]


def _carried(text: str) -> list[tuple[str, int | None]]:
    return [(text[slice(*one.source[0])], one.carried_by) for one in spans(text) if one.rule != "name-colon"]


def test_what_is_reported_within_a_turn_is_carried_by_it() -> None:
    text = f"{_OPENING} Minsk says that the border is open. The mayor, Jan Kos, admitted in court that it was not."
    assert _carried(text) == [("Minsk", 1), ("The mayor, Jan Kos", 1)]


def test_chain_within_a_turn_keeps_its_nearest_carrier() -> None:
    text = f"{_OPENING} The agency reported that Minsk denied the claim."
    assert _carried(text) == [("The agency", 1), ("Minsk", 2)]


def test_first_sentence_of_a_turn_is_read() -> None:
    text = "PIOTR NOWAK: Why?\n\nIRINA POPA: Minsk says that the border is open."
    assert _carried(text) == [("Minsk", 1)]


def test_paragraphs_without_a_label_go_on_with_the_turn() -> None:
    text = f"{_OPENING}\n\nThen Warsaw lost interest. Minsk said that it was glad.\n\nNobody else cared."
    assert _turns(text)[1] == (
        "IRINA POPA",
        "It had no support / Then Warsaw lost interest. Minsk said that it was glad / Nobody else cared",
    )
    assert _carried(text) == [("Minsk", 1)]


@pytest.mark.parametrize(
    "note",
    [
        "Irina Popa is a historian. She says that she lives in Minsk, and works for a paper there.",
        "Translated by Jan Kos, who lives in Minsk and said that he would translate more.",
        "This interview was held in Minsk in June by a reporter of the paper, and edited for length.",
    ],
)
def test_page_speaks_behind_the_last_turn(note: str) -> None:
    assert _turns(f"{_OPENING}\n\n{note}\n\nMore on the next page.")[1] == ("IRINA POPA", "It had no support")


def test_heading_ends_a_turn() -> None:
    assert _turns(f"{_OPENING}\n\nMore to read\n\nThe border is closed.")[1] == ("IRINA POPA", "It had no support")


def test_question_without_a_label_is_nobodys_and_its_answer_is_of_who_answered_before() -> None:
    text = f"{_OPENING}\n\nAnd what did Warsaw do?\n\nIt did nothing."
    assert _turns(text)[1] == ("IRINA POPA", "It had no support / It did nothing")


def test_answer_without_a_label_is_of_the_other_one_of_two() -> None:
    text = f"{_OPENING}\n\nPIOTR NOWAK: And Warsaw?\n\nIt did nothing."
    assert _turns(text)[1:] == [("IRINA POPA", "It had no support / It did nothing"), ("PIOTR NOWAK", "And Warsaw?")]


def test_answer_without_a_label_is_nobodys_where_there_are_three() -> None:
    text = f"{_OPENING}\n\nJAN KOS: It had some.\n\nPIOTR NOWAK: And Warsaw?\n\nIt did nothing."
    assert [content for _, content in _turns(text)] == [
        "Why has it failed?",
        "It had no support",
        "It had some",
        "And Warsaw?",
    ]


def test_single_label_has_one_paragraph() -> None:
    assert _turns("IRINA POPA: It is closed.\n\nNobody knows why it was closed.") == [("IRINA POPA", "It is closed")]


def test_single_word_with_a_colon_is_no_turn() -> None:
    assert _turns("CLARIFICATION: It is closed. It was shut in May.\n\nNobody knows why.") == []


def test_names_that_come_back_open_turns_without_capitals() -> None:
    text = (
        "Piotr Nowak: Why has it failed? Was it lost?\n\nIrina Popa: It had no support. It had no money.\n\n"
        "Piotr Nowak: And Warsaw?\n\nIrina Popa: It did nothing. It never does."
    )
    assert _turns(text) == [
        ("Piotr Nowak", "Why has it failed? Was it lost?"),
        ("Irina Popa", "It had no support. It had no money"),
        ("Piotr Nowak", "And Warsaw?"),
        ("Irina Popa", "It did nothing. It never does"),
    ]


def test_what_a_speaker_says_of_speaking_is_no_statement() -> None:
    text = "PIOTR NOWAK: Do you believe that it failed?\n\nIRINA POPA: I think it did. I told them that it would."
    assert _carried(text) == [("I", 1)]


def test_denial_does_not_answer_a_question() -> None:
    text = "PIOTR NOWAK: Has it failed?\n\nIRINA POPA: Minsk denies this."
    denial = spans(text)[-1]
    assert (denial.act, denial.answers, denial.unresolved is None) == ("bk:deny", (), False)


def test_caption_in_the_midst_of_a_turn_is_stepped_over() -> None:
    parts = ("PIOTR NOWAK: Why?", "IRINA POPA: It was late.", "A bridge in Minsk", "It was dark.")
    kinds = ("speaker_turn", "speaker_turn", "caption", "paragraph")
    text = "\n".join(parts)
    blocks = [(kind, text.index(part), text.index(part) + len(part)) for kind, part in zip(kinds, parts, strict=True)]
    found: tuple[StatementSpan, ...] = find_statements(read_document(text, blocks))
    assert [text[slice(*piece)] for piece in found[1].content] == ["It was late", "It was dark"]
