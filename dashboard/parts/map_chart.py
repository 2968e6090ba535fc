"""The map as a chart whose clicks filter every page, large and small, with its controls and its legend; and the years, played.

Playing is a clock of its own in the page: it moves the as-of day and redraws the page, so that title, chips,
figures and tables always show the same day. Nothing is sent ahead, and a reader may stop anywhere. A reader who
leaves the page meanwhile finds the day it began with on the others: a year is chosen only by stopping there.
"""

import datetime as dt
import time
from collections.abc import Sequence

import streamlit as st

from dashboard import figures, frame, link, link_choice, options, roles, viewport, warehouse, widgets
from dashboard.filters import choose, choose_day, current_filters, is_day_lent, keep_day, lend_day
from dashboard.filters_model import Filters
from dashboard.map import scene as scenes
from dashboard.map.deck import deck
from dashboard.map.ground import VIEWS
from dashboard.map.shading import SHADES
from dashboard.map.words import legend_html, links_sentence
from dashboard.model import measures
from dashboard.options import Options
from dashboard.theme import palette
from locales import formats, text

_VIEW, _MEASURE = "map", "measure"  # in the link
# Fits a phone; on a wide screen its column is as wide (style.css), so the page need not ask the browser how wide it is.
_SMALL = 350, 300
_SECONDS = 1.0  # how long a year is shown; drawing the next comes on top
# Playing is kept alive by the page that plays: a reader who leaves does not come back to a running film.
_ALIVE_SECONDS = 15.0
_SLIDER = "years-day"  # its word and its key
_PLAYS_UNTIL = "_years_play_until"
_JUST_DRAWN = "_years_just_drawn"


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
        player(options.load_options())
    return view, SHADES[shade]


def stops(first: dt.date, last: dt.date, chosen: dt.date) -> list[dt.date]:
    """The days that the slider offers: the last day of each year from `first` to the day `last`, and the chosen day."""
    return sorted({*(dt.date(year, 12, 31) for year in range(first.year, last.year)), last, chosen})


def following(days: Sequence[dt.date], now: dt.date, last: dt.date) -> dt.date | None:
    """The next stop after `now`; None when the day `last` has been reached."""
    return next((day for day in days if now < day <= last), None)


def stop_words(day: dt.date) -> str:
    """A stop as the slider names it: its year, and the whole day where that is not the year's last."""
    is_whole_year = (day.month, day.day) == (12, 31)
    return str(day.year) if is_whole_year else formats.date(day)


def is_playing() -> bool:
    """Whether the years are being played on this page."""
    return is_day_lent() and bool(time.monotonic() < st.session_state.get(_PLAYS_UNTIL, 0.0))


def player(options: Options) -> None:
    """Draw the button and the slider, for a container that sets them side by side, and keep the years going while they play."""
    now = current_filters().as_of
    days = stops(options.first_date, options.last_date, now)
    if len(days) == 1:
        return
    plays = is_playing()

    def play() -> None:
        lend_day()
        if current_filters().as_of >= options.last_date:
            choose_day(days[0])
        _stay_alive()

    def slide() -> None:
        _pause()
        choose_day(st.session_state[_SLIDER])

    word, icon, press = ("years-pause", "pause", _pause) if plays else ("years-play", "play_arrow", play)
    widgets.button(word, key="years-play", icon=icon, on_click=press, width=150)
    # The slider shows the as-of day of the page, however it was chosen.
    st.session_state[_SLIDER] = now
    named = {day: stop_words(day) for day in days}
    widgets.select_slider(_SLIDER, named, help=text("years-help"), on_change=slide, width=220)
    if plays:
        _stay_alive()
        st.session_state[_JUST_DRAWN] = True
        _clock(days, options.last_date)


def _pause() -> None:
    st.session_state.pop(_PLAYS_UNTIL, None)
    keep_day()
    link.hold(0)


def _stay_alive() -> None:
    st.session_state[_PLAYS_UNTIL] = time.monotonic() + _ALIVE_SECONDS
    link.hold(_ALIVE_SECONDS)


@st.fragment(run_every=_SECONDS)
@warehouse.one_version()
def _clock(days: Sequence[dt.date], last: dt.date) -> None:
    if st.session_state.pop(_JUST_DRAWN, False):
        return
    day = following(days, current_filters().as_of, last) if is_playing() else None
    if day is None:
        _pause()
    else:
        choose_day(day)
    st.rerun()
