"""From a sheet as read to typed rows of its source: loaded, or rejected with a reason; never dropped, never nulled."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.cells.dates import StatedPeriod, ways_of
from pipeline.cells.unknown import is_dash, is_not_stated, says_none
from pipeline.desk.corrections import Correction
from pipeline.reading.sheet import Sheet, SheetColumn, column_of_texts
from pipeline.recognition.headings import says_side
from pipeline.recognition.profile import is_person
from pipeline.recognition.recognised import Recognised
from pipeline.recognition.sheet_words import speaks_of, words
from pipeline.recognition.titles import unit_of_note, year_of_titles
from pipeline.recognition.wide import PeriodColumn
from pipeline.sources.declarations import Source, staging_columns
from pipeline.sources.keys import keys_of
from pipeline.sources.mappings import LISTS
from pipeline.sources.parsers import period_text
from pipeline.sources.tables import with_column, without_rows
from pipeline.staging.asked import (
    asked_of,
    open_problem,
    party_answered,
    unit_answered,
    version_answered,
    year_answered,
)
from pipeline.staging.corrected import corrected_sheet
from pipeline.staging.group_titles import account_of_title, calendar_titles, funding_of_titles
from pipeline.staging.locations import locate_rows, places_of_other_country
from pipeline.staging.money import currencies_of_rows, far_euros, join_amounts, settle_units
from pipeline.staging.notes import (
    Described,
    notes_of_amounts,
    notes_of_heading,
    notes_of_rows,
    proposed_columns,
)
from pipeline.staging.parts import joined_column, listed_column
from pipeline.staging.ranges import ends_before_it_begins, ends_of_ranges, keep_ends
from pipeline.staging.rows import BULLET, Rows, sort_rows
from pipeline.staging.spread import one_row_each
from pipeline.staging.staged_sheet import StagedSheet
from pipeline.staging.status import status_of_rows
from pipeline.staging.totals import check_totals, missed_total
from pipeline.staging.typed import ARROW_TYPES, CellFinding, TypedColumn, type_column
from pipeline.staging.units import UnitsOfRows, units_of_rows


class _Rejects:
    def __init__(self, n_rows: int) -> None:
        self.mask = np.zeros(n_rows, dtype=bool)
        self.findings: list[CellFinding] = []
        self._seen: set[tuple[int, str]] = set()

    def add(self, findings: Iterable[CellFinding]) -> None:
        for finding in findings:
            self.mask[finding.position] = True
            self._seen.add((finding.position, finding.column))
            self.findings.append(finding)

    def add_missing(self, position: int, column: str, said: str) -> None:
        if (position, column) not in self._seen:
            blank = "no" if said else "yes"
            self.add([CellFinding.of(position, column, said, "missing", value=said, blank=blank)])


# The rows of a table, what is wrong in them, and what was guessed.
_Typed: TypeAlias = tuple[pa.Table, _Rejects, list[CellFinding]]


def stage_sheet(
    sheet: Sheet,
    found: Recognised,
    *,
    data_as_of: date | None,
    aliases: Mapping[str, str],
    end: int | None = None,
    accepted: str = "",
    facts: Mapping[str, str] | None = None,
    corrections: Sequence[Correction] = (),
) -> StagedSheet:
    """Type the rows under the heading, as people have corrected them.

    Args:
        sheet: the sheet as read.
        found: what its table is.
        data_as_of: the day of the export.
        aliases: names of places that people have confirmed.
        end: the 0-based row before which the table ends, where another follows.
        accepted: the total that its rows may miss, because a person has said that the rows are right (`Difference.as_told`).
        facts: what people have said that lines above tables of this kind mean (`Confirmations.facts`).
        corrections: the cells that people have corrected.
    """
    source, header_row = found.source, found.header_row + 1
    if found.missing:
        names = (" / ".join(source.named(name) for name in group) for group in found.missing)
        said = {"columns": "; ".join(names), "names": ", ".join(found.missing[0])}
        asked = list(proposed_columns(found))
        return StagedSheet(
            sheet, source, header_row, error=("sheet-missing-column", said), warnings=asked, found=found
        )
    is_calendar = "start_date" in source.evidence
    if is_calendar:
        found = replace(found, title_year=year_of_titles((*found.titles, sheet.name), source.name))
    for answered in (version_answered, year_answered, party_answered):
        found = answered(found, facts or {})
    as_read, (sheet, corrected) = sheet, corrected_sheet(sheet, found, corrections, end)
    rows = sort_rows(sheet, found, end)
    if found.title_unit is None:
        notes = (sheet.row(skipped.row)[:8] for skipped in rows.skipped if skipped.why == "note")
        stated = ((unit_of_note(cell.text), cell.text) for cells in notes for cell in cells)
        unit, line = next((said for said in stated if said[0] is not None), (None, ""))
        found = replace(found, title_unit=unit, unit_line=line)
    found = unit_answered(found, facts or {})
    units = units_of_rows(sheet, found, rows)
    if units.of_all:
        found = replace(found, title_unit=units.of_all, unit_line="")
    typed = _type_rows(sheet, found, rows, units=units, data_as_of=data_as_of, aliases=aliases)
    if is_calendar:
        found, typed = _dated_by_title(found, typed)
    if problem := open_problem(found):
        return StagedSheet(as_read, source, header_row, error=problem, found=found)
    described = Described(found, rows)
    differences = () if units.are_mixed else tuple(check_totals(sheet, found, rows))
    if missed := missed_total(sheet, rows, differences, typed[1].findings, accepted):
        facts = described.missed(missed)
        return StagedSheet(sheet, source, header_row, error=("total-missed", facts), found=found)
    staged = _staged(as_read, found, rows, typed)
    staged.corrected = corrected
    staged.warnings = [
        *notes_of_heading(sheet, found, rows),
        *notes_of_amounts(staged),
        *asked_of(found),
        *notes_of_rows(sheet, found, rows),
        *staged.warnings,
        *map(described.difference, differences),
    ]
    staged.skipped = [(skipped.row + 1, skipped.why) for skipped in rows.skipped]
    return staged


def _dated_by_title(found: Recognised, typed: _Typed) -> tuple[Recognised, _Typed]:
    """A calendar without the year of its title where all days state their own; and without a note a day where a person has said the year."""
    table, rejects, guesses = typed
    others = [guess for guess in guesses if guess.problem.reason != "date-year-of-title"]
    if len(others) == len(guesses):
        return replace(found, title_year=None), typed
    is_said = found.title_year is not None and not found.title_year.line
    return found, ((table, rejects, others) if is_said else typed)


def stage_rows(
    sheet: Sheet, found: Recognised, rows: Rows, *, data_as_of: date | None, aliases: Mapping[str, str]
) -> StagedSheet:
    """Type rows that are known to be data."""
    units = units_of_rows(sheet, found, rows)
    typed = _type_rows(sheet, found, rows, units=units, data_as_of=data_as_of, aliases=aliases)
    return _staged(sheet, found, rows, typed)


def _staged(sheet: Sheet, found: Recognised, rows: Rows, typed: _Typed) -> StagedSheet:
    table, rejects, guesses = typed
    described = Described(found, rows)
    return StagedSheet(
        sheet,
        found.source,
        found.header_row + 1,
        table,
        rows_read=len(rows.data),
        rows_loaded=len(rows.data) - int(rejects.mask.sum()),
        rejects=described.rejects(sheet, rejects.findings),
        warnings=[described.note(finding) for finding in guesses if not rejects.mask[finding.position]],
        found=found,
    )


def _type_rows(
    sheet: Sheet,
    found: Recognised,
    rows: Rows,
    *,
    units: UnitsOfRows,
    data_as_of: date | None,
    aliases: Mapping[str, str],
) -> _Typed:
    source, n_rows = found.source, len(rows.data)
    repeated, dittos = _with_dittos(sheet, found, rows)
    unread, persons = _without_persons(sheet, found, rows)
    repeated |= unread
    for name, (indexes, constant) in found.parts.items():
        is_list = source.column(name).type in LISTS
        repeated[name] = (
            listed_column(sheet, found.header_row, indexes)
            if is_list
            else joined_column(sheet, indexes, constant)
        )
    typed = _typed_columns(sheet, found, rows, units=units, repeated=repeated, aliases=aliases)
    rejects = _Rejects(n_rows)
    rejects.add(units.problems)
    guesses: list[CellFinding] = [
        *dittos,
        *persons,
        *units.guesses,
        *settle_units(sheet, rows.data, typed, found.rate_units),
        *far_euros(typed),
        *places_of_other_country(source, typed),
    ]
    # A place is judged with the province beside it (`locate_rows`), so what its own column was unsure of is left out here.
    placed = {*source.location.place, *source.location.province} if source.location else set()
    for name, column in typed.items():
        rejects.add(column.problems)
        guesses += [] if name in placed else column.guesses
    periods = [(period, _type_period(sheet, rows, found, period, units)) for period in found.periods]
    for _, column in periods:
        rejects.add(column.problems)
        guesses += column.guesses
    _require(sheet, rows, typed, found, rejects)
    arrays: dict[str, pa.Array] = {}
    for column in typed.values():
        arrays |= column.arrays
    arrays |= _filled_from(source, arrays)
    arrays |= ends_of_ranges(found, typed, n_rows)
    guesses += ends_before_it_begins(typed)
    said, warned = _said_above(found, rows, typed)
    arrays |= said
    guesses += warned
    derived, warned = status_of_rows(found, rows, arrays, data_as_of)
    arrays |= derived
    guesses += warned
    place_arrays, place_guesses = locate_rows(source, typed, n_rows, aliases)
    arrays |= place_arrays
    guesses += place_guesses
    currencies: list[pa.Array] = []
    if source.has_currency:
        arrays["currency"], currencies, more = currencies_of_rows(found, typed, periods, n_rows)
        guesses += more
    arrays["_row"] = pa.array(rows.data + 1, pa.int64())
    arrays |= _days_of_titles(found, n_rows)
    if found.is_wide:
        if not any(column.stated.any() for _, column in periods) and n_rows:
            guesses.append(CellFinding.of(0, source.wide_values or "", "", "no-amounts"))
        table = _unpivot(source, arrays, periods, currencies)
    else:
        arrays = one_row_each(source, arrays)
        table = _full_table(source, arrays, len(arrays["_row"]))
    table = _with_lineage(table, sheet, data_as_of)
    table = with_column(table, "_key", keys_of(source, table))
    if rejects.mask.any():
        table = without_rows(table, rows.data[rejects.mask] + 1)
    return table, rejects, guesses


def _days_of_titles(found: Recognised, n_rows: int) -> dict[str, pa.Array]:
    """The day or period that the title states for all rows."""
    if found.title_period:
        return _period_arrays(found.source.wide_columns or "", found.title_period, n_rows)
    if found.title_day:
        day = pa.scalar(found.title_day, pa.date32())
        return {"rate_date": pa.repeat(day, n_rows), "rate_date_precision": pa.array(["day"] * n_rows)}
    return {}


def _typed_columns(
    sheet: Sheet,
    found: Recognised,
    rows: Rows,
    *,
    units: UnitsOfRows,
    repeated: Mapping[str, SheetColumn],
    aliases: Mapping[str, str],
) -> dict[str, TypedColumn]:
    source = found.source
    within = calendar_titles(found, rows) if "start_date" in source.evidence else ()
    dated = [index for name, (index, _) in found.columns.items() if source.column(name).type == "date"]
    several = dated if len(dated) > 1 else []  # one column decides for itself
    ways = ways_of(cell for index in several for cell in sheet.columns[index].distinct(rows.data).cells)
    typed = {
        name: type_column(
            repeated.get(name, sheet.columns[index]),
            rows.data,
            source.column(name),
            match.unit or found.title_unit,
            aliases,
            within=within,
            units=units.of_column(match.unit or found.title_unit),
            ways=ways,
        )
        for name, (index, match) in found.columns.items()
    }
    for name, said in found.constants.items():
        said_once = column_of_texts([said.strip()]).take(np.zeros(len(rows.data), dtype=np.int64))
        every = np.arange(len(rows.data))
        typed[name] = type_column(said_once, every, source.column(name), None, aliases)
    keep_ends(typed)
    if "amount" in typed:
        join_amounts(sheet, found, rows, typed)
    return typed


def _with_dittos(
    sheet: Sheet, found: Recognised, rows: Rows
) -> tuple[dict[str, SheetColumn], list[CellFinding]]:
    """The columns in which a cell says "as above" (do., 〃, 同上), with what it repeats in its place, and a note for each; no amount is repeated."""
    as_above = pa.array(sorted({form for word in words("ditto") for form in (word, word.capitalize())}))
    columns: dict[str, SheetColumn] = {}
    warned = []
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
            warned.append(CellFinding.of(position + 1, name, said, "ditto", value=said, taken=meant))
        columns[name] = column.take(taken)
    return columns, warned


def _without_persons(
    sheet: Sheet, found: Recognised, rows: Rows
) -> tuple[dict[str, SheetColumn], list[CellFinding]]:
    """The column of organisers without the persons among them, and a note for each; where a party must be there, or a person or the heading says that one is, it is read as written."""
    name = "danish_party"
    index, match = found.columns.get(name, (0, None))
    is_required = any(name in group for group in found.source.required)
    if match is None or match.rank < 0 or is_required or says_side(match.heading):
        return {}, []
    distinct = sheet.columns[index].distinct(rows.data)
    are_persons = np.array([is_person(cell.text) for cell in distinct.cells], dtype=bool)[distinct.codes]
    told = [
        CellFinding.of(
            at, name, said := sheet.columns[index].cell(int(rows.data[at])).text, "party-person", value=said
        )
        for at in np.flatnonzero(are_persons).tolist()
    ]
    blank = np.zeros(sheet.n_rows, dtype=bool)
    blank[rows.data[are_persons]] = True
    return ({name: sheet.columns[index].blanked(blank)} if told else {}), told


def _filled_from(source: Source, arrays: Mapping[str, pa.Array]) -> dict[str, pa.Array]:
    """The columns that others of their row fill where they are blank: a title that is stated in one language only."""
    filled = {}
    for name, others in source.filled_from.items():
        stated = [arrays[each] for each in (name, *others) if each in arrays]
        if len(stated) > 1 or (stated and name not in arrays):
            filled[name] = pc.coalesce(*stated)
    return filled


def _said_above(
    found: Recognised, rows: Rows, typed: Mapping[str, TypedColumn]
) -> tuple[dict[str, pa.Array], list[CellFinding]]:
    """Values that the rows or titles above state for the rows below them: funding sources, and the accounts of vouchers."""
    arrays: dict[str, pa.Array] = {}
    warned: list[CellFinding] = []
    if found.source.wide_columns and "budget_line" in typed:
        funding = funding_of_titles(found, rows, typed["budget_line"].arrays["budget_line"].to_pylist())
        if funding:
            arrays["funding_source"] = pa.array(funding, pa.string())
            warned += _doubtful_funding(funding)
        # "– Rejser" is set in below its group; vouchers call the line "Rejser".
        arrays["budget_line"] = pc.replace_substring_regex(
            typed["budget_line"].arrays["budget_line"], rf"^{BULLET}", ""
        )
    is_open = "budget_line" not in typed or not typed["budget_line"].stated.any()
    if found.source.name == "expenses" and is_open:
        arrays, warned = _lines_of_titles(found, rows)
    return arrays, warned


def _doubtful_funding(funding: Sequence[str | None]) -> list[CellFinding]:
    """A note on each title that was taken for the source of the funding of the rows below it and does not speak of one."""
    return [
        CellFinding.of(funding.index(title), "funding_source", title, "funding-from-title", taken=title)
        for title in dict.fromkeys(filter(None, funding))
        if not speaks_of("funding", title)
    ]


def _lines_of_titles(found: Recognised, rows: Rows) -> tuple[dict[str, pa.Array], list[CellFinding]]:
    """The budget lines of vouchers under their account ("2210 Rejser", "Konto: 2210 Rejser"), and one note that says so."""
    above = next((line for title in found.titles if (line := account_of_title(title, needs_word=True))), None)
    lines = [account_of_title(group) if group else None for group in rows.groups()]
    lines = [line or (None if group else above) for line, group in zip(lines, rows.groups(), strict=True)]
    first = next((line for line in lines if line), None)
    if first is None:
        return {}, []
    warned = CellFinding.of(lines.index(first), "budget_line", "", "line-from-title", taken=first)
    return {"budget_line": pa.array(lines, pa.string())}, [warned]


def _type_period(
    sheet: Sheet, rows: Rows, found: Recognised, period: PeriodColumn, units: UnitsOfRows
) -> TypedColumn:
    """The amounts of one period column of a wide budget; findings are named by the period's heading."""
    values = found.source.column(found.source.wide_values or "")
    unit = period.unit or found.title_unit
    column = sheet.columns[period.index]
    typed = type_column(column, rows.data, values, unit, {}, units=units.of_column(unit))
    unknown, none = _without_amount(column, rows, values.name)
    typed.problems = [replace(finding, column=period.heading) for finding in (*typed.problems, *unknown)]
    typed.guesses = [replace(finding, column=period.heading) for finding in (*typed.guesses, *none)]
    return typed


