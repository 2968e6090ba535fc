"""From a sheet as read to typed rows of its source: loaded, or rejected with a reason; never dropped, never nulled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.cells.amounts import Amount
from pipeline.cells.cell import Problem
from pipeline.cells.dates import DateValue, Period
from pipeline.cells.places import locate
from pipeline.messages import Note
from pipeline.reading.sheet import Sheet, SheetColumn
from pipeline.recognition.recognised import Recognised
from pipeline.recognition.sheet_words import speaks_of, words
from pipeline.recognition.titles import unit_of_note
from pipeline.recognition.wide import PeriodColumn
from pipeline.sources.declarations import Column, Source, staging_columns
from pipeline.sources.parsers import period_text
from pipeline.staging.money import merge_currencies, settle_units
from pipeline.staging.rows import (
    BULLET,
    Rows,
    account_of_title,
    calendar_titles,
    funding_of_titles,
    sort_rows,
)
from pipeline.staging.spread import one_row_each
from pipeline.staging.totals import check_total_column, check_total_rows
from pipeline.staging.typed import ARROW_TYPES, Finding, TypedColumn, positions_by_code, type_column

OWN_CURRENCY = "DKK"
KEY_SEPARATOR = " | "

_CHINESE = re.compile(r"[一-鿿]")


@dataclass
class StagedSheet:
    """What became of one sheet. ``table`` has the staging columns of its source; counts are of sheet rows."""

    sheet: Sheet
    source: Source | None = None
    header_row: int | None = None
    table: pa.Table | None = None
    rows_read: int = 0
    rows_loaded: int = 0
    rejects: list[Note] = field(default_factory=list)
    warnings: list[Note] = field(default_factory=list)
    skipped: list[tuple[int, str]] = field(default_factory=list)
    error: tuple[str, Mapping[str, str]] | None = None
    ignored: str | None = None
    found: Recognised | None = None

    @property
    def rows_rejected(self) -> int:
        """How many sheet rows were rejected."""
        return self.rows_read - self.rows_loaded

    def totals(self) -> dict[str, Any]:
        """Sums of the loaded rows of each amount column, as decimal strings; by currency where there are several."""
        if self.source is None or self.table is None:
            return {}
        return {
            column.name: _sums(self.table, column.name)
            for column in self.source.columns
            if column.type == "amount" and self.table.column(column.name).null_count < self.table.num_rows
        }


def _sums(table: pa.Table, amount: str) -> str | dict[str, str]:
    if "currency" not in table.column_names:
        return str(pc.sum(table.column(amount)).as_py() or Decimal("0.00"))
    sums = table.select([amount, "currency"]).group_by("currency").aggregate([(amount, "sum")]).to_pylist()
    by_currency = {
        row["currency"]: str(row[f"{amount}_sum"]) for row in sums if row[f"{amount}_sum"] is not None
    }
    return next(iter(by_currency.values())) if len(by_currency) == 1 else dict(sorted(by_currency.items()))


class _Rejects:
    """Collects what is wrong with rows, by position among the data rows."""

    def __init__(self, n_rows: int) -> None:
        self.mask = np.zeros(n_rows, dtype=bool)
        self.findings: list[Finding] = []
        self._seen: set[tuple[int, str]] = set()

    def add(self, findings: Iterable[Finding]) -> None:
        for finding in findings:
            self.mask[finding.position] = True
            self._seen.add((finding.position, finding.column))
            self.findings.append(finding)

    def add_missing(self, position: int, column: str, said: str) -> None:
        if (position, column) not in self._seen:
            params = (("value", said), ("blank", "no" if said else "yes"))
            self.add([Finding(position, column, said, Problem("missing", params))])


def stage_sheet(
    sheet: Sheet,
    found: Recognised,
    *,
    data_as_of: date | None,
    aliases: Mapping[str, str],
    end: int | None = None,
) -> StagedSheet:
    """Type the rows under the heading. ``end`` is the 0-based row before which the table ends, where another follows."""
    source = found.source
    staged = StagedSheet(sheet, source, found.header_row + 1, found=found)
    if found.missing:
        names = "; ".join(" / ".join(_said(source, name) for name in group) for group in found.missing)
        staged.error = ("sheet-missing-column", {"columns": names, "names": ", ".join(found.missing[0])})
        return staged
    rows = sort_rows(sheet, found, end)
    staged.skipped = [(skipped.row + 1, skipped.why) for skipped in rows.skipped]
    staged.rows_read = len(rows.data)
    if found.title_unit is None:
        notes = (sheet.row(skipped.row)[0:8] for skipped in rows.skipped if skipped.why == "note")
        unit = next((unit for cells in notes for cell in cells if (unit := unit_of_note(cell.text))), None)
        found = replace(found, title_unit=unit)
    for name, (index, match) in found.columns.items():
        if match.is_guess:
            said = {"heading": match.heading.strip(), "column": _said(source, name)}
            header = found.header_row + 1
            staged.warnings.append(
                Note(header, name, match.heading, match.heading, "guessed-heading", said, index=index)
            )
    for period in found.periods:
        span = period.period
        if span and span.precision == "year" and span.start.month != 1:
            said = {"value": period.heading, "taken": f"{span.start} – {span.end}"}
            staged.warnings.append(
                Note(
                    found.header_row + 1,
                    source.wide_columns,
                    period.heading,
                    period.heading,
                    "period-split-year",
                    said,
                    index=period.index,
                )
            )
    if found.title_period:
        said = {"taken": period_text(found.title_period)}
        staged.warnings.append(
            Note(found.header_row + 1, source.wide_columns, "", "", "period-from-title", said)
        )
    if found.title_day:
        said = {"taken": found.title_day.isoformat()}
        staged.warnings.append(Note(found.header_row + 1, "rate_date", "", "", "date-from-title", said))
    if found.unknown:
        staged.warnings.append(
            Note(
                found.header_row + 1,
                None,
                "",
                "; ".join(found.unknown),
                "unknown-headings",
                {"headings": "; ".join(found.unknown)},
            )
        )
    table, rejects, guesses = _type_rows(sheet, found, rows, data_as_of, aliases)
    headings = {name: match.heading for name, (_, match) in found.columns.items()}
    headings |= {period.heading: period.heading for period in found.periods}
    cells: Mapping[str, str] = {}
    last = -1
    for finding in sorted(rejects.findings, key=lambda f: f.position):
        if finding.position != last:
            cells, last = (
                row_cells(sheet, found.header_row, int(rows.data[finding.position])),
                finding.position,
            )
        staged.rejects.append(_note(found, rows, finding, headings, cells))
    for finding in guesses:
        if not rejects.mask[finding.position]:
            staged.warnings.append(_note(found, rows, finding, headings))
    staged.table = table
    staged.rows_loaded = len(rows.data) - int(rejects.mask.sum())
    for row, column, params in (
        *check_total_rows(sheet, found, rows),
        *check_total_column(sheet, found, rows),
    ):
        is_column = column in source.column_names
        staged.warnings.append(
            Note(
                row + 1,
                column if is_column else source.wide_values,
                headings.get(column, column),
                params["stated"],
                "total-differs",
                params,
                index=_position(found, column),
            )
        )
    return staged


def _said(source: Source, name: str) -> str:
    """A column as people call it: its first heading, with the contract's name."""
    heading = source.column(name).headings[0]
    return heading[:1].upper() + heading[1:]


