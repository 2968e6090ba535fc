"""The years, played: a button and a slider that take the as-of day through the last day of each year.

Playing is a clock of its own in the page: it moves the as-of day and redraws the page, so that title, chips,
figures and tables always show the same day. Nothing is sent ahead, and a reader may stop anywhere. A reader who
leaves the page meanwhile finds the day it began with on the others: a year is chosen only by stopping there.
"""

import datetime as dt
import time
from collections.abc import Sequence

import streamlit as st

from dashboard import link, warehouse, widgets
from dashboard.filters import choose_day, current_filters, is_day_lent, keep_day, lend_day
from dashboard.options import Options
from locales import formats, text

_SECONDS = 1.0  # how long a year is shown; drawing the next comes on top
# Playing is kept alive by the page that plays: a reader who leaves does not come back to a running film.
_ALIVE_SECONDS = 15.0
_SLIDER = "years-day"  # its word and its key
_PLAYS_UNTIL = "_years_play_until"
_JUST_DRAWN = "_years_just_drawn"


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
    days = stops(options.first_date or options.last_date, options.last_date, now)
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
