"""Formats: writing and reading beside the libraries that people use for it, and the memory of streams.

Every peer gets the data in the form that suits it best: graphs with the same nodes, edges and columns for networkx and
igraph, triples for rdflib and PyLD, plain dicts for orjson. Only briefkit's reading ends in checked, typed objects.
"""

import io
import json
import tempfile
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import attrs
import igraph
import msgspec
import networkx as nx
import orjson
import rdflib
from pyld import jsonld as pyld

from benchmarks.synthetic import make_brief
from benchmarks.table import Table, in_new_process, seconds
from briefkit.formats import graphml, jsonld
from briefkit.formats import json as native
from briefkit.model import Brief
from briefkit.model.compact import encode_slowly
from briefkit.model.field import meaning
from briefkit.schema.record import SECTIONS, to_record

Work = Callable[[], object]


def tables(*, quick: bool) -> Iterator[Table]:
    """Give one table after the other, each pair from a process of its own: what others leave in memory slows work."""
    size = 500 if quick else 10_000
    for compare, count in ((_native, size), (_graphml, size), (_jsonld, size // 10)):
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            yield from pool.submit(compare, count).result()
    yield _streaming((5, 20) if quick else (20, 200))


def _what(brief: Brief) -> str:
    size = len(brief.articles)
    receipts = 2 * size + size // 2
    megabytes = len(native.dumps(brief)) / 1e6
    return (
        f"{size:,} articles, actors, statements and relations each, {receipts:,} receipts, {megabytes:.1f} MB of JSON"
    )


def _compare(title: str, works: Mapping[str, Work], *, times: int = 3) -> Table:
    """Time each work; the first is ours, and the others are given as multiples of it."""
    taken = {name: seconds(work, times=times) for name, work in works.items()}
    ours = next(iter(taken.values()))
    rows = [(name, f"{time:.3f}", f"{time / ours:.2f}") for name, time in taken.items()]
    return Table(title, ("", "seconds", "times ours"), rows)


def _native(size: int) -> list[Table]:
    return list(_compare_native(make_brief(size)))


def _compare_native(brief: Brief) -> Iterator[Table]:
    what = _what(brief)
    record, data = to_record(brief), native.dumps(brief)
    mirror, mirrored = _mirror(), msgspec.json.encode(attrs.asdict(brief, filter=_without_ids))
    yield _compare(
        f"JSON write: {what}",
        {
            "briefkit, with orjson": partial(native.dumps, brief),
            "briefkit, without": partial(_without_orjson, brief),
            "msgspec, the same attrs classes": partial(msgspec.json.encode, brief),
            "orjson, plain dicts": partial(orjson.dumps, record),
            "json, plain dicts": partial(json.dumps, record),
        },
    )
    yield _compare(
        f"JSON read: {what}",
        {
            "briefkit, ids, receipts and references checked": partial(native.loads, data),
            "msgspec, the same attrs classes, not checked": partial(msgspec.json.decode, mirrored, type=mirror),
            "orjson, plain dicts": partial(orjson.loads, data),
            "json, plain dicts": partial(json.loads, data),
        },
    )


def _without_orjson(brief: Brief) -> bytes:
    return encode_slowly(to_record(brief))


def _without_ids(attribute: "attrs.Attribute[Any]", _value: object) -> bool:
    return meaning(attribute).role != "derived"


def _mirror() -> type[Any]:
    """Make the classes anew without their derived ids, which msgspec cannot set: less work than ours."""
    parts = {section: _without_id(kind) for section, kind in SECTIONS.items()}
    fields: dict[str, Any] = {
        section: attrs.field(factory=tuple, type=tuple[kind, ...])  # type: ignore[valid-type]
        for section, kind in parts.items()
    }
    return attrs.make_class("Brief", fields, frozen=True, kw_only=True)


def _without_id(kind: type[Any]) -> type[Any]:
    fields = {
        field.name: attrs.field(
            default=field.default, validator=field.validator, converter=field.converter, type=field.type
        )
        for field in attrs.fields(kind)
        if meaning(field).role != "derived"
    }
    return attrs.make_class(kind.__name__, fields, frozen=True, kw_only=True)


def _graphml(size: int) -> list[Table]:
    return list(_compare_graphml(make_brief(size)))


def _compare_graphml(brief: Brief) -> Iterator[Table]:
    what = _what(brief)
    data = graphml.dumps(brief)
    graph = nx.read_graphml(io.BytesIO(data))
    with tempfile.TemporaryDirectory() as folder:
        path, saved = str(Path(folder, "given.graphml")), str(Path(folder, "saved.graphml"))
        Path(path).write_bytes(data)
        other = igraph.Graph.Read_GraphML(path)
        yield _compare(
            f"GraphML write: {what}",
            {
                "briefkit": partial(graphml.dumps, brief),
                "networkx": lambda: nx.write_graphml(graph, io.BytesIO()),
                "igraph": partial(other.write_graphml, saved),
            },
        )
        yield _compare(
            f"GraphML read: {what}",
            {
                "briefkit, typed and checked": partial(graphml.loads, data),
                "networkx": lambda: nx.read_graphml(io.BytesIO(data)),
                "igraph": partial(igraph.Graph.Read_GraphML, path),
            },
        )


def _jsonld(size: int) -> list[Table]:
    return list(_compare_jsonld(make_brief(size)))


def _compare_jsonld(brief: Brief) -> Iterator[Table]:
    what = _what(brief)
    data = jsonld.dumps(brief)
    document = json.loads(data)
    context = document["@context"]
    graph = rdflib.Dataset().parse(data=data, format="json-ld")
    dataset = pyld.to_rdf(document)
    yield _compare(
        f"JSON-LD write: {what}",
        {
            "briefkit": partial(jsonld.dumps, brief),
            "rdflib": lambda: graph.serialize(format="json-ld", context=context),
            "PyLD": lambda: json.dumps(pyld.compact(pyld.from_rdf(dataset), context)),
        },
        times=2,
    )
    yield _compare(
        f"JSON-LD read: {what}",
        {
            "briefkit, typed and checked": partial(jsonld.loads, data),
            "rdflib": lambda: rdflib.Dataset().parse(data=data, format="json-ld"),
            "PyLD": lambda: pyld.flatten(json.loads(data)),
        },
        times=2,
    )


_STREAM = """
import sys
from benchmarks.synthetic import make_brief
from benchmarks.table import peak_memory
from briefkit.formats import jsonl

line = jsonl.dumps(make_brief(200))
with open("/dev/null", "wb") as out:
    for brief in jsonl.iter_loads(line for _ in range(int(sys.argv[1]))):
        out.write(jsonl.dumps(brief))
print(peak_memory())
"""


def _streaming(counts: tuple[int, int]) -> Table:
    """Read ever more briefs: the peak of memory must not grow with their number."""
    peaks = [(str(count), f"{float(in_new_process(_STREAM, count)):.0f}") for count in counts]
    return Table("A stream of JSON Lines, read and written", ("briefs of 200 articles", "peak memory in MB"), peaks)
