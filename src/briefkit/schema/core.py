"""The core vocabulary, `bk`: kinds of actor, acts and standing relations; and the lists that no plugin can add to."""

from types import MappingProxyType

from briefkit.schema.iri import BASE
from briefkit.schema.ownership import Ownership
from briefkit.schema.vocabulary import FacetType, Term, Vocabulary

ORGANIZED = ("bk:organization", "bk:state")
PLACES = ("bk:place", "bk:state")
WHOLES = (*ORGANIZED, "bk:place", "bk:group")
PEOPLE = ("bk:person", "bk:group")

ACTOR_KINDS = (
    Term(name="person", role="actor-kind", label="person", description="A human being, named or not."),
    Term(
        name="state",
        role="actor-kind",
        label="state",
        description="A country as it acts among countries, such as Belarus.",
    ),
    Term(
        name="organization",
        role="actor-kind",
        label="organisation",
        description="A body with members and a purpose, of no narrower kind.",
    ),
    Term(
        name="government",
        role="actor-kind",
        label="government",
        description="Those who govern a country as a whole, also under the name of its capital.",
        broader="bk:organization",
    ),
    Term(
        name="government-body",
        role="actor-kind",
        label="government body",
        description="A part of a state's machinery: a ministry, an embassy, a parliament, a court, an army.",
        broader="bk:organization",
    ),
    Term(
        name="intergovernmental-organization",
        role="actor-kind",
        label="intergovernmental organisation",
        description="A body whose members are states, such as the United Nations.",
        broader="bk:organization",
    ),
    Term(
        name="party",
        role="actor-kind",
        label="political party",
        description="A party or a standing alliance of parties.",
        broader="bk:organization",
    ),
    Term(
        name="armed-group",
        role="actor-kind",
        label="armed group",
        description="An organised force that is not a state's own.",
        broader="bk:organization",
    ),
    Term(
        name="media",
        role="actor-kind",
        label="news organisation",
        description="A newspaper, broadcaster or news agency.",
        broader="bk:organization",
    ),
    Term(
        name="company",
        role="actor-kind",
        label="company",
        description="A business, whoever owns it.",
        broader="bk:organization",
    ),
    Term(
        name="group",
        role="actor-kind",
        label="group",
        description="People without an organisation, often unnamed: analysts, officials, a nation, a minority.",
    ),
    Term(
        name="place",
        role="actor-kind",
        label="place",
        description="A region or town that takes part like an actor.",
    ),
)

ACTS = (
    Term(name="assert", role="act", label="asserts", description="Holds that something is so."),
    Term(name="deny", role="act", label="denies", description="Holds that something is not so."),
    Term(name="confirm", role="act", label="confirms", description="Holds that what was said before is so."),
    Term(
        name="unsaid",
        role="act",
        label="does not say",
        description="Does not say it, or has not yet: the cue is negated, conditional or only possible.",
    ),
    Term(name="repeat", role="act", label="repeats", description="Says again what another has said."),
    Term(
        name="announce",
        role="act",
        label="announces",
        description="Makes something known, often a decision of its own.",
    ),
    Term(name="estimate", role="act", label="estimates", description="Gives a figure or a forecast."),
    Term(name="express", role="act", label="expresses", description="Shows a belief, a wish, a hope or a fear."),
    Term(name="agree", role="act", label="agrees", description="Takes the side of what another has said or proposed."),
    Term(name="reject", role="act", label="rejects", description="Refuses a proposal, a demand or a charge."),
    Term(name="propose", role="act", label="proposes", description="Puts forward something to be done."),
    Term(name="demand", role="act", label="demands", description="Calls on someone to do or to leave something."),
    Term(name="ask", role="act", label="asks", description="Puts a question or a request."),
    Term(name="promise", role="act", label="promises", description="Commits itself to do something."),
    Term(name="threaten", role="act", label="threatens", description="Says what harm it will do, and when."),
    Term(name="warn", role="act", label="warns", description="Says what harm may come, not from itself."),
    Term(name="praise", role="act", label="praises", description="Speaks well of someone or something."),
    Term(name="condemn", role="act", label="condemns", description="Speaks ill of someone or something."),
    Term(
        name="accuse",
        role="act",
        label="accuses",
        description="Says that someone has done wrong.",
        broader="bk:condemn",
    ),
)

