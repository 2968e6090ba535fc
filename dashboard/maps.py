"""The map of the two countries: Denmark enlarged beside (or above) China, arcs between, provinces shaded.

On a true map Denmark is a dot seven time zones from China, and no municipality can be read. So Denmark is
drawn enlarged in a frame of its own, and the map says so. `Layout` holds where it stands; the browser fetches
the land by URL (static/geo), and only what carries figures or colours travels with the page.

Functions here return data and pydeck objects; they draw nothing.
"""

from __future__ import annotations

import functools
import html
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import pydeck as pdk
from pydeck.bindings import json_tools

from dashboard import guests
from dashboard.filters_model import Filters
from dashboard.queries import map as ask
from dashboard.queries import parties
from dashboard.theme import ALL_MARKS, PRESENCE_MARKS, Palette, presence_colour, rgb
from locales import formats, text

GEOMETRY = Path(__file__).parent.parent / "static" / "geo"
_URL = "app/static/geo"

# deck.gl draws letters on a canvas of its own: Danish and Chinese ones need a font that has them.
_FONT = "'Public Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"

# More arcs than this are a hairball: the busiest are drawn, the map says so, and the table has all.
MAX_ARCS = 120

PRESENCES = tuple(PRESENCE_MARKS)
VIEWS = ("both", "china", "denmark")

# An arc grows with the activities of 12 months, up to so many.
MOST_ACTIVITIES = 6

# Days since the last contact: the last class is "more than a year"; never is a class of its own.
_DAY_LIMITS = (90, 180, 365, 730)


# --- Where things stand ---

# left, top, right, bottom in pixels, or left, bottom, right, top in degrees.
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Layout:
    """How the two countries stand on the map, in degrees of longitude and of Mercator's y.

    Attributes:
        name: wide (Denmark left of China) or tall (Denmark above China, for a phone).
        x: where the middle of Denmark stands, y: likewise.
        scale: how many times Denmark is enlarged.
    """

    name: str
    x: float
    y: float
    scale: float


WIDE = Layout("wide", x=38.5, y=40.9, scale=7.0)
TALL = Layout("tall", x=104.2, y=93.0, scale=7.0)

# The middle and half the size of Denmark, Bornholm included, in the same degrees; and the frame around China.
_DK_X, _DK_Y = 11.62, 68.24
_DK_HALF_X, _DK_HALF_Y = 3.55, 2.88
CHINA = (71.0, 14.86, 137.5, 67.19)


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


def enlarged_geometry(geometry: dict[str, Any], layout: Layout) -> dict[str, Any]:
    """A GeoJSON polygon or multipolygon of Denmark as `enlarged` draws it."""

    def move(part: list[Any]) -> list[Any]:
        if isinstance(part[0], int | float):
            return enlarged(part[0], part[1], layout)
        return [move(piece) for piece in part]

    return {"type": geometry["type"], "coordinates": move(geometry["coordinates"])}


def panel(layout: Layout) -> Box:
    """The frame around Denmark: x0, y0, x1, y1 in degrees; as high as China's beside it, as wide above it."""
    half_x, half_y = _DK_HALF_X * layout.scale + 3, _DK_HALF_Y * layout.scale + 3
    if layout.name == "wide":
        half_y = (CHINA[3] - CHINA[1]) / 2
    else:
        half_x = (CHINA[2] - CHINA[0]) / 2
    return layout.x - half_x, layout.y - half_y, layout.x + half_x, layout.y + half_y


def panels(layout: Layout) -> tuple[Box, Box]:
    """The frames around China and around Denmark."""
    return CHINA, panel(layout)


def bounds(view: str, layout: Layout) -> Box:
    """What a view must show: x0, y0, x1, y1 in degrees; one country alone is cut close to its land."""
    frame = panel(layout)
    if view == "china":
        return CHINA[0] + 1.5, CHINA[1] + 2, CHINA[2] - 1.5, CHINA[3] - 2
    if view == "denmark":
        half_x, half_y = _DK_HALF_X * layout.scale + 1, _DK_HALF_Y * layout.scale + 3
        return layout.x - half_x, layout.y - half_y, layout.x + half_x, layout.y + half_y
    return (
        min(frame[0], CHINA[0]),
        min(frame[1], CHINA[1]),
        max(frame[2], CHINA[2]),
        max(frame[3], CHINA[3]),
    )


