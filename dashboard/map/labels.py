"""Which names are drawn on the map, and where: those that fit without touching each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.map.ground import Box, Layout, bounds, enlarged, features, latitude, mercator_y, panel
from dashboard.map.scene import Scene, records
from locales import text


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
        (int(row["agreement_count"]), str(row["name"]), enlarged(row["lon"], row["lat"], layout))
        for row in records(scene.denmark)
    ] + [
        (int(row["agreement_count"]), str(row["name"]), [row["lon"], row["lat"]])
        for row in records(scene.china)
    ]
    for count, name, position in sorted(places, key=lambda place: (-place[0], place[1])):
        shown = f"{name} {count}" if count > 1 else name
        at = (float(position[0]), float(position[1]))
        wanted.append(Label(shown, at, round(13 * grown), True, (12, 0), "start"))
    by_code = {str(row["province_code"]): row for row in records(scene.provinces)}
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
                replace(label, shift=shift, anchor=anchor)
                for shift, anchor in (((-12, 0), "end"), ((0, -16), "middle"), ((0, 16), "middle"))
            ]
        for option in options:
            box = covered(option, scale)
            is_inside = (
                edges[0] <= box[0] and box[2] <= edges[2] and edges[1] <= box[1] and box[3] <= edges[3]
            )
            is_free = not any(overlaps(box, other) for other in taken)
            if is_free and is_inside:
                taken.append(box)
                kept.append(option)
                break
    return kept


def overlaps(a: Box, b: Box) -> bool:
    """Whether two boxes touch."""
    return a[0] <= b[2] and a[2] >= b[0] and a[1] <= b[3] and a[3] >= b[1]


def covered(label: Label, scale: float) -> Box:
    """The pixels that a label covers: left, top, right, bottom."""
    # Chinese characters are as wide as they are high, Latin ones about half.
    width = sum(label.size * (1.0 if ord(letter) > 0x2E80 else 0.58) for letter in label.name)
    x = label.position[0] * scale + label.shift[0]
    y = -mercator_y(label.position[1]) * scale + label.shift[1]
    left = {"start": x, "middle": x - width / 2, "end": x - width}[label.anchor]
    return left - 2, y - label.size * 0.62, left + width + 2, y + label.size * 0.62
