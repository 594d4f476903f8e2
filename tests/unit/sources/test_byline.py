"""The byline of bne IntelliNews."""

import pytest

from briefkit.sources.byline import read_byline


@pytest.mark.parametrize(
    ("printed", "authors", "place"),
    [
        ("Anna Berg in Riga", ["Anna Berg"], "Riga"),
        ("Anna Berg in Germany", ["Anna Berg"], "Germany"),
        ("Anna Berg in Washington DC", ["Anna Berg"], "Washington DC"),
        ("Anna Berg in Rostov-on-Don", ["Anna Berg"], "Rostov-on-Don"),
        ("Anna Berg n Belrin", ["Anna Berg"], "Belrin"),
        ("Anna Berg", ["Anna Berg"], None),
        ("bne IntelliNews", ["bne IntelliNews"], None),
        ("bne IntelliNews bne IntelliNews", ["bne IntelliNews"], None),
        ("bne Tehran bureau", ["bne Tehran bureau"], "Tehran"),
        ("bno - Taipei Bureau", ["bno - Taipei Bureau"], "Taipei"),
        ("bnm Gulf bureau", ["bnm Gulf bureau"], "Gulf"),
        ("bnm bnm Gulf bureau", ["bnm Gulf bureau"], "Gulf"),
        ("Anna Berg for Eurasianet", ["Anna Berg"], None),
        ("Anna Berg of Example Associates in Riga", ["Anna Berg"], "Riga"),
        ("Newsbase", ["Newsbase"], None),
        ("Akhal-Teke: A Eurasianet Bulletin", ["Akhal-Teke: A Eurasianet Bulletin"], None),
        ("East West Digital News in Moscow", ["East West Digital News"], "Moscow"),
        ("Anna Berg & Olof Lund", ["Anna Berg", "Olof Lund"], None),
        ("Anna Berg, & Olof Lund", ["Anna Berg", "Olof Lund"], None),
        ("Anna Berg in Riga & Olof Lund in Oslo", ["Anna Berg", "Olof Lund"], "Riga & Oslo"),
        ("Anna Berg and Olof Lund in Oslo", ["Anna Berg", "Olof Lund"], "Oslo"),
        ("Anna Berg, Olof Lund in Oslo", ["Anna Berg", "Olof Lund"], "Oslo"),
        ("Anna Berg CEO and founder of Example Advisors", ["Anna Berg"], None),
        (
            "Anna Berg Credit Strategist at ING in Riga, Olof van den Lund Global Head of Research at ING in Riga",
            ["Anna Berg", "Olof van den Lund"],
            "Riga",
        ),
        ("Anna Berg in Riga for bne IntelliNews", ["Anna Berg"], "Riga"),
        ("bne IntelliNews in Riga, Oslo and Bergen", ["bne IntelliNews"], "Riga & Oslo & Bergen"),
        ("Anna Berg in Riga & Newsbase", ["Anna Berg", "Newsbase"], "Riga"),
        ("Anna Berg - Taipei", ["Anna Berg"], "Taipei"),
        ("bno Chennai Office", ["bno Chennai Office"], "Chennai"),
        ("", [], None),
        (", & ,", [], None),
    ],
)
def test_read_byline(printed, authors, place):
    byline = read_byline(printed)
    assert (list(byline.authors), byline.place) == (authors, place)
