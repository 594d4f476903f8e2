"""Judgement: which candidates are statements, by a log-linear model over features that a reader can check.

The weights were learnt from annotated news by `benchmarks/eval/learn_statements.py`; `weights.tsv` lists them.
"""

from bisect import bisect_right
from functools import lru_cache
from math import exp

from briefkit.annotate.document import Block
from briefkit.annotate.statements import lexis
from briefkit.annotate.statements.agreement import head_of
from briefkit.annotate.statements.candidate import Candidate
from briefkit.annotate.statements.reading import Range, Reading
from briefkit.annotate.statements.site import Site
from briefkit.annotate.statements.weight import REMEMBERED, Names, weighed

_TABLE = "weights.tsv"
_THRESHOLD = 0.5
_HOPELESS = -0.9
"""A weight of the cue alone that the words around it do not make good."""


def likely(reading: Reading, proposed: list[Candidate]) -> list[Candidate]:
    """Keep the likely candidates, the likeliest one for each cue."""
    best: dict[int, tuple[float, Candidate]] = {}
    for one in proposed:
        chance = 1.0 if _certain(one) else probability(reading, one)
        end = one.cue[1]
        if (chance >= _THRESHOLD or chance >= _least(one)) and (end not in best or chance > best[end][0]):
            best[end] = (chance, one)
    return [one for _, one in best.values()]


def _least(one: Candidate) -> float:
    """Give the least probability where the place tells more than the model knows: headlines, "…, Yonhap reported"."""
    if one.site is None or one.cue_class == "attitude":
        return _THRESHOLD
    if one.rule in _BEHIND_CLAUSE and one.lemma in _SAYS:
        return _LEAST_OF_SAYING
    verb = one.site.cue.form == "s" and not one.utterance.reading.flags[one.site.at] & lexis.NOUN
    if not verb or one.site.link != "own" or not one.source or one.source[0][1] != one.site.group:
        return _THRESHOLD
    return _LEAST_OF_HEADLINE if _opens(one, one.source[0][0]) and _in_headline(one) else _THRESHOLD


def _opens(one: Candidate, start: int) -> bool:
    """Tell whether a token opens an utterance, or what a colon announces in it: "Protests: Minsk accuses West"."""
    return start == one.low or one.utterance.reading.lowers[start - 1] == ":"


_BEHIND_CLAUSE = frozenset({"clause-then-cue", "clause-then-as-cue"})
_SAYS = frozenset({"say", "tell", "write", "report", "note"})
_LEAST_OF_SAYING = 0.4
_LEAST_OF_HEADLINE = 0.3


def _certain(one: Candidate) -> bool:
    """Tell whether the frame alone decides, being too rare to be learnt."""
    if one.rule not in _RARE:
        return _is_authored(one)
    if one.rule == "cue-then-anaphor":
        return one.act in {"bk:deny", "bk:reject", "bk:confirm"} and bool(one.source)
    if one.rule == "relative-object" and one.act in {"bk:deny", "bk:reject"}:
        return one.utterance.reading.lowers[one.content[0][0]] == "which"
    if one.rule == "name-colon":
        return one.cue[0] - one.low <= _SHORT_NAME and _in_headline(one)
    return one.rule in {"as-reported-by", "apposed-anaphor"} or _is_authored(one)


_RARE = frozenset({"cue-then-anaphor", "relative-object", "name-colon", "as-reported-by", "apposed-anaphor"})


def _is_authored(one: Candidate) -> bool:
    """Tell whether a document says it: "her remarks criticising …"."""
    return one.site is not None and one.site.link == "authored" and one.site.cue.cue_class == "speech"


def _in_headline(one: Candidate) -> bool:
    """Tell whether the utterance of a candidate opens a headline: "Minsk: no talks", "Minsk denies talks"."""
    reading, blocks = one.utterance.reading, one.utterance.reading.document.blocks
    at = bisect_right(blocks, reading.starts[one.low], key=_start) - 1
    if at < 0 or reading.starts[one.low] != blocks[at][1]:
        return False
    return blocks[at][0] == "headline"


