"""The event categories of PLOVER, `plover`: what actors do to one another.

Names follow the Political Language Ontology for Verifiable Event Records of the Open Event Data Alliance, as of 2021
(https://github.com/openeventdata/PLOVER); the descriptions are ours, the notations are the roots of its forerunner,
CAMEO, that fall under each category.
"""

from briefkit.schema.iri import BASE
from briefkit.schema.vocabulary import Term, Vocabulary


def _category(name: str, cameo: str, label: str, description: str) -> Term:
    return Term(
        name=name,
        role="relation-kind",
        label=label,
        description=description,
        notations=tuple(f"CAMEO {root}" for root in cameo.split()),
    )


vocabulary = Vocabulary(
    prefix="plover",
    iri=f"{BASE}plover#",
    terms=(
        _category("AGREE", "03", "agrees with", "Accepts, offers or promises to work together or to give way."),
        _category("CONSULT", "04", "consults", "Meets, visits, telephones or negotiates."),
        _category(
            "SUPPORT", "05", "supports", "Backs in words or by a diplomatic step: praise, recognition, a treaty."
        ),
        _category("COOPERATE", "06", "cooperates with", "Works or trades together, in fact and not in words only."),
        _category("AID", "07", "aids", "Gives something of value: money, goods, arms, shelter, protection."),
        _category("YIELD", "08", "yields to", "Gives way: withdraws, eases a measure, frees prisoners, resigns."),
        _category("REQUEST", "02 10", "requests of", "Asks, urges or demands that something be done."),
        _category("ACCUSE", "09 11", "accuses", "Criticises, charges, sues or investigates."),
        _category("REJECT", "12", "rejects", "Refuses a proposal, a demand or to meet; breaks off; denies."),
        _category("THREATEN", "13", "threatens", "Warns of harm that it would do itself."),
        _category("PROTEST", "14", "protests against", "Demonstrates, strikes or riots."),
        _category("SANCTION", "16", "sanctions", "Cuts back dealings: embargo, expulsion, end of aid or of talks."),
        _category("MOBILIZE", "15", "mobilises against", "Shows or readies force without using it."),
        _category("COERCE", "17", "coerces", "Uses force short of assault: arrest, seizure, blockade, repression."),
        _category("ASSAULT", "18 19 20", "assaults", "Uses violence against people: attack, fight, bombing, massacre."),
    ),
)
