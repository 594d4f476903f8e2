"""The line that signs and dates a story of bne IntelliNews."""

import pytest

from briefkit.sources.line import Line
from briefkit.sources.signature import read_signature


def _read(*texts):
    found = read_signature([Line(text) for text in texts], 0)
    return found and (found.byline, str(found.date), found.has_by, found.end)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["By Anna Berg in Riga May 2, 2019"], ("Anna Berg in Riga", "2019-05-02", True, 1)),
        (["By Anna Berg in RigaMay 2, 2019"], ("Anna Berg in Riga", "2019-05-02", True, 1)),
        (["By: Anna Berg, May 2, 2019"], ("Anna Berg", "2019-05-02", True, 1)),
        (["Anna Berg in Riga May 2, 2019"], ("Anna Berg in Riga", "2019-05-02", False, 1)),
        (["bne IntelliNews May 2, 2019"], ("bne IntelliNews", "2019-05-02", False, 1)),
        (["bno - Taipei Bureau May 2, 2019"], ("bno - Taipei Bureau", "2019-05-02", False, 1)),
        (["By Anna Berg in Riga", "May 2, 2019"], ("Anna Berg in Riga", "2019-05-02", True, 2)),
        (["Anna Berg in Riga", "May 2, 2019"], None),
        (["By Anna Berg in Riga"], None),
        (["Elections on May 2, 2019"], None),
        (["The ministers met in Riga May 2, 2019"], None),
        (["He left. She stayed until May 2, 2019"], None),
        (["By Anna Berg in Riga February 30, 2019"], None),
        (["By " + "Anna " * 100 + "May 2, 2019"], None),
    ],
)
def test_read_signature(texts, expected):
    assert _read(*texts) == expected
