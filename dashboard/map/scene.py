"""The contents of one picture of the map: provinces, places and arcs with their figures, for the browser and for paper alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import pandas as pd

from dashboard import guests
from dashboard.filters_model import Filters
from dashboard.map import ground
from dashboard.model import measures
from dashboard.queries import options, registers
from dashboard.scope import reader
from dashboard.theme import PRESENCE_MARKS

_WORST = 5  # how many ribbons to provinces are coloured: those that have been cold the longest
# More arcs of what is chosen than this are a hairball: the busiest are drawn, the map says so, and the table has all. On a phone ten are one already.
MAX_ARCS = 120
MAX_ARCS_NARROW = 10
MOST_ACTIVITIES = 6  # an arc grows with the activities of 12 months, up to this number
SIDES = ("denmark", "china")
# What is counted of each province, arc and place.
OF_PROVINCE = (
    "agreement_count in_force_count in_force_presence activities_12_months last_contact_date days_since_contact "
    "challenge_count active_company_count interested_company_count spent_dkk white_spot_count"
)
# … and in the small picture.
OF_SMALL = "agreement_count in_force_count in_force_presence activities_12_months last_contact_date days_since_contact white_spot_count"
OF_ARC = (
    "agreement_count in_force_count best_presence activities_12_months last_contact_date days_since_contact"
)
OF_DANISH_PLACE = "agreement_count in_force_count best_presence agreement_province_count"
OF_CHINESE_PLACE = "agreement_count in_force_count best_presence"
# The figures of the map's sentences.
OF_ALL = (
    "agreement_count mapped_agreement_count unmapped_agreement_count later_agreement_count mapped_in_force_count undated_mapped_count arc_count "
    "warm_arc_count mute_arc_count unmet_arc_count danish_place_count chinese_place_count mapped_province_count"
)
OF_SMALL_SENTENCE = "arc_count warm_arc_count danish_place_count chinese_place_count"
_SCENES = 32  # pictures of the map that are kept, over all visits


@dataclass(frozen=True, eq=False)
class Scene:
    """All that one picture of the map shows."""

    figures: dict[str, Any]  # values of the measures `OF_ALL`, in a small picture of `OF_SMALL_SENTENCE`
    # arcs, provinces, china, denmark: a row each with its figures, their presence as the reader is told it
    arcs: pd.DataFrame  # empty in a small picture, and so are Danish places
    provinces: pd.DataFrame
    china: pd.DataFrame
    denmark: pd.DataFrame
    measure: str  # the one that shades the provinces
    chosen_provinces: tuple[str, ...]  # codes whose outline is drawn strongly
    view: str  # both, china or denmark
    width: int  # width, height: the map's size in pixels
    height: int
    generation: int  # grows with each click, so that the browser forgets which object was picked
    for_guests: bool = False  # whether money stays hidden
    is_small: bool = False
    whole: Scene | None = None  # this without a chosen province or party, drawn faintly around it

    @property
    def around(self) -> Scene:
        """All that is drawn, whatever province or party is chosen."""
        return self.whole or self

    @cached_property
    def rows(self) -> dict[str, list[dict[str, Any]]]:
        """The rows of provinces, china and denmark as dicts, as shapes, marks, names and words each need them: not to be changed."""
        return {name: records(getattr(self, name)) for name in ("provinces", "china", "denmark")}

    @property
    def sides(self) -> tuple[str, ...]:
        """The sides whose places are drawn."""
        return ("china",) if self.is_small else SIDES

    @property
    def is_quiet(self) -> bool:
        """Whether each province stands for its cities and relations: both countries are shown, and nothing is chosen."""
        return self.whole is None and self.view == "both" and not self.arcs.empty

    @property
    def most_arcs(self) -> int:
        """So many arcs are drawn at most."""
        return MAX_ARCS if self.width >= ground.NARROW else MAX_ARCS_NARROW

    @property
    def has_invented(self) -> bool:
        """Whether anything that is drawn is invented."""
        drawn = self.around
        return any(bool(rows["is_illustrative"].any()) for rows in (drawn.arcs, drawn.china, drawn.denmark))

    @property
    def presences(self) -> tuple[str, ...]:
        """The presences that the marks may have, as the legend lists them."""
        return guests.PRESENCES if self.for_guests else tuple(PRESENCE_MARKS)


@reader.remembered(_SCENES)
def scene(
    filters: Filters,
    *,
    measure: str = "in_force_count",
    view: str = "china",
    width: int,
    height: int = 0,
    generation: int = 0,
    for_guests: bool = False,
) -> Scene:
    """The contents of a map of these filters; to guests no judgement of how old a contact is. The same picture is the same object: not to be changed.

    With a ``height`` it is the small picture: China alone, without arcs and Danish places.
    """
    is_small, freed = bool(height), replace(filters, provinces=(), parties=())
    how: Any = {"measure": measure, "view": view, "width": width, "generation": generation}
    how["for_guests"] = for_guests

    def told(rows: pd.DataFrame) -> pd.DataFrame:
        return guests.told(rows, for_guests=for_guests)

    return Scene(
        figures=measures.values(filters, OF_SMALL_SENTENCE if is_small else OF_ALL),
        arcs=pd.DataFrame() if is_small else told(_arcs(filters)),
        provinces=told(provinces(filters, OF_SMALL if is_small else OF_PROVINCE)),
        china=told(_places(filters, "china_place_id", OF_CHINESE_PLACE)),
        denmark=pd.DataFrame() if is_small else told(_places(filters, "denmark_place_id", OF_DANISH_PLACE)),
        whole=None if freed == filters else scene(freed, height=height, **how),
        chosen_provinces=filters.provinces,
        height=height or ground.height(width, view),
        is_small=is_small,
        **how,
    )


def _arcs(filters: Filters) -> pd.DataFrame:
    ends = registers.ends(filters).drop_duplicates("arc_id")[["arc_id", "denmark_place_id", "china_place_id"]]
    rows = _grouped(filters, "arc_id", OF_ARC).merge(ends, on="arc_id")
    for side in SIDES:
        known = options.places()[["place_id", "lat", "lon"]].add_prefix(f"{side}_")
        rows = rows.merge(known, on=f"{side}_place_id")
        rows[f"{side}_name"] = rows[f"{side}_place_id"].map(options.names("place"))
    return rows.assign(
        province_code=rows["china_place_id"].map(options.places().set_index("place_id")["province_code"])
    )


def provinces(filters: Filters, figures: str = OF_PROVINCE) -> pd.DataFrame:
    """One row per province of China, all of them, by name: province_code, name, the figures, presence."""
    names = options.names("province")
    counted = measures.grouped(filters, figures, "province_code").set_index("province_code")
    kinds = {name: measures.measure(name).kind for name in figures.split()}
    nothing = {name: 0 for name, kind in kinds.items() if kind in ("integer", "money")}
    whole = {name: "Int64" for name, kind in kinds.items() if kind in ("integer", "days")}
    rows = counted.reindex(list(names)).fillna(nothing).astype(whole)
    rows = rows.rename(columns={"in_force_presence": "presence"})
    invented: Mapping[Any, Any] = {}
    if not reader.is_without_invented():
        invented = measures.illustrative_groups(filters, "agreement_count", "province_code")
    return (
        rows.assign(name=list(names.values()), is_illustrative=[(code,) in invented for code in rows.index])
        .assign(is_invented=[invented.get((code,), False) for code in rows.index])
        .rename_axis("province_code")
        .reset_index()
    )


def _grouped(filters: Filters, by: str, names: str) -> pd.DataFrame:
    """One row per group of agreements known on the day, most of them first. Its figures, presence, danish_parties, is_illustrative (any of them is invented) and is_invented (all are)."""
    counted = measures.grouped(filters, names, by).rename(columns={"best_presence": "presence"})
    of_group = registers.ends(filters).groupby(by)
    parties = {group: list(dict.fromkeys(rows.dropna())) for group, rows in of_group["danish_party"]}
    rows = counted[counted[by].isin(parties)].reset_index(drop=True)
    return rows.assign(
        danish_parties=rows[by].map(parties),
        is_illustrative=rows[by].map(of_group["is_illustrative"].any()).astype(bool),
        is_invented=rows[by].map(of_group["is_illustrative"].all()).astype(bool),
    )


def _places(filters: Filters, by: str, names: str) -> pd.DataFrame:
    """The same of places, with where each is and what it is called: name, lat, lon, level, province_code, municipality_code."""
    rows = _grouped(filters, by, names)
    known = options.places().rename(columns={"place_id": by})
    return rows.merge(known, on=by).assign(name=lambda placed: placed[by].map(options.names("place")))


@dataclass(frozen=True)
class Arc:
    """One drawn arc."""

    row: dict[str, Any]  # its row of the scene, or of a ribbon that of its province, with both ends
    presence: str  # green, amber, new, red or never, or as a guest is told it
    activities: int  # held in 12 months
    lean: int = 0  # how far it leans from the middle: 0, −1, 1, −2 … so that arcs to one city stand apart
    is_quiet: bool = False  # whether it is drawn without the colour of its presence


def drawn(of: Scene) -> list[Arc]:
    """The arcs to draw: one ribbon per province where nothing is chosen, else each relation of what is chosen, all or the busiest of them."""
    found = []
    if of.is_quiet:
        # from the middle of Denmark; the quiet ones first, so that the others lie on top. Guests are told no judgement, so theirs are all quiet
        lon, lat = ground.MIDDLE
        begin = {"denmark_lon": lon, "denmark_lat": lat, "denmark_place_id": None}
        cold = of.provinces[of.provinces["presence"] == "red"]
        worst = set(cold.nlargest(_WORST, "days_since_contact")["province_code"])
        for row in province_marks(of):
            ends = {**begin, **row, "china_lon": row["lon"], "china_lat": row["lat"]}
            is_quiet = of.for_guests or row["province_code"] not in worst
            found.append(Arc(ends, str(row["presence"]), int(row["activities_12_months"]), is_quiet=is_quiet))
        return sorted(found, key=lambda arc: not arc.is_quiet)
    if of.is_small:
        return []
    seen: dict[str, int] = {}
    for row in records(of.arcs.head(of.most_arcs)) if of.whole or of.view != "both" else ():
        rank = seen.get(str(row["china_place_id"]), 0)
        seen[str(row["china_place_id"])] = rank + 1
        lean = (rank + 1) // 2 * (1 if rank % 2 else -1)
        found.append(Arc(row, str(row["presence"]), int(row["activities_12_months"]), lean))
    return found


def province_marks(of: Scene) -> list[dict[str, Any]]:
    """The provinces with agreements, each with where its mark stands, lon and lat; one without any in force has the best presence of its cities."""
    at = {feature["properties"]["iso"]: feature["properties"] for feature in ground.features("provinces")}
    best = of.china.groupby("province_code")["presence"].agg(lambda found: min(found, key=of.presences.index))
    return [
        {
            **row,
            "lon": at[code]["label_lon"],
            "lat": at[code]["label_lat"],
            "presence": best[code] if pd.isna(row["presence"]) else row["presence"],
        }
        for row in of.rows["provinces"]
        if (code := str(row["province_code"])) in at and code in best
    ]


def places(of: Scene, side: str) -> list[tuple[dict[str, Any], bool]]:
    """The places to draw on a side, denmark or china, and whether each is faint because it is not of what is chosen; those first.

    Where nothing is chosen the provinces of China stand for their cities; where something is, only its own cities are drawn.
    """
    if side not in of.sides:
        return []
    if side == "china" and of.is_quiet:
        return [(row, False) for row in province_marks(of)]
    found = [(row, False) for row in of.rows[side]]
    if side == "china" and of.around.is_quiet:
        return found
    key = f"{side}_place_id"
    chosen = {row[key] for row in of.rows[side]}
    return [(row, True) for row in of.around.rows[side] if row[key] not in chosen] + found


def provinces_shown(of: Scene) -> list[tuple[dict[str, Any], bool]]:
    """All provinces, each as chosen or, faint, as without a choice: what has nothing of what is chosen is drawn as it is without it."""
    if of.whole is None:
        return [(row, False) for row in of.rows["provinces"]]
    rest = {str(row["province_code"]): row for row in of.whole.rows["provinces"]}
    shown = []
    for row in of.rows["provinces"]:
        code = str(row["province_code"])
        is_faint = code not in of.chosen_provinces if of.chosen_provinces else not row["agreement_count"]
        shown.append((rest[code], True) if is_faint else (row, False))
    return shown


def arc_width(activities: int) -> float:
    """The width in pixels of an arc, by its activities in 12 months."""
    return 1.4 + 1.3 * min(activities, MOST_ACTIVITIES)


def mark_size(agreements: int) -> float:
    """The size in pixels of the mark of a place, by its number of agreements."""
    return 15 + 3.2 * float(min(agreements**0.5, 5))


def coldest(filters: Filters, most: int) -> list[dict[str, Any]]:
    """The relations that have been cold the longest, real ones first."""
    order = "coalesce(is_illustrative, false), days_since_contact desc, agreement_id"
    told = "agreement_id agreement_name is_illustrative last_contact_date last_contact_date_precision days_since_contact"
    return records(measures.rows(filters, "red_count", order=order, limit=most, only=told))


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows as dicts with the columns as keys."""
    # by columns: `to_dict("records")` takes ten times as long for columns of several types
    names = [str(name) for name in frame]
    columns = (cells.tolist() for _, cells in frame.items())
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def picked(event: Any) -> dict[str, Any] | None:
    """The own values of the clicked province, municipality, place or arc; None for an empty click."""
    objects = {} if event is None else event.get("selection", {}).get("objects", {})
    item = next((items[0] for items in objects.values() if items), None)
    return None if item is None else dict(item.get("properties", item))


def after_click(
    values: dict[str, Any], now: Filters, parties: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """The filters after a click: the object (of a place in Denmark its parties, by place) is chosen, or cleared where it was chosen already."""
    hit: dict[str, tuple[str, ...]] = {}
    if values.get("province_code"):
        hit["provinces"] = (str(values["province_code"]),)
    if values.get("danish_place_id") in parties:
        hit["parties"] = parties[values["danish_place_id"]]
    is_chosen = all(set(getattr(now, name)) == set(chosen) for name, chosen in hit.items())
    return {name: () if is_chosen else chosen for name, chosen in hit.items()}
