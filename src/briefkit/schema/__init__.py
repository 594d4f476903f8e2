"""Vocabularies, facets, and all that is derived from the classes of the model."""
