"""The map in words: what is shown at a province, an arc and a place, what the map says in all, and its legend."""

import html
from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.map.ground import NARROW
from dashboard.map.scene import MOST_ACTIVITIES, Scene
from dashboard.map.shading import Shade, shading_of
from dashboard.model import measures
from dashboard.model.columns import Row
from dashboard.theme import ALL_MARKS, INVENTED_MARK, WHITE_SPOT_MARK, Palette, presence_colour
from dashboard.words.names import exactness, names
from locales import formats, text

_MOST_NAMES = 8  # blank spots, or parties of a place, that a sentence names


def province_lines(row: Row, *, for_guests: bool = False) -> str:
    """A province's work in a few short lines; for guests without money, in the small map without companies and challenges."""
    activities = text("map-hover-activities", count=int(row["activities_12_months"]))
    lines = [_agreements(row), contact_words(row), activities]
    if "challenge_count" in row:
        lines.append(
            text("map-hover-needs", challenges=row["challenge_count"], companies=row["active_company_count"])
        )
    if not for_guests and row.get("spent_dkk"):
        lines.append(text("map-hover-spent", amount=row["spent_dkk"]))
    if row["white_spot_count"]:
        lines.append(text("map-hover-white-spot"))
    return "\n".join([*lines, *_invented(row)])


def place_lines(row: Row) -> str:
    """Who has agreements with a place, how warm they are kept and, of a Danish one, with how many provinces."""
    presence = str(row["presence"])
    parties = text("map-hover-parties", parties=_first(names("danish_party", row["danish_parties"])))
    warmth = text("map-hover-presence", mark=ALL_MARKS[presence], presence=text(f"presence-{presence}"))
    lines = [_agreements(row), parties, warmth]
    if "agreement_province_count" in row:
        lines.append(text("map-hover-provinces", count=int(row["agreement_province_count"])))
    return "\n".join([*lines, *_invented(row)])


def _invented(row: Row) -> list[str]:
    return [text("invented-mark", whole=bool(row["is_invented"]))] if row.get("is_illustrative") else []


def _agreements(row: Row) -> str:
    count, in_force = int(row["agreement_count"]), int(row["in_force_count"])
    return text("map-hover-agreements", count=count, in_force=in_force, all=count == in_force)


def contact_words(row: Row) -> str:
    """The last contact, and how long ago it was where its day is known."""
    if formats.is_missing(row["last_contact_date"]):
        return text("map-hover-no-contact")
    precision = row["last_contact_date_precision"]
    date, days = formats.date(row["last_contact_date"], precision), row["days_since_contact"]
    return text("map-hover-contact", date=date, days=days, exact=exactness(precision))


def takeaway(scene: Scene) -> str:
    """How many agreements, links and provinces there are, and on how many links there are no meetings; guests are told on how many there has never been contact."""
    counted = scene.figures
    return text(
        "map-takeaway",
        reader="guest" if scene.for_guests else "desk",
        arcs=counted["arc_count"],
        agreement_count=counted["mapped_agreement_count"],
        in_force_count=counted["mapped_in_force_count"],
        province_count=counted["mapped_province_count"],
        mute_count=counted["unmet_arc_count" if scene.for_guests else "mute_arc_count"],
    )


def links_sentence(figures: Mapping[str, Any], *, for_guests: bool = False) -> str:
    """How many Danish places have agreements with how many Chinese ones, and on how many links contact is within its target (green). Guests are told nothing of targets."""
    if not figures["arc_count"]:
        return text("overview-map-nothing")
    whole = figures["warm_arc_count"] == figures["arc_count"]
    return text("overview-map-takeaway", reader="guest" if for_guests else "desk", all=whole, **figures)


def caveats(scene: Scene) -> list[str]:
    """Caveats about the arcs that are drawn: that they are only the busiest, and that some are drawn in every year."""
    counted, said = scene.figures, []
    number, most = counted["arc_count"], scene.most_arcs
    if number > most and not scene.is_quiet:
        screen = "wide" if scene.width >= NARROW else "narrow"
        said.append(text("map-too-many-arcs", shown=most, number=number, screen=screen))
    if counted["undated_mapped_count"]:
        said.append(text("map-unsigned", count=counted["undated_mapped_count"]))
    return said


def left_out(figures: Row) -> list[tuple[str, str]]:
    """The agreements that are not drawn: the measure of each kind, and how many of the whole are shown."""
    found = []
    for shown, rest, place in (
        ("mapped_agreement_count", "unmapped_agreement_count", "map"),
        ("agreement_count", "later_agreement_count", "known"),
    ):
        if figures[rest]:
            whole = figures[shown] + figures[rest]
            said = text(f"figure-subset-{place}", shown=figures[shown], whole=whole, rest=figures[rest])
            found.append((rest, said))
    return found


def white_spots(provinces: pd.DataFrame) -> str:
    """Which provinces have open challenges and no agreement in force."""
    names = provinces.loc[provinces["white_spot_count"] > 0, "name"].tolist()
    return text("map-white-spots", count=len(names), names=_first(names))


def _first(names: list[str]) -> str:
    more = len(names) - _MOST_NAMES
    return formats.listed(names) if more <= 0 else text("map-and-more", names=names[:_MOST_NAMES], more=more)


def legend_title(scene: Scene) -> str:
    """The title of the shading's legend."""
    return text("map-legend-shade", measure=measures.measure(scene.measure).label())


def legend_shades(scene: Scene, colours: Palette) -> list[Shade]:
    """The classes of the shading, the first for provinces without any value."""
    nothing = "map-legend-never" if measures.measure(scene.measure).kind == "days" else "map-legend-nothing"
    return [Shade(colours.land, text(nothing)), *shading_of(scene, colours).classes]


def legend_marks(scene: Scene) -> dict[str, str]:
    """The marks before names that are on the map, and what they say."""
    marks = {}
    if scene.around.provinces["white_spot_count"].any():
        marks[WHITE_SPOT_MARK] = text("map-legend-white-spot")
    if scene.has_invented:
        marks[INVENTED_MARK] = text("map-legend-invented")
    return marks


def legend_html(scene: Scene, colours: Palette) -> str:
    """The legend as HTML: the shading's classes, the marks of presence, the widths of the arcs."""
    # title → what is said, each with its sign before it
    parts: dict[str, list[tuple[str, str]]] = {
        legend_title(scene): [
            (f'<i class="swatch" style="background:{shade.colour}"></i>', shade.label)
            for shade in legend_shades(scene, colours)
        ],
        text("map-legend-presence"): [
            (
                f'<b style="color:{presence_colour(one, colours)}">{ALL_MARKS[one]}</b>',
                text(f"presence-{one}"),
            )
            for one in scene.presences
        ],
        text("map-legend-width"): [
            (f'<i class="stroke" style="height:{height}px;background:{colours.muted}"></i>', said)
            for height, said in (
                (2, text("map-legend-width-few")),
                (9, text("map-legend-width-many", count=str(MOST_ACTIVITIES))),
            )
        ],
    }
    if marks := legend_marks(scene):
        parts[text("map-legend-marks")] = [(f"<b>{mark}</b>", name) for mark, name in marks.items()]
    drawn = ""
    for title, items in parts.items():
        listed = "".join(f"<li>{sign}{html.escape(said)}</li>" for sign, said in items)
        drawn += f"<div><strong>{html.escape(title)}</strong><ul>{listed}</ul></div>"
    return f'<div class="map-legend">{drawn}</div>'