def _note(
    found: Recognised,
    rows: Rows,
    finding: Finding,
    names: Mapping[str, str],
    cells: Mapping[str, str] | None = None,
) -> Note:
    row = int(rows.data[finding.position])
    column = finding.column
    is_period = found.is_wide and column not in found.source.column_names
    return Note(
        row=row + 1,
        column=found.source.wide_values if is_period else column,
        heading=names.get(column, "") or _said(found.source, column),
        value=finding.value,
        reason=finding.problem.reason,
        params=dict(finding.problem.params),
        cells=cells or {},
        index=_position(found, column),
    )


def _position(found: Recognised, column: str) -> int | None:
    if column in found.columns:
        return found.columns[column][0]
    if column == found.source.wide_values and found.totals:
        return found.totals[0].index
    return next((period.index for period in found.periods if period.heading == column), None)


def heading_of(staged: StagedSheet, column: str) -> tuple[str, int | None]:
    """The heading of a declared column as the user wrote it, and its 0-based position; the declared heading where the sheet has none."""
    assert staged.source is not None
    if staged.found and column in staged.found.columns:
        index, match = staged.found.columns[column]
        return " ".join(match.heading.split()), index
    return _said(staged.source, column), None


def row_cells(sheet: Sheet, header_row: int, row: int) -> dict[str, str]:
    """The filled cells of a row as read, by heading (by column letter where the heading is blank or repeated)."""
    cells: dict[str, str] = {}
    for index, column in enumerate(sheet.columns):
        if column.filled[row]:
            heading = column.cell(header_row).text.strip()
            if not heading or heading in cells:
                heading = f"{heading} [{column_letter(index)}]".strip()
            cells[heading] = column.cell(row).text
    return cells


