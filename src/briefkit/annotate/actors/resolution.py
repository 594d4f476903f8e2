"""Resolution: which entities a noun phrase stands for, and which country it belongs to."""

import re
from bisect import bisect_left
from itertools import pairwise

from briefkit.annotate.actors.reading import ActorMention, ActorReading
from briefkit.annotate.document import Span

_PREPOSITION = re.compile(
    r"\b(?:of|in|for|from|by|with|to|at|on|about|against|near|over|after|during|who|that|which|whose"
    r"|outside|inside|behind|before|beside|beyond|around|under|within|without|across|opposite|among|amid|throughout"
    r"|towards?)\b",
    re.IGNORECASE,
)
_TRANSPARENT = re.compile(
    r"\b(?:members?|groups?|some|many|most|one|two|three|several|dozens|hundreds|thousands|number|majority|all|both|each|none"
    r"|representatives?|leaders?|office|government|people|citizens|residents|forces|army|military|side) of"
    r"(?: the)?\s*$",
    re.IGNORECASE,
)
"""What may stand before "of" so that the phrase stands for what follows."""
_WORDS_FROM = re.compile(
    r"\b(?:reports?|statements?|articles?|stud(?:y|ies)|surveys?|analys[ie]s|announcements?|commentar(?:y|ies)"
    r"|dispatch(?:es)?|documents?|editorials?|letters?|press releases?|comments?|figures|data) (?:by|from|in|of)"
    r"(?: the)?\s*$",
    re.IGNORECASE,
)
"""Words speak for those from whom they come, unless that is only where they come from."""
_ONE_OF = re.compile(r"(?:one|another) of [^,\n]{1,60}, ", re.IGNORECASE)
"""Who is one of several is told by the name behind: "one of them, Jan Nowak"."""
_POSSESSIVE = re.compile(r"['\N{RIGHT SINGLE QUOTATION MARK}]s?\b|['\N{RIGHT SINGLE QUOTATION MARK}](?=\s)")
_JOINT = re.compile(r"\s*(?:,|and|or|&|as well as|, and)\s*(?:the|both|then)?\s*$", re.IGNORECASE)
_CONJUNCTION = re.compile(r"\b(?:and|or|as well as)\b|&", re.IGNORECASE)
_NOUNS = re.compile(r"(?:\s+(?!who\b|and\b|or\b)[a-z][\w-]*)+\s+")
"""Common nouns between two names: the second is what the first only describes, as in "the state's news agency TASS"."""
_HEAD = re.compile(r"\s+(?!himself|herself|itself|who|and|or)[a-z][\w-]*")
_JOINED = re.compile(r"[-\N{NON-BREAKING HYPHEN}][a-z]")
"""A name joined to a common word modifies: "Kyiv-based", "Moscow-backed"."""
_NAMES = frozenset(("name", "alias", "role"))
_PLACES = frozenset(("bk:state", "bk:place"))
_MODIFIERS = frozenset(("bk:state", "bk:place", "bk:event", "bk:person"))
"""Kinds that are not the head of a phrase in which a common noun follows them: "a US student"."""


def resolve(reading: ActorReading, span: Span) -> tuple[int, ...]:
    """Give the entities that a noun phrase stands for, as indexes into the reading; none if it is not known.

    The phrase stands for its head: a name that only modifies another word, possesses it or stands in a complement of it
    is not meant. Names that are listed are all meant.
    """
    outer = _outermost(reading, span)
    one = _ONE_OF.match(reading.text, *span)
    if one is not None:
        return tuple(mention.entity for mention in outer if mention.span[0] == one.end())
    position = span[0]
    for index, mention in enumerate(outer):
        before = reading.text[position : mention.span[0]]
        if _PREPOSITION.search(before) and not _leads_to(reading, mention, before, span[1]):
            return ()
        following = outer[index + 1] if index + 1 < len(outer) else None
        if not _modifies(reading, mention, span[1]) and not _describes(reading, mention, following):
            return _with_listed(reading, outer[index:], span[1])
        position = mention.span[1]
    return ()


def _leads_to(reading: ActorReading, mention: ActorMention, before: str, end: int) -> bool:
    """Tell whether a phrase that goes on with a preposition stands for what follows it, or for what that possesses."""
    kind = reading.entities[mention.entity].kind
    if _TRANSPARENT.search(before):
        return kind != "bk:person"
    is_somewhere = kind in _PLACES and not _modifies(reading, mention, end)
    return _WORDS_FROM.search(before) is not None and not is_somewhere


def country_of(reading: ActorReading, span: Span) -> str | None:
    """Give the country of an actor phrase: that of the entities it stands for, else the first that it names."""
    for entity in resolve(reading, span):
        if reading.entities[entity].country is not None:
            return reading.entities[entity].country
    countries = (reading.entities[mention.entity].country for mention in _inside(reading, span))
    return next((country for country in countries if country is not None), None)


def _inside(reading: ActorReading, span: Span) -> list[ActorMention]:
    first = bisect_left(reading.starts, span[0])
    last = bisect_left(reading.starts, span[1])
    return [mention for mention in reading.mentions[first:last] if mention.span[1] <= span[1]]


def _outermost(reading: ActorReading, span: Span) -> list[ActorMention]:
    outer: list[ActorMention] = []
    for mention in _inside(reading, span):
        if outer and mention.span == outer[-1].span and mention.form == "metonym":
            outer[-1] = mention
        elif not outer or mention.span[1] > outer[-1].span[1]:
            outer.append(mention)
    return outer


def _modifies(reading: ActorReading, mention: ActorMention, end: int) -> bool:
    """Tell whether a mention only modifies or possesses what follows it in the phrase."""
    if mention.form == "adjective":
        return True
    rest = reading.text[mention.span[1] : end]
    if _JOINED.match(rest):
        return True
    if _POSSESSIVE.match(rest):
        return bool(rest[2:].strip())
    return (
        reading.entities[mention.entity].kind in _MODIFIERS
        and _HEAD.match(rest) is not None
        and not _PREPOSITION.match(rest.lstrip())
    )


def _describes(reading: ActorReading, mention: ActorMention, following: ActorMention | None) -> bool:
    """Tell whether a mention only describes the name that follows it with nothing but common nouns between."""
    if following is None or following.form not in _NAMES:
        return False
    between = reading.text[mention.span[1] : following.span[0]]
    if mention.form == "description" and between.isspace():
        return True
    return _NOUNS.fullmatch(between) is not None and not _PREPOSITION.search(between)


def _with_listed(reading: ActorReading, outer: list[ActorMention], end: int) -> tuple[int, ...]:
    """Give the entity of the first mention and of those listed with it; commas alone are no list but an apposition.

    What only owns or describes a member is stepped over: "Kazatomprom and France's Orano".
    """
    found, listed = [outer[0].entity], 1
    joins, owned = False, False
    for left, right in pairwise(outer):
        between = reading.text[left.span[1] : right.span[0]]
        if not owned:
            if not _JOINT.match(between):
                break
            joins = _CONJUNCTION.search(between) is not None
        owned = _modifies(reading, right, end)
        if not owned:
            found.append(right.entity)
            listed = len(found) if joins else listed
    return tuple(dict.fromkeys(found[:listed]))
