"""Turns: who has the floor in an interview, and over which paragraphs."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from briefkit.annotate.document import Block
from briefkit.annotate.statements.candidate import Candidate, Utterance
from briefkit.annotate.statements.frames.byline import byline, label
from briefkit.annotate.statements.reading import Range, Reading

_SPOKEN = frozenset({"paragraph", "speaker_turn", "quotation", "list_item"})
"""Kinds of block that a speaker may say; headings and notes about people are the page's own."""
_ASIDE = frozenset({"caption", "standfirst"})
"""Kinds of block that may stand in the midst of a turn without ending it."""
_NOTES = frozenset(
    {("translated",), ("interviewed",), ("this", "interview"), ("the", "interview"), ("interview", "by")}
)
"""How a page begins to speak of the interview itself."""
_LONGEST_QUESTION = 60
"""The most tokens of an unlabelled paragraph that is taken for the interviewer's question."""
_LABEL = re.compile(r"^[^\W\d_a-z][^:\n]{0,60}:", re.MULTILINE)
_MOST_PARAGRAPHS = 60
_SHORTEST_SURNAME = 3
_A_PAIR = 2


def find_turns(reading: Reading) -> list[Candidate]:
    """Find the turns of an interview; each goes on over the paragraphs behind it until somebody else has the floor."""
    labels = _labels(reading)
    turns: dict[int, list[Range]] = {at: [] for at in labels}
    for at, opening in _speakers(reading, labels) if labels else ():
        low, high = _tokens(reading, reading.document.blocks[at])
        low = labels[at][1] + 1 if at == opening else low
        if low < high and len(turns[opening]) < _MOST_PARAGRAPHS:
            turns[opening].append((low, high))
    return [_statement(reading, labels[at], pieces) for at, pieces in turns.items() if pieces]


def _labels(reading: Reading) -> dict[int, Range]:
    """Give the name that opens a block as a label, for the blocks that have one, by their index.

    Names that are not in capitals are labels where they come back, on a page where something is asked.
    """
    text, blocks = reading.document.text, reading.document.blocks
    found = dict(_labelled(reading))
    if len(found) == 1 and all(name[1] - name[0] == 1 for name in found.values()):
        return {}  # something like "UPDATE: …"
    times = Counter(_words(reading, name) for name in found.values())
    asks = any(text[blocks[at][2] - 1] == "?" for at in found)
    recurs = {at for at, name in found.items() if asks and times[_words(reading, name)] > 1}
    return {at: name for at, name in found.items() if blocks[at][0] == "speaker_turn" or at in recurs}


def _labelled(reading: Reading) -> Iterator[tuple[int, Range]]:
    """Give the blocks that open with a name and a colon."""
    blocks = reading.document.blocks
    for match in _LABEL.finditer(reading.document.text):
        at = bisect_left(blocks, match.start(), key=_start)
        if at < len(blocks) and blocks[at][1] == match.start() and blocks[at][0] in _SPOKEN:
            name = label(reading, *_tokens(reading, blocks[at]))
            if name is not None:
                yield at, name


def _start(block: Block) -> int:
    return block[1]


def _speakers(reading: Reading, labels: dict[int, Range]) -> Iterator[tuple[int, int]]:
    """Give each block that somebody speaks, with the block whose label says who: its own, or one before it."""
    names = {_words(reading, name) for name in labels.values()}
    surnames = {name[-1] for name in names if len(name[-1]) >= _SHORTEST_SURNAME}
    floor: int | None = None
    for at, block in enumerate(reading.document.blocks):
        if at in labels:
            yield at, at
            answers = floor if floor is not None and len(names) == _A_PAIR else None
            floor = _floor_behind(reading, labels, at, answers)
        elif floor is not None and not _is_between(reading, block):
            if len(names) < _A_PAIR or _is_of_page(reading, block, surnames):
                floor = None
            else:
                yield at, floor


def _floor_behind(reading: Reading, labels: dict[int, Range], at: int, other: int | None) -> int | None:
    """Give whose turn goes on behind a labelled block: its own, or behind a question that of the other of two."""
    if reading.document.text[reading.document.blocks[at][2] - 1] != "?":
        return at
    answers = other is not None and _words(reading, labels[other]) != _words(reading, labels[at])
    return other if answers else None


def _is_between(reading: Reading, block: Block) -> bool:
    """Tell whether a block stands in the midst of a turn: a caption, or a question put without a label."""
    low, high = _tokens(reading, block)
    return block[0] in _ASIDE or (reading.lowers[high - 1] == "?" and high - low <= _LONGEST_QUESTION)


def _is_of_page(reading: Reading, block: Block, surnames: set[str]) -> bool:
    """Tell whether the page speaks: in a heading, of the interview, or of a speaker, who would say "I"."""
    low, high = _tokens(reading, block)
    opening = reading.lowers[low : min(low + 2, high)]
    if block[0] not in _SPOKEN or not _NOTES.isdisjoint({opening[:1], opening}):
        return True
    return not surnames.isdisjoint(reading.lowers[low:high])


def is_own_view(reading: Reading, one: Candidate) -> bool:
    """Tell whether a speaker only says that he speaks: "I think", "do you believe"; what he thinks is in the turn."""
    if not one.source or one.site is None or one.site.cue.form != "base":
        return False
    start, end = one.source[0]
    return end - start == 1 and reading.lowers[start] in _PARTIES


_PARTIES = frozenset({"i", "we", "you"})


def _statement(reading: Reading, name: Range, pieces: list[Range]) -> Candidate:
    utterance = Utterance(reading=reading, low=name[0], high=pieces[-1][1])
    return byline(utterance, (name[1], name[1] + 1), name, tuple(pieces))


def _tokens(reading: Reading, block: Block) -> Range:
    low = bisect_left(reading.starts, block[1])
    return low, bisect_left(reading.starts, block[2], low)


def _words(reading: Reading, name: Range) -> tuple[str, ...]:
    return reading.lowers[name[0] : name[1]]
