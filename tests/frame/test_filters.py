"""A filter is its entry and its texts: everything else follows, for every entry there is."""

import argparse
import datetime as dt
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from app import PAGES
from dashboard import clock, command_line, link
from dashboard import filters as shared
from dashboard.filters_model import CHOICES, LINK_NAMES, TEXTS, Filters
from dashboard.options import Options, filters_in_words, load_options
from dashboard.scope import asking
from locales import LANGUAGES, has_text, speaking, text
from reports.__main__ import main as report
from tests.conftest import TODAY
from tests.frame.test_frame import app, chosen, widget
from tests.frame.test_frame import link as address

pytestmark = pytest.mark.as_opened

LAST = dt.date(2020, 3, 29)
RELATIONS = ("agreements", "activities", "milestones", "money", "challenges")


def everything(options: Options, **chosen: Any) -> Filters:
    """Every filter set to its first value, and its last where it stands for rows without any."""
    first = {name: (next(iter(values)), *list(values)[-1:]) for name, values in options.choices.items()}
    days = {
        "period_from": dt.date(2017, 1, 1),
        "period_to": dt.date(2019, 12, 31),
        "as_of": dt.date(2019, 6, 30),
    }
    return Filters(**(first | days | chosen))


def test_a_filter_needs_no_argument_but_the_day() -> None:
    filters = Filters(as_of=LAST)
    for name in CHOICES:
        assert asking.is_narrowed(replace(filters, **{name: ("x",)}))
    assert not asking.is_narrowed(replace(filters, period_to=LAST))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_filter_has_its_texts(lang: str) -> None:
    keys = {f"{TEXTS[name]}{part}" for name in CHOICES for part in ("", "-help", "-placeholder")}
    keys |= {f"filter-{entry.missing}" for entry in CHOICES.values() if entry.missing}
    keys |= {f"{key}-option" for key in TEXTS.values()}
    lacking = sorted(key for key in keys if not speaking(lang)(has_text)(key))
    assert not lacking, f"locales/{lang}/filters.ftl lacks {', '.join(lacking)}"


def test_what_narrows_is_written_down_and_read_back() -> None:
    filters = Filters(as_of=LAST, parties=("Aarhus Kommune", "A & B"), types=("mou",), provinces=("CN-JS",))
    assert Filters(as_of=LAST).narrowed_as(filters.narrowing) == filters
    assert filters.narrowed_by() == Filters(as_of=LAST)
    assert Filters(as_of=LAST).narrowing == ""


