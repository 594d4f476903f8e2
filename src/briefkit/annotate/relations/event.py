"""Events in a sentence: each chain of triggers with the phrases in its agent's and recipient's slots."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefkit.annotate.document import Tokens
from briefkit.annotate.relations.clause import (
    ADVERBS,
    AUXILIARIES,
    RELATIVES,
    SEMI_AUXILIARIES,
    Range,
    antecedent,
    clause_end,
    subject_before,
    verb_group_start,
)
from briefkit.annotate.relations.joint import is_capital
from briefkit.annotate.relations.nominal import read_nominal
from briefkit.annotate.relations.phrase import CIRCUMSTANCE, first_of, phrase_end, preposition_before
from briefkit.annotate.relations.reading import EventReading, Frame
from briefkit.annotate.relations.trigger import Trigger

_PRONOUNS = frozenset({"it", "he", "she", "they"})
COMPLEMENTS = tuple(
    "guilty|hostage|dead|responsible|unacceptable|shields|refugees|tell ... to|to prison|to jail".split("|")
)
"""Ends of phrases that have their object inside: "found the party guilty"."""
_FROM_PLACES = frozenset("expel deport ban bar evict eject banish extradite".split())
"""Verbs whose doer may be the place they are done from: "expelled from North Korea"."""
_FINITE = frozenset("is are was were has have had will would said says".split())
_JOINTS = frozenset({"and", "but"})
_FINITE_FORMS = frozenset({"past", "third"})
_BE = frozenset("is are was were be been being 's 're get got getting".split())
_POSSESSIVES = frozenset({"his", "her", "its", "their"})
_COORDINATORS = frozenset({",", "and", "or", "but"})
_NEW_CLAUSE = frozenset(
    "after before as when while where who which that because if although though until since , ; : -- has have had is "
    "are was were will would said says".split(),
)
_CLAUSE_OPENERS = frozenset("that it he she they there".split())
_LEAVES_OPEN = frozenset({"reject", "negate", "ask", "intend", "threaten"})
"""Effects of verbs that do not say that what they govern is so."""
_WISHES = frozenset("want wants wanted need needs needed prevent prevented avert averted without no".split())
"""What stands before a noun for what is not, or not yet: "wants talks"."""
_WILLED = frozenset({"reject", "intend", "ask"})
"""Effects of verbs whose subject does it, also before a passive: "refused to be questioned by Minsk"."""
_LONGEST_RELATIVE = 40
_FARTHEST_BY = 12


def read_events(tokens: Tokens, sentence: Range, triggers: Sequence[Trigger]) -> Iterator[EventReading]:
    """Read the events of one sentence out of its triggers."""
    setting = _Setting(tokens, sentence, triggers)
    low = sentence[0]
    for number, trigger in enumerate(triggers):
        if trigger.event.part == "p" and trigger.event.root == "REQUEST":
            yield _duty(setting, trigger)
        elif not trigger.is_verb:
            nominal = read_nominal(tokens, (low, sentence[1]), trigger)
            inside = number and trigger.first <= triggers[number - 1].last
            if nominal is not None and not inside and not _is_open(tokens, setting.before, nominal):
                yield nominal
        elif not _is_governed(setting, trigger):
            if not _reports(tokens, trigger):
                found = _verbal(setting, number, low)
                yield found
                setting = _after_verb(setting, found)
            elif trigger is not triggers[-1]:
                setting = _after_report(setting, trigger, low)
        low = trigger.first + 1 if trigger.is_verb else low


class _Setting(NamedTuple):
    """A sentence, with what its earlier verbs leave behind."""

    tokens: Tokens
    sentence: Range
    triggers: Sequence[Trigger]
    subject: Range | None = None
    """Of the last verb in the active voice: a verb without one of its own shares it."""
    speaker: Range | None = None
    """The subject of the last verb of saying."""
    main: Range | None = None
    """The subject of the first verb."""
    before: EventReading | None = None


def _after_verb(setting: _Setting, found: EventReading) -> _Setting:
    tokens, sentence, triggers, subject, speaker, main, _ = setting
    if found.frame in {"active", "passive"}:
        subject = found.agent if found.frame == "active" else found.recipient
    return _Setting(tokens, sentence, triggers, subject, speaker, main or subject, found)


def _after_report(setting: _Setting, verb: Trigger, low: int) -> _Setting:
    tokens, sentence, triggers, _, _, main, before = setting
    start = verb_group_start(tokens, verb.first, sentence[0])
    subject = _own_subject(setting, verb, start, low) or _shared_subject(setting, start)
    is_passive = _is_passive(tokens, verb, start, sentence[1])
    speaker = _after(tokens, "by", verb.last + 1, sentence[1]) if is_passive else subject
    return _Setting(tokens, sentence, triggers, subject, speaker, main or subject, before)


def _is_governed(setting: _Setting, trigger: Trigger) -> bool:
    """Tell whether a verb depends on the event before it: "agreed to lift", "a man suspected of"."""
    before, lowers = setting.before, setting.tokens.lowers
    if before is None or trigger.first >= before.clause[1]:
        return False
    if trigger.form == "base":
        return True
    if trigger.form not in {"gerund", "participle", "past"} or lowers[trigger.first - 1] in _COORDINATORS:
        return False
    between = lowers[before.chain[0].last + 1 : trigger.first]
    follows_passive = before.frame == "passive" and trigger.form == "past" and "by" in between
    return trigger.form == "gerund" or (_NEW_CLAUSE.isdisjoint(between) and not follows_passive)


def _is_open(tokens: Tokens, verb: EventReading | None, nominal: EventReading) -> bool:
    """Tell whether a noun is only what somebody refuses, asks for or wants: "vetoed EU aid to Kyiv"."""
    noun, before = nominal.chain[0], tokens.lowers[max(0, nominal.clause[0] - 2) : nominal.clause[0]]
    if not _WISHES.isdisjoint(before):
        return True
    if verb is None or noun not in verb.chain:
        return False
    run = [trigger for trigger in verb.chain if trigger.is_verb and trigger.first < noun.first]
    if all(trigger.event.effect not in _LEAVES_OPEN for trigger in run):
        return False
    return preposition_before(tokens, run[-1].last + 1, noun.first) in {None, "for"}


def _reports(tokens: Tokens, trigger: Trigger) -> bool:
    """Tell whether a verb only brings in a clause: "said", "announced that it", "warned that Minsk"."""
    after = tokens.lowers[trigger.last + 1] if trigger.last + 1 < len(tokens) else ""
    if trigger.event.words.startswith("warn"):
        return "that" in {after, tokens.lowers[trigger.last]}
    return trigger.event.effect == "report" or (trigger.event.effect == "light" and after in _CLAUSE_OPENERS)


def _verbal(setting: _Setting, number: int, low: int) -> EventReading:
    """Read the event of a verb, with all that it governs; its own subject stands behind the verb before."""
    tokens, head = setting.tokens, setting.triggers[number]
    start = verb_group_start(tokens, head.first, setting.sentence[0])
    end = clause_end(tokens, head.first + 1, setting.sentence[1])
    if number + 1 < len(setting.triggers):
        end = _joined_verb(setting, number, end)
    own = _own_subject(setting, head, start, low)
    deed = first_of(CIRCUMSTANCE, tokens, head.last + 1, end)
    chain = tuple([trigger for trigger in setting.triggers[number:] if trigger.first < deed])
    frame, agent, recipient = _sides(setting, verb_run(tokens, chain), own, (start, end))
    if frame == "passive":
        chain = (*chain[:1], *_nouns_of(setting, own, head), *chain[1:])
    elif start < head.first:
        chain = (*_negation(setting, number, start), *chain)
    return EventReading(
        frame=frame,
        chain=chain,
        clause=((own or (start, end))[0], end),
        agent=agent,
        recipient=recipient,
        is_first=setting.before is None,
    )


def _joined_verb(setting: _Setting, number: int, end: int) -> int:
    """Give where the next verb stands that is joined to a verb ("condemned the test and praised"), else the end."""
    for trigger in setting.triggers[number + 1 :]:
        if trigger.first >= end:
            break
        if trigger.form in _FINITE_FORMS and setting.tokens.lowers[trigger.first - 1] in _JOINTS:
            return trigger.first - 1
    return end


def _sides(
    setting: _Setting, run: Sequence[Trigger], own: Range | None, clause: Range
) -> tuple[Frame, Range | None, Range | None]:
    """Tell who does it and to whom: who stands before the verb and who behind, or the other way round."""
    tokens, head, core, (start, end) = setting.tokens, run[0], run[-1], clause
    subject = own or _shared_subject(setting, start)
    if _is_passive(tokens, core, start, end) or _shares_passive(setting, core, start):
        agent = _after(tokens, "by", core.last + 1, end)
        if agent is None and core.event.words in _FROM_PLACES:
            place = _after(tokens, "from", core.last + 1, end)
            agent = place and (place[0], phrase_end(tokens, *place))
        if head is not core and head.event.effect in _WILLED and not head.event.words.startswith("be "):
            return "active", subject, agent
        return "passive", agent, subject
    if head.event.effect == "undergo":
        agent = _after(tokens, "from", core.last + 1, end) or _after(tokens, "by", core.last + 1, end)
        return "undergo", agent, subject
    if head.event.words in {"must", "should"} and own:
        return "ought", setting.speaker, own
    last = core.first if core.event.words.endswith(COMPLEMENTS) else core.last
    if tokens.lowers[last + 1 : last + 2] == (",",) and is_capital(tokens, last + 2):
        return "active", subject, None
    return "active", subject, (last + 1, end)


def _shared_subject(setting: _Setting, start: int) -> Range | None:
    """Give the subject that a verb shares: behind ", and" that of the sentence, else that of the verb before."""
    tokens = setting.tokens
    if setting.main is not None and tokens.lowers[start - 2 : start] == (",", "and"):
        return setting.main
    return setting.subject or _first_subject(tokens, setting.sentence[0], start)


def _negation(setting: _Setting, number: int, start: int) -> Sequence[Trigger]:
    """Give the "not" in a verb's group; "did not refuse" takes back both."""
    found = [trigger for trigger in setting.triggers[:number] if start <= trigger.first]
    return [trigger for trigger in found if trigger.event.effect == "negate"][-1:]


