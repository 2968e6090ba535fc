"""The map as a picture to print: what the page Map shows, with its title, legend, filters and sources in the picture itself.

The same inputs give the same bytes, with the fonts and the geometry that ship with the project.
"""

import math
from collections.abc import Sequence
from typing import Any

from matplotlib.collections import PathCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path as Outline

from dashboard import warehouse
from dashboard.filters_model import Filters
from dashboard.map import ground, scene, shading, words
from dashboard.map.labels import labels
from dashboard.map.scene import Scene
from dashboard.options import filters_in_words, load_options
from dashboard.scope import reader
from dashboard.theme import LIGHT, presence_colour
from locales import text
from reports.setting import vector
from reports.setting.vector import Type, font

_SIZE = (13.333, 7.5)  # inches: 16 : 9, as wide as a slide
_MAP = (0.012, 0.165, 0.976, 0.68)  # the part of it that the map takes: left, bottom, width, height
_WIDTH = 1180  # pixels of the page's map as which it is laid out: names are as large against it

# A line's pattern says the presence too: colour is never alone.
_DASHES: dict[str, Any] = {
    "met": "solid",
    "green": "solid",
    "amber": (0, (6, 2)),
    "new": (0, (4, 1.6, 1, 1.6)),
    "red": (0, (2, 1.6)),
    "never": (0, (0.8, 2.2)),
}
_MARKERS = {"met": "o", "green": "o", "amber": "^", "new": "D", "red": "s", "never": "o"}
_WATER: Any = {"facecolor": LIGHT.sea, "edgecolor": LIGHT.line, "lw": 0.8}
_LAND, _ARCS, _MARKS, _NAMES = 1, 4, 5, 6


@warehouse.one_version()
def picture(
    filters: Filters,
    measure: str = "agreement_count",
    *,
    as_type: Type = "svg",
    for_guests: bool = False,
) -> bytes:
    """The map of both countries as svg, letters as outlines, or png (2667 × 1500 pixels); guests read no judgement of contacts."""
    with reader.reading(for_guests=for_guests):
        shown = scene.scene(filters, measure=measure, view="both", width=_WIDTH, for_guests=for_guests)
    options = load_options()
    chosen = filters_in_words(filters, options)
    parts = [text("map-picture-filter", name=name, value=value) for name, value in chosen]
    parts = parts or [text("filter-summary-none")]
    if options.data_as_of is not None:
        parts.append(text("data-as-of", date=options.data_as_of))
    if options.shows_invented:
        parts.append(text("map-picture-sample"))
    about = " · ".join(parts)
    title, times = text("map-title", date=filters.as_of), str(round(ground.WIDE.scale))
    with vector.alone():
        figure = Figure(figsize=_SIZE, facecolor=LIGHT.paper)
        # what stands around the map, and how high
        for height, said, place, colour, letters in (
            (0.9, words.takeaway(shown), "top", LIGHT.ink, font(11.5)),
            (0.86, about[:1].upper() + about[1:], "center", LIGHT.muted, font(9.5)),
            (0.012, text("map-picture-sources", times=times), "bottom", LIGHT.muted, font(7.5)),
            (0.962, title, "top", LIGHT.ink, font(20, bold=True, heading=True)),
        ):
            figure.text(0.014, height, said, va=place, color=colour, font=letters)
        # the map, as large as its frame has room for
        axes = figure.add_axes(_MAP)
        axes.set_axis_off()
        x0, y0, x1, y1 = ground.bounds(shown.view, ground.WIDE)
        wide, high = _MAP[2] * _SIZE[0], _MAP[3] * _SIZE[1]
        half = max((x1 - x0) / wide, (y1 - y0) / high) * 1.004 / 2
        x, y = (x0 + x1) / 2, (y0 + y1) / 2
        axes.set_xlim(x - wide * half, x + wide * half)
        axes.set_ylim(y - high * half, y + high * half)
        for frame in (ground.CHINA, ground.panel(ground.WIDE)):
            axes.add_patch(_rectangle(frame, **_WATER))
        for draw in (_land, _arcs, _marks, _names):
            draw(axes, shown)
        _legend(figure, shown)
        return vector.saved(figure, as_type, title)


