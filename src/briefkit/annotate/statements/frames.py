"""Frames: the shapes in which English reports what somebody says."""

from briefkit.annotate.statements.candidate import Candidate
from briefkit.annotate.statements.complement import TELLING, Complement, at_hand, complement
from briefkit.annotate.statements.lexis import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    MARK,
    NOUN,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    TIME,
    VERB,
    WEEKDAY,
    cues,
)
from briefkit.annotate.statements.nounphrase import noun_phrase_before, subject_after
from briefkit.annotate.statements.reading import Range, Reading
from briefkit.annotate.statements.site import Site, sites

_SHORTEST_QUOTATION = 3


def candidates(reading: Reading, low: int, high: int, following: Range | None = None) -> list[Candidate]:
    """Propose the statements of one utterance; the one that follows it may be what a colon announces."""
    turn = name_colon(reading, low, high) or dash_name(reading, low, high)
    if turn is not None:
        return [turn]
    found: list[Candidate] = []
    all_sites = sites(reading, low, high)
    announced = _announced(reading, high, following)
    for number, site in enumerate(all_sites):
        if announced and number + 1 == len(all_sites) and site.subject and site.link != "passive":
            found.append(_candidate(site, "cue-then-announced", site.subject, [announced], (low, high)))
            continue
        found.extend(_from_site(reading, site, all_sites[number + 1 :], low, high))
    for at in range(low, high):
        if reading.quoted[at]:
            continue
        if reading.lowers[at] == "according":
            found.extend(one for one in [according_to(reading, at, low, high)] if one)
        elif reading.lowers[at] == "as":
            found.extend(one for one in [as_reported(reading, at, low, high)] if one)
        elif reading.flags[at] & NOUN and at > low + 2:
            found.extend(one for one in [apposed_anaphor(reading, at, low, high)] if one)
    return found


def _announced(reading: Reading, high: int, following: Range | None) -> Range | None:
    """Find the quotation in the next paragraph that a colon at the end of an utterance announces."""
    if following is None or reading.lowers[high - 1] != ":" or not reading.quoted[following[0]]:
        return None
    return following[0], reading.quotations[reading.quoted[following[0]] - 1][1]


def _from_site(reading: Reading, site: Site, later: list[Site], low: int, high: int) -> list[Candidate]:
    if site.link == "bare" and site.at == low and "participle" in site.cue.form:
        proposed = [asked(reading, site, later, low, high)]
    elif site.link == "passive":
        proposed = [passive(reading, site, later, low, high)]
    elif site.link in {"noun", "adjective"}:
        proposed = [before_content(reading, site, later, low, high)]
    else:
        quotation = after_quotation(reading, site, low, high)
        proposed = (
            [quotation]
            if quotation and site.link != "gerund"
            else [
                quotation,
                after_clause(reading, site, low, high),
                as_clause(reading, site, low, high),
                before_content(reading, site, later, low, high),
                relative_object(reading, site, low, high),
            ]
        )
    return [one for one in proposed if one is not None]


def as_clause(reading: Reading, site: Site, low: int, high: int) -> Candidate | None:
    """As Kim told Yonhap, the embassy is open. / The embassy is open, as Kim put it."""
    if site.subject is None or site.link != "own" or site.subject[0] == low:
        return None
    at = site.subject[0] - 1
    if reading.lowers[at] != "as":
        return None
    closing = _next_comma(reading, site.at + 1, high)
    if at - low <= 1 and closing + 2 < high:
        return _candidate(site, "as-cue-then-clause", site.subject, [(closing + 1, high)], (low, high))
    if at - low > 3 and reading.lowers[at - 1] == "," and closing - site.at <= 4:
        return _candidate(site, "clause-then-as-cue", site.subject, [(low, at - 1)], (low, high))
    return None


def relative_object(reading: Reading, site: Site, low: int, high: int) -> Candidate | None:
    """… a deal she once supported / … which Minsk denies / what Kim is promising."""
    if site.subject is None or site.link != "own" or site.subject[0] - 1 < low:
        return None
    at = site.subject[0] - 1
    if reading.quoted[at] or reading.flags[at] & MARK:
        return None
    after = site.at + 1
    if (
        after < high
        and not reading.flags[after] & (MARK | PREPOSITION | SUBORDINATOR | AUXILIARY | ADVERB | COORDINATOR)
        and reading.lowers[after] != "to"
    ):
        return None
    if reading.lowers[at] in {"which", "who", "whom", "that", "what"}:
        content = [(at, at + 1)]
    else:
        start = noun_phrase_before(reading, at + 1, low)
        if start is None:
            return None
        content = [start]
    if after < high and (reading.flags[after] & AUXILIARY or reading.lowers[after] == "to"):
        content.append((after, _next_comma(reading, after, high)))
    return _candidate(site, "relative-object", site.subject, content, (low, high))


