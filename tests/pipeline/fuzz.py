"""Workbooks that no user would write: the sample's and the tests' sheets with cells shuffled, blanked, retyped and lengthened.

``python -m tests.pipeline.fuzz --seconds 600`` stages new ones until the time is up and prints each fault with the seed that shows it again;
``--seed N`` stages that one. A fault is an exception from our own code, or one of the promises below that does not hold.
"""

from __future__ import annotations

import argparse
import ast
import datetime as dt
import math
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np

from locales import LANGUAGES, has_text, speaking, text
from pipeline import paths
from pipeline.cells.cell import LONGEST_MATCHED, Kind
from pipeline.child.staged_workbook import read_staged
from pipeline.child.workbook_orders import write_lines, write_staged
from pipeline.desk.confirmations import Confirmations
from pipeline.messages import note_sentence, sheet_error_sentence
from pipeline.reading.ods import OddCells
from pipeline.reading.reader import Workbook
from pipeline.reading.sheet import Sheet, columns_of
from pipeline.recognition.candidate import Recognised
from pipeline.sources.parsers import parser_of
from pipeline.staging import stage
from pipeline.staging.rows import Rows, sort_rows
from pipeline.staging.staged_sheet import StagedSheet
from pipeline.staging.workbook import StagedFile, stage_workbook
from tests.pipeline.drawn import drawn, read

MOST_ROWS = 60  # of a sheet that is taken: what goes wrong does so in few rows
MOST_CHANGES = 8
ROWS_HELD_AGAINST = 12  # rows of a table whose cells are read a second time

Grid = list[list[Any]]


@dataclass(frozen=True, slots=True)
class Error:
    """A cell that shows an Excel error."""

    text: str


@dataclass(slots=True)
class Drawn:
    """A sheet to be written: its name, its cells (None where there is none) and its merged ranges."""

    name: str
    cells: Grid
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)

    @property
    def width(self) -> int:
        """How many columns it has."""
        return max(map(len, self.cells), default=0)

    def square(self) -> Drawn:
        """Itself, with all rows of one length."""
        width = self.width
        for row in self.cells:
            row.extend([None] * (width - len(row)))
        return self

    def sheet(self) -> Sheet:
        """The sheet as the reader hands it on."""
        self.square()
        rows = [
            ["" if cell is None or isinstance(cell, Error) else cell for cell in row] for row in self.cells
        ]
        odd = {
            (at, index): cell.text
            for at, row in enumerate(self.cells)
            for index, cell in enumerate(row)
            if isinstance(cell, Error)
        }
        columns = columns_of(iter(rows))
        sheet = Sheet(self.name, True, columns, len(columns[0]) if columns else 0)
        sheet.complete(OddCells(odd, list(self.merged)))
        return sheet


# ── Sheets to begin with ─────────────────────────────────────────────────────────────────────────────────────────────


@cache
def _sample() -> Sequence[Drawn]:
    return [_drawn(sheet) for path in paths.sample_workbooks() for sheet in read(path).sheets]


def _drawn(sheet: Sheet) -> Drawn:
    rows = list(range(min(sheet.n_rows, 15))) + sorted(random.Random(1).sample(range(15, max(sheet.n_rows, 15)), max(0, min(MOST_ROWS, sheet.n_rows) - 15)))  # fmt: skip
    cells = [[_value(column.cell(row)) for column in sheet.columns[:40]] for row in rows]
    return Drawn(sheet.name, cells)


def _value(cell: Any) -> Any:
    return {
        Kind.EMPTY: None,
        Kind.TEXT: cell.text,
        Kind.NUMBER: cell.number,
        Kind.DATE: cell.date,
        Kind.YES_NO: cell.text.lower() in ("true", "1"),
        Kind.DURATION: dt.timedelta(hours=1),
        Kind.ERROR: Error(cell.text),
    }[cell.kind]


