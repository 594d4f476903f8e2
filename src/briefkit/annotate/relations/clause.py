"""Clauses: how far the subject of a verb reaches to its left, and its object to its right."""

from briefkit.annotate.document import Tokens
from briefkit.annotate.relations.joint import FINITE, begins_clause, is_finite

Range = tuple[int, int]
"""Half-open, in tokens."""

AUXILIARIES = frozenset(
    "is are was were be been being am has have had having do does did will would shall should can could may might "
    "must 'll 'd 've 're 's won't wouldn't can't cannot couldn't isn't aren't wasn't weren't hasn't haven't hadn't "
    "doesn't don't didn't to".split(),
)
SEMI_AUXILIARIES = frozenset(
    "managed manages tried tries trying attempted began begun begins started starts continued continues continuing "
    "used seemed seems appeared appears needs needed wants wanted swift quick".split(),
)
ADVERBS = frozenset(
    "also again already always never not n't just still soon now then once twice ever even only often yet today "
    "yesterday tomorrow tonight reportedly jointly formally recently earlier later previously all both each "
    "repeatedly instead thereby thus so far first finally currently now long".split(),
)
RELATIVES = frozenset({"who", "which", "that", "whose", "whom"})
ARTICLES = frozenset({"a", "an", "the"})
JOINTS = frozenset({"and", "but"})
"""What sets one clause beside another."""
_OPENERS = RELATIVES | frozenset(
    "when while where whether because if although though unless but whereas what how why since as until".split(),
)
_CLAUSE_ENDS = (_OPENERS - {"as", "that", "what", "how"}) | {";", ":", "?", "!"}
_CLAUSE_JOINTS = JOINTS | {","}
_ENDS_OR_JOINS = _CLAUSE_ENDS | _CLAUSE_JOINTS | {"."}
_STOPS = frozenset(';:()[]\u2014\u2013\u201c\u201d\u201e\u00ab\u00bb"') | {"--", "...", "-"}
_NOT_IN_SUBJECT = (AUXILIARIES - {"to", "'s"}) | frozenset(
    "after before as than said says told came went made took came did saw left found".split(),
)
_BOUNDS = _STOPS | _OPENERS | _NOT_IN_SUBJECT | {"?", "!"}
_MAY_BOUND = _BOUNDS | {",", "."}
_INTRODUCTIONS = frozenset(
    "in on at by after before during following since amid despite with under for from over through ahead according "
    "meanwhile however also earlier later last this next today yesterday then still yet once instead as while when "
    "if although because of ".split(),
)
_BEFORE_NOUNS = (_INTRODUCTIONS - {"of"}) | {"to", "against", "into"}
_BEFORE_ARTICLES = _INTRODUCTIONS | {"of", "and"}
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_CONNECTIVES = ADVERBS | _WEEKDAYS | {"and", "but", "or", ",", "then", "meanwhile", "also"}
CALENDAR = _WEEKDAYS | frozenset(
    "january february march april may june july august september october november december early late mid last "
    "week month year morning evening night".split(),
)
_BEFORE_TIME = frozenset("on last this late early".split())
_REPORTS = {
    ("in", "a", noun) for noun in ("statement", "speech", "letter", "tweet", "report", "interview", "message", "post")
}
_AT_LEAST = frozenset({("at", "least"), ("at", "most")})
_OPENING = {",": ",", ")": "(", "\u2013": "\u2013", "\u2014": "\u2014"}
"""The marks that close an aside, with those that open it."""
_ENDS_ASIDES = _WEEKDAYS | _BEFORE_TIME | ADVERBS | {noun for *_, noun in _REPORTS} | set(_OPENING)
"""The last words and marks of what may part subject and verb."""
_BEFORE_LISTED = frozenset({"the", "his", "her", "its"})
_IN_LISTED = _BEFORE_LISTED | {"counterpart"}
_LONGEST_ASIDE = 24
_LONGEST_PHRASE = 30
_LONGEST_LIST = 8
_LONGEST_INTERVAL = 4
_ENDS_INTERVALS = frozenset({"later", "earlier"})
_UNITS = frozenset("hour day week month year decade".split())
_OPENING_SUBJECTS = frozenset("said says it he she they".split())
_LIKELY_VERBS = frozenset("said says reported has have was were is".split())


