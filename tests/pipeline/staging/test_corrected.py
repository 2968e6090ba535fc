"""Where a correction holds: the row that is known by the same cells and still says the same, in whichever file; and what is told where it does not."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pipeline.desk.confirmations import Confirmations
from pipeline.desk.corrections import Correction, newest, taken_back
from pipeline.staging.staged_sheet import StagedSheet
from pipeline.staging.workbook import stage_workbook
from tests.pipeline.drawn import only, read, rejected, rows, workbook

VOUCHERS = """
Bilag | Dato | Budgetpost | Tekst | Beløb
1 | 01-05-2016 | Rejser | Fly | 8.450,00
2 | 02-05-2016 | Rejser | Hotel | fem
2 | 02-05-2016 | Rejser | Hotel | fem
"""
AGREEMENTS = """
Aftale-ID | Aftale | Dansk part | Kinesisk by | Status | Underskrevet
A-1 | Venskabsby | Aarhus Kommune | Harbin | aktiv | 1984
A-2 | MoU | Odense Kommune | Wuxi | aktiv | 32. maj
"""
BUDGET = """
Budgetpost | Finansiering | 2016 | 2017 | I alt
Rejser | Tilskud | ti | 200 | 210
Løn | Tilskud | 300 | 400 | 700
"""


def correction(row: int, column: str, index: int, heading: str, new: str, **other: Any) -> Correction:
    said = {
        "source": "expenses",
        "file": "drawn.xlsx",
        "sha256": "",
        "sheet": "Ark1",
        "reason": "",
        "who": "Mette",
    }
    said |= {
        "row": row,
        "column": column,
        "index": index,
        "heading": heading,
        "new": new,
        "said_at": "2018-03-12",
    }
    return Correction(**said | other)


def staged(tmp_path: Path, picture: str, *corrections: Correction) -> StagedSheet:
    path = workbook(tmp_path / "drawn.xlsx", {"Ark1": picture})
    return only(stage_workbook(read(path), Confirmations(), None, corrections))


def settled(tmp_path: Path, picture: str, one: Correction) -> Correction:
    """The correction after the file in which it was seen has been read."""
    (told,) = staged(tmp_path, picture, one).corrected
    return replace(one, old=told.says, known_by=told.known_by, number=told.number)


def told(sheet: StagedSheet) -> list[tuple[int, str, bool]]:
    return [(one.row, one.says, one.is_applied) for one in sheet.corrected]


def test_of_equal_rows_the_one_that_was_corrected_is(tmp_path: Path) -> None:
    one = settled(tmp_path, VOUCHERS, correction(4, "amount", 4, "Beløb", "5,00"))
    assert (one.old, one.number) == ("fem", 2)
    assert one.known_by == {
        "voucher_id": "2",
        "posted_date": "02-05-2016",
        "budget_line": "Rejser",
        "text": "Hotel",
    }
    sheet = staged(tmp_path, VOUCHERS, one)
    assert [(row, str(amount)) for row, amount in rows(sheet, "_row", "amount")] == [
        (2, "8450.00"),
        (4, "5.00"),
    ]
    assert [row for row, _, _ in rejected(sheet)] == [3]


def test_a_row_is_known_by_its_key_wherever_it_is_and_whatever_else_it_says(tmp_path: Path) -> None:
    one = settled(
        tmp_path,
        AGREEMENTS,
        correction(3, "signed_date", 5, "Underskrevet", "31. maj 2012", source="agreements"),
    )
    assert one.known_by == {"agreement_id": "A-2"}
    later = "Nyt | x\n\nUnderskrevet | Dansk part | Aftale-ID | Aftale | Kinesisk by | Status\n32. maj | Odense Kommune | A-2 | Omdøbt | Wuxi | ophørt"
    sheet = staged(tmp_path, later, one)
    assert [str(day) for (day,) in rows(sheet, "signed_date")] == ["2012-05-31"]
    assert told(sheet) == [(4, "32. maj", True)]


@pytest.mark.parametrize(("now", "says"), [("2012", "2012"), ("33. maj", "33. maj"), ("", "")])
def test_once_the_export_says_something_else_that_counts(tmp_path: Path, now: str, says: str) -> None:
    one = settled(
        tmp_path,
        AGREEMENTS,
        correction(3, "signed_date", 5, "Underskrevet", "31. maj 2012", source="agreements"),
    )
    sheet = staged(tmp_path, AGREEMENTS.replace("32. maj", now), one)
    assert told(sheet) == [(3, says, False)]
    assert len(rejected(sheet)) == (now == "33. maj")


def test_a_key_that_is_wrong_itself_is_known_by_all_other_cells(tmp_path: Path) -> None:
    picture = AGREEMENTS.replace("A-2", "#N/A").replace("32. maj", "2012")
    one = settled(
        tmp_path, picture, correction(3, "agreement_id", 0, "Aftale-ID", "A-2", source="agreements")
    )
    assert one.known_by is not None
    assert "agreement_id" not in one.known_by
    assert one.known_by["agreement_title" if "agreement_title" in one.known_by else "title"] == "MoU"
    assert [number for (number,) in rows(staged(tmp_path, picture, one), "agreement_id")] == ["A-1", "A-2"]


def test_a_period_of_a_wide_budget_is_corrected_by_its_heading(tmp_path: Path) -> None:
    one = settled(tmp_path, BUDGET, correction(2, "budget_amount", 2, "2016", "10", source="budget"))
    assert one.known_by == {"budget_line": "Rejser", "funding_source": "Tilskud"}
    moved = "Budgetpost | Finansiering | 2017 | 2016\nLøn | Tilskud | 400 | 300\nRejser | Tilskud | 200 | ti"
    found = {
        (line, year): int(amount)
        for line, year, amount in rows(staged(tmp_path, moved, one), "budget_line", "period", "budget_amount")
    }
    assert found == {
        ("Løn", "2016"): 300,
        ("Løn", "2017"): 400,
        ("Rejser", "2016"): 10,
        ("Rejser", "2017"): 200,
    }


def test_a_number_a_date_and_an_error_cell_take_a_text(tmp_path: Path) -> None:
    picture = "Bilag | Dato | Tekst | Beløb\n1 | 2016-05-01 | Fly | 100.5\n2 | 2016-05-02 | Tog | 7"
    number = settled(tmp_path, picture, correction(3, "amount", 3, "Beløb", "8,25"))
    day = settled(tmp_path, picture, correction(2, "posted_date", 1, "Dato", "3. maj 2016"))
    sheet = staged(tmp_path, picture, number, day)
    assert [(str(d), str(a)) for d, a in rows(sheet, "posted_date", "amount")] == [
        ("2016-05-03", "100.50"),
        ("2016-05-02", "8.25"),
    ]


def test_a_cell_can_be_emptied_and_the_row_is_then_judged_without_it(tmp_path: Path) -> None:
    one = settled(tmp_path, VOUCHERS, correction(2, "amount", 4, "Beløb", ""))
    assert (2, "amount", "missing") in rejected(staged(tmp_path, VOUCHERS, one))


def test_it_is_of_its_own_kind_of_data_and_column_only(tmp_path: Path) -> None:
    one = settled(tmp_path, VOUCHERS, correction(3, "amount", 4, "Beløb", "5,00"))
    assert told(staged(tmp_path, AGREEMENTS, one)) == []
    assert told(staged(tmp_path, VOUCHERS, replace(one, column="currency", heading="Valuta"))) == []


def test_the_newest_of_a_cell_holds_and_a_load_is_taken_back_alone() -> None:
    first, second = (
        correction(3, "amount", 4, "Beløb", new, known_by={"text": "Hotel"}) for new in ("1", "2")
    )
    other = correction(4, "amount", 4, "Beløb", "3", known_by={"text": "Fly"})
    assert newest([first, other, second]) == (other, second)
    assert taken_back((first, other), (first, other), (first,)) == (first,)
    assert taken_back((), (), (first,)) == (first,)
    assert taken_back((second, other), (second,), (first,)) == (first, other)