@cache
def _pictures() -> Sequence[str]:
    """The sheets drawn in the tests beside this file."""
    found = []
    for path in sorted(Path(__file__).parent.rglob("test_*.py"), key=lambda path: path.name):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
            if is_text and sum(" | " in line for line in node.value.splitlines()) >= 2:  # type: ignore[attr-defined]
                found.append(node.value)  # type: ignore[attr-defined]
    return found


def _beginning(chance: random.Random) -> Drawn:
    if chance.random() >= 0.35:
        name = chance.choice(("Ark1", "Budget", "Bilag", "Aftaler", "Noter", "2018", "清单"))
        return Drawn(name, drawn(chance.choice(_pictures()))).square()
    start = chance.choice(_sample())
    return Drawn(start.name, [list(row) for row in start.cells], list(start.merged)).square()


# ── What is done to them ─────────────────────────────────────────────────────────────────────────────────────────────

_moment = dt.datetime.fromisoformat
LONG = "Et meget langt notat om budget, tilskud og i alt 2018. "
ODD: Sequence[Any] = (
    None, "", " ", "\u00a0", "n/a", "N/A", "-", "–", "?", "0", "-1", "−1", "1/0", "31-02-2016", "2016-02-31", "2016-99-99", "31-12-9999", "00-00-0000", "2016", "16", "1e308", "½", "２０１６",
    "do.", "〃", "同上", "I alt", "Total", "合计", "I alt 2016", "Sum", "Subtotal", "Saldo", "Heraf", "heraf løn", "Tilskud", "Finansiering: Tilskud", "Egenfinansiering", "资金来源：拨款",
    "1.1 Løn", "1. Løn", "- Løn", "Eksempel: Løn", "Note: se bilag", "* foreløbig", "___", "Budget 2018", "Regnskab 2017", "Januar", "1月", "Q1", "2016-2020", "1. halvår 2017",
    "t.kr.", "(1.000 kr.)", "万元", "DKK", "kr.", "EUR/DKK", "USD", "CNY", "100", "ja", "nej", "x", "✓", "true", "#N/A", "#REF!", "#I/T", "12345678", "1234567", "cvr", "Konto: 2210 Rejser",
    "Jiangsu", "Suzhou", "江苏省南京市", "Kina", "Nowhere", "vand; luft", "vand og luft", "alle", "A/S", "a / b / c", "(((", ")))", "(a; b", "a\nb\nc", "\n", "\t", "\r\n", "\x1f", "\x00", "{0}", "{ $value }", "%s",
    "'", '"', "=1+1", "🙂", "e\u0301", "\u202e", "\ufeff", "ﷺ" * 10, "٢٠١٦", "①", "第一季度", "星期一", "上半年", "2016年度", "12-14", "12.-14. maj 2016", "1904-01-01",
    "x" * 101, "9" * 400, "1" * 81, LONG * 3, LONG * 30, LONG * 100, "a, " * 3000, "/" * 5000, "（" * 5000, " " * 5000, "1." * 2500, "budget" * 1000, "合" * 5000,
    0.0, -0.0, 1.0, -1.0, -5.0, 0.1 + 0.2, 1e15, 1e16, -1e16, 1e300, 1e-300, math.nan, math.inf, -math.inf, 2016.0, 201603.0, 20160331.0, 42460.0, 2958466.0, 0.5, 2014.04, 1e12, 99999999.0, 2.0**63, 12.0, 13.0,
    True, False, _moment("0001-01-01"), _moment("9999-12-31 23:59:59.999999"), _moment("2016-03-31"), _moment("1899-12-31"), _moment("2016-01-01 12:30:00.000000"), _moment("2018-12-31"),
    dt.date(2016, 2, 29), dt.time(1, 30), dt.timedelta(days=400), Error("#N/A"), Error("#DIV/0!"), Error(""), Error("x" * 200),
)  # fmt: skip


def _any(chance: random.Random, sheet: Drawn) -> tuple[int, int]:
    return chance.randrange(len(sheet.cells)), chance.randrange(sheet.width)


