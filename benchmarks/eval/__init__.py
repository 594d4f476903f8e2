"""Extraction measured on the gold data of ../shared."""
