"""Map: agreements as arcs from Denmark to China, provinces shaded by a measure; a click filters all."""

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

import streamlit as st

import settings
from dashboard import figures, frame, link_choice, roles
from dashboard.blocks import screen
from dashboard.blocks.kinds import Item, Items
from dashboard.blocks.plain import mark_of
from dashboard.filters import choose, current_filters
from dashboard.filters_model import Filters
from dashboard.language import named
from dashboard.map import scene as scenes
from dashboard.map import words
from dashboard.map.deck import deck
from dashboard.map.ground import VIEWS
from dashboard.map.scene import Scene
from dashboard.map.shading import SHADES
from dashboard.model import measures
from dashboard.options import load_options
from dashboard.parts import sections, years
from dashboard.theme import palette
from dashboard.viewport import keep_tooltips_inside, page_width
from locales import formats, text

_CHART = "map-chart"
_CLICKS = "map-clicks"
_VIEW, _MEASURE = "map", "measure"  # in the link

# The figures of an arc and of a province whose rows a click on its line opens.
_OF_ARC = "agreement_count in_force_count activities_12_months"
_OF_PROVINCE = (
    "agreement_count in_force_count activities_12_months challenge_count active_company_count spent_dkk"
)

# Beside the map stands the list of cold relations, where the page is so many pixels wide; the map then has this share of it.
_ROOM_FOR_TWO, _SHARE = 900, 0.74
_COLD = 3  # relations of that list

_Picture = Literal["png", "svg"]
_PICTURES: tuple[tuple[_Picture, str], ...] = (("png", "image/png"), ("svg", "image/svg+xml"))


def draw() -> None:
    filters = current_filters()
    room = page_width()
    view, shade = _controls()
    has_cold = view == "both" and bool(figures.open_to_visit("red_count"))
    is_beside = has_cold and room >= _ROOM_FOR_TWO
    scene = scenes.scene(
        filters,
        measure=SHADES[shade],
        view=view,
        width=round(room * _SHARE) if is_beside else room,
        generation=st.session_state.get(_CLICKS, 0),
        for_guests=roles.is_guest(),
    )
    frame.heading(words.title(filters))
    # Nothing whose length depends on the filters is drawn above the map: a second click must meet the same place.
    with frame.own_thing("map"):
        picture, beside = st.columns((_SHARE, 1 - _SHARE)) if is_beside else (st.container(), st.container())
    with picture:
        st.pydeck_chart(
            deck(scene, palette()),
            height=scene.height,
            on_select=_clicked(scene),
            selection_mode="single-object",
            key=_CHART,
            alt=text("map-alt"),
        )
        st.html(words.legend_html(scene, palette()))
    keep_tooltips_inside()
    if has_cold:
        with beside:
            _cold(filters)
    coloured = sum(not arc.is_quiet for arc in scenes.drawn(scene))
    said = [text("map-quiet", count=coloured)] if scene.is_quiet else []
    st.caption(formats.together([*said, text("map-click-hint")]))
    rows = scene.provinces[scene.provinces["province_code"].isin(scene.chosen_provinces)]
    measure = measures.measure(scene.measure)
    with st.container(horizontal=True, gap="medium", key="map-chosen"):
        for row in rows.to_dict("records"):
            figure = measures.titled(measure.name, ("province_code", row["province_code"]))
            figures.opener(
                measure.name,
                filters,
                ("province_code", row["province_code"]),
                label=text("figure-is", measure=figure, value=measures.written(measure, row[measure.name])),
            )
    if not scene.figures["agreement_count"]:
        frame.empty_state()
    counted = scene.figures
    st.markdown(formats.together([words.takeaway(scene), *words.caveats(scene)]))
    for shown, rest, place in (
        ("mapped_agreement_count", "unmapped_agreement_count", "map"),
        ("agreement_count", "later_agreement_count", "known"),
    ):
        figures.subset(counted[shown], counted[rest], place, rest, filters)
    everywhere = replace(filters, provinces=(), parties=())  # as on the map
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="map-white-spots"):
        st.markdown(words.white_spots(scene.around.provinces))
        if scene.around.provinces["white_spot_count"].any():
            figures.opener("white_spot_count", everywhere)
    _pictures(filters, scene)
    _tables(scene, filters)
    sections.since("map")


