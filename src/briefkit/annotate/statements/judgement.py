"""Judgement: which candidates are statements, by a log-linear model over features that a reader can check.

The weights were learnt from annotated news by `benchmarks/eval/learn_statements.py`; `weights.tsv` lists them.
"""

from collections.abc import Iterator
from functools import cache
from math import exp

from briefkit.annotate.statements import lexis
from briefkit.annotate.statements.candidate import Candidate
from briefkit.annotate.statements.lexis import rows
from briefkit.annotate.statements.reading import Reading

_CLASSES = (
    ("subject", lexis.SUBJECT),
    ("relative", lexis.RELATIVE),
    ("determiner", lexis.DETERMINER),
    ("preposition", lexis.PREPOSITION),
    ("subordinator", lexis.SUBORDINATOR),
    ("coordinator", lexis.COORDINATOR),
    ("auxiliary", lexis.AUXILIARY),
    ("adverb", lexis.ADVERB),
    ("verb", lexis.VERB),
    ("cue", lexis.CUE),
)


@cache
def weights() -> dict[str, float]:
    """Give the weight of each feature."""
    return {feature: float(weight) for feature, weight in rows("weights.tsv")}


def probability(reading: Reading, candidate: Candidate) -> float:
    """Give the probability that a candidate is a statement."""
    known = weights()
    score = sum(known.get(feature, 0.0) for feature in features(reading, candidate))
    return 1 / (1 + exp(-score))


def features(reading: Reading, candidate: Candidate) -> Iterator[str]:
    """Name what speaks for or against a candidate."""
    lemma, rule = candidate.lemma, candidate.rule
    yield "always"
    yield f"rule={rule}"
    yield f"lemma={lemma}"
    yield f"lemma={lemma} rule={rule}"
    yield f"class={candidate.cue_class} rule={rule}"
    yield f"size={_size(candidate)}"
    yield f"opens={word_class(reading, candidate.content[0][0])} rule={rule}"
    if candidate.source:
        start, end = candidate.source[0]
        yield f"speaker={_speaker(reading, start, end)} class={candidate.cue_class}"
        yield f"before={word_class(reading, start - 1) if start > candidate.low else 'start'}"
    if candidate.site is not None:
        yield from _site_features(reading, candidate)


def _site_features(reading: Reading, candidate: Candidate) -> Iterator[str]:
    site = candidate.site
    assert site is not None
    yield f"form={site.cue.form} link={site.link}"
    yield f"lemma={candidate.lemma} form={site.cue.form}"
    yield f"link={site.link} rule={candidate.rule}"
    group = 0
    for at in range(site.group, site.at):
        group |= reading.flags[at]
    for name, bit in (("be", lexis.BE), ("have", lexis.HAVE), ("modal", lexis.MODAL), ("negation", lexis.NEGATION)):
        if group & bit:
            yield f"group={name}"
            yield f"group={name} class={candidate.cue_class}"
    if reading.flags[candidate.low] & lexis.SUBORDINATOR:
        yield "utterance opens with subordinator"
    following = site.at + 1
    if following < candidate.high:
        yield f"next={word_class(reading, following)}"


def _size(candidate: Candidate) -> int:
    length = sum(end - start for start, end in candidate.content)
    return min(length.bit_length(), 6)


def _speaker(reading: Reading, start: int, end: int) -> str:
    head = word_class(reading, end - 1)
    if end - start == 1:
        return head
    return f"{word_class(reading, start)}…{head}"


def word_class(reading: Reading, at: int) -> str:
    """Name the class of a token."""
    if reading.quoted[at]:
        return "quoted"
    flag = reading.flags[at]
    if flag & lexis.MARK:
        return reading.lowers[at]
    for name, bit in _CLASSES:
        if flag & bit:
            return name
    word = reading.words[at]
    if word[0].isupper():
        return "capital"
    if word[0].isdigit():
        return "digit"
    if word.endswith("ing"):
        return "ing"
    if word.endswith("ed"):
        return "ed"
    return "plural" if word.endswith("s") else "word"
