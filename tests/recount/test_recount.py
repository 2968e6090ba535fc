"""The second count agrees with the first, knows nothing of it, and finds whatever is changed in either."""

import datetime as dt
import functools
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from dashboard import recounted, stated
from dashboard.__main__ import main
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.scope import reader
from locales import speaking, text
from recount import figures
from recount.desk import Desk
from recount.figures import Compared, Counting, Stated, catalogue, compare, is_same
from recount.rows import TABLES, Exports, Row
from reports.board import Asked, content
from tests.model.test_figures import DAYS
from tests.recount.shaken import shake

# What the second count leaves out: what people have chosen or said, of which exports say nothing, likeness of names, suggestions, and holidays.
LEFT_OUT = {
    "action_put_off_count",
    "contact_action_put_off_count",
    "contact_journey_in_time_count",
    "double_count",
    "home_company_count",
    "outside_company_count",
    "suggestion_count",
    "waiting_suggestion_count",
}
DAY = dt.date(2018, 3, 30)
LATE = dt.date(2024, 6, 1)


@pytest.fixture
def whole_house() -> Iterator[None]:
    with reader.reading(for_guests=False, without_invented=False):
        yield


def _told(found: Compared) -> list[tuple[Any, ...]]:
    return [
        (one.stated.measure, one.stated.group, one.stated.value, one.recounted) for one in found.differences
    ]


@functools.cache  # of the sample
def _stated(day: dt.date) -> list[Stated]:
    return [
        Stated(one.measure, group, one.value)
        for _, group, one in stated.of_pages(Filters(as_of=day), as_asked=True)
    ]


@pytest.mark.parametrize(
    "day",
    [LATE, *(pytest.param(day, marks=pytest.mark.soak) for day in (*DAYS, dt.date(2015, 1, 1)))],
    ids=str,
)
def test_both_counts_agree(day: dt.date, sample_warehouse: Path) -> None:
    found = recounted.of(Filters(as_of=day), _stated(day))
    assert (_told(found), found.count > 3000) == ([], True)


def test_no_group_that_has_rows_is_left_out(sample_warehouse: Path) -> None:
    """A table fills what a group was not told of with 0: also what the first count drops must be found."""
    told: dict[tuple[str, tuple[str, ...]], set[Any]] = {}
    for one in _stated(LATE):
        if one.group:
            cells = tuple(map(recounted.plain_cell, one.group.values()))
            told.setdefault((one.measure, tuple(one.group)), set()).add(cells)
    counting = Counting(Desk(recounted.exports(), LATE))
    left_out = []
    for (measure, by), groups in told.items():
        if measure not in LEFT_OUT and not measures.measure(measure).parts:
            counting.rows(measure, by)
            dropped = counting._grouped[measure, by].keys() - groups
            left_out += [(measure, by, one) for one in dropped if counting.value(measure, by, one)]
    assert left_out == []


def test_what_partners_read_of_denmark_is_counted_without_invented_rows(sample_warehouse: Path) -> None:
    """The contract says how to recount that page: its figures are those of the house without what is invented."""
    day = Filters(as_of=LATE)

    def said(*, as_asked: bool) -> list[tuple[object, ...]]:
        of_page = stated.of_pages(day, "denmark", as_asked=as_asked)
        return [(one.measure, group, one.value) for _, group, one in of_page]

    read = said(as_asked=False)
    with reader.reading(for_guests=False, without_invented=True):
        assert said(as_asked=True) == read
    assert said(as_asked=True) != read