def camera(view: str, layout: Layout, width: int, height: int) -> pdk.ViewState:
    """The camera that shows both countries or one of them whole, in a map of `width` × `height` pixels."""
    x0, y0, x1, y1 = bounds(view, layout)
    margin = 0.985
    zoom = min(
        math.log2(width * margin * 360 / (512 * (x1 - x0))),
        math.log2(height * margin * 360 / (512 * (y1 - y0))),
    )
    return pdk.ViewState(
        longitude=round((x0 + x1) / 2, 3),
        latitude=round(latitude((y0 + y1) / 2), 3),
        zoom=round(zoom, 2),
        min_zoom=0,
        max_zoom=9,
        pitch=0,
        bearing=0,
    )


def zoom_of(pixels_per_degree: float) -> float:
    """deck.gl's zoom at which a degree of longitude is so many pixels wide."""
    return math.log2(pixels_per_degree * 360 / 512)


def height(width: int, view: str = "both") -> int:
    """How high a map of this width is, in pixels: as high as it needs, and never more than a screen."""
    if width < 640:
        return 480 if view == "both" else 360
    # No higher than leaves room for the legend below it on a projector.
    most = 590 if view == "both" else 720
    return max(380, min(most, round(width * (0.425 if view == "both" else 0.66))))


@functools.cache
def features(name: str) -> tuple[dict[str, Any], ...]:
    """The features of static/geo/<name>.json."""
    collection = json.loads((GEOMETRY / f"{name}.json").read_text(encoding="utf-8"))
    return tuple(collection["features"])


@functools.cache
def _municipality(code: str, layout: Layout) -> dict[str, Any] | None:
    """The enlarged shape of one municipality; None for a code the geometry does not have."""
    for feature in features("denmark"):
        if feature["properties"]["code"] == code:
            return enlarged_geometry(feature["geometry"], layout)
    return None


# --- Shading ---


@dataclass(frozen=True)
class Shade:
    """One class of the shading: its colour and what it stands for, in words."""

    colour: str
    label: str


@dataclass(frozen=True)
class Shading:
    """How a measure shades the provinces.

    Attributes:
        colours: province code → #RRGGBB, only for provinces that have a value.
        classes: the legend, from least to most.
    """

    colours: dict[str, str]
    classes: tuple[Shade, ...]


def shading(measures: pd.DataFrame, measure: str, colours: Palette) -> Shading:
    """Classes and colours of one measure of queries.map.province_measures.

    Counts and money get up to five classes of about as many provinces each; nothing and zero stay unshaded.
    Days since contact get fixed classes, where the strongest colour is the longest silence.
    """
    values = {
        str(code): value
        for code, value in zip(measures["province_code"], measures[measure], strict=True)
        if not formats.is_missing(value) and (measure == "days_since_contact" or value > 0)
    }
    if not values:
        return Shading({}, ())
    is_days = measure == "days_since_contact"
    limits = list(_DAY_LIMITS) if is_days else _limits(sorted(values.values()))
    scale = _spread(colours.scale, len(limits) + 1)
    found = {code: scale[sum(value > limit for limit in limits)] for code, value in values.items()}
    return Shading(found, tuple(_classes(limits, list(values.values()), measure, scale)))


def _limits(values: list[Any]) -> list[Any]:
    """The upper ends of all classes but the last: quantiles, rounded so that they read well, each once."""
    limits: list[Any] = []
    for share in (0.2, 0.4, 0.6, 0.8):
        limit = _readable(values[min(int(share * len(values)), len(values) - 1)])
        if limit < values[-1] and (not limits or limit > limits[-1]):
            limits.append(limit)
    return limits


def _readable(value: Any) -> Any:
    """A whole number as it is up to 20, beyond that to two leading digits."""
    whole = int(value)
    if whole <= 20:
        return whole
    step = 10 ** (len(str(whole)) - 2)
    return whole // step * step


def _spread(scale: Sequence[str], count: int) -> list[str]:
    """`count` colours spread over the whole scale."""
    if count == 1:
        return [scale[-2]]
    return [scale[round(i * (len(scale) - 1) / (count - 1))] for i in range(count)]


def _classes(limits: list[Any], values: list[Any], measure: str, scale: list[str]) -> list[Shade]:
    is_money = measure.endswith("_dkk")

    def written(value: Any) -> str:
        return formats.money_short(value) if is_money else formats.number(value)

    step = 0 if is_money else 1
    ends = [*limits, max(values)]
    starts = [min(values) if measure != "days_since_contact" else 0, *[limit + step for limit in limits]]
    shades = []
    for i, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if i == len(limits) and limits:
            label = text("map-class-above", value=written(limits[-1]))
        elif start >= end:
            label = written(end)
        else:
            label = text("map-class", first=written(start), last=written(end))
        shades.append(Shade(scale[i], label))
    return shades


