"""Which names are drawn on the map, and where: those that fit without touching each other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from dashboard.map import ground
from dashboard.map.scene import Scene, places
from dashboard.theme import INVENTED_MARK, WHITE_SPOT_MARK
from locales import text

_BUSY = 3  # places with at least this many agreements are named before blank spots


@dataclass(frozen=True)
class Label:
    """A name on the map."""

    name: str
    position: tuple[float, float]
    size: int
    is_strong: bool
    shift: tuple[int, int]
    anchor: str
    of: str = ""
    is_faint: bool = False


def labels(scene: Scene, layout: ground.Layout, zoom: float) -> list[Label]:
    """The names that fit without touching each other: the busiest places first, then blank spots.

    They are those of the picture without a chosen province or party, so that nothing moves when one is chosen; what is chosen is named in any case.
    """
    scale = 512 * 2**zoom / 360
    x0, y0, x1, y1 = ground.bounds(scene.view, layout)
    edges = (x0 * scale, -y1 * scale, x1 * scale, -y0 * scale)
    left, bottom, right, top = ground.sea_panel()
    marks = []
    for side in scene.sides:
        for row, _ in places(scene, side):
            lon, lat = _position(row, side, layout)
            x, y = lon * scale, -ground.mercator_y(lat) * scale
            marks.append((x - 8, y - 7, x + 8, y + 7))
    marks.append((left * scale, -top * scale, right * scale, -bottom * scale))
    named = _without_overlap(
        _wanted(scene.around, layout, counts_china=scene.whole is None), scale, edges, marks
    )
    if scene.whole is None:
        return named
    chosen = {
        *(str(row[f"{side}_place_id"]) for side in scene.sides for row in scene.rows[side]),
        *scene.chosen_provinces,
    }
    wanted = {label.of: label for label in _wanted(scene, layout) if label.of in chosen}
    # the number beside a place is that of what is chosen
    stays = [
        replace(label, name=wanted[label.of].name if label.of in wanted else label.name)
        for label in named
        if label.of in chosen
    ]
    taken = [*marks, *(covered(label, scale) for label in stays)]
    missing = [label for of, label in wanted.items() if of not in {one.of for one in stays}]
    stays += _without_overlap(missing, scale, edges, taken)
    boxes = [covered(label, scale) for label in stays]
    rest = [
        replace(label, is_faint=bool(label.of), is_strong=label.is_strong and not label.of)
        for label in named
        if label.of not in chosen and not any(overlaps(covered(label, scale), box) for box in boxes)
    ]
    return [*rest, *stays]


def _position(row: dict[str, Any], side: str, layout: ground.Layout) -> list[float]:
    return ground.enlarged(row["lon"], row["lat"], layout) if side == "denmark" else [row["lon"], row["lat"]]


def _wanted(scene: Scene, layout: ground.Layout, *, counts_china: bool = True) -> list[Label]:
    wanted: list[Label] = []
    # Names grow with the map: on a projector they are read from afar.
    grown = max(1.0, min(1.35, scene.width / 1180))
    x0, _, _, y1 = ground.panel(layout) if scene.view == "both" else ground.bounds(scene.view, layout)
    title = text("map-denmark-enlarged", times=str(round(layout.scale)))
    if scene.view != "china":
        wanted.append(Label(title, (x0, ground.latitude(y1)), round(12 * grown), False, (10, 14), "start"))
    by_code = {str(row["province_code"]): row for row in scene.rows["provinces"]}
    spots, others = [], []
    for feature in ground.features("provinces"):
        facts = feature["properties"]
        row = by_code.get(facts["iso"])
        if row is None:
            continue
        at = (float(facts["label_lon"]), float(facts["label_lat"]))
        is_spot = bool(row["white_spot_count"])
        name = f"{WHITE_SPOT_MARK} {row['name']}" if is_spot else str(row["name"])
        label = Label(name, at, round(11 * grown), False, (0, 0), "middle", of=facts["iso"])
        if is_spot:
            spots.append(label)
        elif scene.view == "china" or facts["iso"] in scene.chosen_provinces:
            others.append(label)
    placed = [(row, side) for side in scene.sides for row, is_faint in places(scene, side) if not is_faint]
    busy: list[Label] = []
    quiet: list[Label] = []
    for row, side in sorted(placed, key=lambda one: (-int(one[0]["agreement_count"]), str(one[0]["name"]))):
        count = int(row["agreement_count"])
        name = f"{INVENTED_MARK} {row['name']}" if row["is_invented"] else str(row["name"])
        x, y = _position(row, side, layout)
        shown = f"{name} {count}" if count > 1 and (counts_china or side == "denmark") else name
        of = str(row.get(f"{side}_place_id", row["province_code"]))
        label = Label(shown, (float(x), float(y)), round(13 * grown), True, (12, 0), "start", of=of)
        (busy if count >= _BUSY else quiet).append(label)
    return [*wanted, *busy, *spots, *quiet, *others]


def _without_overlap(
    wanted: Sequence[Label], scale: float, edges: ground.Box, marks: Sequence[ground.Box]
) -> list[Label]:
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
        elif label.anchor == "middle":  # of a province: elsewhere in it
            options += [replace(label, shift=(0, away)) for away in (-14, 14, 28)]
        for option in options:
            box = covered(option, scale)
            left, top, right, bottom = box
            is_inside = edges[0] <= left and right <= edges[2] and edges[1] <= top and bottom <= edges[3]
            if is_inside and not any(overlaps(box, other) for other in taken):
                taken.append(box)
                kept.append(option)
                break
    return kept


def overlaps(a: ground.Box, b: ground.Box) -> bool:
    """Whether two boxes touch."""
    return a[0] <= b[2] and a[2] >= b[0] and a[1] <= b[3] and a[3] >= b[1]


def covered(label: Label, scale: float) -> ground.Box:
    """The pixels that a label covers: left, top, right, bottom."""
    # Chinese characters are as wide as they are high, Latin ones about half.
    width = sum(label.size * (1.0 if ord(letter) > 0x2E80 else 0.58) for letter in label.name)
    x = label.position[0] * scale + label.shift[0]
    y = -ground.mercator_y(label.position[1]) * scale + label.shift[1]
    left = {"start": x, "middle": x - width / 2, "end": x - width}[label.anchor]
    return left - 2, y - label.size * 0.62, left + width + 2, y + label.size * 0.62
