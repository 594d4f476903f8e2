"""Events in a sentence: each chain of triggers with the phrases in its agent's and recipient's slots."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from briefkit.annotate.document import Tokens
from briefkit.annotate.relations.clause import (
    AUXILIARIES,
    Range,
    clause_end,
    subject_before,
    verb_group_start,
)
from briefkit.annotate.relations.trigger import Trigger

_ANAPHORS = {("it",), ("he",), ("she",), ("they",)}
_BE = frozenset("is are was were be been being 's 're get got getting".split())
_TOWARDS = frozenset("against with on upon into to toward towards over at of from for in between".split())
_NO_MODIFIERS = frozenset(", . ; : ( ) a an the of in on at to for from with by after and or that which who".split())
_LONGEST_NOMINAL = 6


@frozen(kw_only=True)
class EventReading:
    """A chain of triggers and its arguments, as ranges of tokens."""

    chain: tuple[Trigger, ...]
    clause: Range
    agent: Range | None
    recipient: Range | None
    """The stretch in which the recipient is looked for."""
    rule: str

    @property
    def is_nominal(self) -> bool:
        """Whether a noun names the event."""
        return self.rule in {"nominal", "between"}


def read_events(tokens: Tokens, sentence: Range, triggers: Sequence[Trigger]) -> Iterator[EventReading]:
    """Read the events of one sentence out of its triggers."""
    subject: Range | None = None
    governed_until = sentence[0]
    for number, trigger in enumerate(triggers):
        if not trigger.is_verb:
            nominal = _nominal(tokens, sentence, trigger)
            if nominal is not None:
                yield nominal
            continue
        if trigger.first < governed_until and _is_governed(tokens, trigger):
            continue
        found = _verbal(tokens, sentence, triggers[number:], subject)
        subject = found.agent if found.rule == "active" else subject
        if trigger.event.effect != "report":
            governed_until = max(governed_until, found.clause[1])
            yield found


def _is_governed(tokens: Tokens, trigger: Trigger) -> bool:
    """Tell whether a verb depends on the one before: "agreed to lift", "accused of firing"."""
    before = tokens.lowers[trigger.first - 1]
    return trigger.form == "base" or (trigger.form in {"gerund", "participle"} and before not in {",", "and"})


def _verbal(tokens: Tokens, sentence: Range, triggers: Sequence[Trigger], subject: Range | None) -> EventReading:
    head = triggers[0]
    start = verb_group_start(tokens, head.first, sentence[0])
    end = clause_end(tokens, head.first + 1, sentence[1])
    own = subject_before(tokens, start, sentence[0])
    if own and subject and tokens.lowers[own[0] : own[1]] in _ANAPHORS:
        own = None
    chain = tuple(trigger for trigger in triggers if trigger.first < end)
    if _is_passive(tokens, head, start, end):
        agent = _after_by(tokens, head.last + 1, end)
        return EventReading(
            chain=chain,
            clause=((own or (start, end))[0], end),
            agent=agent,
            recipient=own or subject,
            rule="passive",
        )
    subject = own or subject
    return EventReading(
        chain=chain,
        clause=((own or (start, end))[0], end),
        agent=subject,
        recipient=(head.first + 1, end),
        rule="active",
    )


def _is_passive(tokens: Tokens, head: Trigger, start: int, end: int) -> bool:
    if head.form not in {"past", "participle"}:
        return False
    group = tokens.lowers[start : head.first]
    if any(word in _BE for word in group):
        return True
    return (
        tokens.lowers[head.last + 1 : head.last + 2] == ("by",)
        and not any(word in AUXILIARIES for word in group)
        and end > head.last
    )


def _after_by(tokens: Tokens, start: int, end: int) -> Range | None:
    for at in range(start, min(end, start + 12)):
        if tokens.lowers[at] == "by":
            return at + 1, end
    return None


def _nominal(tokens: Tokens, sentence: Range, noun: Trigger) -> EventReading | None:
    """Read "EU sanctions against North Korea", "talks between Minsk and Seoul", "Israel's attack on Gaza"."""
    after = tokens.lowers[noun.last + 1] if noun.last + 1 < sentence[1] else ""
    if not noun.event.root or after not in _TOWARDS:
        return None
    start = _modifiers_start(tokens, noun.first, sentence[0])
    end = clause_end(tokens, noun.last + 1, sentence[1])
    return EventReading(
        chain=(noun,),
        clause=(start, end),
        agent=(start, noun.first),
        recipient=(noun.last + 1, end),
        rule="between" if after == "between" else "nominal",
    )


def _modifiers_start(tokens: Tokens, noun: int, low: int) -> int:
    """Give where the words before a noun that belong to it start."""
    at = noun
    while at > max(low, noun - _LONGEST_NOMINAL) and not _ends_modifiers(tokens.lowers[at - 1]):
        at -= 1
    return at


def _ends_modifiers(word: str) -> bool:
    return word in _NO_MODIFIERS or word in AUXILIARIES - {"'s"}