def column_letter(index: int) -> str:
    """The letters that Excel shows for a 0-based column: 0 → A, 26 → AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _type_rows(
    sheet: Sheet, found: Recognised, rows: Rows, data_as_of: date | None, aliases: Mapping[str, str]
) -> tuple[pa.Table, _Rejects, list[Finding]]:
    source, n_rows = found.source, len(rows.data)
    repeated, dittos = _with_dittos(sheet, found, rows)
    typed = _typed_columns(sheet, found, rows, repeated, aliases)
    rejects = _Rejects(n_rows)
    guesses: list[Finding] = [*dittos, *settle_units(sheet, rows.data, typed, found.rate_units)]
    # A place is judged with the province beside it (`_locations`), so what its own column was unsure of is left out here.
    placed = {*source.location.place, *source.location.province} if source.location else set()
    for name, column in typed.items():
        rejects.add(column.problems)
        guesses += [] if name in placed else column.guesses
    periods = [(period, _type_period(sheet, rows, found, period, aliases)) for period in found.periods]
    for _, column in periods:
        rejects.add(column.problems)
        guesses += column.guesses
    _require(sheet, rows, typed, found, rejects)
    arrays: dict[str, pa.Array] = {}
    for column in typed.values():
        arrays |= column.arrays
    arrays |= _ends_of_ranges(found, typed, n_rows)
    guesses += _backwards(typed)
    said, told = _said_above(found, rows, typed)
    arrays |= said
    guesses += told
    place_arrays, place_guesses = _locations(source, typed, n_rows, aliases)
    arrays |= place_arrays
    guesses += place_guesses
    currencies: list[pa.Array] = []
    if source.has_currency:
        arrays["currency"], currencies, more = _currencies_of_rows(found, typed, periods, n_rows)
        guesses += more
    arrays["_row"] = pa.array(rows.data + 1, pa.int64())
    if found.title_day:
        day = pa.scalar(found.title_day, pa.date32())
        arrays |= {"rate_date": pa.repeat(day, n_rows), "rate_date_precision": pa.array(["day"] * n_rows)}
    if found.title_period:
        arrays |= _period_arrays(source.wide_columns or "", found.title_period, n_rows)
    if found.is_wide:
        if not any(column.stated.any() for _, column in periods) and n_rows:
            guesses.append(Finding(0, source.wide_values or "", "", Problem("no-amounts")))
        table = _unpivot(source, arrays, periods, currencies)
    else:
        arrays = one_row_each(source, arrays)
        table = _full_table(source, arrays, len(arrays["_row"]))
    table = _with_lineage(table, sheet, data_as_of)
    table = table.set_column(table.column_names.index("_key"), "_key", keys_of(source, table))
    if rejects.mask.any():
        bad = pa.array(rows.data[rejects.mask] + 1, pa.int64())
        table = table.filter(pc.invert(pc.is_in(table.column("_row"), bad)))
    return table, rejects, guesses


def _typed_columns(
    sheet: Sheet,
    found: Recognised,
    rows: Rows,
    repeated: Mapping[str, SheetColumn],
    aliases: Mapping[str, str],
) -> dict[str, TypedColumn]:
    source = found.source
    within = calendar_titles(found, sheet.name, rows) if "start_date" in source.evidence else ()
    typed = {
        name: type_column(
            repeated.get(name, sheet.columns[index]),
            rows.data,
            source.column(name),
            match.unit or found.title_unit,
            aliases,
            within=within,
        )
        for name, (index, match) in found.columns.items()
    }
    _keep_ends(typed)
    if "amount" in typed:
        _join_amounts(sheet, found, rows, typed)
    return typed


def _with_dittos(sheet: Sheet, found: Recognised, rows: Rows) -> tuple[dict[str, SheetColumn], list[Finding]]:
    """The columns in which a cell says "as above" (do., 〃, 同上), with what it repeats in its place, and a note for each; no amount is repeated."""
    as_above = pa.array(sorted({form for word in words("ditto") for form in (word, word.capitalize())}))
    columns: dict[str, SheetColumn] = {}
    told = []
    for name, (index, _) in found.columns.items():
        column = sheet.columns[index]
        if column.texts is None or found.source.column(name).type in ("amount", "rate", "integer"):
            continue
        is_ditto = column.of_texts(lambda texts: pc.is_in(texts, as_above))[rows.data]
        if not is_ditto.any():
            continue
        taken = np.arange(len(column))
        for position in np.flatnonzero(is_ditto[1:]).tolist():
            above, row = rows.data[position : position + 2]
            taken[row] = taken[above]
            said, meant = column.cell(int(row)).text, column.cell(int(taken[above])).text
            repeats = Problem("ditto", (("value", said), ("taken", meant)))
            told.append(Finding(position + 1, name, said, repeats))
        columns[name] = column.take(taken)
    return columns, told


def _said_above(
    found: Recognised, rows: Rows, typed: Mapping[str, TypedColumn]
) -> tuple[dict[str, pa.Array], list[Finding]]:
    """What the rows or titles above say for the rows below them: funding sources, and the accounts of vouchers."""
    arrays, told = _filled_down(found, rows, typed)
    if found.source.wide_columns and "budget_line" in typed:
        funding = funding_of_titles(found, rows, typed["budget_line"].arrays["budget_line"].to_pylist())
        arrays |= {"funding_source": pa.array(funding, pa.string())} if funding else {}
        # "– Rejser" is set in below its group; vouchers call the line "Rejser".
        arrays["budget_line"] = pc.replace_substring_regex(
            typed["budget_line"].arrays["budget_line"], rf"^{BULLET}", ""
        )
    if found.source.name == "expenses" and "budget_line" not in typed:
        arrays, told = _lines_of_titles(found, rows)
    return arrays, told


def _lines_of_titles(found: Recognised, rows: Rows) -> tuple[dict[str, pa.Array], list[Finding]]:
    """The budget lines of vouchers that stand under their account ("2210 Rejser", "Konto: 2210 Rejser"), and one note that says so."""
    above = next((line for title in found.titles if (line := account_of_title(title, needs_word=True))), None)
    lines = [account_of_title(group) if group else None for group in rows.groups()]
    lines = [line or (None if group else above) for line, group in zip(lines, rows.groups(), strict=True)]
    first = next((line for line in lines if line), None)
    if first is None:
        return {}, []
    told = Finding(lines.index(first), "budget_line", "", Problem("line-from-title", (("taken", first),)))
    return {"budget_line": pa.array(lines, pa.string())}, [told]


def _join_amounts(sheet: Sheet, found: Recognised, rows: Rows, typed: dict[str, TypedColumn]) -> None:
    """One amount a row of what stands in several columns: debits and credits, or a column a currency."""
    if found.credit:
        _add_credits(sheet, found, rows, typed)
    if found.currencies:
        merge_currencies(sheet, found, rows.data, found.source.column("amount"), typed)


def _add_credits(sheet: Sheet, found: Recognised, rows: Rows, typed: dict[str, TypedColumn]) -> None:
    """Debits and credits stand in two columns: the amount is the one less the other."""
    assert found.credit is not None
    index, match = found.credit
    debit = typed["amount"]
    credit = type_column(
        sheet.columns[index], rows.data, found.source.column("amount"), match.unit or found.title_unit, {}
    )
    zero = pa.scalar(Decimal("0.00"), pa.decimal128(18, 2))
    amounts = [pc.coalesce(column.arrays["amount"], zero) for column in (debit, credit)]
    difference = pc.subtract(
        amounts[0].cast(pa.decimal128(18, 2)), amounts[1].cast(pa.decimal128(18, 2))
    ).cast(pa.decimal128(18, 2))
    stated = debit.stated | credit.stated
    debit.arrays["amount"] = pc.if_else(pa.array(stated), difference, pa.scalar(None, difference.type))
    debit.stated = stated
    debit.problems += credit.problems
    debit.guesses += credit.guesses


# Columns whose text may be a range of days, and the column that its end fills where that is blank.
_RANGES = (("start_date", "end_date"), ("signed_date", "expires_date"))


def _ends_of_ranges(found: Recognised, typed: Mapping[str, TypedColumn], n_rows: int) -> dict[str, pa.Array]:
    """The end dates of rows whose start date says a range ("21.–25. juni 2010", "Aftaleperiode 2015-2020") and whose end date is blank."""
    arrays: dict[str, pa.Array] = {}
    for first, last in _RANGES:
        start, end = typed.get(first), typed.get(last)
        if start is None or start.codes is None:
            continue
        if first == "signed_date" and not speaks_of("ranges", found.columns[first][1].heading):
            continue  # "Underskrevet juni-juli 2016" says nothing of the end
        ranges = [value if isinstance(value, DateValue) and value.end else None for value in start.values]
        if not any(ranges):
            continue
        codes = pa.array(start.codes)
        ends = pc.take(pa.array([value and value.end for value in ranges], pa.date32()), codes)
        precision = pc.take(pa.array([value and value.precision for value in ranges], pa.string()), codes)
        own = end.arrays[last] if end else pa.nulls(n_rows, pa.date32())
        own_precision = end.arrays[f"{last}_precision"] if end else pa.nulls(n_rows, pa.string())
        arrays[last] = pc.coalesce(own, ends)
        arrays[f"{last}_precision"] = pc.if_else(own.is_valid(), own_precision, precision)
    return arrays


def _keep_ends(typed: Mapping[str, TypedColumn]) -> None:
    """Where an end date says a range ("有效期 2017.9-2020.9"), it is the last day of it."""
    for _, last in _RANGES:
        end = typed.get(last)
        if end is None or end.codes is None:
            continue
        ends = [value.end if isinstance(value, DateValue) else None for value in end.values]
        if any(ends):
            of_rows = pc.take(pa.array(ends, pa.date32()), pa.array(end.codes))
            end.arrays[last] = pc.coalesce(of_rows, end.arrays[last])


def _backwards(typed: Mapping[str, TypedColumn]) -> list[Finding]:
    """Rows that end before they begin."""
    told = []
    for first, last in _RANGES:
        if first in typed and last in typed:
            start, end = typed[first].arrays[first], typed[last].arrays[last]
            is_backwards = pc.fill_null(pc.less(end, start), False).to_numpy(zero_copy_only=False)
            for position in np.flatnonzero(is_backwards).tolist():
                said = f"{start[position]} – {end[position]}"
                told.append(Finding(position, last, said, Problem("date-order", (("value", said),))))
    return told


def _filled_down(
    found: Recognised, rows: Rows, typed: Mapping[str, TypedColumn]
) -> tuple[dict[str, pa.Array], list[Finding]]:
    """Funding sources of budget rows that leave them blank below the first of their group, where only that makes sense of lines that stand again."""
    if found.source.wide_columns is None or not {"funding_source", "budget_line"} <= typed.keys():
        return {}, []
    funding = typed["funding_source"].arrays["funding_source"].to_pylist()
    if None not in funding or not any(funding):
        return {}, []
    names = ["budget_line", *([found.source.wide_columns] if found.source.wide_columns in typed else [])]
    lines = list(zip(*(typed[name].arrays[name].to_pylist() for name in names), strict=True))
    breaks = {skipped.row for skipped in rows.skipped if skipped.why in ("total", "title", "heading")}
    filled: list[str | None] = []
    previous = -1
    for row, said in zip(rows.data.tolist(), funding, strict=True):
        is_new = any(between in breaks for between in range(previous + 1, row)) if previous >= 0 else True
        filled.append(said or (None if is_new else filled[-1]))
        previous = row
    before, after = (len(set(zip(lines, each, strict=True))) for each in (funding, filled))
    if before == len(lines) or after < len(lines):
        return {}, []
    told = [
        Finding(position, "funding_source", "", Problem("filled-down", (("taken", now or ""),)))
        for position, (said, now) in enumerate(zip(funding, filled, strict=True))
        if said != now
    ]
    return {"funding_source": pa.array(filled, pa.string())}, told


def _type_period(
    sheet: Sheet, rows: Rows, found: Recognised, period: PeriodColumn, aliases: Mapping[str, str]
) -> TypedColumn:
    """The amounts of one period column of a wide budget; findings are named by the period's heading."""
    values = found.source.wide_values or ""
    unit = period.unit or found.title_unit
    typed = type_column(sheet.columns[period.index], rows.data, found.source.column(values), unit, aliases)
    typed.problems = [replace(finding, column=period.heading) for finding in typed.problems]
    typed.guesses = [replace(finding, column=period.heading) for finding in typed.guesses]
    return typed


