"""Invented rows: one switch leaves them out of everything, and where they are drawn they are marked."""

import ast
import datetime as dt
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import pytest
import streamlit as st

from app import PAGES
from dashboard import roles
from dashboard.blocks import screen
from dashboard.filters_model import Filters
from dashboard.frame import Entry
from dashboard.map import ground, labels
from dashboard.map import scene as scenes
from dashboard.model import measures, pages
from dashboard.options import filters_in_words, load_options
from dashboard.scope import reader
from dashboard.theme import INVENTED_MARK
from locales import language, speaking, text
from reports import map_picture
from tests.marts.drawn import drawn_warehouse, parse
from tests.pages.desk import open_page, words
from tests.project import trees

AS_OF = dt.date(2018, 6, 30)

# Every real row has an invented one beside it, and many an invented one that would change what is said about it: a later contact of A-1, an
# interest and a journey of Ejlskov, a milestone done, a voucher on a real line, a challenge in a real province.
DESK = """
budget
budget_line | funding_source | period | budget_amount | is_illustrative
Rejser      | Tilskud        | 2017   | 100000.00     |
Rejser      | Tilskud        | 2018   | 20000.00      | yes
Løn         | Tilskud        | 2018   | 762000.00     | yes

expenses
voucher_id | posted_date | budget_line | funding_source | text  | amount   | status | currency | agreement_id | is_illustrative
B1         | 2017-03-10  | Rejser      | Tilskud        | Fly   | 40000.00 | actual | DKK      | A-1          |
B2         | 2018-02-05  | Rejser      | Tilskud        | Hotel | 75000.50 | actual | DKK      | A-1          | yes

agreements
agreement_id | title         | danish_party     | danish_place_id | chinese_party | place_id  | signed_date | expires_date | agreement_type | status | province_code | themes     | next_step     | next_step_date | is_illustrative
A-1          | Vand i Wuxi   | Viborg Kommune   | DK-2610319      | Wuxi          | CN-320200 | 2016-05-01  | 2018-08-15   | project        | active | CN-JS         | wastewater | Ring til Wuxi | 2018-07-10     |
A-2          | Luft i Jinan  | Eksempelby       | DK-2610319      | Jinan         | CN-370100 | 2017-06-01  |              | mou            | active | CN-SD         | air        | Send udkast   | 2018-06-01     | yes

activities
activity_id | agreement_id | title      | activity_type | status  | start_date | province_code | danish_party   | companies | is_illustrative
K-1         | A-1          | Besøg      | visit         | held    | 2017-06-20 | CN-JS         | Viborg Kommune |           |
K-2         | A-1          | Møde       | meeting       | held    | 2018-06-05 | CN-JS         | Viborg Kommune | Ejlskov   | yes
K-3         | A-1          | Delegation | delegation    | planned | 2018-08-20 | CN-JS         | Viborg Kommune |           | yes

milestones
agreement_id | title         | due_date   | done_date  | status  | is_illustrative
A-1          | Pilot i drift | 2018-05-01 |            | planned |
A-1          | Pilot valgt   | 2018-03-01 | 2018-03-01 | done    | yes

companies
name     | cvr      | danish_place | danish_place_id | technologies | active_provinces | is_illustrative
Ejlskov  | 12345674 | Viborg       | DK-2610319      | wastewater   | CN-JS            |
Eksempel | 87654324 | Horsens      | DK-2619771      | wastewater   | CN-SD            | yes

interests
company_name | cvr      | theme_code | province_code | level      | stated_date | is_illustrative
Ejlskov      | 12345674 | wastewater | CN-JS         | interested | 2017-05-01  |
Ejlskov      | 12345674 | air        | CN-JS         | active     | 2018-05-01  | yes

challenges
challenge_id | title      | problem_owner | province_code | theme      | stage      | stage_date | urgency | is_illustrative
U-1          | Søens vand | Wuxi Water    | CN-JS         | wastewater | identified | 2017-05-01 | high    |
U-2          | Byens luft | Wuxi Water    | CN-JS         | air        | dialogue   | 2018-05-01 | high    | yes
"""


def _figures(filters: Filters) -> dict[tuple[Any, ...], tuple[Any, int]]:
    """Every figure of every page, with how many rows are behind it."""
    found = {}
    for page in pages.catalogue().values():
        for by, names in [(None, page.figures), *page.groups.items()]:
            for one in measures.stated(filters, " ".join(names), by):
                found[page.name, by, str(one.group), one.measure] = (one.value, one.rows)
    return found


