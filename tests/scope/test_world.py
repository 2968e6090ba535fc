"""What is kept of a day is what the macros themselves say of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import duckdb
import pytest

from dashboard import kept, warehouse
from dashboard.kept import AtDay
from pipeline.warehouse.marts import Mart, load_marts

DAY = dt.date(2018, 3, 30)
NOTHING_THEN = {"finding_at", "line_trouble_at"}  # the sample has no row of theirs that day


# Macros of a day that read another: the others are asked as they are.
_AT = {mart.name: mart for mart in load_marts() if mart.arguments[:1] == ("as_of",) and not mart.is_rule}
OF_A_DAY = [mart for mart in _AT.values() if mart.needs & _AT.keys()]


@pytest.mark.dealt(4)
@pytest.mark.parametrize("mart", OF_A_DAY, ids=lambda mart: mart.name)
def test_a_macro_says_the_same_kept_and_asked_anew(mart: Mart, sample_warehouse: Path) -> None:
    first, *more = ("($day,", *("null," for _ in mart.arguments[1:]))
    first, rest = (first, "".join(more)[:-1] + ")") if more else ("($day)", "")
    kept_as = AtDay(mart.name, DAY)
    both = f"from marts.{mart.name}{first}{rest}", f"from {kept_as.asked(first)}{rest}"
    one_sided = " union all ".join(f"({a} except all {b})" for a, b in (both, both[::-1]))
    said = warehouse.query(f"select (select count(*) from ({both[0]})) as n, (select count(*) from ({one_sided})) as other", {"day": DAY}, kept=[kept_as])  # fmt: skip
    assert said["other"][0] == 0
    assert said["n"][0] > 0 or mart.name in NOTHING_THEN


def test_there_are_macros_of_each_form() -> None:
    assert {len(mart.arguments) > 1 for mart in OF_A_DAY} == {False, True}


def test_what_is_kept_is_packed_as_soon_as_nobody_writes_beside_it() -> None:
    con = duckdb.connect()
    con.execute(
        "attach ':memory:' as warehouse; create schema warehouse.seeds; create schema warehouse.marts; use warehouse"
    )
    con.execute("create table seeds.marts (statement varchar)")
    for name, rows in (("many_at", 200_000), ("few_at", 1)):
        select = f"select range // 9 as said, as_of as day from range({rows})"
        con.execute(
            "insert into seeds.marts values (?)",
            [f"create or replace macro marts.{name}(as_of) as table\n{select}"],
        )
    con.execute(f"attach ':memory:' as {kept.DATABASE} (compress, block_size 16384)")

    def held() -> int:
        found = con.execute("select memory_usage_bytes from duckdb_memory() where tag = 'IN_MEMORY_TABLE'")
        return int(found.fetchall()[0][0])

    tables, beside = kept.KeptTables(), con.cursor()
    beside.execute(f"begin; create table {kept.DATABASE}.main.somebody as select 1 as one")
    tables.keep(con, AtDay("many_at", DAY))
    unpacked = held()
    beside.execute("commit")
    tables.keep(con, AtDay("few_at", DAY))
    assert held() < unpacked / 2
    assert con.execute(f"select count(*) from {AtDay('many_at', DAY).name}").fetchall() == [(200_000,)]
