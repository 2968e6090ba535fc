"""Map: agreements as arcs from Denmark to China, provinces shaded by a measure; a click filters all."""

import streamlit as st

import settings
from dashboard import figures, frame, roles, widgets
from dashboard.filters import current_filters
from dashboard.filters_model import Filters
from dashboard.map import scene as scenes
from dashboard.map import words
from dashboard.map.scene import Scene
from dashboard.parts import map_chart, map_words, sections
from dashboard.viewport import page_width
from locales import text

_CHART = "map-chart"

# Beside the map stands the list of cold relations, where the page is so many pixels wide; the map then has this share of it.
_ROOM_FOR_TWO, _SHARE = 900, 0.74


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
    frame.heading(words.title(filters))
    # Nothing whose length depends on the filters is drawn above the map: a second click must meet the same place.
    with frame.own_thing("map"):
        picture, beside = st.columns((_SHARE, 1 - _SHARE)) if is_beside else (st.container(), st.container())
    with picture:
        map_chart.draw(scene, _CHART, text("map-alt"))
        map_chart.legend(scene)
    if has_cold:
        with beside:
            map_words.cold(filters)
    map_words.draw(scene, filters)
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
    map_words.tables(scene, filters)
    sections.since("map")


def _made(filters: Filters, scene: Scene) -> bytes:
    # what draws the picture takes a while to load, and most visits never need it
    from reports.map_picture import picture  # noqa: PLC0415

    return picture(filters, scene.measure, as_type="png", for_guests=scene.for_guests)


draw()