def verb_group_start(tokens: Tokens, verb: int, low: int) -> int:
    """Give the first of the auxiliaries and adverbs before a verb."""
    at = verb
    while at > low and (_in_verb_group(tokens.words[at - 1]) or _leads_infinitive(tokens, at - 1)):
        at -= 1
    return at


def _leads_infinitive(tokens: Tokens, at: int) -> bool:
    """Tell whether a verb only leads to the next: "managed to open"."""
    return tokens.lowers[at] in SEMI_AUXILIARIES and tokens.lowers[at + 1] == "to"


def _in_verb_group(word: str) -> bool:
    if word in AUXILIARIES or word in ADVERBS or word.lower() in _WEEKDAYS:
        return True
    return word.endswith("ly") and word.islower() and word not in {"ally", "fly", "rely"}


def subject_before(tokens: Tokens, start: int, low: int) -> Range | None:
    """Find the noun phrase that ends before a verb group; none where the verb shares an earlier subject."""
    lowers = tokens.lowers
    end = _skip_asides(tokens, start, low)
    if end > low and lowers[end - 1] in RELATIVES:
        end = end - 1 if lowers[end - 2] != "," else end - 2
        return _object_before(tokens, end, low) or antecedent(tokens, end, low)
    return _phrase_before(tokens, end, low)


def _object_before(tokens: Tokens, end: int, low: int) -> Range | None:
    """Give the phrase before a relative clause, behind its own verb: "founded a party that wants"."""
    phrase = _phrase_before(tokens, end, low)
    if phrase is None:
        return None
    verb = next((at for at in range(end - 1, phrase[0], -1) if is_finite(tokens, at, end)), phrase[0] - 1)
    return (verb + 1, end) if verb + 1 < end else phrase


def antecedent(tokens: Tokens, end: int, low: int) -> Range | None:
    """Give the noun phrase behind a preposition that a relative clause is about: "by the parliament, which called"."""
    start = end
    while start > low and not _bounds(tokens, start - 1, end) and tokens.lowers[start - 1] not in _BEFORE_NOUNS:
        start -= 1
    return (start, end) if start < end else None


def _skip_asides(tokens: Tokens, end: int, low: int) -> int:
    """Step over all that may part subject and verb: "(UNSMIL), on Thursday", ", in a statement"."""
    while end > low and tokens.lowers[end - 1] in _ENDS_ASIDES:
        before = _skip_aside(tokens, _skip_time(tokens, end, low), low)
        if before == end:
            return end - 1 if tokens.lowers[end - 1] == "," else end
        end = before
    return end


def _skip_time(tokens: Tokens, end: int, low: int) -> int:
    """Step over "on Thursday", "late last week", "in a statement"."""
    lowers = tokens.lowers
    if lowers[max(low, end - 3) : end] in _REPORTS:
        return end - 3
    while end - 1 > low and (
        lowers[end - 1] in _WEEKDAYS or lowers[end - 1] in _BEFORE_TIME or lowers[end - 1] in ADVERBS
    ):
        end -= 1
    return end


def _skip_aside(tokens: Tokens, end: int, low: int) -> int:
    """Step over an apposition or aside that ends with a comma or bracket right before the verb."""
    closing = tokens.lowers[end - 1] if end > low else ""
    opening = _OPENING.get(closing)
    if opening is None:
        return end
    for at in range(end - 2, max(low, end - _LONGEST_ASIDE) - 1, -1):
        if tokens.lowers[at] == opening:
            return at if at > low else end
    return end


def _phrase_before(tokens: Tokens, end: int, low: int) -> Range | None:
    start = end
    first = max(low, end - _LONGEST_PHRASE)
    while start > first and (tokens.lowers[start - 1] not in _MAY_BOUND or not _bounds(tokens, start - 1, end)):
        start -= 1
    start = _without_introduction(tokens, start, end)
    return (start, end) if start < end else None


