"""The word knowledge of the statement frames: classes of function words, and cues with their acts.

Tables, written for briefkit from general knowledge of English grammar and of its verbs of saying, judging and wanting:

- `words.tsv`: `class`, one of the constants below; `words`, lower-case, parted by blanks.
- `cues.tsv`: `part` (verb, noun, adjective); `word`; `forms` (past and participle of a verb where they are irregular,
  the plural of a noun); `class` (speech, attitude, act); `act` (the CURIE of what is done by it).
- `weights.tsv`, `ends.tsv`: `feature`, `weight`; learnt by `benchmarks/eval/learn_statements.py`.
- `confidence.tsv`: `rule`, `statements` (held back from learning), `confidence` (the share of them that is right).
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from attrs import frozen

AUXILIARY = 1 << 0
BE = 1 << 1
HAVE = 1 << 2
MODAL = 1 << 3
NEGATION = 1 << 4
ADVERB = 1 << 5
SUBJECT = 1 << 6
PRONOUN = 1 << 7
OBJECT = 1 << 8
RELATIVE = 1 << 9
SUBORDINATOR = 1 << 10
COORDINATOR = 1 << 11
WH = 1 << 12
CONTRAST = 1 << 13
WEEKDAY = 1 << 14
MONTH = 1 << 15
TIME = 1 << 16
PREPOSITION = 1 << 17
ADJUNCT = 1 << 18
DETERMINER = 1 << 19
POSSESSIVE = 1 << 20
NUMBER = 1 << 21
HINGE = 1 << 22
"""A word that hangs content on a source without a verb: "according", "as"."""
OPENER = 1 << 23
LISTENER = 1 << 24
VERB = 1 << 25
CUE = 1 << 26
MARK = 1 << 27
NOUN = 1 << 28
"""A noun that may report: "claim", "remarks"."""
ADJECTIVE = 1 << 29
"""An adjective that may report: "confident", "critical"."""
AGENT = 1 << 30
"""A noun for a person or body that can speak."""
DOCUMENT = 1 << 31
"""A noun for what can be read: "report", "poll"."""
PARTICLE = 1 << 32
QUICK = 1 << 33
HOT = CUE | NOUN | ADJECTIVE | HINGE
"""Where the frames look; all of them below the thirtieth bit, where Python is quickest."""

FIRST_NAMES = frozenset(
    "will may bill mark grant sue rob pat skip chase frank drew rose don buck nick dick peg art ray june april august "
    "grace faith hope joy dean earl guy king rich sandy mike cash brad".split()
)
"""First names that are words of another kind: before another name they are taken as names."""
_CLASSES = {name.lower(): bit for name, bit in list(globals().items()) if isinstance(bit, int)}
_LY_NOUNS = frozenset(
    "ally anomaly assembly belly bully butterfly family fly italy july jelly monopoly reply supply sally".split()
)
_MARKS = ",;:.!?…()[]{}\"'“”‘’„«»—–--/|"  # noqa: RUF001


DEEDS = frozenset(
    {"attack", "call", "decision", "embrace", "evidence", "love", "plan", "protest", "sign", "support", "talk"}
)
"""Nouns that also name what is done or seen; "condemned the attack" answers nobody's words."""


@frozen(kw_only=True)
class Cue:
    """One form of a word that reports."""

    lemma: str
    form: str
    """base, s, ing, past, participle, or past+participle where they are one; noun or adjective."""
    cue_class: str
    act: str


@cache
def word_flags() -> dict[str, int]:
    """Give the classes of each known lower-case word, as a sum of the constants above."""
    flags = dict.fromkeys([*_MARKS, "--", "---", "...", "....", "''", "``"], MARK)
    for name, words in rows("words.tsv"):
        for word in words.split():
            flags[word] = flags.get(word, 0) | _CLASSES[name]
    for part, bit in (("verb", CUE), ("noun", NOUN), ("adjective", ADJECTIVE)):
        for word in cues(part):
            flags[word] = flags.get(word, 0) | bit
    return flags


@cache
def cues(part: str) -> dict[str, Cue]:
    """Give each form of each cue that is a verb, a noun or an adjective."""
    table: dict[str, Cue] = {}
    for row_part, word, others, cue_class, act in rows("cues.tsv"):
        if row_part == part:
            for form, written in _forms(part, word, others.split()):
                table.setdefault(written, Cue(lemma=word, form=form, cue_class=cue_class, act=act))
    return table


def _forms(part: str, word: str, others: list[str]) -> Iterator[tuple[str, str]]:
    if part == "verb":
        yield from inflect(word, *others)
    else:
        yield from ((part, written) for written in (word, *others))


@lru_cache(maxsize=1 << 14)
def is_verb(flag: int, word: str) -> bool:
    """Tell whether a word with these classes is likely a finite verb: listed, or with the ending of a past."""
    if flag & (AUXILIARY | VERB):
        return True
    if flag & CUE:
        cue = cues("verb").get(word)
        return cue is not None and cue.form in {"s", "past", "past+participle"}
    return word.endswith("ed") and len(word) > len("need") and not flag & (PRONOUN | MARK) and "-" not in word


def adverb(word: str) -> bool:
    """Tell whether a word that is in no list is an adverb by its ending."""
    return word.endswith("ly") and word not in _LY_NOUNS


def inflect(lemma: str, past: str = "", participle: str = "") -> Iterator[tuple[str, str]]:
    """Give the forms of an English verb as pairs of form and word; past forms are needed where irregular."""
    past = past or _regular_past(lemma)
    participle = participle or past
    if past != lemma:
        yield "base", lemma
    yield "s", _third_person(lemma)
    yield "ing", _gerund(lemma, past)
    if past == participle:
        yield "past+participle", past
    else:
        yield "past", past
        yield "participle", participle
    if lemma.endswith("l") and past == f"{lemma}ed":
        yield "past+participle", f"{lemma}led"
        yield "ing", f"{lemma}ling"


def _regular_past(lemma: str) -> str:
    if lemma.endswith("e"):
        return f"{lemma}d"
    return f"{lemma[:-1]}ied" if _ends_in_consonant_y(lemma) else f"{lemma}ed"


def _third_person(lemma: str) -> str:
    if _ends_in_consonant_y(lemma):
        return f"{lemma[:-1]}ies"
    return f"{lemma}es" if lemma.endswith(("s", "sh", "ch", "x", "z", "go")) else f"{lemma}s"


def _gerund(lemma: str, past: str) -> str:
    if past == f"{lemma}{lemma[-1]}ed":
        return f"{lemma}{lemma[-1]}ing"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return f"{lemma[:-1]}ing"
    return {"put": "putting", "hit": "hitting", "begin": "beginning", "bet": "betting"}.get(lemma, f"{lemma}ing")


def _ends_in_consonant_y(lemma: str) -> bool:
    return lemma.endswith("y") and lemma[-2:-1] not in "aeiou"


def rows(name: str) -> list[list[str]]:
    """Read a table of this package without its head."""
    lines = (files("briefkit.annotate.statements") / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines[1:] if line]