_LONGEST_NAME = 7


_LABELS = frozenset(
    "image images photo photos picture video source sources caption note update updated correction related "
    "more read watch tags tag credit file copyright topics keywords also contact phone email subject re date "
    "time location where when who what why results result bottom question answer example warning tip ps".split()
)
"""Words before a colon that are labels and not speakers."""


def name_colon(reading: Reading, low: int, high: int) -> Candidate | None:
    """KIM: … / Kim Yo-jong: no such thing / From the report: "…"."""
    for at in range(low + 1, min(high - 1, low + _LONGEST_NAME + 1)):
        if reading.lowers[at] == ":":
            if not _is_name(reading, low, at):
                return None
            return Candidate(
                rule="name-colon",
                lemma=":",
                cue=(at, at + 1),
                source=((low, at),),
                content=((at + 1, high),),
                low=low,
                high=high,
            )
        if (
            reading.flags[at] & (MARK | AUXILIARY | VERB)
            and reading.lowers[at] not in {"(", ")", ".", ","}
            or reading.quoted[at]
        ):
            return None
    return None


_DASHES = frozenset({"-", "—", "–", "--", "―"})  # noqa: RUF001


def dash_name(reading: Reading, low: int, high: int) -> Candidate | None:
    """"…" — Kim Yo-jong."""
    dash = low
    if reading.quoted[low]:
        dash = reading.quotations[reading.quoted[low] - 1][1]
    elif not low or not reading.quoted[low - 1]:
        return None
    if dash + 1 >= high or high - dash > _LONGEST_NAME + 2 or reading.lowers[dash] not in _DASHES:
        return None
    if not _is_name(reading, dash + 1, high) or any(reading.flags[at] & CUE for at in range(dash + 1, high)):
        return None
    opening = reading.quotations[reading.quoted[dash - 1] - 1][0]
    return Candidate(
        rule="quotation-dash-name",
        lemma="—",
        cue=(dash, dash + 1),
        source=((dash + 1, high),),
        content=((opening, dash),),
        low=low,
        high=high,
    )


def _is_name(reading: Reading, start: int, end: int) -> bool:
    words = [at for at in range(start, end) if reading.words[at][0].isalpha()]
    if reading.lowers[end - 1] in _LABELS or (start and reading.lowers[start - 1] == "." and reading.gap(start) == " "):
        return False
    capitals = sum(reading.words[at][0].isupper() for at in words)
    return (
        bool(words)
        and capitals >= 0.6 * len(words)
        and not any(reading.flags[at] & (SUBORDINATOR | PRONOUN) for at in words)
    )


def passive(reading: Reading, site: Site, later: list[Site], low: int, high: int) -> Candidate | None:
    """The test was condemned by Minsk. / Kim was asked whether … / It is expected to …"""
    after = site.at + 1
    if site.subject is None:
        return None
    if after < high and reading.lowers[after] == "by":
        speaker = _agent(reading, after + 1, high)
        if speaker is None:
            return None
        content = [site.subject]
        if speaker[1] < high and reading.lowers[speaker[1]] in {"as", "for", "to"}:
            content.append((speaker[1], high))
        return _candidate(site, "passive-by", speaker, content, (low, high))
    found = complement(reading, after, high)
    if found.kind in {"none", "phrase"} or found.start >= high:
        return None
    content = [(found.start, high)]
    rule = f"passive-then-{found.kind}"
    if found.kind in {"to", "as", "for", "in", "on", "with", "at"}:
        content.insert(0, site.subject)
    return _candidate(site, rule, None, content, (low, high), found, later)


_ENDS_AGENT = MARK | SUBORDINATOR | AUXILIARY | VERB | ADVERB
_AFTER_AGENT = frozenset({"to", "for", "as", "on", "in", "during", "at", "after"})


def asked(reading: Reading, site: Site, later: list[Site], low: int, high: int) -> Candidate | None:
    """Asked whether it was open, Kim said … / Asked by Yonhap about it, …"""
    found = complement(reading, site.at + 1, high)
    if found.kind not in {"wh", "about", "on"} or found.start >= high:
        return None
    return _candidate(site, "asked-then", None, [(found.start, high)], (low, high), found, later)


def _agent(reading: Reading, start: int, high: int) -> Range | None:
    at = start
    while (
        at < high
        and not reading.quoted[at]
        and not reading.flags[at] & _ENDS_AGENT
        and reading.lowers[at] not in _AFTER_AGENT
    ):
        at += 1
    return (start, at) if at > start else None


def _head(site: Site) -> int:
    return site.subject[0] if site.subject and site.link in {"own", "relative", "modifier"} else site.group


def _inverted(reading: Reading, site: Site, high: int) -> Range | None:
    """Find the speaker of '"…," said NAME'."""
    if site.link in {"bare", "shared"} and site.cue.form != "ing" and site.cue.cue_class != "attitude":
        return subject_after(reading, site.at + 1, high)
    return None


