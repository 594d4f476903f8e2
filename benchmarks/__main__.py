"""Run all benchmarks and print a table for each: `python -m benchmarks [--quick] [formats] [pages]`.

A benchmark is a module with `tables(quick: bool)`, which gives a `Table` at a time.
"""

import argparse
from importlib import import_module

BENCHMARKS = ("pages", "formats")


def main() -> None:
    """Run the benchmarks named on the command line, or all."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", help=f"which of {', '.join(BENCHMARKS)}; all, if none is named")
    parser.add_argument("--quick", action="store_true", help="less data: to see that all of it runs")
    arguments = parser.parse_args()
    for name in arguments.names or BENCHMARKS:
        for table in import_module(f"benchmarks.{name}").tables(quick=arguments.quick):
            print(table, flush=True)


if __name__ == "__main__":
    main()
