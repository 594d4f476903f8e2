"""The dateline of New Eastern Europe, which dates, signs and files a piece: `Month D, YYYY - Authors - Sections`."""

import re
from collections.abc import Iterable, Sequence

import attrs

from briefkit.model import PartialDate
from briefkit.sources.line import PRINTED_DATE, Line, read_date

_DATELINE = re.compile(rf"(?P<date>{PRINTED_DATE})(?P<rest>\s*(?:[-–—](?:\s.*)?)?)")  # noqa: RUF001
_DASH = re.compile(r"\s*(?<!\S)[-–—](?!\S)\s*")  # noqa: RUF001
_LONGEST = 400
_MOST_LINES = 12
_LONGEST_FIELD_LINE = 120

_GLUE = re.compile(r"(?<=[a-z0-9])(?=[A-Z#])")
_CAMEL_CASE = re.compile(r"#?UkraineAtWar")
_OWN_SECTION = re.compile(
    r"Articles and Commentary|Hot Topics|Issue \d(?:-\d)? \d{4}|#?UkraineAtWar|Books and Reviews|Stories and ideas"
)
_COMMON_SECTION = re.compile(
    r"Analysis|Interviews?|Magazine|Uncategori[sz]ed|News|Podcasts?|Events?|Multimedia|Partner Content"
)
_SECTION = re.compile(r"[A-ZÀ-Ž#][\w’'&/ -]{2,40}")  # noqa: RUF001
_MOST_SECTION_WORDS = 5


@attrs.frozen
class Dateline:
    """When a piece was published, by whom, and where the site has filed it."""

    date: PartialDate
    byline: str | None
    """The names as printed, in one line."""
    authors: tuple[str, ...]
    """The names as far as lines or links part them."""
    sections: tuple[str, ...]
    start: int
    end: int
    """Where it stands among the lines, half-open."""

    @property
    def has_own_section(self) -> bool:
        """Whether it names a section that no other outlet has."""
        return any(_OWN_SECTION.fullmatch(section) for section in self.sections)


def read_dateline(lines: Sequence[Line], start: int) -> Dateline | None:
    """Read the dateline that begins at a line, in one line or spread over several; None where there is none."""
    text = lines[start].text
    match = _DATELINE.fullmatch(text) if len(text) <= _LONGEST else None
    published = read_date(match["date"]) if match else None
    if match is None or published is None:
        return None
    fields = [[part] if part else [] for part in _DASH.split(match["rest"].strip())[1:]]
    end = start + 1
    if fields and not fields[-1]:
        fields, end = _read_spread(lines, end, fields)
    byline, authors, sections = _part_fields([field for field in fields if field])
    return with_links(Dateline(published, byline, authors, sections, start, end), lines)


def with_links(dateline: Dateline, lines: Sequence[Line]) -> Dateline:
    """Take names and sections off the links among the dateline's lines: each has a link of its own."""
    links = [link for line in lines[dateline.start : dateline.end] for link in line.links if link.text]
    authors = tuple(link.text for link in links if "/post-author/" in link.href)
    sections = tuple(link.text for link in links if "/category/" in link.href)
    return attrs.evolve(
        dateline,
        byline=" ".join(authors) or dateline.byline,
        authors=authors or dateline.authors,
        sections=sections or dateline.sections,
    )


def _read_spread(lines: Sequence[Line], start: int, begun: list[list[str]]) -> tuple[list[list[str]], int]:
    """Go on reading fields whose values and dashes stand on lines of their own, up to the first line of the last."""
    fields = [list(field) for field in begun]
    for index in range(start, min(len(lines), start + _MOST_LINES)):
        text = lines[index].text
        if len(text) > _LONGEST_FIELD_LINE or _DATELINE.fullmatch(text):
            break
        for number, part in enumerate(_DASH.split(text)):
            if number:
                fields.append([])
            if part:
                fields[-1].append(part)
        if len(fields) > 1 and fields[-1]:
            return fields, index + 1
    return [field for field in begun if field], start


def _part_fields(fields: list[list[str]]) -> tuple[str | None, tuple[str, ...], tuple[str, ...]]:
    """Tell authors from sections: the last field has the sections; one alone only if it knows them all by name."""
    sections = split_sections(fields[-1]) if fields else ()
    is_filed = all(map(is_known_section, sections)) if len(fields) == 1 else all(map(_is_section, sections))
    if not (sections and is_filed):
        sections = ()
    authors = tuple(name for field in (fields[:-1] if sections else fields) for name in field)
    return " ".join(authors) or None, authors, sections


def split_sections(printed: Iterable[str]) -> tuple[str, ...]:
    """Part sections that were printed without a space between them, `Hot TopicsIssue 3-4 2019Magazine`."""
    apart = _CAMEL_CASE.sub(r", \g<0>, ", ", ".join(printed))
    pieces = (piece for part in apart.split(",") for piece in _cut_glue(part.strip()))
    return tuple(dict.fromkeys(piece for piece in pieces if piece))


def _cut_glue(part: str) -> list[str]:
    return [part] if _CAMEL_CASE.fullmatch(part) else _GLUE.split(part)


def is_known_section(section: str) -> bool:
    """Tell whether words are the name of a section that the site is known to have."""
    return _OWN_SECTION.fullmatch(section) is not None or _COMMON_SECTION.fullmatch(section) is not None


def _is_section(section: str) -> bool:
    return _SECTION.fullmatch(section) is not None and len(section.split()) <= _MOST_SECTION_WORDS
