"""Quotations: the stretches of a text between quotation marks, whatever their kind and however unbalanced."""

import re
from collections.abc import Iterable, Iterator

Span = tuple[int, int]

_MARK = re.compile(  # opens with one set of characters, so that the search for it runs fast
    "[\"“”„‟«»‹›'`‘](?:(?<=[\"“”„‟«»‹›])|(?<=')'|(?<=`)`|(?<=‘)(?=\\w)|(?<=')(?<![\\w']')(?=\\w))"  # noqa: RUF001
)
_SINGLE_END = r"(?<!\s){}(?!\w)"
_CLOSER = {
    "“": re.compile('[”"]|“(?!\\w)'),
    "„": re.compile('[“”"]'),
    "‟": re.compile('[”"]'),
    "«": re.compile("»"),
    "»": re.compile("«"),
    "‹": re.compile("›"),  # noqa: RUF001
    "‘": re.compile(_SINGLE_END.format("’")),  # noqa: RUF001
    "'": re.compile(_SINGLE_END.format("'")),
    '"': re.compile('["”]'),
    "''": re.compile("''(?!')"),
    "``": re.compile("''(?!')"),
}
_MUST_CLOSE = frozenset("»‹‘'")  # noqa: RUF001
_LONGEST_SINGLE = 400


_CLOSING = re.compile('["“”„‟«»]')


def quotations(text: str, paragraphs: Iterable[Span]) -> Iterator[Span]:
    """Find the quotations of a text, paragraph by paragraph.

    One that is left open in a paragraph goes on in the next, up to a mark that closes it, also where no
    mark opens it again.
    """
    left_open: str | None = None
    for start, end in paragraphs:
        begin = start
        closing = _CLOSING.search(text, start, end) if left_open else None
        if closing is not None and closing.start() > start and _only_closes(text, closing, end):
            yield start, closing.end()
            begin = closing.end()
        found = find_quotations(text, begin, end)
        yield from found
        left_open = text[found[-1][0]] if found and found[-1][1] == end and not _is_closed(text, found[-1]) else None


def _only_closes(text: str, mark: re.Match[str], end: int) -> bool:
    if mark[0] != '"':
        return mark[0] == "”"
    return not text[mark.start() - 1].isspace() and (mark.end() >= end or not text[mark.end()].isalnum())


def _is_closed(text: str, span: Span) -> bool:
    mark = _MARK.match(text, span[0])
    return mark is not None and _CLOSER[mark[0]].search(text, mark.end(), span[1]) is not None


def find_quotations(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Find the outermost quoted stretches of one paragraph, with their marks.

    A double mark that is never closed runs to the end of the paragraph, as in a quotation that goes on in
    the next one; a single mark that is never closed, or a closing one that was never opened, is none.
    """
    stop = len(text) if end is None else end
    spans: list[Span] = []
    position = start
    while (mark := _MARK.search(text, position, stop)) is not None:
        close = _close(text, mark, stop)
        if close is not None:
            spans.append((mark.start(), close))
        position = mark.end() if close is None else close
    return spans


def _close(text: str, mark: re.Match[str], stop: int) -> int | None:
    """Give the end of the quotation that a mark opens, behind its closing mark; none where it opens none."""
    if not _opens(text, mark, stop):
        return None
    must_close = mark[0] in _MUST_CLOSE
    limit = min(stop, mark.end() + _LONGEST_SINGLE) if must_close else stop
    found = _CLOSER[mark[0]].search(text, mark.end(), limit)
    if found is not None:
        return found.end()
    return None if must_close else stop


def _opens(text: str, mark: re.Match[str], stop: int) -> bool:
    """Tell whether a mark can open a quotation: one that only closes has a word before and none behind."""
    if mark[0] not in {'"', "''"}:
        return mark[0] not in "”›"  # noqa: RUF001
    blank_before = mark.start() == 0 or text[mark.start() - 1].isspace()
    blank_behind = mark.end() >= stop or text[mark.end()].isspace()
    return blank_before or not blank_behind