# --- The deck ---


class CompactDeck(pdk.Deck):  # type: ignore[misc]  # pydeck has no types
    """A deck whose JSON is not indented: pydeck's own is five times as long, and all of it travels."""

    def to_json(self) -> str:
        """The deck as compact JSON."""
        return json.dumps(
            self, default=json_tools.default_serialize, ensure_ascii=False, separators=(",", ":")
        )


@dataclass(frozen=True)
class Scene:
    """All that one picture of the map shows.

    Attributes:
        arcs, provinces, china, denmark: answers of queries.map (`provinces` is province_measures).
        measure: the column of `provinces` that shades.
        chosen_provinces: codes whose outline is drawn strongly.
        view: both, china or denmark.
        width, height: the map's size in pixels.
        generation: grows with each click, so that the browser forgets which object was picked.
        for_guests: whether money stays hidden.
    """

    arcs: pd.DataFrame
    provinces: pd.DataFrame
    china: pd.DataFrame
    denmark: pd.DataFrame
    measure: str
    chosen_provinces: tuple[str, ...]
    view: str
    width: int
    height: int
    generation: int
    for_guests: bool = False


def scene(
    filters: Filters,
    *,
    measure: str,
    view: str,
    width: int,
    generation: int = 0,
    for_guests: bool = False,
) -> Scene:
    """What a map of these filters shows; to guests no judgement of how old a contact is."""
    arcs, provinces, china, denmark = (
        guests.told(rows(filters), for_guests=for_guests)
        for rows in (ask.arcs, ask.province_measures, ask.chinese_places, ask.danish_places)
    )
    return Scene(
        arcs=arcs,
        provinces=provinces,
        china=china,
        denmark=denmark,
        measure=measure,
        chosen_provinces=filters.provinces,
        view=view,
        width=width,
        height=height(width, view),
        generation=generation,
        for_guests=for_guests,
    )


def presences(scene: Scene) -> tuple[str, ...]:
    """The presences that the scene's marks may have, as the legend lists them."""
    return guests.PRESENCES if scene.for_guests else PRESENCES


def deck(scene: Scene, colours: Palette) -> CompactDeck:
    """The map as pydeck draws it; nothing in it asks the internet for anything."""
    layout = WIDE if scene.width >= 640 else TALL
    view = camera(scene.view, layout, scene.width, scene.height)
    names = labels(scene, layout, view.zoom)
    layers = [
        *_ground(layout, colours),
        _province_layer(scene, colours),
        *_denmark_layers(scene, layout, colours),
        *_arc_layers(scene, layout, colours),
        *_place_layers(scene, layout, colours),
        _label_layer("labels", names, colours),
    ]
    return CompactDeck(
        layers=layers,
        initial_view_state=view,
        map_provider=None,  # and no map_style either: Streamlit would fetch tiles for it
        parameters={"depthCompare": "always"},
        tooltip={
            "html": "<b>{title}</b><br>{line}",
            "style": {
                "backgroundColor": colours.paper,
                "color": colours.ink,
                "border": f"1px solid {colours.line}",
                "borderRadius": "8px",
                "padding": "10px 12px",
                "fontFamily": _FONT,
                "fontSize": "13px",
                "lineHeight": "1.45",
                "maxWidth": "290px",
                "whiteSpace": "pre-line",
                "boxShadow": "0 4px 16px rgba(0,0,0,.18)",
                "zIndex": "5",
            },
        },
    )