def _drawn(path: Path, monkeypatch: pytest.MonkeyPatch, *, real_only: bool) -> None:
    tables = parse(DESK)
    if real_only:
        tables = {
            name: [row for row in rows if not row.get("is_illustrative")] for name, rows in tables.items()
        }
    drawn_warehouse(path, tables)
    monkeypatch.setenv("WAREHOUSE", str(path))


@pytest.mark.soak
@pytest.mark.parametrize("for_guests", [False, True])
def test_without_the_invented_every_figure_is_as_if_it_had_never_been_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, for_guests: bool
) -> None:
    filters = Filters(as_of=AS_OF)
    _drawn(tmp_path / "real.duckdb", monkeypatch, real_only=True)
    with reader.reading(for_guests=for_guests, without_invented=False):
        expected = _figures(filters)
    _drawn(tmp_path / "all.duckdb", monkeypatch, real_only=False)
    with reader.reading(
        for_guests=for_guests, without_invented=not for_guests
    ):  # a guest need not ask for it
        assert _figures(filters) == expected
    with reader.reading(for_guests=False, without_invented=False):
        assert _figures(filters) != expected


@pytest.mark.part_alone
def test_a_desk_without_invented_rows_has_no_switch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _drawn(tmp_path / "real.duckdb", monkeypatch, real_only=True)
    assert not load_options().has_invented
    at = open_page("partnerships/presence.py")
    assert roles.HIDES_INVENTED not in [toggle.key for toggle in at.toggle]


@pytest.mark.part_alone
def test_the_switch_is_in_the_link_and_in_what_a_download_says(small_desk: Path) -> None:
    at = open_page("economy/budget.py")
    assert "invented" not in at.query_params
    at.toggle(key=roles.HIDES_INVENTED).set_value(True).run()
    assert at.query_params["invented"] in ("hidden", ["hidden"])
    at = open_page("economy/budget.py", invented="hidden")
    assert at.toggle(key=roles.HIDES_INVENTED).value is True
    with reader.reading(without_invented=True):
        assert (text("invented"), text("invented-left-out")) in filters_in_words(
            Filters(as_of=AS_OF), load_options()
        )


def test_a_guest_has_no_switch_since_nothing_invented_is_shown(small_desk: Path) -> None:
    at = open_page("partnerships/map.py", view="guest")
    assert roles.HIDES_INVENTED not in [toggle.key for toggle in at.toggle]


