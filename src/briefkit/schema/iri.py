"""Where our names live in RDF: one base, in one place."""

BASE = "https://w3id.org/briefkit/"
"""Every IRI of ours starts with it."""


def term_iri(curie: str) -> str:
    """Give the IRI of a term such as `bk:deny`; it can be read back without the plugin that the term comes from."""
    prefix, _, name = curie.partition(":")
    return f"{BASE}term/{prefix}/{name}"


def term_curie(iri: str) -> str | None:
    """Read a term back from its IRI; None for an IRI that is none of a term."""
    head, _, name = iri.rpartition("/")
    before, _, prefix = head.rpartition("/")
    return f"{prefix}:{name}" if before == f"{BASE}term" and prefix and name else None
