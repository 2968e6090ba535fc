"""Figures of the synergies page: the matrix of theme and province, and the network of parties, themes and places."""

from __future__ import annotations

import math

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import style, theme_grid
from dashboard.charts.network import GROUPS, Network, Node
from dashboard.theme import CELL_MARKS, Palette
from dashboard.words import synergies
from dashboard.words.synergies import COUNTED
from locales import formats, language, text

_LONGEST = 24  # letters of a node's name


def matrix(cells: pd.DataFrame, view: str, width: int, colours: Palette) -> go.Figure:
    """A square a theme and province: what it is by mark and colour, or how many by colour and number.

    Args:
        cells: the cells to draw (`theme_grid.largest`).
        view: "state", or what is counted.
        width: pixels that the page has.
        colours: the palette to draw in.
    """
    figure = go.Figure()
    side = theme_grid.side_of(cells["province_code"].nunique(dropna=False), width)
    if view == "state":
        inks = (colours.accent, colours.good, colours.none, colours.warn)
        states = {
            state: (CELL_MARKS[state], text(f"synergies-cell-{state}"), ink)
            for state, ink in zip(("overlap", "reach", "agreement", "gap"), inks, strict=True)
        }
        theme_grid.add_states(
            figure, cells, "cell_state", synergies.cell_hover, states=states, side=side, colours=colours
        )
    else:
        counts = [int(count) for count in cells[COUNTED[view]]]
        top = max(counts, default=1)
        steps = [_step(count, top, len(colours.scale)) for count in counts]
        theme_grid.add_squares(
            figure, cells, list(map(synergies.cell_hover, cells.to_dict("records")))
        ).update(
            showlegend=False,
            text=[formats.number(count) for count in counts],
            textfont={
                "size": 12,
                "color": [colours.ink if step < len(colours.scale) // 2 else colours.paper for step in steps],
            },
            marker={
                "symbol": "square",
                "size": side,
                "color": [colours.scale[step] for step in steps],
                "line": {"width": 0},
            },
        )
    return theme_grid.finish(figure, cells, colours)


def _step(count: int, top: int, steps: int) -> int:
    """A step of the scale: counts are skewed, so their logarithm decides."""
    if count <= 0 or top <= 1:
        return 0
    return min(steps - 1, int(math.log(count) / math.log(top) * (steps - 1) + 0.5))


def network(net: Network, focus: str | None, width: int, colours: Palette) -> go.Figure:
    """The layers beside each other, threads as curves between them; one node's own threads may be highlighted.

    Args:
        net: nodes in their order (`network.network`).
        focus: the key of the node to highlight; None for all.
        width: pixels that the page has.
        colours: the palette to draw in.
    """
    figure = go.Figure()
    layers = list(dict.fromkeys(node.layer for node in net.nodes))
    xs = {layer: i / max(len(layers) - 1, 1) for i, layer in enumerate(layers)}
    places = {
        node.key: (xs[layer], (i + 0.5) / len(nodes))
        for layer in layers
        for nodes in (net.layer(layer),)
        for i, node in enumerate(nodes)
    }
    near = _near(net, focus)
    _threads(figure, net, places, focus, colours)
    longest = 15 if width < 560 else _LONGEST
    inks = {"party": colours.accent, "theme": colours.series[1], "province": colours.series[2]}
    for layer in layers:
        nodes = net.layer(layer)
        dim = [focus is not None and node.key not in near for node in nodes]
        top = max(node.agreements for node in nodes)
        figure.add_scatter(
            x=[places[node.key][0] for node in nodes],
            y=[places[node.key][1] for node in nodes],
            mode="markers+text",
            name=text(f"synergies-layer-{layer}"),
            text=[_short(node, longest) for node in nodes],
            textposition={0: "middle left", len(layers) - 1: "middle right"}.get(
                layers.index(layer), "top center"
            ),
            textfont={"size": 12, "color": [colours.none if off else colours.ink for off in dim]},
            marker={
                "size": [7 + 9 * math.sqrt(node.agreements / top) for node in nodes],
                "color": [colours.paper if node.folded > 1 else inks[layer] for node in nodes],
                "opacity": [0.35 if off else 1.0 for off in dim],
                "line": {"color": inks[layer], "width": 1.4},
            },
            meta=["cell_agreement_count", GROUPS[layer]],
            # what several share is no group
            customdata=[[] if node.folded > 1 else [node.value or ""] for node in nodes],
            cliponaxis=False,
            unselected={"marker": {"opacity": 1}, "textfont": {"color": colours.ink}},
            **style.hover(
                text("synergies-network-hover", name=node.name, count=node.agreements) for node in nodes
            ),
        )
    tallest = max(len(net.layer(layer)) for layer in layers)
    room = int(longest * (10 if language() == "zh" else 6.6))
    side = min(0.36, room / max(width, 1))
    scale = 1 / (1 - 2 * side)
    return style.finish(
        figure,
        colours,
        70 + 31 * tallest,
        showlegend=True,
        clickmode="event+select",
        margin={"t": 34, "b": 4, "l": 4, "r": 4},
        legend={"itemclick": False, "itemdoubleclick": False},
        # the names are outside the layers: the axis leaves them room
        x={"visible": False, "range": [-side * scale, 1 + side * scale]},
        y={"visible": False, "range": [1.01, -0.02]},
    )


def _near(net: Network, focus: str | None) -> set[str]:
    """The node in focus and those that its agreements lead to, through the layers: ever further away, never back into its own layer."""
    if focus is None:
        return set()
    layers = {node.key: node.layer for node in net.nodes}
    pairs = [pair for left, right in net.threads for pair in ((left, right), (right, left))]
    near = {focus}
    for _ in range(2):
        near |= {
            other
            for one, other in pairs
            if one == focus or (one in near and layers[focus] not in (layers[one], layers[other]))
        }
    return near


def _threads(
    figure: go.Figure,
    net: Network,
    places: dict[str, tuple[float, float]],
    focus: str | None,
    colours: Palette,
) -> None:
    """One trace for each width of thread, so that hundreds of threads are few traces."""
    by_look: dict[tuple[float, str, float], tuple[list[float | None], list[float | None]]] = {}
    for (left, right), count in net.threads.items():
        is_lit = focus is not None and focus in (left, right)
        look = (
            min(5.0, 0.7 + 0.8 * math.sqrt(count)) + (0.6 if is_lit else 0),
            colours.accent if is_lit else colours.none,
            0.85 if is_lit else (0.12 if focus is not None else 0.4),
        )
        xs, ys = by_look.setdefault((round(look[0] * 2) / 2, look[1], look[2]), ([], []))
        curve = _curve(places[left], places[right])
        xs.extend([*(x for x, _ in curve), None])
        ys.extend([*(y for _, y in curve), None])
    for (thickness, ink, opacity), (xs, ys) in sorted(by_look.items(), key=lambda item: item[0][2]):
        figure.add_scatter(
            x=xs, y=ys, mode="lines", line={"width": thickness, "color": ink}, opacity=opacity, **style.SILENT
        )


def _curve(start: tuple[float, float], end: tuple[float, float]) -> list[tuple[float, float]]:
    """An S from one layer to the next, level at both ends."""
    points = []
    for i in range(13):
        share = i / 12
        eased = share * share * (3 - 2 * share)
        points.append((start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * eased))
    return points


def _short(node: Node, longest: int) -> str:
    return node.name if len(node.name) <= longest else node.name[: longest - 1].rstrip(" ,(") + "…"
