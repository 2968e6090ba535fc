"""A click on the map: the object that it hit, and the filters after it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.filters_model import Filters


def picked(event: Any) -> tuple[str, dict[str, Any]] | None:
    """The clicked object: the layer's kind and the object's own values; None for an empty click.

    Kinds are provinces, municipalities, places and arcs.
    """
    objects = {} if event is None else dict(event.get("selection", {}).get("objects", {}))
    for layer, items in objects.items():
        if items:
            item = dict(items[0])
            return str(layer).rsplit("-", 1)[0], dict(item.get("properties", item))
    return None


def parties_at(denmark: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    """The Danish parties by place, from the scene's Danish places: what a click on the place filters by."""
    return {
        str(place): tuple(parties)
        for place, parties in zip(denmark["denmark_place_id"], denmark["danish_parties"], strict=True)
    }


def after_click(
    values: dict[str, Any], now: Filters, parties: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """The filters after a click: the object is chosen, or cleared where it was chosen already."""
    hit: dict[str, tuple[str, ...]] = {}
    if values.get("province_code"):
        hit["provinces"] = (str(values["province_code"]),)
    if values.get("danish_place_id") in parties:
        hit["parties"] = parties[values["danish_place_id"]]
    is_chosen = all(set(getattr(now, name)) == set(chosen) for name, chosen in hit.items())
    return {name: () if is_chosen else chosen for name, chosen in hit.items()}
