"""Naming: splits runs of capitalised words into names and says of what kind each is."""

from collections.abc import Iterator

from attrs import field, frozen

from briefkit.annotate.actors.body import match_body
from briefkit.annotate.actors.name import Name
from briefkit.annotate.actors.run import LINKS, PARTICLES, find_runs
from briefkit.annotate.document import Document
from briefkit.annotate.gazetteer import Gazetteer, Role, Sense

_KINDS = {
    "party": "bk:party",
    "party-word": "bk:party",
    "organization": "bk:organization",
    "military": "bk:armed-group",
    "place": "bk:place",
    "event": "bk:event",
    "work": "bk:event",
}
_ORGANIZED = frozenset(("party", "party-word", "organization", "military"))
_PLACE_PREPOSITIONS = frozenset(
    """
    in at from near outside inside around across throughout toward towards to into via of through between
    """.split()
)
_OPENERS = frozenset(
    (
        ".",
        "!",
        "?",
        ":",
        '"',
        "\N{LEFT DOUBLE QUOTATION MARK}",
        "\N{LEFT SINGLE QUOTATION MARK}",
        "(",
        "..",
        "...",
        "\N{HORIZONTAL ELLIPSIS}",
    )
)
_LONGEST_TITLE = 4
_LONGEST_PERSON = 4


@frozen(kw_only=True)
class Scan:
    """What the splitting of runs looks at."""

    document: Document
    gazetteer: Gazetteer
    words: tuple[str, ...] = field(init=False)
    lowers: tuple[str, ...] = field(init=False)

    @words.default
    def _words(self) -> tuple[str, ...]:
        return self.document.tokens.words

    @lowers.default
    def _lowers(self) -> tuple[str, ...]:
        return self.document.tokens.lowers

    def opens_sentence(self, index: int) -> bool:
        """Tell whether a token is the first of a sentence, a line or a quotation."""
        if index == 0 or self.words[index - 1] in _OPENERS:
            return True
        tokens = self.document.tokens
        return "\n" in self.document.text[tokens.ends[index - 1] : tokens.starts[index]]


def find_names(document: Document, gazetteer: Gazetteer) -> list[Name]:
    """Find all names of a document, in text order; titles come as names of kind "title"."""
    scan = Scan(document=document, gazetteer=gazetteer)
    names: list[Name] = []
    end = 0
    for first, last in find_runs(document, gazetteer):
        for name in _split(scan, max(first, end), last):
            names.append(name)
            end = max(end, name.last)
    return names


def _split(scan: Scan, position: int, last: int) -> Iterator[Name]:
    title: Name | None = None
    while position < last:
        name = _title(scan, position, last) or _read(scan, position, last, title)
        if name is None:
            position += 1
            continue
        yield name
        title = name if name.kind == "title" else None
        position = name.last


def _title(scan: Scan, position: int, last: int) -> Name | None:
    """Read a title such as Prime Minister or Sen. at a token."""
    roles = scan.gazetteer.lexicon.roles
    if scan.words[position].lower() not in scan.gazetteer.lexicon.title_heads:
        return None
    for length in range(min(_LONGEST_TITLE, last - position), 0, -1):
        role = roles.get(" ".join(scan.lowers[position : position + length]))
        if role is not None and (length > 1 or _is_title(scan, position, role)):
            end = position + length
            end += end < last and scan.words[end] == "."
            return Name(position, end, "title", f"title:{role.kind}", titled=role.title.lower())
    return None


def _is_title(scan: Scan, position: int, role: Role) -> bool:
    return (scan.words[position][0].isupper() and scan.words[position] != role.title.upper()) or len(
        scan.words[position]
    ) < 4