def _require(
    sheet: Sheet, rows: Rows, typed: Mapping[str, TypedColumn], found: Recognised, rejects: _Rejects
) -> None:
    source = found.source
    for group in source.required:
        if found.is_wide and source.wide_values in group:
            continue
        columns = [typed[name] for name in group if name in typed]
        if not columns:
            continue
        stated = np.any([column.stated for column in columns], axis=0)
        bad = {f.position for column in columns for f in column.problems}
        first = next(name for name in group if name in typed)
        said = sheet.columns[found.columns[first][0]]
        for position in np.flatnonzero(~stated).tolist():
            if position not in bad:
                rejects.add_missing(position, first, said.cell(int(rows.data[position])).text.strip())


def _locations(
    source: Source, typed: Mapping[str, TypedColumn], n_rows: int, aliases: Mapping[str, str]
) -> tuple[dict[str, pa.Array], list[Finding]]:
    """place_id(s) and province_code(s) of each row, from its place, its province and the hints, each combination looked up once."""
    location = source.location
    if location is None:
        return {}, []
    names = [n for n in (*location.place, *location.province, *location.hint) if n in typed]
    combined = _combinations([typed[name] for name in names], n_rows)
    found = []
    for values in combined.values:
        said = dict(zip(names, values, strict=True))
        found.append(
            locate(
                places=[said[n] for n in location.place if said.get(n) is not None],
                provinces=[said[n] for n in location.province if said.get(n) is not None],
                hints=[said[n] for n in location.hint if said.get(n) is not None],
                country="CN" if location.hint or not location.place else None,
                aliases=aliases,
            )
        )

    def take(values: list[Any], kind: pa.DataType) -> pa.Array:
        return pc.take(pa.array(values, kind), pa.array(combined.codes))

    text, texts = pa.string(), pa.list_(pa.string())
    arrays = {
        "place_id": take([place.place_ids[0] if place.place_ids else None for place in found], text),
        "place_ids": take([list(place.place_ids) for place in found], texts),
        "province_code": take(
            [place.province_codes[0] if place.province_codes else None for place in found], text
        ),
        "province_codes": take([list(place.province_codes) for place in found], texts),
    }
    guesses = []
    where = positions_by_code(combined.codes)
    for code, place in enumerate(found):
        if place.guesses:
            for position in where(code):
                column = next(
                    (n for n, value in zip(names, combined.values[code], strict=True) if value is not None),
                    names[0],
                )
                guesses += [
                    Finding(position, column, _shown(combined.values[code]), guess) for guess in place.guesses
                ]
    if location.danish_hint:
        arrays |= _danish_places(source, typed, n_rows, aliases)
    return arrays, guesses


