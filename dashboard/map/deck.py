"""The map as pydeck draws it: layers of land, provinces, municipalities, arcs, marks and names, each with its words."""

import json
from functools import cached_property
from typing import Any

import pydeck as pdk
from pydeck.bindings import json_tools

from dashboard import static_files
from dashboard.map import ground, shading, words
from dashboard.map.labels import labels
from dashboard.map.scene import Scene, arc_width, drawn, mark_size, places, provinces_shown
from dashboard.scope.reader import remembered
from dashboard.theme import ALL_MARKS, Palette, font, look, presence_colour, rgb
from locales import formats, text

_FAINT = 60  # how much is seen of what is not chosen, of 255
# deck.gl draws letters on a canvas of its own: Danish and Chinese ones need a font that has them.
_LETTERS = {"font_family": pdk.types.String(font()), "character_set": pdk.types.String("auto")}


class CompactDeck(pdk.Deck):  # type: ignore[misc]  # pydeck has no types
    """A deck whose JSON is not indented: pydeck's own is five times as long, and all of it travels."""

    def to_json(self) -> str:
        """The deck as compact JSON."""
        return self._written

    @cached_property
    def _written(self) -> str:
        return json.dumps(
            self, default=json_tools.default_serialize, ensure_ascii=False, separators=(",", ":")
        )


@remembered(32)
def deck(scene: Scene, colours: Palette) -> CompactDeck:
    """The map as pydeck draws it; nothing in it asks the internet for anything. Kept for a scene that is drawn again: not to be changed."""
    layout = ground.WIDE if scene.width >= ground.NARROW else ground.TALL
    view = ground.camera(scene.view, layout, scene.width, scene.height)
    fills = shading.shading_of(scene, colours).colours
    shapes = {feature["properties"]["iso"]: feature["geometry"] for feature in ground.features("provinces")}
    rows = []
    for row, is_faint in provinces_shown(scene):
        code = str(row["province_code"])
        if code not in shapes:
            continue
        is_chosen = code in scene.chosen_provinces
        is_spot = bool(row["white_spot_count"])
        line = colours.ink if is_chosen else colours.accent if is_spot else colours.line
        properties = {
            "province_code": code,
            "fill": rgb(fills.get(code, colours.land), _FAINT if is_faint else 255),
            "line_colour": rgb(line, 2 * _FAINT if is_faint and is_spot else 255),
            "width": 2.6 if is_chosen else 1.4 if is_spot else 0.8,
        }
        properties |= _province(row, scene)
        rows.append({"type": "Feature", "geometry": shapes[code], "properties": properties})
    # The chosen ones last, so that their outline lies on top.
    rows.sort(key=lambda row: row["properties"]["width"])
    names = [
        {
            "text": one.name,
            "position": list(one.position),
            "size": one.size,
            "colour": rgb(
                colours.ink if one.is_strong else colours.muted, 2 * _FAINT if one.is_faint else 255
            ),
            "shift": list(one.shift),
            "anchor": one.anchor,
        }
        for one in labels(scene, layout, view.zoom)
    ]
    layers = [
        *_ground(layout, colours),
        _layer("provinces", rows, colours, scene.generation),
        *_denmark_layers(scene, layout, colours),
        *_arc_layers(scene, layout, colours),
        *_place_layers(scene, layout, colours),
        _layer("labels", names, colours, get_background_color=rgb(colours.paper, 205), **_LETTERS),
    ]
    return CompactDeck(
        layers=layers,
        initial_view_state=view,
        map_provider=None,  # and no map_style either: Streamlit would fetch tiles for it
        parameters={"depthCompare": "always"},
        tooltip={"html": "<b>{title}</b><br>{line}", "style": look("tooltip", colours)},
    )


def _layer(name: str, rows: object, colours: Palette, number: object = None, **more: object) -> pdk.Layer:
    """A layer of looks.toml; the number sets it apart from one of the same name that is drawn otherwise."""
    look_of = look(name, colours)
    known = name if number is None else f"{name}-{number}"
    return pdk.Layer(look_of.pop("type"), rows, id=known, **look_of, **more)


def _ground(layout: ground.Layout, colours: Palette) -> list[pdk.Layer]:
    frames: list[dict[str, Any]] = []
    for x0, y0, x1, y1 in (ground.panel(layout), ground.CHINA, ground.sea_panel()):
        corners = ((x0, y0), (x0, y1), (x1, y1), (x1, y0), (x0, y0))
        frames.append({"polygon": [[x, round(ground.latitude(y), 4)] for x, y in corners]})
    *panels, small = frames
    inset = static_files.address("geo/south_china_sea_inset.json")
    lines = {"get_line_color": rgb(colours.line)}
    sea, land, faint = rgb(colours.sea), rgb(colours.land), rgb(colours.land, 130)
    around = static_files.address("geo/neighbours.json")
    inside = static_files.address(f"geo/denmark_{layout.name}.json")
    return [
        _layer("panels", panels, colours, layout.name, get_fill_color=sea, **lines),
        _layer("neighbours", around, colours, get_fill_color=faint),
        _layer("denmark", inside, colours, layout.name, get_fill_color=land, **lines),
        # above the land around it
        _layer("panels", [small], colours, "inset", get_fill_color=sea, **lines),
        _layer("inset", inset, colours, get_fill_color=land, get_line_color=rgb(colours.muted)),
    ]


