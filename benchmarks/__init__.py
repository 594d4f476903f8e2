"""Benchmarks: briefkit beside other tools, on the same data in the same run."""
