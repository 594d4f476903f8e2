"""GraphML: a graph for people, with the truth beside it in one reserved value of each node."""

from briefkit.formats.collector import without_collector
from briefkit.formats.format import Format, checked
from briefkit.formats.graphml import payload
from briefkit.formats.graphml.edits import find_edits
from briefkit.formats.graphml.own import own_payloads
from briefkit.formats.graphml.profile import find_profile
from briefkit.formats.graphml.reader import read_payloads
from briefkit.formats.graphml.writer import write
from briefkit.model import Brief
from briefkit.schema.plain import Record

NAME = payload.NAME


@without_collector
def dumps(brief: Brief, *, profile: str = "portable") -> bytes:
    """Write a brief as GraphML that Gephi, yEd, Cytoscape, Neo4j, networkx and igraph open.

    The profile `portable` is for all of them; `gephi` adds colours and the types of edges, `neo4j` the labels that its
    importer asks for, `cytoscape` the names that it shows, `yed` shapes, labels, links and tool tips.
    """
    return write(brief, find_profile(profile))


@without_collector
def loads(data: bytes, *, original: Brief | None = None) -> Brief:
    """Read a brief from GraphML, also after such a tool has saved it anew; raises `FormatError`.

    What people changed in the columns is not taken. A node of the brief that is gone is an error that names it, unless
    the original is given to take it from.
    """
    own = own_payloads(data)
    pieces = payload.read(read_payloads(data) if own is None else own)
    if original is not None:
        known = payload.pieces(original)
        pieces |= {key: known[key] for key in payload.listed(pieces) if key in known}
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
    edits=find_edits,
    media_type="application/graphml+xml",
)
