"""Print a table of who said what: `python examples/who_said_what.py seeds/*.txt > statements.csv`."""

import csv
import sys
from collections.abc import Iterator

import briefkit


def rows(brief: briefkit.Brief) -> Iterator[tuple[str, ...]]:
    """Give a row for each statement of an article, in the order of its text."""
    article = brief.article
    for statement in sorted(brief.statements, key=lambda statement: statement.content):
        speakers = ", ".join(actor.label for actor in brief.speakers(statement))
        carriers = " < ".join(actor.label for other in brief.chain(statement)[1:] for actor in brief.speakers(other))
        words = " … ".join(words.exact for words in statement.content)
        yield str(article.published), str(article.publisher), speakers, carriers, statement.act, words


def main() -> None:
    """Write the statements of all pages as CSV."""
    table = csv.writer(sys.stdout)
    table.writerow(["published", "outlet", "speakers", "according to", "act", "words"])
    for page in sys.argv[1:]:
        table.writerows(rows(briefkit.read(page)))


if __name__ == "__main__":
    main()
