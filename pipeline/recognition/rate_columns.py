"""Exchange rates with a column per currency ("Dato | EUR | CNY") or per month ("Valuta | 2017M01 | 2017M02").

Each column of rates is given to recognition as the list that it knows: date, currency, rate. What the column's own heading says
is put into a column of its own to the right of all others.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import numpy as np

from pipeline.cells.amounts import parse_rate
from pipeline.cells.cell import Cell, Kind
from pipeline.cells.currencies import currencies_in, currencies_named
from pipeline.cells.dates import is_date
from pipeline.reading.sheet import Sheet, column_of_texts, empty_column
from pipeline.recognition import rate_units
from pipeline.recognition.heading_row import heading_text
from pipeline.recognition.headings import LONGEST_HEADING
from pipeline.recognition.profile import Profiles
from pipeline.recognition.recognise import HEADING_ROWS
from pipeline.recognition.titles import named, titles_above
from pipeline.sources.declarations import load_sources

SOURCE = "exchange_rates"
# Of the cells below a heading so many must be dates, or currencies: one of three may state the mean …
LEAST_SHARE = 0.65
LEAST_RATES = 0.5  # … and so many of a column's cells rates
MOST_RISE = 3  # times the lowest of a currency's rates that its highest may be, where no name says that these are rates
_Texts = Mapping[int, str]  # by position


@dataclass(frozen=True, slots=True)
class RateList:
    """A column of rates as a sheet of its own, and the user's headings that ours replace there, by column."""

    sheet: Sheet
    headings: Mapping[int, str]


def rate_lists(sheet: Sheet, file_name: str) -> Sequence[RateList]:
    """The lists that a sheet of rates holds, one for each of its columns of rates; none where it holds no such columns."""
    for row in np.flatnonzero(sheet.filled_count[:HEADING_ROWS] > 1).tolist():
        cells = enumerate(map(heading_text, sheet.row(row)))
        texts = {index: text for index, text in cells if 0 < len(text) <= LONGEST_HEADING}
        for by_currency in (True, False):
            said = {
                index: known
                for index, text in texts.items()
                if (known := _currency_in(text) if by_currency else is_date(Cell(Kind.TEXT, text)) and text)
            }
            if said and (lists := _lists(sheet, row, texts, said, file_name, by_currency=by_currency)):
                return lists
    return ()


def _currency_in(text: str) -> str | None:
    """The one foreign currency that a heading names: EUR, "Euro", "EUR/DKK", "Kinesiske yuan (CNY)"."""
    named = currencies_named(text) - {rate_units.OWN}
    return named.pop() if len(named) == 1 else None


def _lists(
    sheet: Sheet,
    row: int,
    texts: Mapping[int, str],
    said: Mapping[int, str],
    file_name: str,
    *,
    by_currency: bool,
) -> Sequence[RateList]:
    titles = titles_above(sheet, row)
    says_rates = named(load_sources()[SOURCE], sheet.name, file_name, titles) > 0
    if len(texts) - len(said) > 1 and not says_rates:
        return ()
    profiles, source = Profiles(sheet, file_name), load_sources()[SOURCE]

    def holds(index: int, name: str, least: float) -> bool:
        return bool(profiles.of(row, index).cells) and profiles.fit(row, index, source, name) >= least

    by = "rate_date" if by_currency else "currency"
    key = next((i for i in range(len(sheet.columns)) if i not in said and holds(i, by, LEAST_SHARE)), None)
    rates = [index for index in said if holds(index, "dkk_per_unit", LEAST_RATES)]
    others = set(texts) - set(said) - {key}
    if key is None or not rates or (others and not says_rates):
        return ()
    if any(sheet.columns[index].kinds[row] == Kind.NUMBER for index in others):
        return ()  # a row of figures heads nothing
    along = [[sheet.columns[index].cell(at) for at in profiles.sample(row)] for index in rates]
    series = along if by_currency else [list(cells) for cells in zip(*along, strict=True)]
    figures = [
        [rate for cell in cells if isinstance(rate := parse_rate(cell).value, Decimal)] for cells in series
    ]
    are_steady = all(not those or max(those) <= MOST_RISE * min(those) for those in figures)
    if not says_rates and (len(rates) == 1 or not are_steady):
        return ()
    in_kroner = (i for i, text in texts.items() if rate_units.says_kroner(text))
    own = (i for i in in_kroner if not currencies_in(texts[i]) - {rate_units.OWN})
    kroner = next(own, None) if by_currency else None
    below_krone = [] if kroner is None else profiles.of(row, kroner).cells
    is_for_euro = "EUR" not in said.values() and rate_units.is_euro_in_kroner(below_krone)
    euros = [profiles.of(row, index).cells for index in rates if said[index] == "EUR"]
    below_euros = [cell for cells in euros for cell in cells]
    lines = (*titles, sheet.name)
    is_for_other = by_currency and rate_units.is_in_another(lines, texts.values(), said.values(), below_euros)
    said_of_all = (*titles, *texts.values())
    is_inverse = any(map(rate_units.is_inverse, said_of_all)) or any(
        map(rate_units.are_euros_for_kroner, euros)
    )
    if is_for_euro or is_for_other or is_inverse or rate_units.base_of(said_of_all) is not None:
        return ()  # no kroner
    return [
        _list(sheet, texts, said, row=row, key=key, index=index, by_currency=by_currency) for index in rates
    ]


def _list(
    sheet: Sheet, texts: _Texts, said: _Texts, *, row: int, key: int, index: int, by_currency: bool
) -> RateList:
    shared, own = ("Dato", "Valuta") if by_currency else ("Valuta", "Dato")
    heads = {key: shared, index: "Kurs pr. 100" if "100" in texts[index] else "Kurs"}
    blank = ~sheet.columns[index].filled
    blank[: row + 1] = False  # what is above may say what the rates are for
    columns = [
        empty_column(sheet.n_rows)
        if at in said and at != index
        # What is beside the rates is told as in other tables: "Kilde", "Bemærkning".
        else column.blanked(blank).with_text(row, heads.get(at, texts.get(at, "")))
        for at, column in enumerate(sheet.columns)
    ]
    below = [None if is_blank else said[index] for is_blank in blank[row + 1 :].tolist()]
    columns.append(column_of_texts([*[None] * row, own, *below]))
    words = {key: texts.get(key, ""), index: texts[index], len(sheet.columns): texts[index]}
    return RateList(replace(sheet, columns=columns, merged=()), words)