def _nouns_of(setting: _Setting, subject: Range | None, verb: Trigger) -> Sequence[Trigger]:
    """Give the nouns in the subject of a verb that says nothing itself: "the war game was staged by"."""
    if subject is None or verb.event.effect != "light":
        return ()
    return [trigger for trigger in setting.triggers if subject[0] <= trigger.first < subject[1]]


def _own_subject(setting: _Setting, verb: Trigger, start: int, low: int) -> Range | None:
    """Find a verb's own subject; an infinitive or a participle has none, nor has "it" after another subject."""
    tokens = setting.tokens
    group = tokens.lowers[start : verb.first]
    if verb.form == "gerund" and _BE.isdisjoint(group):
        return _owner(tokens, verb.first, low)
    if "to" in group and SEMI_AUXILIARIES.isdisjoint(group):
        return None
    if start > low and (tokens.lowers[start - 1] in {"and", "or", "but"} or tokens.lowers[start] == "then"):
        return None
    relative = _relative_before(tokens, start, setting.sentence[0])
    if relative is not None:
        return subject_before(tokens, relative, setting.sentence[0])
    own = antecedent(tokens, start - 1, low) if _tells_more(tokens, verb, start) else subject_before(tokens, start, low)
    if own and tokens.lowers[own[1] - 1] in _PRONOUNS:
        own = (own[1] - 1, own[1])
        return None if setting.subject else own
    return own


