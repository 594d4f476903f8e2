"""The truth in a GraphML file: a piece of the record in each node, and manifests that say which nodes there must be.

A payload is JSON in ASCII without any character that XML, or a tool that trims or decodes, would touch.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from json.encoder import encode_basestring_ascii
from typing import Any

import attrs

from briefkit.errors import ContentError, FormatError
from briefkit.formats.codec import decode
from briefkit.formats.format import unchecked
from briefkit.model import Brief, Node
from briefkit.model.compact import encode
from briefkit.schema.migration import VERSION
from briefkit.schema.plain import Record, as_list, as_object
from briefkit.schema.record import SECTIONS
from briefkit.schema.writer import writer

NAME = "graphml"
COLUMN = "briefkit"
"""The name of the value that holds a payload."""

MANIFEST = "briefkit-manifest"
"""What the ids of the nodes that hold a manifest start with."""

PART = 5_000
"""How many nodes a manifest lists: no value becomes longer than the ten million characters that libxml2 takes."""

_SEAM = b',{"id":"'
"""Stands before every object of a list but the first, and nowhere else: in a text the quotation marks are escaped."""

_TOGETHER = 50
"""How many objects are written together: few enough to stay in the processor's cache."""

_ESCAPES = tuple((bytes((unsafe,)), b"\\u%04x" % unsafe) for unsafe in b"&<>\x7f")
_ASTRAL = range(0xF0, 0xF5)
"""What the characters beyond the basic plane start with in UTF-8."""


def _each(brief: Brief, section: str) -> Iterator[tuple[Any, bytes]]:
    """Give each object with its JSON: many are written together, which is faster, and cut apart afterwards."""
    nodes: Sequence[Node] = getattr(brief, section)
    write = writer(SECTIONS[section])
    for start in range(0, len(nodes), _TOGETHER):
        batch = nodes[start : start + _TOGETHER]
        first, *others = encode([write(node) for node in batch])[1:-1].split(_SEAM)
        yield from zip(batch, [_safe(first), *[_SEAM[1:] + _safe(text) for text in others]], strict=True)


def _safe(text: bytes) -> bytes:
    """Escape in JSON text what is not ASCII or not safe in XML."""
    if not text.isascii():
        text = _in_ascii(text)
    for unsafe, escape in _ESCAPES:
        text = text.replace(unsafe, escape)
    return text


def _in_ascii(text: bytes) -> bytes:
    r"""Escape in JSON text what is not ASCII.

    Python escapes as JSON does, but for Latin letters, as `\xe9`, and what is beyond the basic plane, as `\U0001f600`.
    Where that is not easily mended, the text is escaped as if it were one string, and what was escaped is put back.
    """
    if b"\\x" in text or any(start in text for start in _ASTRAL):
        escaped = encode_basestring_ascii(text.decode())[1:-1]
        return escaped.replace('\\"', '"').replace("\\\\", "\\").encode()
    return text.decode().encode("ascii", "backslashreplace").replace(b"\\x", b"\\u00")


def _fingerprint(text: bytes) -> str:
    return hashlib.sha256(text).hexdigest()[:16]


def pieces(brief: Brief) -> Iterator[tuple[Node, bytes]]:
    """Give each node of a brief with its payload: a piece of the record; an actor's has its mentions."""
    mentions: dict[str, list[bytes]] = {}
    for mention, text in _each(brief, "mentions"):
        mentions.setdefault(mention.actor, []).append(text)
    for section in SECTIONS:
        if section != "mentions":
            start = f'{{"{section}":['.encode()
            for node, text in _each(brief, section):
                with_it = mentions.get(node.id)
                yield node, start + text + (b'],"mentions":[%b]}' % b",".join(with_it) if with_it else b"]}")