def _area(chance: random.Random, sheet: Drawn) -> Iterable[tuple[int, int]]:
    """The places of one cell, a row, a column, or some cells."""
    row, column = _any(chance, sheet)
    rows, columns = range(len(sheet.cells)), range(sheet.width)
    share = chance.choice((0.02, 0.1, 0.5))
    return chance.choice(
        (
            [(row, column)],
            [(row, other) for other in columns],
            [(other, column) for other in rows],
            [(other, column) for other in rows if other > row],
            [(r, c) for r in rows for c in columns if chance.random() < share],
        )
    )


def _blank(chance: random.Random, sheet: Drawn) -> None:
    for row, column in _area(chance, sheet):
        sheet.cells[row][column] = None


def _odd(chance: random.Random, sheet: Drawn) -> None:
    same = chance.choice(ODD)
    is_same = chance.random() < 0.5
    for row, column in _area(chance, sheet):
        sheet.cells[row][column] = same if is_same else chance.choice(ODD)


def _retype(chance: random.Random, sheet: Drawn) -> None:
    for row, column in _area(chance, sheet):
        sheet.cells[row][column] = _retyped(chance, sheet.cells[row][column])


def _retyped(chance: random.Random, cell: Any) -> Any:
    if cell is None:
        return None
    said = cell.text if isinstance(cell, Error) else str(cell)
    kind = chance.randrange(7)
    if kind == 0:
        return said
    if kind == 1:
        digits = "".join(letter for letter in said if letter.isascii() and letter.isdigit())[:15]
        return float(digits or len(said))
    if kind == 2:
        return _moment("2016-01-01") + dt.timedelta(days=len(said) * 31)
    if kind == 3:
        return Error(said)
    if kind == 4:
        return bool(len(said) % 2)
    if kind == 5:
        return f" {said}\u00a0"
    return said.upper()


def _lengthen(chance: random.Random, sheet: Drawn) -> None:
    times = chance.choice((3, 20, 500, 5000))
    for row, column in list(_area(chance, sheet))[:40]:
        cell = sheet.cells[row][column]
        if cell is not None and not isinstance(cell, Error):
            sheet.cells[row][column] = (str(cell) * times)[:20_000]


def _negate(chance: random.Random, sheet: Drawn) -> None:
    for row, column in _area(chance, sheet):
        cell = sheet.cells[row][column]
        if isinstance(cell, float):
            sheet.cells[row][column] = -cell
        elif isinstance(cell, str) and cell[:1].isdigit():
            sheet.cells[row][column] = f"-{cell}"


def _shuffle_rows(chance: random.Random, sheet: Drawn) -> None:
    first = chance.choice((0, chance.randrange(len(sheet.cells))))
    below = sheet.cells[first:]
    chance.shuffle(below)
    sheet.cells[first:] = below


def _shuffle_columns(chance: random.Random, sheet: Drawn) -> None:
    order = list(range(sheet.width))
    chance.shuffle(order)
    first = chance.choice((0, chance.randrange(len(sheet.cells))))
    for row in sheet.cells[first:]:
        row[:] = [row[column] for column in order]


def _swap(chance: random.Random, sheet: Drawn) -> None:
    for _ in range(chance.choice((1, 5, 50))):
        (row, column), (other_row, other) = _any(chance, sheet), _any(chance, sheet)
        if chance.random() < 0.5:
            other_row = row  # headings, above all
        cells = sheet.cells
        cells[row][column], cells[other_row][other] = cells[other_row][other], cells[row][column]


def _repeat_rows(chance: random.Random, sheet: Drawn) -> None:
    row = chance.randrange(len(sheet.cells))
    at = chance.randrange(len(sheet.cells) + 1)
    for _ in range(chance.choice((1, 1, 2, 12))):
        sheet.cells.insert(at, list(sheet.cells[row]))


def _repeat_column(chance: random.Random, sheet: Drawn) -> None:
    column, at = chance.randrange(sheet.width), chance.randrange(sheet.width + 1)
    for row in sheet.cells:
        row.insert(at, row[column])