def _ground(layout: Layout, colours: Palette) -> list[pdk.Layer]:
    """Neighbouring land, the frame around Denmark, and Denmark's municipalities."""
    panels = [{"polygon": _rectangle(frame)} for frame in (panel(layout), CHINA)]
    return [
        pdk.Layer(
            "PolygonLayer",
            panels,
            id=f"panels-{layout.name}",
            get_polygon="polygon",
            get_fill_color=rgb(colours.sea),
            get_line_color=rgb(colours.line),
            line_width_min_pixels=1,
            line_width_max_pixels=1,
        ),
        pdk.Layer(
            "GeoJsonLayer",
            f"{_URL}/neighbours.json",
            id="neighbours",
            stroked=False,
            get_fill_color=rgb(colours.land, 130),
        ),
        pdk.Layer(
            "GeoJsonLayer",
            f"{_URL}/denmark_{layout.name}.json",
            id=f"denmark-{layout.name}",
            get_fill_color=rgb(colours.land),
            get_line_color=rgb(colours.line),
            line_width_min_pixels=0.5,
            line_width_max_pixels=0.8,
        ),
    ]


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows as dicts with the columns as keys."""
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]


def _rectangle(frame: Box) -> list[list[float]]:
    x0, y0, x1, y1 = frame
    return [[x, round(latitude(y), 4)] for x, y in ((x0, y0), (x0, y1), (x1, y1), (x1, y0), (x0, y0))]


def _province_layer(scene: Scene, colours: Palette) -> pdk.Layer:
    shades = shading(scene.provinces, scene.measure, colours)
    shapes = {feature["properties"]["iso"]: feature["geometry"] for feature in features("provinces")}
    rows = []
    for row in _records(scene.provinces):
        code = str(row["province_code"])
        if code not in shapes:
            continue
        is_chosen = code in scene.chosen_provinces
        fill = shades.colours.get(code, colours.land)
        rows.append(
            {
                "type": "Feature",
                "geometry": shapes[code],
                "properties": {
                    "province_code": code,
                    "fill": rgb(fill),
                    "line_colour": rgb(colours.ink if is_chosen else colours.line),
                    "width": 2.6 if is_chosen else 0.8,
                    **_tooltip(str(row["name"]), province_sentence(row, for_guests=scene.for_guests)),
                },
            }
        )
    # The chosen ones last, so that their outline lies on top.
    rows.sort(key=lambda row: row["properties"]["width"])
    return pdk.Layer(
        "GeoJsonLayer",
        rows,
        id=f"provinces-{scene.generation}",
        pickable=True,
        get_fill_color="properties.fill",
        get_line_color="properties.line_colour",
        get_line_width="properties.width",
        line_width_units="'pixels'",
        line_width_min_pixels=0.8,
    )


def _tooltip(title: str, line: str) -> dict[str, str]:
    return {"title": title, "line": line}


def _denmark_layers(scene: Scene, layout: Layout, colours: Palette) -> list[pdk.Layer]:
    """The municipalities that have agreements, shaded by how many."""
    rows = []
    fills = municipality_fills(scene, colours)
    for row in _records(scene.denmark):
        code = row["municipality_code"]
        shape = (
            None if formats.is_missing(code) or row["level"] == "region" else _municipality(str(code), layout)
        )
        if shape is None:
            continue
        rows.append(
            {
                "type": "Feature",
                "geometry": shape,
                "properties": {
                    "danish_place_id": row["denmark_place_id"],
                    "fill": rgb(fills[str(code)]),
                    **_tooltip(str(row["denmark_name"]), denmark_sentence(row)),
                },
            }
        )
    return [
        pdk.Layer(
            "GeoJsonLayer",
            rows,
            id=f"municipalities-{scene.generation}",
            pickable=True,
            get_fill_color="properties.fill",
            get_line_color=rgb(colours.paper),
            line_width_min_pixels=0.8,
            line_width_max_pixels=0.8,
        )
    ]


def municipality_fills(scene: Scene, colours: Palette) -> dict[str, str]:
    """Code of a municipality with agreements → its colour, by how many."""
    return {
        str(row["municipality_code"]): colours.scale[min(int(row["agreement_count"]), len(colours.scale) - 1)]
        for row in _records(scene.denmark)
        if not formats.is_missing(row["municipality_code"]) and row["level"] != "region"
    }


def drawn_arcs(arcs: pd.DataFrame) -> pd.DataFrame:
    """The arcs that the map draws: all, or the busiest when they are too many to be told apart."""
    return arcs.head(MAX_ARCS)


@dataclass(frozen=True)
class Arc:
    """One drawn arc.

    Attributes:
        row: its row of queries.map.arcs.
        presence: green, amber, new, red or never.
        activities: held in 12 months.
        lean: how far it leans from the middle: 0, −1, 1, −2 … so that arcs to one city stand apart.
    """

    row: dict[str, Any]
    presence: str
    activities: int
    lean: int


def drawn(arcs: pd.DataFrame) -> list[Arc]:
    """The arcs to draw, each leaning its own way."""
    seen: dict[str, int] = {}
    found = []
    for row in _records(drawn_arcs(arcs)):
        rank = seen.get(str(row["china_place_id"]), 0)
        seen[str(row["china_place_id"])] = rank + 1
        lean = (rank + 1) // 2 * (1 if rank % 2 else -1)
        found.append(Arc(row, str(row["presence"]), int(row["activities_12_months"]), lean))
    return found


def arc_width(activities: int) -> float:
    """How wide an arc of so many activities in 12 months is, in pixels."""
    return 1.4 + 1.3 * min(activities, MOST_ACTIVITIES)


def mark_size(agreements: int) -> float:
    """How large the mark of a place with so many agreements is, in pixels."""
    return 15 + 3.2 * float(min(agreements**0.5, 5))


def _arc_layers(scene: Scene, layout: Layout, colours: Palette) -> list[pdk.Layer]:
    rows = []
    for arc in drawn(scene.arcs):
        row, lean = arc.row, arc.lean
        colour = rgb(presence_colour(arc.presence, colours), 220 if arc.presence != "never" else 150)
        start = enlarged(row["denmark_lon"], row["denmark_lat"], layout)
        rows.append(
            {
                "from": start,
                "to": [row["china_lon"], row["china_lat"]],
                "colour": colour,
                "width": arc_width(arc.activities),
                "tilt": max(-60, min(60, 22 + 7 * lean)) if layout.name == "wide" else 12 + 5 * lean,
                "province_code": None if formats.is_missing(row["province_code"]) else row["province_code"],
                "danish_place_id": row["denmark_place_id"],
                **_tooltip(f"{row['denmark_name']} – {row['china_name']}", arc_sentence(row)),
            }
        )
    return [
        pdk.Layer(
            "ArcLayer",
            rows,
            id=f"arcs-{scene.generation}",
            pickable=True,
            get_source_position="from",
            get_target_position="to",
            get_source_color="colour",
            get_target_color="colour",
            get_width="width",
            get_tilt="tilt",
            get_height=0.32,
            width_min_pixels=1.4,
        )
    ]


def _place_layers(scene: Scene, layout: Layout, colours: Palette) -> list[pdk.Layer]:
    """A mark for each place: its shape and colour are the presence, its size the number of agreements."""
    rows = []
    for row in _records(scene.denmark):
        rows.append(
            {
                "position": enlarged(row["denmark_lon"], row["denmark_lat"], layout),
                "danish_place_id": row["denmark_place_id"],
                **_mark(row, colours),
                **_tooltip(str(row["denmark_name"]), denmark_sentence(row)),
            }
        )
    for row in _records(scene.china):
        rows.append(
            {
                "position": [row["china_lon"], row["china_lat"]],
                "province_code": None if formats.is_missing(row["province_code"]) else row["province_code"],
                **_mark(row, colours),
                **_tooltip(str(row["china_name"]), china_sentence(row)),
            }
        )
    return [
        # A letter is hard to hit, so a disc takes the pointer: invisible, but for "never", whose mark it is.
        pdk.Layer(
            "ScatterplotLayer",
            rows,
            id=f"places-{scene.generation}",
            pickable=True,
            get_position="position",
            get_radius="size",
            radius_units="'pixels'",
            radius_scale=0.42,
            get_fill_color="fill",
            stroked=True,
            get_line_color="ring",
            line_width_min_pixels=2,
            line_width_max_pixels=2,
        ),
        pdk.Layer(
            "TextLayer",
            rows,
            id="marks",
            pickable=False,
            get_position="position",
            get_text="mark",
            get_size="size",
            get_color="colour",
            font_family=pdk.types.String(_FONT),
            character_set=pdk.types.String("auto"),
            font_settings={"sdf": True, "fontSize": 64, "buffer": 8, "radius": 10},
            outline_width=0.12,
            outline_color=rgb(colours.paper),
        ),
    ]


def _mark(row: dict[str, Any], colours: Palette) -> dict[str, Any]:
    is_never = row["presence"] not in {"green", "amber", "new", "red", "met"}
    return {
        "fill": rgb(colours.paper, 255 if is_never else 1),
        "ring": rgb(colours.none, 255 if is_never else 0),
        "mark": "" if is_never else ALL_MARKS[str(row["presence"])],
        "colour": rgb(presence_colour(row["presence"], colours)),
        "size": mark_size(int(row["agreement_count"])),
    }


# --- Labels ---


@dataclass(frozen=True)
class Label:
    """A name on the map: where, how strong, and how far from the place it names."""

    name: str
    position: tuple[float, float]
    size: int
    is_strong: bool
    shift: tuple[int, int]
    anchor: str


def labels(scene: Scene, layout: Layout, zoom: float) -> list[Label]:
    """The names that fit without touching each other, the busiest places first."""
    wanted: list[Label] = []
    # Names grow with the map: on a projector they are read from afar.
    grown = max(1.0, min(1.35, scene.width / 1180))
    x0, _, _, y1 = panel(layout) if scene.view == "both" else bounds(scene.view, layout)
    title = text("map-denmark-enlarged", times=str(round(layout.scale)))
    if scene.view != "china":
        wanted.append(Label(title, (x0, latitude(y1)), round(12 * grown), False, (10, 14), "start"))
    places = [
        (
            int(row["agreement_count"]),
            str(row["denmark_name"]),
            enlarged(row["denmark_lon"], row["denmark_lat"], layout),
        )
        for row in _records(scene.denmark)
    ] + [
        (int(row["agreement_count"]), str(row["china_name"]), [row["china_lon"], row["china_lat"]])
        for row in _records(scene.china)
    ]
    for count, name, position in sorted(places, key=lambda place: (-place[0], place[1])):
        shown = f"{name} {count}" if count > 1 else name
        at = (float(position[0]), float(position[1]))
        wanted.append(Label(shown, at, round(13 * grown), True, (12, 0), "start"))
    by_code = {str(row["province_code"]): row for row in _records(scene.provinces)}
    for feature in features("provinces"):
        facts = feature["properties"]
        row = by_code.get(facts["iso"])
        if row is None or (scene.view != "china" and facts["iso"] not in scene.chosen_provinces):
            continue
        at = (float(facts["label_lon"]), float(facts["label_lat"]))
        wanted.append(Label(str(row["name"]), at, round(11 * grown), False, (0, 0), "middle"))
    scale = 512 * 2**zoom / 360
    x0, y0, x1, y1 = bounds(scene.view, layout)
    edges = (x0 * scale, -y1 * scale, x1 * scale, -y0 * scale)
    marks = [_around(position, scale) for _, _, position in places]
    return _without_overlap(wanted, scale, edges, marks)


def _around(position: Sequence[float], scale: float) -> Box:
    """The pixels that the mark of a place covers."""
    x, y = position[0] * scale, -mercator_y(position[1]) * scale
    return x - 8, y - 7, x + 8, y + 7


def _without_overlap(wanted: Sequence[Label], scale: float, edges: Box, marks: Sequence[Box]) -> list[Label]:
    taken = list(marks)
    kept: list[Label] = []
    for label in wanted:
        options = [label]
        if label.anchor == "start" and label.is_strong:
            # A name that does not fit to the right of its place may fit to the left, above or below.
            options += [
                Label(label.name, label.position, label.size, True, (-12, 0), "end"),
                Label(label.name, label.position, label.size, True, (0, -16), "middle"),
                Label(label.name, label.position, label.size, True, (0, 16), "middle"),
            ]
        for option in options:
            box = _box(option, scale)
            is_inside = (
                edges[0] <= box[0] and box[2] <= edges[2] and edges[1] <= box[1] and box[3] <= edges[3]
            )
            is_free = not any(_overlaps(box, other) for other in taken)
            if is_free and is_inside:
                taken.append(box)
                kept.append(option)
                break
    return kept


def _overlaps(a: Box, b: Box) -> bool:
    return a[0] <= b[2] and a[2] >= b[0] and a[1] <= b[3] and a[3] >= b[1]


def _box(label: Label, scale: float) -> Box:
    """The pixels that a label covers: left, top, right, bottom."""
    # Chinese characters are as wide as they are high, Latin ones about half.
    width = sum(label.size * (1.0 if ord(letter) > 0x2E80 else 0.58) for letter in label.name)
    x = label.position[0] * scale + label.shift[0]
    y = -mercator_y(label.position[1]) * scale + label.shift[1]
    left = {"start": x, "middle": x - width / 2, "end": x - width}[label.anchor]
    return left - 2, y - label.size * 0.62, left + width + 2, y + label.size * 0.62


def _label_layer(name: str, labels: Sequence[Label], colours: Palette) -> pdk.Layer:
    rows = [
        {
            "text": label.name,
            "position": list(label.position),
            "size": label.size,
            "colour": rgb(colours.ink if label.is_strong else colours.muted),
            "shift": list(label.shift),
            "anchor": label.anchor,
        }
        for label in labels
    ]
    return pdk.Layer(
        "TextLayer",
        rows,
        id=name,
        pickable=False,
        get_position="position",
        get_text="text",
        get_size="size",
        get_color="colour",
        get_pixel_offset="shift",
        get_text_anchor="anchor",
        get_alignment_baseline="'center'",
        font_family=pdk.types.String(_FONT),
        font_weight=600,
        character_set=pdk.types.String("auto"),
        font_settings={"fontSize": 48, "buffer": 4},
        background=True,
        get_background_color=rgb(colours.paper, 205),
        background_padding=[3, 1],
        background_border_radius=4,
    )


# --- What a person would write ---


def province_sentence(row: dict[str, Any], *, for_guests: bool = False) -> str:
    """What is going on in a province, in a few short lines; for guests without money."""
    lines = [
        text(
            "map-hover-agreements",
            count=int(row["agreement_count"]),
            in_force=row["in_force_count"],
        ),
        _contact(row),
        text(
            "map-hover-activities",
            count=int(row["activity_12_months_count"]),
        ),
        text(
            "map-hover-needs",
            challenges=row["challenge_count"],
            companies=row["company_count"],
        ),
    ]
    if not for_guests and isinstance(row["spent_dkk"], Decimal) and row["spent_dkk"] != 0:
        lines.append(text("map-hover-spent", amount=row["spent_dkk"]))
    if not formats.is_missing(row["is_white_spot"]) and bool(row["is_white_spot"]):
        lines.append(text("map-hover-white-spot"))
    return "\n".join(lines)


def _contact(row: dict[str, Any]) -> str:
    days = row["days_since_contact"]
    if formats.is_missing(days):
        return text("map-hover-no-contact")
    return text(
        "map-hover-contact",
        date=formats.date(row["last_contact_date"], row["last_contact_date_precision"]),
        days=days,
    )


def arc_sentence(row: dict[str, Any]) -> str:
    """What connects a Danish and a Chinese place."""
    presence = text(f"presence-{row['presence']}")
    return "\n".join(
        [
            text(
                "map-hover-agreements",
                count=int(row["agreement_count"]),
                in_force=row["in_force_count"],
            ),
            text("map-hover-parties", parties=_shortened(row["danish_parties"])),
            text("map-hover-presence", mark=ALL_MARKS[str(row["presence"])], presence=presence),
            _contact(row),
            text(
                "map-hover-activities",
                count=int(row["activities_12_months"]),
            ),
        ]
    )


def china_sentence(row: dict[str, Any]) -> str:
    """Who has agreements with a Chinese place."""
    return _place_sentence(row)


def denmark_sentence(row: dict[str, Any]) -> str:
    """Who in a Danish place has agreements, and with how many provinces."""
    line = _place_sentence(row)
    count = int(row["province_count"])
    return line + "\n" + text("map-hover-provinces", count=count)


def _place_sentence(row: dict[str, Any]) -> str:
    presence = text(f"presence-{row['presence']}")
    return "\n".join(
        [
            text(
                "map-hover-agreements",
                count=int(row["agreement_count"]),
                in_force=row["in_force_count"],
            ),
            text("map-hover-parties", parties=_shortened(row["danish_parties"])),
            text("map-hover-presence", mark=ALL_MARKS[str(row["presence"])], presence=presence),
        ]
    )


def _shortened(danish_parties: list[str], length: int = 140) -> str:
    names = ", ".join(parties.danish_names(danish_parties))
    return names if len(names) <= length else names[:length].rsplit(",", 1)[0] + " …"


# --- What the map tells ---


@dataclass(frozen=True)
class Facts:
    """The figures of the map's takeaway.

    Attributes:
        agreement_count: agreements that the arcs stand for, each once, in force or not.
        in_force_count: of these, in force.
        arc_count: pairs of places.
        mute_count: arcs whose contact is overdue (red) or has never been.
        province_count: provinces that arcs lead to.
        white_spots: names of provinces with an open challenge and no agreement in force.
    """

    agreement_count: int
    in_force_count: int
    arc_count: int
    mute_count: int
    province_count: int
    white_spots: tuple[str, ...]


def facts(arcs: pd.DataFrame, provinces: pd.DataFrame) -> Facts:
    """The figures behind the map's sentences, from the rows of queries.map.arcs and province_measures."""
    agreements = {agreement for ids in arcs["agreement_ids"] for agreement in ids}
    is_white = provinces["is_white_spot"].fillna(value=False).astype(bool)
    return Facts(
        agreement_count=len(agreements),
        # an agreement has one place on either side, and so one arc
        in_force_count=int(arcs["in_force_count"].sum()),
        arc_count=len(arcs),
        mute_count=int(arcs["presence"].isin(["red", "never"]).sum()),
        province_count=int(arcs["province_code"].nunique()),
        white_spots=tuple(provinces.loc[is_white, "name"]),
    )


