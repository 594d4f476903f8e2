"""Work out what kind of event a chain of triggers names: "refused to lift the ban" is a refusal."""

from collections.abc import Callable, Sequence

from briefkit.annotate.relations.trigger import Trigger

HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE"})
FRIENDLY = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD"})
MODALS = frozenset({"will", "would", "shall", "be to", "be set to", "be due to", "be likely to", "be going to"})
_FREEING = frozenset({"ease", "relax", "lift", "unblock"})
_NEAR = 8
_KIND_INTENTS = ("offer", "agree", "be ready", "be willing", "be prepared", "volunteer", "promise", "consent", "commit")
_BURDENS = frozenset({"SANCTION", "COERCE", "ACCUSE", "PROTEST", "ASSAULT", "MOBILIZE", "THREATEN"})


def compose(chain: Sequence[Trigger]) -> str | None:
    """Give the PLOVER category of the event that the first trigger names together with those it governs."""
    chain = without_double_negation(chain)
    if not chain:
        return None
    head, inner = chain[0], chain[1:]
    if inner and not head.is_verb and not inner[0].is_verb and inner[0].first == head.last + 1:
        return compose(inner)
    return _EFFECTS.get(head.event.effect, _plain)(head, inner)


def without_double_negation(chain: Sequence[Trigger]) -> Sequence[Trigger]:
    """Drop "not" and "refuse" where they take each other back: "has not refused to meet" is about meeting."""
    effects = [trigger.event.effect for trigger in chain[:2]]
    return chain[2:] if effects in (["negate", "reject"], ["negate", "negate"]) else chain


def _plain(head: Trigger, _inner: Sequence[Trigger]) -> str | None:
    return head.event.root


def _light(head: Trigger, inner: Sequence[Trigger]) -> str | None:
    """Read "launched an investigation" as its noun, where one follows; "ordered the firm to pay" is an order."""
    if head.event.root == "REQUEST" and inner and inner[0].form == "base":
        return head.event.root
    near = [trigger for trigger in inner if trigger.first - head.last <= _NEAR]
    governed = compose(near)
    if governed == "CONSULT" and head.event.words == "take":
        return None  # since talks are held, not taken
    return governed or head.event.root or None


def _intend(head: Trigger, inner: Sequence[Trigger]) -> str | None:
    governed = compose(inner)
    if governed is None and head.event.words in MODALS:
        return None
    if governed is None or head.event.part == "n":
        return "AGREE"
    if head.event.words.startswith(_KIND_INTENTS) or governed in FRIENDLY:
        return "AGREE"
    return "THREATEN" if governed in HOSTILE else governed


def _reject(_head: Trigger, _inner: Sequence[Trigger]) -> str | None:
    return "REJECT"


def _negate(_head: Trigger, inner: Sequence[Trigger]) -> str | None:
    """Read "did not allow" as a rejection; what was not attacked or accused makes no event."""
    governed = compose(inner)
    return None if governed in HOSTILE or governed in {"ACCUSE", "THREATEN", "PROTEST"} else "REJECT"


def _ask(_head: Trigger, _inner: Sequence[Trigger]) -> str | None:
    return "REQUEST"


def _threaten(_head: Trigger, _inner: Sequence[Trigger]) -> str | None:
    return "THREATEN"


def _end(head: Trigger, inner: Sequence[Trigger]) -> str | None:
    """Read "ended the siege" as yielding, "ended the aid" as a sanction, "ended the talks" as a rejection."""
    governed = compose(inner)
    if governed in {"AID", "COOPERATE"} and head.event.words not in _FREEING:
        return "SANCTION"
    if governed == "CONSULT":
        return "REJECT"
    return head.event.root


def _stop(head: Trigger, inner: Sequence[Trigger]) -> str | None:
    governed = compose(inner)
    if governed in {"CONSULT", "AGREE"}:
        return "REJECT"
    return "YIELD" if governed in _BURDENS else head.event.root


_EFFECTS: dict[str, Callable[[Trigger, Sequence[Trigger]], str | None]] = {
    "light": _light,
    "report": _light,
    "undergo": _light,
    "intend": _intend,
    "reject": _reject,
    "negate": _negate,
    "ask": _ask,
    "threaten": _threaten,
    "end": _end,
    "stop": _stop,
}
