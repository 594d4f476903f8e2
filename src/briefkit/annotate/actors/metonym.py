"""Metonyms: where the name of a capital stands for the government that sits there."""

from briefkit.annotate.actors.name import Name
from briefkit.annotate.document import Document

_LOCATING = frozenset("in at from near outside inside around across throughout via into through to of".split())
RELATING = frozenset(
    """
    between with against by accuse accuses accused allow allows allowed anger angers angered ask asks asked assure
    assures assured blame blames blamed compel compels compelled convince convinces convinced criticise criticises
    criticised criticize criticizes criticized embarrass embarrassed force forces forced forcing give gives gave
    help helps helped infuriate infuriated inform informs informed irk irked lobby lobbied notify notified oblige
    obliged offer offers offered order orders ordered persuade persuades persuaded praise praises praised press
    presses pressed pressing pressure pressured pressuring promise promises promised provoke provoked push pushes
    pushed pushing reassure reassured remind reminds reminded tell tells told telling thank thanks thanked thanking
    threaten threatens threatened urge urges urged urging warn warns warned warning
    """.split()
)
"""What stands right before whoever is told, given or made to do something."""
_AUXILIARIES = frozenset("has have had is are was were will would could should must may might does did".split())
_ACTING = frozenset(
    """
    said says denied denies announced announces accused accuses warned warns called calls rejected rejects
    insisted insists refused refuses wants wanted sees saw considers hopes hoped sought seeks agreed agrees
    claims claimed argued argues demanded demands condemned condemns imposed imposes plans planned continues
    continued decided decides backed backs sent sends did does cannot can responded responds reacted needs
    needed expects expected believes believed told tells made makes offered offers proposed proposes signed
    signs recognised recognized recognises recognizes supports supported opposes opposed urged urges threatened
    threatens gave gives took takes sanctioned expelled recalled withdrew views viewed regards regarded fears
    feared asked asks banned bans blamed blames blocked blocks criticised criticises criticized criticizes
    hailed hails halted halts lifted lifts pledged pledges praised praises promised promises protested protests
    retaliated slammed slams stressed stresses summoned summons suspended suspends thanked thanks vowed vows
    welcomed welcomes accepts accepted acknowledges acknowledged approves approved assures assured breaches
    breached cancelled canceled challenges challenged complains complained concedes conceded confirms confirmed
    counters countered declares declared declines declined defends defended deploys deployed deports deported
    disputes disputed downplays downplayed emphasises emphasised emphasizes emphasized encourages encouraged
    endorses endorsed engages engaged expels extradited fired frees freed ignores ignored intends intended
    interprets interpreted maintains maintained negotiates negotiated objects objected ordered orders persists
    persisted prefers preferred presses pressed prevents prevented pursues pursued questions questioned ratifies
    ratified reaffirms reaffirmed recalls reiterates reiterated refrains refrained released releases resumes
    resumed retaliates reversed reverses severs severed stops stopped submitted submits suspects suspected tries
    tried tests tested tightens tightened underlines underlined underscores underscored uses used vetoes vetoed
    violates violated wishes wished withdraws withheld withholds worries worried yields yielded dismisses
    dismissed launched launches hints hinted signals signalled signaled notes noted adds added
    """.split()
)
_ADVERBS = frozenset("also later then now still again meanwhile soon once never always".split())
"""What may stand between whoever acts and the verb, beside words in -ly."""
_NO_ADVERBS = frozenset(
    """
    ally family rally assembly supply reply monopoly anomaly fly bully belly daily weekly monthly yearly elderly
    friendly unfriendly deadly lonely lively orderly scholarly
    """.split()
)
"""Words in -ly that are nouns or adjectives: "a Moscow ally said"."""
_SEEMING = frozenset(
    "remain remains remained is was are were seems seemed appears appeared grew becomes became".split()
)
MINDED = frozenset(
    """
    able unable willing unwilling ready unready quick swift slow eager keen reluctant hesitant anxious desperate
    determined prepared committed obliged forced afraid careful adamant
    """.split()
)
"""Adjectives of those who act: "Minsk remains reluctant", "it was swift to denounce"."""
_OWNED = frozenset(
    """
    policy position stance decision response demand demands messaging interests interest efforts effort attitude
    claim claims government strategy support opposition approach relations relationship ties threat threats
    sanctions allies ally plans plan proposal refusal willingness ambitions influence military nuclear
    aggression foreign diplomatic invasion actions action behaviour behavior intentions view views role offer
    pressure reaction
    """.split()
)


def acting_places(document: Document, names: list[Name]) -> frozenset[int]:
    """Find the capitals in an actor's slot, as indexes into the names.

    "Minsk denied", "ties between Minsk and Pyongyang", but not "the embassy in Minsk".
    """
    capitals = [
        index for index, name in enumerate(names) if name.sense is not None and name.sense.entry.capital_of is not None
    ]
    acting = {index for index in capitals if _acts(document, names[index])}
    for index in (*capitals, *reversed(capitals)):
        if index not in acting and _coordinated(document, names, index, acting):
            acting.add(index)
    return frozenset(acting)


def _acts(document: Document, name: Name) -> bool:
    lowers = document.tokens.lowers
    before = lowers[name.first - 1] if name.first else ""
    last = name.last + (name.last < len(lowers) and _is_adverb(lowers[name.last]))
    after = lowers[last] if last < len(lowers) else ""
    if after == "'s" and any(word in _OWNED for word in lowers[last + 1 : last + 3]):
        return True
    if before in _LOCATING:
        return before == "of" and lowers[name.first - 2 : name.first - 1] in (
            ("critiques",),
            ("criticism",),
            ("critics",),
        )
    if after in _SEEMING and not MINDED.isdisjoint(lowers[last + 1 : last + 3]):
        return True
    if after in _AUXILIARIES:
        return any(word in _ACTING or word.endswith("ing") for word in lowers[last + 1 : last + 3])
    if after.endswith("s") and "the" in (before, lowers[name.first]):
        return before in RELATING  # "the Kyiv orders", "The Hague questions"
    return after in _ACTING or before in RELATING


def _is_adverb(lower: str) -> bool:
    return lower in _ADVERBS or (lower.endswith("ly") and lower not in _NO_ADVERBS)


def _coordinated(document: Document, names: list[Name], index: int, acting: set[int]) -> bool:
    """Tell whether a capital is listed with one that acts."""
    for neighbour in (index - 1, index + 1):
        if neighbour in acting:
            left, right = sorted((names[index], names[neighbour]))
            between = document.tokens.lowers[left.last : right.first]
            if between and all(word in (",", "and", "or", "&", "-") for word in between):
                return True
    return False
