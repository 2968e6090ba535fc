"""From a sheet as read to typed rows of its source: loaded, or rejected with a reason; never dropped, never nulled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.cells.dates import StatedPeriod, is_date, ways_of
from pipeline.cells.unknown import is_dash, is_not_stated, says_none
from pipeline.desk.confirmations import Confirmations
from pipeline.desk.corrections import Correction
from pipeline.reading.sheet import Sheet, SheetColumn, column_of_texts
from pipeline.recognition.candidate import Recognised
from pipeline.recognition.headings import says_side
from pipeline.recognition.profile import is_person
from pipeline.recognition.sheet_words import speaks_of, words
from pipeline.recognition.titles import unit_of_note, year_of_titles
from pipeline.recognition.wide import PeriodColumn
from pipeline.sources.declarations import Source, staging_columns
from pipeline.sources.keys import keys_of, with_column, without_rows
from pipeline.sources.mappings import LISTS
from pipeline.sources.parsers import period_text
from pipeline.staging import asked, money, notes, parts
from pipeline.staging.corrected import corrected_sheet
from pipeline.staging.group_titles import account_of_title, calendar_titles, funding_of_titles
from pipeline.staging.locations import locate_rows, places_of_other_country
from pipeline.staging.notes import Described
from pipeline.staging.rows import BULLET, Rows, sort_rows, title_text
from pipeline.staging.staged_sheet import StagedSheet
from pipeline.staging.status import status_of_rows
from pipeline.staging.totals import check_totals, missed_total
from pipeline.staging.typed import ARROW_TYPES, CellFinding, TypedColumn, type_column


def stage_sheet(
    sheet: Sheet,
    found: Recognised,
    known: Confirmations,
    *,
    data_as_of: date | None,
    corrections: Sequence[Correction] = (),
) -> StagedSheet:
    """Type the rows of a table as people have corrected them, with what they have said about places, of lines above tables of its kind, and of a total that its rows may miss. ``data_as_of`` is the day of the export."""
    source, header_row = found.source, found.header_row + 1
    facts, accepted = known.facts.get(source.name, {}), known.totals.get(source.name, {}).get(sheet.name, "")
    if found.missing:
        names = (" / ".join(source.named(name) for name in group) for group in found.missing)
        said = {"columns": "; ".join(names), "names": ", ".join(found.missing[0])}
        error = ("sheet-missing-column", said)
        proposed = list(notes.proposed_columns(found))
        return StagedSheet(sheet, source, header_row, error=error, warnings=proposed, found=found)
    takes_year = _takes_year(found)
    if takes_year:
        found = replace(found, title_year=year_of_titles((*found.titles, sheet.name), source.name))
    for answered in (asked.version_answered, asked.year_answered, asked.party_answered):
        found = answered(found, facts)
    as_read, (sheet, corrected) = sheet, corrected_sheet(sheet, found, corrections)
    sheet, merged = money.without_merged(sheet, found)
    rows = sort_rows(sheet, found)
    if found.title_year and found.title_year.is_open and _state_years(sheet, found, rows):
        found = replace(found, title_year=None)  # nothing is asked for the sake of a few days
    if found.title_unit is None:
        stated = ((unit_of_note(line), line) for line in notes.lines_of(sheet, rows))
        unit, line = next((said for said in stated if said[0] is not None), (None, ""))
        found = replace(found, title_unit=unit, unit_line=line)
    found = asked.unit_answered(found, facts)
    units = money.units_of_rows(sheet, found, rows)
    if units.of_all:
        found = replace(found, title_unit=units.of_all, unit_line="")
    typing = _Typing(sheet, found, rows, units, data_as_of, known.places)
    table = typing.table()
    if takes_year:
        found = _dated_by_title(found, typing)
    if problem := asked.open_problem(found):
        return StagedSheet(as_read, source, header_row, error=problem, found=found)
    described = Described(found, rows)
    differences = () if units.are_mixed else tuple(check_totals(sheet, found, rows))
    if missed := missed_total(sheet, rows, differences, typing.problems, accepted):
        error = "total-missed", described.missed(missed)
        return StagedSheet(sheet, source, header_row, error=error, found=found)
    staged = _staged(as_read, found, typing, table)
    staged.corrected = corrected
    staged.warnings = [
        *notes.notes_of_heading(sheet, found, rows),
        *notes.notes_of_amounts(staged),
        *asked.asked_of(found),
        *notes.notes_of_rows(sheet, found, rows, merged),
        *staged.warnings,
        *map(described.difference, differences),
    ]
    staged.skipped = [(skipped.row + 1, skipped.why) for skipped in rows.skipped]
    return staged


def _takes_year(found: Recognised) -> bool:
    """Whether days without a year are of the year that a title states: those of activities and of vouchers."""
    return "start_date" in found.source.evidence or "posted_date" in found.columns


def _state_years(sheet: Sheet, found: Recognised, rows: Rows) -> bool:
    """Whether most of the different days of vouchers state their year."""
    if "posted_date" not in found.columns:
        return False
    days = sheet.columns[found.columns["posted_date"][0]].distinct(rows.data).cells[1:]  # the first is blank
    return 2 * sum(map(is_date, days)) > len(days)


def _dated_by_title(found: Recognised, typing: _Typing) -> Recognised:
    """A calendar without the year of its title where all days state their own; and without a note a day where a person has said the year."""
    others = [guess for guess in typing.guesses if guess.problem.reason != "date-year-of-title"]
    if len(others) == len(typing.guesses):
        return replace(found, title_year=None)
    if found.title_year is not None and not found.title_year.line:
        typing.guesses = others
    return found


def stage_rows(
    sheet: Sheet, found: Recognised, rows: Rows, *, data_as_of: date | None, aliases: Mapping[str, str]
) -> StagedSheet:
    """Type rows that are known to be data."""
    typing = _Typing(sheet, found, rows, money.units_of_rows(sheet, found, rows), data_as_of, aliases)
    return _staged(sheet, found, typing, typing.table())


def _staged(sheet: Sheet, found: Recognised, typing: _Typing, table: pa.Table) -> StagedSheet:
    rows, rejected = typing.rows, typing.rejected
    described = Described(found, rows)
    return StagedSheet(
        sheet,
        found.source,
        found.header_row + 1,
        table,
        rows_read=len(rows.data),
        rows_loaded=len(rows.data) - len(rejected),
        rejects=described.rejects(sheet, typing.problems),
        warnings=[described.note(finding) for finding in typing.guesses if finding.position not in rejected],
        found=found,
    )


@dataclass
class _Typing:
    """The rows of a table as they are typed, with what is wrong in them and what was guessed."""

    sheet: Sheet
    found: Recognised
    rows: Rows
    units: money.UnitsOfRows
    data_as_of: date | None
    aliases: Mapping[str, str]
    problems: list[CellFinding] = field(default_factory=list)
    guesses: list[CellFinding] = field(default_factory=list)

    @property
    def rejected(self) -> set[int]:
        """The positions of the rows that contain a fault."""
        return {finding.position for finding in self.problems}

    def table(self) -> pa.Table:
        """The rows that can be loaded, with the staging columns of the source."""
        found, source, n_rows = self.found, self.found.source, len(self.rows.data)
        typed = self._columns()
        self.problems += self.units.problems
        self.guesses += self.units.guesses
        self.guesses += money.settle_units(self.sheet, self.rows.data, typed, found.rate_units)
        self.guesses += [*money.far_euros(typed), *places_of_other_country(source, typed)]
        periods = [(period, self._period(period)) for period in found.periods]
        # A place is judged with the province beside it (`locate_rows`), so what its own column was unsure of is left out here.
        placed = {*source.location.place, *source.location.province} if source.location else set()
        for name, column in (*typed.items(), *(("", column) for _, column in periods)):
            self.problems += column.problems
            self.guesses += [] if name in placed else column.guesses
        self._require(typed)
        arrays: dict[str, pa.Array] = {}
        for column in typed.values():
            arrays |= column.arrays
        arrays |= _filled_from(source, arrays)
        arrays |= parts.ends_of_ranges(found, typed, n_rows)
        self.guesses += parts.ends_before_it_begins(typed)
        arrays |= self._said_above(typed)
        derived, warned = status_of_rows(self.sheet, found, self.rows, arrays, self.data_as_of)
        located, unsure = locate_rows(source, typed, n_rows, self.aliases)
        arrays |= derived | located
        self.guesses += [*warned, *unsure]
        currencies: list[pa.Array] = []
        if source.has_currency:
            lines = (*found.titles, *notes.lines_of(self.sheet, self.rows))
            arrays["currency"], currencies, warned = money.currencies_of_rows(
                found, typed, periods, n_rows, lines
            )
            self.guesses += warned
        arrays["_row"] = pa.array(self.rows.data + 1, pa.int64())
        if found.title_period:
            arrays |= _period_arrays(source.wide_columns or "", found.title_period, n_rows)
        elif found.title_day:
            arrays["rate_date"] = pa.repeat(pa.scalar(found.title_day, pa.date32()), n_rows)
            arrays["rate_date_precision"] = pa.array(["day"] * n_rows)
        if found.periods:
            if not any(column.stated.any() for _, column in periods) and n_rows:
                self.guesses.append(CellFinding.of(0, source.wide_values or "", "", "no-amounts"))
            table = _unpivot(source, arrays, periods, currencies)
        else:
            arrays = parts.one_row_each(source, arrays)
            table = _full_table(source, arrays, len(arrays["_row"]))
        lineage = {
            "_sheet": pa.scalar(self.sheet.name),
            "_data_as_of": pa.scalar(self.data_as_of, pa.date32()),
        }
        for name, said in lineage.items():
            table = with_column(table, name, pa.repeat(said, table.num_rows))
        table = with_column(table, "_key", keys_of(source, table))
        rejected = sorted(self.rejected)
        return without_rows(table, self.rows.data[rejected] + 1) if rejected else table

    def _columns(self) -> dict[str, TypedColumn]:
        sheet, found, rows = self.sheet, self.found, self.rows
        # Read in the place of what stands in the cells: repetitions, organisers who are not persons, values of several columns.
        otherwise = self._dittos() | self._without_persons()
        for name, (indexes, constant) in found.parts.items():
            if found.source.column(name).type in LISTS:
                otherwise[name] = parts.listed_column(sheet, found.header_row, indexes)
            else:
                otherwise[name] = parts.joined_column(sheet, indexes, constant)
        within = calendar_titles(found, rows) if _takes_year(found) else ()
        dated = [i for name, (i, _) in found.columns.items() if found.source.column(name).type == "date"]
        several = dated if len(dated) > 1 else []  # one column decides for itself
        ways = ways_of(cell for index in several for cell in sheet.columns[index].distinct(rows.data).cells)
        typed: dict[str, TypedColumn] = {}
        for name, (index, match) in found.columns.items():
            unit = found.unit_of(match.unit)
            typed[name] = type_column(
                otherwise.get(name, sheet.columns[index]),
                rows.data,
                found.source.column(name),
                unit,
                self.aliases,
                within=within,
                units=self.units.of_column(unit),
                ways=ways,
            )
        every = np.arange(len(rows.data))
        for name, said in found.constants.items():
            said_once = column_of_texts([said.strip()]).take(np.zeros(len(rows.data), dtype=np.int64))
            typed[name] = type_column(said_once, every, found.source.column(name), None, self.aliases)
        if found.party_rows:
            named = [title_text(sheet, row) for row in found.party_rows]
            under = np.searchsorted(found.party_rows, rows.data) - 1
            party = found.source.column("danish_party")
            typed[party.name] = type_column(
                column_of_texts(named).take(under), every, party, None, self.aliases
            )
            self.guesses.append(CellFinding.of(0, party.name, "", "party-from-rows", taken=named[0]))
        parts.keep_ends(typed)
        if "amount" in typed:
            money.join_amounts(sheet, found, rows, typed, self.units)
        return typed

    def _dittos(self) -> dict[str, SheetColumn]:
        """The columns in which a cell says "as above" (do., 〃, 同上), with what it repeats in its place, and a note for each; no amount is repeated."""
        as_above = pa.array(sorted({form for word in words("ditto") for form in (word, word.capitalize())}))
        columns: dict[str, SheetColumn] = {}
        data = self.rows.data
        for name, (index, _) in self.found.columns.items():
            column = self.sheet.columns[index]
            if column.texts is None or self.found.source.column(name).type in ("amount", "rate", "integer"):
                continue
            is_ditto = column.of_texts(lambda texts: pc.is_in(texts, as_above))[data]
            if not is_ditto.any():
                continue
            taken = np.arange(len(column))
            for position in np.flatnonzero(is_ditto[1:]).tolist():
                above, row = data[position : position + 2]
                taken[row] = taken[above]
                said, meant = column.cell(int(row)).text, column.cell(int(taken[above])).text
                told = CellFinding.of(position + 1, name, said, "ditto", value=said, taken=meant)
                self.guesses.append(told)
            columns[name] = column.take(taken)
        return columns

    def _without_persons(self) -> dict[str, SheetColumn]:
        """The column of organisers without the persons among them, and a note for each; where a party must be there, or a person or the heading says that one is, it is read as written."""
        name, data = "danish_party", self.rows.data
        index, match = self.found.columns.get(name, (0, None))
        is_required = any(name in group for group in self.found.source.required)
        if match is None or match.rank < 0 or is_required or says_side(match.heading):
            return {}
        texts = self.sheet.columns[index].texts_of(data)
        persons = [position for position, said in enumerate(texts) if is_person(said)]
        for position in persons:
            said = texts[position]
            self.guesses.append(CellFinding.of(position, name, said, "party-person", value=said))
        blank = np.zeros(self.sheet.n_rows, dtype=bool)
        blank[data[persons]] = True
        return {name: self.sheet.columns[index].blanked(blank)} if persons else {}

    def _said_above(self, typed: Mapping[str, TypedColumn]) -> dict[str, pa.Array]:
        """Values that the rows or titles above state for the rows below them: funding sources, and the accounts of vouchers."""
        arrays: dict[str, pa.Array] = {}
        if self.found.source.wide_columns and "budget_line" in typed:
            lines = typed["budget_line"].arrays["budget_line"]
            if funding := funding_of_titles(self.found, self.rows, lines.to_pylist()):
                arrays["funding_source"] = pa.array(funding, pa.string())
                for title in filter(None, dict.fromkeys(funding)):
                    if not speaks_of("funding", title):
                        at, why = funding.index(title), "funding-from-title"
                        self.guesses.append(CellFinding.of(at, "funding_source", title, why, taken=title))
            # "– Rejser" is set in below its group; vouchers call the line "Rejser".
            arrays["budget_line"] = pc.replace_substring_regex(lines, rf"^{BULLET}", "")
        is_open = "budget_line" not in typed or not typed["budget_line"].stated.any()
        if self.found.source.name == "expenses" and is_open:
            # Vouchers under their account: "2210 Rejser", "Konto: 2210 Rejser".
            named = (account_of_title(title, needs_word=True) for title in self.found.titles)
            above = next(filter(None, named), None)
            accounts = [account_of_title(group) if group else above for group in self.rows.groups()]
            if first := next(filter(None, accounts), None):
                at = accounts.index(first)
                self.guesses.append(CellFinding.of(at, "budget_line", "", "line-from-title", taken=first))
                arrays["budget_line"] = pa.array(accounts, pa.string())
        return arrays

    def _period(self, period: PeriodColumn) -> TypedColumn:
        """The amounts of one period column of a wide budget; findings are named by the period's heading."""
        values = self.found.source.column(self.found.source.wide_values or "")
        column, unit = self.sheet.columns[period.index], self.found.unit_of(period.unit)
        typed = type_column(column, self.rows.data, values, unit, {}, units=self.units.of_column(unit))
        typed.problems = [replace(finding, column=period.heading) for finding in typed.problems]
        typed.guesses = [replace(finding, column=period.heading) for finding in typed.guesses]
        if column.texts is not None:
            codes, texts = column.distinct_texts(self.rows.data)
            for code, text in enumerate(texts.to_pylist()):
                if is_not_stated(text) and not is_dash(text):  # a dash is not a word
                    why = "amount-none" if says_none(text) else "amount-unknown"
                    at = np.flatnonzero(codes == code).tolist()
                    told = [CellFinding.of(one, period.heading, text, why, value=text) for one in at]
                    (typed.guesses if says_none(text) else typed.problems).extend(told)
        return typed

    def _require(self, typed: Mapping[str, TypedColumn]) -> None:
        found, source = self.found, self.found.source
        seen = {(finding.position, finding.column) for finding in self.problems}
        for group in source.required:
            if (found.periods and source.wide_values in group) or found.constants.keys() & set(group):
                continue
            names = [name for name in group if name in found.columns]
            if not names:
                continue
            stated = np.any([typed[name].stated for name in names], axis=0)
            bad = {finding.position for name in names for finding in typed[name].problems}
            column = self.sheet.columns[found.columns[names[0]][0]]
            for position in np.flatnonzero(~stated).tolist():
                if position not in bad and (position, names[0]) not in seen:
                    said = column.cell(int(self.rows.data[position])).text.strip()
                    facts = {"value": said, "blank": "no" if said else "yes"}
                    self.problems.append(CellFinding.of(position, names[0], said, "missing", **facts))


def _filled_from(source: Source, arrays: Mapping[str, pa.Array]) -> dict[str, pa.Array]:
    """The columns that others of their row fill where they are blank: a title that is stated in one language only."""
    named = {
        name: [one for one in (name, *others) if one in arrays] for name, others in source.filled_from.items()
    }
    return {name: pc.coalesce(*(arrays[one] for one in those)) for name, those in named.items() if those}


def _unpivot(
    source: Source,
    arrays: Mapping[str, pa.Array],
    periods: Sequence[tuple[PeriodColumn, TypedColumn]],
    currencies: Sequence[pa.Array],
) -> pa.Table:
    """One row per sheet row and period that states an amount, in the order of the sheet; ``currencies`` are those of each period."""
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
    kinds = {name: ARROW_TYPES[kind] for name, kind in staging_columns(source)}
    return pa.table(
        {
            name: arrays[name].cast(kind) if name in arrays else pa.nulls(n_rows, kind)
            for name, kind in kinds.items()
        }
    )