def _rectangle(box: ground.Box, **how: Any) -> Rectangle:
    left, bottom, right, top = box
    return Rectangle((left, bottom), right - left, top - bottom, **how)


def _patch(axes: Any, outline: Outline, inside: str, edge: str = LIGHT.line, **how: Any) -> None:
    axes.add_patch(PathPatch(outline, facecolor=inside, edgecolor=edge, **({"zorder": _LAND} | how)))


def _outline(geometry: dict[str, Any]) -> Outline:
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    rings = [ring for polygon in polygons for ring in polygon]
    flat = ([(lon, ground.mercator_y(lat)) for lon, lat, *_ in ring] for ring in rings)
    return Outline.make_compound_path(*(Outline(ring, closed=True) for ring in flat))


def _land(axes: Any, shown: Scene) -> None:
    frame = _rectangle(ground.CHINA, transform=axes.transData)
    around = [_outline(feature["geometry"]) for feature in ground.features("neighbours")]
    how: Any = {"facecolor": LIGHT.land, "edgecolor": "none", "alpha": 0.55, "clip_path": frame}
    axes.add_collection(PathCollection(around, zorder=_LAND, **how))
    shades = shading.shading_of(shown, LIGHT)
    faint = {str(row["province_code"]) for row, is_faint in scene.provinces_shown(shown) if is_faint}
    chosen = []
    for feature in ground.features("provinces"):
        code, outline = feature["properties"]["iso"], _outline(feature["geometry"])
        _patch(axes, outline, shades.colours.get(code, LIGHT.land), lw=0.5, alpha=_seen(code in faint))
        if code in shown.chosen_provinces:
            chosen.append(outline)
    for outline in chosen:
        _patch(axes, outline, "none", LIGHT.ink, lw=1.6, zorder=_LAND + 1)
    # the South China Sea, in its own frame
    axes.add_patch(_rectangle(ground.sea_panel(), **_WATER))
    for feature in ground.features("south_china_sea_inset"):
        geometry = feature["geometry"]
        if geometry["type"] == "MultiPoint":
            spots = [_flat(spot) for spot in geometry["coordinates"]]
            axes.scatter(*zip(*spots, strict=True), s=1.2, color=LIGHT.muted, zorder=_LAND + 1)
        else:
            _patch(axes, _outline(geometry), LIGHT.land, LIGHT.muted, lw=0.4, zorder=_LAND + 1)
    # Denmark, enlarged
    fills = shading.municipality_fills(shown, LIGHT)
    for feature in ground.features("denmark"):
        outline = _outline(ground.enlarged_geometry(feature["geometry"], ground.WIDE))
        _patch(axes, outline, fills.get(feature["properties"]["code"], LIGHT.land), lw=0.35)


def _seen(is_faint: bool) -> float | None:
    return 0.25 if is_faint else None


def _arcs(axes: Any, shown: Scene) -> None:
    # The strongest relations last, so that they are on top.
    arcs = scene.drawn(shown)
    arcs.sort(key=lambda arc: (arc.is_quiet, shown.presences.index(arc.presence)), reverse=True)
    for arc in arcs:
        start = _flat(ground.enlarged(arc.row["denmark_lon"], arc.row["denmark_lat"], ground.WIDE))
        end = (float(arc.row["china_lon"]), ground.mercator_y(float(arc.row["china_lat"])))
        away = end[0] - start[0]
        bend = ((start[0] + end[0]) / 2, max(start[1], end[1]) + away * (0.1 + 0.028 * arc.lean))
        curve = Outline([start, bend, end], [Outline.MOVETO, Outline.CURVE3, Outline.CURVE3])
        colour = LIGHT.none if arc.is_quiet else presence_colour(arc.presence, LIGHT)
        wide, dash = 0.75 * scene.arc_width(arc.activities), _DASHES[arc.presence]
        seen = 0.6 if arc.is_quiet or arc.presence == "never" else 0.9
        _patch(
            axes, curve, "none", colour, lw=wide, linestyle=dash, alpha=seen, capstyle="butt", zorder=_ARCS
        )