def manifests(nodes: Iterable[tuple[str, str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Give the ids and payloads of the manifests of nodes, each given as id, label and payload."""
    lines = [[_fingerprint(payload), id_, label] for id_, label, payload in nodes]
    all_of_them = _fingerprint("".join(line[0] for line in lines).encode())
    count = max(1, -(-len(lines) // PART))
    for number in range(count):
        listed = lines[number * PART : (number + 1) * PART]
        manifest = {"briefkit": VERSION, "manifest": listed, "of": all_of_them, "parts": count}
        yield f"{MANIFEST}-{number + 1}", _safe(encode(manifest))


def read(payloads: Iterable[bytes]) -> dict[str, Record]:
    """Give the pieces by their fingerprints; one that is there twice, since a node was copied, counts once."""
    texts = {_fingerprint(text): text for text in payloads}
    return dict(zip(texts, _decode(list(texts.values())), strict=True))


def _decode(texts: list[bytes]) -> list[Record]:
    """Decode all payloads at once, which is faster, unless one of them is damaged."""
    try:
        found = as_list(decode(b"[%b]" % b",".join(texts), NAME, _rewrite))
    except FormatError:
        found = None
    if found is None or len(found) != len(texts):
        found = [decode(text, NAME, _rewrite) for text in texts]
    return [unchecked(NAME, piece) for piece in found]


def _rewrite(data: object) -> bytes:
    return _safe(encode(data))


def join(pieces: Iterable[Record]) -> Record:
    """Join pieces into a record, whether or not they are all there; manifests give the version."""
    record: Record = {}
    for piece in pieces:
        if "manifest" in piece:
            record["briefkit"] = piece.get("briefkit")
            continue
        for section, nodes in piece.items():
            members = as_list(nodes)
            if members is None:
                raise ContentError(NAME, [(f"$.{section}", f"must be a list, got {nodes!a:.80}")])
            record.setdefault(section, []).extend(members)
    return record


def require_whole(pieces: Mapping[str, Record]) -> None:
    """Raise `ContentError`, which names each node that a manifest lists and that is gone or was altered."""
    problems = [
        (line.id, f"{line.label!r} is in the manifest, but its node is gone or its data were altered")
        for fingerprint, line in listed(pieces).items()
        if fingerprint not in pieces
    ]
    if problems:
        raise ContentError(NAME, problems)


def listed(pieces: Mapping[str, Record]) -> dict[str, "Line"]:
    """Give what the manifests list, by fingerprint.

    Raises `FormatError` where there is none or not all of them, and where a piece is there that none of them lists.
    """
    manifests = [_manifest(piece) for piece in pieces.values() if "manifest" in piece]
    if not manifests:
        raise FormatError(NAME, "there is no manifest: no file of briefkit's, or its manifest was deleted")
    lines = {line.fingerprint: line for manifest in manifests for line in manifest.lines}
    unlisted = [piece for key, piece in pieces.items() if key not in lines and "manifest" not in piece]
    problems = [(node_id(piece), "is in no manifest, or its data were altered") for piece in unlisted]
    found = Counter((manifest.of, manifest.parts) for manifest in manifests)
    problems += [
        (MANIFEST, f"{count} of {parts} manifests are there") for (_, parts), count in found.items() if count != parts
    ]
    if problems:
        altered = {id_ for id_, _ in problems}
        gone = ((line.id, f"{line.label!r} is gone") for key, line in lines.items() if key not in pieces)
        raise ContentError(NAME, [*problems, *(problem for problem in gone if problem[0] not in altered)])
    return lines


@attrs.frozen
class Line:
    """What a manifest says of a node."""

    fingerprint: str
    id: str
    label: str


@attrs.frozen
class _Manifest:
    of: str
    parts: int
    lines: tuple[Line, ...]


def _manifest(piece: Record) -> _Manifest:
    of, parts, lines = piece.get("of"), piece.get("parts"), as_list(piece["manifest"])
    read = [as_list(line) for line in lines or ()]
    whole = isinstance(of, str) and type(parts) is int and lines is not None
    if not whole or not all(line and list(map(type, line)) == [str, str, str] for line in read):
        raise ContentError(NAME, [(MANIFEST, "is damaged")])
    return _Manifest(str(of), int(str(parts)), tuple(Line(*line) for line in read if line))


def node_id(piece: Record) -> str:
    """Give the id of the node that a piece is of, as far as there is one."""
    first = next((members[0] for members in map(as_list, piece.values()) if members), None)
    return str((as_object(first) or {}).get("id", "?"))
