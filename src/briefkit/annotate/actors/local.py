"""Local names: what a name stands for that is borne in many countries, by the countries that the document speaks of.

"The Democratic Party" is Albania's in an article on Albania, and "NIS" no Korean agency in one on Serbia.
"""

from collections.abc import Iterable

from attrs import evolve

from briefkit.annotate.actors.name import Name
from briefkit.annotate.document import Tokens
from briefkit.annotate.gazetteer import Gazetteer, Sense, load_gazetteer

_COMMON = frozenset(
    (
        "Centre Party",
        "Communist Party",
        "Conservative Party",
        "Democratic Party",
        "Freedom Movement",
        "Freedom and Justice Party",
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
_LOCAL = frozenset(("bk:party", "bk:government-body"))
_WELL_KNOWN = frozenset("US GB RU UA CN IR IL DE FR".split())
"""Countries whose parties and agencies are called by their abbreviations everywhere: FBI, SPD."""
_FEW = 4
_OWN = frozenset(("name", "demonym"))
"""Forms that other countries have too; "GOP" and "New Labour" are of one."""


def countries_named(names: Iterable[Name]) -> frozenset[str]:
    """Give the countries that a document speaks of, by the names in it that do not depend on them."""
    return frozenset(name.country for name in names if name.country and not _depends(name))


def _depends(name: Name) -> bool:
    return name.kind == "bk:party" or (name.kind in _LOCAL and name.form == "alias")


def of_country(name: Name, countries: frozenset[str], gazetteer: Gazetteer, tokens: Tokens) -> Name:
    """Give a name the sense that fits the countries of the document, or leave it open what it stands for."""
    if name.sense is None or name.sense.entry.kind not in _LOCAL:
        return name
    entry = name.sense.entry
    if entry.country in countries or not countries:
        return name
    if _is_local_abbreviation(name.sense, tokens.words[name.first : name.last]):
        return name._replace(kind="bk:organization", rule="capitals", sense=None, form="name", country=None)
    if entry.name not in _COMMON or name.sense.form not in _OWN:
        return name
    fitting = [one for one in gazetteer.local_parties.get(entry.name, ()) if one.country in countries]
    chosen = fitting[0] if len(fitting) == 1 else evolve(entry, country=None, wikidata=None)
    return name._replace(sense=Sense(chosen, name.sense.form), country=chosen.country)


def _is_local_abbreviation(sense: Sense, words: tuple[str, ...]) -> bool:
    """Tell whether a name is a few capitals that are known in one country only; a user's tables are believed."""
    word, *others = words
    if others or sense.form != "alias" or sense.entry.country in _WELL_KNOWN or not word.isupper():
        return False
    return len(word) <= _FEW and load_gazetteer().senses.get(word) is sense
