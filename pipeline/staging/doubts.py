"""Notes on rows that were read and may not count as they stand: twice, in another unit, with the wrong sign, or not at all."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.cells.cell import LONGEST_MATCHED, Cell, Kind
from pipeline.cells.words import code_of, normalise
from pipeline.cells.yes_no import parse_yes_no
from pipeline.messages import RowNote
from pipeline.reading.sheet import Sheet, SheetColumn
from pipeline.recognition.candidate import Recognised
from pipeline.recognition.sheet_words import CREDIT_NOTE, CREDIT_NUMBER, REVERSAL, begins, speaks_of, whole
from pipeline.recognition.titles import unit_of_note, unit_of_title
from pipeline.staging.notes import heading_of, note_of_rows
from pipeline.staging.staged_sheet import StagedSheet
from pipeline.staging.understood import scale_of

MOST_SCALED = 10**11  # that amounts in thousands or millions may be: above it they were whole already
FEWEST_CONTRA = 3  # vouchers that add up to nothing; two are what was bought and given back
MOST_REMARKS = 1000  # different texts of a column in which units are looked for
_REMARKS = (
    "note",
    "outcome",
    "description",
    "sought",
    "bottleneck",
    "next_step",
)  # columns of whatever is said
_OVER = ("cancelled", "ended", "lost", "no")  # codes of rows that are no more
_FIRST_WORD = re.compile(r"\W{0,3}[^\W\d_]{2,30}")
# What may follow a word that says that a row does not hold: never "Udgår fra Kastrup", "Duplicate samples".
_AFTER_VOID = re.compile(
    r"\W*$|\s*[-–:,;.(!/]|\s+(?:af|of|pr|per|se|see|siden|since|den|pga|grundet|på grund|due|because|\d|"
    r"(?:til|to|until)\s+(?:\S+\s+)?(?:\d{4}|næste|next|senere))(?![^\W\d_])",
    re.IGNORECASE,
)
_MOVED = re.compile(r"(?:flyttet|moved|rykket)\s+(?:til|to)\s+(?:\S+\s+)?(?:19|20)\d\d(?!\d)", re.IGNORECASE)


def notes_of_amounts(staged: StagedSheet) -> Iterator[RowNote]:
    """Notes on amounts that are read: beside them stand the same in another currency, they add up to nothing, as where each voucher has its contra entry, or some may count twice or with the wrong sign."""
    found, table = staged.found, staged.table
    if found is None or table is None or not len(table):
        return
    row = found.header_row + 1
    if found.amount_beside:
        name, other = found.amount_beside
        index, match = found.columns[name]
        taken = ", ".join(sorted(filter(None, pc.unique(table["currency"]).to_pylist())))
        said = {"heading": match.heading, "other": other, "taken": taken}
        yield RowNote(row, name, match.heading, "", "amount-beside", said, index=index)
    if "amount" in found.source.column_names and len(table) >= FEWEST_CONTRA:
        sums = table.group_by("currency").aggregate([("amount", "sum"), ("amount", "min")])
        if not any(sums["amount_sum"].to_pylist()) and any(sums["amount_min"].to_pylist()):
            heading, at = heading_of(staged, "amount")
            yield RowNote(row, "amount", heading, "", "sum-nothing", {}, index=at)
    for name in (column.name for column in found.source.columns if column.type == "amount"):
        less = table["_row"].filter(pc.fill_null(pc.less(table[name], 0), False))
        count = len(table) - table[name].null_count
        if 2 * len(less) > count > 1:  # as what is paid is in a bank's statement
            heading, at = heading_of(staged, name)
            facts = {"count": str(len(less))}
            yield RowNote(less[0].as_py(), name, heading, "", "mostly-negative", facts, index=at)
    yield from _notes_of_units(staged, found, table)
    yield from _notes_of_signs(staged, found, table)
    yield from _notes_of_periods(table) if found.source.wide_columns else ()
    yield from _notes_of_remarks(staged.sheet, found, table)
    yield from _notes_of_void(staged.sheet, found, table)


def _notes_of_remarks(sheet: Sheet, found: Recognised, table: pa.Table) -> Iterator[RowNote]:
    """Notes on rows of which a remark states another currency than their amounts were read in: "Beløb i RMB". Where a heading or column states theirs, "faktura i EUR" says in what was paid."""
    rows = table["_row"].to_numpy() - 1
    unit_of = unit_of_note if _says_currency(found) else unit_of_title
    for index, heading in found.unknown.items() if found.source.has_currency else ():
        distinct = sheet.columns[index].distinct(rows)
        texts = [cell.text if cell.kind is Kind.TEXT else "" for cell in distinct.cells[:MOST_REMARKS]]
        units = {code: unit_of(text) for code, text in enumerate(texts) if text}
        if all(units.values()) and distinct.codes.all():
            continue  # a column of currencies is that of some amounts, or was told
        for code, unit in units.items():
            if unit is None or unit.currency is None:
                continue
            there = np.flatnonzero(distinct.codes == code)
            taken = set(table["currency"].take(pa.array(there)).to_pylist())
            if taken - {unit.currency}:
                at = sorted({int(row) + 1 for row in rows[there]})
                said = {"value": texts[code], "taken": ", ".join(sorted(taken)), "heading": heading}
                note = note_of_rows("unit-in-remark", at, **said)
                yield replace(note, heading=heading, value=texts[code], index=index)


def _notes_of_void(sheet: Sheet, found: Recognised, table: pa.Table) -> Iterator[RowNote]:
    """Notes on rows of which a remark says that they do not hold, were moved or are there twice ("UDGÅR", "Dublet af nr. 3"), or that alone are filled under a heading that says so ("Udmeldt"); not where their own status says it."""
    words = {column.name: column.vocabulary for column in found.source.columns if column.vocabulary}
    over = [table["_row"].filter(pc.is_in(table[name], pa.array(_OVER))).to_numpy() for name in words]
    rows = np.setdiff1d(table["_row"].to_numpy(), np.concatenate([*over, []])) - 1
    remarks = dict(found.unknown)
    for index, match in (found.columns[name] for name in _REMARKS if name in found.columns):
        remarks[index] = match.heading
    for index, heading in remarks.items():
        distinct = sheet.columns[index].distinct(rows)
        is_headed = begins("void").match(heading) is not None
        said = {
            code: cell.text
            for code, cell in enumerate(distinct.cells[:MOST_REMARKS])
            if (is_headed and cell.text.strip() and parse_yes_no(cell).value is not False)
            or (cell.kind is Kind.TEXT and _says_void(cell.text, {*words.values(), "activity_status"}))
        }
        at = np.flatnonzero(np.isin(distinct.codes, list(said)))
        if len(at) and (not is_headed or 2 * len(at) < len(rows)):
            value = said[int(distinct.codes[at[0]])]
            note = note_of_rows("rows-void", (rows[at] + 1).tolist(), value=value)
            yield replace(note, heading=heading, value=value, index=index)


def _says_void(text: str, vocabularies: Iterable[str]) -> bool:
    """Whether a remark begins with a word of what does not hold, and does not go on about another thing."""
    found = begins("void").match(text) or _FIRST_WORD.match(text) if len(text) <= LONGEST_MATCHED else None
    if found is None or parse_yes_no(Cell(Kind.TEXT, text)).value is not None:
        return False
    is_over = any(code_of(found[0], one) in _OVER for one in vocabularies)
    is_known = is_over or begins("void").match(text) or normalise(found[0]) in whole("postponed")
    return bool(_MOVED.match(text) or (is_known and _AFTER_VOID.match(text[found.end() :])))


def _says_currency(found: Recognised) -> bool:
    units = [*(match.unit for _, match in found.columns.values()), *(period.unit for period in found.periods)]
    return "currency" in found.columns or any(unit and unit.currency for unit in units)


def _notes_of_units(staged: StagedSheet, found: Recognised, table: pa.Table) -> Iterator[RowNote]:
    """Notes on amounts that may count a thousand times, or contain those before them."""
    row = found.header_row + 1
    said = [period.heading for period in found.periods]
    for name in (column.name for column in found.source.columns if column.type == "amount"):
        said += [found.columns[name][1].heading] if name in found.columns else []
        most = pc.max(table[name]).as_py()
        if most and most >= MOST_SCALED and scale_of(found, name) > 1:
            heading, at = heading_of(staged, name)
            told = {"heading": heading, "found": f"{most:.2f}"}
            yield RowNote(row, name, heading, "", "unit-doubted", told, index=at)
    lines = [*said, *found.titles, staged.sheet.name] if said else []
    if line := next((line for line in lines if speaks_of("accumulated", line)), ""):
        yield RowNote(row, None, "", line, "accumulated", {"line": line})


def _notes_of_signs(staged: StagedSheet, found: Recognised, table: pa.Table) -> Iterator[RowNote]:
    """Notes on vouchers that may be no spending: credit notes and reversals without a minus, and what was received."""
    if "amount" not in found.columns:
        return
    if found.sides is None:
        columns = [found.columns[name][0] for name in ("text", "voucher_id") if name in found.columns]
        asked, n_rows = [staged.sheet.columns[index] for index in columns], staged.sheet.n_rows
        noted = SheetColumn.matching(asked, (CREDIT_NOTE, CREDIT_NUMBER), n_rows)
        back = SheetColumn.matching(asked, (REVERSAL,), n_rows)
        counts = pc.value_counts(table["amount"])  # what is taken back is as much as what takes it
        twice = counts.field("values").filter(pc.greater(counts.field("counts"), 1))
        back[
            np.setdiff1d(
                np.arange(n_rows), table["_row"].filter(pc.is_in(table["amount"], twice)).to_numpy() - 1
            )
        ] = False
        paid = table["_row"].filter(pc.greater(table["amount"], 0)).to_numpy()
        if len(paid := paid[(noted | back)[paid - 1]]):
            yield note_of_rows("credit-positive", paid.tolist())
    payer = found.columns.get("funding_source")
    if payer is None or {"text", "budget_line", "activity_id"} & found.columns.keys():
        return
    about = [line for line in (*found.titles, staged.sheet.name) if speaks_of("funding", line)]
    if about and not any(speaks_of(spent, line) for spent in ("spending", "actuals") for line in about):
        told, heading = {"line": about[0], "heading": payer[1].heading}, payer[1].heading
        yield RowNote(
            found.header_row + 1, "amount", heading, about[0], "income-doubted", told, index=payer[0]
        )


def _notes_of_periods(table: pa.Table) -> Iterator[RowNote]:
    """A note on amounts of a part of the period of another row of the same line and funding: "2026 Q1" beside "2026"."""
    names = ("budget_line", "funding_source", "period_start", "period_end", "_row")
    columns = [table[name].to_pylist() for name in names]
    longest: dict[tuple[str, str], tuple[date, date]] = {}
    within = set[int]()
    for line, payer, start, end, at in sorted(
        zip(*columns, strict=True), key=lambda one: (one[2], -one[3].toordinal())
    ):
        widest = longest.get((line, payer), (start, end))
        if end <= widest[1] and widest != (start, end):
            within.add(at)
        elif end >= widest[1]:
            longest[line, payer] = start, end
    if within:
        yield note_of_rows("period-within", sorted(within))
