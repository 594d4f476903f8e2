"""The truth in a GraphML file: a piece of the record in each node, and manifests that say which nodes there must be.

A payload is JSON in ASCII without any character that XML, or a tool that trims or decodes, would touch.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import chain
from json.encoder import encode_basestring_ascii

import attrs

from briefkit.errors import ContentError, FormatError
from briefkit.formats.codec import decode
from briefkit.formats.format import unchecked
from briefkit.model import Brief, Node
from briefkit.model.compact import encode, encoder
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

_TOGETHER = 100
"""How many objects are written or read together: few enough to stay in the processor's cache."""

_SAFE = bytes({ord("\n"), *range(0x20, 0x7F)} - set(b"&<>"))
"""The characters that neither XML nor a tool would touch; a line break stands between payloads, and never in one."""

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_ASTRAL_STARTS = range(0xF0, 0xF5)
"""The characters beyond the basic plane, and the bytes that they start with in UTF-8."""


def _safe(text: bytes) -> bytes:
    """Escape in JSON text what is not ASCII or not safe in XML."""
    if not text.isascii():
        text = _in_latin(text)
    for unsafe in set(text.translate(None, _SAFE)):
        text = text.replace(bytes((unsafe,)), b"\\u%04x" % unsafe)
    return text


def _in_latin(text: bytes) -> bytes:
    """Escape in JSON text what is not in Latin-1: Python does it as JSON does, but beyond the basic plane."""
    decoded = text.decode()
    if any(start in text for start in _ASTRAL_STARTS):
        decoded = _ASTRAL.sub(lambda found: encode_basestring_ascii(found[0])[1:-1], decoded)
    return decoded.encode("raw_unicode_escape")


def fingerprint(text: bytes) -> str:
    """Give what tells a payload from others, and from itself once it is altered."""
    return sha256(text).hexdigest()[:16]


def batches(brief: Brief) -> Iterator[tuple[Sequence[Node], list[bytes]]]:
    """Give the nodes of a brief, many of one class at a time, and their payloads: pieces of the record.

    An actor's has its mentions.
    """
    mentions = _mentions(brief)
    for section in SECTIONS:
        nodes: Sequence[Node] = () if section == "mentions" else getattr(brief, section)
        for start in range(0, len(nodes), _TOGETHER):
            batch = nodes[start : start + _TOGETHER]
            texts = _texts(section, batch)
            if section == "actors":
                texts = [text + mentions.get(node.id, b"") for node, text in zip(batch, texts, strict=True)]
            yield batch, _pieces(section, texts)


def _texts(section: str, nodes: Iterable[Node]) -> list[bytes]:
    return [*map(encoder(), map(writer(SECTIONS[section]), nodes))]


def _pieces(section: str, texts: list[bytes]) -> list[bytes]:
    """Make pieces of the texts of objects: all at once, a line each, which is faster."""
    start, end = f'{{"{section}":['.encode(), b"]}"
    return _safe(start + (end + b"\n" + start).join(texts) + end).split(b"\n")


def _mentions(brief: Brief) -> dict[str, bytes]:
    """Give what stands after each actor that has mentions, since they travel with it."""
    found: dict[str, list[bytes]] = {}
    for mention, text in zip(brief.mentions, _texts("mentions", brief.mentions), strict=True):
        found.setdefault(mention.actor, []).append(text)
    return {actor: b'],"mentions":[' + b",".join(texts) for actor, texts in found.items()}


def lines(texts: Iterable[bytes], ids: Iterable[str], labels: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Give what manifests list of nodes: the fingerprint of the payload, the id and the label."""
    return zip(map(fingerprint, texts), ids, labels, strict=True)


def manifests(lines: Sequence[tuple[str, str, str]]) -> Iterator[tuple[str, bytes]]:
    """Give the ids and payloads of the manifests that list these lines."""
    all_of_them = fingerprint("".join([line[0] for line in lines]).encode())
    count = max(1, -(-len(lines) // PART))
    for number in range(count):
        listed = lines[number * PART : (number + 1) * PART]
        manifest = {"briefkit": VERSION, "manifest": listed, "of": all_of_them, "parts": count}
        yield f"{MANIFEST}-{number + 1}", _safe(encode(manifest))


def pieces(brief: Brief) -> dict[str, Record]:
    """Give the pieces that the file of a brief has, by their fingerprints."""
    return read(text for _, texts in batches(brief) for text in texts)


def read(payloads: Iterable[bytes]) -> dict[str, Record]:
    """Give the pieces by their fingerprints; one that is there twice, since a node was copied, counts once."""
    texts = {fingerprint(text): text for text in payloads}
    waiting = list(texts.values())
    batches = (waiting[start : start + _TOGETHER] for start in range(0, len(waiting), _TOGETHER))
    return dict(zip(texts, chain.from_iterable(map(_decode, batches)), strict=True))


def _decode(texts: list[bytes]) -> list[Record]:
    """Decode payloads together, which is faster, unless one of them is damaged."""
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
