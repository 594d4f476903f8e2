"""What the frames share: a candidate made of a cue site, and small look-arounds."""

from briefkit.annotate.statements.candidate import Candidate, Utterance
from briefkit.annotate.statements.complement import TELLING, Complement, listener
from briefkit.annotate.statements.lexis import ADVERB, AGENT, AUXILIARY, DOCUMENT, MARK, SUBORDINATOR, VERB, is_verb
from briefkit.annotate.statements.postposed import subject_after
from briefkit.annotate.statements.reading import Range, Reading
from briefkit.annotate.statements.site import Site

_WORDS_REPORTED = frozenset({"that", "quote", "colon", "clause", "wh"})
"""Kinds of complement that give words, and not only what they are about."""
_ENDS_AGENT = MARK | SUBORDINATOR | AUXILIARY | VERB | ADVERB
_AFTER_AGENT = frozenset({"to", "for", "as", "on", "in", "during", "at", "after"})


def from_site(  # noqa: PLR0913 - a statement has that many parts
    utterance: Utterance,
    site: Site,
    *,
    rule: str,
    source: Range | None,
    content: list[Range],
    found: Complement | None = None,
) -> Candidate:
    """Make a candidate; where a complement is given, the end of its content is still open, but for an anaphor."""
    return Candidate(
        rule=rule,
        lemma=site.cue.lemma,
        cue=(site.at, site.at + 1),
        source=(source,) if source else (),
        content=tuple(content),
        addressee=found.addressee if found else _listener(utterance, site),
        cue_class=_cue_class(site, rule, found),
        act=_act(utterance, site, found) if site.cue.lemma in _ACT_BY_COMPLEMENT else site.cue.act,
        kind=found.kind if found else "",
        site=site,
        utterance=utterance,
    )


def _act(utterance: Utterance, site: Site, found: Complement | None) -> str:
    """Give what is done by a cue: "called for" demands, "called it absurd" does not; "ruled out" rejects."""
    if site.link == "noun":
        return site.cue.act
    after = utterance.reading.lowers[site.at + 1 : site.at + 2]
    kind = after[0] if after == ("out",) else found.kind if found else ""
    return site.cue.act if kind in _ACT_BY_COMPLEMENT[site.cue.lemma] else "bk:assert"


_ACT_BY_COMPLEMENT = {
    "call": frozenset({"for", "to", "on", "upon", "that"}),
    "rule": frozenset({"out"}),
    "suggest": frozenset({"gerund", "phrase", "to"}),
}
"""The complements with which a verb does what its row says; with others it only asserts."""


def _listener(utterance: Utterance, site: Site) -> Range | None:
    """Give whoever is told what stands before the cue: '"…," Kim told Yonhap'."""
    if site.cue.lemma not in TELLING or site.link == "passive":
        return None
    told = listener(utterance.reading, site.at + 1, utterance.high, site.cue.lemma)
    return (told[0], _whole(utterance.reading, told[1], utterance.high)) if told else None


def _whole(reading: Reading, end: int, high: int) -> int:
    """Take in the nouns behind what is printed like a name: "Polish state radio", "a government session"."""
    while end < high and reading.flags[end] & ~(AGENT | DOCUMENT) == 0 and reading.words[end].islower():
        end += 1
    return end


def _cue_class(site: Site, rule: str, found: Complement | None) -> str:
    """Tell reported speech from an act of speech: "said that …", but "condemned the test"."""
    if site.cue.cue_class == "attitude":
        return "attitude"
    reported = found is None or found.kind in _WORDS_REPORTED
    return "speech" if reported and rule not in {"passive-by", "relative-object"} else "act"


def head(site: Site) -> int:
    """Give the first token of the words that name speaker and cue, where the speaker comes first."""
    return site.subject[0] if site.subject and site.link in {"own", "relative", "modifier", "authored"} else site.group


def inverted(reading: Reading, site: Site, high: int) -> Range | None:
    """Find the speaker of '"…," said NAME'."""
    if site.cue.lemma == "tell":
        return None  # whoever is named behind "told" is the listener
    if site.link in {"bare", "shared"} and site.cue.form != "ing" and site.cue.cue_class != "attitude":
        return subject_after(reading, site.at + 1, high)
    if site.link == "own" and site.cue.lemma in _WITHOUT_OBJECT and reading.lowers[site.group - 1] == ",":
        return _last_words(reading, site.at + 1, high)
    return None


_WITHOUT_OBJECT = frozenset({"say", "add", "insist", "argue"})


def _last_words(reading: Reading, start: int, high: int) -> Range | None:
    """Find who is named in the last words of "…, to a third, in May, said an official": "say" takes no such object."""
    phrase = subject_after(reading, start, high)
    if phrase is None or phrase[1] < high - 1:
        return None
    if any(is_verb(reading.flags[at], reading.lowers[at]) for at in range(*phrase)):
        return None
    names = reading.words[start][0].isupper() or any(reading.flags[at] & AGENT for at in range(*phrase))
    return phrase if names else None


def agent(reading: Reading, start: int, high: int) -> Range | None:
    """Find the noun phrase behind "by": who did what a passive says."""
    at = start
    while at < high and not reading.quoted[at] and not _ends_agent(reading, at):
        at += 1
    return (start, at) if at > start else None


def _ends_agent(reading: Reading, at: int) -> bool:
    return bool(reading.flags[at] & _ENDS_AGENT) or reading.lowers[at] in _AFTER_AGENT


def opening(reading: Reading, low: int) -> int:
    """Give where the words of an utterance begin, behind a "But" or "And"."""
    return low + 1 if reading.lowers[low] in {"but", "and"} else low


def next_comma(reading: Reading, start: int, high: int) -> int:
    """Give the next comma outside quotations, or the end."""
    for at in range(start, high):
        if reading.lowers[at] == "," and not reading.quoted[at]:
            return at
    return high
