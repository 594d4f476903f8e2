"""Cues with their content behind them: verbs, nouns and adjectives, active and passive."""

from briefkit.annotate.statements.candidate import Candidate, Utterance
from briefkit.annotate.statements.complement import TELLING, Complement, at_hand, complement
from briefkit.annotate.statements.frames.make import agent, from_site
from briefkit.annotate.statements.kind import is_relative
from briefkit.annotate.statements.lexis import ADVERB, AGENT, BE, CUE, LISTENER, MARK, POSSESSIVE, WH
from briefkit.annotate.statements.reading import Range, Reading
from briefkit.annotate.statements.site import Site

_NOUN_COMPLEMENTS = frozenset("that to toward of for on about against over with from quote colon".split())
_WITH_SUBJECT = frozenset({"to", "as", "for", "in", "on", "with", "at"})
"""Complements of a passive whose subject is part of the content: "the embassy is expected to open"."""

_WHERE = frozenset({"in", "on", "at"})
_DISCLOSING = frozenset({"say", "tell", "reveal", "disclose"})
_TOLD = frozenset({"that", "wh", "quote", "colon"})
"""Complements of "was told by Kim", where the subject is the listener."""


def before_content(utterance: Utterance, site: Site) -> Candidate | None:
    """Read "Kim said that …", "Kim denounced …", "called on Minsk to …", "his claim that …", "is sure that …"."""
    if site.subject is None and site.link != "noun":
        return None
    named = site.link if site.link in {"noun", "adjective"} else "cue"
    if named == "cue":
        found = complement(utterance.reading, _behind_cue(utterance, site), utterance.high, site.cue)
    else:
        site, found = _after_author(utterance, site)
    if found.kind == "none" or found.start >= utterance.high:
        return None
    if site.cue.lemma in _MAY_SAY_NOTHING and _says_nothing(utterance, site, found.start):
        return None
    if found.kind in _MAY_BE_NO_CONTENT and _is_no_content(utterance, site, found):
        return None
    if named == "noun" and (found.kind not in _NOUN_COMPLEMENTS or _is_speaker(utterance, site.at)):
        return None
    start = found.addressee[0] if found.addressee and found.kind == "to" and _is_object(site, found) else found.start
    end = found.start + 1 if found.kind == "anaphor" else utterance.high
    rule, content = f"{named}-then-{found.kind}", [(start, end)]
    return from_site(utterance, site, rule=rule, source=site.subject, content=content, found=found)


def _behind_cue(utterance: Utterance, site: Site) -> int:
    """Give where a content may begin: behind who quotes, in "was quoted as saying by Yonhap that …"."""
    reading, after = utterance.reading, site.at + 1
    if site.cue.form != "ing" or reading.lowers[site.at - 1] != "as" or reading.lowers[after : after + 1] != ("by",):
        return after
    quoting = agent(reading, after + 1, utterance.high)
    return quoting[1] if quoting else after


_MAY_BE_NO_CONTENT = frozenset({"phrase", "by", "with", "to"})


def _is_no_content(utterance: Utterance, site: Site, found: Complement) -> bool:
    """Tell from what is said what is not.

    "lawmakers briefed by the agency", "a body charged with keeping order"; "a comment to journalists"; "concluded the
    visit" and "cheered loudly".
    """
    if found.kind in {"by", "with"}:
        return "participle" in site.cue.form and (found.kind == "by" or site.cue.lemma == "charge")
    if found.kind == "to":
        whom = found.start + 1
        return site.link == "noun" and whom < utterance.high and bool(utterance.reading.flags[whom] & LISTENER)
    return site.cue.lemma in _REACHED or _is_manner(utterance, found.start)


def _is_manner(utterance: Utterance, start: int) -> bool:
    """Tell whether a phrase only says how: "cheered loudly"."""
    reading, after = utterance.reading, start + 1
    if not reading.flags[start] & ADVERB or not reading.lowers[start].endswith("ly"):
        return False
    return after >= utterance.high or bool(reading.flags[after] & MARK)


_REACHED = frozenset({"conclude"})
"""Verbs that only report with words behind them: a visit is concluded too."""


def _says_nothing(utterance: Utterance, site: Site, start: int) -> bool:
    """Tell "said nothing about it" from "said nothing could be done"."""
    reading, after = utterance.reading, start + 1
    if site.cue.lemma in _ANONYMOUS and reading.lowers[start : start + 3] in _UNNAMED:
        return True
    if site.cue.lemma not in _DISCLOSING or reading.lowers[start] != "nothing" or reading.quoted[start]:
        return False
    return after >= utterance.high or reading.lowers[after] == "about" or bool(reading.flags[after] & (MARK | WH))


_ANONYMOUS = frozenset({"ask", "request", "want", "prefer", "insist"})
_MAY_SAY_NOTHING = _ANONYMOUS | _DISCLOSING
_UNNAMED = frozenset({("not", "to", "be"), ("to", "remain", "anonymous"), ("to", "stay", "anonymous")})
"""How it goes on where somebody "asked not to be named"."""