def _danish_places(
    source: Source, typed: Mapping[str, TypedColumn], n_rows: int, aliases: Mapping[str, str]
) -> dict[str, pa.Array]:
    location = source.location
    assert location is not None
    names = [n for n in ("danish_place", *location.danish_hint) if n in typed]
    combined = _combinations([typed[name] for name in names], n_rows)
    ids = []
    for values in combined.values:
        said = dict(zip(names, values, strict=True))
        place = locate(
            places=[said["danish_place"]] if said.get("danish_place") is not None else [],
            provinces=[],
            hints=[said[n] for n in location.danish_hint if said.get(n) is not None],
            country="DK",
            aliases=aliases,
        )
        ids.append(place.place_ids[0] if place.place_ids else None)
    return {"danish_place_id": pc.take(pa.array(ids, pa.string()), pa.array(combined.codes))}


@dataclass(frozen=True, slots=True)
class _Combinations:
    codes: npt.NDArray[np.int64]
    values: Sequence[tuple[Any, ...]]


def _combinations(columns: Sequence[TypedColumn], n_rows: int) -> _Combinations:
    """The distinct combinations of values in several columns, with a code for each row."""
    if not columns or n_rows == 0:
        return _Combinations(np.zeros(n_rows, dtype=np.int64), [(None,) * len(columns)])
    coded = [_codes(column) for column in columns]
    combined = np.zeros(n_rows, dtype=np.int64)
    for codes, values in coded:
        encoded = pc.dictionary_encode(pa.array(combined * len(values) + codes))
        combined = encoded.indices.to_numpy().astype(np.int64)
    # Numbered as they appear, so each row with a number above all before it is the first of its combination.
    first = np.flatnonzero(np.diff(np.maximum.accumulate(combined), prepend=-1))
    tuples = [tuple(values[codes[row]] for codes, values in coded) for row in first.tolist()]
    return _Combinations(combined, tuples)


