"""Sentences about rows: the heading as the user wrote it, and figures and days in the reader's form."""

from pathlib import Path

import pytest

from locales import LANGUAGES, speaking, text
from pipeline.messages import RowNote, columns_told, note_sentence, reason_message, sheet_error_sentence
from pipeline.sources.declarations import load_sources
from tests.pipeline.drawn import only, staged

CONFLICT = """
Lead-id | Udfordring | By | Tema | Værdi (mio. kr.) | Dato
L-1 | Grund | Taizhou | jord | '12,505 | 01-05-2016
L-1 | Grund | Taizhou | jord | 13 | 01-05-2016
L-2 | Mine | Xuzhou | vand | 1 | 01-05-2016
L-2 | Mine | Xuzhou | vand | 1 | 02-05-2016
"""


@pytest.mark.parametrize(
    ("lang", "figures", "days"),
    [
        ("da", ("12.505.000,00", "13.000.000,00"), ("01-05-2016", "02-05-2016")),
        ("en", ("12,505,000.00", "13,000,000.00"), ("2016-05-01", "2016-05-02")),
        ("zh", ("12,505,000.00", "13,000,000.00"), ("2016-05-01", "2016-05-02")),
    ],
)
def test_conflicts(tmp_path: Path, lang: str, figures: tuple[str, str], days: tuple[str, str]) -> None:
    with speaking(lang):
        amount, date = (note_sentence(note, "reject") for note in only(staged(tmp_path, CONFLICT)).rejects)
    assert "Værdi (mio. kr.)" in amount
    assert all(figure in amount for figure in figures)
    assert "Dato" in date
    assert all(day in date for day in days)
    assert "stage_date" not in date


def test_totals_and_what_the_user_wrote() -> None:
    said = reason_message("warning", "total-differs", {"stated": "882001.00", "found": "-882000.00"})
    assert "882.001,00" in said
    assert "-882.000,00" in said
    assert "1042" in reason_message(
        "reject",
        "conflict",
        {"key": "1042", "first_row": "1042", "column": "Tekst", "first": "1000", "this": "2000"},
    )
    assert "2.000" not in reason_message(
        "reject",
        "conflict",
        {"key": "x", "first_row": "2", "column": "Tekst", "first": "1000", "this": "2000"},
    )
    assert "2018" in reason_message("warning", "year-asked", {"taken": "2018", "line": "Budget"})


@pytest.mark.parametrize(("lang", "party"), [("da", "Dansk part"), ("en", "Danish party"), ("zh", "丹麦方")])
def test_a_column_that_a_sheet_lacks_is_called_as_its_reader_calls_it(
    lang: str, party: str, tmp_path: Path
) -> None:
    """Notes are kept in no language: who loads a file and who reads its notes may not share one."""
    sheet = only(
        staged(tmp_path, "Aftaleoversigt\nKinesisk by | Type | Underskrevet\nHarbin | MoU | 2012-05-01")
    )
    with speaking(lang):
        said = sheet_error_sentence(sheet.error)
        assert said is not None
        assert party in said
        at_row = RowNote(
            3, "status", "agreements.status", "?", "total-differs", {"stated": "1", "found": "2"}
        )
        assert load_sources()["agreements"].column("status").heading in note_sentence(at_row, "reject")
        assert columns_told("no.such_column, agreements.nothing") == "no.such_column, agreements.nothing"


@pytest.mark.parametrize(("lang", "column"), [("da", "Budget"), ("en", "Budget"), ("zh", "预算")])
def test_a_total_without_a_heading_of_its_own_is_called_by_its_column(
    lang: str, column: str, tmp_path: Path
) -> None:
    sheet = only(staged(tmp_path, "Budgetpost | 2016 | 2017 | I alt\nLøn | 10 | 20 | 31\nRejser | 1 | 2 | 3"))
    (note,) = [note for note in sheet.warnings if note.reason == "total-differs"]
    with speaking(lang):
        said = note_sentence(note, "warning")
    assert column in said
    assert "budget_amount" not in said


@pytest.mark.parametrize("lang", list(LANGUAGES))
def test_what_a_user_wrote_may_be_of_any_length(lang: str) -> None:
    """Fluent refuses to put more than 2,500 characters into a sentence: a conflict of two long texts stopped the load."""
    facts = {
        name: f"{name} {'langt notat ' * 2000}" for name in ("key", "first_row", "column", "first", "this")
    }
    note = RowNote(7, "note", f"Notat {'x' * 20_000}", "", "conflict", facts)
    for kind in ("reject", "warning"):
        said = speaking(lang)(note_sentence)(note, kind)
        assert "7" in said
        assert "langt notat" in said
        assert len(said) < 4000
    assert speaking(lang)(text)("note-at-row", row="7", message="y" * 100_000).count("y") > 2000


def test_what_only_looks_like_a_day_is_said_as_written() -> None:
    assert "2016-99-99" in reason_message(
        "reject", "conflict", {"key": "1", "first_row": "1", "column": "x", "first": "2016-99-99", "this": "2016-02-30"}
    )  # fmt: skip
