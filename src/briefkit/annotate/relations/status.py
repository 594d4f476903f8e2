"""Status: whether an event has come about, is planned, proposed, hypothetical, failed, denied or claimed."""

from collections.abc import Sequence

from briefkit.annotate.document import Tokens
from briefkit.annotate.relations.clause import Range
from briefkit.annotate.relations.trigger import Trigger
from briefkit.annotate.statements import StatementSpan

_HYPOTHETICAL = frozenset("if unless could might may would potential possible hypothetical whether".split())
_PROPOSED = frozenset("proposed planned prospective potential possible suggested requested".split())
_FIRM = frozenset("will shall 'll plan set due agree decide intend".split())
_ATTEMPTS = frozenset("attempted tried failed attempt abortive unsuccessful thwarted foiled".split())
_CLAIMS = frozenset({"bk:accuse"})
_CLAIM_WORDS = ("claim", "alleg", "suggest", "purport")


def status_of(tokens: Tokens, clause: Range, chain: Sequence[Trigger], root: str) -> str:
    """Tell the status from the words of the clause up to the trigger."""
    head = chain[0]
    before = set(tokens.lowers[max(0, clause[0] - 1) : head.first + 1])
    if root == "AGREE":
        return "planned" if head.event.words.split()[0] in _FIRM else "proposed"
    if before & _ATTEMPTS and root != "REJECT":
        return "failed"
    if before & _HYPOTHETICAL:
        return "hypothetical"
    if "will" in before or "shall" in before:
        return "planned"
    if not head.is_verb and before & _PROPOSED:
        return "proposed"
    return "actual"


def status_as_told(status: str, carrier: StatementSpan | None, cue: str) -> str:
    """Temper a status by the statement that carries the event: what is denied or merely claimed is not actual."""
    if carrier is not None and carrier.act == "bk:unsaid":
        return "hypothetical"
    if carrier is None or status != "actual":
        return status
    if carrier.act == "bk:deny":
        return "denied"
    return "claimed" if carrier.act in _CLAIMS or cue.lower().startswith(_CLAIM_WORDS) else status
