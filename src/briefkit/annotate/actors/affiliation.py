"""Affiliation: of which country those are who belong to a place."""

SEATS = {"Brussels": "European Union"}
"""Capitals whose names stand for the union that sits there, not for a government."""
BREAKAWAY = frozenset(
    (
        "Abkhazia",
        "South Ossetia",
        "Transnistria",
        "Nagorno-Karabakh",
        "Crimea",
        "Donetsk",
        "Luhansk",
        "Donetsk People's Republic",
        "Luhansk People's Republic",
        "Northern Cyprus",
        "Somaliland",
    )
)
"""Regions in which bodies and offices stand that are not of the state to which the region belongs."""


def country_of_people(place: str, country: str | None) -> str | None:
    """Give the country of those who belong to a place; where it is not its own state's, none is told.

    A minister of Abkhazia is not one of Georgia's, officials in Brussels need not be Belgian.
    """
    return None if place in BREAKAWAY or place in SEATS else country
