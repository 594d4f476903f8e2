"""Judgement: which candidates are statements, by a log-linear model over features that a reader can check.

The weights were learnt from annotated news by `benchmarks/eval/learn_statements.py`; `weights.tsv` lists them.
"""

from collections.abc import Iterator
from math import exp

from briefkit.annotate.statements import lexis
from briefkit.annotate.statements.candidate import Candidate
from briefkit.annotate.statements.reading import Reading
from briefkit.annotate.statements.site import Site
from briefkit.annotate.statements.weight import function_word, weights, word_class

_THRESHOLD = 0.5


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
    return one.rule in {"as-reported-by", "apposed-anaphor"}


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
    first = candidate.content[-1][0]
    opening = function_word(reading, first, candidate.high)
    yield f"lemma={lemma} opens={opening}"
    yield f"class={candidate.cue_class} opens={opening} then={function_word(reading, first + 1, candidate.high)}"
    if candidate.source:
        start, end = candidate.source[0]
        speaker = _speaker(reading, start, end)
        yield f"speaker={speaker} class={candidate.cue_class}"
        yield f"speaker={speaker} rule={rule}"
        yield f"lemma={lemma} speaker={speaker}"
        if candidate.site is not None:
            yield f"form={candidate.site.cue.form} number={_number(reading, start, end)}"
            yield f"form={candidate.site.cue.form} speaker={speaker} link={candidate.site.link}"
        yield f"before={word_class(reading, start - 1) if start > candidate.low else 'start'}"
    if candidate.site is not None:
        yield from _site_features(reading, candidate, candidate.site)


def _site_features(reading: Reading, candidate: Candidate, site: Site) -> Iterator[str]:
    yield f"form={site.cue.form} link={site.link}"
    yield f"lemma={candidate.lemma} form={site.cue.form}"
    yield f"form={site.cue.form} rule={candidate.rule}"
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
    """Name what the head of a noun phrase is: the word before its first preposition or mark."""
    if end - start == 1:
        return f"one {word_class(reading, start)}"
    head = start
    while head + 1 < end and not reading.flags[head + 1] & (lexis.PREPOSITION | lexis.MARK | lexis.SUBORDINATOR):
        head += 1
    return word_class(reading, head)


def _number(reading: Reading, start: int, end: int) -> str:
    """Guess whether a noun phrase is singular or plural, to check that the verb agrees."""
    if end - start == 1 and reading.flags[start] & lexis.SUBJECT:
        return reading.lowers[start]
    if "and" in reading.lowers[start:end]:
        return "coordinated"
    word = reading.lowers[end - 1]
    kind = "name" if reading.words[end - 1][0].isupper() else "noun"
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")):
        return f"plural {kind}"
    if word in {"people", "men", "women", "police", "media"}:
        return "plural noun"
    return (
        f"{kind} ending in {word[-2:]}"
        if word.endswith(("al", "ve", "us", "ic", "nt", "le", "ul", "ed", "ng", "ry"))
        else kind
    )
