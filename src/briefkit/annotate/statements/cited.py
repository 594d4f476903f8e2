"""Cited: on whom a report rests, in "Yonhap, citing two officials, reported that …"."""

from briefkit.annotate.statements.agreement import head_of, may_speak
from briefkit.annotate.statements.candidate import Candidate
from briefkit.annotate.statements.lexis import AGENT, MARK
from briefkit.annotate.statements.reading import Range, Reading

RULE = "cited"
_CITES = frozenset({"cite", "quote"})
_REPORTS = frozenset({"according-to", "clause-then-cue", "cue-then-that", "cue-then-clause", "quotation-then-cue"})


def with_cited(reading: Reading, kept: list[Candidate]) -> list[Candidate]:
    """Let those whom a report cites say what it says, instead of being what is said."""
    if len(kept) <= 1 or not any(one.lemma in _CITES for one in kept):
        return kept
    return [_cited(reading, one, kept) for one in kept]


def _cited(reading: Reading, one: Candidate, kept: list[Candidate]) -> Candidate:
    if one.lemma not in _CITES or one.site is None or one.site.link != "gerund":
        return one
    others = (other for other in kept if other is not one and other.source == one.source)
    report = next((other for other in others if other.rule in _REPORTS), None)
    if report is None or not _may_be_origin(reading, one.content[0], report):
        return one
    start, end = one.content[0]
    while end - 1 > start and reading.flags[end - 1] & MARK:
        end -= 1
    return Candidate(
        rule=RULE,
        lemma=one.lemma,
        cue=one.cue,
        source=((start, end),),
        content=report.content,
        utterance=one.utterance,
    )


def _may_be_origin(reading: Reading, cited: Range, report: Candidate) -> bool:
    """Tell people who are cited from facts: papers and names may be facts too, where somebody speaks for himself."""
    for at in range(cited[0], head_of(reading, cited) + 1):
        if reading.flags[at] & AGENT and reading.lowers[at + 1 : at + 2] != ("'s",):
            return True
    return report.lemma in _RELAYS and may_speak(reading, cited)


_RELAYS = frozenset({"according", "report"})
