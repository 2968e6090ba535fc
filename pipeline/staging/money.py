"""Amounts that several columns state together (one column per currency, debits and credits, rates for one unit or for a hundred), and in which unit each row's are, where rows differ: a column of units says it, or the title above a group of rows."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.cells.amounts import Amount, Unit
from pipeline.cells.cell import Kind
from pipeline.cells.currencies import currencies_in
from pipeline.cells.numbers import parse_integer
from pipeline.cells.words import normalise
from pipeline.reading.sheet import Sheet, SheetColumn
from pipeline.recognition import rate_units
from pipeline.recognition.candidate import Recognised
from pipeline.recognition.headings import Match, unit_in, unit_of_cell
from pipeline.recognition.sheet_words import CREDIT_NOTE, MINUS, words_of_sides
from pipeline.recognition.titles import says_source
from pipeline.recognition.wide import PeriodColumn
from pipeline.sources.declarations import Source
from pipeline.staging.rows import Rows
from pipeline.staging.typed import CellFinding, TypedColumn, type_column

OWN_CURRENCY = "DKK"
_CHINESE = re.compile(r"[一-鿿]")
_RATES = ("dkk_per_100", "dkk_per_unit")


@dataclass(frozen=True, slots=True)
class UnitsOfRows:
    """The unit that each data row states for itself, None where it states none; rows whose unit can't be read, and what was assumed."""

    stated: Sequence[Unit | None] = ()
    problems: Sequence[CellFinding] = ()
    guesses: Sequence[CellFinding] = ()

    @property
    def are_mixed(self) -> bool:
        """Whether rows differ: then no sum of figures says anything."""
        return len(set(self.stated)) > 1

    @property
    def of_all(self) -> Unit | None:
        """The one unit that all rows state, or None."""
        return self.stated[0] if self.stated and not self.are_mixed else None

    def of_column(self, unit: Unit | None) -> list[Unit | None]:
        """The unit of each cell of a column of amounts whose heading or title states ``unit``; empty where rows don't differ."""
        if not self.are_mixed:
            return []
        currency = unit.currency if unit else None
        return [replace(own, currency=own.currency or currency) if own else unit for own in self.stated]


def units_of_rows(sheet: Sheet, found: Recognised, rows: Rows) -> UnitsOfRows:
    """The units that the rows of a table state. Where rows of a column of units differ, one that can't be read is a problem."""
    amount = next((column.name for column in found.source.columns if column.type == "amount"), "")
    if not amount or not found.source.has_currency or not len(rows.data):
        return UnitsOfRows()
    if found.row_units is None:
        said = rows.groups()
        groups = {group: unit_in(group)[0] for group in said if group}
        if not any(groups.values()):
            return UnitsOfRows()
        named = (group for group, unit in groups.items() if unit)
        guesses = [CellFinding.of(said.index(one), amount, one, "unit-of-group", value=one) for one in named]
        return UnitsOfRows([groups[group] if group else None for group in said], guesses=guesses)
    distinct = sheet.columns[found.row_units].distinct(rows.data)
    read = [(unit_of_cell(cell), cell.text) for cell in distinct.cells]
    units, texts = zip(*(read[code] for code in distinct.codes.tolist()), strict=True)
    problems = [
        CellFinding.of(position, amount, text, "unit-unknown", value=text, blank="no" if text else "yes")
        for position, (unit, text) in enumerate(zip(units, texts, strict=True))
        if unit is None
    ]
    return UnitsOfRows(units, problems if any(units) else ())


def without_merged(sheet: Sheet, found: Recognised) -> tuple[Sheet, list[int]]:
    """The sheet with each amount that is merged over several rows in the first of them alone, and the rows (from 1) that have none then."""
    columns, amounts, gone = list(sheet.columns), found.amounts, set[int]()
    for top, index, bottom, _ in sheet.merged:
        if index in amounts and bottom > top > found.header_row:
            rows = np.zeros(sheet.n_rows, dtype=bool)
            rows[top + 1 : bottom + 1] = True
            columns[index] = columns[index].blanked(rows)
            gone.update(range(top + 2, min(bottom + 1, sheet.n_rows) + 1))
    return (replace(sheet, columns=columns), sorted(gone)) if gone else (sheet, [])


