"""Judgement: which candidates are statements, by a log-linear model over features that a reader can check.

The weights were learnt from annotated news by `benchmarks/eval/learn_statements.py`; `weights.tsv` lists them.
"""

from collections.abc import Iterator
from math import exp

from briefkit.annotate.statements import lexis
from briefkit.annotate.statements.candidate import Candidate
from briefkit.annotate.statements.reading import Reading
from briefkit.annotate.statements.weight import weights, word_class

def probability(reading: Reading, candidate: Candidate) -> float:
    """Give the probability that a candidate is a statement."""
    known = weights("weights.tsv")
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


def _speaker(reading: Reading, start: int, end: int) -> str:
    head = word_class(reading, end - 1)
    if end - start == 1:
        return head
    return f"{word_class(reading, start)}…{head}"