def _codes(column: TypedColumn) -> tuple[npt.NDArray[np.int32], list[Any]]:
    if column.codes is not None:
        return column.codes, column.values
    encoded = pc.dictionary_encode(next(iter(column.arrays.values())), null_encoding="encode")
    return encoded.indices.to_numpy(zero_copy_only=False), encoded.dictionary.to_pylist()


def _shown(values: Iterable[Any]) -> str:
    return ", ".join(str(getattr(value, "text", value)) for value in values if value is not None)


def _currencies_of_rows(
    found: Recognised,
    typed: Mapping[str, TypedColumn],
    periods: Sequence[tuple[PeriodColumn, TypedColumn]],
    n_rows: int,
) -> tuple[pa.Array, list[pa.Array], list[Finding]]:
    """Each row's currency, and that of each period in a wide budget; a Chinese sheet that names none is told that its amounts count as kroner."""
    source = found.source
    of_rows, guesses = _currencies(source, typed, [], n_rows)
    of_periods = []
    for _, column in periods:
        currencies, told = _currencies(source, typed, [column], n_rows)
        of_periods.append(currencies)
        guesses += told
    amounts = {c.name: typed[c.name] for c in source.columns if c.type == "amount" and c.name in typed}
    headings = {name: found.columns[name][1].heading for name in amounts}
    line = found.columns["budget_line"][1].heading if "budget_line" in found.columns else ""
    headings |= {period.heading: line for period, _ in periods}
    for name, column in (*amounts.items(), *((period.heading, column) for period, column in periods)):
        says_none = all(value is None or value.currency is None for value in column.values)
        if _CHINESE.search(headings[name]) and column.stated.any() and says_none and "currency" not in typed:
            said = Problem("kroner-assumed", (("heading", " ".join(headings[name].split())),))
            guesses.append(Finding(int(np.argmax(column.stated)), name, "", said))
            break
    return of_rows, of_periods, guesses


