"""China in small: provinces by agreements in force; a click on one narrows every page."""

import streamlit as st

from dashboard import frame, roles
from dashboard.filters import choose, current_filters
from dashboard.filters_model import Filters
from dashboard.map import scene as scenes
from dashboard.map.deck import deck
from dashboard.theme import palette
from dashboard.words import attention
from locales import text

_MAP = "overview-map"
_CLICKS = "overview-map-clicks"
# Fits a phone; on a wide screen its column is as wide (style.css), so the page need not ask the browser how wide it is.
_WIDTH, _HEIGHT = 350, 300


def draw(filters: Filters) -> None:
    """China in small, without the arcs; a click on a province filters every page."""
    is_guest = roles.is_guest()
    scene = scenes.small(
        filters,
        width=_WIDTH,
        height=_HEIGHT,
        generation=st.session_state.get(_CLICKS, 0),
        for_guests=is_guest,
    )
    takeaway = attention.map_sentence(scene.figures, for_guests=is_guest)
    frame.heading(text("overview-map-title"), takeaway)
    st.pydeck_chart(
        deck(scene, palette()),
        height=_HEIGHT,
        on_select=_choose_on_map,
        selection_mode="single-object",
        key=_MAP,
        alt=text("overview-map-alt", takeaway=takeaway),
    )
    frame.link("map", text("overview-link-map-large"), icon=":material/map:")


def _choose_on_map() -> None:
    st.session_state[_CLICKS] = st.session_state.get(_CLICKS, 0) + 1
    found = scenes.picked(st.session_state.get(_MAP))
    if found is None:
        return
    for name, chosen in scenes.after_click(found[1], current_filters(), {}).items():
        choose(name, chosen)