def test_a_file_made_after_the_visit_leaves_out_what_the_visit_left_out(
    small_desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Streamlit makes a download when it is clicked, outside of the visit: it must know whose choice it follows, and their language."""
    offered: dict[str, Any] = {}
    monkeypatch.setattr(st, "download_button", lambda _, data, **more: offered.update({more["key"]: data}))
    monkeypatch.setattr(
        map_picture, "picture", lambda *_, **__: f"{reader.is_without_invented()} {language()}".encode()
    )
    for said in ("hidden", ""):
        open_page("partnerships/map.py", lang="en", **({"invented": said} if said else {}))
        assert offered["download-map-png"]() == f"{bool(said)} en".encode()


def test_what_is_made_at_a_click_is_made_for_whoever_was_offered_it() -> None:
    """A download whose content is not there yet is wrapped by `roles.later`, but for those that ask nothing of the visit."""
    made = []
    for path, module in trees("pages", "dashboard", "reports"):
        for call in ast.walk(module):
            if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "download_button":
                said = ast.unparse(call.args[1])
                if not said.startswith("roles.later("):
                    made.append(f"{path.stem}: {said}")
    # the pack and the workbooks of owners are there already, a template is the same for everybody, and `make` is wrapped where it is chosen
    assert made == [
        "data: make",
        "notes: make",
        "asking_owners: made.mail",
        "asking_owners: made.content",
        "pack_page: content",
    ]


@pytest.mark.part_alone
def test_where_all_money_is_invented_the_budget_says_so_and_shows_it_at_a_click(
    sample_warehouse: Path,
) -> None:
    at = open_page("economy/budget.py", invented="hidden", as_of="2020-03-29")
    assert text("invented-lacks") in words(at)
    at.button(key="invented-show").click().run()
    assert not at.exception
    assert at.toggle(key=roles.HIDES_INVENTED).value is False
    assert text("invented-lacks") not in words(at)


# What the address says where a page draws a chart only of what is chosen: an invented agreement with invented contacts.
CHOSEN = {"agreements": {"agreement": "A-901"}}


Opened = list[tuple[int, int, list[bool]]]


def _charts(
    entry: Entry, monkeypatch: pytest.MonkeyPatch, **link: str
) -> list[tuple[go.Figure, Opened, str | None]]:
    """The charts of a page on the sample, as drawn: figure, what its marks open, and how it is marked."""
    seen = []
    mark = screen._mark_invented

    def watched(keys: screen.Keys, drawn: go.Figure) -> str | None:
        before = len(drawn.data)
        how = mark(keys, drawn)
        seen.append((go.Figure(drawn.data[:before]), _rows(keys), how))
        return how

    monkeypatch.setattr(screen, "_mark_invented", watched)
    app = open_page(entry.file, **{"as_of": "2020-03-29", **CHOSEN.get(entry.name, {}), **link})
    marked = [
        said.value
        for said in app.caption
        if said.value in {text("invented-marked", how=how) for how in ("some", "all")}
    ]
    assert len(marked) == len([how for *_, how in seen if how])
    return seen


def _rows(keys: screen.Keys) -> Opened:
    """Of each mark that opens a group: its trace, its place in it, and of each row that the page's reader opens whether that is invented."""
    found = []
    for number, of_series in enumerate(keys):
        for place, key in enumerate(of_series):
            if key is not None and key.group is not None:
                rows = measures.rows(key.filters, key.measure, key.group)
                found.append((number, place, rows["is_illustrative"].fillna(False).tolist()))
    return found


# The overview, which draws most of it, in `make test`; all pages in `make soak`.
@pytest.mark.dealt(len(PAGES))
@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.name)
def test_what_is_invented_is_marked_in_every_chart(
    sample_warehouse: Path, entry: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    for drawn, opened, how in _charts(entry, monkeypatch):
        if not opened:
            continue
        assert how == (
            None
            if not any(any(rows) for *_, rows in opened)
            else "all"
            if all(all(rows) for *_, rows in opened)  # what opens no row is not drawn
            else "some"
        )
        for number, place, rows in opened:
            words_of = drawn.data[number].hovertext
            if words_of is not None and not isinstance(words_of, str):
                said = text("invented-mark", whole="yes" if rows and all(rows) else "no")
                assert words_of[place].endswith(said) == any(rows), words_of[place]


@pytest.mark.dealt(len(PAGES))
@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.name)
def test_with_the_switch_on_no_invented_row_is_drawn(
    sample_warehouse: Path, entry: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _, opened, how in _charts(entry, monkeypatch, invented="hidden"):
        assert how is None
        assert not any(any(rows) for *_, rows in opened)


def _scene(**chosen: Any) -> scenes.Scene:
    return scenes.scene(
        Filters(**{"as_of": dt.date(2020, 3, 29), **chosen}),
        measure="agreement_count",
        view="both",
        width=1060,
    )


def test_invented_parties_are_drawn_in_no_town_and_marked(sample_warehouse: Path) -> None:
    scene = _scene()
    apart = scene.denmark["denmark_place_id"] == "DK-invented"
    assert scene.denmark[apart]["is_invented"].tolist() == [True]
    assert not scene.denmark[~apart]["is_illustrative"].any()
    assert (scene.arcs["is_illustrative"] == (scene.arcs["denmark_place_id"] == "DK-invented")).all()
    zoom = ground.camera("both", ground.WIDE, scene.width, scene.height).zoom
    named = {label.of: label.name for label in labels.labels(scene, ground.WIDE, zoom)}
    assert named["DK-invented"].startswith(INVENTED_MARK)
    with reader.reading(without_invented=True):
        hidden = _scene()
    assert not hidden.has_invented
    assert not hidden.arcs.empty


def test_what_is_chosen_stays_where_it_is_and_the_rest_is_faint(sample_warehouse: Path) -> None:
    whole, chosen = _scene(), _scene(provinces=("CN-SC",))
    assert {arc.row["province_code"] for arc in scenes.drawn(chosen)} == {"CN-SC"}
    zoom = ground.camera("both", ground.WIDE, whole.width, whole.height).zoom
    placed = {label.of: label for label in labels.labels(whole, ground.WIDE, zoom)}
    for label in labels.labels(chosen, ground.WIDE, zoom):
        if label.of in placed:
            assert label.position == placed[label.of].position
    assert {row["province_code"] for row, is_faint in scenes.provinces_shown(chosen) if not is_faint} == {
        "CN-SC"
    }


def test_a_phone_is_shown_the_ten_largest_links_and_told_so(sample_warehouse: Path) -> None:
    from dashboard.map.words import caveats

    provinces = ("CN-BJ", "CN-JS", "CN-SC", "CN-SD", "CN-SH", "CN-ZJ")
    scene = scenes.scene(
        Filters(as_of=dt.date(2020, 3, 29), provinces=provinces),
        measure="agreement_count", view="both", width=358,
    )  # fmt: skip
    assert len(scenes.drawn(scene)) == scenes.MAX_ARCS_NARROW
    said = speaking("da")(caveats)(scene)
    assert any("lille skærm" in sentence for sentence in said)