def _after_author(utterance: Utterance, site: Site) -> tuple[Site, Complement]:
    """Find what a noun or adjective says, and in "claims by Minsk that …" or "calls from Minsk for …" whose it is."""
    reading, after, high = utterance.reading, site.at + 1, utterance.high
    found = at_hand(reading, after, high)
    if found.kind not in _AUTHORED or site.link != "noun" or site.cue.cue_class != "speech" or _is_owned(reading, site):
        return site, found
    author = _author(reading, after + 1, high)
    behind = at_hand(reading, author[1], high) if author else found
    if author is None or behind.kind not in _NOUN_COMPLEMENTS or behind.start >= high:
        return site, found
    return Site(at=site.at, cue=site.cue, group=site.group, subject=author, link=site.link), behind


def _is_owned(reading: Reading, site: Site) -> bool:
    """Tell "Kim's criticism from the left" from "Kim faces criticism from the left"."""
    return site.subject is not None and bool(reading.flags[site.subject[1] - 1] & POSSESSIVE)


def _author(reading: Reading, start: int, high: int) -> Range | None:
    """Find whose words a noun names: "claims by Minsk that it won", but not "the report by Yonhap suggests that"."""
    author = agent(reading, start, high)
    if author is None or any(reading.flags[at] & CUE for at in range(*author)):
        return None
    return None if is_relative(reading, author[1], high) else author


_AUTHORED = frozenset({"by", "from"})


def _is_speaker(utterance: Utterance, at: int) -> bool:
    """Tell whether a noun for a person, such as "critics", names who speaks by another cue."""
    return bool(utterance.reading.flags[at] & AGENT) and utterance.in_subject(at)


def _is_object(site: Site, found: Complement) -> bool:
    """Tell "urged both sides to talk", where the listener is part of what is asked, from "called on both sides"."""
    return found.addressee is not None and found.addressee[0] == site.at + 1


def passive(utterance: Utterance, site: Site) -> Candidate | None:
    """Read "the test was condemned by Minsk", "Kim was asked whether …", "it is expected to …"."""
    reading, high, after = utterance.reading, utterance.high, site.at + 1
    if site.subject is None:
        return None
    if after < high and reading.lowers[after] == "by":
        return _by_agent(utterance, site)
    found = complement(reading, after, high)
    if found.kind in {"none", "phrase"} or found.start >= high:
        return None
    if site.cue.cue_class == "attitude" and found.kind in _WHERE:
        return None  # "is expected in Minsk"
    content = [(found.start, high)]
    if found.kind in _WITH_SUBJECT:
        content.insert(0, site.subject)
    elif found.kind in _TOLD and site.cue.lemma in TELLING:
        found = Complement(kind=found.kind, start=found.start, addressee=site.subject)
    rule = f"passive-then-{found.kind}"
    return from_site(utterance, site, rule=rule, source=None, content=content, found=found)


def seeming(utterance: Utterance, site: Site) -> Candidate | None:
    """Read "The embassy appears to be open": nobody is named to whom it seems so."""
    reading, high = utterance.reading, utterance.high
    found = at_hand(reading, site.at + 1, high)
    if site.subject is None or found.kind not in _SEEMING or found.start >= high:
        return None
    if reading.lowers[site.subject[0]] in {"it", "there"}:
        return None  # the author's own inference
    content = [site.subject, (found.start, high)]
    rule = f"seems-then-{found.kind}"
    return from_site(utterance, site, rule=rule, source=None, content=content, found=found)


_SEEMING = frozenset({"to", "like", "phrase"})


def _is_predicate(utterance: Utterance, start: int) -> bool:
    """Tell whether a phrase only says what something is: "the claim that it was fair is disputed by Minsk"."""
    return start > utterance.low and bool(utterance.reading.flags[start - 1] & BE)


def _by_agent(utterance: Utterance, site: Site) -> Candidate | None:
    reading, high = utterance.reading, utterance.high
    speaker = agent(reading, site.at + 2, high)
    if speaker is None or site.subject is None or _is_predicate(utterance, site.subject[0]):
        return None
    if site.cue.lemma in TELLING:
        told = complement(reading, speaker[1], high)
        if told.kind in _TOLD:
            found = Complement(kind=told.kind, start=told.start, addressee=site.subject)
            content, rule = [(told.start, high)], f"passive-then-{told.kind}"
            return from_site(utterance, site, rule=rule, source=speaker, content=content, found=found)
    content = [site.subject]
    if speaker[1] < high and reading.lowers[speaker[1]] in {"as", "for", "to"}:
        content.append((speaker[1], high))
    return from_site(utterance, site, rule="passive-by", source=speaker, content=content)


def asked(utterance: Utterance, site: Site) -> Candidate | None:
    """Read "Asked whether it was open, Kim said …" and "Pressed by Yonhap on it, Kim said …"."""
    reading, high, after = utterance.reading, utterance.high, site.at + 1
    speaker = agent(reading, after + 1, high) if reading.lowers[after : after + 1] == ("by",) else None
    found = complement(reading, speaker[1] if speaker else after, high)
    if found.kind not in _QUESTIONS or found.start >= high:
        return None
    content = [(found.start, high)]
    return from_site(utterance, site, rule="asked-then-question", source=speaker, content=content, found=found)


_QUESTIONS = frozenset({"wh", "about", "on", "for", "to"})
