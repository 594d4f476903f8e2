"""The actors stage: who is in a text, under which names, and in which offices."""

from briefkit.annotate.actors.confidence import rule_confidences
from briefkit.annotate.actors.finding import find_actors
from briefkit.annotate.actors.reading import ActorMention, ActorReading, Entity, OfficeSpan
from briefkit.annotate.actors.resolution import country_of, resolve

__all__ = [
    "ActorMention",
    "ActorReading",
    "Entity",
    "OfficeSpan",
    "country_of",
    "find_actors",
    "resolve",
    "rule_confidences",
]
