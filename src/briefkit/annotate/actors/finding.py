"""Finding: the stage as a whole, from a document to its reading."""

from briefkit.annotate.actors import description, event, focus, group
from briefkit.annotate.actors.body import compose_bodies, compose_possessives
from briefkit.annotate.actors.compound import split_compounds
from briefkit.annotate.actors.description import link_descriptions
from briefkit.annotate.actors.focus import bare_names, introduce_well_known, link_in_focus
from briefkit.annotate.actors.group import link_groups
from briefkit.annotate.actors.individual import link_individuals
from briefkit.annotate.actors.linking import link
from briefkit.annotate.actors.naming import find_names
from briefkit.annotate.actors.occurrence import find_occurrences
from briefkit.annotate.actors.office import link_offices
from briefkit.annotate.actors.reading import ActorReading
from briefkit.annotate.actors.register import Register
from briefkit.annotate.actors.scan import make_scan
from briefkit.annotate.document import Document
from briefkit.annotate.gazetteer import Gazetteer, load_gazetteer

_CUES = (description.CUES, event.CUES, focus.CUES, group.CUES)


def find_actors(document: Document, gazetteer: Gazetteer | None = None) -> ActorReading:
    """Find the actors of a document: their names, what they are, and every mention of them.

    Without a gazetteer the tables of the package are used. Nothing is guessed from likeness: what cannot be told
    is left out.
    """
    known = load_gazetteer() if gazetteer is None else gazetteer
    divided = split_compounds(document, known)
    occurrences = find_occurrences(divided.tokens, *_CUES, known.cues)
    names = find_names(make_scan(divided, known, occurrences))
    bodies = compose_bodies(divided, names, known)
    bodies += compose_possessives(divided, names, bodies)
    register = Register(divided, known, occurrences, bare=bare_names(names))
    link(register, names, bodies)
    link_offices(register, [name for name in names if name.first not in register.bare])
    introduce_well_known(register, names)
    link_individuals(register)
    link_in_focus(register, names)
    link_offices(register, [name for name in names if name.first in register.bare])
    link_groups(register, bodies)
    link_descriptions(register)
    return register.reading()
