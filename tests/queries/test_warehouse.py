"""The door: read-only, exact, safe for threads, never behind the file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from dashboard import warehouse
from dashboard.kept import AtDay

MACROS = {
    "fact_at(as_of)": "select *, as_of as asked, random() as once from marts.fact",
    "later_at(as_of)": "select asked, once, as_of as as_of_day from marts.fact_at(as_of)",
    "before_at(as_of)": "select asked from marts.fact_at(as_of - 1)",
    "more_at(as_of, least)": "select once, as_of as day from marts.fact_at(as_of) where number >= least",
    "most_at(as_of)": "select * from marts.more_at(as_of, 1)",
}


def _write(path: Path, number: int) -> None:
    """A warehouse swapped in as the pipeline does it: built beside, then renamed."""
    beside = path.with_suffix(".building")
    with duckdb.connect(str(beside)) as con:
        con.execute(f"""
            create schema marts;
            create table marts.fact as
                select {number} as number, 1.10::decimal(18, 2) as amount_dkk, date '2018-01-01' as day_date,
                    null::integer as missing, null::varchar as word, true as is_so, ['a', 'b'] as parts;
            create schema seeds;
            create table seeds.marts (name varchar, statement varchar, sort_order integer);
        """)
        for order, (head, select) in enumerate(MACROS.items()):
            statement = f"create or replace macro marts.{head} as table\n{select}"
            con.execute(statement)
            con.execute("insert into seeds.marts values (?, ?, ?)", [head, statement, order])
    beside.replace(path)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "it's a warehouse.duckdb"
    monkeypatch.setenv("WAREHOUSE", str(path))
    yield path
    warehouse.close()


def test_a_missing_warehouse_is_said_to_be_missing(file: Path) -> None:
    with pytest.raises(warehouse.WarehouseMissing):
        warehouse.query("select 1")
    with pytest.raises(warehouse.WarehouseMissing):
        warehouse.version()


def test_money_and_days_stay_exact(file: Path) -> None:
    _write(file, 1)
    row = warehouse.query("select * from marts.fact_at(?)", [dt.date(2018, 3, 1)]).iloc[0]
    assert row["amount_dkk"] == Decimal("1.10")
    assert isinstance(row["amount_dkk"], Decimal)
    assert row["day_date"] == dt.date(2018, 1, 1)
    assert pd.isna(row["missing"])
    assert row["word"] is None
    assert row["parts"] == ["a", "b"]
    assert list(warehouse.query("select number, is_so from marts.fact where false").columns) == [
        "number",
        "is_so",
    ]


def test_the_next_query_reads_what_was_swapped_in(file: Path) -> None:
    for number in range(3):
        _write(file, number)
        assert warehouse.query("select number from marts.fact")["number"].tolist() == [number]


def test_answers_are_remembered_until_the_swap_and_are_the_callers_own(file: Path) -> None:
    asked = []

    @warehouse.cached
    def numbers(add: int) -> pd.DataFrame:
        asked.append(add)
        return warehouse.query("select number + ? as number from marts.fact", [add])

    _write(file, 1)
    mine = numbers(1)
    mine["number"] = 99
    assert numbers(1)["number"].tolist() == [2]
    assert numbers(2)["number"].tolist() == [3]
    _write(file, 2)
    assert numbers(1)["number"].tolist() == [3]
    assert asked == [1, 2, 1]


@pytest.mark.parametrize(
    "statement",
    [
        "create table marts.mine (number integer)",
        "delete from marts.fact",
        "select * from read_text('/etc/hostname')",
    ],
)
def test_nothing_can_be_written_and_nothing_else_be_read(file: Path, statement: str) -> None:
    _write(file, 1)
    with pytest.raises(duckdb.Error):
        warehouse.query(statement)


def test_threads_do_not_mix_up_their_answers_while_the_file_is_swapped(file: Path) -> None:
    _write(file, 0)

    def ask(number: int) -> bool:
        frame = warehouse.query("select number, ? as mine from marts.fact", [number])
        return frame["mine"].tolist() == [number]

    with ThreadPoolExecutor(8) as pool:
        answers = pool.map(ask, range(400))
        for number in range(5):
            _write(file, number)
        assert all(answers)


def test_kept_rows_are_worked_out_once_and_never_outlive_the_warehouse(file: Path) -> None:
    _write(file, 1)
    kept = AtDay("fact_at", dt.date(2018, 3, 1))
    question = f"select number, asked, once from {kept.name}"
    first = warehouse.query(question, kept=[kept])
    assert (first["number"][0], first["asked"][0]) == (1, kept.day)
    with ThreadPoolExecutor(8) as pool:
        again = list(pool.map(lambda _: warehouse.query(question, kept=[kept])["once"][0], range(40)))
    assert set(again) == set(first["once"])
    _write(file, 2)
    assert warehouse.query(question, kept=[kept])["number"][0] == 2


def test_what_reads_another_of_the_same_day_reads_its_table(file: Path) -> None:
    _write(file, 1)
    day = dt.date(2018, 3, 1)
    fact, later, before = (AtDay(macro, day) for macro in ("fact_at", "later_at", "before_at"))
    [[asked, once, of_day]] = warehouse.query(f"select * from {later.name}", kept=[later]).values.tolist()
    assert warehouse.query(f"select once from {fact.name}", kept=[fact])["once"][0] == once
    assert (asked, of_day) == (day, day)
    day_before = warehouse.query(f"select asked from {before.name}", kept=[before])["asked"][0]
    assert day_before == dt.date(2018, 2, 28)
    more, most = AtDay("more_at", day), AtDay("most_at", day)
    for question, needs in (
        (f"select * from {more.asked('($day,')} $least)", more),
        (f"select * from {most.asked('($day)')} where $day = day and $least = 1", most),
    ):
        said = warehouse.query(question, {"day": day, "least": 1}, kept=[needs])
        assert said.values.tolist() == [[once, day]]


def test_a_warehouse_that_lacks_what_is_kept_was_built_by_another_version(file: Path) -> None:
    _write(file, 1)
    none = AtDay("none_at", dt.date(2018, 3, 1))
    with pytest.raises(warehouse.OldWarehouseError):
        warehouse.query(f"select * from {none.name}", kept=[none])


def test_only_so_many_kept_tables_stand_in_memory(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.kept.MOST_TABLES", 2)
    _write(file, 1)
    for day in range(1, 5):
        kept = AtDay("fact_at", dt.date(2018, 3, day))
        assert warehouse.query(f"select asked from {kept.name}", kept=[kept])["asked"][0] == kept.day
    standing = warehouse.query(
        "select table_name from duckdb_tables() where database_name = 'kept' order by 1"
    )
    assert list(standing["table_name"]) == ["fact_at 2018-03-03 all", "fact_at 2018-03-04 all"]


def test_a_fault_of_the_database_itself_costs_nobody_the_answer(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After such a fault the connection answers nothing any more: the question goes to a new one."""
    _write(file, 1)
    asked: list[str] = []
    answer = warehouse._asked

    def failing_once(sql: str, *rest: object) -> pd.DataFrame:
        asked.append(sql)
        if len(asked) == 1:
            raise duckdb.InternalException("INTERNAL Error: a fault")
        return answer(sql, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(warehouse, "_asked", failing_once)
    assert warehouse.query("select number from marts.fact")["number"].tolist() == [1]
    assert len(asked) == 2


def test_a_kept_table_that_had_to_go_meanwhile_is_made_again(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(file, 7)
    rows = AtDay("fact_at", dt.date(2018, 3, 1))
    answer = warehouse._to_frame
    warehouse.query(f"select number from {rows.name}", kept=[rows])

    tries: list[int] = []

    def dropped_first(result: duckdb.DuckDBPyConnection) -> pd.DataFrame:
        tries.append(1)
        if len(tries) > 1:
            return answer(result)
        opened = warehouse._door._opened
        assert opened is not None
        opened.kept._made.clear()
        opened.connection.execute(f"drop table {rows.name}")
        raise duckdb.CatalogException("Catalog Error: Table does not exist")

    monkeypatch.setattr(warehouse, "_to_frame", dropped_first)
    assert warehouse.query(f"select number from {rows.name}", kept=[rows])["number"].tolist() == [7]
