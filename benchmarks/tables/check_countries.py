"""Compare the table of countries with rigour's territories, and print what differs.

    python benchmarks/tables/check_countries.py

Needs rigour (MIT), which the library itself does not: `pip install rigour`.
"""

import sys
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from briefkit.annotate.table import read_table


def differences() -> Iterator[str]:
    """Give a line for each row that rigour does not know or knows otherwise."""
    territories: dict[str, Any] = {
        territory.code.upper(): territory for territory in import_module("rigour.territories").get_territories()
    }
    for row in read_table("countries"):
        territory = territories.get(row["code"])
        if territory is None:
            yield f"{row['code']}\t{row['name']}\tnot known to rigour"
            continue
        expected = {"official": territory.full_name or "", "wikidata": territory.qid or ""}
        for column, value in expected.items():
            names = (row["name"], row["official"], *row["aliases"].split("|"))
            if value and value != row[column] and not (column == "official" and value in names):
                yield f"{row['code']}\t{column}\t{row[column] or '-'}\t{value}"


def main() -> int:
    """Print the differences; the exit code tells whether there are any."""
    found = list(differences())
    print("\n".join(found) or "no differences")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
