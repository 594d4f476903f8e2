"""Saves files anew with other people's Python tools: bytes in, bytes out. A test that lacks a tool is skipped."""

import io
import json
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest


def by_networkx_lxml(data):
    networkx = pytest.importorskip("networkx")
    saved = io.BytesIO()
    networkx.write_graphml_lxml(networkx.read_graphml(io.BytesIO(data)), saved)
    return saved.getvalue()


def by_networkx_xml(data):
    networkx = pytest.importorskip("networkx")
    saved = io.BytesIO()
    networkx.write_graphml_xml(networkx.read_graphml(io.BytesIO(data)), saved)
    return saved.getvalue()


def by_igraph(data):
    igraph = pytest.importorskip("igraph")
    with TemporaryDirectory() as folder:
        given, saved = Path(folder) / "given.graphml", Path(folder) / "saved.graphml"
        given.write_bytes(data)
        igraph.Graph.Read_GraphML(str(given)).write_graphml(str(saved))
        return saved.read_bytes()


GRAPHML = {
    "networkx, lxml writer": by_networkx_lxml,
    "networkx, xml writer": by_networkx_xml,
    "igraph": by_igraph,
    "networkx then igraph": lambda data: by_igraph(by_networkx_lxml(data)),
    "igraph then networkx": lambda data: by_networkx_lxml(by_igraph(data)),
}


def import_rdflib():
    """Import rdflib, which warns of itself."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return pytest.importorskip("rdflib")


def by_pyld(save):
    """Give a way to save, from a function of PyLD and of a document with its context."""

    def resave(data):
        pyld = pytest.importorskip("pyld.jsonld")
        document = json.loads(data)
        return json.dumps(save(pyld, document, document["@context"])).encode()

    return resave


def _frame(pyld, document, context):
    return pyld.frame(pyld.flatten(document), {"@context": context, "@embed": "@never"}, {"omitGraph": False})


def by_rdflib(syntax):
    def resave(data):
        rdflib = import_rdflib()
        text = rdflib.Dataset().parse(data=data, format="json-ld").serialize(format=syntax)
        return rdflib.Dataset().parse(data=text, format=syntax).serialize(format="json-ld").encode()

    return resave


def by_pyoxigraph(syntax):
    def resave(data):
        ox = pytest.importorskip("pyoxigraph")
        form = getattr(ox.RdfFormat, syntax)
        text = ox.serialize([quad.triple for quad in ox.parse(data, format=ox.RdfFormat.JSON_LD)], format=form)
        return ox.serialize(ox.parse(text, format=form), format=ox.RdfFormat.JSON_LD)

    return resave


def by_rdflib_and_pyoxigraph(data):
    ox = pytest.importorskip("pyoxigraph")
    turtle = import_rdflib().Dataset().parse(data=data, format="json-ld").serialize(format="turtle")
    return ox.serialize(ox.parse(turtle, format=ox.RdfFormat.TURTLE), format=ox.RdfFormat.JSON_LD)


JSONLD = {
    "pyld expand": by_pyld(lambda pyld, document, _: pyld.expand(document)),
    "pyld compact": by_pyld(lambda pyld, document, context: pyld.compact(pyld.expand(document), context)),
    "pyld flatten": by_pyld(lambda pyld, document, context: pyld.flatten(document, context)),
    "pyld flatten without context": by_pyld(lambda pyld, document, _: pyld.flatten(document)),
    "pyld frame": by_pyld(_frame),
    "pyld rdf": by_pyld(lambda pyld, document, _: pyld.from_rdf(pyld.to_rdf(document))),
    **{f"rdflib {syntax}": by_rdflib(syntax) for syntax in ("json-ld", "trig", "turtle", "nquads")},
    **{f"pyoxigraph {syntax}": by_pyoxigraph(syntax) for syntax in ("JSON_LD", "TURTLE", "N_TRIPLES", "N_QUADS")},
    "rdflib then pyoxigraph": by_rdflib_and_pyoxigraph,
}

GRAPHOLOGY = "graphology"
JSONLD_JS = ("expand", "flatten", "compact", "rdf")
"""What `node/resave.mjs` does."""