def _tells_more(tokens: Tokens, verb: Trigger, start: int) -> bool:
    """Tell whether a participle tells more of the noun before a comma: "lost to Kim, backed by Minsk"."""
    behind = tokens.lowers[verb.last + 1 : verb.last + 2]
    return start == verb.first and behind == ("by",) and tokens.lowers[start - 1] == ","


def _relative_before(tokens: Tokens, start: int, low: int) -> int | None:
    """Give the comma before a relative clause that a comma closes right before a verb: "Kim, who …, said"."""
    if start <= low or tokens.lowers[start - 1] != ",":
        return None
    for at in range(start - 2, max(low, start - _LONGEST_RELATIVE), -1):
        if tokens.lowers[at] in RELATIVES and tokens.lowers[at - 1] == ",":
            return at - 1
    return None


def _owner(tokens: Tokens, gerund: int, low: int) -> Range | None:
    """Find whose words a participle describes: "her remarks criticising", "Seoul's statement condemning"."""
    for at in range(gerund - 2, max(low, gerund - 4) - 1, -1):
        if tokens.lowers[at] in _POSSESSIVES:
            return at, at + 1
        if tokens.lowers[at] == "'s" and at > low:
            return at - 1, at
    return None


def _first_subject(tokens: Tokens, start: int, end: int) -> Range | None:
    """Find the subject of the first auxiliary of a sentence: "Germany has been a donor, giving …"."""
    first = first_of(_FINITE, tokens, start, end)
    return subject_before(tokens, first, start) if first < end else None


