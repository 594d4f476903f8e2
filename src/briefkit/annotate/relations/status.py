"""Status: whether an event has come about, is planned, proposed, hypothetical, failed, denied or claimed."""

from collections.abc import Sequence

from briefkit.annotate.document import Tokens
from briefkit.annotate.relations.clause import ARTICLES, RELATIVES, Range
from briefkit.annotate.relations.compose import HOSTILE, compose
from briefkit.annotate.relations.joint import FINITE
from briefkit.annotate.relations.phrase import first_of
from briefkit.annotate.relations.trigger import Trigger
from briefkit.annotate.statements import StatementSpan

_CONDITIONS = frozenset({"if", "unless", "whether"})
_DOUBTS = frozenset("could might may potential possible hypothetical".split())
_FUTURE = frozenset("will shall 'll won't".split())
_WITH_FUTURE = FINITE | _FUTURE
_PLANS = frozenset("due set about going likely expected scheduled slated poised planning plans plan intends".split())
"""What makes a plan of the infinitive behind it."""
_PROPOSED = frozenset("proposed planned prospective suggested requested".split())
_FIRM = (
    "will ",
    "shall ",
    "'ll ",
    "plan ",
    "agree ",
    "decide ",
    "intend ",
    "be due ",
    "be set ",
    "be to ",
    "be going ",
    "be expected ",
)
_TEMPORAL = frozenset("when once until before after".split())
"""What makes a plan of a present tense behind it: "will sign it when Kim visits"."""
_PRESENT = frozenset({"third", "base"})
_OF_PRESENT = frozenset({"is", "are", "has", "have"})
_ATTEMPTS = frozenset("attempted tried failed attempt abortive unsuccessful thwarted foiled".split())
_DEEDS = HOSTILE | {"AID", "COOPERATE", "CONSULT", "ACCUSE", "THREATEN"}
_HELD = frozenset({"CONSULT", "SUPPORT"})
"""Categories of what is held or signed, so that it lies ahead where a noun for it will do something."""
_LONGEST_OF = 3
_DONE = frozenset("had has have did was were".split())
_UNDONE = frozenset("hadn't hasn't haven't didn't wasn't weren't".split())
_DONE_ALL_THE_SAME = ("shy", "hesitate", "fail", "neglect")
_REFUSALS = ("refus", "declin")
_OFFERS = ("propos", "offer")
_CLAIMS = ("claim", "alleg", "suggest", "purport")
_REPORTS = frozenset(
    "report reports claim claims allegation allegations accusation accusations suggestion suggestions assertion "
    "assertions rumour rumours rumor rumors speculation".split(),
)


def status_of(tokens: Tokens, clause: Range, chain: Sequence[Trigger], root: str, *, reported: bool = False) -> str:
    """Tell the status from the words of the clause up to the trigger.

    In what is reported, "would" is the "will" of the one who said it.
    """
    head = chain[0]
    start = clause[0] - 1 if head.is_verb else _of_what(tokens, clause[0] - 1)
    group = slice(_behind_aside(tokens, max(0, start), head.first), head.first + 1)
    before = set(tokens.lowers[group]) - ({"may"} if "May" in tokens.words[group] else set())
    if before & _CONDITIONS:
        return "hypothetical"
    if root == "AGREE":
        return "planned" if f"{head.event.words} ".startswith(_FIRM) else "proposed"
    if before & _ATTEMPTS and root != "REJECT":
        return "failed"
    if before & _DOUBTS or _is_left_open(chain) or ("would" in before and not reported):
        return "hypothetical"
    awaited = tokens.lowers[group.start] in _TEMPORAL and (head.form in _PRESENT or before & _OF_PRESENT)
    if awaited or before & _FUTURE or "would" in before or _is_planned(tokens, clause, head, root):
        return "planned"
    return "proposed" if not head.is_verb and before & _PROPOSED else "actual"


def _behind_aside(tokens: Tokens, start: int, head: int) -> int:
    """Give where the words start that tell of a verb, behind a relative clause: "Kim, who might lose, condemned"."""
    words = tokens.lowers[start:head]
    if RELATIVES.isdisjoint(words) or "," not in words:
        return start
    return head - words[::-1].index(",")


def _is_left_open(chain: Sequence[Trigger]) -> bool:
    """Tell whether it is only not refused: "has not ruled out"; who "has not shied away from" it does it."""
    effects = [trigger.event.effect for trigger in chain[:2]]
    return effects == ["negate", "reject"] and not chain[1].event.words.startswith(_DONE_ALL_THE_SAME)


def _of_what(tokens: Tokens, start: int) -> int:
    """Give where the noun starts that a noun belongs to: "the proposed scheme of" supplies, "plans of" a visit."""
    of = start - 1 if tokens.lowers[start] in ARTICLES else start
    return max(0, of - _LONGEST_OF) if of >= 0 and tokens.lowers[of] == "of" else start


def _is_planned(tokens: Tokens, clause: Range, head: Trigger, root: str) -> bool:
    """Tell whether it is meant to be: "is due to visit"; a threat has been made with its words."""
    if root == "THREATEN":
        return False
    if not head.is_verb:
        finite = first_of(_WITH_FUTURE, tokens, head.last + 1, clause[1])
        return root in _HELD and finite < clause[1] and tokens.lowers[finite] in _FUTURE
    behind_plan = tokens.lowers[head.first - 1] == "to" and tokens.lowers[head.first - 2] in _PLANS
    means_to = head.event.effect == "intend" and head.event.words.endswith((" to", "will", "shall"))
    return means_to or (head.first > 1 and behind_plan)


def is_denial(tokens: Tokens, chain: Sequence[Trigger]) -> bool:
    """Tell whether a clause says that a deed was not done: "had not sent missiles", but not "will not send"."""
    if len(chain) == 1 or chain[0].event.effect != "negate" or compose(chain[1:]) not in _DEEDS:
        return False
    start = chain[0].first
    return tokens.lowers[start] in _UNDONE or tokens.lowers[start - 1] in _DONE


def status_as_told(status: str, carrier: StatementSpan, cue: str, introduction: Sequence[str]) -> str:
    """Temper a status by the statement that carries the event: what is denied or merely claimed is not actual.

    The introduction is the words from the cue to the event: "rejected claims that" denies them.
    """
    if carrier.act == "bk:unsaid" or cue.lower().startswith(_REFUSALS):
        return "hypothetical"
    if status == "hypothetical":
        return status
    if carrier.act == "bk:deny" or (carrier.act == "bk:reject" and not _REPORTS.isdisjoint(introduction)):
        return "denied"
    if status == "actual" and carrier.act == "bk:propose" and cue.lower().startswith(_OFFERS):
        return "proposed"
    is_claim = carrier.act == "bk:accuse" or cue.lower().startswith(_CLAIMS)
    return "claimed" if status == "actual" and is_claim else status