@pytest.mark.usefixtures("sample_warehouse")
class TestEveryFilter:
    def test_is_in_the_link_and_comes_back(self) -> None:
        filters = everything(speaking("en")(load_options)())
        asked = speaking("en")(shared.link_of)(filters, LAST)
        assert set(asked) == {*LINK_NAMES.values(), "lang"}
        at = app(**asked)
        assert chosen(at) == filters
        assert address(at) == asked

    @pytest.mark.dealt(4)
    @pytest.mark.parametrize("name", CHOICES)
    def test_is_a_chip_that_is_chosen_and_cleared(self, name: str) -> None:
        at = app()
        value = next(iter(load_options().choices[name]))
        at.multiselect(key=widget(at, name)).select(value).run()
        assert chosen(at) == Filters(as_of=LAST, **{name: (value,)})
        assert address(at) == {CHOICES[name].link: [value]}
        at.button(key=f"clear-{name}").click().run()
        assert chosen(at) == Filters(as_of=LAST)
        assert address(at) == {}

    @pytest.mark.dealt(4)
    @pytest.mark.parametrize("name", CHOICES)
    def test_narrows_every_relation(self, name: str) -> None:
        """The rest is part of the whole, each value's rows are among those of all values, and no value of the data is empty-handed."""
        whole, options = Filters(as_of=LAST), load_options()
        for relation in RELATIONS:
            rows = self._rows(whole, relation)
            parts = {
                value: self._rows(replace(whole, **{name: (value,)}), relation)
                for value in options.choices[name]
            }
            together = self._rows(replace(whole, **{name: tuple(parts)}), relation)
            assert together <= rows
            assert set().union(*parts.values()) == together
            assert any(part != rows for part in parts.values()), relation

    @staticmethod
    def _rows(filters: Filters, relation: str) -> set[tuple[object, ...]]:
        found = asking.ask(filters, f"select _file, _sheet, _row from chosen_{relation}")
        return set(found.itertuples(index=False, name=None))

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_is_said_in_words(self, lang: str) -> None:
        options = speaking(lang)(load_options)()
        said = dict(speaking(lang)(filters_in_words)(everything(options), options))
        assert set(said) == {speaking(lang)(text)(TEXTS[name]) for name in CHOICES} | {
            speaking(lang)(text)("filter-period")
        }

    def test_is_an_option_of_commands(self) -> None:
        filters = everything(load_options())
        parser = argparse.ArgumentParser()
        command_line.add_options(parser)
        words: list[str] = []
        for name, values in shared.link_of(filters, LAST).items():
            words += [part for value in values for part in (f"--{name.replace('_', '-')}", value)]
        assert command_line.read(parser.parse_args(words)) == filters
        assert command_line.read(parser.parse_args([])) == Filters(as_of=LAST)

    def test_is_understood_by_name_in_any_language(self) -> None:
        parser = argparse.ArgumentParser()
        command_line.add_options(parser)
        asked = parser.parse_args(
            ["--type", "友好城市", "--type", "Memorandum of Understanding", "--province", "jiangsu"]
        )
        read = command_line.read(asked)
        assert (read.types, read.provinces) == (("sister_city", "mou"), ("CN-JS",))

    @pytest.mark.dealt(6)
    @pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.name)
    def test_holds_on_every_page(self, entry: Any) -> None:
        at = app(**shared.link_of(everything(load_options()), LAST))
        at.switch_page(entry.file).run()
        assert not at.exception
        assert chosen(at) == everything(load_options())

    def test_is_refused_in_a_sentence_where_the_data_knows_no_such_value(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert report(["board", "--lang", "da", "--type", "venskabsbyy", "-o", str(tmp_path / "x.pdf")]) == 2
        assert "Mente du venskabsby" in capsys.readouterr().err


# ── The day it opens on ───────────────────────────────────────────────────────────────────────────────────────────


def _options(data_as_of: dt.date | None) -> Options:
    return Options({}, dt.date(2016, 5, 1), LAST, data_as_of, opens_on_today_days=45, is_sample=False)


@pytest.mark.parametrize(
    ("age_days", "opens_on"), [(None, LAST), (0, TODAY), (45, TODAY), (46, LAST), (-1, TODAY)]
)
def test_the_desk_opens_on_today_while_its_data_is_fresh(age_days: int | None, opens_on: dt.date) -> None:
    data_as_of = None if age_days is None else TODAY - dt.timedelta(days=age_days)
    assert _options(data_as_of).opens_on == opens_on


def test_any_day_up_to_ten_years_ahead_may_be_asked() -> None:
    options = _options(None)
    assert options.first_day == dt.date(2016, 1, 1)
    assert options.last_day >= TODAY.replace(year=TODAY.year + 10)


@pytest.mark.soak
@pytest.mark.usefixtures("sample_warehouse")
def test_today_is_one_click(monkeypatch: pytest.MonkeyPatch) -> None:
    at = app()
    assert any("projektslut" in label for label in _popovers(at))
    at.button(key="filter-as-of-today").click().run()
    assert chosen(at).as_of == TODAY
    assert address(at) == {"as_of": [TODAY.isoformat()]}
    assert any("i dag" in label for label in _popovers(at))
    at.button(key="filter-as-of-latest").click().run()
    assert chosen(at).as_of == LAST
    assert address(at) == {}
    # A few days after the newest file the desk opens on that day; the next morning it opens on the next.
    newest = load_options().data_as_of
    assert newest is not None
    for days in (3, 4):
        today = newest + dt.timedelta(days=days)
        monkeypatch.setattr(clock, "today", lambda today=today: today)
        at = app()
        assert chosen(at).as_of == today
        assert address(at) == {}


@pytest.mark.usefixtures("sample_warehouse")
def test_the_day_does_not_move_unsaid(monkeypatch: pytest.MonkeyPatch) -> None:
    newest = load_options().data_as_of
    assert newest is not None
    monkeypatch.setattr(clock, "today", lambda: newest + dt.timedelta(days=3))
    at = app()
    assert at.info.len == 0
    monkeypatch.setattr(clock, "today", lambda: newest + dt.timedelta(days=90))
    at.run()
    assert chosen(at).as_of == LAST
    [said] = [info.value for info in at.info]
    assert "Opgørelsesdagen er flyttet fra 4. december 2023 til 29. marts 2020." in said.replace(
        "\u00a0", " "
    )
    assert "Opgørelsesdagen er som udgangspunkt projektets sidste dag" in said


def _popovers(at: Any) -> list[str]:
    found: list[str] = []

    def walk(block: Any) -> None:
        for part in block.children.values():
            if getattr(part, "type", None) == "popover":
                found.append(part.proto.popover.label)
            if hasattr(part, "children"):
                walk(part)

    walk(at._tree)
    return found


# ── The browser's Back ────────────────────────────────────────────────────────────────────────────────────────────


# As Streamlit tells of a run that the browser's history asked for.
BACK = SimpleNamespace(is_history_navigation=True)


@pytest.mark.usefixtures("sample_warehouse")
class TestBack:
    def test_restores_what_was_however_soon_it_is_pressed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        at = app()
        at.query_params["party"] = "Aarhus Kommune"
        at.run()
        assert chosen(at).parties == ("Aarhus Kommune",)
        monkeypatch.setattr(link, "get_script_run_ctx", lambda: BACK)
        at.query_params.clear()
        at.run()
        assert chosen(at) == Filters(as_of=LAST)
        assert address(at) == {}

    def test_is_heard_by_a_run_after_one_that_was_cut_short(self, monkeypatch: pytest.MonkeyPatch) -> None:
        at = app(party="Aarhus Kommune")
        heard = shared.sync_from_link
        with monkeypatch.context() as cut:
            cut.setattr(link, "get_script_run_ctx", lambda: BACK)
            cut.setattr(shared, "sync_from_link", lambda _: 1 / 0)
            at.query_params.clear()
            at.run()
            assert at.exception
        assert shared.sync_from_link is heard
        at.run()
        assert chosen(at) == Filters(as_of=LAST)

    def test_restores_the_choice_of_a_page(self, monkeypatch: pytest.MonkeyPatch) -> None:
        at = app()
        at.switch_page("pages/partnerships/provinces.py").run()
        default = at.session_state["choice-about"]
        at.selectbox(key="choice-about").select("CN-SD").run()
        assert address(at)["about"] == ["CN-SD"]
        monkeypatch.setattr(link, "get_script_run_ctx", lambda: BACK)
        del at.query_params["about"]
        at.run()
        assert at.session_state["choice-about"] == default
        assert "about" not in address(at)