def _read(scan: Scan, position: int, last: int, title: Name | None) -> Name | None:
    """Read the name that begins at a token, if there is one."""
    known = scan.gazetteer.match(scan.document.tokens, position)
    if known is not None:
        return _read_known(scan, position, last, known[0], known[1], title)
    word = scan.words[position]
    if word in scan.gazetteer.lexicon.not_names or word in LINKS or word in PARTICLES:
        return _read_event(scan, position, last) if word[0].isupper() else None
    return _read_unknown(scan, position, last, title)


def _read_event(scan: Scan, position: int, last: int) -> Name | None:
    """Read a name that begins with an adjective of direction or the like: Supreme, New, Central, …"""
    if scan.words[position] not in _NAME_OPENERS or position + 1 >= last:
        return None
    name = _read_unknown(scan, position, last, None)
    return name if name is not None and name.rule.startswith("kind-word") else None


_NAME_OPENERS = frozenset(
    """
    New North South East West Northern Southern Eastern Western Central Upper Lower Great Grand National
    Federal State International Public Social Foreign Security Black Independent Democratic Republican Liberal
    United Free Young People Workers Peace Women Children Military Economic First Local Political
    """.split()
)


def _read_known(scan: Scan, first: int, last: int, end: int, sense: Sense, title: Name | None) -> Name | None:
    entry = sense.entry
    if scan.gazetteer.ambiguous.get(scan.words[first]) == "place" and not (
        first and scan.lowers[first - 1] in _PLACE_PREPOSITIONS
    ):
        return _read_unknown(scan, first, last, title)
    if end < last:
        longer = _extend(scan, first, last, end, sense)
        if longer is not None:
            return longer
    if title is not None and entry.kind == "bk:place" and end - first == 1:
        return Name(first, end, "bk:person", "title+name", titled=title.titled)
    rule = "country" if entry.kind == "bk:state" else "table"
    return Name(first, end, entry.kind, f"{rule}:{sense.form}", sense, sense.form, entry.country)


def _extend(scan: Scan, first: int, last: int, end: int, sense: Sense) -> Name | None:
    """Read a longer name that begins with a known one: Belarusian Foreign Ministry, Communist Party of Belgium."""
    place = sense.form in ("adjective", "demonym") or sense.entry.kind in ("bk:state", "bk:place")
    if not place and scan.words[end] not in ("of", "for"):
        return None
    if not place and sense.entry.kind in ("bk:person", "bk:media"):
        return None
    if place and match_body(scan.document, end, scan.gazetteer) is not None:
        return None
    stop = _segment_end(scan, first, last)
    head = _head_class(scan, first, stop)
    if stop <= end or head is None:
        return None
    if place and head[0] not in _ORGANIZED and head[0] != "event" and head[0] != "place":
        return None
    return Name(first, stop, _KINDS[head[0]], f"kind-word:{head[0]}", country=sense.entry.country)


def _read_unknown(scan: Scan, first: int, last: int, title: Name | None) -> Name | None:
    stop = _segment_end(scan, first, last)
    person = _person_end(scan, first, stop)
    if title is not None and person > first and not _head_class(scan, first, stop):
        return Name(first, person, "bk:person", "title+name", titled=title.titled)
    head = _head_class(scan, first, stop)
    if head is not None and stop - first > 1:
        return Name(first, stop, _KINDS[head[0]], f"kind-word:{head[0]}")
    if stop - first == 1:
        return _single(scan, first)
    given = scan.gazetteer.lexicon.given_names
    if person > first and scan.words[first] in given:
        return Name(first, person, "bk:person", "given-name")
    if scan.words[first] in scan.gazetteer.lexicon.surnames_first and person - first in (2, 3):
        return Name(first, person, "bk:person", "surname-first")
    if person - first >= 2 and scan.lowers[max(first - 1, 0)] != "the":
        return Name(first, person, "bk:person", "two-words")
    return Name(first, stop, "bk:organization", "the-words") if scan.lowers[first - 1] == "the" else None


