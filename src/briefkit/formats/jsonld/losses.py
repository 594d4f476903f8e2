"""What tools are known to take from JSON-LD; `tests/integration/test_losses.py` pins each."""

from briefkit.formats.loss import Loss

_PYLD = "to N-Quads text and back, or normalised"

LOSSES = (
    Loss(
        tool="PyLD",
        version="3.3",
        way=_PYLD,
        lost="n, r or t after a backslash, as in `C:\\new`, becomes a line break or a tab: briefkit refuses the file "
        "where an id is made of the text, and nothing tells where none is, as in `made_by`",
    ),
    Loss(
        tool="PyLD",
        version="3.3",
        way=_PYLD,
        lost="text with a line end other than LF and CR, such as U+2028 or U+0085: PyLD refuses what it has written",
    ),
    Loss(
        tool="rdflib",
        version="7.6",
        way="to RDF/XML or TriX",
        lost="text with a character that XML cannot hold, such as U+0001 or U+FFFF: what it writes is not well-formed",
    ),
    Loss(
        tool="pyoxigraph",
        version="0.5",
        way="read as JSON-LD, Turtle or N-Quads",
        lost="one text of more than 8 MiB in JSON-LD, 16 MiB in the others: refused with a `MemoryError`",
    ),
)