def _flat(position: Sequence[float]) -> tuple[float, float]:
    return position[0], ground.mercator_y(position[1])


def _marks(axes: Any, shown: Scene) -> None:
    sides = ("denmark", "china")
    places = [(side, row, is_faint) for side in sides for row, is_faint in scene.places(shown, side)]
    for side, row, is_faint in places:
        place = row["lon"], row["lat"]
        x, y = _flat(ground.enlarged(*place, ground.WIDE) if side == "denmark" else place)
        presence = str(row["presence"]) if row["presence"] in shown.presences else "never"
        colour = presence_colour(presence, LIGHT)
        is_never = presence == "never"
        axes.plot(
            x,
            y,
            marker=_MARKERS[presence],
            markersize=0.42 * scene.mark_size(int(row["agreement_count"])),
            markerfacecolor=LIGHT.paper if is_never else colour,
            markeredgecolor=colour if is_never else LIGHT.paper,
            markeredgewidth=1.4 if is_never else 0.7,
            alpha=_seen(is_faint),
            zorder=_MARKS,
        )


def _names(axes: Any, shown: Scene) -> None:
    x0, x1 = axes.get_xlim()
    # One of the page's pixels in points: the map of the page is `shown.width` of them wide.
    point = _MAP[2] * _SIZE[0] * 72 / shown.width
    zoom = math.log2(shown.width / (x1 - x0) * 360 / 512)  # as deck.gl counts it
    for label in labels(shown, ground.WIDE, zoom):
        axes.annotate(
            label.name,
            _flat(label.position),
            xytext=(label.shift[0] * point, -label.shift[1] * point),
            textcoords="offset points",
            ha={"start": "left", "middle": "center", "end": "right"}[label.anchor],
            va="center",
            color=LIGHT.ink if label.is_strong else LIGHT.muted,
            alpha=0.5 if label.is_faint else None,
            font=font(label.size * point, bold=label.is_strong),
            bbox={"boxstyle": "round,pad=0.18", "facecolor": LIGHT.paper, "edgecolor": "none", "alpha": 0.8},
            zorder=_NAMES,
        )


def _legend(figure: Figure, shown: Scene) -> None:
    groups: list[tuple[float, str, int, list[tuple[Any, str]]]] = []  # left edge, title, columns, entries
    swatches = [
        (Rectangle((0, 0), 1, 1, facecolor=shade.colour, edgecolor=LIGHT.muted, lw=0.5), shade.label)
        for shade in words.legend_shades(shown, LIGHT)
    ]
    groups.append((0.012, words.legend_title(shown), len(swatches), swatches))
    presence = []
    for name in shown.presences:
        colour = presence_colour(name, LIGHT)
        how: Any = {"linestyle": _DASHES[name], "marker": _MARKERS[name], "markersize": 6.5}
        line = Line2D([], [], color=colour, lw=1.8, **how)
        line.set_markerfacecolor(LIGHT.paper if name == "never" else colour)
        presence.append((line, text(f"presence-{name}")))
    groups.append((0.525, text("map-legend-presence"), 2, presence))
    most = scene.MOST_ACTIVITIES
    names = {0: text("map-legend-width-few"), most: text("map-legend-width-many", count=str(most))}
    wide = {name: 0.75 * scene.arc_width(count) for count, name in names.items()}
    widths = [(Line2D([], [], color=LIGHT.muted, lw=lw), name) for name, lw in wide.items()]
    groups.append((0.79, text("map-legend-width"), 1, widths))
    marks = "   ".join(f"{mark} {name}" for mark, name in words.legend_marks(shown).items())
    figure.text(0.014, 0.062, marks, va="center", color=LIGHT.ink, font=font(9))
    for left, title, columns, entries in groups:
        figure.text(left + 0.002, 0.136, title, va="center", color=LIGHT.ink, font=font(9.5, bold=True))
        legend = figure.legend(
            [handle for handle, _ in entries],
            [name for _, name in entries],
            loc="upper left",
            bbox_to_anchor=(left, 0.126),
            ncols=columns,
            prop=font(9),
            labelcolor=LIGHT.ink,
        )
        figure.add_artist(legend)