def _insert_blank(chance: random.Random, sheet: Drawn) -> None:
    if chance.random() < 0.6:
        at = chance.randrange(len(sheet.cells) + 1)
        sheet.cells[at:at] = [[None] * sheet.width for _ in range(chance.choice((1, 2, 40)))]
    else:
        at = chance.randrange(sheet.width + 1)
        for row in sheet.cells:
            row.insert(at, None)


def _remove(chance: random.Random, sheet: Drawn) -> None:
    if chance.random() < 0.5 and len(sheet.cells) > 1:
        del sheet.cells[chance.randrange(len(sheet.cells))]
    elif sheet.width > 1:
        at = chance.randrange(sheet.width)
        for row in sheet.cells:
            del row[at]


def _cut(chance: random.Random, sheet: Drawn) -> None:
    del sheet.cells[chance.randrange(1, len(sheet.cells) + 1) :]


def _transpose(chance: random.Random, sheet: Drawn) -> None:
    sheet.square().cells[:] = [list(column) for column in zip(*sheet.cells, strict=True)]
    del sheet.cells[200:]
    sheet.merged.clear()


def _merge(chance: random.Random, sheet: Drawn) -> None:
    row, column = _any(chance, sheet)
    down, across = chance.choice(((0, 3), (3, 0), (2, 2), (0, 90), (500, 0), (0, 0)))
    sheet.merged.append((row, column, row + down, column + across))


def _beside(chance: random.Random, sheet: Drawn) -> None:
    other = _beginning(chance)
    gap = chance.choice((0, 1, 2))
    if chance.random() < 0.5:
        sheet.cells += [[] for _ in range(gap)] + other.cells
    else:
        width = sheet.width + gap
        sheet.square().cells += [[] for _ in range(len(other.cells) - len(sheet.cells))]
        for row, more in zip(sheet.cells, other.cells, strict=False):
            row.extend([None] * (width - len(row)) + more)
    sheet.square()


def _line(chance: random.Random, sheet: Drawn) -> None:
    """A row that holds one odd text, as titles and totals do."""
    row: list[Any] = [None] * sheet.width
    row[min(chance.choice((0, 0, 1)), sheet.width - 1)] = chance.choice(ODD)
    sheet.cells.insert(chance.randrange(len(sheet.cells) + 1), row)


CHANGES: Sequence[Callable[[random.Random, Drawn], None]] = (
    _blank, _blank, _odd, _odd, _odd, _retype, _retype, _lengthen, _negate, _shuffle_rows, _shuffle_columns, _swap, _swap, _repeat_rows,
    _repeat_column, _insert_blank, _remove, _cut, _transpose, _merge, _beside, _line, _line,
)  # fmt: skip


def workbook(seed: int) -> Workbook:
    """The workbook of a seed."""
    chance = random.Random(seed)
    sheets = []
    for number in range(chance.choice((1, 1, 1, 2))):
        sheet = _beginning(chance)
        for _ in range(chance.randrange(MOST_CHANGES + 1)):
            if not sheet.cells or not sheet.width:
                break
            chance.choice(CHANGES)(chance, sheet)
            sheet.square()
        sheet.name = f"{sheet.name} {number or ''}".strip()
        if sheet.cells and sheet.width:
            sheets.append(sheet.sheet())
    name = chance.choice(
        (
            "drawn.xlsx",
            "Budget 2018.xlsx",
            "Regnskab.xlsx",
            "Valutakurser 2017.xlsx",
            "aftaler.xlsx",
            "参与.xlsx",
        )
    )
    return Workbook(Path(name), tuple(sheets), None, chance.choice((None, "2018-03-30")))


# ── What must hold ───────────────────────────────────────────────────────────────────────────────────────────────────


class Broken(AssertionError):  # noqa: N818 - read as a sentence: the promise is broken
    """A promise does not hold."""


def _insist(holds: object, promise: str) -> None:
    if not holds:
        raise Broken(promise)