def _currencies(
    source: Source,
    typed: Mapping[str, TypedColumn],
    of_periods: Sequence[TypedColumn],
    n_rows: int,
) -> tuple[pa.Array, list[Finding]]:
    """Each row's currency: what the amount's cell or heading says, else the currency column, else kroner."""
    amounts = [typed[c.name] for c in source.columns if c.type == "amount" and c.name in typed]
    amounts += of_periods
    said = typed["currency"].arrays["currency"] if "currency" in typed else pa.nulls(n_rows, pa.string())
    own: pa.Array = pa.nulls(n_rows, pa.string())
    for column in amounts:
        if column.codes is None:
            continue
        currencies = [v.currency if isinstance(v, Amount) else None for v in column.values]
        own = pc.coalesce(own, pc.take(pa.array(currencies, pa.string()), pa.array(column.codes)))
    result = pc.coalesce(own, said, pa.scalar(OWN_CURRENCY))
    differs = pc.fill_null(pc.and_(pc.not_equal(own, said), own.is_valid()), False)
    guesses = [
        Finding(
            position,
            "currency",
            said[position].as_py(),
            Problem("currency-differs", (("value", said[position].as_py()), ("used", own[position].as_py()))),
        )
        for position in np.flatnonzero(differs.to_numpy(zero_copy_only=False)).tolist()
    ]
    return result, guesses


