"""The frame and the shared filters: from the link to the widgets and back, in every language."""

import datetime as dt
import threading
import time
import tomllib
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import cards, frame
from dashboard import filters as shared
from dashboard import link as link_engine
from dashboard.blocks.kinds import Item
from dashboard.filters_model import UNPLACED, Filters
from locales import text
from tests.pages.desk import visit, widget_key

pytestmark = pytest.mark.as_opened

ROOT = Path(__file__).parents[2]
BUDGET = "pages/economy/budget.py"
TIMELINE = "pages/partnerships/timeline.py"
MAP = "pages/partnerships/map.py"


def app(**link: str | list[str]) -> AppTest:
    return visit(**link).run()


def chosen(at: AppTest) -> Filters:
    assert not at.exception
    filters = at.session_state["_filters"]
    assert isinstance(filters, Filters)
    return filters


def link(at: AppTest) -> dict[str, list[str]]:
    return {
        name: [values] if isinstance(values, str) else list(values)
        for name, values in at.query_params.items()
    }


def widget(at: AppTest, name: str) -> str:
    """The key of the widget that shows a filter now."""
    return widget_key(at, shared.KEYS[name])


def year(at: AppTest) -> str:
    return widget_key(at, "filter-year")


@pytest.mark.usefixtures("sample_warehouse")
class TestLink:
    def test_a_bare_link_shows_everything_on_the_last_day_of_the_data_in_danish(self) -> None:
        at = app()
        assert chosen(at) == Filters(as_of=dt.date(2020, 3, 29))
        assert link(at) == {}
        assert at.title[0].value == "Overblik"

    def test_a_hand_written_link_may_separate_codes_by_commas(self) -> None:
        assert chosen(app(province="CN-JS,CN-SD")).provinces == ("CN-JS", "CN-SD")

    def test_wrong_values_are_left_out_and_said_quietly(self) -> None:
        at = app(
            province=["CN-JS", "CN-XX"], status="alive", as_of="tomorrow", lang="sv", **{"from": "1066-10-14"}
        )
        assert chosen(at).provinces == ("CN-JS",)
        assert chosen(at).as_of == dt.date(2020, 3, 29)
        assert link(at) == {"province": ["CN-JS"]}
        said = next(caption.value for caption in at.caption if "Linket" in caption.value)
        assert "CN-XX" in said
        assert "alive" in said

    def test_a_link_cannot_smuggle_markup_onto_the_page(self) -> None:
        at = app(province="[x](http://evil)<b>")
        said = next(caption.value for caption in at.caption if "Linket" in caption.value)
        assert r"\[x\](" in said

    def test_a_period_that_ends_before_it_begins_is_turned_round(self) -> None:
        at = app(**{"from": "2019-01-01", "to": "2017-01-01"})
        assert (chosen(at).period_from, chosen(at).period_to) == (dt.date(2017, 1, 1), dt.date(2019, 1, 1))
        assert any("byttet om" in caption.value for caption in at.caption)

    def test_a_parameter_of_somebody_else_is_left_alone(self) -> None:
        at = app(utm="x", province="CN-JS")
        at.multiselect(key=widget(at, "provinces")).select(UNPLACED).run()
        assert link(at) == {"utm": ["x"], "province": ["CN-JS", UNPLACED]}