def _province(row: dict[str, Any], scene: Scene) -> dict[str, str]:
    return {"title": str(row["name"]), "line": words.province_lines(row, for_guests=scene.for_guests)}


def _place(row: dict[str, Any]) -> dict[str, str]:
    return {"title": str(row["name"]), "line": words.place_lines(row)}


def _denmark_layers(scene: Scene, layout: ground.Layout, colours: Palette) -> list[pdk.Layer]:
    rows = []
    shown = places(scene, "denmark")
    fills = shading.municipality_fills(scene.around, colours) if shown else {}
    for row, is_faint in shown:
        code = str(row["municipality_code"])
        shape = ground.municipality(code, layout) if code in fills else None
        if shape is None:
            continue
        fill = rgb(fills[code], _FAINT if is_faint else 255)
        properties = {"danish_place_id": row["denmark_place_id"], "fill": fill, **_place(row)}
        rows.append({"type": "Feature", "geometry": shape, "properties": properties})
    return [_layer("municipalities", rows, colours, scene.generation, get_line_color=rgb(colours.paper))]


def _arc_layers(scene: Scene, layout: ground.Layout, colours: Palette) -> list[pdk.Layer]:
    rows = []
    for arc in drawn(scene):
        row, lean = arc.row, arc.lean
        seen = 150 if arc.is_quiet or arc.presence == "never" or row["is_invented"] else 220
        colour = rgb(colours.none if arc.is_quiet else presence_colour(arc.presence, colours), seen)
        if scene.is_quiet:
            said = _province(row, scene)
        else:
            ends = text("action-between", danish=row["denmark_name"], chinese=row["china_name"])
            activities = text("map-hover-activities", count=arc.activities)
            lines = [words.place_lines(row), words.contact_words(row), activities]
            said = {"title": ends, "line": "\n".join(lines)}
        rows.append(
            {
                "from": ground.enlarged(row["denmark_lon"], row["denmark_lat"], layout),
                "to": [row["china_lon"], row["china_lat"]],
                "colour": colour,
                "width": arc_width(arc.activities),
                "tilt": max(-60, min(60, 22 + 7 * lean)) if layout.name == "wide" else 12 + 5 * lean,
                "province_code": None if formats.is_missing(row["province_code"]) else row["province_code"],
                "danish_place_id": row["denmark_place_id"],
                **said,
            }
        )
    return [_layer("arcs", rows, colours, scene.generation)]


def _place_layers(scene: Scene, layout: ground.Layout, colours: Palette) -> list[pdk.Layer]:
    rows = []
    shown = [(side, *one) for side in scene.sides for one in places(scene, side)]
    for side, row, is_faint in shown:
        is_never = row["presence"] == "never"
        seen = _FAINT if is_faint else 255
        if side == "denmark":
            position = ground.enlarged(row["lon"], row["lat"], layout)
            said = {"danish_place_id": row["denmark_place_id"], **_place(row)}
        else:
            position = [row["lon"], row["lat"]]
            code = row["province_code"]
            said = {"province_code": None if formats.is_missing(code) else code}
            said |= _province(row, scene) if scene.is_quiet else _place(row)
        rows.append(
            {
                "position": position,
                "fill": rgb(colours.paper, seen if is_never else 1),
                "ring": rgb(colours.none, seen if is_never else 0),
                "mark": "" if is_never else ALL_MARKS[str(row["presence"])],
                "colour": rgb(presence_colour(row["presence"], colours), seen),
                "size": mark_size(int(row["agreement_count"])),
                **said,
            }
        )
    letters = {"outline_color": rgb(colours.paper), **_LETTERS}
    # the cities behind the marks of their provinces, readable as soon as the map is zoomed to them
    cities = [
        {
            "position": [row["lon"], row["lat"]],
            "text": f"{ALL_MARKS[str(row['presence'])]} {row['name']} {row['agreement_count']}",
            "colour": rgb(presence_colour(row["presence"], colours)),
        }
        for row in scene.rows["china"]
    ]
    return [
        *([_layer("cities", cities, colours, **letters)] if scene.is_quiet else []),
        _layer("places", rows, colours, scene.generation),
        _layer("marks", rows, colours, **letters),
    ]