def _without_amount(
    column: SheetColumn, rows: Rows, name: str
) -> tuple[list[CellFinding], list[CellFinding]]:
    """The cells under a period that say that the amount is not known, and those that say in a word that there is none; a dash is no word."""
    if column.texts is None:
        return [], []
    codes, texts = column.distinct_texts(rows.data)
    unknown: list[CellFinding] = []
    none: list[CellFinding] = []
    for code, text in enumerate(texts.to_pylist()):
        if is_not_stated(text) and not is_dash(text):
            found, reason = (none, "amount-none") if says_none(text) else (unknown, "amount-unknown")
            found += [
                CellFinding.of(position, name, text, reason, value=text)
                for position in np.flatnonzero(codes == code).tolist()
            ]
    return unknown, none


def _require(
    sheet: Sheet, rows: Rows, typed: Mapping[str, TypedColumn], found: Recognised, rejects: _Rejects
) -> None:
    source = found.source
    for group in source.required:
        if (found.is_wide and source.wide_values in group) or found.constants.keys() & set(group):
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


def _period_arrays(name: str, span: StatedPeriod, n_rows: int) -> dict[str, pa.Array]:
    return {
        name: pa.array([period_text(span)] * n_rows, pa.string()),
        f"{name}_start": pa.array([span.start] * n_rows, pa.date32()),
        f"{name}_end": pa.array([span.end] * n_rows, pa.date32()),
        f"{name}_precision": pa.array([span.precision] * n_rows, pa.string()),
    }


def _full_table(source: Source, arrays: Mapping[str, pa.Array], n_rows: int) -> pa.Table:
    columns = {}
    for name, kind in staging_columns(source):
        arrow = ARROW_TYPES[kind]
        array = arrays.get(name)
        columns[name] = pa.nulls(n_rows, arrow) if array is None else array.cast(arrow)
    return pa.table(columns)


def _with_lineage(table: pa.Table, sheet: Sheet, data_as_of: date | None) -> pa.Table:
    table = with_column(table, "_sheet", pa.repeat(pa.scalar(sheet.name), table.num_rows))
    return with_column(table, "_data_as_of", pa.repeat(pa.scalar(data_as_of, pa.date32()), table.num_rows))
