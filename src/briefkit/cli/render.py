"""A digest on a terminal: each fact with its names, the words that say so and, on request, what found it."""

from collections.abc import Iterable, Iterator, Sequence

import attrs
from rich.console import Console
from rich.rule import Rule
from rich.text import Text

from briefkit.cli.digest import Digest, Fact, Role
from briefkit.cli.terminal import one_line
from briefkit.model import Article, Decision, Evidence, Facet, MadeBy

QUIET = "dim"
NAME = "bold"
WORDS = "green"
KIND = "cyan"
_MARGIN = 6
"""The columns for a number."""
_INDENT = 3
_DEEPEST = 8
"""From this depth on, what is carried is not indented further."""
_QUOTATION_MARKS = ("“", '"', "„", "«", "‘")  # noqa: RUF001
_OWN = "bk:"
"""The prefix of our own terms, which goes without saying."""


@attrs.frozen
class Row:
    """An entry of a section: lines that belong together."""

    lines: Sequence[Text]
    number: int | None = None
    depth: int = 0


def render(digest: Digest, console: Console, *, explain: bool = False) -> None:
    """Print a digest; with `explain` also where the words stand, which rule found a fact, and how sure it is."""
    for chapter in digest.chapters:
        _head(chapter.article, console)
        _section("Who says what", (_statement(fact, explain=explain) for fact in chapter.statements), console)
        _section("Who does what to whom", (_relation(fact, explain=explain) for fact in chapter.relations), console)
    _section("Actors", (_role(role, explain=explain) for role in digest.actors), console)
    labels = {role.id: role.label for role in digest.actors}
    _section("Decisions", (_decision(decision, labels) for decision in digest.decisions), console)
    console.print()


def _head(article: Article, console: Console) -> None:
    console.print(Rule(characters="─", style=QUIET))
    head = [
        Text(one_line(article.title or "(no title)"), NAME),
        *(Text(one_line(line), QUIET) for line in _imprint(article)),
    ]
    for line in _wrapped(head, console.width, console):
        console.print(line)


def _imprint(article: Article) -> Iterator[str]:
    """Give the lines that say where a piece is from, by whom, and what it promises."""
    writers = ", ".join(article.authors) or article.byline
    date = str(article.published) if article.published else None
    parts = (article.publisher, date, writers, article.place, article.section, article.genre)
    yield " | ".join(part for part in parts if part) or "(nothing known about where it is from)"
    if article.url:
        yield article.url
    if article.standfirst:
        yield article.standfirst
    for image in article.images:
        yield f"Picture: {image.caption or '(no caption)'}{f' / {image.credit}' if image.credit else ''}"


def _section(title: str, rows: Iterable[Row], console: Console) -> None:
    for index, row in enumerate(rows):
        if not index:
            console.print()
            console.print(Text(title, "bold underline"))
        _print(row, console)


def _print(row: Row, console: Console) -> None:
    """Print the lines of a row beneath each other, the number before the first."""
    left = _MARGIN + _INDENT * min(row.depth, _DEEPEST)
    lead = str(row.number or "").rjust(_MARGIN - 2).ljust(left)
    for line in _wrapped(row.lines, console.width - left, console):
        console.print(Text(lead, QUIET) + line)
        lead = " " * left


def _wrapped(texts: Iterable[Text], width: int, console: Console) -> Iterator[Text]:
    for text in texts:
        for line in text.wrap(console, width):
            line.rstrip()
            yield line


def _statement(fact: Fact, *, explain: bool) -> Row:
    said = Text(_speakers(fact), NAME)
    if fact.cue:
        said.append(f" {one_line(fact.cue.exact)}", "italic not bold")
    if fact.recipients:
        said.append(f" to {one_line(', '.join(fact.recipients))}", "not bold")
    said.append(f" [{_details(fact)}]", f"{KIND} not bold")
    return Row([said, *_words(fact), *_notes(fact, explain=explain)], fact.number, fact.depth)


def _relation(fact: Fact, *, explain: bool) -> Row:
    done = Text(one_line(", ".join(fact.agents)) or "(not named)", NAME)
    if fact.recipients:
        done.append(" → ", "not bold")
        done.append(one_line(", ".join(fact.recipients)))
    done.append(f" [{_details(fact)}]", f"{KIND} not bold")
    return Row([done, *_words(fact), *_notes(fact, explain=explain)], fact.number)


def _speakers(fact: Fact) -> str:
    """Name the speakers; failing that, give the words for them in brackets."""
    if fact.agents:
        return one_line(", ".join(fact.agents))
    return f"({one_line(_joined(fact.attribution)) or 'not named'})"


def _details(fact: Fact) -> str:
    return one_line(
        ", ".join(
            part for part in (fact.kind.removeprefix(_OWN), fact.office, fact.status, fact.date, fact.place) if part
        )
    )


def _words(fact: Fact) -> Iterator[Text]:
    if fact.words:
        words = one_line(_joined(fact.words))
        yield Text(words if words.startswith(_QUOTATION_MARKS) else f"“{words}”", WORDS)


def _joined(stretches: Iterable[Evidence]) -> str:
    return " … ".join(stretch.exact for stretch in stretches)


def _notes(fact: Fact, *, explain: bool) -> Iterator[Text]:
    """Give the lines beneath a fact: what it is tied to, what plugins add, and what found it."""
    if fact.according_to is not None and not fact.depth:
        yield Text(f"according to {fact.according_to}", QUIET)
    if fact.answers:
        yield Text(f"answers {', '.join(map(str, fact.answers))}", QUIET)
    yield from _facets(fact.facets)
    if explain:
        places = (f"[{stretch.start}:{stretch.end}]" for stretch in fact.words)
        yield Text(f"{fact.id} {' '.join(places)}", QUIET)
        yield from _makers(fact.made_by)


def _facets(facets: Iterable[Facet]) -> Iterator[Text]:
    for facet in facets:
        yield Text(one_line(f"{facet.key} {facet.json}"), QUIET)


def _makers(made_by: Iterable[MadeBy]) -> Iterator[Text]:
    for maker in made_by:
        sure = "not measured" if maker.confidence is None else f"{maker.confidence:g}"
        yield Text(one_line(f"found by {maker.annotator} {maker.version}, rule {maker.rule}, confidence {sure}"), QUIET)


def _role(role: Role, *, explain: bool) -> Row:
    line = Text(one_line(role.label), NAME)
    kind = ", ".join(part for part in (role.kind.removeprefix(_OWN), role.country) if part)
    line.append(f" [{one_line(kind)}]", f"{KIND} not bold")
    words = ", ".join(f"{one_line(word)} x{count}" if count > 1 else one_line(word) for word, count in role.mentions)
    line.append(f" {words}", f"{WORDS} not bold")
    explanation = (Text(role.id, QUIET), *_makers(role.made_by)) if explain else ()
    return Row([line, *_facets(role.facets), *explanation])


def _decision(decision: Decision, labels: dict[str, str]) -> Row:
    one, other = (labels.get(actor, actor) for actor in decision.pair)
    reason = f": {decision.reason}" if decision.reason else ""
    return Row([Text(one_line(f"{one} and {other} [{decision.verdict}] by {decision.by}{reason}"))])
