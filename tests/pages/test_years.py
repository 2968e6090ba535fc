"""Playing the years: where it stops, what it says, and that the page follows and the reader can stop it."""

import datetime as dt
from pathlib import Path

import pytest

from dashboard import link
from dashboard.parts import map_chart as years
from locales import speaking, text
from tests.pages.desk import open_page

LAST = dt.date(2020, 3, 29)


def test_the_stops_are_the_last_days_of_the_years_the_last_day_and_the_chosen_one() -> None:
    end_of = {year: dt.date(year, 12, 31) for year in (2017, 2018, 2019)}
    assert years.stops(dt.date(2017, 5, 1), LAST, LAST) == [*end_of.values(), LAST]
    chosen = dt.date(2019, 6, 30)
    assert years.stops(dt.date(2017, 5, 1), LAST, chosen) == [
        end_of[2017],
        end_of[2018],
        chosen,
        end_of[2019],
        LAST,
    ]


def test_playing_goes_on_to_the_next_stop_and_ends_with_the_data() -> None:
    days = [*years.stops(dt.date(2018, 1, 1), LAST, LAST), dt.date(2022, 1, 1)]
    assert years.following(days, dt.date(2018, 12, 31), LAST) == dt.date(2019, 12, 31)
    assert years.following(days, dt.date(2019, 7, 1), LAST) == dt.date(2019, 12, 31)
    assert years.following(days, dt.date(2019, 12, 31), LAST) == LAST
    assert years.following(days, LAST, LAST) is None


@pytest.mark.parametrize(
    ("lang", "year_end", "last"),
    [("da", "2018", "29. mar. 2020"), ("en", "2018", "29 Mar 2020"), ("zh", "2018", "2020年3月29日")],
)
def test_a_stop_is_called_by_its_year_or_else_by_its_day(lang: str, year_end: str, last: str) -> None:
    assert speaking(lang)(years.stop_words)(dt.date(2018, 12, 31)) == year_end
    assert speaking(lang)(years.stop_words)(LAST) == last


@pytest.mark.soak  # below they stop where the reader says
def test_who_leaves_while_the_years_play_finds_the_day_they_began_with(small_desk: Path) -> None:
    app = open_page("partnerships/map.py", as_of=None)
    began = app.select_slider(key="years-day").value
    app.button(key="years-play").click()
    app.run()
    assert app.select_slider(key="years-day").value < began
    app.session_state[link._PATH] = (
        "/map"  # there is no browser whose address would tell that the page is another
    )
    app.switch_page("pages/partnerships/timeline.py")
    app.run()
    assert app.session_state["filter-as-of"] in (None, began)  # no other was chosen
    app.session_state[link._PATH] = "/timeline"
    app.switch_page("pages/partnerships/map.py")
    app.run()
    assert app.select_slider(key="years-day").value == began
    assert app.button(key="years-play").label == text("years-play")
    assert not app.exception


def test_the_page_follows_the_years_and_stops_where_the_reader_says(small_desk: Path) -> None:
    app = open_page("partnerships/map.py", "en", as_of=None)
    latest = app.select_slider(key="years-day").value
    shown = app.header[0].value
    app.button(key="years-play").click()
    app.run()
    first = app.select_slider(key="years-day").value
    assert first < latest
    assert app.header[0].value != shown
    assert speaking("en")(text)("years-pause") == app.button(key="years-play").label
    # What plays writes no link: the browser's back button would have to go through all of it.
    assert "as_of" not in app.query_params
    app.button(key="years-play").click()
    app.run()
    assert app.button(key="years-play").label == speaking("en")(text)("years-play")
    assert app.query_params["as_of"] == first.isoformat()
    assert not app.exception
