"""Draws the graphs of the guides, with networkx and matplotlib: `make pictures`."""

import sys
from textwrap import fill

import matplotlib as mpl
import networkx as nx

mpl.use("Agg")
from matplotlib import pyplot as plt

COLOURS = {"actual": "#2ca02c", "claimed": "#ff7f0e", "denied": "#d62728", "planned": "#1f77b4", "proposed": "#9467bd"}


def draw(source: str, picture: str) -> None:
    """Draw what the actors of a GraphML file do to each other: an arrow for each act, coloured by its status."""
    graph = nx.read_graphml(source, force_multigraph=True)
    acts = [(a, b, edge) for a, b, edge in graph.edges(data=True) if edge["kind"] in ("acts on", "speaks to")]
    shown = nx.MultiDiGraph(acts)
    places = _places(_frame(shown))
    figure, axes = plt.subplots(figsize=(14, 10))
    names = {node: fill(graph.nodes[node]["label"], 16) for node in shown}
    nx.draw_networkx_nodes(shown, places, node_color="#dbe9f6", edgecolors="#1f77b4", node_size=900, ax=axes)
    nx.draw_networkx_labels(shown, places, names, font_size=8, ax=axes)
    bends: dict[tuple[str, str], int] = {}
    for source_, target, edge in acts:
        pair = (min(source_, target), max(source_, target))
        number = bends[pair] = bends.get(pair, -1) + 1
        bend = (0.1 + 0.12 * number) * (-1 if number % 2 else 1) * (1 if source_ == pair[0] else -1)
        style = f"arc3,rad={bend}"
        colour = COLOURS.get(edge.get("status", ""), "#7f7f7f")
        one = nx.MultiDiGraph([(source_, target)])
        look = {"connectionstyle": style, "ax": axes}
        nx.draw_networkx_edges(one, places, edge_color=colour, node_size=900, arrowsize=13, **look)
        label = {(source_, target, 0): edge["label"]}
        nx.draw_networkx_edge_labels(one, places, label, font_size=7, font_color=colour, **look)
    axes.axis("off")
    axes.margins(0.12)
    figure.savefig(picture, dpi=110, bbox_inches="tight")


def _frame(acts: nx.MultiDiGraph) -> nx.Graph:
    """Give who is joined with whom, and how far apart: the more acts there are between two, the more room they need."""
    frame = nx.Graph()
    for source, target in acts.edges():
        apart = frame.get_edge_data(source, target, {"apart": 0.7})["apart"]
        frame.add_edge(source, target, apart=apart + 0.3)
    return frame


def _places(frame: nx.Graph) -> dict[str, tuple[float, float]]:
    """Place the nodes; what is not connected is tied to the middle, so that it does not fly apart."""
    middle = max(frame, key=frame.degree)
    for part in list(nx.connected_components(frame)):
        if middle not in part:
            frame.add_edge(middle, max(sorted(part), key=frame.degree), apart=1.2)
    made: dict[str, tuple[float, float]] = nx.kamada_kawai_layout(frame, weight="apart")
    return made


if __name__ == "__main__":
    draw(*sys.argv[1:])
