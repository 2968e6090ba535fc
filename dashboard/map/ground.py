"""Where things are drawn: the frames of both countries, Denmark enlarged, and the camera that shows them.

On a true map Denmark is a dot seven time zones from China, and no municipality can be read. So Denmark is drawn enlarged in a frame of its
own, and the map says so. The browser fetches the land by URL (static/geo); only what carries figures or colours travels with the page.
"""

import functools
import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pydeck as pdk

GEOMETRY = Path(__file__).parents[2] / "static" / "geo"
VIEWS = ("both", "china", "denmark")
Box = tuple[float, float, float, float]  # left, top, right, bottom in pixels; in degrees from below


@dataclass(frozen=True)
class Layout:
    """How the two countries are placed on the map, in degrees of longitude and of Mercator's y."""

    name: str  # wide (Denmark left of China) or tall (Denmark above China, for a phone)
    x: float  # where the middle of Denmark is placed, y: likewise
    y: float
    scale: float  # how many times Denmark is enlarged


NARROW = 640  # a map narrower than this is a phone's: Denmark is drawn above China
WIDE = Layout("wide", x=38.5, y=40.9, scale=7.0)
TALL = Layout("tall", x=104.2, y=93.0, scale=7.0)
# The middle and half the size of Denmark, Bornholm included, in the same degrees; and the frame around China.
_DK_X, _DK_Y = 11.62, 68.24
_DK_HALF_X, _DK_HALF_Y = 3.55, 2.88
MIDDLE = (11.9, 56.5)  # where the ribbons of Denmark as a whole begin: in the Kattegat
CHINA = (71.0, 14.86, 137.5, 67.19)
# The South China Sea is drawn in a frame of its own beside China's coast: where its corner in the south-west is placed, and how large it is.
_SEA_X, _SEA_Y, _SEA_SCALE = 124.2, 17.4, 0.72
_SEA = (106.0, 3.0, 121.6, 24.2)  # its degrees, in geo/south_china_sea.json


def mercator_y(lat: float) -> float:
    """Mercator's y of a latitude, in degrees at the equator."""
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)))


def latitude(y: float) -> float:
    """The latitude of a Mercator's y."""
    return math.degrees(2 * math.atan(math.exp(math.radians(y))) - math.pi / 2)


def enlarged(lon: float, lat: float, layout: Layout) -> list[float]:
    """Where a Danish position is drawn: [longitude, latitude]; the shape of things stays as it is."""
    x = layout.x + (lon - _DK_X) * layout.scale
    y = layout.y + (mercator_y(lat) - _DK_Y) * layout.scale
    return [round(x, 3), round(latitude(y), 3)]


def moved(geometry: dict[str, Any], where: Callable[[float, float], list[float]]) -> dict[str, Any]:
    """A GeoJSON geometry with each position moved to where it is drawn."""

    def move(part: list[Any]) -> list[Any]:
        if isinstance(part[0], int | float):
            return where(part[0], part[1])
        return [move(piece) for piece in part]

    return {"type": geometry["type"], "coordinates": move(geometry["coordinates"])}


def enlarged_geometry(geometry: dict[str, Any], layout: Layout) -> dict[str, Any]:
    """A GeoJSON polygon or multipolygon of Denmark as `enlarged` draws it."""
    return moved(geometry, lambda lon, lat: enlarged(lon, lat, layout))


def panel(layout: Layout) -> Box:
    """The frame around Denmark: x0, y0, x1, y1 in degrees; as high as China's beside it, as wide above it."""
    half_x, half_y = _DK_HALF_X * layout.scale + 3, _DK_HALF_Y * layout.scale + 3
    if layout.name == "wide":
        half_y = (CHINA[3] - CHINA[1]) / 2
    else:
        half_x = (CHINA[2] - CHINA[0]) / 2
    return layout.x - half_x, layout.y - half_y, layout.x + half_x, layout.y + half_y


def at_sea(lon: float, lat: float) -> list[float]:
    """Where a position of the South China Sea is drawn in its own frame: [longitude, latitude]."""
    x = _SEA_X + (lon - _SEA[0]) * _SEA_SCALE
    y = _SEA_Y + (mercator_y(lat) - mercator_y(_SEA[1])) * _SEA_SCALE
    return [round(x, 3), round(latitude(y), 3)]


def sea_panel() -> Box:
    """The frame around the South China Sea: x0, y0, x1, y1 in degrees."""
    (x0, south), (x1, north) = at_sea(*_SEA[:2]), at_sea(*_SEA[2:])
    return x0, mercator_y(south), x1, mercator_y(north)


def bounds(view: str, layout: Layout) -> Box:
    """The extent of a view: x0, y0, x1, y1 in degrees; one country alone is cut close to its land."""
    frame = panel(layout)
    if view == "china":
        return CHINA[0] + 1.5, CHINA[1] + 2, CHINA[2] - 1.5, CHINA[3] - 2
    if view == "denmark":
        half_x, half_y = _DK_HALF_X * layout.scale + 1, _DK_HALF_Y * layout.scale + 3
        return layout.x - half_x, layout.y - half_y, layout.x + half_x, layout.y + half_y
    (x0, y0, x1, y1), (left, low, right, high) = frame, CHINA
    return min(x0, left), min(y0, low), max(x1, right), max(y1, high)


def camera(view: str, layout: Layout, width: int, height: int) -> pdk.ViewState:
    """The camera that shows both countries or one of them whole, in a map of `width` × `height` pixels."""
    x0, y0, x1, y1 = bounds(view, layout)
    zoom = math.log2(min(width / (x1 - x0), height / (y1 - y0)) * 0.985 * 360 / 512)
    return pdk.ViewState(
        longitude=round((x0 + x1) / 2, 3),
        latitude=round(latitude((y0 + y1) / 2), 3),
        zoom=round(zoom, 2),
        min_zoom=0,
        max_zoom=9,
        pitch=0,
        bearing=0,
    )


def height(width: int, view: str = "both") -> int:
    """How high a map of this width is, in pixels: as high as it needs, and never more than a screen."""
    if width < NARROW:
        return 480 if view == "both" else 360
    # No higher than leaves room for the legend below it on a projector.
    most = 590 if view == "both" else 720
    return max(380, min(most, round(width * (0.425 if view == "both" else 0.66))))


@functools.cache
def features(name: str) -> tuple[dict[str, Any], ...]:
    """The features of static/geo/<name>.json."""
    return tuple(json.loads((GEOMETRY / f"{name}.json").read_text(encoding="utf-8"))["features"])


@functools.cache
def municipality(code: str, layout: Layout) -> dict[str, Any] | None:
    """The enlarged shape of one municipality; None for a code the geometry does not have."""
    for feature in features("denmark"):
        if feature["properties"]["code"] == code:
            return enlarged_geometry(feature["geometry"], layout)
    return None