_SHORT_NAME = 2


def _start(block: Block) -> int:
    return block[1]


def probability(reading: Reading, candidate: Candidate) -> float:
    """Give the probability that a candidate is a statement."""
    score = _of_cue(candidate)
    if score < _HOPELESS:
        return 0.0
    return 1 / (1 + exp(-score - sum(_of_context(reading, candidate))))


def features(reading: Reading, candidate: Candidate) -> list[float]:
    """Gather what speaks for or against a candidate."""
    return [_of_cue(candidate), *_of_context(reading, candidate)]


def _of_cue(candidate: Candidate) -> float:
    site = candidate.site
    if site is None:
        return _cue(candidate.lemma, candidate.rule, candidate.cue_class, "", "")
    return _cue(candidate.lemma, candidate.rule, candidate.cue_class, site.cue.form, site.link)


def _of_context(reading: Reading, candidate: Candidate) -> list[float]:
    found = _of_content(reading, candidate)
    if candidate.source:
        found += _of_speaker(reading, candidate, candidate.source[0])
    if candidate.site is not None:
        found += _of_site(reading, candidate, candidate.site)
    return found


def _of_content(reading: Reading, candidate: Candidate) -> list[float]:
    lemma, rule, cue_class, high = candidate.lemma, candidate.rule, candidate.cue_class, candidate.utterance.high
    terms, start, (first, last) = reading.terms, candidate.content[0][0], candidate.content[-1]
    opening = terms[first] if first < high else "end"
    second = terms[first + 1] if first + 1 < high else "end"
    behind = reading.classes[last] if last < high else "end"
    length, edges = _length(candidate.content), _edges(reading, start, last)
    return [
        _content(lemma, rule, reading.classes[start], opening),
        _opening(cue_class, opening, second),
        _words(cue_class, rule, opening, behind),
        _extent(lemma, rule, cue_class, length, edges),
    ]


def _of_speaker(reading: Reading, candidate: Candidate, source: Range) -> list[float]:
    site, start, head = candidate.site, source[0], head_of(reading, source)
    alone = source[1] - start == 1
    speaker = f"one {reading.classes[start]}" if alone else reading.classes[head]
    before = _before(reading.classes[start - 1] if start > candidate.utterance.low else "start")
    said = _speaker(candidate.lemma, candidate.rule, candidate.cue_class, speaker)
    if site is None:
        return [said, before]
    return [said, _agreement(site.cue.form, site.link, speaker, _number(reading, source, head)), before]


def _of_site(reading: Reading, candidate: Candidate, site: Site) -> list[float]:
    low, following = candidate.utterance.low, site.at + 1
    return [
        _around(
            _verb_group(reading, site),
            candidate.cue_class,
            reading.classes[following] if following < candidate.utterance.high else "",
            bool(reading.flags[low] & lexis.SUBORDINATOR),
        ),
        _outer(site.link, reading.terms[site.group - 1] if site.group > low else "start"),
    ]


@weighed(_TABLE)
def _cue(lemma: str, rule: str, cue_class: str, form: str, link: str) -> Names:
    names = [
        "always",
        f"rule={rule}",
        f"lemma={lemma}",
        f"lemma={lemma} rule={rule}",
        f"class={cue_class} rule={rule}",
    ]
    if form:
        names += [
            f"form={form} link={link}",
            f"lemma={lemma} form={form}",
            f"form={form} rule={rule}",
            f"link={link} rule={rule}",
        ]
    return tuple(names)


@weighed(_TABLE)
def _content(lemma: str, rule: str, opens: str, first: str) -> Names:
    return f"opens={opens} rule={rule}", f"lemma={lemma} opens={first}"


@weighed(_TABLE)
def _opening(cue_class: str, first: str, second: str) -> Names:
    return f"class={cue_class} opens={first} then={second}", f"class={cue_class} second={second}"


@weighed(_TABLE)
def _words(cue_class: str, rule: str, opening: str, behind: str) -> Names:
    return (f"rule={rule} opens={opening}", f"behind={behind} rule={rule}", f"behind={behind} class={cue_class}")


