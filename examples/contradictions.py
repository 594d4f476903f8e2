"""Put each denial beside what it denies: `python examples/contradictions.py seeds/*.txt`."""

import sys

import briefkit
from briefkit import Brief, Statement

DENIALS = {"bk:deny", "bk:reject"}


def describe(brief: Brief, statement: Statement) -> str:
    """Name the speakers of a statement, and quote the sentence that it stands in."""
    speakers = ", ".join(actor.label for actor in brief.speakers(statement)) or "somebody"
    return f"{speakers} [{statement.act}]: {brief.context(statement.content[0])}"


def main() -> None:
    """Merge the briefs of all pages, and look for denials."""
    brief = briefkit.merge(briefkit.read(page) for page in sys.argv[1:])
    for denial in brief.statements:
        for claim in map(brief.__getitem__, denial.about):
            if denial.act in DENIALS and isinstance(claim, Statement):
                print(describe(brief, claim))
                print("   ", describe(brief, denial))


if __name__ == "__main__":
    main()
