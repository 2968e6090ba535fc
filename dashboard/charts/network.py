"""The network of Danish parties, themes and provinces: which nodes are drawn, and in which order, so that few threads cross."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.model import columns
from locales import formats, text

# Layer → the group of its nodes.
GROUPS = {"party": "thread_party", "theme": "theme_code", "province": "province_code"}
# Layer → how many nodes are drawn; the rest share one. At most forty in all.
LAYERS = {"party": 15, "theme": 10, "province": 11}
NARROW_LAYERS = {"party": 12, "province": 12}

REST = "…"  # the node that the folded ones share


@dataclass(frozen=True)
class Node:
    """One node of the network.

    Attributes:
        key: unique: layer and value.
        layer: party, theme or province.
        value: the filter's value; None where several are folded, or nothing is stated.
        name: what the reader sees.
        agreements: how many agreements meet in it; of several nodes, how many threads.
        folded: how many it stands for.
    """

    key: str
    layer: str
    value: str | None
    name: str
    agreements: int
    folded: int = 1


@dataclass(frozen=True)
class Network:
    """Nodes in the order in which each layer is drawn, from above, and threads: (key, key) → agreements."""

    nodes: tuple[Node, ...]
    threads: Mapping[tuple[str, str], int]

    def layer(self, name: str) -> list[Node]:
        """The nodes of a layer, from above."""
        return [node for node in self.nodes if node.layer == name]


def network(
    threads: pd.DataFrame, counts: Mapping[str, Mapping[Any, int]], most: Mapping[str, int]
) -> Network:
    """The threads between Danish parties, themes and provinces, the smaller nodes of a layer folded into one.

    Args:
        threads: a row a party, theme and province with cell_agreement_count: how many agreements join them.
        counts: layer → its group → how many agreements it has.
        most: layer → how many nodes are drawn; its order is that of the layers from left to right.
    """
    weights = [int(count) for count in threads["cell_agreement_count"]]
    layers = list(most)
    keys: dict[str, list[str]] = {}
    nodes: dict[str, Node] = {}
    for layer in layers:
        values = [None if formats.is_missing(value) else str(value) for value in threads[GROUPS[layer]]]
        met: dict[str | None, int] = {}
        for value, weight in zip(values, weights, strict=True):
            met[value] = met.get(value, 0) + weight
        ranked = sorted(met, key=lambda value: (-met[value], str(value)))
        # one left over is shown as itself
        kept = ranked if len(ranked) <= most[layer] + 1 else ranked[: most[layer]]
        folded = ranked[len(kept) :]
        keys[layer] = [f"{layer}:{value if value in kept else REST}" for value in values]
        for value in kept:
            key, name = f"{layer}:{value}", columns.group_name(GROUPS[layer], value)
            nodes[key] = Node(key, layer, value, name, int(counts[layer].get(value, 0)))
        if folded:
            key, name = f"{layer}:{REST}", text(f"synergies-rest-{layer}", count=len(folded))
            nodes[key] = Node(key, layer, None, name, sum(met[value] for value in folded), len(folded))
    joined: dict[tuple[str, str], int] = {}
    for left, right in itertools.pairwise(layers):
        for pair, weight in zip(zip(keys[left], keys[right], strict=True), weights, strict=True):
            joined[pair] = joined.get(pair, 0) + weight
    return Network(_uncrossed(nodes, joined, layers), joined)


def _uncrossed(
    nodes: Mapping[str, Node], threads: Mapping[tuple[str, str], int], layers: Sequence[str]
) -> tuple[Node, ...]:
    """The nodes ordered so that few threads cross: each layer by the weighted middle of its neighbours, a few times over.

    The order is found without chance: the same data give the same picture.
    """
    weights: dict[str, dict[str, int]] = {key: {} for key in nodes}
    for (left, right), weight in threads.items():
        weights[left][right] = weights[right][left] = weight
    order = {
        layer: sorted(
            (key for key, node in nodes.items() if node.layer == layer),
            key=lambda key: (nodes[key].folded > 1, -nodes[key].agreements, key),
        )
        for layer in layers
    }
    for _ in range(6):
        for layer in layers:
            place = {
                key: i / max(len(keys) - 1, 1)
                for name, keys in order.items()
                if name != layer
                for i, key in enumerate(keys)
            }

            def middle(key: str, place: Mapping[str, float] = place) -> float:
                met = weights[key]
                total = sum(met.values())
                return sum(place[other] * weight for other, weight in met.items()) / total if total else 1.0

            # the folded ones are below the others
            order[layer].sort(key=lambda key: (nodes[key].folded > 1, middle(key), key))
    return tuple(nodes[key] for layer in layers for key in order[layer])
