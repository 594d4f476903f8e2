"""Attributions without a verb of their own: "according to", "as reported by", a noun in apposition."""

from briefkit.annotate.statements.candidate import Candidate, Utterance
from briefkit.annotate.statements.frames.make import agent, next_comma, opening
from briefkit.annotate.statements.lexis import (
    ADVERB,
    AGENT,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DEEDS,
    DETERMINER,
    MARK,
    NOUN,
    PREPOSITION,
    RELATIVE,
    SUBORDINATOR,
    cues,
    is_verb,
)
from briefkit.annotate.statements.nonfinite_site import QUOTES
from briefkit.annotate.statements.reading import Range, Reading
from briefkit.annotate.statements.site import Site

_ENDS_SOURCE = frozenset({",", ";", ".", ":", "—"})
_LONGEST_APPOSITION = 18
_SHORTEST_REST = 4


def according_to(utterance: Utterance, at: int) -> Candidate | None:
    """Read "According to Yonhap, …", "…, according to Yonhap" and "…, according to Yonhap, …"."""
    reading, low, high = utterance.reading, utterance.low, utterance.high
    if at + 2 >= high or reading.lowers[at + 1] != "to":
        return None
    relative = reading.lowers[at - 1 : at] in _RELATIVES
    source = _until_verb(reading, at + 2, high) if relative else _source(reading, at + 2, high)
    fronted = relative or at - low <= 2 or reading.lowers[at - 1] == "that"  # noqa: PLR2004
    content = (
        [_behind(reading, source[1], _next_speech(utterance, source[1]))]
        if fronted
        else _around(reading, at, source[1], low, high)
    )
    if any(stop <= start for start, stop in (source, *content)):
        return None
    return Candidate(
        rule="according-to",
        lemma="according",
        cue=(at, at + 2),
        source=(source,),
        content=tuple(content),
        utterance=utterance,
    )


_RELATIVES = frozenset({("who",), ("which",)})


def _next_speech(utterance: Utterance, start: int) -> int:
    """Give where the same one goes on to speak in a clause of its own: "According to her, it is, and she warned …"."""
    lowers = utterance.reading.lowers
    for site in utterance.after(start):
        if site.subject and site.link == "own" and site.cue.cue_class == "speech":
            mark = site.subject[0] - 2
            if mark > start and lowers[mark : mark + 3] in _SAME_GOES_ON:
                return mark
    return utterance.high


_SAME_GOES_ON = frozenset((",", joint, pronoun) for joint in ("and", "but") for pronoun in ("he", "she"))


def _until_verb(reading: Reading, start: int, high: int) -> Range:
    """Find the source in "who according to the ministry expressed concern": it ends before the verb of the clause."""
    end = start
    while (
        end < high and not is_verb(reading.flags[end], reading.lowers[end]) and reading.lowers[end] not in _ENDS_SOURCE
    ):
        end += 1
    return start, end


def _behind(reading: Reading, end: int, high: int) -> Range:
    """Give what follows a source, with a comma or without, and behind whom the source cites."""
    cites = end + 1
    if cites < high and reading.flags[cites] & CUE and reading.lowers[cites].endswith("ing"):
        return next_comma(reading, cites, high) + 1, high
    if end < high and reading.lowers[end] in _ENDS_SOURCE:
        end += 1
    return end, high


def _source(reading: Reading, start: int, high: int) -> Range:
    """Find the noun phrase behind "according to", with its apposition."""
    end = start
    while end < high and not reading.quoted[end] and reading.lowers[end] not in _ENDS_SOURCE:
        end += 1
    if end == high - 1 and (name := _bare_name(reading, start, high)):
        return start, name
    if end + 2 < high and reading.lowers[end] == ",":
        closing = next_comma(reading, end + 1, high)
        if closing < high - 1 and _is_apposition(reading, end + 1, closing):
            return start, closing
    return start, end


def _bare_name(reading: Reading, start: int, high: int) -> int | None:
    """Give the end of the name in "According to Kim the embassy is open", without a comma."""
    end = start
    while end < high and reading.words[end][0].isupper():
        end += 1
    goes_on = end > start and end + _SHORTEST_REST < high and reading.lowers[end] in {"the", "a", "an"}
    return end if goes_on and any(reading.flags[at] & AUXILIARY for at in range(end, high)) else None


def _is_apposition(reading: Reading, start: int, end: int) -> bool:
    """Tell whether what stands between two commas says who somebody is."""
    if end - start > _LONGEST_APPOSITION or reading.quoted[start] or reading.flags[start] & PREPOSITION:
        return False
    if reading.lowers[start][0].isdigit() and end - start > 1:
        return False  # "46% of voters back it"
    if reading.flags[start] & CUE and reading.lowers[start].endswith("ing"):
        return False
    if reading.flags[start] & RELATIVE:
        return True
    return not any(is_verb(reading.flags[at], reading.lowers[at]) for at in range(start, end))