def stage_and_check(made: Workbook) -> StagedFile:
    """Stage a workbook as the limited child does, and hold what became of it against the promises. Raises what is raised, and Broken."""
    sorted_rows: list[tuple[Sheet, Recognised, Rows]] = []

    def noted(sheet: Sheet, found: Recognised) -> Rows:
        rows = sort_rows(sheet, found)
        _check_rows(sheet, found, rows, found.end)
        sorted_rows.append((sheet, found, rows))
        return rows

    with mock.patch.object(stage, "sort_rows", noted):
        staged = stage_workbook(made, Confirmations())
    loaded = [sheet for sheet in staged.sheets if sheet.source and not sheet.error]
    of_table: dict[tuple[str, str, int | None], list[tuple[Sheet, Recognised, Rows]]] = {}
    for sheet, found, rows in sorted_rows:
        key = (sheet.name, found.source.name, found.header_row + 1)
        of_table.setdefault(key, []).append((sheet, found, rows))
    keys = {_key(table) for table in staged.sheets if table.source}
    _insist(of_table.keys() <= keys, "what is sorted becomes a table")
    for table in loaded:
        lists = of_table.get(_key(table), [])
        _insist(lists, "the rows of each table are sorted")
        if len(lists) == 1:  # else the lists of a matrix, which become one table
            _check_table(table, *lists[0])
    for table in staged.sheets:
        _check_words(table)
    with tempfile.TemporaryDirectory() as folder:
        write_lines(Path(folder), made.sheets)
        write_staged(Path(folder), staged)
        back = read_staged(Path(folder), made.path)
    _insist(
        [s.rows_loaded for s in back.sheets] == [s.rows_loaded for s in staged.sheets],
        "what is kept is what was staged",
    )
    return staged


def _key(table: StagedSheet) -> tuple[str, str, int | None]:
    """The key by which a table is found again."""
    return table.sheet.name, table.source.name if table.source else "", table.header_row


def _check_rows(sheet: Sheet, found: Recognised, rows: Rows, end: int | None) -> None:
    """Every filled row under a heading is data or skipped, and no row is both."""
    data, skipped = set(rows.data.tolist()), {each.row for each in rows.skipped}
    last = sheet.n_rows if end is None else end
    filled = {row for row in range(found.header_row + 1, last) if sheet.filled_count[row]}
    _insist(not data & skipped, "no row is both data and skipped")
    _insist(data | skipped >= filled, "each filled row is data or skipped")
    _insist(data <= filled, "a blank row is no data")
    _insist(set(rows.totals) <= skipped, "a total is no data")


def _check_table(table: StagedSheet, sheet: Sheet, found: Recognised, rows: Rows) -> None:
    """Rows read are loaded or rejected, each reject has its row, and no cell that can be read is lost."""
    data = set((rows.data + 1).tolist())
    rejected = {note.row for note in table.rejects}
    _insist(table.table is not None, "a sheet without a fault has its rows")
    assert table.table is not None
    loaded = set(table.table.column("_row").to_pylist())
    _insist(table.rows_read == len(data), "rows read are the rows of data")
    _insist(rejected <= data, "a reject is a row of data")
    _insist(table.rows_read == table.rows_loaded + len(rejected), "rows read = rows loaded + rows rejected")
    _insist(not loaded & rejected, "a rejected row is not loaded")
    _insist(loaded <= data, "a loaded row is a row of data")
    left = data - loaded - rejected
    _insist(not left or found.periods, "a row is loaded or rejected")
    periods = [period.index for period in found.periods]
    values = found.source.column(found.source.wide_values) if found.source.wide_values else None
    for row in sorted(left)[:ROWS_HELD_AGAINST]:
        stated = [sheet.columns[index].cell(row - 1) for index in periods]
        _insist(
            values and all(parser_of(values, None, {})(cell).value is None for cell in stated),
            "a row of a wide budget is left out only if it states nothing",
        )
    _check_cells(table, sheet, found)


