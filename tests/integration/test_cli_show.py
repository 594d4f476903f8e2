"""`briefkit show`: a brief for people, and for programs."""

import json
from pathlib import Path

import attrs

from briefkit.api import dumps
from tests.integration.cli import embassy, invoke, write

SHOWN = """\
──────────────────────────────────────────────────────────────────────────────────────────────────────────────
An embassy, or none
The Herald | 2016-09-27 | Anna Nowak

Who says what
   1  KCNA claimed [assert]
      “an embassy had opened”
   2  KBS reports [assert]
      “Minsk denied that”
   3     Government of Belarus denied [deny]
         “that”
         answers 1

Who does what to whom
   4  Government of Belarus → KCNA [plover:REJECT, claimed, 2016]
      “Minsk denied that”
      according to 2
      demo:Note {"text":"x"}

Actors
      Government of Belarus [government, BY] Minsk
      KCNA [media, KP] KCNA
      KBS [media, KR]

Decisions
      KCNA and KBS [different] by an editor: two agencies

"""


def test_it_shows_who_says_what_in_the_order_of_the_text(tmp_path: Path) -> None:
    file = write(tmp_path / "embassy.json", dumps(embassy()))
    result = invoke("show", file)
    assert (result.exit_code, result.stdout, result.stderr) == (0, SHOWN, "")


def test_explain_tells_rule_confidence_and_place(tmp_path: Path) -> None:
    brief = embassy()
    claim = next(statement for statement in brief.statements if statement.about == () and statement.made_by)
    start = claim.content[0].start
    result = invoke("show", "--explain", write(tmp_path / "embassy.json", dumps(brief)))
    lines = [line.strip() for line in result.stdout.splitlines()]
    place = lines.index(f"{claim.id} [{start}:{start + len('an embassy had opened')}]")
    assert lines[place + 1] == "found by rules 1, rule cue-that, confidence 0.9"


def test_json_is_one_object_a_brief(tmp_path: Path) -> None:
    data = dumps(embassy(), "jsonl") * 2
    result = invoke("show", "--json", write(tmp_path / "two.jsonl", data))
    first, second = map(json.loads, result.stdout.splitlines())
    assert first == second
    (chapter,) = first["chapters"]
    assert chapter["article"]["published"] == "2016-09-27"
    assert [(fact["agents"], fact["kind"], fact["answers"]) for fact in chapter["statements"]] == [
        (["KCNA"], "bk:assert", []),
        (["KBS"], "bk:assert", []),
        (["Government of Belarus"], "bk:deny", [1]),
    ]


def test_several_files_are_shown_and_the_bad_one_reported(tmp_path: Path) -> None:
    good = write(tmp_path / "good.json", dumps(embassy()))
    bad = write(tmp_path / "bad.json", b"{")
    result = invoke("show", bad, good)
    assert (result.exit_code, result.stdout) == (1, SHOWN)
    assert result.stderr.splitlines()[0].startswith(f"briefkit: {bad}: json: ")
    assert result.stderr.splitlines()[1] == "briefkit: 1 of 2 inputs failed"


def test_a_speaker_who_is_not_known_is_given_in_the_words_of_the_text(tmp_path: Path) -> None:
    brief = embassy()
    claim = next(statement for statement in brief.statements if statement.made_by)
    anonymous = attrs.evolve(claim, speakers=())
    nobody = attrs.evolve(claim, speakers=(), attribution=())
    shown = invoke(
        "show", write(tmp_path / "a.json", dumps(attrs.evolve(brief, statements=[anonymous, nobody], relations=())))
    ).stdout
    assert "(KCNA) claimed [assert]" in shown
    assert "(not named) claimed [assert]" in shown


def test_markup_and_control_characters_in_a_page_are_only_words(tmp_path: Path) -> None:
    file = write(tmp_path / "hostile.json", dumps(embassy(title="[red]\x1b]0;owned\x07\u202e:smile:", byline="\x9b2J")))
    shown = invoke("show", file).stdout
    assert r"[red]\x1b]0;owned\x07\u202e:smile:" in shown
    assert not {"\x1b", "\x07", "\u202e", "\x9b"} & set(shown)
