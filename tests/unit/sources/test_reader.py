"""The lines of an HTML page: what is read, what is left out, and where it stands."""

import pytest

from briefkit.sources.html import read_tree
from briefkit.sources.reader import read_lines

PROSE = "<p>" + "A sentence of the body that is long enough to count as prose. " * 4 + "</p>"
WORDS = "A sentence of the body that is long enough to count as prose. " * 3


def _lines(html):
    root = read_tree(html.encode())
    assert root is not None
    return [line for line in read_lines(root) if not line.text.startswith("A sentence of the body")]


def _texts(html):
    return [line.text for line in _lines(html)]


def _page(inner, *, head="<title>The title of it</title>"):
    return f"<html><head>{head}</head><body>{inner}</body></html>"


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("<p>one<br>two<br/>three</p>", ["one", "two", "three"]),
        ("<p>one <b>two</b>\n  <i>three</i>four</p>", ["one two threefour"]),
        ("<p>one<script>x</script><style>y</style> two</p>", ["one two"]),
        ("<p>&nbsp;one&nbsp;two&nbsp;</p>", ["one\xa0two"]),
        ("one<p>two</p>three<div>four</div>", ["one", "two", "three", "four"]),
        ("<blockquote><p>one</p><p>two</p></blockquote>", ["one", "two"]),
        ("<ul><li>one</li><li><p>two</p></li></ul>", ["one", "two"]),
        ("<nav>x</nav><aside>x</aside><form>x</form><p hidden>x</p><p style='display: none'>x</p>one", ["one"]),
        ('<div class="share-buttons">x</div><div class="post__share">x</div><div id="comments">x</div>one', ["one"]),
        ('<div class="category-articles-and-commentary sharing-economy-x">one</div>', []),
        ('<div class="category-articles-and-commentary">one</div>', ["one"]),
        ("<p>one\x01<br>\x02two</p>", ["one\x01", "\x02two"]),
        ("<p></p><p> </p><div><br></div>", []),
        ("<table><tr><td>one</td><td>two</td></tr></table>", ["one", "two"]),
    ],
)
def test_lines_of_a_body(inner, expected):
    assert _texts(_page(f"<h1>The title of it</h1><div>{PROSE}{inner}{PROSE}</div>"))[1:] == expected


def test_lines_know_their_elements_and_links():
    inner = "<h3>a</h3><ul><li>b</li></ul><blockquote><p>c</p></blockquote><p><b>d</b></p><figcaption>e</figcaption>"
    inner += '<div class="Image-Caption"><p>f</p></div><p>g <a href="/x" rel="tag">h</a></p>'
    lines = _lines(_page(f"<h1>The title of it</h1><div>{PROSE}{inner}{PROSE}</div>"))[1:]
    assert [(line.text, line.tag) for line in lines] == [
        ("a", "h3"),
        ("b", "li"),
        ("c", "blockquote"),
        ("d", "strong"),
        ("e", "figcaption"),
        ("f", "figcaption"),
        ("g h", "p"),
    ]
    assert [(link.text, link.href, link.rel) for link in lines[-1].links] == [("h", "/x", "tag")]


def test_zones():
    html = _page(f"<div>menu</div><main><h1>The title of it</h1><p>head</p><div>{PROSE}body</div><p>tail</p></main>")
    assert [(line.text, line.zone) for line in _lines(html)] == [
        ("The title of it", "head"),
        ("head", "head"),
        ("body", "body"),
        ("tail", "tail"),
    ]


@pytest.mark.parametrize(
    ("inner", "head", "expected"),
    [
        (
            f"<h1>Site</h1><main><h2>The title of it</h2>{PROSE}</main>",
            "<title>The title of it - Site</title>",
            "The title of it",
        ),
        (f"<h1>The site's name</h1><main><h1>Its title</h1>{PROSE}</main>", "<title>Another</title>", "Its title"),
        (f"<h1><img></h1><main><h1>A<br>title</h1>{PROSE}</main>", "", "A title"),
        (
            f"<h1>A long site name</h1><main><h1>A title</h1>{PROSE}</main>",
            "<title>A title | A long site name</title>",
            "A title",
        ),
    ],
)
def test_title_is_the_first_line(inner, head, expected):
    assert _texts(_page(inner, head=head))[0] == expected


def test_body_without_paragraphs():
    html = _page(f"<h1>The title of it</h1><p>teaser of another piece</p><div>{WORDS}<br><br>one<br><br>{WORDS}</div>")
    assert "one" in _texts(html)


def test_body_that_an_advertisement_cuts():
    part = f'<div class="text">{PROSE}</div>'
    rest = f'<div class="text"><p>{WORDS[:70]}</p>one</div>'
    html = _page(f'<h1>The title of it</h1><div>{part}<div class="ad">x</div>{rest}</div>')
    assert [(line.text, line.zone) for line in _lines(html)][1:] == [("one", "body")]


def test_comments_are_not_the_body_however_long():
    html = _page(f'<h1>The title of it</h1><div>{PROSE}one</div><div id="comments"><div>{PROSE * 5}two</div></div>')
    assert _texts(html)[1:] == ["one"]


def test_wrapper_with_a_name_of_noise_is_the_page():
    html = _page(f'<div class="sidebar-right"><h1>The title of it</h1><div>{PROSE}one</div></div>')
    assert _texts(html)[1:] == ["one"]


@pytest.mark.parametrize("data", [b"", b" ", b"<!-- x -->", b"\0"])
def test_no_element_no_tree(data):
    tree = read_tree(data)
    assert tree is None or read_lines(tree) in {(), *((line,) for line in read_lines(tree))}