def _single(scan: Scan, index: int) -> Name | None:
    """Judge a capitalised word that stands alone and that no table knows."""
    word = scan.words[index]
    if word.isupper() and 2 <= len(word) <= 6 and word.isalpha():
        return Name(index, index + 1, "bk:organization", "capitals")
    if len(word) < 3 or not word[0].isupper() or scan.opens_sentence(index):
        return Name(index, index + 1, "unknown", "single") if len(word) > 2 and word[0].isupper() else None
    if index and scan.lowers[index - 1] in ("in", "at", "near"):
        return Name(index, index + 1, "bk:place", "place-preposition")
    return Name(index, index + 1, "unknown", "single-inside")


def _segment_end(scan: Scan, first: int, last: int) -> int:
    """Find where a name of several words ends inside a run."""
    words, lexicon = scan.words, scan.gazetteer.lexicon
    index = first + 1
    while index < last:
        word = words[index]
        if word in LINKS:
            if not _goes_on(scan, first, index, last):
                return index
            while index < last and words[index] in _LINKED:
                index += 1
            continue
        if word in lexicon.title_heads or (word in lexicon.not_names and word not in _NAME_OPENERS):
            return index
        if (
            word.lower() in lexicon.title_heads
            and _title(scan, index, last) is not None
            and not _ends_organized(scan, index, last)
        ):
            return index
        index += 1
    return _trim(scan, first, last)


_LINKED = LINKS | PARTICLES


def _ends_organized(scan: Scan, index: int, last: int) -> bool:
    return scan.words[last - 1] in scan.gazetteer.lexicon.last_words and last - index > 1


def _trim(scan: Scan, first: int, last: int) -> int:
    while last - first > 1 and (
        scan.words[last - 1] in _LINKED or (scan.words[last - 1] == "." and len(scan.words[last - 2]) > 2)
    ):
        last -= 1
    return last


def _goes_on(scan: Scan, first: int, link: int, last: int) -> bool:
    """Tell whether a name goes on after of, for, and, …"""
    words, lexicon = scan.words, scan.gazetteer.lexicon
    word = words[link]
    before = words[link - 1]
    if word in ("of", "for", "on", "against"):
        return before in lexicon.last_words or words[first] in lexicon.first_words
    if word in ("and", "&"):
        stop = next((index for index in range(link + 1, last) if words[index] in LINKS), last)
        closed = before in lexicon.last_words and lexicon.last_words[before] in _ORGANIZED
        inside = any(words[index] in ("of", "for", "on") for index in range(first, link))
        if inside:
            return words[first] in _LISTING and stop - link <= 3
        return not closed and words[stop - 1] in lexicon.last_words and words[first] not in lexicon.given_names
    return False


_LISTING = frozenset(
    """
    Ministry Department Committee Center Centre Office Institute Council Association Commission Bureau
    Secretary Campaign
    """.split()
)


def _head_class(scan: Scan, first: int, stop: int) -> tuple[str, int] | None:
    """Find the word that tells what a name is, and its class."""
    lexicon = scan.gazetteer.lexicon
    link = next(
        (index for index in range(first + 1, stop) if scan.words[index] in ("of", "for", "on", "against")), stop
    )
    found = lexicon.last_words.get(scan.words[link - 1])
    if found is not None and (link - first > 1 or link < stop):
        return found, link - 1
    if link < stop and (found := lexicon.first_words.get(scan.words[first])) is not None:
        return found, first
    return None


def _person_end(scan: Scan, first: int, stop: int) -> int:
    """Find how far the words of a segment can be the name of a person; its start if they cannot."""
    words, lexicon = scan.words, scan.gazetteer.lexicon
    index = first
    while index < stop and index - first < _LONGEST_PERSON + 3:
        word = words[index]
        if word in LINKS or (word in lexicon.last_words and index > first) or (word.isupper() and len(word) > 3):
            break
        index += 1
    while index > first and words[index - 1] in PARTICLES:
        index -= 1
    return index
