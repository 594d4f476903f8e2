"""Read any number of pages into JSON Lines, in the memory of one: `python examples/stream.py seeds/*.txt > all.jsonl`.

A page that cannot be read is told on standard error, and the others are done.
"""

import sys
from collections.abc import Iterable, Iterator

import briefkit


def read_all(pages: Iterable[str]) -> Iterator[briefkit.Brief]:
    """Read page by page."""
    for page in pages:
        try:
            yield briefkit.read(page)
        except (briefkit.ParseError, OSError) as error:
            print(f"{page}: {error}", file=sys.stderr)


def main() -> None:
    """Write a brief a line."""
    for brief in read_all(sys.argv[1:]):
        sys.stdout.buffer.write(briefkit.dumps(brief, "jsonl"))


if __name__ == "__main__":
    main()