def unsigned_words(arcs: pd.DataFrame) -> list[str]:
    """How many of the drawn agreements state no day of signing, and so stand there in every year."""
    count = int(arcs["unsigned_count"].sum())
    return [text("map-unsigned", count=count)] if count else []


def missing_words(off_map: pd.DataFrame) -> list[str]:
    """How many agreements of queries.map.not_on_map are not drawn for want of a place, and how many were signed later."""
    lacks_place = off_map["lacks_danish_place"] | off_map["lacks_chinese_place"]
    counts = {
        "map-unplaced": int(lacks_place.sum()),
        "map-signed-later": int((off_map["is_signed_later"] & ~lacks_place).sum()),
    }
    return [text(key, count=count, number=count) for key, count in counts.items() if count]


def title(filters: Filters) -> str:
    """What the map shows, and on which day."""
    return text("map-title", date=filters.as_of)


def takeaway(arcs: pd.DataFrame, provinces: pd.DataFrame, *, for_guests: bool = False) -> str:
    """How many agreements (in force or not), links and provinces there are, and on how many links nobody meets.

    Guests are told on how many there has never been contact; `arcs` are then those of `guests.told`.
    """
    found = facts(arcs, provinces)
    return text(
        "map-takeaway",
        reader="guest" if for_guests else "desk",
        arcs=found.arc_count,
        agreement_count=found.agreement_count,
        province_count=found.province_count,
        mute_count=found.mute_count,
        in_force_count=found.in_force_count,
    )