def _check_cells(table: StagedSheet, sheet: Sheet, found: Recognised) -> None:
    """A cell's value is in the loaded row: never nulled."""
    assert table.table is not None
    settled = {"funding_source", "budget_line", "dkk_per_100", "dkk_per_unit"}
    for row in table.table.slice(0, ROWS_HELD_AGAINST).to_pylist():
        for name, (index, match) in found.columns.items():
            if name in settled or (name == "amount" and (found.credit or found.currencies)):
                continue
            cell = sheet.columns[index].cell(row["_row"] - 1)
            value = parser_of(found.source.column(name), found.unit_of(match.unit), {})(cell).value
            if value is not None:
                _insist(_holds(row, name), f"{name} of row {row['_row']} is lost: {cell.text[:60]!r}")


def _holds(row: Mapping[str, Any], name: str) -> bool:
    """Whether a row states something in a column or in one that belongs to it."""
    return any(
        value not in (None, []) for key, value in row.items() if key == name or key.startswith(f"{name}_")
    )


def _check_words(table: StagedSheet) -> None:
    """Whatever is told has its sentence in every language."""
    for lang in LANGUAGES:
        with speaking(lang):
            for kind, notes in (("reject", table.rejects), ("warning", table.warnings)):
                for note in {(n.reason, n.column): n for n in notes}.values():
                    known = has_text(f"reject-{note.reason}") or has_text(f"warning-{note.reason}")
                    _insist(known, f"{kind} {note.reason} has a sentence in {lang}")
                    _insist(
                        kind == "warning" or (note.row is not None and note.row > 0),
                        f"reject {note.reason} has a row",
                    )
                    said = note_sentence(note, kind)
                    _insist(said and len(said) < 2 * LONGEST_MATCHED, f"{kind} {note.reason} is a sentence")
            for _, why in table.skipped:
                _insist(has_text(f"skipped-{why}"), f"skipped {why} has a word in {lang}")
            if table.ignored:
                _insist(text(f"ignored-{table.ignored}"), f"ignored {table.ignored} has a sentence")
            if table.error:
                _insist(sheet_error_sentence(table.error), f"{table.error[0]} has a sentence")


def fault_of(made: Workbook) -> str | None:
    """The fault of a workbook: where, and the last line of the traceback; None for none."""
    with np.errstate(all="ignore"):
        try:
            stage_and_check(made)
        except Exception as error:  # noqa: BLE001 - a fault of any kind is what is looked for
            frames = traceback.extract_tb(error.__traceback__)
            ours = [
                frame
                for frame in frames
                if "/pipeline/" in frame.filename and "/tests/" not in frame.filename
            ]
            where = " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in reversed(ours[-4:]))
            return f"{type(error).__name__}: {str(error)[:300]} @ {where}"
    return None


def main() -> int:
    """Look for faults; returns how many kinds were found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0, help="of the processor")
    parser.add_argument("--seed", type=int, help="stage this one alone, with its whole traceback")
    said = parser.parse_args()
    if said.seed is not None:
        staged = stage_and_check(workbook(said.seed))
        sys.stdout.write(
            f"{[(s.sheet.name, s.source and s.source.name, s.rows_read, s.rows_loaded) for s in staged.sheets]}\n"
        )
        return 0
    faults: dict[str, int] = {}
    first = seed = 1_000_000
    started, slowest = time.process_time(), (0.0, 0)
    while time.process_time() - started < said.seconds:
        began = time.process_time()
        fault = fault_of(workbook(seed))
        slowest = max(slowest, (time.process_time() - began, seed))
        if fault and faults.setdefault(fault, seed) == seed:
            sys.stdout.write(f"seed {seed}: {fault}\n")
            sys.stdout.flush()
        seed += 1
    sys.stdout.write(
        f"{seed - first} workbooks, {len(faults)} faults; the slowest took {slowest[0]:.1f} s (seed {slowest[1]})\n"
    )
    return len(faults)


if __name__ == "__main__":
    sys.exit(main())