def _merge_currencies(
    found: Recognised, typed: Mapping[str, TypedColumn], others: Sequence[TypedColumn]
) -> None:
    """Make one column of amounts of those in several currencies; a row that states two is a problem."""
    places = (found.columns["amount"], *found.currencies)
    parts = [typed["amount"], *others]
    amounts: list[Amount | None] = []
    problems: list[CellFinding] = []
    for position in range(len(parts[0].stated)):
        stated: dict[str, Amount] = {}
        for (_, match), part in zip(places, parts, strict=True):
            if part.stated[position] and part.codes is not None:
                currency = part.values[part.codes[position]].currency
                stated[match.heading] = Amount(part.arrays["amount"][position].as_py(), currency)
        several = {heading: value for heading, value in stated.items() if value.amount}
        amounts.append(next(iter((several or stated).values()), None))
        if len(several) > 1:
            said = "; ".join(several)
            problems.append(CellFinding.of(position, "amount", said, "several-amounts", value=said))
    merged = parts[0]
    merged.problems = [*(finding for part in parts for finding in part.problems), *problems]
    merged.guesses = [finding for part in parts for finding in part.guesses]
    merged.values = amounts
    merged.codes = np.arange(len(amounts), dtype=np.int32)
    figures: list[Decimal | None] = [value.amount if value else None for value in amounts]
    merged.arrays = {"amount": pa.array(figures, pa.decimal128(18, 2))}
    merged.stated = np.array([value is not None for value in amounts], dtype=bool)


def settle_units(
    sheet: Sheet, rows: npt.NDArray[np.int64], typed: dict[str, TypedColumn], units: int | None
) -> list[CellFinding]:
    """Put each rate where it belongs, per one or per hundred; what only the figure says gets a warning."""
    names = [name for name in _RATES if name in typed]
    if len(names) != 1 or "currency" not in typed:
        return []
    (name,) = names
    column = typed[name]
    rates: list[Decimal | None] = column.arrays[name].to_pylist()
    placed: dict[str, list[Decimal | None]] = {each: [None] * len(rates) for each in _RATES}
    warned: list[CellFinding] = []
    if units is not None:
        for position, (rate, row) in enumerate(zip(rates, rows.tolist(), strict=True)):
            cell = sheet.columns[units].cell(row)
            said = parse_integer(cell).value if cell.kind is not Kind.EMPTY else None
            count = said if said in rate_units.UNITS else 1  # a blank cell means one
            if rate is not None:
                placed["dkk_per_unit"][position] = rate if count == 1 else None
                placed["dkk_per_100"][position] = None if count == 1 else rate * 100 / count
    else:
        currencies = typed["currency"].arrays["currency"].to_pylist()
        for position, (rate, currency) in enumerate(zip(rates, currencies, strict=True)):
            fits = name
            if rate is not None and currency in rate_units.PER_100_ABOVE_20:
                fits = "dkk_per_unit" if rate < rate_units.LEAST_PER_100 else "dkk_per_100"
            placed[fits][position] = rate
            if fits != name:
                params = {"value": str(rate and rate.normalize()), "currency": str(currency)}
                reason = "rate-for-one" if fits == "dkk_per_unit" else "rate-for-100"
                warned.append(CellFinding.of(position, name, str(rate), reason, **params))
        if not warned:
            return []
    column.arrays |= {each: pa.array(values, pa.decimal128(18, 6)) for each, values in placed.items()}
    return warned


def far_euros(typed: Mapping[str, TypedColumn]) -> Iterator[CellFinding]:
    """A warning for each rate of the euro, its unit settled, that is far from what the krone is bound to."""
    currencies = typed["currency"].arrays["currency"].to_pylist() if "currency" in typed else []
    low, high = rate_units.EURO_IN_KRONER
    for name, units in zip(_RATES, (100, 1), strict=True):
        for column in (each for each in typed.values() if name in each.arrays):
            for position, rate in enumerate(column.arrays[name].to_pylist()):
                if currencies[position] == "EUR" and rate and not low <= rate / units <= high:
                    said = f"{rate.normalize():f}"
                    yield CellFinding.of(position, name, said, "rate-of-euro", value=said, units=str(units))