@weighed(_TABLE)
def _extent(lemma: str, rule: str, cue_class: str, length: int, edges: str) -> Names:
    return (
        f"lemma={lemma} length={length}",
        f"lemma={lemma} rule={rule} edges={edges}",
        f"length={length} rule={rule}",
        f"length={length} class={cue_class}",
        f"edges={edges} rule={rule}",
        f"edges={edges} class={cue_class}",
    )


_LONGEST = 6


def _length(content: tuple[Range, ...]) -> int:
    """Give how often the number of tokens of a content can be halved."""
    length = 0
    for start, end in content:
        length += end - start
    return min(length.bit_length(), _LONGEST)


def _edges(reading: Reading, first: int, last: int) -> str:
    """Tell where a content is quoted: at its first word, its last one, or anywhere between; or if it has a verb."""
    quoted = reading.quoted[first:last]
    if not any(quoted):
        return "clause" if any(map(_FINITE.__and__, reading.flags[first:last])) else "plain"
    return f"{'quoted' if quoted[0] else 'plain'} to {'quoted' if quoted[-1] else 'plain'}"


_FINITE = lexis.AUXILIARY | lexis.VERB


@weighed(_TABLE)
def _outer(link: str, outer: str) -> Names:
    return (f"left of group={outer} link={link}",)


@weighed(_TABLE)
def _speaker(lemma: str, rule: str, cue_class: str, speaker: str) -> Names:
    return (
        f"speaker={speaker} class={cue_class}",
        f"speaker={speaker} rule={rule}",
        f"lemma={lemma} speaker={speaker}",
    )


@weighed(_TABLE)
def _agreement(form: str, link: str, speaker: str, number: str) -> Names:
    return f"form={form} number={number}", f"form={form} speaker={speaker} link={link}"


@weighed(_TABLE)
def _before(word: str) -> Names:
    return (f"before={word}",)


_HELPERS = (("be", lexis.BE), ("have", lexis.HAVE), ("modal", lexis.MODAL), ("negation", lexis.NEGATION))


@weighed(_TABLE)
def _around(group: int, cue_class: str, following: str, subordinate: bool) -> Names:  # noqa: FBT001
    names = [f"next={following}"] if following else []
    for name, bit in _HELPERS:
        if group & bit:
            names += [f"group={name}", f"group={name} class={cue_class}"]
    if subordinate:
        names.append("utterance opens with subordinator")
    return tuple(names)


GROUPS = (_cue, _content, _opening, _words, _extent, _outer, _speaker, _agreement, _before, _around)
"""What remembers weights, to be cleared where other weights are to be used."""


def _verb_group(reading: Reading, site: Site) -> int:
    """Give the kinds of helper that stand in a verb group."""
    group = 0
    for flag in reading.flags[site.group : site.at]:
        group |= flag
    return group & _HELPS


_HELPS = lexis.BE | lexis.HAVE | lexis.MODAL | lexis.NEGATION


def _number(reading: Reading, phrase: Range, head: int) -> str:
    """Guess whether a noun phrase is singular or plural, to check that the verb agrees."""
    start, end = phrase
    if end - start == 1 and reading.flags[start] & lexis.SUBJECT:
        return reading.lowers[start]
    if "and" in reading.lowers[start:end]:
        return "coordinated"
    return _number_of(reading.words[head], reading.lowers[head])


@lru_cache(maxsize=REMEMBERED)
def _number_of(word: str, lower: str) -> str:
    kind = "name" if word[0].isupper() else "noun"
    if lower in _PLURALS:
        return "plural noun"
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s")):
        return f"plural {kind}"
    return f"{kind} ending in {lower[-2:]}" if lower.endswith(_ENDINGS) else kind


_PLURALS = frozenset({"people", "men", "women", "police", "media"})
_ENDINGS = ("al", "ve", "us", "ic", "nt", "le", "ul", "ed", "ng", "ry")
"""Endings of adjectives and participles: what ends so is seldom the head of a noun phrase."""
