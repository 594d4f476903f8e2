"""Formats: a brief as bytes, and bytes as a brief. One format a module or package, each with its `Format`."""
