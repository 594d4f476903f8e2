"""What the parser reads of the page, and what the annotator finds in it."""

from pathlib import Path

from briefkit_harbour.annotator import annotator
from briefkit_harbour.parser import parser

from briefkit import Page, PartialDate

PAGE = Page((Path(__file__).parents[1] / "pages" / "detention.html").read_bytes())


def test_the_article() -> None:
    article = parser.parse(PAGE).article
    assert article.title == "Port holds tanker over papers"
    assert article.standfirst == "The Gdańsk port authority has held the MT Northern Dusk since Monday."
    assert article.authors == ("Ewa Lis", "Jonas Berg")
    assert (article.published, article.place, article.section) == (PartialDate("2024-11-20"), "Gdańsk", "Shipping")
    assert article.url == "https://www.harbourcourier.example/news/port-holds-tanker"
    assert article.paragraphs == (
        "The authority said that the papers of the MT Northern Dusk were false.",
        "“We deny that,” the owner of the MT Northern Dusk said. The MV Amber Lady was let go in October.",
    )


def test_the_ships() -> None:
    brief = annotator.annotate(parser.parse(PAGE))
    assert sorted(actor.label for actor in brief.actors) == ["Amber Lady", "Northern Dusk"]
    assert len(brief.mentions) == 4
