"""The map as a chart whose clicks filter every page, large and small, with its controls and its legend."""

import streamlit as st

from dashboard import figures, frame, link_choice, options, roles, viewport, widgets
from dashboard.filters import choose, current_filters
from dashboard.filters_model import Filters
from dashboard.map import scene as scenes
from dashboard.map.deck import deck
from dashboard.map.ground import VIEWS
from dashboard.map.shading import SHADES
from dashboard.map.words import legend_html, links_sentence
from dashboard.model import measures
from dashboard.parts import years
from dashboard.theme import palette
from locales import formats, text

_VIEW, _MEASURE = "map", "measure"  # in the link
# Fits a phone; on a wide screen its column is as wide (style.css), so the page need not ask the browser how wide it is.
_SMALL = 350, 300


def clicks(key: str) -> int:
    """How often the chart of this key was clicked in this visit, which tells its redraws apart."""
    return int(st.session_state.get(f"{key}-clicks", 0))


def draw(scene: scenes.Scene, key: str, alt: str) -> None:
    """Draw a scene; a click on a province filters every page, on a whole map one on a place or an arc, too."""
    # the same whatever is chosen, so that a second click meets what the first chose
    danish = scene.around.denmark
    places = () if danish.empty else zip(danish["denmark_place_id"], danish["danish_parties"], strict=True)
    parties = {str(place): tuple(found) for place, found in places}

    def clicked() -> None:
        st.session_state[f"{key}-clicks"] = clicks(key) + 1
        found = scenes.picked(st.session_state.get(key))
        if found is None:
            return
        for name, chosen in scenes.after_click(found, current_filters(), parties).items():
            choose(name, chosen)

    st.pydeck_chart(
        deck(scene, palette()),
        height=scene.height,
        on_select=clicked,
        selection_mode="single-object",
        key=key,
        alt=alt,
    )


def small(filters: Filters) -> None:
    """China in small, provinces by agreements in force, without the arcs; a click on one filters every page."""
    key, guest = "overview-map", roles.is_guest()
    width, height = _SMALL
    generation = clicks(key)
    scene = scenes.scene(filters, width=width, height=height, generation=generation, for_guests=guest)
    takeaway = links_sentence(scene.figures, for_guests=guest)
    frame.heading(text("overview-map-title"), takeaway)
    draw(scene, key, text("overview-map-alt", takeaway=takeaway))
    frame.link("map", text("overview-link-map-large"), icon=":material/map:")


def legend(scene: scenes.Scene) -> None:
    """The meaning of colours and marks of a map with arcs, and of a click, below it."""
    st.html(legend_html(scene, palette()))
    viewport.keep_tooltips_inside()
    coloured = sum(not arc.is_quiet for arc in scenes.drawn(scene))
    said = [text("map-quiet", count=coloured)] if scene.is_quiet else []
    st.caption(formats.together([*said, text("map-click-hint")]))


def controls() -> tuple[str, str]:
    """Draw the choice of the view and of what shades the provinces, and the years as a film; returns the view and the measure."""
    shades = [shade for shade, measure in SHADES.items() if figures.open_to_visit(measure)]
    view, shade = link_choice.first_of(_VIEW, VIEWS), link_choice.first_of(_MEASURE, shades)
    with st.container(horizontal=True, vertical_alignment="bottom", key="map-controls"):
        widgets.segmented_control(
            "map-view",
            {one: text(f"map-view-{one}") for one in VIEWS},
            key=link_choice.widget_key(_VIEW),
            on_change=link_choice.choose(_VIEW),
        )
        widgets.selectbox(
            "map-measure",
            {one: measures.measure(SHADES[one]).label() for one in shades},
            key=link_choice.widget_key(_MEASURE),
            on_change=link_choice.choose(_MEASURE),
            width=185,  # beside the button on a phone
        )
        years.player(options.load_options())
    return view, SHADES[shade]