def _unpivot(
    source: Source,
    arrays: Mapping[str, pa.Array],
    periods: Sequence[tuple[PeriodColumn, TypedColumn]],
    currencies: Sequence[pa.Array],
) -> pa.Table:
    """A row a sheet row and period that states an amount, in the order of the sheet; ``currencies`` are those of each period."""
    tables = []
    period_name, value_name = source.wide_columns or "", source.wide_values or ""
    for position, (period, column) in enumerate(periods):
        stated = np.flatnonzero(column.stated)
        n = len(stated)
        said = {name: pc.take(array, pa.array(stated)) for name, array in arrays.items()}
        said[value_name] = pc.take(column.arrays[value_name], pa.array(stated))
        said |= _period_arrays(period_name, period.period, n) if period.period else {}
        if currencies:
            said["currency"] = pc.take(currencies[position], pa.array(stated))
        if period.funding_source:
            said["funding_source"] = pa.array([period.funding_source] * n, pa.string())
        tables.append(_full_table(source, said, n))
    return pa.concat_tables(tables).sort_by([("_row", "ascending"), (f"{period_name}_start", "ascending")])


def _period_arrays(name: str, span: Period, n_rows: int) -> dict[str, pa.Array]:
    """The staging columns of a period that holds for all the rows."""
    return {
        name: pa.array([period_text(span)] * n_rows, pa.string()),
        f"{name}_start": pa.array([span.start] * n_rows, pa.date32()),
        f"{name}_end": pa.array([span.end] * n_rows, pa.date32()),
        f"{name}_precision": pa.array([span.precision] * n_rows, pa.string()),
    }


def _full_table(source: Source, arrays: Mapping[str, pa.Array], n_rows: int) -> pa.Table:
    """All staging columns in their order; those that the sheet lacks are null."""
    columns = {}
    for name, kind in staging_columns(source):
        arrow = ARROW_TYPES[kind]
        array = arrays.get(name)
        columns[name] = pa.nulls(n_rows, arrow) if array is None else array.cast(arrow)
    return pa.table(columns)


def _with_lineage(table: pa.Table, sheet: Sheet, data_as_of: date | None) -> pa.Table:
    constants = {"_sheet": (sheet.name, pa.string()), "_data_as_of": (data_as_of, pa.date32())}
    for name, (value, kind) in constants.items():
        index = table.column_names.index(name)
        table = table.set_column(
            index,
            name,
            pa.array([value] * table.num_rows, kind)
            if value is None
            else pa.repeat(pa.scalar(value, kind), table.num_rows),
        )
    return table


def keys_of(source: Source, table: pa.Table) -> pa.Array:
    """Each row's key as text; null where nothing of it is stated, and for a source without a key (`workbook.py` counts those)."""
    if not source.key:
        return pa.nulls(table.num_rows, pa.string())
    key = _joined(source, table, source.key, need_all=True)
    if source.else_key:
        key = pc.coalesce(key, _joined(source, table, source.else_key, need_all=False))
    return key


def _joined(source: Source, table: pa.Table, names: Sequence[str], *, need_all: bool) -> pa.Array:
    parts = [_key_text(source.column(name), table) for name in names]
    if len(parts) == 1:
        return parts[0]
    if need_all:
        return pc.binary_join_element_wise(*parts, KEY_SEPARATOR)
    any_stated = parts[0].is_valid()
    for part in parts[1:]:
        any_stated = pc.or_(any_stated, part.is_valid())
    joined = pc.binary_join_element_wise(*[pc.fill_null(part, "") for part in parts], KEY_SEPARATOR)
    return pc.if_else(any_stated, joined, pa.scalar(None, pa.string()))


def _key_text(column: Column, table: pa.Table) -> pa.Array:
    array = table.column(column.name).combine_chunks()
    if column.type in ("themes", "provinces"):
        array = table.column(f"{column.name}_text").combine_chunks()
    if isinstance(array, pa.ChunkedArray):
        array = array.combine_chunks()
    if pa.types.is_list(array.type):
        array = pc.binary_join(array, ";")
    return array.cast(pa.string())
