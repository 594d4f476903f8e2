"""Judgement: which candidates are statements, by a log-linear model over features that a reader can check.

The weights were learnt from annotated news by `benchmarks/eval/learn_statements.py`; `weights.tsv` lists them.
"""

from bisect import bisect_right
from math import exp

from briefkit.annotate.document import Block
from briefkit.annotate.statements import lexis
from briefkit.annotate.statements.candidate import Candidate
from briefkit.annotate.statements.reading import Reading
from briefkit.annotate.statements.site import Site
from briefkit.annotate.statements.weight import Facts, Group, function_word, total, weigh, word_class

_THRESHOLD = 0.5
_HOPELESS = -0.9
"""A weight of the cue alone that the words around it do not make good."""


def likely(reading: Reading, proposed: list[Candidate]) -> list[Candidate]:
    """Keep the likely candidates, the likeliest one for each cue."""
    best: dict[int, tuple[float, Candidate]] = {}
    for one in proposed:
        chance = 1.0 if _certain(one) else probability(reading, one)
        end = one.cue[1]
        if chance >= _THRESHOLD and (end not in best or chance > best[end][0]):
            best[end] = (chance, one)
    return [one for _, one in best.values()]


def _certain(one: Candidate) -> bool:
    """Tell whether the frame alone decides, being too rare to be learnt."""
    if one.rule == "cue-then-anaphor":
        return one.act in {"bk:deny", "bk:reject", "bk:confirm"} and bool(one.source)
    if one.rule == "relative-object" and one.act in {"bk:deny", "bk:reject"}:
        return one.utterance.reading.lowers[one.content[0][0]] == "which"
    if one.rule == "name-colon":
        return _opens_headline(one)
    if one.site is not None and one.site.link == "authored":
        return one.site.cue.cue_class == "speech"
    return one.rule in {"as-reported-by", "apposed-anaphor"}


def _opens_headline(one: Candidate) -> bool:
    """Tell whether a short name and a colon open a headline: "Minsk: no talks"."""
    reading, blocks = one.utterance.reading, one.utterance.reading.document.blocks
    at = bisect_right(blocks, reading.starts[one.low], key=_start) - 1
    if at < 0 or reading.starts[one.low] != blocks[at][1]:
        return False
    return blocks[at][0] == "headline" and one.cue[0] - one.low <= _SHORT_NAME


_SHORT_NAME = 2


def _start(block: Block) -> int:
    return block[1]


def probability(reading: Reading, candidate: Candidate) -> float:
    """Give the probability that a candidate is a statement."""
    score = weigh("weights.tsv", *_of_cue(candidate))
    if score < _HOPELESS:
        return 0.0
    return 1 / (1 + exp(-score - total("weights.tsv", _of_context(reading, candidate))))


def features(reading: Reading, candidate: Candidate) -> list[tuple[Group, Facts]]:
    """Gather what speaks for or against a candidate."""
    return [_of_cue(candidate), *_of_context(reading, candidate)]


def _of_cue(candidate: Candidate) -> tuple[Group, Facts]:
    form, link = (candidate.site.cue.form, candidate.site.link) if candidate.site else ("", "")
    return _cue, (candidate.lemma, candidate.rule, candidate.cue_class, form, link)


def _of_context(reading: Reading, candidate: Candidate) -> list[tuple[Group, Facts]]:
    lemma, rule, cue_class, site = candidate.lemma, candidate.rule, candidate.cue_class, candidate.site
    low, high, (first, last) = candidate.low, candidate.high, candidate.content[-1]
    opening, second = function_word(reading, first, high), function_word(reading, first + 1, high)
    behind = word_class(reading, last) if last < high else "end"
    found: list[tuple[Group, Facts]] = [
        (_content, (lemma, rule, word_class(reading, candidate.content[0][0]), opening)),
        (_opening, (cue_class, opening, second)),
        (_words, (cue_class, rule, opening, behind)),
        (_extent, (rule, cue_class, _length(candidate), _edges(reading, candidate.content[0][0], last))),
    ]
    if candidate.source:
        start, end = candidate.source[0]
        speaker = _head_class(reading, start, end)
        found.append((_speaker, (lemma, rule, cue_class, speaker)))
        if site is not None:
            found.append((_agreement, (site.cue.form, site.link, speaker, _number(reading, start, end))))
        found.append((_before, (word_class(reading, start - 1) if start > low else "start",)))
    if site is not None:
        following = word_class(reading, site.at + 1) if site.at + 1 < high else ""
        opens = bool(reading.flags[low] & lexis.SUBORDINATOR)
        found.append((_around, (_verb_group(reading, site), cue_class, following, opens)))
        found.append((_outer, (site.link, _word_before(reading, site.group, low))))
    return found


