"""No text is too long: free text is kept whole, a heading or title it is none, and as a value of a type it is refused with its length."""

import inspect
import pkgutil
import sys
from importlib import import_module
from pathlib import Path

import pytest

from locales import LANGUAGES, speaking
from pipeline import cells
from pipeline.cells.cell import LONGEST_MATCHED, Cell, Kind, Parsed
from pipeline.messages import note_sentence
from tests.pipeline.bounded import too_slow
from tests.pipeline.drawn import only, rejected, rows, skipped, staged

LONG = "langt notat " * 1000

bounded = pytest.mark.skipif(sys.platform == "win32", reason="no limit on the processor's time there")


def test_every_parser_of_values_refuses_a_text_that_is_too_long() -> None:
    """`parse_text` keeps it; `parse_dates` asks `parse_date`."""
    names = []
    for module in pkgutil.iter_modules(cells.__path__, "pipeline.cells."):
        for name, parse in inspect.getmembers(import_module(module.name), inspect.isfunction):
            if (
                not name.startswith("parse_")
                or parse.__module__ != module.name
                or name in ("parse_text", "parse_dates")
            ):
                continue
            more = ("activity_status",) if name == "parse_word" else ()
            found: Parsed = parse(Cell(Kind.TEXT, "a" * (LONGEST_MATCHED + 1)), *more)
            assert found.problem is not None, name
            assert found.problem.reason == "too-long", name
            assert dict(found.problem.params)["length"] == str(LONGEST_MATCHED + 1)
            blank: Parsed = parse(Cell(Kind.TEXT, " " * 2 * LONGEST_MATCHED), *more)
            assert blank.problem is None or blank.problem.reason != "too-long", name
            names.append(name)
    assert len(names) >= 14


def test_free_text_is_kept_whole_and_values_are_refused(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            f"""
            Bilag | Dato | Tekst | Beløb
            1 | 01-05-2016 | {LONG} | 100
            2 | {LONG} | Fly | 100
            3 | 01-05-2016 | Fly | {LONG}
            """,
        )
    )
    assert rows(sheet, "voucher_id", "text") == [("1", LONG.strip())]
    assert rejected(sheet) == [(3, "posted_date", "too-long"), (4, "amount", "too-long")]
    for lang in LANGUAGES:
        said = speaking(lang)(note_sentence)(next(iter(sheet.rejects)), "reject")
        assert str(len(LONG.strip())) in said
        assert str(LONGEST_MATCHED) in said
        assert len(said) < 500


def test_a_long_text_is_no_heading_and_no_title(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            f"""
            Alle beløb i t.kr. {LONG}
            Bilag | Dato | Tekst | Beløb | {LONG} budget 2018
            1 | 01-05-2016 | Fly | 100 | x
            Tilskud {LONG}
            2 | 01-05-2016 | Tog | 50 | x
            """,
        )
    )
    assert [str(amount) for (amount,) in rows(sheet, "amount")] == ["100.00", "50.00"]
    assert skipped(sheet) == {4: "note"}


@pytest.mark.soak
@bounded
@pytest.mark.parametrize("cases", ["cells", "lines", "sheets"])
def test_no_text_slows_what_reads_it(cases: str) -> None:
    assert too_slow(f"tests.pipeline.long_texts:{cases}", 4.0) == []


@pytest.mark.soak
@bounded
def test_rows_cost_what_they_are_and_not_their_square() -> None:
    assert too_slow("tests.pipeline.long_texts:many_rows", 6.0) == []