def _candidate(
    site: Site,
    rule: str,
    source: Range | None,
    content: list[Range],
    bounds: Range,
    found: Complement | None = None,
    later: list[Site] | None = None,
) -> Candidate:
    return Candidate(
        low=bounds[0],
        high=bounds[1],
        kind=found.kind if found else "",
        open_end=later is not None,
        later=tuple(later or ()),
        site=site,
        rule=rule,
        lemma=site.cue.lemma,
        cue=(site.at, site.at + 1),
        source=(source,) if source else (),
        content=tuple(content),
        addressee=found.addressee if found else None,
        cue_class=_cue_class(site, rule, found),
        act=site.cue.act,
    )


_WORDS_REPORTED = frozenset({"that", "quote", "colon", "clause", "wh"})


def _cue_class(site: Site, rule: str, found: Complement | None) -> str:
    """Tell reported speech from an act of speech: "said that …", but "condemned the test"."""
    if site.cue.cue_class == "attitude":
        return "attitude"
    reported = found is None or found.kind in _WORDS_REPORTED
    return "speech" if reported and rule not in {"passive-by", "relative-object"} else "act"


def after_quotation(reading: Reading, site: Site, low: int, high: int) -> Candidate | None:
    """ "…," Kim said. / "…," said Kim, … / "…", adding"""
    head = _head(site)
    last = head - 1
    if last >= low and reading.lowers[last] == "," and not reading.quoted[last]:
        last -= 1
    if last < low or not reading.quoted[last] or site.link == "relative":
        return None
    opening, closing = reading.quotations[reading.quoted[last] - 1]
    if closing - opening < _SHORTEST_QUOTATION + 2 and not reading.flags[closing - 2] & MARK:
        return None
    speaker = site.subject if site.link == "own" else _inverted(reading, site, high) or site.subject
    if speaker is None:
        return None
    start = low if _is_lead(reading, low, opening) else opening
    content = [(start, closing)]
    rest = _resumed_quotation(reading, max(site.at + 1, speaker[1]), high)
    if rest is not None:
        content.append(rest)
    return _candidate(site, "quotation-then-cue", speaker, content, (low, high))


def _is_lead(reading: Reading, low: int, opening: int) -> bool:
    """Tell whether the words before a quotation belong to what is said."""
    if opening == low or reading.lowers[opening - 1] in {"(", ":", "["}:
        return False
    return not any(reading.flags[at] & CUE for at in range(low, opening))


_RESUMES = frozenset({",", ":", ";", "and", "that", "—", "but"})


def _resumed_quotation(reading: Reading, start: int, high: int) -> Range | None:
    """Find the rest of a quotation that the cue interrupts."""
    for at in range(start, min(high, start + 30)):
        if reading.quoted[at]:
            return (at, high) if at == start or reading.lowers[at - 1] in _RESUMES else None
        if reading.lowers[at] == "." or (reading.flags[at] & CUE and not _quotes_on(reading, at, high)):
            return None
    return None


def _quotes_on(reading: Reading, start: int, high: int) -> bool:
    """Tell whether the next quotation goes on in the middle of a sentence: it opens with a small letter."""
    for at in range(start, min(high - 1, start + 20)):
        if reading.quoted[at]:
            return reading.words[at + 1].islower()
    return False


def after_clause(reading: Reading, site: Site, low: int, high: int) -> Candidate | None:
    """The embassy is open, Kim said. / The embassy, Kim said, is open."""
    head = _head(site)
    if (
        head - low <= 3
        or reading.lowers[head - 1] != ","
        or site.cue.cue_class == "attitude"
        or site.link in {"modifier", "gerund"}
    ):
        return None
    speaker = site.subject if site.link == "own" else _inverted(reading, site, high)
    if speaker is None or site.cue.form == "ing":
        return None
    end = max(site.at + 1, speaker[1])
    content = [(low, head - 1)]
    stop = _end_of_tail(reading, end, high, site.cue.lemma)
    if stop is None:
        return None
    if high - stop > 4 and site.link == "own" and _resumes_clause(reading, stop + 1):
        content.append((stop + 1, high))
    if reading.flags[low] & PREPOSITION and head - low < 6:
        return None
    return _candidate(site, "clause-then-cue", speaker, content, (low, high))


def _resumes_clause(reading: Reading, at: int) -> bool:
    """Tell whether what follows "…, Kim said, …" goes on with the content."""
    if reading.quoted[at]:
        return True
    return not reading.flags[at] & (RELATIVE | CUE) and not reading.lowers[at].endswith("ing")


_AFTER_POSTPOSED = PREPOSITION | ADVERB | TIME | WEEKDAY | MARK