def join_amounts(
    sheet: Sheet, found: Recognised, rows: Rows, typed: Mapping[str, TypedColumn], units: UnitsOfRows
) -> None:
    """One amount per row of what is in several columns: debits and credits, their side beside them, or a column per currency."""

    def read(place: tuple[int, Match]) -> TypedColumn:
        unit, column = found.unit_of(place[1].unit), found.source.column("amount")
        return type_column(sheet.columns[place[0]], rows.data, column, unit, {}, units=units.of_column(unit))

    amount = typed["amount"]
    if found.sides is not None:
        figures = amount.arrays["amount"]
        stated = pc.fill_null(figures, 0).to_numpy(zero_copy_only=False)
        credited = unsigned_credits(sheet, found.sides, rows, stated)
        amount.arrays["amount"] = pc.if_else(pa.array(credited), pc.negate(figures), figures)
        if credited.any():
            heading = " ".join(sheet.columns[found.sides].cell(found.header_row).text.split())
            facts = {"count": str(int(credited.sum())), "heading": heading}
            amount.guesses.append(CellFinding.of(int(np.argmax(credited)), "amount", "", "credits", **facts))
    if found.credit:
        # Debits and credits are in two columns: the amount is the one less the other.
        debit, credit = amount, read(found.credit)
        kind = pa.decimal128(18, 2)
        zero = pa.scalar(Decimal("0.00"), kind)
        amounts = [pc.coalesce(column.arrays["amount"], zero) for column in (debit, credit)]
        difference = pc.subtract(*(amount.cast(kind) for amount in amounts)).cast(kind)
        stated = debit.stated | credit.stated
        if debit.codes is not None and credit.codes is not None:  # whose amount has the currency
            debit.codes = np.where(debit.stated, debit.codes, credit.codes + np.int32(len(debit.values)))
            debit.values = [*debit.values, *credit.values]
        debit.arrays["amount"] = pc.if_else(pa.array(stated), difference, pa.scalar(None, difference.type))
        debit.stated = stated
        debit.problems += credit.problems
        debit.guesses += credit.guesses
    if found.currencies:
        _merge_currencies(found, typed, [read(place) for place in found.currencies])


def unsigned_credits(
    sheet: Sheet, sides: int, rows: Rows, figures: npt.NDArray[np.object_]
) -> npt.NDArray[np.bool_]:
    """Of which rows the amount is less than nothing because a column says that it is a credit: of none where the credits have their minus."""
    texts = sheet.columns[sides].texts_of(rows.data)
    _, credits_ = words_of_sides()
    are_credits = np.array(
        [normalise(text) in credits_ or text.strip() in MINUS for text in texts], dtype=bool
    )
    are_credits |= SheetColumn.matching([sheet.columns[sides]], (CREDIT_NOTE,), sheet.n_rows)[rows.data]
    is_signed = all(figure <= 0 for figure in figures[are_credits])
    return are_credits & (not is_signed)