def verb_run(tokens: Tokens, chain: Sequence[Trigger]) -> Sequence[Trigger]:
    """Give the verbs at the head of a chain that only auxiliaries and adverbs part: "will refuse to meet"."""
    for number in range(1, len(chain)):
        between = tokens.lowers[chain[number - 1].last + 1 : chain[number].first]
        effect, part = chain[number].event.effect, chain[number].event.part
        inside = chain[number - 1].event.words.endswith(COMPLEMENTS)
        if inside or part == "n" or effect == "report" or not all(_parts_no_verbs(word) for word in between):
            return chain[:number]
        if "of" in between and chain[number - 1].form in {"past", "participle"}:
            return chain[:number]
    return chain


def _parts_no_verbs(word: str) -> bool:
    return word in AUXILIARIES or word in ADVERBS or word.endswith("ly") or word == "of"


def _is_passive(tokens: Tokens, verb: Trigger, start: int, end: int) -> bool:
    if verb.form not in {"past", "participle"}:
        return False
    group = tokens.lowers[start : verb.first]
    if any(word in _BE for word in group):
        return True
    after = tokens.lowers[verb.last + 1 : verb.last + 3]
    by_follows = after[:1] == ("by",) and not after[-1].endswith("ing") and "..." not in verb.event.words
    return by_follows and end > verb.last and AUXILIARIES.isdisjoint(group)


def _shares_passive(setting: _Setting, verb: Trigger, start: int) -> bool:
    """Tell whether a participle goes on with the passive before it: "was tortured and killed"."""
    return (
        setting.before is not None
        and setting.before.frame == "passive"
        and start == verb.first
        and verb.form in {"past", "participle"}
        and setting.tokens.lowers[start - 1] in {"and", "or"}
    )


def _after(tokens: Tokens, preposition: str, start: int, end: int) -> Range | None:
    for at in range(start, min(end, start + _FARTHEST_BY)):
        if tokens.lowers[at] in CIRCUMSTANCE:
            return None
        if tokens.lowers[at] == preposition:
            return at + 1, end
    return None


def _duty(setting: _Setting, phrase: Trigger) -> EventReading:
    """Read "it is crucial for Minsk to be clear": who says so asks it of Minsk."""
    end = clause_end(setting.tokens, phrase.last + 1, setting.sentence[1])
    first = phrase.last + 1
    recipient = (first + 1, end) if setting.tokens.lowers[first : first + 1] == ("for",) else None
    return EventReading(
        frame="ought", chain=(phrase,), clause=(phrase.first, end), agent=setting.speaker, recipient=recipient
    )
