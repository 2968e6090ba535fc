"""An export is what the pages know, as files: exact, explained, and for guests without anything that pages hide from them."""

import csv
import json
import re
from decimal import Decimal
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dashboard import __main__ as commands
from dashboard import dictionary, exporting
from dashboard.keeping.exports import column_texts
from dashboard.model import columns, measures
from locales import LANGUAGES, speaking
from pipeline import paths
from tests.marts.drawn import drawn_warehouse
from tests.pages import private

DAY = private.AS_OF


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The export of a desk full of secrets, for the house and for guests."""
    made = tmp_path_factory.mktemp("export")
    drawn_warehouse(made / "warehouse.duckdb", private.TABLES)
    for name, more in (("house", []), ("guests", ["--guest"])):
        asked = [
            "export",
            str(made / name),
            "--as-of",
            DAY,
            "--warehouse",
            str(made / "warehouse.duckdb"),
            *more,
        ]
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("WAREHOUSE", "")
            assert commands.main(asked) == 0
    return {"house": made / "house", "guests": made / "guests"}


def words(folder: Path) -> str:
    """Everything that the files say: CSV as they are, Parquet as rows."""
    said = [
        path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.suffix in (".csv", ".txt")
    ]
    said += [str(pq.read_table(path).to_pylist()) for path in sorted(folder.rglob("*.parquet"))]
    return "\n".join(said)


def test_guests_get_nothing_that_pages_hide(folders: dict[str, Path]) -> None:
    said = words(folders["guests"])
    assert "Vandaftale til …" in said
    assert private.secrets_in(said) == []
    assert private.contacts_in(said) == []
    assert "12345674" not in said  # a CVR number may be a person's
    assert not (folders["guests"] / "marts").exists()


def test_no_export_names_persons(folders: dict[str, Path]) -> None:
    said = words(folders["house"])
    assert "Hemmelig flaske" in said  # internal, and the house's own
    for name in ("Anders Ejer", "Li Wei Ejer", "Karl Deltager", "frida@fri.example", "Berta"):
        assert name not in said


@pytest.mark.parametrize("name", ["house", "guests"])
def test_both_forms_of_a_table_have_the_same_rows_and_every_column_is_in_the_dictionary(
    name: str, folders: dict[str, Path]
) -> None:
    folder = folders[name]
    parquet = {path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.parquet")}
    assert len(parquet) > (70 if name == "house" else 20)
    with duckdb.connect() as con:
        for table in parquet:
            data = pq.read_table(folder / f"{table}.parquet")
            rows = list(csv.reader((folder / f"{table}.csv").open(encoding="utf-8", newline="")))
            assert rows[0] == data.column_names, table
            assert len(rows) - 1 == data.num_rows, table
        explained = {
            (table, column): (label, meaning)
            for table, column, label, meaning in con.execute(
                'select "table", "column", label, meaning from read_parquet(?)',
                [str(folder / "dictionary.parquet")],
            ).fetchall()
        }
    tables = parquet - {"dictionary", "codes", "measures"}
    assert {table for table, _ in explained} == tables
    for table in tables:
        for column in pq.read_schema(folder / f"{table}.parquet").names:
            label, meaning = explained[table, column]
            assert label, (table, column)
            assert meaning, (table, column)
    for lang in LANGUAGES:
        lacking = [
            place
            for place in explained
            if not (speaking(lang)(dictionary.label)(*place) and speaking(lang)(dictionary.meaning)(*place))
        ]
        assert lacking == [], (
            f"say what these mean, best in the source that states them, else in dictionary.toml ({lang})"
        )


def test_no_entry_of_the_dictionary_says_what_another_home_says(folders: dict[str, Path]) -> None:
    exported = {
        (path.parent.name, path.stem, column)
        for path in folders["house"].rglob("*.parquet")
        for column in pq.read_schema(path).names
    }
    for part, entries in dictionary.catalogue().items():
        for name in entries:
            table, _, column = name.rpartition(".")
            assert any(column == one and table in ("", mart) for _, mart, one in exported), name
            if not table and part == "label":
                assert column not in columns.catalogue(), name
                assert column not in measures.catalogue(), name
                assert not column_texts(column), name


def test_figures_are_those_of_the_command_and_money_is_exact(
    folders: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(folders["house"].parent / "warehouse.duckdb")
    commands.main(["figures", "--json", "--as-of", DAY, "--warehouse", file])
    printed = {
        (one["page"], one["measure"], json.dumps(one["group"])): one["value"]
        for one in json.loads(capsys.readouterr().out)
    }
    figures = pq.read_table(folders["house"] / "figures.parquet").to_pylist()
    assert len(figures) == len(printed)
    spent = [
        one
        for one in figures
        if (one["page"], one["measure"], one["group_values"]) == ("budget", "spent_dkk", None)
    ]
    assert str(spent[0]["number"]) == printed["budget", "spent_dkk", "null"] + "0000"
    money = pq.read_schema(folders["house"] / "rows" / "money.parquet")
    assert str(money.field("amount").type) == "decimal128(18, 2)"


def test_the_marts_are_those_of_the_contract() -> None:
    contract = (paths.PROJECT / "docs" / "contract.md").read_text(encoding="utf-8")
    section = contract.partition("### Reference data")[2].partition("### For guests")[0]
    found = re.findall(r"^\| `marts\.(\w+)(?:\(([\w, ]+)\))?`", section, re.MULTILINE)
    assert {name for name, asked in found if not asked} == set(exporting.TABLES)
    assert {name for name, asked in found if asked == "as_of"} == set(exporting.OF_A_DAY)
    assert {name for name, asked in found if asked == "as_of, period_from"} == set(exporting.OF_A_PERIOD)


@pytest.mark.soak
def test_a_folder_of_something_else_is_left_alone_and_an_earlier_export_is_replaced(
    folders: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(folders["house"].parent / "warehouse.duckdb")
    (tmp_path / "mine.txt").write_text("mine")
    assert commands.main(["export", str(tmp_path), "--guest", "--warehouse", file]) == 2
    assert "mine" in (tmp_path / "mine.txt").read_text()
    assert str(tmp_path) in capsys.readouterr().err
    house = folders["house"].rename(tmp_path / "again")
    assert commands.main(["export", str(house), "--guest", "--as-of", DAY, "--warehouse", file]) == 0
    assert not (house / "marts").exists()
    assert private.secrets_in(words(house)) == []
    folders["house"] = house


def test_what_a_spreadsheet_would_run_is_not_left_as_it_is() -> None:
    rows = pa.table({"=n": ["=1+1"], "parts": [["-2+3", "b"]], "is_so": [True], "kr": [Decimal("5000.00")]})
    said = "'=1+1,'-2+3; b,true,5000.00"
    assert exporting.as_csv(rows).decode() == f"'=n,parts,is_so,kr\r\n{said}\r\n"