def _cold(filters: Filters) -> None:
    """The relations that have been cold the longest, real ones first; each leads to its agreement, and the number opens them all."""
    order = "coalesce(is_illustrative, false), days_since_contact desc, agreement_id"
    rows = measures.rows(filters, "red_count", order=order, limit=_COLD)
    items = tuple(
        Item(
            str(row["agreement_name"]),
            (words.contact_words(row),),
            mark=mark_of(row["is_illustrative"]),
            page="agreements",
            link={"agreement": row["agreement_id"]},
        )
        for row in scenes.records(rows)
    )
    screen.put(Items(items, text("map-cold-title"), empty=text("map-cold-none")))
    if items:
        measure, count = measures.measure("red_count"), measures.values(filters, "red_count")["red_count"]
        said = text("figure-is", measure=measure.label(), value=measures.written(measure, count))
        figures.opener("red_count", filters, label=said)


def _clicked(scene: Scene) -> Callable[[], None]:
    parties = scenes.parties_at(
        scene.around.denmark
    )  # the same whatever is chosen, so that a second click meets what the first chose

    def callback() -> None:
        st.session_state[_CLICKS] = st.session_state.get(_CLICKS, 0) + 1
        found = scenes.picked(st.session_state.get(_CHART))
        if found is None:
            return
        for name, chosen in scenes.after_click(found[1], current_filters(), parties).items():
            choose(name, chosen)

    return callback


def _controls() -> tuple[str, str]:
    shades = [shade for shade, measure in SHADES.items() if figures.open_to_visit(measure)]
    view, shade = link_choice.first_of(_VIEW, VIEWS), link_choice.first_of(_MEASURE, shades)
    with st.container(horizontal=True, vertical_alignment="bottom", key="map-controls"):
        st.segmented_control(
            text("map-view"),
            VIEWS,
            key=link_choice.widget_key(_VIEW),
            on_change=link_choice.choose(_VIEW),
            required=True,
            format_func=named("map-view"),
        )
        st.selectbox(
            text("map-measure"),
            shades,
            key=link_choice.widget_key(_MEASURE),
            on_change=link_choice.choose(_MEASURE),
            format_func={shade: measures.measure(SHADES[shade]).label() for shade in shades}.__getitem__,
            width=185,  # beside the button on a phone
        )
        years.player(load_options())
    return view, shade


def _pictures(filters: Filters, scene: Scene) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="map-pictures"):
        st.caption(text("map-picture"))
        for as_type, mime in _PICTURES:
            st.download_button(
                text(f"map-picture-{as_type}"),
                roles.later(_picture_maker(filters, scene, as_type)),
                file_name=f"{settings.desk().slug}-map-{filters.as_of.isoformat()}.{as_type}",
                mime=mime,
                key=f"download-map-{as_type}",
                help=text(f"map-picture-{as_type}-help"),
                on_click="ignore",
                type="tertiary",
                icon=":material/image:",
            )


def _picture_maker(filters: Filters, scene: Scene, as_type: _Picture) -> Callable[[], bytes]:
    def make() -> bytes:
        # what draws the picture takes a while to load, and most visits never need it
        from reports.map_picture import picture  # noqa: PLC0415

        return picture(filters, scene.measure, as_type=as_type, view=scene.view, for_guests=scene.for_guests)

    return make


def _tables(scene: Scene, filters: Filters) -> None:
    def links() -> None:
        figures.table(
            scene.arcs,
            "denmark_place_id china_place_id presence last_contact_date agreement_count in_force_count "
            "activities_12_months danish_parties is_illustrative",
            _OF_ARC,
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
            _OF_PROVINCE,
            filters,
            "province_code",
            title=text("map-table-provinces"),
            key="map-provinces",
        )

    sections.draw("table", {"arcs": links, "provinces": provinces}, "map-table")


draw()
