"""The sample exports: true to the facts, open about what is invented, fully loaded."""

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pytest

from pipeline import paths

FACTS = paths.PROJECT / "data" / "facts"
README = paths.PROJECT / "data" / "sample" / "README.md"
ILLUSTRATIVE_HEADINGS = ("Illustrativ", "Illustrative", "示例")
# Sheets that hold no rows of any source.
PLAIN_SHEETS = ("Lister", "Lists", "Hjælpeark", "Læs mig", "Noter")


def facts(name: str) -> list[dict[str, str]]:
    with (FACTS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def sample_sheets() -> Iterator[tuple[str, Any]]:
    for path in paths.sample_workbooks():
        for sheet in openpyxl.load_workbook(path, data_only=True).worksheets:
            yield path.stem, sheet


def heading_row(sheet: Any) -> tuple[int, int]:
    """Row and column of the heading that says whether a row is invented."""
    for row in sheet.iter_rows(min_row=1, max_row=10):
        for cell in row:
            if cell.value in ILLUSTRATIVE_HEADINGS:
                return cell.row, cell.column
    raise AssertionError(f"{sheet.title} has no heading that says what is invented")


def test_the_budget_comes_to_882000_kroner_read_by_hand() -> None:
    sheet = openpyxl.load_workbook(
        paths.PROJECT / "data" / "sample" / "Budget China Desk 2016-2020.xlsx", data_only=True
    )["Budget"]
    flags, whole, rows = heading_row(sheet)[1], Decimal(0), 0
    for row in sheet.iter_rows(min_row=heading_row(sheet)[0] + 1):
        if row[flags - 1].value != "ja":
            continue
        rows += 1
        for cell in row[2:7]:
            text = str(cell.value)
            if isinstance(cell.value, str):
                text = "0" if text == "-" else text.replace(".", "").replace(",", ".")
            whole += Decimal(text)
    totals = {row[0].value: row[7].value for row in sheet.iter_rows() if row[0].value}
    assert rows == 14
    assert whole == Decimal("882000.00")
    assert Decimal(str(totals["I alt"])) == Decimal("882000")
    assert totals["Tilskud i alt"] + totals["Egen medfinansiering i alt"] == totals["I alt"]


def test_every_row_says_whether_it_is_invented() -> None:
    for workbook, sheet in sample_sheets():
        if sheet.title in PLAIN_SHEETS:
            continue
        heading, column = heading_row(sheet)
        flags = Counter(sheet.cell(row, column).value for row in range(heading + 1, sheet.max_row + 1))
        assert flags.keys() <= {"ja", "nej", "yes", "no", "是", "否", None, *ILLUSTRATIVE_HEADINGS}, workbook
        assert flags["ja"] + flags["nej"] + flags["yes"] + flags["no"] + flags["否"] > 0
        if not flags["nej"] + flags["no"] + flags["否"]:
            above = " ".join(str(c.value) for r in sheet.iter_rows(max_row=heading) for c in r if c.value)
            assert "opdigtede til demonstration" in above, f"{workbook}, {sheet.title}"


def test_no_invented_address_can_belong_to_anybody() -> None:
    for _, sheet in sample_sheets():
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and "@" in cell.value:
                    assert cell.value.endswith(".example")


def test_the_workbooks_look_like_those_of_offices() -> None:
    books = {path.stem: openpyxl.load_workbook(path) for path in paths.sample_workbooks()}
    sheets = [sheet for book in books.values() for sheet in book.worksheets]
    tables = [sheet for sheet in sheets if sheet.title not in PLAIN_SHEETS]
    loose = [sheet.title for sheet in tables if not sheet.freeze_panes]
    assert not loose, f"no heading is frozen on {loose}"
    assert any(sheet.sheet_state == "hidden" for sheet in sheets)
    assert sum(bool(sheet.merged_cells.ranges) for sheet in tables) >= 5
    assert any("(t.kr.)" in str(cell.value) for sheet in tables for row in sheet.iter_rows() for cell in row)
    assert all(heading_row(sheet)[0] >= 3 for sheet in tables), "a title block stands above the headings"


# --- through the pipeline ---


@pytest.fixture
def built(sample_desk: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    connection = duckdb.connect(str(sample_desk / "warehouse.duckdb"), read_only=True)
    yield connection
    connection.close()


def promised() -> dict[tuple[str, str], tuple[int, int, int]]:
    """The table of data/sample/README.md: rows read, loaded and rejected by workbook and sheet."""
    found, workbook = {}, ""
    for line in README.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) != 6 or not cells[3].isdigit():
            continue
        workbook = cells[0] or workbook
        sheet = cells[1].removesuffix(" (t.kr.)")
        found[workbook, sheet] = (int(cells[3]), int(cells[4]), int(cells[5] or 0))
    return found


def test_every_sheet_is_loaded_as_the_readme_promises(built: duckdb.DuckDBPyConnection) -> None:
    rows = built.sql(
        "select file, sheet, rows_read, rows_loaded, rows_rejected from raw.files where source is not null"
    ).fetchall()
    loaded = {(file.removesuffix(".xlsx"), sheet): tuple(counts) for file, sheet, *counts in rows}
    said = promised()
    wrong = {sheet: (said.get(sheet), loaded.get(sheet)) for sheet in said | loaded}
    wrong = {sheet: counts for sheet, counts in wrong.items() if counts[0] != counts[1]}
    assert not wrong, f"data/sample/README.md promises other rows than are loaded (promised, loaded): {wrong}"


def test_only_the_mistakes_are_rejected_and_each_for_its_own_reason(built: duckdb.DuckDBPyConnection) -> None:
    rejects = built.sql("select sheet, reason from staging.rejects").fetchall()
    assert Counter(rejects) == Counter(
        [
            ("Eksempelaftaler", "date-impossible"),
            ("Eksempelaftaler", "missing"),
            ("Milepæle", "duplicate"),
            ("Eksempelvirksomheder", "cvr-check"),
            ("Leads (illustrative)", "conflict"),
            ("Posteringer valuta", "amount"),
            ("Kurser", "error-cell"),
        ]
    )


def first_day(fact: str) -> date | None:
    return date.fromisoformat((fact + "-01-01")[:10]) if fact else None


PRECISION = {0: None, 4: "year", 7: "month", 10: "day"}


# The columns of staging that hold the facts of each export, and the fact of a row.
STAGED: dict[str, tuple[str, Callable[[dict[str, str]], tuple[object, ...]]]] = {
    "agreements": (
        "agreement_id, danish_party, chinese_party, coalesce(chinese_place, ''), coalesce(chinese_province, ''), signed_date, "
        "signed_date_precision, expires_date, expires_date_precision, source_url",
        lambda f: (
            *(f[name] for name in ("danish_party", "chinese_party", "chinese_city", "chinese_province")),
            *(first_day(f["signed"]), PRECISION[len(f["signed"])]),
            *(first_day(f["expires"]), PRECISION[len(f["expires"])], f["source"]),
        ),
    ),
    "activities": (
        "activity_id, title, start_date, start_date_precision, end_date, source_url",
        lambda f: (
            f["title"],
            first_day(f["date"]),
            PRECISION[len(f["date"])],
            first_day(f["date_end"]),
            f["source"],
        ),
    ),
    "challenges": (
        "challenge_id, description, cast(year(stage_date) as varchar), source_url",
        lambda f: (f["description"], f["year"] or None, f["source"]),
    ),
    "companies": (
        "lower(name), name, cvr, danish_place, website, fact_source",
        lambda f: (f["name"], f["cvr"] or None, f["city_dk"] or None, f["website"] or None, f["source"]),
    ),
}


@pytest.mark.parametrize("name", STAGED)
def test_what_is_loaded_are_the_facts(name: str, built: duckdb.DuckDBPyConnection) -> None:
    columns, fact = STAGED[name]
    rows = built.sql(f"select {columns} from staging.{name} where not is_illustrative order by 1").fetchall()
    known = [fact(one) for one in facts(name)]
    assert [row[1:] for row in rows] == (
        sorted(known, key=lambda one: one[0].lower()) if name == "companies" else known
    )


def test_facts_name_only_places_on_the_map_or_say_that_they_do_not(built: duckdb.DuckDBPyConnection) -> None:
    unplaced = built.sql("select distinct value from staging.warnings where reason = 'unplaced'").fetchall()
    known = re.compile(
        r"National|cities|Plain|Northern China|River|Marseille|Brussels|Fantasiby|"
        r"Ministry of Water Resources|partners \(not named\)"
    )
    assert [value for (value,) in unplaced if not known.search(value)] == []


def test_every_link_leads_somewhere_but_for_the_one_orphan(built: duckdb.DuckDBPyConnection) -> None:
    orphans = built.sql("""
        select agreement_id from (
            select agreement_id from staging.milestones
            union all select agreement_id from staging.activities
            union all select agreement_id from staging.challenges
            union all select agreement_id from staging.expenses
        )
        where agreement_id not in (select agreement_id from staging.agreements)
    """).fetchall()
    assert orphans == [("A-999",)]
    lost = built.sql("""
        select activity_id from staging.expenses
        where activity_id not in (select activity_id from staging.activities)
    """).fetchall()
    assert lost == []


@pytest.mark.parametrize(
    ("day", "status", "file"),
    [
        ("2018-03-30", "active", "Samarbejdsaftaler Kina 2020-03.xlsx"),
        ("2020-03-29", "active", "Samarbejdsaftaler Kina 2020-03.xlsx"),
        ("2023-11-30", "active", "Samarbejdsaftaler Kina 2020-03.xlsx"),
        ("2023-12-01", "ended", "Samarbejdsaftaler Kina 2023-12 opfølgning.xlsx"),
    ],
)
def test_an_agreement_that_a_later_export_ends_was_in_force_by_the_earlier_one(
    built: duckdb.DuckDBPyConnection, day: str, status: str, file: str
) -> None:
    said = "select declared_status, _file from marts.agreement_said_at(cast(? as date)) where agreement_id = 'A-006'"
    assert built.execute(said, [day]).fetchall() == [(status, file)]
    in_force = "select is_in_force from marts.agreement_at(cast(? as date)) where agreement_id = 'A-006'"
    assert built.execute(in_force, [day]).fetchall() == [(status == "active",)]
