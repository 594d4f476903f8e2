"""GraphML: a graph for people, with the truth beside it in one reserved value of each node."""

from briefkit.formats.collector import without_collector
from briefkit.formats.format import Format, checked
from briefkit.formats.graphml import payload
from briefkit.formats.graphml.reader import read_payloads
from briefkit.formats.graphml.writer import write
from briefkit.model import Brief
from briefkit.schema.plain import Record

NAME = payload.NAME


@without_collector
def dumps(brief: Brief) -> bytes:
    """Write a brief as GraphML that Gephi, yEd, Cytoscape, networkx and igraph open."""
    return write(brief)


@without_collector
def loads(data: bytes) -> Brief:
    """Read a brief from GraphML, also after such a tool has saved it anew; raises `FormatError`.

    What people changed in the columns is not taken; a node of the brief that is gone is an error that names it.
    """
    pieces = payload.read(read_payloads(data))
    payload.require_whole(pieces)
    return checked(NAME, payload.join(pieces.values()))


def records(data: bytes) -> Record:
    """Give the record unchecked, as far as it is there."""
    return payload.join(payload.read(read_payloads(data)).values())


format = Format(  # noqa: A001 - the word of the field
    name=NAME,
    suffixes=(".graphml",),
    dumps=dumps,
    loads=loads,
    records=records,
    media_type="application/graphml+xml",
)
