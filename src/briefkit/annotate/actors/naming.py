"""Naming: splits the runs of capitalised words of a document into names and says of what kind each is."""

from collections.abc import Iterator

from briefkit.annotate.actors.body import ends_phrase, match_body
from briefkit.annotate.actors.event import find_events
from briefkit.annotate.actors.judging import judge, kind_of
from briefkit.annotate.actors.name import Name
from briefkit.annotate.actors.noun import name_beside_noun
from briefkit.annotate.actors.run import LINKS, PARTICLES, find_runs
from briefkit.annotate.actors.scan import PLACE_PREPOSITIONS, Scan
from briefkit.annotate.actors.segment import DIRECTIONS, ORGANIZED, head_class, person_end, segment_end
from briefkit.annotate.actors.title import Title, title_starting
from briefkit.annotate.gazetteer import Sense
from briefkit.annotate.lexicon import Role

_ABBREVIATED = 4
_LONGEST_SPEAKER = 6
_TWO = 2
_PLACES = frozenset(("bk:state", "bk:place"))
_PERSONAL = range(2, 5)
"""How many words a full name has."""
_SHOUTED = _PLACES | {"bk:person"}
_LONGEST_SHOUTED = 3
_LEGAL_FORMS = frozenset(
    "Co Corp Corporation Company Inc Ltd Limited Plc PLC plc AG SA NV GmbH LLC Group Holding Holdings".split()
)
"""What may follow the name of a company and belongs to it."""
_BROADCAST = (("TV",), ("Television",), ("Radio",))
"""What may follow the name of a broadcaster and belongs to it."""
_PARTS = frozenset("Academy Institute University College Foundation School".split())
"""What a union of states gives its name to: "OSCE Academy"."""
_CLOSED = frozenset(("bk:person", "bk:media", "bk:company"))
"""Kinds of known names that do not go on after "of"."""


def find_names(scan: Scan) -> list[Name]:
    """Find all names of a document, in text order; titles of persons come as names of kind "title"."""
    names = [*find_events(scan), *_speakers(scan)]
    covered = {index for name in names for index in range(name.first, name.last)}
    end = 0
    for first, last in list(find_runs(scan)):
        found = _split(scan, max(first, end), last)
        if found:
            end = found[-1].last
            names += [name for name in found if name.first not in covered] if covered else found
    return sorted(names)


def _speakers(scan: Scan) -> Iterator[Name]:
    """Read the names in capitals with which the turns of an interview open: "ADAM NOWAK: …", "NOWAK: …"."""
    tokens = scan.document.tokens
    for kind, start, end in scan.document.blocks:
        if kind == "speaker_turn":
            first, last = tokens.range((start, end))
            colon = next(
                (index for index in range(first, min(last, first + _LONGEST_SPEAKER)) if scan.words[index] == ":"),
                first,
            )
            if colon > first and all(word.isupper() for word in scan.words[first:colon]):
                yield _speaker(scan, first, colon)


def _speaker(scan: Scan, first: int, colon: int) -> Name:
    """Read the name of a turn: a single word may be anybody's."""
    if colon - first == 1:
        return Name(first, colon, "unknown", "speaker-turn")
    sense = scan.gazetteer.senses.get(" ".join(scan.words[first:colon]).title())
    return Name(first, colon, "bk:person" if sense is None else sense.entry.kind, "speaker-turn", sense)


def _split(scan: Scan, position: int, last: int) -> list[Name]:
    """Split a run into names; a title goes with the name behind it."""
    found: list[Name] = []
    titled, heads = None, scan.lexicon.title_heads
    while position < last:
        name = _title(scan, position, last) if scan.lowers[position] in heads else None
        name = name or _read(scan, position, last, titled)
        if name is None:
            titled = None if scan.words[position] in LINKS else titled
            position += 1
        else:
            found.append(name)
            titled = name.titled if name.kind == "title" else None
            position = name.last
    return found


def _title(scan: Scan, position: int, last: int) -> Name | None:
    """Read a title such as Prime Minister or Sen. at a token."""
    title = title_starting(scan.lowers, position, scan.lexicon)
    if (
        title is None
        or title.last > last
        or _names_union(scan, title, last)
        or (title.last == position + 1 and not _is_title(scan.words[position], title.role))
    ):
        return None
    known = scan.gazetteer.match(scan.document.tokens, position)
    if known is not None and known[0] > title.last:
        return None  # General Motors
    role = title.role
    return Name(position, title.last, "title", f"title:{role.kind}", titled=role.title.lower().rstrip("."))


