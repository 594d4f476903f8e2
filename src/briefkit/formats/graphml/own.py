"""A GraphML file as the writer left it: what is there, line by line, is known to be XML, and needs no parser for it.

The patterns admit less than XML does: no comment, no CDATA, no other attribute or white space. Whatever does not fit is
left for the parser, which says what is wrong, if anything is.
"""

import re
from codecs import getincrementaldecoder

from briefkit.formats.graphml.payload import COLUMN
from briefkit.formats.graphml.profile import find_profile
from briefkit.formats.graphml.writer import FOOT, head

_CHARACTERS = r"[^&<>\x00-\x1f]*+"
_TEXT = rf"{_CHARACTERS}(?:&(?:amp|lt|gt);{_CHARACTERS})*+"
_ASCII = r"[ -%'-;=?-~]"
_ID = r'"[\w.-]++"'
_NODE = re.compile(
    rf'<node id={_ID}><data key="n_{COLUMN}">({_ASCII}++)</data>'
    rf'(?:<data key="n_(?!{COLUMN}")[a-z]++">{_TEXT}</data>)*+</node>\n'.encode()
)
_EDGE = re.compile(
    rf'<edge id={_ID} source={_ID} target={_ID}>(?:<data key="e_[a-z]++">{_TEXT}</data>)*+</edge>\n'.encode()
)
_NONCHARACTERS = ("\ufffe".encode(), "\uffff".encode())
"""Which XML excludes, but UTF-8 does not."""
_PART = 2**16
"""Bytes to decode at once."""


def own_payloads(data: bytes) -> list[bytes] | None:
    """Give the payloads of a file of the portable profile that no other tool has touched; None for any other."""
    start = head(find_profile("portable")).encode()
    if not data.startswith(start) or not _is_text(data):
        return None
    payloads: list[bytes] = []
    at = len(start)
    while line := _NODE.match(data, at):
        payloads.append(line[1])
        at = line.end()
    while line := _EDGE.match(data, at):
        at = line.end()
    return payloads if data[at:] == FOOT.encode() else None


def _is_text(data: bytes) -> bool:
    """Tell whether all of it is UTF-8, without the memory that the whole text would take."""
    decode = getincrementaldecoder("utf-8")().decode
    try:
        for start in range(0, len(data), _PART):
            decode(data[start : start + _PART])
        decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return _NONCHARACTERS[0][0] not in data or not any(character in data for character in _NONCHARACTERS)
