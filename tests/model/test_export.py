"""An export is the marts as files: exact, explained, and without persons."""

import csv
import re
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dashboard import __main__ as commands
from dashboard import exporting
from dashboard.keeping.exports import column_texts
from dashboard.model import columns, measures
from locales import LANGUAGES, speaking
from pipeline import paths
from tests.marts.drawn import drawn_warehouse
from tests.pages import private

DAY = private.AS_OF


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The export of a desk full of secrets."""
    made = tmp_path_factory.mktemp("export")
    drawn_warehouse(made / "warehouse.duckdb", private.TABLES)
    asked = ["export", str(made / "house"), "--as-of", DAY, "--warehouse", str(made / "warehouse.duckdb")]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WAREHOUSE", "")
        assert commands.main(asked) == 0
    return made / "house"


def test_no_export_names_persons(folder: Path) -> None:
    written = [
        path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.suffix in (".csv", ".txt")
    ]
    written += [str(pq.read_table(path).to_pylist()) for path in folder.rglob("*.parquet")]
    said = "\n".join(written)
    assert "Hemmelig flaske" in said  # internal, and the house's own
    for name in ("Anders Ejer", "Li Wei Ejer", "Karl Deltager", "frida@fri.example", "Berta"):
        assert name not in said


def test_both_forms_of_a_table_have_the_same_rows_and_every_column_is_in_the_dictionary(folder: Path) -> None:
    parquet = {path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.parquet")}
    assert len(parquet) > 60
    for table in parquet:
        data = pq.read_table(folder / f"{table}.parquet")
        rows = list(csv.reader((folder / f"{table}.csv").open(encoding="utf-8", newline="")))
        assert rows[0] == data.column_names, table
        assert len(rows) - 1 == data.num_rows, table
    explained = {
        (one["table"], one["column"]): (one["label"], one["meaning"])
        for one in pq.read_table(folder / "dictionary.parquet").to_pylist()
    }
    tables = parquet - {"dictionary", "codes"}
    assert {table for table, _ in explained} == tables
    for table in tables:
        for column in pq.read_schema(folder / f"{table}.parquet").names:
            label, meaning = explained[table, column]
            assert label, (table, column)
            assert meaning, (table, column)
    for lang in LANGUAGES:
        lacking = [
            (table, column)
            for table, column in explained
            for place in [(table.removeprefix("marts/"), column)]
            if not all(speaking(lang)(exporting.told)(part, *place) for part in ("label", "meaning"))
        ]
        assert lacking == [], (
            f"say what these mean, best in the source that states them, else in dictionary.toml ({lang})"
        )


def test_money_is_exact_and_codes_have_their_names(folder: Path) -> None:
    money = pq.read_schema(folder / "marts" / "fct_expense.parquet")
    assert str(money.field("amount").type) == "decimal128(18, 2)"
    named = {(one["column"], one["code"]) for one in pq.read_table(folder / "codes.parquet").to_pylist()}
    assert ("province_code", "CN-JS") in named


def test_no_entry_of_the_dictionary_says_what_another_home_says(folder: Path) -> None:
    exported = {
        (path.parent.name, path.stem, column)
        for path in folder.rglob("*.parquet")
        for column in pq.read_schema(path).names
    }
    for part, entries in exporting.catalogue().items():
        for name, said in entries.items():
            assert said.keys() == LANGUAGES.keys(), name
            table, _, column = name.rpartition(".")
            assert any(column == one and table in ("", mart) for _, mart, one in exported), name
            if not table and part == "label":
                assert column not in columns.catalogue(), name
                assert column not in measures.catalogue(), name
                assert not column_texts(column), name


def test_the_marts_are_those_of_the_contract() -> None:
    contract = (paths.PROJECT / "docs" / "contract.md").read_text(encoding="utf-8")
    section = contract.partition("### Reference data")[2].partition("### For guests")[0]
    found = re.findall(r"^\| `marts\.(\w+)(?:\(([\w, ]+)\))?`", section, re.MULTILINE)
    lists = {"": "TABLES", "as_of": "OF_A_DAY", "as_of, period_from": "OF_A_PERIOD"}
    for asked, name in lists.items():
        described, exported = {one for one, of in found if of == asked}, set(getattr(exporting, name))
        assert described == exported, (
            f"{name} of dashboard/exporting.py lacks {described - exported}, docs/contract.md {exported - described}"
        )


def test_a_folder_of_something_else_is_left_alone_and_an_earlier_export_is_replaced(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--as-of", DAY, "--warehouse", str(folder.parent / "warehouse.duckdb")]
    (tmp_path / "mine.txt").write_text("mine")
    assert commands.main(["export", str(tmp_path), *asked]) == 2
    assert "mine" in (tmp_path / "mine.txt").read_text()
    assert str(tmp_path) in capsys.readouterr().err
    old = folder / "rows" / "money.csv"  # of an earlier version
    old.parent.mkdir()
    old.write_text("")
    assert commands.main(["export", str(folder), *asked]) == 0
    assert not old.exists()


def test_what_a_spreadsheet_would_run_is_not_left_as_it_is() -> None:
    rows = pa.table({"=n": ["=1+1"], "parts": [["-2+3", "b"]], "is_so": [True], "kr": [Decimal("5000.00")]})
    said = "'=1+1,'-2+3; b,true,5000.00"
    assert exporting.as_csv(rows).decode() == f"'=n,parts,is_so,kr\r\n{said}\r\n"
