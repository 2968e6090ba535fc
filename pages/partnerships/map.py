"""Map: agreements as arcs from Denmark to China, provinces shaded by a measure; a click filters all."""

from collections.abc import Callable, Sequence
from typing import Literal

import pandas as pd
import streamlit as st

from dashboard import frame, link_choice, maps, roles, tables
from dashboard.filters import choose, current_filters
from dashboard.filters_model import Filters
from dashboard.language import named
from dashboard.options import load_options
from dashboard.parts import years
from dashboard.queries import map as ask
from dashboard.theme import palette
from dashboard.viewport import keep_tooltips_inside, page_width
from locales import formats, text

_CHART = "map-chart"
_CLICKS = "map-clicks"
_VIEW, _MEASURE = "map", "measure"  # in the link

_Picture = Literal["png", "svg"]
_PICTURES: tuple[tuple[_Picture, str], ...] = (("png", "image/png"), ("svg", "image/svg+xml"))


def _clicked() -> None:
    """Turn a click on the map into filters: on the same thing again it clears them."""
    st.session_state[_CLICKS] = st.session_state.get(_CLICKS, 0) + 1
    found = maps.picked(st.session_state.get(_CHART))
    if found is None:
        return
    filters = current_filters()
    parties = maps.parties_at(ask.danish_places(filters))
    for name, chosen in maps.after_click(found[1], filters, parties).items():
        choose(name, chosen)


def _in_link(name: str, options: Sequence[str]) -> str:
    """What is chosen of the options, the first where nobody has said; it stands in the link, so that a map can be sent."""
    chosen = link_choice.settle(name, options, options[0]) or options[0]
    link_choice.write(name, None if chosen == options[0] else chosen)
    return chosen


def _controls() -> tuple[str, str]:
    """The view and the measure that the reader has chosen; beside them, the years to play."""
    measures = [name for name in ask.SHADING_MEASURES if not (roles.is_guest() and name.endswith("_dkk"))]
    view, measure = _in_link(_VIEW, maps.VIEWS), _in_link(_MEASURE, measures)
    with st.container(horizontal=True, vertical_alignment="bottom", key="map-controls"):
        st.segmented_control(
            text("map-view"),
            maps.VIEWS,
            key=link_choice.widget_key(_VIEW),
            on_change=link_choice.choose(_VIEW),
            required=True,
            format_func=named("map-view"),
        )
        st.selectbox(
            text("map-measure"),
            measures,
            key=link_choice.widget_key(_MEASURE),
            on_change=link_choice.choose(_MEASURE),
            format_func=named("map-measure"),
            width=220,
        )
        years.player(load_options())
    return view, measure


def _words(scene: maps.Scene, off_map: pd.DataFrame) -> None:
    """The sentences that say what the map shows, and what it does not."""
    found = maps.facts(scene.arcs, scene.provinces)
    sentences = [maps.takeaway(scene.arcs, scene.provinces, for_guests=scene.for_guests)]
    drawn_count = len(maps.drawn_arcs(scene.arcs))
    if drawn_count < found.arc_count:
        sentences.append(
            text(
                "map-too-many-arcs",
                shown=drawn_count,
                number=found.arc_count,
            )
        )
    sentences += maps.unsigned_words(scene.arcs)
    sentences += maps.missing_words(off_map)
    st.markdown(" ".join(sentences))


def _picture_maker(filters: Filters, scene: maps.Scene, as_type: _Picture) -> Callable[[], bytes]:
    """What draws the picture when somebody clicks."""

    def make() -> bytes:
        # what draws the picture takes a while to load, and most visits never need it
        from reports.map_picture import picture  # noqa: PLC0415

        return picture(filters, scene.measure, as_type=as_type, view=scene.view, for_guests=scene.for_guests)

    return make


def _pictures(filters: Filters, scene: maps.Scene) -> None:
    """The map of now as a picture for a slide or a printer."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="map-pictures"):
        st.caption(text("map-picture"))
        for as_type, mime in _PICTURES:
            st.download_button(
                text(f"map-picture-{as_type}"),
                _picture_maker(filters, scene, as_type),
                file_name=f"china-desk-map-{filters.as_of.isoformat()}.{as_type}",
                mime=mime,
                key=f"download-map-{as_type}",
                help=text(f"map-picture-{as_type}-help"),
                on_click="ignore",
                type="tertiary",
                icon=":material/image:",
            )


def _white_spots(scene: maps.Scene) -> None:
    names = list(maps.facts(scene.arcs, scene.provinces).white_spots)
    listed = formats.listed(names[:8])
    if len(names) > 8:
        more = formats.number(len(names) - 8)
        listed = text("map-and-more", names=names[:8], more=more)
    st.markdown(text("map-white-spots", count=len(names), names=listed))


def _tables(scene: maps.Scene) -> None:
    """The rows behind the map: its links, and all provinces with all measures."""
    links, provinces = st.tabs([text("map-table-arcs"), text("map-table-provinces")])
    with links:
        tables.show_table(
            scene.arcs,
            (
                "denmark_name china_name presence last_contact_date days_since_contact "
                "agreement_count in_force_count activities_12_months danish_parties is_illustrative"
            ),
            title=text("map-table-arcs"),
            key="map-links",
        )
    with provinces:
        tables.show_table(
            scene.provinces,
            (
                "name_of_province agreement_count in_force_count presence last_contact_date "
                "days_since_contact activity_12_months_count open_challenge_count company_count "
                "interest_count spent_dkk is_white_spot"
            ),
            title=text("map-table-provinces"),
            key="map-provinces",
        )


def draw() -> None:
    filters = current_filters()
    width = page_width()
    off_map = ask.not_on_map(filters)
    view, measure = _controls()
    scene = maps.scene(
        filters,
        measure=measure,
        view=view,
        width=width,
        generation=st.session_state.get(_CLICKS, 0),
        for_guests=roles.is_guest(),
    )
    arcs = scene.arcs
    frame.heading(maps.title(filters))
    # Nothing whose length depends on the filters stands above the map: a second click must meet the same place.
    st.pydeck_chart(
        maps.deck(scene, palette()),
        height=scene.height,
        on_select=_clicked,
        selection_mode="single-object",
        key=_CHART,
        alt=text("map-alt"),
    )
    keep_tooltips_inside()
    st.html(maps.legend_html(scene, palette()))
    st.caption(text("map-click-hint"))
    if arcs.empty and off_map.empty:
        frame.empty_state()
    _words(scene, off_map)
    if not filters.provinces:
        _white_spots(scene)
    _pictures(filters, scene)
    _tables(scene)
    if not off_map.empty:
        frame.heading(text("map-table-unplaced"), text("map-table-unplaced-intro"))
        tables.show_table(
            off_map,
            (
                "agreement_name danish_party danish_place chinese_party chinese_place "
                "lacks_danish_place lacks_chinese_place signed_date is_signed_later _file _sheet "
                "_row"
            ),
            title=text("map-table-unplaced"),
            key="map-unplaced",
        )


draw()
