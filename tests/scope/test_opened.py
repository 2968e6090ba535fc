"""A guest reads the marts that are opened, in the editions made for guests, and of every other nothing."""

import datetime as dt
import re
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from dashboard import warehouse
from dashboard.filters_model import CHOICES
from dashboard.model import columns, measures
from dashboard.scope.relations import relations, tables
from dashboard.scope.world import Reader, Scope
from pipeline import paths
from pipeline.warehouse.guests import openings
from pipeline.warehouse.marts import Mart, load_marts
from tests.marts.drawn import drawn_warehouse
from tests.pages import private

AS_OF = dt.date.fromisoformat(private.AS_OF)
GUEST = Scope(Reader(is_guest=True, without_invented=False, language="da"), AS_OF)
HOUSE = Scope(Reader(is_guest=False, without_invented=False, language="da"), AS_OF)
# What is asked as a table: with no arguments, or of a day.
MARTS = {
    mart.name: mart for mart in load_marts() if not mart.is_rule and mart.arguments[:1] in ((), ("as_of",))
}
EDITIONS = {name: one.edition for name, one in openings().items() if one.edition != name}
OPEN = openings().keys() - EDITIONS.keys()
OF_GUESTS = frozenset(EDITIONS.values())


@pytest.fixture(scope="module")
def _file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("opened") / "warehouse.duckdb"
    drawn_warehouse(path, private.TABLES)
    with duckdb.connect(str(path)) as con:
        # a mart that was added, and opened to no role
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


def _asked(scope: Scope, select: str) -> pd.DataFrame:
    return warehouse.query(select, {"as_of": AS_OF} if "$" in select else None, scope)


def _count(scope: Scope, named: str) -> int:
    return int(_asked(scope, f"select count(*) as n from {named}")["n"][0])


def test_what_is_opened_is_there_and_is_opened_once() -> None:
    assert (OPEN | EDITIONS.keys() | OF_GUESTS) - {mart.name for mart in load_marts()} == set()
    assert OPEN & EDITIONS.keys() == set()


def test_a_guest_reads_nothing_of_a_mart_that_is_not_opened() -> None:
    closed = [mart for name, mart in MARTS.items() if name not in OPEN | EDITIONS.keys()]
    assert {mart.name: n for mart in closed if (n := _count(GUEST, _named(mart)))} == {}
    # or there would be nothing to hide
    assert sum(bool(_count(HOUSE, _named(mart))) for mart in closed) > 20


def test_a_guest_reads_what_is_opened() -> None:
    opened = OPEN & MARTS.keys()
    rows = {name: _count(HOUSE, _named(MARTS[name])) for name in opened}
    assert {name: _count(GUEST, _named(MARTS[name])) for name in opened} == rows
    things = ("fct_activity", "fct_agreement", "fct_challenge", "search_name", "search_thing")
    assert all(_count(GUEST, name) for name in things)


def test_a_new_mart_is_closed_until_it_is_opened() -> None:
    assert _count(HOUSE, "fct_added")
    assert _count(GUEST, "fct_added") == 0


def test_a_guest_reads_nothing_as_it_was_staged() -> None:
    """A name that is neither a mart nor a relation is not looked up among the rows of exports."""
    staged = warehouse.query(
        "select distinct table_name from duckdb_tables() where database_name = 'warehouse' and schema_name in ('staging', 'history')"
    )
    for name in set(staged["table_name"]) - tables().keys() - MARTS.keys():
        with pytest.raises(warehouse.OldWarehouseError):
            _count(GUEST, f'"{name}"')


def test_no_more_is_opened_than_questions_name() -> None:
    """Marts read each other in the same way for every reader."""
    said = [*(paths.PROJECT / "dashboard").rglob("*.toml")]
    said += [
        path
        for folder in ("dashboard", "pages", "reports")
        for path in (paths.PROJECT / folder).rglob("*.py")
    ]
    words = {
        word
        for path in said
        if path.name != "opened.py"
        for word in re.findall(r"\w+", path.read_text(encoding="utf-8"))
    }
    linked = {f"{one}_{entry.link}" for entry in CHOICES.values() for one in entry.bridges}
    assert OPEN - words - linked == set()


def _of_guests() -> set[str]:
    """The tables of the dashboard, without those that no figure for guests counts."""
    of_guests = {one.of.name for one in measures.catalogue().values() if not one.is_internal}
    return tables().keys() - (relations().keys() - of_guests)


# What the catalogue says is for the house in words and dates that people wrote, and the words for it.
WRITTEN = (
    "danish_owner",
    "chinese_owner",
    "next_step",
    "next_step_date",
    "bottleneck",
    "note",
    "follow_up",
    "participants",
)


@pytest.mark.usefixtures("sample_warehouse")
def test_no_column_that_the_catalogue_closes_says_anything_to_a_guest() -> None:
    closed = {
        name for name in WRITTEN if name in columns.catalogue() and not columns.column(name).is_for_guests
    }
    assert {"danish_owner", "next_step", "bottleneck"} <= closed
    told = {}
    for named in (*_of_guests(), *(_named(mart) for mart in MARTS.values())):
        found = _asked(GUEST, f"select * from {named}")
        told[named] = sorted(name for name in closed & set(found) if found[name].notna().any())
    assert {named: names for named, names in told.items() if names} == {}
