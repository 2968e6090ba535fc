"""A guest reads the marts that are opened, in the editions made for guests, and of every other nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from dashboard import warehouse
from dashboard.model import columns
from dashboard.scope.languages import ORIGINAL
from dashboard.scope.opened import EDITIONS, OPEN
from dashboard.scope.relations import tables
from dashboard.scope.world import Reader, Scope
from pipeline.warehouse.marts import Mart, load_marts
from tests.marts.drawn import drawn_warehouse
from tests.pages import private

AS_OF = dt.date.fromisoformat(private.AS_OF)
GUEST = Scope(Reader(is_guest=True, without_invented=False, language=ORIGINAL), AS_OF)
HOUSE = Scope(Reader(is_guest=False, without_invented=False, language=ORIGINAL), AS_OF)
# What a question names as a table: a macro of a day has no arguments then.
MARTS = {mart.name: mart for mart in load_marts() if not mart.is_rule}
# Made of an answer, not of an export: the catalogue closes them where they are words of the house.
OF_GUESTS = frozenset(EDITIONS.values())


@pytest.fixture(scope="module")
def _file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("opened") / "warehouse.duckdb"
    drawn_warehouse(path, private.TABLES)
    with duckdb.connect(str(path)) as con:
        # a mart that somebody has added, and opened to nobody
        statement = "create or replace table marts.fct_added as\nselect * from marts.fct_agreement"
        con.execute(statement)
        con.execute(
            "insert into seeds.marts select 'fct_added', ?, max(sort_order) + 1 from seeds.marts", [statement]
        )
    return path


@pytest.fixture(autouse=True)
def _reading(_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAREHOUSE", str(_file))


def _named(mart: Mart) -> str:
    if mart.arguments in ((), ("as_of",)):
        return mart.name
    return f"{mart.name}($as_of{', null' * (len(mart.arguments) - 1)})"


def _count(scope: Scope, named: str) -> int:
    values = {"as_of": AS_OF} if "$" in named else None
    return int(warehouse.query(f"select count(*) as n from {named}", values, scope)["n"][0])


def test_what_is_opened_is_there_and_is_opened_once() -> None:
    assert (OPEN | EDITIONS.keys() | OF_GUESTS) - MARTS.keys() == set()
    assert OPEN & EDITIONS.keys() == set()


def test_a_guest_reads_nothing_of_a_mart_that_is_not_opened() -> None:
    closed = [mart for name, mart in MARTS.items() if name not in OPEN | EDITIONS.keys()]
    assert {mart.name: n for mart in closed if (n := _count(GUEST, _named(mart)))} == {}
    # or there would be nothing to hide
    assert sum(bool(_count(HOUSE, _named(mart))) for mart in closed) > 20


def test_a_guest_reads_what_is_opened() -> None:
    rows = {name: _count(HOUSE, _named(MARTS[name])) for name in OPEN}
    assert {name: _count(GUEST, _named(MARTS[name])) for name in OPEN} == rows
    assert all(_count(GUEST, name) for name in EDITIONS)


def test_a_new_mart_is_closed_until_it_is_opened() -> None:
    assert _count(HOUSE, "fct_added")
    assert _count(GUEST, "fct_added") == 0


def test_a_table_that_exports_are_read_into_is_no_guests() -> None:
    """A name that is neither a mart nor a relation is looked up nowhere else."""
    staged = warehouse.query(
        "select distinct table_name from duckdb_tables() where database_name = 'warehouse' and schema_name in ('staging', 'raw')"
    )
    for name in set(staged["table_name"]) - tables().keys() - MARTS.keys():
        with pytest.raises(warehouse.OldWarehouseError):
            _count(GUEST, name)


def _closed() -> Iterator[str]:
    """The columns that the catalogue closes to guests, by the names that rows have."""
    for name, entry in columns.catalogue().items():
        if not columns.column(name).is_for_guests:
            yield str(entry.get("field", name))


def test_no_column_that_the_catalogue_closes_says_anything_to_a_guest() -> None:
    closed = set(_closed())
    assert {"danish_owner", "next_step"} <= closed
    told = {}
    for named in (*tables(), *(_named(mart) for mart in MARTS.values())):
        values = {"as_of": AS_OF} if "$" in named else None
        found = warehouse.query(f"select * from {named}", values, GUEST)
        told[named] = sorted(name for name in closed & set(found) if found[name].notna().any())
    assert {named: names for named, names in told.items() if names} == {}
