"""One possible heading row read as one source: its columns, whether that is enough to go by, and how convincing it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import numpy as np

from pipeline.cells.amounts import Amount, Unit, parse_amount
from pipeline.cells.cell import Kind
from pipeline.cells.dates import DateValue, Period, parse_date
from pipeline.cells.words import normalise
from pipeline.recognition.amount_columns import rate_of_one, settle_amounts
from pipeline.recognition.currency_columns import currency_columns
from pipeline.recognition.heading_row import HeadingRow
from pipeline.recognition.headings import LONGEST_HEADING, Lexicon, Match, unit_in
from pipeline.recognition.meanings import Option, assign, guessed_meanings, meanings_by_side
from pipeline.recognition.rate_units import is_inverse, units_column
from pipeline.recognition.recognised import Recognised
from pipeline.recognition.samples import Surroundings
from pipeline.recognition.sheet_words import is_total_label, speaks_of, whole
from pipeline.recognition.titles import day_of_titles, named, unit_of_titles
from pipeline.recognition.wide import (
    PeriodColumn,
    TotalColumn,
    Wide,
    find_wide,
    period_of_titles,
    says_budget,
    speaks_of_actuals,
)
from pipeline.sources.declarations import Source

FEWEST_HEADINGS = 2
MOST_WORDS = 0.6  # how well a column of words that mean nothing fits a list of words
LEAST_AMOUNTS = 0.8  # of a column's cells are amounts where it may say what someone pays
LEAST_STRENGTH = 1.0  # what the headings together must weigh, the names of sheet and file included
LEAST_STRENGTH_OF_TWO = 1.25  # two headings alone must be telling ones
GUESS_SHARE = 0.5  # of its weight that a near miss counts
LEAST_SHARE = 0.34  # of the headings that stand there must be known …
MANY_HEADINGS = 5  # … unless so many are: exports of other systems have dozens of columns of their own
POOR_FIT = 0.2  # of the cells below fit the headings: then these must be …
TRUSTED_STRENGTH = 1.5  # … this telling for the sheet to be taken for what they say
EVIDENT_STRENGTH = 2.5  # headings that say so much need no further evidence
CLEAR_HEADINGS = 3  # so many known headings make a sheet recognised even when a required column is missing …
CLEAR_SHARE = 0.5  # … if they are at least this share of the headings that stand there …
CLEAR_STRENGTH = 1.6  # … and speak for the source
COMPLETE_BONUS = 0.7  # for a reading that lacks nothing required …
REQUIRED_BONUS = 0.05  # … and for each required part: of two kinds that fit, the one that asks for more
PERIODS_WEIGHT = 0.7  # that a heading has period columns at all …
PERIOD_WEIGHT = 0.15  # … and each of them …
MOST_WEIGHED = 12  # … up to so many
CELLS_WEIGHT = 0.5  # that all cells below fit
OWN_NUMBER_BONUS = 0.1  # for the number of the source's own records: elsewhere it is only referred to
GUESSED_YEAR_MALUS = (
    0.5  # where months take their year from a title: a year right above them is the better reading
)
UPPER_ROW_MALUS = 0.05  # for each row above that a heading is read with: one row is the simpler reading
MOST_TICKS = 0.5  # of the cells under "Medlem" that are ticks: fewer, and it holds names
MISSING_MALUS = 0.5  # for each required part that it lacks
_PART_OF = re.compile(r"^\s*(?:heraf|hvoraf|deraf|of which|thereof|其中)\s*+(?:[:：]\s*+)?", re.IGNORECASE)
# Types whose cells can be told from other texts.
MEASURED = ("amount", "rate", "integer", "date", "period", "cvr", "yes_no", "currency")


def read_heading(
    context: Surroundings,
    heading: HeadingRow,
    lexicon: Lexicon,
    titles: Sequence[str],
    exact: Sequence[Option],
    *,
    with_guesses: bool,
) -> Recognised | None:
    """The row as a heading of the lexicon's source, or None where that is not enough to go by.

    Args:
        context: the sheet, and samples of what stands below its rows.
        heading: the row, with those above it where it is the lower of several.
        lexicon: the headings of the source.
        titles: the lines above, the nearest first.
        exact: what the headings mean exactly.
        with_guesses: whether near misses count too; None then where there is none.
    """
    source = lexicon.source
    texts = {
        i: text
        for i in range(len(heading.lower))
        if (text := heading.text(i)) and len(text) <= LONGEST_HEADING
    }
    if source.name == "exchange_rates" and any(map(is_inverse, (*titles, *texts.values()))):
        return None  # yuan for a hundred kroner
    options = [*exact, *meanings_by_side(heading, lexicon, exact)]
    if with_guesses:
        guessed = guessed_meanings(heading, lexicon, {option.index for option in options})
        options += [option for option in guessed if not _is_refuted(context, heading.row, source, option)]
        if not any(option.match.is_guess for option in options):
            return None
    columns, losers = assign(context, heading, source, options)
    wide = _wide(context, heading, source, columns, texts=texts, titles=titles)
    unknown = {i: text for i, text in texts.items() if i not in {index for index, _ in columns.values()}}
    periods: Sequence[PeriodColumn] = ()
    totals: Sequence[TotalColumn] = ()
    if wide is not None:
        periods, totals = wide.periods, wide.totals
        for index in (*(p.index for p in periods), *(t.index for t in totals)):
            unknown.pop(index, None)
    _source_that_pays(context, heading, source, columns, unknown)
    _place_that_agrees(columns)
    _status_in_words(context, heading, source, columns)
    rate_units = _rate_units(context, heading, source, columns, texts=texts, unknown=unknown)
    currencies = currency_columns(context, heading.row, source, columns, texts=texts, unknown=unknown)
    _member_that_is_named(context, heading, source, columns)
    _area_that_is_a_place(context, heading, source, columns)
    credit = settle_amounts(source, columns, losers, texts=texts, unknown=unknown)
    shares = _split_by_funding(context, heading, source, columns, wide, texts=texts, unknown=unknown)
    if shares is not None:
        periods, totals = shares
    filled = set(columns) | ({source.wide_columns or "", source.wide_values or ""} if wide else set())
    filled |= {source.wide_values or ""} if shares else set()
    title_period, title_day = _time_of_titles(context, source, filled, titles)
    filled |= {source.wide_columns or ""} if title_period else set()
    filled |= {"rate_date"} if title_day else set()
    missing = tuple(group for group in source.required if not filled & set(group))
    strength = sum(
        match.weight * (GUESS_SHARE if match.is_guess else 1.0) for _, match in columns.values()
    ) + (PERIODS_WEIGHT + PERIOD_WEIGHT * min(len(periods), MOST_WEIGHED) if periods else 0.0)
    said = named(source, context.sheet.name, context.file_name, titles)
    n_known = len(columns) + len(periods) + len(totals) + (credit is not None) + len(currencies)
    n_exact = sum(not match.is_guess for _, match in columns.values()) + len(periods)
    # What was spent beside what was budgeted is no heading that we fail to know.
    beside = sum(speaks_of_actuals(text) for text in unknown.values()) if wide is not None else 0
    share = n_known / max(len(texts) - beside, 1)
    if not _is_enough(
        source,
        columns,
        missing,
        strength=strength,
        named=said,
        n_known=n_known,
        n_exact=n_exact,
        share=share,
    ):
        return None
    match_of_cells = _fits_cells(context, heading, source, columns, periods=periods, missing=missing)
    if match_of_cells < POOR_FIT and (strength < TRUSTED_STRENGTH or share < CLEAR_SHARE):
        return None
    complete = COMPLETE_BONUS + REQUIRED_BONUS * len(source.required)
    score = strength + (complete if not missing else -MISSING_MALUS * len(missing)) + said
    score += CELLS_WEIGHT * match_of_cells - UPPER_ROW_MALUS * len(heading.above)
    score -= GUESSED_YEAR_MALUS if wide is not None and wide.is_guessed_year else 0.0
    if len(source.key) == 1 and source.key[0] in columns and not columns[source.key[0]][1].is_guess:
        score += OWN_NUMBER_BONUS
    return Recognised(
        source,
        heading.row,
        columns,
        periods,
        totals,
        missing,
        tuple(unknown.values()),
        score,
        top=heading.top,
        titles=tuple(titles),
        title_unit=_unit_of_corner(columns)
        or _unit_of_column(context, heading, source, unknown)
        or unit_of_titles(titles),
        title_period=title_period,
        title_day=title_day,
        credit=credit,
        currencies=currencies,
        rate_units=rate_units,
    )


def _is_refuted(context: Surroundings, row: int, source: Source, option: Option) -> bool:
    """Whether a near miss of a heading of words stands over dates: "Planned end" is near to "Planned/held"."""
    if source.column(option.match.column).type not in (
        "word",
        "list",
        "themes",
        "theme",
        "place",
        "province",
    ):
        return False
    cells = context.cells(row, option.index)
    return bool(cells) and all(
        cell.kind is Kind.DATE or isinstance(parse_date(cell).value, DateValue) for cell in cells
    )


def _is_enough(
    source: Source,
    columns: Mapping[str, tuple[int, Match]],
    missing: Sequence[tuple[str, ...]],
    *,
    strength: float,
    named: float,
    n_known: int,
    n_exact: int,
    share: float,
) -> bool:
    is_own = any(match.weight >= 1 and not match.is_guess for _, match in columns.values())
    if source.evidence and not (
        set(source.evidence) & set(columns) or is_own or strength >= EVIDENT_STRENGTH
    ):
        return False
    if not missing:
        least = LEAST_STRENGTH_OF_TWO if n_known <= FEWEST_HEADINGS else LEAST_STRENGTH
        return (
            n_known >= FEWEST_HEADINGS
            and strength + named >= least
            and (share >= LEAST_SHARE or (n_known >= MANY_HEADINGS and n_exact >= CLEAR_HEADINGS))
        )
    return (
        n_exact >= CLEAR_HEADINGS
        and share >= CLEAR_SHARE
        and strength >= CLEAR_STRENGTH
        and (len(missing) < len(source.required) or strength >= CLEAR_STRENGTH + 1)
    )


def _fits_cells(
    context: Surroundings,
    heading: HeadingRow,
    source: Source,
    columns: Mapping[str, tuple[int, Match]],
    *,
    periods: Sequence[PeriodColumn],
    missing: Sequence[tuple[str, ...]],
) -> float:
    """How well the rows below fit the headings, 0–1: the share of rows with all that is required, and of cells that can be read. 1 where there are no rows."""
    rows = context.sample(heading.row)
    if not rows:
        return 1.0
    complete = np.ones(len(rows), dtype=bool)
    for group in source.required:
        if group in missing:
            continue
        indexes = [columns[name][0] for name in group if name in columns]
        if periods and source.wide_values in group:
            indexes += [period.index for period in periods]
        if not indexes:
            continue  # said by a title above the table
        complete &= np.any([context.sheet.columns[i].filled[rows] for i in indexes], axis=0)
    fits = {
        name: context.fit(heading.row, index, source, name)
        for name, (index, _) in columns.items()
        if source.column(name).type in MEASURED and context.cells(heading.row, index)
    }
    typed = list(fits.values())
    values = source.wide_values or ""
    typed += [
        context.fit(heading.row, p.index, source, values)
        for p in periods
        if context.cells(heading.row, p.index)
    ]
    fit = sum(typed) / len(typed) if typed else 1.0
    # Where nothing in a required column can be read, the heading means something else.
    required = [fits[name] for group in source.required for name in group if name in fits]
    return float(complete.mean()) * fit * (0.3 + 0.7 * min(required, default=1.0))


def _wide(
    context: Surroundings,
    heading: HeadingRow,
    source: Source,
    columns: dict[str, tuple[int, Match]],
    *,
    texts: Mapping[int, str],
    titles: Sequence[str],
) -> Wide | None:
    """The period columns of a wide budget; ``columns`` gets its line and loses what turns out to be a total.

    A table of years is a budget only if it says so: by its line heading, or by the word budget in its names or titles.
    """
    values, period = source.wide_values, source.wide_columns
    if period is None or values is None:
        return None
    taken = {index for name, (index, _) in columns.items() if name not in (values, period)}
    free = [index for index in texts if index not in taken]
    said = [*titles, context.sheet.name, context.file_name]
    wide = find_wide(heading, free, said)
    if wide is None:
        return None
    indexes = {column.index for column in wide.periods}
    long_period = columns.get(period)
    long_value = columns.get(values)
    if long_period is not None and long_period[0] not in indexes:
        return None
    if long_value is not None and long_value[0] < min(indexes) and _is_words(context, heading, long_value[0]):
        del columns[values]  # "Budget | 2018 | 2019": the lines
        long_value = None
    is_in_group = long_value is not None and long_value[0] in indexes
    if long_value is not None and not is_in_group:
        if len(wide.periods) < FEWEST_HEADINGS:
            return None
        if long_value[0] not in {total.index for total in wide.totals}:
            # "Budgetpost | Budget | 2016 | 2017": the budget beside its years is their total.
            total = TotalColumn(long_value[0], tuple(sorted(indexes)))
            wide = replace(wide, totals=(*wide.totals, total))
    is_budget = any(map(says_budget, (*said, *texts.values())))
    line = columns.get("budget_line")
    if line is None or line[0] > min(indexes):
        index = _line_column(context, heading, columns, texts, min(indexes))
        if index is None or not is_budget or len(wide.periods) < FEWEST_HEADINGS:
            return None
        columns["budget_line"] = (index, Match("budget_line", None, True, texts.get(index, "")))
    elif line[1].weight < 0.55 and not is_budget and not _says_money(" ".join(said), texts.values()):
        return None
    columns.pop(values, None)
    columns.pop(period, None)
    if "funding_source" not in columns and not any(column.funding_source for column in wide.periods):
        index = _funding_column(context, heading, columns, min(indexes))
        if index is not None:
            columns["funding_source"] = (index, Match("funding_source", None, True, texts.get(index, "")))
    return wide


def _split_by_funding(
    context: Surroundings,
    heading: HeadingRow,
    source: Source,
    columns: dict[str, tuple[int, Match]],
    wide: Wide | None,
    *,
    texts: Mapping[int, str],
    unknown: dict[int, str],
) -> tuple[Sequence[PeriodColumn], Sequence[TotalColumn]] | None:
    """The columns that say what each funding source pays of a line ("Budgetpost | År | Tilskud | Egenfinansiering | I alt"), and their total.

    Where an amount stands beside them they must add up to it; else their headings must speak of funding.
    """
    values = source.wide_values or ""
    line = columns.get("budget_line")
    paid_by = columns.get("funding_source")
    if (
        wide is not None
        or not values
        or line is None
        or (paid_by and not _is_amounts(context, heading, source, paid_by[0]))
    ):
        return None
    taken = {index for name, (index, _) in columns.items() if name not in (values, "funding_source")}
    shares = [
        index
        for index, text in texts.items()
        if index not in taken and index > line[0] and _is_amounts(context, heading, source, index)
        if not speaks_of_actuals(text)
    ]
    speaking = [index for index in shares if speaks_of("funding", texts[index])]
    sums = [
        index
        for index in shares
        if (values in columns and index == columns[values][0])
        or normalise(unit_in(texts[index])[1]) in whole("totals") | whole("totals", "headings")
    ]
    parts = [index for index in shares if index not in sums]
    for chosen in (parts, [index for index in parts if index in speaking]):
        if len(chosen) < FEWEST_HEADINGS or not set(chosen) & set(speaking):
            continue
        if sums and _add_up(context, heading.row, chosen, sums[-1]):
            break
        if not sums and set(chosen) == set(speaking) == set(parts):
            break
    else:
        return None
    columns.pop(values, None)
    columns.pop("funding_source", None)
    periods = []
    for index in chosen:
        unit, name = unit_in(texts[index])
        payer = _PART_OF.sub("", " ".join(name.split()))
        periods.append(PeriodColumn(index, None, texts[index], payer[:1].upper() + payer[1:], unit))
    for index in (*chosen, *sums):
        unknown.pop(index, None)
    return tuple(periods), tuple(TotalColumn(index, tuple(chosen)) for index in sums)


def _is_amounts(context: Surroundings, heading: HeadingRow, source: Source, index: int) -> bool:
    cells = context.cells(heading.row, index)
    return bool(cells) and context.fit(heading.row, index, source, source.wide_values or "") >= LEAST_AMOUNTS


def _add_up(context: Surroundings, row: int, parts: Sequence[int], total: int) -> bool:
    """Whether in each row of the sample the parts are the total."""

    def figure(index: int, at: int) -> Decimal:
        value = parse_amount(context.sheet.columns[index].cell(at)).value
        return value.amount if isinstance(value, Amount) else Decimal(0)

    rows = [at for at in context.sample(row) if context.sheet.columns[total].filled[at]]
    return bool(rows) and all(
        sum((figure(index, at) for index in parts), Decimal(0)) == figure(total, at) for at in rows
    )


def _is_words(context: Surroundings, heading: HeadingRow, index: int) -> bool:
    """Whether most cells of a column are texts without a figure."""
    cells = context.cells(heading.row, index)
    words = sum(cell.kind is Kind.TEXT and parse_amount(cell).value is None for cell in cells)
    return words > len(cells) / 2


def _unit_of_corner(columns: Mapping[str, tuple[int, Match]]) -> Unit | None:
    """The unit that the heading of the lines states for all the amounts beside them: "Budgetpost, t.kr."."""
    return unit_in(columns["budget_line"][1].heading)[0] if "budget_line" in columns else None


def _unit_of_column(
    context: Surroundings, heading: HeadingRow, source: Source, unknown: Mapping[int, str]
) -> Unit | None:
    """The one unit that a column of units states in each row: "Enhed" over t.kr., t.kr., t.kr."""
    if not source.has_currency:
        return None
    for index in unknown:
        units = {unit_in(f"({cell.text})") for cell in context.cells(heading.row, index)}
        if len(units) == 1:
            unit, rest = units.pop()
            if unit is not None and unit.scale != 1 and not rest:
                return unit
    return None


def _says_money(about: str, texts: Iterable[str]) -> bool:
    return any(unit_in(text)[0] is not None for text in (*texts, *about.split("\n")))


def _time_of_titles(
    context: Surroundings, source: Source, filled: set[str], titles: Sequence[str]
) -> tuple[Period | None, date | None]:
    """The period of a budget or the day of exchange rates that a line above the table says where no column does."""
    if source.wide_columns and source.wide_columns not in filled and source.wide_values in filled:
        return period_of_titles(titles, context.sheet.name), None
    if source.name == "exchange_rates" and "rate_date" not in filled:
        return None, day_of_titles((*titles, context.sheet.name))
    return None, None


def _rate_units(
    context: Surroundings,
    heading: HeadingRow,
    source: Source,
    columns: dict[str, tuple[int, Match]],
    *,
    texts: Mapping[int, str],
    unknown: dict[int, str],
) -> int | None:
    """The column that says for how many units each exchange rate is; without one the figures say whether they are for one."""
    if source.name != "exchange_rates":
        return None
    taken = {index for index, _ in columns.values()}
    index = units_column(texts, taken, lambda at: context.cells(heading.row, at))
    if index is None:
        rate_of_one(context, heading, columns)
    else:
        unknown.pop(index, None)
    return index


def _becomes(
    columns: dict[str, tuple[int, Match]], said: str, meant: str, *, is_guess: bool | None = None
) -> None:
    """Take a column for another than its heading says."""
    index, match = columns.pop(said)
    columns[meant] = (
        index,
        replace(match, column=meant, is_guess=match.is_guess if is_guess is None else is_guess),
    )


def _source_that_pays(
    context: Surroundings,
    heading: HeadingRow,
    source: Source,
    columns: dict[str, tuple[int, Match]],
    unknown: dict[int, str],
) -> None:
    """A column "Kilde" that names who pays is the funding source, not where the figure was found, if no other column is."""
    if "funding_source" in columns and columns["funding_source"][1].unit is not None:
        position, said = columns.pop("funding_source")
        unknown[position] = said.heading  # "Grant (DKK)" is what was granted, not by whom
    if "funding_source" not in source.column_names or "funding_source" in columns:
        return
    if "fact_source" not in columns:
        return
    cells = context.cells(heading.row, columns["fact_source"][0])
    if any(speaks_of("funding", cell.text) for cell in cells):
        _becomes(columns, "fact_source", "funding_source")


def _place_that_agrees(columns: dict[str, tuple[int, Match]]) -> None:
    """In a list of twin towns ("Dansk by | Kinesisk by") the Danish place is the party, if no other column is."""
    if {"danish_place", "chinese_place"} <= columns.keys() and "danish_party" not in columns:
        _becomes(columns, "danish_place", "danish_party")


def _status_in_words(
    context: Surroundings, heading: HeadingRow, source: Source, columns: dict[str, tuple[int, Match]]
) -> None:
    """A column "Opnået" that says yes and no is the status, not the day on which it was reached, if no other column is."""
    if "done_date" not in columns or "status" in columns or "status" not in source.column_names:
        return
    index, _ = columns["done_date"]
    if not context.cells(heading.row, index):
        return
    as_day, as_word = (context.fit(heading.row, index, source, name) for name in ("done_date", "status"))
    if as_word > max(as_day, MOST_WORDS):
        _becomes(columns, "done_date", "status")


def _member_that_is_named(
    context: Surroundings, heading: HeadingRow, source: Source, columns: dict[str, tuple[int, Match]]
) -> None:
    """A column "Medlem" of names rather than ticks is the company, if no other column is."""
    if source.name != "companies" or "name" in columns or "is_member" not in columns:
        return
    if context.fit(heading.row, columns["is_member"][0], source, "is_member") < MOST_TICKS:
        _becomes(columns, "is_member", "name", is_guess=True)


def _area_that_is_a_place(
    context: Surroundings, heading: HeadingRow, source: Source, columns: dict[str, tuple[int, Match]]
) -> None:
    """A column "Område" of towns rather than topics is the place where one is required and no other column is."""
    wants_place = any("place" in group and not columns.keys() & set(group) for group in source.required)
    if not wants_place or "theme" not in columns:
        return
    index, match = columns["theme"]
    if normalise(match.heading) not in whole("areas"):
        return
    if context.fit(heading.row, index, source, "place") > MOST_TICKS:
        _becomes(columns, "theme", "place", is_guess=True)


def _funding_column(
    context: Surroundings, heading: HeadingRow, columns: Mapping[str, tuple[int, Match]], before: int
) -> int | None:
    """A column left of the periods whose few texts speak of funding although its heading does not, as a merged "Tilskud" at the side."""
    taken = {index for index, _ in columns.values()}
    for index in range(before):
        cells = [] if index in taken else context.cells(heading.row, index)
        groups = {cell.text for cell in cells if cell.kind is Kind.TEXT and not is_total_label(cell.text)}
        if (
            groups
            and len(groups) < max(len(cells), 2)
            and any(speaks_of("funding", group) for group in groups)
        ):
            return index
    return None


def _line_column(
    context: Surroundings,
    heading: HeadingRow,
    columns: Mapping[str, tuple[int, Match]],
    texts: Mapping[int, str],
    before: int,
) -> int | None:
    """The first column of words left of the periods: the budget lines where their heading is unknown or blank."""
    taken = {index for index, _ in columns.values()}
    best: int | None = None
    most = 0.0
    for index in range(before):
        cells = [] if index in taken else context.cells(heading.row, index)
        if cells and sum(cell.kind is Kind.TEXT for cell in cells) >= 0.6 * len(cells):
            # Of a category and its lines the lines: they repeat less.
            distinct = len({cell.text for cell in cells}) / len(cells)
            if distinct >= most:
                best, most = index, distinct
    return best if best is not None else next((i for i in texts if i < before and i not in taken), None)