def _cue(lemma: str, rule: str, cue_class: str, form: str, link: str) -> tuple[str, ...]:
    names = (
        "always",
        f"rule={rule}",
        f"lemma={lemma}",
        f"lemma={lemma} rule={rule}",
        f"class={cue_class} rule={rule}",
    )
    if not form:
        return names
    return (
        *names,
        f"form={form} link={link}",
        f"lemma={lemma} form={form}",
        f"form={form} rule={rule}",
        f"link={link} rule={rule}",
    )


def _content(lemma: str, rule: str, opens: str, first: str) -> tuple[str, ...]:
    return f"opens={opens} rule={rule}", f"lemma={lemma} opens={first}"


def _opening(cue_class: str, first: str, second: str) -> tuple[str, ...]:
    return f"class={cue_class} opens={first} then={second}", f"class={cue_class} second={second}"


def _words(cue_class: str, rule: str, opening: str, behind: str) -> tuple[str, ...]:
    return f"rule={rule} opens={opening}", f"behind={behind} rule={rule}", f"behind={behind} class={cue_class}"


def _extent(rule: str, cue_class: str, length: int, edges: str) -> tuple[str, ...]:
    return (
        f"length={length} rule={rule}",
        f"length={length} class={cue_class}",
        f"edges={edges} rule={rule}",
        f"edges={edges} class={cue_class}",
    )


_LONGEST = 6


def _length(candidate: Candidate) -> int:
    """Give how often the number of tokens of a content can be halved."""
    return min(sum(end - start for start, end in candidate.content).bit_length(), _LONGEST)


def _edges(reading: Reading, first: int, last: int) -> str:
    """Tell where a content is quoted: at its first word, its last one, or anywhere between; or if it has a verb."""
    quoted = reading.quoted[first:last]
    if not any(quoted):
        return "clause" if any(flag & _FINITE for flag in reading.flags[first:last]) else "plain"
    return f"{'quoted' if quoted[0] else 'plain'} to {'quoted' if quoted[-1] else 'plain'}"


_FINITE = lexis.AUXILIARY | lexis.VERB


def _word_before(reading: Reading, at: int, low: int) -> str:
    return function_word(reading, at - 1, at) if at > low else "start"


def _outer(link: str, outer: str) -> tuple[str, ...]:
    return (f"left of group={outer} link={link}",)


def _speaker(lemma: str, rule: str, cue_class: str, speaker: str) -> tuple[str, ...]:
    return f"speaker={speaker} class={cue_class}", f"speaker={speaker} rule={rule}", f"lemma={lemma} speaker={speaker}"


def _agreement(form: str, link: str, speaker: str, number: str) -> tuple[str, ...]:
    return f"form={form} number={number}", f"form={form} speaker={speaker} link={link}"


def _before(word: str) -> tuple[str, ...]:
    return (f"before={word}",)


_HELPERS = (("be", lexis.BE), ("have", lexis.HAVE), ("modal", lexis.MODAL), ("negation", lexis.NEGATION))


def _around(group: int, cue_class: str, following: str, subordinate: bool) -> tuple[str, ...]:  # noqa: FBT001
    names = [f"next={following}"] if following else []
    for name, bit in _HELPERS:
        if group & bit:
            names += [f"group={name}", f"group={name} class={cue_class}"]
    return (*names, "utterance opens with subordinator") if subordinate else tuple(names)


def _verb_group(reading: Reading, site: Site) -> int:
    """Give the kinds of helper that stand in a verb group."""
    group = 0
    for at in range(site.group, site.at):
        group |= reading.flags[at]
    return group & (lexis.BE | lexis.HAVE | lexis.MODAL | lexis.NEGATION)


_ENDS_HEAD = lexis.PREPOSITION | lexis.MARK | lexis.SUBORDINATOR | lexis.RELATIVE


def _head(reading: Reading, start: int, end: int) -> int:
    """Give the head of a noun phrase: the word before its first preposition or mark."""
    head = start
    while head + 1 < end and not reading.flags[head + 1] & _ENDS_HEAD:
        head += 1
    return head


def _head_class(reading: Reading, start: int, end: int) -> str:
    """Name what the head of a noun phrase is."""
    if end - start == 1:
        return f"one {word_class(reading, start)}"
    return word_class(reading, _head(reading, start, end))


def _number(reading: Reading, start: int, end: int) -> str:
    """Guess whether a noun phrase is singular or plural, to check that the verb agrees."""
    if end - start == 1 and reading.flags[start] & lexis.SUBJECT:
        return reading.lowers[start]
    if "and" in reading.lowers[start:end]:
        return "coordinated"
    at = _head(reading, start, end)
    word = reading.lowers[at]
    kind = "name" if reading.words[at][0].isupper() else "noun"
    if word in _PLURALS:
        return "plural noun"
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")):
        return f"plural {kind}"
    return f"{kind} ending in {word[-2:]}" if word.endswith(_ENDINGS) else kind


_PLURALS = frozenset({"people", "men", "women", "police", "media"})
_ENDINGS = ("al", "ve", "us", "ic", "nt", "le", "ul", "ed", "ng", "ry")
"""Endings of adjectives and participles: what ends so is seldom the head of a noun phrase."""