def _names_union(scan: Scan, title: Title, last: int) -> bool:
    """Tell whether a role only begins a name of two words: "Expert Forum", "Journalists Union"."""
    followed = title.last + 1 == last and title.last == title.first + 1
    return followed and title.role.kind == "occupation" and scan.words[title.last] in scan.lexicon.last_words


def _is_title(word: str, role: Role) -> bool:
    return word[0].isupper() and (word != role.title.upper() or len(word) < _ABBREVIATED)


def _read(scan: Scan, position: int, last: int, titled: str | None) -> Name | None:
    """Read the name that begins at a token, if there is one."""
    known = _known(scan, position)
    if known is not None:
        read = _read_known(scan, position, last, *known)
        return read if titled is None else _read_titled(scan, read, last, titled)
    word = scan.words[position]
    if word[0].islower() and "-" in word:
        return None  # pro-Israeli
    if word.isupper() and len(word) > 1 and (shouted := _match_shouted(scan, position)) is not None:
        return shouted
    if word in LINKS or word in PARTICLES or (word in scan.lexicon.not_names and not _may_open(scan, position, last)):
        return None
    return _read_new(scan, position, last, titled)


def _known(scan: Scan, position: int) -> tuple[int, Sense] | None:
    """Find the name of the tables that begins at a token: where it ends, and its sense."""
    if scan.words[position] not in scan.gazetteer.lengths:
        return None
    known = scan.gazetteer.match(scan.document.tokens, position)
    if known is not None and known[0] - position > 1 and not ends_phrase(scan.document, known[0]):
        known = _without_last(scan, position, known[0] - 1)
    return None if known is None or _is_misplaced(scan, position, known[0]) else known


def _without_last(scan: Scan, first: int, end: int) -> tuple[int, Sense] | None:
    """Find the name before the last word of another: of "South Korean military bases" only "South Korean"."""
    sense = scan.gazetteer.senses.get(" ".join(scan.words[first:end]))
    return None if sense is None else (end, sense)


def _read_new(scan: Scan, position: int, last: int, titled: str | None) -> Name | None:
    """Read a name that no table knows."""
    stop = segment_end(scan, position, last)
    body = _body_before_person(scan, position, stop)
    if body is not None:
        return body
    opens = scan.words[position] in _OPENING
    if opens and head_class(scan, position, stop) is None and not _is_quarter(scan, position, stop):
        return None
    return judge(scan, position, stop, titled)


def _body_before_person(scan: Scan, first: int, stop: int) -> Name | None:
    """Read a body behind which the name of a person stands: "spokesman of the Foreign Ministry Jan Nowak"."""
    body = match_body(scan.document, first, scan.gazetteer) if stop - first > _PERSONAL[0] else None
    if body is None or stop - body[0] not in _PERSONAL or person_end(scan, body[0], stop) < stop:
        return None
    if any(word in scan.lexicon.inside_words or word in scan.lexicon.not_names for word in scan.words[body[0] : stop]):
        return None
    return Name(first, body[0], body[1].kind or "bk:government-body", "kind-word:organization")


_OPENING = DIRECTIONS | frozenset(
    """
    New Northern Southern Eastern Western Upper Lower Federal National International Global State Public Social
    Foreign Security Economic Political Military People Children Women Workers Former Black Our First Second
    Third Supreme Great
    """.split()
)
"""Words that are no names but begin names of organisations, places and events."""


def _match_shouted(scan: Scan, position: int) -> Name | None:
    """Read a state, a place or a person whose name is all in capitals, as in a dateline: "MINSK (AP)"."""
    for length in range(min(_LONGEST_SHOUTED, len(scan.words) - position), 0, -1):
        words = scan.words[position : position + length]
        sense = scan.gazetteer.senses.get(" ".join(words).title()) if all(map(str.isupper, words)) else None
        if length == 1 and len(words[0]) < _ABBREVIATED:
            return None
        if sense is not None and sense.entry.kind in (_SHOUTED if length > 1 else _PLACES):
            return Name(
                position, position + length, sense.entry.kind, "capitals:table", sense, sense.form, sense.entry.country
            )
    return None


