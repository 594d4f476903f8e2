"""The kinds of an article's lines: what they are by how they look and where they stand."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence

from briefkit.model import Image
from briefkit.model.article import BlockKind
from briefkit.sources.line import Line

Block = tuple[BlockKind, str]

_SPEAKER = re.compile(r"[^\W\d_][\w'’. \xa0-]{1,58}(?=:\s)")  # noqa: RUF001
_LIST_ITEM = re.compile(r"(?:[•·▪●‣◦*–—-]|\(?\d{1,2}[.)])[ \t\xa0]+(?=\S)")  # noqa: RUF001
_CORRECTION = re.compile(
    r"(?:C(?:orrection|ORRECTION|larification|orrigendum)|Erratum)\b.{0,40}?:|(?:An earlier version of t|T)his "
    r"(?:article|story|piece|text|version)\b.{0,40}\b(?:corrected|amended|misstated|incorrectly|mistakenly)\b"
)
_PULL_QUOTE = re.compile(r"[“„\"«][^“”„\"«»]+[”“\"»]\.?")
_MOST_NAME_WORDS = 5
_LONGEST_SUBHEADING = 120
_MOST_SUBHEADING_WORDS = 14

_BY_TAG: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "subheading"),
    "li": "list_item",
    "blockquote": "quotation",
    "figcaption": "caption",
}

_CREDIT_LABEL = r"(?:photos?|images?|pictures?|pics?|foto|illustrations?|graphics?|maps?|sources?|credits?)"
_CREDIT_WORDS = re.compile(r" / |\b(?:via|courtesy|flickr|wikimedia|wikipedia|shutterstock|getty|AFP|Reuters|CC)\b")
_CREDIT = re.compile(
    rf"(?:^|[\s(\[]){_CREDIT_LABEL}(?:\s+(?:by|credits?|courtesy of|source))?\s*:\s*(?P<labelled>\S.*)$"
    r"|(?:^|\s)\(?(?P<copyright>(?:©|\(c\))\s*\S.*)$"
    r"|(?:^|\s)(?P<commons>\(cc[^)]{0,20}\).*)$",
    re.IGNORECASE,
)
_CREDIT_WITHOUT_COLON = re.compile(r"(?:^|[\s(])Photos?(?: by)? (?P<credit>[A-Z][^.!?]*)[.)]*$")
_LONGEST_CAPTION = 600
_LONGEST_CREDIT = 160
_ABOUT_AUTHOR = re.compile(r"About the authors?\b|The authors? (?:is|are|works?|teaches|holds|has|lives)\b")
_TITLE = re.compile(r"^(?:(?:Dr|Prof|Mr|Mrs|Ms|Sir)\.? |Professor |Ambassador )+")
_LONGEST_NAME = 160


def read_blocks(lines: Sequence[Line], is_caption: Callable[[Line], bool]) -> list[Block]:
    """Tell the kinds of the lines of a body: by their elements, by how they look, by what follows them."""
    speakers = [speaker(line.text) for line in lines]
    is_interview = len(speakers) - speakers.count(None) > 1  # a single one is a label: "NOW AVAILABLE: …"
    blocks: list[Block] = []
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if is_caption(line):
            kind: BlockKind = "caption"
        elif is_interview and speakers[index]:
            kind = "speaker_turn"
        else:
            kind = _kind(line, following)
        blocks.append((kind, line.text))
    if blocks and blocks[0][0] == "paragraph" and _PULL_QUOTE.fullmatch(blocks[0][1]):
        blocks[0] = ("quotation", blocks[0][1])
    return blocks


def _kind(line: Line, following: Line | None) -> BlockKind:
    if line.tag in _BY_TAG:
        return _BY_TAG[line.tag]
    if _LIST_ITEM.match(line.text):
        return "list_item"
    if _CORRECTION.match(line.text):
        return "correction"
    return "subheading" if following and looks_like_subheading(line) else "paragraph"


def speaker(text: str) -> str | None:
    """Give the name, in capitals, of who has the turn: `SURNAME NAME: …`."""
    match = _SPEAKER.match(text) if text[1:2].isupper() or text[2:3].isupper() else None
    return match[0] if match and match[0].isupper() and len(match[0].split()) <= _MOST_NAME_WORDS else None


def looks_like_subheading(line: Line) -> bool:
    """Tell whether a line is short, capitalised and no sentence; a bold one may be a question."""
    if len(line.text) > _LONGEST_SUBHEADING or line.words > _MOST_SUBHEADING_WORDS:
        return False
    if line.tag == "strong" and line.text.endswith("?"):
        return True
    return not line.is_sentence and (line.text[0].isupper() or line.text[0].isdigit())


def find_credit(caption: str) -> str | None:
    """Find whose picture it is, where a caption ends so: `… Photo: X / Shutterstock`, `©X`, `(cc) flickr.com`."""
    if len(caption) > _LONGEST_CAPTION:
        return None
    match = _CREDIT.search(caption)
    if match:
        credit = match["labelled"] or match["commons"] or match["copyright"].removeprefix("©").removeprefix("(c)")
    else:
        bare = _CREDIT_WITHOUT_COLON.search(caption)
        if bare is None or not _CREDIT_WORDS.search(bare["credit"]):
            return None
        credit = bare["credit"]
    credit = credit.strip().removesuffix(".")
    if credit.endswith(")") and "(" not in credit:
        credit = credit[:-1].rstrip(" .")
    return credit if 0 < len(credit) <= _LONGEST_CREDIT else None


def is_bio(line: Line, authors: Iterable[str]) -> bool:
    """Tell whether a line introduces one of the authors: it starts with the name, or with "The author"."""
    text = line.text
    if _ABOUT_AUTHOR.match(text):
        return True
    start = _plain(_TITLE.sub("", text[:_LONGEST_NAME]))
    return any(start.startswith((f"{_plain(author)} ", f"{_plain(author)}, ")) for author in authors)


def _plain(name: str) -> str:
    """Write a name without accents and capitals, which byline and bio may have differently."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold() or name


def images_of(blocks: Sequence[Block]) -> tuple[Image, ...]:
    """Make an image of each caption among the blocks, the caption kept whole, the credit read off it."""
    return tuple(Image(caption=words, credit=find_credit(words)) for kind, words in blocks if kind == "caption")