def _around(reading: Reading, at: int, end: int, low: int, high: int) -> list[Range]:
    """Give the content before "according to", and what is left of it behind the source."""
    content = [(opening(reading, low), at - 1 if reading.lowers[at - 1] == "," else at)]
    if end + _SHORTEST_REST < high and reading.lowers[end] == "," and _goes_on(reading, end + 1, high):
        content.append((end + 1, high))
    return content


def _goes_on(reading: Reading, start: int, high: int) -> bool:
    """Tell the rest of a sentence from what is said of the source: "…, which counts votes"."""
    if reading.flags[start] & RELATIVE or reading.lowers[start].endswith("ing"):
        return False
    return any(is_verb(reading.flags[at], reading.lowers[at]) for at in range(start, high))


def as_reported(utterance: Utterance, at: int) -> Candidate | None:
    """Read "…, as reported by Yonhap" and "As reported by Yonhap, …"; "Kim was quoted as saying by Yonhap" as well."""
    reading, low, high, verb = utterance.reading, utterance.low, utterance.high, at + 1
    if verb + 2 >= high or not reading.flags[verb] & CUE:
        return None
    speaker = agent(reading, verb + 2, high) if reading.lowers[verb + 1] == "by" else None
    if speaker is None:
        return None
    quotes = reading.lowers[at - 1] in QUOTES
    content = (low, verb + 1 if quotes else at - 1 if reading.lowers[at - 1] == "," else at)
    if at == low and speaker[1] + _SHORTEST_REST < high and reading.lowers[speaker[1]] == ",":
        content = (speaker[1] + 1, high)
    if content[1] - content[0] < _SHORTEST_REST - 1:
        return None
    goes_on = quotes and speaker[1] + 1 < high and not any(reading.quoted[low:at])
    return Candidate(
        rule="as-reported-by",
        lemma="as reported by",
        cue=(verb + 1 if quotes else at, verb + 2),
        source=(speaker,),
        content=(content, (speaker[1], high)) if goes_on else (content,),
        utterance=utterance,
    )


def apposed_anaphor(utterance: Utterance, noun: int) -> Candidate | None:
    """Read "…, an assertion repeated in the Russian media" and "…, a claim denied by Minsk"."""
    reading, verb, start = utterance.reading, noun + 1, noun - 1
    if start <= utterance.low or verb + 2 >= utterance.high or not reading.flags[start] & DETERMINER:
        return None
    cue = cues("verb").get(reading.lowers[verb])
    if cue is None or "participle" not in cue.form or reading.lowers[verb + 1] not in {"by", "in"}:
        return None
    speaker = agent(reading, verb + 2, utterance.high)
    if speaker is None or reading.lowers[start - 1] not in _OPENS_ASIDE:
        return None
    return Candidate(
        rule="apposed-anaphor",
        lemma=f"noun {cue.lemma}",
        cue=(start, verb + 1),
        source=(speaker,),
        content=((start, noun + 1),),
        act=cue.act,
        utterance=utterance,
    )


def apposed_object(utterance: Utterance, site: Site) -> Candidate | None:
    """Read "…, a charge that Minsk dismissed", "…, a claim the board has rejected", "…, something Minsk denies"."""
    if site.cue.act not in _REACTIONS or site.subject is None or site.link != "own":
        return None
    reading, subject, after = utterance.reading, site.subject, site.at + 1
    if after < utterance.high and not reading.flags[after] & _ENDS_REACTION:
        return None
    noun = subject[0] - (2 if reading.lowers[subject[0] - 1] in {"that", "which"} else 1)
    start = noun - 1 if reading.flags[noun - 1] & DETERMINER else noun
    if start <= utterance.low or not _is_anaphor(reading, start, noun) or reading.lowers[start - 1] not in _OPENS_ASIDE:
        return None
    if any(other.at == noun and other.link == "own" for other in utterance.sites):
        return None  # a verb: "The report, in short, notes that Minsk refused"
    return Candidate(
        rule="apposed-anaphor",
        lemma=f"noun {site.cue.lemma}",
        cue=(site.at, after),
        source=(subject,),
        content=((start, noun + 1),),
        act=site.cue.act,
        utterance=utterance,
    )


_OPENS_ASIDE = frozenset({",", "—", "–", "-"})  # noqa: RUF001
_ENDS_REACTION = MARK | PREPOSITION | COORDINATOR | SUBORDINATOR | ADVERB
_REACTIONS = frozenset({"bk:deny", "bk:reject", "bk:confirm", "bk:repeat"})


_STAND_FOR = frozenset("something figure number version view interpretation characterisation finding link".split())
"""Words besides the nouns of saying that stand for what was said."""


def _is_anaphor(reading: Reading, start: int, noun: int) -> bool:
    """Tell whether a word stands for what was said: "a claim", "allegations", "something"."""
    if reading.lowers[noun] in _STAND_FOR:
        return start < noun or reading.lowers[noun] == "something"
    if not reading.flags[noun] & NOUN or reading.flags[noun] & AGENT:
        return False
    cue = cues("noun")[reading.lowers[noun]]
    return cue.lemma not in DEEDS and cue.cue_class == "speech" and (start < noun or reading.lowers[noun] != cue.lemma)
