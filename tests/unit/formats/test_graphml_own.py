import pytest

from briefkit.formats import graphml
from briefkit.formats.graphml.own import own_payloads
from briefkit.formats.graphml.reader import read_payloads
from briefkit.model import Actor, Article, Brief, Mention

ARTICLE = Article.from_blocks(
    [("headline", "“Łódź” & <b>"), ("paragraph", "Poland said so.")], url="https://a.example/?a=1&b=2"
)
POLAND = Actor(kind="bk:state", country="PL", name="Poland")
BRIEF = Brief(
    articles=[ARTICLE], actors=[POLAND], mentions=[Mention(actor=POLAND.id, evidence=ARTICLE.evidence(13, 19))]
)
DATA = graphml.dumps(BRIEF)


def test_a_file_of_ours_gives_what_the_parser_gives():
    assert own_payloads(DATA) == list(read_payloads(DATA))


@pytest.mark.parametrize("profile", ["cytoscape", "gephi", "neo4j", "yed"])
def test_other_profiles_are_left_for_the_parser(profile):
    assert own_payloads(graphml.dumps(BRIEF, profile=profile)) is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"</graph>", b""),
        (b"</graphml>\n", b"</graphml>\n<!-- -->"),
        (b"</node>", b"<!-- --></node>"),
        (b"&amp;", b"&"),
        (b"&amp;", b"&other;"),
        (b"&lt;b", b"<b"),
        (b"PL", b"\x00"),
        (b"PL", b"\xff"),
        (b"PL", "\ufffe".encode()),
        (b"PL", b"<![CDATA[PL]]>"),
        (b"<edge ", b'<edge id="e1" '),
        (b'for="node"', b'for="edge"'),
        (b'key="n_briefkit"', b'key="n_label"'),
        (b'key="n_label"', b'key="n_briefkit"'),
    ],
)
def test_whatever_else_is_left_for_the_parser(old, new):
    assert own_payloads(DATA.replace(old, new, 1)) is None


@pytest.mark.parametrize("shift", range(3))
def test_a_character_may_stand_across_what_is_decoded_at_once(shift):
    url = f"https://a.example/{'x' * shift}{'…' * 100_000}"
    data = graphml.dumps(Brief(articles=[Article(text="It did.", url=url)]))
    assert own_payloads(data) == list(read_payloads(data))
    assert own_payloads(data.replace("…".encode() + b"<", "…".encode()[:2] + b"<")) is None
