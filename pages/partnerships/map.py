"""Map: agreements as arcs from Denmark to China, provinces shaded by a measure; a click filters all."""

import streamlit as st

import settings
from dashboard import figures, frame, roles, widgets
from dashboard.blocks import screen
from dashboard.blocks.kinds import Item, Items
from dashboard.blocks.plain import mark_of
from dashboard.filters import current_filters
from dashboard.filters_model import Filters
from dashboard.map import scene as scenes
from dashboard.map import words
from dashboard.map.scene import Scene
from dashboard.model import measures
from dashboard.parts import map_chart, sections
from dashboard.viewport import page_width
from locales import formats, text

_CHART = "map-chart"

# Beside the map stands the list of cold relations, where the page is at least this wide in pixels; the map then has this share of it.
_ROOM_FOR_TWO, _SHARE = 900, 0.74


_COLD = 3  # relations that are listed


def draw() -> None:
    filters = current_filters()
    room = page_width()
    view, measure = map_chart.controls()
    has_cold = view == "both" and bool(figures.open_to_visit("red_count"))
    is_beside = has_cold and room >= _ROOM_FOR_TWO
    scene = scenes.scene(
        filters,
        measure=measure,
        view=view,
        width=round(room * _SHARE) if is_beside else room,
        generation=map_chart.clicks(_CHART),
        for_guests=roles.is_guest(),
    )
    frame.heading(text("map-title", date=filters.as_of))
    # Nothing whose length depends on the filters is drawn above the map: a second click must meet the same place.
    with frame.own_thing("map"):
        picture, beside = st.columns((_SHARE, 1 - _SHARE)) if is_beside else (st.container(), st.container())
    with picture:
        map_chart.draw(scene, _CHART, text("map-alt"))
        map_chart.legend(scene)
    if has_cold:
        with beside:
            _cold(filters)
    _words(scene, filters)
    widgets.download_button(
        "map-picture",
        roles.later(_made, filters, scene),
        icon="image",
        file_name=f"{settings.desk().slug}-map-{filters.as_of.isoformat()}.png",
        mime="image/png",
        key="download-map-png",
        helps=True,
        type="tertiary",
    )
    _tables(scene, filters)
    sections.since("map")


def _made(filters: Filters, scene: Scene) -> bytes:
    # what draws the picture takes a while to load, and most visits never need it
    from reports.map_picture import picture  # noqa: PLC0415

    return picture(filters, scene.measure, as_type="png", for_guests=scene.for_guests)


def _words(scene: Scene, filters: Filters) -> None:
    """The figures of the provinces that are chosen, and the map in sentences; each number opens its rows."""
    rows = scene.provinces[scene.provinces["province_code"].isin(scene.chosen_provinces)]
    measure = measures.measure(scene.measure)
    with st.container(horizontal=True, gap="medium", key="map-chosen"):
        for row in rows.to_dict("records"):
            group = ("province_code", row["province_code"])
            value = measures.written(measure, row[measure.name])
            label = text("figure-is", measure=measures.titled(measure.name, group), value=value)
            figures.opener(measure.name, filters, group, label=label)
    if not scene.figures["agreement_count"]:
        frame.empty_state()
    st.markdown(formats.together([words.takeaway(scene), *words.caveats(scene)]))
    for measure_of_rest, said in words.left_out(scene.figures):
        figures.opener(measure_of_rest, filters, label=said)
    if filters.provinces or filters.parties:  # of all China the map alone tells then
        return
    spots = words.white_spots(scene.provinces)
    if scene.provinces["white_spot_count"].any():
        figures.opener("white_spot_count", filters, label=spots)
    else:
        st.markdown(spots)


def _cold(filters: Filters) -> None:
    items = []
    for row in scenes.coldest(filters, _COLD):
        said = (words.contact_words(row),)
        mark = mark_of(row["is_illustrative"])
        link = {"agreement": row["agreement_id"]}
        items.append(Item(str(row["agreement_name"]), said, mark=mark, page="agreements", link=link))
    screen.put_all([Items(tuple(items), text("map-cold-title"), empty=text("map-cold-none"))])
    if items:
        measure, count = measures.measure("red_count"), measures.values(filters, "red_count")["red_count"]
        value = measures.written(measure, count)
        figures.opener("red_count", filters, label=text("figure-is", measure=measure.label(), value=value))


def _tables(scene: Scene, filters: Filters) -> None:

    def links() -> None:
        figures.table(
            scene.arcs,
            "denmark_place_id china_place_id presence last_contact_date agreement_count in_force_count "
            "activities_12_months danish_parties is_illustrative",
            "agreement_count in_force_count activities_12_months",
            filters,
            "arc_id",
            title=text("map-table-arcs"),
            key="map-links",
        )

    def provinces() -> None:
        figures.table(
            scene.provinces,
            "name_of_province agreement_count in_force_count presence last_contact_date days_since_contact "
            "activities_12_months challenge_count active_company_count interested_company_count spent_dkk white_spot_count",
            "agreement_count in_force_count activities_12_months challenge_count active_company_count spent_dkk",
            filters,
            "province_code",
            title=text("map-table-provinces"),
            key="map-provinces",
        )

    sections.draw("table", {"arcs": links, "provinces": provinces}, "map-table")


draw()