RELATION_KINDS = (
    Term(
        name="ally-of",
        role="relation-kind",
        label="is an ally of",
        description="The two stand together in politics or war.",
    ),
    Term(
        name="member-of",
        role="relation-kind",
        label="is a member of",
        description="The agent belongs to the recipient, which has members.",
        recipients=(*ORGANIZED, "bk:group"),
    ),
    Term(
        name="part-of",
        role="relation-kind",
        label="is part of",
        description="The agent is a part of the recipient.",
        agents=WHOLES,
        recipients=WHOLES,
    ),
    Term(
        name="holds-office",
        role="relation-kind",
        label="holds an office of",
        description="The agent holds the office named, of the recipient where there is one.",
        agents=PEOPLE,
        recipients=WHOLES,
    ),
    Term(
        name="located-in",
        role="relation-kind",
        label="is located in",
        description="The agent is in the recipient.",
        recipients=PLACES,
    ),
    Term(
        name="diplomatic-relations",
        role="relation-kind",
        label="has diplomatic relations with",
        description="The two recognise each other and exchange envoys.",
        agents=WHOLES,
        recipients=WHOLES,
    ),
    Term(
        name="family-of",
        role="relation-kind",
        label="is family of",
        description="The two are kin or married.",
        agents=PEOPLE,
        recipients=PEOPLE,
    ),
    Term(
        name="employed-by",
        role="relation-kind",
        label="is employed by",
        description="The agent works for the recipient.",
        agents=PEOPLE,
    ),
)

vocabulary = Vocabulary(
    prefix="bk",
    iri=f"{BASE}bk#",
    terms=(*ACTOR_KINDS, *ACTS, *RELATION_KINDS),
    facets=(FacetType(name="Ownership", on="Actor", cls=Ownership),),
)

CLOSED_LISTS = MappingProxyType(
    {
        "block kind": {
            "headline": "The title of the piece.",
            "standfirst": "The lines between title and text that sum it up.",
            "caption": "The words beneath a picture.",
            "paragraph": "A paragraph of the body.",
            "subheading": "A heading within the body.",
            "quotation": "A passage that the page sets off as quoted.",
            "list_item": "An item of a list.",
            "speaker_turn": "What one speaker says in an interview, with the name before it.",
            "bio": "The note about the author.",
            "correction": "A note that corrects the piece.",
        },
        "statement form": {
            "direct": "The words themselves, in quotation marks.",
            "indirect": "What was said, in the reporter's words.",
            "mixed": "The reporter's words with quoted ones among them.",
        },
        "cue class": {
            "speech": "The cue is a word of saying: said, according to.",
            "attitude": "The cue is a word of thinking or feeling: believes, hopes.",
            "act": "The cue is an act done with words: condemned, promised.",
        },
        "mention form": {
            "name": "The canonical name.",
            "alias": "Another name, also a short form.",
            "adjective": "An adjective made of the name: Belarusian.",
            "demonym": "The name of the people: the Poles.",
            "metonym": "A name that stands for it, such as a capital for a government.",
            "pronoun": "A pronoun.",
            "description": "A description: the Eastern European nation.",
            "role": "The office or role: the minister.",
            "epithet": "A byname: Europe's last dictatorship.",
        },
        "relation status": {
            "actual": "It has come about or holds.",
            "planned": "The agent means to do it.",
            "proposed": "Someone has put it forward.",
            "denied": "It is said not to be so.",
            "hypothetical": "It is only imagined.",
            "failed": "It was tried and did not come about.",
            "claimed": "Someone says so, and the source leaves it there.",
        },
        "verdict": {
            "same": "The two are one.",
            "different": "The two are not one.",
            "open": "It is undecided again.",
        },
    }
)
"""The words that the model itself knows, and what they mean."""
