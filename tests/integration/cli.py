"""What the tests of the command line share: running it, and a small brief to run it on."""

import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from briefkit.cli.group import briefkit
from briefkit.model import Actor, Article, Brief, Decision, Facet, MadeBy, Mention, PartialDate, Relation, Statement

MADE_BY = MadeBy(annotator="rules", version="1", rule="cue-that", confidence=0.9)


def invoke(*arguments: object, data: bytes | str | None = None) -> Result:
    """Run the command line in this process; whatever it does not handle itself fails the test."""
    return CliRunner().invoke(briefkit, [str(argument) for argument in arguments], data, catch_exceptions=False)


def run(*arguments: object, data: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command line in a process of its own."""
    command = [sys.executable, "-m", "briefkit", *map(str, arguments)]
    return subprocess.run(command, input=data, capture_output=True, check=False, env={**os.environ, **environment})


def embassy(**article_fields: object) -> Brief:
    """Make a brief in which one agency asserts something, and a second reports its denial."""
    article = Article.from_blocks(
        [
            ("headline", "An embassy, or none"),
            ("paragraph", "KCNA claimed that an embassy had opened. KBS reports that Minsk denied that."),
        ],
        **{
            "publisher": "The Herald",
            "published": PartialDate("2016-09-27"),
            "authors": ["Anna Nowak"],
            **article_fields,
        },
    )
    kcna, kbs = (
        Actor(kind="bk:media", country=country, name=name) for country, name in (("KP", "KCNA"), ("KR", "KBS"))
    )
    belarus = Actor(kind="bk:government", country="BY", name="Government of Belarus")
    claim = Statement(
        act="bk:assert",
        speakers=[kcna.id],
        attribution=[article.quote("KCNA")],
        cue=article.quote("claimed"),
        content=[article.quote("an embassy had opened")],
        made_by=[MADE_BY],
    )
    report = Statement(
        act="bk:assert",
        speakers=[kbs.id],
        attribution=[article.quote("KBS")],
        cue=article.quote("reports"),
        content=[article.quote("Minsk denied that")],
    )
    denial = Statement(
        act="bk:deny",
        speakers=[belarus.id],
        attribution=[article.quote("Minsk")],
        cue=article.quote("denied"),
        content=[article.quote("that", nth=2)],
        according_to=report.id,
        about=[claim.id],
    )
    relation = Relation(
        kind="plover:REJECT",
        agents=[belarus.id],
        recipients=[kcna.id],
        status="claimed",
        happened_on=PartialDate("2016"),
        according_to=report.id,
        evidence=[article.quote("Minsk denied that")],
        facets=[Facet(key="demo:Note", json='{"text":"x"}')],
    )
    mentions = [
        Mention(actor=kcna.id, evidence=article.quote("KCNA"), made_by=[MADE_BY]),
        Mention(actor=belarus.id, evidence=article.quote("Minsk"), form="metonym"),
    ]
    decision = Decision(verdict="different", pair=[kcna.id, kbs.id], by="an editor", reason="two agencies")
    return Brief(
        articles=[article],
        actors=[kcna, kbs, belarus],
        mentions=mentions,
        statements=[claim, report, denial],
        relations=[relation],
        decisions=[decision],
    )


def write(path: Path, data: bytes | str) -> Path:
    """Write a file, and give its path back."""
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path
