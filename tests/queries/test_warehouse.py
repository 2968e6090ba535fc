"""The door: read-only, exact, safe for threads, never behind the file."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from dashboard import warehouse
from dashboard.scope import reader


def _write(path: Path, number: int) -> None:
    """A warehouse swapped in as the pipeline does it: built beside, then renamed."""
    beside = path.with_suffix(".building")
    with duckdb.connect(str(beside)) as con:
        con.execute(f"""
            create schema marts;
            create table marts.fact as
                select {number} as number, 1.10::decimal(18, 2) as amount_dkk, date '2018-01-01' as day_date,
                    null::integer as missing, null::varchar as word, true as is_so, ['a', 'b'] as parts;
            create macro marts.fact_at(as_of) as table select *, as_of as asked from marts.fact;
        """)
    beside.replace(path)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "it's a warehouse.duckdb"
    monkeypatch.setenv("WAREHOUSE", str(path))
    yield path
    warehouse.close()


def test_answers_are_remembered_until_the_swap_and_are_the_callers_own(file: Path) -> None:
    asked = []

    @reader.cached
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


def test_a_fault_of_the_database_itself_costs_nobody_the_answer(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After such a fault the connection answers nothing any more: the question goes to a new one."""
    _write(file, 1)
    asked: list[duckdb.DuckDBPyConnection] = []
    answer = warehouse._to_frame

    def failing_once(result: duckdb.DuckDBPyConnection) -> pd.DataFrame:
        asked.append(result)
        if len(asked) == 1:
            raise duckdb.InternalException("INTERNAL Error: a fault")
        return answer(result)

    monkeypatch.setattr(warehouse, "_to_frame", failing_once)
    assert warehouse.query("select number from marts.fact")["number"].tolist() == [1]
    assert len(asked) == 2


def test_a_frame_has_exact_values_and_says_what_is_missing(sample_warehouse: Path) -> None:
    rows = """
        select 7::bigint as number, 1.25::decimal(18, 2) as money, 0::double / 0 as share, true as is_so, ['a', 'b'] as words, date '2019-05-01' as day
        union all select null, null, 1.5, null, ['c', 'd'], null order by number nulls last
    """
    frame = warehouse.query(rows)
    assert frame.dtypes.map(str).tolist() == ["Int64", "object", "Float64", "boolean", "object", "object"]
    assert frame.isna().to_numpy().tolist() == [
        [False, False, True, False, False, False],
        [True, True, False, True, False, True],
    ]
    assert (frame["money"][0], frame["words"].tolist()) == (Decimal("1.25"), [["a", "b"], ["c", "d"]])
    assert frame["share"].sum() == 1.5
    nothing = warehouse.query(f"select * from ({rows}) where number > 9")
    assert (len(nothing), nothing.dtypes.tolist()) == (0, frame.dtypes.tolist())
