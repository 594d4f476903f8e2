"""Parties: of which country a party is whose name is borne in many: "the Democratic Party" of Albania or of the US."""

from collections.abc import Iterable

from attrs import evolve

from briefkit.annotate.actors.name import Name
from briefkit.annotate.gazetteer import Entry, Gazetteer, Sense

_COMMON = frozenset(
    (
        "Centre Party",
        "Communist Party",
        "Conservative Party",
        "Democratic Party",
        "Freedom Movement",
        "Freedom Party",
        "Green Party",
        "Labour Party",
        "Liberal Democratic Party",
        "Liberal Party",
        "National Party",
        "People's Party",
        "Progress Party",
        "Reform Party",
        "Republican Party",
        "Social Democratic Party",
        "Socialist Party",
    )
)
"""Names that parties of many countries bear."""
_OWN = frozenset(("name", "demonym"))
"""Forms that other countries have too; "GOP" and "New Labour" are of one."""


def countries_named(names: Iterable[Name]) -> frozenset[str]:
    """Give the countries that a document speaks of, by the names in it that are no parties'."""
    return frozenset(name.country for name in names if name.country and name.kind != "bk:party")


def of_country(name: Name, countries: frozenset[str], gazetteer: Gazetteer) -> Name:
    """Give a party's common name the one party that fits the countries of the document, or leave its country open."""
    if name.sense is None or name.sense.entry.name not in _COMMON or name.sense.form not in _OWN:
        return name
    entry = name.sense.entry
    if entry.country in countries or not countries:
        return name
    fitting = [one for one in _namesakes(entry.name, gazetteer) if one.country in countries]
    chosen = fitting[0] if len(fitting) == 1 else evolve(entry, country=None, wikidata=None)
    return name._replace(sense=Sense(chosen, name.sense.form), country=chosen.country)


def _namesakes(name: str, gazetteer: Gazetteer) -> list[Entry]:
    """Give the parties that are called so at home: "Democratic Party of Albania", "Estonian Reform Party"."""
    return [entry for entry in gazetteer.parties if _is_called(entry, name, gazetteer)]


def _is_called(entry: Entry, name: str, gazetteer: Gazetteer) -> bool:
    state = gazetteer.states.get(entry.country or "")
    adjectives = state.adjectives if state is not None else ()
    return entry.name.startswith(f"{name} of ") or entry.name in {f"{adjective} {name}" for adjective in adjectives}