def _bounds(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether a token ends the subject's phrase on its left."""
    word = tokens.lowers[at]
    if word == ",":
        return not _lists(tokens, at, end)
    if word in _BOUNDS:
        return tokens.words[at] != "May"
    return word == "." and len(tokens.words[at - 1]) > 1


def _lists(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether a comma stands between the members of a list that an "and" closes."""
    after = tokens.lowers[at + 1 : end]
    if not tokens.words[at - 1][:1].isupper():
        return False
    if after[:1] == ("and",):
        return _closes_list(tokens, at)
    name = at + 2 if after and after[0] in _BEFORE_LISTED else at + 1
    return tokens.words[name][:1].isupper() and "and" in after


def _closes_list(tokens: Tokens, comma: int) -> bool:
    """Tell whether a name stands between a comma and another name's: "Minsk, Seoul, and the EU agreed"."""
    at = comma - 1
    while at > 0 and (tokens.words[at][:1].isupper() or tokens.lowers[at] in _IN_LISTED):
        at -= 1
    return 0 < at < comma - 1 and tokens.lowers[at] == "," and tokens.words[at - 1][:1].isupper()


def _without_introduction(tokens: Tokens, start: int, end: int) -> int:
    """Drop "But", "Last week", "In Kyiv on Monday" before the subject proper."""
    lowers = tokens.lowers
    while start < end and lowers[start] in _CONNECTIVES:
        start += 1
    start = _after_interval(lowers, start, end)
    if lowers[start : start + 2] in _AT_LEAST:
        return start
    if start < end and lowers[start] in _INTRODUCTIONS:
        start = _after_date(lowers, start, end)
    if start < end and lowers[start] in _INTRODUCTIONS and tokens.words[start] != "US":
        for at in range(start + 1, end):
            if lowers[at] in ARTICLES and lowers[at - 1] not in _BEFORE_ARTICLES:
                return at
        return end
    return start


def _after_interval(lowers: tuple[str, ...], start: int, end: int) -> int:
    """Step over "Two days later" and "A month earlier"."""
    words = lowers[start : min(end, start + _LONGEST_INTERVAL)]
    if _ENDS_INTERVALS.isdisjoint(words):
        return start
    at = next(at for at, word in enumerate(words) if word in _ENDS_INTERVALS)
    return start + at + 1 if at and words[at - 1].rstrip("s") in _UNITS else start


def _after_date(lowers: tuple[str, ...], start: int, end: int) -> int:
    """Step over "On Monday" and "In March 2015"; stay where no date follows."""
    at = start + 1
    while at < end and (lowers[at] in CALENDAR or lowers[at].isdigit() or lowers[at] == ","):
        at += 1
    return at if at > start + 1 else start


def clause_end(tokens: Tokens, start: int, high: int) -> int:
    """Give where the words that a verb governs end: at the next clause or the end of the sentence."""
    for at, word in enumerate(tokens.lowers[start:high], start):
        if word not in _ENDS_OR_JOINS:
            continue
        if word in _CLAUSE_ENDS or (word == "." and at + 1 >= high):
            return at
        if word in _CLAUSE_JOINTS and at + 1 < high and _starts_clause(tokens, at + 1, high):
            return at - 1 if at > start and tokens.lowers[at - 1] == "," else at
    return high


def _starts_clause(tokens: Tokens, at: int, high: int) -> bool:
    word = tokens.lowers[at]
    if word in _OPENERS or word in AUXILIARIES or word in _OPENING_SUBJECTS:
        return True
    if tokens.lowers[at - 1] != ",":
        return _starts_subject(tokens, at, high)
    if tokens.words[at].endswith("ing") and tokens.words[at].islower():
        return True
    if is_finite(tokens, at, high):
        return True
    return at + 1 < high and tokens.lowers[at + 1] in _LIKELY_VERBS


def _starts_subject(tokens: Tokens, at: int, high: int) -> bool:
    """Tell whether a joint parts two clauses; in "said that Minsk and Kyiv agree" it parts two subjects of one."""
    if not begins_clause(tokens, at, high):
        return False
    low = max(0, at - _LONGEST_LIST)
    words = tokens.lowers[low : at - 1]
    if "that" not in words:
        return True
    return any(
        is_finite(tokens, verb, high) or tokens.lowers[verb] in FINITE
        for verb in range(low + words.index("that") + 1, at - 1)
    )