# One seed notices four of five conditions that a line lacks, and nearly all that a single day of the sample does, which is counted above.
@pytest.mark.soak
@pytest.mark.parametrize("seed", range(1, 7))
def test_both_counts_agree_whatever_the_rows_say(
    seed: int, sample_desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Days, statuses, places and references by chance, earlier exports behind them: what the sample happens not to have is counted alike, too."""
    copy = shake(sample_desk / "warehouse.duckdb", tmp_path / "warehouse.duckdb", seed)
    monkeypatch.setenv("WAREHOUSE", str(copy))
    period = {"period_from": dt.date(2017, 1, 1), "period_to": dt.date(2019, 9, 30)}
    found = recounted.of_pages(Filters(as_of=dt.date(2020, 3, 29), **period))
    assert (_told(found), found.count > 3000) == ([], True)


def test_nearly_every_measure_is_counted_twice(sample_warehouse: Path) -> None:
    known = set(catalogue(Desk(recounted.exports(), LATE)))
    told = {one.measure for one in _stated(LATE)}
    parts = {part for name in told for part in measures.measure(name).parts}
    lacking, left = told - known - LEFT_OUT, known - told - parts
    assert not lacking, f"recount/figures.toml has no line of {lacking}, which a page states"
    assert not left, f"recount/figures.toml has lines of {left}, which no page states"
    assert not known & LEFT_OUT
    assert len(known) >= 250


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("count agreements where lifecycle is expierd", "no cell of lifecycle says expierd"),
        ("count agreements where presence is green,amber", "no cell of presence says green,amber"),
        ("count agreements where conflict is stated", "no cell of conflict says stated"),
        ("count company_gaps where gaps has cvrs", "no cell of gaps says cvrs"),
        ("count of agreements", "no figure"),
    ],
)
def test_a_line_that_says_what_there_is_not_is_refused(
    line: str, said: str, sample_warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(figures, "LINES", {"wrong": line})
    with pytest.raises(ValueError, match=said):
        catalogue(Desk(recounted.exports(), LATE))


def test_rows_that_nobody_puts_together_are_named(sample_warehouse: Path) -> None:
    desk = Desk(recounted.exports(), LATE)
    with pytest.raises(ValueError, match="no rows are called umbrellas"):
        desk.rows("umbrellas")
    with pytest.raises(ValueError, match=r"no umbrellas say their theme_code: .*_SEVERAL"):
        desk.groups("umbrellas", Row(title="x"), "theme_code")
    with pytest.raises(ValueError, match=r"staging\.umbrellas is not read: .*_OF_SCHEMAS"):
        recounted.exports()["staging.umbrellas"]


def test_cells_say_no_other_words_than_conditions_may_ask_for(sample_warehouse: Path) -> None:
    desk = Desk(recounted.exports(), LATE)
    asked = {
        (column, kind)
        for line in figures.LINES.values()
        for kind, where in re.findall(r"(?:of|count) (\w+) where (.+)", line)
        for column in re.findall(r"(\w+) (?:is|has) ", where)
    }
    assert {column for column, _ in asked} == figures.CELLS.keys()
    for column, kind in asked:
        said = [getattr(row, column, None) for row in desk.rows(kind)]
        words = {one for cell in said for one in ([cell] if isinstance(cell, str) else cell or ())}
        assert words <= figures.CELLS[column], (kind, column)


def test_a_stated_figure_that_is_changed_is_found(sample_warehouse: Path) -> None:
    """Each of them: no figure is passed over, and none is compared so widely that a change of one is lost."""
    figures = [one for one in _stated(LATE) if one.measure not in LEFT_OUT and one.value is not None]

    def other(value: Any) -> Any:
        if isinstance(value, str):
            return f"{value}x"
        return (
            value + dt.timedelta(days=1)
            if isinstance(value, dt.date)
            else Decimal(str(value)) + Decimal("0.01")
        )

    changed = [replace(one, value=other(one.value)) for one in figures]
    found = recounted.of(Filters(as_of=LATE), changed)
    assert found.count == len(found.differences) > 3000


@pytest.mark.dealt(3)
@pytest.mark.parametrize(
    "table",
    [
        name
        for name in TABLES
        if name.startswith("staging.") and not name.endswith(("_replaced", "_aliases", "_versions"))
    ],
)
def test_a_row_that_is_missing_is_found(table: str, sample_warehouse: Path) -> None:
    """Of each kind of export the second count reads the rows themselves: without one of them a figure differs."""
    tables = {name: [vars(row) for row in recounted.exports()[name]] for name in TABLES}
    figures = _stated(LATE)

    def without(position: int) -> Compared:
        rows = tables[table][:position] + tables[table][position + 1 :]
        return compare(Exports(tables | {table: rows}), figures, LATE)

    found = any(without(position).differences for position in range(0, len(tables[table]), 7))
    assert found, (
        f"no figure differs without a row of {table}: data/sample has none, or recount does not read it"
    )


def test_a_difference_names_both_values_and_their_rows(
    sample_desk: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    whole_house: None,
) -> None:
    """A fault in a mart, of which the exports know nothing: a voucher with another amount."""
    file = Path(shutil.copy2(sample_desk / "warehouse.duckdb", tmp_path / "warehouse.duckdb"))
    with duckdb.connect(file) as con:
        con.execute(
            "update marts.fct_expense set amount_dkk = amount_dkk + 1 where _key = "
            "(select min(_key) from marts.fct_expense where not is_commitment and amount_dkk is not null)"
        )
    of_one_page = functools.partial(stated.of_pages, page="budget")
    monkeypatch.setattr(stated, "of_pages", of_one_page)
    asked = ["recount", "--warehouse", str(file), "--as-of", str(LATE), "--lang", "en"]
    assert main([*asked, "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    spent = next(one for one in found["differences"] if one["measure"] == "spent_dkk" and not one["group"])
    assert found["differ"] == len(found["differences"]) < found["compared"]
    assert Decimal(spent["value"]) - Decimal(spent["recounted"]) == 1
    assert spent.keys() == {"measure", "group", "as_of", "value", "recounted", "rows", "recounted_rows"}
    assert main(asked) == 1
    said = capsys.readouterr().out
    assert spent["value"] in said and spent["recounted"] in said


def test_an_agreement_that_lost_its_day_in_a_mart_is_found(
    sample_desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, whole_house: None
) -> None:
    file = Path(shutil.copy2(sample_desk / "warehouse.duckdb", tmp_path / "warehouse.duckdb"))
    with duckdb.connect(file) as con:
        con.execute(
            "update marts.agreement_version set expires_date = null, expires_last_date = null where agreement_id = "
            f"(select min(agreement_id) from marts.fct_agreement where expires_last_date > '{LATE}')"
        )
    monkeypatch.setenv("WAREHOUSE", str(file))
    filters = Filters(as_of=LATE)
    told = [
        Stated(one.measure, group, one.value)
        for _, group, one in stated.of_pages(filters, "agreements", as_asked=True)
    ]
    found = {
        measure: (value, again)
        for measure, group, value, again in _told(recounted.of(filters, told))
        if not group
    }
    in_force, again = found["in_force_count"]
    assert in_force + 1 == again


def test_the_command_says_that_all_agree(
    sample_warehouse: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = {LATE: Compared(3, ())}
    monkeypatch.setattr(recounted, "of_pages", lambda filters: counted[filters.as_of])
    assert main(["recount", "--as-of", str(LATE), "--lang", "da"]) == 0
    assert "stemmer" in capsys.readouterr().out


def test_what_narrows_or_is_a_guests_is_not_counted_twice(sample_warehouse: Path) -> None:
    figures = [Stated("agreement_count", None, 1)]
    with reader.reading(for_guests=True):
        assert recounted.of(Filters(as_of=DAY), figures).count == 0
    assert recounted.of(Filters(as_of=DAY, provinces=("CN-JS",)), figures).count == 0


def test_the_answer_is_kept_for_its_version(
    sample_desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = Path(shutil.copy2(sample_desk / "warehouse.duckdb", tmp_path / "warehouse.duckdb"))
    monkeypatch.setenv("WAREHOUSE", str(file))
    monkeypatch.setattr(recounted, "of_pages", lambda _filters: Compared(3, ()))
    assert recounted.kept() is None
    recounted.keep()
    assert recounted.kept() == {"compared": 3, "differ": 0, "differences": []}
    shutil.copy2(sample_desk / "warehouse.duckdb", tmp_path / "next")
    (tmp_path / "next").replace(file)
    assert recounted.kept() is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (None, None, True),
        (None, 0, False),
        (0, None, False),
        ("red", "red", True),
        (Decimal("1.00"), 1, True),
        (1, 2, False),
    ],
)
def test_what_is_not_known_is_not_nothing(one: Any, other: Any, same: bool) -> None:
    assert is_same(one, other) is same


def test_a_desk_that_is_too_large_is_counted_twice_by_command_alone(
    sample_warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[object] = []
    monkeypatch.setattr(subprocess, "Popen", lambda *args, **options: begun.append(args))
    monkeypatch.setattr(recounted, "kept", lambda: None)
    recounted.begin()
    assert len(begun) == 1
    monkeypatch.setattr(recounted, "_MOST_PAIRS", 100)
    recounted.begin()
    assert len(begun) == 1


@pytest.mark.soak  # what begins is held above
def test_a_pack_says_that_its_desk_is_too_large_to_be_counted_twice(
    sample_warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recounted, "_MOST_PAIRS", 100)
    with speaking("da"):
        pack = content.gather(Asked(Filters(as_of=DAY), dt.date(2016, 4, 1), "da", "board", None))
        assert text("recount-large") in str(pack.flat)
        with reader.reading(for_guests=True):  # who run no commands
            guests = content.gather(Asked(Filters(as_of=DAY), dt.date(2016, 4, 1), "da", "guest", None))
            assert text("recount-large") not in str(guests.flat)


@pytest.mark.parametrize(
    ("said", "parties"),
    [
        ("Danfoss and COWI", {"Danfoss", "COWI"}),
        ("The Danish EPA", {"The Danish EPA"}),  # one name, whatever stands before it
        ("Danfoss and Nobody Known", {"Danfoss and Nobody Known"}),
        ("&", {"&"}),
    ],
)
def test_a_joint_name_is_parted_where_each_part_is_known(
    said: str, parties: set[str], sample_warehouse: Path
) -> None:
    exports = recounted.exports()
    exports["staging.activities"][0].danish_party = said
    assert Desk(exports, LATE).register.parties_named[said] == parties