def picked(event: Any) -> tuple[str, dict[str, Any]] | None:
    """What was clicked: the layer's kind and the object's own values; None for an empty click.

    Kinds are provinces, municipalities, places and arcs.
    """
    objects = {} if event is None else dict(event.get("selection", {}).get("objects", {}))
    for layer, items in objects.items():
        if items:
            item = dict(items[0])
            return str(layer).rsplit("-", 1)[0], dict(item.get("properties", item))
    return None


def parties_at(denmark: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    """The Danish parties by place, from queries.map.danish_places: what a click on the place filters by."""
    return {
        str(place): tuple(parties)
        for place, parties in zip(denmark["denmark_place_id"], denmark["danish_parties"], strict=True)
    }


def after_click(
    values: dict[str, Any], now: Filters, parties: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """What a click makes of the filters: it chooses what was hit, and clears it where it is chosen already.

    Args:
        values: the clicked object's own, from `picked`.
        now: what is chosen.
        parties: the Danish parties by place.
    """
    hit: dict[str, tuple[str, ...]] = {}
    if values.get("province_code"):
        hit["provinces"] = (str(values["province_code"]),)
    if values.get("danish_place_id") in parties:
        hit["parties"] = parties[values["danish_place_id"]]
    is_chosen = all(set(getattr(now, name)) == set(chosen) for name, chosen in hit.items())
    return {name: () if is_chosen else chosen for name, chosen in hit.items()}


def legend_title(scene: Scene) -> str:
    """What the shading stands for."""
    return text("map-legend-shade", measure=text(f"map-measure-{scene.measure}"))


def legend_shades(scene: Scene, colours: Palette) -> list[Shade]:
    """The classes of the shading, the first for provinces without any value."""
    nothing = "map-legend-never" if scene.measure == "days_since_contact" else "map-legend-nothing"
    shades = shading(scene.provinces, scene.measure, colours)
    return [Shade(colours.land, text(nothing)), *shades.classes]


def legend_html(scene: Scene, colours: Palette) -> str:
    """The legend as HTML: the shading's classes, the marks of presence, the widths of the arcs."""
    swatches = legend_shades(scene, colours)
    parts = [
        _legend_group(
            legend_title(scene),
            [
                f'<i class="swatch" style="background:{shade.colour}"></i>{html.escape(shade.label)}'
                for shade in swatches
            ],
        ),
        _legend_group(
            text("map-legend-presence"),
            [
                f'<b style="color:{presence_colour(presence, colours)}">{ALL_MARKS[presence]}</b>'
                f"{html.escape(text(f'presence-{presence}'))}"
                for presence in presences(scene)
            ],
        ),
        _legend_group(
            text("map-legend-width"),
            [
                f'<i class="stroke" style="height:2px;background:{colours.muted}"></i>'
                f"{html.escape(text('map-legend-width-few'))}",
                f'<i class="stroke" style="height:9px;background:{colours.muted}"></i>'
                f"{html.escape(text('map-legend-width-many', count=str(MOST_ACTIVITIES)))}",
            ],
        ),
    ]
    return f'<div class="map-legend">{"".join(parts)}</div>'


def _legend_group(title: str, items: Sequence[str]) -> str:
    listed = "".join(f"<li>{item}</li>" for item in items)
    return f"<div><strong>{html.escape(title)}</strong><ul>{listed}</ul></div>"