def _end_of_tail(reading: Reading, start: int, high: int, lemma: str) -> int | None:
    """Give the mark that ends "… said on Monday" in the middle or at the end of an utterance."""
    at = start
    while at < high and at - start < 12:
        if reading.lowers[at] in {",", "."}:
            return at
        if (
            at == start
            and not reading.flags[at] & (PREPOSITION | DETERMINER)
            and not reading.words[at][0].isupper()
            and reading.flags[at] & ~CUE == 0
        ):
            return None
        if reading.quoted[at] or reading.lowers[at] in {"that", ":"}:
            return None
        at += 1
    return high - 1 if at >= high else None


_NOUN_COMPLEMENTS = frozenset("that to toward of for on about against over with from quote colon".split())


def before_content(reading: Reading, site: Site, later: list[Site], low: int, high: int) -> Candidate | None:
    """Kim said that … / Kim denounced … / Kim called on Minsk to …"""
    if site.subject is None and site.link != "noun":
        return None
    if site.link in {"noun", "adjective"}:
        found = at_hand(reading, site.at + 1, high)
    else:
        found = complement(reading, site.at + 1, high, site.cue)
    if found.kind == "none" or found.start >= high:
        return None
    source = site.subject
    if site.link == "noun" and found.kind not in _NOUN_COMPLEMENTS:
        return None
    word = {"noun": "noun", "adjective": "adjective"}.get(site.link, "cue")
    if found.kind == "anaphor":
        return _candidate(site, "cue-then-anaphor", source, [(found.start, found.start + 1)], (low, high), found)
    return _candidate(site, f"{word}-then-{found.kind}", source, [(found.start, high)], (low, high), found, later)


def _next_comma(reading: Reading, start: int, high: int) -> int:
    for at in range(start, high):
        if reading.lowers[at] == "," and not reading.quoted[at]:
            return at
    return high


def according_to(reading: Reading, at: int, low: int, high: int) -> Candidate | None:
    """According to Yonhap, … / …, according to Yonhap. / …, according to Yonhap, …"""
    if at + 2 >= high or reading.lowers[at + 1] != "to":
        return None
    end = _source_end(reading, at + 2, high)
    source = (at + 2, end)
    if at - low <= 2:
        start = end + 1
        if (
            end + 2 < high
            and reading.lowers[end] == ","
            and reading.lowers[end + 1] in {"a", "an", "the", "who", "which"}
        ):
            closing = _next_comma(reading, end + 1, high)
            if closing < high - 1 and closing - end < 18:
                start, source = closing + 1, (at + 2, closing)
        content = [(start, high)]
    else:
        last = at - 1 if reading.lowers[at - 1] == "," else at
        content = [(low, last)]
        if end + 4 < high and reading.lowers[end] == ",":
            content.append((end + 1, high))
    if any(stop <= start for start, stop in content):
        return None
    return Candidate(
        rule="according-to",
        lemma="according",
        cue=(at, at + 2),
        source=(source,),
        content=tuple(content),
        low=low,
        high=high,
    )


def _source_end(reading: Reading, start: int, high: int) -> int:
    at = start
    while at < high and not reading.quoted[at] and reading.lowers[at] not in {",", ";", ".", ":", "—"}:
        at += 1
    return at


def as_reported(reading: Reading, at: int, low: int, high: int) -> Candidate | None:
    """…, as reported by Yonhap. / …, as Kim put it."""
    verb = at + 1
    if verb + 2 >= high or at - low < 3 or not reading.flags[verb] & CUE or reading.lowers[verb + 1] != "by":
        return None
    speaker = _agent(reading, verb + 2, high)
    if speaker is None:
        return None
    last = at - 1 if reading.lowers[at - 1] == "," else at
    return Candidate(
        rule="as-reported-by",
        lemma="as reported by",
        cue=(at, verb + 2),
        source=(speaker,),
        content=((low, last),),
        low=low,
        high=high,
    )


def apposed_anaphor(reading: Reading, noun: int, low: int, high: int) -> Candidate | None:
    """…, an assertion repeated in the Russian media. / …, a claim denied by Minsk."""
    verb, start = noun + 1, noun - 1
    if verb + 2 >= high or not reading.flags[start] & DETERMINER or reading.lowers[start - 1] not in {",", "—", "–"}:  # noqa: RUF001
        return None
    cue = cues("verb").get(reading.lowers[verb])
    if cue is None or "participle" not in cue.form or reading.lowers[verb + 1] not in {"by", "in"}:
        return None
    speaker = _agent(reading, verb + 2, high)
    if speaker is None:
        return None
    return Candidate(
        rule="apposed-anaphor",
        lemma=f"noun {cue.lemma}",
        cue=(start, verb + 1),
        source=(speaker,),
        content=((start, noun + 1),),
        act=cue.act,
        low=low,
        high=high,
    )
