"""What a field may hold: the converters and validators that every class of the model shares."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from typing import Any, NoReturn, cast

import attrs

from briefkit.errors import InvalidValueError

CURIE = re.compile(r"[a-z][a-z0-9-]*:[A-Za-z][A-Za-z0-9_-]*")
COUNTRY = re.compile(r"[A-Z]{2}")
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
SHA256 = re.compile(r"[0-9a-f]{64}")
_IRI_CHARACTERS = (
    r"(?:[A-Za-z0-9\-._~:/?@!$&'()*+,;="
    r"\u00a1-\u167f\u1681-\u1fff\u200b\u2010-\u2027\u2030-\u205e\u2060-\u2fff\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufeff\uff00-\uffef"
    r"\U00010000-\U0001fffd\U00020000-\U0002fffd\U00030000-\U0003fffd]++|%[0-9A-Fa-f]{2})"
)
IRI = re.compile(rf"[A-Za-z][A-Za-z0-9+.\-]*+:{_IRI_CHARACTERS}++(?:#{_IRI_CHARACTERS}*+)?")

LARGEST_INTEGER = 2**53 - 1
"""The largest integer that every JSON and RDF tool keeps."""

Validator = Callable[[Any, "attrs.Attribute[Any]", Any], None]


def refuse(instance: object, attribute: "attrs.Attribute[Any]", value: object, reason: str) -> NoReturn:
    """Raise the error that names class, field and reason."""
    shown = repr(value)
    if len(shown) > 80:  # noqa: PLR2004 - a line of a terminal
        shown = shown[:79] + "…"
    raise InvalidValueError(type(instance).__name__, attribute.name, shown, reason)


def is_text(value: object) -> bool:
    """Tell whether a value is a string of Unicode scalar values, which excludes lone surrogates."""
    if type(value) is not str:
        return False
    if value.isascii():
        return True
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def check_text(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Accept any string without lone surrogates; nothing is normalised."""
    if not is_text(value):
        refuse(instance, attribute, value, "must be a string without lone surrogates")


def check_name(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Accept any string but an empty one."""
    if type(value) is str and value and value.isascii():
        return  # what nearly all names are
    if not value or not is_text(value):
        refuse(instance, attribute, value, "must be a non-empty string without lone surrogates")


def check_offset(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Accept an integer from 0 to the largest that every tool keeps."""
    if type(value) is not int or not 0 <= value <= LARGEST_INTEGER:
        refuse(instance, attribute, value, "must be an integer from 0 to 2^53-1")


def matching(pattern: re.Pattern[str], what: str) -> Validator:
    """Accept strings that a pattern matches as a whole."""

    def check(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if type(value) is not str or not pattern.fullmatch(value):
            refuse(instance, attribute, value, f"must be {what}")

    return check


def one_of(allowed: frozenset[str], what: str) -> Validator:
    """Accept the words of a closed list."""

    def check(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if type(value) is not str or value not in allowed:
            refuse(instance, attribute, value, f"must be {what}: {', '.join(sorted(allowed))}")

    return check


def instance_of(kind: type) -> Validator:
    """Accept the values of one class."""

    def check(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if type(value) is not kind:
            refuse(instance, attribute, value, f"must be a {kind.__name__}")

    return check


def optional(validator: Validator) -> Validator:
    """Accept None as well."""

    @wraps(validator, assigned=(), updated=())  # which keeps calls fast
    def check(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if value is not None:
            validator(instance, attribute, value)

    return check


def each(validator: Validator) -> Validator:
    """Accept a tuple whose members all pass."""

    @wraps(validator, assigned=(), updated=())  # which keeps calls fast
    def check(instance: object, attribute: "attrs.Attribute[Any]", value: tuple[Any, ...]) -> None:
        if type(value) is not tuple:
            refuse(instance, attribute, value, "must be a list")
        for member in value:
            validator(instance, attribute, member)

    return check


check_term = matching(CURIE, "a term such as 'bk:deny'")
check_iri = matching(IRI, "an absolute IRI")
check_country = matching(COUNTRY, "an ISO 3166 code of two capitals")
check_language = matching(LANGUAGE, "a language tag such as 'en'")
check_sha256 = matching(SHA256, "a SHA-256 in lower-case hexadecimal")
check_facet_key = matching(CURIE, "a name such as 'demo:SanctionRegime'")

PATTERNS: Mapping[Validator, str] = {
    check_term: CURIE.pattern,
    check_country: COUNTRY.pattern,
    check_language: LANGUAGE.pattern,
    check_sha256: SHA256.pattern,
    check_facet_key: CURIE.pattern,
}
"""What the strings that a validator accepts look like, as a whole."""


def ordered(values: Iterable[Any]) -> tuple[Any, ...]:
    """Make a tuple of any list of values; what is no list is left for the validator to refuse."""
    if values.__class__ in _LISTS:  # first, since the question whether it is any other list takes far longer
        return tuple(values)
    given: Any = values
    if isinstance(given, (str, bytes, Mapping)) or not isinstance(given, Iterable):
        return cast("tuple[Any, ...]", given)
    return tuple(values)


_LISTS = (tuple, list)


def joined(values: Iterable[Any]) -> tuple[Any, ...]:
    """Make a sorted tuple without repetition: the form in which every set is kept."""
    members = tuple(values) if values.__class__ in _LISTS else ordered(values)
    if type(members) is not tuple or len(members) <= 1:
        return members
    try:
        return tuple(sorted(set(members)))
    except TypeError:
        return members


def canonical_json(value: object) -> str:
    """Write plain data as JSON in one way only: keys sorted, no space, no escape that is not needed."""
    return _CANONICAL.encode(value)


_CANONICAL = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))


def is_plain(value: object) -> bool:
    """Tell whether JSON data hold only what every tool keeps: no lone surrogate, no unsafe integer, no NaN."""
    stack: list[Any] = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, dict):
            stack += cast("dict[Any, Any]", item)
            stack += cast("dict[Any, Any]", item).values()
        elif isinstance(item, list):
            stack += cast("list[Any]", item)
        elif isinstance(item, str):
            if not is_text(item):
                return False
        elif type(item) is int and abs(item) > LARGEST_INTEGER:
            return False
    return True
