"""Events in a sentence: each chain of triggers with the phrases in its agent's and recipient's slots."""

from collections.abc import Iterator, Sequence

from briefkit.annotate.document import Tokens
from briefkit.annotate.relations.clause import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    JOINTS,
    Range,
    clause_end,
    verb_group_start,
)
from briefkit.annotate.relations.joint import is_capital, is_finite
from briefkit.annotate.relations.nominal import read_nominal
from briefkit.annotate.relations.phrase import BOUNDS, CIRCUMSTANCE, first_of, phrase_end, preposition_before
from briefkit.annotate.relations.reading import EventReading, Frame
from briefkit.annotate.relations.subject import BE, Setting, own_subject, shared_subject
from briefkit.annotate.relations.trigger import Trigger

COMPLEMENTS = tuple(
    "guilty|hostage|dead|responsible|unacceptable|shields|refugees|tell ... to|to prison|to jail".split("|")
)
"""Ends of phrases that have their object inside: "found the party guilty"."""
_FROM_PLACES = frozenset("expel deport ban bar evict eject banish extradite".split())
"""Verbs whose doer may be the place they are done from: "expelled from North Korea"."""
_FINITE_FORMS = frozenset({"past", "third"})
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
_FARTHEST_BY = 12
_SHARING_NOT = frozenset({"and", "or"})
_FARTHEST_NOT = 5


def read_events(tokens: Tokens, sentence: Range, triggers: Sequence[Trigger]) -> Iterator[EventReading]:
    """Read the events of one sentence out of its triggers."""
    setting = Setting(tokens, sentence, triggers)
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


def _after_verb(setting: Setting, found: EventReading) -> Setting:
    tokens, sentence, triggers, subject, speaker, main, _, _ = setting
    if found.frame in {"active", "passive"}:
        subject = found.agent if found.frame == "active" else found.recipient
    return Setting(tokens, sentence, triggers, subject, speaker, main or subject, found)


def _after_report(setting: Setting, verb: Trigger, low: int) -> Setting:
    tokens, sentence, triggers, _, _, main, before, _ = setting
    start = verb_group_start(tokens, verb.first, sentence[0])
    subject = own_subject(setting, verb, start, low) or shared_subject(setting, verb, start)
    if _shares_passive(setting, verb, start) and before is not None:
        return Setting(tokens, sentence, triggers, before.recipient, before.agent, main, before, verb.last)
    is_passive = _is_passive(tokens, verb, start, sentence[1])
    speaker = _after(tokens, "by", verb.last + 1, sentence[1]) if is_passive else subject
    return Setting(tokens, sentence, triggers, subject, speaker, main or subject, before, verb.last)


def _is_governed(setting: Setting, trigger: Trigger) -> bool:
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


def _verbal(setting: Setting, number: int, low: int) -> EventReading:
    """Read the event of a verb, with all that it governs; its own subject stands behind the verb before."""
    tokens, head = setting.tokens, setting.triggers[number]
    start = verb_group_start(tokens, head.first, setting.sentence[0])
    end = clause_end(tokens, head.first + 1, setting.sentence[1])
    if number + 1 < len(setting.triggers):
        end = _joined_verb(setting, number, end)
    own = own_subject(setting, head, start, low)
    deed = first_of(CIRCUMSTANCE, tokens, head.last + 1, end)
    chain = tuple([trigger for trigger in setting.triggers[number:] if trigger.first < deed])
    frame, agent, recipient = _sides(setting, verb_run(tokens, chain), own, (start, end))
    if frame == "passive":
        chain = (*chain[:1], *_nouns_of(setting, own, head), *chain[1:])
    elif start < head.first:
        chain = (*_negation(setting, number, start), *chain)
    elif head.form == "base":
        chain = (*_shared_negation(setting, number), *chain)
    return EventReading(
        frame=frame,
        chain=chain,
        clause=((own or (start, end))[0], end),
        agent=agent,
        recipient=recipient,
        is_first=setting.before is None,
    )


def _joined_verb(setting: Setting, number: int, end: int) -> int:
    """Give where the next verb stands that is joined to a verb ("condemned the test and praised"), else the end."""
    for trigger in setting.triggers[number + 1 :]:
        if trigger.first >= end:
            break
        if trigger.form in _FINITE_FORMS and setting.tokens.lowers[trigger.first - 1] in JOINTS:
            return trigger.first - 1
    return end


def _sides(
    setting: Setting, run: Sequence[Trigger], own: Range | None, clause: Range
) -> tuple[Frame, Range | None, Range | None]:
    """Tell who does it and to whom: who stands before the verb and who behind, or the other way round."""
    tokens, head, core, (start, end) = setting.tokens, run[0], run[-1], clause
    subject = own or shared_subject(setting, head, start)
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
    return "active", subject, None if own and _tells_of_noun(tokens, own, last + 1, end) else (last + 1, end)


def _tells_of_noun(tokens: Tokens, subject: Range, behind: int, end: int) -> bool:
    """Tell whether a verb only tells of the noun before its subject: "the reason Budapest gave was another"."""
    if tokens.lowers[subject[0]] not in ARTICLES or not is_capital(tokens, subject[1] - 1):
        return False
    noun = tokens.words[subject[1] - 2]
    return noun.islower() and noun not in BOUNDS and behind < end and is_finite(tokens, behind, end)


def _negation(setting: Setting, number: int, start: int) -> Sequence[Trigger]:
    """Give the "not" in a verb's group; "did not refuse" takes back both."""
    found = [trigger for trigger in setting.triggers[:number] if start <= trigger.first]
    return [trigger for trigger in found if trigger.event.effect == "negate"][-1:]


def _shared_negation(setting: Setting, number: int) -> Sequence[Trigger]:
    """Give the "not" that a verb shares with the one it is joined to: "could not understand and accept"."""
    tokens, verb = setting.tokens, setting.triggers[number]
    if tokens.lowers[verb.first - 1] not in _SHARING_NOT:
        return ()
    near = [trigger for trigger in setting.triggers[:number] if 0 < verb.first - trigger.last <= _FARTHEST_NOT]
    found = [trigger for trigger in near if trigger.event.effect == "negate"][-1:]
    between = tokens.lowers[found[0].last + 1 : verb.first - 1] if found else ()
    return found if BOUNDS.isdisjoint(between) else ()


def _nouns_of(setting: Setting, subject: Range | None, verb: Trigger) -> Sequence[Trigger]:
    """Give the nouns in the subject of a verb that says nothing itself: "the war game was staged by"."""
    if subject is None or verb.event.effect != "light":
        return ()
    return [trigger for trigger in setting.triggers if subject[0] <= trigger.first < subject[1]]


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
    if any(word in BE for word in group):
        return True
    after = tokens.lowers[verb.last + 1 : verb.last + 3]
    by_follows = after[:1] == ("by",) and not after[-1].endswith("ing") and "..." not in verb.event.words
    return by_follows and end > verb.last and AUXILIARIES.isdisjoint(group)


def _shares_passive(setting: Setting, verb: Trigger, start: int) -> bool:
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


def _duty(setting: Setting, phrase: Trigger) -> EventReading:
    """Read "it is crucial for Minsk to be clear": who says so asks it of Minsk."""
    end = clause_end(setting.tokens, phrase.last + 1, setting.sentence[1])
    first = phrase.last + 1
    recipient = (first + 1, end) if setting.tokens.lowers[first : first + 1] == ("for",) else None
    return EventReading(
        frame="ought", chain=(phrase,), clause=(phrase.first, end), agent=setting.speaker, recipient=recipient
    )