def currencies_of_rows(
    found: Recognised,
    typed: Mapping[str, TypedColumn],
    periods: Sequence[tuple[PeriodColumn, TypedColumn]],
    n_rows: int,
    lines: Sequence[str],
) -> tuple[pa.Array, list[pa.Array], list[CellFinding]]:
    """Each row's currency, and that of each period in a wide budget; a sheet that is Chinese or mentions another one in the lines above or below its table, and says of no amount which it is, gets a warning that they count as kroner."""
    source = found.source
    amounts = {c.name: typed[c.name] for c in source.columns if c.type == "amount" and c.name in typed}
    units = [unit for name in amounts if (unit := found.columns[name][1].unit)]
    usual = next((unit.currency for unit in units if unit.currency), OWN_CURRENCY)
    of_rows, guesses = _currencies(source, typed, [], n_rows, usual)
    read = [_currencies(source, typed, [column], n_rows) for _, column in periods]
    of_periods = [own for own, _ in read]
    guesses += [one for _, warned in read for one in warned]
    headings = {name: found.columns[name][1].heading for name in amounts}
    line = found.columns["budget_line"][1].heading if "budget_line" in found.columns else ""
    headings |= {period.heading: line for period, _ in periods}
    # "Kurs EUR 7,45" says at which rate amounts were made kroner.
    rates = [line for line in lines if says_source("exchange_rates", line) and re.search(r"\d[.,]\d", line)]
    mentioned = set().union(*(currencies_in(line) for line in lines if line not in rates))
    is_foreign = bool(mentioned) and not any(map(rate_units.says_kroner, lines))
    for name, column in (*amounts.items(), *((period.heading, column) for period, column in periods)):
        says_none = all(value is None or value.currency is None for value in column.values)
        if not says_none or not column.stated.any() or "currency" in typed:
            continue
        if is_chinese := _CHINESE.search(headings[name]) is not None:
            reason, said = "kroner-assumed", {"heading": " ".join(headings[name].split())}
        else:
            reason, said = "currency-mentioned", {"currencies": ", ".join(sorted(mentioned))}
        if is_chinese or is_foreign:
            guesses.append(CellFinding.of(int(np.argmax(column.stated)), name, "", reason, **said))
            break
    if not found.currencies:
        every = [*amounts.items(), *((period.heading, column) for period, column in periods)]
        beside = (
            typed["currency"].arrays["currency"] if "currency" in typed else pa.nulls(n_rows, pa.string())
        )
        guesses += _without_currency(every, beside)
    return of_rows, of_periods, guesses


def _without_currency(columns: Sequence[tuple[str, TypedColumn]], beside: pa.Array) -> list[CellFinding]:
    """Amounts that say no currency, nor what is beside them, among others that are in a foreign one: told once."""
    firsts: list[tuple[int, str]] = []
    foreign, count = set[str | None](), 0
    for name, column in columns:
        if column.codes is None:
            continue
        own = [value.currency if isinstance(value, Amount) else OWN_CURRENCY for value in column.values]
        of_rows = pc.coalesce(pc.take(pa.array(own, pa.string()), pa.array(column.codes)), beside)
        is_amount = pc.fill_null(pc.not_equal(next(iter(column.arrays.values())), 0), False)
        foreign |= set(of_rows.filter(is_amount).unique().to_pylist()) - {None, OWN_CURRENCY}
        is_without = pc.and_(is_amount, of_rows.is_null()).to_numpy(zero_copy_only=False)
        count += int(is_without.sum())
        firsts += [(int(np.argmax(is_without)), name)] if is_without.any() else []
    if not firsts or not foreign:
        return []
    at, name = min(firsts)
    facts = {"currencies": ", ".join(sorted(filter(None, foreign))), "count": str(count)}
    return [CellFinding.of(at, name, "", "currency-mixed", **facts)]


def _currencies(
    source: Source,
    typed: Mapping[str, TypedColumn],
    of_periods: Sequence[TypedColumn],
    n_rows: int,
    usual: str = OWN_CURRENCY,
) -> tuple[pa.Array, list[CellFinding]]:
    """Each row's currency: what the amount's cell or heading says, else the currency column, else ``usual``: that of the heading where no amount is stated, or kroner."""
    amounts = [typed[c.name] for c in source.columns if c.type == "amount" and c.name in typed]
    amounts += of_periods
    said = typed["currency"].arrays["currency"] if "currency" in typed else pa.nulls(n_rows, pa.string())
    own: pa.Array = pa.nulls(n_rows, pa.string())
    for column in amounts:
        if column.codes is None:
            continue
        currencies = [v.currency if isinstance(v, Amount) else None for v in column.values]
        own = pc.coalesce(own, pc.take(pa.array(currencies, pa.string()), pa.array(column.codes)))
    result = pc.coalesce(own, said, pa.scalar(usual))
    differs = pc.fill_null(pc.and_(pc.not_equal(own, said), own.is_valid()), False)
    guesses = []
    for at in np.flatnonzero(differs.to_numpy(zero_copy_only=False)).tolist():
        value, used = said[at].as_py(), own[at].as_py()
        guesses.append(CellFinding.of(at, "currency", value, "currency-differs", value=value, used=used))
    return result, guesses