@pytest.mark.usefixtures("sample_warehouse")
class TestChips:
    def test_the_back_button_brings_the_filters_of_its_link(self) -> None:
        at = app()
        at.multiselect(key=widget(at, "provinces")).select("CN-JS").run()
        at.session_state["_link_replaced"] = {}  # long ago
        at.query_params.clear()
        at.run()
        assert chosen(at).provinces == ()
        assert link(at) == {}

    def test_a_run_that_the_browser_asked_for_before_it_knew_the_new_link_changes_nothing(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(link_engine, "STALE_SECONDS", 60)
        at = app()
        at.multiselect(key=widget(at, "provinces")).select("CN-JS").run()
        at.query_params.clear()
        at.run()
        assert chosen(at).provinces == ("CN-JS",)

    def test_one_click_clears_one_filter_and_another_all(self) -> None:
        at = app(province="CN-JS", theme="water", as_of="2018-01-01")
        at.button(key="clear-provinces").click().run()
        assert (chosen(at).provinces, chosen(at).themes) == ((), ("water",))
        at.button(key="filter-reset").click().run()
        assert chosen(at) == Filters(as_of=dt.date(2020, 3, 29))
        assert link(at) == {}

    def test_a_year_sets_both_days(self) -> None:
        at = app()
        at.pills(key=year(at)).set_value(2018).run()
        assert (chosen(at).period_from, chosen(at).period_to) == (dt.date(2018, 1, 1), dt.date(2018, 12, 31))
        at.date_input(key=widget(at, "period_to")).set_value(dt.date(2018, 6, 30)).run()
        assert at.pills(key=year(at)).value is None
        at.date_input(key=widget(at, "period_to")).set_value(dt.date(2018, 12, 31)).run()
        assert at.pills(key=year(at)).value == 2018
        at.button(key="clear-period_from").click().run()
        assert at.pills(key=year(at)).value is None

    def test_a_value_that_a_new_load_took_away_is_dropped(self) -> None:
        at = app()
        at.session_state[shared.KEYS["parties"]] = ["En kommune, der ikke er der mere"]
        at.run()
        assert chosen(at).parties == ()


@pytest.mark.usefixtures("sample_warehouse")
@pytest.mark.dealt(3)
@pytest.mark.parametrize("lang", ["da", "en", "zh"])
def test_nothing_in_scope_is_said_helpfully(lang: str) -> None:
    at = app(lang=lang, province="CN-HL", status="proposed", theme="air")
    for page in (MAP, TIMELINE):
        at.switch_page(page).run()
        assert not at.exception
        assert at.button(key="empty-reset")


@pytest.mark.usefixtures("sample_warehouse")
def test_sample_data_is_marked_on_every_page() -> None:
    at = app()
    for page in (MAP, TIMELINE, BUDGET):
        at.switch_page(page).run()
        assert any("Eksempeldata" in caption.value for caption in at.caption)


class TestTrouble:
    def test_a_page_that_fails_shows_a_calm_sentence_and_a_test_still_sees_the_fault(
        self, sample_warehouse: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from dashboard.statements import timeline

        def broken(*_: object) -> None:
            raise RuntimeError("the secret detail")

        monkeypatch.setattr(timeline, "of_window", broken)
        at = app()
        at.switch_page(TIMELINE).run()
        assert len(at.exception) == 1
        assert "Siden kunne ikke vises" in at.error[0].value
        assert "secret" not in at.error[0].value
        assert any(text("footer-offline") in caption.value for caption in at.caption)  # the frame stands


def test_pages_are_drawn_by_turns_and_nobody_waits_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    at_once, most, lock = 0, 0, threading.Lock()

    def page() -> None:
        nonlocal at_once, most
        with frame._turn():
            with lock:
                at_once += 1
                most = max(most, at_once)
            time.sleep(0.02)
            with lock:
                at_once -= 1

    with ThreadPoolExecutor(12) as pool:
        assert len(list(pool.map(lambda _: page(), range(12)))) == 12
    assert most == 3

    monkeypatch.setattr(frame, "_LONGEST_TURN_SECONDS", 0.01)
    with ExitStack() as held:
        for _ in range(3):
            held.enter_context(frame._turn())
        page()  # goes on beside those that never end
    assert frame._turns._value == 3


def test_the_lists_have_the_text_colours_of_the_theme() -> None:
    theme = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
    styles = (ROOT / "dashboard" / "styles" / "cards.css").read_text(encoding="utf-8")
    for severity, name in cards.COLOURS.items():
        light, dark = (theme[base][f"{name}TextColor"] for base in ("light", "dark"))
        assert f".desk-items .{severity} {{ color: light-dark({light}, {dark}); }}" in styles


def test_a_bullet_in_a_title_of_an_export_is_no_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(cards.st, "html", drawn.append)
    cards.items([Item("Besøg: ● vand"), Item("Nærvær: ● inden for målet", is_verdict=True)])
    assert "Besøg: ● vand" in drawn[0]
    assert 'Nærvær: <span class="green">● inden for målet</span>' in drawn[0]