def _may_open(scan: Scan, position: int, last: int) -> bool:
    """Tell whether a word that is no name may yet begin one: New, or the surname Oh."""
    word = scan.words[position]
    if word in _OPENING:
        return True
    return word in scan.lexicon.surnames_first and position + 1 < last and "-" in scan.words[position + 1]


def _is_quarter(scan: Scan, position: int, stop: int) -> bool:
    """Tell whether a name is a direction and a word that no table knows: West Zorvia."""
    return scan.words[position] in DIRECTIONS and stop - position == _TWO and scan.lowers[stop - 1] not in scan.written


def _is_misplaced(scan: Scan, first: int, end: int) -> bool:
    """Tell whether a name that is also a common word stands where it need not be a place, or opens a longer name."""
    if scan.words[first] == "The" and end < len(scan.words) and scan.words[end][0].isupper():
        return scan.words[end] not in scan.lexicon.not_names  # the newspaper The National in "The National Assembly"
    rule = scan.gazetteer.ambiguous.get(scan.words[first]) if end - first == 1 else None
    return rule == "place" and scan.before(first) not in PLACE_PREPOSITIONS


def _read_titled(scan: Scan, name: Name, last: int, titled: str) -> Name | None:
    """Read a known name after a title: a person, or a place whose name is taken for a surname."""
    if name.sense is not None and name.sense.entry.kind == "bk:place" and name.last - name.first == 1:
        return Name(name.first, name.last, "bk:person", "title+name", titled=titled)
    if name.form == "adjective" and name.last < last and scan.words[name.last] not in LINKS:
        stop = segment_end(scan, name.first, last)
        return judge(scan, name.first, stop, titled)  # Energy Minister German Galushchenko
    return name._replace(titled=titled) if name.kind == "bk:person" else name


def _read_known(scan: Scan, first: int, last: int, end: int, sense: Sense) -> Name:
    if end < last:
        longer = _extend(scan, first, last, end, sense)
        if longer is not None:
            return longer
        if sense.entry.kind == "bk:company" and scan.words[end] in _LEGAL_FORMS:
            end += 1
        if sense.entry.kind == "bk:person" and scan.words[end] == "Al" and end + 1 < last:
            end += 2
    if sense.entry.kind == "bk:media" and scan.words[end : end + 1] in _BROADCAST:
        end += 1
    rule = "country" if sense.entry.kind == "bk:state" else "table"
    return Name(first, end, sense.entry.kind, f"{rule}:{sense.form}", sense, sense.form, sense.entry.country)


def _extend(scan: Scan, first: int, last: int, end: int, sense: Sense) -> Name | None:
    """Read a longer name that begins with a known one: Belarusian Popular Front, Communist Party of Belgium."""
    is_place = sense.form in ("adjective", "demonym") or sense.entry.kind in _PLACES
    if not (_may_open_body(scan, first, end) if is_place else _may_have_part(scan, end, sense)):
        return None
    if is_place and sense.form == "name" and scan.words[end] in DIRECTIONS:
        return Name(first, end + 1, "bk:place", "place+direction", country=sense.entry.country)
    stop = segment_end(scan, first, last)
    if sense.form == "name" and stop > end and (named := name_beside_noun(scan, first, stop)) is not None:
        return named  # France Inter radio
    head = head_class(scan, first, stop)
    if stop <= end or head is None or (is_place and head not in ORGANIZED and head not in ("event", "place")):
        return None
    kind = kind_of(scan, head, first, stop)
    return Name(first, stop, kind, f"kind-word:{head}", country=sense.entry.country)


def _may_open_body(scan: Scan, first: int, end: int) -> bool:
    """Tell whether a place may open a longer name: no body of it follows, nor is it "United States of America"."""
    return match_body(scan.document, end, scan.gazetteer) is None and LINKS.isdisjoint(scan.words[first:end])


def _may_have_part(scan: Scan, end: int, sense: Sense) -> bool:
    """Tell whether a name may go on: with "of" or "for", or a union of states with a part of it."""
    if scan.words[end] in ("of", "for"):
        return sense.entry.kind not in _CLOSED
    return sense.entry.kind == "bk:intergovernmental-organization" and scan.words[end] in _PARTS
