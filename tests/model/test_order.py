"""Equal data gives equal answers, line by line: a warehouse whose rows lie in another order is told alike."""

import json
import shutil
from pathlib import Path

import duckdb
import pytest

from dashboard import stated, warehouse
from dashboard.filters_model import Filters
from dashboard.model import measures
from tests.conftest import TODAY

FILTERS = Filters(as_of=TODAY)


@pytest.fixture(scope="module")
def shuffled(sample_desk: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's warehouse with the rows of each table in another order."""
    file = tmp_path_factory.mktemp("shuffled") / "warehouse.duckdb"
    shutil.copy(sample_desk / "warehouse.duckdb", file)
    with duckdb.connect(str(file)) as con:
        for schema, name in con.execute(
            "select schema_name, table_name from duckdb_tables() where not internal"
        ).fetchall():
            con.execute(f'create temp table lying as from "{schema}"."{name}"')
            con.execute(f'delete from "{schema}"."{name}"')
            con.execute(
                f'insert into "{schema}"."{name}" select * from lying order by hash(lying), rowid desc'
            )
            con.execute("drop table lying")
    return file


def told(file: Path, measure: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setenv("WAREHOUSE", str(file))
    return [json.dumps(row, ensure_ascii=False) for row in stated.rows(FILTERS, measure)]


@pytest.mark.dealt(150)
@pytest.mark.parametrize("measure", measures.catalogue())
def test_rows_are_told_in_one_order(
    measure: str, sample_desk: Path, shuffled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = told(sample_desk / "warehouse.duckdb", measure, monkeypatch)
    assert told(shuffled, measure, monkeypatch) == here


@pytest.mark.soak
def test_figures_are_told_in_one_order(
    sample_desk: Path, shuffled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def figures(file: Path) -> list[str]:
        monkeypatch.setenv("WAREHOUSE", str(file))
        with warehouse.one_version():
            return [json.dumps(one, ensure_ascii=False) for one in stated.figures(FILTERS)]

    assert figures(shuffled) == figures(sample_desk / "warehouse.duckdb")
